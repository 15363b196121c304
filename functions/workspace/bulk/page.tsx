import type { Child } from 'hono/jsx';
import { type ActionError, ActionForm } from '../../acting/action-form.tsx';
import type { Deps } from '../../deps.ts';
import { type Language, textIn, wordsIn } from '../../language/language.ts';
import { entryLink, inLanguage } from '../../pages/links.ts';
import type { Viewer } from '../../rights.ts';
import type { Room } from '../../room.ts';
import { type Entry, titleOf } from '../../store/entry.ts';
import { asSeenBy } from '../../visible.ts';
import { Frame } from '../frame.tsx';
import { ContactFields, FollowUpFields, NoteFields, type RemarkError } from '../remark-fields.tsx';
import type { Because, Deed } from './deeds.ts';
import type { Outcome, Planned } from './run.ts';
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

/** What a deed asks for, and its button. */
function DeedForm(props: {
  readonly about: About;
  readonly deed: Deed;
  readonly first: Entry;
  readonly given: Asking;
  readonly children: Child;
}) {
  const { about, deed, first, given, children } = props;
  const { lang } = about;
  const { name, kind } = deed;
  const target = inLanguage(pathOf(about), lang);
  if ('action' in kind)
    return (
      <ActionForm
        {...{ name, lang, target, action: kind.action, now: given.now, error: given.error }}
        entry={first}
        mark=""
      >
        {children}
      </ActionForm>
    );
  const fields = { lang, error: given.remark };
  return (
    <form method="post" action={target} class="remark" novalidate>
      {children}
      {kind.remark === 'note' && <NoteFields {...fields} />}
      {kind.remark === 'contact' && <ContactFields {...fields} />}
      {kind.remark === 'follow-up' && <FollowUpFields {...fields} organisation={given.organisation} />}
      <button class="kern-btn kern-btn--primary" type="submit">
        <span class="kern-label">{deed.label(lang)}</span>
      </button>
    </form>
  );
}

/** What the page that asks is made of. */
interface Asking {
  readonly planned: readonly Planned[];
  readonly now: Date;
  /** What the member's organisation is called. */
  readonly organisation: string;
  /** What was wrong with an action, or with a remark. */
  readonly error?: ActionError;
  readonly remark?: RemarkError;
}

/** Says what will be done to which of the ticked entries and to which not, and asks for what it needs. */
export function confirmPage(about: About, deed: Deed, given: Asking) {
  const { deps, viewer, lang } = about;
  const words = wordsIn(bulkWording, lang);
  const able = given.planned.filter((one) => !one.because);
  const unable = given.planned.filter((one) => one.because);
  const [first] = able;
  return (
    <Frame
      deps={deps}
      title={words.confirm(able.length, deed.label(lang))}
      lang={lang}
      path={about.list}
      viewer={viewer}
      wrong={!!given.error || !!given.remark}
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
        <DeedForm {...{ about, deed, given }} first={first.entry}>
          <input type="hidden" name="step" value="do" />
          <input type="hidden" name="action" value={deed.name} />
          <input type="hidden" name="list" value={about.list} />
          {able.map(({ reference, mark }) => (
            <input type="hidden" name="entry" value={`${reference} ${mark}`} />
          ))}
        </DeedForm>
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
