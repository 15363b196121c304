import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import type { Viewer } from '../rights.ts';
import type { Item } from '../store/port.ts';
import { findOrganisation } from './organisation.ts';

/** A member, as far as others than `access/` need to know: who, and in which language mails go to them. */
export type Member = Item & Viewer & { readonly lang: Language };

/** Most members of an organisation that get its mails. */
const most = 100;

/** Where the active members of an organisation are listed by name: the partition of the index `arrivals`. */
export function membersOf(organisation: string): string {
  return `~people#${organisation}`;
}

/**
 * The active members of an organisation who coordinate, administrators included: whom its mails go to. None where it is no
 * organisation any more.
 */
export async function coordinatorsOf(deps: Deps, organisation: string): Promise<readonly Member[]> {
  if ((await findOrganisation(deps, organisation))?.status !== 'active') return [];
  const found: Member[] = [];
  let cursor: string | undefined;
  do {
    const page = await deps.db.query<Member>({
      index: 'arrivals',
      partition: membersOf(organisation),
      limit: most,
      cursor,
    });
    found.push(...page.items.filter(({ role }) => role === 'coordinator' || role === 'admin'));
    cursor = page.cursor;
  } while (cursor && found.length < most);
  return found;
}
