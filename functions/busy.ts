/** A span of time, from and to an instant (ISO 8601 UTC). */
export interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** When somebody is taken, as their own calendar has it, and by what. For their own eyes only. */
export interface Busy extends Span {
  readonly what: string;
  /** Reference of what it comes of: their sign-up, appointment or engagement. */
  readonly of: string;
  /** Reference of the training, where it is one. */
  readonly training?: string;
}

/** Gives when somebody is taken from now on; `person` is the keyed hash of their address (`personKey`). */
export type BusyTimes = (person: string) => Promise<readonly Busy[]>;

/** Whether two spans of time have a moment in common; what ends when the other begins does not. Pure. */
export function meet(a: Span, b: Span): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

/**
 * What else somebody has at the same time as one of `spans`, each thing once, at its first such time. `own` is the reference of what
 * has the spans: a sign-up's training, an appointment, an engagement. What is over does not count. Pure.
 */
export function clashes(
  spans: readonly Span[],
  busy: readonly Busy[],
  own: string,
  now: Date,
): readonly Busy[] {
  const ahead = (one: Span) => one.endsAt > now.toISOString();
  const mine = spans.filter(ahead);
  const found = new Map<string, Busy>();
  for (const one of busy) {
    const other = one.of !== own && one.training !== own && ahead(one);
    if (other && !found.has(one.of) && mine.some((span) => meet(span, one))) found.set(one.of, one);
  }
  return [...found.values()];
}
