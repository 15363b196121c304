import type { Field, Form } from '../intake/definition.ts';
import { type Language, textIn } from '../language/language.ts';
import { listed } from '../language/message.ts';
import type { Entry, Role } from '../store/entry.ts';
import type { Json } from '../store/port.ts';
import { changedAt, idOf, publishedAt } from './identity.ts';
import type { Series } from './series.ts';
import { weeklyIn, weeklyTimes } from './weekly.ts';

/** A public answer, worded. */
interface Detail {
  /** The role of its field, or the field's own name. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** Language of a value that was typed; what was chosen is in the reader's. */
  readonly lang?: Language;
}

/** What anybody may know of an entry: answers to fields that its form marks as public, nothing else. */
export interface PublicItem {
  /** Its URN, the same for ever. */
  readonly id: string;
  readonly reference: string;
  /** Grows with every change; `updated` says when something public changed last: an instant. */
  readonly revision: number;
  readonly updated: string;
  /** Language in which it was written. */
  readonly lang: Language;
  readonly title: string;
  readonly description?: string;
  /** Values as in the form. */
  readonly field?: string;
  readonly category?: string;
  readonly district?: string;
  /** The same where several were chosen. */
  readonly several?: Readonly<Partial<Record<'field' | 'category' | 'district', readonly string[]>>>;
  readonly languages: readonly string[];
  readonly urgency?: string;
  readonly quantity?: number;
  /** What was chosen as its category, each in the language asked for. */
  readonly kinds: readonly string[];
  /** Titles of those values and of the others, in that language. */
  readonly labels: Readonly<Partial<Record<Role, string>>>;
  readonly website?: string;
  /** A moment or a day, ISO 8601. */
  readonly starts?: string;
  readonly ends?: string;
  /** It takes place again and again. */
  readonly series?: Series;
  /** When it takes place, where the list can say it better than by its dates. */
  readonly when?: string;
  /** Its dates, where there are several. Moments, ISO 8601; the id stays with a date over all changes, the first is `1`. */
  readonly sessions?: readonly {
    readonly id: string;
    readonly starts: string;
    readonly ends: string;
    readonly place?: string;
    readonly cancelled?: boolean;
  }[];
  /** It was to take place, and does not. */
  readonly cancelled?: boolean;
  /** Published since, published until: instants. */
  readonly published: string;
  readonly until?: string;
  /** Further short facts, worded. */
  readonly facts?: readonly string[];
  /** Of a training: places that can be had. */
  readonly free?: number;
  /** Of a need: how many helpers are wanted in all, and how many of them are found. */
  readonly wanted?: number;
  readonly found?: number;
  /** In a few words how it stands; what is `good` or `urgent` stands out. */
  readonly badge?: { readonly text: string; readonly good: boolean; readonly urgent?: boolean };
  /** What one can do with it besides reading; the address begins with a slash. */
  readonly action?: { readonly label: string; readonly path: string };
  /** Every public answer in the order of the form, worded. */
  readonly details: readonly Detail[];
}

function titleOf(field: Field, value: Json, lang: Language): string {
  const choice = field.choices?.find((one) => one.value === value);
  return choice ? textIn(choice.title, lang) : String(value);
}

/** An answer in words; empty for what has none (groups, notes, lists of anything but times of the week). */
export function worded(field: Field, value: Json | undefined, lang: Language): string {
  if (value === undefined || value === null || value === '') return '';
  if (field.kind === 'repeat') return weeklyIn(weeklyTimes(field, value), lang);
  if (Array.isArray(value)) {
    const flat = value.filter((one) => typeof one !== 'object');
    return listed(
      flat.map((one) => titleOf(field, one, lang)),
      lang,
    );
  }
  return typeof value === 'object' || typeof value === 'boolean' ? '' : titleOf(field, value, lang);
}

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function listOf(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Only addresses that a browser opens as a page. */
function webAddress(value: string | undefined): string | undefined {
  return value && /^https?:\/\//i.test(value) ? value : undefined;
}

/** An organisation that is not among the choices stands under its own name where the choice would say "another one". */
function named(details: readonly Detail[]): readonly Detail[] {
  const name = details.find(({ key }) => key === 'organisation-name');
  if (!name || !details.some(({ key }) => key === 'organisation')) return details;
  return details
    .filter((one) => one !== name)
    .map((one) => (one.key === 'organisation' ? { ...name, key: one.key, label: one.label } : one));
}

/** The public side of an entry in a language. Pure. */
export function publicItem(entry: Entry, form: Form | undefined, lang: Language): PublicItem {
  const open = (form?.fields ?? []).filter((field) => field.public);
  const details = open.flatMap((field) => {
    const value = worded(field, entry.answers[field.key], lang);
    if (!value) return [];
    const typed = field.kind === 'text' || field.kind === 'multiline';
    const label = textIn(field.title, lang);
    return [{ key: field.role ?? field.key, label, value, ...(typed && { lang: entry.lang }) }];
  });
  const fact = (role: Role) => (open.some((field) => field.role === role) ? entry.facts[role] : undefined);
  const labels: Partial<Record<Role, string>> = Object.fromEntries(
    open.flatMap((field) =>
      field.role ? [[field.role, worded(field, entry.facts[field.role], lang)] as const] : [],
    ),
  );
  const kind = open.find(({ role }) => role === 'category');
  const several = Object.fromEntries(
    (['field', 'category', 'district'] as const).flatMap((role) =>
      Array.isArray(fact(role)) ? [[role, listOf(fact(role))]] : [],
    ),
  );
  // The name of an organisation that is not among the choices says more than "another one".
  if (labels['organisation-name']) labels.organisation = labels['organisation-name'];
  return {
    id: `urn:uuid:${idOf(entry)}`,
    reference: entry.reference,
    revision: entry.version,
    updated: changedAt(entry),
    lang: entry.lang,
    title: text(fact('title')) ?? entry.reference,
    description: text(fact('description')),
    field: text(fact('field')),
    category: text(fact('category')),
    district: text(fact('district')),
    ...(Object.keys(several).length > 0 && { several }),
    languages: listOf(fact('languages') ?? fact('language')),
    urgency: text(fact('urgency')),
    quantity: numberOf(fact('quantity')),
    kinds: kind ? listOf(fact('category')).map((one) => titleOf(kind, one, lang)) : [],
    labels,
    website: webAddress(text(fact('website'))),
    starts: text(fact('starts')),
    ends: text(fact('ends')),
    published: publishedAt(entry),
    until: entry.publishUntil,
    details: named(details),
  };
}
