import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Embedded, runningEmbedded, startEmbedded } from '../../functions/local/embedded.ts';
import { prepare } from '../../functions/local/prepare.ts';
import { dynamoStore } from '../../functions/store/dynamo.ts';

const tableName = 'kept';
const key = { pk: 'a', sk: 'ENTRY' };

describe('the embedded store', () => {
  let path: string;
  const open: Embedded[] = [];
  const start = async () => {
    const embedded = await startEmbedded({ path, tableName });
    open.push(embedded);
    return embedded;
  };
  const storeOf = ({ endpoint }: Embedded) => dynamoStore({ endpoint, tableName });
  beforeEach(async () => {
    path = join(await mkdtemp(join(tmpdir(), 'helferkreis-')), 'store');
  });
  afterEach(async () => {
    for (const one of open.splice(0)) await one.close();
    await rm(path, { recursive: true, force: true });
  });

  it('has at the second start what was written before the first was stopped', async () => {
    const first = await start();
    await storeOf(first).create({ ...key, version: 1, list: 'needs#open', listAt: '1' });
    await first.close();
    open.length = 0;
    const store = storeOf(await start());
    expect(await store.get(key)).toMatchObject({ version: 1 });
    expect((await store.query({ index: 'list', partition: 'needs#open', limit: 5 })).items).toHaveLength(1);
  });

  it('refuses a folder that another process serves, naming it in one line, and leaves that one in peace', async () => {
    const script = join(import.meta.dirname, 'serving-child.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, path, tableName], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await expect(start()).rejects.toThrow(
      new RegExp(
        `^The data in ".*store" is in use by another process \\(${child.pid}\\)\\. Stop that one first.*$`,
      ),
    );
    const running = await runningEmbedded(path);
    expect(await dynamoStore({ endpoint: running?.endpoint, tableName }).create({ ...key, version: 1 })).toBe(
      true,
    );
    child.kill('SIGKILL');
    await once(child, 'close');
    // What the killed one left behind stops nobody.
    expect(await runningEmbedded(path)).toBeUndefined();
    expect(await storeOf(await start()).get(key)).toMatchObject({ version: 1 });
  });

  it('lets nobody in who does not know the address, and no page in a browser', async () => {
    const { endpoint } = await start();
    const status = async (address: string, headers = {}) => (await fetch(address, { headers })).status;
    expect(await status(endpoint)).toBe(200);
    expect(await status(endpoint, { origin: 'https://evil.example' })).toBe(403);
    expect(await status(new URL('/', endpoint).href)).toBe(403);
    expect(await status(new URL('/guess', endpoint).href)).toBe(403);
    expect((await stat(join(path, 'owner.json'))).mode & 0o777).toBe(0o600);
  });

  it('goes on when a client leaves in the middle of a request', async () => {
    const embedded = await start();
    const { port, pathname } = new URL(embedded.endpoint);
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(`POST ${pathname} HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\nhalf`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.resetAndDestroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await storeOf(embedded).create({ ...key, version: 1 })).toBe(true);
  });

  it('finishes a table whose making was cut short', async () => {
    const first = await start();
    await first.close();
    open.length = 0;
    await setStatus(path, (made) => ({ ...made, TableStatus: 'CREATING' }));
    expect(await storeOf(await start()).create({ ...key, version: 1 })).toBe(true);
  });

  it('says so when the data was made by another version, or cannot be read', async () => {
    const first = await start();
    await first.close();
    open.length = 0;
    await setStatus(path, (made) => ({ ...made, GlobalSecondaryIndexes: [] }));
    await expect(start()).rejects.toThrow(/made by another version of Helferkreis/);
    await rm(path, { recursive: true });
    await mkdir(path);
    await writeFile(join(path, 'level'), 'not a folder');
    await expect(start()).rejects.toThrow(/cannot be opened/);
    await rm(path, { recursive: true });
    await writeFile(path, 'not a folder');
    await expect(start()).rejects.toThrow(/cannot be made/);
    await expect(prepare(path, tableName, async () => new Error('locked'))).rejects.toThrow(
      /cannot be opened/,
    );
    await rm(path);
  });
});

interface Made {
  readonly [name: string]: unknown;
}

/** Changes what was noted about the table, as a crash or another version would have left it. */
async function setStatus(path: string, change: (made: Made) => Made): Promise<void> {
  const { createRequire } = await import('node:module');
  const require = createRequire(import.meta.url);
  const { Level } = createRequire(require.resolve('dynalite'))('level');
  const level = new Level(join(path, 'level'), { valueEncoding: 'json' });
  await level.put(`table~${tableName}`, change(await level.get(`table~${tableName}`)));
  await level.close();
}
