import { city } from '../rights.ts';
import type { Submission } from '../room.ts';
import type { MailIntent } from '../store/entry.ts';
import type { Need } from './need.ts';

/** Whoever has to prove the address has so long before those who coordinate hear of it all the same. In milliseconds. */
const waits = 3_600_000;

const idOf = (organisation: string) => `urgent-${organisation}`;

/**
 * What the city, and the organisation that is named, are told of a report that cannot wait until somebody looks into the lists;
 * nothing of what a member entered themselves. Pure.
 */
export function alarm({ at, by, facts }: Submission, rank: number, mustConfirm: boolean): Need['mails'] {
  if (rank > 0 || by) return {};
  const { organisation } = facts;
  const named = typeof organisation === 'string' && organisation !== 'other' ? [organisation] : [];
  const when = new Date(at.getTime() + (mustConfirm ? waits : 0)).toISOString();
  const mails = [...new Set([city, ...named])].map((one): [string, MailIntent] => [
    idOf(one),
    { template: 'needs.urgent', at: when, attempts: 0, params: { organisation: one } },
  ]);
  return Object.fromEntries(mails);
}

/** The need whose address is proven: what was to be told a little later is told now. Pure. */
export function alarmed(need: Need, now: Date): Need {
  const at = now.toISOString();
  const mails = Object.entries(need.mails).map(([id, mail]): [string, MailIntent] => [
    id,
    mail.template === 'needs.urgent' && mail.attempts === 0 && mail.at > at ? { ...mail, at } : mail,
  ]);
  return { ...need, mails: Object.fromEntries(mails) };
}
