import type { Deps } from '../deps.ts';
import type { Template } from '../room.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, type MailIntent, remember, settle } from '../store/entry.ts';
import { isFresh } from './reminders.ts';
import type { News } from './rules.ts';
import { isSignup, isTraining, type Signup, type Training } from './training.ts';

/** Sign-ups told of a cancelled training in one step of the sweep. */
const step = 100;

/** Something to be told to one sign-up. `version` is the training's when it happened. */
interface Piece {
  readonly signup: string;
  readonly news: News | 'cancelled';
  readonly by: string;
  readonly version: number;
  readonly note?: string;
}

const statusAfter: Readonly<Record<Piece['news'], string>> = {
  offered: 'offered',
  accepted: 'seat',
  declined: 'declined',
  left: 'left',
  unlisted: 'left',
  removed: 'removed',
  lapsed: 'lapsed',
  cancelled: 'cancelled',
};

/** The sign-up with a piece of news: its status, its history and its mail; unchanged when it has heard it or newer. Pure. */
export function hear(signup: Signup, piece: Piece, now: Date): Signup {
  if ((signup.heard ?? 0) >= piece.version) return signup;
  const at = now.toISOString();
  const outcome: MailIntent = {
    template: 'signups.outcome',
    at,
    attempts: 0,
    params: { news: piece.news, ...(piece.note && { note: piece.note }) },
  };
  const heard: Signup = {
    ...signup,
    told: signup.told ?? 'waiting',
    heard: piece.version,
    status: statusAfter[piece.news],
    mails: { ...signup.mails, [`outcome-${piece.version}`]: outcome },
  };
  return settle(remember(heard, { at, by: piece.by, what: piece.news }));
}

/**
 * The sign-up with word of a change. Where an earlier change of the same kind and date has not been sent yet, that mail says it
 * all, as it is rendered from the training as it then is. Unchanged when it has heard it or newer. Pure.
 */
export function hearChange(signup: Signup, params: Readonly<Record<string, string>>, now: Date): Signup {
  const version = Number(params.version);
  if ((signup.heardChange ?? 0) >= version) return signup;
  const waits = Object.values(signup.mails).some(
    (mail) =>
      mail.template === 'signups.changed' &&
      mail.attempts === 0 &&
      mail.params?.what === params.what &&
      mail.params?.session === params.session,
  );
  const at = now.toISOString();
  const mail: MailIntent = { template: 'signups.changed', at, attempts: 0, params };
  const mails = waits ? signup.mails : { ...signup.mails, [`changed-${version}`]: mail };
  const by = params.by ?? 'system';
  return settle(remember({ ...signup, heardChange: version, mails }, { at, by, what: 'rescheduled' }));
}

/** The sign-up with a reminder of a date; unchanged when it was reminded of it. Pure. */
export function hearReminder(signup: Signup, session: string, startsAt: string, now: Date): Signup {
  if (signup.reminded?.[session] === startsAt) return signup;
  const mail: MailIntent = {
    template: 'signups.remind',
    at: now.toISOString(),
    attempts: 0,
    params: { session, startsAt },
  };
  return settle({
    ...signup,
    reminded: { ...signup.reminded, [session]: startsAt },
    mails: { ...signup.mails, [`remind-${session}-${startsAt}`]: mail },
  });
}

async function carry(deps: Deps, piece: Piece): Promise<void> {
  await change<Entry>(deps.db, entryKey(piece.signup), (entry) =>
    isSignup(entry) ? hear(entry, piece, deps.clock()) : entry,
  );
}

/** Carries a piece of news to its sign-up, which sends the mail. */
const tell: Template = async (deps, entry, intent) => {
  const { signup, news, by, version } = intent.params ?? {};
  if (isTraining(entry) && signup && news && by) {
    await carry(deps, { signup, news: news as News, by, version: Number(version) });
  }
  return undefined;
};

/**
 * Goes through people of a training in the order of their sign-ups, a hundred in one step, and leaves a note for the rest before it
 * is done. Each `one` may be called again after a crash, and has to do no more the second time.
 */
async function spread(
  deps: Deps,
  training: Training,
  intent: MailIntent,
  people: readonly (readonly [attendee: string, signup: string])[],
  one: (attendee: string, signup: string) => Promise<void>,
): Promise<void> {
  const { after = '' } = intent.params ?? {};
  const rest = people.filter(([, signup]) => signup > after).sort(([, a], [, b]) => (a < b ? -1 : 1));
  const now = rest.slice(0, step);
  for (const [attendee, signup] of now) await one(attendee, signup);
  const last = now.at(-1);
  if (last && rest.length > step) await leaveNote(deps, training, intent, last[1]);
}

async function leaveNote(deps: Deps, training: Training, intent: MailIntent, after: string): Promise<void> {
  const { template, params = {} } = intent;
  const next: MailIntent = {
    template,
    at: deps.clock().toISOString(),
    attempts: 0,
    params: { ...params, after },
  };
  const about = params.version ?? `${params.session}-${params.startsAt}`;
  await change<Training>(deps.db, entryKey(training.reference), (seen) =>
    settle({ ...seen, mails: { ...seen.mails, [`${template}-${about}-after-${after}`]: next } }),
  );
}

/** Tells everybody that the training is cancelled. */
const cancelled: Template = async (deps, entry, intent) => {
  if (!isTraining(entry)) return undefined;
  const { by = 'system', version, note } = intent.params ?? {};
  const piece = { news: 'cancelled' as const, by, version: Number(version), ...(note && { note }) };
  await spread(deps, entry, intent, Object.entries(entry.people), (_, signup) =>
    carry(deps, { ...piece, signup }),
  );
  return undefined;
};

/** Tells a change to those who have a place or are offered one, and of another date to those who wait, too. */
const changed: Template = async (deps, entry, intent) => {
  if (!isTraining(entry)) return undefined;
  const { after: _, ...params } = intent.params ?? {};
  const concerned = Object.entries(entry.people).filter(
    ([attendee]) => params.what !== 'place' || entry.seats[attendee] !== undefined,
  );
  await spread(deps, entry, intent, concerned, async (_attendee, signup) => {
    await change<Entry>(deps.db, entryKey(signup), (seen) =>
      isSignup(seen) ? hearChange(seen, params, deps.clock()) : seen,
    );
  });
  return undefined;
};

/** Reminds those who have a place, unless they got it only now. */
const remind: Template = async (deps, entry, intent) => {
  const { session, startsAt, due } = intent.params ?? {};
  if (!isTraining(entry) || !session || !startsAt || !due) return undefined;
  const seated = Object.entries(entry.people).filter(([attendee]) => {
    const seat = entry.seats[attendee];
    return seat?.state === 'taken' && !isFresh(seat, due);
  });
  await spread(deps, entry, intent, seated, async (_, signup) => {
    await change<Entry>(deps.db, entryKey(signup), (seen) =>
      isSignup(seen) ? hearReminder(seen, session, startsAt, deps.clock()) : seen,
    );
  });
  return undefined;
};

/** These send nothing themselves: they carry news from the training to the sign-ups, one write each. */
export const newsTemplates = { tell, cancelled, changed, remind };
