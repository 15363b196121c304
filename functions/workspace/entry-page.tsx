import { type ActionError, ActionForm } from '../acting/action-form.tsx';
import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';
import { formatDay, formatMoment } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { markOf, possibleActions } from '../lifecycle.ts';
import { entryLink, inLanguage } from '../pages/links.ts';
import { has, sightOf, type Viewer } from '../rights.ts';
import type { Room } from '../room.ts';
import { findRoom } from '../rooms.ts';
import { type Entry, entryKey, titleOf } from '../store/entry.ts';
import { asSeenBy } from '../visible.ts';
import { readableAnswers } from './answers.ts';
import { Frame } from './frame.tsx';
import { History } from './history.tsx';
import { type Words, wording } from './wording.ts';

interface Props {
  readonly entry: Entry;
  readonly room: Room;
  readonly lang: Language;
  readonly words: Words;
}

function Facts({ entry, room, lang, words }: Props) {
  return (
    <dl class="facts">
      <dt>{words.status}</dt>
      <dd>{textIn(room.lifecycle.statuses[entry.status] ?? { de: entry.status }, lang)}</dd>
      <dt>{words.reference}</dt>
      <dd>
        <code dir="ltr">{entry.reference}</code>
      </dd>
      <dt>{words.received}</dt>
      <dd>{formatMoment(entry.receivedAt, lang)}</dd>
      {entry.confirmedAt && (
        <>
          <dt>{words.confirmedAt}</dt>
          <dd>{formatMoment(entry.confirmedAt, lang)}</dd>
        </>
      )}
      {entry.publishFrom && entry.publishUntil && (
        <>
          <dt>{words.published}</dt>
          <dd>
            {formatDay(entry.publishFrom, lang, 'short')} –{' '}
            {formatDay(new Date(Date.parse(entry.publishUntil) - 1).toISOString(), lang, 'short')}
          </dd>
        </>
      )}
      <dt>{words.endsAt}</dt>
      <dd>{formatDay(entry.endsAt, lang)}</dd>
    </dl>
  );
}

function Back({ entry, lang, words }: Props) {
  const [href, label] = entry.training
    ? [entryLink(entry.training, lang), words.backToTraining]
    : [inLanguage(`/workspace/lists/${entry.domain}?status=${entry.status}`, lang), words.back];
  return (
    <p>
      <a class="kern-link" href={href}>
        {label}
      </a>
    </p>
  );
}

function NoteForm({ entry, lang, words, error }: Props & { error?: ActionError }) {
  return (
    <form
      method="post"
      action={inLanguage(`/workspace/entries/${entry.reference}/note`, lang)}
      class="action"
    >
      <div class="kern-form-input">
        <label class="kern-label" for="note">
          {words.note}
        </label>
        <span class="kern-hint" id="note-hint">
          {words.noteHint}
        </span>
        {error && (
          <p class="kern-error" id="note-error" role="alert">
            {error.message}
          </p>
        )}
        <textarea
          id="note"
          name="note"
          rows={3}
          maxlength={2000}
          dir="auto"
          autofocus={!!error}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? 'note-hint note-error' : 'note-hint'}
          class="kern-form-input__input"
        />
      </div>
      <button class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">{words.addNote}</span>
      </button>
    </form>
  );
}

/** What the page of an entry is asked for besides its reference. */
export interface Shown {
  readonly error?: ActionError;
  /** To be said above everything else. */
  readonly notice?: string;
  /** What the page's address says. */
  readonly query?: (name: string) => string | undefined;
}

/** An entry with all its answers, its history and what can be done now. Throws `NotFound`. */
export async function entryPage(
  deps: Deps,
  viewer: Viewer,
  lang: Language,
  reference: string,
  { error, notice, query = () => undefined }: Shown = {},
) {
  const words = wordsIn(wording, lang);
  const stored = await deps.db.get<Entry>(entryKey(reference));
  const form = stored && deps.forms.get(stored.form);
  const entry = stored && asSeenBy(viewer, stored, form);
  if (!entry) throw new NotFound();
  const room = await findRoom(entry.domain);
  const now = deps.clock();
  const actions = possibleActions(room, stored, now, viewer);
  const answers = readableAnswers(form?.fields ?? [], entry.answers, lang);
  const props = { entry, room, lang, words };
  const full = sightOf(viewer, entry) === 'all';
  const panel = full || room.panelForOthers ? await room.panel?.() : undefined;
  const mark = markOf(room, stored);
  const path = `/workspace/entries/${reference}`;
  return (
    <Frame
      deps={deps}
      title={titleOf(entry)}
      lang={lang}
      path={path}
      viewer={viewer}
      notice={notice}
      wrong={!!error}
    >
      <Back {...props} />
      <Facts {...props} />
      <h2 class="kern-heading-medium">{words.answers}</h2>
      {answers.length === 0 && <p class="kern-body">{words.noAnswers}</p>}
      <dl class="facts answers">
        {answers.map(([title, value]) => (
          <>
            <dt>{title}</dt>
            <dd dir="auto">{value}</dd>
          </>
        ))}
      </dl>
      <section aria-labelledby="actions">
        <h2 class="kern-heading-medium" id="actions">
          {words.actions}
        </h2>
        {actions.length === 0 && <p class="kern-body">{words.noActions}</p>}
        {actions.map(([name, action]) => (
          <ActionForm
            {...{ entry, lang, name, action, mark, now }}
            target={inLanguage(`${path}/${name}`, lang)}
            error={error?.action === name ? error : undefined}
          />
        ))}
        {full && has(viewer, 'contribute') && (
          <NoteForm {...props} error={error?.action === 'note' ? error : undefined} />
        )}
      </section>
      {await panel?.(deps, { viewer, entry, lang, query })}
      {entry.consents.length > 0 && <h2 class="kern-heading-medium">{words.consents}</h2>}
      {entry.consents.map((consent) => (
        <>
          <p class="kern-body text" dir="auto">
            {consent.text}
          </p>
          <p class="meta">
            <bdi>{formatMoment(consent.at, lang)}</bdi> · {words.consentVersion} <bdi>{consent.version}</bdi>
          </p>
        </>
      ))}
      <History {...props} />
    </Frame>
  );
}
