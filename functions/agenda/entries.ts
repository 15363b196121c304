import type { Deps } from '../deps.ts';
import type { Entry } from '../store/entry.ts';
import type { Key } from '../store/port.ts';

/** Entries of one address that are looked at, the newest. */
const most = 60;

/** The entries of somebody, known by the keyed hash of their address: the newest sixty. */
export async function entriesOf(deps: Deps, person: string): Promise<readonly (Entry | undefined)[]> {
  const { items } = await deps.db.query<Key>({
    index: 'person',
    partition: person,
    limit: most,
    descending: true,
  });
  const keys = items.filter(({ sk }) => sk === 'ENTRY');
  return Promise.all(keys.map(({ pk, sk }) => deps.db.get<Entry>({ pk, sk })));
}
