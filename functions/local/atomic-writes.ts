import { createRequire } from 'node:module';
import { StartError } from '../errors.ts';

/*
 * Dynalite writes the entries of an index and the item one after the other, so that a crash between them leaves a list
 * that misses an item or shows one that is gone. Here they become one LevelDB batch, synced to the disk.
 */

type Callback = (error?: unknown) => void;
type AttributeMap = Readonly<Record<string, unknown>>;
interface Operation {
  readonly type: 'put' | 'del';
  readonly key: string;
  readonly value?: unknown;
}
interface EncodedOperation extends Operation {
  readonly valueEncoding?: 'buffer';
}
interface LevelDb {
  batch(operations: readonly EncodedOperation[], options: { sync: boolean }): Promise<void>;
}
interface ItemDb {
  put(key: string, value: unknown, done: Callback): void;
  del(key: string, done: Callback): void;
}
interface DynaliteStore {
  readonly db: LevelDb;
  getItemDb(table: string): ItemDb;
}
interface Table {
  readonly TableName: string;
  readonly GlobalSecondaryIndexes?: readonly unknown[];
}
interface DynaliteDb {
  create(options: unknown): DynaliteStore;
  createKey(item: AttributeMap, table: Table): string;
  updateIndexes(
    store: DynaliteStore,
    table: Table,
    before: AttributeMap | undefined,
    after: AttributeMap | null,
    done: Callback,
  ): void;
  getIndexActions(
    indexes: readonly unknown[],
    before: AttributeMap | undefined,
    after: AttributeMap | null,
    table: Table,
  ): {
    readonly puts: readonly { readonly index: string; readonly key: string; readonly item: unknown }[];
    readonly deletes: readonly { readonly index: string; readonly key: string }[];
  };
}

const testedWith = '4.0.0';
const require = createRequire(import.meta.url);
/** Index operations that wait for their item's write; dynalite's lock per key keeps it to one at a time. */
const waiting = new WeakMap<DynaliteStore, Map<string, readonly Operation[]>>();
let patched = false;

/** An index that projects everything holds the very item: it is put into bytes once for all of them. */
function encodeOnce(operations: readonly Operation[]): readonly EncodedOperation[] {
  const encoded = new Map<unknown, Buffer>();
  return operations.map((operation) => {
    if (operation.type === 'del') return operation;
    const bytes = encoded.get(operation.value) ?? Buffer.from(JSON.stringify(operation.value));
    encoded.set(operation.value, bytes);
    return { ...operation, value: bytes, valueEncoding: 'buffer' };
  });
}

function writeTogether(
  store: DynaliteStore,
  table: string,
  key: string,
  own: Operation,
  done: Callback,
): void {
  const place = `${table}~${key}`;
  const queue = waiting.get(store);
  const indexes = queue?.get(place) ?? [];
  queue?.delete(place);
  // The prototype's method: dynalite's own wrapper knows no options.
  const batch = (Object.getPrototypeOf(store.db) as LevelDb).batch;
  batch.call(store.db, encodeOnce([...indexes, own]), { sync: true }).then(
    () => done(),
    (error: unknown) => done(error),
  );
}

function indexOperations(
  db: DynaliteDb,
  table: Table,
  before: AttributeMap | undefined,
  after: AttributeMap | null,
) {
  const actions = db.getIndexActions(table.GlobalSecondaryIndexes ?? [], before, after, table);
  const prefix = (index: string) => `index-global~${table.TableName}~${index}~`;
  return [
    ...actions.deletes.map(({ index, key }): Operation => ({ type: 'del', key: prefix(index) + key })),
    ...actions.puts.map(
      ({ index, key, item }): Operation => ({ type: 'put', key: prefix(index) + key, value: item }),
    ),
  ];
}

function makeAtomic(store: DynaliteStore): DynaliteStore {
  const plain = store.getItemDb;
  const wrapped = new Map<string, ItemDb>();
  waiting.set(store, new Map());
  store.getItemDb = (table) => {
    let itemDb = wrapped.get(table);
    if (!itemDb) {
      const prefix = `item-${table}~`;
      itemDb = {
        ...plain(table),
        put: (key, value, done) =>
          writeTogether(store, table, key, { type: 'put', key: prefix + key, value }, done),
        del: (key, done) => writeTogether(store, table, key, { type: 'del', key: prefix + key }, done),
      };
      wrapped.set(table, itemDb);
    }
    return itemDb;
  };
  return store;
}

/**
 * Makes every store that dynalite creates from now on write an item and its index entries at once.
 * Throws `StartError` when dynalite is not the version whose inner parts this relies on.
 */
export function patchDynalite(): void {
  if (patched) return;
  const { version } = require('dynalite/package.json') as { version: string };
  const db = require('dynalite/db') as DynaliteDb;
  const known = [db.create, db.createKey, db.updateIndexes, db.getIndexActions].every(
    (one) => typeof one === 'function',
  );
  if (version !== testedWith || !known) {
    throw new StartError(
      `The embedded store needs dynalite ${testedWith}, but ${version} is installed. Run "npm ci".`,
    );
  }
  const create = db.create;
  db.create = (options) => makeAtomic(create(options));
  db.updateIndexes = (store, table, before, after, done) => {
    const item = after ?? before;
    if (item) {
      const place = `${table.TableName}~${db.createKey(item, table)}`;
      waiting.get(store)?.set(place, indexOperations(db, table, before, after));
    }
    done();
  };
  patched = true;
}
