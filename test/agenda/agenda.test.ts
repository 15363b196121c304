import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarAddress } from '../../functions/agenda/address.ts';
import { createApp } from '../../functions/app.ts';
import { engagementPath } from '../../functions/engagements/links.ts';
import { ofNeed } from '../../functions/engagements/store.ts';
import { personalToken } from '../../functions/person/links.ts';
import { personKey } from '../../functions/store/accept.ts';
import { need, volunteer } from '../engagements/people.ts';
import { startTest } from '../harness.ts';
import { announced, signedUp } from '../trainings/people.ts';
import { readCalendar } from '../trainings/read-calendar.ts';
import { signIn } from '../workspace/signed-in.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  test = await startTest();
  app = createApp(test.deps);
});
afterEach(() => test.close());

const pathOf = (email: string) => {
  const { pathname, search } = new URL(
    calendarAddress(test.deps.config, personKey(test.deps.config.secret, email), 'de', 0),
  );
  return pathname + search;
};
const read = async (path: string) => readCalendar(await (await app.request(path)).text());

describe('somebody’s own calendar', () => {
  it('has the trainings in which they have a place, and loses them with it', async () => {
    const { deps } = test;
    const training = await announced(deps);
    const { signup } = await signedUp(deps, training, 'ana@beispiel.example');
    const path = pathOf('ana@beispiel.example');
    const { events } = await read(path);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ SUMMARY: expect.stringContaining('Umgang mit Trauma') });
    const seat = new URL(
      (await import('../../functions/trainings/links.ts')).seatLink(deps, signup.reference, 'de'),
    );
    expect(await (await app.request(seat.pathname)).text()).toContain('/agenda/');
    await app.request(seat.pathname, { method: 'POST', body: new URLSearchParams({ do: 'leave' }) });
    expect((await read(path)).events).toEqual([]);
  });

  it('has the meetings of what a volunteer took on, with the place, and without whom they help', async () => {
    const { deps } = test;
    const wanted = await need(deps);
    const ana = await volunteer(deps);
    const coordinator = await signIn(deps, app);
    await coordinator.post(`/workspace/needs/${wanted.reference}/match`, { ask: ana.reference, word: '' });
    const [asked] = await ofNeed(deps, wanted.reference);
    const answer = engagementPath(deps, asked?.reference ?? '');
    await app.request(answer, { method: 'POST', body: new URLSearchParams({ do: 'yes' }) });
    const meet = { at: '2026-11-26T17:00', place: 'Rathaus, Eingang' };
    const met = await coordinator.post(`/workspace/entries/${asked?.reference}/meet`, meet);
    expect(met.status).toBe(303);
    const path = pathOf(String(ana.facts.email));
    const text = await (await app.request(path)).text();
    const { events } = readCalendar(text);
    expect(events).toHaveLength(1);
    expect(text).toContain('DTSTART:20261126T160000Z');
    expect(text).toContain('Rathaus');
    expect(text).not.toMatch(/Petra|Geheim/);
    const mine = await (await app.request(`/my/${personalToken(deps, ana.reference)}/needed?lang=de`)).text();
    expect(mine).toContain('/agenda/');
  });

  it('is nobody else’s: a wrong or changed address gives nothing, none tells whose it is, no cache keeps it', async () => {
    const path = pathOf('ana@beispiel.example');
    expect(path).not.toContain('ana');
    const answer = await app.request(path);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect((await read(path)).events, 'of somebody unknown').toEqual([]);
    for (const wrong of [path.replace('/agenda/', '/agenda/x'), '/agenda/x.ics', '/agenda/.ics', '/agenda/'])
      expect((await app.request(wrong)).status, wrong).toBe(404);
  });
});
