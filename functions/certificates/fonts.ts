import { existsSync } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

/** The typefaces of a certificate, one for each script: a name is written as its owner writes it. */
const files = {
  latin: '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff',
  'latin-bold': '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff',
  'latin-ext': '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff',
  'latin-ext-bold': '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff',
  cyrillic: '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff',
  'cyrillic-bold': '@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff',
  'cyrillic-ext': '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff',
  'cyrillic-ext-bold': '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-700-normal.woff',
  greek: '@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff',
  'greek-bold': '@fontsource/noto-sans/files/noto-sans-greek-700-normal.woff',
  arabic: '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff',
  'arabic-bold': '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff',
  ethiopic: '@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-400-normal.woff',
  'ethiopic-bold': '@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-700-normal.woff',
} as const;

export type FontName = keyof typeof files;
export const fontNames = Object.keys(files) as readonly FontName[];

/** The folder beside the bundle of a deployed function; empty elsewhere. */
const beside = () => {
  const root = process.env.LAMBDA_TASK_ROOT;
  const folder = root && join(root, 'assets', 'fonts');
  return folder && existsSync(folder) ? folder : undefined;
};

function placeOf(name: FontName): string {
  const folder = beside();
  return folder ? join(folder, basename(files[name])) : createRequire(import.meta.url).resolve(files[name]);
}

/** A typeface as WOFF. */
export function readFont(name: FontName): Promise<Buffer> {
  return readFile(placeOf(name));
}

/** Copies the typefaces into a folder, to be deployed beside the bundle. */
export async function writeFonts(dir: string): Promise<void> {
  const folder = join(dir, 'fonts');
  await mkdir(folder, { recursive: true });
  const require = createRequire(import.meta.url);
  await Promise.all(
    fontNames.map((name) => cp(require.resolve(files[name]), join(folder, basename(files[name])))),
  );
}
