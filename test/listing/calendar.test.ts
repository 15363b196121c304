import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendar } from '../../functions/listing/calendar.ts';
import { readCalendar } from '../trainings/read-calendar.ts';

const event: CalendarEvent = {
  uid: 'TR-1@helfen.example',
  sequence: 3,
  changed: '2026-11-23T11:00:00.000Z',
  starts: '2026-12-03T17:00:00.000Z',
  ends: '2026-12-03T19:30:00.000Z',
  summary: 'Umgang mit Trauma; Teil 1, Grundlagen',
  description: 'Für Ehrenamtliche.\nBitte pünktlich \\ „leise“ kommen.',
  location: 'Untere Laube 24, 78462 Konstanz',
  url: 'https://helfen.example/trainings/TR-1',
};

/** A replacement character is what a broken one would become: none is put in. */
const anyText = fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !text.includes('\uFFFD'));

describe('a calendar', () => {
  it('says the same when it is read again', () => {
    const [read] = readCalendar(calendar([event])).events;
    expect(read).toMatchObject({
      UID: event.uid,
      SEQUENCE: '3',
      DTSTAMP: '20261123T110000Z',
      DTSTART: '20261203T170000Z',
      DTEND: '20261203T193000Z',
      SUMMARY: event.summary,
      DESCRIPTION: event.description,
      LOCATION: event.location,
      URL: event.url,
      STATUS: 'CONFIRMED',
    });
  });

  it('takes a cancelled event out', () => {
    const read = readCalendar(calendar([{ ...event, cancelled: true }], 'CANCEL'));
    expect(read.method).toBe('CANCEL');
    expect(read.events[0]).toMatchObject({ STATUS: 'CANCELLED', UID: event.uid });
  });

  it('ends every line with CRLF and has none above 75 octets, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = calendar([{ ...event, summary: text, description: text.repeat(2) }]);
        expect(written.endsWith('\r\n')).toBe(true);
        for (const line of written.slice(0, -2).split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n\uFFFD]/);
        }
        // Control characters have no place in a calendar; everything else comes back as it was.
        const expected = text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, '');
        expect(readCalendar(written).events[0]?.SUMMARY).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('lets nobody add lines of their own', () => {
    const { events } = readCalendar(calendar([{ ...event, summary: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT' }]));
    expect(events).toHaveLength(1);
  });
});
