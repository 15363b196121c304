import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { mayMail } from '../mail/limit.ts';
import { isEntry, type Mailing, settleMailing } from '../mail/mailing.ts';
import { personKey } from '../store/accept.ts';
import type { Entry } from '../store/entry.ts';
import type { Key } from '../store/port.ts';

const keptFor = 24 * 3_600_000;
const mostEntries = 25;

/** Somebody's request for their links. */
export interface LostLink extends Mailing {
  /** Keyed hash of the address. */
  readonly who: string;
}

/** Whether an item is a request for links. */
export function isLostLink(item: Mailing): item is LostLink {
  return item.sk === 'LOSTLINK' && 'who' in item;
}

/**
 * Takes a request for the links that belong to an address. Costs the same for every address: what there is, the sweep
 * looks up later.
 */
export async function requestLinks(deps: Deps, email: string, lang: Language): Promise<void> {
  if (!(await mayMail(deps, 'my', email))) return;
  const now = deps.clock();
  const intent = { template: 'person.links', at: now.toISOString(), attempts: 0, to: email };
  const request: LostLink = {
    pk: `LOSTLINK#${deps.newId()}`,
    sk: 'LOSTLINK',
    version: 1,
    who: personKey(deps.config.secret, email),
    lang,
    mails: { links: intent },
    endsAt: new Date(now.getTime() + keptFor).toISOString(),
  };
  await deps.db.create(settleMailing(request));
}

/** The newest entries that belong to an address. */
export async function entriesOf(deps: Deps, who: string): Promise<readonly Entry[]> {
  const page = await deps.db.query<Key>({
    index: 'person',
    partition: who,
    limit: mostEntries,
    descending: true,
  });
  const items = await Promise.all(page.items.map(({ pk, sk }) => deps.db.get({ pk, sk })));
  return items.filter((item) => item !== undefined).filter(isEntry);
}
