import type { Deps } from '../deps.ts';
import { formatDay } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { entryLink, inLanguage } from '../pages/links.ts';
import type { Viewer } from '../rights.ts';
import type { Room } from '../room.ts';
import { titleOf } from '../store/entry.ts';
import { Frame } from '../workspace/frame.tsx';
import { type Found, mostShown, type Results } from './find.ts';
import { wording } from './wording.ts';

interface Props {
  readonly deps: Deps;
  readonly viewer: Viewer;
  readonly lang: Language;
  readonly rooms: readonly Room[];
  readonly text: string;
  readonly domain?: string;
  /** Missing before anything was looked for. */
  readonly results?: Results;
  readonly empty?: boolean;
}

function Line({
  found: { entry, sight },
  rooms,
  lang,
}: {
  found: Found;
  rooms: readonly Room[];
  lang: Language;
}) {
  const words = wordsIn(wording, lang);
  const room = rooms.find((one) => one.domain === entry.domain);
  const status = room?.lifecycle.statuses[entry.status];
  const { place } = entry.facts;
  return (
    <li>
      <a class="kern-link" href={entryLink(entry.reference, lang)}>
        <bdi>{titleOf(entry)}</bdi>
      </a>
      <p class="meta">
        {[
          room && textIn(room.title, lang),
          status && textIn(status, lang),
          sight === 'all' && room?.summary?.(entry, lang),
          sight === 'all' && typeof place === 'string' && <bdi>{place}</bdi>,
          words.received(formatDay(entry.receivedAt, lang, 'short')),
        ]
          .filter(Boolean)
          .map((part, at) => (
            <>
              {at > 0 && ' · '}
              {part}
            </>
          ))}{' '}
        <code dir="ltr">{entry.reference}</code>
      </p>
    </li>
  );
}

function Answer({ results, rooms, lang }: { results: Results; rooms: readonly Room[]; lang: Language }) {
  const words = wordsIn(wording, lang);
  const { found, more } = results;
  const wide = more && found.length < mostShown;
  return (
    <section aria-labelledby="results">
      <div role="status">
        {found.length === 0 ? (
          <p class="kern-body" id="results">
            {words.none}
          </p>
        ) : (
          <h2 class="kern-heading-medium" id="results">
            {words.found(found.length)}
          </h2>
        )}
      </div>
      {more && <p class="kern-body">{wide ? words.wide : words.more(found.length)}</p>}
      <ol class="found">
        {found.map((one) => (
          <Line found={one} rooms={rooms} lang={lang} />
        ))}
      </ol>
    </section>
  );
}

/**
 * The search and what was found. What somebody looks for may be a name: it is posted, never part of an address, and a change
 * of language posts it again.
 */
export function searchPage({ deps, viewer, lang, rooms, text, domain, results, empty }: Props) {
  const words = wordsIn(wording, lang);
  return (
    <Frame
      deps={deps}
      title={words.title}
      lang={lang}
      path="/workspace/search"
      viewer={viewer}
      wrong={empty}
      posts={text ? { form: 'search', name: 'again', value: 'yes' } : undefined}
    >
      <search>
        <form method="post" id="search" action={inLanguage('/workspace/search', lang)} class="action search">
          <div class="kern-form-input">
            <label class="kern-label" for="q">
              {words.label}
            </label>
            <span class="kern-hint" id="q-hint">
              {words.hint}
            </span>
            {empty && (
              <p class="kern-error" id="q-error" role="alert">
                {words.empty}
              </p>
            )}
            <input
              class="kern-form-input__input"
              type="search"
              id="q"
              name="q"
              value={text}
              maxlength={100}
              dir="auto"
              autocomplete="off"
              autofocus={!results || empty}
              aria-invalid={empty ? 'true' : undefined}
              aria-describedby={empty ? 'q-hint q-error' : 'q-hint'}
            />
          </div>
          <div class="kern-form-input">
            <label class="kern-label" for="domain">
              {words.where}
            </label>
            <div class="kern-form-input__select-wrapper">
              <select class="kern-form-input__select" id="domain" name="domain">
                <option value="">{words.everywhere}</option>
                {rooms.map((room) => (
                  <option value={room.domain} selected={room.domain === domain}>
                    {textIn(room.title, lang)}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{words.button}</span>
          </button>
        </form>
      </search>
      {results && <Answer results={results} rooms={rooms} lang={lang} />}
    </Frame>
  );
}
