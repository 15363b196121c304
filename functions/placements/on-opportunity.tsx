import type { Deps } from '../deps.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { takesProposals } from '../opportunities/choices.ts';
import { capacityOf, freePlaces, isOpportunity, type Opportunity } from '../opportunities/opportunity.ts';
import { wording as placesWording } from '../opportunities/wording.ts';
import { organisationName } from '../organisations/organisation.ts';
import { entryLink, inLanguage } from '../pages/links.ts';
import { city, has, type Viewer } from '../rights.ts';
import type { Panel } from '../room.ts';
import { type Entry, entryKey, titleOf } from '../store/entry.ts';
import { asSeenBy } from '../visible.ts';
import { placementsLifecycle } from './lifecycle.ts';
import { isPlacement, type Placement } from './placement.ts';
import { wording } from './wording.ts';

/** So many are shown here; the list has all. */
const mostShown = 60;

/** Those of an opportunity's placements that a member may see: those of their own organisation, all of them the city. */
async function visibleHere(
  deps: Deps,
  viewer: Viewer,
  opportunity: Opportunity,
): Promise<readonly Placement[]> {
  const references = [...Object.keys(opportunity.placed), ...Object.keys(opportunity.candidates)];
  const read = await Promise.all(
    references.slice(0, mostShown).map((one) => deps.db.get<Entry>(entryKey(one))),
  );
  return read.flatMap((entry) => {
    const seen = entry && asSeenBy(viewer, entry, deps.forms.get(entry.form));
    return isPlacement(seen) ? [seen] : [];
  });
}

/** The address of the form by which somebody is proposed for an opportunity; undefined where the city has none. */
function proposeLink(deps: Deps, opportunity: string, lang: Language): string | undefined {
  const forms = deps.forms.slugs().flatMap((slug) => deps.forms.get(slug) ?? []);
  const form = forms.find((one) => one.domain === 'placements');
  const field = form?.fields.find((one) => one.role === 'opportunity' && one.prefill);
  if (!form) return undefined;
  const query = new URLSearchParams({ ...(field && { [field.key]: opportunity }), lang });
  return `/forms/${form.slug}?${query}`;
}

async function Rows({ deps, found, lang }: { deps: Deps; found: readonly Placement[]; lang: Language }) {
  const words = wordsIn(wording, lang).here;
  const names = await Promise.all(found.map((one) => organisationName(deps, one.owner ?? city, lang)));
  return (
    <table class="kern-table entries">
      <thead>
        <tr>
          <th scope="col">{words.person}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.organisation}</th>
        </tr>
      </thead>
      <tbody>
        {found.map((one, index) => (
          <tr>
            <th scope="row">
              <a class="kern-link" href={entryLink(one.reference, lang)}>
                <bdi>{titleOf(one)}</bdi>
              </a>
              {typeof one.facts.name === 'string' && (
                <>
                  {' '}
                  <span class="meta">
                    (<bdi>{one.facts.name}</bdi>)
                  </span>
                </>
              )}
            </th>
            <td data-label={words.state}>
              {textIn(placementsLifecycle.statuses[one.status] ?? { de: one.status }, lang)}
            </td>
            <td data-label={words.organisation}>
              <bdi>{names[index]}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** On the page of a work opportunity: its places, how many are proposed, one's own placements, and a way to propose somebody. */
export const placesPanel: Panel = async (deps, { viewer, entry, lang }) => {
  const words = wordsIn(wording, lang).here;
  const found = isOpportunity(entry) ? await visibleHere(deps, viewer, entry) : [];
  const candidates = isOpportunity(entry) ? Object.keys(entry.candidates).length : 0;
  const [mayPropose, open] = [has(viewer, 'coordinate'), takesProposals(entry, deps.clock())];
  const href = mayPropose && open && proposeLink(deps, entry.reference, lang);
  return (
    <section aria-labelledby="places">
      <h2 class="kern-heading-medium" id="places">
        {words.title}
      </h2>
      <p class="kern-body">
        {wordsIn(placesWording, lang).free(freePlaces(entry), capacityOf(entry))}.{' '}
        {words.candidates(candidates)}
      </p>
      {found.length > 0 && (await Rows({ deps, found, lang }))}
      {viewer.organisation !== city && <p class="meta">{words.others}</p>}
      {href && (
        <p>
          <a class="kern-btn kern-btn--secondary" href={href}>
            <span class="kern-label">{words.propose}</span>
          </a>
        </p>
      )}
      {mayPropose && !open && <p class="meta">{words.notOpen}</p>}
      <p>
        <a class="kern-link" href={inLanguage('/workspace/lists/placements', lang)}>
          {words.all}
        </a>
      </p>
    </section>
  );
};
