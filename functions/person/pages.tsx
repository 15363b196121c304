import type { Child } from 'hono/jsx';
import type { Deps } from '../deps.ts';
import { formatDay } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { Button } from '../pages/controls.tsx';
import { Done } from '../pages/done.tsx';
import { OwnPage } from '../pages/own-page.tsx';
import type { Room } from '../room.ts';
import type { Entry } from '../store/entry.ts';
import { answerLines } from './answers.ts';
import { ownTitle } from './rules.ts';
import { type Words, wording } from './wording.ts';

/** What every page here is drawn with. */
export interface PageProps {
  readonly deps: Deps;
  readonly lang: Language;
  /** The page's own path. */
  readonly path: string;
}

interface FrameProps extends PageProps {
  readonly title: string;
  readonly wrong?: boolean;
  readonly children?: Child;
}

function Frame({ deps, lang, path, title, wrong, children }: FrameProps) {
  return <OwnPage {...{ deps, title, lang, path, wrong }}>{children}</OwnPage>;
}

function ToForms({ words, lang, form }: { words: Words; lang: Language; form?: string }) {
  return (
    <p>
      <a class="kern-link" href={form ? `/forms/${form}?lang=${lang}` : `/forms?lang=${lang}`}>
        {words.forms}
      </a>
    </p>
  );
}

/** The page behind the link of the first mail: its button confirms. */
export function confirmPage(props: PageProps & { readonly form: string }) {
  const words = wordsIn(wording, props.lang);
  return (
    <Frame {...props} title={words.confirmTitle}>
      <p class="kern-body">{words.confirmText(props.form)}</p>
      <form method="post" action={`${props.path}?lang=${props.lang}`}>
        <Button label={words.confirm} />
      </form>
    </Frame>
  );
}

/** Says that the address is confirmed. */
export function confirmedPage(props: PageProps & { readonly mine?: string }) {
  const words = wordsIn(wording, props.lang);
  return (
    <Frame {...props} title={words.confirmedTitle}>
      <p class="kern-body">{words.confirmedText}</p>
      {props.mine && (
        <p>
          <a class="kern-link" href={props.mine}>
            {words.toMine}
          </a>
        </p>
      )}
    </Frame>
  );
}

/** Says why a link leads nowhere, and what to do. */
export function lostPage(props: PageProps & { readonly why: 'expired' | 'unknown' | 'gone' | 'withdrawn' }) {
  const words = wordsIn(wording, props.lang);
  return (
    <Frame {...props} title={words[`${props.why}Title`]}>
      <p class="kern-body">{words[`${props.why}Text`]}</p>
      <ToForms words={words} lang={props.lang} />
    </Frame>
  );
}

/** Asks for the address whose links were lost. */
export function askPage(props: PageProps & { readonly email?: string; readonly wrong?: boolean }) {
  const { lang, email, wrong } = props;
  const words = wordsIn(wording, lang);
  return (
    <Frame {...props} title={words.lostTitle}>
      <p class="kern-body">{words.lostText}</p>
      <form method="post" action={`/my?lang=${lang}`} novalidate>
        <div class={`kern-form-input${wrong ? ' kern-form-input--error' : ''}`}>
          <label class="kern-label" for="email">
            {words.email}
          </label>
          <input
            class={`kern-form-input__input${wrong ? ' kern-form-input__input--error' : ''}`}
            id="email"
            name="email"
            type="email"
            autocomplete="email"
            maxlength={254}
            value={email}
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby={wrong ? 'email-error' : undefined}
            autofocus={wrong}
          />
          {wrong && (
            <p class="kern-error" id="email-error" role="alert">
              <span class="kern-body">{words.emailWrong}</span>
            </p>
          )}
        </div>
        <Button label={words.lostSend} />
      </form>
    </Frame>
  );
}

/** The answer to every such request. */
export function askedPage(props: PageProps) {
  const words = wordsIn(wording, props.lang);
  return (
    <Frame {...props} title={words.lostSentTitle}>
      <p class="kern-body">{words.lostSentText}</p>
    </Frame>
  );
}

function Rows({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl class="kern-description-list">
      {rows.map(([name, value]) => (
        <div class="kern-description-list-item">
          <dt class="kern-description-list-item__key">{name}</dt>
          <dd class="kern-description-list-item__value" dir="auto">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface MineProps extends PageProps {
  readonly entry: Entry;
  readonly room: Room;
  readonly done?: string;
  /** How it stands, line by line, as its room tells. */
  readonly standing?: readonly string[];
  /** What there is of the kind already, or into what it was merged. */
  readonly twins?: Child;
}

function facts({ entry, room, lang }: MineProps, words: Words): readonly (readonly [string, string])[] {
  const status = room.lifecycle.statuses[entry.status];
  const consent = entry.consents[0];
  return [
    [words.reference, entry.reference],
    [words.status, status ? textIn(status, lang) : entry.status],
    [words.received, formatDay(entry.receivedAt, lang)],
    ...(consent ? [[words.consented, formatDay(consent.at, lang)] as const] : []),
    [words.kept, formatDay(entry.endsAt, lang)],
  ];
}

function Standing({ lines, title }: { lines: readonly string[]; title: string }) {
  if (lines.length === 0) return null;
  return (
    <section class="standing">
      <h3 class="kern-heading-small">{title}</h3>
      {lines.map((line) => (
        <p class="kern-body">{line}</p>
      ))}
    </section>
  );
}

function Pause({ entry, room, words, action }: MineProps & { words: Words; action: string }) {
  const may = (name: string) => room.lifecycle.actions[name]?.from.includes(entry.status) ?? false;
  // A pause of certain days is entered on that page.
  if (room.lifecycle.actions.pause?.asks?.some((asked) => asked.required)) return null;
  if (!may('pause') && !may('resume')) return null;
  const pausing = may('pause');
  return (
    <section>
      <h2 class="kern-heading-medium">{pausing ? words.pauseTitle : words.resumeTitle}</h2>
      {pausing && <p class="kern-body">{words.pauseText}</p>}
      <form method="post" action={action}>
        <Button
          label={pausing ? words.pause : words.resume}
          value={pausing ? 'pause' : 'resume'}
          look="secondary"
        />
      </form>
    </section>
  );
}

/** Somebody's own data: what is stored, and the buttons to change, pause and delete it. */
export function minePage(props: MineProps) {
  const { deps, lang, path, entry, done } = props;
  const words = wordsIn(wording, lang);
  const form = deps.forms.get(entry.form);
  const action = `${path}?lang=${lang}`;
  const own = props.room.ownPage?.(deps, entry, lang);
  const said = done && Object.hasOwn(words.done, done) ? words.done[done as keyof Words['done']] : undefined;
  // What was public has to be looked at again, and is not there meanwhile.
  const hidden =
    done === 'saved' && entry.status === 'new' && entry.history.some(({ what }) => what === 'publish');
  return (
    <Frame {...props} title={words.mineTitle}>
      {said && <Done text={hidden ? `${said} ${words.reviewAgain}` : said} />}
      {entry.status === 'unconfirmed' && <p class="kern-body">{words.unconfirmed}</p>}
      {props.twins}
      {form && (
        <h2 class="kern-heading-medium" dir="auto">
          {ownTitle(entry) ?? textIn(form.title, lang)}
        </h2>
      )}
      {own && (
        <p>
          <a class="kern-btn kern-btn--primary" href={own.href}>
            <span class="kern-label">{textIn(own.label, lang)}</span>
          </a>
        </p>
      )}
      <Standing lines={props.standing ?? []} title={words.standing} />
      <Rows rows={facts(props, words)} />
      <h2 class="kern-heading-medium">{words.answers}</h2>
      <Rows rows={answerLines(form?.fields ?? [], entry.answers, lang)} />
      {form && !props.room.fixed && (
        <p>
          <a class={`kern-btn kern-btn--${own ? 'secondary' : 'primary'}`} href={`${path}/edit?lang=${lang}`}>
            <span class="kern-label">{words.edit}</span>
          </a>
        </p>
      )}
      <Pause {...props} words={words} action={action} />
      <section>
        <h2 class="kern-heading-medium">{words.withdrawTitle}</h2>
        <p class="kern-body">{words.withdrawText}</p>
        <form method="post" action={action}>
          <Button label={words.withdraw} value="withdraw" look="secondary" />
        </form>
      </section>
    </Frame>
  );
}
