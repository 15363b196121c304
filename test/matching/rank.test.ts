import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateOf } from '../../functions/matching/candidate.ts';
import { type Candidate, rank } from '../../functions/matching/rank.ts';
import { type Wanted, wantedBy } from '../../functions/matching/wanted.ts';
import type { Volunteer } from '../../functions/volunteers/volunteer.ts';
import { entryWith } from '../entries.ts';

const some = (...values: string[]) => fc.subarray(values);
const fields = some('work', 'trauma', 'culture-social');
const categories = some('mentoring', 'sport', 'interpreting');
const languages = some('de', 'en', 'ar', 'ti');
const slots = some('mo-morning', 'tu-evening', 'sa-afternoon');
const districts = fc.constantFrom(undefined, 'egg', 'petershausen-west', 'petershausen-ost', 'paradies');
const kinds = some('mentoring', 'interpreting');

const wanted: fc.Arbitrary<Wanted> = fc.record({
  ...{ fields, categories, languages, slots, requires: kinds, children: fc.boolean() },
  days: some('tu', 'sa'),
  district: districts,
});
const candidate: fc.Arbitrary<Candidate> = fc.record({
  reference: fc.string({ minLength: 4, maxLength: 4, unit: fc.constantFrom('A', 'B', 'C', 'D') }),
  ...{ fields, categories, languages, slots, passed: kinds },
  district: districts,
  children: fc.boolean(),
  certificate: fc.boolean(),
  asked: fc.nat(5),
  limit: fc.integer({ min: 1, max: 5 }),
  tasks: fc.nat(3),
  spent: fc.boolean(),
  confirmed: fc.boolean(),
  paused: fc.boolean(),
});
const candidates = fc.uniqueArray(candidate, { selector: ({ reference }) => reference, maxLength: 12 });

const neighbours = { paradies: ['petershausen-west'] };
const order = (need: Wanted, all: readonly Candidate[]) =>
  rank(need, all, neighbours).map(({ reference }) => reference);

describe('the ranking', () => {
  it('is the same in whatever order the volunteers are read', () => {
    fc.assert(
      fc.property(
        wanted,
        candidates.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        (need, [all, shuffled]) => {
          expect(order(need, shuffled)).toEqual(order(need, all));
        },
      ),
    );
  });

  it('never puts somebody lower because one more thing fits', () => {
    const lists = ['fields', 'categories', 'languages', 'slots', 'passed'] as const;
    fc.assert(
      fc.property(
        wanted,
        candidates,
        candidate,
        fc.constantFrom(...lists),
        fc.nat(),
        (need, all, one, list, nth) => {
          const others = all.filter(({ reference }) => reference !== one.reference);
          const fitting = { ...need, passed: [...need.requires, ...need.categories] }[list];
          const more = fitting[nth % Math.max(fitting.length, 1)];
          if (more === undefined || one[list].includes(more)) return;
          const better = { ...one, [list]: [...one[list], more] };
          const place = (who: Candidate) => order(need, [...others, who]).indexOf(one.reference);
          expect(place(better)).toBeLessThanOrEqual(place(one));
        },
      ),
    );
  });

  it('never puts somebody lower for doing less, or for helping just there', () => {
    fc.assert(
      fc.property(wanted, candidates, candidate, (need, all, one) => {
        const others = all.filter(({ reference }) => reference !== one.reference);
        const place = (who: Candidate) => order(need, [...others, who]).indexOf(one.reference);
        expect(place({ ...one, tasks: 0, spent: false, asked: 0 })).toBeLessThanOrEqual(place(one));
        if (need.district) expect(place({ ...one, district: need.district })).toBeLessThanOrEqual(place(one));
      }),
    );
  });

  it('never lets anybody be asked against a hard condition', () => {
    fc.assert(
      fc.property(wanted, candidates, (need, all) => {
        for (const { reference, bars } of rank(need, all, neighbours)) {
          const one = all.find((each) => each.reference === reference) as Candidate;
          const fine =
            one.confirmed &&
            !one.paused &&
            one.asked < one.limit &&
            need.requires.every((kind) => one.passed.includes(kind)) &&
            (!need.children || (one.children && one.certificate));
          expect(bars.length === 0).toBe(fine);
        }
      }),
    );
  });

  it('has those who may not be asked after all others', () => {
    fc.assert(
      fc.property(wanted, candidates, (need, all) => {
        const barred = rank(need, all, neighbours).map(({ bars }) => bars.length > 0);
        expect(barred).toEqual([...barred].sort((a, b) => Number(a) - Number(b)));
      }),
    );
  });
});

describe('what the ranking reads', () => {
  const now = new Date('2026-11-24T10:00:00.000Z');
  const facts = { field: ['work'], languages: ['de'], availability: ['tu-evening'], hours: 4 };
  const of = (change: Partial<Volunteer>) =>
    candidateOf({ ...entryWith({ domain: 'volunteers', status: 'active', facts }), ...change }, now);

  it('is nothing that was told for another purpose', () => {
    const told = {
      message: 'Ich war Soldat.',
      'postal-code': '78462',
      name: 'Ana',
      email: 'ana@beispiel.example',
    };
    const answers = { experience: 'Dreißig Jahre Erzieherin.' };
    expect(of({ facts: { ...facts, ...told }, answers })).toEqual(of({}));
  });

  it('counts the requests and tasks of the last 30 days, and the hours against those somebody wants to give', () => {
    const asks = {
      A: '2026-11-20T10:00:00.000Z',
      B: '2026-10-25T10:00:00.001Z',
      C: '2026-10-25T10:00:00.000Z',
    };
    const tasks = {
      A: { at: '2026-11-20T10:00:00.000Z', hours: 4 },
      C: { at: '2026-10-01T10:00:00.000Z', hours: 9 },
    };
    expect(of({ asks, tasks })).toMatchObject({ asked: 2, tasks: 1, spent: true });
    expect(of({ tasks: { A: { at: '2026-11-20T10:00:00.000Z', hours: 3.5 } } })).toMatchObject({
      spent: false,
    });
  });

  it('is of a need its few days as weekdays, where it names no times', () => {
    const days = (given: object) => wantedBy({ facts: given as never }, now).days;
    expect(days({ starts: '2026-11-25', ends: '2026-11-26' })).toEqual(['we', 'th']);
    expect(days({ ends: '2026-11-24' })).toEqual(['tu']);
    expect(days({ starts: '2026-11-01', ends: '2026-11-25' }), 'from today on').toEqual(['tu', 'we']);
    expect(days({ ends: '2026-12-24' }), 'any day').toEqual([]);
    expect(days({ ends: '2026-11-20' }), 'over').toEqual([]);
    expect(days({ ends: '2026-11-25', availability: ['mo-morning'] }), 'it names times').toEqual([]);
  });

  it('is of the city which trainings a kind of help asks for', () => {
    const need = { facts: { category: 'mentoring', requires: ['trauma'] } };
    expect(wantedBy(need, now, { mentoring: ['mentoring'] }).requires).toEqual(['trauma', 'mentoring']);
  });
});
