import { isAppointment, isCoaching } from '../../functions/coaching/coaching.ts';
import { compileDigest } from '../../functions/digests/send.ts';
import { weekBefore } from '../../functions/digests/week.ts';
import { isEngagement, isHelping } from '../../functions/engagements/engagement.ts';
import { isNeed } from '../../functions/needs/need.ts';
import { isOpportunity } from '../../functions/opportunities/opportunity.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { seatLink } from '../../functions/trainings/links.ts';
import { isSignup, isTraining, type Training } from '../../functions/trainings/training.ts';
import { happened } from './happened.ts';
import type { Twins } from './offers.ts';
import type { Volunteer } from './people.ts';
import type { Seats } from './trainings.ts';
import type { Started } from './work.ts';
import type { World } from './world.ts';

/** One thing that must hold, and what was found against it. */
export interface Check {
  readonly name: string;
  /** How many things were looked at. */
  readonly of: number;
  readonly wrong: readonly string[];
}

async function listed(world: World, partition: string): Promise<readonly Entry[]> {
  const found: Entry[] = [];
  let cursor: string | undefined;
  do {
    const page = await world.test.deps.db.query<Entry>({ index: 'list', partition, limit: 200, cursor });
    found.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  return found;
}

async function allOf(world: World, domain: string, statuses: readonly string[]): Promise<readonly Entry[]> {
  return (await Promise.all(statuses.map((status) => listed(world, `${domain}#${status}`)))).flat();
}

const running = ['open', 'claimed', 'matched', 'fulfilled'];
const engaged = ['offered', 'asked', 'accepted', 'declined', 'lapsed', 'taken', 'met', 'done', 'cancelled'];

/** No mail went out twice: neither the same message nor the same words to the same person. */
function mailsOnce({ test }: World): Check {
  const seen = new Set<string>();
  const wrong: string[] = [];
  for (const { id, to, subject, text } of test.deps.sent) {
    for (const mark of [id, `${to}\n${text}`]) {
      if (seen.has(mark)) wrong.push(`${subject} (${id})`);
      seen.add(mark);
    }
  }
  return { name: 'no mail twice', of: test.deps.sent.length, wrong };
}

function limitsKept(entries: readonly Entry[], volunteers: readonly Volunteer[]): Check {
  const asked = new Map<string, number>();
  for (const entry of entries.filter(isEngagement)) {
    if (entry.history[0]?.by === 'person' || entry.history.some(({ what }) => what === 'offered')) continue;
    asked.set(entry.volunteer, (asked.get(entry.volunteer) ?? 0) + 1);
  }
  const wrong = volunteers
    .filter(({ reference, limit }) => (asked.get(reference) ?? 0) > limit)
    .map(({ reference, limit }) => `${reference} was asked ${asked.get(reference)} times, limit ${limit}`);
  return { name: 'nobody asked beyond their limit', of: volunteers.length, wrong };
}

/** The need and the engagement agree about who helps, both ways, and no acceptance was lost. */
function acceptances(needs: readonly Entry[], engagements: readonly Entry[]): Check {
  const wrong: string[] = [];
  const byNeed = new Map(needs.filter(isNeed).map((need) => [need.reference, need]));
  const helping = engagements.filter(isEngagement).filter(isHelping);
  for (const one of helping) {
    const helper = byNeed.get(one.need)?.helpers[one.volunteer];
    if (helper?.engagement !== one.reference)
      wrong.push(`${one.reference} helps, and ${one.need} does not know`);
  }
  for (const need of byNeed.values()) {
    for (const [volunteer, { engagement }] of Object.entries(need.helpers)) {
      if (!helping.some((one) => one.reference === engagement && one.volunteer === volunteer))
        wrong.push(`${need.reference} counts on ${volunteer}, and ${engagement} does not`);
    }
  }
  for (const one of engagements.filter(isEngagement)) {
    if (one.yes && !['taken', 'cancelled', 'accepted', 'met', 'done'].includes(one.status))
      wrong.push(`${one.reference} was answered with yes and is ${one.status}`);
  }
  return { name: 'no acceptance lost', of: helping.length, wrong };
}

function neverOverbooked(
  needs: readonly Entry[],
  trainings: readonly Entry[],
  work: readonly Entry[],
): Check {
  const wrong: string[] = [];
  for (const need of needs.filter(isNeed)) {
    const count = Object.keys(need.helpers).length;
    if (count > need.wanted) wrong.push(`need ${need.reference}: ${count} of ${need.wanted}`);
    if (need.status === 'matched' && count < need.wanted)
      wrong.push(`need ${need.reference} is matched with ${count} of ${need.wanted}`);
  }
  for (const training of trainings.filter(isTraining)) {
    const count = Object.keys(training.seats).length;
    if (count > training.capacity)
      wrong.push(`training ${training.reference}: ${count} of ${training.capacity}`);
    const both = Object.keys(training.seats).filter((one) => one in training.waiting);
    if (both.length > 0) wrong.push(`training ${training.reference}: ${both.length} sit and wait`);
  }
  for (const one of work.filter(isOpportunity)) {
    const count = Object.keys(one.placed).length;
    const places = Number(one.facts.capacity);
    if (count > places) wrong.push(`opportunity ${one.reference}: ${count} of ${places}`);
  }
  return { name: 'nothing overbooked', of: needs.length + trainings.length + work.length, wrong };
}

/** Sign-ups and trainings agree about who has a place; who took one has it, and who left has none. */
async function seatsKept(
  { test }: World,
  trainings: readonly Training[],
  signups: readonly Entry[],
  seats: Seats,
): Promise<Check> {
  const wrong: string[] = [];
  const standing = new Map<string, string>();
  let count = 0;
  for (const training of trainings) {
    for (const signup of signups.filter(isSignup).filter((one) => one.training === training.reference)) {
      const { reference, attendee, status } = signup;
      const own = training.people[attendee] === reference;
      const has = own && training.seats[attendee]?.state === 'taken';
      if (has !== (status === 'seat')) wrong.push(`${reference} is ${status}, and the training disagrees`);
      standing.set(new URL(seatLink(test.deps, reference, 'de')).pathname, has ? 'seat' : status);
      count++;
    }
  }
  for (const path of seats.accepted)
    if (standing.get(path) !== 'seat') wrong.push(`an accepted place became ${standing.get(path)}`);
  for (const path of seats.left)
    if (standing.get(path) === 'seat') wrong.push('somebody who left still has a place');
  return { name: 'no place in a training lost', of: count, wrong };
}

/** Who was told to have started has the place, as the placement and the opportunity say it. */
async function startsKept({ test }: World, started: readonly Started[]): Promise<Check> {
  const wrong: string[] = [];
  for (const { placement, opportunity } of started) {
    const [one, at] = await Promise.all(
      [placement, opportunity].map((reference) => test.deps.db.get<Entry>(entryKey(reference))),
    );
    if (one?.status !== 'started') wrong.push(`${placement} is ${one?.status}`);
    if (!isOpportunity(at) || !Object.hasOwn(at.placed, placement))
      wrong.push(`${opportunity} knows nothing of ${placement}`);
  }
  return { name: 'no start lost', of: started.length, wrong };
}

/** A need that is not done has somebody who looks after it or helps, or is counted in the digest. */
async function nobodyForgotten({ test }: World, needs: readonly Entry[]): Promise<Check> {
  const { sections } = await compileDigest(test.deps, weekBefore(test.deps.clock()));
  const section = sections.find(({ name }) => name === 'needs');
  const counted = (section?.lines.length ?? 0) + (section?.more ?? 0);
  const shown = new Set(section?.lines.map(({ reference }) => reference));
  const alone = needs
    .filter(isNeed)
    .filter(
      ({ status, claims }) =>
        status !== 'fulfilled' && status !== 'matched' && Object.keys(claims).length === 0,
    );
  const wrong = alone
    .filter(({ status }) => status === 'claimed')
    .map(({ reference }) => `${reference} is claimed by nobody`);
  if (counted < alone.length) wrong.push(`${alone.length} have no owner, and the digest counts ${counted}`);
  if (alone.length <= (section?.lines.length ?? 0)) {
    wrong.push(
      ...alone
        .filter(({ reference }) => !shown.has(reference))
        .map(({ reference }) => `${reference} is not shown`),
    );
  }
  return { name: 'no need without an owner or a place in the digest', of: needs.length, wrong };
}

/** Each time with a coach is one person's, and each appointment that holds has exactly that time. */
function timesAgree(coachings: readonly Entry[], appointments: readonly Entry[], now: string): Check {
  const booked = appointments.filter(isAppointment).filter(({ status }) => status === 'booked');
  const slots = coachings
    .filter(isCoaching)
    .flatMap(({ reference, slots: own }) =>
      Object.entries(own).map(([id, slot]) => ({ reference, id, ...slot })),
    );
  const wrong = booked.flatMap((one) => {
    const kept = slots.filter(({ by }) => by === one.reference);
    // Times that are over are forgotten by the coaching.
    const agrees = kept.length === 0 ? one.finishesAt <= now : kept.length === 1 && kept[0]?.id === one.slot;
    return agrees ? [] : [`${one.reference} has ${kept.length} times`];
  });
  const twice = booked.filter((one) =>
    booked.some((other) => other !== one && other.coaching === one.coaching && other.slot === one.slot),
  );
  const idle = slots.filter(({ by }) => by && !booked.some(({ reference }) => reference === by));
  return {
    name: 'each time with a coach is one person’s',
    of: booked.length,
    wrong: [
      ...wrong,
      ...twice.map(({ reference }) => reference),
      ...idle.map(({ id }) => `time ${id} is nobody’s`),
    ],
  };
}

function digestsOnce({ test }: World, weeks: number): Check {
  const digests = new Map<string, number>();
  for (const { to, subject } of test.deps.sent) {
    if (/KW|Woche/.test(subject)) digests.set(to, (digests.get(to) ?? 0) + 1);
  }
  const wrong = [...digests]
    .filter(([, count]) => count > weeks)
    .map(([, count]) => `${count} digests in ${weeks} weeks`);
  return { name: 'one digest a week and person', of: digests.size, wrong };
}

function twinsFound({ planted, found, stillOpen, alarms }: Twins, offers: number): Check {
  const wrong: string[] = [];
  if (found.length < planted.length)
    wrong.push(`${planted.length - found.length} planted twins were not found`);
  if (stillOpen > 0) wrong.push(`${stillOpen} pairs are undecided`);
  if (alarms > offers / 10) wrong.push(`${alarms} alarms at what is no twin`);
  return { name: 'every planted twin found and decided', of: planted.length, wrong };
}

/** What must hold at the end of a day, whatever happened in it. */
export async function checksOf(
  world: World,
  about: {
    readonly volunteers: readonly Volunteer[];
    readonly twins: Twins;
    readonly seats: Seats;
    readonly started: readonly Started[];
    readonly weeks: number;
  },
): Promise<readonly Check[]> {
  const needs = await allOf(world, 'needs', running);
  const engagements = await allOf(world, 'engagements', engaged);
  const trainings = await allOf(world, 'trainings', ['published', 'ended', 'cancelled']);
  const work = await allOf(world, 'opportunities', ['published', 'ended']);
  const signups = (
    await Promise.all(trainings.map((one) => listed(world, `signups#${one.reference}`)))
  ).flat();
  const appointments = await allOf(world, 'appointments', ['held', 'booked', 'cancelled', 'lapsed']);
  const logged = world.test.deps.logged.filter(({ event }) =>
    ['error', 'sweep_failed', 'mail_failed'].includes(event),
  );
  return [
    neverOverbooked(needs, trainings, work),
    acceptances(needs, engagements),
    await seatsKept(world, trainings.filter(isTraining), signups, about.seats),
    await startsKept(world, about.started),
    timesAgree(
      await allOf(world, 'coaching', ['published']),
      appointments,
      world.test.deps.clock().toISOString(),
    ),
    mailsOnce(world),
    limitsKept(engagements, about.volunteers),
    await nobodyForgotten(world, needs),
    digestsOnce(world, about.weeks),
    twinsFound(about.twins, world.size.offers),
    happened(world, { needs, engagements, signups, appointments }),
    { name: 'no error on the way', of: 1, wrong: logged.map((one) => JSON.stringify(one)) },
  ];
}
