import type { Deps } from './deps.ts';
import type { Language } from './language/language.ts';
import { sign, verify } from './tokens.ts';

const purpose = 'passed';

/**
 * The page on which somebody sees what they have passed, and can have it forgotten: it is theirs by the keyed hash of their
 * address (`personKey`), and holds good after their sign-ups are erased. To be shown only to whom that address belongs.
 */
export function passedLink({ config }: Deps, person: string, lang: Language): string {
  return `${config.baseUrl}/trainings/passed/${sign(config.secret, purpose, person)}?lang=${lang}`;
}

/** Whose page a link is; undefined when it is none of ours. */
export function readPassed({ config, clock }: Deps, token: string): string | undefined {
  return verify(config.secret, purpose, token, clock())?.value;
}
