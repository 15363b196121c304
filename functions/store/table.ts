/** The one table, as data: the embedded store, the tests and the stack all create it from here. */
export interface IndexDefinition {
  readonly name: string;
  readonly partition: string;
  readonly sort: string;
  readonly projection: 'ALL' | 'KEYS_ONLY';
}

export interface TableDefinition {
  readonly partition: string;
  readonly sort: string;
  /** Attribute with the end of an item's life in epoch seconds (DynamoDB's TTL; the sweep deletes too). */
  readonly timeToLive: string;
  readonly indexes: readonly IndexDefinition[];
}

/** Keys are all strings. What each index answers is told in docs/architecture.md. */
export const table: TableDefinition = {
  partition: 'pk',
  sort: 'sk',
  timeToLive: 'expiresAt',
  indexes: [
    { name: 'due', partition: 'due', sort: 'dueAt', projection: 'KEYS_ONLY' },
    { name: 'list', partition: 'list', sort: 'listAt', projection: 'ALL' },
    { name: 'arrivals', partition: 'form', sort: 'receivedAt', projection: 'ALL' },
    { name: 'person', partition: 'person', sort: 'receivedAt', projection: 'KEYS_ONLY' },
  ],
};
