import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { pageLanguages } from '../../functions/language/language.ts';
import { startTest } from '../harness.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  test = await startTest();
  app = createApp(test.deps);
});
afterAll(() => test?.close());

const page = async (path: string) => (await app.request(path, { headers: { accept: 'text/html' } })).text();

describe('the declaration of accessibility', () => {
  it('says what the law asks for: state, limits, method, dates, contact, and whom to turn to', async () => {
    const html = await page('/barrierefreiheit?lang=de');
    for (const part of [
      'Stadt Konstanz',
      'Landes-Behindertengleichstellungsgesetzes',
      'teilweise',
      'Deutscher Gebärdensprache',
      'selbst geprüft',
      '24. November 2026',
      'href="/forms/accessibility-feedback?lang=de"',
      'href="tel:+497531900540"',
      'href="mailto:moustapha.diop@konstanz.de"',
      'innerhalb von 4 Wochen',
      'Schlichtungsstelle beim Landeszentrum Barrierefreiheit',
      'href="https://barrierefreiheit-bw.de/',
    ]) {
      expect(html, part).toContain(part);
    }
  });

  it('is linked on every page, in its language', async () => {
    for (const path of ['/', '/offers', '/forms/newsletter-signup', '/my', '/workspace/sign-in', '/nichts']) {
      expect(await page(`${path}?lang=tr`), path).toContain('href="/barrierefreiheit?lang=tr"');
    }
  });

  it.each(pageLanguages)('is to be had in %s', async (lang) => {
    expect(await page(`/barrierefreiheit?lang=${lang}`)).toContain(`<html lang="${lang}"`);
  });

  it('is handed by no cache to a reader of another language', async () => {
    const kept = async (query: string) => {
      const answer = await app.request(`/barrierefreiheit${query}`, { headers: { 'accept-language': 'ar' } });
      return answer.headers.get('cache-control');
    };
    expect(await kept('')).toBe('private, max-age=300');
    expect(await kept('?lang=xx')).toBe('private, max-age=300');
    expect(await kept('?lang=ar')).toBe('public, max-age=300');
  });

  it('is found by its English name, too', async () => {
    const answer = await app.request('/accessibility?lang=ar');
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/barrierefreiheit?lang=ar']);
  });

  it('stands without what a city has not said', async () => {
    const { name, office, address } = test.deps.forms.shared('municipality');
    const forms = { ...test.deps.forms, shared: () => ({ name, office, address }) as never };
    const bare = createApp({ ...test.deps, forms });
    const answer = await bare.request('/barrierefreiheit?lang=de');
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('undefined');
  });

  it('takes a report without an account or an address', async () => {
    const answer = await app.request('/forms/accessibility-feedback', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ what: 'Der Kalender ist nicht vorzulesen.' }),
    });
    expect(answer.status).toBe(201);
  });
});
