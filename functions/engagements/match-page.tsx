import type { Deps } from '../deps.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { sayBar, sayDoubt, sayReason } from '../matching/say.ts';
import { found, type Need, open } from '../needs/need.ts';
import { Done } from '../pages/done.tsx';
import { entryLink, inLanguage } from '../pages/links.ts';
import { has, sightOf, type Viewer } from '../rights.ts';
import { titleOf } from '../store/entry.ts';
import { Frame } from '../workspace/frame.tsx';
import { publicLines } from './about.ts';
import { lookedFor } from './ask.ts';
import type { Match, Matches } from './match.ts';
import { matchWording, type Words } from './match-wording.ts';
import { engagementsLifecycle } from './states.ts';

interface Props {
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

function For({ deps, lang, match }: Props & { match: Match }) {
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

function AskForm(props: Props & { path: string; matches: Matches; query: MatchQuery }) {
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

function addressOf(path: string, requires: string, shown?: number): string {
  const query = new URLSearchParams({
    ...(requires && { requires }),
    ...(shown && { shown: String(shown) }),
  });
  return query.size > 0 ? `${path}?${query}` : path;
}

function Answers({ lang, words, matches }: Props & { matches: Matches }) {
  if (matches.engagements.length === 0) return null;
  return (
    <section aria-labelledby="answers">
      <h2 class="kern-heading-medium" id="answers">
        {words.answers}
      </h2>
      <ul class="answers-list">
        {matches.engagements.map(({ engagement, name }) => (
          <li>
            <a class="kern-link" href={entryLink(engagement.reference, lang)}>
              <bdi>{name ?? engagement.volunteer}</bdi>
            </a>
            {': '}
            {textIn(engagementsLifecycle.statuses[engagement.status] ?? { de: engagement.status }, lang)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offers({ deps, lang, words, matches }: Props & { matches: Matches }) {
  if (matches.offers.length === 0) return null;
  return (
    <section aria-labelledby="offers">
      <h2 class="kern-heading-medium" id="offers">
        {words.offers}
      </h2>
      <p class="kern-body">{words.offersHint}</p>
      <ul class="answers-list">
        {matches.offers.map(({ reference, title, reasons, entry }) => (
          <li>
            <a class="kern-link" href={`/offers/${reference}?lang=${lang}`} lang={entry.lang} dir="auto">
              {title}
            </a>
            <p class="meta">{reasons.map((reason) => sayReason(deps, reason, lang, 'it')).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Most of those who are not to be asked that are shown. */
const mostBarred = 30;

function Later(props: Props & { matches: Matches }) {
  const { deps, lang, words, matches } = props;
  if (matches.barred.length === 0) return null;
  return (
    <details class="later">
      <summary>
        {words.later} ({matches.barred.length})
      </summary>
      <p class="kern-body">{words.laterHint}</p>
      <ul class="matches">
        {matches.barred.slice(0, mostBarred).map((match) => (
          <li class="match">
            <a class="kern-link" href={entryLink(match.reference, lang)}>
              <bdi>{match.name}</bdi>
            </a>
            <div class="match-about">
              <ul class="doubts">
                {match.bars.map((bar) => (
                  <li>{sayBar(deps, bar, lang)}</li>
                ))}
              </ul>
              <For {...props} match={match} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Choices of the field that says what a training counts as. */
function trainings(deps: Deps, lang: Language): readonly (readonly [value: string, label: string])[] {
  const fields = deps.forms.slugs().flatMap((slug) => deps.forms.get(slug)?.fields ?? []);
  const kind = fields.find(({ role, choices }) => role === 'kind' && choices?.length);
  return (kind?.choices ?? []).map(({ value, title }) => [String(value), textIn(title, lang)]);
}

function TrainingFilter({ deps, lang, words, path, requires }: Props & { path: string; requires: string }) {
  const kinds = trainings(deps, lang);
  if (kinds.length === 0) return null;
  return (
    <form method="get" action={path} class="find">
      <input type="hidden" name="lang" value={lang} />
      <div class="kern-form-input">
        <label class="kern-label" for="requires">
          {words.training}
        </label>
        <div class="kern-form-input__select-wrapper">
          <select class="kern-form-input__select" id="requires" name="requires">
            <option value="">{words.anyTraining}</option>
            {kinds.map(([value, label]) => (
              <option value={value} selected={value === requires}>
                {label}
              </option>
            ))}
          </select>
        </div>
      </div>
      <button class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">{words.apply}</span>
      </button>
    </form>
  );
}

function told(words: Words, { done }: MatchQuery): string | undefined {
  if (!done) return undefined;
  const parts = [
    words.sent(done.asked),
    done.already > 0 && words.known(done.already),
    done.barred > 0 && words.notAsked(done.barred),
  ];
  return parts.filter(Boolean).join(' ');
}

/** Why nobody can be asked for a need now. */
function whyNot(words: Words, viewer: Viewer, need: Need): string | undefined {
  if (sightOf(viewer, need) !== 'all' || !has(viewer, 'coordinate')) return words.claimFirst;
  if (open(need) === 0) return words.enough;
  return lookedFor.includes(need.status) ? undefined : words.notOpen;
}

interface MatchPageProps {
  readonly deps: Deps;
  readonly viewer: Viewer;
  readonly lang: Language;
  readonly need: Need;
  /** Missing where the member may not look for help with this need. */
  readonly matches?: Matches;
  readonly query: MatchQuery;
}

/** Volunteers and offers for a need, the best first and with what speaks for and against them; one or several can be asked. */
export function MatchPage({ deps, viewer, lang, need, matches, query }: MatchPageProps) {
  const words = wordsIn(matchWording, lang);
  const path = `/workspace/needs/${need.reference}/match`;
  const props = { deps, lang, words };
  const reason = whyNot(words, viewer, need);
  const done = told(words, query);
  const { requires } = query;
  return (
    <Frame
      {...{ deps, lang, viewer }}
      title={words.title}
      path={addressOf(path, requires, query.shown)}
      wrong={!!query.error}
      styles={['engagements.css']}
    >
      <p>
        <a class="kern-link" href={entryLink(need.reference, lang)}>
          {words.back}
        </a>
      </p>
      {done && <Done text={done} />}
      <h2 class="kern-heading-medium" dir="auto">
        {titleOf(need)}
      </h2>
      <dl class="facts">
        {publicLines(deps, need, lang).map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </>
        ))}
      </dl>
      <p class="kern-body">{words.wanted(need.wanted, found(need))}</p>
      {reason && <p class="kern-body">{reason}</p>}
      {matches && <Answers {...props} matches={matches} />}
      {matches && <Offers {...props} matches={matches} />}
      {matches && !reason && (
        <>
          <TrainingFilter {...props} path={path} requires={requires} />
          <AskForm {...props} path={path} matches={matches} query={query} />
          {matches.partly && (
            <p class="meta">{words.compared(matches.free.length + matches.barred.length)}</p>
          )}
          <Later {...props} matches={matches} />
        </>
      )}
    </Frame>
  );
}
