import { afterEach, describe, expect, it } from 'vitest';
import { loadForms } from '../../functions/intake/load.ts';
import { pageLanguages, textIn } from '../../functions/language/language.ts';
import { closedOn } from '../../functions/pages/closed-days.ts';
import { Contact, openingInWords } from '../../functions/pages/contact.tsx';
import { type Municipality, states } from '../../functions/pages/municipality.ts';
import { openingOf } from '../../functions/pages/open-now.ts';

const konstanz = loadForms('forms').shared('municipality') as unknown as Municipality;
const said = (iso: string, city: Partial<Municipality> = {}, lang = 'de') =>
  openingInWords(openingOf({ ...konstanz, ...city }, new Date(iso)), lang);
const ahead = (iso: string, city: Partial<Municipality> = {}) =>
  (openingOf({ ...konstanz, ...city }, new Date(iso)).ahead ?? []).map(({ day }) => day);

describe('the office on a holiday of its state', () => {
  it.each([
    ['2027-05-06T08:00:00Z', 'Heute geschlossen (Christi Himmelfahrt), öffnet morgen um 08:30 Uhr'],
    ['2026-10-03T08:00:00Z', 'Heute geschlossen (Tag der Deutschen Einheit), öffnet am Montag um 08:30 Uhr'],
    ['2027-01-06T09:00:00Z', 'Heute geschlossen (Heilige Drei Könige), öffnet morgen um 08:30 Uhr'],
    ['2017-10-31T09:00:00Z', 'Heute geschlossen (Reformationstag), öffnet am Donnerstag um 08:30 Uhr'],
  ])('at %s is closed, and says why and until when', (iso, words) => {
    expect(said(iso)).toBe(words);
  });

  it('keeps closed over Easter, while the clock changes', () => {
    expect(said('2027-03-25T14:59:59Z')).toBe('Jetzt geöffnet, bis 16:00 Uhr');
    expect(said('2027-03-25T15:00:00Z')).toBe('Geschlossen, öffnet am Dienstag um 08:30 Uhr');
    expect(said('2027-03-26T09:00:00Z')).toBe(
      'Heute geschlossen (Karfreitag), öffnet am Dienstag um 08:30 Uhr',
    );
    expect(said('2027-03-28T21:59:59Z')).toBe('Geschlossen, öffnet am Dienstag um 08:30 Uhr');
    // From Easter Sunday on the city is two hours ahead of UTC.
    expect(said('2027-03-28T22:00:00Z')).toBe('Heute geschlossen (Ostermontag), öffnet morgen um 08:30 Uhr');
    expect(said('2027-03-30T06:29:59Z')).toBe('Geschlossen, öffnet heute um 08:30 Uhr');
    expect(said('2027-03-30T06:30:00Z')).toBe('Jetzt geöffnet, bis 12:00 Uhr');
  });

  it('begins and ends the day by the clock of the city, also at the end of the year', () => {
    expect(said('2026-12-23T15:59:00Z')).toBe('Jetzt geöffnet, bis 17:00 Uhr');
    expect(said('2026-12-24T22:59:59Z')).toBe(
      'Heute geschlossen (Heiligabend), öffnet am Montag um 08:30 Uhr',
    );
    expect(said('2026-12-24T23:00:00Z')).toBe(
      'Heute geschlossen (Erster Weihnachtstag), öffnet am Montag um 08:30 Uhr',
    );
    expect(said('2026-12-31T22:59:59Z')).toBe('Heute geschlossen (Silvester), öffnet am Montag um 08:30 Uhr');
    expect(said('2026-12-31T23:00:00Z')).toBe('Heute geschlossen (Neujahr), öffnet am Montag um 08:30 Uhr');
  });

  it('finds the next opening beyond a week, and then says the whole date', () => {
    const closedDays = ['2027-01-04', '2027-01-05'].map((day) => ({ day, name: { de: 'Umzug' } }));
    expect(said('2026-12-30T17:00:00Z', { closedDays })).toBe('Geschlossen, öffnet morgen um 08:30 Uhr');
    expect(said('2026-12-31T17:00:00Z', { closedDays })).toBe(
      'Geschlossen, öffnet am Donnerstag, 7. Januar 2027 um 08:30 Uhr',
    );
  });

  it('depends on the state, and on nothing where none is named', () => {
    const corpusChristi = '2027-05-27T08:00:00Z';
    expect(said(corpusChristi)).toContain('Fronleichnam');
    expect(said(corpusChristi, { state: 'BE' })).toBe('Jetzt geöffnet, bis 12:00 Uhr');
    expect(said('2027-12-27T08:00:00Z', { state: undefined })).toBe('Jetzt geöffnet, bis 12:00 Uhr');
    expect(said('2027-05-17T08:00:00Z', { state: undefined })).toBe('Jetzt geöffnet, bis 12:00 Uhr');
  });

  it('has a name for each holiday of each state that differs from its code', () => {
    const start = Date.parse('2026-01-01T12:00:00Z');
    const days = Array.from({ length: 366 }, (_, n) =>
      new Date(start + n * 86_400_000).toISOString().slice(0, 10),
    );
    const found = states.flatMap((state) => days.flatMap((day) => closedOn({ state }, day) ?? []));
    expect(found.length).toBeGreaterThan(states.length * 9);
    for (const { name } of found) expect(name.de).toMatch(/^[A-ZÄÖÜ].*[a-zäöü]/);
    for (const { name } of found) expect(textIn(name, 'en')).not.toBe(name.de);
  });
});

describe('days of the city’s own', () => {
  const outing = { day: '2027-02-08', name: { de: 'Rosenmontag', en: 'Carnival Monday' } };

  it('are closed in that year, or in every year', () => {
    const closedDays = [outing, { day: '07-14', name: { de: 'Schwedenprozession' } }];
    expect(said('2027-02-08T08:00:00Z', { closedDays })).toBe(
      'Heute geschlossen (Rosenmontag), öffnet morgen um 08:30 Uhr',
    );
    expect(said('2027-02-08T08:00:00Z', { closedDays }, 'en')).toBe(
      'Closed today (Carnival Monday), opens tomorrow at 08:30',
    );
    expect(said('2028-02-08T08:00:00Z', { closedDays })).toBe('Jetzt geöffnet, bis 12:00 Uhr');
    for (const year of [2027, 2028])
      expect(said(`${year}-07-14T08:00:00Z`, { closedDays })).toContain('(Schwedenprozession)');
  });
});

describe('what one is told ahead', () => {
  it('is each day of the next fortnight on which the office would be open by its hours', () => {
    expect(ahead('2026-12-09T09:00:00Z')).toEqual([]);
    expect(ahead('2026-12-10T09:00:00Z')).toEqual(['2026-12-24']);
    // Boxing Day 2026 is a Saturday, on which the office is closed anyway; today is told of by itself.
    expect(ahead('2026-12-24T09:00:00Z')).toEqual(['2026-12-25', '2026-12-31', '2027-01-01', '2027-01-06']);
  });

  it('stands in the contact block with day and name', () => {
    const opening = openingOf(konstanz, new Date('2026-12-20T09:00:00Z'));
    const block = String(Contact({ city: konstanz, opening, lang: 'de' }));
    expect(block).toContain('Demnächst geschlossen');
    expect(block).toContain(
      '<time datetime="2026-12-25">Freitag, 25. Dezember 2026</time>: <bdi>Erster Weihnachtstag</bdi>',
    );
    const quiet = openingOf(konstanz, new Date('2026-11-23T09:00:00Z'));
    expect(String(Contact({ city: konstanz, opening: quiet, lang: 'de' }))).not.toContain('Demnächst');
  });

  it.each(pageLanguages)('is a whole sentence in %s', (lang) => {
    expect(said('2027-05-06T08:00:00Z', {}, lang)).toMatch(/\(.+\).*08:30/);
  });
});

describe('on a server that stands elsewhere', () => {
  const before = process.env.TZ;
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it.each(['Pacific/Auckland', 'America/Los_Angeles'])('holidays are the same: %s', (zone) => {
    process.env.TZ = zone;
    const year = zone === 'Pacific/Auckland' ? '2041' : '2042';
    expect(closedOn({ state: 'BW' }, `${year}-01-06`)?.name.de).toBe('Heilige Drei Könige');
    expect(closedOn({ state: 'BW' }, `${year}-01-05`)).toBeUndefined();
    expect(closedOn({ state: 'BW' }, `${year}-01-07`)).toBeUndefined();
  });
});
