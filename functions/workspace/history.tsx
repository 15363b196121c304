import { formatMoment } from '../language/format.ts';
import { type Language, textIn } from '../language/language.ts';
import type { Room } from '../room.ts';
import type { Entry, HistoryEvent } from '../store/entry.ts';
import { type Words, wordFor } from './wording.ts';

interface Props {
  readonly entry: Entry;
  readonly room: Room;
  readonly lang: Language;
  readonly words: Words;
}

function byWhom(by: string, words: Words): string {
  if (by === 'system') return words.system;
  return by === 'person' ? words.person : `${words.by} ${by}`;
}

/** A mail's event carries the name of its template, which is for programs. */
function noteOf({ what, note }: HistoryEvent, words: Words): string | undefined {
  if (!note || (what !== 'mail' && what !== 'mail failed')) return note;
  // What several rooms send alike goes by its name alone.
  return wordFor(words.mails, note) ?? wordFor(words.mails, note.replace(/^.*\./, ''));
}

/** What has happened to an entry, the latest first. */
export function History({ entry, room, lang, words }: Props) {
  return (
    <section aria-labelledby="history">
      <h2 class="kern-heading-medium" id="history">
        {words.history}
      </h2>
      <ol class="history">
        {[...entry.history].reverse().map((event) => {
          const label = room.lifecycle.actions[event.what]?.label ?? room.lifecycle.events?.[event.what];
          const note = noteOf(event, words);
          return (
            <li>
              <time class="meta" datetime={event.at}>
                {formatMoment(event.at, lang)}
              </time>
              <span>
                <strong>
                  {label ? textIn(label, lang) : (wordFor(words.events, event.what) ?? event.what)}
                </strong>{' '}
                {event.by && <span class="meta">({byWhom(event.by, words)})</span>}
                {note && (
                  <span class="history-note" dir="auto">
                    {note}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
