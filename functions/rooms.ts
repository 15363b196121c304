import { initiatives } from './initiatives/room.ts';
import { newsletter } from './newsletter/room.ts';
import { offers } from './offers/room.ts';
import type { Panel, Room } from './room.ts';
import { submissions } from './submissions/room.ts';
import { volunteers } from './volunteers/room.ts';

/**
 * Each room by the domain its forms name. Most are a few lines of data, which a fresh process has sooner together than
 * one by one; those with rules of their own are loaded at their first use.
 */
const loaders: Readonly<Record<string, () => Room | Promise<Room>>> = {
  volunteers: () => volunteers,
  newsletter: () => newsletter,
  initiatives: () => initiatives,
  trainings: async () => (await import('./trainings/room.ts')).trainings,
  signups: async () => (await import('./trainings/room.ts')).signups,
  needs: async () => {
    const [{ needs }, { withHelpers }] = await Promise.all([
      import('./needs/room.ts'),
      import('./engagements/with-helpers.tsx'),
    ]);
    return withHelpers(needs);
  },
  offers: () => offers,
  resources: async () => (await import('./resources/room.ts')).resources,
  bookings: async () => (await import('./resources/room.ts')).bookings,
  coaching: async () => (await import('./coaching/room.ts')).coaching,
  appointments: async () => (await import('./coaching/room.ts')).appointments,
  // The placements' part of its page: they know it, and it does not know them.
  opportunities: async () => ({
    ...(await import('./opportunities/room.ts')).opportunities,
    panel: async () => (await import('./placements/on-opportunity.tsx')).placesPanel,
    panelForOthers: true,
  }),
  placements: async () => (await import('./placements/room.ts')).placements,
  submissions: () => submissions,
};

/** Rooms whose entries come of something else than a form. */
const inner: Readonly<Record<string, () => Promise<Room>>> = {
  engagements: async () => (await import('./engagements/room.ts')).engagements,
};

/** The domains a form may name. */
export const domains: readonly string[] = Object.keys(loaders);

/** The domains of all rooms. */
export const allDomains: readonly string[] = [...domains, ...Object.keys(inner)];

/** Finds a room by its domain. */
export type FindRoom = (domain: string) => Promise<Room>;

/** The room of a domain. Throws when there is none; forms with an unknown domain are refused when they are loaded. */
export const findRoom: FindRoom = async (domain) => {
  const all = { ...loaders, ...inner };
  const load = Object.hasOwn(all, domain) ? all[domain] : undefined;
  if (!load) throw new Error(`There is no room for the domain ${domain}.`);
  return load();
};

/** All rooms, in the order in which coordinators see them. */
export function allRooms(): Promise<readonly Room[]> {
  const order = [
    'needs',
    'volunteers',
    'engagements',
    'offers',
    'resources',
    'bookings',
    'opportunities',
    'placements',
    'trainings',
    'signups',
    'coaching',
    'appointments',
    'initiatives',
    'newsletter',
    'submissions',
  ];
  return Promise.all(order.map(findRoom));
}

/** What stands above the answers of any room's entry in the workspace. */
export async function commonPanels(): Promise<readonly Panel[]> {
  return [(await import('./twins/panel.tsx')).twinsPanel];
}
