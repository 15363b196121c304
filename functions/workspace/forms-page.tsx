import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { allRooms } from '../rooms.ts';
import type { Entry } from '../store/entry.ts';
import { Frame, type Viewer } from './frame.tsx';
import { EntryTable } from './list-page.tsx';
import { wording } from './wording.ts';

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
              <a class="kern-link" href={`/workspace/forms/${form.slug}`}>
                {textIn(form.title, lang)}
              </a>
            </h2>
            <p class="card-links">
              <a class="kern-link" href={`/forms/${form.slug}?lang=${lang}`}>
                {words.fill}
              </a>
              <a class="kern-link" href={`/workspace/forms/${form.slug}.csv`}>
                {words.exportCsv}
              </a>
              <a class="kern-link" href={`/workspace/forms/${form.slug}.json`}>
                {words.exportJson}
              </a>
            </p>
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
  const since = query.since && /^\d{4}-\d{2}-\d{2}$/.test(query.since) ? query.since : undefined;
  const page = await deps.db.query<Entry>({
    index: 'arrivals',
    partition: slug,
    from: since,
    limit: 50,
    cursor: query.cursor,
    descending: true,
  });
  const path = `/workspace/forms/${slug}`;
  return (
    <Frame deps={deps} title={textIn(form.title, lang)} lang={lang} path={path} viewer={viewer}>
      <p class="card-links">
        <a class="kern-link" href={`/forms/${slug}?lang=${lang}`}>
          {words.fill}
        </a>
        <a class="kern-link" href={`${path}.csv`}>
          {words.export} {words.exportCsv}
        </a>
        <a class="kern-link" href={`${path}.json`}>
          {words.export} {words.exportJson}
        </a>
      </p>
      <EntryTable
        page={page}
        rooms={await allRooms()}
        lang={lang}
        more={(cursor) => `${path}?${since ? `since=${since}&` : ''}cursor=${encodeURIComponent(cursor)}`}
      />
    </Frame>
  );
}
