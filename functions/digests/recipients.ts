import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import type { Viewer } from '../rights.ts';
import type { Item } from '../store/port.ts';

/** A member who gets the weekly digest. */
export interface Recipient extends Item, Viewer {
  readonly lang: Language;
  readonly digest: 'always' | 'when-something';
}

/** Everybody with access now, page by page. */
export async function* recipients(deps: Deps): AsyncGenerator<Recipient> {
  let cursor: string | undefined;
  do {
    const page = await deps.db.query<Recipient>({
      index: 'list',
      partition: 'people#active',
      limit: 100,
      cursor,
    });
    yield* page.items;
    cursor = page.cursor;
  } while (cursor);
}
