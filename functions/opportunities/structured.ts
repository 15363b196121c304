import { type About, areaData, commonData, organisationData, placeData } from '../listing/structured.ts';
import type { Thing } from '../pages/structured-data.tsx';

/**
 * A work opportunity in words of schema.org: a job posting where it says all that one must (what, for whom, in which town),
 * else an offer of work. Pure.
 */
export function opportunityData(about: About): Thing {
  const { item } = about;
  const employer = organisationData(item);
  const place = placeData(about);
  if (employer && place?.address && item.description)
    return {
      '@type': 'JobPosting',
      ...commonData(about),
      name: undefined,
      title: item.title,
      datePosted: item.published.slice(0, 10),
      validThrough: item.ends,
      hiringOrganization: employer,
      jobLocation: place,
      jobStartDate: item.starts,
      totalJobOpenings: item.quantity,
      workHours: item.labels.hours || undefined,
      directApply: false,
    };
  return {
    '@type': 'Offer',
    ...commonData(about),
    offeredBy: employer,
    availabilityStarts: item.starts,
    validThrough: item.ends,
    areaServed: areaData(about),
    itemOffered: { '@type': 'Service', serviceType: item.labels.field || undefined, name: item.title },
  };
}
