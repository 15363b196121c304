import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { inLang, type State } from './site.ts';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds by all its rules, those for targets of 24 pixels too; or by some rules alone. One line a finding. */
export async function audit(page: Page, only?: readonly string[]): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(await source);
  return page.evaluate(async (rules) => {
    const tool = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations } = await tool.run(document, {
      resultTypes: ['violations'],
      ...(rules
        ? { runOnly: { type: 'rule', values: [...rules] } }
        : { rules: { 'target-size': { enabled: true } } }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary?.split('\n')[1]?.trim()})`),
    );
  }, only);
}

/** A fragment as it stands in a page of somebody else: below a heading of a section, in a main part. */
const hostOf = (html: string, lang: string, dir: string) =>
  `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Stadt</title></head><body><main><h1>Stadt</h1><h2>Helfen</h2>${html}</main></body></html>`;

/** Opens a state in a language, as a browser would come to it. */
export async function goTo(page: Page, origin: string, state: State, lang: string): Promise<number> {
  const url = origin + inLang(state.path, lang);
  await page.unrouteAll();
  if (state.posted) {
    const postData = String(new URLSearchParams({ _lang: lang, ...state.posted }));
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
    await page.route(url, async (route) => {
      const given = { ...(await route.request().allHeaders()), ...headers };
      await route.continue({ method: 'POST', postData, headers: given });
    });
  } else if (state.path.includes('as=fragment')) {
    const dir = ['ar', 'fa'].includes(lang) ? 'rtl' : 'ltr';
    await page.route(url, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: hostOf(await answer.text(), lang, dir) });
    });
  }
  return (await page.goto(url))?.status() ?? 0;
}

/** What is wider than the window, or cut off in its box; empty when nothing is. */
export async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth > root.clientWidth ? [`page: ${root.scrollWidth} px`] : [];
    const hidden = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(one);
      if (clipPath !== 'none' || one.clientHeight === 0) return false;
      const cut = overflowX === 'hidden' || overflowY === 'hidden' || overflowX === 'clip';
      return cut && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
    });
    return [...wide, ...hidden.map((one) => one.outerHTML.slice(0, 120))];
  });
}

/** The distances that a reader may set (WCAG 1.4.12). */
export const widerSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
