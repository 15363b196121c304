import { join } from 'node:path';
import { Aspects } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { App, getStack } from 'sst/constructs';
import { initProject, setProject, useProject } from 'sst/project.js';
import config from '../../sst.config.ts';
import { Data } from '../../stacks/data.ts';
import { Service } from '../../stacks/service.ts';

/** What a city would set. */
export const citySettings = {
  SST_TELEMETRY_DISABLED: '1',
  ADMIN_EMAIL: 'koordination@konstanz.example',
  MAIL_DOMAIN: 'konstanz.example',
} as const;

/** Longest time for synthesis with all its bundling on a busy machine, in milliseconds. */
export const bundling = 180_000;

interface Options {
  readonly settings?: Readonly<Record<string, string>>;
  /** Without, functions are placeholders and it takes a second. */
  readonly bundled?: boolean;
}

/** Templates of both stacks, what cdk-nag found, and where the bundles are. */
export interface Synthesized {
  readonly data: Template;
  readonly service: Template;
  readonly findings: readonly string[];
  readonly bundle: (name: 'Api' | 'Digest' | 'Sweep' | 'Retention') => string;
}

/**
 * Synthesizes the stacks of a stage as a deployment would, without any account, and bundles the functions. `name` keeps
 * test files that run at the same time apart.
 */
export async function synthesize(
  name: string,
  stage = 'test',
  { settings = {}, bundled = true }: Options = {},
): Promise<Synthesized> {
  Object.assign(process.env, citySettings, settings);
  await initProject({ stage });
  const project = useProject();
  const out = join(project.paths.root, '.sst', name);
  setProject({ ...project, paths: { ...project.paths, out, artifacts: join(out, 'artifacts') } });
  const app = new App(
    {
      mode: 'deploy',
      stage,
      name: project.config.name,
      region: 'eu-central-1',
      account: '123456789012',
      isActiveStack: () => bundled,
    },
    { outdir: join(out, 'cdk.out') },
  );
  Aspects.of(app).add(new AwsSolutionsChecks());
  await config.stacks(app);
  await app.finish();
  // Once only: SST's own checks do not stand a second round, which the helpers of the CDK's assertions would make.
  const assembly = app.synth();
  const stacks = [getStack(Data), getStack(Service)] as const;
  const [data, service] = stacks.map((stack) => assembly.getStackArtifact(stack.artifactId));
  if (!data || !service) throw new Error('Both stacks must have been synthesized.');
  const findings = [data, service]
    .flatMap((artifact) => artifact.messages)
    .filter(({ level }) => level !== 'info')
    .map(({ id, entry }) => `${id}: ${String(entry.data)}`);
  return {
    data: Template.fromJSON(data.template),
    service: Template.fromJSON(service.template),
    findings,
    bundle: (id) => join(out, 'artifacts', stacks[1].node.findChild(id).node.addr),
  };
}
