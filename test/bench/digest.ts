import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { compileDigest } from '../../functions/digests/send.ts';
import { weekCalled } from '../../functions/digests/week.ts';
import { clientOptions } from '../../functions/store/client.ts';
import type { Engine } from '../engines.ts';
import { entryWith } from '../entries.ts';
import { makeDeps } from '../harness.ts';
import type { Figure } from './table.ts';

const week = weekCalled('2026-W47');

async function load(
  engine: Engine,
  from: number,
  to: number,
  progress: (done: number) => void,
): Promise<void> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientOptions(engine.endpoint)), {
    marshallOptions: { removeUndefinedValues: true },
  });
  let next = from;
  const worker = async () => {
    while (next < to) {
      const start = next;
      next = Math.min(to, next + 25);
      const requests = Array.from({ length: next - start }, (_, n) => {
        const number = start + n;
        const entry = entryWith({
          reference: `H${number}`,
          domain: 'needs',
          form: 'needs-report',
          status: 'closed',
          receivedAt: new Date(Date.parse('2016-01-01') + number * 3_000_000).toISOString(),
          facts: { title: `Bedarf ${number}` },
        });
        return { PutRequest: { Item: entry } };
      });
      await client.send(new BatchWriteCommand({ RequestItems: { [engine.tableName]: requests } }));
      if (next % 10_000 < 25) progress(next);
    }
  };
  await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(worker));
  client.destroy();
}

/** Read units of the same week's digest with little and with much history. */
export async function digestReads(
  engine: Engine,
  small: number,
  large: number,
  say: (text: string) => void,
): Promise<readonly Figure[]> {
  const deps = await makeDeps({ db: engine.db, now: '2026-11-23T06:00:00.000Z' });
  for (let n = 0; n < 40; n++) {
    const receivedAt = new Date(Date.parse('2026-11-17') + n * 3_600_000).toISOString();
    await engine.db.create(
      entryWith({ reference: `W${n}`, domain: 'needs', form: 'needs-report', status: 'open', receivedAt }),
    );
  }
  const unitsOfDigest = async () => {
    const before = engine.db.unitsRead();
    await compileDigest(deps, week);
    return engine.db.unitsRead() - before;
  };
  await load(engine, 0, small, () => undefined);
  const few = await unitsOfDigest();
  await load(engine, small, large, (done) => say(`  history: ${done} of ${large} items`));
  const many = await unitsOfDigest();
  return [
    {
      name: `read units of a digest at ${large.toLocaleString('en')} items of history`,
      unit: 'RCU',
      ours: many,
      floor: few,
      floorName: `at ${small.toLocaleString('en')} items`,
      goal: { most: 1.05 },
    },
  ];
}
