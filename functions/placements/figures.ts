import { createHmac } from 'node:crypto';
import type { Deps } from '../deps.ts';
import { type Mailing, settleMailing } from '../mail/mailing.ts';
import { city } from '../rights.ts';
import { change } from '../store/change.ts';
import { after } from '../store/duration.ts';
import type { Placement } from './placement.ts';

/** How long figures are kept. */
const keptFor = 'P10Y';

/**
 * That somebody was placed: in which month it began and ended, by which organisation, in which field. Nothing leads from here to the
 * placement once that is gone. Listed under `figures#placements` by month, for reports.
 */
interface Figure extends Mailing {
  /** `YYYY-MM` */
  readonly started: string;
  readonly ended?: string;
  readonly organisation: string;
  readonly field?: string;
}

/** Notes that a placement began or ended, once however often it is repeated. */
export async function note(deps: Deps, placement: Placement): Promise<void> {
  const { started, ended } = placement.days;
  if (!started || placement.demo) return;
  const secret = deps.config.secret;
  const id = createHmac('sha256', secret)
    .update(`figure\n${placement.reference}`)
    .digest('base64url')
    .slice(0, 22);
  const key = { pk: `FIGURE#${id}`, sk: 'FIGURE' };
  const figure: Figure = {
    ...key,
    version: 1,
    lang: 'de',
    mails: {},
    endsAt: after(new Date(`${started}T12:00:00Z`), keptFor).toISOString(),
    started: started.slice(0, 7),
    organisation: placement.owner ?? city,
    ...(placement.about.field && { field: placement.about.field }),
    ...(ended && { ended: ended.slice(0, 7) }),
    list: 'figures#placements',
    listAt: started.slice(0, 7),
  };
  if (await deps.db.create(settleMailing(figure))) return;
  await change<Figure>(deps.db, key, (seen) => {
    const same = seen.started === figure.started && seen.ended === figure.ended;
    return same ? seen : settleMailing({ ...figure, version: seen.version });
  });
}
