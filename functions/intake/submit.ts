import type { Met, Similar, TwinNotices } from '../compared.ts';
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
  /**
   * Looks for what there is of the kind already. `stops`: it is shown before anything is stored; else it is told afterwards.
   * `base`: our origin, where the page stands in a frame.
   */
  readonly before?: { readonly find: TwinNotices['before']; readonly base: string; readonly stops: boolean };
}

export type Submitted =
  | { readonly ok: true; readonly accepted: Accepted; readonly similar: readonly Similar[] }
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
    const shows = before?.stops && met?.references.some((reference) => !apart.includes(reference));
    if (met && shows) return { ok: false, met };
    const submission = { form, lang, answers, facts, key, at: deps.clock(), by, organisation, apart };
    const accepted = await room.accept(deps, submission);
    // Sent again, its own entry may be public by now.
    const similar = (met?.similar ?? []).filter(({ reference }) => reference !== accepted.reference);
    return { ok: true, accepted, similar };
  } catch (error) {
    if (error instanceof Rejected) return { ok: false, errors: error.errors };
    throw error;
  }
}
