import type { Deps } from '../deps.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { asNeed, type Need, open } from '../needs/need.ts';
import { entryLink, inLanguage } from '../pages/links.ts';
import { has, sightOf, type Viewer } from '../rights.ts';
import type { Panel } from '../room.ts';
import { titleOf } from '../store/entry.ts';
import { lookedFor } from './ask.ts';
import { needPanelWording } from './need-panel-wording.ts';
import { engagementsLifecycle } from './states.ts';
import { loadVolunteer, ofNeed } from './store.ts';

/** Most people whose names are looked up. */
const most = 50;

async function lines(deps: Deps, viewer: Viewer, need: Need, lang: Language) {
  const engagements = [...(await ofNeed(deps, need.reference))].reverse().slice(0, most);
  return Promise.all(
    engagements.map(async ({ reference, volunteer, status }) => {
      const person = await loadVolunteer(deps, volunteer);
      const known = person && sightOf(viewer, person) === 'all';
      const standing = engagementsLifecycle.statuses[status];
      return {
        reference,
        name: known ? titleOf(person) : volunteer,
        status: standing ? textIn(standing, lang) : status,
      };
    }),
  );
}

/** Who helps with a need, was asked or offered; and the way to those who could be asked. */
export const needPanel: Panel = async (deps, { viewer, entry, lang }) => {
  const need = asNeed(entry);
  if (sightOf(viewer, entry) !== 'all') return null;
  const words = wordsIn(needPanelWording, lang);
  const people = await lines(deps, viewer, need, lang);
  const looks = lookedFor.includes(need.status) && open(need) > 0;
  return (
    <section aria-labelledby="helpers">
      <h2 class="kern-heading-medium" id="helpers">
        {words.title}
      </h2>
      {people.length === 0 && <p class="kern-body">{words.nobody}</p>}
      {people.length > 0 && (
        <ul class="answers-list">
          {people.map(({ reference, name, status }) => (
            <li>
              <a class="kern-link" href={entryLink(reference, lang)}>
                <bdi>{name}</bdi>
              </a>
              {': '}
              {status}
            </li>
          ))}
        </ul>
      )}
      {has(viewer, 'coordinate') && looks && (
        <p>
          <a
            class="kern-btn kern-btn--primary"
            href={inLanguage(`/workspace/needs/${need.reference}/match`, lang)}
          >
            <span class="kern-label">{words.find}</span>
          </a>
        </p>
      )}
    </section>
  );
};
