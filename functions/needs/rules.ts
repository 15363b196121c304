import { Problem } from '../errors.ts';
import type { Form } from '../intake/definition.ts';
import type { Viewer } from '../rights.ts';
import type { ActionInput } from '../room.ts';
import type { Entry, MailIntent } from '../store/entry.ts';
import { alarmed } from './alarm.ts';
import { arrange, isOver } from './arrange.ts';
import { claimed, givenAnew, mostDays, released, touched, usualDays } from './claims.ts';
import {
  asNeed,
  type ClosingReason,
  closingReasons,
  found,
  mostWanted,
  type Need,
  verdicts,
  wantedIn,
} from './need.ts';
import { grace, isReachable, news } from './news.ts';
import { closingWords } from './states.ts';
import { rankOf } from './urgency.ts';
import { answered } from './verdict.ts';

/** The need with a note to its last line of history. */
function withNote(need: Need, note: unknown): Need {
  const last = need.history.at(-1);
  if (typeof note !== 'string' || !note || !last) return need;
  return { ...need, history: [...need.history.slice(0, -1), { ...last, note }] };
}

function numberIn(value: unknown, most: number, usual: number): number {
  return typeof value === 'number' ? Math.min(Math.max(Math.ceil(value), 1), most) : usual;
}

/** Another number of helpers. Throws `Problem` 422 for fewer than there are. */
function withWanted(need: Need, value: unknown): Need {
  const wanted = numberIn(value, mostWanted, need.wanted);
  const least = found(need);
  if (wanted < least) throw new Problem(422, 'below_found', 'There are more helpers already.', { n: least });
  return withNote({ ...need, wanted }, String(wanted));
}

/** By this the sweep tells those who were asked to help, and those who were about to, that it is over (`engagements/`). */
function endTold(now: Date, wait: number): MailIntent {
  const at = new Date(now.getTime() + wait).toISOString();
  return { template: 'engagements.ended', at, attempts: 0 };
}

/** A mail about how a need ended or that it did not; one that nobody has begun to send is taken back by its contrary. */
function withEnding(need: Need, is: 'fulfilled' | 'closed' | 'reopened', now: Date): Need {
  const { standing: waiting, ended: _, ...others } = need.mails;
  const mails = is === 'reopened' || need.demo ? others : { ...others, ended: endTold(now, grace) };
  if (!isReachable(need)) return { ...need, mails };
  const untold = waiting?.attempts === 0 && waiting.template !== 'needs.reopened';
  if (is === 'reopened' && untold) return { ...need, mails };
  return { ...need, mails: { ...mails, standing: news(is, now) } };
}

function closed(need: Need, { values = {}, note }: ActionInput, now: Date): Need {
  const why: ClosingReason = closingReasons.find((one) => one === values.why) ?? 'other';
  const tell = typeof values.tell === 'string' && values.tell ? { tell: values.tell } : {};
  const said = [closingWords[why].de, values.words ?? note].filter(Boolean).join(': ');
  return withEnding({ ...withNote(need, said), closing: { why, ...tell } }, 'closed', now);
}

/** Whoever is done is no helper of what begins anew; whoever looked after it has time to do so again. */
function reopened(need: Need, now: Date): Need {
  const helpers = Object.fromEntries(
    Object.entries(need.helpers).filter(([, { state }]) => state !== 'done'),
  );
  const fresh = { ...need, helpers, closing: undefined, verdict: undefined };
  return withEnding(givenAnew(fresh, now), 'reopened', now);
}

/** What the reporter said on the telephone. */
function toldToUs(need: Need, { values = {} }: ActionInput, now: Date): Need {
  const answer = verdicts.find((one) => one === values.answer);
  const words = typeof values.words === 'string' ? values.words : '';
  return answer ? answered(need, answer, words, now) : need;
}

function done(need: Need, action: string, input: ActionInput, now: Date): Need {
  const { viewer, values = {}, by } = input;
  const organisation = viewer?.organisation;
  switch (action) {
    case 'claim':
    case 'renew':
      return organisation
        ? claimed(need, organisation, by, numberIn(values.days, mostDays, usualDays), now)
        : need;
    case 'release':
      return organisation ? released(withNote(need, values.note), organisation) : need;
    case 'wanted':
      return withWanted(touched(need, organisation, now), values.wanted);
    case 'fulfil':
      return withEnding(need, 'fulfilled', now);
    case 'close':
      return closed(need, input, now);
    case 'open':
      return { ...touched(need, organisation, now), verdict: undefined };
    case 'reopen':
      return reopened(need, now);
    case 'confirm':
      return alarmed(need, now);
    case 'helped':
      return toldToUs(need, input, now);
    default:
      return touched(need, organisation, now);
  }
}

/** What a coordinator's action, or the proof of the address, means for a need. Pure. Throws `Problem` 422. */
export function acted(entry: Entry, action: string, input: ActionInput, now: Date): Need {
  return arrange(done(asNeed(entry), action, input, now), now);
}

/** The need of which a member has noted something: their organisation is at it, and its claim goes on. Pure. */
export function noted(entry: Entry, { organisation }: Viewer, now: Date): Entry {
  const need = asNeed(entry);
  const next = isOver(need) ? need : touched(need, organisation, now);
  return next === need ? entry : arrange(next, now);
}

/** A mail to each organisation that looks after a need. */
function toClaimants({ claims, demo }: Need, template: 'corrected' | 'withdrawn', now: Date): Need['mails'] {
  const at = now.toISOString();
  const mails = Object.keys(demo ? {} : claims).map((organisation): [string, MailIntent] => [
    `${template}-${organisation}`,
    { template: `needs.${template}`, at, attempts: 0, params: { organisation } },
  ]);
  return Object.fromEntries(mails);
}

/** The need whose reporter has corrected it: how urgent it is and how many are wanted, never fewer than there are. Pure. */
export function corrected(entry: Entry, form: Form, now: Date): Need {
  const need = asNeed(entry);
  const { facts } = need;
  const asked = typeof facts.capacity === 'number' ? wantedIn(facts) : need.wanted;
  const mails = { ...need.mails, ...toClaimants(need, 'corrected', now) };
  const changed = { ...need, mails, rank: rankOf({ form, facts }), wanted: Math.max(asked, found(need)) };
  return arrange(changed, now);
}

/** What claimants, and those who were to help, are told when the reporter withdraws a need. Pure. */
export function withdrawn(entry: Entry, now: Date): Need['mails'] {
  const need = asNeed(entry);
  return { ...toClaimants(need, 'withdrawn', now), ...(need.openedAt && { ended: endTold(now, 0) }) };
}

/** What becomes of a need whose date has come: claims lapse, it rises. Pure. */
export function needDue(entry: Entry, now: Date): Need {
  return arrange(asNeed(entry), now);
}
