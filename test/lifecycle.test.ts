import { describe, expect, it } from 'vitest';
import { perform, possibleActions } from '../functions/lifecycle.ts';
import { publicationDue } from '../functions/publication.ts';
import type { Room } from '../functions/room.ts';
import { allRooms } from '../functions/rooms.ts';
import { entryWith } from './entries.ts';

const now = new Date('2026-11-23T09:00:00Z');
const by = 'koordination@konstanz.example';

async function room(domain: string): Promise<Room> {
  return (await allRooms()).find((one) => one.domain === domain) as Room;
}

describe('an action upon an entry', () => {
  it('publishes an offer for the period given, sorted by its end, and due two weeks before: then its owner is asked', async () => {
    const input = { by, from: '2026-11-24T23:00:00.000Z', until: '2026-12-24T23:00:00.000Z' };
    const offer = perform(await room('offers'), entryWith(), 'publish', input, now);
    expect(offer).toMatchObject({
      status: 'published',
      list: 'offers#published',
      listAt: '2026-12-24T23:00:00.000Z',
      nextAt: '2026-12-10T08:00:00.000Z',
      dueAt: '2026-12-10T08:00:00.000Z',
      history: [{ by, what: 'publish', at: now.toISOString() }],
    });
  });

  it('ends a publication at its end, not before', async () => {
    const input = { by, from: '2026-11-23T09:00:00.000Z', until: '2026-12-01T00:00:00.000Z' };
    const offer = perform(await room('offers'), entryWith(), 'publish', input, now);
    expect(publicationDue(offer, new Date('2026-11-30T23:59:59Z')).status).toBe('published');
    expect(publicationDue(offer, new Date('2026-12-01T00:00:00Z'))).toMatchObject({
      status: 'ended',
      nextAt: undefined,
    });
  });

  it('keeps an offer at least 30 days beyond its publication', async () => {
    const late = entryWith({ endsAt: '2026-12-01T00:00:00.000Z' });
    const offer = perform(
      await room('offers'),
      late,
      'publish',
      { by, until: '2027-03-01T00:00:00.000Z' },
      now,
    );
    expect(offer.endsAt).toBe('2027-03-31T00:00:00.000Z');
  });

  it('keeps what a coordinator took up, though its sender never proved the address', async () => {
    const week = '2026-11-30T09:00:00.000Z';
    const need = entryWith({ domain: 'needs', form: 'needs-report', status: 'unconfirmed', endsAt: week });
    const opened = perform(await room('needs'), need, 'open', { by }, now, 'P1Y');
    expect(opened.endsAt).toBe('2027-11-23T09:00:00.000Z');
    expect(opened.nextAt, 'when it has waited too long').toBe('2026-11-28T09:00:00.000Z');
  });

  it('refuses what the state does not allow any more, and unknown actions', async () => {
    const offers = await room('offers');
    expect(() => perform(offers, entryWith({ status: 'withdrawn' }), 'publish', { by }, now)).toThrow(
      /changed/,
    );
    expect(() => perform(offers, entryWith(), 'toString', { by }, now)).toThrow(/no such action/);
  });

  it('asks for a reason before something is closed', async () => {
    const offers = await room('offers');
    expect(() => perform(offers, entryWith(), 'close', { by, note: '  ' }, now)).toThrow(/reason/);
    expect(perform(offers, entryWith(), 'close', { by, note: 'doppelt' }, now)).toMatchObject({
      status: 'closed',
      history: [{ note: 'doppelt' }],
    });
  });

  it('leads from known states to known states in every room', async () => {
    for (const one of await allRooms()) {
      const statuses = Object.keys(one.lifecycle.statuses);
      expect(statuses).toContain(one.arrives);
      for (const action of Object.values(one.lifecycle.actions)) {
        expect(statuses).toEqual(expect.arrayContaining([...action.from, ...(action.to ? [action.to] : [])]));
      }
    }
  });

  it('offers only what can be done now', async () => {
    const names = possibleActions(await room('needs'), entryWith({ status: 'closed' }), now).map(
      ([name]) => name,
    );
    expect(names).toEqual(['reopen']);
  });
});
