import type { Deps } from './deps.ts';
import type { ListDefinition } from './listing/definition.ts';

type LoadList = (deps: Deps) => Promise<ListDefinition>;

/** The public lists, each declared by its room and loaded at its first use. A new one is one line here. */
const loaders = {
  coaching: async (deps) => (await import('./coaching/list.ts')).coachingList(deps),
  initiatives: async (deps) => (await import('./initiatives/list.ts')).initiativesList(deps),
  needs: async (deps) => (await import('./needs/list.ts')).needsList(deps),
  offers: async (deps) => (await import('./offers/list.ts')).offersList(deps),
  opportunities: async () => (await import('./opportunities/list.ts')).opportunitiesList,
  resources: async (deps) => (await import('./resources/list.ts')).resourcesList(deps),
  trainings: async (deps) => (await import('./trainings/list.ts')).trainingsList(deps),
} as const satisfies Readonly<Record<string, LoadList>>;

type ListDomain = keyof typeof loaders;

/** The domains whose entries are listed in public. */
export const listDomains = Object.keys(loaders) as readonly ListDomain[];

/** The public list of a domain. */
export const findList = (deps: Deps, domain: ListDomain): Promise<ListDefinition> => loaders[domain](deps);
