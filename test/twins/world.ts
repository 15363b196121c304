import { createApp } from '../../functions/app.ts';
import { runSweep } from '../../functions/jobs.ts';
import { demoContent } from '../../functions/local/demo/content.ts';
import { answersOf } from '../../functions/local/demo/fill.ts';
import { confirmLink, personalToken } from '../../functions/person/links.ts';
import { change } from '../../functions/store/change.ts';
import { type Entry, entryKey, settle } from '../../functions/store/entry.ts';
import type { Pair } from '../../functions/twins/pair.ts';
import type { TestDeps } from '../harness.ts';
import { startTest } from '../harness.ts';
import { cookieOf, signIn } from '../workspace/signed-in.ts';

type Answers = Readonly<Record<string, unknown>>;

/** What the demonstration's forms were answered with, by form, without people waiting to be confirmed. */
export function demoAnswers(deps: TestDeps, slug: string): readonly Answers[] {
  const form = deps.forms.get(slug);
  if (!form) throw new Error(`There is no form ${slug}.`);
  const items = demoContent.filter((item) => item.form === slug && item.key !== 'demo-offer-twin');
  return items.map((item) => answersOf(item, form, deps.clock()));
}

/** The product over HTTP with a coordinator of the city signed in. */
export async function startWorld() {
  const test = await startTest();
  const { deps } = test;
  const app = createApp(deps);
  let coordinator = await signIn(deps, app);

  const load = async (reference: string): Promise<Entry> => {
    const entry = await deps.db.get<Entry>(entryKey(reference));
    if (!entry) throw new Error(`There is no entry ${reference}.`);
    return entry;
  };

  /** Answers as a program sends them. */
  const send = async (slug: string, answers: Answers): Promise<string> => {
    const answer = await app.request(`/forms/${slug}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(answers),
    });
    const body = (await answer.json()) as { reference?: string };
    if (!body.reference) throw new Error(`${slug} was refused: ${JSON.stringify(body)}`);
    return body.reference;
  };

  const confirm = async (reference: string): Promise<void> => {
    const { pathname } = new URL(confirmLink(deps, await load(reference)));
    await app.request(pathname, { method: 'POST' });
  };

  const sweep = async (): Promise<void> => {
    // What one sweep notes down the next one sends.
    for (let round = 0; round < 4; round++) await runSweep(deps);
  };

  /** An action of a coordinator, by its button. */
  const act = (reference: string, action: string, fields: Record<string, string> = {}) =>
    coordinator.post(`/workspace/entries/${reference}/${action}`, fields);

  const window = { from: '2026-11-23', until: '2027-05-01' };

  return {
    ...test,
    app,
    get coordinator() {
      return coordinator;
    },
    /** What a program of the coordinator's sends. */
    async program(path: string, body: unknown): Promise<Response> {
      const { cookie } = await cookieOf(deps, deps.config.adminEmail);
      return app.request(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      });
    },
    /** For those who have moved the clock beyond a session. */
    async signInAgain(): Promise<void> {
      coordinator = await signIn(deps, app);
    },
    load,
    send,
    confirm,
    sweep,
    act,
    /** Sent, confirmed and, as far as it goes, published. */
    async publish(slug: string, answers: Answers): Promise<string> {
      const reference = await send(slug, answers);
      await confirm(reference);
      await act(reference, slug === 'needs-report' ? 'open' : 'publish', window);
      return reference;
    },
    /** As the one who entered it sees it. */
    mine: (reference: string) => `/my/${personalToken(deps, reference)}`,
    async pairs(state = 'open'): Promise<readonly Pair[]> {
      const page = await deps.db.query<Pair>({ index: 'list', partition: `twins#${state}`, limit: 100 });
      return page.items;
    },
    /** Puts a training as a coordinator's form would. */
    async announce(answers: Answers): Promise<string> {
      const answer = await coordinator.post(
        '/forms/training-announcement?lang=de',
        Object.fromEntries(
          Object.entries(answers).map(([key, value]) => [
            key,
            String(Array.isArray(value) ? value[0] : value),
          ]),
        ),
      );
      const [, reference = ''] = /receipts\/([\w-]+)/.exec(answer.headers.get('location') ?? '') ?? [];
      if (!reference) throw new Error(`The training was refused: ${answer.status}`);
      return reference;
    },
    change: (reference: string, apply: (entry: Entry) => Entry) =>
      change<Entry>(deps.db, entryKey(reference), (entry) => settle(apply(entry))),
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;
