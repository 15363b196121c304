import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { runSweep } from '../../functions/jobs.ts';
import { entryKey } from '../../functions/store/entry.ts';
import { certificateOf } from '../../functions/trainings/certificate.ts';
import { seatLink } from '../../functions/trainings/links.ts';
import { datesNeeded } from '../../functions/trainings/present.ts';
import type { Signup, Training } from '../../functions/trainings/training.ts';
import { startTest } from '../harness.ts';
import { cookieOf } from '../workspace/signed-in.ts';
import { textOf } from '../workspace/stored.ts';
import { aTraining } from './examples.ts';
import { announced, signedUp } from './people.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
let training: Training;
let cookie: string;
const people: Record<string, Signup> = {};

const ref = (name: string) => people[name]?.reference ?? '';
const now = (name: string) => test.deps.db.get<Signup>(entryKey(ref(name)));
const day = async (date: string) => {
  test.deps.clock.set(`${date}T20:00:00.000Z`);
  cookie = (await cookieOf(test.deps, test.deps.config.adminEmail)).cookie;
};
/** Ticks who of the three was at a date, as the page sends it. */
async function ticks(date: string, ...came: string[]) {
  const fields = new URLSearchParams({ date });
  for (const name of Object.keys(people)) fields.append('listed', ref(name));
  for (const name of came) fields.append('came', ref(name));
  return app.request(`/workspace/trainings/${training.reference}/attendance`, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin', accept: 'text/html' },
    body: fields,
  });
}

describe('of a series', () => {
  beforeEach(async () => {
    test = await startTest();
    app = createApp(test.deps);
    training = await announced(test.deps, {
      capacity: 5,
      kind: 'trauma',
      rhythm: 'weekly',
      'weekly-until': '2026-12-24',
    });
    for (const name of ['ana', 'ben', 'cleo'])
      people[name] = (await signedUp(test.deps, training, `${name}@beispiel.example`)).signup;
    await runSweep(test.deps);
  });
  afterEach(() => test.close());

  it('is ticked date by date who was there; who was at three quarters of it has passed, and their certificate says when', async () => {
    expect(training.sessions).toHaveLength(4);
    await day('2026-12-03');
    const answer = await ticks('1', 'ana', 'ben');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain('saved=2&date=1');
    await day('2026-12-17');
    await ticks('2', 'ana', 'ben', 'cleo');
    await ticks('3', 'ana', 'cleo');
    expect((await now('ana'))?.status, 'the last date lies ahead').toBe('seat');
    const shown = textOf(
      await (
        await app.request(`/workspace/entries/${training.reference}?date=2&lang=de`, { headers: { cookie } })
      ).text(),
    );
    expect(shown).toContain('Donnerstag, 10. Dezember 2026, 18:00 bis 20:30 Uhr');
    expect(shown).toContain('an mindestens 3 von 4 Terminen');
    expect(shown).toContain('(an 3 Terminen da)');

    await day('2026-12-24');
    await ticks('4', 'cleo');
    expect((await now('ana'))?.status).toBe('attended');
    expect((await now('ben'))?.status).toBe('seat');
    expect((await now('cleo'))?.status).toBe('attended');
    const ana = (await now('ana')) as Signup;
    expect((await certificateOf(test.deps, training, ana)).sessions.map(({ startsAt }) => startsAt)).toEqual(
      ['2026-12-03', '2026-12-10', '2026-12-17'].map((one) => `${one}T17:00:00.000Z`),
    );
    expect(ana.history.map(({ what }) => what)).toEqual(expect.arrayContaining(['present', 'attended']));
    test.deps.sent.length = 0;
    await runSweep(test.deps);
    expect(test.deps.sent.map(({ to }) => to).sort()).toEqual([
      'ana@beispiel.example',
      'cleo@beispiel.example',
    ]);
    const path = new URL(seatLink(test.deps, ref('ben'), 'de')).pathname;
    expect((await app.request(`${path}/certificate.pdf`)).status).toBe(404);
  });

  it('a tick by mistake is taken away again, until there is a certificate', async () => {
    await day('2026-12-03');
    await ticks('1', 'ana', 'ben');
    await ticks('1', 'ben');
    expect((await now('ana'))?.at).toEqual({});
    await ticks('1', 'ana', 'ben');
    await day('2026-12-24');
    await ticks('2', 'ana');
    await ticks('3', 'ana');
    await ticks('4', 'ben');
    expect((await now('ana'))?.status).toBe('attended');
    await ticks('1', 'ben');
    expect(Object.keys((await now('ana'))?.at ?? {})).toEqual(['1', '2', '3']);
  });

  it('only dates that have begun are ticked, one at a time', async () => {
    await day('2026-12-03');
    expect((await ticks('2', 'ana')).status).toBe(422);
    expect((await ticks('', 'ana')).status).toBe(422);
    expect((await now('ana'))?.at).toBeUndefined();
    const json = await app.request(`/workspace/trainings/${training.reference}/attendance`, {
      method: 'POST',
      headers: {
        cookie,
        'sec-fetch-site': 'same-origin',
        accept: 'application/json',
        'content-type': 'application/json',
      },
      body: JSON.stringify({ date: '1', came: [ref('ana')] }),
    });
    expect(await json.json()).toEqual({ saved: 1 });
  });
});

it.each([
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 3],
  [8, 6],
  [10, 8],
])('with %i dates one must have been at %i', (dates, needed) => {
  const sessions = Array.from({ length: dates }, (_, at) => ({
    id: String(at + 1),
    startsAt: '',
    endsAt: '',
  }));
  expect(datesNeeded(aTraining({ sessions }))).toBe(needed);
});
