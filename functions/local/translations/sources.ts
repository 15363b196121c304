import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Forms } from '../../intake/definition.ts';
import { wordingsOf } from '../../intake/placed.ts';
import { productTranslations } from '../../language/catalog.ts';
import { Message } from '../../language/message.ts';
import { loadedSources } from '../../language/wording.ts';
import type { Json } from '../../store/port.ts';

/** One German text that wants to be translated. */
export interface Source {
  readonly section: string;
  readonly key: string;
  readonly german: string;
  /** Of the values that are put in; none in a plain text. */
  readonly names?: readonly string[];
  /** Translations that stand beside it, which come before those in files. */
  readonly inline: Readonly<Record<string, string>>;
}

/** All texts whose translations stand in one folder. */
export interface Sources {
  readonly dir: string;
  readonly texts: readonly Source[];
}

const functions = fileURLToPath(new URL('../..', import.meta.url));
/** Modules that do something when they are loaded, or run elsewhere. */
const notLoaded = /(^|\/)(local|browser)\/|\.d\.ts$|^(api|schedules)\.ts$/;

/** The product's own texts: all modules are loaded, so that all have said which they have. */
export async function productSources(): Promise<Sources> {
  const files = readdirSync(functions, { recursive: true, encoding: 'utf8' });
  for (const file of files.sort()) {
    if (/\.tsx?$/.test(file) && !notLoaded.test(file)) await import(join(functions, file));
  }
  const texts = [...loadedSources()].flatMap(([section, all]) =>
    [...all].map(([key, source]): Source => {
      const isMessage = source instanceof Message;
      return isMessage
        ? { section, key, german: source.text, names: source.names, inline: {} }
        : { section, key, german: source, inline: {} };
    }),
  );
  return { dir: productTranslations, texts };
}

/** The texts of a folder of forms: of each form, the vocabulary and the municipality. */
export function formSources(forms: Forms, dir: string): Sources {
  const files = [
    ...forms.slugs().map((slug) => [slug, forms.file(slug)] as const),
    ...(['vocabulary', 'municipality'] as const).map((name) => [name, forms.shared(name)] as const),
  ];
  const texts = files.flatMap(([section, file]) =>
    wordingsOf((file ?? {}) as Json).map(([key, { de, ...inline }]): Source => {
      return { section, key, german: de, inline };
    }),
  );
  return { dir: join(dir, 'languages'), texts };
}
