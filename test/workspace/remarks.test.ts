import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson } from '../../functions/access/people.ts';
import { createApp } from '../../functions/app.ts';
import { openFollowUps } from '../../functions/followups/follow-up.ts';
import { runSweep } from '../../functions/jobs.ts';
import { change } from '../../functions/store/change.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { type Coordinator, signIn } from './signed-in.ts';
import { store, textOf } from './stored.ts';

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;
let coordinator: Coordinator;
let colleague: Coordinator;
let reference: string;

beforeAll(async () => {
  ({ deps, close } = await startTest());
  app = createApp(deps);
  coordinator = await signIn(deps, app);
  const email = 'kollegin@konstanz.example';
  await addPerson(deps, { email, name: 'Kollegin', role: 'coordinator', lang: 'de' });
  colleague = await signIn(deps, app, email);
});
afterAll(() => close());
beforeEach(async () => {
  deps.clock.advance(60_000);
  [reference = ''] = await store(deps, 'offer-listing', 1);
});

const stored = async () => (await deps.db.get<Entry>(entryKey(reference))) as Entry;
const path = (action = '') => `/workspace/entries/${reference}${action && `/${action}`}`;
const page = async (who = coordinator) => (await who.get(path())).text();
const whats = async () => (await stored()).history.map(({ what }) => what);
const undoOn = (html: string) => /name="at" value="([^"]+)"/.exec(html)?.[1];
const undo = async (who = coordinator) => who.post(path('undo'), { at: undoOn(await page(who)) ?? '' });

describe('a contact', () => {
  it('is kept with how, what and by whom, and may hold anything', async () => {
    const said = '<b>Ja</b> & "nein"\n=1+1';
    const answer = await coordinator.post(path('contact'), { how: 'phone', contact: said });
    expect(answer.status).toBe(303);
    expect((await stored()).history.at(-1)).toMatchObject({ what: 'contact', how: 'phone', note: said });
    const html = await page();
    expect(html).not.toContain('<b>Ja</b>');
    expect(textOf(html)).toMatch(/Kontakt am Telefon \(durch [^)]+\) &lt;b&gt;Ja/);
  });

  it.each([
    [{ how: 'pigeon', contact: 'hallo' }, 'Bitte wählen Sie, wie Sie in Kontakt waren.'],
    [{ how: 'mail', contact: '  ' }, 'Bitte schreiben Sie kurz auf, was besprochen wurde.'],
  ])('is refused as %j, with a word at the field', async (fields, message) => {
    const answer = await coordinator.post(path('contact'), fields);
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain(message);
    expect(await whats()).toEqual([]);
  });
});

describe('a follow-up', () => {
  const set = (fields: object = {}) =>
    coordinator.post(path('follow-up'), {
      ...{ day: '2026-11-26', words: 'Frau Bader zurückrufen', who: 'me' },
      ...fields,
    });
  const list = async (whose = 'mine', who = coordinator) =>
    textOf(await (await who.get(`/workspace/follow-ups?whose=${whose}`)).text());
  const idOf = async () => openFollowUps(await stored())[0]?.[0] ?? '';

  it('stands on the page of the entry and among mine until it is done, and comes back when that is taken back', async () => {
    await set();
    expect(textOf(await page())).toContain('Donnerstag, 26. November 2026 Frau Bader zurückrufen');
    expect(await list()).toMatch(/In dieser Woche .*Frau Bader zurückrufen/);
    expect(await list('organisation')).not.toContain('Bader');
    expect(await list('mine', colleague)).not.toContain('Bader');
    const done = { id: await idOf(), do: 'done', back: 'mine' };
    const answer = await coordinator.post(path('follow-up-change'), done);
    const next = answer.headers.get('location') ?? '';
    expect(next).toBe(`/workspace/follow-ups?whose=mine&done=${reference}&lang=de`);
    const after = await (await coordinator.get(next)).text();
    expect(textOf(after)).toContain('Gespeichert: Wiedervorlage erledigt.');
    expect(textOf(after)).not.toContain('Frau Bader');
    await coordinator.post(path('undo'), { at: undoOn(after) ?? '' });
    expect(await list()).toContain('Frau Bader');
    await coordinator.post(path('follow-up-change'), { ...done, back: 'https://evil.example' });
    expect(await list()).not.toContain('Frau Bader');
  });

  it('is shown at once where only the organisation has one', async () => {
    const first = async () => textOf(await (await colleague.get('/workspace/follow-ups')).text());
    expect(await first()).toContain('Es ist nichts vorgemerkt.');
    await set({ who: 'organisation', words: 'Schlüssel holen' });
    expect(await first()).toContain('Schlüssel holen');
    expect(await list('mine', colleague)).not.toContain('Schlüssel');
  });

  it('of the organisation is seen by all of it, and moves to another day', async () => {
    await set({ who: 'organisation', words: 'Raum ansehen' });
    expect(await list('organisation', colleague)).toContain('Raum ansehen');
    await colleague.post(path('follow-up-change'), { id: await idOf(), do: 'move', day: '2027-03-01' });
    expect(await list('organisation')).toMatch(/Später .*1\. März 2027 Raum ansehen/);
  });

  it('is overdue when its day is over', async () => {
    await set({ day: '2026-11-23', words: 'Gestern schon' });
    expect(await list()).toMatch(/Heute .*Gestern schon/);
    deps.clock.advance(24 * 3_600_000);
    coordinator = await signIn(deps, app);
    colleague = await signIn(deps, app, 'kollegin@konstanz.example');
    expect(await list()).toMatch(/Überfällig .*Gestern schon/);
    expect(textOf(await page())).toContain('(überfällig)');
  });

  it.each([
    [{ words: '' }, 'Bitte schreiben Sie, was zu tun ist.'],
    [{ day: '2020-01-01' }, 'Bitte geben Sie einen Tag an, heute oder später.'],
    [{ day: '<script>' }, 'Bitte geben Sie einen Tag an, heute oder später.'],
  ])('with %j is refused, and what was typed stays', async (fields, message) => {
    const answer = await set({ who: 'organisation', ...fields });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(textOf(html)).toContain(message);
    expect(html).toMatch(/id="who-organisation"[^>]*checked/);
    expect(html).not.toContain('<script>');
  });

  it('that is not there is told so', async () => {
    const answer = await coordinator.post(path('follow-up-change'), { id: '__proto__', do: 'done' });
    expect(answer.status).toBe(404);
  });
});

describe('taking back', () => {
  const closeIt = (who = coordinator) => who.post(path('close'), { note: 'Versehen' });

  it('puts state, dates and places in lists back, and the history tells both', async () => {
    await coordinator.post(path('publish'), { from: '2026-12-01', until: '2026-12-31' });
    const before = await stored();
    deps.clock.advance(1000);
    await closeIt();
    expect((await stored()).status).toBe('closed');
    expect(textOf(await page())).toContain('Gespeichert: geschlossen.');
    expect((await undo()).status).toBe(303);
    const after = await stored();
    for (const name of ['status', 'list', 'listAt', 'nextAt', 'publishUntil', 'endsAt'] as const)
      expect(after[name], name).toEqual(before[name]);
    expect(await whats()).toEqual(['publish', 'close', 'undone']);
    expect(undoOn(await page())).toBeUndefined();
  });

  it('removes a note as if it had never been written', async () => {
    await coordinator.post(path('note'), { note: 'Falscher Eintrag' });
    await undo();
    expect(await whats()).toEqual([]);
  });

  it('is for who did it, for ten minutes, and until somebody else does something', async () => {
    await closeIt();
    expect(undoOn(await page(colleague))).toBeUndefined();
    const at = undoOn(await page()) ?? '';
    expect((await colleague.post(path('undo'), { at })).status).toBe(409);
    await colleague.post(path('note'), { note: 'Richtig so' });
    expect(undoOn(await page())).toBeUndefined();
    const answer = await coordinator.post(path('undo'), { at });
    expect(answer.status).toBe(409);
    expect(textOf(await answer.text())).toContain('Das lässt sich nicht mehr rückgängig machen');
    expect((await stored()).status).toBe('closed');
  });

  it('ends after ten minutes', async () => {
    await closeIt();
    deps.clock.advance(10 * 60_000 - 1);
    expect(undoOn(await page())).toBeDefined();
    deps.clock.advance(1);
    expect(undoOn(await page())).toBeUndefined();
  });

  it('is done once of many at the same time', async () => {
    await closeIt();
    const at = undoOn(await page()) ?? '';
    const answers = await Promise.all([1, 2, 3, 4].map(() => coordinator.post(path('undo'), { at })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409]);
    expect(await whats()).toEqual(['close', 'undone']);
  });

  it('is not offered where somebody was told, or more than the state was moved', async () => {
    const waiting = { template: 'person.welcome', at: deps.clock().toISOString(), attempts: 0 };
    await closeIt();
    // As if closing had left a mail to the sender.
    await change<Entry>(deps.db, entryKey(reference), (entry) => ({
      ...entry,
      mails: { told: waiting },
      history: entry.history.map((event) => ({
        ...event,
        ...(event.before && { before: { ...event.before, mails: ['told'] } }),
      })),
    }));
    expect(undoOn(await page())).toBeDefined();
    await change<Entry>(deps.db, entryKey(reference), (entry) => ({
      ...entry,
      mails: { told: { ...waiting, attempts: 1 } },
    }));
    expect(undoOn(await page())).toBeUndefined();
    await change<Entry>(deps.db, entryKey(reference), (entry) => ({ ...entry, mails: {} }));
    expect(undoOn(await page())).toBeUndefined();
  });

  it('is not offered when a date has moved it on since', async () => {
    await coordinator.post(path('publish'), { from: '2026-11-23', until: '2026-11-24' });
    const at = undoOn(await page()) ?? '';
    expect(at).not.toBe('');
    await change<Entry>(deps.db, entryKey(reference), (entry) => ({ ...entry, status: 'ended' }));
    expect(undoOn(await page())).toBeUndefined();
    expect((await coordinator.post(path('undo'), { at })).status).toBe(409);
  });

  it('is possible, too, when the sweep has run in between and told nobody', async () => {
    await coordinator.post(path('publish'), { from: '2026-12-01', until: '2026-12-31' });
    await runSweep(deps);
    expect((await undo()).status).toBe(303);
    expect((await stored()).status).toBe('new');
  });

  it('leaves the sweep nothing to do that was taken back', async () => {
    await coordinator.post(path('follow-up'), { day: '2026-12-24', words: 'Kekse', who: 'me' });
    await undo();
    await runSweep(deps);
    expect((await stored()).followUps).toEqual({});
    expect(deps.sent).toEqual([]);
  });
});
