import type { Deps } from '../deps.ts';
import type { Text } from '../language/language.ts';

export const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Weekday = (typeof weekdays)[number];

/** A span of opening hours, in the city's local time (`HH:MM`). */
export interface Span {
  readonly day: Weekday;
  readonly from: string;
  readonly to: string;
}

/** The states of Germany, by the codes of ISO 3166-2 without `DE-`. */
export const states = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HE',
  'HH',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const;

interface Address {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
}

/** What the declaration of accessibility says of this city. Dates are ISO days. */
export interface AccessibilityFacts {
  /** Which law asks for it, in German. */
  readonly law: string;
  readonly created: string;
  readonly checked: string;
  readonly answerWithinWeeks: number;
  /** Slug of the form by which barriers are reported. */
  readonly feedbackForm?: string;
  /** What is not accessible here, besides what the product itself lacks. */
  readonly limits?: readonly Text[];
  /** Whom one turns to when the city does not help. */
  readonly enforcement: {
    readonly name: string;
    readonly address: Address;
    readonly website?: string;
    readonly email?: string;
    readonly telephone?: string;
  };
}

/** `forms/municipality.json`, as the pages need it. */
export interface Municipality {
  readonly name: Text;
  readonly office: Text;
  readonly person?: string;
  readonly address: Address;
  readonly telephone?: string;
  readonly email?: string;
  readonly website?: string;
  readonly timeZone?: string;
  /** Its holidays are days on which the office is closed. */
  readonly state?: (typeof states)[number];
  readonly openingHours?: readonly Span[];
  /** Further days on which the office is closed: ISO days (`2027-02-08`), or days of every year (`12-24`). */
  readonly closedDays?: readonly { readonly day: string; readonly name: Text }[];
  /** After so many days without an organisation that takes it on, a need rises in the lists; 5 without it. */
  readonly unclaimedDays?: number;
  readonly accessibility?: AccessibilityFacts;
  /** Kinds of training (`training-kind`) that helpers must have passed, by category of help. */
  readonly requiredTrainings?: Readonly<Record<string, readonly string[]>>;
  /** Districts (choices of the vocabulary) and which lie next to each: helpers from next door come before others. */
  readonly neighbours?: Readonly<Record<string, readonly string[]>>;
}

/** The city's contact data. */
export function municipalityOf(deps: Deps): Municipality {
  return deps.forms.shared('municipality') as unknown as Municipality;
}
