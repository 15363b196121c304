import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../functions/local/embedded.ts';
import { dynamoStore } from '../../functions/store/dynamo.ts';
import type { Item, Store } from '../../functions/store/port.ts';

async function everything(db: Store, partition: string): Promise<Set<string>> {
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await db.query<Item>({ index: 'list', partition, limit: 500, cursor });
    for (const item of page.items) seen.add(item.pk);
    cursor = page.cursor;
  } while (cursor);
  return seen;
}

/** Runs the writer until some writes were acknowledged, kills it, and gives what was acknowledged last of each item. */
async function killedUnderLoad(path: string, round: number, writes: number): Promise<Map<string, string>> {
  const script = join(import.meta.dirname, 'crash-child.ts');
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, path, String(round)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const acknowledged = new Map<string, string>();
  let rest = '';
  let lines = 0;
  child.stdout?.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      const [pk = '', status = ''] = line.split(' ');
      acknowledged.set(pk, status);
      if (++lines === writes) child.kill('SIGKILL');
    }
  });
  await new Promise((resolve) => child.once('close', resolve));
  return acknowledged;
}

describe('the embedded store after kill -9 under load', () => {
  let path: string;
  beforeAll(async () => {
    path = await mkdtemp(join(tmpdir(), 'helferkreis-'));
  });
  afterAll(() => rm(path, { recursive: true, force: true }));

  it('has all that was acknowledged, and every list agrees with the items', async () => {
    for (const round of [1, 2, 3, 4]) {
      const acknowledged = await killedUnderLoad(path, round, 150 + round * 77);
      expect(acknowledged.size).toBeGreaterThan(50);
      const embedded = await startEmbedded({ path, tableName: 'crash' });
      const db = dynamoStore({ endpoint: embedded.endpoint, tableName: 'crash' });
      const lists = { new: await everything(db, 'needs#new'), open: await everything(db, 'needs#open') };
      for (const [pk, status] of acknowledged) {
        const item = await db.get({ pk, sk: 'ENTRY' });
        expect(item, `${pk} was acknowledged`).toBeDefined();
        // The write after the acknowledged one may have come through before the kill.
        const stored = item?.list === 'needs#open' ? 'open' : 'new';
        if (status === 'open') expect(stored).toBe('open');
      }
      for (const [name, pks] of Object.entries(lists)) {
        for (const pk of pks) expect((await db.get({ pk, sk: 'ENTRY' }))?.list, pk).toBe(`needs#${name}`);
      }
      const listed = new Set([...lists.new, ...lists.open]);
      expect([...acknowledged.keys()].filter((pk) => !listed.has(pk))).toEqual([]);
      await embedded.close();
    }
  });

  it('refuses a folder that another process serves, in one line', async () => {
    const first = await startEmbedded({ path, tableName: 'crash' });
    await expect(startEmbedded({ path, tableName: 'crash' })).rejects.toThrow(
      /in use by another process. Stop that one first, or set DATA_DIR/,
    );
    await first.close();
    const again = await startEmbedded({ path, tableName: 'crash' });
    await again.close();
  });
});
