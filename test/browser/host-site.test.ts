import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { type Hosts, parseHosts } from '../../functions/hosts/origins.ts';
import { startTest } from '../harness.ts';
import { publish } from '../listing/published.ts';
import { announced } from '../trainings/people.ts';
import { findings, overflow, startBrowser } from './chromium.ts';
import { startHostSite } from './host-site/site.ts';
import { hostLanguages, words } from './host-site/words.ts';
import { serveApp } from './serve.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let ours: Awaited<ReturnType<typeof serveApp>>;
let host: Awaited<ReturnType<typeof startHostSite>>;
let browser: Browser;
const patience = { timeout: 60_000 };

beforeAll(async () => {
  test = await startTest();
  host = await startHostSite(() => ours.origin);
  const config = { ...test.deps.config, hosts: parseHosts(host.origin) as Hosts };
  ours = await serveApp(createApp({ ...test.deps, config }));
  Object.assign(config, { baseUrl: ours.origin });
  for (const reference of ['AAAA-2345', 'BBBB-2345']) await publish(test.deps, { reference });
  await publish(test.deps, { reference: 'CCCC-2345', form: 'opportunity-listing' });
  await announced(test.deps);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  await ours?.close();
  await test?.close();
});

async function visit(path: string, width: number, js = true) {
  const context = await browser.newContext({ javaScriptEnabled: js, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(host.origin + path, { waitUntil: 'networkidle' });
  return { page, complaints, close: () => context.close() };
}

/** Which elements show something of ours in a language. */
const shownIn = (page: Page, lang: string) =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll('*')]
        .filter((one) => one.localName.startsWith('helferkreis-'))
        .map((one) => {
          const body = one.shadowRoot?.querySelector<HTMLElement>('[part~=body]');
          return body?.lang === wanted && body.offsetHeight > 40
            ? one.localName
            : `${one.localName} is empty`;
        }),
    lang,
  );

const all = ['needs', 'offers', 'trainings', 'opportunities', 'form', 'contact'].map(
  (one) => `helferkreis-${one}`,
);

describe('a website of somebody else', patience, () => {
  it.each(hostLanguages)('shows all elements in %s, sound and in its direction, on a phone', async (lang) => {
    const { page, complaints, close } = await visit(`/${lang}`, 360);
    expect(await shownIn(page, lang)).toEqual(all);
    const directions = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((one) => {
        const body = one.shadowRoot?.querySelector('[part~=body]');
        return body ? [getComputedStyle(body).direction] : [];
      }),
    );
    expect(new Set(directions)).toEqual(new Set([words[lang].dir]));
    expect(await overflow(page)).toBe(0);
    expect(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['wordpress', 'typo3'])('made with %s keeps its looks out of the elements', async (look) => {
    const { page, complaints, close } = await visit(`/de?look=${look}`, 1280);
    expect(await shownIn(page, 'de')).toEqual(all);
    const seen = await page.evaluate(() => {
      const within = (kind: string, selector: string) =>
        getComputedStyle(
          document.querySelector(`helferkreis-${kind}`)?.shadowRoot?.querySelector(selector) as Element,
        );
      return {
        bullets: within('offers', 'ul').listStyleType,
        font: within('offers', '[part~=body]').fontFamily === getComputedStyle(document.body).fontFamily,
        input: within('form', 'input[type=text]').textTransform,
        box: within('form', 'input[type=checkbox]').opacity,
      };
    });
    expect(seen).toEqual({ bullets: 'none', font: true, input: 'none', box: seen.box });
    expect(await findings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('with rules that nobody should write leaves what is inside readable', async () => {
    const { page, close } = await visit('/de?look=hostile&show=offers,form', 800);
    expect(await shownIn(page, 'de')).toEqual(['helferkreis-offers', 'helferkreis-form']);
    const faint = await page.evaluate(() =>
      ['offers', 'form'].flatMap((kind) =>
        [
          ...(document.querySelector(`helferkreis-${kind}`)?.shadowRoot?.querySelectorAll('a, h2, label') ??
            []),
        ]
          .filter((one) => {
            const { opacity, fontSize, float } = getComputedStyle(one);
            return opacity !== '1' || Number.parseFloat(fontSize) < 14 || float !== 'none';
          })
          .map((one) => one.outerHTML.slice(0, 80)),
      ),
    );
    expect(faint).toEqual([]);
    await close();
  });

  it('has a link for each element where there are no scripts', async () => {
    const { page, close } = await visit('/ar', 360, false);
    for (const kind of ['needs', 'offers', 'trainings', 'opportunities', 'form', 'contact'] as const) {
      const link = page.getByRole('link', { name: words.ar[kind], exact: true });
      expect(await link.isVisible(), kind).toBe(true);
      expect(await link.getAttribute('href')).toContain(`${ours.origin}/`);
    }
    await close();
  });
});
