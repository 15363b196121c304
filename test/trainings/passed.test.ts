import { afterEach, beforeEach, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { runSweep } from '../../functions/jobs.ts';
import { passedLink } from '../../functions/passed-link.ts';
import { confirmLink } from '../../functions/person/links.ts';
import { findRoom } from '../../functions/rooms.ts';
import { personKey } from '../../functions/store/accept.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { seatLink } from '../../functions/trainings/links.ts';
import { markPassed, passedBy } from '../../functions/trainings/passed.ts';
import type { Volunteer } from '../../functions/volunteers/volunteer.ts';
import { startTest } from '../harness.ts';
import { announced, signedUp, submission } from './people.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  test = await startTest();
  app = createApp(test.deps);
});
afterEach(() => test.close());

const email = 'ana@beispiel.example';
const ana = () => personKey(test.deps.config.secret, email);
const page = () => new URL(passedLink(test.deps, ana(), 'de')).pathname;
const pass = () => markPassed(test.deps, ana(), 'trauma', '2026-10-01T18:00:00.000Z');
const press = (path: string, what: string) =>
  app.request(path, { method: 'POST', body: new URLSearchParams({ do: what }) });

async function registered(): Promise<Volunteer> {
  const sent = submission(test.deps, 'volunteer-registration', {
    name: 'Ana Muster',
    email,
    'postal-code': '78462',
    languages: ['de'],
    fields: ['language-education'],
    children: false,
    consent: true,
  });
  const { reference } = await (await findRoom('volunteers')).accept(test.deps, sent);
  return (await test.deps.db.get<Volunteer>(entryKey(reference))) as Volunteer;
}
const isNow = (entry: Entry) => test.deps.db.get<Volunteer>(entryKey(entry.reference));

it('somebody sees what they have passed and until when it is known, and has it forgotten', async () => {
  const volunteer = await registered();
  await pass();
  const { signup } = await signedUp(test.deps, await announced(test.deps), email);
  const seat = await app.request(new URL(seatLink(test.deps, signup.reference, 'de')).pathname);
  expect(await seat.text()).toContain(page());
  const shown = await app.request(`${page()}?lang=de`);
  expect(shown.headers.get('cache-control')).toBe('no-store');
  const text = await shown.text();
  expect(text).toContain('Umgang mit Trauma, am Donnerstag, 1. Oktober 2026');
  expect(text).toContain('1. Oktober 2029');
  expect((await isNow(volunteer))?.passed).toBeDefined();

  expect((await press(page(), 'clear')).status).toBe(303);
  expect(await passedBy(test.deps, ana())).toEqual({});
  expect((await isNow(volunteer))?.passed).toBeUndefined();
  expect(await (await app.request(`${page()}?lang=de`)).text()).toContain('keine Schulung vermerkt');
  expect((await press(page(), 'clear')).status, 'once more changes nothing').toBe(303);
  const after = await app.request(new URL(seatLink(test.deps, signup.reference, 'de')).pathname);
  expect(await after.text()).not.toContain('/trainings/passed/');
});

it('nothing else can be done there, and only with a link of ours', async () => {
  await pass();
  expect((await press(page(), 'seat')).status).toBe(422);
  expect((await press('/trainings/passed/abc', 'clear')).status).toBe(404);
  expect((await app.request('/trainings/passed/abc')).status).toBe(404);
  expect(await passedBy(test.deps, ana())).toHaveProperty('trauma');
});

it('the mail after a training that counts leads there', async () => {
  const { deps } = test;
  const training = await announced(deps, { kind: 'trauma' });
  const { signup } = await signedUp(deps, training, email);
  await runSweep(deps);
  deps.clock.set('2026-12-03T20:00:00.000Z');
  const { signIn } = await import('../workspace/signed-in.ts');
  const office = await signIn(deps, app);
  await office.post(`/workspace/trainings/${training.reference}/attendance`, { came: signup.reference });
  await runSweep(deps);
  expect(deps.sent.find(({ subject }) => subject.startsWith('Danke'))?.text).toContain(page());
});

it('a volunteer who registers after a training has passed it as soon as their address is proven', async () => {
  await pass();
  const volunteer = await registered();
  await runSweep(test.deps);
  expect((await isNow(volunteer))?.passed).toBeUndefined();
  await app.request(new URL(confirmLink(test.deps, volunteer, 'de')).pathname, { method: 'POST' });
  await runSweep(test.deps);
  expect((await isNow(volunteer))?.passed).toEqual({ trauma: '2026-10-01T18:00:00.000Z' });
});
