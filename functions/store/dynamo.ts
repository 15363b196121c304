import { randomUUID } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  DescribeTableCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  type PutCommandInput,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { clientOptions } from './client.ts';
import { cursorOf, keyOf } from './cursor.ts';
import type { Item, Key, Page, Query, Store, Update } from './port.ts';
import { table } from './table.ts';

const keysOf = ({ pk, sk }: Key) => ({ pk, sk });

/** False when the condition failed; other errors go on. */
async function unlessConditionFails<T>(write: Promise<T>): Promise<T | undefined> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

/** An item with a mark of this one write, by which it is known again. */
interface Marked extends Item {
  readonly writeId: string;
}

/**
 * The table on DynamoDB or a store that speaks its language. A write that the SDK repeated after a lost answer fails its own
 * condition: what is stored then carries the mark of this very write, and it counts as done.
 */
export function dynamoStore({ endpoint, tableName }: { endpoint?: string; tableName: string }): Store {
  const client = new DynamoDBClient(clientOptions(endpoint));
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const at = { TableName: tableName } as const;
  const counted = { ...at, ReturnConsumedCapacity: 'TOTAL' } as const;
  let unitsRead = 0;

  async function get<T extends Item>(key: Key): Promise<T | undefined> {
    const answer = await documents.send(
      new GetCommand({ ...counted, Key: keysOf(key), ConsistentRead: true }),
    );
    unitsRead += answer.ConsumedCapacity?.CapacityUnits ?? 0;
    return answer.Item as T | undefined;
  }

  async function put(
    marked: Marked,
    condition: Pick<PutCommandInput, 'ConditionExpression'> & Partial<PutCommandInput>,
  ) {
    if (await unlessConditionFails(documents.send(new PutCommand({ ...at, ...condition, Item: marked }))))
      return true;
    return (await get<Marked>(marked))?.writeId === marked.writeId;
  }

  return {
    get,
    unitsRead: () => unitsRead,

    async ready() {
      await client.send(new DescribeTableCommand(at));
    },

    create(item: Item) {
      return put({ ...item, writeId: randomUUID() }, { ConditionExpression: 'attribute_not_exists(pk)' });
    },

    save(item: Item, seen: number) {
      return put(
        { ...item, version: seen + 1, writeId: randomUUID() },
        {
          ConditionExpression: '#version = :seen',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':seen': seen },
        },
      );
    },

    async remove(key: Key, seen: number) {
      const del = new DeleteCommand({
        ...at,
        Key: keysOf(key),
        ConditionExpression: '#version = :seen',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':seen': seen },
      });
      return (await unlessConditionFails(documents.send(del))) !== undefined;
    },

    async update<T extends Item>(key: Key, { update, condition, names, values }: Update) {
      const command = new UpdateCommand({
        ...at,
        Key: keysOf(key),
        UpdateExpression: update,
        ConditionExpression: condition,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: values,
        ReturnValues: 'ALL_NEW',
      });
      return (await unlessConditionFails(documents.send(command)))?.Attributes as T | undefined;
    },

    async query<T extends Key>(query: Query): Promise<Page<T>> {
      const index = table.indexes.find((one) => one.name === query.index);
      const sort = index?.sort ?? table.sort;
      const bounds = [
        ['#sort BETWEEN :from AND :to', query.from !== undefined && query.to !== undefined],
        ['#sort >= :from', query.from !== undefined && query.to === undefined],
        ['#sort <= :to', query.from === undefined && query.to !== undefined],
      ] as const;
      const bound = bounds.find(([, holds]) => holds)?.[0];
      const answer = await documents.send(
        new QueryCommand({
          ...counted,
          IndexName: index?.name,
          KeyConditionExpression: bound ? `#partition = :partition AND ${bound}` : '#partition = :partition',
          ExpressionAttributeNames: {
            '#partition': index?.partition ?? table.partition,
            ...(bound && { '#sort': sort }),
          },
          ExpressionAttributeValues: {
            ':partition': query.partition,
            ...(query.from !== undefined && { ':from': query.from }),
            ...(query.to !== undefined && { ':to': query.to }),
          },
          Limit: query.limit,
          ScanIndexForward: !query.descending,
          ExclusiveStartKey: query.cursor === undefined ? undefined : keyOf(query.cursor, query),
          ConsistentRead: index ? undefined : true,
        }),
      );
      unitsRead += answer.ConsumedCapacity?.CapacityUnits ?? 0;
      const items = (answer.Items ?? []) as T[];
      return answer.LastEvaluatedKey ? { items, cursor: cursorOf(answer.LastEvaluatedKey) } : { items };
    },
  };
}
