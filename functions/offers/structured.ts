import { type About, areaData, commonData, organisationData, placeData } from '../listing/structured.ts';
import type { Thing } from '../pages/structured-data.tsx';

/** An offer in words of schema.org: a service of an initiative. Pure. */
export function offerData(about: About): Thing {
  const { item } = about;
  const place = placeData(about);
  return {
    '@type': 'Service',
    ...commonData(about),
    serviceType: item.labels.category || undefined,
    provider: organisationData(item),
    areaServed: areaData(about),
    audience: item.labels.audience ? { '@type': 'Audience', audienceType: item.labels.audience } : undefined,
    availableChannel: {
      '@type': 'ServiceChannel',
      serviceLocation: place,
      availableLanguage: item.languages,
      serviceUrl: item.website,
    },
  };
}
