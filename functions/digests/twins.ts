import { isCompared } from '../compared.ts';
import type { Deps } from '../deps.ts';
import { type Entry, entryKey, titleOf } from '../store/entry.ts';
import type { Item } from '../store/port.ts';
import type { DigestLine } from './content.ts';

/** Pairs read at most: each takes two reads more. */
const most = 60;
const day = 86_400_000;

/** Two entries that are probably the same and of which nobody has decided yet. */
interface OpenPair extends Item {
  readonly a: string;
  readonly b: string;
}

/** The pairs that wait for somebody to decide, the longest waiting first, as lines; `cut`: there may be more. */
export async function openPairs(
  deps: Deps,
  now: Date,
): Promise<{ readonly lines: readonly DigestLine[]; readonly cut: boolean }> {
  const page = await deps.db.query<OpenPair>({ index: 'list', partition: 'twins#open', limit: most });
  const found = await Promise.all(
    page.items.map(async ({ a, b, listAt }): Promise<DigestLine | undefined> => {
      const both = await Promise.all([a, b].map((one) => deps.db.get<Entry>(entryKey(one))));
      const [first, second] = both;
      if (!first || !second || !isCompared(first) || !isCompared(second)) return undefined;
      return {
        reference: a,
        title: `${titleOf(first)} – ${titleOf(second)}`,
        lang: first.lang,
        status: 'open',
        ageDays: Math.max(0, Math.floor((now.getTime() - Date.parse(listAt ?? '')) / day)),
        path: `/workspace/twins/${a}/${b}`,
      };
    }),
  );
  return { lines: found.filter((line) => line !== undefined), cut: page.cursor !== undefined };
}
