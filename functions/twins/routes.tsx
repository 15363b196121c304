import { type Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { wordsIn } from '../language/language.ts';
import { notYours } from '../lifecycle.ts';
import { inLanguage } from '../pages/links.ts';
import { More } from '../pages/more.tsx';
import { sentFields } from '../posted.ts';
import { isProgram, limited, prefersJson, spoken } from '../request.ts';
import { has, type Viewer } from '../rights.ts';
import { findRoom } from '../rooms.ts';
import { readReference } from '../store/reference.ts';
import { Frame } from '../workspace/frame.tsx';
import { decide, type Verdict } from './decide.ts';
import { type Pair, type PairState, pairKey } from './pair.ts';
import { PairView, pairPath } from './pair-view.tsx';
import { readPair, readPairs } from './read.ts';
import { pairWording } from './wording.ts';

const pageSize = 10;
const states: readonly PairState[] = ['open', 'merged', 'kept'];

/** A pair for programs. */
function pairJson({ a, b, domain, state, score, reasons, stays, decidedAt }: Pair) {
  return { a, b, domain, state, score, reasons, stays, decidedAt };
}

function namedPair(c: Context): { readonly a: string; readonly b: string } {
  const [one, other] = [c.req.param('a'), c.req.param('b')].map((typed) => readReference(typed ?? ''));
  if (!one || !other || one === other) throw new NotFound();
  const [, a = '', b = ''] = pairKey(one, other).pk.split('#');
  return { a, b };
}

/** What was posted as something to decide. Throws `Problem` 422. */
function verdictOf(action: string, stays: string, pair: { readonly a: string; readonly b: string }): Verdict {
  if (action === 'keep' || action === 'reopen') return { do: action };
  const kept = readReference(stays);
  if (action === 'merge' && kept && [pair.a, pair.b].includes(kept)) return { do: 'merge', stays: kept };
  throw new Problem(
    422,
    'unknown_action',
    'A pair is kept, merged (with the reference of what stays) or reopened.',
  );
}

/** The coordinators' pages of what is there twice. `viewerOf` gives who is signed in, or throws. */
export function twinRoutes(deps: Deps, viewerOf: (c: Context) => Promise<Viewer>): Hono {
  const app = new Hono();
  app.use(limited(4096));

  const overseer = async (c: Context): Promise<Viewer> => {
    const viewer = await viewerOf(c);
    if (!has(viewer, 'oversee')) throw notYours();
    return viewer;
  };

  app.get('/workspace/twins', async (c) => {
    const viewer = await overseer(c);
    const lang = spoken(c);
    const words = wordsIn(pairWording, lang);
    const asked = states.find((one) => one === c.req.query('state')) ?? 'open';
    const { items, cursor } = await readPairs(deps, asked, pageSize, c.req.query('cursor'));
    if (prefersJson(c)) return c.json({ items: items.map(({ pair }) => pairJson(pair)), next: cursor });
    const shown = await Promise.all(
      items.map(async (both) => ({ ...both, room: await findRoom(both.pair.domain) })),
    );
    const labels = { open: words.open, merged: words.decided, kept: words.kept, over: words.states.over };
    const path = (state: PairState) => `/workspace/twins?state=${state}`;
    return c.html(
      <Frame deps={deps} title={words.title} lang={lang} path={path(asked)} viewer={viewer}>
        <p class="kern-body">{words.intro}</p>
        <nav aria-label={words.status} class="tabs">
          <ul>
            {states.map((state) => (
              <li>
                <a href={inLanguage(path(state), lang)} aria-current={state === asked ? 'true' : undefined}>
                  {labels[state]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {shown.length === 0 && !cursor && <p class="kern-body">{words.none}</p>}
        {shown.map((both) => (
          <PairView {...both} deps={deps} lang={lang} listed />
        ))}
        <More path={path(asked)} cursor={cursor} label={words.more} lang={lang} />
      </Frame>,
    );
  });

  /** The page of one pair, with what went wrong when it was decided. */
  const show = async (c: Context, viewer: Viewer, about: { a: string; b: string }, notice?: string) => {
    const lang = spoken(c);
    const words = wordsIn(pairWording, lang);
    const both = await readPair(deps, about.a, about.b);
    if (!both) throw new NotFound(words.gone, { worded: true });
    const room = await findRoom(both.pair.domain);
    return (
      <Frame
        deps={deps}
        title={words.title}
        lang={lang}
        path={pairPath(both.pair)}
        viewer={viewer}
        notice={notice}
      >
        <p>
          <a class="kern-link" href={inLanguage('/workspace/twins', lang)}>
            {words.back}
          </a>
        </p>
        <PairView {...both} room={room} deps={deps} lang={lang} />
      </Frame>
    );
  };

  app.get('/workspace/twins/:a/:b', async (c) => {
    const viewer = await overseer(c);
    const about = namedPair(c);
    if (!prefersJson(c)) return c.html(await show(c, viewer, about));
    const both = await readPair(deps, about.a, about.b);
    if (!both) throw new NotFound();
    return c.json(pairJson(both.pair));
  });

  app.post('/workspace/twins/:a/:b/:action', async (c) => {
    const viewer = await overseer(c);
    const lang = spoken(c);
    const about = namedPair(c);
    const verdict = verdictOf(c.req.param('action'), (await sentFields(c))('stays'), about);
    const program = isProgram(c);
    try {
      const pair = await decide(deps, about, verdict, viewer.email);
      if (program) return c.json(pairJson(pair));
      return c.redirect(inLanguage(pairPath(pair), lang), 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 409 || program) throw error;
      const { problems } = wordsIn(pairWording, lang);
      const notice = problems[error.code as keyof typeof problems] ?? problems.decided_meanwhile;
      return c.html(await show(c, viewer, about, notice), 409);
    }
  });

  return app;
}
