import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSecret } from '../../functions/local/secret.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'helferkreis-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('makes a secret at the first start that only its owner can read, and keeps it', async () => {
  const dataDir = join(folder, 'data');
  const [one, other] = await Promise.all([readSecret(dataDir), readSecret(dataDir)]);
  expect(one).toBe(other);
  expect(one).toMatch(/^[\w-]{43}$/);
  expect(await readSecret(dataDir)).toBe(one);
  expect(await readFile(join(dataDir, 'secret'), 'utf8')).toBe(one);
  expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600);
});

it('names what is wrong with the folder or the file', async () => {
  await writeFile(join(folder, 'secret'), 'short');
  await expect(readSecret(folder)).rejects.toThrow(/secret" is damaged/);
  await expect(readSecret(join(folder, 'secret', 'below'))).rejects.toThrow(/cannot be written to/);
});
