import type { Deps } from '../deps.ts';
import { Problem } from '../errors.ts';
import { candidateOf } from '../matching/candidate.ts';
import { fitOf } from '../matching/fit.ts';
import { barsOf } from '../matching/rank.ts';
import { neighboursOf, wantedIn } from '../matching/read.ts';
import type { Bar, Reason } from '../matching/reason.ts';
import type { Wanted } from '../matching/wanted.ts';
import { type Need, open } from '../needs/need.ts';
import { keepClaim } from '../needs/store.ts';
import { sightOf, type Viewer } from '../rights.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, type MailIntent, settle, titleOf } from '../store/entry.ts';
import { isVolunteer, recentAsks, type Volunteer } from '../volunteers/volunteer.ts';
import { createEngagement, type Slot, slotFor } from './store.ts';
import { answerBy } from './times.ts';

/** States of a need in which helpers are looked for. */
export const lookedFor: readonly string[] = ['open', 'claimed'];
/** Most volunteers that are asked at once. */
export const mostAtOnce = 50;
const longestWord = 600;
/** After this a question that was begun and not asked is asked by the sweep. */
const begunAgain = 120_000;

/** What came of asking one volunteer. */
export interface Asked {
  readonly volunteer: string;
  /** `unknown`: nobody the member may see. */
  readonly got: 'asked' | 'already' | 'barred' | 'unknown';
  readonly engagement?: string;
  readonly bars?: readonly Bar[];
}

/** Who asks, and with what words. */
export interface Asking {
  readonly viewer: Pick<Viewer, 'id' | 'email' | 'organisation'>;
  readonly word: string;
  /** Kinds of training that the coordinator asks for besides. */
  readonly requires?: readonly string[];
}

/** The need with what the coordinator asks for besides. */
export function wantedWith(deps: Deps, need: Need, requires: readonly string[] = []): Wanted {
  const wanted = wantedIn(deps, need);
  return { ...wanted, requires: [...new Set([...wanted.requires, ...requires])] };
}

type Reserved = { readonly volunteer?: Volunteer; readonly bars: readonly Bar[]; readonly unknown?: true };

/**
 * Counts a question against a volunteer's limit, by one conditional write on their entry; the same question is counted once.
 * The write carries what the sweep needs to ask it, should this process stop before it has.
 */
async function reserve(
  deps: Deps,
  slot: Slot,
  about: {
    readonly need: Need;
    readonly volunteer: string;
    readonly wanted: Wanted;
    readonly asking: Asking;
  },
): Promise<Reserved> {
  const { need, wanted, asking } = about;
  let told: Reserved = { bars: [], unknown: true };
  const stored = await change<Entry>(deps.db, entryKey(about.volunteer), (seen) => {
    const now = deps.clock();
    if (!isVolunteer(seen) || !mayKnow(asking.viewer, seen)) {
      told = { bars: [], unknown: true };
      return seen;
    }
    const asks = recentAsks(seen, now);
    const reserved = Object.hasOwn(asks, slot.reference);
    const candidate = candidateOf(seen, now);
    const bars = barsOf(wanted, reserved ? { ...candidate, asked: candidate.asked - 1 } : candidate);
    told = { bars };
    if (bars.length > 0 || reserved) return seen;
    const begin: MailIntent = {
      template: 'engagements.begin',
      at: new Date(now.getTime() + begunAgain).toISOString(),
      attempts: 0,
      params: {
        engagement: slot.reference,
        need: need.reference,
        member: asking.viewer.id,
        email: asking.viewer.email,
        organisation: asking.viewer.organisation,
        word: asking.word,
      },
    };
    return settle({
      ...seen,
      asks: { ...asks, [slot.reference]: now.toISOString() },
      mails: { ...seen.mails, [`begin-${slot.reference}`]: begin },
    });
  });
  return isVolunteer(stored) ? { ...told, volunteer: stored } : told;
}

/** Volunteers whom a member may not see are not there for them. */
function mayKnow(viewer: Asking['viewer'], volunteer: Volunteer): boolean {
  return sightOf({ ...viewer, name: '', role: 'coordinator' }, volunteer) === 'all';
}

/** Why somebody is asked, without what is the coordinators' business (how much they do). */
export function reasonsFor(deps: Deps, wanted: Wanted, volunteer: Volunteer): readonly Reason[] {
  return fitOf(wanted, candidateOf(volunteer, deps.clock()), neighboursOf(deps)).reasons;
}

/** The public words for what is needed; not more of it stands in the engagement. */
export function titleFor(need: Need): string {
  return titleOf(need);
}

/**
 * Asks one volunteer for a need: first counts it against their limit, then stores the engagement with its mail. Doing it again
 * does nothing more.
 */
export async function askOne(deps: Deps, need: Need, volunteer: string, asking: Asking): Promise<Asked> {
  if (Object.hasOwn(need.helpers, volunteer)) return { volunteer, got: 'already' };
  const slot = await slotFor(deps, need.reference, volunteer);
  if (!slot) return { volunteer, got: 'already' };
  if (slot.present) return { volunteer, got: 'already', engagement: slot.reference };
  const wanted = wantedWith(deps, need, asking.requires);
  const word = asking.word.trim().slice(0, longestWord);
  const reserved = await reserve(deps, slot, { need, volunteer, wanted, asking: { ...asking, word } });
  if (reserved.unknown || !reserved.volunteer) return { volunteer, got: 'unknown' };
  if (reserved.bars.length > 0) return { volunteer, got: 'barred', bars: reserved.bars };
  const now = deps.clock();
  const { organisation, id, email } = asking.viewer;
  const others = Object.fromEntries(Object.entries(need.claims).map(([one, { at }]) => [one, at]));
  const { created } = await createEngagement(deps, slot, {
    need: need.reference,
    volunteer,
    status: 'asked',
    reasons: reasonsFor(deps, wanted, reserved.volunteer),
    lang: reserved.volunteer.lang,
    mails: { ask: { template: 'engagements.ask', at: now.toISOString(), attempts: 0 } },
    answerBy: answerBy(need, now),
    owner: organisation,
    member: id,
    title: titleFor(need),
    by: email,
    ...(word && { word }),
    ...(Object.keys(others).length > 0 && { parties: others }),
    ...(reserved.volunteer.demo && { demo: true }),
  });
  return { volunteer, got: created ? 'asked' : 'already', engagement: slot.reference };
}

/**
 * Asks several volunteers for a need, one after the other, and says of each what came of it. Throws `Problem` 409 when nobody is
 * looked for any more.
 */
export async function askAll(
  deps: Deps,
  need: Need,
  volunteers: readonly string[],
  asking: Asking,
): Promise<readonly Asked[]> {
  if (!lookedFor.includes(need.status) || open(need) === 0) {
    throw new Problem(409, 'nobody_needed', 'Nobody is looked for here any more.');
  }
  const asked: Asked[] = [];
  for (const volunteer of [...new Set(volunteers)].slice(0, mostAtOnce)) {
    asked.push(await askOne(deps, need, volunteer, asking));
  }
  if (asked.some(({ got }) => got === 'asked')) {
    await keepClaim(deps, need.reference, asking.viewer.organisation, deps.clock().toISOString());
  }
  return asked;
}
