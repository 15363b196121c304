import type { Deps } from '../deps.ts';
import { type Language, textIn } from '../language/language.ts';
import { sayDoubt, sayReason } from '../matching/say.ts';
import { Select } from '../pages/controls.tsx';
import { entryLink, inLanguage } from '../pages/links.ts';
import type { Match, Matches } from './match.ts';
import type { Words } from './match-wording.ts';

/** What all parts of the page need. */
export interface Props {
  readonly deps: Deps;
  readonly lang: Language;
  readonly words: Words;
}

/** What the address of the page, or what was sent, says. */
export interface MatchQuery {
  readonly requires: string;
  /** How many are shown; without it those who fit well. */
  readonly shown?: number;
  /** What came of asking, by how many. */
  readonly done?: { readonly asked: number; readonly already: number; readonly barred: number };
  /** Nobody was ticked; what was typed is kept. */
  readonly error?: { readonly word: string };
}

/** The address of the page with what it says. */
export function addressOf(path: string, requires: string, shown?: number): string {
  const query = new URLSearchParams({
    ...(requires && { requires }),
    ...(shown && { shown: String(shown) }),
  });
  return query.size > 0 ? `${path}?${query}` : path;
}

/** What speaks for a candidate, and what against. */
export function For({ deps, lang, match }: Props & { match: Match }) {
  return (
    <>
      <ul class="reasons">
        {match.reasons.map((reason) => (
          <li>{sayReason(deps, reason, lang, 'they')}</li>
        ))}
      </ul>
      {match.doubts.length > 0 && (
        <ul class="doubts">
          {match.doubts.map((doubt) => (
            <li>{sayDoubt(deps, doubt, lang)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** `wrong`: nobody was ticked, and this is where to begin. */
function Candidate(props: Props & { match: Match; wrong?: boolean }) {
  const { lang, words, match, wrong } = props;
  const id = `ask-${match.reference}`;
  return (
    <li class="match">
      <div class="kern-form-check">
        <input
          class="kern-form-check__checkbox"
          type="checkbox"
          name="ask"
          value={match.reference}
          id={id}
          autofocus={wrong}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'pick-error' : undefined}
        />
        <label class="kern-label" for={id}>
          <bdi>{match.name}</bdi>
        </label>
      </div>
      <div class="match-about">
        <For {...props} />
        <p class="meta">
          {words.asks(match.asked, match.limit)} ·{' '}
          <a class="kern-link" href={entryLink(match.reference, lang)}>
            <code dir="ltr">{match.reference}</code>
          </a>
        </p>
      </div>
    </li>
  );
}

/** Those who want to do just this, at least five and at most fifteen. */
function usuallyShown({ free }: Matches): number {
  const well = free.filter(({ reasons }) => reasons.some(({ code }) => code === 'category')).length;
  return Math.min(Math.max(well, 5), 15);
}

/** Those who fit, to be ticked, and a word to them. */
export function AskForm(props: Props & { path: string; matches: Matches; query: MatchQuery }) {
  const { lang, words, path, matches, query } = props;
  const { requires, error } = query;
  const shown = query.shown ?? usuallyShown(matches);
  if (matches.free.length === 0) return <p class="kern-body">{words.none}</p>;
  return (
    <form method="post" action={inLanguage(path, lang)} novalidate>
      <input type="hidden" name="requires" value={requires} />
      <fieldset class="kern-fieldset">
        <legend class="kern-heading-medium">{words.pick}</legend>
        <p class="kern-hint">{words.pickHint}</p>
        {error && (
          <p class="kern-error" id="pick-error" role="alert">
            {words.noneChosen}
          </p>
        )}
        <ol class="matches">
          {matches.free.slice(0, shown).map((match, at) => (
            <Candidate {...props} match={match} wrong={!!error && at === 0} />
          ))}
        </ol>
      </fieldset>
      {matches.free.length > shown && (
        <p>
          <a class="kern-link" href={inLanguage(addressOf(path, requires, shown + 25), lang)}>
            {words.more}
          </a>
        </p>
      )}
      <div class="kern-form-input">
        <label class="kern-label" for="word">
          {words.word}
        </label>
        <span class="kern-hint" id="word-hint">
          {words.wordHint}
        </span>
        <textarea
          id="word"
          name="word"
          rows={3}
          maxlength={600}
          dir="auto"
          aria-describedby="word-hint"
          class="kern-form-input__input"
        >
          {error?.word}
        </textarea>
      </div>
      <p class="meta">{words.sendHint}</p>
      <button class="kern-btn kern-btn--primary" type="submit">
        <span class="kern-label">{words.send}</span>
      </button>
    </form>
  );
}

/** Choices of the field that says what a training counts as. */
function trainings(deps: Deps, lang: Language): readonly (readonly [value: string, label: string])[] {
  const fields = deps.forms.slugs().flatMap((slug) => deps.forms.get(slug)?.fields ?? []);
  const kind = fields.find(({ role, choices }) => role === 'kind' && choices?.length);
  return (kind?.choices ?? []).map(({ value, title }) => [String(value), textIn(title, lang)]);
}

/** Only those who passed a kind of training. */
export function TrainingFilter({
  deps,
  lang,
  words,
  path,
  requires,
}: Props & { path: string; requires: string }) {
  const kinds = trainings(deps, lang);
  if (kinds.length === 0) return null;
  return (
    <form method="get" action={path} class="find">
      <input type="hidden" name="lang" value={lang} />
      <Select
        name="requires"
        label={words.training}
        value={requires}
        options={[['', words.anyTraining], ...kinds]}
      />
      <button class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">{words.apply}</span>
      </button>
    </form>
  );
}
