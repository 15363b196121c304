import { formatDay, formatMoment } from '../language/format.ts';
import { type Language, type Text, textIn, wordsIn } from '../language/language.ts';
import { named } from '../language/message.ts';
import { entryLink } from '../pages/links.ts';
import type { Lifecycle, Room } from '../room.ts';
import type { Entry, HistoryEvent } from '../store/entry.ts';
import { readReference } from '../store/reference.ts';
import { noonOf } from './lists/table.tsx';
import { remarksWording } from './remarks-wording.ts';
import { type Words, wordFor } from './wording.ts';

interface Props {
  readonly entry: Entry;
  readonly room: Room;
  readonly lang: Language;
  readonly words: Words;
}

function ByWhom({ by, words, lang }: { by: string; words: Words; lang: Language }) {
  if (by === 'system') return <>({words.system})</>;
  if (by === 'person') return <>({words.person})</>;
  const reference = readReference(by);
  return (
    <>
      ({words.by} {/* A volunteer has no name here: whoever may see it finds it behind the reference. */}
      {reference ? (
        <a class="kern-link" href={entryLink(reference, lang)}>
          <code dir="ltr">{reference}</code>
        </a>
      ) : (
        <bdi>{by}</bdi>
      )}
      )
    </>
  );
}

/** A mail's event carries the name of its template, which is for programs. */
function noteOf({ what, note }: HistoryEvent, words: Words, lang: Language): string | undefined {
  const [, day, rest] = (what.startsWith('follow-up') && /^(\d{4}-\d\d-\d\d): (.*)$/s.exec(note ?? '')) || [];
  if (day && rest) return named(formatDay(noonOf(day), lang, 'short'), rest, lang);
  if (!note || (what !== 'mail' && what !== 'mail failed')) return note;
  // What all rooms send alike whose entries hold for a time goes by its name alone.
  return (
    wordFor(words.mails, note) ?? wordFor(words.mails, note.replace(/^(offers|resources|initiatives)\./, ''))
  );
}

/** What an action brought about, where it always brings another state; else what its button says. */
function outcomeOf({ actions, statuses }: Lifecycle, name: string): Text | undefined {
  const action = actions[name];
  const { to } = action ?? {};
  return (to && !action?.from.includes(to) && statuses[to]) || action?.label;
}

/** What an event of an entry's history is called. */
export function eventLabel(room: Room, { what }: HistoryEvent, lang: Language, words: Words): string {
  const { actions, events } = room.lifecycle;
  const own = events?.[what] ?? (Object.hasOwn(actions, what) ? outcomeOf(room.lifecycle, what) : undefined);
  return own ? textIn(own, lang) : (wordFor(words.events, what) ?? what);
}

/** What has happened to an entry, the latest first. */
export function History({ entry, room, lang, words }: Props) {
  const remarkWords = wordsIn(remarksWording, lang);
  return (
    <section aria-labelledby="history">
      <h2 class="kern-heading-medium" id="history">
        {words.history}
      </h2>
      <ol class="history">
        {[...entry.history].reverse().map((event) => {
          const note = noteOf(event, words, lang);
          return (
            <li>
              <time class="meta" datetime={event.at}>
                {formatMoment(event.at, lang)}
              </time>
              <span>
                <strong>{eventLabel(room, event, lang, words)}</strong>{' '}
                {event.how && <span>{wordFor(remarkWords.how, event.how)} </span>}
                {event.by && (
                  <span class="meta">
                    <ByWhom by={event.by} words={words} lang={lang} />
                  </span>
                )}
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
