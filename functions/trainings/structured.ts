import { type About, commonData, organisationData, placeData } from '../listing/structured.ts';
import type { Thing } from '../pages/structured-data.tsx';
import type { TrainingView } from './view.ts';

const words = 'https://schema.org/';

/** Where it takes place; of a room in the web only what is public. */
function locationOf(about: About, view: TrainingView): Thing | undefined {
  if (view.place)
    return placeData({
      ...about,
      item: { ...about.item, labels: { ...about.item.labels, place: view.place } },
    });
  return about.item.website ? { '@type': 'VirtualLocation', url: about.item.website } : undefined;
}

/** Where one signs up, and whether there are places. `url` is the form's. */
function signUpOf(view: TrainingView, url: string): Thing {
  return {
    '@type': 'Offer',
    url,
    availability: `${words}${view.signup === 'seat' ? 'InStock' : 'SoldOut'}`,
    validThrough: view.deadline,
    inventoryLevel: { '@type': 'QuantitativeValue', value: view.free },
  };
}

/** Each date of a series; nothing where there is one. */
function datesOf(about: About, view: TrainingView, place?: Thing): readonly Thing[] | undefined {
  if (view.sessions.length < 2) return undefined;
  return view.sessions.map((session) => ({
    '@type': 'EducationEvent',
    name: about.item.title,
    startDate: session.starts,
    endDate: session.ends,
    eventStatus: `${words}${view.status === 'cancelled' || session.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    location: session.place ? { '@type': 'Place', name: session.place } : place,
  }));
}

/** A training in words of schema.org. `signUp`: address of the form by which one signs up. Pure. */
export function trainingData(about: About, view: TrainingView, signUp: string): Thing {
  const location = locationOf(about, view);
  return {
    '@type': 'EducationEvent',
    ...commonData(about),
    startDate: view.starts,
    endDate: view.ends,
    eventStatus: `${words}${view.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `${words}${view.place ? 'Offline' : 'Online'}EventAttendanceMode`,
    location,
    subEvent: datesOf(about, view, location),
    inLanguage: view.languages,
    maximumAttendeeCapacity: view.capacity,
    remainingAttendeeCapacity: view.status === 'published' ? view.free : 0,
    organizer: organisationData(about.item),
    offers: view.signup === 'closed' ? undefined : signUpOf(view, signUp),
  };
}
