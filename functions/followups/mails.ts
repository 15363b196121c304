import { isEntry, type MailTemplate } from '../mail/mailing.ts';
import { listFollowUps } from './reminders.ts';

/** Sends nothing: brings the lists of follow-ups in line with the entry. */
export const mails: Readonly<Record<'list', MailTemplate>> = {
  list: async (deps, item) => {
    if (isEntry(item)) await listFollowUps(deps, item);
    return undefined;
  },
};
