import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../errors.ts';
import type { Field, Forms } from '../intake/definition.ts';
import { type Language, pageLanguages, type Text, translationOf } from '../language/language.ts';
import { place } from '../language/text.ts';
import { madeOf, markOf, type Status } from './translations/survey.ts';

function madeIn(dir: string, lang: Language): Status['made'] {
  try {
    return (JSON.parse(readFileSync(join(dir, 'status', `${lang}.json`), 'utf8')) as Status).made;
  } catch {
    // Nothing was noted there: nobody can tell of which German a translation is.
    return {};
  }
}

function consentTexts(fields: readonly Field[]): readonly Text[] {
  return fields.flatMap((field) => [
    ...(field.kind === 'consent' ? [field.title, field.hint].filter((text) => text !== undefined) : []),
    ...consentTexts(field.fields ?? []),
  ]);
}

/**
 * Refuses translations of consents that were made of another German text: people would agree to what the city no longer
 * says. Throws `StartError` with the first of them and how to mend it.
 */
export function checkConsents(forms: Forms): void {
  const texts = forms.slugs().flatMap((slug) => consentTexts(forms.get(slug)?.fields ?? []));
  for (const lang of pageLanguages.filter((one) => one !== 'de')) {
    const known = new Map<string, Status['made']>();
    for (const text of texts) {
      const at = text[place];
      const translated = translationOf(text, lang);
      if (!at || translated === undefined) continue;
      const made = known.get(at.dir) ?? madeIn(at.dir, lang);
      known.set(at.dir, made);
      const noted = made[at.section]?.[at.key];
      if (noted?.endsWith(` ${markOf(translated)}`) && noted !== madeOf(text.de, translated)) {
        throw new StartError(
          `The consent ${at.key} of ${at.section}.json says something new in German, but its translation "${lang}" is of the old text. Translate it anew or take it out; "npm run -s translations -- ${lang} --todo" shows both.`,
        );
      }
    }
  }
}
