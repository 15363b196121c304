import type { Deps } from '../../deps.ts';
import { openFollowUps } from '../../followups/follow-up.ts';
import { isoDay, sortedIn } from '../../language/format.ts';
import { type Language, textIn, wordsIn } from '../../language/language.ts';
import { activeOrganisations } from '../../organisations/organisation.ts';
import { city, type Viewer } from '../../rights.ts';
import type { Room } from '../../room.ts';
import type { Entry, Role } from '../../store/entry.ts';
import { listWording } from './wording.ts';

/** A value and what it is called. */
export interface Option {
  readonly value: string;
  readonly title: string;
}

/** Something a list can be narrowed by: one of its options, or simply on (`options` is missing). */
export interface Filter {
  readonly name: string;
  readonly title: string;
  readonly options?: readonly Option[];
  /** Whether an entry fits the chosen value. Pure. */
  fits(entry: Entry, value: string): boolean;
}

/** Filters by the roles of forms' fields that have choices, in the order in which they are shown. */
const byRole = [
  ['urgency', ['urgency']],
  ['field', ['field']],
  ['category', ['category']],
  ['district', ['district']],
  ['shelter', ['shelter']],
  ['language', ['languages', 'language']],
  ['audience', ['audience']],
] as const satisfies readonly (readonly [string, readonly Role[]])[];

/** Names that one looks up; the others stand in the order of the form. */
const lookedUp: readonly string[] = ['district', 'shelter', 'language'];
const last: readonly string[] = ['other', 'any', 'none'];

/** What the choices of a room's forms for one meaning are, each once. */
function optionsOf(deps: Deps, roles: readonly Role[], domain: string, lang: Language): readonly Option[] {
  const found = new Map<string, Option>();
  for (const slug of deps.forms.slugs()) {
    const form = deps.forms.get(slug);
    if (form?.domain !== domain) continue;
    for (const field of form.fields) {
      if (!field.role || !roles.includes(field.role)) continue;
      for (const { value, title } of field.choices ?? []) {
        found.set(String(value), { value: String(value), title: textIn(title, lang) });
      }
    }
  }
  return [...found.values()];
}

function inOrder(options: readonly Option[], name: string, lang: Language): readonly Option[] {
  const sorted = lookedUp.includes(name) ? sortedIn(options, lang, ({ title }) => title) : options;
  return [
    ...sorted.filter(({ value }) => !last.includes(value)),
    ...sorted.filter(({ value }) => last.includes(value)),
  ];
}

/** Whether an answer is the value, one of several that holds it, or one of its group (`petershausen-west`). */
function holds(answer: unknown, value: string): boolean {
  if (Array.isArray(answer)) return answer.some((one) => holds(one, value));
  return answer === value || (typeof answer === 'string' && answer.startsWith(`${value}-`));
}

/** All filters that the list of a room has for somebody. Filters of forms are there where one of the room's forms asks for it. */
export async function filtersOf(
  deps: Deps,
  room: Room,
  viewer: Viewer,
  lang: Language,
  now: Date,
): Promise<readonly Filter[]> {
  const words = wordsIn(listWording, lang);
  const organisations = await activeOrganisations(deps);
  const today = isoDay(now);
  const ofForms = byRole.map(
    ([name, roles]): Filter => ({
      name,
      title: words.filters[name],
      options: inOrder(optionsOf(deps, roles, room.domain, lang), name, lang),
      fits: ({ facts }, value) => roles.some((role) => holds(facts[role], value)),
    }),
  );
  const owned: Filter = {
    name: 'organisation',
    title: words.filters.organisation,
    options: organisations
      .filter(({ id }) => id !== viewer.organisation)
      .map(({ id, name }) => ({ value: id, title: textIn(name, lang) })),
    fits: ({ owner = city }, value) => owner === value,
  };
  const flags: readonly Filter[] = [
    {
      name: 'mine',
      title: words.filters.mine,
      fits: ({ owner = city, parties }) =>
        owner === viewer.organisation || Object.hasOwn(parties ?? {}, viewer.organisation),
    },
    { name: 'follow-up', title: words.filters.followUp, fits: (entry) => openFollowUps(entry).length > 0 },
    {
      name: 'overdue',
      title: words.filters.overdue,
      fits: (entry) => openFollowUps(entry).some(([, { day }]) => day < today),
    },
    ...Object.entries(room.filters ?? {}).map(
      ([name, filter]): Filter => ({
        name,
        title: textIn(filter.label, lang),
        fits: (entry) => filter.fits(entry, now),
      }),
    ),
  ];
  return [...ofForms, owned, ...flags].filter(({ options }) => !options || options.length > 0);
}
