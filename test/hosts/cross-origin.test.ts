import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { type Hosts, parseHosts } from '../../functions/hosts/origins.ts';
import { answerAtOnce } from '../../functions/intake/at-once.ts';
import { startTest } from '../harness.ts';
import { publish } from '../listing/published.ts';

const host = 'https://www.konstanz.example';
const foreign = 'https://evil.example';

let test: Awaited<ReturnType<typeof startTest>>;
/** The product with hosts named, open to all, and closed. */
let named: ReturnType<typeof createApp>;
let open: ReturnType<typeof createApp>;
let closed: ReturnType<typeof createApp>;

function withHosts(text: string) {
  const config = { ...test.deps.config, hosts: parseHosts(text) as Hosts };
  return { ...test.deps, config };
}

beforeAll(async () => {
  test = await startTest();
  named = createApp(withHosts(`${host} https://*.caritas.example`));
  open = createApp(withHosts('*'));
  closed = createApp(withHosts('none'));
  await publish(test.deps, { reference: 'CAFE-2345' });
});
afterAll(() => test.close());

const forHosts = [
  '/forms',
  '/forms/newsletter-signup',
  '/forms/newsletter-signup?lang=ar',
  '/forms/newsletter-signup/schema.json',
  '/forms/no-such-form',
  '/widget/offers',
  '/widget/offers?as=fragment',
  '/widget/offers/CAFE-2345',
  '/widget/contact',
  '/widget/form?form=newsletter-signup',
  '/receipts/ABCD-2345?form=newsletter-signup',
];
const forAll = [
  '/widget.js',
  '/offers.json',
  '/offers.rss',
  '/offers.feed.json',
  '/offers/CAFE-2345.json',
  '/trainings.json',
  '/trainings.ics',
  '/opportunities.rss',
  '/openapi.json',
  '/oembed?url=http%3A%2F%2Flocalhost%3A3000%2Foffers',
];
const forNobody = [
  '/',
  '/offers',
  '/offers/CAFE-2345',
  '/trainings',
  '/embed',
  '/my',
  '/confirm/abc',
  '/trainings/seat/abc',
  '/workspace',
  '/workspace/sign-in',
  '/workspace/sign-in/abc',
  '/workspace/forms/needs-report.csv',
  '/nothing',
];

const allowed = (answer: Response) => answer.headers.get('access-control-allow-origin');
const varies = (answer: Response) => (answer.headers.get('vary') ?? '').toLowerCase().split(/,\s*/);
const ancestors = (answer: Response) =>
  /frame-ancestors ([^;]*)/.exec(answer.headers.get('content-security-policy') ?? '')?.[1];
const ask = (app: typeof named, path: string, origin?: string, more: RequestInit = {}) =>
  app.request(path, {
    ...more,
    headers: { accept: 'text/html', ...more.headers, ...(origin && { origin }) },
  });

describe('answers that hosts show and read', () => {
  it.each(forHosts)(
    '%s is for the hosts that are named, and says that it differs by origin',
    async (path) => {
      for (const origin of [host, 'https://a.caritas.example']) {
        const answer = await ask(named, path, origin);
        expect(allowed(answer)).toBe(origin);
        expect(answer.headers.get('access-control-expose-headers')).toBe('etag, retry-after');
        expect(varies(answer)).toContain('origin');
      }
      for (const origin of [undefined, foreign, 'null', `${host}.evil.example`, 'https://caritas.example']) {
        const answer = await ask(named, path, origin);
        expect(allowed(answer)).toBeNull();
        expect(varies(answer)).toContain('origin');
      }
      const framed = await ask(named, path);
      expect(ancestors(framed)).toBe(`'self' ${host} https://*.caritas.example`);
      expect(framed.headers.get('x-frame-options')).toBeNull();
    },
  );

  it.each(forHosts)('%s is for everybody where no host is named, and the same for all', async (path) => {
    for (const origin of [undefined, foreign, 'null']) {
      const answer = await ask(open, path, origin);
      expect(allowed(answer)).toBe('*');
      expect(varies(answer)).not.toContain('origin');
      expect(ancestors(answer)).toBe('*');
    }
  });

  it.each(forHosts)('%s is for our own pages alone where there are no hosts', async (path) => {
    const answer = await ask(closed, path, host);
    expect(allowed(answer)).toBeNull();
    expect(ancestors(answer)).toBe("'self'");
  });

  it.each(forHosts)('%s may stand on an isolated page', async (path) => {
    const { headers } = await ask(open, path);
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
  });

  it('keeps what else an answer differs by', async () => {
    const answer = await ask(named, '/forms/newsletter-signup', host);
    expect(varies(answer)).toEqual(['accept', 'accept-language', 'origin']);
  });

  it('says so too when nothing has changed', async () => {
    const first = await ask(named, '/widget/contact', host);
    const tag = first.headers.get('etag') ?? '';
    const again = await ask(named, '/widget/contact', host, { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
    expect(allowed(again)).toBe(host);
    expect(varies(again)).toContain('origin');
  });

  it.each(['*', 'none', host])('is the same at once as from the app, hosts being %s', async (text) => {
    const deps = withHosts(text);
    for (const origin of [undefined, host, foreign, 'null']) {
      const headers = { accept: 'text/html', ...(origin && { origin }) };
      const long = await createApp(deps).request('/forms/newsletter-signup', { headers });
      const asked = {
        method: 'GET',
        path: '/forms/newsletter-signup',
        query: '',
        accept: 'text/html',
        origin,
      };
      expect(answerAtOnce(deps, asked)?.headers).toEqual(Object.fromEntries(long.headers));
    }
  });
});

describe('public data', () => {
  it.each(forAll)('%s may be read by any page, whatever the hosts are', async (path) => {
    for (const app of [named, closed]) {
      for (const origin of [undefined, foreign, 'null']) {
        const answer = await ask(app, path, origin);
        expect(answer.status).toBe(200);
        expect(allowed(answer)).toBe('*');
        expect(varies(answer)).not.toContain('origin');
        expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      }
    }
  });

  it('includes what framed pages are made of, for frames without an origin of their own', async () => {
    const { path } = test.deps.assets.get('style.css');
    const answer = await ask(closed, path, 'null');
    expect(allowed(answer)).toBe('*');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });
});

describe('pages of our own', () => {
  it.each(forNobody)('%s is never framed nor read by another website', async (path) => {
    for (const app of [open, named]) {
      const answer = await ask(app, path, host);
      expect(ancestors(answer)).toBe("'none'");
      expect(allowed(answer)).toBeNull();
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
      const preflight = await ask(app, path, host, {
        method: 'OPTIONS',
        headers: { 'access-control-request-method': 'POST' },
      });
      expect(allowed(preflight)).toBeNull();
    }
  });

  it('are forms of coordinators too, whoever is signed in and whatever was posted', async () => {
    for (const app of [open, named]) {
      for (const method of ['GET', 'POST'])
        expect(ancestors(await ask(app, '/forms/training-announcement', host, { method }))).toBe("'none'");
    }
  });

  it.each([...forHosts, ...forAll, ...forNobody])('%s never takes cookies from elsewhere', async (path) => {
    for (const method of ['GET', 'OPTIONS'])
      expect((await ask(open, path, host, { method })).headers.has('access-control-allow-credentials')).toBe(
        false,
      );
  });
});

describe('what a browser asks before it sends', () => {
  const preflight = (app: typeof named, path: string, origin: string) =>
    ask(app, path, origin, {
      method: 'OPTIONS',
      headers: {
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,idempotency-key',
      },
    });

  it.each(['/forms/newsletter-signup', '/widget/form?form=newsletter-signup'])(
    'is answered for %s: hosts may send JSON and a key',
    async (path) => {
      const answer = await preflight(named, path, host);
      expect(answer.status).toBe(204);
      expect(allowed(answer)).toBe(host);
      expect(answer.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST');
      expect(answer.headers.get('access-control-allow-headers')).toMatch(/content-type.*idempotency-key/);
      expect(answer.headers.get('access-control-max-age')).toBe('7200');
      expect(varies(answer)).toContain('origin');
    },
  );

  it('allows nothing to who is no host', async () => {
    for (const [app, origin] of [
      [named, foreign],
      [named, 'null'],
      [closed, host],
    ] as const) {
      const answer = await preflight(app, '/forms/newsletter-signup', origin);
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
      expect(varies(answer)).toContain('origin');
    }
  });

  it('lets nobody send anything to public data', async () => {
    const answer = await preflight(open, '/offers.json', foreign);
    expect(answer.headers.get('access-control-allow-methods')).toBe('GET, HEAD');
  });
});

describe('a form that is sent', () => {
  const answers = { email: 'petra@example.org', language: 'de', consent: true };
  const ways = {
    'as JSON': { type: 'application/json', body: JSON.stringify(answers) },
    'as a page does': {
      type: 'application/x-www-form-urlencoded',
      body: 'email=petra%40example.org&language=de&consent=true&_action=send',
    },
    'as a page does, in parts': {
      type: 'multipart/form-data; boundary=x',
      body: '--x\r\ncontent-disposition: form-data; name="email"\r\n\r\npetra@example.org\r\n--x--\r\n',
    },
    'as plain text, which asks nothing before': { type: 'text/plain', body: JSON.stringify(answers) },
  };
  const send = (
    app: typeof named,
    { type, body }: { type: string; body: string },
    headers: Record<string, string>,
    path = '/forms/newsletter-signup',
  ) => app.request(path, { method: 'POST', body, headers: { 'content-type': type, ...headers } });

  it.each(Object.entries(ways))(
    '%s from another website is refused, and nothing is stored',
    async (_, way) => {
      const before = await count();
      const causes: Record<string, string>[] = [
        { origin: foreign },
        { origin: foreign, 'sec-fetch-site': 'cross-site' },
        { origin: 'null', 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'cross-site' },
        { origin: `${host}.evil.example` },
      ];
      for (const headers of causes) {
        for (const path of ['/forms/newsletter-signup', '/widget/form?form=newsletter-signup&as=fragment']) {
          const answer = await send(named, way, headers, path);
          expect(answer.status, path).toBe(403);
          expect(allowed(answer)).toBeNull();
        }
      }
      expect(await count()).toBe(before);
    },
  );

  it('tells a program and a person what to do', async () => {
    const way = ways['as JSON'];
    const problem = await send(named, way, { origin: foreign, accept: 'application/json' });
    expect(problem.headers.get('content-type')).toContain('application/problem+json');
    expect(await problem.json()).toMatchObject({
      status: 403,
      code: 'foreign',
      title: expect.stringMatching(/öffnen/),
    });
    const page = await send(named, ways['as a page does'], { origin: foreign, accept: 'text/html' });
    const html = await page.text();
    expect(html).toMatch(/öffnen/);
    expect(html).toContain('href="/forms/newsletter-signup?lang=de"');
    expect(html).not.toContain('petra');
  });

  it.each([
    ['a program', {}],
    ['a host', { origin: host, 'sec-fetch-site': 'cross-site' }],
    ['a host below a domain', { origin: 'https://a.b.caritas.example' }],
    ['our own page', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }],
    ['our own page in an older browser', { origin: 'http://localhost:3000' }],
    ['our own page, found at another address', { origin: 'http://10.0.0.7:3000', host: '10.0.0.7:3000' }],
  ] as const)('is taken from %s', async (_, headers) => {
    const answer = await send(named, ways['as JSON'], headers);
    expect(answer.status).toBe(201);
    if ('origin' in headers && headers.origin.endsWith('.example'))
      expect(allowed(answer)).toBe(headers.origin);
  });

  it('is taken from everywhere where no host is named', async () => {
    for (const origin of [foreign, 'null']) {
      const answer = await send(open, ways['as JSON'], { origin, 'sec-fetch-site': 'cross-site' });
      expect(answer.status).toBe(201);
      expect(allowed(answer)).toBe('*');
    }
  });

  it('says whose page it is when a page of ours sends it, so that older browsers are let in', async () => {
    const page = await named.request('/forms/newsletter-signup');
    // `no-referrer` would make them say `Origin: null`.
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
  });

  async function count(): Promise<number> {
    const page = await test.deps.db.query({ index: 'arrivals', partition: 'newsletter-signup', limit: 100 });
    return page.items.length;
  }
});
