import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { runSweep } from '../../functions/jobs.ts';
import { lastDay } from '../../functions/opportunities/rules.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { doing, member, opportunity, opportunityOf, proposed } from '../placements/placed.ts';
import { textOf } from '../workspace/stored.ts';

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  ({ deps, close } = await startTest());
  app = createApp(deps);
});
afterAll(() => close());

const shown = async (path: string) =>
  textOf(await (await app.request(path, { headers: { accept: 'text/html' } })).text());
const json = async (path: string) => (await (await app.request(path)).json()) as { items: readonly object[] };

describe('the last day of a work opportunity', () => {
  it.each([
    [{ deadline: '2026-12-18', ends: '2027-06-30' }, '2026-12-18'],
    [{ deadline: '2027-01-10', ends: '2026-12-31' }, '2026-12-31'],
    [{ ends: '2026-12-31' }, '2026-12-31'],
    [{ deadline: 'morgen' }, undefined],
    [{}, undefined],
  ])('of %j is %s', (facts, day) => {
    expect(lastDay({ facts })).toBe(day);
  });

  it('hides it at once, and ends it at the sweep after that', async () => {
    const person = await member(deps, 'city', 'admin');
    const work = await opportunity(deps, 'WRKA-7777', { ends: '2026-12-01', title: 'Laub harken' });
    const { act } = await import('../../functions/acting/act.ts');
    const { findRoom } = await import('../../functions/rooms.ts');
    await act(deps, findRoom, work, 'extend', {
      ...{ viewer: person, note: '', seen: '' },
      ...{ from: '2026-11-23', until: '2027-05-01' },
    });
    deps.clock.set('2026-12-01T22:00:00.000Z');
    expect(await shown('/opportunities?lang=de')).toContain('Laub harken');
    deps.clock.set('2026-12-01T23:00:30.000Z');
    expect(await shown('/opportunities?lang=de')).not.toContain('Laub harken');
    await runSweep(deps);
    expect(await deps.db.get<Entry>(entryKey(work))).toMatchObject({ status: 'ended' });
  });
});

describe('free places', () => {
  it('stand in the list, on the page and in the data, and go down when somebody starts', async () => {
    const kim = await member(deps);
    const work = await opportunity(deps, 'WRKC-7777', { places: 3, title: 'Fahrräder reparieren' });
    expect(await shown('/opportunities?lang=de')).toMatch(/3 von 3 Plätzen frei/);
    const one = await proposed(deps, work);
    expect(await shown(`/opportunities/${work}?lang=de`)).toContain('3 von 3 Plätzen frei');
    await doing(deps, kim, one, 'start', { day: '2026-12-02' });
    for (const path of ['/opportunities?lang=de', `/opportunities/${work}?lang=de`])
      expect(await shown(path)).toContain('2 von 3 Plätzen frei');
    expect(await shown(`/opportunities/${work}?lang=en`)).toContain('2 of 3 places free');
    const { items } = await json('/opportunities.json?lang=de');
    expect(items).toContainEqual(
      expect.objectContaining({ reference: work, places: { capacity: 3, free: 2 } }),
    );
    const all = await (await app.request('/opportunities.json?lang=de')).text();
    expect(all).not.toMatch(new RegExp(`${one}|Amal|Kranich|placed|candidates`));
  });

  it('are told as taken when none is left', async () => {
    const kim = await member(deps);
    const work = await opportunity(deps, 'WRKD-7777', { places: 1, title: 'Bücher ordnen' });
    await doing(deps, kim, await proposed(deps, work), 'start', { day: '2026-12-02' });
    expect(await shown(`/opportunities/${work}?lang=de`)).toContain('Der Platz ist vergeben');
  });

  it('are kept from the beginning with what comes in through the form', async () => {
    const form = deps.forms.get('opportunity-listing');
    const { opportunities } = await import('../../functions/opportunities/room.ts');
    if (!form) throw new Error('There is no form.');
    const answers = { title: 'Neue Arbeit', places: 2, email: 'vera@gasthaus.example' };
    const facts = form.facts(answers);
    const sent = { form, lang: 'de', answers, facts, key: 'new-work', at: deps.clock() };
    const { reference } = await opportunities.accept(deps, sent);
    expect(await opportunityOf(deps, reference)).toMatchObject({ placed: {}, candidates: {} });
  });
});
