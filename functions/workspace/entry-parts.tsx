import { openFollowUps } from '../followups/follow-up.ts';
import { formatDay, isoDay } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { inLanguage } from '../pages/links.ts';
import type { Entry, FollowUp, HistoryEvent } from '../store/entry.ts';
import { noonOf } from './lists/table.tsx';
import { ContactFields, ErrorText, FollowUpFields, mistaken, type RemarkError } from './remark-fields.tsx';
import { remarksWording } from './remarks-wording.ts';

interface Props {
  readonly entry: Entry;
  readonly lang: Language;
  readonly error?: RemarkError;
}

const pathOf = ({ reference }: Entry, remark: string, lang: Language) =>
  inLanguage(`/workspace/entries/${reference}/${remark}`, lang);

/** Notes that somebody called, wrote or came by, and what came of it. */
export function ContactForm({ entry, lang, error }: Props) {
  const words = wordsIn(remarksWording, lang);
  return (
    <details class="more" open={!!error}>
      <summary>{words.contact}</summary>
      <form method="post" action={pathOf(entry, 'contact', lang)} class="remark" novalidate>
        <ContactFields {...{ lang, error }} />
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{words.saveContact}</span>
        </button>
      </form>
    </details>
  );
}

interface FollowUpProps extends Props {
  readonly now: Date;
  readonly organisation: string;
  /** May set and tick off, not only look. */
  readonly editable: boolean;
}

function Who({ followUp, organisation, lang }: { followUp: FollowUp; organisation: string; lang: Language }) {
  const words = wordsIn(remarksWording, lang);
  const who = followUp.who.startsWith('person:') ? (followUp.name ?? '') : organisation;
  return who ? <span class="meta">{words.forWhom(who)}</span> : null;
}

/** One follow-up with its day, and the buttons to tick it off or move it. */
function OpenFollowUp(props: FollowUpProps & { id: string; followUp: FollowUp }) {
  const { entry, id, followUp, lang, now, error, editable } = props;
  const words = wordsIn(remarksWording, lang);
  const today = isoDay(now);
  const late = followUp.day < today;
  const target = pathOf(entry, 'follow-up-change', lang);
  const mine = error?.typed('id') === id ? error : undefined;
  return (
    <li class="follow-up">
      <div>
        <strong class={late ? 'overdue' : undefined}>
          {formatDay(noonOf(followUp.day), lang)}
          {late && ` (${words.overdue})`}
          {followUp.day === today && ` (${words.today})`}
        </strong>
        <span class="history-note" dir="auto">
          {followUp.words}
        </span>
        <Who {...props} />
      </div>
      {editable && (
        <div class="follow-up-buttons">
          <form method="post" action={target}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="do" value="done" />
            <button
              class="kern-btn kern-btn--secondary"
              type="submit"
              aria-label={words.doneAbout(followUp.words)}
            >
              <span class="kern-label">{words.done}</span>
            </button>
          </form>
          <details class="more" open={!!mine}>
            <summary>{words.move}</summary>
            <form method="post" action={target} class="remark" novalidate>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="do" value="move" />
              <div class="kern-form-input">
                <label class="kern-label" for={`day-${id}`}>
                  {words.newDay}
                </label>
                <ErrorText id={`day-${id}-error`} error={mine} codes={['follow_up_day']} />
                <input
                  type="date"
                  id={`day-${id}`}
                  name="day"
                  value={mine?.typed('day') ?? (late ? today : followUp.day)}
                  class="kern-form-input__input"
                  {...mistaken(`day-${id}-error`, mine, ['follow_up_day'])}
                />
              </div>
              <button class="kern-btn kern-btn--secondary" type="submit">
                <span class="kern-label">{words.moveButton}</span>
              </button>
            </form>
          </details>
        </div>
      )}
    </li>
  );
}

function AddFollowUp({ entry, lang, error, organisation }: FollowUpProps) {
  const words = wordsIn(remarksWording, lang);
  const adding = error && !error.typed('id') ? error : undefined;
  return (
    <details class="more" open={!!adding}>
      <summary>{words.addFollowUp}</summary>
      <form method="post" action={pathOf(entry, 'follow-up', lang)} class="remark" novalidate>
        <FollowUpFields {...{ lang, organisation }} error={adding} />
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{words.saveFollowUp}</span>
        </button>
      </form>
    </details>
  );
}

/** What is to be done for an entry on a day: open follow-ups, one to add, and those that are done. */
export function FollowUps(props: FollowUpProps) {
  const { entry, lang, editable } = props;
  const words = wordsIn(remarksWording, lang);
  const open = openFollowUps(entry);
  const done = Object.entries(entry.followUps ?? {}).filter(([, one]) => one.done);
  return (
    <section aria-labelledby="follow-ups" class="part">
      <h2 class="kern-heading-medium" id="follow-ups">
        {words.sections.followUps}
      </h2>
      {open.length === 0 && <p class="kern-body">{words.followUpsNone}</p>}
      <ul class="follow-ups">
        {open.map(([id, followUp]) => (
          <OpenFollowUp {...props} id={id} followUp={followUp} />
        ))}
      </ul>
      {editable && <AddFollowUp {...props} />}
      {done.length > 0 && (
        <details class="more">
          <summary>{words.doneFollowUps}</summary>
          <ul class="follow-ups">
            {done.map(([id, followUp]) => (
              <li class="follow-up">
                <div>
                  <span class="meta">{formatDay(noonOf(followUp.day), lang)}</span>
                  <span class="history-note" dir="auto">
                    {followUp.words}
                  </span>
                </div>
                {editable && (
                  <form method="post" action={pathOf(entry, 'follow-up-change', lang)}>
                    <input type="hidden" name="id" value={id} />
                    <input type="hidden" name="do" value="reopen" />
                    <button class="kern-btn kern-btn--tertiary" type="submit">
                      <span class="kern-label">{words.reopen}</span>
                    </button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Says what was just done with an entry, and offers to take it back. */
export function Saved(props: {
  entry: Entry;
  lang: Language;
  event: HistoryEvent;
  label: string;
  undo: boolean;
}) {
  const { entry, lang, event, label, undo } = props;
  const words = wordsIn(remarksWording, lang);
  return (
    <div class="kern-alert kern-alert--success saved" role="status">
      <p>{words.saved(label)}</p>
      {undo && (
        <form method="post" action={pathOf(entry, 'undo', lang)}>
          <input type="hidden" name="at" value={event.at} />
          <button class="kern-btn kern-btn--secondary" type="submit" aria-describedby="undo-hint">
            <span class="kern-label">{words.undo}</span>
          </button>
          <span class="meta" id="undo-hint">
            {words.undoHint}
          </span>
        </form>
      )}
    </div>
  );
}
