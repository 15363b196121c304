import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { runSweep } from '../../functions/jobs.ts';
import { change } from '../../functions/store/change.ts';
import { type Entry, entryKey, remember, settle } from '../../functions/store/entry.ts';
import { acceptSignup } from '../../functions/trainings/accept.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { publish } from '../listing/published.ts';
import { announced, signupOf, submission } from '../trainings/people.ts';
import { type Coordinator, signIn } from './signed-in.ts';
import { store, textOf } from './stored.ts';

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;
let coordinator: Coordinator;

beforeAll(async () => {
  ({ deps, close } = await startTest());
  app = createApp(deps);
  coordinator = await signIn(deps, app);
});
afterAll(() => close());

const volunteer = {
  name: 'Ella Beispiel <b>',
  email: 'ella@beispiel.example',
  'postal-code': '78462',
  languages: ['de', 'ar'],
  fields: ['culture-social'],
  children: false,
  consent: true,
};
const stored = (reference: string) => deps.db.get<Entry>(entryKey(reference));
const path = (reference: string) => `/workspace/entries/${reference}`;
const html = async (reference: string) => (await coordinator.get(path(reference))).text();
const actionsOn = (page: string) =>
  [...page.matchAll(/action="\/workspace\/entries\/[\w-]+\/([\w-]+)\?/g)].map(([, name]) => name);
const markOn = (page: string) => /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? '';
/** A new offer, proven and waiting for review. */
const offer = async () => (await store(deps, 'offer-listing', 1))[0] ?? '';
/** Each is stored at a moment of its own, so that references differ. */
const later = () => deps.clock.advance(1000);

describe('the page of an entry', () => {
  it('shows all answers in words, the consent with its version, and what happened', async () => {
    const room = await import('../../functions/volunteers/room.ts');
    const given = submission(deps, 'volunteer-registration', volunteer);
    const { reference } = await room.volunteers.accept(deps, given);
    deps.clock.advance(60_000);
    await runSweep(deps);
    const page = await html(reference);
    const text = textOf(page);
    expect(page).toContain('Ella Beispiel &lt;b&gt;');
    expect(text).toContain('Deutsch, \u2068Arabisch');
    expect(text).toMatch(/Stand Adresse noch nicht bestätigt/);
    const consent = given.form.fields.find((field) => field.kind === 'consent');
    expect(consent?.consentVersion).toMatch(/^2026-/);
    expect(text).toMatch(/Fassung (\d\d\/2026|\d\d\.\d\d\.2026)/);
    expect(text).toMatch(/E-Mail versandt \(automatisch\) Bitte um Bestätigung der Adresse/);
    expect(text).toMatch(/Eingegangen \(durch die Person selbst\)/);
    expect(text).not.toMatch(/culture-social|person\.confirm|undefined|\[object/);
  });

  it('leads to a mail, a call and the entry that is meant by a touch', async () => {
    later();
    const need = await publish(deps, {
      form: 'needs-report',
      reference: 'NEED-4444',
      status: 'open',
      answers: { what: 'Umzug' },
    });
    const room = await import('../../functions/volunteers/room.ts');
    const answers = { ...volunteer, phone: '07531 / 12-34', need: need.reference };
    const given = submission(deps, 'volunteer-registration', answers);
    const { reference } = await room.volunteers.accept(deps, given);
    const page = await html(reference);
    expect(page).toContain('href="mailto:ella@beispiel.example"');
    expect(page).toContain('href="tel:+4975311234"');
    expect(page).toMatch(/href="\/workspace\/entries\/NEED-4444\?lang=de">Umzug</);
  });

  it('offers what can be done in its state, and nothing else', async () => {
    later();
    const reference = await offer();
    expect(actionsOn(await html(reference))).toEqual(['publish', 'close', 'follow-up', 'contact', 'note']);
    await coordinator.post(`${path(reference)}/close`, { note: 'Gibt es schon.' });
    expect(actionsOn(await html(reference))).toEqual(['undo', 'publish', 'follow-up', 'contact', 'note']);
  });

  it('shows answers that its form does not know any more', async () => {
    later();
    const [reference = ''] = await store(deps, 'offer-listing', 1, {
      answers: { former: ['a'], audience: 7 },
    });
    const text = textOf(await html(reference));
    expect(text).toContain('former ["a"]');
    expect(text).not.toContain('undefined');
  });

  it('is the same in English', async () => {
    later();
    const reference = await offer();
    const text = textOf(await (await coordinator.get(`${path(reference)}?lang=en`)).text());
    expect(text).toContain('What would you like to do?');
    expect(text).toContain('Publish');
    expect(text).not.toMatch(/Veröffentlichen|Begründung|Verlauf/);
  });
});

describe('finding an entry by what somebody tells on the phone', () => {
  it.each(['small', 'without the dash', 'with blanks'])('takes it %s', async (how) => {
    later();
    const reference = await offer();
    const typed = {
      small: reference.toLowerCase(),
      'without the dash': reference.replace('-', ''),
      'with blanks': ` ${reference.toLowerCase().replace('-', ' ')} `,
    }[how];
    const answer = await coordinator.get(`/workspace/entries?reference=${encodeURIComponent(typed ?? '')}`);
    expect(answer.headers.get('location')).toBe(`${path(reference)}?lang=de`);
    expect((await coordinator.get(path(typed?.trim() ?? ''))).status).toBe(200);
  });

  it.each(['abcd2345', 'CAFE-9999', '', 'ö', 'x'.repeat(3000), '<script>'])(
    'says kindly that there is none called %j',
    async (typed) => {
      const asked = await coordinator.get(`/workspace/entries?reference=${encodeURIComponent(typed)}`);
      const to = asked.headers.get('location');
      const answer = to ? await coordinator.get(to) : asked;
      expect(answer.status).toBe(404);
      const page = await answer.text();
      expect(textOf(page)).toContain('Zu diesem Kennzeichen gibt es keinen Eintrag.');
      expect(page).toContain('name="reference"');
      expect(page).not.toContain('<script>');
      expect((await coordinator.post(`${path('CAFE-9999')}/note`, { note: 'x' })).status).toBe(404);
    },
  );
});

describe('deciding', () => {
  it('publishes for whole days of the city, summer and winter', async () => {
    later();
    const reference = await offer();
    const days = { from: '2026-12-01', until: '2027-07-31' };
    const answer = await coordinator.post(`${path(reference)}/publish`, days);
    expect(answer.status).toBe(303);
    const entry = await stored(reference);
    expect(entry).toMatchObject({
      status: 'published',
      publishFrom: '2026-11-30T23:00:00.000Z',
      publishUntil: '2027-07-31T22:00:00.000Z',
    });
    const page = await html(reference);
    expect(textOf(page)).toContain('01.12.2026 – 31.07.2027');
    // Changing the period starts from the days it has.
    expect(page).toContain('value="2026-12-01"');
    expect(page).toContain('value="2027-07-31"');
    const today = { from: '2026-11-23', until: '2026-11-23' };
    expect((await coordinator.post(`${path(reference)}/extend`, today)).status).toBe(303);
    expect(await stored(reference)).toMatchObject({ publishUntil: '2026-11-23T23:00:00.000Z' });
  });

  it.each([
    ['2026-12-05', '2026-12-04'],
    ['2026-11-01', '2026-11-22'],
    ['2026-02-30', '2026-12-04'],
    ['', ''],
    ['2026-12-01', 'morgen'],
    ['0001-01-01', '9999-12-31'],
    ['2026-12-01', '2026-12-01T10:00'],
  ])('refuses the days %j to %j, says so at them, and keeps them', async (from, until) => {
    later();
    const reference = await offer();
    const answer = await coordinator.post(`${path(reference)}/publish`, { from, until });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(textOf(page)).toContain('Bitte geben Sie zwei gültige Tage an.');
    expect(page).toMatch(new RegExp(`name="until" value="${until}"[^>]*aria-invalid="true"`));
    expect((await stored(reference))?.status).toBe('new');
  });

  it('closes with a reason only, which the history keeps', async () => {
    later();
    const reference = await offer();
    const without = await coordinator.post(`${path(reference)}/close`, { note: '   ' });
    expect(without.status).toBe(422);
    expect(textOf(await without.text())).toContain('Bitte geben Sie eine Begründung an.');
    await coordinator.post(`${path(reference)}/close`, { note: 'Gibt es <schon>.' });
    const page = await html(reference);
    expect(page).toContain('Gibt es &lt;schon&gt;.');
    expect(textOf(page)).toContain(`durch ${deps.config.adminEmail}`);
    expect((await stored(reference))?.status).toBe('closed');
  });

  it('keeps notes, which change nothing else', async () => {
    later();
    const reference = await offer();
    expect((await coordinator.post(`${path(reference)}/note`, { note: ' ' })).status).toBe(422);
    expect((await coordinator.post(`${path(reference)}/note`, { note: 'Rückruf am Montag' })).status).toBe(
      303,
    );
    expect(textOf(await html(reference))).toContain('Rückruf am Montag');
    expect((await stored(reference))?.status).toBe('new');
  });

  it('does not publish what the sender has changed since it was looked at', async () => {
    later();
    const reference = await offer();
    const seen = markOn(await html(reference));
    expect(seen).not.toBe('');
    deps.clock.advance(1000);
    await change<Entry>(deps.db, entryKey(reference), (entry) =>
      settle(
        remember(
          { ...entry, answers: { title: 'Ganz anders' }, facts: { title: 'Ganz anders' } },
          { at: deps.clock().toISOString(), by: 'person', what: 'corrected' },
        ),
      ),
    );
    const days = { from: '2026-12-01', until: '2026-12-31' };
    const answer = await coordinator.post(`${path(reference)}/publish`, { seen, ...days });
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(textOf(page)).toContain('Der Eintrag wurde inzwischen geändert.');
    expect(textOf(page)).toContain('Ganz anders');
    expect((await stored(reference))?.status).toBe('new');
    expect(
      (await coordinator.post(`${path(reference)}/publish`, { seen: markOn(page), ...days })).status,
    ).toBe(303);
  });

  it('lets one of two coordinators decide, and shows the other what was decided', async () => {
    later();
    const reference = await offer();
    const seen = markOn(await html(reference));
    const both = await Promise.all([
      coordinator.post(`${path(reference)}/close`, { seen, note: 'eins' }),
      coordinator.post(`${path(reference)}/close`, { seen, note: 'zwei' }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual([303, 409]);
    expect((await stored(reference))?.history.filter(({ what }) => what === 'close')).toHaveLength(1);
  });

  it('is not held up by a mail or a note that came in between', async () => {
    later();
    const reference = await offer();
    const seen = markOn(await html(reference));
    deps.clock.advance(1000);
    await coordinator.post(`${path(reference)}/note`, { note: 'Hinweis' });
    expect((await coordinator.post(`${path(reference)}/close`, { seen, note: 'doppelt' })).status).toBe(303);
  });

  it('refuses what another website sends, and what is not signed in', async () => {
    later();
    const reference = await offer();
    const close = `${path(reference)}/close`;
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
    ];
    for (const headers of foreign) {
      expect((await coordinator.post(close, { note: 'böse' }, headers)).status).toBe(403);
    }
    expect(
      (await app.request(close, { method: 'POST', body: new URLSearchParams({ note: 'x' }) })).status,
    ).toBe(401);
    expect((await stored(reference))?.status).toBe('new');
  });

  it('refuses actions that do not exist and bodies that are too large, without breaking', async () => {
    later();
    const reference = await offer();
    for (const name of ['constructor', '__proto__', 'vanish']) {
      const answer = await coordinator.post(`${path(reference)}/${name}`);
      expect(answer.status, name).toBe(422);
      expect(textOf(await answer.text())).toContain('Das ist mit diesem Eintrag nicht möglich.');
    }
    expect((await coordinator.post(`${path(reference)}/note`, { note: 'x'.repeat(40_000) })).status).toBe(
      413,
    );
  });

  it('proposes to publish from today for half a year, so that one click does it', async () => {
    later();
    const page = await html(await offer());
    expect(page).toMatch(/name="from" value="2026-11-23"/);
    expect(page).toMatch(/name="until" value="2027-05-22"/);
  });

  it('shows in public what was published', async () => {
    await publish(deps, { reference: 'CAFE-2345', status: 'new' });
    const listed = async () => (await (await app.request('/offers.json')).text()).includes('CAFE-2345');
    expect(await listed()).toBe(false);
    await coordinator.post(`${path('CAFE-2345')}/publish`, { from: '2026-11-23', until: '2026-12-31' });
    expect(await listed()).toBe(true);
  });
});

describe('a training', () => {
  it('shows who signed up, page by page, and leads from a sign-up back to it', async () => {
    const training = await announced(deps);
    for (let n = 0; n < 102; n++)
      await acceptSignup(deps, signupOf(deps, training, `p${n}@beispiel.example`));
    const first = await html(training.reference);
    const signups = (page: string) =>
      [...page.matchAll(/<code>([\w-]+)<\/code><\/a>/g)].map(([, one]) => one);
    expect(textOf(first)).toContain('Alle 2 Plätze sind vergeben.');
    expect(textOf(first)).toContain('Warteliste, Nummer 98');
    const next = /href="([^"]+cursor=[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await (await coordinator.get(next)).text();
    expect(new Set([...signups(first), ...signups(second)]).size).toBe(102);
    const signup = await html(signups(second)[0] ?? '');
    expect(signup).toContain(`href="${path(training.reference)}?lang=de"`);
    expect((await coordinator.get(`${path(training.reference)}?cursor=nonsense`)).status).toBe(400);
  });
});
