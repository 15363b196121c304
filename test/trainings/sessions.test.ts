import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { Rejected } from '../../functions/errors.ts';
import { idOf } from '../../functions/listing/identity.ts';
import { collision, inOrder } from '../../functions/trainings/sessions.ts';
import { startTest } from '../harness.ts';
import { announced } from './people.ts';
import { readCalendar } from './read-calendar.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  test = await startTest({ now: '2026-09-28T10:00:00.000Z' });
  app = createApp(test.deps);
});
afterAll(() => test.close());

const weekly = {
  date: '2026-10-13',
  deadline: undefined,
  rhythm: 'weekly',
  'weekly-until': '2026-11-03',
};
const dates = {
  date: '2026-10-13',
  deadline: undefined,
  rhythm: 'dates',
  'further-dates': [
    { date: '2026-11-20', 'start-time': '09:30', place: 'Stadtteiltreff, Saal' },
    { date: '2026-10-27' },
    { date: '2026-12-04', 'start-time': '10:00', 'end-time': '16:00' },
  ],
};
const text = async (path: string) => (await app.request(path)).text();

async function refused(answers: Record<string, unknown>) {
  try {
    await announced(test.deps, answers);
  } catch (error) {
    if (error instanceof Rejected) return error.errors[0];
    throw error;
  }
  return undefined;
}

describe('a weekly series', () => {
  it('is at the same time by the city’s clock, also when the clocks change in between', async () => {
    const training = await announced(test.deps, weekly);
    expect(training.sessions?.map(({ id, startsAt }) => `${id} ${startsAt}`)).toEqual([
      '1 2026-10-13T16:00:00.000Z',
      '2 2026-10-20T16:00:00.000Z',
      '3 2026-10-27T17:00:00.000Z',
      '4 2026-11-03T17:00:00.000Z',
    ]);
    expect(training).toMatchObject({
      startsAt: '2026-10-13T16:00:00.000Z',
      finishesAt: '2026-11-03T19:30:00.000Z',
      deadlineAt: '2026-10-13T16:00:00.000Z',
    });
  });

  it.each([
    ['that ends before its second date', { 'weekly-until': '2026-10-19' }, '/weekly-until'],
    ['of more than 26 dates', { 'weekly-until': '2027-12-31' }, '/weekly-until'],
    ['that meets itself', { 'end-time': '18:00' }, '/end-time'],
  ])('%s is refused at the field', async (_, answers, pointer) => {
    expect(await refused({ ...weekly, ...answers })).toMatchObject({ pointer, code: 'not_available' });
  });
});

describe('single dates', () => {
  it('take time, length and place from the first where nothing else is said', async () => {
    const training = await announced(test.deps, dates);
    expect(training.sessions).toEqual([
      { id: '1', startsAt: '2026-10-13T16:00:00.000Z', endsAt: '2026-10-13T18:30:00.000Z' },
      { id: '3', startsAt: '2026-10-27T17:00:00.000Z', endsAt: '2026-10-27T19:30:00.000Z' },
      {
        id: '2',
        startsAt: '2026-11-20T08:30:00.000Z',
        endsAt: '2026-11-20T11:00:00.000Z',
        place: 'Stadtteiltreff, Saal',
      },
      { id: '4', startsAt: '2026-12-04T09:00:00.000Z', endsAt: '2026-12-04T15:00:00.000Z' },
    ]);
  });

  it('may stand before the first one: then the training begins there', async () => {
    const training = await announced(test.deps, { ...dates, 'further-dates': [{ date: '2026-10-06' }] });
    expect(training.startsAt).toBe('2026-10-06T16:00:00.000Z');
    expect(training.sessions?.map(({ id }) => id)).toEqual(['2', '1']);
  });

  it.each([
    ['twice the same', [{ date: '2026-10-13' }]],
    ['in the past', [{ date: '2026-09-01' }]],
    ['that end before they begin', [{ date: '2026-10-20', 'start-time': '18:00', 'end-time': '17:00' }]],
  ])('%s are refused at the field', async (_, rows) => {
    expect(await refused({ ...dates, 'further-dates': rows })).toMatchObject({ pointer: '/further-dates' });
  });
});

describe('the dates of a series', () => {
  it('are all on its page, in JSON and in words of schema.org', async () => {
    const { reference } = await announced(test.deps, dates);
    const page = await text(`/trainings/${reference}?lang=de`);
    expect(page).toContain('Dienstag, 27. Oktober 2026, 18:00 bis 20:30 Uhr');
    expect(page).toContain('Stadtteiltreff, Saal');
    expect(page).toContain('"subEvent"');
    const json = JSON.parse(await text(`/trainings/${reference}.json?lang=en`));
    expect(json.when).toBe('Tuesday, 13 October 2026, 18:00 to 20:30 (and 3 more dates)');
    expect(json.sessions[2]).toEqual({
      id: '2',
      starts: '2026-11-20T08:30:00.000Z',
      ends: '2026-11-20T11:00:00.000Z',
      place: 'Stadtteiltreff, Saal',
      when: 'Friday, 20 November 2026, 09:30 to 12:00',
    });
  });

  it('are events of their own in calendars, whose UIDs stay', async () => {
    const training = await announced(test.deps, dates);
    const single = readCalendar(await text(`/trainings/${training.reference}.ics`)).events;
    expect(single.map(({ UID, DTSTART, LOCATION, SUMMARY }) => [UID, DTSTART, LOCATION, SUMMARY])).toEqual([
      [idOf(training), '20261013T160000Z', 'Untere Laube 24, Raum 2', 'Umgang mit Trauma (1/4)'],
      [`${idOf(training)}-3`, '20261027T170000Z', 'Untere Laube 24, Raum 2', 'Umgang mit Trauma (2/4)'],
      [`${idOf(training)}-2`, '20261120T083000Z', 'Stadtteiltreff, Saal', 'Umgang mit Trauma (3/4)'],
      [`${idOf(training)}-4`, '20261204T090000Z', 'Untere Laube 24, Raum 2', 'Umgang mit Trauma (4/4)'],
    ]);
    const feed = readCalendar(await text('/trainings.ics')).events.map((one) => one.UID);
    for (const { UID } of single) expect(feed).toContain(UID);
  });

  it('stay in the calendar until the last of them is over, however long ago the first was', async () => {
    const { sessions: _, ...training } = await announced(test.deps, dates);
    const uid = `${idOf(training)}-4`;
    const at = async (iso: string) => {
      const before = test.deps.clock().toISOString();
      test.deps.clock.set(iso);
      const calendar = await text('/trainings.ics');
      test.deps.clock.set(before);
      return calendar.replace(/\r\n /g, '');
    };
    expect(await at('2026-12-04T12:00:00.000Z')).toContain(uid);
    expect(await at('2027-01-05T12:00:00.000Z')).not.toContain(uid);
  });
});

it('two dates meet where they have a moment in common, and not where one ends as the other begins', () => {
  const date = (id: string, from: number, to: number, more = {}) => ({
    id,
    startsAt: `2026-10-01T${from}:00:00.000Z`,
    endsAt: `2026-10-01T${to}:00:00.000Z`,
    ...more,
  });
  expect(collision([date('1', 10, 12), date('2', 12, 14)])).toBeUndefined();
  expect(collision([date('2', 11, 14), date('1', 10, 12)])?.map(({ id }) => id)).toEqual(['1', '2']);
  expect(collision([date('1', 10, 12), date('2', 11, 14, { cancelled: true })])).toBeUndefined();
  expect(inOrder([date('2', 12, 13), date('1', 10, 11)]).map(({ id }) => id)).toEqual(['1', '2']);
});
