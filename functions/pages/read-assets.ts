import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Asset, type Assets, assetsOf, manifestName } from './assets.ts';

/** The assets that `writeAssets` left in a folder; needs no builder. Throws when there are none. */
export function readAssets(dir: string): Assets {
  return assetsOf(JSON.parse(readFileSync(join(dir, manifestName), 'utf8')) as Record<string, Asset>);
}
