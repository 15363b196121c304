import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Asset, type Assets, assetsOf, manifestName, packagedFolder, packagedName } from './assets.ts';

/** The assets that `writeAssets` left in a folder; needs no builder. Throws when there are none. */
export function readAssets(dir: string): Assets {
  const byName = JSON.parse(readFileSync(join(dir, manifestName), 'utf8')) as Record<string, Asset>;
  return assetsOf(byName, (path) => readFile(join(dir, packagedFolder, packagedName(path))));
}
