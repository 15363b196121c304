/** Chance that is the same each time: a day that went wrong can be gone through again (mulberry32). */
export function chanceFrom(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (n: number): number => Math.floor(next() * n);
  return {
    next,
    upTo,
    one: <T>(list: readonly T[]): T => list[upTo(list.length)] as T,
    some: <T>(list: readonly T[], n: number): readonly T[] =>
      [...list]
        .map((value) => ({ value, at: next() }))
        .sort((a, b) => a.at - b.at)
        .slice(0, n)
        .map(({ value }) => value),
    mixed: <T>(list: readonly T[]): readonly T[] =>
      [...list]
        .map((value) => ({ value, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ value }) => value),
  };
}

export type Chance = ReturnType<typeof chanceFrom>;
