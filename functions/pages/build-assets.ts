import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Asset, type Assets, assetsOf, manifestName, packagedFolder, packagedName } from './assets.ts';

const packages = createRequire(import.meta.url);
const functions = fileURLToPath(new URL('..', import.meta.url));

interface Source {
  readonly file: string;
  readonly type: string;
  /** `esm` for what other scripts import. */
  readonly format?: 'esm';
}

/** What is built, by plain name. */
const sources = {
  'style.css': { file: 'pages/style.css', type: 'text/css; charset=utf-8' },
  'form.js': { file: 'intake/browser/form.ts', type: 'text/javascript; charset=utf-8' },
  'widget.js': { file: 'widget/browser/widget.ts', type: 'text/javascript; charset=utf-8' },
  'widget-form.js': {
    file: 'widget/browser/form/main.ts',
    type: 'text/javascript; charset=utf-8',
    format: 'esm',
  },
  'widget-form.css': { file: 'widget/browser/form/form.css', type: 'text/css; charset=utf-8' },
  'embed.css': { file: 'embed/embed.css', type: 'text/css; charset=utf-8' },
  'engagements.css': { file: 'engagements/engagements.css', type: 'text/css; charset=utf-8' },
  'workspace.css': { file: 'workspace/workspace.css', type: 'text/css; charset=utf-8' },
  'workspace.js': { file: 'workspace/browser/keys.ts', type: 'text/javascript; charset=utf-8' },
  'embed.js': { file: 'embed/browser/embed.ts', type: 'text/javascript; charset=utf-8' },
  'frame.js': { file: 'widget/browser/frame.ts', type: 'text/javascript; charset=utf-8' },
} as const satisfies Record<string, Source>;

async function buildOne(name: keyof typeof sources): Promise<Asset> {
  const { file, type, format }: Source = sources[name];
  const entry = join(functions, file);
  const body = existsSync(entry) ? await bundle(entry, format) : '';
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
  return { path: `/assets/${name.replace('.', `.${hash}.`)}`, type, body };
}

async function bundle(entry: string, format: 'iife' | 'esm' = 'iife'): Promise<string> {
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return built.outputFiles[0]?.text ?? '';
}

/** Builds stylesheet and scripts from their sources, minified, with their content's hash in their paths. */
export async function buildAssets(): Promise<Assets> {
  const names = Object.keys(sources) as (keyof typeof sources)[];
  const built = await Promise.all(names.map(async (name) => [name, await buildOne(name)] as const));
  return assetsOf(Object.fromEntries(built), (path) => readFile(packages.resolve(path)));
}

/**
 * Builds and writes the assets as one file into a folder, for `readAssets`, and beside it the named files of packages, which a
 * deployed function does not have.
 */
export async function writeAssets(dir: string, packaged: readonly string[] = []): Promise<void> {
  const assets = await buildAssets();
  const all = Object.fromEntries(Object.keys(sources).map((name) => [name, assets.get(name)]));
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, manifestName), JSON.stringify(all));
  await mkdir(join(dir, packagedFolder), { recursive: true });
  await Promise.all(
    packaged.map((path) => cp(packages.resolve(path), join(dir, packagedFolder, packagedName(path)))),
  );
}
