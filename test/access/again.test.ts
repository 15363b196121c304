import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { startTest } from '../harness.ts';
import { signIn } from '../workspace/signed-in.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  test = await startTest();
  app = createApp(test.deps);
});
afterAll(() => test.close());

const note = 'Angerufen: kommt\nam "Montag" <gern>.';
/** As a browser sends it, with its length. */
function post(path: string, fields: Record<string, string>) {
  const body = String(new URLSearchParams(fields));
  const headers = {
    accept: 'text/html',
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
  };
  return app.request(path, { method: 'POST', body, headers });
}

it.each(['/workspace/entries/CAFE-2345/note', '/workspace/people', '/forms/training-announcement'])(
  'keeps what was typed when the session has ended meanwhile: %s',
  async (path) => {
    const answer = await post(`${path}?lang=de`, { note, seen: 'abc' });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const html = await answer.text();
    expect(html).toContain('value="Angerufen: kommt\nam &quot;Montag&quot; &lt;gern&gt;."');
    expect(html).toContain('name="seen" value="abc"');
    expect(html).toContain(`action="${path}?lang=de"`);
    expect(html).toContain('target="_blank"');
  },
);

it('takes it once the coordinator is signed in again', async () => {
  const coordinator = await signIn(test.deps, app);
  test.deps.clock.advance(25 * 3_600_000);
  expect((await coordinator.get('/workspace')).status).toBe(303);
  const again = await signIn(test.deps, app);
  expect((await again.get('/workspace')).status).toBe(200);
});

it.each(['cross-site', 'same-site', undefined])(
  'offers nothing to be sent again that another website may have caused: %s',
  async (site) => {
    const headers: Record<string, string> = { accept: 'text/html', ...(site && { 'sec-fetch-site': site }) };
    for (const path of ['/workspace/entries/CAFE-2345/note', '/forms/training-announcement']) {
      const body = new URLSearchParams({ note });
      const answer = await app.request(path, { method: 'POST', body, headers });
      expect(await answer.text()).not.toContain('Angerufen');
    }
  },
);
