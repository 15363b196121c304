import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import type { Engagement } from '../../functions/engagements/engagement.ts';
import { engagementPath } from '../../functions/engagements/links.ts';
import { ofNeed } from '../../functions/engagements/store.ts';
import { runSweep } from '../../functions/jobs.ts';
import type { Need } from '../../functions/needs/need.ts';
import { personalToken } from '../../functions/person/links.ts';
import type { Volunteer } from '../../functions/volunteers/volunteer.ts';
import { startTest } from '../harness.ts';
import { memberOf } from '../needs/people.ts';
import { cookieOf, signIn } from '../workspace/signed-in.ts';
import { textOf } from '../workspace/stored.ts';
import { asIs, need, volunteer } from './people.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;

beforeEach(async () => {
  test = await startTest();
  app = createApp(test.deps);
});
afterEach(() => test.close());

const post = (path: string, fields: Record<string, string>) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(fields), headers: { accept: 'text/html' } });
const page = async (path: string) => textOf(await (await app.request(path)).text());
const sweep = async () => {
  test.deps.sent.length = 0;
  await runSweep(test.deps);
  return test.deps.sent;
};
const only = async (of: Need) => (await ofNeed(test.deps, of.reference))[0] as Engagement;

describe('from a need to a helper who turned up', () => {
  it('goes by the workspace, by links in mails, and without JavaScript', async () => {
    const { deps } = test;
    const wanted = await need(deps);
    const ana = await volunteer(deps, { name: 'Ana Beispiel', phone: '07531 / 000-11' });
    await volunteer(deps, { name: 'Ben Anders', languages: ['de'], category: ['sport'], district: 'egg' });
    const coordinator = await signIn(deps, app);
    const path = `/workspace/needs/${wanted.reference}/match`;

    const html = await (await coordinator.get(path)).text();
    const shown = textOf(html);
    expect(shown).toMatch(
      /Ana Beispiel.*spricht Arabisch.*Dolmetschen und Übersetzen.*hat dienstags abends Zeit/,
    );
    expect(shown).toMatch(/hilft in Petershausen-West.*in 30 Tagen noch nicht gefragt/);
    expect(html.indexOf('Ana Beispiel')).toBeLessThan(html.indexOf('Ben Anders'));

    const asked = await coordinator.post(path, { ask: ana.reference, word: 'Um sieben Uhr abends.' });
    expect(asked.status).toBe(303);
    expect(textOf(await (await coordinator.get(asked.headers.get('location') ?? '')).text())).toContain(
      'Eine Person wurde gefragt.',
    );

    const [mail] = await sweep();
    expect(mail?.to).toBe(ana.facts.email);
    expect(mail?.subject).toBe('Können Sie helfen? Dolmetschen beim Elternabend');
    expect(mail?.text).toContain('Sie sprechen Arabisch');
    expect(mail?.text).toContain('Um sieben Uhr abends.');
    expect(mail?.text, 'not before somebody helps').not.toMatch(/Petra Geheim|000-77|Raum 12/);

    const engagement = await only(wanted);
    const mine = engagementPath(deps, engagement.reference);
    expect(mail?.text).toContain(mine);
    expect(await page(mine)).toContain('Warum wir an Sie denken');
    expect((await only(wanted)).status, 'looking changes nothing').toBe('asked');
    expect((await post(mine, { do: 'yes' })).status).toBe(303);

    expect(await asIs<Engagement>(deps, engagement)).toMatchObject({ status: 'accepted' });
    expect(Object.keys((await asIs<Need>(deps, wanted)).helpers)).toEqual([ana.reference]);
    const mails = await sweep();
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      'Danke, Sie helfen: Dolmetschen beim Elternabend',
      'Zusage: Dolmetschen beim Elternabend',
    ]);
    const thanks = mails.find(({ subject }) => subject.startsWith('Danke'));
    expect(thanks?.text).toMatch(/Stadt Konstanz[\s\S]*Petra Geheim[\s\S]*000-77[\s\S]*Raum 12/);
    const told = mails.find(({ subject }) => subject.startsWith('Zusage'));
    expect(told?.to).toBe(deps.config.adminEmail);
    expect(told?.text).toMatch(/Ana Beispiel[\s\S]*000-11/);
    expect(await asIs<Volunteer>(deps, ana)).toMatchObject({
      tasks: { [engagement.reference]: {} },
      parties: { city: expect.any(String) },
    });

    const entry = `/workspace/entries/${engagement.reference}`;
    await coordinator.post(`${entry}/meet`, { at: '2026-12-01T18:00', place: 'Im Büro' });
    const [date] = await sweep();
    expect(date?.subject).toContain('Treffen am 01.12.2026, 18:00');
    expect(date?.calendar?.content).toContain('DTSTART:20261201T170000Z');
    await coordinator.post(`${entry}/done`, { hours: '2' });
    expect((await asIs<Need>(deps, wanted)).helpers[ana.reference]?.state).toBe('done');
    expect((await sweep()).map(({ subject }) => subject)).toContain(
      'Danke! Wie war es? Dolmetschen beim Elternabend',
    );
    expect((await post(mine, { do: 'hours', hours: '2,5' })).status).toBe(303);
    expect(
      (await post(mine, { do: 'feedback', helped: 'yes', again: 'yes', words: 'Schön war es.' })).status,
    ).toBe(303);
    await coordinator.post(`${entry}/feedback`, { helped: 'yes', again: 'yes' });
    expect(await asIs<Engagement>(deps, engagement)).toMatchObject({
      status: 'done',
      hours: { coordinator: 2, volunteer: 2.5 },
      feedback: {
        volunteer: { helped: 'yes', again: true, words: 'Schön war es.' },
        coordinator: { helped: 'yes' },
      },
    });
    expect((await asIs<Volunteer>(deps, ana)).tasks?.[engagement.reference]?.hours).toBe(2.5);
    expect(textOf(await (await coordinator.get(entry)).text())).toMatch(
      /Ana Beispiel.*2,?\.?5.*Schön war es/,
    );
  });

  it('frees the place when a helper has to call off, and tells the coordinator why', async () => {
    const { deps } = test;
    const wanted = await need(deps);
    const ana = await volunteer(deps);
    const coordinator = await signIn(deps, app);
    await coordinator.post(`/workspace/needs/${wanted.reference}/match`, { ask: ana.reference });
    const engagement = await only(wanted);
    const mine = engagementPath(deps, engagement.reference);
    await post(mine, { do: 'yes' });
    await sweep();
    await post(mine, { do: 'off', words: 'Ich bin krank.' });
    expect((await asIs<Need>(deps, wanted)).helpers).toEqual({});
    const [mail] = await sweep();
    expect(mail?.subject).toBe('Fällt aus: Dolmetschen beim Elternabend');
    expect(mail?.text).toContain('Ich bin krank.');
    expect((await asIs<Volunteer>(deps, ana)).tasks).toEqual({});
  });

  it('tells the coordinator of a no, with its reason, and counts it as having been asked', async () => {
    const { deps } = test;
    const wanted = await need(deps);
    const ana = await volunteer(deps);
    const coordinator = await signIn(deps, app);
    const path = `/workspace/needs/${wanted.reference}/match`;
    await coordinator.post(path, { ask: ana.reference });
    await sweep();
    await post(engagementPath(deps, (await only(wanted)).reference), { do: 'no', words: 'Keine Zeit.' });
    expect((await sweep()).map(({ text }) => text).join()).toContain('Keine Zeit.');
    expect(textOf(await (await coordinator.get(path)).text())).toContain('in 30 Tagen einmal gefragt');
    expect((await post(engagementPath(deps, (await only(wanted)).reference), { do: 'yes' })).status).toBe(
      409,
    );
  });
});

describe('what a volunteer says on the telephone', () => {
  const asking = async () => {
    const wanted = await need(test.deps);
    const [ana, ben] = [await volunteer(test.deps), await volunteer(test.deps)];
    const coordinator = await signIn(test.deps, app);
    const path = `/workspace/needs/${wanted.reference}/match`;
    for (const { reference } of [ana, ben]) await coordinator.post(path, { ask: reference });
    await sweep();
    const found = await ofNeed(test.deps, wanted.reference);
    const of = (one: Volunteer) => found.find((entry) => entry.volunteer === one.reference) as Engagement;
    return { wanted, ana, ben, coordinator, of };
  };
  const entry = ({ reference }: Engagement) => `/workspace/entries/${reference}`;

  it('is a yes, when a coordinator enters it: they get the place and hear of it, others are thanked', async () => {
    const { wanted, ana, ben, coordinator, of } = await asking();
    const shown = textOf(await (await coordinator.get(entry(of(ana)))).text());
    expect(shown).toMatch(/Wenn die Person Ihnen selbst zugesagt hat.*Zusage eintragen/);
    expect((await coordinator.post(`${entry(of(ana))}/told-yes`)).status).toBe(303);
    expect(await asIs<Engagement>(test.deps, of(ana))).toMatchObject({ status: 'accepted' });
    expect(Object.keys((await asIs<Need>(test.deps, wanted)).helpers)).toEqual([ana.reference]);
    expect(await asIs<Engagement>(test.deps, of(ben))).toMatchObject({ status: 'taken' });
    expect((await sweep()).map(({ to, subject }) => `${to}: ${subject}`)).toEqual(
      expect.arrayContaining([
        `${ana.facts.email}: Danke, Sie helfen: Dolmetschen beim Elternabend`,
        `${ben.facts.email}: Schon vergeben: Dolmetschen beim Elternabend`,
      ]),
    );
    expect((await coordinator.post(`${entry(of(ben))}/told-yes`)).status, 'too late').toBe(409);
  });

  it('is a no, and nobody is written to', async () => {
    const { wanted, ana, coordinator, of } = await asking();
    expect((await coordinator.post(`${entry(of(ana))}/told-no`)).status).toBe(303);
    expect(await asIs<Engagement>(test.deps, of(ana))).toMatchObject({ status: 'declined' });
    expect(await sweep()).toEqual([]);
    expect((await asIs<Need>(test.deps, wanted)).helpers).toEqual({});
  });
});

describe('a claim', () => {
  it('goes on while its organisation asks volunteers, arranges meetings and notes calls', async () => {
    const { deps } = test;
    const wanted = await need(deps);
    const ana = await volunteer(deps);
    let awo = await memberOf(deps, app, 'awo');
    const until = async () => (await asIs<Need>(deps, wanted)).claims.awo?.until ?? '';
    const later = async (act: () => Promise<Response>) => {
      const before = await until();
      deps.clock.advance(86_400_000);
      awo = { ...awo, ...(await signIn(deps, app, awo.email)) };
      expect((await act()).status).toBe(303);
      expect((await until()) > before).toBe(true);
    };
    const path = `/workspace/entries/${wanted.reference}`;
    await awo.post(`${path}/claim`, { days: '7' });
    await later(() => awo.post(`/workspace/needs/${wanted.reference}/match`, { ask: ana.reference }));
    await later(() => awo.post(`${path}/contact`, { how: 'phone', contact: 'Hat Dienstag Zeit.' }));
    await later(() => awo.post(`${path}/note`, { note: 'Schlüssel liegt bereit.' }));
    await later(() => awo.post(`${path}/follow-up`, { day: '2026-12-20', words: 'Anrufen', who: 'me' }));
    const story = `/workspace/entries/${(await only(wanted)).reference}`;
    await later(() => awo.post(`${story}/told-yes`));
    await later(() => awo.post(`${story}/meet`, { at: '2026-12-21T18:00' }));
    const before = await until();
    deps.clock.advance(86_400_000);
    await sweep();
    expect(await until(), 'not by itself').toBe(before);
  });
});

describe('where I am needed', () => {
  it('shows what fits with reasons, and an offer of help comes to the coordinators, who accept it', async () => {
    const { deps } = test;
    const wanted = await need(deps);
    const ana = await volunteer(deps, { name: 'Ana Beispiel' });
    const coordinator = await signIn(deps, app);
    const path = `/my/${personalToken(deps, ana.reference)}/needed`;
    expect(await page(path)).toMatch(/Dolmetschen beim Elternabend.*Sie sprechen Arabisch/);
    expect(await page(path), 'nothing that is not public').not.toMatch(/Petra Geheim|Raum 12|000-77/);
    const answer = await post(path, { do: 'offer', need: wanted.reference });
    expect(await page(answer.headers.get('location') ?? '')).toContain(
      'Danke! Wir haben Ihr Angebot weitergegeben.',
    );
    const engagement = await only(wanted);
    expect(engagement).toMatchObject({ status: 'offered', owner: 'city' });
    const [mail] = await sweep();
    expect(mail?.subject).toBe('Jemand möchte helfen: Dolmetschen beim Elternabend');
    expect(mail?.text).toContain('/act/');
    const done = await coordinator.post(`/workspace/entries/${engagement.reference}/accept`);
    expect(done.status).toBe(303);
    expect(await asIs<Engagement>(deps, engagement)).toMatchObject({ status: 'accepted' });
    expect(Object.keys((await asIs<Need>(deps, wanted)).helpers)).toEqual([ana.reference]);
  });

  it('lets an organisation see who offers to help with what it looks after, until it says no', async () => {
    const { deps } = test;
    const wanted = await need(deps);
    const ana = await volunteer(deps, { name: 'Ana Beispiel', share: undefined });
    const awo = await memberOf(deps, app, 'awo');
    await awo.post(`/workspace/entries/${wanted.reference}/claim`, { days: '7' });
    const seen = async () => (await awo.get(`/workspace/entries/${ana.reference}`)).status;
    expect(await seen()).toBe(404);
    const path = `/my/${personalToken(deps, ana.reference)}/needed`;
    expect(await page(path)).toContain('sieht die Stelle, die sich um die Aufgabe kümmert, Ihre Angaben');
    await post(path, { do: 'offer', need: wanted.reference });
    expect(await seen()).toBe(200);
    const story = `/workspace/entries/${(await only(wanted)).reference}`;
    expect(textOf(await (await awo.get(story)).text())).toContain('Ana Beispiel');
    expect((await awo.post(`${story}/refuse`)).status).toBe(303);
    expect(await seen(), 'nothing came of it').toBe(404);
  });

  it('lets the organisation go on seeing them while another offer to it waits', async () => {
    const { deps } = test;
    const ana = await volunteer(deps, { name: 'Ana Beispiel', share: undefined });
    const awo = await memberOf(deps, app, 'awo');
    const seen = async () => (await awo.get(`/workspace/entries/${ana.reference}`)).status;
    const stories: string[] = [];
    for (const wanted of [await need(deps), await need(deps)]) {
      await awo.post(`/workspace/entries/${wanted.reference}/claim`, { days: '7' });
      await post(`/my/${personalToken(deps, ana.reference)}/needed`, { do: 'offer', need: wanted.reference });
      stories.push(`/workspace/entries/${(await only(wanted)).reference}`);
    }
    expect((await awo.post(`${stories[0]}/refuse`)).status).toBe(303);
    expect(await seen(), 'the second is undecided').toBe(200);
    expect((await awo.post(`${stories[1]}/refuse`)).status).toBe(303);
    expect(await seen(), 'nothing came of either').toBe(404);
  });

  it('is where somebody sets how often they are asked, and begins and ends a pause', async () => {
    const { deps } = test;
    const ana = await volunteer(deps);
    const path = `/my/${personalToken(deps, ana.reference)}/needed`;
    await post(path, { do: 'limit', limit: '1' });
    await post(path, { do: 'pause', until: '2026-12-24' });
    expect(await asIs<Volunteer>(deps, ana)).toMatchObject({
      status: 'paused',
      facts: { limit: 1 },
      answers: { limit: 1 },
      pausedUntil: '2026-12-24T23:00:00.000Z',
    });
    expect(await page(path)).toContain('Sie machen Pause bis Donnerstag, 24. Dezember 2026.');
    expect((await post(path, { do: 'limit', limit: 'viel' })).status).toBe(422);
    expect((await post(path, { do: 'fly' })).status).toBe(422);
    await post(path, { do: 'resume' });
    expect(await asIs<Volunteer>(deps, ana)).toMatchObject({ status: 'active' });
  });
});

describe('links', () => {
  it('that are none of ours lead to a page that says so', async () => {
    for (const path of ['/engagements/nichts', '/my/nichts/needed']) {
      const answer = await app.request(path, { headers: { accept: 'text/html' } });
      expect(answer.status).toBe(404);
      expect(textOf(await answer.text())).toContain('Diesen Link kennen wir nicht');
    }
  });
});

describe('for programs', () => {
  const json = {
    accept: 'application/json',
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
  };
  const send = async (path: string, body: unknown) => {
    const { cookie } = await cookieOf(test.deps, test.deps.config.adminEmail);
    return app.request(path, { method: 'POST', headers: { ...json, cookie }, body: JSON.stringify(body) });
  };

  it('the same: who fits and why, and asking, with what came of each', async () => {
    const { deps } = test;
    const wanted = await need(deps);
    const ana = await volunteer(deps, { name: 'Ana Beispiel' });
    const paused = await volunteer(deps, {}, { status: 'paused' });
    const path = `/workspace/needs/${wanted.reference}/match`;
    const { cookie } = await cookieOf(deps, deps.config.adminEmail);
    const seen = await (await app.request(`${path}?lang=en`, { headers: { ...json, cookie } })).json();
    expect(seen).toMatchObject({
      need: wanted.reference,
      volunteers: [
        {
          reference: ana.reference,
          reasons: [{ code: 'languages', values: ['ar'], says: 'speaks Arabic' }, {}, {}, {}, {}, {}],
          bars: [],
        },
        { reference: paused.reference, bars: [{ code: 'paused' }] },
      ],
    });
    const answer = await send(path, { volunteers: [ana.reference, paused.reference, 'AAAA-2222'] });
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as { results: object[] }).results).toMatchObject([
      { volunteer: ana.reference, got: 'asked' },
      { volunteer: paused.reference, got: 'barred', bars: [{ code: 'paused' }] },
      { volunteer: 'AAAA-2222', got: 'unknown' },
    ]);
    const yes = await send(`/workspace/entries/${(await only(wanted)).reference}/cancel`, {
      note: 'Doch nicht.',
    });
    expect(yes.status).toBe(200);
  });

  it.each([[[]], ['nichts'], [{ volunteers: 'x' }], [{ volunteers: [] }], [{}], [null]])(
    'what cannot be understood is told so: %j',
    async (body) => {
      const wanted = await need(test.deps);
      const answer = await send(`/workspace/needs/${wanted.reference}/match`, body);
      expect([400, 422]).toContain(answer.status);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
    },
  );

  it('nobody is asked for what is not open', async () => {
    const wanted = await need(test.deps, {}, { status: 'closed' });
    const ana = await volunteer(test.deps);
    const answer = await send(`/workspace/needs/${wanted.reference}/match`, { volunteers: [ana.reference] });
    expect(answer.status).toBe(409);
    expect((await send('/workspace/needs/AAAA-2222/match', { volunteers: [ana.reference] })).status).toBe(
      404,
    );
  });
});
