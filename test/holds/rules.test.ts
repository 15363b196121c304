import { describe, expect, it } from 'vitest';
import { endOf, momentOf, plusDays } from '../../functions/holds/days.ts';
import { type Holding, offerRhythm, registerRhythm } from '../../functions/holds/holding.ts';
import { heldActed, pauseAt } from '../../functions/holds/lifecycle.ts';
import { lastDay } from '../../functions/holds/rules.ts';
import { isoDay } from '../../functions/language/format.ts';
import { perform } from '../../functions/lifecycle.ts';
import type { Room } from '../../functions/room.ts';
import { findRoom } from '../../functions/rooms.ts';
import { settle } from '../../functions/store/entry.ts';
import { entryWith } from '../entries.ts';

const by = 'koordination@konstanz.example';
const hour = 3_600_000;

/** A room's entry lives hour by hour; what happened to it, by day. */
function live(
  room: Room,
  start: Holding,
  from: Date,
  days: number,
  act?: (entry: Holding, now: Date) => Holding,
) {
  let entry = start;
  const told: string[] = [];
  for (let at = from.getTime(); at < from.getTime() + days * 24 * hour; at += hour) {
    const now = new Date(at);
    if (act) entry = act(entry, now);
    // The sweep asks a room only when its date has come.
    for (let step = 0; step < 5 && entry.nextAt && entry.nextAt <= now.toISOString(); step++) {
      const next = settle(room.due?.(entry, now) ?? entry) as Holding;
      const mails = Object.entries(next.mails).filter(([id]) => !(id in entry.mails));
      told.push(...mails.map(([, mail]) => `${isoDay(now)} ${mail.template.split('.')[1]}`));
      if (next.status !== entry.status) told.push(`${isoDay(now)} → ${next.status}`);
      entry = { ...next, mails: {} };
    }
  }
  return { entry, told };
}

async function published(domain: string, now: Date, values = {}, until?: string): Promise<Holding> {
  const room = await findRoom(domain);
  const entry = entryWith({
    domain,
    confirmedAt: '2026-11-01T00:00:00.000Z',
    endsAt: '2028-11-16T09:00:00.000Z',
  });
  return perform(room, entry, 'publish', { by, values, ...(until && { until }) }, now);
}

describe('days of the city', () => {
  it('have their hours in summer and in winter', () => {
    expect(momentOf('2027-01-15', '09:00')).toBe('2027-01-15T08:00:00.000Z');
    expect(momentOf('2027-07-15', '09:00')).toBe('2027-07-15T07:00:00.000Z');
    expect(endOf('2027-03-27'), 'the night before the clocks change').toBe('2027-03-27T23:00:00.000Z');
    expect(endOf('2027-03-28')).toBe('2027-03-28T22:00:00.000Z');
    expect(endOf('2027-10-31')).toBe('2027-10-31T23:00:00.000Z');
    expect(plusDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(plusDays('2028-03-01', -1)).toBe('2028-02-29');
  });
});

describe('an initiative in the register', () => {
  const start = new Date('2026-11-23T09:00:00Z');

  it('is asked after half a year, reminded after two weeks, and hidden thirty days after the question', async () => {
    const room = await findRoom('initiatives');
    const { entry, told } = live(room, await published('initiatives', start), start, 400);
    expect(told).toEqual([
      '2027-05-24 ask',
      '2027-06-07 remind',
      '2027-06-24 hidden',
      '2027-06-24 tell',
      '2027-06-24 → hidden',
    ]);
    expect(entry).toMatchObject({ status: 'hidden', nextAt: undefined, list: 'initiatives#hidden' });
  });

  it('is asked twice a year as long as somebody answers, in the morning, summer and winter', async () => {
    const room = await findRoom('initiatives');
    const hours = new Set<string>();
    const { entry, told } = live(room, await published('initiatives', start), start, 800, (seen, now) => {
      if (!seen.holds?.asked) return seen;
      const asked = seen.history.findLast(({ what }) => what === 'asked')?.at ?? '';
      hours.add(new Date(asked).toLocaleTimeString('de', { timeZone: 'Europe/Berlin', hour: '2-digit' }));
      // An answer three days later.
      if (now.getTime() - Date.parse(asked) < 3 * 24 * hour) return seen;
      return perform(room, seen, 'holds', { by: 'person' }, now) as Holding;
    });
    expect(told).toEqual(['2027-05-24 ask', '2027-11-25 ask', '2028-05-28 ask', '2028-11-29 ask']);
    expect([...hours]).toEqual(['09 Uhr']);
    expect(entry.status).toBe('published');
  });

  it('is not hidden without having been asked, however long nothing ran', async () => {
    const room = await findRoom('initiatives');
    const late = new Date('2027-09-01T10:00:00Z');
    const { told } = live(room, await published('initiatives', start), late, 60);
    expect(told).toEqual([
      '2027-09-01 ask',
      '2027-09-15 remind',
      '2027-10-02 hidden',
      '2027-10-02 tell',
      '2027-10-02 → hidden',
    ]);
  });

  it('comes back by one answer, for another half a year', async () => {
    const room = await findRoom('initiatives');
    const { entry } = live(room, await published('initiatives', start), start, 300);
    expect(entry.status).toBe('hidden');
    const now = new Date('2027-09-20T12:00:00Z');
    const back = perform(room, entry, 'holds', { by: 'person' }, now) as Holding;
    expect(back).toMatchObject({
      status: 'published',
      list: 'initiatives#published',
      holds: { said: now.toISOString(), until: '2028-04-19' },
      publishUntil: '2028-04-19T22:00:00.000Z',
    });
    expect(back.holds?.asked).toBeUndefined();
    expect(back.nextAt).toBe('2028-03-20T08:00:00.000Z');
  });

  it('stands in the register by its name, whatever its accents', async () => {
    const named = async (title: string) => {
      const entry = entryWith({ domain: 'initiatives', facts: { title } });
      return perform(await findRoom('initiatives'), entry, 'publish', { by }, start).listAt ?? '';
    };
    const [oe, a, z] = await Promise.all(['Öffner', 'aktiv', 'Zusammen'].map(named));
    expect([z, oe, a].sort()).toEqual([a, oe, z]);
  });
});

describe('an offer', () => {
  const start = new Date('2026-11-23T09:00:00Z');
  const year = '2027-11-23T23:00:00.000Z';

  it('is asked two weeks before its day of review, and hidden when nobody answers', async () => {
    const room = await findRoom('offers');
    const offer = await published('offers', start, { review: '2027-03-28' }, year);
    const { told } = live(room, offer, start, 200);
    expect(told).toEqual([
      '2027-03-14 ask',
      '2027-03-24 remind',
      '2027-03-29 hidden',
      '2027-03-29 tell',
      '2027-03-29 → hidden',
    ]);
  });

  it('is asked before its publication is over, and goes on by one answer', async () => {
    const room = await findRoom('offers');
    const offer = await published('offers', start, {}, '2027-01-31T23:00:00.000Z');
    expect(offer.holds?.until).toBe('2027-01-31');
    const now = new Date('2027-01-20T12:00:00Z');
    const { entry } = live(room, offer, start, 57);
    expect(entry.holds?.asked).toBe('2027-01-17');
    const again = perform(room, entry, 'holds', { by: 'person' }, now) as Holding;
    expect(again).toMatchObject({ publishUntil: '2027-07-21T22:00:00.000Z', holds: { until: '2027-07-21' } });
  });

  it('ends by itself on a day of its own, however often somebody says that it holds', async () => {
    const room = await findRoom('offers');
    const entry = entryWith({ facts: { title: 'Basar', ends: '2026-12-20' } });
    const offer = perform(room, entry, 'publish', { by, until: '2026-12-20T23:00:00.000Z' }, start);
    const again = perform(room, offer, 'holds', { by: 'person' }, new Date('2026-12-10T12:00:00Z'));
    expect(again.publishUntil).toBe('2026-12-20T23:00:00.000Z');
    const { entry: over } = live(room, again as Holding, new Date('2026-12-10T12:00:00Z'), 20);
    expect(over.status).toBe('ended');
  });

  it('that is shown for ten days is not asked about', async () => {
    const room = await findRoom('offers');
    const { entry, told } = live(
      room,
      await published('offers', start, {}, '2026-12-03T23:00:00.000Z'),
      start,
      40,
    );
    expect(told).toEqual(['2026-12-04 → ended']);
    expect(entry.holds).toBeUndefined();
  });

  it('gives its owner two weeks, although the day of review is nearer', async () => {
    const offer = await published('offers', start, { review: '2026-11-28' }, year);
    const { told } = live(await findRoom('offers'), offer, start, 30);
    expect(told[0]).toBe('2026-11-23 ask');
    expect(told.at(-1)).toBe('2026-12-08 → hidden');
  });

  it('that is closed or goes back to review is asked about no more', async () => {
    const room = await findRoom('offers');
    const { entry } = live(
      room,
      await published('offers', start, { review: '2027-03-28' }, year),
      start,
      115,
    );
    expect(entry.holds?.asked).toBe('2027-03-14');
    const waiting: Holding = {
      ...entry,
      mails: { 'holds-ask-x': { template: 'offers.ask', at: 'x', attempts: 0 } },
    };
    const closed = perform(
      room,
      waiting,
      'close',
      { by, note: 'x' },
      new Date('2027-03-18T09:00:00Z'),
    ) as Holding;
    expect(closed).toMatchObject({ status: 'closed', mails: {}, nextAt: undefined });
    expect(closed.holds).toBeUndefined();
    const acted = heldActed(offerRhythm)({ ...waiting, status: 'new' }, 'correct', { by: 'person' }, start);
    expect(acted).toMatchObject({ status: 'new', mails: {}, nextAt: undefined });
  });
});

describe('a pause', () => {
  const now = new Date('2026-12-01T09:00:00Z');
  const pause = async (values: Record<string, string>) =>
    perform(
      await findRoom('offers'),
      await published('offers', now),
      'pause',
      { by: 'person', values },
      now,
    ) as Holding;

  it('is announced, holds for its days, and is over by itself', async () => {
    const entry = await pause({ first: '2026-12-20', last: '2027-01-07', word: 'Weihnachtsferien' });
    expect(entry).toMatchObject({ status: 'published', pause: { from: '2026-12-20', until: '2027-01-07' } });
    expect(entry.history.at(-1)).toMatchObject({
      what: 'pause',
      note: '20.12.2026 – 07.01.2027 · Weihnachtsferien',
    });
    const at = (iso: string) => pauseAt(entry, new Date(iso));
    expect(at('2026-12-19T22:59:59Z')).toBe('ahead');
    expect(at('2026-12-19T23:00:00Z')).toBe('now');
    expect(at('2027-01-07T22:59:59Z')).toBe('now');
    expect(at('2027-01-07T23:00:00Z')).toBeUndefined();
  });

  it('is refused without its days, backwards, or in the past', async () => {
    await expect(pause({ first: '2026-12-20' })).rejects.toThrow('first day');
    await expect(pause({ first: '2026-12-20', last: '2026-12-19' })).rejects.toThrow('first day');
    await expect(pause({ first: '2026-11-01', last: '2026-11-30' })).rejects.toThrow('first day');
  });
});

describe('the last day', () => {
  it('is thirty or fourteen days after the question at the earliest', () => {
    const holds = { until: '2027-03-28', said: 'x', asked: '2027-03-20' };
    expect(lastDay(holds, offerRhythm)).toBe('2027-04-03');
    expect(lastDay(holds, registerRhythm)).toBe('2027-04-19');
    expect(lastDay({ ...holds, asked: '2027-01-01' }, registerRhythm)).toBe('2027-03-28');
  });
});
