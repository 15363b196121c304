import type { Deps } from '../deps.ts';
import type { Choice } from '../intake/definition.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { Layout } from '../pages/layout.tsx';
import type { Role } from '../store/entry.ts';
import { Badge, SignUp } from './detail-page.tsx';
import type { Filters } from './list.ts';
import type { Training } from './training.ts';
import { viewOf, whenIn } from './view.ts';
import { wording } from './wording.ts';

/** The form by which trainings are announced: its choices are what one can filter by. */
const announcement = 'training-announcement';

interface ListPageProps {
  readonly deps: Deps;
  readonly trainings: readonly Training[];
  readonly filters: Filters;
  readonly lang: Language;
  /** The query by which this list was asked for, without a cursor. */
  readonly query: URLSearchParams;
  readonly cursor?: string;
}

function choicesOf(deps: Deps, role: Role): readonly Choice[] {
  return deps.forms.get(announcement)?.fields.find((field) => field.role === role)?.choices ?? [];
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly choices: readonly Choice[];
  readonly chosen?: string;
  readonly lang: Language;
}

function Select({ name, label, any, choices, chosen, lang }: SelectProps) {
  if (choices.length === 0) return null;
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={`filter-${name}`}>
        {label}
      </label>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id={`filter-${name}`} name={name}>
          <option value="">{any}</option>
          {choices.map((choice) => (
            <option value={String(choice.value)} selected={choice.value === chosen}>
              {textIn(choice.title, lang)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function FilterForm({ deps, filters, lang }: { deps: Deps; filters: Filters; lang: Language }) {
  const words = wordsIn(wording, lang).list;
  return (
    <search>
      <form method="get" action="/trainings" class="filters">
        <input type="hidden" name="lang" value={lang} />
        <Select
          name="field"
          label={words.field}
          any={words.any}
          choices={choicesOf(deps, 'field')}
          chosen={filters.field}
          lang={lang}
        />
        <Select
          name="district"
          label={words.district}
          any={words.any}
          choices={choicesOf(deps, 'district')}
          chosen={filters.district}
          lang={lang}
        />
        <Select
          name="language"
          label={words.language}
          any={words.any}
          choices={choicesOf(deps, 'languages')}
          chosen={filters.language}
          lang={lang}
        />
        <div class="kern-form-input">
          <label class="kern-label" for="filter-q">
            {words.words}
          </label>
          <input
            class="kern-form-input__input"
            id="filter-q"
            name="q"
            type="search"
            maxlength={100}
            value={filters.q}
          />
        </div>
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{words.search}</span>
        </button>
      </form>
    </search>
  );
}

function Card({ deps, training, lang }: { deps: Deps; training: Training; lang: Language }) {
  const view = viewOf(deps, training, deps.clock());
  return (
    <li class="card">
      <h2 class="kern-title" lang={training.lang} dir="auto">
        <a class="kern-link" href={`/trainings/${view.reference}?lang=${lang}`}>
          {view.title}
        </a>
      </h2>
      <p>{whenIn(view, lang)}</p>
      <p>
        <bdi>{view.place ?? wordsIn(wording, lang).page.online}</bdi>
      </p>
      <p>
        <Badge view={view} lang={lang} />
      </p>
      <SignUp view={view} lang={lang} />
    </li>
  );
}

function withCursor(query: URLSearchParams, cursor: string): string {
  const next = new URLSearchParams(query);
  next.set('cursor', cursor);
  return `/trainings?${next}`;
}

/** The public list of coming trainings, with filters and its feeds. */
export function ListPage({ deps, trainings, filters, lang, query, cursor }: ListPageProps) {
  const words = wordsIn(wording, lang).list;
  const filtered = Object.values(filters).some(Boolean);
  return (
    <Layout
      title={words.title}
      lang={lang}
      path={`/trainings?${query}`}
      origin={deps.config.baseUrl}
      assets={deps.assets}
      demo={deps.config.demo}
      description={words.intro}
      feed={`/trainings.rss?${query}`}
    >
      <h1 class="kern-heading-large">{words.title}</h1>
      <p>{words.intro}</p>
      <FilterForm deps={deps} filters={filters} lang={lang} />
      {trainings.length === 0 && <p role="status">{words.none}</p>}
      {filtered && (
        <p>
          <a class="kern-link" href={`/trainings?lang=${lang}`}>
            {words.all}
          </a>
        </p>
      )}
      <ul class="cards">
        {trainings.map((training) => (
          <Card deps={deps} training={training} lang={lang} />
        ))}
      </ul>
      {cursor && (
        <p>
          <a class="kern-link" href={withCursor(query, cursor)}>
            {words.more}
          </a>
        </p>
      )}
      <p>
        {words.subscribe}:{' '}
        <a class="kern-link" href={`/trainings.ics?${query}`}>
          {words.calendar}
        </a>
        {' · '}
        <a class="kern-link" href={`/trainings.rss?${query}`}>
          {words.feed}
        </a>
      </p>
    </Layout>
  );
}
