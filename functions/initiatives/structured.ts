import { type About, commonData } from '../listing/structured.ts';
import type { Thing } from '../pages/structured-data.tsx';

/** An initiative in words of schema.org: an organisation without profit. Pure. */
export function initiativeData(about: About): Thing {
  const { item, city } = about;
  const { category, field, district } = item.labels;
  const town = { '@type': 'City', name: city.address.city };
  return {
    '@type': 'NGO',
    ...commonData(about),
    sameAs: item.website,
    knowsAbout: [field, category].filter(Boolean).join(', ') || undefined,
    knowsLanguage: item.languages.length > 0 ? item.languages : undefined,
    areaServed: district ? { '@type': 'Place', name: district, containedInPlace: town } : town,
  };
}
