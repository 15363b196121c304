import type { Child } from 'hono/jsx';
import type { Deps } from '../deps.ts';
import { formatMoment } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { entryLink, inLanguage } from '../pages/links.ts';
import { OwnPage } from '../pages/own-page.tsx';
import { titleOf } from '../store/entry.ts';
import { type ActionError, ActionForm } from './action-form.tsx';
import type { Lost, Opened } from './open.ts';
import { type Words, wording } from './wording.ts';

interface PageProps {
  readonly deps: Deps;
  readonly lang: Language;
  /** The page's own path. */
  readonly path: string;
}

function Frame(props: PageProps & { title: string; wrong?: boolean; children?: Child }) {
  const { deps, lang, path, title, wrong, children } = props;
  return (
    <OwnPage {...{ deps, title, lang, path, wrong }} styles={['workspace.css']}>
      {children}
    </OwnPage>
  );
}

function Facts({ opened, lang, words }: { opened: Opened; lang: Language; words: Words }) {
  const { entry, room } = opened;
  return (
    <dl class="facts">
      <dt>{words.entry}</dt>
      <dd>
        <bdi>{titleOf(entry)}</bdi>
      </dd>
      <dt>{words.status}</dt>
      <dd>{textIn(room.lifecycle.statuses[entry.status] ?? { de: entry.status }, lang)}</dd>
      <dt>{words.reference}</dt>
      <dd>
        <code dir="ltr">{entry.reference}</code>
      </dd>
    </dl>
  );
}

function ToEntry({ opened, lang, words }: { opened: Opened; lang: Language; words: Words }) {
  if (!opened.viewer) return null;
  return (
    <p>
      <a class="kern-link" href={entryLink(opened.entry.reference, lang)}>
        {words.toEntry}
      </a>
    </p>
  );
}

interface AskProps extends PageProps {
  readonly opened: Opened;
  /** What the organisation of the member is called. */
  readonly organisation: string;
  readonly proposed: (name: string) => string | undefined;
  readonly error?: ActionError;
  /** It was changed while somebody looked at this page. */
  readonly notice?: string;
}

/** What the button behind a link will do, and with which entry; nothing has happened yet. */
export function askPage({ opened, organisation, proposed, error, notice, ...page }: AskProps) {
  const { deps, lang, path } = page;
  const words = wordsIn(wording, lang);
  const { entry, room, name, action, viewer, mark, doneAt } = opened;
  const after = action.to && room.lifecycle.statuses[action.to];
  const changed = notice ?? (opened.changed ? words.changed : undefined);
  return (
    <Frame {...page} title={textIn(action.label, lang)} wrong={!!error || !!notice}>
      {changed && (
        <div class="kern-alert kern-alert--warning" role="alert">
          <p>{changed}</p>
        </div>
      )}
      {doneAt && <p class="kern-body">{words.alreadyText(formatMoment(doneAt, lang))}</p>}
      <Facts {...{ opened, lang, words }} />
      <p class="kern-body">
        {words.nothingYet} {after && words.then(textIn(after, lang))}
      </p>
      {viewer && <p class="meta">{words.as(viewer.name || viewer.email, organisation)}</p>}
      <ActionForm
        {...{ entry, name, action, mark, lang, proposed, error }}
        now={deps.clock()}
        target={inLanguage(path, lang)}
      />
      <ToEntry {...{ opened, lang, words }} />
    </Frame>
  );
}

/** How the entry stands, after the button was pressed, or where it cannot be pressed any more. */
export function standingPage(page: PageProps & { opened: Opened; how: 'done' | 'already' | 'impossible' }) {
  const { opened, how, lang } = page;
  const words = wordsIn(wording, lang);
  const text =
    how === 'already' && opened.doneAt
      ? words.alreadyText(formatMoment(opened.doneAt, lang))
      : words[how === 'done' ? 'doneText' : 'impossibleText'];
  return (
    <Frame {...page} title={words[how]} wrong={how === 'impossible'}>
      <p class="kern-body">{text}</p>
      <Facts {...{ opened, lang, words }} />
      <ToEntry {...{ opened, lang, words }} />
    </Frame>
  );
}

/** Says why there is nothing behind a link, and how to go on. */
export function lostPage(page: PageProps & { lost: Lost; forMember: boolean; text?: string }) {
  const { lost, forMember, lang } = page;
  const words = wordsIn(wording, lang);
  const texts: Readonly<Record<Lost, string>> = {
    unknown: words.unknownText,
    expired: forMember ? words.expiredMember : words.expiredPerson,
    gone: words.goneText,
    ended: words.endedText,
    forbidden: page.text ?? '',
  };
  const [href, label] = forMember ? ['/workspace', words.toWorkspace] : ['/my', words.toMine];
  return (
    <Frame {...page} title={words[lost]} wrong>
      <p class="kern-body">{texts[lost]}</p>
      {lost !== 'unknown' && (
        <p>
          <a class="kern-link" href={inLanguage(href, lang)}>
            {label}
          </a>
        </p>
      )}
    </Frame>
  );
}
