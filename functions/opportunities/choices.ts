import type { Deps } from '../deps.ts';
import type { Choice } from '../intake/definition.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { type Entry, titleOf } from '../store/entry.ts';
import { capacityOf, freePlaces } from './opportunity.ts';
import { isOver } from './rules.ts';
import { wording } from './wording.ts';

const pageSize = 100;
/** So many pages are read at most: a list of choices that is longer is of no use to anybody. */
const mostPages = 3;

/** Whether somebody may be proposed for it: it is published, not over, and has a free place. Pure. */
export function takesProposals(entry: Entry, now: Date): boolean {
  const at = now.toISOString();
  const runs =
    entry.status === 'published' &&
    (!entry.publishFrom || entry.publishFrom <= at) &&
    (!entry.publishUntil || entry.publishUntil > at);
  return runs && !isOver(entry, now) && freePlaces(entry) > 0;
}

/** The work opportunities with free places, as choices of a form: title, and how many places are free. */
export async function opportunityChoices(deps: Deps, lang: Language): Promise<readonly Choice[]> {
  const words = wordsIn(wording, lang);
  const now = deps.clock();
  const choices: Choice[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const read = await deps.db.query<Entry>({
      index: 'list',
      partition: 'opportunities#published',
      from: now.toISOString(),
      limit: pageSize,
      ...(cursor && { cursor }),
    });
    for (const entry of read.items.filter((one) => takesProposals(one, now))) {
      const title = words.choice(titleOf(entry), words.free(freePlaces(entry), capacityOf(entry)));
      choices.push({ value: entry.reference, title: { de: title, [lang]: title } });
    }
    cursor = read.cursor;
    if (!cursor) break;
  }
  return choices;
}
