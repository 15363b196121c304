import type { Deps } from '../deps.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { sayBar, sayReason } from '../matching/say.ts';
import { found, type Need, open } from '../needs/need.ts';
import { Done } from '../pages/done.tsx';
import { entryLink } from '../pages/links.ts';
import { has, sightOf, type Viewer } from '../rights.ts';
import { titleOf } from '../store/entry.ts';
import { Frame } from '../workspace/frame.tsx';
import { publicLines } from './about.ts';
import { lookedFor } from './ask.ts';
import type { Matches } from './match.ts';
import { AskForm, addressOf, For, type MatchQuery, type Props, TrainingFilter } from './match-form.tsx';
import { matchWording, type Words } from './match-wording.ts';
import { engagementsLifecycle } from './states.ts';

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
