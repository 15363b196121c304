import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { coordinatorsOf } from '../../functions/organisations/members.ts';
import { findOrganisation } from '../../functions/organisations/organisation.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { type Coordinator, signIn } from '../workspace/signed-in.ts';
import { store, textOf } from '../workspace/stored.ts';
import { keyOf, member } from './cast.ts';

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;
let admin: Coordinator;

beforeAll(async () => {
  ({ deps, close } = await startTest());
  app = createApp(deps);
  admin = await signIn(deps, app);
});
afterAll(() => close());
beforeEach(() => deps.clock.advance(60_000));

const path = '/workspace/organisations';
const admit = (reference: string) => admin.post(`${path}?lang=de`, { reference });
const initiative = async (status = 'published', title = 'Helferkreis Dettingen') =>
  (await store(deps, 'initiative-registration', 1, { status, facts: { title } }))[0] ?? '';
const page = async () => textOf(await (await admin.get(`${path}?lang=de`)).text());

it('are the city and the associations of its file from the beginning', async () => {
  const text = await page();
  for (const name of ['Stadt Konstanz', 'AWO', 'Caritas', 'Diakonie']) expect(text).toContain(name);
  expect(text).toContain('noch niemand');
  expect((await admin.post(`${path}/awo/end`)).status, 'these stand in the file').toBe(404);
  expect((await admin.post(`${path}/city/end`)).status).toBe(404);
});

it('admit a published initiative by its reference, however typed, which then owns its entry; once', async () => {
  const reference = await initiative();
  const typed = ` ${reference.toLowerCase().replace('-', ' ')}`;
  expect((await admit(typed)).headers.get('location')).toBe(`${path}?done=admitted&lang=de`);
  expect((await admit(reference)).status).toBe(303);
  expect(await page()).toContain('Helferkreis Dettingen');
  expect((await deps.db.get<Entry>(entryKey(reference)))?.owner).toBe(reference);
  const log = textOf(await (await admin.get('/workspace/log?lang=de')).text());
  expect(log.match(/Organisation aufgenommen/g)).toHaveLength(1);
  const ines = await signIn(deps, app, (await member(deps, 'coordinator', reference, 'ines')).email);
  const own = textOf(await (await ines.get(`/workspace/entries/${reference}?lang=de`)).text());
  expect(own).toContain('Notiz');
});

it.each(['new', 'closed', 'withdrawn'])('admit no initiative that is %s', async (status) => {
  const answer = await admit(await initiative(status));
  expect(answer.status).toBe(422);
  expect(textOf(await answer.text())).toContain('gibt es keine veröffentlichte Initiative');
});

it('admit nothing else', async () => {
  const [offer = ''] = await store(deps, 'offer-listing', 1, { status: 'published' });
  for (const typed of [offer, 'CAFE-9999', '', '<script>', 'city'])
    expect([typed, (await admit(typed)).status]).toEqual([typed, 422]);
  expect(await (await admit('<script>')).text()).not.toContain('<script>');
});

it('end the access of an initiative for all its members at once, and give it back', async () => {
  const reference = await initiative('published', 'Helferkreis Wollmatingen');
  await admit(reference);
  const ina = await member(deps, 'coordinator', reference, 'ina');
  const session = await signIn(deps, app, ina.email);
  const key = { ...(await keyOf(deps, ina)), accept: 'application/json' };
  const seen = async () => [
    (await session.get('/workspace', { accept: 'application/json' })).status,
    (await app.request('/workspace/people', { headers: key })).status,
    (await coordinatorsOf(deps, reference)).length,
  ];
  expect(await seen()).toEqual([200, 200, 1]);
  expect((await admin.post(`${path}/${reference}/end?lang=de`)).status).toBe(303);
  expect(await seen()).toEqual([401, 401, 0]);
  expect((await admin.post(`${path}/${reference}/end`)).status).toBe(404);
  const invited = await admin.post('/workspace/people?lang=de', {
    name: 'Spät',
    email: 'spaet@beispiel.example',
    role: 'reader',
    organisation: reference,
  });
  expect(invited.status).toBe(422);
  await admit(reference);
  expect((await findOrganisation(deps, reference))?.status).toBe('active');
  expect(await seen()).toEqual([200, 200, 1]);
});
