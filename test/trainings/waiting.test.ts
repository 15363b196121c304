import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { runSweep } from '../../functions/jobs.ts';
import { seatLink } from '../../functions/trainings/links.ts';
import type { Signup } from '../../functions/trainings/training.ts';
import { reasonsIn, waitingReasons } from '../../functions/trainings/waiting.ts';
import { startTest } from '../harness.ts';
import { aTraining, hoursLater, noon, withPeople } from './examples.ts';
import { announced, signedUp } from './people.ts';

const full = withPeople(aTraining(), ['ana', 'ben'], ['cem', 'dua']);
const offered = {
  ...full,
  seats: {
    ...full.seats,
    ben: { state: 'offered' as const, at: noon.toISOString(), until: '2026-11-27T17:00:00.000Z' },
  },
};

describe('why somebody waits', () => {
  it.each([
    [
      'all places are taken, nobody is before them',
      full,
      1,
      noon,
      [
        'Alle 2 Plätze sind vergeben.',
        'Niemand wartet länger als Sie: Der nächste freie Platz wird Ihnen angeboten.',
      ],
    ],
    [
      'a place is offered to somebody',
      offered,
      2,
      noon,
      [
        'Einer von 2 Plätzen ist vergeben.',
        'Ein Platz ist bis Freitag, 27. November 2026, 18:00 Uhr einer anderen Person angeboten. Antwortet sie nicht, geht er weiter.',
        'Eine Person wartet länger als Sie.',
      ],
    ],
    [
      'a place has just become free',
      { ...full, capacity: 3 },
      undefined,
      noon,
      [
        '2 von 3 Plätzen sind vergeben.',
        'Ein Platz ist gerade frei geworden und wird in den nächsten Minuten angeboten.',
      ],
    ],
    [
      'it begins within the hour',
      full,
      3,
      hoursLater(239.5),
      [
        'Alle 2 Plätze sind vergeben.',
        '2 Personen warten länger als Sie.',
        'So kurz vor dem Beginn bieten wir keine Plätze mehr an.',
      ],
    ],
  ])('%s', (_, training, position, now, sentences) => {
    expect(reasonsIn(waitingReasons(training, now, position), 'de')).toEqual(sentences);
  });
});

describe('who has a place elsewhere at the same time', () => {
  let test: Awaited<ReturnType<typeof startTest>>;
  beforeEach(async () => {
    test = await startTest({ now: '2026-11-23T11:00:00.000Z' });
  });
  afterEach(() => test.close());

  const page = async (signup: Signup) => {
    const { pathname, search } = new URL(seatLink(test.deps, signup.reference, 'de'));
    return (await createApp(test.deps).request(pathname + search)).text();
  };
  const warning = 'Sie haben zur selben Zeit auch einen Platz in der Schulung „Yoga';
  const date = { date: '2026-12-03', deadline: undefined };

  it('is warned in their mail and on their page, whatever place they take; others are not', async () => {
    const { deps } = test;
    const yoga = await announced(deps, { ...date, title: 'Yoga im Sitzen', 'start-time': '19:00' });
    const talk = await announced(deps, { ...date, title: 'Vortrag' });
    await signedUp(deps, yoga, 'ana@example.org');
    const ana = await signedUp(deps, talk, 'Ana@Example.org');
    const ben = await signedUp(deps, talk, 'ben@example.org');
    expect(JSON.stringify(ana.answer)).not.toContain('Yoga');
    expect(Object.keys(ana.answer).sort()).toEqual(Object.keys(ben.answer).sort());
    deps.clock.advance(60_000);
    await runSweep(deps);
    const mail = (name: string, title: string) =>
      deps.sent.find((one) => one.to.toLowerCase() === `${name}@example.org` && one.subject.includes(title));
    expect(mail('ana', 'Vortrag')?.text).toContain(warning);
    expect(mail('ben', 'Vortrag')?.text).not.toContain('zur selben Zeit');
    expect(await page(ana.signup)).toContain(warning);
    expect(await page(ben.signup)).not.toContain('zur selben Zeit');
  });
});
