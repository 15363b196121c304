import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { change } from '../store/change.ts';
import type { Item, Key } from '../store/port.ts';
import { sign, verify } from '../tokens.ts';

const purpose = 'agenda';

/**
 * How often somebody has renewed the address of their calendar. It has no end: an address has none either, and an old one that
 * came back to life would show the dates of whoever signs up again. Holds nothing else.
 */
interface Renewed extends Item {
  readonly generation: number;
}

const keyOf = (person: string): Key => ({ pk: `AGENDA#${person}`, sk: 'AGENDA' });

/** Which address is the right one: 0 before it was ever renewed. `person` is the keyed hash of an e-mail address. */
export async function generationOf({ db }: Pick<Deps, 'db'>, person: string): Promise<number> {
  return (await db.get<Renewed>(keyOf(person)))?.generation ?? 0;
}

/** Has the address that was seen stop working, unless it has already: a button that is pressed twice renews once. */
export async function renewAddress({ db }: Pick<Deps, 'db'>, person: string, seen: number): Promise<void> {
  if (seen === 0) {
    const first: Renewed = { ...keyOf(person), version: 1, generation: 1 };
    await db.create(first);
  } else {
    await change<Renewed>(db, keyOf(person), (item) =>
      item.generation === seen ? { ...item, generation: seen + 1 } : item,
    );
  }
}

/** The secret address of somebody's calendar, to subscribe to, in one generation. To be shown only to whom it belongs. */
export function calendarAddress(
  { baseUrl, secret }: Pick<Deps['config'], 'baseUrl' | 'secret'>,
  person: string,
  lang: Language,
  generation: number,
): string {
  const value = generation === 0 ? person : `${person}_${generation}`;
  return `${baseUrl}/agenda/${sign(secret, purpose, value)}.ics?lang=${lang}`;
}

/** Whose calendar an address is, and of which generation; undefined when it is none of ours. */
export function readAddress(
  { config, clock }: Pick<Deps, 'config' | 'clock'>,
  token: string,
): { readonly person: string; readonly generation: number } | undefined {
  const value = verify(config.secret, purpose, token, clock())?.value ?? '';
  const [, person, generation = '0'] = /^([\w-]{22})(?:_(\d{1,9}))?$/.exec(value) ?? [];
  return person ? { person, generation: Number(generation) } : undefined;
}
