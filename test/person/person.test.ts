import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../../functions/errors.ts';
import { sweep } from '../../functions/mail/sweep.ts';
import { personRoutes } from '../../functions/person/routes.tsx';
import { findRoom } from '../../functions/rooms.ts';
import { type Entry, entryKey, settle } from '../../functions/store/entry.ts';
import { templatesOf } from '../../functions/templates.ts';
import { type Engine, startDynalite } from '../engines.ts';
import { makeDeps, type TestDeps } from '../harness.ts';

const day = 86_400_000;
const person = {
  name: 'Maria Muster',
  email: 'maria@example.org',
  'postal-code': '78462',
  languages: ['de'],
  fields: ['language-education'],
  children: false,
  consent: true,
};

describe('proving an address and the personal link', () => {
  let engine: Engine;
  let deps: TestDeps;
  let app: ReturnType<typeof personRoutes>;
  beforeAll(async () => {
    engine = await startDynalite();
  });
  afterAll(() => engine.close());
  let hour = 0;
  beforeEach(async () => {
    deps = await makeDeps({ db: engine.db, now: new Date(Date.UTC(2026, 10, 23, 9 + hour++)).toISOString() });
    app = personRoutes(deps, findRoom);
    app.onError((error, c) => {
      if (error instanceof Problem) return c.text(error.code, error.status);
      throw error;
    });
    // What a test before left to be sent is none of this one's.
    await mailed();
  });

  let count = 0;
  /** An accepted submission whose sender has to prove the address. */
  const submit = async (slug: string, answers: Record<string, unknown> = person, lang = 'de') => {
    const form = deps.forms.get(slug);
    if (!form) throw new Error(slug);
    const plain = answers as Entry['answers'];
    const room = await findRoom(form.domain);
    const submission = { form, lang, answers: plain, facts: form.facts(plain), at: deps.clock() };
    return (await room.accept(deps, { ...submission, key: `key-${++count}-${hour}` })).reference;
  };
  const stored = (reference: string) => deps.db.get<Entry>(entryKey(reference));
  const mailed = async () => {
    deps.sent.length = 0;
    await sweep(deps, findRoom, templatesOf(deps));
    return [...deps.sent];
  };
  const linkIn = (text = '') => /\/(?:confirm|my)\/[\w.-]+/.exec(text)?.[0] ?? '';
  const post = (path: string, fields: Record<string, string> = {}) =>
    app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  const confirmed = async (slug: string, answers?: Record<string, unknown>) => {
    const reference = await submit(slug, answers);
    await post(linkIn((await mailed())[0]?.text));
    return { reference, mine: linkIn((await mailed())[0]?.text) };
  };

  it('asks by one mail, changes nothing by opening the link, and confirms by the button', async () => {
    const reference = await submit('volunteer-registration');
    const mails = await mailed();
    expect(mails).toMatchObject([
      { to: 'maria@example.org', subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse' },
    ]);
    const link = linkIn(mails[0]?.text);
    const before = await stored(reference);
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await app.request(link, { method })).status).toBe(200);
    expect(await stored(reference)).toEqual(before);
    expect((await post(link)).status).toBe(200);
    const entry = await stored(reference);
    expect(entry).toMatchObject({
      status: 'new',
      confirmedAt: deps.clock().toISOString(),
      list: 'volunteers#new',
    });
    expect(entry?.endsAt.slice(0, 4), 'kept as long as the form says').toBe('2028');
    expect(entry?.consents[0]?.version).toBeTruthy();
  });

  it('confirms once, however often the button is pressed, and sends one personal link', async () => {
    const reference = await submit('volunteer-registration');
    const link = linkIn((await mailed())[0]?.text);
    const answers = await Promise.all([1, 2, 3, 4].map(() => post(link)));
    expect(answers.map((one) => one.status)).toEqual([200, 200, 200, 200]);
    expect((await stored(reference))?.history.filter((one) => one.what === 'confirmed')).toHaveLength(1);
    expect(await mailed()).toMatchObject([{ subject: 'Danke! Ihr persönlicher Link' }]);
    expect(await mailed()).toEqual([]);
  });

  it('does not fill the mailbox of somebody whose address others send', async () => {
    const email = 'pestered@example.org';
    for (let time = 0; time < 25; time++) await submit('newsletter-signup', { email, consent: true });
    expect(await mailed()).toHaveLength(20);
  });

  it('makes newsletter subscribers active, in English where they signed up in English', async () => {
    const reference = await submit('newsletter-signup', { email: 'sam@example.org', consent: true }, 'en');
    const mail = (await mailed())[0];
    expect(mail).toMatchObject({ subject: 'Please confirm your e-mail address', lang: 'en' });
    const page = await (await app.request(linkIn(mail?.text))).text();
    expect(page).toContain('<html lang="en"');
    await post(linkIn(mail?.text));
    expect((await stored(reference))?.status).toBe('active');
  });

  it('deletes what was not confirmed within seven days, and says so at the link', async () => {
    const reference = await submit('volunteer-registration');
    const link = linkIn((await mailed())[0]?.text);
    deps.clock.advance(7 * day + 60_000);
    await mailed();
    expect(await stored(reference)).toBeUndefined();
    for (const answer of [await app.request(link), await post(link)]) {
      expect(answer.status).toBe(410);
      expect(await answer.text()).toContain('Dieser Link ist abgelaufen');
    }
    expect((await app.request(`${link.slice(0, -1)}_`)).status).toBe(404);
  });

  it('shows somebody their own data by their link alone', async () => {
    const { mine } = await confirmed('volunteer-registration');
    const page = await (await app.request(mine)).text();
    expect(page).toContain('Maria Muster');
    expect(page).toContain('maria@example.org');
    expect((await app.request(`${mine}x`)).status).toBe(404);
    expect((await app.request(mine)).headers.get('cache-control')).toBe('no-store');
  });

  it('corrects answers with the form’s own rules, and keeps address and consent as they were', async () => {
    const { reference, mine } = await confirmed('volunteer-registration');
    const edit = await (await app.request(`${mine}/edit`)).text();
    expect(edit).toContain('value="Maria Muster"');
    expect(edit).not.toContain('name="email"');
    const fields = {
      name: 'Maria Neu',
      'postal-code': '78464',
      languages: 'de',
      fields: 'language-education',
      children: 'false',
    };
    const wrong = await post(`${mine}/edit`, { ...fields, name: '', 'postal-code': 'abc' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="abc"');
    const saved = await post(`${mine}/edit`, { ...fields, email: 'evil@example.org', consent: 'false' });
    expect(saved.status).toBe(303);
    const entry = await stored(reference);
    expect(entry?.facts).toMatchObject({ name: 'Maria Neu', email: 'maria@example.org' });
    expect(entry?.answers.consent).toBe(true);
    expect(entry?.history.at(-1)).toMatchObject({ by: 'person', what: 'corrected' });
  });

  it('lets a volunteer give and take back that others may see their data, with the words they read', async () => {
    const { reference, mine } = await confirmed('volunteer-registration');
    const before = await stored(reference);
    expect([before?.facts.share, before?.consents.map(({ field }) => field)]).toEqual([
      undefined,
      ['consent'],
    ]);
    const fields = {
      name: 'Maria Muster',
      'postal-code': '78462',
      languages: 'de',
      fields: 'language-education',
      children: 'false',
    };
    await post(`${mine}/edit?lang=en`, { ...fields, share: 'true' });
    const given = await stored(reference);
    expect(given?.facts.share).toBe(true);
    expect(given?.consents[0]).toEqual(before?.consents[0]);
    expect(given?.consents[1]).toMatchObject({
      field: 'share',
      version: '2026-12',
      text: expect.stringContaining('I agree that AWO'),
    });
    expect(await (await app.request(`${mine}/edit`)).text()).toMatch(/name="share" value="true"[^>]*checked/);
    await post(`${mine}/edit`, fields);
    const back = await stored(reference);
    expect([back?.facts.share, back?.consents]).toEqual([undefined, before?.consents]);
  });

  it('lets a volunteer pause and come back', async () => {
    const { reference, mine } = await confirmed('volunteer-registration');
    const entry = await stored(reference);
    if (entry) await deps.db.save(settle({ ...entry, status: 'active' }), entry.version);
    expect((await post(mine, { do: 'pause' })).status).toBe(303);
    expect((await stored(reference))?.status).toBe('paused');
    expect(await (await app.request(mine)).text()).toContain('Wieder mithelfen');
    await post(mine, { do: 'resume' });
    expect(await stored(reference)).toMatchObject({ status: 'active', list: 'volunteers#active' });
    expect((await post(mine, { do: 'accept' })).status, 'only what is meant for them').toBe(422);
  });

  it('deletes everything at once when somebody withdraws, and the trace after 30 days', async () => {
    const { reference, mine } = await confirmed('volunteer-registration');
    expect((await post(mine, { do: 'withdraw' })).status).toBe(200);
    const entry = await stored(reference);
    expect(entry).toMatchObject({ status: 'withdrawn', answers: {}, facts: {}, mails: {} });
    expect(entry?.person).toBeUndefined();
    expect(JSON.stringify(entry)).not.toMatch(/maria/i);
    expect((await app.request(mine)).status).toBe(410);
    deps.clock.advance(31 * day);
    await mailed();
    expect(await stored(reference)).toBeUndefined();
  });

  it('sends lost links to the address they belong to, and answers everybody the same', async () => {
    const email = 'lost@example.org';
    const first = await confirmed('volunteer-registration', { ...person, email });
    const waiting = await submit('newsletter-signup', { email, consent: true });
    await mailed();
    const known = await (await post('/my?lang=de', { email: ' \u202aLost@Example.org\u202c ' })).text();
    expect(await (await post('/my?lang=de', { email: 'nobody@example.org' })).text()).toBe(known);
    const mails = await mailed();
    expect(mails.map((mail) => mail.to)).toEqual([email]);
    expect(mails[0]?.text).toContain(first.mine);
    expect(mails[0]?.text).toContain(waiting);
    expect(mails[0]?.text).toContain('/confirm/');
    expect((await post('/my', { email: 'nobody' })).status).toBe(422);
  });
});
