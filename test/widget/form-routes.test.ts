import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { listCaching } from '../../functions/listing/caching.ts';
import { startTest } from '../harness.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  test = await startTest();
  app = createApp(test.deps);
});
afterAll(() => test.close());

const frame = '/widget/form?form=newsletter-signup&lang=de';
const fragment = `${frame}&as=fragment`;
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const post = (path: string, values: Record<string, string>) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(values), headers: { accept: 'text/html' } });
const answers = { email: 'petra@example.org', language: 'de', consent: 'true', _action: 'send' };
const addresses = (html: string) =>
  [...html.matchAll(/ (?:href|action|src|formaction)="([^"]*)"/g)].map(([, found = '']) => found);

describe('a form for a frame', () => {
  it('is a page without our header and footer, with a key against sending twice, kept by nobody', async () => {
    const answer = await get(frame);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain('<body class="bare">');
    expect(html).not.toMatch(/<(header|footer|nav)/);
    expect(html).toMatch(/name="_key" value="[\w-]{20,}"/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-language')).toBe('de');
  });

  it('stays in the frame through mistakes to the receipt', async () => {
    const wrong = await post(frame, { email: 'petra', _action: 'send' });
    const html = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(html).toContain('id="errors"');
    expect(html).toContain('value="petra"');
    expect(addresses(html)).toContain('/widget/form?form=newsletter-signup&amp;lang=de');
    expect(
      addresses(html).filter(
        (one) => !/^(\/widget\/form\?|\/assets\/|\/forms\/[\w-]+\/conditions|#|data:)/.test(one),
      ),
    ).toEqual([]);

    const sent = await post(frame, answers);
    expect(sent.status).toBe(303);
    const to = sent.headers.get('location') ?? '';
    expect(to).toMatch(/^\/widget\/form\?form=newsletter-signup&lang=de&receipt=[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    const receipt = await get(to);
    const told = await receipt.text();
    expect(receipt.status).toBe(200);
    expect(told).toContain('Angekommen');
    expect(told).not.toContain('petra');
    expect(told).not.toContain('<a ');
    expect(receipt.headers.get('cache-control')).toBe('no-store');
  });
});

describe('a form as a part of another page', () => {
  it('has whole addresses, no document around it, and nothing of one visitor', async () => {
    const html = await (await get(fragment)).text();
    expect(html).toMatch(/^<div class="helferkreis-form" lang="de" dir="ltr" data-state="step"/);
    expect(html).not.toMatch(/<(html|body|h1|script)/);
    expect(html).not.toContain('_key');
    expect(addresses(html).length).toBeGreaterThan(0);
    expect(
      addresses(html).filter((one) => !one.startsWith('http://localhost:3000/') && !one.startsWith('#')),
    ).toEqual([]);
  });

  it('leads without a script to our own page, which takes it on', async () => {
    const html = await (await get(fragment)).text();
    const [action = ''] = addresses(html).filter((one) => one.includes('/forms/newsletter-signup?'));
    expect(action).toBe('http://localhost:3000/forms/newsletter-signup?lang=de');
    const sent = await post(new URL(action).pathname, answers);
    expect(sent.status).toBe(303);
  });

  it('is made for a CDN: kept for as long as lists are, told apart by language, not sent again where nothing changed', async () => {
    const first = await get(fragment);
    expect(first.headers.get('cache-control')).toBe(listCaching);
    expect(first.headers.get('vary') ?? '').not.toMatch(/accept-language/i);
    const tag = first.headers.get('etag') ?? '';
    const again = await get(fragment, { 'if-none-match': tag });
    expect(again.status).toBe(304);
    expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
    expect((await get(`${frame.replace('lang=de', 'lang=en')}&as=fragment`)).headers.get('etag')).not.toBe(
      tag,
    );
  });

  it.each(['', '&lang=xx'])(
    'is kept by its reader alone where the address says no language of ours: "%s"',
    async (lang) => {
      const said = await get(`/widget/form?form=newsletter-signup&as=fragment${lang}`, {
        'accept-language': 'ar',
      });
      expect(said.headers.get('content-language')).toBe('ar');
      expect(said.headers.get('cache-control')).toMatch(/^private, /);
      expect(said.headers.get('vary')).toMatch(/accept-language/i);
    },
  );

  it('answers with the receipt itself, which any later language can be had of', async () => {
    const sent = await post(fragment, answers);
    const html = await sent.text();
    expect(sent.status).toBe(201);
    expect(sent.headers.get('cache-control')).toBe('no-store');
    const [, reference = ''] = /data-reference="([A-Z0-9-]{9})"/.exec(html) ?? [];
    expect(html).toMatch(/data-state="receipt"/);
    expect(html).toMatch(/data-status="unconfirmed"/);
    const english = await get(`${fragment.replace('lang=de', 'lang=en')}&receipt=${reference}`);
    expect(english.status).toBe(200);
    expect(english.headers.get('cache-control')).toBe('no-store');
    expect(await english.text()).toContain(reference);
  });

  it('is one entry when it is sent twice with its key', async () => {
    const keyed = { ...answers, email: 'twice@example.org', _key: 'one-key-of-a-browser' };
    const references = await Promise.all(
      [1, 2].map(
        async () => /data-reference="([^"]*)"/.exec(await (await post(fragment, keyed)).text())?.[1],
      ),
    );
    expect(references[0]).toBeTruthy();
    expect(references[1]).toBe(references[0]);
  });

  it('may be filled in by the address where the form allows it, and only there', async () => {
    const html = await (await get(`${fragment}&language=en&email=petra@example.org`)).text();
    expect(html).toMatch(/name="language" value="en"[^>]* checked/);
    expect(html).not.toContain('petra');
  });
});

it.each(['de', 'ar', 'de-simple'])(
  'says wherever it stands whether somebody has reviewed its words in %s',
  async (lang) => {
    const shown = async (path: string) => (await (await get(path)).text()).includes('class="small-print"');
    const own = await shown(`/forms/newsletter-signup?lang=${lang}`);
    expect(await shown(frame.replace('lang=de', `lang=${lang}`))).toBe(own);
    expect(await shown(fragment.replace('lang=de', `lang=${lang}`))).toBe(own);
  },
);

describe('what cannot be shown', () => {
  it.each(['', '&as=fragment'])(
    'is told kindly, with a way on that leaves the host page alone (%s)',
    async (as) => {
      for (const slug of ['training-announcement', 'no-such-form', '../x', '__proto__', 'constructor', '']) {
        for (const answer of [
          await get(`/widget/form?form=${encodeURIComponent(slug)}&lang=de${as}`),
          await post(`/widget/form?form=${encodeURIComponent(slug)}&lang=de${as}`, answers),
        ]) {
          const html = await answer.text();
          expect(answer.status, slug).toBe(404);
          expect(answer.headers.get('cache-control')).toBe('no-store');
          expect(html).toContain('Dieses Formular gibt es hier nicht');
          expect(html).toMatch(/<a [^>]*href="http:\/\/localhost:3000\/forms\?lang=de" target="_blank"/);
        }
      }
      const none = await get(`/widget/form?form=newsletter-signup&lang=de${as}&receipt=AAAA-2222`);
      expect(none.status).toBe(404);
      expect((await get(`/widget/form?lang=de${as}`)).status).toBe(404);
    },
  );

  it.each(['xml', ''])('is a shape that nobody knows: as=%s', async (as) => {
    expect((await get(`${frame}&as=${as}`)).status).toBe(400);
  });

  it.each([
    ['too large', 'x=1'.padEnd(2_000_000, 'y'), 413],
    ['a step that is none', '_action=nowhere', 400],
    ['a key that is none', '_action=send&_key=%C3%A4', 400],
  ])('is %s, in the words of the form and without a server error', async (_, body, status) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await app.request(fragment, { method: 'POST', body, headers });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain('data-state="message"');
  });
});

describe('the script and the stylesheet of forms in an element', () => {
  it('are served for a short time, with a tag, to every origin', async () => {
    for (const [path, type] of [
      ['/widget-form.js', 'text/javascript'],
      ['/widget/form.css', 'text/css'],
    ] as const) {
      const answer = await get(path, { origin: 'https://www.konstanz.example' });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain(type);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=300, stale-while-revalidate=86400');
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      const tag = answer.headers.get('etag') ?? '';
      expect((await get(path, { 'if-none-match': tag })).status).toBe(304);
    }
  });

  it('sizes all by the text around the form, whatever the host page makes of the root', async () => {
    const css = await (await get('/widget/form.css')).text();
    expect(css).not.toMatch(/\drem\b/);
    expect(css).toContain(':host');
  });
});
