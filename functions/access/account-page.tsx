import { formatDay, formatMoment } from '../language/format.ts';
import { wordsIn } from '../language/language.ts';
import { Button, Input, Select } from '../pages/controls.tsx';
import { inLanguage } from '../pages/links.ts';
import { type AccountWords, accountWording } from './account-wording.ts';
import { AccessPage, mailLanguages, type PageContext } from './frame.tsx';
import { type AccessKey, keyDays } from './keys.ts';
import type { Person } from './people.ts';
import type { Session } from './session.ts';

const path = '/workspace/account';

interface Props extends PageContext {
  readonly viewer: Person;
  readonly sessions: readonly Session[];
  /** Id of the session in which the page is shown. */
  readonly here?: string;
  readonly keys: readonly AccessKey[];
  /** Making keys needs a session: a key that could make others would outlive its own end. */
  readonly mayMake: boolean;
  readonly done?: string;
  readonly errors?: Readonly<Record<'name' | 'key', string | undefined>>;
}

type Part = Props & { readonly words: AccountWords };

function Settings({ words, lang, viewer, errors }: Part) {
  return (
    <form method="post" action={inLanguage(path, lang)} class="panel-form" novalidate>
      <Input
        name="name"
        label={words.name}
        value={viewer.name}
        error={errors?.name}
        autocomplete="name"
        direction="auto"
        maxlength={100}
      />
      <Select
        name="digest"
        label={words.digest}
        options={Object.entries(words.digests)}
        value={viewer.digest}
      />
      <Select name="mail-language" label={words.language} options={mailLanguages} value={viewer.lang} />
      <Button label={words.save} />
    </form>
  );
}

function Sessions({ words, lang, sessions, here }: Part) {
  return (
    <>
      <ul class="link-list">
        {sessions.map((session) => (
          <li>
            <strong>{session.browser ?? words.unknown}</strong>
            {session.id === here && <span class="badge">{words.here}</span>}
            <p class="meta">
              <bdi>{words.since(formatMoment(session.since, lang))}</bdi> ·{' '}
              <bdi>{words.used(formatDay(session.used, lang, 'short'))}</bdi>
            </p>
            {session.id !== here && (
              <form method="post" action={inLanguage(`${path}/sessions/end`, lang)}>
                <input type="hidden" name="id" value={session.id} />
                <Button
                  label={
                    <>
                      <span aria-hidden="true">{words.end}</span>
                      <span class="kern-sr-only">{words.endWhich(formatMoment(session.since, lang))}</span>
                    </>
                  }
                  look="secondary"
                />
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.some(({ id }) => id !== here) && (
        <form method="post" action={inLanguage(`${path}/sessions/end-others`, lang)}>
          <Button label={words.endOthers} look="secondary" />
        </form>
      )}
    </>
  );
}

function Keys({ words, lang, keys }: Part) {
  if (keys.length === 0) return <p class="kern-body">{words.noKeys}</p>;
  return (
    <ul class="link-list">
      {keys.map((key) => (
        <li>
          <strong dir="auto">{key.name}</strong>
          <p class="meta">
            <bdi>{key.readOnly ? words.readOnly : words.full}</bdi> ·{' '}
            <bdi>{words.until(formatDay(key.endsAt, lang, 'short'))}</bdi> ·{' '}
            <bdi>{key.used ? words.used(formatDay(key.used, lang, 'short')) : words.unused}</bdi>
          </p>
          <form method="post" action={inLanguage(`${path}/keys/end`, lang)}>
            <input type="hidden" name="id" value={key.id} />
            <Button
              label={
                <>
                  <span aria-hidden="true">{words.end}</span>
                  <span class="kern-sr-only">{words.endKey(key.name)}</span>
                </>
              }
              look="secondary"
            />
          </form>
        </li>
      ))}
    </ul>
  );
}

function NewKey({ words, lang, errors }: Part) {
  return (
    <form method="post" action={inLanguage(`${path}/keys`, lang)} class="panel-form" novalidate>
      <Input
        name="name"
        id="key-name"
        label={words.keyName}
        error={errors?.key}
        autocomplete="off"
        direction="auto"
        maxlength={60}
      />
      <Select
        name="right"
        label={words.right}
        options={[
          ['read', words.readOnly],
          ['full', words.full],
        ]}
        value="read"
      />
      <Select
        name="days"
        label={words.days}
        options={keyDays.map((days) => [String(days), words.period[days]] as const)}
        value="90"
      />
      <Button label={words.make} />
    </form>
  );
}

/** One's own settings, where one is signed in, and the keys by which programs act for one. */
export function accountPage(props: Props) {
  const { lang, sessions, here, keys, mayMake, errors, ...context } = props;
  const words = wordsIn(accountWording, lang);
  const wrong = errors?.name !== undefined || errors?.key !== undefined;
  return (
    <AccessPage {...context} {...{ lang, path, wrong }} title={words.title}>
      <h2 class="kern-heading-medium">{words.settings}</h2>
      <Settings {...props} words={words} />
      <section aria-labelledby="sessions">
        <h2 class="kern-heading-medium" id="sessions">
          {words.sessions}
        </h2>
        <p class="kern-body">{words.sessionsText}</p>
        <Sessions {...props} words={words} />
      </section>
      <section aria-labelledby="keys">
        <h2 class="kern-heading-medium" id="keys">
          {words.keys}
        </h2>
        <p class="kern-body">{words.keysText}</p>
        <Keys {...props} words={words} />
        {mayMake && (
          <>
            <h3 class="kern-heading-small">{words.newKey}</h3>
            <NewKey {...props} words={words} />
          </>
        )}
      </section>
    </AccessPage>
  );
}

/** The page that shows a new key, this once. */
export function keyPage({ token, ...context }: PageContext & { readonly token: string }) {
  const { lang } = context;
  const words = wordsIn(accountWording, lang);
  return (
    <AccessPage {...context} title={words.madeTitle} path={path}>
      <p class="kern-body">{words.madeText}</p>
      <p>
        <code dir="ltr" class="access-key">
          {token}
        </code>
      </p>
      <p class="kern-body">{words.madeHow}</p>
      <p>
        <code dir="ltr" class="access-key">
          Authorization: Bearer {token}
        </code>
      </p>
      <p>
        <a class="kern-link" href={inLanguage(path, lang)}>
          {words.back}
        </a>
      </p>
    </AccessPage>
  );
}
