import type { MailIntent } from '../store/entry.ts';
import { found, type Need, type Told } from './need.ts';

/** Mails to the reporter wait so long: what is taken back at once is not told at all. In milliseconds. */
export const grace = 10 * 60_000;

/** Whether the reporter can be written to: there is an address, and they have proven that it is theirs. Pure. */
export function isReachable({ facts, confirmedAt, demo }: Need): boolean {
  return typeof facts.email === 'string' && confirmedAt !== undefined && !demo;
}

/** A mail to the reporter, after a while in which it can still be taken back. */
export function news(template: string, now: Date, params?: MailIntent['params']): MailIntent {
  const at = new Date(now.getTime() + grace).toISOString();
  return { template: `needs.${template}`, at, attempts: 0, ...(params && { params }) };
}

/** How many of those who are wanted are found. Pure. */
export function howFound(need: Need): NonNullable<Told['found']> {
  const n = found(need);
  if (n === 0) return 'none';
  return n < need.wanted ? 'some' : 'all';
}

/** A mail that nobody has begun to send is taken back when what it told is so no more. */
function foundNews(need: Need, was: string, is: string, now: Date): Need['mails'] {
  const { found: waiting, ...mails } = need.mails;
  const untold = waiting?.attempts === 0 ? waiting.params?.was : undefined;
  if (untold === is) return mails;
  return { ...mails, found: news('found', now, { was: untold ?? was, is }) };
}

/**
 * The need with what its reporter is to be told by now: that it was opened, that help was found or has dropped out, that it is
 * fulfilled. Everything once. Pure.
 */
export function withNews(need: Need, now: Date): Need {
  if (!isReachable(need) || !need.openedAt) return need;
  const told: Told = need.told ?? {};
  const was = told.found ?? 'none';
  const is = howFound(need);
  let { mails } = need;
  if (!told.opened) mails = { ...mails, opened: news('opened', now) };
  if (was !== is) mails = foundNews({ ...need, mails }, was, is, now);
  if (need.status === 'fulfilled') mails = { ...mails, standing: news('fulfilled', now) };
  return { ...need, mails, told: { opened: told.opened ?? now.toISOString(), found: is } };
}
