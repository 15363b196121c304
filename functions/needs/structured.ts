import { type About, areaData, commonData } from '../listing/structured.ts';
import type { Thing } from '../pages/structured-data.tsx';

/** A need in words of schema.org: a demand for a service. Pure. */
export function needData(about: About): Thing {
  const { item } = about;
  return {
    '@type': 'Demand',
    ...commonData(about),
    availabilityStarts: item.starts,
    availabilityEnds: item.ends,
    validFrom: item.published,
    areaServed: areaData(about),
    itemOffered: {
      '@type': 'Service',
      name: item.title,
      serviceType: item.labels.category || undefined,
    },
  };
}
