import type { Context } from 'hono';
import type { ActionError } from '../../acting/action-form.tsx';
import { AskedWrong } from '../../acting/asked.ts';
import { messageFor } from '../../acting/told.ts';
import type { Deps } from '../../deps.ts';
import { NotFound, Problem } from '../../errors.ts';
import { type Language, wordsIn } from '../../language/language.ts';
import { organisationName } from '../../organisations/organisation.ts';
import { readable } from '../../posted.ts';
import type { Viewer } from '../../rights.ts';
import { allDomains, findRoom } from '../../rooms.ts';
import { listPath } from '../lists/filter-links.tsx';
import { filtersOf } from '../lists/filters.ts';
import { listPage } from '../lists/page.tsx';
import { readQuery } from '../lists/query.ts';
import { isListed } from '../menu.ts';
import type { RemarkError } from '../remark-fields.tsx';
import { remarksWording } from '../remarks-wording.ts';
import { wordFor } from '../wording.ts';
import { deedOf } from './deeds.ts';
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
    return [value].flat().flatMap((one) => (typeof one === 'string' ? readable(one) : []));
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
  const deed = deedOf(room, name);
  if (!deed) return refuse(words.noAction);
  const ask = async (wrong: { readonly error?: ActionError; readonly remark?: RemarkError } = {}) => {
    const planned = await plan(deps, room, deed, ticked, viewer);
    const organisation = await organisationName(deps, viewer.organisation, lang);
    const page = confirmPage(about, deed, { planned, organisation, now: deps.clock(), ...wrong });
    return c.html(page, wrong.error || wrong.remark ? 422 : 200);
  };
  if (field('step') !== 'do') return ask();
  const given = { note: field('note'), from: field('from'), until: field('until') };
  try {
    const outcomes = await run(deps, deed, ticked, { viewer, typed: field, ...given });
    const count = outcomes.filter(({ done }) => done).length;
    return c.html(resultPage(about, words.result(deed.label(lang)), outcomes, words.done(count)));
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 422) throw error;
    if ('remark' in deed.kind) {
      const own = wordFor(wordsIn(remarksWording, lang).errors, error.code);
      const message = own ?? messageFor(error, lang);
      return ask({ remark: { code: error.code, message, typed: field } });
    }
    const wrong = error instanceof AskedWrong ? error.fields : undefined;
    return ask({ error: { action: name, message: messageFor(error, lang), typed: field, wrong, ...given } });
  }
}
