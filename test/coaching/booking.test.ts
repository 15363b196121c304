import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarAddress } from '../../functions/agenda/address.ts';
import { createApp } from '../../functions/app.ts';
import { acceptAppointment } from '../../functions/coaching/accept.ts';
import { appointmentLink } from '../../functions/coaching/links.ts';
import { freeSlots, slotOf } from '../../functions/coaching/slots.ts';
import { moveSlot, secureSlot } from '../../functions/coaching/store.ts';
import { Problem, Rejected } from '../../functions/errors.ts';
import { runSweep } from '../../functions/jobs.ts';
import { startTest } from '../harness.ts';
import { announced, signedUp } from '../trainings/people.ts';
import { appointmentOf, bookingOf, chosen, coachingOf, offered } from './people.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  test = await startTest({ now: '2026-12-01T09:00:00.000Z' });
  app = createApp(test.deps);
});
afterEach(() => test.close());

const pathOf = (link: string) => new URL(link).pathname;
const linkOf = (reference: string) => pathOf(appointmentLink(test.deps, reference, 'de'));
const press = (reference: string, fields: Record<string, string>) =>
  app.request(linkOf(reference), { method: 'POST', body: new URLSearchParams(fields) });
const page = async (path: string) => {
  const answer = await app.request(path, { headers: { accept: 'text/html' } });
  return answer.text();
};
/** What the sweep sends, as `to: subject`. */
async function mails(): Promise<string[]> {
  test.deps.sent.length = 0;
  for (let time = 0; time < 4; time++) await runSweep(test.deps);
  return test.deps.sent.map(({ to, subject }) => `${to}: ${subject}`).sort();
}
const title = 'Wenn eine Patenschaft schwierig wird';

describe('a time with a coach', () => {
  it('is kept at once, booked by the button behind the mailed link, and told to both sides once', async () => {
    const { deps } = test;
    const coaching = await offered(deps);
    expect(await page('/coaching')).toContain('3 Termine frei');
    const shown = await page(`/coaching/${coaching.reference}`);
    expect(shown).toContain(`/forms/coaching-booking?slot=${coaching.reference}.2`);
    expect(shown, 'the place is for who is in').not.toContain('Stadtteiltreff');
    expect(await page('/forms/coaching-booking')).toContain(`${coaching.reference}.2`);

    const { reference, status } = await chosen(deps, coaching, '2');
    expect(status).toBe('held');
    expect((await page(`/coaching/${coaching.reference}`)).includes(`${coaching.reference}.2`)).toBe(false);
    expect(await mails()).toEqual([`mira@beispiel.example: Bitte bestätigen Sie Ihren Termin: ${title}`]);
    expect(deps.sent[0]?.text).toContain(linkOf(reference));
    expect(deps.sent[0]?.text).not.toContain('Stadtteiltreff');
    const before = await appointmentOf(deps, reference);
    expect(await page(linkOf(reference))).not.toContain('Stadtteiltreff');
    expect(await appointmentOf(deps, reference), 'opening changes nothing').toEqual(before);

    expect((await press(reference, { do: 'book' })).status).toBe(303);
    expect((await press(reference, { do: 'book' })).status, 'pressed again').toBe(303);
    expect((await appointmentOf(deps, reference)).status).toBe('booked');
    expect(await page(linkOf(reference))).toContain('Stadtteiltreff, Raum 2');
    expect(await mails()).toEqual([
      `coach@beispiel.example: Gebucht: ${title}`,
      `mira@beispiel.example: Ihr Termin ist gebucht: ${title}`,
    ]);
    const told = deps.sent.find(({ to }) => to === 'mira@beispiel.example');
    expect(told?.text).toContain('Stadtteiltreff, Raum 2');
    expect(told?.calendar?.content).toContain('DTSTART:20261208T164000Z');
    const coach = deps.sent.find(({ to }) => to === 'coach@beispiel.example');
    expect(coach?.text).toContain('Mira Beispiel');
    expect(coach?.calendar?.content).toContain('Mira Beispiel');
    expect(await mails()).toEqual([]);
  });

  it('is one of ten who want it; the others are told at once what is free, and nothing of them is kept', async () => {
    const { deps } = test;
    const coaching = await offered(deps);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, nth) =>
        acceptAppointment(deps, bookingOf(deps, coaching, '2', `a${nth}@beispiel.example`)).catch(
          (error: unknown) => error,
        ),
      ),
    );
    const refused = outcomes.filter((one) => one instanceof Rejected);
    expect(refused).toHaveLength(9);
    expect(refused[0]?.errors[0]).toMatchObject({
      pointer: '/slot',
      message:
        'Dieser Termin ist nicht mehr frei. Bitte wählen Sie einen anderen. Frei sind noch: 08.12.2026, 17:00; 08.12.2026, 18:20.',
    });
    const { items } = await deps.db.query({ index: 'list', partition: 'appointments#held', limit: 20 });
    expect(items).toHaveLength(1);
  });

  it('is taken exactly once where processes write at the same time, and each of sixty gets one or a clear no', async () => {
    const { deps } = test;
    const coaching = await offered(deps, {
      days: [{ date: '2026-12-08', from: '08:00', to: '18:00' }],
      minutes: 30,
    });
    const processes = Array.from({ length: 6 }, () => ({ ...deps, db: { ...deps.db } }));
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, (_, nth) =>
        acceptAppointment(
          processes[nth % 6] ?? deps,
          bookingOf(deps, coaching, String((nth % 20) + 1), `b${nth}@beispiel.example`),
        ).catch((error: unknown) => error),
      ),
    );
    const got = outcomes.filter((one): one is { reference: string } => !(one instanceof Error));
    expect(got).toHaveLength(20);
    expect(outcomes.filter((one) => one instanceof Rejected)).toHaveLength(40);
    const { slots } = await coachingOf(deps, coaching.reference);
    expect(new Set(Object.values(slots).map(({ by }) => by))).toEqual(
      new Set(got.map(({ reference }) => reference)),
    );
  });

  it('is one, however often the form is sent, and another can be chosen by the same page after a refusal', async () => {
    const { deps } = test;
    const coaching = await offered(deps);
    const same = { key: 'the same page' };
    const sent = await Promise.all([1, 2, 3].map(() => chosen(deps, coaching, '1', undefined, same)));
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(1);
    await expect(chosen(deps, coaching, '3', undefined, same), 'instead of it').rejects.toBeInstanceOf(
      Rejected,
    );
    const other = { key: 'another page' };
    await expect(chosen(deps, coaching, '1', 'ben@beispiel.example', other)).rejects.toBeInstanceOf(Rejected);
    const { status } = await chosen(deps, coaching, '2', 'ben@beispiel.example', other);
    expect(status).toBe('held');
    expect(await mails()).toHaveLength(2);
  });

  it('is free again when nobody confirms it within a day, without a word to anybody', async () => {
    const { deps } = test;
    const coaching = await offered(deps);
    const { reference, nextAt } = await chosen(deps, coaching, '1');
    expect(nextAt).toBe('2026-12-02T09:00:00.000Z');
    await mails();
    deps.clock.set('2026-12-02T09:01:00.000Z');
    expect(await mails()).toEqual([]);
    expect((await appointmentOf(deps, reference)).status).toBe('lapsed');
    expect(freeSlots(await coachingOf(deps, coaching.reference), deps.clock())).toHaveLength(3);
    expect((await press(reference, { do: 'book' })).status).toBe(409);
    deps.clock.set('2026-12-08T10:00:00.000Z');
    await mails();
    expect(await appointmentOf(deps, reference), 'unproven data goes').toBeUndefined();
  });

  it('is one for each person: another is theirs only instead of the first', async () => {
    const { deps } = test;
    const coaching = await offered(deps);
    const first = await chosen(deps, coaching, '1');
    const second = await chosen(deps, coaching, '2', 'MIRA@beispiel.example');
    expect(second.status, 'the answer does not tell who is known').toBe('held');
    await press(first.reference, { do: 'book' });
    const answer = await press(second.reference, { do: 'book' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Sie haben bei diesem Coaching schon einen Termin');
    await press(first.reference, { do: 'cancel' });
    expect((await press(second.reference, { do: 'book' })).status).toBe(303);
  });

  it('is moved to a free one in one write, which leaves the old one free, and both sides are told', async () => {
    const { deps } = test;
    const coaching = await offered(deps);
    const { reference } = await chosen(deps, coaching, '1');
    await press(reference, { do: 'book' });
    await mails();
    await chosen(deps, coaching, '2', 'ben@beispiel.example');
    expect((await press(reference, { do: 'move', slot: '2' })).status, 'taken').toBe(409);
    expect((await press(reference, { do: 'move', slot: '99' })).status, 'none').toBe(409);
    expect((await press(reference, { do: 'move', slot: '3' })).status).toBe(303);
    expect(await appointmentOf(deps, reference)).toMatchObject({
      slot: '3',
      startsAt: '2026-12-08T17:20:00.000Z',
      status: 'booked',
    });
    const now = await coachingOf(deps, coaching.reference);
    expect(slotOf(now, reference)?.id).toBe('3');
    expect(freeSlots(now, deps.clock()).map(({ id }) => id)).toEqual(['1']);
    expect((await mails()).filter((one) => !one.startsWith('ben'))).toEqual([
      `coach@beispiel.example: Verschoben: ${title}`,
      `mira@beispiel.example: Ihr Termin ist verschoben: ${title}`,
    ]);
    const told = deps.sent.find(({ to }) => to === 'mira@beispiel.example');
    expect(told?.calendar?.content).toContain('DTSTART:20261208T172000Z');
    expect(told?.text).toContain('08.12.2026, 17:00');
  });

  it('follows by the sweep where something stopped between the two writes of a move', async () => {
    const { deps } = test;
    const coaching = await offered(deps);
    const appointment = await chosen(deps, coaching, '1');
    await press(appointment.reference, { do: 'book' });
    let reads = 0;
    const stops = {
      ...deps,
      db: {
        ...deps.db,
        get: async (...key: Parameters<typeof deps.db.get>) => {
          if (++reads > 1) throw new Error('stopped');
          return deps.db.get(...key);
        },
      },
    } as typeof deps;
    await expect(moveSlot(stops, appointment, '3')).rejects.toThrow('stopped');
    expect((await appointmentOf(deps, appointment.reference)).slot).toBe('1');
    await mails();
    expect((await appointmentOf(deps, appointment.reference)).slot).toBe('3');
  });

  it('goes to one of two who move to the same, and nobody loses their own', async () => {
    const { deps } = test;
    const coaching = await offered(deps);
    const [a, b] = [
      await chosen(deps, coaching, '1'),
      await chosen(deps, coaching, '2', 'ben@beispiel.example'),
    ];
    await Promise.all([a, b].map(({ reference }) => press(reference, { do: 'book' })));
    const answers = await Promise.all(
      [a, b].map(({ reference }) => press(reference, { do: 'move', slot: '3' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const { slots } = await coachingOf(deps, coaching.reference);
    expect(Object.values(slots).filter(({ by }) => by)).toHaveLength(2);
  });

  it('is free for others the moment it is cancelled; pressed twice or against a move, nothing is left behind', async () => {
    const { deps } = test;
    const coaching = await offered(deps);
    const { reference } = await chosen(deps, coaching, '1');
    await press(reference, { do: 'book' });
    await mails();
    await Promise.all([
      press(reference, { do: 'cancel' }),
      press(reference, { do: 'move', slot: '3' }),
      press(reference, { do: 'cancel' }),
    ]);
    await mails();
    expect((await appointmentOf(deps, reference)).status).toBe('cancelled');
    expect(freeSlots(await coachingOf(deps, coaching.reference), deps.clock())).toHaveLength(3);
    expect((await chosen(deps, coaching, '1', 'ben@beispiel.example')).status).toBe('held');
  });

  it('is in the own calendar while it is booked, and warns of what is at the same time', async () => {
    const { deps } = test;
    const coaching = await offered(deps, {
      days: [{ date: '2026-12-03', from: '18:00', to: '19:00' }],
      minutes: 60,
    });
    const training = await announced(deps);
    await signedUp(deps, training, 'mira@beispiel.example');
    const { reference, person = '' } = await chosen(deps, coaching, '1');
    const agenda = async () =>
      (await app.request(pathOf(calendarAddress(deps.config, person, 'de', 0)))).text();
    expect(await agenda()).not.toContain('SUMMARY;LANGUAGE=de:Wenn eine Patenschaft');
    await press(reference, { do: 'book' });
    expect(await agenda()).toContain('SUMMARY;LANGUAGE=de:Wenn eine Patenschaft');
    expect(await agenda()).toContain('LOCATION:Stadtteiltreff\\, Raum 2');
    expect(await page(linkOf(reference))).toContain(
      'Sie haben zur selben Zeit noch etwas vor: „Umgang mit Trauma“',
    );
    await press(reference, { do: 'cancel' });
    expect(await agenda()).toContain('STATUS:CANCELLED');
  });

  it('is reminded of once, two days before at nine', async () => {
    const { deps } = test;
    const coaching = await offered(deps);
    const { reference } = await chosen(deps, coaching, '1');
    await press(reference, { do: 'book' });
    await mails();
    deps.clock.set('2026-12-06T07:59:00.000Z');
    expect(await mails()).toEqual([]);
    deps.clock.set('2026-12-06T08:01:00.000Z');
    expect(await mails()).toEqual([`mira@beispiel.example: Erinnerung an Ihren Termin: ${title}`]);
    expect(await mails()).toEqual([]);
  });

  it('is free when its owner takes their data back; the coach is told without a name, and nothing else is left', async () => {
    const { deps } = test;
    const coaching = await offered(deps);
    const { reference } = await chosen(deps, coaching, '1');
    await press(reference, { do: 'book' });
    await mails();
    const [, mine = ''] = /href="[^"]*(\/my\/[\w.-]+)/.exec(await page(linkOf(reference))) ?? [];
    await app.request(mine, { method: 'POST', body: new URLSearchParams({ do: 'withdraw' }) });
    expect(await mails()).toEqual([`coach@beispiel.example: Abgesagt: ${title}`]);
    expect(deps.sent[0]?.text).not.toContain('Mira');
    expect(freeSlots(await coachingOf(deps, coaching.reference), deps.clock())).toHaveLength(3);
    expect(JSON.stringify(await appointmentOf(deps, reference))).not.toContain('mira');
    expect(await page(linkOf(reference))).toContain('Dieser Link ist nicht gültig');
  });

  it('cannot be booked shortly before, nor what is no time at all', async () => {
    const { deps } = test;
    const coaching = await offered(deps);
    const message = async (slot: string) => {
      const error = await chosen(deps, coaching, slot).catch((one: unknown) => one);
      return error instanceof Rejected ? error.errors[0]?.message : String(error);
    };
    deps.clock.set('2026-12-08T14:30:00.000Z');
    expect(await message('1'), 'in an hour and a half').toContain('nicht mehr frei');
    expect(await message('77')).toContain('nicht mehr frei');
    const error = await chosen(deps, { reference: 'NONE-2345' }, '1').catch((one: unknown) => one);
    expect((error as Rejected).errors[0]?.message).toContain('gibt es nicht mehr');
  });

  it('is certain only while its appointment is: securing what was given away is refused', async () => {
    const { deps } = test;
    const coaching = await offered(deps);
    const appointment = await chosen(deps, coaching, '1');
    await press(appointment.reference, { do: 'cancel' });
    await expect(secureSlot(deps, appointment)).rejects.toBeInstanceOf(Problem);
  });

  it('is free at once where its appointment was cancelled while it was made certain', async () => {
    const { deps } = test;
    const coaching = await offered(deps);
    const appointment = await chosen(deps, coaching, '1');
    const takeBack = await secureSlot(deps, appointment);
    await takeBack();
    const free = async () => freeSlots(await coachingOf(deps, coaching.reference), deps.clock()).length;
    expect(await free(), 'it is wanted still').toBe(2);
    const cancelled = { ...appointment, version: appointment.version + 1, status: 'cancelled' };
    expect(await deps.db.save(cancelled, appointment.version)).toBe(true);
    await takeBack();
    expect(await free()).toBe(3);
  });
});
