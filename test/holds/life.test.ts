import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureAdmin } from '../../functions/access/people.ts';
import { createApp } from '../../functions/app.ts';
import type { Holding } from '../../functions/holds/holding.ts';
import { holdsLink } from '../../functions/holds/links.ts';
import { mayAct, perform, possibleActions } from '../../functions/lifecycle.ts';
import { sweep } from '../../functions/mail/sweep.ts';
import { personalToken } from '../../functions/person/links.ts';
import type { MemberRole, Viewer } from '../../functions/rights.ts';
import { findRoom } from '../../functions/rooms.ts';
import { change } from '../../functions/store/change.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { templatesOf } from '../../functions/templates.ts';
import { type Engine, startDynalite } from '../engines.ts';
import { entryWith } from '../entries.ts';
import { makeDeps, type TestDeps } from '../harness.ts';
import { publish } from '../listing/published.ts';

const start = '2026-11-23T09:00:00.000Z';
let engine: Engine;
let deps: TestDeps;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  engine = await startDynalite();
  deps = await makeDeps({ db: engine.db, now: start });
  app = createApp(deps);
  await ensureAdmin(deps);
});
afterEach(() => engine.close());

const circle = {
  title: 'Helferkreis Seerhein',
  kind: 'helper-circle',
  description: 'Wir begleiten Familien aus der Unterkunft am Seerhein im Alltag.',
  fields: ['culture-social'],
  shares: false,
  contact: 'kreis@seerhein.example',
  website: 'https://seerhein.example/',
  opening: [{ day: 'mo', from: '09:00', to: '12:00' }],
  name: 'Petra Privat',
  email: 'petra@privat.example',
  consent: true,
};
const reference = 'CRCL-2345';
const entry = () => deps.db.get<Holding>(entryKey(reference)) as Promise<Holding>;

/** Published through its room by a coordinator, its sender's address proven. */
async function published(form: string, answers: object, lang = 'de', values = {}): Promise<void> {
  await publish(deps, { form, reference, lang, status: 'new', answers: answers as Entry['answers'] });
  await change<Holding>(deps.db, entryKey(reference), (seen) =>
    perform(
      roomOf,
      {
        ...seen,
        answers: answers as Entry['answers'],
        facts: deps.forms.get(form)?.facts(answers as Entry['answers']) ?? {},
        confirmedAt: start,
        endsAt: '2028-11-23T09:00:00.000Z',
      },
      'publish',
      { by: 'k', values, until: '2027-11-23T09:00:00.000Z' },
      new Date(start),
    ),
  );
}
let roomOf: Awaited<ReturnType<typeof findRoom>>;

async function initiative(lang?: string): Promise<void> {
  roomOf = await findRoom('initiatives');
  await published('initiative-registration', circle, lang);
}

const run = async () => {
  deps.sent.length = 0;
  for (let time = 0; time < 3; time++) await sweep(deps, findRoom, templatesOf(deps));
  return deps.sent.map(({ to, subject }) => `${to}: ${subject}`);
};
const link = () => new URL(holdsLink(deps, reference, 'de')).pathname;
const press = (fields: Record<string, string>, path = link()) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
const text = async (path: string) => (await app.request(path, { headers: { accept: 'text/html' } })).text();

describe('an initiative that is asked', () => {
  it('gets one mail in its language; its page changes nothing, its button answers', async () => {
    await initiative('en');
    deps.clock.set('2027-05-24T07:00:00.000Z');
    await Promise.all([1, 2, 3].map(() => sweep(deps, findRoom, templatesOf(deps))));
    await sweep(deps, findRoom, templatesOf(deps));
    expect(deps.sent.map(({ to, subject }) => `${to}: ${subject}`)).toEqual([
      'petra@privat.example: Does this still hold? Helferkreis Seerhein',
    ]);
    const shown = /\/holds\/[\w.-]+/.exec(deps.sent[0]?.text ?? '')?.[0] ?? '';
    const before = await entry();
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await app.request(shown, { method })).status).toBe(200);
    expect(await entry()).toEqual(before);
    expect((await press({ do: 'holds' }, shown)).status).toBe(303);
    expect((await entry()).holds).toMatchObject({ said: '2027-05-24T07:00:00.000Z', until: '2027-12-22' });
    deps.clock.set('2027-06-30T07:00:00.000Z');
    expect(await run()).toEqual([]);
  });

  it('and says nothing is reminded, hidden, and it and the coordinators are told once; one click brings it back', async () => {
    await initiative();
    const listed = async () => (await text('/initiatives?lang=de')).includes('Helferkreis Seerhein');
    expect(await listed()).toBe(true);
    deps.clock.set('2027-05-24T07:00:00.000Z');
    await run();
    deps.clock.set('2027-06-07T07:00:00.000Z');
    expect(await run()).toEqual(['petra@privat.example: Erinnerung: Stimmt das noch? Helferkreis Seerhein']);
    deps.clock.set('2027-06-23T21:59:00.000Z');
    expect(await run()).toEqual([]);
    expect(await listed()).toBe(true);
    deps.clock.set('2027-06-23T22:00:00.000Z');
    expect((await run()).sort()).toEqual([
      `${deps.config.adminEmail}: Verborgen, weil niemand antwortet: Helferkreis Seerhein`,
      'petra@privat.example: Nicht mehr zu sehen: Helferkreis Seerhein',
    ]);
    expect(await run()).toEqual([]);
    expect(await listed()).toBe(false);
    expect((await app.request(`/initiatives/${reference}`)).status).toBe(404);
    expect(await text(link())).toContain('Eintrag wieder zeigen');
    await press({ do: 'holds' });
    expect(await listed()).toBe(true);
    expect(await run()).toEqual([]);
  });

  it('and is gone is closed at once', async () => {
    await initiative();
    expect((await press({ do: 'gone' })).headers.get('location')).toContain('done=gone');
    expect(await entry()).toMatchObject({ status: 'closed', list: 'initiatives#closed' });
    expect((await entry()).history.at(-1)).toMatchObject({ by: 'person', what: 'close' });
    expect((await press({ do: 'holds' })).status, 'an old page').toBe(409);
    expect((await press({ do: 'everything' })).status).toBe(422);
    expect((await press({ do: 'holds' }, '/holds/unbekannt')).status).toBe(404);
  });

  it('leaves no question behind when it is withdrawn', async () => {
    await initiative();
    deps.clock.set('2027-05-24T07:00:00.000Z');
    await run();
    await app.request(`/my/${personalToken(deps, reference)}`, {
      method: 'POST',
      body: new URLSearchParams({ do: 'withdraw' }),
    });
    deps.clock.set('2027-06-07T07:00:00.000Z');
    expect(await run()).toEqual([]);
    expect((await app.request(link())).status).toBe(404);
  });
});

describe('a correction by its sender', () => {
  const edit = (changed: Record<string, string>) => {
    const { opening, fields, consent, email, ...plain } = circle;
    const given = { ...plain, shares: 'false', fields: fields[0] ?? '', ...changed };
    const rows = { 'opening.0.day': 'mo', 'opening.0.from': '09:00', 'opening.0.to': '12:00' };
    return app.request(`/my/${personalToken(deps, reference)}/edit`, {
      method: 'POST',
      body: new URLSearchParams({ ...rows, ...given }),
    });
  };

  it('of opening hours stays public, and coordinators see what was there before', async () => {
    await initiative();
    expect((await edit({ 'opening.0.from': '10:00' })).status).toBe(303);
    expect(await entry()).toMatchObject({
      status: 'published',
      changed: { before: { opening: [{ day: 'mo', from: '09:00', to: '12:00' }] } },
    });
    expect(await text(`/initiatives/${reference}?lang=de`)).toContain('Montag 10:00–12:00 Uhr');
    expect(await run()).toEqual([`${deps.config.adminEmail}: Geändert: Helferkreis Seerhein`]);
    const seen = perform(roomOf, await entry(), 'seen', { by: 'k' }, deps.clock()) as Holding;
    expect(seen.changed).toBeUndefined();
  });

  it('of what is not public stays public without a word', async () => {
    await initiative();
    await edit({ phone: '07531 000 61' });
    expect(await entry()).toMatchObject({ status: 'published' });
    expect((await entry()).changed).toBeUndefined();
    expect(await run()).toEqual([]);
  });

  it.each([
    ['title', 'Ganz etwas anderes'],
    ['website', 'https://casino.example/'],
  ])('of name or website is looked at first: %s', async (name, value) => {
    await initiative();
    await edit({ 'opening.0.from': '10:00', [name]: value });
    expect(await entry()).toMatchObject({ status: 'new', list: 'initiatives#new' });
    expect((await app.request(`/initiatives/${reference}`)).status).toBe(404);
  });

  it('whose address was never proven is looked at first', async () => {
    await initiative();
    await change<Holding>(deps.db, entryKey(reference), ({ confirmedAt: _, ...seen }) => seen);
    await edit({ 'opening.0.from': '10:00' });
    expect((await entry()).status).toBe('new');
  });

  it('brings back what was hidden', async () => {
    await initiative();
    for (const at of ['2027-05-24T07:00:00.000Z', '2027-06-23T22:00:00.000Z']) {
      deps.clock.set(at);
      await run();
    }
    expect((await entry()).status).toBe('hidden');
    await edit({ 'opening.0.from': '10:00' });
    expect((await entry()).status).toBe('published');
  });
});

describe('a pause of an offer', () => {
  const offer = async () => {
    roomOf = await findRoom('offers');
    await published('offer-listing', {
      title: 'Deutsch im Café',
      description: 'Offener Sprachtreff für alle, die Deutsch üben möchten.',
      schedule: [{ day: 'tu', from: '17:00', to: '19:00', weeks: 'every' }],
      email: 'petra@privat.example',
    });
  };

  it('is entered by its owner, shown to everybody, and over by itself', async () => {
    await offer();
    const wrong = await press({ do: 'pause', first: '2026-12-24', last: '2026-12-20', word: 'Ferien' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="Ferien"');
    expect(
      (await press({ do: 'pause', first: '2026-12-20', last: '2027-01-07', word: 'Ferien' })).status,
    ).toBe(303);
    const list = () => text('/offers?lang=de');
    expect(await list(), 'four weeks before').not.toContain('Pause');
    deps.clock.set('2026-12-10T09:00:00.000Z');
    expect(await list()).toContain('Pause vom 20.12.2026 bis 07.01.2027');
    deps.clock.set('2026-12-21T09:00:00.000Z');
    expect(await list()).toContain('Pause bis 07.01.2027');
    expect(await text(`/offers/${reference}?lang=de`)).toContain('Ferien');
    deps.clock.set('2027-01-07T23:00:00.000Z');
    expect(await list()).toContain('Deutsch im Café');
    expect(await list()).not.toContain('Pause');
  });

  it.each([
    ['2026-12-01', '2026-12-99'],
    ['2026-12-01', '2027-02-29'],
    ['soon', 'sooner or later'],
  ])('is refused from %s to %s, and everybody’s list stays as it is', async (first, last) => {
    await offer();
    expect((await press({ do: 'pause', first, last })).status).toBe(422);
    expect((await entry()).pause).toBeUndefined();
    expect((await app.request('/offers')).status).toBe(200);
  });

  it('takes its dates out of the calendar', async () => {
    await offer();
    await press({ do: 'pause', first: '2026-12-20', last: '2027-01-07' });
    const ics = (await text(`/offers/${reference}.ics?lang=de`)).replaceAll('\r\n ', '');
    expect(ics).toContain('DTSTART;TZID=Europe/Berlin:20261124T170000');
    expect(ics).toContain('RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=');
    expect(ics.match(/^EXDATE.*$/gm)).toEqual([
      'EXDATE;TZID=Europe/Berlin:20261222T170000',
      'EXDATE;TZID=Europe/Berlin:20261229T170000',
      'EXDATE;TZID=Europe/Berlin:20270105T170000',
    ]);
  });

  it('is ended by its owner', async () => {
    await offer();
    await press({ do: 'pause', first: '2026-11-24', last: '2027-01-07' });
    await press({ do: 'resume' });
    expect((await entry()).pause).toBeUndefined();
  });
});

describe('who decides', () => {
  const viewer = (role: MemberRole, organisation: string): Viewer => ({
    id: 'm',
    email: 'm@beispiel.example',
    name: 'M',
    role,
    organisation,
  });
  const owners = { awo: 'awo', caritas: 'caritas', nobody: undefined } as const;

  it.each(['offers', 'initiatives', 'resources'])(
    'upon %s: contributors upon their own, the city upon all',
    async (domain) => {
      const room = await findRoom(domain);
      const now = new Date(start);
      const publishable = (who: Viewer) =>
        Object.entries(owners)
          .filter(([, owner]) => {
            const one = entryWith({ domain, status: 'new', ...(owner && { owner }) });
            const { publish: action } = room.lifecycle.actions;
            const offered = possibleActions(room, one, now, who).some(([name]) => name === 'publish');
            expect(offered, 'what is offered is theirs').toBe(
              offered && !!action && mayAct(who, one, action),
            );
            return offered;
          })
          .map(([name]) => name);
      expect(publishable(viewer('contributor', 'awo'))).toEqual(['awo']);
      expect(publishable(viewer('coordinator', 'awo'))).toEqual(['awo']);
      expect(publishable(viewer('reader', 'awo'))).toEqual([]);
      expect(publishable(viewer('contributor', 'city'))).toEqual([]);
      expect(publishable(viewer('coordinator', 'city'))).toEqual(['awo', 'caritas', 'nobody']);
    },
  );
});
