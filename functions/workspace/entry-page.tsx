import { type ActionError, ActionForm } from '../acting/action-form.tsx';
import type { Deps } from '../deps.ts';
import { NotFound } from '../errors.ts';
import { formatDay, formatMoment, isDay } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { markOf, possibleActions } from '../lifecycle.ts';
import { organisationName } from '../organisations/organisation.ts';
import { entryLink, inLanguage } from '../pages/links.ts';
import { has, sightOf, type Viewer } from '../rights.ts';
import type { Room } from '../room.ts';
import { commonPanels, findRoom } from '../rooms.ts';
import { type Entry, entryKey, titleOf } from '../store/entry.ts';
import { asSeenBy } from '../visible.ts';
import { Answers } from './answers-part.tsx';
import { ContactForm, FollowUps, Saved } from './entry-parts.tsx';
import { Frame } from './frame.tsx';
import { eventLabel, History } from './history.tsx';
import { noonOf } from './lists/table.tsx';
import { NoteFields, type RemarkError } from './remark-fields.tsx';
import type { Remark } from './remarks.ts';
import { remarksWording } from './remarks-wording.ts';
import { lastOf } from './undo.ts';
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

function NoteForm({ entry, lang, words, error }: Props & { error?: RemarkError }) {
  const said = wordsIn(remarksWording, lang);
  return (
    <details class="more" open={!!error}>
      <summary>{said.note}</summary>
      <form
        method="post"
        action={inLanguage(`/workspace/entries/${entry.reference}/note`, lang)}
        class="remark"
      >
        <NoteFields {...{ lang, error }} />
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{words.addNote}</span>
        </button>
      </form>
    </details>
  );
}

/** The parts of the page, for whoever would have to scroll to them. */
function Parts({
  lang,
  parts,
}: {
  lang: Language;
  parts: readonly (readonly [id: string, label: string])[];
}) {
  const { onThisPage } = wordsIn(remarksWording, lang);
  return (
    <nav aria-label={onThisPage} class="parts">
      <ul>
        {parts.map(([id, label]) => (
          <li>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What the page of an entry is asked for besides its reference. */
export interface Shown {
  readonly error?: ActionError;
  /** What was wrong with a note, a contact or a follow-up. */
  readonly remark?: RemarkError & { readonly name: Remark };
  /** To be said above everything else. */
  readonly notice?: string;
  /** What the page's address says. */
  readonly query?: (name: string) => string | undefined;
}

/** The edition of a text, which is usually the day or the month from which it holds, as people write them. */
function editionOf(version: string, lang: Language): string {
  if (isDay(version)) return formatDay(noonOf(version), lang, 'short');
  return version.replace(/^(20\d\d)-(\d\d)$/, '$2/$1');
}

/** An entry with all its answers, its history and what can be done now. Throws `NotFound`. */
export async function entryPage(
  deps: Deps,
  viewer: Viewer,
  lang: Language,
  reference: string,
  { error, remark, notice, query = () => undefined }: Shown = {},
) {
  const words = wordsIn(wording, lang);
  const said = wordsIn(remarksWording, lang);
  const stored = await deps.db.get<Entry>(entryKey(reference));
  const form = stored && deps.forms.get(stored.form);
  const entry = stored && asSeenBy(viewer, stored, form);
  if (!entry) throw new NotFound();
  const room = await findRoom(entry.domain);
  const now = deps.clock();
  const actions = possibleActions(room, stored, now, viewer);
  const props = { entry, room, lang, words };
  const full = sightOf(viewer, entry) === 'all';
  const editable = full && has(viewer, 'contribute') && entry.status !== 'withdrawn';
  const panel = full || room.panelForOthers ? await room.panel?.() : undefined;
  const above = await Promise.all(
    (full ? await commonPanels() : []).map((one) => one(deps, { viewer, entry, lang, query })),
  );
  const mark = markOf(room, stored);
  const path = `/workspace/entries/${reference}`;
  const wrongIn = (...names: readonly Remark[]) =>
    remark && names.includes(remark.name) ? remark : undefined;
  const mine = full ? lastOf(stored, viewer, now) : undefined;
  const shown = mine && !notice && (mine.undo || query('done') !== undefined) ? mine : undefined;
  const parts: readonly (readonly [string, string])[] = [
    ['actions', said.sections.actions],
    ...(full ? [['follow-ups', said.sections.followUps] as const] : []),
    ['answers', said.sections.answers],
    ...(panel ? (room.panelParts?.(stored, lang, now) ?? []) : []),
    ['history', said.sections.history],
  ];
  return (
    <Frame
      deps={deps}
      title={titleOf(entry)}
      lang={lang}
      path={path}
      viewer={viewer}
      notice={notice}
      wrong={!!error || !!remark}
    >
      {shown && (
        <Saved
          {...{ entry, lang, event: shown.event, undo: shown.undo }}
          label={eventLabel(room, shown.event, lang, words)}
        />
      )}
      <Back {...props} />
      {above}
      <Facts {...props} />
      <Parts lang={lang} parts={parts} />
      <div class="entry-columns">
        <div class="entry-side">
          <section aria-labelledby="actions" class="part">
            <h2 class="kern-heading-medium" id="actions">
              {words.actions}
            </h2>
            {actions.length === 0 && <p class="kern-body">{words.noActions}</p>}
            {actions.map(([name, action], nth) => (
              <ActionForm
                {...{ entry, lang, name, action, mark, now }}
                target={inLanguage(`${path}/${name}`, lang)}
                error={error?.action === name ? error : undefined}
                folded
                aside={nth > 0}
              />
            ))}
          </section>
          {full && (
            <FollowUps
              {...{ entry, lang, now, editable }}
              organisation={await organisationName(deps, viewer.organisation, lang)}
              error={wrongIn('follow-up', 'follow-up-change')}
            />
          )}
          {full && has(viewer, 'contribute') && (
            <section aria-labelledby="contact" class="part">
              <h2 class="kern-heading-medium" id="contact">
                {said.sections.contact}
              </h2>
              <ContactForm {...{ entry, lang }} error={wrongIn('contact')} />
              <NoteForm {...props} error={wrongIn('note')} />
            </section>
          )}
        </div>
        <div class="entry-main">
          {/* What came of something else than a form has none. */}
          {deps.forms.get(entry.form) && (
            <section aria-labelledby="answers" class="part">
              <h2 class="kern-heading-medium" id="answers">
                {words.answers}
              </h2>
              <Answers {...{ deps, viewer, entry, form, lang }} none={words.noAnswers} />
            </section>
          )}
          {await panel?.(deps, { viewer, entry, lang, query })}
          <History {...props} />
          {entry.consents.length > 0 && <h2 class="kern-heading-medium">{words.consents}</h2>}
          {entry.consents.map((consent) => (
            <>
              <p class="kern-body text" dir="auto">
                {consent.text}
              </p>
              <p class="meta">
                <bdi>{formatMoment(consent.at, lang)}</bdi> · {words.consentVersion}{' '}
                <bdi>{editionOf(consent.version, lang)}</bdi>
              </p>
            </>
          ))}
        </div>
      </div>
    </Frame>
  );
}
