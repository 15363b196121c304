import type { Child } from 'hono/jsx';
import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { Lines, Radios } from '../pages/controls.tsx';
import { OwnPage } from '../pages/own-page.tsx';
import { titleOf } from '../store/entry.ts';
import { helpedWording } from './helped-wording.ts';
import { type Need, type Verdict, verdicts } from './need.ts';

interface Props {
  readonly deps: Deps;
  readonly lang: Language;
  /** The page's own path. */
  readonly path: string;
}

function Frame(props: Props & { title: string; wrong?: boolean; children?: Child }) {
  const { deps, lang, path, title, wrong, children } = props;
  return <OwnPage {...{ deps, title, lang, path, wrong }}>{children}</OwnPage>;
}

/** The longest answer in words. */
export const longestWords = 1000;

/** Asks the reporter whether it helped; `wrong` when nothing was chosen. */
export function helpedPage(props: Props & { need: Need; wrong?: boolean; words?: string }) {
  const { need, lang, path, wrong } = props;
  const said = wordsIn(helpedWording, lang);
  return (
    <Frame {...props} title={said.title}>
      <p class="kern-body">
        {said.intro} <bdi lang={need.lang === lang ? undefined : need.lang}>{titleOf(need)}</bdi>
      </p>
      <form method="post" action={`${path}?lang=${lang}`} novalidate>
        <Radios
          name="answer"
          label={said.question}
          options={verdicts.map((verdict) => [verdict, said[verdict]])}
          value={need.verdict?.answer}
          error={wrong ? said.missing : undefined}
        />
        <Lines
          name="words"
          label={said.words}
          hint={said.wordsHint}
          value={props.words ?? need.verdict?.words ?? ''}
          rows={4}
          maxlength={longestWords}
        />
        <button class="kern-btn kern-btn--primary" type="submit">
          <span class="kern-label">{said.send}</span>
        </button>
      </form>
    </Frame>
  );
}

/** Thanks for an answer. */
export function thanksPage(props: Props & { answer: Verdict }) {
  const said = wordsIn(helpedWording, props.lang);
  return (
    <Frame {...props} title={said.thanksTitle}>
      <p class="kern-body" role="status">
        {props.answer === 'no' ? said.thanksNo : said.thanks}
      </p>
    </Frame>
  );
}

/** Says why there is nothing to answer. */
export function nothingPage(props: Props & { why: 'over' | 'unknown' }) {
  const said = wordsIn(helpedWording, props.lang);
  return (
    <Frame {...props} title={said[`${props.why}Title`]}>
      <p class="kern-body">{said[props.why]}</p>
    </Frame>
  );
}
