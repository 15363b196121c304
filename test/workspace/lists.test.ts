import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { allRooms } from '../../functions/rooms.ts';
import { settle } from '../../functions/store/entry.ts';
import { entryWith } from '../entries.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { announced, signedUp } from '../trainings/people.ts';
import { type Coordinator, signIn } from './signed-in.ts';
import { store, textOf } from './stored.ts';

/** Monday 00:30 in the city, while in Greenwich it is still Sunday. */
const mondayNight = '2026-11-22T23:30:00.000Z';

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;
let coordinator: Coordinator;

beforeAll(async () => {
  ({ deps, close } = await startTest({ now: '2026-11-25T09:00:00.000Z' }));
  app = createApp(deps);
  coordinator = await signIn(deps, app);
  await store(deps, 'needs-report', 3, { status: 'open', receivedAt: mondayNight });
  await store(deps, 'needs-report', 2, { status: 'unconfirmed', receivedAt: '2026-11-20T09:00:00.000Z' });
  // Sunday evening in the city: of the week before.
  await store(deps, 'needs-report', 4, { status: 'open', receivedAt: '2026-11-22T22:30:00.000Z' });
  await store(deps, 'volunteer-registration', 120, { receivedAt: '2026-11-24T09:00:00.000Z' });
  const before = { receivedAt: '2026-11-02T09:00:00.000Z' };
  await store(deps, 'initiative-registration', 1, { ...before, status: 'hidden' });
  const engagement = { domain: 'engagements', form: 'engagements of NEED-2222', status: 'offered' };
  await store(deps, 'needs-report', 1, { ...before, ...engagement });
  await store(deps, 'offer-listing', 230, { receivedAt: '2026-11-02T09:00:00.000Z' });
});
afterAll(() => close());

const page = async (path: string) => {
  const answer = await coordinator.get(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};
const references = (html: string) =>
  [...html.matchAll(/<code dir="ltr">([\w-]+)<\/code>/g)].map(([, one]) => one);
const nextOf = (html: string) => /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&');

/** Everything of a list, as somebody sees it who pages through it. */
async function through(path: string): Promise<(string | undefined)[]> {
  const seen = [];
  for (let next: string | undefined = path; next; ) {
    const html = await page(next);
    seen.push(...references(html));
    next = nextOf(html);
  }
  return seen;
}

describe('the week at a glance', () => {
  it('shows numbers that are the length of the lists behind them', async () => {
    const html = await page('/workspace');
    const figures = [...html.matchAll(/<a href="([^"]+)"><span>([^<]+)<\/span><strong>([^<]+)</g)];
    const shown = Object.fromEntries(figures.map(([, , label, count]) => [label, count]));
    const titleOf = (slug: string) => deps.forms.get(slug)?.title.de ?? '';
    expect(shown).toEqual({
      'Bedarfe: offen': '7',
      'Bedarfe: Adresse noch nicht bestätigt': '2',
      'Freiwillige: neu': '120',
      'Einsätze: bietet Hilfe an': '1',
      'Angebote: neu': 'mehr als 200',
      'Initiativen: verborgen: keine Antwort': '1',
      [titleOf('needs-report')]: '3',
      [titleOf('volunteer-registration')]: '120',
    });
    for (const [, href = '', , count] of figures) {
      const behind = await through(href.replaceAll('&amp;', '&'));
      if (count?.startsWith('mehr')) expect(behind.length).toBe(230);
      else expect(behind.length, href).toBe(Number(count));
    }
  });

  it('reads a bounded part of each list, however long the lists are', async () => {
    const asked: number[] = [];
    const counting = { ...deps, db: { ...deps.db, query: deps.db.query } };
    counting.db.query = (query) => {
      asked.push(query.limit);
      return deps.db.query(query);
    };
    const other = createApp(counting);
    const session = await signIn(counting, other);
    asked.length = 0;
    await session.get('/workspace');
    expect(asked.length).toBeLessThan(21 + deps.forms.slugs().length + 1);
    expect(Math.max(...asked)).toBeLessThanOrEqual(200);
  });
});

describe('the lists', () => {
  it('has one for each room and state, with its word for the state', async () => {
    for (const room of await allRooms()) {
      if (room.domain === 'signups') continue;
      for (const [status, words] of Object.entries(room.lifecycle.statuses)) {
        const text = textOf(await page(`/workspace/lists/${room.domain}?status=${status}`));
        expect(text, status).toContain(words.de);
      }
    }
  });

  it('shows each entry once over all pages, volunteers newest first', async () => {
    const all = await through('/workspace/lists/volunteers?status=new');
    expect(new Set(all).size).toBe(120);
    const html = await page('/workspace/lists/volunteers?status=new');
    expect(textOf(html)).toContain('Nummer 120');
    expect(references(html)).toHaveLength(50);
  });

  it('stays in the state and the language when one goes on', async () => {
    const next = nextOf(await page('/workspace/lists/volunteers?status=new&lang=en'));
    expect(next).toContain('status=new');
    expect(next).toContain('lang=en');
    expect(await page('/workspace/lists/volunteers?status=new')).toContain(
      'href="/workspace/lists/volunteers?status=new&amp;lang=en"',
    );
  });

  it('says when a training is and whether there are places, and calls an initiative by its name', async () => {
    const training = await announced(deps, { title: 'Fahrrad flicken', capacity: 3 });
    await signedUp(deps, training, 'ana@beispiel.example');
    expect(textOf(await page('/workspace/lists/trainings'))).toMatch(
      /Fahrrad flicken \d\d\.\d\d\.20\d\d, \d\d:\d\d · 2 von 3 Plätzen frei/,
    );
    const owner = 'CRCK-2345';
    const facts = { title: 'Radkreis' };
    await deps.db.create(
      settle(
        entryWith({
          domain: 'initiatives',
          form: 'initiative-registration',
          status: 'published',
          reference: owner,
          owner,
          facts,
        }),
      ),
    );
    const html = await page('/workspace/lists/initiatives?status=published');
    expect(textOf(html).match(/Radkreis/g)?.length).toBe(2);
    expect(references(html)).toEqual([owner]);
  });

  it('takes a cursor for what it is, and nothing else', async () => {
    const foreign = await coordinator.get('/workspace/lists/needs?cursor=nonsense');
    expect(foreign.status).toBe(400);
    const other = /cursor=([^&]+)/.exec(nextOf(await page('/workspace/lists/volunteers')) ?? '')?.[1];
    expect((await coordinator.get(`/workspace/lists/offers?cursor=${other}`)).status).toBe(400);
  });

  it('knows no list of what is no room', async () => {
    for (const name of ['people', 'signups', '__proto__', 'constructor']) {
      expect((await coordinator.get(`/workspace/lists/${name}`)).status, name).toBe(404);
    }
    expect((await coordinator.get('/workspace/forms/nothing')).status).toBe(404);
    expect((await coordinator.get('/workspace/forms/needs-report.pdf')).status).toBe(404);
  });
});

describe('who gets in', () => {
  it('keeps nothing of the workspace in the browser, refusals included', async () => {
    for (const path of [
      '/workspace',
      '/workspace/forms',
      '/workspace/forms/needs-report.csv',
      '/workspace/lists/x',
    ]) {
      expect((await coordinator.get(path)).headers.get('cache-control'), path).toBe('no-store');
      expect((await app.request(path)).headers.get('cache-control'), path).toBe('no-store');
    }
  });

  it('refuses a session that ended, and one whose coordinator was removed', async () => {
    const { addPerson, changePerson } = await import('../../functions/access/people.ts');
    const { personKey } = await import('../../functions/store/accept.ts');
    const email = deps.config.adminEmail;
    const id = personKey(deps.config.secret, email);
    expect((await coordinator.get('/workspace')).status).toBe(200);
    await changePerson(deps, id, (seen) => ({ ...seen, status: 'removed' }));
    const removed = await coordinator.get('/workspace');
    expect(removed.headers.get('location')).toBe('/workspace/sign-in?to=/workspace&lang=de');
    await addPerson(deps, { email, name: 'Koordination', role: 'admin', lang: 'de' });
    const short = await signIn(deps, app);
    deps.clock.advance(24 * 3_600_000 + 1);
    expect((await short.get('/workspace/lists/needs')).status).toBe(303);
    expect((await short.get('/workspace/forms/needs-report.csv', { accept: '*/*' })).status).toBe(401);
  });
});
