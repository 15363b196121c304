import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';
import { clientOptions } from './client.ts';
import { table } from './table.ts';

/** Creates the table from its definition where it is missing, and returns when it can be used. For the embedded store and tests; the deployed table is the stack's. */
export async function createTable({
  endpoint,
  tableName,
}: {
  endpoint: string;
  tableName: string;
}): Promise<void> {
  const client = new DynamoDBClient(clientOptions(endpoint));
  const attributes = new Set([
    table.partition,
    table.sort,
    ...table.indexes.flatMap((one) => [one.partition, one.sort]),
  ]);
  const keys = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
  try {
    await client.send(
      new CreateTableCommand({
        TableName: tableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [...attributes].map((name) => ({
          AttributeName: name,
          AttributeType: 'S' as const,
        })),
        KeySchema: keys(table.partition, table.sort),
        GlobalSecondaryIndexes: table.indexes.map((index) => ({
          IndexName: index.name,
          KeySchema: keys(index.partition, index.sort),
          Projection: { ProjectionType: index.projection },
        })),
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  try {
    await untilActive(client, tableName);
  } finally {
    client.destroy();
  }
}

async function untilActive(client: DynamoDBClient, TableName: string): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    if (Table?.TableStatus === 'ACTIVE') return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The table ${TableName} did not become active.`);
}
