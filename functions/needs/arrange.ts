import { remember, settle } from '../store/entry.ts';
import { lapsed } from './claims.ts';
import type { Need } from './need.ts';
import { withNews } from './news.ts';
import { nextRise, position } from './urgency.ts';

/** States in which somebody looks for help or has found it: which of them it is follows from claims and helpers. */
const running: readonly string[] = ['open', 'claimed', 'matched'];
const ended: readonly string[] = ['fulfilled', 'closed', 'withdrawn'];
/** What is reached by what helpers do has a line of history of its own. */
const reached: readonly string[] = ['matched', 'fulfilled'];

/** Whether a need is open for help, or has just found it. Pure. */
export function isRunning({ status }: Pick<Need, 'status'>): boolean {
  return running.includes(status);
}

/** Whether nothing more is to be done for a need. Pure. */
export function isOver({ status }: Pick<Need, 'status'>): boolean {
  return ended.includes(status);
}

/** The state that follows from who looks after it and who helps. Pure. */
function standing(need: Need): string {
  if (!isRunning(need)) return need.status;
  const helpers = Object.values(need.helpers);
  if (helpers.length < need.wanted) return Object.keys(need.claims).length > 0 ? 'claimed' : 'open';
  return helpers.every(({ state }) => state === 'done') ? 'fulfilled' : 'matched';
}

/** Organisations that see all of it: those with a claim, and those with helpers at work. */
function partiesOf(need: Need): Need['parties'] {
  const before = need.parties ?? {};
  const claims = Object.entries(need.claims).map(([id, { at }]) => [id, at] as const);
  const helpers = Object.values(need.helpers).flatMap(({ organisation, state, at }) =>
    organisation && state !== 'done' ? [[organisation, at] as const] : [],
  );
  const parties = Object.fromEntries([...helpers, ...claims].map(([id, at]) => [id, before[id] ?? at]));
  return Object.keys(parties).length > 0 ? parties : undefined;
}

/** Since when it has been open without a claim. */
function unclaimedSince(need: Need, now: Date): string | undefined {
  return need.status === 'open' ? (need.unclaimedSince ?? now.toISOString()) : undefined;
}

function nextDate(need: Need, now: Date): string | undefined {
  const ends = Object.values(need.claims).map(({ until }) => until);
  const rise = nextRise(need, now);
  return [...ends, ...(rise ? [rise] : [])].sort()[0];
}

/**
 * Brings a need in line with its claims and helpers as of now: claims that are over lapse, the state follows, who sees it,
 * where it stands in the lists, what the reporter is told, and when it has to be looked at next. The same for the same need
 * and time, however often it is called. Pure.
 */
export function arrange(given: Need, now: Date): Need {
  if (isOver(given)) return settle({ ...given, nextAt: undefined, unclaimedSince: undefined });
  const need = lapsed(given, now);
  const status = standing(need);
  const at = now.toISOString();
  const opened = { ...need, status, ...(isRunning(need) && { openedAt: need.openedAt ?? at }) };
  const moved =
    status !== need.status && reached.includes(status)
      ? remember(opened, { at, by: 'system', what: status })
      : opened;
  const stood = { ...moved, parties: partiesOf(moved), unclaimedSince: unclaimedSince(moved, now) };
  const told = withNews(stood, now);
  return settle({
    ...told,
    sortAt: position(told, now),
    nextAt: isOver(told) ? undefined : nextDate(told, now),
  });
}
