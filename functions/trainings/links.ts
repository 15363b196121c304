import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { sign, verify } from '../tokens.ts';

const purpose = 'seat';

/**
 * The link by which somebody sees, cancels, accepts or declines, in a language: it holds the sign-up's reference and
 * nothing else of it.
 */
export function seatLink(deps: Deps, signup: string, lang: Language): string {
  return `${deps.config.baseUrl}/trainings/seat/${sign(deps.config.secret, purpose, signup)}?lang=${lang}`;
}

/** The sign-up's reference of such a link; undefined when it is none of ours. */
export function signupOf(deps: Deps, token: string): string | undefined {
  return verify(deps.config.secret, purpose, token, deps.clock())?.value;
}
