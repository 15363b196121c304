import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { sayYes, setPause } from '../../functions/engagements/answer.ts';
import { askAll, askOne } from '../../functions/engagements/ask.ts';
import type { Engagement } from '../../functions/engagements/engagement.ts';
import { engagementPath } from '../../functions/engagements/links.ts';
import { saidYes } from '../../functions/engagements/rules.ts';
import { changeEngagement, ofNeed } from '../../functions/engagements/store.ts';
import { runSweep } from '../../functions/jobs.ts';
import type { Need } from '../../functions/needs/need.ts';
import { takeHelper } from '../../functions/needs/store.ts';
import { personalToken } from '../../functions/person/links.ts';
import type { Item } from '../../functions/store/port.ts';
import { volunteers } from '../../functions/volunteers/room.ts';
import type { Volunteer } from '../../functions/volunteers/volunteer.ts';
import { startTest } from '../harness.ts';
import { signIn } from '../workspace/signed-in.ts';
import { asIs, need, volunteer } from './people.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  test = await startTest();
  app = createApp(test.deps);
  await signIn(test.deps, app);
});
afterEach(() => test.close());

const asking = {
  viewer: { id: 'abcdefghijklmnopqrstuv', email: 'koordination@konstanz.example', organisation: 'city' },
  word: '',
};
const hour = 3_600_000;
const sweep = async () => {
  test.deps.sent.length = 0;
  await runSweep(test.deps);
  await runSweep(test.deps);
  return test.deps.sent;
};
const only = async (of: Need) => (await ofNeed(test.deps, of.reference))[0] as Engagement;
const ask = async (wanted: Need, one: Volunteer) => {
  await askOne(test.deps, wanted, one.reference, asking);
  return only(wanted);
};

/** Deps whose store stops working, as a process that dies would, when it is to create something. */
function dying(): typeof test.deps {
  const create = () => Promise.reject(new Error('died'));
  return { ...test.deps, db: { ...test.deps.db, create } };
}

describe('what stops halfway', () => {
  it('between counting a question and asking it: the sweep asks it, once', async () => {
    const { deps } = test;
    const [wanted, one] = [await need(deps), await volunteer(deps, { limit: 1 })];
    await expect(askOne(dying(), wanted, one.reference, { ...asking, word: 'Bitte!' })).rejects.toThrow(
      'died',
    );
    expect(await ofNeed(deps, wanted.reference)).toEqual([]);
    expect(Object.keys((await asIs<Volunteer>(deps, one)).asks ?? {})).toHaveLength(1);
    deps.clock.advance(180_000);
    const mails = await sweep();
    expect(mails.map(({ to }) => to)).toEqual([one.facts.email]);
    expect(mails[0]?.text).toContain('Bitte!');
    expect(Object.keys((await asIs<Volunteer>(deps, one)).asks ?? {})).toHaveLength(1);
    expect(await ofNeed(deps, wanted.reference)).toHaveLength(1);
  });

  it('between counting a question and asking it: who asks again asks that one', async () => {
    const { deps } = test;
    const [wanted, one] = [await need(deps), await volunteer(deps, { limit: 1 })];
    await askOne(dying(), wanted, one.reference, asking).catch(() => undefined);
    expect((await askOne(deps, wanted, one.reference, asking)).got).toBe('asked');
    deps.clock.advance(180_000);
    expect(await sweep()).toHaveLength(1);
    expect(await ofNeed(deps, wanted.reference)).toHaveLength(1);
  });

  it('between a yes and the place: the sweep takes the place', async () => {
    const { deps } = test;
    const [wanted, one] = [await need(deps), await volunteer(deps)];
    const { reference } = await ask(wanted, one);
    await changeEngagement(deps, reference, (seen, now) => saidYes(seen, 'person', now));
    await sweep();
    expect(await only(wanted)).toMatchObject({ status: 'accepted' });
    expect(Object.keys((await asIs<Need>(deps, wanted)).helpers)).toEqual([one.reference]);
    expect((await asIs<Volunteer>(deps, one)).tasks).toHaveProperty(reference);
  });

  it('between the place and the engagement: the need is believed', async () => {
    const { deps } = test;
    const [wanted, one] = [await need(deps), await volunteer(deps)];
    const { reference } = await ask(wanted, one);
    await changeEngagement(deps, reference, (seen, now) => saidYes(seen, 'person', now));
    expect(await takeHelper(deps, wanted.reference, one.reference, reference, deps.clock(), 'city')).toBe(
      'taken',
    );
    const mails = await sweep();
    expect(await only(wanted)).toMatchObject({ status: 'accepted' });
    expect(mails.filter(({ subject }) => subject.startsWith('Danke, Sie helfen'))).toHaveLength(1);
  });
});

describe('who may be asked', () => {
  it.each([
    ['pauses', { status: 'paused' }, 'paused'],
    ['has not proven the address', { confirmedAt: undefined }, 'unconfirmed'],
    ['was closed', { status: 'closed' }, 'paused'],
  ] as const)('is not who %s', async (_, change, code) => {
    const { deps } = test;
    const [wanted, one] = [await need(deps), await volunteer(deps, {}, change)];
    const asked = await askOne(deps, wanted, one.reference, asking);
    expect(asked).toMatchObject({ got: 'barred' });
    expect(asked.bars?.map((bar) => bar.code)).toContain(code);
    expect((await asIs<Volunteer>(deps, one)).asks).toBeUndefined();
  });

  it('is not who lacks a training that is needed, or may not be alone with children', async () => {
    const { deps } = test;
    const wanted = await need(deps, { category: 'mentoring', children: true });
    const lacks = await volunteer(deps, { children: true, certificate: true });
    const trained = { passed: { mentoring: '2026-05-01T10:00:00.000Z' } };
    const without = await volunteer(deps, { children: true, certificate: false }, trained);
    const fine = await volunteer(deps, { children: true, certificate: true }, trained);
    const all = [lacks, without, fine].map(({ reference }) => reference);
    const results = await askAll(deps, wanted, all, asking);
    expect(results.map(({ got, bars }) => bars?.[0]?.code ?? got)).toEqual([
      'lacks-training',
      'no-certificate',
      'asked',
    ]);
  });

  it('is nobody whom the organisation may not see: neither in the list nor by their reference', async () => {
    const { deps } = test;
    const wanted = await need(deps, {}, { claims: {}, owner: 'awo' });
    const shy = await volunteer(deps, { share: false });
    const viewer = { ...asking.viewer, organisation: 'awo' };
    expect((await askOne(deps, wanted, shy.reference, { ...asking, viewer })).got).toBe('unknown');
    expect((await askOne(deps, wanted, shy.reference, asking)).got).toBe('asked');
  });
});

describe('a question', () => {
  it('lapses when nobody answers in time; the coordinator is told, and it was a question all the same', async () => {
    const { deps } = test;
    const [wanted, one] = [await need(deps), await volunteer(deps, { limit: 1 })];
    const asked = await ask(wanted, one);
    expect(asked.answerBy).toBe('2026-11-24T21:00:00.000Z');
    await sweep();
    deps.clock.advance(36 * hour);
    const [mail] = await sweep();
    expect(await only(wanted)).toMatchObject({ status: 'lapsed' });
    expect(mail).toMatchObject({
      to: deps.config.adminEmail,
      subject: 'Keine Antwort: Dolmetschen beim Elternabend',
    });
    expect((await askOne(deps, await need(deps), one.reference, asking)).got).toBe('barred');
    await sayYes(deps, asked.reference);
    expect(await only(wanted), 'late is better than never, while there is a place').toMatchObject({
      status: 'accepted',
    });
  });

  it('can be put again after a no, as another one', async () => {
    const { deps } = test;
    const [wanted, one] = [await need(deps), await volunteer(deps)];
    const first = await ask(wanted, one);
    await app.request(engagementPath(deps, first.reference), {
      method: 'POST',
      body: new URLSearchParams({ do: 'no' }),
    });
    const again = await askOne(deps, wanted, one.reference, asking);
    expect(again.got).toBe('asked');
    expect(again.engagement).not.toBe(first.reference);
  });

  it('is in the language of who is asked, and of the coordinator who is told', async () => {
    const { deps } = test;
    const wanted = await need(deps);
    const one = await volunteer(deps, {}, { lang: 'en' });
    const { reference } = await ask(wanted, one);
    const [mail] = await sweep();
    expect(mail).toMatchObject({ lang: 'en', subject: 'Can you help? Dolmetschen beim Elternabend' });
    expect(mail?.text).toMatch(/You speak Arabic[\s\S]*\?lang=en/);
    await sayYes(deps, reference);
    const mails = await sweep();
    expect(mails.map(({ lang }) => lang).sort()).toEqual(['de', 'en']);
    expect(mails.find(({ lang }) => lang === 'en')?.text).toContain('Reported by: Petra Geheim');
  });

  it('tells a helper nothing of the reporter who did not agree to that', async () => {
    const { deps } = test;
    const [wanted, one] = [await need(deps, { share: false }), await volunteer(deps)];
    const { reference } = await ask(wanted, one);
    await sweep();
    await sayYes(deps, reference);
    const all = (await sweep()).map(({ text, html }) => text + html).join();
    expect(all).toContain('Ansprechstelle');
    expect(all).not.toMatch(/Petra Geheim|000-77|Raum 12/);
    const page = await (await app.request(engagementPath(deps, reference))).text();
    expect(page).not.toMatch(/Petra Geheim|000-77|Raum 12/);
  });

  it('holds neither name nor address of anybody', async () => {
    const { deps } = test;
    const [wanted, one] = [await need(deps), await volunteer(deps)];
    const { reference } = await ask(wanted, one);
    await sweep();
    await sayYes(deps, reference);
    expect(JSON.stringify(await asIs<Engagement>(deps, { reference }))).not.toMatch(
      /Helferin|helfer\d|Petra|000-77/,
    );
  });
});

describe('who called it off again and again', () => {
  it('is told that it is not possible any more, and does not keep others from being asked', async () => {
    const { deps } = test;
    const [wanted, one, other] = [await need(deps), await volunteer(deps), await volunteer(deps)];
    const offer = () =>
      app.request(`/my/${personalToken(deps, one.reference)}/needed`, {
        method: 'POST',
        body: new URLSearchParams({ do: 'offer', need: wanted.reference }),
      });
    for (let round = 0; round < 10; round++) {
      expect((await offer()).headers.get('location')).toContain('done=offer');
      const { reference } = (await ofNeed(deps, wanted.reference)).find(
        ({ status }) => status === 'offered',
      ) as Engagement;
      await app.request(engagementPath(deps, reference), {
        method: 'POST',
        body: new URLSearchParams({ do: 'off' }),
      });
    }
    expect((await offer()).headers.get('location')).toContain('done=gone');
    const asked = await askAll(deps, wanted, [one.reference, other.reference], asking);
    expect(asked.map(({ got }) => got)).toEqual(['already', 'asked']);
  });
});

describe('who withdraws', () => {
  it('leaves nothing of themselves, gives the place back, and the coordinators are told without a name', async () => {
    const { deps } = test;
    const wanted = await need(deps);
    const one = await volunteer(deps, { name: 'Ana Beispiel' });
    const { reference } = await ask(wanted, one);
    await sweep();
    await sayYes(deps, reference);
    await sweep();
    await app.request(`/my/${personalToken(deps, one.reference)}`, {
      method: 'POST',
      body: new URLSearchParams({ do: 'withdraw' }),
    });
    const mails = await sweep();
    expect((await asIs<Need>(deps, wanted)).helpers).toEqual({});
    const left = await deps.db.get<Item>({ pk: `ENTRY#${reference}`, sk: 'ENTRY' });
    expect(left).toMatchObject({ status: 'withdrawn', reasons: [] });
    expect(left).not.toHaveProperty('person');
    const told = mails.filter(({ subject }) => subject.startsWith('Fällt aus'));
    expect(told.map(({ to }) => to)).toEqual([deps.config.adminEmail]);
    expect(mails.map(({ text, html }) => text + html).join()).not.toMatch(/Ana|helfer\d/);
    const page = await (await app.request(engagementPath(deps, reference))).text();
    expect(page).toContain('Hier ist nichts mehr gespeichert');
  });

  it('is asked nothing any more that was about to be sent', async () => {
    const { deps } = test;
    const [wanted, one] = [await need(deps), await volunteer(deps)];
    await ask(wanted, one);
    await app.request(`/my/${personalToken(deps, one.reference)}`, {
      method: 'POST',
      body: new URLSearchParams({ do: 'withdraw' }),
    });
    expect(await sweep()).toEqual([]);
    expect(await only(wanted)).toMatchObject({ status: 'withdrawn' });
  });

  it('only pauses is not asked until the pause is over', async () => {
    const { deps } = test;
    const [wanted, one] = [await need(deps), await volunteer(deps)];
    await setPause(deps, volunteers, one.reference, { until: '2026-11-25' });
    expect((await askOne(deps, wanted, one.reference, asking)).got).toBe('barred');
    deps.clock.set('2026-11-25T23:00:00.000Z');
    await sweep();
    expect((await askOne(deps, wanted, one.reference, asking)).got).toBe('asked');
  });
});
