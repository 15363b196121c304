import type { Doubt, Reason } from './reason.ts';
import type { Wanted } from './wanted.ts';

/** What somebody or something brings: a volunteer, or an offer. */
export interface Brings {
  readonly fields: readonly string[];
  readonly categories: readonly string[];
  readonly languages: readonly string[];
  readonly slots: readonly string[];
  /** Without one, anywhere in the city. */
  readonly district?: string;
  /** Kinds of training passed. */
  readonly passed: readonly string[];
}

/** How well something fits: points, and what speaks for and against it in the order of their weight. */
export interface Fit {
  readonly points: number;
  readonly reasons: readonly Reason[];
  readonly doubts: readonly Doubt[];
}

/** The districts next to one another, where the city's file tells them. */
export type Neighbours = Readonly<Record<string, readonly string[]>>;

/** The language that helpers are taken to have in common with the city. */
const local = 'de';

const none: Fit = { points: 0, reasons: [], doubts: [] };

function shared(some: readonly string[], others: readonly string[]): readonly string[] {
  return some.filter((one) => others.includes(one));
}

function reason(points: number, code: Reason['code'], values: readonly string[] = []): Fit {
  return { points, reasons: [{ code, values }], doubts: [] };
}

function doubt(code: Doubt['code'], values: readonly string[] = []): Fit {
  return { points: 0, reasons: [], doubts: [{ code, values }] };
}

function byCategory(wanted: Wanted, { categories }: Brings): Fit {
  const same = shared(wanted.categories, categories);
  if (same.length > 0) return reason(40, 'category', same);
  const chose = categories.length > 0 && wanted.categories.length > 0;
  return chose ? doubt('other', categories) : none;
}

function byField(wanted: Wanted, { fields }: Brings): Fit {
  const same = shared(wanted.fields, fields);
  return same.length > 0 ? reason(12, 'field', same) : none;
}

/**
 * A language in common. Where people get by in the city's own, most can help; where they do not, much depends on it. So another
 * one counts more, and a second one a little.
 */
function byLanguage({ languages }: Wanted, { languages: spoken }: Brings): Fit {
  if (languages.length === 0 || spoken.length === 0) return none;
  const same = shared(languages, spoken);
  if (same.length === 0) return doubt('no-language');
  const further = same.filter((one) => one !== local);
  const base = languages.includes(local) ? (same.includes(local) ? 15 : 10) : 30;
  const points = base + (further.length > 0 ? 20 : 0) + 4 * Math.min(Math.max(further.length - 1, 0), 2);
  return reason(points, 'languages', further.length > 0 ? further : same);
}

function byTime({ slots, days }: Wanted, { slots: free }: Brings): Fit {
  if (free.length === 0) return none;
  if (slots.length > 0) {
    const same = shared(slots, free);
    return same.length > 0 ? reason(20 + 3 * Math.min(same.length - 1, 3), 'slots', same) : doubt('no-time');
  }
  if (days.length === 0) return none;
  const same = days.filter((day) => free.some((slot) => slot.startsWith(`${day}-`)));
  return same.length > 0 ? reason(20, 'days', same) : doubt('no-time');
}

/** Districts that are one by name (`petershausen-west` and `petershausen-ost`), or neighbours by the city's file. */
function isNear(one: string, other: string, neighbours: Neighbours): boolean {
  if (one.split('-')[0] === other.split('-')[0]) return true;
  return Boolean(neighbours[one]?.includes(other) || neighbours[other]?.includes(one));
}

function byPlace({ district }: Wanted, brings: Brings, neighbours: Neighbours): Fit {
  if (!district) return none;
  if (!brings.district) return reason(8, 'anywhere');
  if (brings.district === district) return reason(18, 'district', [district]);
  return isNear(brings.district, district, neighbours)
    ? reason(12, 'near', [brings.district])
    : doubt('elsewhere', [brings.district]);
}

/** A training counts that is called like what is needed, or that the need asks for. */
function byTraining({ categories, fields, requires }: Wanted, { passed }: Brings): Fit {
  const same = shared(passed, [...requires, ...categories, ...fields]);
  return same.length > 0 ? reason(15, 'training', same) : none;
}

/** How well what somebody brings fits what is wanted. More that fits never gives fewer points. Pure. */
export function fitOf(wanted: Wanted, brings: Brings, neighbours: Neighbours = {}): Fit {
  const parts = [
    byLanguage(wanted, brings),
    byCategory(wanted, brings),
    byTime(wanted, brings),
    byPlace(wanted, brings, neighbours),
    byTraining(wanted, brings),
    byField(wanted, brings),
  ];
  return {
    points: parts.reduce((sum, { points }) => sum + points, 0),
    reasons: parts.flatMap(({ reasons }) => reasons),
    doubts: parts.flatMap(({ doubts }) => doubts),
  };
}
