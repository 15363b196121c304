import type { Deps } from '../deps.ts';
import { Problem } from '../errors.ts';
import { perform } from '../lifecycle.ts';
import { open } from '../needs/need.ts';
import { loadNeed } from '../needs/store.ts';
import type { ActionInput, Room } from '../room.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, remember, settle } from '../store/entry.ts';
import { isVolunteer, limitOf, type Volunteer } from '../volunteers/volunteer.ts';
import { lookedFor, reasonsFor, titleFor, wantedWith } from './ask.ts';
import { carry } from './carry.ts';
import type { Engagement } from './engagement.ts';
import { calledOff, saidNo, saidYes, volunteerNotes, volunteerSays } from './rules.ts';
import { changeEngagement, createEngagement, loadVolunteer, slotFor } from './store.ts';

/** Does at once what the sweep would do in a minute; should it not work out now, the sweep does it. */
export async function carryNow(deps: Deps, reference: string): Promise<void> {
  try {
    await carry(deps, reference);
    await changeEngagement(deps, reference, (seen) => {
      const { carry: waits, ...mails } = seen.mails;
      const later = waits && waits.at > deps.clock().toISOString();
      return !waits || later || seen.yes ? seen : settle({ ...seen, mails });
    });
  } catch (error) {
    deps.log('carry_failed', { reason: error instanceof Error ? error.name : 'unknown' });
  }
}

/** The volunteer says yes. What came of it stands in the engagement: `accepted`, or `taken` when others were sooner. */
export async function sayYes(deps: Deps, reference: string): Promise<Engagement | undefined> {
  const said = await changeEngagement(deps, reference, (seen, now) => saidYes(seen, 'person', now));
  if (said?.yes) await carryNow(deps, reference);
  return said;
}

/** The volunteer says no, with a word if they like. */
export function sayNo(deps: Deps, reference: string, words: string): Promise<Engagement | undefined> {
  return changeEngagement(deps, reference, (seen, now) => saidNo(seen, words, now));
}

/** The volunteer has to call it off. */
export async function callOff(deps: Deps, reference: string, words: string): Promise<void> {
  await changeEngagement(deps, reference, (seen, now) => calledOff(seen, words, now));
  await carryNow(deps, reference);
}

/** The volunteer notes how many hours it took. */
export async function noteHours(deps: Deps, reference: string, hours: number): Promise<void> {
  await changeEngagement(deps, reference, (seen, now) => volunteerNotes(seen, hours, now));
  await carryNow(deps, reference);
}

/** The volunteer says how it was. */
export async function giveFeedback(
  deps: Deps,
  reference: string,
  values: ActionInput['values'],
): Promise<void> {
  await changeEngagement(deps, reference, (seen, now) => volunteerSays(seen, values, now));
}

function changeVolunteer(
  deps: Deps,
  reference: string,
  apply: (seen: Volunteer, now: Date) => Entry,
): Promise<Entry | undefined> {
  return change<Entry>(deps.db, entryKey(reference), (seen) =>
    isVolunteer(seen) ? apply(seen, deps.clock()) : seen,
  );
}

/** Sets how often a volunteer may be asked in 30 days, as if they had typed it into their form. Throws `Problem` 422. */
export async function setLimit(deps: Deps, reference: string, limit: number): Promise<void> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 20) {
    throw new Problem(422, 'invalid', 'The number must be a whole one from 1 to 20.');
  }
  await changeVolunteer(deps, reference, (seen, now) => {
    if (limitOf(seen) === limit && seen.facts.limit === limit) return seen;
    const field = deps.forms.get(seen.form)?.fields.find(({ role }) => role === 'limit');
    const answers = field ? { ...seen.answers, [field.key]: limit } : seen.answers;
    const next = { ...seen, answers, facts: { ...seen.facts, limit } };
    return settle(remember(next, { at: now.toISOString(), by: 'person', what: 'corrected' }));
  });
}

/** Begins or ends a volunteer's pause, until the end of a day (`YYYY-MM-DD`) or for as long as they like. */
export async function setPause(
  deps: Deps,
  room: Room,
  reference: string,
  pause: { readonly until?: string } | undefined,
): Promise<void> {
  const values: ActionInput['values'] = pause?.until ? { until: pause.until } : {};
  await changeVolunteer(deps, reference, (seen, now) => {
    const from = pause ? 'active' : 'paused';
    return seen.status === from
      ? perform(room, seen, pause ? 'pause' : 'resume', { by: 'person', values }, now)
      : seen;
  });
}

/**
 * A volunteer offers to help with a need. Whoever was asked already says yes by it. Gives the engagement; undefined when nobody
 * is looked for there, or the volunteer cannot offer anything (gone, paused, not accepted yet).
 */
export async function offerHelp(
  deps: Deps,
  need: string,
  volunteerReference: string,
): Promise<Engagement | undefined> {
  const [wanting, volunteer] = await Promise.all([
    loadNeed(deps, need),
    loadVolunteer(deps, volunteerReference),
  ]);
  if (!wanting || volunteer?.status !== 'active' || !volunteer.confirmedAt) return undefined;
  const slot = await slotFor(deps, need, volunteerReference);
  if (!slot) return undefined;
  if (slot.present) {
    if (slot.present.status === 'asked') await sayYes(deps, slot.reference);
    return slot.present;
  }
  if (!lookedFor.includes(wanting.status) || open(wanting) === 0) return undefined;
  const now = deps.clock().toISOString();
  const [owner = wanting.owner ?? 'city', ...others] = Object.keys(wanting.claims);
  const { engagement, created } = await createEngagement(deps, slot, {
    need,
    volunteer: volunteerReference,
    status: 'offered',
    reasons: reasonsFor(deps, wantedWith(deps, wanting), volunteer),
    lang: volunteer.lang,
    mails: {
      offered: { template: 'engagements.offered', at: now, attempts: 0 },
      carry: { template: 'engagements.carry', at: now, attempts: 0 },
    },
    owner,
    title: titleFor(wanting),
    by: 'person',
    ...(others.length > 0 && { parties: Object.fromEntries(others.map((one) => [one, now])) }),
    ...(volunteer.demo && { demo: true }),
  });
  if (created) await carryNow(deps, engagement.reference);
  return engagement;
}
