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

/** `forms/municipality.json`, as the pages need it. */
export interface Municipality {
  readonly name: Text;
  readonly office: Text;
  readonly person?: string;
  readonly address: { readonly street: string; readonly postalCode: string; readonly city: string };
  readonly telephone?: string;
  readonly email?: string;
  readonly website?: string;
  readonly timeZone?: string;
  readonly openingHours?: readonly Span[];
}

/** The city's contact data. */
export function municipalityOf(deps: Deps): Municipality {
  return deps.forms.shared('municipality') as unknown as Municipality;
}
