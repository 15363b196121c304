import { execFile } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type FunctionProps, Function as Lambda, type Stack } from 'sst/constructs';
import type { IndexName } from '../functions/store/port.ts';
import type { Held } from './data.ts';

let prepared: Promise<string> | undefined;

/** Checks the forms and builds the assets. A process of its own, because SST bundles this file and puts it elsewhere. */
async function prepareOnce(folder: string): Promise<string> {
  const run = promisify(execFile);
  await run(process.execPath, ['--import', 'tsx', join('stacks', 'prepare.ts'), folder]);
  return folder;
}

/** Lays the built stylesheet and scripts beside the bundle. */
async function addAssets(_props: FunctionProps, out: string): Promise<void> {
  prepared ??= prepareOnce(join(dirname(out), 'assets'));
  await cp(await prepared, join(out, 'assets'), { recursive: true });
}

/** What one function may do with the table: actions on single items, and which indexes it queries. */
export interface TableRights {
  readonly items: readonly ('GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem')[];
  readonly indexes: readonly IndexName[];
  /** It reads partitions of the table itself: postings of words, what belongs to one thing. */
  readonly partitions?: boolean;
}

type Given = Pick<
  FunctionProps,
  'handler' | 'memorySize' | 'timeout' | 'retryAttempts' | 'deadLetterQueue'
> & {
  readonly rights: TableRights;
  readonly settings?: Readonly<Record<string, string>>;
};

/** A function with a role of its own that may write its log, read its settings and do with the table what is listed. */
export function makeFunction(stack: Stack, name: string, held: Held, given: Given): Lambda {
  const { rights, settings, ...props } = given;
  const { table, signing } = held;
  const logGroup = new LogGroup(stack, `${name}Log`, {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(stack, `${name}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    }),
  );
  role.addToPolicy(new PolicyStatement({ actions: ['kms:Decrypt'], resources: [signing.key.keyArn] }));
  role.addToPolicy(
    new PolicyStatement({
      actions: rights.items.map((action) => `dynamodb:${action}`),
      resources: [table.tableArn],
    }),
  );
  role.addToPolicy(
    new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: [
        ...(rights.partitions ? [table.tableArn] : []),
        ...rights.indexes.map((index) => `${table.tableArn}/index/${index}`),
      ],
    }),
  );
  return new Lambda(stack, name, {
    ...props,
    role,
    logGroup,
    runtime: 'nodejs24.x',
    architecture: 'arm_64',
    tracing: 'disabled',
    environment: {
      TABLE_NAME: table.tableName,
      ADMIN_EMAIL: held.settings.adminEmail,
      MAIL_FROM: held.settings.mailFrom,
      MAIL_URL: 'ses:',
      DEMO: 'off',
      ...(held.settings.hosts && { HOSTS: held.settings.hosts }),
      SECRET: signing.secret.secretValue.unsafeUnwrap(),
      ...settings,
    },
    environmentEncryption: signing.key,
    nodejs: { format: 'esm', minify: true, splitting: true, sourcemap: false },
    copyFiles: ['forms', 'languages'].map((folder) => ({ from: folder, to: folder })),
    hooks: { afterBuild: addAssets },
  });
}
