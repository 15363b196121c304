import { randomUUID } from 'node:crypto';
import {
  DeleteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type Attributes, fromAttributes, toAttributes } from './attributes.ts';
import { clientOptions } from './client.ts';
import { cursorAfter } from './cursor.ts';
import { conditionFailed, tellable, wasRetried } from './failures.ts';
import { isPossible, refuseEmptyIndexKeys } from './keys.ts';
import type { Item, Key, Page, Query, Store, Update } from './port.ts';
import { boundsNothing, queryInput } from './query.ts';

const keysOf = ({ pk, sk }: Key): Attributes => ({ pk: { S: pk }, sk: { S: sk } });

/** The item without the mark of its last write, which is nobody's business. */
function plain<T extends Key>({ writeId: _, ...stored }: Attributes): T {
  return fromAttributes(stored) as unknown as T;
}

type Condition = Pick<
  PutItemCommandInput,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

const unchanged = (seen: number): Condition => ({
  ConditionExpression: '#version = :seen',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: toAttributes({ ':seen': seen }),
});

/**
 * The table on DynamoDB or a store that speaks its language. Throws `Conflict` when the store is busy, a `Problem` when it cannot
 * be reached or the item is too much for it, `InvalidCursor`.
 *
 * The SDK repeats a write whose answer was lost, and then meets its own first try. `create` and `save` mark each write, so
 * that it is told for certain from another's; `remove` counts an item that is gone after a repeat as removed. `update`
 * cannot tell: after undefined the caller reads, and finds its own id there or not.
 */
export function dynamoStore({ endpoint, tableName }: { endpoint?: string; tableName: string }): Store {
  // What a command passes through is made once for each kind of command: nothing changes it later.
  const client = new DynamoDBClient({ ...clientOptions(endpoint), cacheMiddleware: true });
  const at = { TableName: tableName } as const;
  const counted = { ...at, ReturnConsumedCapacity: 'TOTAL' } as const;
  let unitsRead = 0;

  async function read(key: Key): Promise<Attributes | undefined> {
    const answer = await client.send(
      new GetItemCommand({ ...counted, Key: keysOf(key), ConsistentRead: true }),
    );
    unitsRead += answer.ConsumedCapacity?.CapacityUnits ?? 0;
    return answer.Item;
  }

  /** What a write gives; where its condition failed, what `otherwise` says. */
  async function write<T>(
    send: () => Promise<T>,
    otherwise: (repeated: boolean) => T | Promise<T>,
  ): Promise<T> {
    try {
      return await send();
    } catch (error) {
      if (conditionFailed(error)) return await otherwise(wasRetried(error));
      throw error;
    }
  }

  async function put(item: Item, condition: Condition): Promise<boolean> {
    refuseEmptyIndexKeys(item);
    const marked = { ...toAttributes(item), writeId: { S: randomUUID() } };
    return write(
      () => client.send(new PutItemCommand({ ...at, ...condition, Item: marked })).then(() => true),
      async (repeated) => repeated && (await read(item))?.writeId?.S === marked.writeId.S,
    );
  }

  return telling({
    async get<T extends Item>(key: Key) {
      if (!isPossible(key.pk, 2048) || !isPossible(key.sk, 1024)) return undefined;
      const item = await read(key);
      return item && plain<T>(item);
    },

    create: (item) => put(item, { ConditionExpression: 'attribute_not_exists(pk)' }),

    save: (item, seen) => put({ ...item, version: seen + 1 }, unchanged(seen)),

    remove(key, seen) {
      const command = new DeleteItemCommand({ ...at, Key: keysOf(key), ...unchanged(seen) });
      return write(
        () => client.send(command).then(() => true),
        async (repeated) => repeated && (await read(key)) === undefined,
      );
    },

    update<T extends Item>(key: Key, { update, condition, names, values }: Update): Promise<T | undefined> {
      const command = new UpdateItemCommand({
        ...at,
        Key: keysOf(key),
        UpdateExpression: update,
        ConditionExpression: condition,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: values && toAttributes(values),
        ReturnValues: 'ALL_NEW',
      });
      return write<T | undefined>(
        () => client.send(command).then(({ Attributes }) => Attributes && plain<T>(Attributes)),
        () => undefined,
      );
    },

    async query<T extends Key>(query: Query): Promise<Page<T>> {
      const input = queryInput(query);
      if (boundsNothing(query)) return { items: [] };
      const answer = await client.send(new QueryCommand({ ...counted, ...input }));
      unitsRead += answer.ConsumedCapacity?.CapacityUnits ?? 0;
      const found = answer.Items ?? [];
      const items = found.slice(0, query.limit).map((item) => plain<T>(item));
      const last = items.at(-1);
      const more = found.length > items.length || answer.LastEvaluatedKey;
      return last && more ? { items, cursor: cursorAfter(last, query) } : { items };
    },

    unitsRead: () => unitsRead,

    async ready() {
      await client.send(new DescribeTableCommand(at));
    },
  });
}

/** The store with its failures put as the caller can be told. */
function telling(store: Store): Store {
  const told = <R>(work: Promise<R>): Promise<R> =>
    work.catch((error: unknown) => {
      throw tellable(error);
    });
  return {
    get: (key) => told(store.get(key)),
    create: (item) => told(store.create(item)),
    save: (item, seen) => told(store.save(item, seen)),
    remove: (key, seen) => told(store.remove(key, seen)),
    update: (key, update) => told(store.update(key, update)),
    query: (query) => told(store.query(query)),
    ready: () => told(store.ready()),
    unitsRead: store.unitsRead,
  };
}
