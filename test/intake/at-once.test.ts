import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { answerAtOnce } from '../../functions/intake/at-once.ts';
import { startTest } from '../harness.ts';

let started: Awaited<ReturnType<typeof startTest>>;
beforeAll(async () => {
  started = await startTest();
});
afterAll(() => started.close());

const ask = (path: string, more: Partial<Parameters<typeof answerAtOnce>[1]> = {}) => {
  const [plain = '', query = ''] = path.split('?');
  return answerAtOnce(started.deps, { method: 'GET', path: plain, query, accept: 'text/html', ...more });
};
/** Each page has a key of its own. */
const withoutKey = (html: string) => html.replace(/(name="_key" value=")[\w-]{22}"/, '$1…"');

test.each([
  ['/forms/volunteer-registration', undefined],
  ['/forms/volunteer-registration?lang=en', 'de'],
  ['/forms/newsletter-signup?lang=', 'fr;q=0.9, en;q=0.8'],
  ['/forms/offer-listing?lang=xx', 'en-GB'],
  ['/forms/needs-report', 'ar'],
])('%s is answered at once as the app would (Accept-Language: %s)', async (path, acceptLanguage) => {
  const app = createApp(started.deps);
  const headers = { accept: 'text/html', ...(acceptLanguage && { 'accept-language': acceptLanguage }) };
  const long = await app.request(path, { headers });
  const short = ask(path, { acceptLanguage });
  expect(short?.statusCode).toBe(long.status);
  expect(short?.headers).toEqual(Object.fromEntries(long.headers));
  const html = await long.text();
  expect(withoutKey(short?.body ?? '')).toBe(withoutKey(html));
  expect(html).not.toBe(withoutKey(html));
});

test.each([
  ['a form that is not there', '/forms/none', {}],
  ['a form for coordinators', '/forms/training-announcement', {}],
  ['a form with choices that are read from the store', '/forms/training-signup', {}],
  ['a query that fills something in', '/forms/volunteer-registration?lang=de&district=paradies', {}],
  ['an encoded query', '/forms/volunteer-registration?lang=%64e', {}],
  ['the schema', '/forms/volunteer-registration', { accept: 'application/schema+json' }],
  ['the schema by its address', '/forms/volunteer-registration/schema.json', {}],
  ['a HEAD request', '/forms/volunteer-registration', { method: 'HEAD' }],
  ['a submission', '/forms/volunteer-registration', { method: 'POST' }],
  ['another page', '/offers', {}],
])('%s is left to the app', (_, path, more) => {
  expect(ask(path, more)).toBeUndefined();
});
