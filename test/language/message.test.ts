import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogOf, productTranslations, showMissing } from '../../functions/language/catalog.ts';
import { formatDay, formatMoment, sortedIn } from '../../functions/language/format.ts';
import { chooseLanguage, pageLanguages, textIn, wordsIn } from '../../functions/language/language.ts';
import { compileMessage, message, placeholders } from '../../functions/language/message.ts';
import { wording } from '../../functions/language/wording.ts';

describe('a message', () => {
  it('has the plural forms of its language', () => {
    const text = '{n, plural, one {# место} few {# места} many {# мест} other {# места}}';
    const say = compileMessage(text, ['n'], 'ru');
    expect([1, 2, 5, 21, 111].map((n) => say(n))).toEqual([
      '1 место',
      '2 места',
      '5 мест',
      '21 место',
      '111 мест',
    ]);
  });

  it('writes numbers with the digits of the street, in Arabic and Persian too', () => {
    for (const lang of ['ar', 'fa'])
      expect(compileMessage('{n, plural, other {#}}', ['n'], lang)(12)).toBe('12');
  });

  it('keeps what is put in apart from the direction of the sentence, where either runs from right to left', () => {
    expect(compileMessage('Guten Tag {name}!', ['name'], 'de')('Anna')).toBe('Guten Tag Anna!');
    expect(compileMessage('Guten Tag {name}!', ['name'], 'de')('سارة')).toBe('Guten Tag \u2068سارة\u2069!');
    expect(compileMessage('مرحباً {name}', ['name'], 'ar')('Anna (AWO)')).toBe('مرحباً \u2068Anna (AWO)\u2069');
  });

  it('takes what is put in as text, whatever it holds', () => {
    const hostile = "{x} <b>'{'</b> {n, plural, other {y}}";
    expect(compileMessage('An {name}.', ['name'], 'de')(hostile)).toBe(`An ${hostile}.`);
  });

  it('says the same with plain places as one that has plurals besides', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), (name, n, yes) => {
        const text = '{name}: {n}, {yes} <b># {name}';
        const plain = compileMessage(text, ['name', 'n', 'yes'], 'ar');
        const full = compileMessage(`{yes, select, other {}}${text}`, ['name', 'n', 'yes'], 'ar');
        expect(plain(name, n, yes)).toBe(full(name, n, yes));
      }),
    );
  });

  it('tells its places, those within plurals too', () => {
    expect(placeholders('{a} {n, plural, =0 {nichts} other {{b} #}}')).toEqual(['a', 'b', 'n']);
    expect(() => placeholders('{a')).toThrow();
  });
});

describe('a language', () => {
  it.each([
    ['fa-AF', 'fa'],
    ['prs', 'fa'],
    ['de-x-ls', 'de-simple'],
    ['de-AT', 'de'],
    ['ar-SY', 'ar'],
    ['de_AT', 'de'],
    ['ar_EG', 'ar'],
    ['ti-ER', 'ti'],
    ['xx', 'de'],
  ])('is found by the tag %s: %s', (tag, lang) => {
    expect(chooseLanguage(tag, undefined)).toBe(lang);
    expect(chooseLanguage(undefined, `${tag};q=0.9, xx;q=1`)).toBe(lang);
  });

  it('is one of ten', () => {
    expect(pageLanguages).toEqual(['de', 'de-simple', 'en', 'fr', 'tr', 'ar', 'fa', 'uk', 'ru', 'ti']);
  });

  it('writes days in its own words, by the calendar of the city', () => {
    const day = '2026-11-23T12:00:00Z';
    expect(formatDay(day, 'fr')).toBe('lundi 23 novembre 2026');
    for (const lang of pageLanguages) {
      expect(formatDay(day, lang), lang).toMatch(/2026/);
      expect(formatDay(day, lang), lang).toMatch(/\b23\b/);
      expect(formatMoment(day, lang), lang).toBe('23.11.2026, 13:00');
    }
  });

  it('sorts as its readers look things up', () => {
    const words = ['Zoo', 'Öl', 'Apfel'];
    expect(sortedIn(words, 'de', (one) => one)).toEqual(['Apfel', 'Öl', 'Zoo']);
    expect(sortedIn(['ш', 'а', 'ґ', 'г'], 'uk', (one) => one)).toEqual(['а', 'г', 'ґ', 'ш']);
  });
});

describe('Leichte Sprache', () => {
  it.each([
    ['Wo fehlt Hilfe? Hier können Sie das melden.', 'Wo fehlt Hilfe?\nHier können Sie das melden.'],
    ['Das ist neu. Das ist gut! „Ja“ heißt ja.', 'Das ist neu.\nDas ist gut!\n„Ja“ heißt ja.'],
    ['Am 1. Dezember kommt Dr. Weiß, z. B. Montag.', 'Am 1. Dezember kommt Dr. Weiß, z. B. Montag.'],
    ['Sie haben den 2. Platz.', 'Sie haben den 2. Platz.'],
  ])('has each sentence on a line of its own: %s', (text, set) => {
    expect(textIn({ de: 'Guten Tag', 'de-simple': text }, 'de-simple')).toBe(set);
    expect(textIn({ de: 'Guten Tag', fr: text }, 'fr')).toBe(text);
  });
});

describe('a translation that cannot be used', () => {
  it.each(['Bonjour {ville}', 'kaputt {cty', '{n, plural, one {#}}'])('gives way to German: %s', (text) => {
    const say = wording('start', { intro: message('Hier ist {city}.', 'city') });
    const catalog = catalogOf(productTranslations, 'xx') as Record<string, Record<string, string>>;
    catalog.start = { intro: text };
    expect(wordsIn(say, 'xx').intro('Konstanz')).toBe('Hier ist Konstanz.');
  });
});

describe('a text that is not translated', () => {
  it('is German for readers, and stands out for translators', () => {
    const text = { de: 'Guten Tag' };
    expect(textIn(text, 'fr')).toBe('Guten Tag');
    showMissing(true);
    expect([textIn(text, 'fr'), textIn(text, 'de')]).toEqual(['⟦Guten Tag⟧', 'Guten Tag']);
    showMissing(false);
  });

  it('keeps its own direction among words that run from right to left, line by line', () => {
    const words = wording('nowhere', { one: 'Guten Tag.\nBis bald!', many: message('{n} Plätze.', 'n') });
    expect(wordsIn(words, 'fr').one).toBe('Guten Tag.\nBis bald!');
    expect(wordsIn(words, 'ar').one).toBe('\u2066Guten Tag.\u2069\n\u2066Bis bald!\u2069');
    expect(wordsIn(words, 'fa').many(3)).toBe('\u20663 Plätze.\u2069');
    expect(textIn({ de: 'Guten Tag.' }, 'ar')).toBe('\u2066Guten Tag.\u2069');
  });
});
