import type { Language } from '../language/language.ts';

/** One event of a calendar. */
export interface CalendarEvent {
  /** Stable for the event, over all its changes. */
  readonly uid: string;
  /** Grows with every change of the event. */
  readonly sequence: number;
  /** When the event changed last: an instant, ISO 8601 UTC. */
  readonly changed: string;
  /** When this was written, if it is a message of its own and not part of a feed. */
  readonly written?: string;
  /**
   * Instants, or days (`2026-12-03`) for what takes the whole day; of days, `ends` is the last. Of what repeats, the times of
   * the city's clock (`2026-12-03T17:00`), as it stays at five o'clock in summer.
   */
  readonly starts: string;
  readonly ends: string;
  readonly summary: string;
  /** Language of the summary. */
  readonly lang?: Language;
  readonly description?: string;
  readonly location?: string;
  readonly url?: string;
  readonly cancelled?: boolean;
  /** By which rule of RFC 5545 it takes place again, and the times at which it does not. */
  readonly repeats?: { readonly rule: string; readonly except: readonly string[] };
}

/** What a calendar to subscribe to says of itself. */
export interface Subscription {
  readonly name: string;
  /** Its own address. */
  readonly source: string;
  readonly lang: Language;
}

const encoder = new TextEncoder();
const zone = 'Europe/Berlin';

/** How the clocks of the city go, for what repeats (RFC 5545, 3.6.5). */
const zoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];
const day = 86_400_000;

/** Text as RFC 5545, 3.3.11 has it: backslash, semicolon, comma and line break escaped, other controls left out. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** Breaks a line after at most 75 octets, never inside a character (RFC 5545, 3.1). */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      parts.push(part);
      part = '';
      // The space that begins a continued line counts.
      octets = 1;
    }
    part += character;
    octets += size;
  }
  parts.push(part);
  return parts.join('\r\n ');
}

const digits = (iso: string) => iso.replace(/[-:]/g, '');
const instant = (iso: string) => `${digits(new Date(iso).toISOString().slice(0, 19))}Z`;
const dayAfter = (iso: string) => new Date(Date.parse(iso) + day).toISOString().slice(0, 10);

/** Days are days wherever one is; the end of an event is the first day after it. What takes whole days leaves one free. */
function timeLines({ starts, ends, repeats }: CalendarEvent): string[] {
  if (repeats) {
    const local = (iso: string) => `${digits(iso)}00`;
    return [
      `DTSTART;TZID=${zone}:${local(starts)}`,
      `DTEND;TZID=${zone}:${local(ends)}`,
      `RRULE:${repeats.rule}`,
      ...repeats.except.map((at) => `EXDATE;TZID=${zone}:${local(at)}`),
    ];
  }
  if (starts.includes('T')) return [`DTSTART:${instant(starts)}`, `DTEND:${instant(ends)}`];
  return [
    `DTSTART;VALUE=DATE:${digits(starts)}`,
    `DTEND;VALUE=DATE:${digits(dayAfter(ends))}`,
    'TRANSP:TRANSPARENT',
  ];
}

function eventLines(event: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${instant(event.written ?? event.changed)}`,
    `LAST-MODIFIED:${instant(event.changed)}`,
    ...timeLines(event),
    `SUMMARY${event.lang ? `;LANGUAGE=${event.lang}` : ''}:${escapeText(event.summary)}`,
    ...(event.description ? [`DESCRIPTION:${escapeText(event.description)}`] : []),
    ...(event.location ? [`LOCATION:${escapeText(event.location)}`] : []),
    ...(event.url ? [`URL:${event.url.replace(/\p{Cc}/gu, '')}`] : []),
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/** What tells programs how to call the calendar and when to ask again (RFC 7986, and what was usual before it). */
function subscriptionLines({ name, source, lang }: Subscription): string[] {
  const title = escapeText(name);
  return [
    `NAME;LANGUAGE=${lang}:${title}`,
    `X-WR-CALNAME:${title}`,
    `SOURCE;VALUE=URI:${source.replace(/\p{Cc}/gu, '')}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
  ];
}

/** A calendar (text/calendar) with these events, by RFC 5545. */
export function calendar(
  events: readonly CalendarEvent[],
  method: 'PUBLISH' | 'CANCEL' = 'PUBLISH',
  subscription?: Subscription,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Helferkreis//Helferkreis//DE',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(subscription ? subscriptionLines(subscription) : []),
    ...(events.some((event) => event.repeats) ? zoneLines : []),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
