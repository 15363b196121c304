import { describe, expect, it } from 'vitest';
import { openingInWords } from '../../functions/pages/contact.tsx';
import type { Span } from '../../functions/pages/municipality.ts';
import { openNow } from '../../functions/pages/open-now.ts';

const hours: Span[] = [
  { day: 'mo', from: '08:30', to: '12:00' },
  { day: 'mo', from: '14:00', to: '16:00' },
  { day: 'we', from: '14:00', to: '17:00' },
  { day: 'fr', from: '08:30', to: '12:00' },
];
const at = (iso: string) => openNow(hours, new Date(iso));

describe('whether the office is open', () => {
  it.each([
    ['2026-11-23T07:29:59Z', { open: false, next: { day: 'mo', at: '08:30', inDays: 0 } }],
    ['2026-11-23T07:30:00Z', { open: true, until: '12:00' }],
    ['2026-11-23T10:59:59Z', { open: true, until: '12:00' }],
    ['2026-11-23T11:00:00Z', { open: false, next: { day: 'mo', at: '14:00', inDays: 0 } }],
    ['2026-11-23T13:00:00Z', { open: true, until: '16:00' }],
    ['2026-11-23T15:00:00Z', { open: false, next: { day: 'we', at: '14:00', inDays: 2 } }],
    ['2026-11-24T12:00:00Z', { open: false, next: { day: 'we', at: '14:00', inDays: 1 } }],
    ['2026-11-27T11:00:00Z', { open: false, next: { day: 'mo', at: '08:30', inDays: 3 } }],
  ])('at %s', (iso, expected) => {
    expect(at(iso)).toEqual(expected);
  });

  it('keeps to the clock of the city when it changes', () => {
    // Before 25 October 2026 08:30 is 06:30 UTC, after it 07:30.
    expect(at('2026-10-23T06:30:00Z').open).toBe(true);
    expect(at('2026-10-26T06:30:00Z').open).toBe(false);
    expect(at('2026-10-26T07:30:00Z').open).toBe(true);
    // From 29 March 2027 again 06:30.
    expect(at('2027-03-26T06:30:00Z').open).toBe(false);
    expect(at('2027-03-29T06:30:00Z').open).toBe(true);
  });

  it('counts days of the city, not of UTC, just after midnight', () => {
    expect(at('2026-11-22T23:30:00Z')).toEqual({ open: false, next: { day: 'mo', at: '08:30', inDays: 0 } });
  });

  it('finds the same day a week later when that is the only one', () => {
    const one: Span[] = [{ day: 'mo', from: '09:00', to: '10:00' }];
    expect(openNow(one, new Date('2026-11-23T12:00:00Z'))).toEqual({
      open: false,
      next: { day: 'mo', at: '09:00', inDays: 7, date: '2026-11-30' },
    });
  });

  it('is told in words', () => {
    expect(openingInWords(at('2026-11-23T09:00:00Z'), 'de')).toBe('Jetzt geöffnet, bis 12:00 Uhr');
    expect(openingInWords(at('2026-11-23T12:00:00Z'), 'de')).toBe('Geschlossen, öffnet heute um 14:00 Uhr');
    expect(openingInWords(at('2026-11-27T12:00:00Z'), 'de')).toBe(
      'Geschlossen, öffnet am Montag um 08:30 Uhr',
    );
    expect(openingInWords(openNow([], new Date()), 'en')).toBe('Closed');
  });
});
