import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { signIn } from '../workspace/signed-in.ts';
import { textOf } from '../workspace/stored.ts';
import { doing, member, opportunity, opportunityOf, placementOf, proposed } from './placed.ts';

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  ({ deps, close } = await startTest());
  app = createApp(deps);
});
afterAll(() => close());
beforeEach(() => deps.clock.advance(1000));

async function as(organisation: string, role: 'coordinator' | 'contributor' | 'reader' = 'coordinator') {
  const { email } = await member(deps, organisation, role);
  return signIn(deps, app, email);
}

const answers = (work: string, change = {}) => ({
  opportunity: work,
  word: 'Kranich',
  firstName: 'Amal',
  agreed: 'true',
  _action: 'send',
  ...change,
});

describe('proposing somebody', () => {
  it('is offered on the page of the opportunity, which is chosen in the form then, and comes back to it', async () => {
    const work = await opportunity(deps, 'WRKA-6666', { title: 'Küchenhilfe' });
    const coordinator = await as('caritas');
    const page = await (await coordinator.get(`/workspace/entries/${work}?lang=de`)).text();
    expect(textOf(page)).toContain('3 von 3 Plätzen frei. Niemand ist vorgeschlagen.');
    const href = /href="(\/forms\/placement\?[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const form = await (await coordinator.get(href)).text();
    expect(form).toMatch(new RegExp(`value="${work}"[^>]*selected`));
    expect(textOf(form)).toContain('Küchenhilfe (3 von 3 Plätzen frei)');
    const sent = await coordinator.post('/forms/placement?lang=de', answers(work));
    expect(sent.status).toBe(303);
    const after = textOf(await (await coordinator.get(`/workspace/entries/${work}?lang=de`)).text());
    expect(after).toMatch(/Eine Person ist vorgeschlagen.*Kranich \( ?Amal ?\) vorgeschlagen Caritas/);
  });

  it.each(['reader', 'contributor'] as const)('is not for a %s', async (role) => {
    const work = await opportunity(deps, `WRK${role === 'reader' ? 'C' : 'D'}-6666`);
    const member = await as('caritas', role);
    expect((await member.get('/forms/placement')).status).toBe(403);
    expect((await member.post('/forms/placement', answers(work))).status).toBe(403);
    expect(await member.get(`/workspace/entries/${work}`).then((a) => a.text())).not.toContain(
      '/forms/placement',
    );
    expect((await opportunityOf(deps, work)).candidates).toBeUndefined();
  });

  it('says at the field what cannot be: no free place, no such opportunity, the name as the word', async () => {
    const full = await opportunity(deps, 'WRKE-6666', { places: 1, title: 'Ganz voll' });
    const open = await opportunity(deps, 'WRKF-6666', { title: 'Noch frei' });
    const kim = await member(deps);
    await doing(deps, kim, await proposed(deps, full), 'start', { day: '2026-11-23' });
    const coordinator = await as('caritas');
    const tried = async (change: object) => {
      const answer = await coordinator.post('/forms/placement?lang=de', answers(open, change));
      return [answer.status, textOf(await answer.text())] as const;
    };
    expect(await tried({ opportunity: full })).toEqual([
      422,
      expect.stringContaining('inzwischen alle Plätze vergeben'),
    ]);
    for (const other of ['CAFE-9999', 'x', '__proto__', full.toLowerCase().replace('w', '<')])
      expect((await tried({ opportunity: other }))[0]).toBe(422);
    expect(await tried({ word: 'AMAL' })).toEqual([
      422,
      expect.stringContaining('das nicht der Vorname ist'),
    ]);
    expect((await tried({ firstName: 'Amal Beispiel' }))[0]).toBe(422);
    const form = textOf(await (await coordinator.get('/forms/placement?lang=de')).text());
    expect(form).toContain('Noch frei');
    expect(form).not.toContain('Ganz voll');
  });
});

describe('who sees what', () => {
  it('shows others the numbers, and only their own people', async () => {
    const work = await opportunity(deps, 'WRKG-6666');
    const one = await proposed(deps, work, { word: 'Zaunkoenig', firstName: 'Geheim' });
    await proposed(deps, work, { word: 'Amsel', firstName: 'Awoname', organisation: 'awo' });
    const page = async (who: string) =>
      textOf(await (await (await as(who)).get(`/workspace/entries/${work}?lang=de`)).text());
    const [awo, city] = [await page('awo'), await page('city')];
    expect(awo).toContain('2 Personen sind vorgeschlagen');
    expect(awo).toContain('Amsel');
    expect(awo).not.toMatch(/Zaunkoenig|Geheim/);
    expect(city).toMatch(/Zaunkoenig/);
    const direct = await (await as('awo')).get(`/workspace/entries/${one}?lang=de`);
    expect([direct.status, await direct.text()]).toEqual([404, expect.not.stringContaining('Geheim')]);
    const list = await (await (await as('awo')).get('/workspace/lists/placements?lang=de')).text();
    expect(list).toContain('Amsel');
    expect(list).not.toMatch(/Zaunkoenig|Geheim/);
  });
});

describe('the page of a placement', () => {
  it('leads to the opportunity, and does its actions with what they ask', async () => {
    const work = await opportunity(deps, 'WRKH-6666', { places: 1, title: 'Werkstatt' });
    const [one, other] = [await proposed(deps, work), await proposed(deps, work, { word: 'Dohle' })];
    const coordinator = await as('caritas');
    const path = `/workspace/entries/${one}`;
    const page = await (await coordinator.get(`${path}?lang=de`)).text();
    expect(page).toContain(`href="/workspace/entries/${work}?lang=de"`);
    const missing = await coordinator.post(`${path}/invite?lang=de`, {});
    expect([missing.status, textOf(await missing.text())]).toEqual([
      422,
      expect.stringContaining('Bitte füllen Sie dieses Feld aus.'),
    ]);
    expect((await coordinator.post(`${path}/start`, { day: '2026-11-30' })).status).toBe(303);
    const late = await coordinator.post(`/workspace/entries/${other}/start?lang=de`, { day: '2026-11-30' });
    expect([late.status, textOf(await late.text())]).toEqual([
      409,
      expect.stringContaining('Es ist kein Platz mehr frei.'),
    ]);
    expect((await placementOf(deps, other))?.status).toBe('proposed');
    const after = textOf(await (await coordinator.get(`${path}?lang=de`)).text());
    expect(after).toMatch(/Angefangen am 30\.11\.2026/);
    expect(after).toContain('Der Platz ist vergeben');
  });

  it('stands in the list with the work it is about', async () => {
    const work = await opportunity(deps, 'WRKK-7777', { places: 1 });
    const one = await proposed(deps, work, { word: 'Buntspecht' });
    const coordinator = await signIn(deps, app);
    const list = textOf(await (await coordinator.get('/workspace/lists/placements?lang=de')).text());
    const title = (await placementOf(deps, one))?.about.title ?? 'nothing';
    expect(list).toContain(`Buntspecht ${title} ${one}`);
  });

  it('is done by a program in the same way', async () => {
    const work = await opportunity(deps, 'WRKJ-6666', { places: 1 });
    const [one, other] = [await proposed(deps, work), await proposed(deps, work)];
    const { email } = await member(deps);
    const { cookieOf } = await import('../workspace/signed-in.ts');
    const { cookie } = await cookieOf(deps, email);
    const send = (reference: string, body: object) =>
      app.request(`/workspace/entries/${reference}/start?lang=en`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await send(one, { day: '2026-11-30' })).status).toBe(200);
    const late = await send(other, { day: '2026-11-30' });
    expect([late.status, await late.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'no_place', title: expect.stringContaining('no free place') }),
    ]);
    const wrong = await send(other, { day: '30.11.2026' });
    expect(await wrong.json()).toMatchObject({ errors: [{ pointer: '/day', code: 'format' }] });
  });
});
