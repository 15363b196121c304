import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { city, type Viewer } from '../rights.ts';
import type { Item } from '../store/port.ts';

/** A coordinator who gets the weekly digest. */
export interface Recipient extends Item, Pick<Viewer, 'email' | 'organisation'> {
  readonly lang: Language;
  readonly digest: 'always' | 'when-something';
}

/** Everybody who coordinates for the city now, page by page: the digest tells of everything, which is not for others to see. */
export async function* recipients(deps: Deps): AsyncGenerator<Recipient> {
  let cursor: string | undefined;
  do {
    const page = await deps.db.query<Recipient>({
      index: 'list',
      partition: 'people#active',
      limit: 100,
      cursor,
    });
    yield* page.items.filter((one) => one.organisation === city);
    cursor = page.cursor;
  } while (cursor);
}
