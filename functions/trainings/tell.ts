import type { Deps } from '../deps.ts';
import type { Template } from '../room.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, type MailIntent, remember, settle } from '../store/entry.ts';
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

/** Tells the next hundred that the training is cancelled, and leaves a note for the rest before it is done. */
const cancelled: Template = async (deps, entry, intent) => {
  if (!isTraining(entry)) return undefined;
  const { after = '', by = 'system', version, note } = intent.params ?? {};
  const rest = Object.values(entry.people)
    .filter((signup) => signup > after)
    .sort();
  const now = rest.slice(0, step);
  for (const signup of now) {
    await carry(deps, { signup, news: 'cancelled', by, version: Number(version), ...(note && { note }) });
  }
  const last = now.at(-1);
  if (last && rest.length > step) await leaveNote(deps, entry, intent, last);
  return undefined;
};

async function leaveNote(deps: Deps, training: Training, intent: MailIntent, after: string): Promise<void> {
  const next: MailIntent = {
    template: intent.template,
    at: deps.clock().toISOString(),
    attempts: 0,
    params: { ...intent.params, after },
  };
  await change<Training>(deps.db, entryKey(training.reference), (seen) =>
    settle({ ...seen, mails: { ...seen.mails, [`cancelled-after-${after}`]: next } }),
  );
}

/** These send nothing themselves: they carry news from the training to the sign-ups, one write each. */
export const newsTemplates = { tell, cancelled };
