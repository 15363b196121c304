import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';
import { formatMoment } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { entryLink, inLanguage } from '../pages/links.ts';
import type { Viewer } from '../rights.ts';
import type { Room } from '../room.ts';
import { allRooms, findRoom } from '../rooms.ts';
import { type Entry, titleOf } from '../store/entry.ts';
import type { Page } from '../store/port.ts';
import { visiblePage } from '../visible.ts';
import { Frame } from './frame.tsx';
import { wording } from './wording.ts';

const pageSize = 50;

/** Sign-ups are listed with their training, not by state. */
export function isListed(room: Room): boolean {
  return room.domain !== 'signups';
}

/** Entries as a table that becomes cards on a phone, with a link to the next page. */
export function EntryTable({
  page,
  rooms,
  lang,
  more,
}: {
  page: Page<Entry>;
  rooms: readonly Room[];
  lang: Language;
  more: (cursor: string) => string;
}) {
  const words = wordsIn(wording, lang);
  if (page.items.length === 0 && !page.cursor) return <p class="kern-body">{words.empty}</p>;
  return (
    <>
      <table class="kern-table entries">
        <thead>
          <tr>
            <th scope="col">{words.entry}</th>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.received}</th>
            <th scope="col">{words.reference}</th>
          </tr>
        </thead>
        <tbody>
          {page.items.map((entry) => {
            const status = rooms.find((room) => room.domain === entry.domain)?.lifecycle.statuses[
              entry.status
            ];
            return (
              <tr>
                <th scope="row">
                  <a class="kern-link" href={entryLink(entry.reference, lang)}>
                    <bdi>{titleOf(entry)}</bdi>
                  </a>
                  {entry.demo && <span class="badge">{words.demo}</span>}
                </th>
                <td data-label={words.status}>{status ? textIn(status, lang) : entry.status}</td>
                <td data-label={words.received}>{formatMoment(entry.receivedAt, lang)}</td>
                <td data-label={words.reference}>
                  <code dir="ltr">{entry.reference}</code>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {page.cursor && (
        <p>
          <a class="kern-link" href={inLanguage(more(page.cursor), lang)} rel="next">
            {words.more}
          </a>
        </p>
      )}
    </>
  );
}

/** A room's entries in one state, newest or most urgent first, with links to its other states. Throws `NotFound`. */
export async function listPage(
  deps: Deps,
  viewer: Viewer,
  lang: Language,
  domain: string,
  query: { readonly status?: string; readonly cursor?: string },
) {
  const words = wordsIn(wording, lang);
  const room = await findRoom(domain);
  if (!isListed(room)) throw new NotFound();
  const rooms = await allRooms();
  const statuses = Object.keys(room.lifecycle.statuses);
  const status = query.status && statuses.includes(query.status) ? query.status : room.arrives;
  const page = await visiblePage(deps, viewer, {
    index: 'list',
    partition: `${domain}#${status}`,
    limit: pageSize,
    cursor: query.cursor,
    descending: domain !== 'needs' && status !== 'published',
  });
  const path = `/workspace/lists/${domain}`;
  const here = `${path}?status=${status}`;
  return (
    <Frame deps={deps} title={textIn(room.title, lang)} lang={lang} path={here} viewer={viewer}>
      <nav aria-label={words.lists} class="tabs">
        {rooms.filter(isListed).map((one) => (
          <a
            class="kern-link"
            href={inLanguage(`/workspace/lists/${one.domain}`, lang)}
            aria-current={one.domain === domain ? 'page' : undefined}
          >
            {textIn(one.title, lang)}
          </a>
        ))}
      </nav>
      <nav aria-label={words.status} class="tabs">
        {statuses.map((one) => (
          <a
            class="kern-link"
            href={inLanguage(`${path}?status=${one}`, lang)}
            aria-current={one === status ? 'true' : undefined}
          >
            {textIn(room.lifecycle.statuses[one] ?? { de: one }, lang)}
          </a>
        ))}
      </nav>
      <EntryTable
        page={page}
        rooms={rooms}
        lang={lang}
        more={(cursor) => `${here}&cursor=${encodeURIComponent(cursor)}`}
      />
    </Frame>
  );
}
