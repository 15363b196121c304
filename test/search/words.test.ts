import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, closeness } from '../../functions/store/closeness.ts';
import { markOfWords, wordsOf, wordsOfEntry } from '../../functions/store/words.ts';

describe('the words by which something is found', () => {
  it.each([
    ['Begleitung zum Kinderarzt', ['begleitung', 'kinderarzt']],
    ['Müller-Lüdenscheidt', ['muller', 'ludenscheidt']],
    ['Mueller', ['muller']],
    ['Straße', ['strasse']],
    ['José Ñandú', ['jose', 'nandu']],
    ['+49 7531 900-540', ['07531900540']],
    ['07531/900540', ['07531900540']],
    ['أحمد الخطيب', ['احمد', 'الخطيب']],
    ['Ёлка ёлка', ['елка']],
    ['  ', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('are each there once, and never more than a bounded number of them', () => {
    const description = Array.from({ length: 500 }, (_, n) => `wort${n}`).join(' ');
    const words = wordsOfEntry({ facts: { title: 'Deutsch Deutsch', description } });
    expect(words.filter((word) => word === 'deutsch')).toHaveLength(1);
    expect(words.length).toBeLessThanOrEqual(32);
  });

  it('change their mark when they change, and have none when there are none', () => {
    expect(markOfWords([])).toBe('');
    expect(markOfWords(['a', 'b'])).not.toBe(markOfWords(['a', 'c']));
    expect(markOfWords(['a', 'b'])).toBe(markOfWords(['a', 'b']));
  });
});

describe('how close a word is to what was typed', () => {
  it.each([
    ['sprachkurs', 'sprachkurs', 'the word itself'],
    ['sprach', 'sprachkurs', 'its beginning'],
    ['kurs', 'sprachkurs', 'the end of a compound'],
    ['sprahckurs', 'sprachkurs', 'two letters in the wrong order'],
    ['schprachkurs', 'sprachkurs', 'two letters too many'],
    ['gratne', 'graten', 'two letters of a short word in the wrong order'],
    ['muler', 'muller', 'one letter missing'],
    ['fahradwerk', 'fahrradwerkstatt', 'a misspelt beginning'],
  ])('%s finds %s: %s', (typed, word) => {
    expect(closeness(typed, word)).toBeGreaterThan(0);
  });

  it.each([
    ['kur', 'sprachkurs'],
    ['hund', 'hand'.repeat(3)],
    ['abc', 'abd'],
    ['meier', 'schulze'],
  ])('%s does not find %s', (typed, word) => {
    expect(closeness(typed, word)).toBe(0);
  });

  it('is the closest for the word itself, then for its beginning, its end, a mistake', () => {
    const marks = ['garten', 'gartenbau', 'schulgarten', 'gerten'].map((word) => closeness('garten', word));
    expect(marks).toEqual([...marks].sort((a, b) => b - a));
    expect(new Set(marks).size).toBe(4);
  });

  it('lies between nothing and all for whatever is typed, and all words must be answered', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (typed, text) => {
        for (const one of wordsOf(typed)) {
          for (const word of wordsOf(text)) {
            expect(closeness(one, word)).toBeGreaterThanOrEqual(0);
            expect(closeness(one, word)).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
    expect(answers(['deutsch', 'allmannsdorf'], ['deutsch', 'petershausen'])).toBe(0);
    expect(answers([], ['deutsch'])).toBe(0);
  });
});
