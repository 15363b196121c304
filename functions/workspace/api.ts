import type { Context } from 'hono';
import { act } from '../acting/act.ts';
import { actionsJson, standingJson } from '../acting/as-json.ts';
import { errorsOf, readSent } from '../acting/sent-json.ts';
import { messageFor } from '../acting/told.ts';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import type { FieldError } from '../intake/definition.ts';
import type { Language } from '../language/language.ts';
import { markOf } from '../lifecycle.ts';
import { jsonBody } from '../posted.ts';
import { sightOf, type Viewer } from '../rights.ts';
import { findRoom } from '../rooms.ts';
import { type Entry, entryKey, titleOf } from '../store/entry.ts';
import { asSeenBy } from '../visible.ts';
import { isRemark, remark, remarkFields } from './remarks.ts';

/** What lists and the entry itself tell of an entry. */
export function summaryJson(entry: Entry) {
  const { reference, domain, form, status, lang, owner, receivedAt, publishFrom, publishUntil } = entry;
  return {
    reference,
    domain,
    form,
    status,
    title: titleOf(entry),
    lang,
    owner,
    receivedAt,
    publishFrom,
    publishUntil,
  };
}

/** An entry as far as the member may see it, with what they may do now. Throws `NotFound`. */
export async function entryJson(deps: Deps, viewer: Viewer, reference: string, lang: Language) {
  const stored = await deps.db.get<Entry>(entryKey(reference));
  const entry = stored && asSeenBy(viewer, stored, deps.forms.get(stored.form));
  if (!stored || !entry) throw new NotFound();
  const room = await findRoom(entry.domain);
  const { answers, facts, consents, parties, confirmedAt, endsAt, training } = entry;
  return {
    ...summaryJson(entry),
    sight: sightOf(viewer, stored),
    confirmedAt,
    endsAt,
    training,
    parties,
    answers,
    facts,
    consents,
    history: entry.history.map(({ at, by, what, how, note }) => ({ at, by, what, how, note })),
    followUps: entry.followUps,
    mark: markOf(room, stored),
    actions: actionsJson(room, stored, deps.clock(), viewer, lang),
  };
}

function problemJson(c: Context, problem: Problem, lang: Language, errors?: readonly FieldError[]) {
  const title = messageFor(problem, lang);
  const body = { type: 'about:blank', title, status: problem.status, code: problem.code, errors };
  return c.json(body, problem.status, { 'content-type': 'application/problem+json' });
}

/** Does what a program asks for with an entry, and answers how it stands then; what is wrong as `application/problem+json`. */
export async function actJson(
  deps: Deps,
  c: Context,
  viewer: Viewer,
  about: { readonly reference: string | undefined; readonly action: string; readonly lang: Language },
): Promise<Response> {
  const { reference = '', action: name, lang } = about;
  const stored = reference ? await deps.db.get<Entry>(entryKey(reference)) : undefined;
  const visible = stored && sightOf(viewer, stored) !== 'nothing';
  if (!visible) return problemJson(c, new NotFound(), lang);
  const room = await findRoom(stored.domain);
  const { actions } = room.lifecycle;
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  try {
    const also = isRemark(name) ? remarkFields[name] : {};
    const { field, errors } = readSent(await jsonBody(c), action, lang, also);
    if (!action && !isRemark(name)) throw new Problem(422, 'unknown_action', 'There is no such action.');
    if (errors.length > 0) return problemJson(c, new Problem(422, 'invalid', ''), lang, errors);
    const given = { viewer, note: field('note'), from: field('from'), until: field('until') };
    if (isRemark(name)) await remark(deps, name, reference, viewer, field);
    else await act(deps, findRoom, reference, name, { ...given, seen: field('seen'), typed: field });
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    return problemJson(c, error, lang, error.status === 422 ? errorsOf(error, action, lang) : undefined);
  }
  const done = await deps.db.get<Entry>(entryKey(reference));
  if (!done) return problemJson(c, new NotFound(), lang);
  return c.json(standingJson(room, done, deps.clock(), viewer, lang));
}
