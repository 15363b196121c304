import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { expect, it, vi } from 'vitest';
import { patchDynalite } from '../../functions/local/atomic-writes.ts';

type Action = (store: object, data: object, done: (error: unknown, value?: unknown) => void) => void;

const require = createRequire(import.meta.url);
const action = (name: string) => promisify(require(`dynalite/actions/${name}`) as Action);
const keys = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' },
  { AttributeName: sort, KeyType: 'RANGE' },
];
const TableName = 'atomic';
const Key = { pk: { S: 'a' }, sk: { S: 'b' } };
const item = (at: string) => ({ ...Key, due: { S: 'due' }, dueAt: { S: at } });

it('writes an item and its index entries at once, synced to the disk, whatever the action', async () => {
  patchDynalite();
  const { create } = require('dynalite/db') as { create: (options: object) => { db: object } };
  const store = create({ createTableMs: 0 });
  await action('createTable')(store, {
    TableName,
    AttributeDefinitions: ['pk', 'sk', 'due', 'dueAt'].map((name) => ({
      AttributeName: name,
      AttributeType: 'S',
    })),
    KeySchema: keys('pk', 'sk'),
    GlobalSecondaryIndexes: [
      { IndexName: 'due', KeySchema: keys('due', 'dueAt'), Projection: { ProjectionType: 'KEYS_ONLY' } },
    ],
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  const batch = vi.spyOn(Object.getPrototypeOf(store.db), 'batch');
  const single = [vi.spyOn(store.db as never, 'put'), vi.spyOn(store.db as never, 'del')];
  await action('putItem')(store, { TableName, Item: item('1') });
  await action('putItem')(store, { TableName, Item: item('2') });
  await action('deleteItem')(store, { TableName, Key });
  const written = batch.mock.calls.map(([operations, options]) => [
    (operations as { type: string; key: string }[]).map(({ type, key }) => `${type} ${key.split('~')[0]}`),
    options,
  ]);
  expect(written).toEqual([
    [['put index-global', 'put item-atomic'], { sync: true }],
    [['del index-global', 'put index-global', 'put item-atomic'], { sync: true }],
    [['del index-global', 'del item-atomic'], { sync: true }],
  ]);
  for (const one of single) expect(one).not.toHaveBeenCalled();
});
