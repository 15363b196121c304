import { texts } from '../language/wording.ts';
import type { ActionInput, Lifecycle, Room } from '../room.ts';
import type { Entry, MailIntent } from '../store/entry.ts';
import { cleared, isUncleared } from './clearing.ts';
import { isSignup } from './training.ts';

const says = texts('signup-actions', {
  recognise: 'Voraussetzung anerkennen',
  recogniseWarning:
    'Die Person bekommt eine E-Mail und, wenn es noch einen gibt, einen Platz. Sonst kommt sie auf die Warteliste.',
  remove: 'Austragen',
  removeWarning: 'Die Person bekommt eine E-Mail. Ihr Platz wird der nächsten auf der Warteliste angeboten.',
  attended: 'Hat teilgenommen',
});

/** What those who look after a training do with a sign-up. */
export const signupActions: Lifecycle['actions'] = {
  recognise: {
    from: ['checking', 'prerequisite', 'confirming'],
    label: says.recognise,
    warning: says.recogniseWarning,
    right: 'contribute',
    when: (entry) => isSignup(entry) && isUncleared(entry),
  },
  attended: { from: ['seat'], to: 'attended', label: says.attended, right: 'contribute' },
  remove: {
    from: ['seat', 'waiting', 'offered', 'checking', 'prerequisite', 'confirming'],
    label: says.remove,
    warning: says.removeWarning,
    reason: true,
    right: 'contribute',
  },
};

function withIntent(entry: Entry, id: string, template: string, by: string, now: Date): Entry {
  const intent: MailIntent = { template, at: now.toISOString(), attempts: 0, params: { by } };
  return { ...entry, mails: { ...entry.mails, [id]: intent } };
}

/** What an action on a sign-up means: the sweep carries it to the training or to what the person has passed. Pure. */
export const signupActed: NonNullable<Room['acted']> = (
  entry: Entry,
  action: string,
  { by }: ActionInput,
  now: Date,
): Entry => {
  if (!isSignup(entry)) return entry;
  if (action === 'recognise') return cleared(entry, 'vouched', now);
  if (action === 'attended') return withIntent(entry, 'attended', 'signups.attended', by, now);
  if (action === 'remove') return withIntent(entry, 'remove', 'signups.remove', by, now);
  return entry;
};
