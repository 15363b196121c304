import type { Deps } from '../deps.ts';
import { ofMember, ofOrganisation } from '../followups/follow-up.ts';
import { type Due, readFollowUps } from '../followups/reminders.ts';
import { isoDay } from '../language/format.ts';
import { city, sightOf, type Viewer } from '../rights.ts';
import { titleOf } from '../store/entry.ts';
import type { Digest, DigestLine } from './content.ts';
import { shown } from './select.ts';

/** What is to be done within so many days is told. */
const ahead = 7;
/** Follow-ups read at most of one member, and of their organisation. */
const most = 50;

/** What a member and their organisation have to follow up by the end of the week, the earliest first. */
export async function followUpsOf(deps: Deps, to: Viewer, now: Date): Promise<readonly Due[]> {
  const last = isoDay(new Date(now.getTime() + ahead * 86_400_000));
  const lists = [ofMember(to), ofOrganisation(to)].map((who) =>
    readFollowUps(deps, who, { to: last, limit: most }),
  );
  const found = (await Promise.all(lists)).flatMap(({ items }) => items);
  return found
    .filter(({ entry }) => sightOf(to, entry) === 'all')
    .sort((a, b) => (a.followUp.day < b.followUp.day ? -1 : 1));
}

function lineOf({ entry, followUp }: Due, today: string): DigestLine {
  return {
    reference: entry.reference,
    title: followUp.words,
    status: followUp.day < today ? 'overdue' : 'due',
    ageDays: 0,
    place: titleOf(entry),
    date: followUp.day,
  };
}

/**
 * The digest as one member gets it: with what is theirs to follow up before everything else. Members of other organisations than
 * the city get nothing but that. Pure.
 */
export function withFollowUps(
  digest: Digest,
  { organisation = city }: Pick<Viewer, 'organisation'>,
  due: readonly Due[],
  today: string,
): Digest {
  const own = organisation !== city;
  const base: Digest = own ? { ...digest, sections: [], arrivals: [], own: true, quiet: true } : digest;
  if (due.length === 0) return base;
  const lines = due.slice(0, shown).map((one) => lineOf(one, today));
  const section = { name: 'followUps' as const, lines, more: Math.max(0, due.length - shown) };
  return { ...base, quiet: false, sections: [section, ...base.sections] };
}
