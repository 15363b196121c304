import { createRequire } from 'node:module';
import { StartError } from '../errors.ts';
import { table } from '../store/table.ts';

interface Index {
  readonly IndexName: string;
  readonly IndexStatus: string;
  readonly KeySchema: readonly { readonly AttributeName: string }[];
}
interface MadeTable {
  readonly TableStatus: string;
  readonly GlobalSecondaryIndexes: readonly Index[];
}

interface Level {
  open(): Promise<void>;
  get(key: string): Promise<MadeTable | undefined>;
  put(key: string, value: MadeTable, options: { sync: boolean }): Promise<void>;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);

/** The files through the very library that dynalite itself uses. */
function levelAt(folder: string): Level {
  const { Level } = createRequire(require.resolve('dynalite'))('level') as {
    Level: new (folder: string, options: { valueEncoding: string }) => Level;
  };
  return new Level(folder, { valueEncoding: 'json' });
}

/** What dynalite noted about a table as it made it. */
const place = (tableName: string) => `table~${tableName}`;

/**
 * Opens the files before dynalite does, as it opens them late and crashes when it cannot; finishes a table whose making was
 * cut short. LevelDB's lock goes with its process, so it is never stale. Throws what `locked` gives when another process
 * holds it, and `StartError` when the files cannot be used.
 */
export async function prepare(
  folder: string,
  tableName: string,
  locked: () => Promise<Error>,
): Promise<void> {
  const level = levelAt(folder);
  try {
    await level.open();
  } catch (error) {
    const cause = (error as { cause?: NodeJS.ErrnoException }).cause;
    if (cause?.code === 'LEVEL_LOCKED') throw await locked();
    throw new StartError(
      `The data in "${folder}" cannot be opened. Restore it from a copy, or set DATA_DIR to another folder.`,
    );
  }
  try {
    const made = await level.get(place(tableName));
    if (!made) return;
    if (isOfAnotherVersion(made)) {
      throw new StartError(
        `The data in "${folder}" was made by another version of Helferkreis. Set DATA_DIR to another folder.`,
      );
    }
    if (made.TableStatus !== 'ACTIVE') await level.put(place(tableName), activated(made), { sync: true });
  } finally {
    await level.close();
  }
}

function isOfAnotherVersion(made: MadeTable): boolean {
  const named = (name: string, ...keys: readonly string[]) => [name, ...keys].join();
  const there = made.GlobalSecondaryIndexes.map((one) =>
    named(one.IndexName, ...one.KeySchema.map((key) => key.AttributeName)),
  );
  const wanted = table.indexes.map((one) => named(one.name, one.partition, one.sort));
  return there.sort().join(' ') !== wanted.sort().join(' ');
}

function activated(made: MadeTable): MadeTable {
  const indexes = made.GlobalSecondaryIndexes.map((one) => ({ ...one, IndexStatus: 'ACTIVE' }));
  return { ...made, TableStatus: 'ACTIVE', GlobalSecondaryIndexes: indexes };
}
