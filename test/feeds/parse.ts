import { Readable } from 'node:stream';
import FeedParser from 'feedparser';
import ICAL from 'ical.js';

/** An RSS feed as feedparser, a parser of its own, understands it. Fails where it is broken. */
export async function readRss(xml: string): Promise<readonly FeedParser.Item[]> {
  const parser = new FeedParser({ addmeta: true, strict: true });
  Readable.from([xml]).pipe(parser);
  const items: FeedParser.Item[] = [];
  for await (const item of parser) items.push(item);
  return items;
}

/** An event as ical.js, a calendar program's own parser, understands it. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  /** `2026-12-01`, or an instant with `Z`. */
  readonly starts: string;
  readonly ends: string;
  readonly changed: string;
  readonly status: string;
  readonly lang?: string;
}

/** Lines as RFC 5545 (3.1) wants them. Fails for one that is too long, has a stray line end or half a character. */
function checkLines(text: string): void {
  if (!text.endsWith('\r\n')) throw new Error('The last line has no end.');
  for (const line of text.slice(0, -2).split('\r\n')) {
    if (Buffer.byteLength(line) > 75) throw new Error(`More than 75 octets: ${line}`);
    if (/[\p{Cc}\uFFFD]/u.test(line)) throw new Error(`Not a line of text: ${JSON.stringify(line)}`);
  }
}

/** The events of a calendar, and what it says of itself. Fails where it is broken. */
export function readCalendar(text: string) {
  checkLines(text);
  const whole = new ICAL.Component(ICAL.parse(text));
  const of = (component: ICAL.Component, name: string) => String(component.getFirstPropertyValue(name) ?? '');
  const events = whole.getAllSubcomponents('vevent').map((component): ReadEvent => {
    const event = new ICAL.Event(component, { strictExceptions: true });
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description,
      location: event.location,
      starts: event.startDate.toString(),
      ends: event.endDate.toString(),
      changed: of(component, 'last-modified'),
      status: of(component, 'status'),
      lang: component.getFirstProperty('summary')?.getFirstParameter('language'),
    };
  });
  return { name: of(whole, 'x-wr-calname'), source: of(whole, 'source'), events };
}

/** What a program that subscribes to a calendar shows after it has fetched it again: one event for each UID, the newest. */
export function subscribed(
  before: ReadonlyMap<string, ReadEvent>,
  fetched: readonly ReadEvent[],
): ReadonlyMap<string, ReadEvent> {
  const shown = new Map<string, ReadEvent>();
  for (const event of fetched) {
    const known = before.get(event.uid);
    const newer = !known || event.sequence >= known.sequence;
    shown.set(event.uid, newer ? event : known);
  }
  return shown;
}
