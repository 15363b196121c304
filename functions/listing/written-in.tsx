import type { Language } from '../language/language.ts';
import { wordsIn } from '../language/language.ts';
import { message } from '../language/message.ts';
import { wording as words } from '../language/wording.ts';

const wording = words('written-in', {
  known: {
    de: 'auf Deutsch',
    en: 'auf Englisch',
    fr: 'auf Französisch',
    tr: 'auf Türkisch',
    ar: 'auf Arabisch',
    fa: 'auf Persisch (Dari)',
    uk: 'auf Ukrainisch',
    ru: 'auf Russisch',
    ti: 'auf Tigrinisch',
  },
  other: message('Sprache: {name}', 'name'),
});

const base = (lang: Language) => lang.split('-')[0] ?? lang;

/** In which language something is written, in words of the reader's (`auf Deutsch`); undefined where it is the reader's own. */
export function writtenIn(own: Language, reader: Language): string | undefined {
  if (base(own) === base(reader)) return undefined;
  const { known, other } = wordsIn(wording, reader);
  const words: Readonly<Record<string, string>> = known;
  if (Object.hasOwn(words, base(own))) return words[base(own)];
  const names = new Intl.DisplayNames(base(reader), { type: 'language', fallback: 'code' });
  return other(names.of(own) ?? own);
}

interface WrittenInProps {
  readonly own: Language;
  readonly reader: Language;
}

/** A badge that says in which language something is written; nothing where it is the reader's own. */
export function WrittenIn({ own, reader }: WrittenInProps) {
  const text = writtenIn(own, reader);
  return text ? <span class="kern-badge">{text}</span> : null;
}
