import type { Json } from '../../store/port.ts';

/** What happened to an item after it came in: `confirm`, an action of its room, or (of a need) `helper`. */
export interface DemoStep {
  readonly action: string;
  readonly daysAgo: number;
  /** Id of the organisation whose coordinator does it; the city's without it. */
  readonly organisation?: string;
  /** For `helper`: the key of the volunteer's item, who is asked and says yes. */
  readonly volunteer?: string;
  /** The reason, where the action asks for one. */
  readonly note?: string;
  /** The publication ends in so many days; negative: so many days ago. */
  readonly endsInDays?: number;
  /** What the action asks for; a text such as `+14d` is a day relative to the start. */
  readonly values?: Readonly<Record<string, string | number | boolean>>;
}

/** A submission of the demonstration, at a time relative to the start. A text such as `+14d` is a day relative to it. */
export interface DemoItem {
  /** The idempotency key: the same item is made once. */
  readonly key: string;
  readonly form: string;
  readonly lang?: 'de' | 'en';
  readonly daysAgo: number;
  /** Time of day, `HH:MM` in UTC. */
  readonly time: string;
  readonly answers: Readonly<Record<string, Json>>;
  /** For sign-ups: the key of the training's item. */
  readonly training?: string;
  /** For requests: the key of the item of what is shared. */
  readonly resource?: string;
  /** For proposals: the key of the work opportunity's item. */
  readonly opportunity?: string;
  /** For appointments: the key of the coaching's item, and which of its times. */
  readonly coaching?: string;
  readonly slot?: number;
  readonly steps?: readonly DemoStep[];
}

/** A time of day that looks like chance but is the same at each start: between 7 and 19 o'clock. */
export function someTime(index: number): string {
  const minutes = 7 * 60 + ((index * 157 + 41) % 720);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** An invented person's address: `Lea Winter` has `lea.winter@beispiel.example`. */
export function addressOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^a-z ]/g, '');
  return `${plain.trim().replace(/ +/g, '.')}@beispiel.example`;
}

/** A telephone number that belongs to nobody: local numbers do not begin with 0. */
export function numberOf(index: number): string {
  return `07531 / 000-${String(100 + index)}`;
}
