import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import type { Deps } from '../../functions/deps.ts';
import type { Figure } from './table.ts';

const kilobyte = 1000;

async function bodyOf(app: Hono, path: string): Promise<string> {
  const answer = await app.request(path);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return answer.text();
}

/** What a phone has to load: the volunteers' form in all, its optional script, and the widget's script. */
export async function weights(app: Hono, deps: Deps): Promise<readonly Figure[]> {
  const page = await bodyOf(app, '/forms/volunteer-registration?lang=de');
  const linked = [...page.matchAll(/(?:href|src)="([^"]+\.(?:css|js)[^"]*)"/g)].map(
    (match) => match[1] as string,
  );
  const files = await Promise.all(linked.map(async (path) => ({ path, body: await bodyOf(app, path) })));
  const script = deps.assets.get('form.js').body;
  const widget = await bodyOf(app, '/widget.js');
  const gzip = (text: string) => gzipSync(text, { level: 9 }).length / kilobyte;
  const brotli = (text: string) => brotliCompressSync(text).length / kilobyte;
  const sum = (by: (text: string) => number) =>
    by(page) + files.reduce((total, file) => total + by(file.body), 0);
  return [
    { name: 'volunteer form, HTML + CSS + JS, gzip', unit: 'kB', ours: sum(gzip), goal: { most: 9 } },
    { name: 'volunteer form, HTML + CSS + JS, brotli', unit: 'kB', ours: sum(brotli) },
    { name: '  of this HTML, gzip', unit: 'kB', ours: gzip(page) },
    { name: '  of this stylesheet, gzip', unit: 'kB', ours: gzip(deps.assets.get('style.css').body) },
    { name: '  of this optional script, gzip', unit: 'kB', ours: gzip(script), goal: { most: 2.5 } },
    { name: 'widget.js, gzip', unit: 'kB', ours: gzip(widget), goal: { most: 3 } },
    {
      name: 'widget-form.js, loaded where there is a form, gzip',
      unit: 'kB',
      ours: gzip(deps.assets.get('widget-form.js').body),
      goal: { most: 4 },
    },
    { name: 'widget.js, brotli', unit: 'kB', ours: brotli(widget) },
  ];
}
