import { offerRhythm } from '../holds/holding.ts';
import { holdsPanel } from '../holds/panel.tsx';
import { wordsIn } from '../language/language.ts';
import { entryLink } from '../pages/links.ts';
import { sightOf } from '../rights.ts';
import type { Panel } from '../room.ts';
import { type Entry, entryKey, titleOf } from '../store/entry.ts';
import { calendarLink } from './links.ts';
import { isOwnUse } from './own-use.ts';
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
  const given = slots.flatMap(([id]) => (isOwnUse(id) ? [] : id));
  const found = await Promise.all(given.map((id) => deps.db.get<Entry>(entryKey(id))));
  const seen = found.flatMap((one) => (one && sightOf(about.viewer, one) === 'all' ? one : []));
  const names = new Map(seen.map((one) => [one.reference, titleOf(one)]));
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
              {isOwnUse(id) ? (
                words.own
              ) : (
                <a class="kern-link" href={entryLink(id, lang)}>
                  <bdi>{names.get(id) ?? id}</bdi>
                </a>
              )}
              {': '}
              <bdi>{timeIn({ from, to }, lang)}</bdi>
              {count > 1 && ` (${count})`} {!isOwnUse(id) && words[state]}
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
