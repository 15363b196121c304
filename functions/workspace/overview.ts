import type { Deps } from '../deps.ts';
import type { Text } from '../language/language.ts';
import type { Viewer } from '../rights.ts';
import type { Room } from '../room.ts';
import type { Query } from '../store/port.ts';
import { visiblePage } from '../visible.ts';

/** A number at a glance and the list behind it. */
export interface Figure {
  readonly label: Text;
  /** The state in which what is counted is, where it makes a difference. */
  readonly state?: Text;
  readonly count: number;
  /** There are more than were counted. */
  readonly atLeast: boolean;
  readonly href: string;
}

/** What is counted at most, with one read a list; above it the page says "more than". */
const most = 200;

/** States in which an entry waits for a coordinator. */
const waitingIn: Readonly<Record<string, readonly string[]>> = {
  needs: ['reported', 'reviewed', 'unconfirmed', 'open', 'claimed'],
  volunteers: ['new'],
  engagements: ['offered'],
  offers: ['new', 'hidden'],
  resources: ['new', 'hidden'],
  opportunities: ['new'],
  trainings: ['new'],
  initiatives: ['new', 'hidden'],
  submissions: ['new'],
};

/** Of what is read, what is theirs to see. */
async function count(deps: Deps, viewer: Viewer, query: Omit<Query, 'limit' | 'cursor'>) {
  const page = await visiblePage(deps, viewer, { ...query, limit: most });
  return { count: page.items.length, atLeast: page.cursor !== undefined };
}

/** What waits for a coordinator, by room and state; only what is not nothing. */
export async function waitingFigures(
  deps: Deps,
  viewer: Viewer,
  rooms: readonly Room[],
): Promise<readonly Figure[]> {
  const asked = rooms.flatMap((room) =>
    (waitingIn[room.domain] ?? []).map(async (status): Promise<Figure> => {
      const counted = await count(deps, viewer, { index: 'list', partition: `${room.domain}#${status}` });
      const words = room.lifecycle.statuses[status];
      return {
        label: room.title,
        state: words ?? { de: status },
        ...counted,
        href: `/workspace/lists/${room.domain}?status=${status}`,
      };
    }),
  );
  return (await Promise.all(asked)).filter((figure) => figure.count > 0);
}

/**
 * What came in since the beginning of a day (`YYYY-MM-DD`, and the instant at which it begins in the city), by form; only
 * what is not nothing.
 */
export async function arrivalFigures(
  deps: Deps,
  viewer: Viewer,
  day: string,
  since: string,
): Promise<readonly Figure[]> {
  const asked = deps.forms.slugs().map(async (slug): Promise<Figure | undefined> => {
    const form = deps.forms.get(slug);
    if (!form) return undefined;
    const counted = await count(deps, viewer, { index: 'arrivals', partition: slug, from: since });
    return { label: form.title, ...counted, href: `/workspace/forms/${slug}?since=${day}` };
  });
  return (await Promise.all(asked))
    .filter((figure) => figure !== undefined)
    .filter((figure) => figure.count > 0);
}

/** What presses most, by the rooms' own filters: left alone for long, overdue, about to lapse; only what is not nothing. */
export async function pressingFigures(
  deps: Deps,
  viewer: Viewer,
  rooms: readonly Room[],
): Promise<readonly Figure[]> {
  const now = deps.clock();
  const found = rooms.map(async (room): Promise<readonly Figure[]> => {
    const filters = Object.entries(room.filters ?? {}).filter(([, { pressingIn }]) => pressingIn);
    const statuses = [...new Set(filters.flatMap(([, { pressingIn = [] }]) => pressingIn))];
    const read = await Promise.all(
      statuses.map(async (status) => {
        const partition = `${room.domain}#${status}`;
        const page = await visiblePage(deps, viewer, { index: 'list', partition, limit: most });
        return [status, page] as const;
      }),
    );
    return filters.map(([name, { label, fits, pressingIn = [] }]) => {
      const fitting = read
        .filter(([status]) => pressingIn.includes(status))
        .map(([status, page]) => ({
          status,
          count: page.items.filter((one) => fits(one, now)).length,
          cut: page.cursor !== undefined,
        }));
      const there = fitting.filter(({ count: n }) => n > 0);
      const status = there.length === 1 ? there[0]?.status : 'any';
      return {
        label: room.title,
        state: label,
        count: there.reduce((sum, { count: n }) => sum + n, 0),
        atLeast: fitting.some(({ cut }) => cut),
        href: `/workspace/lists/${room.domain}?status=${status}&${name}=yes`,
      };
    });
  });
  return (await Promise.all(found)).flat().filter((figure) => figure.count > 0);
}
