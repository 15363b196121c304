import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildAssets, writeAssets } from '../../functions/pages/build-assets.ts';
import { readAssets } from '../../functions/pages/read-assets.ts';

const gzipped = (body: string) => gzipSync(body, { level: 9 }).length;

it('keeps stylesheet and widget small', async () => {
  const assets = await buildAssets();
  expect(gzipped(assets.get('style.css').body)).toBeLessThan(4_500);
  expect(gzipped(assets.get('widget.js').body)).toBeLessThanOrEqual(3_000);
  expect(gzipped(assets.get('widget-form.js').body)).toBeLessThanOrEqual(4_096);
});

it('names files by their content and finds them again', async () => {
  const assets = await buildAssets();
  const style = assets.get('style.css');
  expect(style.path).toMatch(/^\/assets\/style\.[\da-f]{8}\.css$/);
  expect(assets.at(style.path)).toEqual(style);
  expect(assets.at('/assets/style.00000000.css')).toBeUndefined();
  expect(() => assets.get('nothing.css')).toThrow('nothing.css');
});

it('reads what was written, without a builder', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'assets-'));
  try {
    await writeAssets(dir);
    const built = await buildAssets();
    expect(readAssets(dir).get('widget.js')).toEqual(built.get('widget.js'));
  } finally {
    await rm(dir, { recursive: true });
  }
});
