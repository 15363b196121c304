import type { Deps } from '../deps.ts';
import { open } from '../needs/need.ts';
import { helperState, keepClaim, loadNeed, releaseHelper, takeHelper } from '../needs/store.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import { isVolunteer } from '../volunteers/volunteer.ts';
import { type Engagement, isHelping, pending } from './engagement.ts';
import { emptied, othersWere, placed } from './rules.ts';
import { changeEngagement, loadEngagement, loadVolunteer, ofNeed } from './store.ts';
import { inLineWith } from './tasks.ts';

/** Asks the need for the place that somebody said yes to, and keeps what it says. */
async function takePlace(deps: Deps, entry: Engagement): Promise<Engagement | undefined> {
  const { need, volunteer, reference, owner } = entry;
  const person = await loadVolunteer(deps, volunteer);
  if (!person || person.status === 'closed') {
    return changeEngagement(deps, reference, emptied);
  }
  const said = await takeHelper(deps, need, volunteer, reference, deps.clock(), owner);
  // Somebody may have it by another round already: then this one is not needed.
  const mine =
    said !== 'already' || (await loadNeed(deps, need))?.helpers[volunteer]?.engagement === reference;
  return changeEngagement(deps, reference, (seen, now) => placed(seen, mine ? said : 'full', now));
}

/** Brings the volunteer in line with an engagement, also where that changes meanwhile. The same however often it is done. */
async function noteTask(deps: Deps, entry: Engagement): Promise<void> {
  await change<Entry>(deps.db, entryKey(entry.volunteer), (seen) =>
    isVolunteer(seen) ? inLineWith(seen, entry) : seen,
  );
  const now = await loadEngagement(deps, entry.reference);
  if (now && now.status !== entry.status) await noteTask(deps, now);
}

/** Brings the need in line with somebody who helps, or helps no more. */
async function tellNeed(deps: Deps, entry: Engagement): Promise<void> {
  const { need, volunteer, reference, status, meeting } = entry;
  if (isHelping(entry)) {
    const hasMet = status === 'met' && meeting !== undefined && meeting.at <= deps.clock().toISOString();
    if (status === 'done' || hasMet)
      await helperState(deps, need, volunteer, status === 'done' ? 'done' : 'met');
    return;
  }
  if (pending.includes(status)) return;
  const held = (await loadNeed(deps, need))?.helpers[volunteer];
  if (held?.engagement === reference) await releaseHelper(deps, need, volunteer);
}

/** Thanks and tells everybody else who was asked, once a need has all it wants, or wants nobody any more. */
export async function tellOthers(deps: Deps, reference: string): Promise<void> {
  const need = await loadNeed(deps, reference);
  const over = !need || ['fulfilled', 'closed', 'withdrawn'].includes(need.status);
  if (need && !over && open(need) > 0) return;
  for (const one of await ofNeed(deps, reference)) {
    if (!pending.includes(one.status) || one.yes) continue;
    await changeEngagement(deps, one.reference, (seen, now) => othersWere(seen, over ? 'over' : 'full', now));
  }
}

/**
 * Brings need and volunteer in line with an engagement: a yes asks for the place, whoever calls off gives it back. May be done
 * any number of times, by the request that changed something and by the sweep. Throws `Conflict`.
 */
export async function carry(deps: Deps, reference: string): Promise<Engagement | undefined> {
  const seen = await loadEngagement(deps, reference);
  if (!seen) return undefined;
  const entry = seen.yes ? await takePlace(deps, seen) : seen;
  if (!entry) return undefined;
  await tellNeed(deps, entry);
  const last = entry.history.findLast(({ by }) => by !== 'system' && by !== 'person');
  if (entry.owner && last) await keepClaim(deps, entry.need, entry.owner, last.at);
  if (entry.status !== 'asked') await noteTask(deps, entry);
  if (entry.status === 'accepted') await tellOthers(deps, entry.need);
  return entry;
}
