import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson } from '../../functions/access/people.ts';
import { neededFor } from '../../functions/access/permissions.ts';
import { bodySchema } from '../../functions/acting/as-json.ts';
import { createApp } from '../../functions/app.ts';
import { allRooms, findRoom } from '../../functions/rooms.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { filtersOf } from '../../functions/workspace/lists/filters.ts';
import { entryWith } from '../entries.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { cookieOf } from './signed-in.ts';
import { store } from './stored.ts';

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;
const cookies = new Map<string, string>();

async function join(email: string, role: 'coordinator' | 'contributor' | 'reader', organisation: string) {
  await addPerson(deps, { email, name: email, lang: 'de', role, organisation });
  cookies.set(email, (await cookieOf(deps, email)).cookie);
}

beforeAll(async () => {
  ({ deps, close } = await startTest());
  app = createApp(deps);
  await join('kim@caritas.example', 'coordinator', 'caritas');
  await join('ro@caritas.example', 'reader', 'caritas');
  await join('ali@awo.example', 'coordinator', 'awo');
});
afterAll(() => close());
beforeEach(() => deps.clock.advance(1000));

const kim = 'kim@caritas.example';
const offer = async (change: Partial<Entry> = {}) =>
  (await store(deps, 'offer-listing', 1, { owner: 'caritas', ...change }))[0] ?? '';
const stored = (reference: string) => deps.db.get<Entry>(entryKey(reference));

/** What answers hold, as far as it is asked for here. */
interface Told {
  readonly code: string;
  readonly mark: string;
  readonly actions: readonly { readonly name: string; readonly schema: object }[];
  readonly errors: readonly object[];
  readonly items: readonly { readonly reference: string }[];
  readonly next?: string;
}

async function call(
  who: string | undefined,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  const answer = await app.request(`/workspace/${path}`, {
    headers: {
      accept: 'application/json',
      ...(who && { cookie: cookies.get(who) }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  });
  const text = await answer.text();
  const isJson = (answer.headers.get('content-type') ?? '').includes('json');
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    json: (isJson ? JSON.parse(text) : {}) as Told,
  };
}

describe('an entry for programs', () => {
  it('tells what the page tells: answers, history, and what may be done with which fields', async () => {
    const reference = await offer({ answers: { title: 'Nähcafé' }, facts: { title: 'Nähcafé' } });
    const { status, json } = await call(kim, `entries/${reference}?lang=en`);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      reference,
      domain: 'offers',
      status: 'new',
      title: 'Nähcafé',
      sight: 'all',
      answers: { title: 'Nähcafé' },
    });
    const close = json.actions.find((one) => one.name === 'close');
    expect(close).toMatchObject({ label: 'Close', href: `/workspace/entries/${reference}/close` });
    expect(close?.schema).toMatchObject({ type: 'object', required: ['note'] });
  });

  it('is not there for an organisation that may not know of it, and public only in part', async () => {
    const secret = await offer({ facts: { title: 'Geheim' } });
    const theirs = await call('ali@awo.example', `entries/${secret}`);
    expect([theirs.status, JSON.stringify(theirs.json)]).toEqual([
      404,
      expect.not.stringContaining('Geheim'),
    ]);
    const open = await offer({
      status: 'published',
      answers: { title: 'Nähcafé', name: 'Ella Beispiel' },
      facts: { title: 'Nähcafé', name: 'Ella Beispiel' },
      publishFrom: '2026-11-01T00:00:00.000Z',
      publishUntil: '2027-11-01T00:00:00.000Z',
    });
    const { json } = await call('ali@awo.example', `entries/${open}`);
    expect(json).toMatchObject({ sight: 'public', title: 'Nähcafé', actions: [] });
    expect(JSON.stringify(json)).not.toContain('Ella');
  });

  it.each(['nonsense', 'CAFE-9999', '%00', '__proto__'])(
    'answers 404 for %s as a program reads it',
    async (typed) => {
      const { status, type, json } = await call(kim, `entries/${typed}`);
      expect([status, type, json.code]).toEqual([404, 'application/problem+json', 'not_found']);
    },
  );
});

describe('an action by a program', () => {
  it('is done as on the page, and answers how the entry stands then', async () => {
    const reference = await offer();
    const { json: before } = await call(kim, `entries/${reference}`);
    const sent = { from: '2026-12-01', until: '2026-12-31', seen: before.mark };
    const { status, json } = await call(kim, `entries/${reference}/publish`, sent);
    expect(status).toBe(200);
    expect(json).toMatchObject({ reference, status: 'published' });
    expect(json.actions.map((one) => one.name)).toEqual(expect.arrayContaining(['extend', 'close']));
    expect((await stored(reference))?.history.at(-1)).toMatchObject({ by: kim, what: 'publish' });
    const late = await call(kim, `entries/${reference}/publish`, sent);
    expect([late.status, late.type, late.json.code]).toEqual([
      409,
      'application/problem+json',
      'changed_meanwhile',
    ]);
  });

  it('says at which field something is to be mended, in the language asked for', async () => {
    const reference = await offer();
    const cases: readonly (readonly [string, unknown, readonly object[]])[] = [
      ['close?lang=en', {}, [{ pointer: '/note', code: 'required', message: 'Please give a reason.' }]],
      ['close', { note: ['x'] }, [{ pointer: '/note', code: 'type' }]],
      ['close', { note: 'x'.repeat(501) }, [{ pointer: '/note', code: 'too_long' }]],
      ['note', { note: 'x'.repeat(2001) }, [{ pointer: '/note', code: 'too_long' }]],
      ['close', { note: 'x', 'a/b': 1 }, [{ pointer: '/a~1b', code: 'unknown' }]],
      ['publish', { from: '2026-12-01', until: '2026-11-01' }, [{ pointer: '/until', code: 'format' }]],
      ['follow-up', { words: 'x'.repeat(301) }, [{ pointer: '/words', code: 'too_long' }]],
      ['note', { note: ' ' }, [{ pointer: '/note', code: 'required' }]],
    ];
    for (const [action, body, errors] of cases) {
      const { status, type, json } = await call(kim, `entries/${reference}/${action}`, body);
      expect([action, status, type]).toEqual([action, 422, 'application/problem+json']);
      expect(json.errors).toMatchObject(errors);
    }
    expect((await stored(reference))?.status).toBe('new');
  });

  it('keeps a note', async () => {
    const reference = await offer();
    expect((await call(kim, `entries/${reference}/note`, { note: 'Rückruf' })).status).toBe(200);
    expect((await stored(reference))?.history.at(-1)).toMatchObject({
      what: 'note',
      note: 'Rückruf',
      by: kim,
    });
  });

  it('keeps no control characters and no halves of characters, which not every store and mail can carry', async () => {
    const reference = await offer();
    const note = 'Anna\u0000 \ud83d und\u001b[2J\tBen\nKim 🙂';
    expect((await call(kim, `entries/${reference}/note`, { note })).status).toBe(200);
    expect((await stored(reference))?.history.at(-1)?.note).toBe('Anna \ufffd und[2J\tBen\nKim 🙂');
  });

  it.each([
    ['nobody', undefined, 401],
    ['a reader', 'ro@caritas.example', 403],
    ['another organisation', 'ali@awo.example', 404],
  ])('is refused to %s', async (_, who, expected) => {
    const reference = await offer();
    const { status, type } = await call(who, `entries/${reference}/close`, { note: 'x' });
    expect([status, type]).toEqual([expected, 'application/problem+json']);
    expect((await stored(reference))?.status).toBe('new');
  });

  it('is refused when another website sends it', async () => {
    const reference = await offer();
    const foreign = await call(
      kim,
      `entries/${reference}/close`,
      { note: 'x' },
      { origin: 'https://evil.example' },
    );
    expect(foreign.status).toBe(403);
    expect((await stored(reference))?.status).toBe('new');
  });

  it('breaks on nothing hostile', async () => {
    const reference = await offer();
    const bodies: readonly (readonly [unknown, number])[] = [
      ['', 400],
      ['{', 400],
      ['[]', 400],
      ['null', 400],
      ['"x"', 400],
      ['{"__proto__":{"note":"x"}}', 422],
      [{ note: 'x'.repeat(40_000) }, 413],
    ];
    for (const [body, expected] of bodies)
      expect([body, (await call(kim, `entries/${reference}/close`, body)).status]).toEqual([body, expected]);
    for (const name of ['constructor', '__proto__', 'vanish'])
      expect((await call(kim, `entries/${reference}/${name}`, {})).json.code).toBe('unknown_action');
    expect((await call(kim, 'entries/xx/close', { note: 'x' })).status).toBe(404);
    expect((await stored(reference))?.status).toBe('new');
  });
});

describe('a list for programs', () => {
  it('holds what the member may see, page by page', async () => {
    await store(deps, 'initiative-registration', 60, { owner: 'caritas', status: 'closed' });
    await store(deps, 'initiative-registration', 30, {
      owner: 'awo',
      status: 'closed',
      facts: { title: 'Fremd' },
    });
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 10; page++) {
      const { json } = await call(
        kim,
        `lists/initiatives?status=closed${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      seen.push(...json.items.map((one) => one.reference));
      expect(JSON.stringify(json)).not.toContain('Fremd');
      if (!json.next) break;
      cursor = json.next;
    }
    expect(new Set(seen).size).toBe(60);
  });

  it('refuses what there is not', async () => {
    expect((await call(kim, 'lists/offers?status=constructor')).status).toBe(422);
    expect((await call(kim, 'lists/signups')).status).toBe(404);
    expect((await call(kim, 'lists/offers?cursor=nonsense')).status).toBe(400);
  });
});

describe('what is to be followed up, for programs', () => {
  it('is set, listed with its entry, and ticked off; others do not see it', async () => {
    const reference = await offer({ facts: { title: 'Nähcafé' } });
    const set = { day: '2026-12-24', words: 'Frau Bader zurückrufen', who: 'me' };
    expect((await call(kim, `entries/${reference}/follow-up`, set)).status).toBe(200);
    const { json } = await call(kim, 'follow-ups');
    expect(json.items).toEqual([
      {
        ...{ id: expect.any(String), day: set.day, words: set.words, reference },
        ...{ domain: 'offers', title: 'Nähcafé' },
      },
    ]);
    expect((await call(kim, 'follow-ups?whose=organisation')).json.items).toEqual([]);
    expect((await call('ro@caritas.example', 'follow-ups')).json.items).toEqual([]);
    const done = { id: (json.items[0] as { id?: string }).id, do: 'done' };
    expect((await call(kim, `entries/${reference}/follow-up-change`, done)).status).toBe(200);
    expect((await call(kim, 'follow-ups')).json.items).toEqual([]);
    expect((await call(kim, 'follow-ups?cursor=nonsense')).status).toBe(400);
  });
});

describe('what is written of it', () => {
  it('describes every action of every room by a schema that other validators take', async () => {
    const ajv = addFormats.default(new Ajv2020({ strict: false }));
    for (const room of await allRooms())
      for (const [name, action] of Object.entries(room.lifecycle.actions))
        for (const lang of ['de', 'ar']) {
          const schema = bodySchema(action, entryWith({ domain: room.domain }), deps.clock(), lang);
          expect(() => ajv.compile(schema), `${room.domain} ${name}`).not.toThrow();
        }
  });

  it('tells programs of members’ forms, too: announcing a training, proposing somebody for work', async () => {
    const document = (await (await app.request('/openapi.json')).json()) as {
      paths: Record<string, Record<string, { security?: object[]; responses: object }>>;
    };
    for (const slug of ['training-announcement', 'placement']) {
      const { get, post } = document.paths[`/forms/${slug}`] ?? {};
      expect(get?.security).toBeUndefined();
      expect(post?.security?.flatMap((one) => Object.keys(one))).toEqual(['session', 'key']);
      expect(Object.keys(post?.responses ?? {})).toEqual(expect.arrayContaining(['201', '401', '403']));
    }
    expect(document.paths['/forms/offer-listing']?.post?.security).toBeUndefined();
  });

  it('tells programs what a list can be narrowed by, in an answer and in a file', async () => {
    const document = (await (await app.request('/openapi.json')).json()) as {
      paths: Record<string, Record<string, { parameters: { name: string }[] }>>;
    };
    const room = await findRoom('needs');
    const own = Object.keys(room.filters ?? {});
    const viewer = {
      id: 'm',
      email: 'm@beispiel.example',
      name: 'M',
      role: 'coordinator',
      organisation: 'city',
    } as const;
    const names = (await filtersOf(deps, room, viewer, 'de', deps.clock())).map(({ name }) => name);
    const wanted = names.filter((name) => !own.includes(name));
    expect(wanted.length).toBeGreaterThan(5);
    for (const path of ['/workspace/lists/{domain}', '/workspace/exports/{name}'])
      expect(document.paths[path]?.get?.parameters.map(({ name }) => name)).toEqual(
        expect.arrayContaining(wanted),
      );
  });

  it('stands in the OpenAPI document, with how one signs in', async () => {
    const document = (await (await app.request('/openapi.json')).json()) as {
      paths: Record<string, Record<string, { security?: object[] }>>;
      components: { securitySchemes: object };
    };
    const known = Object.keys(document.components.securitySchemes);
    const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/workspace'));
    expect(paths.map(([path]) => path)).toContain('/workspace/entries/{reference}/{action}');
    for (const [, methods] of paths)
      for (const { security } of Object.values(methods))
        expect(security?.flatMap((one) => Object.keys(one))).toEqual(known);
    for (const [path, methods] of paths)
      for (const method of Object.keys(methods)) {
        const [route, wanted] = [path.replace(/{\w+}/g, 'X'), method.toUpperCase()];
        expect(neededFor(wanted, route), `${wanted} ${path}`).not.toEqual([]);
        const { type } = await call(
          kim,
          route.slice('/workspace/'.length),
          wanted === 'POST' ? {} : undefined,
        );
        expect(type, `${wanted} ${path}`).toContain('json');
      }
  });
});
