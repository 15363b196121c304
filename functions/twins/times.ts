import { fold } from './words.ts';

/** When something takes place, as far as a text tells: days of the week (0 is Monday) and hours at which it begins. */
export interface Times {
  readonly days: ReadonlySet<number>;
  readonly hours: readonly number[];
}

const days = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'];
const names =
  /\b(?:(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(?:e?s|e|en)?(?:vor|nach)?(?:mittags?|abends?|morgens?)?|(mo|di|mi|do|fr|sa|so))\b/g;
const other: Readonly<Record<string, readonly number[]>> = {
  werktags: [0, 1, 2, 3, 4],
  wochenende: [5, 6],
  taglich: [0, 1, 2, 3, 4, 5, 6],
};

function dayOf(name: string): number {
  return name === 'sonnabend' ? 5 : days.indexOf(name.slice(0, 2));
}

/** Reads days and hours from a German text: "Mo–Do, 14 bis 16 Uhr", "dienstags und freitags ab 18.30". Pure. */
export function timesIn(text: string): Times {
  const plain = fold(text);
  const found = new Set<number>();
  let before: { day: number; end: number } | undefined;
  for (const match of plain.matchAll(names)) {
    const day = dayOf(match[1] ?? match[2] ?? '');
    const between = before ? plain.slice(before.end, match.index).trim() : '';
    if (before && /^\.?\s*(?:bis|[-–])$/.test(between))
      for (let one = before.day; one !== day; one = (one + 1) % 7) found.add(one);
    found.add(day);
    before = { day, end: match.index + match[0].length };
  }
  for (const [word, meant] of Object.entries(other))
    if (plain.includes(word)) for (const day of meant) found.add(day);
  const hours = [
    ...plain.matchAll(/(?<![\d.,/])([01]?\d|2[0-3])(?:[:.]([0-5]\d))?(?=\s*(?:uhr|bis|[-–]|$|[,;]))/g),
  ]
    .map(([, hour, minute]) => Number(hour) + Number(minute ?? 0) / 60)
    .filter((hour) => hour >= 6);
  return { days: found, hours: hours.slice(0, 1) };
}
