import type { Deps } from './deps.ts';
import type { Language } from './language/language.ts';
import { sign, verify } from './tokens.ts';

const purpose = 'agenda-owner';

/**
 * The page on which somebody finds the address of their own calendar, and gets another one: it is theirs by the keyed hash of
 * their e-mail address (`personKey`), from which nobody can tell it. To be shown only to whom that address belongs. Whoever knows
 * the address of the calendar does not know this one.
 */
export function agendaLink({ config }: Deps, person: string, lang: Language): string {
  return `${config.baseUrl}/agenda/own/${sign(config.secret, purpose, person)}?lang=${lang}`;
}

/** Whose page a link is; undefined when it is none of ours. */
export function readAgenda({ config, clock }: Deps, token: string): string | undefined {
  return verify(config.secret, purpose, token, clock())?.value;
}
