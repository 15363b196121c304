import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import dynalite from 'dynalite';
import { StartError } from '../errors.ts';
import { createTable } from '../store/create-table.ts';
import { patchDynalite } from './atomic-writes.ts';
import { guard } from './guard.ts';
import { prepare } from './prepare.ts';

export interface Embedded {
  /** `http://127.0.0.1:<port>/<secret>`: who does not know the secret is refused. */
  readonly endpoint: string;
  close(): Promise<void>;
}

interface Owner {
  readonly pid: number;
  readonly endpoint: string;
}

const ownerFile = (path: string) => join(path, 'owner.json');

async function readOwner(path: string): Promise<Owner | undefined> {
  try {
    const owner: unknown = JSON.parse(await readFile(ownerFile(path), 'utf8'));
    return typeof owner === 'object' && owner !== null ? (owner as Owner) : undefined;
  } catch {
    return undefined;
  }
}

/** The store in this folder that another live process serves, if any; found by asking it, as a killed one leaves its note behind. */
export async function runningEmbedded(path: string): Promise<Owner | undefined> {
  const owner = await readOwner(path);
  if (!owner) return undefined;
  const answer = await fetch(owner.endpoint, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
  return answer?.ok ? owner : undefined;
}

/**
 * Serves the embedded store from a folder (without one: in memory), on 127.0.0.1 only, and makes the table where it is missing.
 * Throws `StartError` when another process serves the same folder, or when its data cannot be used.
 */
export async function startEmbedded({
  path,
  tableName,
}: {
  path?: string;
  tableName: string;
}): Promise<Embedded> {
  patchDynalite();
  if (path) await takeFolder(path, tableName);
  const server = dynalite({ path: path && join(path, 'level'), createTableMs: 0 });
  const secret = randomBytes(16).toString('base64url');
  guard(server, secret);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}/${secret}`;
  await createTable({ endpoint, tableName });
  if (path) await writeFile(ownerFile(path), JSON.stringify({ pid: process.pid, endpoint }), { mode: 0o600 });
  return {
    endpoint,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await closed;
      if (path) await rm(ownerFile(path), { force: true });
    },
  };
}

async function takeFolder(path: string, tableName: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch {
    throw new StartError(`The data folder "${path}" cannot be made. Set DATA_DIR to another folder.`);
  }
  await prepare(join(path, 'level'), tableName, async () => {
    const owner = await readOwner(path);
    const who = owner ? `another process (${owner.pid})` : 'another process';
    return new StartError(
      `The data in "${path}" is in use by ${who}. Stop that one first, or set DATA_DIR to another folder.`,
    );
  });
  // Left behind by a process that was killed; its rights would be kept.
  await rm(ownerFile(path), { force: true });
}
