import type { Store } from './port.ts';

/** A store that is loaded at its first use, so that a page that reads nothing does not load its client. */
export function lazyStore(load: () => Promise<Store>): Store {
  let loading: Promise<Store> | undefined;
  let loaded: Store | undefined;
  const open = async () => {
    // What could not be loaded is tried again by the next caller.
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    loaded = await loading;
    return loaded;
  };
  return {
    get: async (key) => (await open()).get(key),
    create: async (item) => (await open()).create(item),
    save: async (item, seen) => (await open()).save(item, seen),
    remove: async (key, seen) => (await open()).remove(key, seen),
    update: async (key, update) => (await open()).update(key, update),
    query: async (query) => (await open()).query(query),
    ready: async () => (await open()).ready(),
    unitsRead: () => loaded?.unitsRead() ?? 0,
  };
}
