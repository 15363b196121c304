import { type Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { sayBar, sayDoubt, sayReason } from '../matching/say.ts';
import type { Need } from '../needs/need.ts';
import { loadNeed } from '../needs/store.ts';
import { inLanguage } from '../pages/links.ts';
import { sentLists } from '../posted.ts';
import { limited, prefersJson, sendsJson, spoken } from '../request.ts';
import { sightOf, type Viewer } from '../rights.ts';
import { readReference } from '../store/reference.ts';
import { type Asked, askAll } from './ask.ts';
import { type Match, type Matches, matchesFor } from './match.ts';
import type { MatchQuery } from './match-form.tsx';
import { MatchPage } from './match-page.tsx';

const mostShown = 200;
const largestBody = 32_768;
const longestWord = 600;

/** The need of the address, as far as the member may know of it. Throws `NotFound`. */
async function needOf(deps: Deps, viewer: Viewer, c: Context): Promise<Need> {
  const reference = readReference(c.req.param('reference') ?? '');
  const need = reference ? await loadNeed(deps, reference) : undefined;
  if (!need || sightOf(viewer, need) === 'nothing') throw new NotFound();
  return need;
}

/** A kind of training: what is none is not asked for. */
function kindIn(text: string | undefined): string {
  return text && /^[\w-]{1,60}$/.test(text) ? text : '';
}

function countIn(text: string | undefined): number {
  return text && /^\d{1,3}$/.test(text) ? Number(text) : 0;
}

function queryOf(c: Context): MatchQuery {
  const shown = countIn(c.req.query('shown'));
  const [asked, already, barred] = ['asked', 'already', 'barred'].map((name) => countIn(c.req.query(name)));
  return {
    requires: kindIn(c.req.query('requires')),
    ...(shown > 0 && { shown: Math.min(shown, mostShown) }),
    ...(c.req.query('asked') !== undefined && {
      done: { asked: asked ?? 0, already: already ?? 0, barred: barred ?? 0 },
    }),
  };
}

function matchJson(deps: Deps, lang: Language, match: Match) {
  const { reference, name, points, asked, limit, reasons, doubts, bars } = match;
  return {
    reference,
    name,
    points,
    asked,
    limit,
    reasons: reasons.map((one) => ({ ...one, says: sayReason(deps, one, lang, 'they') })),
    doubts: doubts.map((one) => ({ ...one, says: sayDoubt(deps, one, lang) })),
    bars: bars.map((one) => ({ ...one, says: sayBar(deps, one, lang) })),
  };
}

function matchesJson(deps: Deps, lang: Language, need: Need, matches: Matches | undefined, shown: number) {
  const all = [...(matches?.free ?? []), ...(matches?.barred ?? [])];
  return {
    need: need.reference,
    wanted: need.wanted,
    found: Object.keys(need.helpers).length,
    volunteers: all.slice(0, shown).map((one) => matchJson(deps, lang, one)),
    offers: (matches?.offers ?? []).map(({ reference, title, points }) => ({ reference, title, points })),
    engagements: (matches?.engagements ?? []).map(({ engagement: { reference, volunteer, status } }) => ({
      reference,
      volunteer,
      status,
    })),
  };
}

interface Posted {
  readonly volunteers: readonly string[];
  readonly word: string;
  readonly requires: string;
}

/** Whom to ask and with what words, from a page or a program. Throws `Problem` 400 for a body that cannot be read. */
async function posted(c: Context): Promise<Posted> {
  const sent = await sentLists(c);
  const named = sent(sendsJson(c) ? 'volunteers' : 'ask').map(readReference);
  const [word = ''] = sent('word');
  return {
    volunteers: named.filter((one) => one !== undefined),
    word: word.trim().slice(0, longestWord),
    requires: kindIn(sent('requires')[0]),
  };
}

function counted(results: readonly Asked[]): URLSearchParams {
  const count = (...got: readonly Asked['got'][]) =>
    String(results.filter((one) => got.includes(one.got)).length);
  return new URLSearchParams({
    asked: count('asked'),
    already: count('already'),
    barred: count('barred', 'unknown'),
  });
}

/** The page on which coordinators find helpers for a need and ask them: `/workspace/needs/{reference}/match`. */
export function matchRoutes(deps: Deps, viewerOf: (c: Context) => Promise<Viewer>): Hono {
  const app = new Hono();
  const path = '/workspace/needs/:reference/match';
  const show = async (c: Context, viewer: Viewer, need: Need, query: MatchQuery, status: 200 | 422 = 200) => {
    const lang = spoken(c);
    const requires = query.requires ? [query.requires] : [];
    const may = sightOf(viewer, need) === 'all';
    const matches = may ? await matchesFor(deps, viewer, need, requires) : undefined;
    if (prefersJson(c))
      return c.json(matchesJson(deps, lang, need, matches, query.shown ?? mostShown), status);
    return c.html(<MatchPage {...{ deps, viewer, lang, need, matches, query }} />, status);
  };

  app.get(path, async (c) => {
    const viewer = await viewerOf(c);
    return show(c, viewer, await needOf(deps, viewer, c), queryOf(c));
  });

  app.post(path, limited(largestBody), async (c) => {
    const viewer = await viewerOf(c);
    const need = await needOf(deps, viewer, c);
    if (sightOf(viewer, need) !== 'all') {
      throw new Problem(403, 'not_yours', 'Please claim the need for your organisation first.');
    }
    const { volunteers, word, requires } = await posted(c);
    if (volunteers.length === 0) {
      if (prefersJson(c)) throw new Problem(422, 'nobody_chosen', 'Please say whom to ask.');
      return show(c, viewer, need, { ...queryOf(c), requires, error: { word } }, 422);
    }
    const asking = { viewer, word, ...(requires && { requires: [requires] }) };
    const results = await askAll(deps, need, volunteers, asking);
    if (prefersJson(c)) return c.json({ need: need.reference, results });
    const query = counted(results);
    if (requires) query.set('requires', requires);
    return c.redirect(inLanguage(`/workspace/needs/${need.reference}/match?${query}`, spoken(c)), 303);
  });
  return app;
}
