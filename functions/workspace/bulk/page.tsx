import { type ActionError, ActionForm } from '../../acting/action-form.tsx';
import type { Deps } from '../../deps.ts';
import { type Language, textIn, wordsIn } from '../../language/language.ts';
import { entryLink, inLanguage } from '../../pages/links.ts';
import type { Viewer } from '../../rights.ts';
import type { Action, Room } from '../../room.ts';
import { type Entry, titleOf } from '../../store/entry.ts';
import { asSeenBy } from '../../visible.ts';
import { Frame } from '../frame.tsx';
import type { Because, Outcome, Planned } from './run.ts';
import { bulkWording } from './wording.ts';

/** What a page about several entries is about. */
export interface About {
  readonly deps: Deps;
  readonly viewer: Viewer;
  readonly lang: Language;
  readonly room: Room;
  /** The list from which it came. */
  readonly list: string;
}

const pathOf = ({ room }: About) => `/workspace/lists/${room.domain}/bulk`;

function because(about: About, entry: Entry | undefined, why: Because): string {
  const { room, lang } = about;
  const words = wordsIn(bulkWording, lang).because;
  if (why !== 'state') return words[why];
  const status = entry ? room.lifecycle.statuses[entry.status] : undefined;
  return words.state(status ? textIn(status, lang) : (entry?.status ?? ''));
}

function One(props: { about: About; reference: string; entry?: Entry; why?: Because }) {
  const { about, reference, entry, why } = props;
  const { deps, viewer, lang } = about;
  const seen = entry && asSeenBy(viewer, entry, deps.forms.get(entry.form));
  return (
    <li>
      {seen ? (
        <a class="kern-link" href={entryLink(reference, lang)}>
          <bdi>{titleOf(seen)}</bdi>
        </a>
      ) : (
        <code dir="ltr">{reference}</code>
      )}
      {why && <span class="meta"> {because(about, entry, why)}</span>}
    </li>
  );
}

function Back({ list, lang }: About) {
  return (
    <p>
      <a class="kern-link" href={inLanguage(list, lang)}>
        {wordsIn(bulkWording, lang).back}
      </a>
    </p>
  );
}

/** Says what an action will do to which of the ticked entries and to which not, and asks for what it needs. */
export function confirmPage(
  about: About,
  given: {
    readonly name: string;
    readonly action: Action;
    readonly planned: readonly Planned[];
    readonly now: Date;
    readonly error?: ActionError;
  },
) {
  const { deps, viewer, lang } = about;
  const { name, action, planned, now, error } = given;
  const words = wordsIn(bulkWording, lang);
  const able = planned.filter((one) => !one.because);
  const unable = planned.filter((one) => one.because);
  const [first] = able;
  const label = textIn(action.label, lang);
  return (
    <Frame
      deps={deps}
      title={words.confirm(able.length, label)}
      lang={lang}
      path={about.list}
      viewer={viewer}
      wrong={!!error}
    >
      <p class="kern-body">{words.will(able.length)}</p>
      <ul class="text-list">
        {able.map(({ reference, entry }) => (
          <One {...{ about, reference, entry }} />
        ))}
      </ul>
      {unable.length > 0 && (
        <>
          <p class="kern-body">{words.cannot(unable.length)}</p>
          <ul class="text-list">
            {unable.map(({ reference, entry, because: why }) => (
              <One {...{ about, reference, entry, why }} />
            ))}
          </ul>
        </>
      )}
      {first?.entry && (
        <ActionForm
          {...{ name, action, now, lang, error, entry: first.entry, mark: '' }}
          target={inLanguage(pathOf(about), lang)}
        >
          <input type="hidden" name="step" value="do" />
          <input type="hidden" name="action" value={name} />
          <input type="hidden" name="list" value={about.list} />
          {able.map(({ reference, mark }) => (
            <input type="hidden" name="entry" value={`${reference} ${mark}`} />
          ))}
        </ActionForm>
      )}
      <Back {...about} />
    </Frame>
  );
}

/** Tells for each entry what became of it, and offers to take back what can be. */
export function resultPage(about: About, title: string, outcomes: readonly Outcome[], summary: string) {
  const { deps, viewer, lang } = about;
  const words = wordsIn(bulkWording, lang);
  const done = outcomes.filter((one) => one.done);
  const failed = outcomes.filter((one) => !one.done);
  const undoable = done.filter((one) => one.undo);
  return (
    <Frame deps={deps} title={title} lang={lang} path={about.list} viewer={viewer}>
      <div class="kern-alert kern-alert--success saved" role="status">
        <p>{summary}</p>
        {undoable.length > 0 && (
          <form method="post" action={inLanguage(pathOf(about), lang)}>
            <input type="hidden" name="step" value="undo" />
            <input type="hidden" name="list" value={about.list} />
            {undoable.map(({ reference, undo }) => (
              <input type="hidden" name="entry" value={`${reference} ${undo}`} />
            ))}
            <button class="kern-btn kern-btn--secondary" type="submit" aria-describedby="undo-hint">
              <span class="kern-label">{words.undo}</span>
            </button>
            <span class="meta" id="undo-hint">
              {words.undoHint(undoable.length)}
            </span>
          </form>
        )}
      </div>
      {failed.length > 0 && (
        <>
          <h2 class="kern-heading-medium">{words.failed(failed.length)}</h2>
          <ul class="text-list">
            {failed.map(({ reference, entry, because: why }) => (
              <One {...{ about, reference, entry, why }} />
            ))}
          </ul>
        </>
      )}
      <ul class="text-list">
        {done.map(({ reference, entry }) => (
          <One {...{ about, reference, entry }} />
        ))}
      </ul>
      <Back {...about} />
    </Frame>
  );
}
