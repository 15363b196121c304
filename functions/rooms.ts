import type { Room } from './room.ts';

/** Each room by the domain its forms name, loaded at first use so that a page does not load what it does not need. */
const loaders: Readonly<Record<string, () => Promise<Room>>> = {
  volunteers: async () => (await import('./volunteers/room.ts')).volunteers,
  newsletter: async () => (await import('./newsletter/room.ts')).newsletter,
  initiatives: async () => (await import('./initiatives/room.ts')).initiatives,
  trainings: async () => (await import('./trainings/room.ts')).trainings,
  signups: async () => (await import('./trainings/room.ts')).signups,
  needs: async () => (await import('./needs/room.ts')).needs,
  offers: async () => (await import('./offers/room.ts')).offers,
  opportunities: async () => (await import('./opportunities/room.ts')).opportunities,
  submissions: async () => (await import('./submissions/room.ts')).submissions,
};

/** The domains a form may name. */
export const domains: readonly string[] = Object.keys(loaders);

/** Finds a room by its domain. */
export type FindRoom = (domain: string) => Promise<Room>;

/** The room of a domain. Throws when there is none; forms with an unknown domain are refused when they are loaded. */
export const findRoom: FindRoom = async (domain) => {
  const load = Object.hasOwn(loaders, domain) ? loaders[domain] : undefined;
  if (!load) throw new Error(`There is no room for the domain ${domain}.`);
  return load();
};

/** All rooms, in the order in which coordinators see them. */
export function allRooms(): Promise<readonly Room[]> {
  const order = [
    'needs',
    'volunteers',
    'offers',
    'opportunities',
    'trainings',
    'signups',
    'initiatives',
    'newsletter',
    'submissions',
  ];
  return Promise.all(order.map(findRoom));
}
