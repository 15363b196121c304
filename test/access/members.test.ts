import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { invite } from '../../functions/access/invite.ts';
import { removeMember } from '../../functions/access/members.ts';
import { findPerson, type Person } from '../../functions/access/people.ts';
import { createApp } from '../../functions/app.ts';
import { runSweep } from '../../functions/jobs.ts';
import { coordinatorsOf } from '../../functions/organisations/members.ts';
import type { MemberRole } from '../../functions/rights.ts';
import { personKey } from '../../functions/store/accept.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { type Coordinator, cookieOf, signIn } from '../workspace/signed-in.ts';
import { textOf } from '../workspace/stored.ts';
import { member } from './cast.ts';

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;
let admin: Coordinator;
let awo: Person;
let byAwo: Coordinator;

beforeAll(async () => {
  ({ deps, close } = await startTest());
  app = createApp(deps);
  admin = await signIn(deps, app);
  awo = await member(deps, 'coordinator', 'awo', 'anna');
  byAwo = await signIn(deps, app, awo.email);
});
afterAll(() => close());
beforeEach(() => {
  deps.sent.length = 0;
  deps.clock.advance(60_000);
});

const found = async (email: string) =>
  (await findPerson(deps, personKey(deps.config.secret, email))) as Person;
const mails = async () => {
  deps.clock.advance(6000);
  await runSweep(deps);
  return deps.sent;
};
const inviting = (who: Coordinator, given: Record<string, string>) =>
  who.post('/workspace/people?lang=de', { name: 'Mo Muster', role: 'contributor', ...given });
const log = async (who: Coordinator) => textOf(await (await who.get('/workspace/log?lang=de')).text());
const to = (id: string, act: string) => `/workspace/people/${id}/${act}?lang=de`;

describe('inviting', () => {
  it('mails who invited, to what and how to sign in, in the language of whom it is for; the link of sign-in is for them alone', async () => {
    const email = 'mo@awo.example';
    const answer = await inviting(byAwo, { email: ' Mo@AWO.example ', 'mail-language': 'en' });
    expect(answer.headers.get('location')).toBe('/workspace/people?done=invited&lang=de');
    expect(await found(email)).toMatchObject({ organisation: 'awo', role: 'contributor', lang: 'en' });
    const [mail] = await mails();
    expect(mail).toMatchObject({ to: email, lang: 'en', subject: 'Invitation to Helferkreis' });
    expect(mail?.text).toContain('anna awo has invited you');
    expect(mail?.text).toMatch(/AWO/);
    expect(mail?.text).toMatch(/Contributing/);
    expect(mail?.text).toContain(`${deps.config.baseUrl}/workspace/sign-in?lang=en`);
    expect(mail?.text).not.toMatch(/sign-in\/|mo@awo|mo%40/i);
    expect((await cookieOf(deps, email)).cookie).toMatch(/^session=/);
    expect(await log(byAwo)).toContain('Mo Muster eingeladen: Mitarbeit');
  });

  it('puts members of others than administrators into their own organisation, whatever is sent', async () => {
    await inviting(byAwo, { email: 'nur@awo.example', organisation: 'city' });
    expect((await found('nur@awo.example')).organisation).toBe('awo');
  });

  it('gives nobody more rights than who invites has', async () => {
    const answer = await inviting(byAwo, { email: 'chef@awo.example', role: 'admin' });
    expect(answer.status).toBe(403);
    expect(await found('chef@awo.example')).toBeUndefined();
    const city = await signIn(deps, app, (await member(deps, 'coordinator', 'city', 'kora')).email);
    expect((await inviting(city, { email: 'chef@city.example', role: 'admin' })).status).toBe(403);
    const outside = await inviting(admin, { email: 'chef@awo.example', role: 'admin', organisation: 'awo' });
    expect(outside.status).toBe(422);
    expect(textOf(await outside.text())).toContain('Diese Rolle gibt es nur bei der Stadt.');
    expect(await found('chef@awo.example')).toBeUndefined();
  });

  it('moves nobody out of their organisation or into another role', async () => {
    for (const email of [deps.config.adminEmail, awo.email]) {
      const before = await found(email);
      const answer = await inviting(byAwo, { email, role: 'reader' });
      expect(answer.status).toBe(422);
      expect(textOf(await answer.text())).toContain('Mit dieser Adresse kann sich schon jemand anmelden.');
      expect(await found(email)).toEqual(before);
    }
    const told = [deps.config.adminEmail, awo.email];
    expect((await mails()).filter((mail) => told.includes(mail.to))).toEqual([]);
  });

  it('asks for what is missing and keeps what was typed', async () => {
    const answer = await inviting(byAwo, { name: ' ', email: 'kein@"><b>', role: 'reader' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('value="kein@&quot;&gt;&lt;b&gt;"');
    expect(html).toMatch(/value="reader" selected/);
    expect(textOf(html)).toContain('Bitte geben Sie den Namen ein.');
  });

  it('of one address by two organisations at once gives it to one of them, and mails once', async () => {
    const email = 'beide@beispiel.example';
    const caritas = await member(deps, 'coordinator', 'caritas', 'carla');
    const given = { email, name: 'Bea Beide', role: 'reader', lang: 'de' } as const;
    const tries = [awo, caritas, awo, caritas].map((viewer) =>
      invite(deps, viewer, { ...given, organisation: viewer.organisation }).then(
        () => viewer.organisation,
        (error: { code: string }) => error.code,
      ),
    );
    const got = await Promise.all(tries);
    expect(got.filter((one) => one === 'member_already')).toHaveLength(3);
    const { organisation } = await found(email);
    expect(got).toContain(organisation);
    expect((await mails()).map((mail) => mail.to)).toEqual([email]);
  });

  it('can be repeated until somebody came, some times an hour', async () => {
    const { id, email } = await member(deps, 'reader', 'awo', 'spaet');
    for (let n = 0; n < 5; n++) expect((await byAwo.post(to(id, 'invitation'))).status).toBe(303);
    expect((await byAwo.post(to(id, 'invitation'))).status).toBe(429);
    expect((await mails()).map((mail) => mail.to)).toEqual([email]);
    await cookieOf(deps, email);
    deps.clock.advance(3_600_000);
    expect((await byAwo.post(to(id, 'invitation'))).status).toBe(403);
  });
});

describe('changing and removing', () => {
  it('is for those above, in the same organisation; others are not even there', async () => {
    const mo = await member(deps, 'contributor', 'caritas', 'momo');
    const boss = await found(deps.config.adminEmail);
    const city = await signIn(deps, app, (await member(deps, 'coordinator', 'city', 'kim')).email);
    for (const act of ['role', 'invitation', 'sign-out', 'removal']) {
      const fields = { role: 'reader' };
      expect([act, (await byAwo.post(to(mo.id, act), fields)).status]).toEqual([act, 404]);
      expect([act, (await byAwo.post(to(boss.id, act), fields)).status]).toEqual([act, 404]);
      expect([act, (await city.post(to(mo.id, act), fields)).status]).toEqual([act, 404]);
      expect([act, (await city.post(to(boss.id, act), fields)).status]).toEqual([act, 403]);
      expect([act, (await byAwo.post(to(awo.id, act), fields)).status]).toEqual([act, 403]);
    }
    expect((await byAwo.get(`/workspace/people/${mo.id}`)).status).toBe(404);
    expect(await found(mo.email)).toMatchObject({ role: 'contributor', status: 'active' });
    expect(await found(boss.email)).toMatchObject({ role: 'admin', status: 'active' });
  });

  it('gives another role, never above one’s own, and writes it down', async () => {
    const ria = await member(deps, 'reader', 'awo', 'ria');
    expect((await byAwo.post(to(ria.id, 'role'), { role: 'admin' })).status).toBe(403);
    expect((await byAwo.post(to(ria.id, 'role'), { role: 'chief' })).status).toBe(422);
    expect((await byAwo.post(to(ria.id, 'role'), { role: 'coordinator' })).status).toBe(303);
    expect((await found(ria.email)).role).toBe('coordinator');
    expect(await log(byAwo)).toContain('Rolle von ria awo geändert: Koordination');
    expect((await admin.post(to(ria.id, 'role'), { role: 'admin' })).status).toBe(403);
  });

  it('has no effect on whom the settings name, whoever tries', async () => {
    const other = await member(deps, 'admin', 'city', 'zwei');
    const boss = await found(deps.config.adminEmail);
    const byOther = await signIn(deps, app, other.email);
    expect((await byOther.post(to(boss.id, 'removal'))).status).toBe(403);
    expect((await byOther.post(to(boss.id, 'role'), { role: 'reader' })).status).toBe(403);
    expect((await admin.post(to(boss.id, 'removal'))).status, 'not even they themselves').toBe(403);
    expect((await admin.post(to(other.id, 'removal'))).status).toBe(303);
  });

  it('leaves an organisation whoever looks after it: nobody removes themselves', async () => {
    expect((await byAwo.post(to(awo.id, 'removal'))).status).toBe(403);
    expect(textOf(await (await byAwo.get(`/workspace/people/${awo.id}?lang=de`)).text())).toContain(
      'Ihren eigenen Zugang kann nur jemand anderes ändern.',
    );
  });

  it('ends sessions, keys and sign-in links at once, and those of before stay ended when somebody comes back', async () => {
    const jo = await member(deps, 'reader', 'awo', 'jo');
    const session = await signIn(deps, app, jo.email);
    const { signInLink } = await import('../../functions/access/sign-in.ts');
    const waiting = new URL(await signInLink(deps, jo.email)).pathname;
    expect((await session.get('/workspace')).status).toBe(200);
    await byAwo.post(to(jo.id, 'removal'));
    expect((await session.get('/workspace', { accept: 'application/json' })).status).toBe(401);
    const pressed = await app.request(waiting, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(pressed.status).toBe(410);
    expect(await coordinatorsOf(deps, 'awo')).not.toContainEqual(expect.objectContaining({ id: jo.id }));
    await inviting(byAwo, { email: jo.email, name: 'Jo' });
    expect((await session.get('/workspace', { accept: 'application/json' })).status).toBe(401);
    expect((await (await signIn(deps, app, jo.email)).get('/workspace')).status).toBe(200);
  });

  it('lets nobody in who is removed while they sign in', async () => {
    for (let n = 0; n < 6; n++) {
      const email = (await member(deps, 'reader', 'awo', `rennen${n}`)).email;
      const { id } = await found(email);
      const [{ cookie }] = await Promise.all([
        cookieOf(deps, email),
        new Promise((resolve) => setTimeout(resolve, n * 3)).then(() => removeMember(deps, awo, id)),
      ]);
      const headers = { cookie, accept: 'application/json' };
      expect((await app.request('/workspace', { headers })).status).toBe(401);
      await inviting(byAwo, { email });
      expect((await app.request('/workspace', { headers })).status, 'nor when they are back').toBe(401);
    }
  });

  it('forgets name and address of who was removed after 30 days', async () => {
    const { id, email } = await member(deps, 'reader', 'awo', 'weg');
    await removeMember(deps, awo, id);
    deps.clock.advance(31 * 86_400_000);
    await runSweep(deps);
    expect(await found(email)).toBeUndefined();
  });
});

describe('the lists', () => {
  it('show others than administrators their own organisation, with addresses, and nothing to press for readers', async () => {
    await member(deps, 'reader', 'diakonie', 'dora');
    const reader = await signIn(deps, app, (await member(deps, 'reader', 'awo', 'rolf')).email);
    byAwo = await signIn(deps, app, awo.email);
    for (const who of [byAwo, reader]) {
      const html = await (await who.get('/workspace/people?organisation=diakonie&lang=de')).text();
      expect(html).toContain('rolf@awo.example');
      expect(html).not.toContain('dora@diakonie.example');
    }
    const html = await (await reader.get('/workspace/people')).text();
    expect(html).not.toMatch(/action="\/workspace\/people|href="\/workspace\/people\//);
  });

  it('page through everybody for administrators, and through one organisation', async () => {
    admin = await signIn(deps, app);
    for (let n = 0; n < 55; n++) await member(deps, 'reader', 'diakonie', `viele${n}`);
    for (const start of ['/workspace/people?lang=de', '/workspace/people?organisation=diakonie&lang=de']) {
      let path: string | undefined = start;
      const names = new Set<string>();
      while (path) {
        const html: string = await (await admin.get(path)).text();
        for (const [, name] of html.matchAll(/<bdi>(viele\d+) diakonie<\/bdi>/g)) names.add(name ?? '');
        path = /href="([^"]+)" rel="next"|rel="next" href="([^"]+)"/
          .exec(html)
          ?.slice(1)
          .find(Boolean)
          ?.replaceAll('&amp;', '&');
      }
      expect(names.size).toBe(55);
    }
    expect((await admin.get('/workspace/people?organisation=gibtesnicht')).status).toBe(404);
  });

  it('tell in the log each organisation of itself only, with no address', async () => {
    const carla = await signIn(deps, app, (await member(deps, 'coordinator', 'caritas', 'carla')).email);
    await inviting(carla, { email: 'neu@caritas.example', name: 'Nele Neu' });
    byAwo = await signIn(deps, app, awo.email);
    expect(await log(carla)).toContain('Nele Neu eingeladen');
    expect(await log(byAwo)).not.toContain('Nele Neu');
    const all = await log(await signIn(deps, app));
    expect(all).toContain('Nele Neu eingeladen');
    expect(all.replace(deps.config.adminEmail, '')).not.toContain('@');
  });

  it('of roles: what may be given is what the page offers', async () => {
    byAwo = await signIn(deps, app, awo.email);
    const html = await (await byAwo.get('/workspace/people')).text();
    const offered = [...html.matchAll(/<option value="(admin|coordinator|contributor|reader)"/g)].map(
      ([, one]) => one as MemberRole,
    );
    expect(offered).toEqual(['coordinator', 'contributor', 'reader']);
  });
});
