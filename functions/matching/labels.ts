import type { Deps } from '../deps.ts';
import { type Language, textIn } from '../language/language.ts';
import type { Role } from '../store/entry.ts';

/**
 * What a choice of the forms is called in a language: by the first field of a role that offers it, first of all among the
 * volunteers'. The value itself where no form has it any more.
 */
export function labelOf(deps: Deps, roles: readonly Role[], value: string, lang: Language): string {
  const forms = deps.forms.slugs().flatMap((slug) => deps.forms.get(slug) ?? []);
  const fields = [...forms.filter(({ domain }) => domain === 'volunteers'), ...forms].flatMap(
    (form) => form.fields,
  );
  for (const { role, choices } of fields) {
    const choice = role && roles.includes(role) && choices?.find((one) => one.value === value);
    if (choice) return textIn(choice.title, lang);
  }
  return value;
}

/** A language without its name for itself, which helps those who look for it in a list: `Arabisch`, not `Arabisch – العربية`. */
export function plainName(label: string): string {
  return label.split(' – ')[0] ?? label;
}
