import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act } from '../../functions/acting/act.ts';
import { runSweep } from '../../functions/jobs.ts';
import type { Message } from '../../functions/mail/port.ts';
import { city } from '../../functions/rights.ts';
import { findRoom } from '../../functions/rooms.ts';
import { actOnSeat } from '../../functions/trainings/act.ts';
import { readCalendar } from '../feeds/parse.ts';
import { startTest } from '../harness.ts';
import { announced, asIs, signedUp } from './people.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let deps: (typeof test)['deps'];
beforeEach(async () => {
  test = await startTest({ now: '2026-11-23T11:00:00.000Z' });
  deps = test.deps;
});
afterEach(() => test.close());

async function swept(rounds = 4): Promise<Message[]> {
  const before = deps.sent.length;
  for (let round = 0; round < rounds; round++) {
    deps.clock.advance(60_000);
    await runSweep(deps);
  }
  return deps.sent.slice(before);
}
const said = (mails: readonly Message[]) => mails.map((mail) => `${mail.to}: ${mail.subject}`).sort();
const to = (mails: readonly Message[], name: string) =>
  mails.find((mail) => mail.to === `${name}@example.org`) as Message;
const events = (mail?: Message) => readCalendar(mail?.calendar?.content ?? '').events;
const viewer = {
  id: 'm',
  email: 'k@konstanz.example',
  name: 'K',
  role: 'coordinator',
  organisation: city,
} as const;

/** Does something with a training as the workspace does it. */
const does = (reference: string, action: string, typed: Record<string, string>, note = '') =>
  act(deps, findRoom, reference, action, {
    viewer,
    note,
    from: '',
    until: '',
    seen: '',
    typed: (name) => typed[name] ?? '',
  });

/** A series in the web of two places: ana has one, ben is offered one, cem waits. */
async function series() {
  const training = await announced(deps, {
    rhythm: 'weekly',
    'weekly-until': '2026-12-17',
    deadline: undefined,
  });
  const people: Record<string, Awaited<ReturnType<typeof signedUp>>['signup']> = {};
  for (const name of ['ana', 'gus', 'ben', 'cem']) {
    const lang = name === 'ana' ? 'en' : 'de';
    people[name] = (await signedUp(deps, training, `${name}@example.org`, { lang })).signup;
  }
  if (people.gus) await actOnSeat(deps, people.gus, 'leave');
  return { training, people, first: await swept() };
}

describe('another time', () => {
  it('is told to all, in their language: the old, the new, and the calendar entry that replaces the old one', async () => {
    const { training, first } = await series();
    await does(training.reference, 'move', { date: '2', starts: '2026-12-11T17:00' }, '');
    const mails = await swept();
    expect(said(mails)).toEqual([
      'ana@example.org: New date: Umgang mit Trauma',
      'ben@example.org: Neuer Termin: Umgang mit Trauma',
      'cem@example.org: Neuer Termin: Umgang mit Trauma',
    ]);
    const mail = to(mails, 'ana');
    expect(mail.text).toContain('Thursday, 10 December 2026, 18:00 to 20:30');
    expect(mail.text).toContain('Friday, 11 December 2026, 17:00 to 19:30');
    const before = events(to(first, 'ana'))[1];
    const [entry, ...more] = events(mail);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ uid: before?.uid, starts: '2026-12-11T16:00:00Z', status: 'CONFIRMED' });
    expect(entry?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    expect(to(mails, 'ben').calendar).toBeUndefined();
    expect(to(mails, 'cem').text).toContain('Sie stehen weiter auf der Warteliste');
    expect(await swept()).toEqual([]);
  });

  it('of a few minutes is told to nobody, and is in the calendar of all trainings', async () => {
    const { training } = await series();
    await does(training.reference, 'move', { date: '1', starts: '2026-12-03T18:05' });
    expect(await swept()).toEqual([]);
    expect((await asIs(deps, training)).startsAt).toBe('2026-12-03T17:05:00.000Z');
  });

  it('and back again, before anybody was told, is told to nobody', async () => {
    const { training } = await series();
    await does(training.reference, 'move', { date: '1', starts: '2026-12-04T18:00' });
    await does(training.reference, 'move', { date: '1', starts: '2026-12-03T18:00' });
    expect(await swept()).toEqual([]);
  });

  it('that is no date of this training is refused as a wrong choice', async () => {
    const { training } = await series();
    await expect(
      does(training.reference, 'move', { date: '9', starts: '2026-12-04T18:00' }),
    ).rejects.toMatchObject({
      fields: { date: 'wrong' },
    });
  });
});

it('a date that is called off is taken out of calendars, and the others stay', async () => {
  const { training, first } = await series();
  await does(training.reference, 'dropDate', { date: '2' }, 'Der Raum ist belegt.');
  const mails = await swept();
  expect(said(mails)).toContain('ana@example.org: One date is cancelled: Umgang mit Trauma');
  const mail = to(mails, 'ana');
  expect(mail.calendar?.method).toBe('CANCEL');
  expect(events(mail)).toMatchObject([{ uid: events(to(first, 'ana'))[1]?.uid, status: 'CANCELLED' }]);
  expect(mail.text).toContain('Der Raum ist belegt.');
  expect(to(mails, 'cem').text).toContain('Donnerstag, 10. Dezember 2026');
});

it('another place is told to those who come or may come, not to those who wait', async () => {
  const { training } = await series();
  await does(training.reference, 'relocate', { place: 'Rathaus, Saal 1', online: '' });
  const mails = await swept();
  expect(said(mails)).toEqual([
    'ana@example.org: New place: Umgang mit Trauma',
    'ben@example.org: Neuer Ort: Umgang mit Trauma',
  ]);
  const mail = to(mails, 'ana');
  expect(mail.text).toContain('Untere Laube 24, Raum 2');
  expect(events(mail).map((event) => event.location)).toEqual(Array(3).fill('Rathaus, Saal 1'));
});

it('a new link to the room in the web is for those who have a place', async () => {
  const { training } = await series();
  await does(training.reference, 'relocate', { onlineOnly: 'yes', online: 'https://raum.example/canary' });
  const mails = await swept();
  expect(to(mails, 'ana').text).toContain('https://raum.example/canary');
  expect(JSON.stringify(to(mails, 'ben'))).not.toContain('canary');
});

describe('a change and a reminder reach everybody once, however many they are', () => {
  it('more than fit into one step', async () => {
    const training = await announced(deps, { capacity: 110, deadline: undefined });
    for (let one = 0; one < 110; one++) await signedUp(deps, training, `p${one}@example.org`);
    await swept();
    await does(training.reference, 'move', { date: '1', starts: '2026-12-04T18:00' });
    const told = await swept(6);
    expect([told.length, new Set(told.map((mail) => mail.to)).size]).toEqual([110, 110]);
    deps.clock.set('2026-12-02T08:00:00.000Z');
    const reminded = await swept(6);
    expect([reminded.length, new Set(reminded.map((mail) => mail.to)).size]).toEqual([110, 110]);
    expect(new Set(reminded.map((mail) => mail.subject))).toEqual(new Set(['Erinnerung: Umgang mit Trauma']));
    expect(await swept()).toEqual([]);
  }, 300_000);
});

describe('a reminder', () => {
  it('goes to who has a place, with the way there, the way out and the calendar entry; once for a series', async () => {
    const { training, people } = await series();
    if (people.ben) await actOnSeat(deps, people.ben, 'accept');
    await swept();
    deps.clock.set('2026-12-01T07:58:00.000Z');
    expect(await swept(1)).toEqual([]);
    const mails = await swept(3);
    expect(said(mails)).toEqual([
      'ana@example.org: Reminder: Umgang mit Trauma',
      'ben@example.org: Erinnerung: Umgang mit Trauma',
    ]);
    const mail = to(mails, 'ben');
    expect(mail.text).toContain('Donnerstag, 3. Dezember 2026, 18:00 bis 20:30 Uhr');
    expect(mail.text).toContain('Untere Laube 24, Raum 2');
    expect(mail.text).toContain('/trainings/seat/');
    expect(events(mail)).toHaveLength(3);
    deps.clock.set('2026-12-15T09:00:00.000Z');
    expect(await swept()).toEqual([]);
    expect((await asIs(deps, training)).status).toBe('published');
  });

  it('is not for who got the place in the last day, nor for who gave it back before it was sent', async () => {
    const training = await announced(deps, { capacity: 5, deadline: undefined });
    const ana = await signedUp(deps, training, 'ana@example.org');
    deps.clock.set('2026-11-30T08:01:00.000Z');
    await signedUp(deps, training, 'ben@example.org');
    await swept();
    deps.clock.set('2026-12-01T08:00:00.000Z');
    await runSweep(deps);
    await actOnSeat(deps, ana.signup, 'leave');
    expect(said(await swept())).toEqual(['ana@example.org: Sie sind abgemeldet: Umgang mit Trauma']);
  });
});
