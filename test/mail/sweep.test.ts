import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lease } from '../../functions/mail/attempts.ts';
import type { Message } from '../../functions/mail/port.ts';
import { sweep } from '../../functions/mail/sweep.ts';
import { type Entry, entryKey, settle } from '../../functions/store/entry.ts';
import { type Engine, startDynalite } from '../engines.ts';
import { makeDeps, type TestDeps } from '../harness.ts';
import { dueMail, entryWithMail, rooms, tellTitle } from './sample.ts';

const minute = 60_000;

describe('the sweep', () => {
  let engine: Engine;
  let deps: TestDeps;
  beforeAll(async () => {
    engine = await startDynalite();
  });
  afterAll(() => engine.close());
  let count = 0;
  beforeEach(async () => {
    deps = await makeDeps({ db: engine.db });
    // What a test before left behind is over by now, so that each begins with an empty due list.
    const later = await makeDeps({ db: engine.db, now: '2099-01-01T00:00:00.000Z' });
    await sweep(later, rooms, tellTitle);
  });

  const stored = (reference: string) => deps.db.get<Entry>(entryKey(reference));
  const add = async (change: Partial<Entry> = {}) => {
    const reference = `AAAA-${String(++count).padStart(4, '0')}`;
    await deps.db.create(entryWithMail(reference, change));
    return reference;
  };
  const failing = (fails: (message: Message) => boolean) => ({
    ...deps,
    mail: {
      async send(message: Message) {
        if (fails(message)) throw Object.assign(new Error('no such host x@example.org'), { code: 'EDNS' });
        await deps.mail.send(message);
      },
    },
  });

  it('sends a due mail to the entry’s address, tells so in the history without the address, and forgets it', async () => {
    const reference = await add();
    const swept = await sweep(deps, rooms, tellTitle);
    expect(swept).toMatchObject({ sent: 1, failed: 0, more: false });
    expect(deps.sent).toMatchObject([
      { to: `${reference.toLowerCase()}@example.org`, subject: 'Sprachcafé', fromName: 'Stadt Konstanz' },
    ]);
    const entry = await stored(reference);
    expect(entry?.mails).toEqual({});
    expect(entry?.dueAt).toBe(entry?.endsAt);
    expect(entry?.history).toMatchObject([{ what: 'mail', by: 'system', note: 'offers.note' }]);
    expect(JSON.stringify(entry?.history)).not.toContain('@');
    expect((await sweep(deps, rooms, tellTitle)).sent).toBe(0);
  });

  it('leaves a mail alone that is not due yet', async () => {
    await add({ mails: { note: dueMail('2026-11-23T10:00:00.000Z') } });
    expect((await sweep(deps, rooms, tellTitle)).items).toBe(0);
    deps.clock.advance(61 * minute);
    expect((await sweep(deps, rooms, tellTitle)).sent).toBe(1);
  });

  it('sends each mail once, however many sweeps run at the same time', async () => {
    for (let n = 0; n < 12; n++) await add();
    const runs = await Promise.all([1, 2, 3, 4].map(() => sweep(deps, rooms, tellTitle)));
    expect(runs.reduce((sum, run) => sum + run.sent, 0)).toBe(12);
    expect(new Set(deps.sent.map((mail) => mail.to)).size).toBe(12);
    expect(deps.sent).toHaveLength(12);
  });

  it('sends a mail again with the same id when it stopped after sending and before marking it', async () => {
    const reference = await add();
    let saves = 0;
    const stops = {
      ...deps,
      db: {
        ...deps.db,
        save: (...given: Parameters<typeof deps.db.save>) => {
          if (++saves > 1) throw new Error('the process stopped here');
          return deps.db.save(...given);
        },
      },
    };
    await sweep(stops, rooms, tellTitle);
    expect(deps.sent).toHaveLength(1);
    expect((await stored(reference))?.mails.note).toMatchObject({ attempts: 1 });
    await sweep(deps, rooms, tellTitle);
    expect(deps.sent, 'the lease still holds').toHaveLength(1);
    deps.clock.advance(lease + 1000);
    await sweep(deps, rooms, tellTitle);
    expect(deps.sent).toHaveLength(2);
    expect(deps.sent[1]?.id).toBe(deps.sent[0]?.id);
    expect((await stored(reference))?.mails).toEqual({});
  });

  it('tries a failed mail again later and later, gives it up after eight tries and says so in the history', async () => {
    const reference = await add();
    const broken = failing(() => true);
    const pauses: number[] = [];
    for (let n = 0; n < 8; n++) {
      await sweep(broken, rooms, tellTitle);
      const at = (await stored(reference))?.mails.note?.at;
      if (!at) break;
      const pause = Date.parse(at) - deps.clock().getTime();
      pauses.push(pause / minute);
      deps.clock.advance(pause);
    }
    expect(pauses).toEqual([1, 5, 30, 120, 360, 360, 360]);
    const entry = await stored(reference);
    expect(entry?.mails).toEqual({});
    expect(entry?.history.at(-1)).toMatchObject({ what: 'mail failed', note: 'offers.note' });
    expect(deps.logged.filter((line) => line.event === 'mail_failed')).toHaveLength(8);
    expect(JSON.stringify(deps.logged)).not.toContain('@');
  });

  it('does not let one failing mail hold up the others', async () => {
    const bad = await add();
    for (let n = 0; n < 5; n++) await add();
    const swept = await sweep(
      failing((mail) => mail.to.startsWith(bad.toLowerCase())),
      rooms,
      tellTitle,
    );
    expect(swept).toMatchObject({ sent: 5, failed: 1 });
  });

  it('gives up at once what must not go out: two addresses in one', async () => {
    const reference = await add({ facts: { email: 'a@example.org, b@example.org' } });
    const { toMail } = await import('../../functions/mail/envelope.ts');
    const strict = {
      ...deps,
      mail: { send: async (mail: Message) => void toMail(mail, 'x@y.example', new Date()) },
    };
    await sweep(strict, rooms, tellTitle);
    expect((await stored(reference))?.history.at(-1)?.what).toBe('mail failed');
  });

  it('sends nothing when the template has nothing to tell, or nobody is left to tell it to', async () => {
    const nothing = await add();
    expect(await sweep(deps, rooms, async () => async () => undefined)).toMatchObject({
      sent: 0,
      dropped: 1,
    });
    const nobody = await add({ facts: {} });
    expect(await sweep(deps, rooms, tellTitle)).toMatchObject({ sent: 0, dropped: 1 });
    for (const reference of [nothing, nobody]) expect((await stored(reference))?.mails).toEqual({});
    expect((await stored(nobody))?.history).toEqual([]);
  });

  it('keeps what is written to the entry while its mail is on the way', async () => {
    const reference = await add();
    const meanwhile = {
      ...deps,
      mail: {
        async send() {
          const entry = await stored(reference);
          if (entry) await deps.db.save(settle({ ...entry, status: 'published' }), entry.version);
        },
      },
    };
    await sweep(meanwhile, rooms, tellTitle);
    expect(await stored(reference)).toMatchObject({ status: 'published', mails: {} });
  });

  it('lets the room decide when an entry’s own date has come, and deletes what is over', async () => {
    const until = '2026-11-23T08:30:00.000Z';
    const ends = await add({ mails: {}, status: 'published', publishUntil: until, nextAt: until });
    const over = await add({ endsAt: '2026-11-23T08:59:00.000Z' });
    expect(await sweep(deps, rooms, tellTitle)).toMatchObject({ moved: 1, ended: 1, sent: 0 });
    expect(await stored(ends)).toMatchObject({ status: 'ended', list: 'offers#ended' });
    expect(await stored(over)).toBeUndefined();
  });

  it('stops at its limit and says that there is more', async () => {
    for (let n = 0; n < 5; n++) await add();
    expect(await sweep(deps, rooms, tellTitle, { limit: 3 })).toMatchObject({ sent: 3, more: true });
    expect(await sweep(deps, rooms, tellTitle)).toMatchObject({ sent: 2, more: false });
  });
});
