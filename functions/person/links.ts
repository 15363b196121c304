import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import type { Entry } from '../store/entry.ts';
import { sign, verify } from '../tokens.ts';

/** Where the sender proves the address, in a language (the entry's own without it); valid as long as the unproven data is kept. */
export function confirmLink(
  { config }: Deps,
  { reference, endsAt, lang: own }: Entry,
  lang: Language = own,
): string {
  const token = sign(config.secret, 'confirm', reference, new Date(endsAt));
  return `${config.baseUrl}/confirm/${token}?lang=${lang}`;
}

/** What a link for confirming is about. */
export function readConfirm({ config, clock }: Deps, token: string) {
  return verify(config.secret, 'confirm', token, clock());
}

/** The token of somebody's personal page; it ends with the data. */
export function personalToken({ config }: Deps, reference: string): string {
  return sign(config.secret, 'my', reference);
}

/** Where somebody sees and changes their data without an account, in a language. */
export function personalLink(deps: Deps, reference: string, lang: Language): string {
  return `${deps.config.baseUrl}/my/${personalToken(deps, reference)}?lang=${lang}`;
}

/** The reference of a personal link; undefined when it is none of ours. */
export function readPersonal({ config, clock }: Deps, token: string): string | undefined {
  return verify(config.secret, 'my', token, clock())?.value;
}
