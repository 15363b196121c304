import { startOf } from '../acting/days.ts';
import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';
import { formatDay } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { inLanguage } from '../pages/links.ts';
import { More } from '../pages/more.tsx';
import { has, type Viewer } from '../rights.ts';
import { allRooms } from '../rooms.ts';
import { visiblePage } from '../visible.ts';
import { exportWording } from './exports/wording.ts';
import { Frame } from './frame.tsx';
import { rowsIn } from './lists/rows.ts';
import { EntryTable } from './lists/table.tsx';
import { wording } from './wording.ts';

function FormLinks({ slug, lang, viewer }: { slug: string; lang: Language; viewer: Viewer }) {
  const words = wordsIn(wording, lang);
  const files = wordsIn(exportWording, lang);
  return (
    <p class="card-links">
      <a class="kern-link" href={`/forms/${slug}?lang=${lang}`}>
        {words.fill}
      </a>
      {has(viewer, 'coordinate') && (
        <>
          <a class="kern-link" href={inLanguage(`/workspace/forms/${slug}.xlsx`, lang)} download>
            {files.xlsx}
          </a>
          <a class="kern-link" href={inLanguage(`/workspace/forms/${slug}.csv`, lang)} download>
            {files.csv}
          </a>
          <a class="kern-link" href={`/workspace/forms/${slug}.json`} download>
            {files.json}
          </a>
        </>
      )}
    </p>
  );
}

/** All forms, with the way to fill them in, to their submissions and to the exports. */
export function formsPage(deps: Deps, viewer: Viewer, lang: Language) {
  const words = wordsIn(wording, lang);
  const forms = deps.forms.slugs().flatMap((slug) => deps.forms.get(slug) ?? []);
  return (
    <Frame deps={deps} title={words.forms} lang={lang} path="/workspace/forms" viewer={viewer}>
      <p class="kern-body">{words.formsIntro}</p>
      <ul class="cards">
        {forms.map((form) => (
          <li class="card">
            <h2 class="kern-heading-small">
              <a class="kern-link" href={inLanguage(`/workspace/forms/${form.slug}`, lang)}>
                {textIn(form.title, lang)}
              </a>
            </h2>
            <FormLinks slug={form.slug} lang={lang} viewer={viewer} />
          </li>
        ))}
      </ul>
    </Frame>
  );
}

/** What came in through one form, newest first. Throws `NotFound` for an unknown form. */
export async function submissionsPage(
  deps: Deps,
  viewer: Viewer,
  lang: Language,
  slug: string,
  query: { readonly since?: string; readonly cursor?: string },
) {
  const words = wordsIn(wording, lang);
  const form = deps.forms.get(slug);
  if (!form) throw new NotFound();
  const from = query.since === undefined ? undefined : startOf(query.since);
  const page = await visiblePage(deps, viewer, {
    index: 'arrivals',
    partition: slug,
    from,
    limit: 50,
    cursor: query.cursor,
    descending: true,
  });
  const makeRow = await rowsIn(deps, await allRooms(), lang, deps.clock());
  const rows = page.items.map(makeRow);
  const path = `/workspace/forms/${slug}${from ? `?since=${query.since}` : ''}`;
  return (
    <Frame deps={deps} title={textIn(form.title, lang)} lang={lang} path={path} viewer={viewer}>
      <FormLinks slug={slug} lang={lang} viewer={viewer} />
      {from && <p class="kern-body">{words.onlySince(formatDay(from, lang, 'short'))}</p>}
      <EntryTable rows={rows} lang={lang} empty={words.empty} />
      <More path={path} cursor={page.cursor} label={words.more} lang={lang} />
    </Frame>
  );
}
