import { getHolidays } from 'feiertagejs';
import type { Text } from '../language/language.ts';
import { texts } from '../language/wording.ts';
import type { Municipality } from './municipality.ts';

/** A day on which the office is closed, whatever its hours say. */
export interface ClosedDay {
  /** ISO 8601: `2026-12-25`. */
  readonly day: string;
  readonly name: Text;
}

type Holiday = ReturnType<typeof getHolidays>[number]['name'];

/** Names of our own: translators find them beside all other texts. */
const names: Readonly<Record<Holiday, Text>> = texts('holidays', {
  NEUJAHRSTAG: 'Neujahr',
  HEILIGEDREIKOENIGE: 'Heilige Drei Könige',
  KARFREITAG: 'Karfreitag',
  OSTERSONNTAG: 'Ostersonntag',
  OSTERMONTAG: 'Ostermontag',
  TAG_DER_ARBEIT: 'Tag der Arbeit',
  CHRISTIHIMMELFAHRT: 'Christi Himmelfahrt',
  MARIAHIMMELFAHRT: 'Mariä Himmelfahrt',
  PFINGSTSONNTAG: 'Pfingstsonntag',
  PFINGSTMONTAG: 'Pfingstmontag',
  FRONLEICHNAM: 'Fronleichnam',
  DEUTSCHEEINHEIT: 'Tag der Deutschen Einheit',
  REFORMATIONSTAG: 'Reformationstag',
  ALLERHEILIGEN: 'Allerheiligen',
  BUBETAG: 'Buß- und Bettag',
  ERSTERWEIHNACHTSFEIERTAG: 'Erster Weihnachtstag',
  ZWEITERWEIHNACHTSFEIERTAG: 'Zweiter Weihnachtstag',
  WELTKINDERTAG: 'Weltkindertag',
  WELTFRAUENTAG: 'Internationaler Frauentag',
  AUGSBURGER_FRIEDENSFEST: 'Augsburger Friedensfest',
});

/** The holidays of a year by their day. */
const years = new Map<string, ReadonlyMap<string, Text>>();

function holidaysOf(year: string, state: NonNullable<Municipality['state']>): ReadonlyMap<string, Text> {
  let found = years.get(year + state);
  if (!found) {
    // Its dates are noon in UTC; what it calls their day is right on a server in Germany alone.
    const days = getHolidays(year, state).map(({ date, name }): [string, Text] => [
      date.toISOString().slice(0, 10),
      names[name],
    ]);
    found = new Map(days);
    years.set(year + state, found);
  }
  return found;
}

/** Why the office is closed on a day (`2026-12-25`): a holiday of its state or a day of the city's own; undefined where it is not. */
export function closedOn(
  city: Pick<Municipality, 'state' | 'closedDays'>,
  day: string,
): ClosedDay | undefined {
  const holiday = city.state && holidaysOf(day.slice(0, 4), city.state).get(day);
  const own = city.closedDays?.find((one) => one.day === day || one.day === day.slice(5));
  const name = holiday || own?.name;
  return name && { day, name };
}
