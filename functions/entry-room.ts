import type { Deps } from './deps.ts';
import type { Room, Submission } from './room.ts';
import { acceptEntry } from './store/accept.ts';
import type { Entry, MailIntent } from './store/entry.ts';

/** Whether the sender has to prove their address first: the form asks for it, there is one, and no coordinator entered it. */
export function mustConfirm(submission: Submission): boolean {
  return submission.form.confirm && !submission.by && typeof submission.facts.email === 'string';
}

/** The mails an entry starts with: the request to prove the address, where that is asked. */
function firstMails(submission: Submission): Record<string, MailIntent> {
  if (!mustConfirm(submission)) return {};
  return { confirm: { template: 'person.confirm', at: submission.at.toISOString(), attempts: 0 } };
}

/**
 * A room whose submissions are kept as one entry each, reviewed by a coordinator. What differs between such rooms
 * is data: their states, actions, order and dates; `begins` says what an entry has from its beginning besides its answers. Pure.
 */
export function entryRoom(
  room: Omit<Room, 'accept'>,
  begins?: (deps: Deps, submission: Submission) => Partial<Entry>,
): Room {
  return {
    ...room,
    async accept(deps, submission) {
      const status = mustConfirm(submission) ? 'unconfirmed' : room.arrives;
      const begun = begins?.(deps, submission);
      const { reference } = await acceptEntry(deps, submission, {
        status,
        sortAt: room.position?.(submission),
        ...begun,
        mails: { ...firstMails(submission), ...begun?.mails },
      });
      return { reference, status };
    },
  };
}
