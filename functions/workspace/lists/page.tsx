import type { Deps } from '../../deps.ts';
import { NotFound } from '../../errors.ts';
import { type Language, textIn, wordsIn } from '../../language/language.ts';
import { Done } from '../../pages/done.tsx';
import { inLanguage } from '../../pages/links.ts';
import { has, type Viewer } from '../../rights.ts';
import { allRooms, findRoom } from '../../rooms.ts';
import type { Entry } from '../../store/entry.ts';
import { asSeenBy } from '../../visible.ts';
import { Choose, Tick } from '../bulk/choose.tsx';
import { deedsFor } from '../bulk/deeds.ts';
import { Downloads } from '../exports/page.tsx';
import { Frame } from '../frame.tsx';
import { isListed } from '../menu.ts';
import { RememberView } from '../views/page.tsx';
import { viewsWording } from '../views/wording.ts';
import { ChosenFilters, FilterLinks, listPath, StatusLinks } from './filter-links.tsx';
import { filtersOf } from './filters.ts';
import { anyStatus, fitsQuery, readQuery, writeQuery } from './query.ts';
import { readFitting } from './read.ts';
import { rowsIn } from './rows.ts';
import { EntryTable } from './table.tsx';
import { listWording } from './wording.ts';

/** A room's entries that somebody may see and that fit what the address asks for. Throws `NotFound`, `InvalidCursor`. */
export async function listPage(
  deps: Deps,
  viewer: Viewer,
  lang: Language,
  domain: string,
  asked: (name: string) => string | undefined,
  notice?: string,
) {
  const words = wordsIn(listWording, lang);
  const room = await findRoom(domain);
  if (!isListed(room)) throw new NotFound();
  const now = deps.clock();
  const filters = await filtersOf(deps, room, viewer, lang, now);
  const query = readQuery(room, filters, asked);
  const cursor = asked('cursor') || undefined;
  const seenBy = (entry: Entry) => asSeenBy(viewer, entry, deps.forms.get(entry.form));
  const fits = (entry: Entry) => {
    const seen = seenBy(entry);
    return seen !== undefined && fitsQuery(seen, filters, query);
  };
  const page = await readFitting(deps, room, query.status, fits, cursor);
  const makeRow = await rowsIn(deps, await allRooms(), lang, now);
  const rows = page.items.flatMap((entry) => {
    const seen = seenBy(entry);
    return seen ? [makeRow(seen)] : [];
  });
  const here = listPath(room, query);
  const isFiltered = Object.keys(query.chosen).length > 0;
  const empty = page.cursor ? words.noneHere : isFiltered ? words.noneFiltered : words.none;
  const props = { room, filters, query, lang };
  const deeds = deedsFor(room, viewer, query.status);
  const ticked = asked('ticked') === 'all';
  const table = { rows, lang, empty, oneStatus: query.status !== anyStatus };
  return (
    <Frame
      deps={deps}
      title={textIn(room.title, lang)}
      lang={lang}
      path={here}
      viewer={viewer}
      notice={notice}
    >
      {asked('saved') !== undefined && <Done text={wordsIn(viewsWording, lang).saved} />}
      <StatusLinks {...props} />
      <FilterLinks {...props} />
      <ChosenFilters {...props} />
      {rows.length > 0 && (
        <p class="meta">{page.cursor || cursor ? words.page(rows.length) : words.count(rows.length)}</p>
      )}
      {deeds.length > 0 && rows.length > 0 ? (
        <Choose
          {...{ room, lang, deeds, ticked }}
          list={here}
          here={cursor ? `${here}&cursor=${encodeURIComponent(cursor)}` : here}
        >
          <EntryTable {...table} tick={(row) => <Tick {...{ row, lang, ticked }} />} />
        </Choose>
      ) : (
        <EntryTable {...table} />
      )}
      <p class="card-links">
        {page.cursor && (
          <a
            class="kern-link"
            href={inLanguage(`${here}&cursor=${encodeURIComponent(page.cursor)}`, lang)}
            rel="next"
          >
            {words.more}
          </a>
        )}
        {cursor && (
          <a class="kern-link" href={inLanguage(here, lang)}>
            {words.first}
          </a>
        )}
      </p>
      {isFiltered && <RememberView {...{ deps, viewer, lang, domain }} query={writeQuery(query)} />}
      {has(viewer, 'coordinate') && rows.length > 0 && (
        <Downloads domain={domain} query={writeQuery(query)} lang={lang} />
      )}
    </Frame>
  );
}
