import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceFor } from '../../functions/store/reference.ts';
import { textOf } from '../workspace/stored.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let bike: string;
beforeAll(async () => {
  world = await startWorld();
  bike = await world.publish('offer-listing', bicycle);
});
afterAll(() => world.close());

const bicycle = {
  title: 'Fahrradwerkstatt',
  description: 'Wir reparieren gemeinsam Ihr Fahrrad.',
  category: 'sport',
  field: 'culture-social',
  organisation: 'other',
  'organisation-name': 'Rad und Tat',
  audience: ['everyone'],
  district: 'egg',
  place: 'Garage',
  times: 'Samstags 10 Uhr',
  contact: 'rad@beispiel.example',
  name: 'Jens Kramer',
  email: 'jens@beispiel.example',
  phone: '07531 000 77',
  consent: true,
};
const typed = {
  ...bicycle,
  title: 'Räder reparieren',
  description: 'Jeden Samstag, "Werkzeug" <ist> da.',
  name: 'Nele Neu',
  phone: '07531 000 99',
  email: 'nele@beispiel.example',
};

/** As a page without JavaScript sends it. */
async function post(fields: Record<string, unknown>, path = '/forms/offer-listing?lang=de') {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one === true ? 'true' : String(one));
  return world.app.request(path, { method: 'POST', body, headers: { accept: 'text/html' } });
}

/** What the page would send again: its hidden fields. */
function carried(html: string): Record<string, string> {
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, plain(value)],
    ),
  );
}

const stored = async (key: string) =>
  world.deps.db.get({
    pk: `ENTRY#${referenceFor(world.deps.config.secret, 'offer-listing', key, 0)}`,
    sk: 'ENTRY',
  });

describe('before anything is stored', () => {
  it('people are shown what there is, with its public contact and nothing else', async () => {
    const page = await post({ ...typed, _key: 'first' });
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('Gibt es das schon?');
    expect(html).toContain(`/offers/${bike}`);
    expect(html).toContain('rad@beispiel.example');
    for (const secret of ['Jens Kramer', 'jens@beispiel.example', '07531 000 77'])
      expect(html).not.toContain(secret);
    expect(await stored('first')).toBeUndefined();
  });

  it('programs store at once, and are told what there is if they ask, with its public contact and nothing else', async () => {
    const answer = await world.app.request('/forms/offer-listing?lang=de&similar=true', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'program' },
      body: JSON.stringify(typed),
    });
    expect(answer.status).toBe(201);
    const told = await answer.text();
    expect(JSON.parse(told).similar).toEqual([
      {
        reference: bike,
        title: 'Fahrradwerkstatt',
        url: `${world.deps.config.baseUrl}/offers/${bike}?lang=de`,
        contact: expect.stringContaining('rad@beispiel.example'),
      },
    ]);
    for (const secret of ['Jens Kramer', 'jens@beispiel.example', '07531 000 77'])
      expect(told).not.toContain(secret);
    expect(await stored('program')).toBeDefined();
    const other = await world.app.request('/forms/offer-listing?similar=true', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...typed, title: 'Schwimmkurs', description: 'Schwimmen lernen im See.' }),
    });
    expect(await other.json()).not.toHaveProperty('similar');
  });

  it('everything typed is kept, and "mine is something else" sends it', async () => {
    const html = await (await post({ ...typed, _key: 'second' })).text();
    const again = carried(html);
    expect(again).toMatchObject({ title: typed.title, description: typed.description, _key: 'second' });
    const sent = await post({ ...again, _action: 'send' });
    expect(sent.status).toBe(303);
    expect(await stored('second')).toMatchObject({ twins: { [bike]: { apart: expect.any(String) } } });
  });

  it('and is remembered: no mail asks again, but the coordinators see the pair and what was said', async () => {
    const reference = referenceFor(world.deps.config.secret, 'offer-listing', 'second', 0);
    await world.confirm(reference);
    await world.sweep();
    expect(world.deps.sent.filter(({ subject }) => subject === 'Gibt es das schon?')).toEqual([]);
    const page = textOf(await (await world.coordinator.get('/workspace/twins')).text());
    expect(page).toContain('Wer „Räder reparieren“ eingetragen hat, sagt: Das ist etwas anderes.');
  });

  it('"back to my answers" leads to all of them', async () => {
    const again = carried(await (await post({ ...typed, _key: 'third' })).text());
    const check = await post({ ...again, _action: 'next' });
    expect(check.status).toBe(200);
    expect(await check.text()).toContain('Räder reparieren');
  });

  it('what somebody made up to have seen opens nothing and harms nothing', async () => {
    const html = await (await post({ ...typed, _key: 'fourth', _apart: '__proto__,x,AAAA-AAAA' })).text();
    expect(html).toContain('Gibt es das schon?');
    expect((await post({ ...typed, _key: 'fifth', _apart: `${bike},`.repeat(500) })).status).toBe(303);
  });

  it('something else goes straight through', async () => {
    const other = { ...typed, title: 'Schwimmkurs', description: 'Schwimmen lernen im Hallenbad am See.' };
    expect((await post({ ...other, _key: 'sixth' })).status).toBe(303);
  });

  it('what waits for a look of the coordinators is nobody else’s to see', async () => {
    const chess = { ...typed, title: 'Schach im Park', description: 'Wir spielen Schach im Pavillon.' };
    const waiting = await world.send('offer-listing', { ...chess, email: 'geheim@beispiel.example' });
    await world.confirm(waiting);
    await world.sweep();
    expect((await post({ ...chess, _key: 'seventh' })).status).toBe(303);
  });

  it.each([
    ['frame', '/widget/form?form=offer-listing&lang=de'],
    ['fragment', '/widget/form?form=offer-listing&lang=de&as=fragment'],
  ])('in a form on another website, too: %s', async (_, path) => {
    const html = await (await post({ ...typed, _key: `${path.length}` }, path)).text();
    expect(html).toContain('Gibt es das schon?');
    expect(html).toContain(`${world.deps.config.baseUrl}/offers/${bike}`);
  });

  it.each([
    ['en', 'Does this exist already?', 'ltr'],
    ['ar', 'Fahrradwerkstatt', 'rtl'],
  ])('in the language of the page: %s', async (lang, words, direction) => {
    const html = await (await post({ ...typed, _lang: lang }, `/forms/offer-listing?lang=${lang}`)).text();
    expect(html).toContain(words);
    expect(html).toContain(`dir="${direction}"`);
    expect(html).toContain('<p class="kern-title" lang="de" dir="auto">Fahrradwerkstatt</p>');
  });
});

describe('the author finds out afterwards', () => {
  async function author(email: string) {
    const reference = await world.send('offer-listing', { ...typed, email });
    await world.confirm(reference);
    await world.sweep();
    return { reference, page: world.mine(reference) };
  }
  const answer = (page: string, fields: Record<string, string>) =>
    world.app.request(`${page}?lang=de`, { method: 'POST', body: new URLSearchParams(fields) });

  it('by a mail that leads to their page, where two buttons wait', async () => {
    const { page } = await author('anna@beispiel.example');
    const mail = world.deps.sent.find(
      ({ to, subject }) => to === 'anna@beispiel.example' && subject === 'Gibt es das schon?',
    );
    expect(mail?.text).toContain(page);
    expect(mail?.text).toContain('rad@beispiel.example');
    const html = await (await world.app.request(`${page}?lang=de`)).text();
    expect(html).toContain('value="twin-same"');
    expect(html).toContain('value="twin-apart"');
    expect(html).not.toContain('jens@beispiel.example');
  });

  it('"mine is something else" is remembered', async () => {
    const { reference, page } = await author('berta@beispiel.example');
    const done = await answer(page, { do: 'twin-apart', other: bike });
    expect(done.headers.get('location')).toContain('done=twin-apart');
    const html = await (await world.app.request(`${page}?lang=de`)).text();
    expect(html).not.toContain('twin-same');
    expect((await world.load(reference)).history.at(-1)).toMatchObject({ what: 'apart', by: 'person' });
  });

  it('"it is the same" closes theirs and leads to the other one; coordinators can separate them', async () => {
    const { reference, page } = await author('carla@beispiel.example');
    await answer(page, { do: 'twin-same', other: bike });
    expect(await world.load(reference)).toMatchObject({ status: 'closed', merged: { into: bike } });
    const html = textOf(await (await world.app.request(`${page}?lang=de`)).text());
    expect(html).toContain('Zusammengelegt');
    expect(html).toContain('rad@beispiel.example');
    await world.coordinator.post(`/workspace/twins/${[reference, bike].sort().join('/')}/reopen`);
    expect((await world.load(reference)).status).toBe('new');
  });

  it('an answer about what is not theirs, or twice, changes nothing', async () => {
    const { reference, page } = await author('dora@beispiel.example');
    for (const other of ['AAAA-AAAA', '', 'x', reference]) {
      const done = await answer(page, { do: 'twin-same', other });
      expect(done.headers.get('location')).toContain('done=meanwhile');
    }
    expect((await world.load(reference)).status).toBe('new');
  });
});

describe('who looks in the workspace', () => {
  it('sees the warning before publishing, also before the sweep has been there', async () => {
    const reference = await world.send('offer-listing', { ...typed, email: 'emil@beispiel.example' });
    await world.confirm(reference);
    const html = await (await world.coordinator.get(`/workspace/entries/${reference}`)).text();
    expect(html.indexOf('Bitte vergleichen Sie, bevor Sie veröffentlichen')).toBeGreaterThan(0);
    expect(html.indexOf('Bitte vergleichen Sie')).toBeLessThan(html.indexOf(`/${reference}/publish`));
    await world.sweep();
    const later = await (await world.coordinator.get(`/workspace/entries/${reference}`)).text();
    expect(later).toContain(`/workspace/entries/${bike}`);
  });
});

describe('trainings that a coordinator announces', () => {
  const first = {
    title: 'Trauma erkennen und verstehen',
    description: 'Was Traumata mit Menschen machen und wie Ehrenamtliche damit umgehen.',
    field: 'trauma',
    audience: ['volunteers'],
    languages: ['de'],
    trainer: 'Hanna Lorenz',
    date: '2026-12-08',
    'start-time': '18:00',
    'end-time': '20:00',
    mode: 'on-site',
    place: 'Gemeindehaus',
    district: 'paradies',
    capacity: 12,
    contact: 'schulung@beispiel.example',
  };
  const post_ = (answers: Record<string, unknown>) =>
    world.coordinator.post(
      '/forms/training-announcement?lang=de',
      Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, String(value)])),
    );

  it('are compared before they are public, and the same one on another day is another one', async () => {
    expect((await post_(first)).status).toBe(303);
    const twin = await post_({ ...first, title: 'Umgang mit traumatisierten Menschen' });
    expect(twin.status).toBe(200);
    const html = await twin.text();
    expect(html).toContain('Gibt es das schon?');
    expect((await post_({ ...first, date: '2027-03-09' })).status).toBe(303);
    const sent = await post_({
      ...first,
      title: 'Umgang mit traumatisierten Menschen',
      ...carried(html),
    });
    const [, fresh = ''] = /receipts\/([\w-]+)/.exec(sent.headers.get('location') ?? '') ?? [];
    await world.sweep();
    const twins = (await world.load(fresh)).twins ?? {};
    expect(Object.keys(twins)).toHaveLength(1);
    const [old = ''] = Object.keys(twins);
    await world.coordinator.post(`/workspace/twins/${[fresh, old].sort().join('/')}/merge`, { stays: old });
    const led = await world.app.request(`/trainings/${fresh}?lang=de`);
    expect([led.status, led.headers.get('location')]).toEqual([302, `/trainings/${old}?lang=de`]);
  });
});
