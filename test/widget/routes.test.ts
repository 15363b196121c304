import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { startTest } from '../harness.ts';
import { publish } from '../listing/published.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  test = await startTest();
  app = createApp(test.deps);
  await publish(test.deps, { reference: 'CAFE-2345' });
});
afterAll(() => test.close());

describe('what other websites embed', () => {
  it.each(['offers', 'trainings', 'contact'])(
    '%s may be read from any origin and set no cookie',
    async (kind) => {
      for (const path of [`/widget/${kind}.json`, `/widget/${kind}`, `/widget/${kind}?as=fragment`]) {
        const answer = await app.request(path);
        expect(answer.status).toBe(200);
        expect(answer.headers.get('access-control-allow-origin')).toBe('*');
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
    },
  );

  it('may be framed, while all other pages may not', async () => {
    const framed = await app.request('/widget/offers');
    expect(framed.headers.get('content-security-policy')).toContain('frame-ancestors *');
    for (const path of ['/', '/offers', '/workspace/sign-in']) {
      const page = await app.request(path);
      expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
  });

  it('comes as a fragment whose links name our server', async () => {
    const body = await (await app.request('/widget/offers?as=fragment')).text();
    expect(body).not.toContain('<html');
    expect(body).toContain('href="http://localhost:3000/offers/CAFE-2345');
    expect(body).not.toMatch(/href="\//);
  });

  it('refuses a shape that it does not know', async () => {
    expect((await app.request('/widget/offers?as=xml')).status).toBe(400);
  });

  it('serves the script for a short time and with a tag', async () => {
    const answer = await app.request('/widget.js');
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(answer.headers.get('cache-control')).toContain('max-age=300');
    expect(answer.headers.get('etag')).toBeTruthy();
  });
});
