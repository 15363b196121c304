import { expect, test } from 'vitest';
import { readDate, readTime } from '../../functions/intake/kinds/dates.ts';
import { readNumber, writeNumber } from '../../functions/intake/kinds/numbers.ts';

test('numbers are read as people write them, and stay text when they are none', () => {
  const german: [string, number | string][] = [
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['1.000', 1000],
    ['1.234,5', 1234.5],
    ['12 000', 12_000],
    ['−4', -4],
    ['٣', 3],
    ['\u200f۱۲', 12],
    ['007', 7],
    ['1.00', 1],
    ['zwei', 'zwei'],
    ['1e5', '1e5'],
    ['1,2,3', '1,2,3'],
    ['9'.repeat(400), '9'.repeat(400)],
    ['NaN', 'NaN'],
  ];
  for (const [text, value] of german) expect(readNumber(text, 'de'), text).toBe(value);
  expect(readNumber('1,000', 'en')).toBe(1000);
  expect(readNumber('3.5', 'en')).toBe(3.5);
  expect(readNumber('3,5', 'en')).toBe(3.5);
});

test('a number that is shown again is read as the same number', () => {
  for (const value of [0, 3.5, 1.234, 1000, -2.25, 0.125]) {
    for (const lang of ['de', 'en']) expect(readNumber(writeNumber(value, lang), lang)).toBe(value);
  }
});

test('days and times of day', () => {
  expect(readDate('24.12.2026')).toBe('2026-12-24');
  expect(readDate('1. 2. 2026')).toBe('2026-02-01');
  expect(readDate('2026-12-24')).toBe('2026-12-24');
  expect(readDate('morgen')).toBe('morgen');
  expect(readTime('9:30')).toBe('09:30');
  expect(readTime('9.30 Uhr')).toBe('09:30');
  expect(readTime('18 Uhr')).toBe('18:00');
  expect(readTime('18')).toBe('18');
});
