import type { ActionInput } from '../room.ts';
import { after } from '../store/duration.ts';
import { type Entry, type MailIntent, remember, settle } from '../store/entry.ts';
import { type Engagement, isEngagement, isHelping, pending } from './engagement.ts';

const day = 86_400_000;
/** An offer to help that nobody decides upon. */
const offersLast = 30 * day;
/** After this the coordinator is asked how it goes: after the meeting, or after a yes without one. */
const askedHowAfter = { met: day, accepted: 14 * day } as const;
const againAfter = 120_000;
/** How long the story is kept after its end. */
const keptFor = 'P1Y';

/** What the need said to somebody who wants one of its places. */
export type Place = 'taken' | 'already' | 'full' | 'over';

function event(entry: Engagement, by: string, what: string, now: Date, note?: string): Engagement {
  return remember(entry, { at: now.toISOString(), by, what, ...(note && { note }) });
}

/** With a mail, or with something that the sweep has to do (`carry`: bring need and volunteer in line). */
function withMail(entry: Engagement, template: string, now: Date, wait = 0): Engagement {
  const intent: MailIntent = {
    template: `engagements.${template}`,
    at: new Date(now.getTime() + wait).toISOString(),
    attempts: 0,
  };
  return { ...entry, mails: { ...entry.mails, [template]: intent } };
}

/** Without what is not to be sent any more. */
function withoutMails(entry: Engagement, ...names: readonly string[]): Engagement {
  const mails = Object.fromEntries(Object.entries(entry.mails).filter(([name]) => !names.includes(name)));
  return { ...entry, mails };
}

/** The next date of an engagement: when a question or an offer lapses, or the coordinator is asked how it goes. */
function nextDate(entry: Engagement): string | undefined {
  const { status, answerBy, yes, receivedAt, acceptedAt, meeting, askedHow } = entry;
  if (yes) return undefined;
  if (status === 'asked') return answerBy;
  if (status === 'offered') return later(receivedAt, offersLast);
  if (askedHow) return undefined;
  if (status === 'accepted') return later(acceptedAt ?? receivedAt, askedHowAfter.accepted);
  if (status === 'met') return later(meeting?.at ?? acceptedAt ?? receivedAt, askedHowAfter.met);
  return undefined;
}

function later(at: string, by: number): string {
  return new Date(Date.parse(at) + by).toISOString();
}

/** Sets the dates that follow from the state. */
export function dated(entry: Engagement): Engagement {
  return settle({ ...entry, nextAt: nextDate(entry) });
}

/** Whether a yes can still be said: it is hoped for, or came late. Pure. */
export function mayAccept({ status, yes }: Engagement): boolean {
  return !yes && (status === 'asked' || status === 'lapsed');
}

/** Somebody said yes: from now on the need decides, at once or when the sweep carries it. The same object when it is too late. Pure. */
export function saidYes(entry: Engagement, by: string, now: Date): Engagement {
  const may = mayAccept(entry) || (entry.status === 'offered' && !entry.yes);
  if (!may) return entry;
  const yes = { ...withoutMails(entry, 'ask'), yes: now.toISOString() };
  return dated(withMail(event(yes, by, 'yes', now), 'carry', now));
}

/** What the need said to a yes: a place, or that others were sooner, or that it is over. Pure. */
export function placed(entry: Engagement, place: Place, now: Date): Engagement {
  if (!entry.yes || isHelping(entry)) return entry;
  const { yes: _, ...answered } = entry;
  const at = now.toISOString();
  if (place === 'taken' || place === 'already') {
    const accepted = event({ ...answered, status: 'accepted', acceptedAt: at }, 'system', 'accepted', now);
    const told = withMail(withMail(accepted, 'accepted', now), 'yes', now);
    // Once more a little later: lists of what was asked a moment ago may not be complete yet.
    return dated(withMail(withMail(told, 'carry', now), 'others', now, againAfter));
  }
  return othersWere({ ...answered, yes: undefined }, place, now);
}

/** Whether somebody has had the question, or is about to: whoever has not need not hear that it is answered. */
function wasAsked({ mails: { ask } }: Engagement): boolean {
  return ask === undefined || ask.attempts > 0;
}

/** Others were sooner, or the need is over: who was asked or offered is thanked and told. Pure. */
export function othersWere(
  entry: Engagement,
  place: 'full' | 'over',
  now: Date,
  heard = wasAsked(entry),
): Engagement {
  if (entry.yes || !(pending.includes(entry.status) || entry.status === 'lapsed')) return entry;
  const taken = event({ ...withoutMails(entry, 'ask'), status: 'taken' }, 'system', place, now);
  const carried = entry.status === 'offered' ? withMail(taken, 'carry', now) : taken;
  return dated(heard ? withMail(carried, place, now) : carried);
}

/** The need is over before what somebody took on: they are thanked and told. Pure. */
export function needIsOver(entry: Engagement, now: Date): Engagement {
  if (entry.status !== 'accepted' && entry.status !== 'met') return entry;
  const off = event(
    { ...withoutMails(entry, 'accepted', 'meeting', 'how'), status: 'cancelled' },
    'system',
    'over',
    now,
  );
  return dated(withMail(withMail(off, 'over', now), 'carry', now));
}

/** Somebody says no. Pure. */
export function saidNo(entry: Engagement, words: string, now: Date): Engagement {
  if (entry.status !== 'asked' || entry.yes) return entry;
  const no = event({ ...withoutMails(entry, 'ask'), status: 'declined' }, 'person', 'no', now, words);
  return dated(withMail(no, 'no', now));
}

/** Somebody who helps, or offered to, has to call it off. Pure. */
export function calledOff(entry: Engagement, words: string, now: Date): Engagement {
  if (!['accepted', 'met', 'offered'].includes(entry.status)) return entry;
  const { yes: _, ...rest } = entry;
  const off = event({ ...rest, status: 'cancelled' }, 'person', 'off', now, words);
  return dated(withMail(withMail(withoutMails(off, 'accepted', 'meeting'), 'off', now), 'carry', now));
}

/** What happened, without the words that somebody put to it: what was said on the telephone names people. */
function withoutWords(entry: Engagement): Engagement {
  const { followUps: _, word: __, meeting: ___, ...rest } = entry;
  const history = entry.history.map(({ at, by, what, note }) =>
    // The note of a mail is its name.
    note && what.startsWith('mail') ? { at, by, what, note } : { at, by, what },
  );
  return { ...rest, reasons: [], history };
}

/**
 * What is left when the volunteer withdraws: that there was one, without anything that tells who or what of them. Who helped is
 * given up at the need, and the coordinators are told without a name. Pure.
 */
export function emptied(entry: Engagement, now: Date): Engagement {
  if (entry.status === 'withdrawn') return entry;
  const was = isHelping(entry) && entry.status !== 'done';
  const { yes: _, feedback, person, ...rest } = withoutWords(entry);
  const left: Engagement = { ...rest, mails: {} };
  const { at, helped } = feedback?.coordinator ?? {};
  const kept = at && helped ? { ...left, feedback: { coordinator: { at, helped } } } : left;
  if (entry.status === 'done') return dated(kept);
  const gone = event({ ...kept, status: 'withdrawn' }, 'system', 'withdrawn', now);
  const told = withMail(gone, 'carry', now);
  return dated(was ? withMail(told, 'gone', now) : told);
}

/**
 * What is left when whoever reported the need withdraws it: nothing that tells who or what. Mails that wait still say what it was
 * about, and are gone once they are sent. Pure.
 */
export function needIsForgotten(entry: Engagement): Engagement {
  const { title } = entry.facts;
  const { feedback = {}, ...rest } = withoutWords(entry);
  const mails = Object.entries(entry.mails).map(([id, mail]): [string, MailIntent] => [
    id,
    typeof title === 'string' ? { ...mail, params: { ...mail.params, what: title } } : mail,
  ]);
  const said = Object.entries(feedback).map(([side, { words: _, ...answers }]) => [side, answers]);
  return dated({
    ...rest,
    facts: {},
    mails: Object.fromEntries(mails),
    ...(said.length > 0 && { feedback: Object.fromEntries(said) }),
  });
}

function feedbackFrom(
  values: ActionInput['values'] = {},
  now: Date,
): NonNullable<Engagement['feedback']>['coordinator'] {
  const { helped, again, words } = values;
  return {
    at: now.toISOString(),
    helped: helped === 'yes' || helped === 'partly' ? helped : 'no',
    ...(again && { again: again === 'yes' }),
    ...(typeof words === 'string' && { words }),
  };
}

/** The volunteer's word in the end. Pure. */
export function volunteerSays(entry: Engagement, values: ActionInput['values'], now: Date): Engagement {
  if (entry.status !== 'done') return entry;
  const said = { ...entry, feedback: { ...entry.feedback, volunteer: feedbackFrom(values, now) } };
  return dated(event(withoutMails(said, 'thanks'), 'person', 'feedback', now));
}

/** The hours that the volunteer notes. Pure. */
export function volunteerNotes(entry: Engagement, hours: number, now: Date): Engagement {
  if (!isHelping(entry)) return entry;
  const noted = { ...entry, hours: { ...entry.hours, volunteer: hours } };
  return dated(withMail(event(noted, 'person', 'hours', now, String(hours)), 'carry', now));
}

/** What a coordinator's action means. Pure. */
export function acted(entry: Entry, action: string, input: ActionInput, now: Date): Entry {
  if (!isEngagement(entry)) return entry;
  const { values = {}, viewer } = input;
  const mine: Engagement = viewer ? { ...entry, member: entry.member ?? viewer.id } : entry;
  switch (action) {
    case 'accept':
    case 'told-yes':
      return dated(withMail({ ...withoutMails(mine, 'ask'), yes: now.toISOString() }, 'carry', now));
    case 'told-no':
      return dated(withoutMails(mine, 'ask'));
    case 'refuse':
      return dated(withMail(withMail(mine, 'refused', now), 'carry', now));
    case 'meet': {
      const { at, place } = values;
      const meeting = { at: String(at), ...(typeof place === 'string' && { place }) };
      return dated(
        withMail(withMail({ ...mine, meeting, askedHow: undefined }, 'meeting', now), 'carry', now),
      );
    }
    case 'hours':
    case 'done': {
      const { hours } = values;
      const noted = typeof hours === 'number' ? { ...mine.hours, coordinator: hours } : mine.hours;
      const next = withMail({ ...mine, ...(noted && { hours: noted }) }, 'carry', now);
      if (action === 'hours') return dated(next);
      const endsAt = [after(now, keptFor).toISOString(), mine.endsAt].sort()[1] as string;
      const ended = withoutMails({ ...next, endsAt }, 'how');
      return dated(withMail(withMail(ended, 'thanks', now), 'again', now, againAfter));
    }
    case 'feedback':
      return dated({ ...mine, feedback: { ...mine.feedback, coordinator: feedbackFrom(values, now) } });
    case 'cancel': {
      const { yes: _, ...rest } = mine;
      const heard = wasAsked(mine);
      const off = withMail(withoutMails(rest as Engagement, 'ask', 'accepted', 'meeting'), 'carry', now);
      return dated(heard ? withMail(off, 'cancelled', now) : off);
    }
    default:
      return mine;
  }
}

/** What becomes of an engagement whose date has come: questions and offers lapse, and how it goes is asked once. Pure. */
export function engagementDue(entry: Entry, now: Date): Entry {
  if (!isEngagement(entry)) return { ...entry, nextAt: undefined };
  const next = nextDate(entry);
  if (!next || next > now.toISOString()) return dated(entry);
  if (entry.status === 'asked') {
    const lapsed = event({ ...withoutMails(entry, 'ask'), status: 'lapsed' }, 'system', 'lapsed', now);
    return dated(withMail(lapsed, 'silent', now));
  }
  if (entry.status === 'offered') {
    const lapsed = event({ ...entry, status: 'taken' }, 'system', 'lapsed', now);
    return dated(withMail(withMail(lapsed, 'refused', now), 'carry', now));
  }
  return dated(withMail(withMail({ ...entry, askedHow: true }, 'how', now), 'carry', now));
}
