import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { startTest } from '../harness.ts';
import { publish } from '../listing/published.ts';
import { announced } from '../trainings/people.ts';
import { act, correct, hostile } from './entries.ts';
import { type ReadEvent, readCalendar, subscribed } from './parse.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  test = await startTest({ now: '2026-11-23T11:00:00.000Z' });
  app = createApp(test.deps);
});
afterEach(() => test.close());

const read = async (path: string) => {
  const answer = await app.request(path);
  expect(answer.status, path).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/calendar/);
  return readCalendar(await answer.text());
};
const uids = (events: readonly ReadEvent[]) => events.map(({ uid }) => uid);

describe('a calendar that somebody subscribes to', () => {
  it('is named in its language, says where it came from, and has the same ids in all languages', async () => {
    await announced(test.deps);
    const [german, english] = [await read('/trainings.ics?lang=de'), await read('/trainings.ics?lang=en')];
    expect(uids(english.events)).toEqual(uids(german.events));
    expect(german.source).toBe('http://localhost:3000/trainings.ics?lang=de');
    expect(german.name).not.toBe(english.name);
  });

  it('keeps the id of a training that is cancelled, so that the program crosses it out', async () => {
    const { reference } = await announced(test.deps);
    const before = subscribed(new Map(), (await read('/trainings.ics')).events);
    test.deps.clock.advance(60_000);
    await act(test.deps, reference, 'cancel', { note: 'Krankheit' });
    const after = subscribed(before, (await read('/trainings.ics')).events);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after.values()][0]?.status).toBe('CANCELLED');
  });

  it('shows a day that was corrected, once', async () => {
    const work = { reference: 'AAAA-2345', form: 'opportunity-listing' } as const;
    const answers = { title: 'Mensa', description: 'Küche', employer: 'Mensa', kind: 'job' };
    await publish(test.deps, { ...work, answers: { ...answers, ends: '2026-12-10' } });
    const before = subscribed(new Map(), (await read('/opportunities.ics')).events);
    expect([...before.values()].map(({ starts }) => starts)).toContain('2026-12-10');
    test.deps.clock.advance(60_000);
    await correct(test.deps, work.reference, { ends: '2026-12-15' });
    const after = subscribed(before, (await read('/opportunities.ics')).events);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after.values()].map(({ starts }) => starts)).toContain('2026-12-15');
  });

  it.each(Object.entries(hostile))('can be read whatever stands in it: %s', async (_name, text) => {
    await announced(test.deps, { title: text.slice(0, 80), description: text });
    const { events } = await read('/trainings.ics');
    expect(events).toHaveLength(1);
    expect(events[0]?.uid).not.toBe('forged');
  });
});
