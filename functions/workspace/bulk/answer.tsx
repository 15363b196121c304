import type { Context } from 'hono';
import type { ActionError } from '../../acting/action-form.tsx';
import { AskedWrong } from '../../acting/asked.ts';
import { messageFor } from '../../acting/told.ts';
import type { Deps } from '../../deps.ts';
import { NotFound, Problem } from '../../errors.ts';
import { type Language, textIn, wordsIn } from '../../language/language.ts';
import type { Viewer } from '../../rights.ts';
import { allDomains, findRoom } from '../../rooms.ts';
import { listPath } from '../lists/filter-links.tsx';
import { filtersOf } from '../lists/filters.ts';
import { listPage } from '../lists/page.tsx';
import { readQuery } from '../lists/query.ts';
import { isListed } from '../menu.ts';
import { type About, confirmPage, resultPage } from './page.tsx';
import { mostTicked, plan, readTicked, run, takeBack } from './run.ts';
import { bulkWording } from './wording.ts';

/** The fields of a posted form: the first of a name, and all of it. */
async function readForm(c: Context) {
  const data = await c.req.parseBody({ all: true }).catch((error: unknown) => {
    if (error instanceof TypeError) throw new Problem(400, 'encoding', 'The body could not be read.');
    throw error;
  });
  const all = (name: string): readonly string[] => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    return [value].flat().filter((one): one is string => typeof one === 'string');
  };
  return { all, field: (name: string) => (all(name)[0] ?? '').trim() };
}

/** The address of the list that a form came from, as far as the room has it. */
async function listOf(about: Omit<About, 'list'>, typed: string): Promise<string> {
  const { deps, room, viewer, lang } = about;
  const [, query = ''] = typed.slice(0, 2000).split('?');
  const asked = new URLSearchParams(query);
  const filters = await filtersOf(deps, room, viewer, lang, deps.clock());
  return listPath(
    room,
    readQuery(room, filters, (name) => asked.get(name) ?? undefined),
  );
}

/** Answers what is posted from a list whose entries were ticked: asks once more, does it, or takes it back. */
export async function answerBulk(
  deps: Deps,
  c: Context,
  viewer: Viewer,
  lang: Language,
  domain: string,
): Promise<Response> {
  if (!allDomains.includes(domain)) throw new NotFound();
  const room = await findRoom(domain);
  if (!isListed(room)) throw new NotFound();
  const words = wordsIn(bulkWording, lang);
  const { all, field } = await readForm(c);
  const list = await listOf({ deps, viewer, lang, room }, field('list'));
  const about: About = { deps, viewer, lang, room, list };
  const ticked = readTicked(all('entry'));
  const name = field('action');
  const refuse = async (notice: string) => {
    const asked = new URLSearchParams(list.split('?')[1]);
    const page = await listPage(deps, viewer, lang, domain, (one) => asked.get(one) ?? undefined, notice);
    return c.html(page, 422);
  };
  if (ticked.length === 0) return refuse(words.nothing);
  if (ticked.length > mostTicked) return refuse(words.tooMany(mostTicked));
  if (field('step') === 'undo') {
    const outcomes = await takeBack(deps, ticked, viewer);
    const count = outcomes.filter(({ done }) => done).length;
    return c.html(resultPage(about, words.undoTitle, outcomes, words.undone(count)));
  }
  const action = Object.hasOwn(room.lifecycle.actions, name) ? room.lifecycle.actions[name] : undefined;
  if (!action) return refuse(words.noAction);
  const ask = async (error?: ActionError) => {
    const planned = await plan(deps, room, name, ticked, viewer);
    const page = confirmPage(about, { name, action, planned, now: deps.clock(), error });
    return c.html(page, error ? 422 : 200);
  };
  if (field('step') !== 'do') return ask();
  const given = { note: field('note'), from: field('from'), until: field('until') };
  try {
    const outcomes = await run(deps, name, ticked, { viewer, typed: field, ...given });
    const count = outcomes.filter(({ done }) => done).length;
    const title = words.result(textIn(action.label, lang));
    return c.html(resultPage(about, title, outcomes, words.done(count)));
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 422) throw error;
    const wrong = error instanceof AskedWrong ? error.fields : undefined;
    return ask({ action: name, message: messageFor(error, lang), typed: field, wrong, ...given });
  }
}
