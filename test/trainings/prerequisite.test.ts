import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { runSweep } from '../../functions/jobs.ts';
import { perform } from '../../functions/lifecycle.ts';
import { personKey } from '../../functions/store/accept.ts';
import { change } from '../../functions/store/change.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { seatLink } from '../../functions/trainings/links.ts';
import { markPassed, passedBy } from '../../functions/trainings/passed.ts';
import { lacking, opens, requiredKinds } from '../../functions/trainings/required.ts';
import { signups as signupRoom } from '../../functions/trainings/room.ts';
import type { Signup, Training } from '../../functions/trainings/training.ts';
import { startTest } from '../harness.ts';
import { announced, asIs, signedUp, submission } from './people.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let deps: (typeof test)['deps'];
let app: ReturnType<typeof createApp>;
let basics: Training;
let advanced: Training;

beforeEach(async () => {
  test = await startTest({ now: '2026-11-23T11:00:00.000Z' });
  deps = test.deps;
  app = createApp(deps);
  basics = await announced(deps, {
    title: 'Grundkurs Trauma',
    kind: 'trauma',
    date: '2026-11-27',
    deadline: undefined,
  });
  advanced = await announced(deps, { title: 'Aufbaukurs', requires: ['trauma'], capacity: 1 });
});
afterEach(() => test.close());

async function swept() {
  const before = deps.sent.length;
  for (let round = 0; round < 4; round++) {
    deps.clock.advance(60_000);
    await runSweep(deps);
  }
  return deps.sent.slice(before);
}
const said = async () => (await swept()).map((mail) => `${mail.to}: ${mail.subject}`).sort();
const person = (email: string) => personKey(deps.config.secret, email);
const pass = (email: string) => markPassed(deps, person(email), 'trauma', '2026-10-01T18:00:00.000Z');
const read = async (signup: Signup) => (await deps.db.get<Signup>(entryKey(signup.reference))) as Signup;
const path = (signup: Signup) => new URL(seatLink(deps, signup.reference, 'de')).pathname;
const page = async (signup: Signup) => (await app.request(`${path(signup)}?lang=de`)).text();
const press = (signup: Signup, what: string) =>
  app.request(path(signup), { method: 'POST', body: new URLSearchParams({ do: what }) });
const act = (signup: Signup, action: string, note?: string) =>
  change<Entry>(deps.db, entryKey(signup.reference), (seen) =>
    perform(signupRoom, seen, action, { by: 'koordination@konstanz.example', note }, deps.clock()),
  );

/** Everything a stranger can see of a training. */
async function seenByStrangers(training: Training): Promise<string> {
  const paths = [
    `/trainings/${training.reference}.json`,
    `/trainings/${training.reference}`,
    '/trainings.json',
  ];
  const seen = await Promise.all(paths.map(async (one) => (await app.request(one)).text()));
  const bench = await app.request(`/forms/training-signup?training=${training.reference}`);
  return [...seen, (await bench.text()).replace(/name="_key" value="[^"]+"/g, '')].join('\n');
}

describe('whoever signs up somebody for a training with a prerequisite', () => {
  const sendFor = async (email: string, key: string) => {
    const answer = await app.request('/forms/training-signup', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ training: advanced.reference, name: 'Ana Muster', email, consent: true }),
    });
    const { reference: _, ...rest } = (await answer.json()) as { reference: string };
    return { status: answer.status, ...rest };
  };

  it('cannot find out whether the address has passed it: neither at once, nor later, nor by sending again', async () => {
    await pass('ana@example.org');
    const seen: string[] = [];
    for (const email of ['ana@example.org', 'ben@example.org']) {
      const before = await seenByStrangers(advanced);
      const answers = [await sendFor(email, `key-${email}-0123456789`)];
      await swept();
      answers.push(await sendFor(email, `key-${email}-0123456789`));
      expect(await seenByStrangers(advanced)).toBe(before);
      seen.push(JSON.stringify(answers));
    }
    expect(seen[0]).toBe(seen[1]);
    expect(seen[0]).toContain('"checking"');
    expect(await asIs(deps, advanced)).toMatchObject({ seats: {}, waiting: {}, people: {} });
  });

  it('cannot fill their mailbox', async () => {
    for (let time = 0; time < 9; time++) await signedUp(deps, advanced, 'ana@example.org');
    expect(await swept()).toHaveLength(5);
  });
});

describe('who has passed what is needed', () => {
  it('confirms by the link in their mail, and has a place then', async () => {
    await pass('ana@example.org');
    const { signup } = await signedUp(deps, advanced, 'ana@example.org');
    expect(await page(signup)).toContain('Wir prüfen gerade');
    expect(await said()).toEqual(['ana@example.org: Bitte bestätigen Sie Ihre Anmeldung: Aufbaukurs']);
    expect(await page(signup)).toContain('Bestätigen und Platz nehmen');
    await press(signup, 'confirm');
    expect(Object.keys((await asIs(deps, advanced)).seats)).toHaveLength(1);
    expect(await page(signup)).toContain('Sie haben einen Platz.');
    expect(await said()).toEqual(['ana@example.org: Sie haben einen Platz: Aufbaukurs']);
    expect((await read(signup)).status).toBe('seat');
    await press(signup, 'confirm');
    expect(await said()).toEqual([]);
  });

  it('goes to the waiting list when all places are taken', async () => {
    for (const email of ['ana@example.org', 'ben@example.org']) {
      await pass(email);
      const { signup } = await signedUp(deps, advanced, email);
      await swept();
      await press(signup, 'confirm');
    }
    expect(await asIs(deps, advanced)).toMatchObject({ seats: expect.anything(), nextTicket: 2 });
  });

  it('gets the place too when the process ends after the button was pressed', async () => {
    await pass('ana@example.org');
    const { signup } = await signedUp(deps, advanced, 'ana@example.org');
    await swept();
    const broken = createApp({
      ...deps,
      db: { ...deps.db, update: () => Promise.reject(new Error('gone')) },
    });
    const answer = await broken.request(path(signup), {
      method: 'POST',
      body: new URLSearchParams({ do: 'confirm' }),
    });
    expect(answer.status).toBe(503);
    expect(await said()).toEqual(['ana@example.org: Sie haben einen Platz: Aufbaukurs']);
  });
});

describe('who lacks it', () => {
  it('is told what is missing and when it is taught, and cannot confirm', async () => {
    const { signup } = await signedUp(deps, advanced, 'ben@example.org');
    const [mail] = await swept();
    expect(mail?.subject).toBe('Vorher nötig: eine andere Schulung (Aufbaukurs)');
    expect(mail?.text).toContain('brauchen Sie vorher: Umgang mit Trauma.');
    expect(mail?.text).toContain(`/trainings/${basics.reference}`);
    expect(mail?.text).toContain('Freitag, 27. November 2026');
    expect(mail?.calendar).toBeUndefined();
    const shown = await page(signup);
    expect(shown).toContain('brauchen Sie vorher: Umgang mit Trauma.');
    expect(shown).toContain(`/trainings/${basics.reference}`);
    expect(shown).not.toContain('value="confirm"');
    await press(signup, 'confirm');
    expect((await asIs(deps, advanced)).people).toEqual({});
  });

  it('is written to when they have passed it, and need not sign up again', async () => {
    const { signup } = await signedUp(deps, advanced, 'ben@example.org');
    await swept();
    const first = await signedUp(deps, basics, 'ben@example.org');
    await swept();
    await act(first.signup, 'attended');
    expect(await said()).toContain('ben@example.org: Bitte bestätigen Sie Ihre Anmeldung: Aufbaukurs');
    expect(await passedBy(deps, person('ben@example.org'))).toEqual({ trauma: basics.finishesAt });
    await press(signup, 'confirm');
    expect(await page(signup)).toContain('Sie haben einen Platz.');
  });

  it('has a place when a coordinator vouches for them, who may do so after the deadline, too', async () => {
    const { signup } = await signedUp(deps, advanced, 'ben@example.org');
    await swept();
    deps.clock.set('2026-12-02T12:00:00.000Z');
    await act(signup, 'recognise');
    expect(await said()).toEqual(['ben@example.org: Sie haben einen Platz: Aufbaukurs']);
    await expect(act(await read(signup), 'recognise')).rejects.toMatchObject({ status: 409 });
  });

  it('may withdraw, and is not written to any more', async () => {
    const { signup } = await signedUp(deps, advanced, 'ben@example.org');
    await press(signup, 'leave');
    expect(await said()).toEqual([]);
    expect((await read(signup)).status).toBe('left');
    expect(await page(signup)).toContain('Sie sind für diese Schulung nicht angemeldet.');
  });
});

it('whom a coordinator signs up by hand needs to prove nothing', async () => {
  const by = 'koordination@konstanz.example';
  const { answer } = await signedUp(deps, advanced, 'cem@example.org', { by });
  expect(answer.status).toBe('seat');
});

it('a volunteer’s entry is brought in line with what they have passed', async () => {
  const sent = submission(deps, 'volunteer-registration', {
    name: 'Ana Muster',
    email: 'Ana@Example.org',
    'postal-code': '78462',
    languages: ['de'],
    fields: ['language-education'],
    children: false,
    consent: true,
  });
  const { findRoom } = await import('../../functions/rooms.ts');
  const { reference } = await (await findRoom('volunteers')).accept(deps, sent);
  await pass('ana@example.org');
  await pass('ana@example.org');
  expect(await deps.db.get(entryKey(reference))).toMatchObject({
    passed: { trauma: '2026-10-01T18:00:00.000Z' },
    version: 2,
  });
});

it('what somebody has passed is known for three years, and forgotten then', async () => {
  await pass('ana@example.org');
  deps.clock.set('2029-09-30T00:00:00.000Z');
  expect(await passedBy(deps, person('ana@example.org'))).toEqual({ trauma: '2026-10-01T18:00:00.000Z' });
  deps.clock.set('2029-10-02T00:00:00.000Z');
  expect(await passedBy(deps, person('ana@example.org'))).toEqual({});
  await runSweep(deps);
  const item = await deps.db.get({ pk: `PASSED#${person('ana@example.org')}`, sk: 'PASSED' });
  expect(item).toBeUndefined();
});

describe('what a need asks of helpers', () => {
  const city = { requiredTrainings: { mentoring: ['mentoring'], homework: ['safeguarding', 'mentoring'] } };
  it.each([
    [{ category: 'mentoring' }, ['mentoring']],
    [{ category: ['homework', 'mentoring'] }, ['safeguarding', 'mentoring']],
    [{ category: 'clothing', requires: ['trauma'] }, ['trauma']],
    [{ category: 'mentoring', requires: 'mentoring' }, ['mentoring']],
    [{ category: 'constructor' }, []],
    [{}, []],
  ])('with %j is %j', (facts, kinds) => expect(requiredKinds(city, facts)).toEqual(kinds));

  it('is what a training opens the way to', () => {
    expect(opens(city, 'mentoring')).toEqual(['mentoring', 'homework']);
    expect(opens({}, 'mentoring')).toEqual([]);
  });

  it('is lacking where it was not passed', () => {
    expect(lacking(['trauma', 'mentoring'], { trauma: '2026-10-01T18:00:00.000Z' })).toEqual(['mentoring']);
  });
});
