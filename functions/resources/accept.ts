import type { Deps } from '../deps.ts';
import type { Rejected } from '../errors.ts';
import { momentOf, plusDays } from '../holds/days.ts';
import { isoDay } from '../language/format.ts';
import { wordsIn } from '../language/language.ts';
import { rejectedAt } from '../rejected.ts';
import { city } from '../rights.ts';
import type { Accepted, Submission } from '../room.ts';
import { acceptEntry } from '../store/accept.ts';
import { after } from '../store/duration.ts';
import { type MailIntent, type Role, titleOf } from '../store/entry.ts';
import { textOf } from '../store/facts.ts';
import { referenceFor } from '../store/reference.ts';
import { type Booking, countOf, isBookable, type Resource } from './resource.ts';
import { keptUntil } from './rules.ts';
import { freeDuring } from './slots.ts';
import { claim, isShown, loadResource } from './store.ts';
import { type Words, wording } from './wording.ts';

const longest = 31 * 86_400_000;
const farthest = 366;

/** The error at the field with a role, in the sender's language. */
function rejected(
  submission: Submission,
  role: Role,
  message: (words: Words['rejected']) => string,
): Rejected {
  return rejectedAt(submission, role, message(wordsIn(wording, submission.lang).rejected));
}

/** The time that was asked for, by the clock of the city. Throws `Rejected` for what can be no booking. */
function timeOf(submission: Submission): { readonly from: string; readonly to: string } {
  const { facts, at } = submission;
  const first = textOf(facts.starts);
  const from = momentOf(first, textOf(facts['start-time']).slice(0, 5));
  const to = momentOf(textOf(facts.ends) || first, textOf(facts['end-time']).slice(0, 5));
  if (from <= at.toISOString()) throw rejected(submission, 'starts', (words) => words.past);
  if (first > plusDays(isoDay(at), farthest)) throw rejected(submission, 'starts', (words) => words.far);
  if (to <= from) throw rejected(submission, 'end-time', (words) => words.order);
  if (Date.parse(to) - Date.parse(from) > longest) throw rejected(submission, 'ends', (words) => words.long);
  return { from, to };
}

/** Throws `Rejected` where so many cannot be had then; what is kept for `own`, the same wish sent before, is not in its way. */
function assertFree(
  submission: Submission,
  resource: Resource,
  time: { readonly from: string; readonly to: string },
  count: number,
  own: string,
): void {
  const all = countOf(resource);
  if (count > all) throw rejected(submission, 'quantity', (words) => words.many(all));
  const free = freeDuring(resource, time, own);
  if (free === 0) throw rejected(submission, 'starts', (words) => words.taken);
  if (free < count) throw rejected(submission, 'quantity', (words) => words.few(free));
}

/**
 * Stores a wish to use a resource, or a question. A member's asks for its time at once; anybody else's when the address is proven.
 * Throws `Rejected` for what is not shared, is no time to come, or is given away.
 */
export async function acceptBooking(deps: Deps, submission: Submission): Promise<Accepted> {
  const { facts, at, by, organisation, form } = submission;
  const resource = await loadResource(deps, textOf(facts.resource));
  const asks = facts.kind === 'ask';
  if (!resource || !isShown(resource, at)) throw rejected(submission, 'resource', (words) => words.unknown);
  if (!asks && !isBookable(resource)) throw rejected(submission, 'kind', (words) => words.onlyAsk);
  const time = asks ? undefined : timeOf(submission);
  const count = typeof facts.quantity === 'number' ? facts.quantity : 1;
  const own = referenceFor(deps.config.secret, form.slug, submission.key, 0);
  if (time) assertFree(submission, resource, time, count, own);
  const confirms = form.confirm && !by && !submission.demo;
  const mail = (template: string): MailIntent => ({ template, at: at.toISOString(), attempts: 0 });
  const { entry } = await acceptEntry<Booking>(deps, submission, {
    status: confirms ? 'unconfirmed' : 'asked',
    // Not of who sent it, but of whose resource it is: they decide.
    owner: resource.owner ?? city,
    resource: resource.reference,
    what: titleOf(resource),
    count,
    ...time,
    ...(!confirms && { parties: { [organisation ?? city]: at.toISOString() } }),
    ...(!confirms && { endsAt: keptUntil(time ?? {}, after(at, form.retention).toISOString()) }),
    // If something stops before the time is asked for, the sweep asks.
    mails: confirms ? { confirm: mail('person.confirm') } : { claim: mail('bookings.claim') },
  });
  if (confirms) return { reference: entry.reference, status: entry.status };
  const settled = await claim(deps, entry, true);
  if (settled?.status === 'refused') throw rejected(submission, 'starts', (words) => words.taken);
  return { reference: entry.reference, status: settled?.status ?? entry.status };
}
