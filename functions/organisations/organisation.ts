import type { Deps } from '../deps.ts';
import type { Language, Text } from '../language/language.ts';
import { type Municipality, municipalityOf } from '../pages/municipality.ts';
import { city } from '../rights.ts';
import { change } from '../store/change.ts';
import type { Item, Key } from '../store/port.ts';

/** The city, a welfare association, or an initiative with people of its own in the workspace. */
export interface Organisation extends Item {
  /** `city`, an association's id of `municipality.json`, or the reference of a registered initiative. */
  readonly id: string;
  readonly name: Text;
  readonly kind: 'city' | 'association' | 'initiative';
  readonly status: 'active' | 'ended';
}

/** Most organisations a list shows. */
const most = 200;

function keyOf(id: string): Key {
  return { pk: `ORGANISATION#${id}`, sk: 'ORGANISATION' };
}

function listed(one: Organisation): Organisation {
  const order = { city: 0, association: 1, initiative: 2 }[one.kind];
  return { ...one, list: `organisations#${one.status}`, listAt: `${order}#${one.name.de}` };
}

/** Those that the city's file names: they are there without anybody entering them. */
function named(deps: Deps): readonly Pick<Organisation, 'id' | 'name' | 'kind'>[] {
  const { name, associations = [] } = municipalityOf(deps) as Municipality & {
    readonly associations?: readonly { readonly id: string; readonly name: string }[];
  };
  return [
    { id: city, name, kind: 'city' },
    ...associations.map((one) => ({ id: one.id, name: { de: one.name }, kind: 'association' as const })),
  ];
}

function fresh(one: Pick<Organisation, 'id' | 'name' | 'kind'>): Organisation {
  return listed({ ...keyOf(one.id), version: 1, ...one, status: 'active' });
}

/** An organisation by its id, ended ones included; undefined when there is none. */
export async function findOrganisation(deps: Deps, id: string): Promise<Organisation | undefined> {
  const stored = await deps.db.get<Organisation>(keyOf(id));
  if (stored) return stored;
  const known = named(deps).find((one) => one.id === id);
  return known && fresh(known);
}

/** The active organisations: the city, the associations, then the initiatives by name. */
export async function activeOrganisations(deps: Deps): Promise<readonly Organisation[]> {
  const page = await deps.db.query<Organisation>({
    index: 'list',
    partition: 'organisations#active',
    limit: most,
  });
  const initiatives = page.items.filter((one) => one.kind === 'initiative');
  return [...named(deps).map(fresh), ...initiatives];
}

/** Adds an initiative as an organisation, or brings it back under its present name. False when it has access already. */
export async function addOrganisation(deps: Deps, id: string, name: string): Promise<boolean> {
  const made = fresh({ id, name: { de: name }, kind: 'initiative' });
  if (await deps.db.create(made)) return true;
  let added = false;
  await change<Organisation>(deps.db, keyOf(id), (seen) => {
    added = seen.status === 'ended';
    return added ? listed({ ...seen, name: { de: name }, status: 'active' }) : seen;
  });
  return added;
}

/** Ends the access of an initiative: its members can sign in no more. False when it has none. Others stand in the city's file. */
export async function endOrganisation(deps: Deps, id: string): Promise<boolean> {
  let ended = false;
  await change<Organisation>(deps.db, keyOf(id), (seen) => {
    ended = seen.kind === 'initiative' && seen.status === 'active';
    return ended ? listed({ ...seen, status: 'ended' }) : seen;
  });
  return ended;
}

/** What an organisation is called in a language; its id where there is none any more. */
export async function organisationName(deps: Deps, id: string, lang: Language): Promise<string> {
  const found = await findOrganisation(deps, id);
  return found?.name[lang] ?? found?.name.de ?? id;
}
