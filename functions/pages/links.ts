import type { Language } from '../language/language.ts';

/** A link within the product that stays in the reader's language. */
export function inLanguage(path: string, lang: Language): string {
  const [before = '', anchor] = path.split('#');
  const joint = before.includes('?') ? '&' : '?';
  return `${before}${joint}lang=${lang}${anchor ? `#${anchor}` : ''}`;
}

/** The page of one entry in the workspace. */
export function entryLink(reference: string, lang: Language): string {
  return inLanguage(`/workspace/entries/${reference}`, lang);
}
