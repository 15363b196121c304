import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resource, Slot } from '../../functions/resources/resource.ts';
import { freeDuring, stretchesOf, withoutSlot, withSlot } from '../../functions/resources/slots.ts';
import { entryWith } from '../entries.ts';

const now = new Date('2026-12-01T00:00:00Z');
const hour = (n: number) => new Date(now.getTime() + n * 3_600_000).toISOString();
const slot = (from: number, to: number, count = 1): Slot => ({
  from: hour(from),
  to: hour(to),
  count,
  state: 'asked',
});
const room = (quantity?: number): Resource =>
  entryWith({
    domain: 'resources',
    facts: { title: 'Saal', category: 'room', ...(quantity && { quantity }) },
  });

/** All of these in turn, those that fit. */
function fill(resource: Resource, slots: readonly Slot[]): Resource {
  return slots.reduce((seen, one, nth) => withSlot(seen, `B${nth}`, one, now) ?? seen, resource);
}

describe('a room', () => {
  it('is given away once for any moment, and again from the moment it is free', () => {
    const taken = withSlot(room(), 'A', slot(10, 14), now) as Resource;
    for (const other of [slot(10, 14), slot(9, 11), slot(13, 15), slot(11, 12), slot(0, 48)])
      expect(withSlot(taken, 'B', other, now)).toBeUndefined();
    expect(withSlot(taken, 'B', slot(14, 16), now)).toBeDefined();
    expect(withSlot(taken, 'B', slot(8, 10), now)).toBeDefined();
  });

  it('is kept once under an id, and free when it is given back', () => {
    const taken = withSlot(room(), 'A', slot(10, 14), now) as Resource;
    expect(withSlot(taken, 'A', slot(10, 14), now)).toBe(taken);
    expect(withoutSlot(taken, 'other')).toBe(taken);
    expect(freeDuring(withoutSlot(taken, 'A'), slot(10, 14))).toBe(1);
  });
});

describe('five of a kind', () => {
  it('are counted where times overlap, and only there', () => {
    const some = fill(room(5), [slot(1, 3, 3), slot(2, 5, 2), slot(4, 6, 3)]);
    expect(freeDuring(some, slot(0, 1))).toBe(5);
    expect(freeDuring(some, slot(1, 2))).toBe(2);
    expect(freeDuring(some, slot(2, 3))).toBe(0);
    expect(freeDuring(some, slot(3, 4))).toBe(3);
    expect(freeDuring(some, slot(3, 6))).toBe(0);
    expect(withSlot(some, 'X', slot(3, 4, 4), now)).toBeUndefined();
  });

  it('are never promised more than there are, in whatever order they are asked for and given back', () => {
    const any = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(any, { maxLength: 25 }),
        fc.nat(),
        (all, wishes, out) => {
          const slots = wishes.map(([from, length, count]) => slot(from, from + length, count));
          const first = fill(room(all), slots);
          const back = withoutSlot(first, `B${out % 25}`);
          const full = slots.reduce((seen, one, nth) => withSlot(seen, `C${nth}`, one, now) ?? seen, back);
          for (let at = 0; at < 60; at++) {
            const used = Object.values(full.slots ?? {})
              .filter(({ from, to }) => from <= hour(at) && hour(at) < to)
              .reduce((sum, { count }) => sum + count, 0);
            expect(used).toBeLessThanOrEqual(all);
            expect(freeDuring(full, slot(at, at + 1))).toBe(all - used);
          }
        },
      ),
    );
  });
});

describe('a day', () => {
  it('is told in stretches of what is free', () => {
    const some = fill(room(5), [slot(1, 3, 3), slot(2, 5, 2), slot(30, 31, 1)]);
    const parts = stretchesOf(some, { from: hour(0), to: hour(24) });
    expect(parts.map(({ from, free }) => [(Date.parse(from) - now.getTime()) / 3_600_000, free])).toEqual([
      [0, 5],
      [1, 2],
      [2, 0],
      [3, 3],
      [5, 5],
    ]);
    expect(parts.at(-1)?.to).toBe(hour(24));
  });
});
