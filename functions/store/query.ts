import type { QueryCommandInput } from '@aws-sdk/client-dynamodb';
import { toAttributes } from './attributes.ts';
import { keyOf } from './cursor.ts';
import { isBefore, isPossible, keysOf } from './keys.ts';
import type { Query } from './port.ts';

/** Whether nothing can lie within the query's bounds; the store would refuse such a query. */
export function boundsNothing({ partition, from, to }: Query): boolean {
  if (!isPossible(partition, 2048) || to === '') return true;
  return from !== undefined && to !== undefined && isBefore(to, from);
}

/** The attributes to be read, by names that are no words of DynamoDB's; what a cursor needs is among them. */
function projection({ index, only }: Query): Record<string, string> {
  const keys = [keysOf(undefined), keysOf(index)].flatMap(({ partition, sort }) => [partition, sort]);
  const wanted = only ? [...new Set([...keys, ...only])] : [];
  return Object.fromEntries(wanted.map((name, at) => [`#only${at}`, name]));
}

/** A query in DynamoDB's words, without the table. Throws `InvalidCursor`. */
export function queryInput(query: Query): Omit<QueryCommandInput, 'TableName'> {
  const { partition, sort } = keysOf(query.index);
  // An empty lower bound bounds nothing.
  const from = query.from || undefined;
  const { to } = query;
  const only = projection(query);
  let bound = '';
  if (from && to) bound = ' AND #sort BETWEEN :from AND :to';
  else if (from) bound = ' AND #sort >= :from';
  else if (to) bound = ' AND #sort <= :to';
  return {
    KeyConditionExpression: `#partition = :partition${bound}`,
    ExpressionAttributeNames: { '#partition': partition, ...(bound && { '#sort': sort }), ...only },
    ...(query.only && { ProjectionExpression: Object.keys(only).join(', ') }),
    ExpressionAttributeValues: toAttributes({ ':partition': query.partition, ':from': from, ':to': to }),
    // One more than asked for: whether there is a next page is known, not guessed.
    Limit: query.limit + 1,
    ScanIndexForward: !query.descending,
    ...(query.index ? { IndexName: query.index } : { ConsistentRead: true }),
    ...(query.cursor !== undefined && { ExclusiveStartKey: toAttributes(keyOf(query.cursor, query)) }),
  };
}
