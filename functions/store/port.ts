/** Plain JSON, as it is stored. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** What every item has; the optional ones put it into an index. */
export interface Item extends Key {
  /** Counts the writes; the condition of each change. */
  readonly version: number;
  readonly due?: string;
  readonly dueAt?: string;
  readonly list?: string;
  readonly listAt?: string;
  readonly form?: string;
  readonly receivedAt?: string;
  readonly person?: string;
  readonly expiresAt?: number;
}

export type IndexName = 'due' | 'list' | 'arrivals' | 'person';

export interface Query {
  /** Without an index, the base table. */
  readonly index?: IndexName;
  readonly partition: string;
  /** Inclusive bounds of the sort key. */
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly descending?: boolean;
  /** Only these attributes, and the keys: for lists of large items of which little is needed. */
  readonly only?: readonly string[];
  /** From the page before; opaque. A cursor that is not ours is an `InvalidCursor` error. */
  readonly cursor?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly cursor?: string;
}

/** A single conditional UpdateItem in DynamoDB's own words, for the few items that many write at once. */
export interface Update {
  readonly update: string;
  readonly condition: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, Json>>;
}

/** The table, as the rooms see it. Single-item conditional writes only: no transactions, no scans. */
export interface Store {
  /** Reads consistently. */
  get<T extends Item>(key: Key): Promise<T | undefined>;
  /** Puts an item that must not exist yet; false when it does. */
  create(item: Item): Promise<boolean>;
  /** Puts the item as `version = seen + 1` if the stored one still has version `seen`; false when it has not. */
  save(item: Item, seen: number): Promise<boolean>;
  /** Deletes it if the stored one still has version `seen`; false when it has not (or is gone). */
  remove(key: Key, seen: number): Promise<boolean>;
  /** The item after the update; undefined when the condition failed. */
  update<T extends Item>(key: Key, update: Update): Promise<T | undefined>;
  /** A page of an index or partition. Items of a KEYS_ONLY index have keys only. Index reads are eventually consistent. */
  query<T extends Key>(query: Query): Promise<Page<T>>;
  /** Capacity units read so far, as the store reported them, for the bench. */
  readonly unitsRead: () => number;
  /** Resolves when the table answers (DescribeTable), for a start-up check. */
  ready(): Promise<void>;
}
