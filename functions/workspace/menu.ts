import type { Text } from '../language/language.ts';
import { texts } from '../language/wording.ts';
import { has, type Right, type Viewer } from '../rights.ts';
import type { Room, RoomGroup } from '../room.ts';
import { allRooms } from '../rooms.ts';

const says = texts('workspace-menu', {
  today: 'Heute',
  help: 'Hilfe',
  people: 'Menschen',
  learning: 'Lernen und Arbeiten',
  network: 'Miteinander',
  more: 'Verwalten',
  overview: 'Die Woche auf einen Blick',
  followUps: 'Wiedervorlagen',
  twins: 'Doppelte Einträge',
  search: 'Suche',
  forms: 'Formulare ausfüllen',
  members: 'Mitglieder und Zugang',
  exports: 'Heruntergeladene Dateien',
});

type GroupName = 'today' | RoomGroup;

/** A link of the navigation. */
export interface MenuLink {
  readonly path: string;
  readonly label: Text;
}

/** Links under one heading. */
export interface MenuGroup {
  readonly name: GroupName;
  readonly title: Text;
  readonly links: readonly MenuLink[];
}

/** Where the lists of rooms stand that do not say it themselves. */
const groupOf: Readonly<Record<string, RoomGroup>> = {
  needs: 'help',
  offers: 'help',
  resources: 'help',
  bookings: 'help',
  volunteers: 'people',
  engagements: 'people',
  newsletter: 'people',
  trainings: 'learning',
  opportunities: 'learning',
  placements: 'learning',
  initiatives: 'network',
};

/** Pages of the workspace besides the lists of rooms: those of the first kind stand before the lists, the others behind them. */
const pages: readonly (MenuLink & { readonly group: GroupName; readonly right?: Right })[] = [
  { path: '/workspace', label: says.overview, group: 'today' },
  { path: '/workspace/search', label: says.search, group: 'today' },
  { path: '/workspace/follow-ups', label: says.followUps, group: 'today' },
  { path: '/workspace/twins', label: says.twins, group: 'today', right: 'oversee' },
  { path: '/workspace/people', label: says.members, group: 'network' },
  { path: '/workspace/forms', label: says.forms, group: 'more' },
  { path: '/workspace/exports', label: says.exports, group: 'more', right: 'coordinate' },
];

const order: readonly GroupName[] = ['today', 'help', 'people', 'learning', 'network', 'more'];

/** Whether a room's entries have a list of their own; sign-ups are listed with their training. */
export function isListed(room: Room): boolean {
  return room.group !== false && room.domain !== 'signups';
}

/** The navigation of the workspace for somebody: the lists of all rooms and the other pages, under their headings. */
export async function menuFor(viewer: Viewer): Promise<readonly MenuGroup[]> {
  const rooms = (await allRooms()).filter(isListed);
  const groups = order.map((name): MenuGroup => {
    const lists = rooms
      .filter((room) => (room.group || groupOf[room.domain] || 'more') === name)
      .map((room) => ({ path: `/workspace/lists/${room.domain}`, label: room.title }));
    const others = pages.filter((page) => page.group === name && has(viewer, page.right ?? 'see'));
    return { name, title: says[name], links: [...lists, ...others] };
  });
  return groups.filter(({ links }) => links.length > 0);
}
