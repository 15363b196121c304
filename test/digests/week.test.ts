import { describe, expect, it } from 'vitest';
import { weekAt, weekBefore, weekCalled } from '../../functions/digests/week.ts';

describe('a digest week', () => {
  it('runs from Monday to Monday by the clock of the city', () => {
    expect(weekCalled('2026-W47')).toEqual({
      id: '2026-W47',
      start: '2026-11-15T23:00:00.000Z',
      end: '2026-11-22T23:00:00.000Z',
    });
  });

  it('is 167 hours long when the clocks go forward and 169 when they go back', () => {
    const hours = (id: string) => {
      const week = weekCalled(id);
      return (Date.parse(week.end) - Date.parse(week.start)) / 3_600_000;
    };
    expect(hours('2026-W13')).toBe(167);
    expect(hours('2026-W43')).toBe(169);
  });

  it('is the last whole week before a Monday morning, by local time', () => {
    expect(weekBefore(new Date('2026-11-23T06:00:00Z')).id).toBe('2026-W47');
    expect(weekBefore(new Date('2026-11-22T23:30:00Z')).id).toBe('2026-W47');
    expect(weekBefore(new Date('2026-11-22T22:30:00Z')).id).toBe('2026-W46');
  });

  it('knows week 53 and the turn of the year', () => {
    expect(weekAt(new Date('2027-01-03T12:00:00Z')).id).toBe('2026-W53');
    expect(weekBefore(new Date('2027-01-04T06:00:00Z')).id).toBe('2026-W53');
    expect(weekAt(new Date('2029-12-31T12:00:00Z')).id).toBe('2030-W01');
  });

  it.each(['2025-W53', '2026-W00', '2026-47', 'W47', '', '2026-W99'])('refuses %j', (id) => {
    expect(() => weekCalled(id)).toThrow(/A week is written like 2026-W47/);
  });

  it('follows each other without gap or overlap over ten years', () => {
    let at = new Date('2024-01-03T12:00:00Z');
    let before = weekAt(at);
    for (let n = 0; n < 520; n++) {
      at = new Date(at.getTime() + 7 * 86_400_000);
      const week = weekAt(at);
      expect(week.start).toBe(before.end);
      expect(weekCalled(week.id)).toEqual(week);
      before = week;
    }
  });
});
