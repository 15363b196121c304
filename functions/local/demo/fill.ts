import type { Deps } from '../../deps.ts';
import { sayYes } from '../../engagements/answer.ts';
import { askOne } from '../../engagements/ask.ts';
import { StartError } from '../../errors.ts';
import type { Form } from '../../intake/definition.ts';
import { asNeed } from '../../needs/need.ts';
import type { Viewer } from '../../rights.ts';
import type { ActionInput } from '../../room.ts';
import type { FindRoom } from '../../rooms.ts';
import { change } from '../../store/change.ts';
import { type Entry, entryKey, type HistoryEvent, settle } from '../../store/entry.ts';
import type { Json } from '../../store/port.ts';
import { referenceFor } from '../../store/reference.ts';
import { demoContent } from './content.ts';
import { fillFollowUps } from './follow-ups.ts';
import type { DemoItem, DemoStep } from './item.ts';

const day = 86_400_000;

/** What is done with an entry after it came in, at a time in the past. */
export interface DemoActs {
  /** Proves the sender's address. */
  confirm(reference: string, at: Date): Promise<unknown>;
  /** A coordinator's action. `until`: the end of a publication (ISO 8601 UTC). */
  act(reference: string, action: string, at: Date, input: Partial<ActionInput>): Promise<unknown>;
}

function timeOf(now: Date, daysAgo: number, time: string, order = 0): Date {
  const date = new Date(now.getTime() - daysAgo * day).toISOString().slice(0, 10);
  const at = Date.parse(`${date}T${time}:00.000Z`) + order * 3_600_000;
  return new Date(Math.min(at, now.getTime() - (60 - Math.min(order, 5) * 10) * 60_000));
}

type Row = { readonly [key: string]: Json };

const isRow = (value: Json): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function datesIn(row: Row, now: Date): Row {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, dayFrom(value, now)]));
}

/** A text such as `+14d` as the day that it means, in lists of rows, too; any other as it is. */
function dayFrom<T extends Json>(value: T, now: Date): T | Json {
  if (Array.isArray(value)) return value.map((one): Json => (isRow(one) ? datesIn(one, now) : one));
  const days = typeof value === 'string' ? /^([+-]\d+)d$/.exec(value)?.[1] : undefined;
  if (days === undefined) return value;
  return new Date(now.getTime() + Number(days) * day).toISOString().slice(0, 10);
}

/** The answers with their relative days as dates, and a sign-up or proposal with the reference of what it is about. */
export function answersOf(
  item: DemoItem,
  form: Form,
  now: Date,
  about?: string,
): Readonly<Record<string, Json>> {
  const field = form.fields.find(
    ({ role }) => role === 'training' || role === 'resource' || role === 'opportunity' || role === 'slot',
  );
  const chosen = about && item.slot ? `${about}.${item.slot}` : about;
  return { ...datesIn(item.answers, now), ...(chosen && field && { [field.key]: chosen }) };
}

async function submit(
  deps: Deps,
  rooms: FindRoom,
  item: DemoItem,
  form: Form,
  now: Date,
  about?: string,
): Promise<string> {
  const first = referenceFor(deps.config.secret, item.form, item.key, 0);
  const stored = await deps.db.get<Entry>(entryKey(first));
  if (stored?.demo && stored.form === item.form) return first;
  const lang = item.lang ?? 'de';
  const checked = form.check(answersOf(item, form, now, about), lang);
  if (!checked.ok) {
    const [error] = checked.errors;
    throw new StartError(
      `The demonstration content does not suit these forms (${item.form} at ${error?.pointer}: ${error?.code}). Set DEMO=off to start without it.`,
    );
  }
  const at = timeOf(now, item.daysAgo, item.time);
  const room = await rooms(form.domain);
  const { reference } = await room.accept(
    { ...deps, clock: () => at },
    {
      form,
      lang,
      answers: checked.answers,
      facts: form.facts(checked.answers),
      key: item.key,
      at,
      demo: true,
      ...(form.access === 'coordinator' && { by: deps.config.adminEmail }),
    },
  );
  await silence(deps, reference);
  return reference;
}

/** Invented people have no mailbox: nothing is ever sent to them, by whichever way mails go. */
async function silence(deps: Deps, reference: string): Promise<void> {
  await change<Entry>(deps.db, entryKey(reference), (entry) =>
    Object.keys(entry.mails).length > 0 ? settle({ ...entry, mails: {} }) : entry,
  );
}

/** An invented coordinator of an organisation. */
function viewerOf(organisation: string): Viewer {
  const email = `koordination.${organisation}@beispiel.example`;
  return { id: `demo-${organisation}`, email, name: 'Koordination', role: 'coordinator', organisation };
}

/** A volunteer is asked to help with a need, and says yes. Nobody is written to. */
async function helpWith(deps: Deps, entry: Entry, volunteer: string): Promise<void> {
  const need = asNeed(entry);
  const [organisation = 'city'] = Object.keys(need.claims);
  const asking = { viewer: viewerOf(organisation), word: '' };
  const { engagement } = await askOne(deps, need, volunteer, asking);
  if (!engagement) return;
  await sayYes(deps, engagement);
  for (const reference of [engagement, volunteer, need.reference]) await silence(deps, reference);
}

async function take(
  deps: Deps,
  acts: DemoActs,
  reference: string,
  step: DemoStep,
  { at, now, volunteer }: { readonly at: Date; readonly now: Date; readonly volunteer?: string },
): Promise<void> {
  const entry = await deps.db.get<Entry>(entryKey(reference));
  const what = { confirm: 'confirmed', helper: 'helper-found' }[step.action] ?? step.action;
  const done = (event: HistoryEvent) =>
    event.what === what && (!step.organisation || event.by === viewerOf(step.organisation).email);
  const helps = step.volunteer && entry && Object.hasOwn(asNeed(entry).helpers, volunteer ?? '');
  if (!entry || (step.volunteer ? helps : entry.history.some(done))) return;
  if (step.action === 'confirm') {
    await acts.confirm(reference, at);
    return;
  }
  if (step.action === 'helper') {
    if (volunteer) await helpWith({ ...deps, clock: () => at }, entry, volunteer);
    return;
  }
  const until = step.endsInDays && new Date(now.getTime() + step.endsInDays * day).toISOString();
  const values = step.values && (datesIn(step.values, now) as DemoStep['values']);
  await acts.act(reference, step.action, at, {
    ...(step.organisation && { viewer: viewerOf(step.organisation) }),
    ...(step.note && { note: step.note }),
    ...(step.organisation && { by: viewerOf(step.organisation).email }),
    ...(until && { until }),
    ...(values && { values }),
  });
}

/**
 * Fills the store with six weeks of Konstanz, in through the same forms and rooms as everybody's, marked as a
 * demonstration. What is there already stays as it is, so a second run, or one after a crash, only adds what is missing.
 * Items of forms that this city does not have are left out. Returns how many items there are.
 */
export async function fillDemo(
  deps: Deps,
  rooms: FindRoom,
  acts: DemoActs,
  progress: (done: number, of: number) => void = () => {},
): Promise<number> {
  const now = deps.clock();
  const references = new Map<string, string>();
  const needs = new Map<string, string>();
  for (const [index, item] of demoContent.entries()) {
    const form = deps.forms.get(item.form);
    if (!form) continue;
    const key = item.training ?? item.resource ?? item.opportunity ?? item.coaching;
    const reference = await submit(deps, rooms, item, form, now, key && references.get(key));
    references.set(item.key, reference);
    for (const [order, step] of (item.steps ?? []).entries()) {
      const at = timeOf(now, step.daysAgo, item.time, order + 1);
      const volunteer = step.volunteer && references.get(step.volunteer);
      await take(deps, acts, reference, step, { at, now, volunteer });
    }
    if (typeof item.answers.what === 'string') needs.set(item.answers.what, reference);
    progress(index + 1, demoContent.length);
  }
  await fillFollowUps(deps, needs);
  return references.size;
}
