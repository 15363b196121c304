import type { FindTemplate } from '../../functions/mail/mailing.ts';
import type { FindRoom } from '../../functions/rooms.ts';
import { findRoom } from '../../functions/rooms.ts';
import type { Entry, MailIntent } from '../../functions/store/entry.ts';
import { entryWith } from '../entries.ts';

/** A mail that is due since `at`. */
export function dueMail(at: string, change: Partial<MailIntent> = {}): MailIntent {
  return { template: 'offers.note', at, attempts: 0, ...change };
}

/** An entry with an address and one due mail. */
export function entryWithMail(reference: string, change: Partial<Entry> = {}): Entry {
  const at = '2026-11-23T08:00:00.000Z';
  return entryWith({
    reference,
    facts: { email: `${reference.toLowerCase()}@example.org`, title: 'Sprachcafé' },
    mails: { note: dueMail(at) },
    ...change,
  });
}

/** A template that tells the entry's title. */
export const tellTitle: FindTemplate = async () => async (item) => ({
  lang: item.lang,
  subject: 'facts' in item ? String((item as Entry).facts.title) : 'mail',
  text: 'text',
  html: '<p>text</p>',
});

export const rooms: FindRoom = findRoom;
