import { offerRhythm } from '../holds/holding.ts';
import { holdsPanel } from '../holds/panel.tsx';
import { wordsIn } from '../language/language.ts';
import { entryLink } from '../pages/links.ts';
import { sightOf } from '../rights.ts';
import type { Panel } from '../room.ts';
import { type Entry, entryKey, titleOf } from '../store/entry.ts';
import { calendarLink } from './links.ts';
import { type Resource, timeIn } from './resource.ts';
import { wording } from './wording.ts';

const holds = holdsPanel(offerRhythm);

/** In the workspace: whether it still holds, and the times that are given away, each with its booking. */
export const resourcePanel: Panel = async (deps, about) => {
  const { entry, lang } = about;
  const words = wordsIn(wording, lang).panel;
  const now = deps.clock().toISOString();
  const slots = Object.entries((entry as Resource).slots ?? {})
    .filter(([, { to }]) => to > now)
    .sort(([, a], [, b]) => (a.from < b.from ? -1 : 1));
  const names = new Map<string, string>();
  for (const [id] of slots) {
    const booking = id.startsWith('own-') ? undefined : await deps.db.get<Entry>(entryKey(id));
    if (booking && sightOf(about.viewer, booking) === 'all') names.set(id, titleOf(booking));
  }
  const calendar = calendarLink(deps, entry.reference, lang);
  return (
    <>
      {await holds(deps, about)}
      <section aria-labelledby="slots">
        <h2 class="kern-heading-medium" id="slots">
          {words.title}
        </h2>
        {slots.length === 0 && <p>{words.none}</p>}
        <ul>
          {slots.map(([id, { from, to, count, state }]) => (
            <li>
              {id.startsWith('own-') ? (
                words.own
              ) : (
                <a class="kern-link" href={entryLink(id, lang)}>
                  <bdi>{names.get(id) ?? id}</bdi>
                </a>
              )}
              {': '}
              <bdi>{timeIn({ from, to }, lang)}</bdi>
              {count > 1 && ` (${count})`} {!id.startsWith('own-') && words[state]}
            </li>
          ))}
        </ul>
        <p>
          <a class="kern-link" href={calendar}>
            {words.calendar}
          </a>
        </p>
        <p class="meta">{words.calendarNote}</p>
      </section>
    </>
  );
};
