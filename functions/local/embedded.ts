import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import dynalite from 'dynalite';
import { StartError } from '../errors.ts';
import { createTable } from '../store/create-table.ts';
import { patchDynalite } from './atomic-writes.ts';

export interface Embedded {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  close(): Promise<void>;
}

interface Owner {
  readonly pid: number;
  readonly endpoint: string;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const ownerFile = (path: string) => join(path, 'owner.json');

/** The store in this folder that another live process serves, if any. */
export async function runningEmbedded(path: string): Promise<Owner | undefined> {
  const text = await readFile(ownerFile(path), 'utf8').catch(() => undefined);
  if (!text) return undefined;
  try {
    const owner = JSON.parse(text) as Owner;
    if (!isAlive(owner.pid)) return undefined;
    // A process id is given out again after a restart of the machine: only who answers is the owner.
    const answer = await fetch(owner.endpoint, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    return answer ? owner : undefined;
  } catch {
    return undefined;
  }
}

function inUse(path: string): StartError {
  return new StartError(
    `The data in "${path}" is in use by another process. Stop that one first, or set DATA_DIR to another folder.`,
  );
}

/**
 * Serves the embedded store from a folder (without one: in memory), on 127.0.0.1 only, and makes the table where it is missing.
 * Throws `StartError` when another process serves the same folder.
 */
export async function startEmbedded({
  path,
  tableName,
}: {
  path?: string;
  tableName: string;
}): Promise<Embedded> {
  patchDynalite();
  if (path) {
    await mkdir(path, { recursive: true });
    if (await runningEmbedded(path)) throw inUse(path);
    await openOnce(path);
  }
  const server = dynalite({ path: path && join(path, 'level'), createTableMs: 0 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  if (path) await writeFile(ownerFile(path), JSON.stringify({ pid: process.pid, endpoint }));
  await createTable({ endpoint, tableName });
  return {
    endpoint,
    async close() {
      server.closeIdleConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      if (path) await rm(ownerFile(path), { force: true });
    },
  };
}

/** Dynalite opens its files late and crashes when they are locked: see before it does. */
async function openOnce(path: string): Promise<void> {
  const { Level } = await import('level');
  const probe = new Level(join(path, 'level'));
  try {
    await probe.open();
    await probe.close();
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause;
    if (cause?.code === 'LEVEL_LOCKED') throw inUse(path);
    throw new StartError(
      `The data in "${path}" cannot be opened. Restore it from a copy, or set DATA_DIR to another folder.`,
    );
  }
}
