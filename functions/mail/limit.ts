import type { Deps } from '../deps.ts';
import { personKey } from '../store/accept.ts';

/** Links that somebody asks for again. */
const fewest = 5;
const window = 3_600_000;

/**
 * Counts a mail that somebody else may have caused to be sent to an address, and says whether it may be: at most `most` an
 * hour (five) for one purpose. One conditional write, whether or not the address is known.
 */
export async function mayMail(deps: Deps, purpose: string, email: string, most = fewest): Promise<boolean> {
  const now = deps.clock().getTime();
  const start = Math.floor(now / window) * window;
  const endsAt = new Date(start + 2 * window).toISOString();
  const who = personKey(deps.config.secret, email);
  const counted = await deps.db.update(
    { pk: `LIMIT#${purpose}#${who}`, sk: new Date(start).toISOString() },
    {
      update:
        'SET #count = if_not_exists(#count, :zero) + :one, #version = if_not_exists(#version, :zero) + :one, #due = :due, dueAt = :end, endsAt = :end, expiresAt = :ttl, mails = :none, lang = :lang',
      condition: 'attribute_not_exists(#count) OR #count < :most',
      names: { '#count': 'count', '#version': 'version', '#due': 'due' },
      values: {
        ':zero': 0,
        ':one': 1,
        ':most': most,
        ':due': 'due',
        ':end': endsAt,
        ':ttl': Math.ceil(Date.parse(endsAt) / 1000),
        ':none': {},
        ':lang': 'de',
      },
    },
  );
  return counted !== undefined;
}
