import type { Deps } from '../../deps.ts';
import { openFollowUps } from '../../followups/follow-up.ts';
import { formatMoment, isoDay } from '../../language/format.ts';
import { type Language, textIn, wordsIn } from '../../language/language.ts';
import { listed } from '../../language/message.ts';
import { activeOrganisations } from '../../organisations/organisation.ts';
import { city } from '../../rights.ts';
import type { Coordination, Room } from '../../room.ts';
import { type Entry, type Role, titleOf } from '../../store/entry.ts';
import { listWording } from './wording.ts';

/** An entry as a list shows it, in words. */
export interface Row {
  readonly reference: string;
  readonly domain: string;
  readonly title: string;
  /** What it is about, or when and with how many places, where the title alone does not say it. */
  readonly summary?: string;
  readonly demo: boolean;
  readonly status: string;
  readonly place?: string;
  readonly urgency?: { readonly title: string; readonly pressing: boolean };
  readonly receivedAt: string;
  /** Whole days in the city since it came in. */
  readonly ageDays: number;
  readonly owner: string;
  /** How far help has come, in short; what presses stands out. */
  readonly marks: readonly { readonly text: string; readonly pressing: boolean }[];
  /** The earliest open follow-up, `YYYY-MM-DD`. */
  readonly due?: string;
  readonly overdue: boolean;
}

/** Makes rows of entries; loads once what all of them need. */
export type MakeRow = (entry: Entry) => Row;

const day = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / day));
}

function choiceOf(deps: Deps, entry: Entry, role: Role, lang: Language) {
  const value = entry.facts[role];
  const choices = deps.forms.get(entry.form)?.fields.find((one) => one.role === role)?.choices ?? [];
  const at = choices.findIndex((one) => one.value === value);
  const found = choices[at];
  return found && { title: textIn(found.title, lang), at };
}

/** In short how far help for an entry has come; nothing for what nobody coordinates. */
function marksOf(
  coordination: Coordination | undefined,
  names: ReadonlyMap<string, string>,
  lang: Language,
): Row['marks'] {
  if (!coordination) return [];
  const words = wordsIn(listWording, lang);
  const { wanted, found, claimants, unclaimedDays, overdueDays } = coordination;
  const by = listed(
    claimants.map((id) => names.get(id) ?? id),
    lang,
  );
  return [
    ...(overdueDays ? [{ text: words.late(overdueDays), pressing: true }] : []),
    ...(unclaimedDays ? [{ text: words.unclaimed(unclaimedDays), pressing: true }] : []),
    ...(wanted > 1 || found > 0 ? [{ text: words.found(found, wanted), pressing: false }] : []),
    ...(by ? [{ text: words.claimed(by), pressing: false }] : []),
  ];
}

/** What stands below an entry's title: what its room says of it, or when it is and whether there are places. */
function summaryOf(room: Room | undefined, entry: Entry, lang: Language): string | undefined {
  const places = room?.places?.(entry);
  if (!places) return room?.summary?.(entry, lang) || undefined;
  const { free, capacity, waiting, starts } = places;
  return `${formatMoment(starts, lang)} · ${wordsIn(listWording, lang).seats(free, capacity, waiting)}`;
}

/** A function that puts entries as they may be seen (`asSeenBy`) into words. */
export async function rowsIn(
  deps: Deps,
  rooms: readonly Room[],
  lang: Language,
  now: Date,
): Promise<MakeRow> {
  const organisations = await activeOrganisations(deps);
  const names = new Map(organisations.map(({ id, name }) => [id, textIn(name, lang)]));
  const today = isoDay(now);
  return (entry) => {
    const { facts, owner = city } = entry;
    const room = rooms.find(({ domain }) => domain === entry.domain);
    const status = room?.lifecycle.statuses[entry.status];
    const urgency = choiceOf(deps, entry, 'urgency', lang);
    const place =
      choiceOf(deps, entry, 'district', lang)?.title ??
      (typeof facts.place === 'string' ? facts.place : undefined);
    const summary = summaryOf(room, entry, lang);
    const due = openFollowUps(entry)[0]?.[1].day;
    return {
      reference: entry.reference,
      domain: entry.domain,
      title: titleOf(entry),
      ...(summary && { summary }),
      demo: entry.demo === true,
      status: status ? textIn(status, lang) : entry.status,
      ...(place && { place }),
      ...(urgency && { urgency: { title: urgency.title, pressing: urgency.at === 0 } }),
      receivedAt: entry.receivedAt,
      ageDays: daysBetween(isoDay(new Date(entry.receivedAt)), today),
      // An initiative is its own.
      owner: names.get(owner) ?? (owner === entry.reference ? titleOf(entry) : owner),
      marks: marksOf(room?.coordination?.(entry, now), names, lang),
      ...(due && { due }),
      overdue: due !== undefined && due < today,
    };
  };
}
