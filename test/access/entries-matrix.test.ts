import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act } from '../../functions/acting/act.ts';
import { createApp } from '../../functions/app.ts';
import { Problem } from '../../functions/errors.ts';
import { loadForms } from '../../functions/intake/load.ts';
import { has, sightOf } from '../../functions/rights.ts';
import { findRoom } from '../../functions/rooms.ts';
import { acceptEntry } from '../../functions/store/accept.ts';
import { type Entry, entryKey, settle } from '../../functions/store/entry.ts';
import type { Json } from '../../functions/store/port.ts';
import { referenceFor } from '../../functions/store/reference.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { announced, submission } from '../trainings/people.ts';
import { cookieOf } from '../workspace/signed-in.ts';
import { member } from './cast.ts';

let deps: TestDeps;
let close: () => Promise<void>;
let app: ReturnType<typeof createApp>;

type Member = Awaited<ReturnType<typeof member>>;
const cast: { viewer: Member; headers: Readonly<Record<string, string>> }[] = [];

beforeAll(async () => {
  ({ deps, close } = await startTest());
  app = createApp(deps);
  for (const [role, organisation] of [
    ['reader', 'awo'],
    ['contributor', 'awo'],
    ['coordinator', 'awo'],
    ['reader', 'city'],
    ['coordinator', 'city'],
  ] as const) {
    const viewer = await member(deps, role, organisation);
    cast.push({ viewer, headers: { ...(await cookieOf(deps, viewer.email)), accept: 'text/html' } });
  }
}, 60_000);
afterAll(() => close());

const owned: Readonly<Record<string, Partial<Entry>>> = {
  own: { owner: 'awo' },
  'of another': { owner: 'caritas' },
  'took part': { owner: 'caritas', parties: { awo: '2026-11-20T09:00:00.000Z' } },
  'of one with a name alike': { owner: 'awo-x', parties: { 'awo ': 'x' } },
};

const note = 'Geheime Notiz 4711';
const colleague = 'kollegin@caritas.example';

/** A whole entry of a form, as its room makes it, with a note and a telephone call in its history. */
async function made(slug: string): Promise<Entry> {
  const folder = `test/forms/${slug}/accept`;
  const files = readdirSync(folder);
  const file = files.includes('everything.json') ? 'everything.json' : files[0];
  const { answers } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as {
    answers: Record<string, Json>;
  };
  const form = deps.forms.get(slug);
  const training = form?.fields.find((field) => field.role === 'training');
  const room = await findRoom(form?.domain ?? '');
  const given = submission(deps, slug, {
    ...answers,
    ...(training && { [training.key]: (await announced(deps)).reference }),
  });
  const sent = { ...given, facts: { ...given.facts, share: undefined } };
  // What is proposed for an entry that is not there is stored all the same: it may have been deleted since.
  const { reference } = await room
    .accept(deps, sent)
    .catch(() => acceptEntry(deps, sent, { status: room.arrives }));
  const entry = (await deps.db.get<Entry>(entryKey(reference))) as Entry;
  const at = '2026-11-23T08:00:00.000Z';
  const { share: _, ...facts } = entry.facts;
  return {
    ...entry,
    facts,
    mails: {},
    history: [
      ...entry.history,
      { at, by: colleague, what: 'note', note },
      { at, by: colleague, what: 'publish' },
    ],
  };
}

let copies = 0;
/** The same entry once more, in another state and another's. */
async function copied(entry: Entry, change: Partial<Entry>): Promise<Entry> {
  const reference = referenceFor(deps.config.secret, 'copy', `${copies++}`, 0);
  const { owner: _, parties: __, ...rest } = entry;
  const copy = settle({ ...rest, ...change, reference, ...entryKey(reference), version: 1 });
  await deps.db.create(copy);
  return copy;
}

/** What only those may read who see all of an entry: typed answers that its form does not call public. */
function secretsOf(entry: Entry): readonly string[] {
  const fields = deps.forms.get(entry.form)?.fields ?? [];
  const texts = fields
    .filter((field) => !field.public && ['text', 'multiline', 'email', 'phone'].includes(field.kind))
    .map((field) => entry.answers[field.key])
    .filter((value): value is string => typeof value === 'string' && value.length > 5);
  return [...texts, note, colleague];
}

const actionsOn = (html: string) =>
  [...html.matchAll(/action="\/workspace\/entries\/[\w-]+\/([\w-]+)\?/g)].map(([, name]) => name ?? '');

/** Once for each form, member and sight: these do not depend on the state. */
const remarked = new Set<string>();
/** What members do with an entry besides its room's actions. */
const remarks = ['note', 'contact', 'follow-up', 'follow-up-done', 'undo'];

/** How an action is answered: done, or the status of the refusal. What was done is undone. */
async function tried(entry: Entry, viewer: Member, action: string): Promise<number> {
  try {
    const given = { viewer, note: '', from: '', until: '', seen: '', typed: () => '' };
    const done = await act(deps, findRoom, entry.reference, action, given);
    const now = await deps.db.get<Entry>(entryKey(entry.reference));
    await deps.db.save(entry, now?.version ?? done.version);
    return 200;
  } catch (error) {
    if (error instanceof Problem) return error.status;
    throw error;
  }
}

async function lookedAt(
  entry: Entry,
  { viewer, headers }: (typeof cast)[number],
  say: (told: string) => void,
) {
  const room = await findRoom(entry.domain);
  const path = `/workspace/entries/${entry.reference}`;
  const sight = sightOf(viewer, entry);
  const answer = await app.request(`${path}?lang=de`, { headers });
  const html = await answer.text();
  if (answer.status !== (sight === 'nothing' ? 404 : 200)) return say(`page ${answer.status}`);
  const shown = actionsOn(html);
  if (sight !== 'all')
    for (const secret of secretsOf(entry)) if (html.includes(secret)) say(`shows “${secret}”`);
  if (sight === 'all' && !html.includes(note)) say('lacks the note');
  for (const action of Object.keys(room.lifecycle.actions)) {
    const status = await tried(entry, viewer, action);
    if (status >= 500) say(`${action}: ${status}`);
    // What is missing is asked for on the page: it would be taken.
    const refused = ![200, 422].includes(status);
    const there = shown.includes(action);
    if (there && refused) say(`${action} is shown and refused: ${status}`);
    if (!there && status === 200) say(`${action} is not shown and done`);
  }
  const kind = [entry.form, viewer.id, sight].join();
  if (remarked.has(kind) || (sight === 'all' && has(viewer, 'contribute'))) return;
  remarked.add(kind);
  for (const remark of remarks) {
    if (shown.includes(remark)) say(`${remark} is shown`);
    const posted = await app.request(`${path}/${remark}`, {
      method: 'POST',
      headers: { ...headers, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ note: 'Darf nicht', text: 'Darf nicht', day: '2026-12-01' }),
    });
    if (posted.status < 400) say(`${remark} is done: ${posted.status}`);
  }
  const after = await deps.db.get<Entry>(entryKey(entry.reference));
  if (after && JSON.stringify(after).includes('Darf nicht')) say('was written to');
}

describe.each(loadForms('forms').slugs())('entries of %s', (slug) => {
  it('show each role what is theirs to see, and do for each what its page offers and nothing else', async () => {
    deps.clock.advance(60_000);
    const whole = await made(slug);
    const room = await findRoom(whole.domain);
    const wrong: string[] = [];
    for (const status of Object.keys(room.lifecycle.statuses)) {
      for (const [whose, change] of Object.entries(owned)) {
        const shared = whole.domain === 'volunteers' && whose === 'of one with a name alike';
        const more = shared ? { facts: { ...whole.facts, share: true } } : {};
        const entry = await copied(whole, { ...change, ...more, status });
        for (const one of cast) {
          if (one.viewer.organisation === 'city' && whose !== 'of another') continue;
          const { role, organisation } = one.viewer;
          await lookedAt(entry, one, (told) =>
            wrong.push(`${role} of ${organisation}, ${whose}, ${status}: ${told}`),
          );
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

it('of volunteers are there for organisations only where a volunteer agreed, or took part', async () => {
  const whole = await made('volunteer-registration');
  const awo = cast.find(({ viewer }) => viewer.organisation === 'awo')?.viewer as Member;
  const sight = async (change: Partial<Entry>) =>
    sightOf(awo, await copied(whole, { status: 'active', ...change }));
  expect(await sight({})).toBe('nothing');
  expect(await sight({ facts: { ...whole.facts, share: false } })).toBe('nothing');
  expect(await sight({ facts: { ...whole.facts, share: true } })).toBe('all');
  for (const status of ['unconfirmed', 'closed', 'withdrawn'])
    expect(await sight({ status, facts: { ...whole.facts, share: true } })).toBe('nothing');
  expect(await sight({ parties: { awo: '2026-11-20T09:00:00.000Z' } })).toBe('all');
});

it('that are not there and that are not theirs look the same', async () => {
  const whole = await made('volunteer-registration');
  const { reference } = await copied(whole, { status: 'active' });
  const { headers } = cast[2] as (typeof cast)[number];
  const page = async (one: string) =>
    (await (await app.request(`/workspace/entries/${one}?lang=de`, { headers })).text()).replaceAll(one, '');
  expect(await page(reference)).toBe(await page('CAFE-9999'));
});
