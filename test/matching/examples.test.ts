import { beforeAll, describe, expect, it } from 'vitest';
import { candidateOf } from '../../functions/matching/candidate.ts';
import { rank } from '../../functions/matching/rank.ts';
import { neighboursOf } from '../../functions/matching/read.ts';
import { sayReason } from '../../functions/matching/say.ts';
import { wantedBy } from '../../functions/matching/wanted.ts';
import type { Volunteer } from '../../functions/volunteers/volunteer.ts';
import { entryWith } from '../entries.ts';
import { makeDeps, type TestDeps } from '../harness.ts';
import { examples, volunteers } from './examples.ts';

const now = new Date('2026-11-24T10:00:00.000Z');
const at = '2026-11-20T10:00:00.000Z';
const list = (text = '') => text.split(' ').filter(Boolean);

const people = volunteers.map(
  ([id, languages, fields, categories, slots, district, more = {}]): Volunteer => {
    const { passed, tasks = 0, children } = more;
    return {
      ...entryWith({ domain: 'volunteers', status: 'active', confirmedAt: at }),
      reference: id,
      facts: {
        languages: list(languages),
        field: list(fields),
        category: list(categories),
        availability: list(slots),
        ...(district && { district }),
        children: children !== undefined,
        certificate: children === 'certified',
      },
      passed: Object.fromEntries(list(passed).map((kind) => [kind, at])),
      tasks: Object.fromEntries(Array.from({ length: tasks }, (_, n) => [`T${n}`, { at }])),
    };
  },
);

let deps: TestDeps;
beforeAll(async () => {
  deps = await makeDeps({ db: undefined as never });
});

const ranked = (facts: Volunteer['facts']) =>
  rank(
    wantedBy({ facts }, now),
    people.map((one) => candidateOf(one, now)),
    neighboursOf(deps),
  );

describe('for needs whose best helpers are known', () => {
  it.each(examples)('$what', ({ facts, first, three }) => {
    const top = ranked(facts).slice(0, 3);
    expect(first).toContain(top[0]?.reference);
    expect(top.map(({ reference }) => reference)).toEqual(expect.arrayContaining([...three]));
    expect(top.slice(0, three.length).every(({ bars }) => bars.length === 0)).toBe(true);
  });

  it('says in words why', () => {
    const [best] = ranked(examples[0]?.facts ?? {});
    const said = (lang: string, voice: 'they' | 'you') =>
      best?.reasons.map((reason) => sayReason(deps, reason, lang, voice));
    expect(said('de', 'they')).toEqual([
      'spricht Arabisch',
      'hilft gern bei: Begleitung zu Ämtern und Ärzten',
      'hat dienstags vormittags Zeit',
      'hilft in Petershausen-West',
      'interessiert sich für Kultur und Zusammenleben',
      'hat in den letzten 30 Tagen noch nichts übernommen',
    ]);
    expect(said('en', 'you')?.slice(0, 3)).toEqual([
      'You speak Arabic',
      'You like to help with: Going along to offices and doctors',
      'You are free on Tuesday mornings',
    ]);
  });
});
