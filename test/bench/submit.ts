import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import * as v from 'valibot';
import { createApp } from '../../functions/app.ts';
import { clientOptions } from '../../functions/store/client.ts';
import { dynamoStore } from '../../functions/store/dynamo.ts';
import { makeDeps } from '../harness.ts';
import { type Figure, median } from './table.ts';

const tableName = 'bench';

/** The least that stores a submission: Hono, valibot, one PutItem. */
function bareApp(endpoint: string): Hono {
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(clientOptions(endpoint)));
  const schema = v.looseObject({
    title: v.pipe(v.string(), v.minLength(2)),
    email: v.pipe(v.string(), v.email()),
  });
  return new Hono().post('/forms/:slug', async (c) => {
    const answers = v.safeParse(schema, await c.req.json());
    if (!answers.success) return c.json({ errors: answers.issues }, 422);
    const pk = randomUUID();
    await documents.send(
      new PutCommand({ TableName: tableName, Item: { pk, sk: 'ENTRY', answers: answers.output } }),
    );
    return c.json({ reference: pk }, 201);
  });
}

async function perSecond(app: Hono, body: string, requests: number): Promise<number> {
  let left = requests;
  const start = performance.now();
  const worker = async () => {
    while (left-- > 0) {
      const headers = {
        'content-type': 'application/json',
        // As every client tells it.
        'content-length': String(Buffer.byteLength(body)),
        'idempotency-key': randomUUID(),
      };
      const answer = await app.request('/forms/offer-listing', { method: 'POST', headers, body });
      if (answer.status !== 201)
        throw new Error(`A submission was answered ${answer.status}: ${await answer.text()}`);
      await answer.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  return (requests * 1000) / (performance.now() - start);
}

/** Accepted submissions a second beside the bare version on the same store, which runs in a process of its own. */
export async function submissions(): Promise<readonly Figure[]> {
  const child = fork(join(import.meta.dirname, 'store-child.ts'), [tableName], {
    execArgv: ['--import', 'tsx'],
  });
  const { endpoint } = await new Promise<{ endpoint: string }>((resolve) => {
    child.once('message', (message) => resolve(message as { endpoint: string }));
  });
  const file = new URL('../forms/offer-listing/accept/everything.json', import.meta.url);
  const { answers } = JSON.parse(readFileSync(file, 'utf8')) as { answers: unknown };
  const body = JSON.stringify(answers);
  const ours = createApp(await makeDeps({ db: dynamoStore({ endpoint, tableName }) }));
  const bare = bareApp(endpoint);
  await perSecond(ours, body, 400);
  await perSecond(bare, body, 400);
  const rates = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 7; round++) {
    rates.ours.push(await perSecond(ours, body, 500));
    rates.bare.push(await perSecond(bare, body, 500));
  }
  child.send('stop');
  return [
    {
      name: 'accepted submissions',
      unit: '/s',
      ours: median(rates.ours),
      floor: median(rates.bare),
      floorName: 'bare Hono + valibot + PutItem of the same answers, in no index',
      goal: { least: 0.8 },
    },
  ];
}
