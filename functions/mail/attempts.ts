import { createHash } from 'node:crypto';
import { type MailIntent, remember, settle } from '../store/entry.ts';
import { isEntry, type Mailing, settleMailing } from './mailing.ts';

const minute = 60_000;
/** How long a claimed mail belongs to who claimed it, in milliseconds; longer than any adapter waits. */
export const lease = 5 * minute;
/** Minutes until the next try after the first, second … failed one. */
const pauses = [1, 5, 30, 120, 360, 360, 360];
const mostAttempts = pauses.length + 1;

/** The mails of an item that are to be sent by now, the longest waiting first. */
export function dueMails(item: Mailing, now: Date): string[] {
  const at = now.toISOString();
  return Object.entries(item.mails)
    .filter(([, intent]) => intent.at <= at)
    .sort(([, a], [, b]) => (a.at < b.at ? -1 : 1))
    .map(([id]) => id);
}

/** The item in line with its mails again. */
function settled(item: Mailing): Mailing {
  return isEntry(item) ? settle(item) : settleMailing(item);
}

function put(item: Mailing, id: string, intent: MailIntent): Mailing {
  return settled({ ...item, mails: { ...item.mails, [id]: intent } });
}

/** The item with a mail claimed until the lease is over. */
export function claimed(item: Mailing, id: string, intent: MailIntent, now: Date): Mailing {
  const at = new Date(now.getTime() + lease).toISOString();
  return put(item, id, { ...intent, at, attempts: intent.attempts + 1, first: intent.first ?? intent.at });
}

/** The item without a mail, and with a line of history where something is to be told. The same object when it is gone already. */
export function finished(item: Mailing, id: string, first: string, now: Date, what?: string): Mailing {
  const intent = item.mails[id];
  if (!intent || (intent.first ?? intent.at) !== first) return item;
  const { [id]: _, ...mails } = item.mails;
  const next = settled({ ...item, mails });
  if (!what) return next;
  const event = { at: now.toISOString(), by: 'system', what, note: intent.template };
  if (isEntry(next)) return remember(next, event);
  return { ...next, history: [...(next.history ?? []), event] };
}

/** The item after a failed try: the mail waits for its next one, or is given up for good, which the history tells. */
export function failed(item: Mailing, id: string, first: string, now: Date, hopeless: boolean): Mailing {
  const intent = item.mails[id];
  if (!intent || intent.first !== first) return item;
  if (hopeless || isLast(intent)) return finished(item, id, first, now, 'mail failed');
  const pause = (pauses[intent.attempts - 1] ?? 360) * minute;
  return put(item, id, { ...intent, at: new Date(now.getTime() + pause).toISOString() });
}

/** Whether a mail has had all its tries. */
export function isLast(intent: MailIntent): boolean {
  return intent.attempts >= mostAttempts;
}

/** The id of a message: the same for all tries of one mail, and of no other. */
export function messageId(item: Mailing, id: string, first: string): string {
  return createHash('sha256')
    .update(`${item.pk}\n${item.sk}\n${id}\n${first}`)
    .digest('base64url')
    .slice(0, 27);
}
