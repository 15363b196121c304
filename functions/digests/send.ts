import type { Deps } from '../deps.ts';
import { isoDay } from '../language/format.ts';
import type { Language } from '../language/language.ts';
import { findRoom } from '../rooms.ts';
import type { MailIntent } from '../store/entry.ts';
import type { Item } from '../store/port.ts';
import type { Digest } from './content.ts';
import { followUpsOf, withFollowUps } from './follow-ups.ts';
import { gather } from './gather.ts';
import { type Recipient, recipients } from './recipients.ts';
import { select } from './select.ts';
import { localDay, type Week } from './week.ts';

/** A digest on its way to one coordinator: its content and the one mail that carries it. */
export interface DigestItem extends Item {
  readonly lang: Language;
  readonly content: Digest;
  readonly mails: Readonly<Record<string, MailIntent>>;
  readonly endsAt: string;
}

const keptFor = 90 * 86_400_000;

/** The digest of a week from the store as it is now. */
export async function compileDigest(deps: Deps, week: Week): Promise<Digest> {
  const now = deps.clock();
  const lastMoment = new Date(Date.parse(week.end) - 1);
  const days = { id: week.id, from: localDay(new Date(week.start)), to: localDay(lastMoment) };
  return select(await gather(deps, findRoom, week, now), days, now);
}

function digestItem(digest: Digest, to: Recipient, now: Date): DigestItem {
  const at = now.toISOString();
  return {
    pk: `DIGEST#${digest.week}#${to.pk}`,
    sk: 'DIGEST',
    version: 1,
    lang: to.lang,
    content: digest,
    mails: { weekly: { template: 'digests.weekly', at, attempts: 0, to: to.email, lang: to.lang } },
    due: 'due',
    dueAt: at,
    endsAt: new Date(now.getTime() + keptFor).toISOString(),
  };
}

/**
 * Stores the week's digest once for each member, whose mail the sweep sends: for the city's with everything, for others with what is
 * theirs to follow up, if there is something. However often and however parallel this
 * runs, the item can be created only once. Returns how many were stored by this run.
 */
export async function sendDigests(
  deps: Deps,
  week: Week,
): Promise<{ week: string; stored: number; already: number }> {
  const digest = await compileDigest(deps, week);
  const now = deps.clock();
  let stored = 0;
  let already = 0;
  for await (const to of recipients(deps)) {
    const theirs = withFollowUps(digest, to, await followUpsOf(deps, to, now), isoDay(now));
    if (theirs.quiet && (theirs.own || to.digest === 'when-something')) continue;
    if (await deps.db.create(digestItem(theirs, to, now))) stored++;
    else already++;
  }
  deps.log('digest', { week: week.id, stored, already });
  return { week: week.id, stored, already };
}
