import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type { TwinNotices } from '../compared.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../errors.ts';
import { textIn } from '../language/language.ts';
import { perform } from '../lifecycle.ts';
import { postedFields, typedAddress } from '../posted.ts';
import { limited, spoken } from '../request.ts';
import type { FindRoom } from '../rooms.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import { withdrawn } from '../withdrawn.ts';
import { personalLink, readConfirm, readPersonal } from './links.ts';
import { requestLinks } from './lost.ts';
import { askedPage, askPage, confirmedPage, confirmPage, lostPage, minePage } from './pages.tsx';
import { confirmed, isPersonal } from './rules.ts';

function confirmRoutes(app: Hono, deps: Deps, findRoom: FindRoom): void {
  /** The entry of a link that holds, or the page that says why it does not. */
  const open = async (c: Context): Promise<Entry | Response> => {
    const about = { deps, lang: spoken(c), path: c.req.path };
    const read = readConfirm(deps, c.req.param('token') ?? '');
    if (!read) return c.html(lostPage({ ...about, why: 'unknown' }), 404);
    const entry = await deps.db.get<Entry>(entryKey(read.value));
    if (entry?.confirmedAt && entry.status !== 'withdrawn') return entry;
    if (read.expired || !entry) return c.html(lostPage({ ...about, why: 'expired' }), 410);
    if (!isPersonal(entry)) return c.html(lostPage({ ...about, why: 'gone' }), 410);
    return entry;
  };
  const done = (c: Context, entry: Entry) => {
    const lang = spoken(c, entry?.lang);
    const mine = personalLink(deps, entry.reference, lang);
    return c.html(confirmedPage({ deps, lang, path: c.req.path, mine }));
  };

  app.get('/confirm/:token', async (c) => {
    const entry = await open(c);
    if (entry instanceof Response) return entry;
    const lang = spoken(c, entry?.lang);
    // Who confirmed knows so; the link to the data is given to whom presses the button, and by mail.
    if (entry.confirmedAt) return c.html(confirmedPage({ deps, lang, path: c.req.path }));
    const form = deps.forms.get(entry.form);
    const title = form ? textIn(form.title, lang) : entry.form;
    return c.html(confirmPage({ deps, lang, path: c.req.path, form: title }));
  });

  app.post('/confirm/:token', async (c) => {
    const entry = await open(c);
    if (entry instanceof Response) return entry;
    const room = await findRoom(entry.domain);
    const retention = deps.forms.get(entry.form)?.retention ?? 'P1Y';
    const now = await change<Entry>(deps.db, entryKey(entry.reference), (seen) =>
      confirmed(room, seen, retention, deps.clock()),
    );
    if (now?.confirmedAt) return done(c, now);
    return c.html(lostPage({ deps, lang: spoken(c, entry?.lang), path: c.req.path, why: 'gone' }), 410);
  });
}

function lostRoutes(app: Hono, deps: Deps): void {
  app.get('/my', (c) => c.html(askPage({ deps, lang: spoken(c), path: '/my' })));

  app.post('/my', limited(16_384), async (c) => {
    const about = { deps, lang: spoken(c), path: '/my' };
    const given = (await postedFields(c))('email');
    const read = v.safeParse(typedAddress, given);
    if (!read.success) {
      return c.html(askPage({ ...about, email: given.slice(0, 254), wrong: true }), 422);
    }
    await requestLinks(deps, read.output, about.lang);
    return c.html(askedPage(about));
  });
}

/** Loads what tells people of others that are probably the same as theirs. */
type LoadNotices = () => Promise<TwinNotices>;

function mineRoutes(app: Hono, deps: Deps, findRoom: FindRoom, notices?: LoadNotices): void {
  const open = async (c: Context) => {
    const path = `/my/${c.req.param('token')}`;
    const reference = readPersonal(deps, c.req.param('token') ?? '');
    const about = { deps, lang: spoken(c), path };
    if (!reference) return c.html(lostPage({ ...about, why: 'unknown' }), 404);
    const entry = await deps.db.get<Entry>(entryKey(reference));
    if (entry?.status === 'withdrawn') return c.html(lostPage({ ...about, why: 'withdrawn' }), 410);
    if (!entry || !isPersonal(entry)) return c.html(lostPage({ ...about, why: 'gone' }), 410);
    return { deps, path, entry, lang: spoken(c, entry?.lang), room: await findRoom(entry.domain) };
  };

  app.get('/my/:token', async (c) => {
    const mine = await open(c);
    if (mine instanceof Response) return mine;
    const { entry, lang, path, room } = mine;
    const told = entry.twins || entry.merged ? await notices?.() : undefined;
    const [standing, twins] = await Promise.all([
      room.standing?.(deps, entry, lang),
      told?.mine(deps, { entry, lang, path }),
    ]);
    return c.html(minePage({ ...mine, standing, twins, done: c.req.query('done') }));
  });

  app.post('/my/:token', limited(16_384), async (c) => {
    const mine = await open(c);
    if (mine instanceof Response) return mine;
    const posted = await postedFields(c);
    const what = posted('do');
    const { entry, room, lang, path } = mine;
    const now = deps.clock();
    if (what === 'withdraw') {
      await change<Entry>(deps.db, entryKey(entry.reference), (seen) => withdrawn(seen, now, room));
      return c.html(lostPage({ deps, lang, path, why: 'withdrawn' }));
    }
    if (notices && (what === 'twin-same' || what === 'twin-apart')) {
      const done = await (await notices()).answer(deps, entry, what, posted('other'));
      return c.redirect(`${path}?done=${done ? what : 'meanwhile'}&lang=${lang}`, 303);
    }
    if (what !== 'pause' && what !== 'resume') {
      throw new Problem(422, 'unknown_action', 'There is no such button on this page.');
    }
    await change<Entry>(deps.db, entryKey(entry.reference), (seen) =>
      perform(room, seen, what, { by: 'person' }, now),
    );
    return c.redirect(`${path}?done=${what}&lang=${lang}`, 303);
  });

  app.get('/my/:token/edit', async (c) => {
    const mine = await open(c);
    if (mine instanceof Response) return mine;
    const form = deps.forms.get(mine.entry.form);
    if (!form || mine.room.fixed) return c.redirect(mine.path, 303);
    const { editPage } = await import('./edit.tsx');
    return c.html(editPage({ ...mine, form, answers: mine.entry.answers, errors: [] }));
  });

  app.post('/my/:token/edit', async (c) => {
    const mine = await open(c);
    if (mine instanceof Response) return mine;
    const form = deps.forms.get(mine.entry.form);
    if (!form || mine.room.fixed) return c.redirect(mine.path, 303);
    const { editPage, saveEdit } = await import('./edit.tsx');
    const saved = await saveEdit(deps, { ...mine, form }, c.req.raw);
    if (!saved.ok) return c.html(editPage({ ...mine, form, ...saved }), saved.errors.length > 0 ? 422 : 200);
    return c.redirect(`${mine.path}?done=saved&lang=${mine.lang}`, 303);
  });
}

/** What people do with their own data by links from mails: `/confirm/{token}`, `/my` and `/my/{token}`. */
export function personRoutes(deps: Deps, findRoom: FindRoom, notices?: LoadNotices): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
    c.res.headers.set('x-robots-tag', 'noindex');
  });
  confirmRoutes(app, deps, findRoom);
  lostRoutes(app, deps);
  mineRoutes(app, deps, findRoom, notices);
  return app;
}
