import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { busyTimesIn } from '../../functions/agenda/busy.ts';
import { createApp } from '../../functions/app.ts';
import { type Busy, clashes } from '../../functions/busy.ts';
import { engagementPath } from '../../functions/engagements/links.ts';
import { ofNeed } from '../../functions/engagements/store.ts';
import { runSweep } from '../../functions/jobs.ts';
import type { Entry } from '../../functions/store/entry.ts';
import { seatLink } from '../../functions/trainings/links.ts';
import { loadTraining } from '../../functions/trainings/store.ts';
import type { Training } from '../../functions/trainings/training.ts';
import { need, volunteer } from '../engagements/people.ts';
import { entryWith } from '../entries.ts';
import { startTest } from '../harness.ts';
import { announced, signedUp } from '../trainings/people.ts';
import { signIn } from '../workspace/signed-in.ts';

const noon = new Date('2026-11-23T12:00:00.000Z');
const span = (from: number, to: number) => ({
  startsAt: new Date(noon.getTime() + from * 3_600_000).toISOString(),
  endsAt: new Date(noon.getTime() + to * 3_600_000).toISOString(),
});
const busy = (from: number, to: number, more: Partial<Busy> = {}): Busy => ({
  ...span(from, to),
  what: 'Yoga',
  of: 'AAAA-2222',
  ...more,
});

describe('what somebody has at the same time', () => {
  it.each([
    ['overlaps', [busy(11, 13)], 1],
    ['lies within', [busy(10.5, 11)], 1],
    ['ends as the other begins', [busy(12, 13)], 0],
    ['begins as the other ends', [busy(9, 10)], 0],
    ['is told once, with several dates', [busy(10, 11), busy(11, 12)], 1],
    ['is two things', [busy(10, 11), busy(11, 12, { of: 'BBBB-2222' })], 2],
    ['is itself', [busy(11, 13, { of: 'SELF-2222' })], 0],
    ['is another sign-up for the same training', [busy(11, 13, { training: 'SELF-2222' })], 0],
  ])('%s', (_, others, count) => {
    expect(clashes([span(10, 12)], others, 'SELF-2222', noon)).toHaveLength(count);
  });

  it('does not count when it is over, on either side', () => {
    expect(clashes([span(-3, 2)], [busy(-2, -1)], 'SELF-2222', noon)).toEqual([]);
    expect(clashes([span(-3, -1)], [busy(-2, 2)], 'SELF-2222', noon)).toEqual([]);
  });
});

describe('a time with a coach', () => {
  it('takes somebody once it is booked, until it is over or off', async () => {
    const test = await startTest({ now: noon.toISOString() });
    const what = 'Rat';
    const appointment = (reference: string, status: string, from: number, to: number) => {
      const { startsAt, endsAt: finishesAt } = span(from, to);
      const about = { reference, status, domain: 'appointments', person: 'mira', coaching: 'COAC-2222' };
      return entryWith({ ...about, ...{ startsAt, finishesAt, what } } as Partial<Entry>);
    };
    try {
      for (const one of [
        appointment('AAAA-2222', 'booked', 1, 2),
        appointment('BBBB-2222', 'held', 1, 2),
        appointment('CCCC-2222', 'cancelled', 1, 2),
        appointment('DDDD-2222', 'calledOff', 1, 2),
        appointment('EEEE-2222', 'booked', -2, -1),
      ])
        await test.deps.db.create(one);
      expect(await busyTimesIn(test.deps)('mira')).toEqual([{ ...span(1, 2), what, of: 'AAAA-2222' }]);
      expect(await busyTimesIn(test.deps)('somebody else')).toEqual([]);
    } finally {
      await test.close();
    }
  });
});

describe('a volunteer whose agreed meeting is at the time of a training', () => {
  let test: Awaited<ReturnType<typeof startTest>>;
  let app: ReturnType<typeof createApp>;
  beforeEach(async () => {
    test = await startTest({ now: noon.toISOString() });
    app = createApp(test.deps);
  });
  afterEach(() => test.close());

  const atTraining = 'Sie haben zur selben Zeit noch etwas vor: „Dolmetschen beim Elternabend“';
  const atMeeting = 'Sie haben zur selben Zeit noch etwas vor: „Umgang mit Trauma“';
  const read = async (path: string) => (await app.request(path)).text();
  const post = (path: string, fields: Record<string, string>) =>
    app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  const tick = async () => {
    test.deps.clock.advance(60_000);
    await runSweep(test.deps);
  };
  const mailTo = (to: string, text: string) =>
    test.deps.sent.filter((one) => one.to === to && one.text.includes(text));

  /** A volunteer who helps, and their page; the meeting is agreed on by `meet`. */
  async function helper() {
    const { deps } = test;
    const wanted = await need(deps);
    const ana = await volunteer(deps);
    const coordinator = await signIn(deps, app);
    await coordinator.post(`/workspace/needs/${wanted.reference}/match`, { ask: ana.reference, word: '' });
    const [asked] = await ofNeed(deps, wanted.reference);
    const page = engagementPath(deps, asked?.reference ?? '');
    await post(page, { do: 'yes' });
    const act = async (action: string, fields: Record<string, string>) => {
      const done = await coordinator.post(`/workspace/entries/${asked?.reference}/${action}`, fields);
      expect(done.status).toBe(303);
    };
    return { page, email: String(ana.facts.email), act, meet: (at: string) => act('meet', { at }) };
  }
  const seatOf = (reference: string) => {
    const { pathname, search } = new URL(seatLink(test.deps, reference, 'de'));
    return pathname + search;
  };

  it('is warned on both pages and in the mails, and not any more when one of them is off', async () => {
    const { deps } = test;
    const { page, email, meet } = await helper();
    const training = await announced(deps, {
      date: '2026-12-03',
      deadline: undefined,
      'start-time': '19:00',
    });
    await meet('2026-12-03T19:30');
    await tick();
    const { signup } = await signedUp(deps, training, email);
    const stranger = await signedUp(deps, training, 'ben@beispiel.example');
    await tick();
    expect(await read(page)).toContain(atMeeting);
    expect(await read(seatOf(signup.reference))).toContain(atTraining);
    expect(await read(seatOf(stranger.signup.reference))).not.toContain('zur selben Zeit');
    expect(mailTo(email, atTraining)).toHaveLength(1);
    // The meeting is moved within the time of the training: its mail warns, too.
    await meet('2026-12-03T20:00');
    await tick();
    expect(mailTo(email, atMeeting)).toHaveLength(1);
    await meet('2026-12-04T20:00');
    expect(await read(page)).not.toContain('zur selben Zeit');
    expect(await read(seatOf(signup.reference))).not.toContain('zur selben Zeit');
    await meet('2026-12-03T20:00');
    expect(await read(page)).toContain(atMeeting);
    await post(seatOf(signup.reference), { do: 'leave' });
    expect(await read(page)).not.toContain('zur selben Zeit');
  });

  it('is not warned when they called the help off, or the date was called off', async () => {
    const { deps } = test;
    const { page, email, meet } = await helper();
    const training = await announced(deps, {
      date: '2026-12-03',
      deadline: undefined,
      'start-time': '19:00',
    });
    const { signup } = await signedUp(deps, training, email);
    await meet('2026-12-03T19:30');
    const held = await loadTraining(deps, training.reference);
    if (!held) throw new Error('The training is gone.');
    const { startsAt, finishesAt: endsAt } = held;
    const later = { id: '2', startsAt: '2026-12-10T18:00:00.000Z', endsAt: '2026-12-10T20:00:00.000Z' };
    const moved: Training = { ...held, sessions: [{ id: '1', startsAt, endsAt, cancelled: true }, later] };
    await deps.db.save(moved, held.version);
    expect(await read(page)).not.toContain('zur selben Zeit');
    await deps.db.save({ ...held, version: held.version + 1 }, held.version + 1);
    expect(await read(seatOf(signup.reference))).toContain(atTraining);
    await post(page, { do: 'off' });
    expect(await read(seatOf(signup.reference))).not.toContain('zur selben Zeit');
    expect(await read(page)).not.toContain('zur selben Zeit');
  });
});
