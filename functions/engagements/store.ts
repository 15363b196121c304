import { createHmac } from 'node:crypto';
import type { Deps } from '../deps.ts';
import { Conflict } from '../errors.ts';
import { change } from '../store/change.ts';
import { after } from '../store/duration.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import type { Key, Page } from '../store/port.ts';
import { referenceFor } from '../store/reference.ts';
import { isVolunteer, type Volunteer } from '../volunteers/volunteer.ts';
import { type Engagement, isEngagement, isHelping, listOf, pending } from './engagement.ts';
import { dated } from './rules.ts';

/** What is not the name of a form: engagements come of asking. */
const slug = 'engagement';
const keptFor = 'P1Y';
const references = 8;
/** How often one volunteer can be asked for one need after the time before came to nothing. */
const mostRounds = 10;
const mostOfVolunteer = 100;
const pageSize = 200;
const mostOfNeed = 1000;

/** The engagement of a reference; undefined when there is none. */
export async function loadEngagement(deps: Deps, reference: string): Promise<Engagement | undefined> {
  const entry = await deps.db.get<Engagement>(entryKey(reference));
  return isEngagement(entry) ? entry : undefined;
}

/** The volunteer of a reference with all they said; undefined when there is none, or they withdrew. */
export async function loadVolunteer(deps: Deps, reference: string): Promise<Volunteer | undefined> {
  const entry = await deps.db.get<Entry>(entryKey(reference));
  return isVolunteer(entry) ? entry : undefined;
}

/** Applies a pure change to an engagement; undefined when it is gone. Throws `Conflict`. */
export async function changeEngagement(
  deps: Deps,
  reference: string,
  apply: (seen: Engagement, now: Date) => Engagement,
): Promise<Engagement | undefined> {
  const entry = await change<Entry>(deps.db, entryKey(reference), (seen) =>
    isEngagement(seen) ? apply(seen, deps.clock()) : seen,
  );
  return isEngagement(entry) ? entry : undefined;
}

/** A place where the engagement of a volunteer for a need is stored, or would be. */
export interface Slot {
  readonly reference: string;
  readonly key: string;
  /** What is there already and not at its end. */
  readonly present?: Engagement;
}

function keyFor(deps: Deps, need: string, volunteer: string, round: number): string {
  const named = `key\n${slug}\n${need}\n${volunteer}\n${round}`;
  return createHmac('sha256', deps.config.secret).update(named).digest('base64url');
}

/**
 * Where the engagement of a volunteer for a need belongs: the same for everybody who asks at the same time, so that asking
 * twice is asking once. After one that came to nothing there is a next round; undefined after ten.
 */
export async function slotFor(deps: Deps, need: string, volunteer: string): Promise<Slot | undefined> {
  for (let round = 0; round < mostRounds; round++) {
    const key = keyFor(deps, need, volunteer, round);
    for (let attempt = 0; attempt < references; attempt++) {
      const reference = referenceFor(deps.config.secret, slug, key, attempt);
      const stored = await deps.db.get<Entry>(entryKey(reference));
      if (!stored) return { reference, key };
      if (stored.key !== key) continue;
      if (!isEngagement(stored)) break;
      const runs = pending.includes(stored.status) || isHelping(stored);
      if (runs) return { reference, key, present: stored };
      break;
    }
  }
  return undefined;
}

/** What a new engagement is made of. */
export type Beginning = Pick<Engagement, 'need' | 'volunteer' | 'reasons' | 'status' | 'lang' | 'mails'> &
  Partial<Pick<Engagement, 'word' | 'member' | 'answerBy' | 'yes' | 'owner' | 'parties' | 'demo'>> & {
    /** What is needed, in the words of its title. */
    readonly title: string;
    /** Who began it, for the history. */
    readonly by: string;
  };

/** Stores a new engagement with one conditional write. Gives it, or what was stored there in the meantime. */
export async function createEngagement(
  deps: Deps,
  { reference, key }: Slot,
  { title, by, ...given }: Beginning,
): Promise<{ readonly engagement: Engagement; readonly created: boolean }> {
  const now = deps.clock();
  const at = now.toISOString();
  const engagement = dated({
    ...entryKey(reference),
    version: 1,
    reference,
    key,
    domain: 'engagements',
    form: listOf.need(given.need),
    person: listOf.volunteer(given.volunteer),
    formVersion: '',
    receivedAt: at,
    answers: {},
    facts: { title },
    consents: [],
    history: [{ at, by, what: given.status }],
    endsAt: after(now, keptFor).toISOString(),
    ...given,
  });
  if (await deps.db.create(engagement)) return { engagement, created: true };
  const stored = await loadEngagement(deps, reference);
  if (stored?.key !== key) throw new Conflict();
  return { engagement: stored, created: false };
}

/** The engagements of a need, at most 1,000, the first first. Read from an index: the newest may be missing for a moment. */
export async function ofNeed(deps: Deps, need: string): Promise<readonly Engagement[]> {
  const found: Engagement[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<Entry> = await deps.db.query<Entry>({
      index: 'arrivals',
      partition: listOf.need(need),
      limit: pageSize,
      cursor,
    });
    found.push(...page.items.filter(isEngagement));
    cursor = page.cursor;
  } while (cursor && found.length < mostOfNeed);
  return found;
}

/** The engagements of a volunteer, the newest first: 100 at most, where nobody asks for more. */
export async function ofVolunteer(
  deps: Deps,
  volunteer: string,
  most = mostOfVolunteer,
): Promise<readonly Engagement[]> {
  const found: Engagement[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<Key> = await deps.db.query<Key>({
      index: 'person',
      partition: listOf.volunteer(volunteer),
      limit: Math.min(most, mostOfVolunteer),
      descending: true,
      cursor,
    });
    const all = await Promise.all(page.items.map(({ pk, sk }) => deps.db.get<Entry>({ pk, sk })));
    found.push(...all.filter((one) => isEngagement(one)));
    cursor = page.cursor;
  } while (cursor && found.length < most);
  return found;
}
