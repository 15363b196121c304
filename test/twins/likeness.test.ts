import { describe, expect, it } from 'vitest';
import { loadForms } from '../../functions/intake/load.ts';
import type { Facts } from '../../functions/store/entry.ts';
import { likeness, threshold } from '../../functions/twins/likeness.ts';
import { traitsOf } from '../../functions/twins/traits.ts';
import { labelled, measured } from './pairs.ts';

const domains = ['offers', 'needs', 'trainings', 'initiatives'];

function table(): string {
  const row = (cells: readonly (string | number)[]) =>
    `│ ${cells.map((cell, at) => (at === 0 ? String(cell).padEnd(22) : String(cell).padStart(9))).join(' │ ')} │`;
  const figures = (which: 'tuning' | 'held-out') =>
    ['all', ...domains].map((domain) => {
      const pairs = labelled(which).filter((pair) => domain === 'all' || pair.domain === domain);
      const { right, wrong, missed, precision, recall } = measured(pairs);
      return row([
        `${which}: ${domain}`,
        pairs.length,
        right,
        wrong,
        missed,
        precision.toFixed(3),
        recall.toFixed(3),
      ]);
    });
  const head = row(['set', 'pairs', 'right', 'wrong', 'missed', 'precision', 'recall']);
  return [head, '─'.repeat(head.length), ...figures('tuning'), ...figures('held-out')].join('\n');
}

const of = (facts: Facts, domain = 'offers') => traitsOf({ domain, facts });
const alike = (a: Facts, b: Facts, domain?: string) => likeness(of(a, domain), of(b, domain)).score;

describe('the labelled pairs', () => {
  it.each([
    ['tuning', 60],
    ['held-out', 60],
  ] as const)('has at least as many as asked for, in equal shares, of all domains: %s', (which, least) => {
    const pairs = labelled(which);
    expect(pairs.length).toBeGreaterThanOrEqual(least);
    const twins = pairs.filter((pair) => pair.twin).length;
    expect(Math.abs(twins - pairs.length / 2)).toBeLessThanOrEqual(pairs.length / 20);
    expect([...new Set(pairs.map((pair) => pair.domain))].sort()).toEqual([...domains].sort());
  });

  it('has no pair in both sets', () => {
    const told = (which: 'tuning' | 'held-out') => labelled(which).map(({ a, b }) => JSON.stringify([a, b]));
    const tuned = new Set(told('tuning'));
    expect(told('held-out').filter((pair) => tuned.has(pair))).toEqual([]);
  });

  it.each(['tuning', 'held-out'] as const)(
    'are told apart with 0.9 in precision and in recall: %s',
    (which) => {
      if (which === 'held-out') console.log(`\n${table()}\n`);
      const { precision, recall } = measured(labelled(which));
      expect(precision).toBeGreaterThanOrEqual(0.9);
      expect(recall).toBeGreaterThanOrEqual(0.9);
    },
  );

  it.each(['title', 'text', 'district', 'times', 'dates', 'particulars', 'audience'] as const)(
    'are told apart less well without looking at: %s',
    (signal) => {
      const all = [...labelled('tuning'), ...labelled('held-out')];
      const [with_, without] = [measured(all), measured(all, [signal])];
      expect(without.wrong + without.missed).toBeGreaterThan(with_.wrong + with_.missed);
    },
  );
});

describe('likeness', () => {
  const workshop: Facts = {
    title: 'Fahrradwerkstatt',
    category: 'sport',
    district: 'egg',
    times: 'Samstags 10 Uhr',
  };

  it('reads compounds, inflections, umlauts and slips as what they mean', () => {
    for (const title of ['Radwerkstatt', 'Fahrradwerkstätten', 'Fahradwerkstatt', 'FAHRRAEDER REPARIEREN'])
      expect(alike(workshop, { ...workshop, title }), title).toBeGreaterThan(threshold);
    expect(alike(workshop, { ...workshop, title: 'Schwimmkurs' })).toBeLessThan(threshold);
  });

  it('is the same from both sides, certain of one and the same, and nothing between two domains', () => {
    for (const { domain, a, b } of labelled('tuning'))
      expect(alike(a, b, domain)).toBeCloseTo(alike(b, a, domain), 10);
    expect(alike(workshop, workshop)).toBeGreaterThan(0.9);
    expect(likeness(of(workshop), of(workshop, 'needs')).score).toBe(0);
  });

  it('reads regular times that were entered as such like those that were said in words', () => {
    const fields = loadForms('forms').get('offer-listing')?.fields;
    const inRows = (day: string, from: string) =>
      traitsOf(
        {
          domain: 'offers',
          facts: { ...workshop, times: undefined, schedule: [{ day, from, to: '18:00' }] },
        },
        fields,
      );
    expect(likeness(inRows('sa', '10:00'), of(workshop)).signals.times).toBe(1);
    expect(likeness(inRows('sa', '16:00'), of(workshop)).signals.times).toBe(-0.5);
    expect(likeness(inRows('tu', '10:00'), of(workshop)).signals.times).toBe(-1);
  });

  it('tells two shelters of one district apart', () => {
    const jackets: Facts = { title: 'Winterjacken', category: 'clothing', district: 'petershausen-ost' };
    const at = (shelter: string) => ({ ...jackets, shelter });
    expect(alike(at('seerhein'), at('seerhein'), 'needs')).toBeGreaterThan(threshold);
    expect(alike(at('seerhein'), at('nord'), 'needs')).toBeLessThan(threshold);
  });

  it('tells why', () => {
    const { signals, words } = likeness(of(workshop), of({ ...workshop, title: 'Radwerkstatt' }));
    expect(signals).toMatchObject({ title: 1, district: 1, times: 1, kind: 1 });
    expect(words).toEqual(['fahrradwerkstatt', 'radwerkstatt']);
  });

  const group: Facts = { title: 'Gesprächsrunde', category: 'encounter', district: 'egg' };
  it.each([
    ['people', { 'organisation-name': 'Kreuzgemeinde' }, { 'organisation-name': 'Stimmen am See' }, 'apart'],
    [
      'contact',
      { website: 'http://runde.example' },
      { website: 'https://www.runde.example/treff' },
      'together',
    ],
    ['place', { place: 'Pfarrheim' }, { place: 'Volkshochschule' }, 'apart'],
    ['kind', { category: 'encounter' }, { category: 'transport' }, 'apart'],
  ] as const)('sees by %s what words cannot tell', (signal, one, other, which) => {
    const [a, b] = [of({ ...group, ...one }), of({ ...group, title: 'Gesprächsabend', ...other })];
    const difference = likeness(a, b).score - likeness(a, b, [signal]).score;
    expect(which === 'apart' ? -difference : difference).toBeGreaterThan(0.04);
  });

  it('takes entries in other languages by their letters, place and time', () => {
    const arabic: Facts = { title: 'ورشة الدراجات', district: 'egg', times: 'Samstags 10 Uhr' };
    expect(alike(arabic, { ...arabic, description: 'نصلح دراجتك' })).toBeGreaterThan(threshold);
    expect(alike(arabic, { ...arabic, title: 'دورة السباحة' })).toBeLessThan(threshold);
    const english: Facts = { title: 'Sewing circle for mothers', district: 'egg', times: 'Samstags 10 Uhr' };
    expect(alike(english, { ...english, title: 'Sewing circles for mothers' })).toBeGreaterThan(threshold);
  });

  it('makes nothing of entries without words', () => {
    expect(alike({}, {})).toBeLessThan(threshold);
    expect(alike({ title: '…' }, { title: '!!!', description: '' })).toBeLessThan(threshold);
  });
});
