import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { sign, verify } from '../tokens.ts';

const purpose = 'holds';

/** Where the owner of an entry says whether it still holds; the link ends with the entry. */
export function holdsLink({ config }: Deps, reference: string, lang: Language): string {
  return `${config.baseUrl}/holds/${sign(config.secret, purpose, reference)}?lang=${lang}`;
}

/** The reference of such a link; undefined when it is none of ours. */
export function readHolds({ config, clock }: Deps, token: string): string | undefined {
  return verify(config.secret, purpose, token, clock())?.value;
}
