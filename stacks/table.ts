import { RemovalPolicy } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { type Stack, Table } from 'sst/constructs';
import { table } from '../functions/store/table.ts';
import type { Settings } from './settings.ts';

/** The one table, made from the same definition as the embedded one. */
export function makeTable(stack: Stack, settings: Settings): ITable {
  const keys = table.indexes.flatMap((index) => [index.partition, index.sort]);
  const made = new Table(stack, 'Entries', {
    fields: Object.fromEntries([table.partition, table.sort, ...keys].map((key) => [key, 'string' as const])),
    primaryIndex: { partitionKey: table.partition, sortKey: table.sort },
    globalIndexes: Object.fromEntries(
      table.indexes.map((index) => [
        index.name,
        {
          partitionKey: index.partition,
          sortKey: index.sort,
          projection: index.projection === 'ALL' ? ('all' as const) : ('keys_only' as const),
        },
      ]),
    ),
    timeToLiveAttribute: table.timeToLive,
    cdk: {
      table: {
        // SST's own wish is the deprecated form of the same; the two exclude each other.
        pointInTimeRecovery: undefined,
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
        deletionProtection: settings.deletionProtection,
        removalPolicy: settings.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      },
    },
  });
  return made.cdk.table;
}
