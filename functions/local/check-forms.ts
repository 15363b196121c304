import type { Forms } from '../intake/definition.ts';
import { checkForms } from '../intake/load.ts';
import { catalogOf, productTranslations } from '../language/catalog.ts';
import { pageLanguages } from '../language/language.ts';
import { allRooms, domains } from '../rooms.ts';
import { checkConsents } from './check-consents.ts';
import { checkMunicipality } from './check-municipality.ts';

/** Loads every form and checks it against the room its answers go to, the city's own data, and our translations. Throws `StartError`. */
export async function checkAllForms(forms: Forms): Promise<void> {
  const rooms = (await allRooms()).filter(({ domain }) => domains.includes(domain));
  checkForms(
    forms,
    rooms.map(({ domain, needs }) => ({ domain, needs })),
  );
  checkMunicipality(forms);
  checkConsents(forms);
  for (const lang of pageLanguages) if (lang !== 'de') catalogOf(productTranslations, lang);
}
