import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';
import { formatDay, formatMoment } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { possibleActions } from '../lifecycle.ts';
import type { Action, Room } from '../room.ts';
import { findRoom } from '../rooms.ts';
import { type Entry, entryKey, titleOf } from '../store/entry.ts';
import { readableAnswers } from './answers.ts';
import { Attendance } from './attendance.tsx';
import { Frame, type Viewer } from './frame.tsx';
import { type Words, wording } from './wording.ts';

/** What was wrong with an action, to be shown beside it. */
export interface ActionError {
  readonly action: string;
  readonly message: string;
  readonly note?: string;
  readonly from?: string;
  readonly until?: string;
}

interface Props {
  readonly entry: Entry;
  readonly room: Room;
  readonly lang: Language;
  readonly words: Words;
}

function ActionForm(props: Props & { name: string; action: Action; today: string; error?: ActionError }) {
  const { entry, name, action, lang, words, today, error } = props;
  const later =
    entry.publishUntil?.slice(0, 10) ?? (typeof entry.facts.ends === 'string' ? entry.facts.ends : '');
  return (
    <form method="post" action={`/workspace/entries/${entry.reference}/${name}`} class="action">
      {error && (
        <p class="kern-error" id={`${name}-error`} role="alert">
          {error.message}
        </p>
      )}
      {action.window && (
        <div class="action-window">
          <label for={`${name}-from`}>{words.from}</label>
          <input
            type="date"
            id={`${name}-from`}
            name="from"
            value={error?.from ?? today}
            class="kern-form-input__input"
          />
          <label for={`${name}-until`}>{words.until}</label>
          <input
            type="date"
            id={`${name}-until`}
            name="until"
            value={error?.until ?? later}
            class="kern-form-input__input"
          />
        </div>
      )}
      {action.reason && (
        <>
          <label for={`${name}-note`}>{words.reason}</label>
          <input
            id={`${name}-note`}
            name="note"
            maxlength={500}
            value={error?.note}
            dir="auto"
            class="kern-form-input__input"
            aria-describedby={error ? `${name}-error` : undefined}
          />
        </>
      )}
      <button
        class={action.reason ? 'kern-btn kern-btn--secondary' : 'kern-btn kern-btn--primary'}
        type="submit"
      >
        <span class="kern-label">{textIn(action.label, lang)}</span>
      </button>
    </form>
  );
}

function Facts({ entry, room, lang, words }: Props) {
  return (
    <dl class="facts">
      <dt>{words.status}</dt>
      <dd>{textIn(room.lifecycle.statuses[entry.status] ?? { de: entry.status }, lang)}</dd>
      <dt>{words.reference}</dt>
      <dd>
        <code>{entry.reference}</code>
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

function History({ entry, room, lang, words }: Props) {
  const byWhom = (by: string) =>
    by === 'system' ? words.system : by === 'person' ? words.person : `${words.by} ${by}`;
  return (
    <ol class="history">
      {[...entry.history].reverse().map((event) => {
        const label = room.lifecycle.actions[event.what]?.label;
        return (
          <li>
            <time datetime={event.at}>{formatMoment(event.at, lang)}</time>{' '}
            <strong>{label ? textIn(label, lang) : (words.events[event.what] ?? event.what)}</strong>{' '}
            <span>({byWhom(event.by)})</span>
            {event.note && <p dir="auto">{event.note}</p>}
          </li>
        );
      })}
    </ol>
  );
}

/** An entry with all its answers, its history and what can be done now. Throws `NotFound`. */
export async function entryPage(
  deps: Deps,
  viewer: Viewer,
  lang: Language,
  reference: string,
  error?: ActionError,
) {
  const words = wordsIn(wording, lang);
  const entry = await deps.db.get<Entry>(entryKey(reference));
  if (!entry) throw new NotFound();
  const room = await findRoom(entry.domain);
  const { localDay } = await import('../digests/week.ts');
  const today = localDay(deps.clock());
  const actions = possibleActions(room, entry);
  const answers = readableAnswers(deps.forms.get(entry.form)?.fields ?? [], entry.answers, lang);
  const props = { entry, room, lang, words };
  return (
    <Frame
      deps={deps}
      title={titleOf(entry)}
      lang={lang}
      path={`/workspace/entries/${reference}`}
      viewer={viewer}
    >
      <p>
        <a class="kern-link" href={`/workspace/lists/${entry.domain}?status=${entry.status}`}>
          {words.back}
        </a>
      </p>
      <Facts {...props} />
      <section class="entry-actions" aria-labelledby="actions">
        <h2 class="kern-heading-medium" id="actions">
          {words.actions}
        </h2>
        {actions.length === 0 && <p class="kern-body">{words.noActions}</p>}
        {actions.map(([name, action]) => (
          <ActionForm
            {...props}
            name={name}
            action={action}
            today={today}
            error={error?.action === name ? error : undefined}
          />
        ))}
      </section>
      {entry.domain === 'trainings' && <Attendance deps={deps} training={entry} lang={lang} />}
      <h2 class="kern-heading-medium">{words.answers}</h2>
      {answers.length === 0 && <p class="kern-body">{words.noAnswers}</p>}
      <dl class="answers">
        {answers.map((answer) => (
          <>
            <dt>{answer.title}</dt>
            <dd dir="auto">{answer.value}</dd>
          </>
        ))}
      </dl>
      {entry.consents.length > 0 && <h2 class="kern-heading-medium">{words.consents}</h2>}
      {entry.consents.map((consent) => (
        <p class="kern-body" dir="auto">
          {consent.text} ({words.consentVersion} {consent.version}, {formatMoment(consent.at, lang)})
        </p>
      ))}
      <h2 class="kern-heading-medium">{words.note}</h2>
      <form method="post" action={`/workspace/entries/${reference}/note`} class="action">
        <label for="note">{words.note}</label>
        <span class="kern-hint" id="note-hint">
          {words.noteHint}
        </span>
        {error?.action === 'note' && (
          <p class="kern-error" role="alert">
            {error.message}
          </p>
        )}
        <textarea
          id="note"
          name="note"
          rows={3}
          maxlength={2000}
          dir="auto"
          aria-describedby="note-hint"
          class="kern-form-input__input"
        />
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{words.addNote}</span>
        </button>
      </form>
      <h2 class="kern-heading-medium">{words.history}</h2>
      <History {...props} />
    </Frame>
  );
}
