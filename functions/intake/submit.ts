import type { Met, TwinNotices } from '../compared.ts';
import type { Deps } from '../deps.ts';
import { Rejected } from '../errors.ts';
import type { Language } from '../language/language.ts';
import type { Accepted, Room } from '../room.ts';
import { refused } from './body.ts';
import type { FieldError, Form } from './definition.ts';

/** Finds the room of a domain. */
export type Rooms = (domain: string) => Room | Promise<Room>;

interface Given {
  readonly form: Form;
  readonly lang: Language;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly key: string;
  /** Mail address of the signed-in coordinator. */
  readonly by?: string;
  /** Id of their organisation. */
  readonly organisation?: string;
  /** References of what the sender has seen and says is something else. */
  readonly apart?: readonly string[];
  /** Tells what there is of the kind before anything is stored. `base`: our origin, where the page stands in a frame. */
  readonly before?: { readonly find: TwinNotices['before']; readonly base: string };
}

export type Submitted =
  | { readonly ok: true; readonly accepted: Accepted }
  | { readonly ok: false; readonly errors: readonly FieldError[] }
  | { readonly ok: false; readonly met: Met };

/** A key against sending twice: up to 200 visible ASCII characters, else `Problem` 400; a fresh one when there is none. */
export function keyFrom(given: string | undefined, newId: () => string): string {
  if (given === undefined || given === '') return newId();
  if (!/^[\x21-\x7e]{1,200}$/.test(given)) throw refused(400, 'bad_key');
  return given;
}

/** Validates answers, tells what there is of the kind already, and hands them to their room, which stores them with one write. */
export async function submit(deps: Deps, rooms: Rooms, given: Given): Promise<Submitted> {
  const { form, lang, key, by, organisation, apart = [], before } = given;
  const checked = form.check(given.answers, lang);
  if (!checked.ok) return checked;
  const { answers } = checked;
  const room = await rooms(form.domain);
  try {
    const facts = form.facts(answers);
    const met = await before?.find(deps, { form, facts, lang, base: before.base });
    if (met?.references.some((reference) => !apart.includes(reference))) return { ok: false, met };
    const submission = { form, lang, answers, facts, key, at: deps.clock(), by, organisation, apart };
    return { ok: true, accepted: await room.accept(deps, submission) };
  } catch (error) {
    if (error instanceof Rejected) return { ok: false, errors: error.errors };
    throw error;
  }
}
