import type { Deps } from '../../deps.ts';
import { type Mailing, settleMailing } from '../../mail/mailing.ts';
import type { Viewer } from '../../rights.ts';
import { change } from '../../store/change.ts';
import { after } from '../../store/duration.ts';
import type { Page } from '../../store/port.ts';

/** That somebody took entries away as a file. Kept for a year. */
export interface Exported extends Mailing {
  /** Instant. */
  readonly at: string;
  /** The member's id and name, as it was then. */
  readonly who: string;
  readonly name: string;
  readonly organisation: string;
  /** The domain of a list with its filters, or the name of a form. */
  readonly what: string;
  readonly kind: 'csv' | 'xlsx' | 'json';
  /** How many entries; missing when it broke off. */
  readonly count?: number;
}

const pageSize = 50;

/** Writes down that somebody begins to take something away; `finish` adds how many entries it were. */
export async function noteExport(
  deps: Deps,
  viewer: Viewer,
  what: string,
  kind: Exported['kind'],
): Promise<{ finish(count: number): Promise<void> }> {
  const now = deps.clock();
  const at = now.toISOString();
  const id = deps.newId();
  const { id: who, name, organisation } = viewer;
  const made: Exported = {
    pk: `EXPORT#${id}`,
    sk: 'EXPORT',
    version: 1,
    list: `exports#${organisation}`,
    listAt: `${at}#${id}`,
    lang: 'de',
    mails: {},
    endsAt: after(now, 'P1Y').toISOString(),
    ...{ at, who, name, organisation, what, kind },
  };
  await deps.db.create(settleMailing(made));
  return {
    async finish(count) {
      await change<Exported>(deps.db, { pk: made.pk, sk: made.sk }, (seen) => ({ ...seen, count }));
      deps.log('export', { kind, count, who });
    },
  };
}

/** What members of an organisation have taken away, the latest first. Throws `InvalidCursor`. */
export function readExports(deps: Deps, organisation: string, cursor?: string): Promise<Page<Exported>> {
  return deps.db.query<Exported>({
    index: 'list',
    partition: `exports#${organisation}`,
    limit: pageSize,
    descending: true,
    ...(cursor && { cursor }),
  });
}
