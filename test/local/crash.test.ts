import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../functions/local/embedded.ts';
import { dynamoStore } from '../../functions/store/dynamo.ts';
import type { Item, Query, Store } from '../../functions/store/port.ts';

async function everything(db: Store, index: 'list' | 'due', partition: string): Promise<string[]> {
  const seen: string[] = [];
  let cursor: Query['cursor'];
  do {
    const page = await db.query<Item>({ index, partition, limit: 500, cursor });
    seen.push(...page.items.map((item) => item.pk));
    cursor = page.cursor;
  } while (cursor);
  return seen.sort();
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

/** Also the one write of each worker that was under way when it was killed: it may be there or not, but wholly. */
function withUnderWay(pks: readonly string[]): string[] {
  const next = pks.map((pk) => pk.replace(/\d+$/, (n) => String(Number(n) + 1)));
  return [...new Set([...pks, ...next])];
}

describe('the embedded store after kill -9 under load', () => {
  let path: string;
  beforeAll(async () => {
    path = await mkdtemp(join(tmpdir(), 'helferkreis-'));
  });
  afterAll(() => rm(path, { recursive: true, force: true }));

  it('has all that was acknowledged, and each list has exactly the items that belong there', async () => {
    const written = new Set<string>();
    for (const round of [1, 2, 3]) {
      const acknowledged = await killedUnderLoad(path, round, 80 + round * 40);
      expect(acknowledged.size).toBeGreaterThan(30);
      const embedded = await startEmbedded({ path, tableName: 'crash' });
      const db = dynamoStore({ endpoint: embedded.endpoint, tableName: 'crash' });
      for (const pk of withUnderWay([...acknowledged.keys()])) written.add(pk);
      const stored = new Map<string, Item | undefined>();
      await Promise.all(
        [...written].map(async (pk) => stored.set(pk, await db.get<Item>({ pk, sk: 'ENTRY' }))),
      );
      for (const [pk, status] of acknowledged) {
        expect(stored.get(pk), `${pk} was acknowledged`).toBeDefined();
        // A later write may have come through before the kill, an earlier one may not come back.
        if (status === 'open') expect(stored.get(pk)?.list).toBe('needs#open');
      }
      const having = (has: (item: Item) => boolean) =>
        [...stored].flatMap(([pk, item]) => (item && has(item) ? [pk] : [])).sort();
      for (const list of ['needs#new', 'needs#open'])
        expect(await everything(db, 'list', list)).toEqual(having((item) => item.list === list));
      expect(await everything(db, 'due', 'due')).toEqual(having((item) => item.due === 'due'));
      await embedded.close();
    }
  });
});
