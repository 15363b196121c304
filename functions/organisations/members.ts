import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import type { Viewer } from '../rights.ts';
import type { Item } from '../store/port.ts';

/** A member, as far as others than `access/` need to know: who, and in which language mails go to them. */
export type Member = Item & Viewer & { readonly lang: Language };

/** Most members that are read to find those of one organisation. */
const most = 1000;

/** The active members of an organisation who coordinate, administrators included: whom its mails go to. */
export async function coordinatorsOf(deps: Deps, organisation: string): Promise<readonly Member[]> {
  const found: Member[] = [];
  let cursor: string | undefined;
  let read = 0;
  do {
    const page = await deps.db.query<Member>({
      index: 'list',
      partition: 'people#active',
      limit: 200,
      cursor,
    });
    read += page.items.length;
    cursor = page.cursor;
    const theirs = page.items.filter((one) => one.organisation === organisation);
    found.push(...theirs.filter((one) => one.role === 'coordinator' || one.role === 'admin'));
  } while (cursor && read < most);
  return found;
}
