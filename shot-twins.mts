import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
const base = 'http://localhost:4377';
const link = /Workspace\s+(http\S+)/.exec(readFileSync('/tmp/h/twins-server.log', 'utf8'))![1]!;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run'] });
const only = process.argv[2];
const state = { width: 0 };
const ctx = await b.newContext({ viewport: { width: 1280, height: 900 } });
const p = await ctx.newPage();
await p.goto(link); await p.click('main button[type=submit]'); await p.waitForLoadState();
const storage = await ctx.storageState();
const sizes: [number, string, boolean][] = [[360, 'de', true], [1280, 'de', true], [360, 'ar', false], [1280, 'ar', true]];
for (const [width, lang, js] of sizes) {
  const c = await b.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: js, storageState: storage, locale: 'de' });
  const q = await c.newPage();
  const shot = (n: string) => q.screenshot({ path: `/tmp/h/shots/${n}-${width}-${lang}.png`, fullPage: true });
  if (!only || only === 'ws') {
    await q.goto(`${base}/workspace/twins?lang=${lang}`); await shot('list');
    const href = await q.locator('.twins-pair h2 a').first().getAttribute('href').catch(() => null);
    if (href) { await q.goto(base + href); await shot('pair');
      const entry = await q.locator('.twins-table thead a').first().getAttribute('href');
      await q.goto(base + entry!); await shot('entry'); }
  }
  if (!only || only === 'form') {
    // the met page through the form without a session
    const d = await b.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: js, locale: 'de' });
    const r = await d.newPage();
    const fields: Record<string, string> = { title: 'Fahrradwerkstatt für alle', description: 'Wir reparieren gemeinsam kaputte Fahrräder am Jugendhaus.', category: 'sport', field: 'culture-social', organisation: 'other', 'organisation-name': 'Rad und Tat', audience: 'everyone', district: 'petershausen-west', place: 'Garage am Jugendhaus', times: 'Samstags 10 bis 14 Uhr', contact: 'rad@beispiel.example', name: 'Nele Neu', email: 'nele@beispiel.example', consent: 'true', _lang: lang, _action: 'send' };
    await r.goto(`${base}/forms?lang=${lang}`);
    await r.setContent(`<form method="post" action="${base}/forms/offer-listing?lang=${lang}">${Object.entries(fields).map(([k, v]) => `<input type="hidden" name="${k}" value="${v}">`).join('')}<button>x</button></form>`);
    await r.click('button'); await r.waitForLoadState();
    await r.screenshot({ path: `/tmp/h/shots/met-${width}-${lang}.png`, fullPage: true });
    await d.close();
  }
  await c.close();
}
await b.close();
