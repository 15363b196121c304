import { type MailIntent, remember } from '../store/entry.ts';
import { endOfDayIn } from './days.ts';
import type { Claim, Need } from './need.ts';

/** For how many days an organisation usually takes a need on. */
export const usualDays = 7;
export const mostDays = 30;
const warnBefore = 2 * 86_400_000;

/** Name of an organisation's reminder among the mails of a need. */
const reminder = (organisation: string) => `lapsing-${organisation}`;

/** When to remind: two days before the claim lapses, of a short one when half of its time is over. */
function remindAt(from: Date, until: string): string {
  const end = Date.parse(until);
  return new Date(Math.max(end - warnBefore, (from.getTime() + end) / 2)).toISOString();
}

function put(need: Need, organisation: string, claim: Claim, now: Date): Need {
  const mail: MailIntent = {
    template: 'needs.lapsing',
    at: remindAt(now, claim.until),
    attempts: 0,
    params: { organisation, until: claim.until },
  };
  return {
    ...need,
    claims: { ...need.claims, [organisation]: claim },
    // Invented people have no mailbox.
    mails: need.demo ? need.mails : { ...need.mails, [reminder(organisation)]: mail },
  };
}

function without(need: Need, organisation: string): Need {
  const { [organisation]: _, ...claims } = need.claims;
  const { [reminder(organisation)]: __, ...mails } = need.mails;
  return { ...need, claims, mails };
}

/** Whether an organisation looks after a need. Pure. */
export function hasClaimed(need: Need, organisation: string | undefined): boolean {
  return organisation !== undefined && Object.hasOwn(need.claims, organisation);
}

/**
 * The need with an organisation's claim, or with the one it has prolonged: until the end of the day so many days from now, by the
 * clock of the city, and never shorter than before. Pure.
 */
export function claimed(need: Need, organisation: string, by: string, days: number, now: Date): Need {
  const before = hasClaimed(need, organisation) ? need.claims[organisation] : undefined;
  const [until = ''] = [endOfDayIn(days, now), before?.until ?? ''].sort().reverse();
  const at = before?.at ?? now.toISOString();
  return put(need, organisation, { at, by, until, days }, now);
}

/** The need with an organisation's claim as if it had been given now, because something happened; unchanged without one. Pure. */
export function touched(need: Need, organisation: string | undefined, now: Date): Need {
  const claim = organisation && hasClaimed(need, organisation) ? need.claims[organisation] : undefined;
  if (!organisation || !claim || endOfDayIn(claim.days, now) <= claim.until) return need;
  return claimed(need, organisation, claim.by, claim.days, now);
}

/** The need with every claim as if it had just been given for the usual time: what was over begins anew. Pure. */
export function givenAnew(need: Need, now: Date): Need {
  return Object.entries(need.claims).reduce(
    (seen, [organisation, { by }]) => claimed(seen, organisation, by, usualDays, now),
    need,
  );
}

/** The need without an organisation's claim. Pure. */
export function released(need: Need, organisation: string): Need {
  return hasClaimed(need, organisation) ? without(need, organisation) : need;
}

/** The last moment at which a helper came by whom a claim goes on; for other signs of life it is prolonged when they happen. */
function lastSign(need: Need, organisation: string): string | undefined {
  return Object.values(need.helpers)
    .flatMap((one) => (one.organisation === organisation ? one.at : []))
    .sort()
    .at(-1);
}

/**
 * The need without the claims whose time is over by now; each is told to its organisation. A claim goes on where its
 * organisation has found a helper since. Pure.
 */
export function lapsed(need: Need, now: Date): Need {
  const at = now.toISOString();
  return Object.keys(need.claims).reduce((seen, organisation) => {
    const sign = lastSign(seen, organisation);
    const kept = sign ? touched(seen, organisation, new Date(sign)) : seen;
    if ((kept.claims[organisation]?.until ?? '') > at) return kept;
    const mail: MailIntent = { template: 'needs.lapsed', at, attempts: 0, params: { organisation } };
    const gone = without(kept, organisation);
    return remember(
      gone.demo ? gone : { ...gone, mails: { ...gone.mails, [`lapsed-${organisation}`]: mail } },
      { at, by: 'system', what: 'claim-lapsed', note: organisation },
    );
  }, need);
}
