import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { sweep } from '../../functions/mail/sweep.ts';
import { arrange } from '../../functions/needs/arrange.ts';
import { claimed, lapsed, released, touched } from '../../functions/needs/claims.ts';
import type { Need } from '../../functions/needs/need.ts';
import { acted, noted } from '../../functions/needs/rules.ts';
import { loadNeed, takeHelper } from '../../functions/needs/store.ts';
import type { Viewer } from '../../functions/rights.ts';
import { findRoom } from '../../functions/rooms.ts';
import { change } from '../../functions/store/change.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { type Engine, engines } from '../engines.ts';
import { act as actAs } from '../feeds/entries.ts';
import { makeDeps, startTest, type TestDeps } from '../harness.ts';
import { textOf } from '../workspace/stored.ts';
import { needWith } from './need.ts';
import { days, mailed, memberOf } from './people.ts';
import { opened } from './reported.ts';

const noon = new Date('2026-11-23T11:00:00.000Z');
const at = (iso: string) => new Date(iso);
const viewer = (organisation: string): Viewer => ({
  id: 'x',
  email: `kim@${organisation}.example`,
  name: 'Kim',
  role: 'coordinator',
  organisation,
});

describe('a claim', () => {
  const need = claimed(needWith(), 'awo', 'kim@awo.example', 7, noon);

  it.each([
    ['seven days', '2026-11-23T11:00:00.000Z', 7, '2026-11-30T23:00:00.000Z'],
    ['one day', '2026-11-23T11:00:00.000Z', 1, '2026-11-24T23:00:00.000Z'],
    ['late in the evening', '2026-11-23T22:59:00.000Z', 1, '2026-11-24T23:00:00.000Z'],
    ['after midnight in the city', '2026-11-23T23:00:00.000Z', 1, '2026-11-25T23:00:00.000Z'],
    ['over the end of summer time', '2026-10-20T10:00:00.000Z', 7, '2026-10-27T23:00:00.000Z'],
    ['over its beginning', '2026-03-25T10:00:00.000Z', 7, '2026-04-01T22:00:00.000Z'],
  ])('is good to the end of its last day in the city: %s', (_, now, count, until) => {
    expect(claimed(needWith(), 'awo', 'kim@awo.example', count, at(now)).claims.awo?.until).toBe(until);
  });

  it('reminds two days before it lapses, and a short one at half of its time', () => {
    expect(need.mails['lapsing-awo']).toMatchObject({ at: '2026-11-28T23:00:00.000Z' });
    const short = claimed(needWith(), 'awo', 'kim@awo.example', 1, noon);
    // From noon to midnight of the next day: 36 hours.
    expect(short.mails['lapsing-awo']).toMatchObject({ at: '2026-11-24T05:00:00.000Z' });
  });

  it('makes its organisation a party, which sees all of the need, until it ends', () => {
    const theirs = arrange(need, noon);
    expect(theirs.parties).toEqual({ awo: noon.toISOString() });
    expect(arrange(released(theirs, 'awo'), noon).parties).toBeUndefined();
    const helper = {
      state: 'accepted',
      at: noon.toISOString(),
      engagement: 'E',
      organisation: 'awo',
    } as const;
    const helped = { ...theirs, wanted: 2, helpers: { V: helper } };
    expect(arrange(released(helped, 'awo'), noon).parties, 'somebody of theirs is at work').toHaveProperty(
      'awo',
    );
    const done = { ...helped, helpers: { V: { ...helper, state: 'done' as const } } };
    expect(arrange(released(done, 'awo'), noon).parties).toBeUndefined();
  });

  it('goes on when something happens: another day, a helper of theirs, a note, an action', () => {
    const later = at('2026-11-26T11:00:00.000Z');
    const until = '2026-12-03T23:00:00.000Z';
    expect(touched(need, 'awo', later).claims.awo?.until).toBe(until);
    expect(touched(need, 'caritas', later)).toBe(need);
    const by = { by: 'kim@awo.example', viewer: viewer('awo'), values: { wanted: 2 } };
    expect(acted(need, 'wanted', by, later).claims.awo?.until).toBe(until);
    const end = at('2026-11-30T23:00:00.000Z');
    expect(noted(need, viewer('awo'), later)).toMatchObject({ claims: { awo: { until } } });
    expect(noted(need, viewer('caritas'), later), 'not by what others note').toBe(need);
    expect(noted({ ...need, status: 'closed' }, viewer('awo'), later)).toMatchObject({ claims: need.claims });
    const helper = {
      state: 'accepted',
      at: later.toISOString(),
      engagement: 'E',
      organisation: 'awo',
    } as const;
    expect(lapsed({ ...need, helpers: { V: helper } }, end).claims.awo?.until).toBe(until);
    const others = { ...helper, organisation: 'caritas' };
    expect(lapsed({ ...need, helpers: { V: others } }, end).claims, 'not by a helper of others').toEqual({});
    expect(lapsed(need, end).claims).toEqual({});
  });

  it('is never shortened by renewing it', () => {
    const renewed = claimed(need, 'awo', 'kim@awo.example', 1, noon);
    expect(renewed.claims.awo).toMatchObject({ until: '2026-11-30T23:00:00.000Z', at: noon.toISOString() });
  });

  it('lapses at its end and not a moment before; the need is open again, and waits from then on', () => {
    const theirs = arrange(need, noon);
    expect(arrange(theirs, at('2026-11-30T22:59:59.999Z')).status).toBe('claimed');
    const free = arrange(theirs, at('2026-11-30T23:00:00.000Z'));
    expect(free).toMatchObject({ status: 'open', claims: {}, unclaimedSince: '2026-11-30T23:00:00.000Z' });
    expect(free.history.at(-1)).toMatchObject({ what: 'claim-lapsed', by: 'system', note: 'awo' });
    expect(Object.keys(free.mails).filter((id) => id.includes('awo'))).toEqual(['lapsed-awo']);
  });

  it('does not lapse while the need is over, and is given anew when it is opened again', () => {
    const by = { by: 'kim@awo.example', viewer: viewer('awo') };
    const over = acted({ ...arrange(need, noon), status: 'closed' }, 'close', by, noon);
    const months = at('2027-02-01T11:00:00.000Z');
    expect(arrange(over, months).claims).toHaveProperty('awo');
    const again = acted({ ...over, status: 'open' }, 'reopen', by, months);
    expect(again).toMatchObject({
      status: 'claimed',
      claims: { awo: { until: '2027-02-08T23:00:00.000Z' } },
    });
  });
});

describe.each(engines)('claims at the same moment, on $name', ({ start }) => {
  let engine: Engine;
  let deps: TestDeps;
  let count = 0;
  beforeAll(async () => {
    engine = await start();
    deps = await makeDeps({ db: engine.db, now: noon.toISOString() });
  }, 60_000);
  afterAll(() => engine.close());

  const stored = async (more: Partial<Need> = {}) => {
    const reference = `CLAI-${String(++count).padStart(4, '0')}`;
    await deps.db.create(needWith({ reference, openedAt: noon.toISOString(), ...more }));
    return reference;
  };
  const claim = (reference: string, organisation: string) =>
    actAs(deps, reference, 'claim', { viewer: viewer(organisation), values: { days: 3 } });
  const load = async (reference: string) => (await loadNeed(deps, reference)) as Need;

  it('are both there when two organisations claim at once', async () => {
    const reference = await stored();
    await Promise.all(['awo', 'caritas', 'diakonie', 'city'].map((one) => claim(reference, one)));
    expect(Object.keys((await load(reference)).claims).sort()).toEqual([
      'awo',
      'caritas',
      'city',
      'diakonie',
    ]);
    await expect(claim(reference, 'awo')).rejects.toMatchObject({ status: 409 });
  });

  it('either lapse or are renewed, and never a bit of both', async () => {
    for (let round = 0; round < 8; round++) {
      deps.clock.set(noon.toISOString());
      const reference = await stored();
      await claim(reference, 'awo');
      deps.clock.set('2026-11-26T23:00:00.000Z');
      const renew = actAs(deps, reference, 'renew', { viewer: viewer('awo'), values: { days: 3 } });
      const [renewed] = await Promise.allSettled([
        renew,
        sweep(deps, findRoom, async () => async () => undefined),
      ]);
      const need = await load(reference);
      // Renewing at the moment at which it ends is too late or in time, by the order of the two writes.
      if (renewed.status === 'fulfilled') expect(need.claims.awo?.until).toBe('2026-11-30T23:00:00.000Z');
      else expect(need.claims).toEqual({});
      expect(need.status).toBe(renewed.status === 'fulfilled' ? 'claimed' : 'open');
      expect(need.history.filter(({ what }) => what === 'claim-lapsed')).toHaveLength(
        renewed.status === 'fulfilled' ? 0 : 1,
      );
    }
  });

  it('do not get into the way of helpers who accept meanwhile', async () => {
    const reference = await stored({ wanted: 3 });
    const organisations = ['awo', 'caritas', 'diakonie'];
    const helpers = Array.from({ length: 30 }, (_, n) =>
      takeHelper(deps, reference, `HELP-${n}`, `STORY-${n}`, deps.clock()),
    );
    const [taken] = await Promise.all([
      Promise.all(helpers),
      ...organisations.map((one) => claim(reference, one)),
    ]);
    expect(taken.filter((one) => one === 'taken')).toHaveLength(3);
    const need = await load(reference);
    expect(Object.keys(need.helpers)).toHaveLength(3);
    expect(Object.keys(need.claims).sort()).toEqual(organisations);
    expect(need.status).toBe('matched');
  });
});

describe('mails about a claim', () => {
  let test: Awaited<ReturnType<typeof startTest>>;
  let app: ReturnType<typeof createApp>;
  beforeEach(async () => {
    test = await startTest({ now: noon.toISOString() });
    app = createApp(test.deps);
  });
  afterEach(() => test.close());

  const claim = async (reference: string) => {
    const awo = await memberOf(test.deps, app, 'awo');
    await memberOf(test.deps, app, 'awo', { email: 'zweite@awo.example', name: 'Die Zweite' });
    await memberOf(test.deps, app, 'awo', { role: 'reader' });
    await mailed(test.deps);
    expect((await awo.post(`/workspace/entries/${reference}/claim`, { days: '7' })).status).toBe(303);
    return awo;
  };
  const pathOf = (text: string, label: string) => {
    const link = text.slice(text.indexOf(label)).match(/https?:\/\/\S+/)?.[0] ?? '';
    return new URL(link).pathname + new URL(link).search;
  };

  it('ask whoever gave it two days before, and one press in the mail is enough to go on', async () => {
    const reference = await opened(app, test.deps);
    const awo = await claim(reference);
    test.deps.clock.advance(days(5));
    expect(await mailed(test.deps)).toEqual([]);
    test.deps.clock.set('2026-11-28T23:00:00.000Z');
    const [mail, ...rest] = await mailed(test.deps);
    expect(rest).toEqual([]);
    expect(mail).toMatchObject({
      to: awo.email,
      subject: 'Noch bis 30.11.2026 bei Ihnen: Begleitung zum Kinderarzt',
    });
    const path = pathOf(mail?.text ?? '', 'Ja, wir sind dran');
    const page = await (await app.request(path, { headers: { accept: 'text/html' } })).text();
    expect(textOf(page)).toContain('Wir sind dran: verlängern');
    const fields = { days: '7', seen: /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? '' };
    const pressed = await app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
    expect(pressed.status).toBeLessThan(400);
    expect((await loadNeed(test.deps, reference))?.claims.awo?.until).toBe('2026-12-06T23:00:00.000Z');
    test.deps.clock.set('2026-12-01T08:00:00.000Z');
    expect(await mailed(test.deps), 'nothing has lapsed').toEqual([]);
    expect((await loadNeed(test.deps, reference))?.status).toBe('claimed');
  });

  it('tell all who coordinate there, once, when it has lapsed', async () => {
    const reference = await opened(app, test.deps);
    const awo = await claim(reference);
    test.deps.clock.set('2026-11-30T23:00:00.000Z');
    const mails = (await mailed(test.deps)).filter(({ subject }) => subject.startsWith('Wieder frei'));
    expect(mails.map(({ to }) => to).sort()).toEqual([awo.email, 'zweite@awo.example'].sort());
    expect(await mailed(test.deps)).toEqual([]);
    expect((await loadNeed(test.deps, reference))?.status).toBe('open');
  });

  it('go to the others when whoever gave it is not there any more', async () => {
    const reference = await opened(app, test.deps);
    await claim(reference);
    await change<Entry>(test.deps.db, entryKey(reference), (entry) => {
      const need = entry as Need;
      const { awo } = need.claims;
      return awo ? ({ ...need, claims: { awo: { ...awo, by: 'gone@awo.example' } } } as Need) : need;
    });
    test.deps.clock.set('2026-11-28T23:00:00.000Z');
    const mails = await mailed(test.deps);
    expect(mails.map(({ to }) => to).sort()).toEqual(['coordinator@awo.example', 'zweite@awo.example']);
  });
});
