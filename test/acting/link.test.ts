import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson, changePerson, findPerson, type Person } from '../../functions/access/people.ts';
import { actLink, readActLink } from '../../functions/acting/link.ts';
import { actingRoutes } from '../../functions/acting/routes.tsx';
import { createApp } from '../../functions/app.ts';
import { markOf } from '../../functions/lifecycle.ts';
import type { Room } from '../../functions/room.ts';
import { findRoom } from '../../functions/rooms.ts';
import { personKey } from '../../functions/store/accept.ts';
import { change } from '../../functions/store/change.ts';
import { type Entry, entryKey, remember, settle } from '../../functions/store/entry.ts';
import { sign } from '../../functions/tokens.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { store, textOf } from '../workspace/stored.ts';

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  ({ deps, close } = await startTest());
  app = createApp(deps);
});
afterAll(() => close());
/** Each is stored at a moment of its own, so that references differ. */
beforeEach(() => deps.clock.advance(1000));

async function member(given: Partial<Person> = {}): Promise<Person> {
  const email = given.email ?? 'kim@caritas.example';
  const role = given.role ?? 'coordinator';
  const organisation = given.organisation ?? 'caritas';
  await addPerson(deps, { email, name: 'Kim Beispiel', lang: 'de', role, organisation });
  return (await findPerson(deps, personKey(deps.config.secret, email))) as Person;
}

const offer = async (change: Partial<Entry> = {}) =>
  (await store(deps, 'offer-listing', 1, { owner: 'caritas', facts: { title: 'Nähcafé' }, ...change }))[0] ??
  '';
const stored = async (reference: string) => (await deps.db.get<Entry>(entryKey(reference))) as Entry;
const links = (reference: string, action: string, who: string, more = {}) =>
  actLink(deps, { reference, action, member: who, lang: 'de', ...more });
const pathOf = (link: string) => new URL(link).pathname + new URL(link).search;

async function get(link: string, on: { request: typeof app.request } = app) {
  const answer = await on.request(pathOf(link), { headers: { accept: 'text/html' } });
  const html = await answer.text();
  return { status: answer.status, html, text: textOf(html), headers: answer.headers };
}

async function press(
  link: string,
  fields: Record<string, string> = {},
  on: { request: typeof app.request } = app,
) {
  const answer = await on.request(pathOf(link), {
    method: 'POST',
    headers: { accept: 'text/html' },
    body: new URLSearchParams(fields),
  });
  const html = await answer.text();
  return { status: answer.status, html, text: textOf(html), to: answer.headers.get('location') ?? '' };
}

const seenOn = (html: string) => /name="seen" value="([^"]*)"/.exec(html)?.[1] ?? '';

describe('a link for acting', () => {
  it('shows which entry it is and what its button does, without anybody signed in', async () => {
    const { id } = await member();
    const { status, text, html, headers } = await get(links(await offer(), 'close', id));
    expect(status).toBe(200);
    expect(text).toMatch(/Schließen .*Eintrag Nähcafé Stand neu .*Noch ist nichts geschehen/);
    expect(text).toContain('Danach ist der Stand: geschlossen.');
    expect(text).toContain('Kim Beispiel, Caritas');
    expect(html).toContain('<button');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
  });

  it('does it in the name of the member, which the history keeps, and shows how it stands then', async () => {
    const { id, email } = await member();
    const reference = await offer();
    const link = links(reference, 'publish', id);
    const page = await get(link);
    const done = await press(link, { seen: seenOn(page.html), from: '2026-12-01', until: '2026-12-31' });
    expect(done.status).toBe(303);
    const after = await get(`${deps.config.baseUrl}${done.to}`);
    expect(after.text).toMatch(/Erledigt .*Stand veröffentlicht/);
    expect(after.html).not.toContain('<form method="post"');
    const entry = await stored(reference);
    expect(entry.status).toBe('published');
    expect(entry.history.at(-1)).toMatchObject({ by: email, what: 'publish' });
  });

  it('asks for the reason again where it is missing, and keeps what was typed', async () => {
    const { id } = await member();
    const reference = await offer();
    const link = links(reference, 'publish', id);
    const wrong = await press(link, { from: '2026-12-09', until: '2026-12-01' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Bitte geben Sie zwei gültige Tage an.');
    expect(wrong.html).toContain('value="2026-12-09"');
    expect((await stored(reference)).status).toBe('new');
  });

  it('is not set off by those who only look, as scanners of mails do', async () => {
    const { id } = await member();
    const reference = await offer();
    const before = await stored(reference);
    const path = pathOf(links(reference, 'close', id));
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']) {
      await app.request(path, { method });
      await app.request(`${path}&done=1&note=x`, { method });
    }
    expect(await stored(reference)).toEqual(before);
  });

  it('says that it is done when it is used twice, also at the same moment', async () => {
    const { id } = await member();
    const reference = await offer();
    const link = links(reference, 'close', id);
    const seen = seenOn((await get(link)).html);
    const both = await Promise.all([press(link, { seen, note: 'a' }), press(link, { seen, note: 'b' })]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 303]);
    expect(both.find((one) => one.status === 200)?.text).toContain('Schon erledigt');
    expect((await stored(reference)).history.filter(({ what }) => what === 'close')).toHaveLength(1);
    const again = await get(link);
    expect([again.status, again.text]).toEqual([
      200,
      expect.stringMatching(/Schon erledigt .*Stand geschlossen/),
    ]);
    expect(again.html).not.toContain('name="seen"');
  });

  it('shows the new state where somebody else decided meanwhile', async () => {
    const { id } = await member();
    const reference = await offer();
    const link = links(reference, 'publish', id);
    const seen = seenOn((await get(link)).html);
    deps.clock.advance(1000);
    await press(links(reference, 'close', id), { note: 'doppelt' });
    const days = { from: '2026-12-01', until: '2026-12-31' };
    const late = await press(link, { seen, ...days });
    expect(late.status).toBe(409);
    expect(late.text).toMatch(/inzwischen geändert.* Stand geschlossen/);
    // It may be published from there, too: with the new state before one's eyes.
    expect((await press(link, { seen: seenOn(late.html), ...days })).status).toBe(303);
    const over = await get(link);
    expect(over.text).toMatch(/Schon erledigt/);
    const impossible = await press(links(reference, 'publish', id), days);
    expect(impossible.text).toContain('Schon erledigt');
  });

  it('tells whoever comes late that the entry is not as the mail said, where the link is bound to that', async () => {
    const { id } = await member();
    const reference = await offer();
    const room = await findRoom('offers');
    const link = links(reference, 'publish', id, { seen: markOf(room, await stored(reference)) });
    expect((await get(link)).text).not.toContain('seit wir Ihnen geschrieben haben');
    const corrected = { at: deps.clock().toISOString(), by: 'person', what: 'corrected' };
    await change<Entry>(deps.db, entryKey(reference), (entry) => settle(remember(entry, corrected)));
    const page = await get(link);
    expect([page.status, page.text]).toEqual([
      200,
      expect.stringContaining('seit wir Ihnen geschrieben haben'),
    ]);
    // A button that was on no page: whoever posts at once has not seen the change.
    const blind = await press(link, { from: '2026-12-01', until: '2026-12-31' });
    expect([blind.status, (await stored(reference)).status]).toEqual([409, 'new']);
  });

  it('ends after fourteen days, or when it was told to', async () => {
    const { id } = await member();
    const reference = await offer();
    const [usual, short] = [
      links(reference, 'close', id),
      links(reference, 'close', id, { expires: new Date(deps.clock().getTime() + 60_000) }),
    ];
    deps.clock.advance(120_000);
    expect([(await get(usual)).status, (await get(short)).status]).toEqual([200, 410]);
    expect((await get(short)).text).toContain('Dieser Link ist abgelaufen');
    deps.clock.advance(14 * 86_400_000);
    expect((await press(usual, { note: 'x' })).status).toBe(410);
    expect((await stored(reference)).status).toBe('new');
  });
});

describe('rights, as they are when the link is opened', () => {
  it('are gone with a member who was removed', async () => {
    const { id } = await member({ email: 'weg@caritas.example' });
    const reference = await offer({ facts: { title: 'Geheimes Angebot' } });
    const link = links(reference, 'close', id);
    await changePerson(deps, id, (seen) => ({ ...seen, status: 'removed' }));
    for (const { status, text } of [await get(link), await press(link, { note: 'x' })]) {
      expect(status).toBe(410);
      expect(text).toContain('Dieser Link gilt für Sie nicht mehr');
      expect(text).not.toContain('Geheimes Angebot');
    }
    expect((await stored(reference)).status).toBe('new');
  });

  it.each([
    ['another role', { role: 'reader' } as const],
    ['another organisation', { organisation: 'awo' } as const],
  ])('are those of %s', async (_, to) => {
    const email = `${Object.keys(to)[0]}@caritas.example`;
    const { id } = await member({ email });
    const reference = await offer({ facts: { title: 'Geheimes Angebot' } });
    const link = links(reference, 'close', id);
    expect((await get(link)).status).toBe(200);
    await changePerson(deps, id, (seen) => ({ ...seen, ...to }));
    for (const { status, text } of [await get(link), await press(link, { note: 'x' })]) {
      expect(status).toBe(403);
      expect(text).not.toContain('Geheimes Angebot');
    }
    expect((await stored(reference)).status).toBe('new');
  });

  it('never let the sender do what is for members', async () => {
    const reference = await offer();
    const link = links(reference, 'close', 'person');
    expect([(await get(link)).status, (await press(link, { note: 'x' })).status]).toEqual([403, 403]);
    expect((await stored(reference)).status).toBe('new');
  });

  it('say that an entry is gone which was withdrawn or deleted', async () => {
    const { id } = await member();
    const withdrawn = links(await offer({ status: 'withdrawn' }), 'close', id);
    const never = links('CAFE-9999', 'close', id);
    expect([(await get(withdrawn)).status, (await press(never)).status]).toEqual([410, 410]);
  });
});

describe('tokens that are none of ours', () => {
  it('lead nowhere and break nothing', async () => {
    const { id } = await member();
    const reference = await offer();
    const good = pathOf(links(reference, 'close', id)).split('?')[0] ?? '';
    const token = good.replace('/act/', '');
    const secret = deps.config.secret;
    const hostile = [
      'x',
      '__proto__',
      'a'.repeat(5000),
      `${token}x`,
      token.replace('close', 'publish'),
      token.replace(/^..../, 'ZZZZ'),
      `${token.slice(0, -24)}${'A'.repeat(24)}`,
      sign(secret, 'my', token.split('.')[0] ?? ''),
      sign(secret, 'act', reference),
      sign(secret, 'act', `${reference}pn__proto__`),
      sign(secret, 'act', `${reference}pnconstructor`),
      '%00',
      '..%2f..%2fworkspace',
      encodeURIComponent("<script>alert(1)</script>'"),
    ];
    for (const one of hostile) {
      for (const method of ['GET', 'POST']) {
        const answer = await app.request(`/act/${one}`, { method, headers: { accept: 'text/html' } });
        expect([one, answer.status]).toEqual([one, 404]);
        expect(await answer.text()).not.toContain('<script>alert');
      }
    }
    expect((await stored(reference)).status).toBe('new');
  });

  it('hold references and ids only, and are not made of anything else', async () => {
    const { id } = await member();
    const link = links('CAFE-2345', 'close', id, { seen: 'new' });
    expect(readActLink(deps, pathOf(link).replace(/^\/act\/|\?.*$/g, ''))).toMatchObject({
      reference: 'CAFE-2345',
      action: 'close',
      member: id,
    });
    expect(() => links('CAFE-2345', 'close', 'kim@caritas.example')).toThrow(TypeError);
    expect(() => links('CAFE-2345', '', id)).toThrow(TypeError);
    expect(() => links('kein Kennzeichen', 'close', id)).toThrow(TypeError);
  });

  it('take no more than a form can hold', async () => {
    const { id } = await member();
    const large = await press(links(await offer(), 'close', id), { note: 'x'.repeat(40_000) });
    expect(large.status).toBe(413);
  });
});

describe('what a room asks for', () => {
  /** A room whose sender may answer, and whose members may note how many came. */
  const room: Room = {
    domain: 'offers',
    title: { de: 'Probe' },
    needs: [],
    arrives: 'new',
    accept: async () => ({ reference: '', status: 'new' }),
    lifecycle: {
      statuses: { new: { de: 'neu' }, agreed: { de: 'zugesagt' } },
      actions: {
        agree: {
          from: ['new'],
          to: 'agreed',
          label: { de: 'Zusagen' },
          bySender: true,
          asks: [{ name: 'people', label: { de: 'Wie viele?' }, kind: 'number', required: true, max: 9 }],
        },
      },
    },
    acted: (entry, _, { values }) => ({ ...entry, facts: { ...entry.facts, quantity: values?.people ?? 0 } }),
  };
  const own = {
    request: (path: string, init?: RequestInit) => actingRoutes(deps, async () => room).request(path, init),
  };

  it('can be asked of the sender, with what the mail proposes typed already', async () => {
    const reference = await offer({ lang: 'ar' });
    const link = links(reference, 'agree', 'person', { values: { people: '3' } });
    const page = await get(link, own as typeof app);
    expect(page.html).toMatch(/name="people"[^>]*value="3"/);
    expect(page.text).not.toContain('Im Arbeitsbereich');
    const wrong = await press(link, { people: '99' }, own as typeof app);
    expect([wrong.status, wrong.html]).toEqual([422, expect.stringMatching(/name="people"[^>]*value="99"/)]);
    expect((await press(link, { people: '2' }, own as typeof app)).status).toBe(303);
    expect(await stored(reference)).toMatchObject({ status: 'agreed', facts: { quantity: 2 } });
    expect((await stored(reference)).history.at(-1)).toMatchObject({ by: 'person', what: 'agree' });
  });
});

describe('languages', () => {
  it.each(['en', 'ar', 'fa', 'de'])('speaks %s as the mail did', async (lang) => {
    const { id } = await member();
    const { html } = await get(links(await offer(), 'close', id, { lang }));
    expect(html).toContain(`lang="${lang}"`);
    expect(html).toContain(['ar', 'fa'].includes(lang) ? 'dir="rtl"' : 'dir="ltr"');
    expect(html).toContain(`?lang=${lang}"`);
  });
});
