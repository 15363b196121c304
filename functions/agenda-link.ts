import type { Deps } from './deps.ts';
import type { Language } from './language/language.ts';
import { sign, verify } from './tokens.ts';

const purpose = 'agenda';

/**
 * The secret address of somebody's own calendar, to subscribe to: all that belongs to one e-mail address, which it holds by its
 * keyed hash (`personKey`) and from which nobody can tell it. To be shown only to whom that address belongs.
 */
export function agendaLink({ config }: Deps, person: string, lang: Language): string {
  return `${config.baseUrl}/agenda/${sign(config.secret, purpose, person)}.ics?lang=${lang}`;
}

/** Whose calendar a link is; undefined when it is none of ours. */
export function readAgenda({ config, clock }: Deps, token: string): string | undefined {
  return verify(config.secret, purpose, token, clock())?.value;
}
