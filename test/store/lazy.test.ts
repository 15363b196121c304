import { expect, it, vi } from 'vitest';
import { lazyStore } from '../../functions/store/lazy.ts';
import type { Store } from '../../functions/store/port.ts';

const store = {
  get: async () => ({ pk: 'a' }),
  query: async () => ({ items: [] }),
  unitsRead: () => 3,
} as unknown as Store;
const key = { pk: 'a', sk: 'ENTRY' };

it('loads the client at the first use, once, and not before', async () => {
  const load = vi.fn(async () => store);
  const lazy = lazyStore(load);
  expect(lazy.unitsRead()).toBe(0);
  expect(load).not.toHaveBeenCalled();
  await Promise.all([lazy.get(key), lazy.query({ partition: 'a', limit: 1 }), lazy.get(key)]);
  expect(load).toHaveBeenCalledTimes(1);
  expect(lazy.unitsRead()).toBe(3);
});

it('tries again after a failed load', async () => {
  const load = vi.fn(async () => store).mockRejectedValueOnce(new Error('no disk'));
  const lazy = lazyStore(load);
  await expect(lazy.get(key)).rejects.toThrow('no disk');
  expect(await lazy.get(key)).toEqual({ pk: 'a' });
});
