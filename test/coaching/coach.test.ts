import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act } from '../../functions/acting/act.ts';
import { createApp } from '../../functions/app.ts';
import { coachingMails } from '../../functions/coaching/carry.ts';
import { appointmentLink } from '../../functions/coaching/links.ts';
import { freeSlots, slotsAhead } from '../../functions/coaching/slots.ts';
import { Problem, Rejected } from '../../functions/errors.ts';
import { runSweep } from '../../functions/jobs.ts';
import { personalLink } from '../../functions/person/links.ts';
import type { MemberRole, Viewer } from '../../functions/rights.ts';
import { findRoom } from '../../functions/rooms.ts';
import { startTest } from '../harness.ts';
import { appointmentOf, chosen, coachingOf, offered } from './people.ts';

let test: Awaited<ReturnType<typeof startTest>>;
beforeEach(async () => {
  test = await startTest({ now: '2026-12-01T09:00:00.000Z' });
});
afterEach(() => test.close());

const member = (organisation: string, role: MemberRole): Viewer => ({
  id: 'member',
  email: `kim@${organisation}.example`,
  name: 'Kim',
  role,
  organisation,
});
const kim = member('city', 'contributor');

/** Does an action as a member does it in the workspace; what was typed by the names of the fields. */
const does = (
  reference: string,
  action: string,
  typed: Record<string, string> = {},
  note = '',
  viewer: Viewer = kim,
) =>
  act(test.deps, findRoom, reference, action, {
    viewer,
    note,
    from: '',
    until: '',
    seen: '',
    typed: (name) => typed[name] ?? '',
  });
const failure = (done: Promise<unknown>) =>
  done.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );
async function mails(): Promise<string[]> {
  test.deps.sent.length = 0;
  for (let time = 0; time < 4; time++) await runSweep(test.deps);
  return test.deps.sent.map(({ to, subject }) => `${to}: ${subject}`).sort();
}
const times = async (reference: string) =>
  slotsAhead(await coachingOf(test.deps, reference), test.deps.clock()).map(({ startsAt }) => startsAt);
/** Somebody who has booked a time for certain. */
async function booked(coaching: { reference: string }, slot: string, email = 'mira@beispiel.example') {
  const { reference } = await chosen(test.deps, coaching, slot, email);
  await does(reference, 'book');
  await mails();
  return reference;
}
const title = 'Wenn eine Patenschaft schwierig wird';

describe('a coach', () => {
  it('offers days that are divided into times, again each week until a day, by the clock of the city', async () => {
    const coaching = await offered(test.deps, {
      days: [{ date: '2027-03-22', from: '17:00', to: '18:30' }],
      until: '2027-03-29',
    });
    expect(await times(coaching.reference)).toEqual([
      '2027-03-22T16:00:00.000Z',
      '2027-03-22T16:40:00.000Z',
      // Summer time has begun.
      '2027-03-29T15:00:00.000Z',
      '2027-03-29T15:40:00.000Z',
    ]);
  });

  it.each([
    [{ days: [{ date: '2026-11-30', from: '17:00', to: '19:00' }] }, 'Vergangenheit'],
    [{ days: [{ date: '2026-12-08', from: '19:00', to: '17:00' }] }, 'vor dem Anfang'],
    [{ days: [{ date: '2026-12-08', from: '17:00', to: '17:30' }] }, 'kein Termin von 40 Minuten'],
    [{ until: '2029-12-31' }, 'mehr als 100'],
    [
      {
        days: [
          { date: '2026-12-08', from: '17:00', to: '19:00' },
          { date: '2026-12-08', from: '18:30', to: '20:00' },
        ],
      },
      'überschneiden',
    ],
  ])('is told at the field what cannot be: %j', async (answers, message) => {
    const error = await offered(test.deps, answers).catch((one: unknown) => one);
    expect((error as Rejected).errors?.[0]).toMatchObject({ pointer: '/days' });
    expect((error as Rejected).errors[0]?.message).toContain(message);
  });

  it('adds several times at once, for weeks, and withdraws a free one, never one that is booked', async () => {
    const coaching = await offered(test.deps);
    const { reference } = coaching;
    const typed = { starts: '2026-12-15T10:00', minutes: '30', count: '2', weeks: '3' };
    await does(reference, 'addSlots', typed);
    expect((await times(reference)).slice(3)).toEqual([
      '2026-12-15T09:00:00.000Z',
      '2026-12-15T09:30:00.000Z',
      '2026-12-22T09:00:00.000Z',
      '2026-12-22T09:30:00.000Z',
      '2026-12-29T09:00:00.000Z',
      '2026-12-29T09:30:00.000Z',
    ]);
    expect(await failure(does(reference, 'addSlots', typed)), 'the same again').toBe('slots_meet');
    expect(await failure(does(reference, 'addSlots', { ...typed, starts: '2026-11-01T10:00' }))).toBe(
      'starts_past',
    );
    expect(
      await failure(
        does(reference, 'addSlots', { starts: '2027-01-04T08:00', minutes: '10', count: '12', weeks: '26' }),
      ),
    ).toBe('too_many_slots');
    expect(await failure(does(reference, 'addSlots', { ...typed, minutes: 'viele' }))).toBe('invalid');
    await booked(coaching, '1');
    expect(await failure(does(reference, 'dropSlot', { slot: '1' })), 'booked').toBe('invalid');
    await does(reference, 'dropSlot', { slot: '2' });
    expect(await times(reference)).not.toContain('2026-12-08T16:40:00.000Z');
    await does(reference, 'addSlots', { ...typed, starts: '2026-12-30T10:00', count: '1', weeks: '1' });
    expect(
      Object.keys((await coachingOf(test.deps, reference)).slots),
      'an id is never used again',
    ).toContain('10');
  });

  it('calls off a booked time with a reason: its owner is told, may choose another, and this one is gone', async () => {
    const coaching = await offered(test.deps);
    const appointment = await booked(coaching, '2');
    expect(await failure(does(appointment, 'callOff'))).toBe('reason_missing');
    await does(appointment, 'callOff', {}, 'Ich bin krank.');
    expect(await times(coaching.reference)).toEqual(['2026-12-08T16:00:00.000Z', '2026-12-08T17:20:00.000Z']);
    expect(await mails()).toEqual([`mira@beispiel.example: Ihr Termin fällt leider aus: ${title}`]);
    expect(test.deps.sent[0]?.text).toContain('Grund: Ich bin krank.');
    expect(test.deps.sent[0]?.calendar?.method).toBe('CANCEL');
    expect(await booked(coaching, '3')).not.toBe(appointment);
  });

  it('notes who was there, once it has begun, and may correct it', async () => {
    const coaching = await offered(test.deps);
    const appointment = await booked(coaching, '1');
    expect(await failure(does(appointment, 'attended'))).toBe('changed_meanwhile');
    test.deps.clock.set('2026-12-08T17:00:00.000Z');
    await does(appointment, 'missed');
    await does(appointment, 'attended');
    expect((await appointmentOf(test.deps, appointment)).status).toBe('attended');
    expect(await failure(does(appointment, 'callOff', {}, 'zu spät'))).toBe('changed_meanwhile');
  });

  it('tells who has booked of another place once, and nobody else', async () => {
    const coaching = await offered(test.deps);
    const told = await booked(coaching, '1');
    await chosen(test.deps, coaching, '2', 'ben@beispiel.example');
    await mails();
    await does(coaching.reference, 'relocate', { place: 'Bürgersaal, Zimmer 4' });
    expect(await mails()).toEqual([`mira@beispiel.example: Neuer Ort für Ihren Termin: ${title}`]);
    expect(test.deps.sent[0]?.text).toContain('Bürgersaal, Zimmer 4');
    expect(test.deps.sent[0]?.calendar?.content).toContain('Bürgersaal');
    expect(await mails()).toEqual([]);
    // Something stopped after that: the note is carried once more.
    const intent = { template: 'coaching.relocated', at: '2026-12-01T09:00:00.000Z', attempts: 1 };
    const { version } = await coachingOf(test.deps, coaching.reference);
    const params = { appointment: told, version: String(version) };
    for (let time = 0; time < 2; time++) {
      await coachingMails.relocated?.(test.deps, coaching, { ...intent, params }, async () => []);
      expect(await mails()).toHaveLength(time === 0 ? 1 : 0);
    }
    expect(await failure(does(coaching.reference, 'relocate', { place: 'Bürgersaal, Zimmer 4' }))).toBe(
      'nothing_changed',
    );
    expect(await failure(does(coaching.reference, 'relocate', { online: 'http://raum.example' }))).toBe(
      'unsafe_link',
    );
  });

  it('ends it with a reason: all are told, nothing can be booked any more, and it is not in public', async () => {
    const coaching = await offered(test.deps);
    const [a, b] = [await booked(coaching, '1'), await booked(coaching, '3', 'ben@beispiel.example')];
    const held = await chosen(test.deps, coaching, '2', 'cem@beispiel.example');
    await mails();
    await does(coaching.reference, 'close', {}, 'Ich ziehe um.');
    expect(await mails()).toEqual([
      `ben@beispiel.example: Ihr Termin fällt leider aus: ${title}`,
      `mira@beispiel.example: Ihr Termin fällt leider aus: ${title}`,
    ]);
    for (const one of [a, b, held.reference])
      expect((await appointmentOf(test.deps, one)).status).toBe('calledOff');
    await expect(chosen(test.deps, coaching, '1')).rejects.toBeInstanceOf(Rejected);
    const app = createApp(test.deps);
    expect((await app.request(`/coaching/${coaching.reference}`)).status).toBe(404);
    expect(await (await app.request('/coaching')).text()).not.toContain(title);
  });

  it('sees who comes when, also when they book for somebody, who is told at once', async () => {
    const coaching = await offered(test.deps);
    const by = { by: 'kim@city.example', organisation: 'city' };
    const { status } = await chosen(test.deps, coaching, '1', 'nora@beispiel.example', by);
    expect(status).toBe('booked');
    expect(await mails()).toEqual([
      `coach@beispiel.example: Gebucht: ${title}`,
      `nora@beispiel.example: Ihr Termin ist gebucht: ${title}`,
    ]);
    const again = await chosen(test.deps, coaching, '2', 'nora@beispiel.example', by).catch(
      (one: unknown) => one,
    );
    expect((again as Rejected).errors[0]).toMatchObject({ pointer: '/email' });
    const { items } = await test.deps.db.query({ index: 'list', partition: 'appointments#held', limit: 9 });
    expect(items, 'nothing is kept of the second').toEqual([]);
    expect(freeSlots(await coachingOf(test.deps, coaching.reference), test.deps.clock())).toHaveLength(2);
  });

  it('of another organisation sees and does nothing with it; a reader only looks', async () => {
    const given = { by: 'kim@awo.example', organisation: 'awo' };
    const coaching = await offered(test.deps, {}, given);
    const appointment = await chosen(test.deps, coaching, '1');
    expect(appointment.owner).toBe('awo');
    const caritas = member('caritas', 'coordinator');
    expect(await failure(does(appointment.reference, 'book', {}, '', caritas))).toBe('not_found');
    const typed = { starts: '2026-12-15T10:00', minutes: '30', count: '1', weeks: '1' };
    expect(await failure(does(coaching.reference, 'addSlots', typed, '', caritas))).toBe('not_yours');
    expect(await failure(does(appointment.reference, 'book', {}, '', member('awo', 'reader')))).toBe(
      'not_yours',
    );
    await does(appointment.reference, 'book', {}, '', member('awo', 'contributor'));
    expect(await mails()).toContain(`mira@beispiel.example: Ihr Termin ist gebucht: ${title}`);
  });

  it('takes back the whole offer by their own link, and whoever has a time is told', async () => {
    const coaching = await offered(test.deps);
    const appointment = await booked(coaching, '1');
    const mine = new URL(personalLink(test.deps, coaching.reference, 'de')).pathname;
    await createApp(test.deps).request(mine, {
      method: 'POST',
      body: new URLSearchParams({ do: 'withdraw' }),
    });
    expect(await mails()).toEqual([`mira@beispiel.example: Ihr Termin fällt leider aus: ${title}`]);
    expect(test.deps.sent[0]?.text).not.toContain('Grund');
    const link = new URL(appointmentLink(test.deps, appointment, 'de')).pathname;
    expect((await createApp(test.deps).request(link)).status).toBe(200);
  });
});

describe('an offer of somebody without an account', () => {
  it('waits for a look; until then nothing of it can be booked, and its times stand in one place alone', async () => {
    const coaching = await offered(test.deps, {}, { by: undefined });
    expect(coaching.status).toBe('new');
    const error = await chosen(test.deps, coaching, '1').catch((one: unknown) => one);
    expect((error as Rejected).errors?.[0]?.message).toContain('gibt es nicht mehr');
    expect(Object.keys(coaching.answers)).toContain('minutes');
    expect(Object.keys(coaching.answers)).not.toContain('days');
    await does(coaching.reference, 'publish', {}, '', member('city', 'coordinator'));
    const appointment = await chosen(test.deps, coaching, '1');
    expect(Object.keys(appointment.answers)).toContain('name');
    expect(Object.keys(appointment.answers)).not.toContain('slot');
  });
});

describe('times that are over', () => {
  it('vanish by themselves; without a new one for two months the coaching ends', async () => {
    const coaching = await offered(test.deps);
    const appointment = await booked(coaching, '1');
    test.deps.clock.set('2026-12-08T18:01:00.000Z');
    await mails();
    const now = await coachingOf(test.deps, coaching.reference);
    expect(now.slots).toEqual({});
    expect(now.status).toBe('published');
    expect((await appointmentOf(test.deps, appointment)).startsAt, 'it is known when it was').toBe(
      '2026-12-08T16:00:00.000Z',
    );
    test.deps.clock.set('2027-02-06T19:00:00.000Z');
    await mails();
    expect((await coachingOf(test.deps, coaching.reference)).status).toBe('ended');
    expect(await appointmentOf(test.deps, appointment), 'kept for half a year').toBeDefined();
    test.deps.clock.set('2027-06-02T19:00:00.000Z');
    await mails();
    expect(await appointmentOf(test.deps, appointment)).toBeUndefined();
  });
});
