import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { perform } from '../../functions/lifecycle.ts';
import { idOf } from '../../functions/listing/identity.ts';
import { sweep } from '../../functions/mail/sweep.ts';
import { findRoom } from '../../functions/rooms.ts';
import { change } from '../../functions/store/change.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { templatesOf } from '../../functions/templates.ts';
import { acceptSignup } from '../../functions/trainings/accept.ts';
import { actOnSeat } from '../../functions/trainings/act.ts';
import { removeByHand } from '../../functions/trainings/coordinator.ts';
import { trainings } from '../../functions/trainings/room.ts';
import type { Signup } from '../../functions/trainings/training.ts';
import { startTest } from '../harness.ts';
import { announced, asIs, signedUp, signupOf, submission } from './people.ts';
import { readCalendar } from './read-calendar.ts';

type Started = Awaited<ReturnType<typeof startTest>>;
let test: Started;
let deps: Started['deps'];
// A store of its own for each: what lapses in one would be told in another.
beforeEach(async () => {
  test = await startTest({ now: '2026-11-23T11:00:00.000Z' });
  deps = test.deps;
});
afterEach(() => test.close());

/** Sweeps as the schedule does, a few minutes apart, and gives the mails that went out meanwhile. */
async function swept() {
  const before = deps.sent.length;
  for (let round = 0; round < 4; round++) {
    deps.clock.advance(60_000);
    await sweep(deps, findRoom, templatesOf(deps));
  }
  return deps.sent.slice(before);
}
const said = async () => (await swept()).map((mail) => `${mail.to}: ${mail.subject}`).sort();
const read = async (reference: string) => (await deps.db.get<Signup>(entryKey(reference))) as Signup;

describe('who signs up somebody else', () => {
  it.each(['Gewinn https://evil.example', 'auf evil.example abholen', 'Ana\n\nIhr Gewinn wartet'])(
    'cannot have %j said to them',
    async (name) => {
      const training = await announced(deps);
      const answers = { training: training.reference, name, email: 'ana@example.org', consent: true };
      await acceptSignup(deps, submission(deps, 'training-signup', answers));
      const [mail] = await swept();
      expect(mail?.text).toMatch(/^Guten Tag!/);
      expect(mail?.text).not.toMatch(/evil|Gewinn/);
    },
  );

  it('again and again does not fill their mailbox', async () => {
    const training = await announced(deps);
    for (let time = 0; time < 12; time++) await signedUp(deps, training, 'ana@example.org');
    expect(await swept()).toHaveLength(6);
  });
});

describe('who signs up', () => {
  it('with a place gets one mail, with the date for their calendar and the link to their place', async () => {
    const training = await announced(deps);
    const { signup } = await signedUp(deps, training, 'ana@example.org');
    const [mail, ...more] = await swept();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: 'ana@example.org',
      subject: 'Sie haben einen Platz: Umgang mit Trauma',
      lang: 'de',
    });
    expect(mail?.text).toContain('Guten Tag Ana Muster!');
    expect(mail?.text).toContain('„Umgang mit Trauma“ am Donnerstag, 3. Dezember 2026, 18:00 bis 20:30 Uhr');
    expect(mail?.text).toContain('Untere Laube 24, Raum 2');
    const link = /http\S+\/trainings\/seat\/\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    expect(link).toContain(signup.reference);
    expect(mail?.html).toContain(link);
    const { method, events } = readCalendar(mail?.calendar?.content ?? '');
    expect(method).toBe('PUBLISH');
    expect(events).toMatchObject([
      {
        UID: idOf(training),
        DTSTART: '20261203T170000Z',
        DTEND: '20261203T193000Z',
        SUMMARY: 'Umgang mit Trauma',
        LOCATION: 'Untere Laube 24, Raum 2',
        STATUS: 'CONFIRMED',
      },
    ]);
    expect(await swept()).toEqual([]);
  });

  it('to the waiting list is told the position, in their language, without a calendar entry', async () => {
    const training = await announced(deps, { capacity: 1 });
    await signedUp(deps, training, 'ana@example.org');
    await signedUp(deps, training, 'ben@example.org', { lang: 'en' });
    await signedUp(deps, training, 'cem@example.org', { lang: 'en' });
    const mail = (await swept()).find((one) => one.to === 'cem@example.org');
    expect(mail?.subject).toBe('You are on the waiting list: Umgang mit Trauma');
    expect(mail?.text).toContain('in position 2');
    expect(mail?.text).toContain('Thursday, 3 December 2026, 18:00 to 20:30');
    expect(mail?.calendar).toBeUndefined();
  });

  it('once more is told that they are signed up already', async () => {
    const training = await announced(deps, { capacity: 1 });
    await signedUp(deps, training, 'ana@example.org');
    await swept();
    await signedUp(deps, training, 'Ana@Example.ORG');
    const [mail] = await swept();
    expect(mail?.text).toContain('Sie sind schon angemeldet, und es bleibt bei einem Platz.');
    expect(mail?.subject).toBe('Sie haben einen Platz: Umgang mit Trauma');
  });

  it('cannot write lines of their own into subject or calendar', async () => {
    const training = await announced(deps, { title: 'Eins <b>& zwei</b>; drei' });
    await signedUp(deps, training, 'ana@example.org');
    const [mail] = await swept();
    expect(mail?.html).toContain('Eins &lt;b&gt;&amp; zwei&lt;/b&gt;; drei');
    expect(readCalendar(mail?.calendar?.content ?? '').events[0]?.SUMMARY).toBe('Eins <b>& zwei</b>; drei');
  });
});

describe('when the process ends between the two writes', () => {
  async function stopped(training: Awaited<ReturnType<typeof announced>>, email: string): Promise<void> {
    const broken = { ...deps, db: { ...deps.db, update: () => Promise.reject(new Error('gone')) } };
    await acceptSignup(broken, signupOf(deps, training, email)).catch(() => undefined);
  }

  it('the sweep asks for the place, and the mail tells what came of it', async () => {
    const training = await announced(deps, { capacity: 1 });
    await stopped(training, 'ana@example.org');
    expect((await asIs(deps, training)).seats).toEqual({});
    expect(await said()).toEqual(['ana@example.org: Sie haben einen Platz: Umgang mit Trauma']);
    const [reference] = Object.values((await asIs(deps, training)).people);
    expect(await read(reference ?? '')).toMatchObject({ status: 'seat', told: 'seat', mails: {} });
  });

  it('and the deadline passes before the sweep, the mail says that there is no place', async () => {
    const training = await announced(deps, { capacity: 1 });
    await stopped(training, 'ana@example.org');
    deps.clock.set('2026-12-02T08:00:00.000Z');
    expect(await said()).toEqual(['ana@example.org: Leider kein Platz: Umgang mit Trauma']);
    expect((await asIs(deps, training)).seats).toEqual({});
  });

  it('and they leave at once, they are not signed up again by a mail that still waits', async () => {
    const training = await announced(deps, { capacity: 1 });
    await signedUp(deps, training, 'ana@example.org');
    const [reference = ''] = Object.values((await asIs(deps, training)).people);
    await change<Signup>(deps.db, entryKey(reference), ({ told: _, ...seen }) => seen);
    await actOnSeat(deps, await read(reference), 'leave');
    expect(await said()).toEqual(['ana@example.org: Sie sind abgemeldet: Umgang mit Trauma']);
    expect((await asIs(deps, training)).people).toEqual({});
  });
});

describe('a place that becomes free', () => {
  async function fullOne() {
    const training = await announced(deps, { capacity: 1 });
    const people = [];
    for (const name of ['ana', 'ben', 'cem'])
      people.push((await signedUp(deps, training, `${name}@example.org`)).signup);
    await swept();
    const [ana, ben, cem] = people as [Signup, Signup, Signup];
    return { training, ana, ben, cem };
  }

  it('is offered to the next, with the time until when, and taken out of the calendar of who left', async () => {
    const { ana, ben } = await fullOne();
    await actOnSeat(deps, ana, 'leave');
    const mails = await swept();
    expect(mails.map((mail) => mail.to).sort()).toEqual(['ana@example.org', 'ben@example.org']);
    const left = mails.find((mail) => mail.to === 'ana@example.org');
    expect(left?.calendar?.method).toBe('CANCEL');
    expect(readCalendar(left?.calendar?.content ?? '').events[0]).toMatchObject({ STATUS: 'CANCELLED' });
    const offer = mails.find((mail) => mail.to === 'ben@example.org');
    expect(offer?.subject).toBe('Ein Platz ist frei für Sie: Umgang mit Trauma');
    expect(offer?.text).toMatch(/bis 25\.11\.2026, \d\d:\d\d/);
    expect(offer?.text).toContain('/trainings/seat/');
    expect(await read(ben.reference)).toMatchObject({ status: 'offered' });
    expect((await read(ana.reference)).history.map((one) => one.what)).toContain('left');
  });

  it('goes down the line when nobody answers, each being told', async () => {
    const { training, ana } = await fullOne();
    await actOnSeat(deps, ana, 'leave');
    await swept();
    deps.clock.advance(48 * 3_600_000);
    expect(await said()).toEqual([
      'ben@example.org: Ihr angebotener Platz ist verfallen: Umgang mit Trauma',
      'cem@example.org: Ein Platz ist frei für Sie: Umgang mit Trauma',
    ]);
    deps.clock.advance(48 * 3_600_000);
    expect(await said()).toEqual(['cem@example.org: Ihr angebotener Platz ist verfallen: Umgang mit Trauma']);
    expect(await asIs(deps, training)).toMatchObject({ seats: {}, waiting: {}, people: {} });
  });

  it('is confirmed with the calendar entry when it is accepted', async () => {
    const { ana, ben } = await fullOne();
    await actOnSeat(deps, ana, 'leave');
    await swept();
    await actOnSeat(deps, ben, 'accept');
    const [mail, ...more] = await swept();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: 'ben@example.org',
      subject: 'Sie haben einen Platz: Umgang mit Trauma',
    });
    expect(mail?.calendar?.method).toBe('PUBLISH');
    expect(await read(ben.reference)).toMatchObject({ status: 'seat' });
  });

  it('declined goes to the next', async () => {
    const { ana, ben } = await fullOne();
    await actOnSeat(deps, ana, 'leave');
    await swept();
    await actOnSeat(deps, ben, 'decline');
    expect(await said()).toEqual([
      'ben@example.org: Sie haben den Platz abgelehnt: Umgang mit Trauma',
      'cem@example.org: Ein Platz ist frei für Sie: Umgang mit Trauma',
    ]);
  });

  it('after a coordinator took somebody off is offered too', async () => {
    const { ana } = await fullOne();
    await removeByHand(deps, ana.reference, 'koordination@konstanz.example');
    expect(await said()).toEqual([
      'ana@example.org: Ihre Anmeldung ist beendet: Umgang mit Trauma',
      'ben@example.org: Ein Platz ist frei für Sie: Umgang mit Trauma',
    ]);
  });
});

describe('a cancelled training', () => {
  it('is told to everybody once, with the reason, however many they are', async () => {
    const training = await announced(deps, { capacity: 1 });
    const many = 120;
    for (let index = 0; index < many; index++) await signedUp(deps, training, `p${index}@example.org`);
    await swept();
    const input = { by: 'koordination@konstanz.example', note: 'Der Kursleiter ist krank.' };
    await change<Entry>(deps.db, entryKey(training.reference), (seen) =>
      perform(trainings, seen, 'cancel', input, deps.clock()),
    );
    const mails = [...(await swept()), ...(await swept())];
    expect(new Set(mails.map((mail) => mail.to)).size).toBe(many);
    expect(mails).toHaveLength(many);
    expect(mails[0]?.subject).toBe('Abgesagt: Umgang mit Trauma');
    expect(mails[0]?.text).toContain('Grund: Der Kursleiter ist krank.');
    const seated = mails.filter((mail) => mail.calendar?.method === 'CANCEL');
    expect(seated.map((mail) => mail.to)).toEqual(['p0@example.org']);
    expect(await asIs(deps, training)).toMatchObject({ status: 'cancelled', mails: {} });
  });
});
