import type { Deps } from '../deps.ts';
import type { Entry } from '../store/entry.ts';
import { sign, verify } from '../tokens.ts';

/** Where the sender proves the address; valid as long as the unproven data is kept. */
export function confirmLink({ config }: Deps, { reference, endsAt }: Entry): string {
  return `${config.baseUrl}/confirm/${sign(config.secret, 'confirm', reference, new Date(endsAt))}`;
}

/** What a link for confirming is about. */
export function readConfirm({ config, clock }: Deps, token: string) {
  return verify(config.secret, 'confirm', token, clock());
}

/** The token of somebody's personal page; it ends with the data. */
export function personalToken({ config }: Deps, reference: string): string {
  return sign(config.secret, 'my', reference);
}

/** Where somebody sees and changes their data without an account. */
export function personalLink(deps: Deps, reference: string): string {
  return `${deps.config.baseUrl}/my/${personalToken(deps, reference)}`;
}

/** The reference of a personal link; undefined when it is none of ours. */
export function readPersonal({ config, clock }: Deps, token: string): string | undefined {
  return verify(config.secret, 'my', token, clock())?.value;
}
