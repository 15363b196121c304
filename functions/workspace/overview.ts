import type { Deps } from '../deps.ts';
import type { Text } from '../language/language.ts';
import type { Room } from '../room.ts';
import type { Entry } from '../store/entry.ts';

/** A number at a glance and the list behind it. */
export interface Figure {
  readonly label: Text;
  readonly count: number;
  /** There are more than were counted. */
  readonly atLeast: boolean;
  readonly href: string;
}

/** What is counted at most; above it the page says "more than". */
const most = 500;

/** States in which an entry waits for a coordinator. */
const waitingIn: Readonly<Record<string, readonly string[]>> = {
  needs: ['new', 'unconfirmed', 'open'],
  volunteers: ['new'],
  offers: ['new'],
  opportunities: ['new'],
  initiatives: ['new'],
  submissions: ['new'],
};

async function count(
  deps: Deps,
  query: { index: 'list' | 'arrivals'; partition: string; from?: string; to?: string },
) {
  let counted = 0;
  let cursor: string | undefined;
  do {
    const page = await deps.db.query<Entry>({ ...query, limit: 250, cursor });
    counted += page.items.length;
    cursor = page.cursor;
  } while (cursor && counted < most);
  return { count: counted, atLeast: cursor !== undefined };
}

/** What waits for a coordinator, by room and state; only what is not nothing. */
export async function waitingFigures(deps: Deps, rooms: readonly Room[]): Promise<readonly Figure[]> {
  const asked = rooms.flatMap((room) =>
    (waitingIn[room.domain] ?? []).map(async (status): Promise<Figure> => {
      const counted = await count(deps, { index: 'list', partition: `${room.domain}#${status}` });
      const words = room.lifecycle.statuses[status];
      return {
        label: {
          de: `${room.title.de}: ${words?.de ?? status}`,
          en: `${room.title.en ?? room.title.de}: ${words?.en ?? status}`,
        },
        ...counted,
        href: `/workspace/lists/${room.domain}?status=${status}`,
      };
    }),
  );
  return (await Promise.all(asked)).filter((figure) => figure.count > 0);
}

/** What came in since a moment, by form; only what is not nothing. */
export async function arrivalFigures(deps: Deps, since: string): Promise<readonly Figure[]> {
  const asked = deps.forms.slugs().map(async (slug): Promise<Figure | undefined> => {
    const form = deps.forms.get(slug);
    if (!form) return undefined;
    const counted = await count(deps, { index: 'arrivals', partition: slug, from: since });
    return { label: form.title, ...counted, href: `/workspace/forms/${slug}?since=${since.slice(0, 10)}` };
  });
  return (await Promise.all(asked))
    .filter((figure) => figure !== undefined)
    .filter((figure) => figure.count > 0);
}
