import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Rejected } from '../../functions/errors.ts';
import { entryKey } from '../../functions/store/entry.ts';
import { acceptSignup, acceptTraining } from '../../functions/trainings/accept.ts';
import { actOnSeat } from '../../functions/trainings/act.ts';
import { trainingChoices } from '../../functions/trainings/choices.ts';
import { addByHand, attendance, removeByHand, setCapacity } from '../../functions/trainings/coordinator.ts';
import type { Signup } from '../../functions/trainings/training.ts';
import { startTest } from '../harness.ts';
import { announced, announcement, asIs, signedUp, signupOf, submission } from './people.ts';

type Started = Awaited<ReturnType<typeof startTest>>;
let test: Started;
let deps: Started['deps'];
beforeAll(async () => {
  test = await startTest();
  deps = test.deps;
});
afterAll(() => test.close());
beforeEach(() => deps.clock.set('2026-11-23T11:00:00.000Z'));

async function errorsOf(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Rejected);
  return (error as Rejected).errors;
}

describe('announcing a training', () => {
  it('publishes it with its places and times by the city’s clock', async () => {
    const training = await announced(deps);
    expect(training).toMatchObject({
      status: 'published',
      list: 'trainings#published',
      listAt: '2026-12-03T17:00:00.000Z',
      capacity: 2,
      startsAt: '2026-12-03T17:00:00.000Z',
      finishesAt: '2026-12-03T19:30:00.000Z',
      deadlineAt: '2026-12-01T23:00:00.000Z',
      // Two days before, at nine, those who come are reminded.
      nextAt: '2026-12-01T08:00:00.000Z',
      seats: {},
      waiting: {},
    });
  });

  it.each([
    ['a beginning in the past', { date: '2026-11-22', deadline: undefined }, '/date'],
    ['an end before the beginning', { 'end-time': '17:00' }, '/end-time'],
    ['a deadline after the beginning', { deadline: '2026-12-04' }, '/deadline'],
  ])('is refused with %s, at its field', async (_, answers, pointer) => {
    const given = submission(
      deps,
      'training-announcement',
      { ...announcement, ...answers },
      { by: 'c@example.org' },
    );
    expect(await errorsOf(acceptTraining(deps, given))).toMatchObject([{ pointer, code: 'not_available' }]);
  });

  it('waits for a coordinator when somebody else sent it', async () => {
    const given = submission(deps, 'training-announcement', announcement);
    expect((await acceptTraining(deps, given)).status).toBe('new');
  });
});

describe('signing up', () => {
  it('gives a place, then the waiting list', async () => {
    const training = await announced(deps);
    const got = [];
    for (const name of ['ana', 'ben', 'cem'])
      got.push((await signedUp(deps, training, `${name}@example.org`)).answer.status);
    expect(got).toEqual(['seat', 'seat', 'waiting']);
  });

  it('keeps the sign-up with its mail, in the list of its training', async () => {
    const training = await announced(deps);
    const { signup } = await signedUp(deps, training, 'ana@example.org', { lang: 'en' });
    expect(signup).toMatchObject({
      status: 'seat',
      told: 'seat',
      lang: 'en',
      list: `signups#${training.reference}`,
      mails: { outcome: { template: 'signups.outcome' } },
    });
    expect(signup.consents).toHaveLength(1);
  });

  it('sent twice with the same key is one sign-up and one answer', async () => {
    const training = await announced(deps, { capacity: 1 });
    const sent = signupOf(deps, training, 'ana@example.org');
    const answers = await Promise.all([
      acceptSignup(deps, sent),
      acceptSignup(deps, sent),
      acceptSignup(deps, sent),
    ]);
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    await signedUp(deps, training, 'ben@example.org');
    expect(await acceptSignup(deps, sent)).toEqual(answers[0]);
    expect(Object.keys((await asIs(deps, training)).seats)).toHaveLength(1);
  });

  it('with an address that is known gives no second place, and the answer a newcomer would get', async () => {
    const training = await announced(deps);
    await signedUp(deps, training, 'ana@example.org');
    const again = await signedUp(deps, training, ' ANA@Example.org'.trim());
    expect(again.answer.status).toBe('seat');
    expect(again.signup.status).toBe('duplicate');
    expect(Object.keys((await asIs(deps, training)).seats)).toHaveLength(1);
    await signedUp(deps, training, 'ben@example.org');
    // All places are taken now: ana has one, and is told what anybody would be told.
    expect((await signedUp(deps, training, 'ana@example.org')).answer.status).toBe('waiting');
    expect(Object.keys((await asIs(deps, training)).waiting)).toEqual([]);
  });

  it.each([
    [
      'an unknown training',
      'XXXX-XXXX',
      'Diese Schulung gibt es nicht. Bitte wählen Sie eine aus der Liste.',
    ],
    [
      'no reference at all',
      '../../etc',
      'Diese Schulung gibt es nicht. Bitte wählen Sie eine aus der Liste.',
    ],
  ])('for %s is refused at the field, and nothing is stored', async (_, reference, message) => {
    const training = await announced(deps);
    const sent = signupOf(deps, { ...training, reference }, 'ana@example.org');
    expect(await errorsOf(acceptSignup(deps, sent))).toEqual([
      { pointer: '/training', code: 'not_available', message },
    ]);
    expect(
      (await deps.db.query({ index: 'list', partition: `signups#${reference}`, limit: 9 })).items,
    ).toEqual([]);
  });

  it('after the deadline is refused, in the sender’s language', async () => {
    const training = await announced(deps);
    deps.clock.set('2026-12-01T23:00:00.000Z');
    const sent = signupOf(deps, training, 'ana@example.org', { lang: 'en' });
    expect((await errorsOf(acceptSignup(deps, sent)))[0]?.message).toMatch(
      /^Sign-up for this training is closed/,
    );
  });

  it('for another entry’s reference is refused', async () => {
    const training = await announced(deps);
    const { signup } = await signedUp(deps, training, 'ana@example.org');
    const sent = signupOf(deps, { ...training, reference: signup.reference }, 'ben@example.org');
    expect(await errorsOf(acceptSignup(deps, sent))).toHaveLength(1);
  });

  it('goes on where it stopped when the same is sent again', async () => {
    const training = await announced(deps);
    const sent = signupOf(deps, training, 'ana@example.org');
    // The process ends between the two writes: the store refuses every update of the training.
    const broken = { ...deps, db: { ...deps.db, update: () => Promise.reject(new Error('gone')) } };
    await expect(acceptSignup(broken, sent)).rejects.toThrow('gone');
    expect(Object.keys((await asIs(deps, training)).seats)).toEqual([]);
    expect((await acceptSignup(deps, sent)).status).toBe('seat');
    expect(Object.keys((await asIs(deps, training)).seats)).toHaveLength(1);
  });
});

describe('coordinators', () => {
  const by = 'koordination@konstanz.example';
  const lang = 'de';

  it('add people by hand within the same limit, after the deadline too', async () => {
    const training = await announced(deps, { capacity: 1 });
    deps.clock.set('2026-12-02T12:00:00.000Z');
    const add = (name: string) =>
      addByHand(deps, {
        training: training.reference,
        name,
        email: `${name}@example.org`,
        lang,
        key: name,
        by,
      });
    expect((await add('ana')).status).toBe('seat');
    expect((await add('ben')).status).toBe('waiting');
    expect((await add('ana')).status, 'the same key').toBe('seat');
    expect(Object.keys((await asIs(deps, training)).seats)).toHaveLength(1);
    deps.clock.set('2026-12-03T17:00:00.000Z');
    await errorsOf(add('cem'));
  });

  it('see who signed up, in that order, and what each has', async () => {
    const training = await announced(deps, { capacity: 1 });
    for (const name of ['ana', 'ben', 'cem']) {
      deps.clock.advance(1000);
      await signedUp(deps, training, `${name}@example.org`);
    }
    const { items } = await attendance(deps, training.reference);
    expect(items.map(({ signup, stands }) => [signup.facts.email, stands])).toEqual([
      ['ana@example.org', { kind: 'seat' }],
      ['ben@example.org', { kind: 'waiting', position: 1 }],
      ['cem@example.org', { kind: 'waiting', position: 2 }],
    ]);
  });

  it('take somebody off, whose place is offered on', async () => {
    const training = await announced(deps, { capacity: 1 });
    const ana = await signedUp(deps, training, 'ana@example.org');
    const ben = await signedUp(deps, training, 'ben@example.org');
    await removeByHand(deps, ana.signup.reference, by);
    const seats = (await asIs(deps, training)).seats;
    expect(seats).toEqual({ [ben.signup.attendee]: expect.objectContaining({ state: 'offered' }) });
  });

  it('cannot lower the places below those who have one, or set nonsense', async () => {
    const training = await announced(deps);
    await signedUp(deps, training, 'ana@example.org');
    await signedUp(deps, training, 'ben@example.org');
    await expect(setCapacity(deps, training.reference, 1, by)).rejects.toMatchObject({
      status: 409,
      code: 'too_few',
    });
    await expect(setCapacity(deps, training.reference, 2.5, by)).rejects.toMatchObject({ status: 422 });
    await expect(setCapacity(deps, 'XXXX-XXXX', 3, by)).rejects.toMatchObject({ status: 404 });
    await setCapacity(deps, training.reference, 3, by);
    expect((await signedUp(deps, training, 'cem@example.org')).answer.status).toBe('seat');
  });
});

it('one who left may sign up again, at the end of the line', async () => {
  const training = await announced(deps, { capacity: 1 });
  const ana = await signedUp(deps, training, 'ana@example.org');
  const ben = await signedUp(deps, training, 'ben@example.org');
  await actOnSeat(deps, ana.signup, 'leave');
  expect((await signedUp(deps, training, 'ana@example.org')).answer.status).toBe('waiting');
  await actOnSeat(deps, ben.signup, 'accept');
  expect(Object.keys((await asIs(deps, training)).seats)).toEqual([ben.signup.attendee]);
});

it('the form’s choices are the trainings one can sign up for, with what is left', async () => {
  const free = await announced(deps, { title: 'Noch Platz', date: '2027-01-15', deadline: undefined });
  const full = await announced(deps, {
    title: 'Schon voll',
    date: '2027-01-16',
    deadline: undefined,
    capacity: 1,
  });
  const gone = await announced(deps, { title: 'Zu spät', date: '2027-01-17', deadline: '2026-11-22' });
  await signedUp(deps, full, 'ana@example.org');
  const choices = await trainingChoices(deps, 'de');
  const of = (reference: string) => choices.find((one) => one.value === reference)?.title.de;
  expect(of(free.reference)).toBe('Noch Platz – 15.01.2027, 18:00 (noch 2 Plätze)');
  expect(of(full.reference)).toBe('Schon voll – 16.01.2027, 18:00 (Warteliste)');
  expect(of(gone.reference)).toBeUndefined();
  const stored = await deps.db.get<Signup>(entryKey(free.reference));
  expect(stored?.domain).toBe('trainings');
});
