import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { Rejected } from '../../functions/errors.ts';
import { sweep } from '../../functions/mail/sweep.ts';
import { bookingLink, calendarLink } from '../../functions/resources/links.ts';
import type { Booking, Resource } from '../../functions/resources/resource.ts';
import { findRoom } from '../../functions/rooms.ts';
import { personKey } from '../../functions/store/accept.ts';
import { type Entry, entryKey, settle } from '../../functions/store/entry.ts';
import { referenceFor } from '../../functions/store/reference.ts';
import { templatesOf } from '../../functions/templates.ts';
import { type Engine, startDynalite } from '../engines.ts';
import { entryWith } from '../entries.ts';
import { makeDeps, type TestDeps } from '../harness.ts';

let engine: Engine;
let deps: TestDeps;
let app: ReturnType<typeof createApp>;
let count = 0;
beforeEach(async () => {
  engine = await startDynalite();
  deps = await makeDeps({ db: engine.db, now: '2026-12-01T09:00:00.000Z' });
  app = createApp(deps);
});
afterEach(() => engine.close());

async function store(change: Partial<Entry> & Partial<Resource>): Promise<string> {
  const reference = referenceFor(deps.config.secret, change.form ?? '', String(++count), 0);
  const at = deps.clock().toISOString();
  await deps.db.create(
    settle(
      entryWith({
        status: 'published',
        publishFrom: at,
        receivedAt: at,
        reference,
        pk: `ENTRY#${reference}`,
        ...change,
      }),
    ),
  );
  return reference;
}

const hall = (facts: Entry['facts'] = {}) =>
  store({
    domain: 'resources',
    form: 'resource-listing',
    owner: 'caritas',
    facts: {
      title: 'Gemeindesaal',
      category: 'room',
      email: 'saal@beispiel.example',
      name: 'Petra Saal',
      place: 'Kirchgasse 4',
      ...facts,
    },
  });

/** An initiative of the register, entered with this address. */
const initiative = (email: string) =>
  store({
    domain: 'initiatives',
    form: 'initiative-registration',
    person: personKey(deps.config.secret, email),
    facts: { title: 'Helferkreis Egg', email },
  });

const wish = (resource: string, more: Record<string, string | number> = {}) => ({
  resource,
  what: 'book',
  message: 'Für unser Willkommensfest',
  'organisation-name': 'Helferkreis Egg',
  name: 'Ina Egg',
  email: 'ina@beispiel.example',
  consent: true,
  first: '2026-12-05',
  from: '14:00',
  to: '18:00',
  ...more,
});

/** A request through the form's room; by a member of an organisation, or by somebody who has to prove the address. */
async function ask(answers: object, organisation?: string, key = `key-${++count}`) {
  const form = deps.forms.get('resource-booking');
  if (!form) throw new Error('no form');
  const checked = form.check(answers as Record<string, unknown>, 'de');
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  const room = await findRoom('bookings');
  return room.accept(deps, {
    form,
    lang: 'de',
    answers: checked.answers,
    facts: form.facts(checked.answers),
    at: deps.clock(),
    key,
    ...(organisation && { by: `somebody@${organisation}.example`, organisation }),
  });
}

const booking = (reference: string) => deps.db.get<Booking>(entryKey(reference));
const resource = (reference: string) => deps.db.get<Resource>(entryKey(reference));
const run = async () => {
  deps.sent.length = 0;
  for (let time = 0; time < 4; time++) await sweep(deps, findRoom, templatesOf(deps));
  return deps.sent.map(({ to, subject }) => `${to}: ${subject}`);
};
const press = (link: string, fields: Record<string, string>) => {
  const { pathname, search } = new URL(link);
  return app.request(pathname + search, { method: 'POST', body: new URLSearchParams(fields) });
};
const page = async (link: string) => {
  const { pathname, search } = new URL(link);
  const answer = await app.request(pathname + search, { headers: { accept: 'text/html' } });
  return { status: answer.status, html: await answer.text() };
};

describe('a request of a member', () => {
  it('keeps the time at once, asks the owner by one mail, and is promised by the button behind it', async () => {
    const saal = await hall();
    const { reference, status } = await ask(wish(saal), 'awo');
    expect(status).toBe('asked');
    expect((await resource(saal))?.slots?.[reference]).toMatchObject({
      from: '2026-12-05T13:00:00.000Z',
      to: '2026-12-05T17:00:00.000Z',
      state: 'asked',
    });
    expect(await run()).toEqual(['saal@beispiel.example: Anfrage: Gemeindesaal']);
    expect(await run()).toEqual([]);
    const link = bookingLink(deps, reference, 'owner', 'de');
    const before = await booking(reference);
    const shown = await page(link);
    expect(shown.html).toContain('Für unser Willkommensfest');
    expect(shown.html).toContain('Ina Egg, AWO, Helferkreis Egg');
    expect(await booking(reference), 'opening changes nothing').toEqual(before);

    expect((await press(link, { do: 'accept' })).status).toBe(303);
    expect(await booking(reference)).toMatchObject({
      status: 'confirmed',
      nextAt: '2026-12-03T08:00:00.000Z',
    });
    expect((await resource(saal))?.slots?.[reference]?.state).toBe('confirmed');
    expect((await run()).sort()).toEqual([
      'ina@beispiel.example: Zugesagt: Gemeindesaal',
      'saal@beispiel.example: Im Kalender: Gemeindesaal',
    ]);
    const told = deps.sent.find(({ to }) => to === 'ina@beispiel.example');
    expect(told?.text).toContain('Kirchgasse 4');
    expect(told?.text).toContain('Petra Saal');
    expect(told?.calendar?.content).toContain('DTSTART:20261205T130000Z');
    expect((await press(link, { do: 'accept' })).status, 'pressed again').toBe(409);
    expect(await run()).toEqual([]);
  });

  it('gets it exactly once where fifty ask for the same afternoon', async () => {
    const saal = await hall();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, nth) =>
        ask(wish(saal, { email: `a${nth}@beispiel.example` }), 'awo').then(
          ({ status }) => status,
          (error: unknown) => (error instanceof Rejected ? 'rejected' : String(error)),
        ),
      ),
    );
    expect(outcomes.filter((one) => one === 'asked')).toHaveLength(1);
    expect(outcomes.filter((one) => one === 'rejected')).toHaveLength(49);
    expect(Object.keys((await resource(saal))?.slots ?? {})).toHaveLength(1);
    const mails = await run();
    expect(mails, 'whom it was refused was told at the form').toEqual([
      'saal@beispiel.example: Anfrage: Gemeindesaal',
    ]);
  });

  it('gets five pavilions shared out exactly, however many ask at once', async () => {
    const tents = await hall({ title: 'Pavillons', category: 'material', quantity: 5 });
    const asks = Array.from({ length: 12 }, (_, nth) =>
      ask(wish(tents, { quantity: (nth % 2) + 1, email: `b${nth}@beispiel.example` }), 'awo').catch(
        () => undefined,
      ),
    );
    await Promise.all(asks);
    const used = Object.values((await resource(tents))?.slots ?? {}).reduce((sum, one) => sum + one.count, 0);
    expect(used).toBeLessThanOrEqual(5);
    expect(used).toBeGreaterThanOrEqual(4);
  });

  it('is one, however often it is sent', async () => {
    const saal = await hall();
    const sent = await Promise.all([1, 2, 3].map(() => ask(wish(saal), 'awo', 'the same key')));
    const again = await ask(wish(saal), 'awo', 'the same key');
    expect(new Set([...sent, again].map(({ reference }) => reference)).size).toBe(1);
    expect(await run()).toEqual(['saal@beispiel.example: Anfrage: Gemeindesaal']);
  });

  it.each([
    [{ first: '2026-11-30' }, 'vorbei'],
    [{ to: '13:00' }, 'nach dem Anfang'],
    [{ last: '2027-02-05' }, '31 Tage'],
    [{ first: '2028-02-05' }, 'ein Jahr'],
    [{ quantity: 2 }, 'nur 1'],
    [{ resource: 'NONE-2345' }, 'nicht geteilt'],
  ])('is refused at the field that is wrong: %j', async (more, message) => {
    const saal = await hall();
    const error = await ask(wish(saal, more as Record<string, string>), 'awo').catch((one: unknown) => one);
    expect(error).toBeInstanceOf(Rejected);
    expect((error as Rejected).errors[0]?.message).toContain(message);
    expect((await resource(saal))?.slots).toBeUndefined();
  });
});

describe('a request of somebody without an account', () => {
  const confirm = async () => {
    await run();
    const link = /\/confirm\/[\w.-]+/.exec(deps.sent[0]?.text ?? '')?.[0] ?? '';
    await app.request(link, { method: 'POST' });
  };

  it('keeps nothing before the address is proven; then a registered initiative gets it', async () => {
    const saal = await hall();
    const circle = await initiative('ina@beispiel.example');
    const { reference, status } = await ask(wish(saal));
    expect(status).toBe('unconfirmed');
    expect((await resource(saal))?.slots).toBeUndefined();
    await confirm();
    expect((await run()).sort()).toEqual([
      'ina@beispiel.example: Danke! Ihr persönlicher Link',
      'saal@beispiel.example: Anfrage: Gemeindesaal',
    ]);
    expect(await booking(reference)).toMatchObject({ kept: true, parties: { [circle]: expect.any(String) } });
    expect((await page(bookingLink(deps, reference, 'owner', 'de'))).html).toContain(
      'Ina Egg, Helferkreis Egg',
    );
  });

  it('goes no further for an address that is in no register, and only its owner learns that', async () => {
    const saal = await hall();
    const { reference } = await ask(wish(saal, { email: 'fremd@beispiel.example' }));
    await confirm();
    expect((await run()).sort()).toEqual([
      'fremd@beispiel.example: Danke! Ihr persönlicher Link',
      'fremd@beispiel.example: Leider nicht möglich: Gemeindesaal',
    ]);
    expect((await booking(reference))?.status).toBe('refused');
    expect((await resource(saal))?.slots).toBeUndefined();
  });

  it('is told that another was first', async () => {
    const saal = await hall();
    await initiative('ina@beispiel.example');
    const { reference } = await ask(wish(saal));
    await ask(wish(saal, { email: 'other@beispiel.example' }), 'awo');
    await confirm();
    await run();
    expect((await booking(reference))?.status).toBe('refused');
  });
});

describe('a request goes on', () => {
  const asked = async (saal: string) => {
    const { reference } = await ask(wish(saal), 'awo');
    await run();
    return reference;
  };

  it('declined with a reason, and the time is free at once', async () => {
    const saal = await hall();
    const reference = await asked(saal);
    const link = bookingLink(deps, reference, 'owner', 'de');
    const missing = await press(link, { do: 'decline' });
    expect(missing.status).toBe(422);
    expect(await missing.text()).toContain('Bitte schreiben Sie kurz, warum.');
    await press(link, { do: 'decline', note: 'Da ist Chorprobe.' });
    expect((await resource(saal))?.slots).toEqual({});
    expect(await run()).toEqual(['ina@beispiel.example: Leider nicht: Gemeindesaal']);
    expect(deps.sent[0]?.text).toContain('Da ist Chorprobe.');
    expect((await ask(wish(saal), 'diakonie')).status).toBe('asked');
  });

  it('lapsed when the owner is silent for a week, never later than it begins', async () => {
    const saal = await hall();
    const soon = await asked(saal);
    const { reference: late } = await ask(wish(saal, { first: '2026-12-20' }), 'awo');
    await run();
    deps.clock.set('2026-12-05T13:00:01.000Z');
    expect(await run()).toEqual(['ina@beispiel.example: Ohne Antwort: Gemeindesaal']);
    expect((await booking(soon))?.status).toBe('lapsed');
    deps.clock.set('2026-12-08T08:00:01.000Z');
    await run();
    expect((await booking(late))?.status).toBe('lapsed');
    expect((await resource(saal))?.slots).toEqual({});
  });

  it('reminded of two days before, once, and over by itself', async () => {
    const saal = await hall();
    const reference = await asked(saal);
    await press(bookingLink(deps, reference, 'owner', 'de'), { do: 'accept' });
    await run();
    deps.clock.set('2026-12-03T08:00:00.000Z');
    expect(await run()).toEqual(['ina@beispiel.example: In zwei Tagen: Gemeindesaal']);
    deps.clock.set('2026-12-05T17:00:00.000Z');
    expect(await run()).toEqual([]);
    expect((await booking(reference))?.status).toBe('over');
    expect((await resource(saal))?.slots).toEqual({});
  });

  it('called off by either side, and the other is told with a calendar entry that takes it out', async () => {
    const saal = await hall();
    const reference = await asked(saal);
    await press(bookingLink(deps, reference, 'owner', 'de'), { do: 'accept' });
    await run();
    const mine = bookingLink(deps, reference, 'asker', 'de');
    expect((await page(mine)).html).not.toContain('Zusagen</span>');
    expect((await press(mine, { do: 'accept' })).status).toBe(422);
    await press(mine, { do: 'cancel', note: 'Fällt aus' });
    expect((await run()).sort()).toEqual([
      'ina@beispiel.example: Abgesagt: Gemeindesaal',
      'saal@beispiel.example: Wieder frei: Gemeindesaal',
    ]);
    expect(deps.sent.every(({ calendar }) => calendar?.method === 'CANCEL')).toBe(true);
    expect((await resource(saal))?.slots).toEqual({});
  });

  it('stands in the owner’s calendar as long as it is promised', async () => {
    const saal = await hall();
    const reference = await asked(saal);
    const feed = async () => (await page(calendarLink(deps, saal, 'de'))).html;
    expect(await feed()).not.toContain('BEGIN:VEVENT');
    await press(bookingLink(deps, reference, 'owner', 'de'), { do: 'accept' });
    expect(await feed()).toContain('DTSTART:20261205T130000Z');
    expect((await page(calendarLink(deps, saal, 'de').replace('.ics', 'x.ics'))).status).toBe(404);
  });

  it('free again when who asked deletes it, and its owner is told', async () => {
    const saal = await hall();
    await initiative('ina@beispiel.example');
    const { reference } = await ask(wish(saal), 'awo');
    await run();
    const { personalToken } = await import('../../functions/person/links.ts');
    const mine = `/my/${personalToken(deps, reference)}`;
    expect(await (await app.request(mine)).text()).not.toContain('/edit');
    expect((await app.request(`${mine}/edit`)).status).toBe(303);
    await app.request(mine, { method: 'POST', body: new URLSearchParams({ do: 'withdraw' }) });
    expect(await run()).toEqual(['saal@beispiel.example: Wieder frei: Gemeindesaal']);
    expect((await resource(saal))?.slots).toEqual({});
  });
});

describe('know-how', () => {
  it('is not booked but asked, by a mail that is answered directly, without its owner’s address', async () => {
    const advice = await hall({ title: 'Fragen zum Aufenthaltsrecht', category: 'know-how' });
    await expect(ask(wish(advice), 'awo')).rejects.toBeInstanceOf(Rejected);
    const { reference, status } = await ask(
      { ...wish(advice), what: 'ask', message: 'Wer darf arbeiten?' },
      'awo',
    );
    expect(status).toBe('sent');
    expect(await run()).toEqual(['saal@beispiel.example: Eine Frage zu: Fragen zum Aufenthaltsrecht']);
    expect(deps.sent[0]).toMatchObject({ replyTo: 'ina@beispiel.example' });
    expect(deps.sent[0]?.text).toContain('Wer darf arbeiten?');
    expect((await booking(reference))?.answers).not.toHaveProperty('first');
  });
});

describe('the public list', () => {
  it('shows what is shared and when it is free, without addresses, names and contacts', async () => {
    const saal = await hall();
    await ask(wish(saal), 'awo');
    const { html } = await page(`http://x/resources/${saal}?lang=de`);
    expect(html).toContain('14:00–18:00 vergeben');
    for (const secret of ['Kirchgasse', 'Petra', 'saal@', 'Ina', 'Willkommensfest'])
      expect(html).not.toContain(secret);
    const next = await page(`http://x/resources/${saal}?lang=de&month=2027-01`);
    expect(next.html).toContain('Januar 2027');
    expect((await page(`http://x/resources/${saal}?lang=de&month=1999-01`)).html).toContain('Dezember 2026');
    const json = await page('http://x/resources.json?lang=de');
    for (const secret of ['Kirchgasse', 'Petra', 'saal@', 'Ina', 'slots'])
      expect(json.html).not.toContain(secret);
  });
});
