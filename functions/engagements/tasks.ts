import { settle } from '../store/entry.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { type Engagement, hoursOf, isHelping } from './engagement.ts';

function without<T>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _, ...others } = all;
  return others;
}

/** The volunteer who offers to help: the organisation sees them, for this offer alone where nothing else joins them. */
function offering(volunteer: Volunteer, { reference, owner, receivedAt }: Engagement): Volunteer {
  const { offers = {}, parties = {} } = volunteer;
  const isParty = owner && parties[owner] !== undefined && !Object.values(offers).includes(owner);
  if (!owner || isParty || offers[reference] === owner) return volunteer;
  return settle({
    ...volunteer,
    offers: { ...offers, [reference]: owner },
    parties: { ...parties, [owner]: parties[owner] ?? receivedAt },
  });
}

/** The volunteer who helps: their organisation has a part in them from now on, whatever becomes of their offers. */
function helping(volunteer: Volunteer, entry: Engagement): Volunteer {
  const { reference, owner, acceptedAt, receivedAt } = entry;
  const { tasks = {}, offers = {}, parties = {} } = volunteer;
  const [hours, known] = [hoursOf(entry), tasks[reference]];
  const left = Object.entries(offers).filter(([, organisation]) => organisation !== owner);
  const isParty = !owner || (parties[owner] !== undefined && left.length === Object.keys(offers).length);
  if (known && known.hours === hours && isParty) return volunteer;
  const at = acceptedAt ?? receivedAt;
  return settle({
    ...volunteer,
    tasks: { ...tasks, [reference]: { at, ...(hours !== undefined && { hours }) } },
    ...(volunteer.offers && { offers: Object.fromEntries(left) }),
    ...(owner && { parties: { ...parties, [owner]: parties[owner] ?? at } }),
  });
}

/** The volunteer of whose help nothing came: with the last offer to an organisation it sees them no longer. */
function over(volunteer: Volunteer, { reference }: Engagement): Volunteer {
  const { tasks = {}, offers = {}, parties = {} } = volunteer;
  const organisation = offers[reference];
  if (organisation === undefined)
    return tasks[reference] ? settle({ ...volunteer, tasks: without(tasks, reference) }) : volunteer;
  const left = without(offers, reference);
  const stays = Object.values(left).includes(organisation);
  return settle({
    ...volunteer,
    offers: left,
    ...(!stays && { parties: without(parties, organisation) }),
  });
}

/**
 * The volunteer in line with one of their engagements: what they took on is kept with them, and the organisation they help, or offer
 * to help, sees them. The same object where that is so already. Pure.
 */
export function inLineWith(volunteer: Volunteer, entry: Engagement): Volunteer {
  if (entry.status === 'offered') return offering(volunteer, entry);
  return isHelping(entry) ? helping(volunteer, entry) : over(volunteer, entry);
}
