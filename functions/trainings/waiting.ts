import { formatDay, formatTime } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { offerUntil } from './rules.ts';
import type { Training } from './training.ts';
import { waitingWording } from './waiting-wording.ts';

/** Why somebody waits. Instants are ISO 8601 UTC. */
export type Reason =
  | { readonly kind: 'taken'; readonly taken: number; readonly capacity: number }
  /** Places that are kept for others until they answer; the first of these moments. */
  | { readonly kind: 'offered'; readonly n: number; readonly until: string }
  /** Places that are free, and are being offered in these minutes. */
  | { readonly kind: 'passing'; readonly n: number }
  | { readonly kind: 'before'; readonly n: number }
  /** It begins too soon for a place to be offered any more. */
  | { readonly kind: 'late' };

/**
 * Why those wait who wait for a training: how many places are taken, which are offered to whom comes before, and who waits
 * longer than somebody (`position` counts from 1). Pure.
 */
export function waitingReasons(training: Training, now: Date, position?: number): readonly Reason[] {
  const seats = Object.values(training.seats);
  const taken = seats.filter((seat) => seat.state === 'taken').length;
  const open = seats.flatMap(({ state, until }) => (state === 'offered' && until ? [until] : [])).sort();
  const [until] = open.filter((one) => one > now.toISOString());
  const late = offerUntil(training, now) === undefined;
  const free = training.capacity - seats.length;
  return [
    { kind: 'taken', taken, capacity: training.capacity },
    ...(until ? [{ kind: 'offered' as const, n: open.length, until }] : []),
    ...(free > 0 && !late ? [{ kind: 'passing' as const, n: free }] : []),
    ...(position === undefined ? [] : [{ kind: 'before' as const, n: position - 1 }]),
    ...(late ? [{ kind: 'late' as const }] : []),
  ];
}

/** The same in sentences. */
export function reasonsIn(reasons: readonly Reason[], lang: Language): readonly string[] {
  const words = wordsIn(waitingWording, lang);
  return reasons.map((reason) => {
    switch (reason.kind) {
      case 'taken':
        return reason.taken === reason.capacity
          ? words.allTaken(reason.capacity)
          : words.someTaken(reason.taken, reason.capacity);
      case 'offered':
        return words.offered(reason.n, formatDay(reason.until, lang), formatTime(reason.until));
      case 'passing':
        return words.passing(reason.n);
      case 'before':
        return words.before(reason.n);
      default:
        return words.late;
    }
  });
}
