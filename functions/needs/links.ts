import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { sign, verify } from '../tokens.ts';

const purpose = 'helped';

/** Where a reporter says whether it helped; valid as long as the need is kept. Holds its reference only. */
export function helpedLink({ config }: Deps, reference: string, lang: Language): string {
  return `${config.baseUrl}/helped/${sign(config.secret, purpose, reference)}?lang=${lang}`;
}

/** The reference of such a link; undefined when it is none of ours. */
export function readHelped({ config, clock }: Deps, token: string): string | undefined {
  return verify(config.secret, purpose, token, clock())?.value;
}
