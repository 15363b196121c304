import { type Entry, titleOf } from '../store/entry.ts';
import type { Arrival, Choice, Digest, DigestLine, DigestSection, SectionName } from './content.ts';

export interface Places {
  readonly capacity: number;
  readonly free: number;
  readonly waiting: number;
}

/** What was read for a digest; lists are cut by the reader, which says so. */
export interface Gathered {
  readonly arrivals: readonly {
    readonly form: string;
    readonly domain: string;
    readonly entries: readonly Entry[];
  }[];
  readonly openNeeds: List;
  /** Volunteers' offers to help with a need that nobody has decided upon. */
  readonly offered: List;
  readonly waitingVolunteers: List;
  /** Offers, what initiatives share, work opportunities and initiatives that wait for a coordinator's look. */
  readonly toReview: List;
  /** Pairs that are probably the same. */
  readonly twins: { readonly lines: readonly DigestLine[]; readonly cut: boolean };
  readonly trainings: readonly {
    readonly entry: Entry;
    readonly places?: Places;
    readonly starts?: string;
  }[];
  /** Published entries whose publication ends within the next two weeks. */
  readonly ending: List;
  /** Hidden as nobody said that they still hold. */
  readonly hidden: List;
  /** Needs: how far help has come, with the names of the organisations. */
  readonly helpOf?: (entry: Entry) => DigestLine['help'];
  readonly urgencyOf: (entry: Entry) => Choice | undefined;
  readonly placeOf: (entry: Entry) => Choice | string | undefined;
}

export interface List {
  readonly entries: readonly Entry[];
  /** The list was longer than was read. */
  readonly cut: boolean;
}

/** Lines a section shows at most. */
export const shown = 12;
const day = 86_400_000;

/** Sections that tell what is to come; nothing in them waits for somebody. */
export const waitsForNobody: readonly SectionName[] = ['trainings', 'ending'];

function lineOf(gathered: Gathered, entry: Entry, now: Date): DigestLine {
  const urgency = gathered.urgencyOf(entry);
  const place = gathered.placeOf(entry);
  const help = gathered.helpOf?.(entry);
  return {
    reference: entry.reference,
    title: titleOf(entry),
    ...(titleOf(entry) === entry.facts.title && { lang: entry.lang }),
    status: entry.status,
    ageDays: Math.max(0, Math.floor((now.getTime() - Date.parse(entry.receivedAt)) / day)),
    ...(urgency && { urgency }),
    ...(place && { place }),
    ...(help && { help }),
  };
}

function section(name: SectionName, lines: readonly DigestLine[], cut: boolean): DigestSection[] {
  if (lines.length === 0) return [];
  return [
    {
      name,
      lines: lines.slice(0, shown),
      more: Math.max(0, lines.length - shown),
      ...(cut && { atLeast: true }),
    },
  ];
}

/**
 * What goes into the digest of a week, in the order of what needs a hand. Pure: the same reading gives the same digest.
 * A section without lines is left out; the digest is quiet when nothing came in and nothing waits.
 */
export function select(
  gathered: Gathered,
  week: { id: string; from: string; to: string },
  now: Date,
): Digest {
  const lines = (entries: readonly Entry[]) => entries.map((entry) => lineOf(gathered, entry, now));
  const others = gathered.arrivals
    .filter((one) => one.domain === 'submissions')
    .flatMap((one) => one.entries.filter((entry) => entry.status === 'new'));
  const trainings = gathered.trainings.map(({ entry, places, starts }) => ({
    ...lineOf(gathered, entry, now),
    ...(places && { places }),
    ...(starts && { date: starts }),
  }));
  const ending = gathered.ending.entries.map((entry) => ({
    ...lineOf(gathered, entry, now),
    ...(entry.publishUntil && { date: entry.publishUntil }),
  }));
  const hidden = gathered.hidden.entries.map((entry) => ({
    ...lineOf(gathered, entry, now),
    date: entry.endsAt,
  }));
  const sections = [
    ...section('needs', lines(gathered.openNeeds.entries), gathered.openNeeds.cut),
    ...section('offered', lines(gathered.offered.entries), gathered.offered.cut),
    ...section('volunteers', lines(gathered.waitingVolunteers.entries), gathered.waitingVolunteers.cut),
    ...section('review', lines(gathered.toReview.entries), gathered.toReview.cut),
    ...section('twins', gathered.twins.lines, gathered.twins.cut),
    ...section('trainings', trainings, false),
    ...section('ending', ending, gathered.ending.cut),
    ...section('hidden', hidden, gathered.hidden.cut),
    ...section('submissions', lines(others), false),
  ];
  const arrivals: Arrival[] = gathered.arrivals
    .filter((one) => one.entries.length > 0)
    .map(({ form, domain, entries }) => ({
      form,
      domain,
      count: entries.length,
      unconfirmed: entries.filter((entry) => entry.status === 'unconfirmed').length,
    }));
  const waits = sections.some((one) => !waitsForNobody.includes(one.name));
  return {
    week: week.id,
    from: week.from,
    to: week.to,
    sections,
    arrivals,
    quiet: arrivals.length === 0 && !waits,
  };
}
