import { isoDay } from '../language/format.ts';
import { type Entry, type MailIntent, remember } from '../store/entry.ts';
import { endOf, momentOf, plusDays } from './days.ts';
import type { Holding, Holds, Rhythm } from './holding.ts';

/** Hour of the city at which owners are asked and reminded. */
const morning = '09:00';
const day = 86_400_000;
/** How long something is kept after it was public. */
const keptFor = 30 * day;
const ours = 'holds-';

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

/** The last day on which it is public without a word of its owner, who has `lead` days to answer however late they were asked. */
export function lastDay({ until, asked }: Holds, { lead }: Rhythm): string {
  return asked ? later(until, plusDays(asked, lead)) : until;
}

/** What comes next, and when (an instant). */
function nextStep(
  holds: Holds,
  rhythm: Rhythm,
): { readonly what: 'ask' | 'remind' | 'hide'; readonly at: string } {
  if (!holds.asked) return { what: 'ask', at: momentOf(plusDays(holds.until, -rhythm.lead), morning) };
  const last = lastDay(holds, rhythm);
  const remind = plusDays(holds.asked, rhythm.remind);
  if (!holds.reminded && remind < last) return { what: 'remind', at: momentOf(remind, morning) };
  return { what: 'hide', at: endOf(last) };
}

/** The entry without those of our mails that were not sent yet: what they ask or tell is out of date. */
function withoutMails(entry: Holding): Holding {
  const mails = Object.fromEntries(Object.entries(entry.mails).filter(([id]) => !id.startsWith(ours)));
  return { ...entry, mails };
}

/** The entry with a mail to be sent at once, one a day of its kind. Nobody in the demonstration has a mailbox. */
function withMail(entry: Holding, name: string, now: Date, params?: MailIntent['params']): Holding {
  if (entry.demo) return entry;
  const at = now.toISOString();
  const mail: MailIntent = {
    template: `${entry.domain}.${name}`,
    at,
    attempts: 0,
    ...(params && { params }),
  };
  return { ...entry, mails: { ...entry.mails, [`${ours}${name}-${isoDay(now)}`]: mail } };
}

/** The entry with word of it for the coordinators whose it is. Pure. */
export function withNews(entry: Holding, news: 'hidden' | 'changed', now: Date): Holding {
  return withMail(entry, 'tell', now, { news });
}

/** The last day of its own that somebody gave it in the form, as an instant. */
function ownEnd({ facts }: Entry): string | undefined {
  return typeof facts.ends === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(facts.ends)
    ? endOf(facts.ends)
    : undefined;
}

/** The entry with its dates in line with what it says of itself: published until when, due when, kept how long. Pure. */
export function dated(entry: Holding, rhythm: Rhythm): Holding {
  const { holds } = entry;
  if (entry.status !== 'published') return { ...entry, sortAt: undefined, nextAt: undefined };
  const last = holds && endOf(lastDay(holds, rhythm));
  const until = rhythm.openEnded ? last : entry.publishUntil;
  const next = [until, holds && nextStep(holds, rhythm).at].filter((at) => at !== undefined).sort();
  return {
    ...entry,
    publishUntil: until,
    sortAt: rhythm.openEnded ? entry.sortAt : until,
    nextAt: next[0],
    ...(until && {
      endsAt: later(entry.endsAt, new Date(Date.parse(until) + keptFor).toISOString()),
    }),
  };
}

/**
 * The published entry with a new last day on which it is taken to hold: half a year from now, or the one that was chosen, but
 * never after the end of its publication. Something that is published for a short time only is not asked about at all. Pure.
 */
export function begun(entry: Holding, rhythm: Rhythm, now: Date, chosen?: string): Holding {
  const today = isoDay(now);
  const end = rhythm.openEnded ? undefined : entry.publishUntil;
  const published = end && isoDay(new Date(Date.parse(end) - 1));
  const wanted = chosen && chosen >= today ? chosen : plusDays(today, rhythm.lasts);
  const until = published ? earlier(wanted, published) : wanted;
  const short = !chosen && plusDays(until, -rhythm.lead) <= today;
  const plain = withoutMails({ ...entry, holds: short ? undefined : { until, said: now.toISOString() } });
  return dated(plain, rhythm);
}

/**
 * The entry after somebody said that it still holds: public, and for another half a year, as far as it has no end of its own.
 * Pure.
 */
export function confirmedAgain(entry: Holding, rhythm: Rhythm, now: Date): Holding {
  const until = endOf(plusDays(isoDay(now), rhythm.lasts));
  const wanted = later(entry.publishUntil ?? until, until);
  const end = ownEnd(entry);
  const published: Holding = {
    ...entry,
    status: 'published',
    publishFrom: entry.publishFrom ?? now.toISOString(),
    ...(!rhythm.openEnded && { publishUntil: end ? earlier(wanted, end) : wanted }),
  };
  return begun(published, rhythm, now);
}

/** The entry that is public no more: nothing is asked any longer, and nothing that was to be asked is sent. Pure. */
export function stopped(entry: Holding, rhythm: Rhythm): Holding {
  return dated(withoutMails({ ...entry, holds: undefined, changed: undefined }), rhythm);
}

function hidden(entry: Holding, now: Date): Holding {
  const at = now.toISOString();
  const gone: Holding = { ...withoutMails(entry), status: 'hidden', sortAt: undefined, nextAt: undefined };
  const told = withNews(withMail(gone, 'hidden', now), 'hidden', now);
  return remember(
    { ...told, endsAt: later(entry.endsAt, new Date(now.getTime() + keptFor).toISOString()) },
    { at, by: 'system', what: 'hidden' },
  );
}

/**
 * What becomes of an entry whose date has come: its owner is asked, reminded, or it is hidden and they are told; one step at a
 * time, so that nobody is hidden who was not asked. A publication that is over ends. Pure.
 */
export function holdsDue(entry: Holding, rhythm: Rhythm, now: Date): Holding {
  const at = now.toISOString();
  if (entry.status !== 'published') return { ...entry, nextAt: undefined };
  const { holds } = entry;
  const over = !rhythm.openEnded && entry.publishUntil !== undefined && entry.publishUntil <= at;
  const step = holds && nextStep(holds, rhythm);
  // A reminder that nobody could heed any more is not sent.
  const tooLate = holds?.asked !== undefined && endOf(lastDay(holds, rhythm)) <= at;
  if (tooLate) return hidden(entry, now);
  if (over)
    return remember(stopped({ ...entry, status: 'ended' }, rhythm), { at, by: 'system', what: 'ended' });
  if (!holds || !step || step.at > at) return dated(entry, rhythm);
  const today = isoDay(now);
  const asks = step.what === 'ask';
  const next: Holding = { ...entry, holds: { ...holds, ...(asks ? { asked: today } : { reminded: today }) } };
  const told = remember(next, { at, by: 'system', what: asks ? 'asked' : 'reminded' });
  return dated(withMail(told, step.what, now), rhythm);
}
