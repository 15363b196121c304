import { type Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { postedFields } from '../posted.ts';
import { limited, spoken } from '../request.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import { helpedPage, longestWords, nothingPage, thanksPage } from './helped-page.tsx';
import { readHelped } from './links.ts';
import { asNeed, verdicts } from './need.ts';
import { loadNeed } from './store.ts';
import { answered, canAnswer } from './verdict.ts';

/** `/helped/{token}`: whoever reported a need says whether it helped. Opening the page changes nothing. */
export function helpedRoutes(deps: Deps): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
    c.res.headers.set('x-robots-tag', 'noindex');
  });

  /** The need of a link and what its page is drawn with, or the page that says why there is none. */
  const open = async (c: Context) => {
    const { path } = c.req;
    const reference = readHelped(deps, c.req.param('token') ?? '');
    if (!reference) return c.html(nothingPage({ deps, path, lang: spoken(c), why: 'unknown' }), 404);
    const need = await loadNeed(deps, reference);
    const lang = spoken(c, need?.lang);
    if (!need) return c.html(nothingPage({ deps, path, lang, why: 'over' }), 410);
    return { deps, path, lang, need };
  };

  app.get('/helped/:token', async (c) => {
    const shown = await open(c);
    if (shown instanceof Response) return shown;
    const { answer } = shown.need.verdict ?? {};
    if (answer && c.req.query('done') !== undefined) return c.html(thanksPage({ ...shown, answer }));
    if (!canAnswer(shown.need)) return c.html(nothingPage({ ...shown, why: 'over' }), 410);
    return c.html(helpedPage(shown));
  });

  app.post('/helped/:token', limited(16_384), async (c) => {
    const shown = await open(c);
    if (shown instanceof Response) return shown;
    const posted = await postedFields(c);
    const answer = verdicts.find((one) => one === posted('answer'));
    const words = posted('words').trim().slice(0, longestWords);
    if (!canAnswer(shown.need)) return c.html(nothingPage({ ...shown, why: 'over' }), 410);
    if (!answer) return c.html(helpedPage({ ...shown, words, wrong: true }), 422);
    const now = await change<Entry>(deps.db, entryKey(shown.need.reference), (entry) =>
      answered(asNeed(entry), answer, words, deps.clock()),
    );
    // Somebody opened it again at that very moment: nothing was noted, and nothing is said to be.
    if (!now || asNeed(now).verdict?.answer !== answer)
      return c.html(nothingPage({ ...shown, why: 'over' }), 410);
    return c.redirect(`${shown.path}?done&lang=${shown.lang}`, 303);
  });
  return app;
}
