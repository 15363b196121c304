import { describe, expect, it } from 'vitest';
import {
  dueReminder,
  isFresh,
  nextReminder,
  remindAt,
  reminded,
  remindedSessions,
  skipPastReminders,
} from '../../functions/trainings/reminders.ts';
import { trainingDue } from '../../functions/trainings/rules.ts';
import { hearReminder } from '../../functions/trainings/tell.ts';
import type { Training } from '../../functions/trainings/training.ts';
import { aSignup, aTraining, hoursLater, noon } from './examples.ts';

const session = (id: string, startsAt: string) => ({
  id,
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + 7_200_000).toISOString(),
});
const on = (...days: string[]) =>
  aTraining({ sessions: days.map((day, index) => session(String(index + 1), `${day}T17:00:00.000Z`)) });

describe('a reminder', () => {
  it.each([
    ['in winter', '2026-12-03T17:00:00.000Z', '2026-12-01T08:00:00.000Z'],
    ['in summer', '2026-07-03T16:00:00.000Z', '2026-07-01T07:00:00.000Z'],
    ['when summer ends in between', '2026-10-26T17:00:00.000Z', '2026-10-24T07:00:00.000Z'],
    ['when summer begins in between', '2027-03-29T16:00:00.000Z', '2027-03-27T08:00:00.000Z'],
    ['of what begins right after midnight', '2026-12-02T23:30:00.000Z', '2026-12-01T08:00:00.000Z'],
  ])('is due at nine in the morning two days before, %s', (_, startsAt, at) =>
    expect(remindAt({ startsAt })).toBe(at),
  );

  it('is of the first date, and of those after a long break', () => {
    const of = (training: Training) => remindedSessions(training).map(({ id }) => id);
    expect(of(on('2026-12-03', '2026-12-10', '2026-12-17'))).toEqual(['1']);
    expect(of(on('2026-12-03', '2026-12-10', '2027-01-14', '2027-01-21'))).toEqual(['1', '3']);
    const [first, ...others] = on('2026-12-03', '2026-12-10').sessions ?? [];
    const gone = aTraining({ sessions: first ? [{ ...first, cancelled: true }, ...others] : [] });
    expect(of(gone)).toEqual(['2']);
  });

  it('goes out once, and again where the date was moved far away', () => {
    const training = on('2026-12-03');
    const early = new Date('2026-12-01T07:59:59.000Z');
    const due = new Date('2026-12-01T08:00:00.000Z');
    expect(dueReminder(training, early)).toBeUndefined();
    expect(nextReminder(training, early)).toBe('2026-12-01T08:00:00.000Z');
    const date = dueReminder(training, due);
    expect(date?.id).toBe('1');
    const done = date ? reminded(training, date) : training;
    expect([dueReminder(done, due), nextReminder(done, due)]).toEqual([undefined, undefined]);
    const moved = { ...done, sessions: [session('1', '2026-12-20T17:00:00.000Z')] };
    expect(nextReminder(moved, due)).toBe('2026-12-18T08:00:00.000Z');
  });

  it('comes late rather than never, but not in the last two hours', () => {
    const training = on('2026-12-03');
    expect(dueReminder(training, new Date('2026-12-03T14:59:00.000Z'))?.id).toBe('1');
    expect(dueReminder(training, new Date('2026-12-03T15:00:00.000Z'))).toBeUndefined();
    expect(nextReminder(training, new Date('2026-12-03T15:00:00.000Z'))).toBeUndefined();
  });

  it('is left out where its time is past when the date is announced', () => {
    const now = new Date('2026-12-02T10:00:00.000Z');
    const training = skipPastReminders(on('2026-12-03', '2027-01-14'), now);
    expect(dueReminder(training, now)).toBeUndefined();
    expect(nextReminder(training, now)).toBe('2027-01-12T08:00:00.000Z');
  });

  it('is not for who got their place in the day before', () => {
    const due = '2026-12-01T08:00:00.000Z';
    expect(isFresh({ at: '2026-11-30T08:00:00.000Z' }, due)).toBe(false);
    expect(isFresh({ at: '2026-11-30T08:00:00.001Z' }, due)).toBe(true);
  });
});

it('the training comes due for its reminder, has it carried out, and then for its end', () => {
  const training = aTraining({ nextAt: hoursLater(190).toISOString() });
  const at = new Date(remindAt(training));
  const before = trainingDue(training, noon) as Training;
  expect(before.nextAt).toBe(at.toISOString());
  const next = trainingDue(before, at) as Training;
  expect(Object.values(next.mails)).toMatchObject([
    { template: 'trainings.remind', params: { session: '1', startsAt: training.startsAt } },
  ]);
  expect(next.nextAt).toBe(training.finishesAt);
  expect(Object.keys((trainingDue(next, at) as Training).mails)).toHaveLength(1);
});

it('a sign-up hears a reminder of a date once, however often it is carried', () => {
  const heard = hearReminder(aSignup('ana'), '1', '2026-12-03T17:00:00.000Z', noon);
  expect(Object.keys(heard.mails)).toHaveLength(1);
  expect(hearReminder(heard, '1', '2026-12-03T17:00:00.000Z', noon)).toBe(heard);
});
