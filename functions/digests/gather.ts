import type { Deps } from '../deps.ts';
import type { Form } from '../intake/definition.ts';
import { activeOrganisations } from '../organisations/organisation.ts';
import type { FindRoom } from '../rooms.ts';
import type { Entry } from '../store/entry.ts';
import type { Query } from '../store/port.ts';
import type { Choice, Names } from './content.ts';
import type { Gathered, List } from './select.ts';
import { openPairs } from './twins.ts';
import type { Week } from './week.ts';

/** Items read of one list at most: bounds memory and cost; a digest that is cut says so. */
const most = 2000;
const waitingMost = 300;
const pageSize = 200;
const endingWithin = 14 * 86_400_000;

async function readList(deps: Deps, query: Omit<Query, 'limit' | 'cursor'>, limit: number): Promise<List> {
  const entries: Entry[] = [];
  let cursor: string | undefined;
  do {
    const page = await deps.db.query<Entry>({
      ...query,
      limit: Math.min(pageSize, limit - entries.length),
      cursor,
    });
    entries.push(...page.items);
    cursor = page.cursor;
  } while (cursor && entries.length < limit);
  return { entries, cut: cursor !== undefined };
}

/** Several lists as one, in the order each of them has: needs by urgency and age. */
function joined(...lists: List[]): List {
  const entries = lists.flatMap((list) => list.entries);
  const order = (a: Entry, b: Entry) => ((a.listAt ?? '') < (b.listAt ?? '') ? -1 : 1);
  return { entries: entries.sort(order), cut: lists.some((list) => list.cut) };
}

function choiceOf(form: Form | undefined, role: Choice['role'], value: unknown) {
  const field = form?.fields.find((one) => one.role === role);
  return field?.choices?.find((choice) => choice.value === value);
}

/** An entry's answer to the field with a role, where it is one of its form's choices. */
function chosen(deps: Deps, entry: Entry, role: Choice['role']): Choice | undefined {
  const value = entry.facts[role];
  const known = choiceOf(deps.forms.get(entry.form), role, value);
  return known && { form: entry.form, role, value: String(value) };
}

/** What the forms, as they are now, call themselves and their choices. */
export function namesOf(deps: Deps): Names {
  return {
    ofForm: (slug) => deps.forms.get(slug)?.title,
    ofChoice: ({ form, role, value }) => choiceOf(deps.forms.get(form), role, value)?.title,
  };
}

/**
 * Reads what a digest of the week needs: what came in (through each form, by time of arrival) and what is open now.
 * Reads grow with the week and with what is open, never with the history.
 */
export async function gather(deps: Deps, findRoom: FindRoom, week: Week, now: Date): Promise<Gathered> {
  const lists = (partition: string, limit = waitingMost) =>
    readList(deps, { index: 'list', partition }, limit);
  const lastMoment = new Date(Date.parse(week.end) - 1).toISOString();
  const arrivals = [];
  for (const slug of deps.forms.slugs()) {
    const form = deps.forms.get(slug);
    if (!form) continue;
    const query = { index: 'arrivals', partition: slug, from: week.start, to: lastMoment } as const;
    const { entries } = await readList(deps, query, most);
    arrivals.push({ form: slug, domain: form.domain, entries });
  }
  const until = new Date(now.getTime() + endingWithin).toISOString();
  const ending = (domain: string) =>
    readList(
      deps,
      { index: 'list', partition: `${domain}#published`, from: now.toISOString(), to: until },
      waitingMost,
    );
  const needRoom = await findRoom('needs');
  const names = new Map((await activeOrganisations(deps)).map(({ id, name }) => [id, name.de]));
  const trainingRoom = await findRoom('trainings');
  const published = await readList(
    deps,
    { index: 'list', partition: 'trainings#published', from: now.toISOString() },
    waitingMost,
  );
  return {
    arrivals,
    openNeeds: joined(
      await lists('needs#reported'),
      await lists('needs#reviewed'),
      await lists('needs#open'),
      await lists('needs#claimed'),
      await lists('needs#unconfirmed'),
    ),
    offered: await lists('engagements#offered'),
    waitingVolunteers: await lists('volunteers#new'),
    toReview: joined(
      await lists('offers#new'),
      await lists('resources#new'),
      await lists('opportunities#new'),
      await lists('initiatives#new'),
    ),
    twins: await openPairs(deps, now),
    trainings: published.entries.map((entry) => {
      const places = trainingRoom.places?.(entry);
      return { entry, ...(places && { places, starts: places.starts }) };
    }),
    hidden: joined(
      await lists('offers#hidden'),
      await lists('resources#hidden'),
      await lists('initiatives#hidden'),
    ),
    ending: joined(await ending('offers'), await ending('opportunities')),
    helpOf: (entry) => {
      const help = needRoom.domain === entry.domain ? needRoom.coordination?.(entry, now) : undefined;
      return help && { ...help, claimants: help.claimants.map((id) => names.get(id) ?? id) };
    },
    urgencyOf: (entry) => chosen(deps, entry, 'urgency'),
    placeOf: (entry) =>
      chosen(deps, entry, 'district') ??
      (typeof entry.facts.place === 'string' ? entry.facts.place : undefined),
  };
}
