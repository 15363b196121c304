import type { Deps } from '../deps.ts';
import { formatDay, isoDay } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { publicItem } from '../listing/item.ts';
import { Button } from '../pages/controls.tsx';
import { OwnPage } from '../pages/own-page.tsx';
import type { Room } from '../room.ts';
import { titleOf } from '../store/entry.ts';
import { type Holding, isWithPublic } from './holding.ts';
import { pauseAt } from './lifecycle.ts';
import { type Words, wording } from './wording.ts';

interface Props {
  readonly deps: Deps;
  readonly lang: Language;
  readonly path: string;
  readonly entry: Holding;
  readonly room: Room;
  /** Where the owner changes the answers. */
  readonly edit: string;
  /** What was done just now. */
  readonly done?: string;
  /** What was typed for a pause and cannot be taken. */
  readonly wrong?: { readonly first: string; readonly last: string; readonly word: string };
  /** To be said above everything else. */
  readonly notice?: string;
}

function Answers({ deps, entry, lang }: Props) {
  const { details } = publicItem(entry, deps.forms.get(entry.form), lang);
  return (
    <dl class="facts">
      {details
        .filter(({ key }) => key !== 'title')
        .map(({ label, value, lang: own }) => (
          <>
            <dt>{label}</dt>
            <dd class="text" lang={own} dir="auto">
              {value}
            </dd>
          </>
        ))}
    </dl>
  );
}

function Day(props: { name: string; label: string; value?: string; least: string; wrong?: string }) {
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={props.name}>
        {props.label}
      </label>
      <input
        class="kern-form-input__input"
        id={props.name}
        name={props.name}
        type="date"
        min={props.least}
        value={props.value}
        required
        aria-invalid={props.wrong ? 'true' : undefined}
        aria-describedby={props.wrong}
        autofocus={!!props.wrong && props.name === 'first'}
      />
    </div>
  );
}

function PausePart({ deps, entry, lang, path, wrong }: Props) {
  const words = wordsIn(wording, lang);
  const now = deps.clock();
  const action = `${path}?lang=${lang}`;
  const { pause } = entry;
  if (pause && pauseAt(entry, now)) {
    const [first, last] = [pause.from, pause.until].map((day) => formatDay(day, lang, 'short'));
    return (
      <section>
        <h2 class="kern-heading-medium">{words.pauseLabel}</h2>
        <p>
          {words.paused(first ?? '', last ?? '')} {pause.word && <span dir="auto">{pause.word}</span>}
        </p>
        <form method="post" action={action}>
          <Button label={words.resume} value="resume" look="secondary" />
        </form>
      </section>
    );
  }
  const error = wrong && 'pause-error';
  return (
    <section>
      <h2 class="kern-heading-medium">{words.pauseTitle}</h2>
      <p>{words.pauseText}</p>
      <form class="form" method="post" action={action} novalidate>
        {wrong && (
          <p class="kern-error" id="pause-error" role="alert">
            <span class="kern-body">{words.pauseWrong}</span>
          </p>
        )}
        <Day name="first" label={words.first} value={wrong?.first} least={isoDay(now)} wrong={error} />
        <Day name="last" label={words.last} value={wrong?.last} least={isoDay(now)} wrong={error} />
        <div class="kern-form-input">
          <label class="kern-label" for="word">
            {words.word}
          </label>
          <span class="kern-hint" id="word-hint">
            {words.wordHint}
          </span>
          <input
            class="kern-form-input__input"
            id="word"
            name="word"
            maxlength={80}
            dir="auto"
            value={wrong?.word}
            aria-describedby="word-hint"
          />
        </div>
        <Button label={words.pause} value="pause" look="secondary" />
      </form>
    </section>
  );
}

/** What its owner is told about an entry in its state. */
function Standing({ entry, lang, words, last }: Props & { words: Words; last?: string }) {
  const { holds, status } = entry;
  if (status === 'hidden') return <p>{words.hidden}</p>;
  if (status !== 'published') return <p>{/^(new|unconfirmed)$/.test(status) ? words.waits : words.over}</p>;
  return (
    <>
      <p>{words.intro}</p>
      {holds && (
        <p>
          {holds.asked && last ? words.until(formatDay(last, lang)) : words.said(formatDay(holds.said, lang))}
        </p>
      )}
    </>
  );
}

/** The page behind the link by which an owner says that something still holds, has changed, pauses or is gone. */
export function holdsPage(props: Props & { readonly last?: string }) {
  const { deps, lang, path, entry, room, edit, done, wrong, notice } = props;
  const words = wordsIn(wording, lang);
  const open = isWithPublic(entry);
  const hidden = entry.status === 'hidden';
  const said = done && Object.hasOwn(words.done, done) ? words.done[done as keyof Words['done']] : undefined;
  const title = hidden ? words.hiddenTitle : words.title;
  return (
    <OwnPage {...{ deps, title, lang, path, said, notice }} wrong={!!wrong}>
      <h2 class="kern-heading-medium" lang={entry.lang} dir="auto">
        {titleOf(entry)}
      </h2>
      <Standing {...props} words={words} />
      {open && (
        <form method="post" action={`${path}?lang=${lang}`}>
          <p class="form-buttons">
            <Button label={hidden ? words.show : words.yes} value="holds" look="primary" />
            <a class="kern-btn kern-btn--secondary" href={edit}>
              <span class="kern-label">{words.edit}</span>
            </a>
          </p>
        </form>
      )}
      <h2 class="kern-heading-medium">{words.public}</h2>
      <Answers {...props} />
      {entry.status === 'published' && room.lifecycle.actions.pause && <PausePart {...props} />}
      {open && (
        <section>
          <h2 class="kern-heading-medium">{words.goneTitle}</h2>
          <p>{words.goneText}</p>
          <form method="post" action={`${path}?lang=${lang}`}>
            <Button label={words.gone} value="gone" look="secondary" />
          </form>
        </section>
      )}
    </OwnPage>
  );
}
