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
  offers: ['new'],
  opportunities: ['new'],
  trainings: ['new'],
  initiatives: ['new'],
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

/** Entries of a state that are read to count those that press. */
const pressingMost = 400;

/** What presses most, by the rooms' own filters: left alone for long, overdue, about to lapse; only what is not nothing. */
export async function pressingFigures(
  deps: Deps,
  viewer: Viewer,
  rooms: readonly Room[],
): Promise<readonly Figure[]> {
  const now = deps.clock();
  const asked = rooms.flatMap((room) =>
    Object.entries(room.filters ?? {}).flatMap(([name, { label, fits, pressingIn = [] }]) =>
      pressingIn.length === 0
        ? []
        : [
            (async (): Promise<Figure> => {
              const pages = await Promise.all(
                pressingIn.map((status) =>
                  visiblePage(deps, viewer, {
                    index: 'list',
                    partition: `${room.domain}#${status}`,
                    limit: pressingMost,
                  }),
                ),
              );
              const found = pages.map(({ items }) => items.filter((one) => fits(one, now)).length);
              const first = pressingIn.find((_, at) => (found[at] ?? 0) > 0);
              const several = found.filter((one) => one > 0).length > 1;
              return {
                label: room.title,
                state: label,
                count: found.reduce((sum, one) => sum + one, 0),
                atLeast: pages.some(({ cursor }) => cursor !== undefined),
                href: `/workspace/lists/${room.domain}?status=${several ? 'any' : first}&${name}=yes`,
              };
            })(),
          ],
    ),
  );
  return (await Promise.all(asked)).filter((figure) => figure.count > 0);
}
