import type { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idOf } from '../../functions/listing/identity.ts';
import { seatLink } from '../../functions/trainings/links.ts';
import { routes } from '../../functions/trainings/routes.tsx';
import { startTest } from '../harness.ts';
import { announced, asIs, signedUp } from './people.ts';
import { readCalendar } from './read-calendar.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let deps: (typeof test)['deps'];
let app: Hono;
beforeEach(async () => {
  test = await startTest({ now: '2026-11-23T11:00:00.000Z' });
  deps = test.deps;
  app = routes(deps, async () => []);
  app.onError((error, c) => c.text(error.message, 'status' in error ? (error.status as 404) : 500));
});
afterEach(() => test.close());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await app.request(path, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const list = async (query = '') => {
  const { text } = await get(`/trainings.json${query}`);
  return (JSON.parse(text) as { items: { title: string }[] }).items.map((one) => one.title);
};

/** A training with a free place, a full one with one waiting, and one that is over tomorrow. */
async function three() {
  const free = await announced(deps, {
    title: 'Deutsch lehren',
    field: 'language-education',
    languages: ['de', 'en'],
  });
  const full = await announced(deps, {
    title: 'Umgang mit Trauma',
    date: '2026-12-02',
    deadline: undefined,
    capacity: 1,
  });
  const ana = await signedUp(deps, full, 'ana@example.org');
  const ben = await signedUp(deps, full, 'ben@example.org');
  return { free, full, ana, ben };
}

describe('the list', () => {
  it('shows coming trainings in order, with what is left and where to sign up', async () => {
    const { free, full } = await three();
    const { text, status } = await get('/trainings?lang=de');
    expect(status).toBe(200);
    expect(text.indexOf('Umgang mit Trauma')).toBeLessThan(text.indexOf('Deutsch lehren'));
    expect(text).toContain('noch 2 Plätze frei (von 2)');
    expect(text).toContain('Warteliste: 1 Person wartet');
    expect(text).toContain(`/forms/training-signup?training=${free.reference}`);
    expect(text).toContain(`/forms/training-signup?training=${full.reference}`);
    expect(text).not.toMatch(/style=|<script(?! type="application\/ld\+json">)|onclick/);
  });

  it('is narrowed by field, language and words', async () => {
    await three();
    expect(await list()).toEqual(['Umgang mit Trauma', 'Deutsch lehren']);
    expect(await list('?field=language-education')).toEqual(['Deutsch lehren']);
    expect(await list('?language=en')).toEqual(['Deutsch lehren']);
    expect(await list('?q=TRAUMA%20umgang')).toEqual(['Umgang mit Trauma']);
    expect(await list('?field=nonsense')).toEqual([]);
    expect((await get('/trainings?lang=de&q=gibtesnicht')).text).toContain('Zurzeit gibt es keine Schulung');
  });

  it('leaves out what has begun', async () => {
    await three();
    deps.clock.set('2026-12-02T17:00:00.001Z');
    expect(await list()).toEqual(['Deutsch lehren']);
  });

  it('keeps what somebody typed as text', async () => {
    const { text } = await get('/trainings?q=%22%3E%3Cscript%3E');
    expect(text).not.toContain('"><script>');
  });

  it('tells nothing about people, in any form', async () => {
    const { full, ana } = await three();
    for (const path of [
      '/trainings',
      '/trainings.json',
      '/trainings.rss',
      '/trainings.ics',
      `/trainings/${full.reference}`,
    ]) {
      const { text, status } = await get(path);
      expect(status, path).toBe(200);
      for (const secret of ['ana@', 'Ana Muster', ana.signup.reference, ana.signup.attendee]) {
        expect(text, path).not.toContain(secret);
      }
    }
  });

  it('has figures and words for programs', async () => {
    const { full } = await three();
    const { text, headers } = await get('/trainings.json?lang=en');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(JSON.parse(text).items[0]).toMatchObject({
      reference: full.reference,
      starts: '2026-12-02T17:00:00.000Z',
      capacity: 1,
      free: 0,
      waiting: 1,
      signup: 'waiting',
      state: 'Waiting list: 1 person is waiting',
      url: `${deps.config.baseUrl}/trainings/${full.reference}`,
    });
  });

  it('is a calendar and a feed', async () => {
    const { free, full } = await three();
    const calendar = readCalendar((await get('/trainings.ics')).text);
    expect(calendar.events.map((one) => one.UID)).toEqual([idOf(full), idOf(free)]);
    const { text, headers } = await get('/trainings.rss');
    expect(headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    expect(text).toContain('<title><![CDATA[Umgang mit Trauma]]></title>');
  });
});

describe('the page of a training', () => {
  it('tells what one needs to know', async () => {
    const { free } = await three();
    const { text } = await get(`/trainings/${free.reference}?lang=de`);
    for (const fact of [
      'Donnerstag, 3. Dezember 2026, 18:00 bis 20:30 Uhr',
      'Untere Laube 24',
      'Dr. Maria Weiß',
      'Anmelden',
    ]) {
      expect(text).toContain(fact);
    }
    const english = await get(`/trainings/${free.reference}`, { 'accept-language': 'en' });
    expect(english.text).toContain('2 places left (of 2)');
  });

  it('has no sign-up after the deadline', async () => {
    const { free } = await three();
    deps.clock.set('2026-12-02T08:00:00.000Z');
    const { text } = await get(`/trainings/${free.reference}?lang=de`);
    expect(text).toContain('Die Anmeldung ist geschlossen.');
    expect(text).not.toContain('/forms/training-signup');
  });

  it.each(['XXXX-XXXX', 'nonsense', '..%2f..', '%00'])('is not there for %s', async (reference) => {
    expect((await get(`/trainings/${reference}`)).status).toBe(404);
  });

  it('is not there for what is no training', async () => {
    const { ana } = await three();
    expect((await get(`/trainings/${ana.signup.reference}`)).status).toBe(404);
  });
});

describe('the page behind the link of a sign-up', () => {
  const path = (reference: string) => new URL(seatLink(deps, reference, 'de')).pathname;
  const press = async (reference: string, action: string) => {
    const body = new URLSearchParams({ do: action });
    const response = await app.request(path(reference), { method: 'POST', body });
    return { status: response.status, text: await response.text() };
  };

  it('shows what one has; looking changes nothing', async () => {
    const { full, ana, ben } = await three();
    const before = await asIs(deps, full);
    const seat = await get(path(ana.signup.reference));
    expect(seat.text).toContain('Sie haben einen Platz.');
    expect(seat.text).toContain('Platz zurückgeben');
    expect(seat.headers.get('referrer-policy')).toBe('no-referrer');
    expect(seat.headers.get('cache-control')).toBe('no-store');
    const waits = await get(path(ben.signup.reference));
    expect(waits.text).toContain('Sie stehen auf der Warteliste, auf Platz 1.');
    expect(waits.text).toContain('Warteliste verlassen');
    expect(await asIs(deps, full)).toEqual(before);
  });

  it('gives the place back, which the next can accept', async () => {
    const { full, ana, ben } = await three();
    expect((await press(ana.signup.reference, 'leave')).status).toBe(303);
    expect((await get(path(ana.signup.reference))).text).toContain('nicht angemeldet');
    const offer = await get(path(ben.signup.reference));
    expect(offer.text).toContain('Für Sie ist ein Platz frei.');
    expect(offer.text).toContain('Platz annehmen');
    expect((await press(ben.signup.reference, 'accept')).status).toBe(303);
    expect((await press(ben.signup.reference, 'accept')).status, 'pressed twice').toBe(303);
    expect((await asIs(deps, full)).seats).toEqual({
      [ben.signup.attendee]: expect.objectContaining({ state: 'taken' }),
    });
  });

  it('gives more time once to whom a place is offered', async () => {
    const { ana, ben } = await three();
    await press(ana.signup.reference, 'leave');
    expect((await get(path(ben.signup.reference))).text).toContain('Mehr Zeit nehmen');
    expect((await press(ben.signup.reference, 'extend')).status).toBe(303);
    expect((await get(path(ben.signup.reference))).text).not.toContain('Mehr Zeit nehmen');
    deps.clock.advance(48 * 3_600_000);
    expect((await press(ben.signup.reference, 'accept')).status).toBe(303);
    expect((await get(path(ben.signup.reference))).text).toContain('haben einen Platz');
  });

  it('says so when an offer is over', async () => {
    const { ana, ben } = await three();
    await press(ana.signup.reference, 'leave');
    deps.clock.advance(48 * 3_600_000);
    const late = await press(ben.signup.reference, 'accept');
    expect(late.status).toBe(409);
    expect(late.text).toContain('Die Zeit für diesen Platz ist leider abgelaufen');
  });

  it('changes nothing after the start', async () => {
    const { full, ana } = await three();
    deps.clock.set('2026-12-02T17:00:00.000Z');
    const { text } = await get(path(ana.signup.reference));
    expect(text).toContain('hat schon begonnen');
    expect(text).not.toMatch(/value="(?!erase)/);
    expect((await press(ana.signup.reference, 'leave')).status).toBe(409);
    expect(Object.keys((await asIs(deps, full)).seats)).toHaveLength(1);
  });

  it('opens only with a link of ours, and takes only its own buttons', async () => {
    const { ana, full } = await three();
    const forged = path(ana.signup.reference).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await get(forged)).status).toBe(404);
    expect((await get(`/trainings/seat/${ana.signup.reference}`)).status).toBe(404);
    expect((await get(path(full.reference))).status, 'a link to something else').toBe(404);
    expect((await press(ana.signup.reference, 'capacity')).status).toBe(422);
    expect((await press(ana.signup.reference, '')).status).toBe(422);
    const body = new URLSearchParams({ do: 'leave', more: 'x'.repeat(5000) });
    expect((await app.request(path(ana.signup.reference), { method: 'POST', body })).status).toBe(413);
  });
});
