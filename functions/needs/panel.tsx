import type { Deps } from '../deps.ts';
import { formatDay } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { organisationName } from '../organisations/organisation.ts';
import { sightOf, type Viewer } from '../rights.ts';
import type { Panel } from '../room.ts';
import { isRunning } from './arrange.ts';
import { asNeed, found, type Need } from './need.ts';
import { panelWording } from './panel-wording.ts';
import { daysLeft, daysUnclaimed, dueDay, isNeglected } from './urgency.ts';

/** A claim's time is over with the day before its first moment after. */
const lastDay = (until: string) => new Date(Date.parse(until) - 60_000).toISOString();

/** What presses, sentence by sentence; what stands out is marked. */
function pressing(need: Need, now: Date, lang: Language): readonly { text: string; strong: boolean }[] {
  const words = wordsIn(panelWording, lang);
  const due = dueDay(need.facts);
  const left = daysLeft(need.facts, now);
  const day = due ? formatDay(due, lang, 'short') : '';
  const lines = [{ text: words.helpers(found(need), need.wanted), strong: false }];
  if (left !== undefined)
    lines.push({
      text: left < 0 ? words.overdue(-left, day) : words.due(left, day),
      strong: left <= 1,
    });
  if (need.status === 'open')
    lines.push({ text: words.unclaimed(daysUnclaimed(need, now)), strong: isNeglected(need, now) });
  return lines;
}

interface ClaimsProps {
  readonly need: Need;
  readonly viewer: Viewer;
  readonly lang: Language;
  /** What the organisations are called, by id. */
  readonly names: ReadonlyMap<string, string>;
}

function Claims({ need, viewer, lang, names }: ClaimsProps) {
  const words = wordsIn(panelWording, lang);
  return (
    <>
      <h3 class="kern-heading-small" id="claims">
        {words.claims}
      </h3>
      <table class="kern-table entries" aria-labelledby="claims">
        <thead>
          <tr>
            <th scope="col">{words.organisation}</th>
            <th scope="col">{words.since}</th>
            {isRunning(need) && <th scope="col">{words.until}</th>}
          </tr>
        </thead>
        <tbody>
          {Object.entries(need.claims).map(([id, claim]) => (
            <tr>
              <th scope="row">
                <bdi>{names.get(id) ?? id}</bdi>
                {id === viewer.organisation && <span class="badge">{words.own}</span>}
              </th>
              <td data-label={words.since}>{formatDay(claim.at, lang, 'short')}</td>
              {isRunning(need) && (
                <td data-label={words.until}>{formatDay(lastDay(claim.until), lang, 'short')}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

async function namesOf(deps: Deps, need: Need, lang: Language): Promise<ReadonlyMap<string, string>> {
  const ids = Object.keys(need.claims);
  const names = await Promise.all(ids.map((id) => organisationName(deps, id, lang)));
  return new Map(ids.map((id, index) => [id, names[index] ?? id]));
}

/**
 * How a need stands: how many are found, what presses, and which organisations look after it, which all see of each other. What
 * the reporter answered is for those who see all of it.
 */
export const needPanel: Panel = async (deps, { entry, viewer, lang }) => {
  const need = asNeed(entry);
  if (need.status === 'withdrawn') return null;
  const words = wordsIn(panelWording, lang);
  const now = deps.clock();
  const ended = need.status === 'closed' || need.status === 'fulfilled';
  const verdict = sightOf(viewer, entry) === 'all' ? need.verdict : undefined;
  const claimed = Object.keys(need.claims).length > 0;
  if (ended && !claimed && !verdict) return null;
  return (
    <section aria-labelledby="standing">
      <h2 class="kern-heading-medium" id="standing">
        {words.title}
      </h2>
      {!ended &&
        pressing(need, now, lang).map(({ text, strong }) => (
          <p class="kern-body">{strong ? <strong>{text}</strong> : text}</p>
        ))}
      {claimed && <Claims {...{ need, viewer, lang }} names={await namesOf(deps, need, lang)} />}
      {verdict && (
        <p class="kern-body">
          <strong>{words.verdict}:</strong> {words.verdicts[verdict.answer]}{' '}
          {verdict.words && <q dir="auto">{verdict.words}</q>}
        </p>
      )}
    </section>
  );
};
