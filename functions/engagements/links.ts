import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { sign, verify } from '../tokens.ts';

const purpose = 'engagement';

/** Path of the page of an engagement for the volunteer. It holds the engagement's reference and nothing else of it. */
export function engagementPath({ config }: Deps, reference: string): string {
  return `/engagements/${sign(config.secret, purpose, reference)}`;
}

/** The link by which a volunteer answers, sees whom to turn to, notes hours and says how it was, in a language. */
export function engagementLink(deps: Deps, reference: string, lang: Language): string {
  return `${deps.config.baseUrl}${engagementPath(deps, reference)}?lang=${lang}`;
}

/** The engagement's reference of such a link; undefined when it is none of ours. */
export function engagementOf(deps: Deps, token: string): string | undefined {
  return verify(deps.config.secret, purpose, token, deps.clock())?.value;
}
