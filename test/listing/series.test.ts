import { describe, expect, it } from 'vitest';
import { calendar } from '../../functions/listing/calendar.ts';
import { repeatedOf, weekOf } from '../../functions/listing/series.ts';
import { type WeeklyTime, weeklyIn } from '../../functions/listing/weekly.ts';

const time = (weeks: WeeklyTime['weeks'], more: Partial<WeeklyTime> = {}): WeeklyTime => ({
  day: 'tu',
  from: '17:00',
  to: '19:00',
  weeks,
  ...more,
});
const series = (one: WeeklyTime, pause?: { from: string; until: string }) =>
  repeatedOf({ times: [one], from: '2026-11-23', until: '2027-02-28', ...(pause && { pause }) });

describe('what repeats', () => {
  it('every week is one rule, by the clock of the city', () => {
    expect(series(time('every'))).toMatchObject([
      {
        starts: '2026-11-24T17:00',
        ends: '2026-11-24T19:00',
        repeats: { rule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270223T235959Z', except: [] },
      },
    ]);
  });

  it('in weeks of a parity begins anew after a year of 53 weeks', () => {
    expect(weekOf('2026-12-29')).toEqual({ week: 53, year: 2026 });
    expect(weekOf('2027-01-05')).toEqual({ week: 1, year: 2027 });
    expect(series(time('odd')).map(({ starts, repeats }) => [starts, repeats.rule])).toEqual([
      ['2026-12-01T17:00', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20261229T235959Z'],
      ['2027-01-05T17:00', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20270216T235959Z'],
    ]);
    expect(series(time('even'))[0]?.starts).toBe('2026-11-24T17:00');
  });

  it('once a month is on the right day of it', () => {
    expect(series(time('first'))).toMatchObject([
      { starts: '2026-12-01T17:00', repeats: { rule: 'FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270202T235959Z' } },
    ]);
    expect(series(time('last'))).toMatchObject([
      { starts: '2026-11-24T17:00', repeats: { rule: 'FREQ=MONTHLY;BYDAY=-1TU;UNTIL=20270223T235959Z' } },
    ]);
  });

  it('over midnight ends on the next day, and a pause over all of it leaves nothing', () => {
    expect(series(time('every', { from: '22:00', to: '01:00' }))[0]).toMatchObject({
      ends: '2026-11-25T01:00',
    });
    expect(series(time('every'), { from: '2026-11-01', until: '2027-03-31' })).toEqual([]);
  });

  it('tells calendars how the clocks of the city go', () => {
    const [one] = series(time('every'));
    if (!one) throw new Error('nothing');
    const event = { uid: 'x', sequence: 1, changed: '2026-11-23T09:00:00.000Z', summary: 'Sprachtreff' };
    const ics = calendar([{ ...event, ...one }]);
    expect(ics).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin');
    expect(ics).toContain('DTEND;TZID=Europe/Berlin:20261124T190000');
    expect(calendar([{ ...event, starts: '2026-12-03', ends: '2026-12-03' }])).not.toContain('VTIMEZONE');
  });
});

describe('times of the week in words', () => {
  it('name each day once, and the weeks where it is not every one', () => {
    const times = [
      time('every', { day: 'mo', from: '09:00', to: '12:00' }),
      time('every', { day: 'mo', from: '14:00', to: '16:00' }),
      time('first'),
    ];
    expect(weeklyIn(times, 'de')).toBe(
      'Montag 09:00–12:00 und 14:00–16:00 Uhr; Dienstag (der erste im Monat) 17:00–19:00 Uhr',
    );
    expect(weeklyIn(times, 'en')).toContain('Tuesday (the first of the month)');
  });
});
