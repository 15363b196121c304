import type { Deps } from '../../deps.ts';
import { formatMoment } from '../../language/format.ts';
import { type Language, textIn, wordsIn } from '../../language/language.ts';
import { inLanguage } from '../../pages/links.ts';
import { More } from '../../pages/more.tsx';
import type { Viewer } from '../../rights.ts';
import { allRooms } from '../../rooms.ts';
import { Frame } from '../frame.tsx';
import { type Exported, readExports } from './log.ts';
import { exportWording } from './wording.ts';
import { mostRows } from './xlsx.ts';

/** Links to a list as files; what they hold and that it is noted. */
export function Downloads({ domain, query, lang }: { domain: string; query: string; lang: Language }) {
  const words = wordsIn(exportWording, lang);
  const to = (kind: string) => inLanguage(`/workspace/exports/${domain}.${kind}?${query}`, lang);
  return (
    <details class="more downloads">
      <summary>{words.download}</summary>
      <p class="meta">{words.hint(mostRows)}</p>
      <p class="card-links">
        <a class="kern-link" href={to('xlsx')} download>
          {words.xlsx}
        </a>
        <a class="kern-link" href={to('csv')} download>
          {words.csv}
        </a>
      </p>
    </details>
  );
}

/** What members of somebody's organisation have taken away as files, the latest first; `tooMany`: the last one had too many entries. Throws `InvalidCursor`. */
export async function exportsPage(
  deps: Deps,
  viewer: Viewer,
  lang: Language,
  cursor: string | undefined,
  tooMany = false,
) {
  const words = wordsIn(exportWording, lang);
  const rooms = await allRooms();
  const page = await readExports(deps, viewer.organisation, cursor);
  const path = '/workspace/exports';
  const nameOf = ({ what }: Exported) => {
    const [domain = ''] = what.split('?');
    const title = rooms.find((room) => room.domain === domain)?.title ?? deps.forms.get(domain)?.title;
    return title ? textIn(title, lang) : domain;
  };
  const listOf = ({ what }: Exported) =>
    what.includes('?') ? `/workspace/lists/${what}` : `/workspace/forms/${what}`;
  return (
    <Frame
      {...{ deps, lang, path, viewer }}
      title={words.title}
      notice={tooMany ? words.tooMany(mostRows) : undefined}
    >
      <p class="kern-body">{words.intro}</p>
      {page.items.length === 0 ? (
        <p class="kern-body">{words.none}</p>
      ) : (
        <table class="kern-table entries">
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.count}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.when}</th>
            </tr>
          </thead>
          <tbody>
            {page.items.map((one) => (
              <tr>
                <th scope="row">
                  <a class="kern-link" href={inLanguage(listOf(one), lang)}>
                    {nameOf(one)} ({one.kind.toUpperCase()})
                  </a>
                </th>
                <td data-label={words.count}>{one.count ?? words.unfinished}</td>
                <td data-label={words.who}>
                  <bdi>{one.name}</bdi>
                </td>
                <td data-label={words.when}>{formatMoment(one.at, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More path={path} cursor={page.cursor} label={words.more} lang={lang} />
    </Frame>
  );
}
