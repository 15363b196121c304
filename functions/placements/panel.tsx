import { formatDay } from '../language/format.ts';
import { wordsIn } from '../language/language.ts';
import { capacityOf, freePlaces } from '../opportunities/opportunity.ts';
import { loadOpportunity } from '../opportunities/places.ts';
import { wording as placesWording } from '../opportunities/wording.ts';
import { entryLink } from '../pages/links.ts';
import type { Panel } from '../room.ts';
import { endStates, isPlacement } from './placement.ts';
import { wording } from './wording.ts';

/** What a placement is about, its days, and when names are erased. */
export const placementPanel: Panel = async (deps, { entry, lang }) => {
  if (!isPlacement(entry)) return null;
  const words = wordsIn(wording, lang).panel;
  const { about, days, status, nextAt } = entry;
  const opportunity = await loadOpportunity(deps, about.reference);
  const day = (iso: string | undefined) => iso && formatDay(`${iso}T12:00:00Z`, lang, 'short');
  const rows = [
    [words.interview, day(days.interview)],
    [words.started, day(days.started)],
    [words.ended, day(days.ended)],
    [words.names, endStates.includes(status) && nextAt ? formatDay(nextAt, lang, 'short') : undefined],
  ] as const;
  return (
    <section aria-labelledby="placement">
      <h2 class="kern-heading-medium" id="placement">
        {words.title}
      </h2>
      {entry.erased && <p class="kern-body">{words.erased}</p>}
      <dl class="facts">
        <dt>{words.opportunity}</dt>
        <dd>
          {opportunity ? (
            <a class="kern-link" href={entryLink(about.reference, lang)}>
              <bdi>{about.title}</bdi>
            </a>
          ) : (
            <bdi>{about.title}</bdi>
          )}
        </dd>
        {opportunity && (
          <>
            <dt>{words.places}</dt>
            <dd>{wordsIn(placesWording, lang).free(freePlaces(opportunity), capacityOf(opportunity))}</dd>
          </>
        )}
        {rows.map(
          ([name, value]) =>
            value && (
              <>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </>
            ),
        )}
      </dl>
    </section>
  );
};
