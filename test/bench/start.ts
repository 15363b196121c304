import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { writeAssets } from '../../functions/pages/build-assets.ts';
import { startDynalite } from '../engines.ts';
import { type Figure, median } from './table.ts';

const run = promisify(execFile);
const rounds = 15;

/** The floor: Hono, valibot and the DynamoDB client, one put, no more. */
const bareSource = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import * as v from 'valibot';
const documents = DynamoDBDocumentClient.from(new DynamoDBClient({
  endpoint: process.env.DYNAMODB_ENDPOINT, region: 'eu-central-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
}));
const schema = v.looseObject({ title: v.string() });
const app = new Hono().post('/forms/:slug', async (c) => {
  const answers = v.parse(schema, await c.req.json());
  await documents.send(new PutCommand({ TableName: process.env.TABLE_NAME, Item: { pk: crypto.randomUUID(), sk: 'E', answers } }));
  return c.json({}, 201);
});
export const handler = handle(app);
`;

/** Imports a bundle, hands it one event and prints the milliseconds from the start of the process's work to the answer. */
const runner = `
const start = performance.now();
const { handler } = await import(process.argv[2]);
const answer = await handler(JSON.parse(process.argv[3]), {});
if (answer.statusCode !== Number(process.argv[4])) throw new Error(JSON.stringify(answer).slice(0, 500));
process.stdout.write(String(performance.now() - start));
process.exit(0);
`;

function event(method: 'GET' | 'POST', path: string, body?: unknown): string {
  return JSON.stringify({
    version: '2.0',
    rawPath: path,
    rawQueryString: '',
    headers: {
      host: 'localhost',
      'content-type': 'application/json',
      accept: method === 'GET' ? 'text/html' : 'application/json',
    },
    requestContext: { domainName: 'localhost', http: { method, path } },
    isBase64Encoded: false,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** As the stack bundles: one file and its chunks, minified, with everything inside. */
async function bundle(entry: string, out: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outdir: out,
    outExtension: { '.js': '.mjs' },
    entryNames: 'handler',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'error',
    banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
  });
}

/** Time to import and answer first in a fresh process of the deployed API, for a page and for a submission, beside the floor. */
export async function starts(say: (text: string) => void): Promise<readonly Figure[]> {
  const root = await mkdtemp(join(tmpdir(), 'helferkreis-start-'));
  const engine = await startDynalite();
  try {
    await mkdir(join(root, 'bare'), { recursive: true });
    await symlink(resolve('node_modules'), join(root, 'node_modules'));
    await writeFile(join(root, 'bare.ts'), bareSource);
    await writeFile(join(root, 'run.mjs'), runner);
    await bundle(join(root, 'bare.ts'), join(root, 'bare'));
    await bundle('functions/api.ts', join(root, 'api'));
    await cp('forms', join(root, 'api', 'forms'), { recursive: true });
    await writeAssets(join(root, 'api', 'assets'));
    const env = {
      PATH: process.env.PATH,
      DYNAMODB_ENDPOINT: engine.endpoint,
      TABLE_NAME: engine.tableName,
      SECRET: 'a secret for the bench only',
      MAIL_URL: 'ses:',
      LAMBDA_TASK_ROOT: join(root, 'api'),
      BASE_URL: 'http://localhost',
      NODE_NO_WARNINGS: '1',
    };
    const once = async (which: 'api' | 'bare', given: string, status: number) => {
      const args = [join(root, 'run.mjs'), join(root, which, 'handler.mjs'), given, String(status)];
      return Number((await run(process.execPath, args, { env, cwd: join(root, which) })).stdout);
    };
    const { default: file } = (await import('../forms/offer-listing/accept/everything.json', {
      with: { type: 'json' },
    })) as {
      default: { answers: object };
    };
    const events = {
      page: event('GET', '/forms/volunteer-registration'),
      submission: event('POST', '/forms/offer-listing', file.answers),
      bare: event('POST', '/forms/offer-listing', file.answers),
    };
    const times = { page: [] as number[], submission: [] as number[], bare: [] as number[] };
    for (let round = 0; round <= rounds; round++) {
      const page = await once('api', events.page, 200);
      const submission = await once('api', events.submission, 201);
      const bare = await once('bare', events.bare, 201);
      if (round === 0) continue;
      times.page.push(page);
      times.submission.push(submission);
      times.bare.push(bare);
      if (round % 5 === 0) say(`  ${round} of ${rounds} rounds`);
    }
    const floor = {
      floor: median(times.bare),
      floorName: 'Hono + valibot + DynamoDB, one put of the same answers',
    };
    return [
      {
        name: 'start and first answer, a form',
        unit: 'ms',
        ours: median(times.page),
        ...floor,
        goal: { most: 0.45 },
      },
      {
        name: 'start and first answer, a submission',
        unit: 'ms',
        ours: median(times.submission),
        ...floor,
        goal: { most: 1.15 },
      },
    ];
  } finally {
    await engine.close();
    await rm(root, { recursive: true, force: true });
  }
}
