import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson } from '../../functions/access/people.ts';
import { createApp } from '../../functions/app.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { cookieOf } from './signed-in.ts';
import { store, textOf } from './stored.ts';

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;
const members: Record<string, { cookie: string }> = {};

beforeAll(async () => {
  ({ deps, close } = await startTest());
  app = createApp(deps);
  for (const [name, organisation, role] of [
    ['ada', 'city', 'coordinator'],
    ['bea', 'city', 'coordinator'],
    ['awo', 'awo', 'coordinator'],
    ['reader', 'city', 'reader'],
  ] as const) {
    const email = `${name}@beispiel.example`;
    await addPerson(deps, { email, name, role, organisation, lang: 'de' });
    members[name] = await cookieOf(deps, email);
  }
});
afterAll(() => close());

const list = '/workspace/lists/offers?status=new';
const later = () => deps.clock.advance(300_000);
const headers = (who: string) => ({
  ...members[who],
  accept: 'text/html',
  'accept-language': 'de',
  'sec-fetch-site': 'same-origin',
});
const get = async (path: string, who = 'ada') => (await app.request(path, { headers: headers(who) })).text();
async function post(
  entries: readonly string[],
  fields: Record<string, string>,
  who = 'ada',
  domain = 'offers',
) {
  const body = new URLSearchParams({ list, ...fields });
  for (const one of entries) body.append('entry', one);
  const path = `/workspace/lists/${domain}/bulk`;
  const answer = await app.request(path, { method: 'POST', body, headers: headers(who) });
  const html = await answer.text();
  return { status: answer.status, html, text: textOf(html) };
}
/** What the button of a page would send for each entry. */
const hidden = (html: string) =>
  [...html.matchAll(/name="entry" value="([^"]+)"/g)].map(([, one]) => one ?? '');
const asked = async (entries: readonly string[], action = 'close', who = 'ada') => {
  const page = await post(entries, { step: 'confirm', action }, who);
  expect(page.status).toBe(200);
  return { ...page, entries: hidden(page.html) };
};
const closeAll = (entries: readonly string[], who = 'ada', note = 'Doppelt') =>
  post(entries, { step: 'do', action: 'close', note }, who);
const statuses = async (references: readonly string[]) => {
  const found = await Promise.all(references.map((one) => deps.db.get<Entry>(entryKey(one))));
  return Object.fromEntries(
    [...new Set(found.map((one) => one?.status))].map((status) => [
      status,
      found.filter((one) => one?.status === status).length,
    ]),
  );
};

describe('ticking entries in a list', () => {
  it('works by links alone, and names each box by its entry', async () => {
    later();
    await store(deps, 'offer-listing', 3);
    const html = await get(list);
    expect(html).toContain('aria-label="Nummer 1 ankreuzen"');
    expect(html).not.toMatch(/name="entry"[^>]*checked/);
    const all = /href="([^"]+ticked=all[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const ticked = await get(all);
    expect(ticked.match(/name="entry"[^>]*checked/g)?.length).toBeGreaterThanOrEqual(3);
    expect(textOf(ticked)).toContain('Kein Häkchen');
  });

  it('is not there for who may only read', async () => {
    expect(await get(list, 'reader')).not.toContain('name="entry"');
    expect((await post([], { step: 'confirm', action: 'close' }, 'reader')).status).toBe(403);
  });
});

describe('several at a time', () => {
  it('asks first, tells what cannot be done and why, and changes nothing yet', async () => {
    later();
    const fresh = await store(deps, 'offer-listing', 2);
    later();
    const closed = await store(deps, 'offer-listing', 1, { status: 'closed' });
    const { text, entries } = await asked([...fresh, ...closed, 'AAAA-2222', fresh[0] ?? '']);
    expect(text).toContain('Für 2 Einträge: Schließen');
    expect(text).toContain('Mit 2 Einträgen ist es nicht möglich:');
    expect(text).toContain('Im Stand „geschlossen“ ist das nicht möglich.');
    expect(text).toContain('AAAA-2222 Es gibt ihn nicht mehr.');
    expect(entries).toHaveLength(2);
    expect(await statuses(fresh)).toEqual({ new: 2 });
  });

  it('does a hundred and a hundred more, each with its reason in its history, and takes them back', async () => {
    later();
    const all = await store(deps, 'offer-listing', 200);
    for (const half of [all.slice(0, 100), all.slice(100)]) {
      const { entries } = await asked(half);
      const done = await closeAll(entries);
      expect(done.text).toContain('100 Einträge sind geändert.');
      if (half[0] === all[0]) continue;
      const back = await post(hidden(done.html), { step: 'undo' });
      expect(back.text).toContain('100 Einträge sind wieder, wie sie waren.');
    }
    expect(await statuses(all.slice(0, 100))).toEqual({ closed: 100 });
    expect(await statuses(all.slice(100))).toEqual({ new: 100 });
    const one = await deps.db.get<Entry>(entryKey(all[7] ?? ''));
    expect(one?.history.at(-1)).toMatchObject({ what: 'close', note: 'Doppelt', by: 'ada@beispiel.example' });
  });

  it('is safe to repeat: a second click changes nothing and says so', async () => {
    later();
    const some = await store(deps, 'offer-listing', 4);
    const { entries } = await asked(some);
    await closeAll(entries);
    const again = await closeAll(entries);
    expect(again.text).toContain('Es wurde nichts geändert.');
    expect(again.text.match(/Das ist schon geschehen\./g)).toHaveLength(4);
    for (const one of some) expect((await deps.db.get<Entry>(entryKey(one)))?.history).toHaveLength(1);
  });

  it('lets each entry be decided once when two run at the same time', async () => {
    later();
    const some = await store(deps, 'offer-listing', 30);
    const { entries } = await asked(some);
    const [one, other] = await Promise.all([
      closeAll(entries, 'ada', 'eins'),
      closeAll([...entries].reverse(), 'bea', 'zwei'),
    ]);
    const changed = [one, other].map(({ text }) =>
      Number(/(\d+) Einträge sind geändert/.exec(text)?.[1] ?? /Ein Eintrag ist/.test(text)),
    );
    expect((changed[0] ?? 0) + (changed[1] ?? 0)).toBe(30);
    for (const reference of some) {
      const { history = [] } = (await deps.db.get<Entry>(entryKey(reference))) ?? {};
      expect(history.filter(({ what }) => what === 'close')).toHaveLength(1);
    }
  });

  it('leaves alone what has changed since it was shown, and does the rest', async () => {
    later();
    const some = await store(deps, 'offer-listing', 3);
    const { entries } = await asked(some);
    await closeAll(entries.slice(0, 1), 'bea');
    const done = await closeAll(entries);
    expect(done.text).toContain('2 Einträge sind geändert.');
    expect(done.text).toContain('Er wurde inzwischen geändert.');
  });

  it('asks for what is missing before anything is done', async () => {
    later();
    const some = await store(deps, 'offer-listing', 3);
    const { entries } = await asked(some);
    const without = await closeAll(entries, 'ada', '  ');
    expect(without.status).toBe(422);
    expect(without.text).toContain('Bitte geben Sie eine Begründung an.');
    const days = { from: 'morgen', until: '2026-01-01' };
    const wrong = await post(entries, { step: 'do', action: 'publish', ...days });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Bitte geben Sie zwei gültige Tage an.');
    expect(await statuses(some)).toEqual({ new: 3 });
  });

  it('does nothing with what an organisation may not see', async () => {
    later();
    const foreign = await store(deps, 'offer-listing', 2, { facts: { title: 'Geheimnis' } });
    later();
    const own = await store(deps, 'offer-listing', 1, { owner: 'awo' });
    const { text, entries } = await asked([...foreign, ...own], 'close', 'awo');
    expect(text).not.toContain('Geheimnis');
    expect(entries).toHaveLength(1);
    const done = await closeAll([...foreign.map((one) => `${one} new`), ...entries], 'awo');
    expect(done.text).toContain('Ein Eintrag ist geändert.');
    expect(done.text).not.toContain('Geheimnis');
    expect(await statuses(foreign)).toEqual({ new: 2 });
  });

  it('takes back nothing that somebody else has changed since', async () => {
    later();
    const some = await store(deps, 'offer-listing', 2);
    const done = await closeAll((await asked(some)).entries);
    deps.clock.advance(1000);
    const path = `/workspace/entries/${some[0]}/note`;
    await app.request(path, {
      method: 'POST',
      headers: headers('bea'),
      body: new URLSearchParams({ note: 'Stimmt.' }),
    });
    const undo = hidden(done.html);
    expect((await post(undo, { step: 'undo' }, 'bea')).text).toContain('Nichts wurde zurückgenommen.');
    const back = await post(undo, { step: 'undo' });
    expect(back.text).toContain('Ein Eintrag ist wieder, wie er war.');
    expect(back.text).toContain('Das lässt sich nicht mehr zurücknehmen.');
    expect(await statuses(some)).toEqual({ closed: 1, new: 1 });
  });

  it('writes a note, a contact or a follow-up to several, whatever their state, and takes them back', async () => {
    later();
    const some = await store(deps, 'offer-listing', 3);
    later();
    const closed = await store(deps, 'offer-listing', 1, { status: 'closed' });
    const gone = await store(deps, 'offer-listing', 1, { status: 'withdrawn' });
    expect(await get('/workspace/lists/offers?status=closed')).toContain('value="follow-up"');
    const given = {
      note: { note: 'Alle angeschrieben' },
      contact: { how: 'mail', contact: 'Rundmail zu Ostern' },
      'follow-up': { day: '2026-12-10', words: 'Antworten zählen', who: 'organisation' },
    };
    for (const [action, typed] of Object.entries<Record<string, string>>(given)) {
      const { text, entries } = await asked([...some, ...closed, ...gone], action);
      expect(text).toContain('Für 4 Einträge:');
      expect(text).toContain('Im Stand „zurückgezogen“ ist das nicht möglich.');
      const done = await post(entries, { step: 'do', action, ...typed });
      expect(done.text).toContain('4 Einträge sind geändert.');
      for (const one of [...some, ...closed]) {
        const entry = await deps.db.get<Entry>(entryKey(one));
        const said = Object.values(typed)[action === 'contact' ? 1 : 0];
        expect(entry?.history.at(-1)).toMatchObject({ what: action, by: 'ada@beispiel.example' });
        expect(entry?.history.at(-1)?.note).toContain(said);
        if (action === 'follow-up')
          expect(Object.values(entry?.followUps ?? {})[0]).toMatchObject({
            day: typed.day,
            words: typed.words,
          });
      }
      const back = await post(hidden(done.html), { step: 'undo' });
      expect(back.text).toContain('4 Einträge sind wieder, wie sie waren.');
    }
    expect((await deps.db.get<Entry>(entryKey(some[0] ?? '')))?.history).toHaveLength(0);
    const mine = await get('/workspace/follow-ups?whose=organisation');
    expect(mine).not.toContain('Antworten zählen');
  });

  it('puts follow-ups of several into the list of whom they are for', async () => {
    later();
    const some = await store(deps, 'offer-listing', 2);
    const { entries } = await asked(some, 'follow-up');
    const typed = { day: '2026-12-11', words: 'Nachfragen, ob es weitergeht', who: 'me' };
    await post(entries, { step: 'do', action: 'follow-up', ...typed });
    const mine = await get('/workspace/follow-ups');
    expect(mine.match(/Nachfragen, ob es weitergeht/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('writes a note once, however often it is sent, also at the same time', async () => {
    later();
    const some = await store(deps, 'offer-listing', 6);
    const { entries } = await asked(some, 'note');
    const send = () => post(entries, { step: 'do', action: 'note', note: 'Einmal' });
    await Promise.all([send(), send()]);
    expect((await send()).text.match(/Das ist schon geschehen\./g)).toHaveLength(6);
    for (const one of some) expect((await deps.db.get<Entry>(entryKey(one)))?.history).toHaveLength(1);
  });

  it.each([
    ['note', { note: ' ' }, 'Bitte schreiben Sie eine Notiz.'],
    ['contact', { how: 'phone', contact: '' }, 'Bitte schreiben Sie kurz auf, was besprochen wurde.'],
    ['contact', { how: 'smoke', contact: 'Gut' }, 'Bitte wählen Sie, wie Sie in Kontakt waren.'],
    [
      'follow-up',
      { day: '2026-02-31', words: 'Ruft an' },
      'Bitte geben Sie einen Tag an, heute oder später.',
    ],
    ['follow-up', { day: '2026-12-10', words: '' }, 'Bitte schreiben Sie, was zu tun ist.'],
  ])('asks again for what is missing of a %s, before anything is done', async (action, typed, word) => {
    later();
    const some = await store(deps, 'offer-listing', 2);
    const { entries } = await asked(some, action);
    const answer = await post(entries, { step: 'do', action, ...typed } as Record<string, string>);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(word);
    for (const typedIn of Object.values(typed).filter((one) => /[a-zG]/.test(one) && one !== 'smoke'))
      expect(answer.html).toContain(typedIn);
    for (const one of some) expect((await deps.db.get<Entry>(entryKey(one)))?.history).toHaveLength(0);
  });

  it('writes nothing to what an organisation may not see, or sees only from outside', async () => {
    later();
    const foreign = await store(deps, 'offer-listing', 2, { facts: { title: 'Geheimnis' } });
    const shown = await store(deps, 'offer-listing', 1, { status: 'published' });
    const all = [...foreign, ...shown];
    const { text } = await post(all, { step: 'confirm', action: 'note' }, 'awo');
    expect(text).not.toContain('Geheimnis');
    await post(all, { step: 'do', action: 'note', note: 'Von außen' }, 'awo');
    for (const one of all) expect((await deps.db.get<Entry>(entryKey(one)))?.history).toHaveLength(0);
  });

  it.each([
    [[], { action: 'close' }, 422, 'Bitte kreuzen Sie'],
    [['<script>', '__proto__', 'x'.repeat(5000)], { action: 'close' }, 422, 'Bitte kreuzen Sie'],
    [['CAFE-2345'], { action: 'constructor' }, 422, 'Bitte wählen Sie, was geschehen soll.'],
    [['CAFE-2345'], { action: '' }, 422, 'Bitte wählen Sie, was geschehen soll.'],
    [['CAFE-2345'], { action: 'close', list: 'https://evil.example/x?status=<b>' }, 200, 'Zurück zur Liste'],
  ])('takes %j with %j for what it is', async (entries, fields, status, word) => {
    const answer = await post(entries, { step: 'confirm', ...fields } as Record<string, string>);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(word);
    expect(answer.html).not.toMatch(/evil\.example|<script>|<b>/);
  });

  it('refuses more than a hundred at a time, and lists that there are not', async () => {
    const letters = [...'ACDEFGHJKMNP'];
    const many = letters.flatMap((a) => letters.map((b) => `AAAA-22${a}${b}`));
    const answer = await post(many, { step: 'confirm', action: 'close' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('höchstens 100 Einträge');
    for (const domain of ['signups', 'people', '__proto__'])
      expect((await post(many, { action: 'close' }, 'ada', domain)).status).toBe(404);
  });
});
