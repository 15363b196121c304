import { createApp } from '../../functions/app.ts';
import { runDigest, runSweep } from '../../functions/jobs.ts';
import type { Message } from '../../functions/mail/port.ts';
import { startTest } from '../harness.ts';
import { type Chance, chanceFrom } from './chance.ts';
import type { Repeat } from './happened.ts';

/** How much of everything passes through a day. */
export interface Size {
  readonly volunteers: number;
  readonly needs: number;
  readonly offers: number;
  readonly twins: number;
  readonly trainings: number;
  readonly opportunities: number;
}

export const wholeDay: Size = {
  volunteers: 400,
  needs: 60,
  offers: 40,
  twins: 6,
  trainings: 8,
  opportunities: 5,
};
export const shortDay: Size = {
  volunteers: 40,
  needs: 8,
  offers: 12,
  twins: 2,
  trainings: 2,
  opportunities: 2,
};

type Json = Readonly<Record<string, unknown>>;

/** Somebody signed in, as their browser or program asks. */
export interface Member {
  readonly organisation: string;
  readonly email: string;
  get(path: string): Promise<Json>;
  post(path: string, body?: Json): Promise<{ readonly status: number; readonly body: Json }>;
  /** A form as a page sends it; what the answer leads to. */
  send(path: string, fields: Readonly<Record<string, string>>): Promise<Response>;
}

/** The product as people meet it: over HTTP and by mail, on a clock that is moved by hand. */
export interface World {
  readonly size: Size;
  readonly test: Awaited<ReturnType<typeof startTest>>;
  readonly app: ReturnType<typeof createApp>;
  readonly chance: Chance;
  readonly story: (line: string) => void;
  /** What was sent twice and answered as what is done already, counted. */
  readonly repeats: Record<Repeat, number>;
  /** Every mail that was sent, by address. */
  readonly mailbox: (to: string) => readonly Message[];
  /** Path of the newest link that begins so (`confirm`, `my`, `engagements/K7MP-4RTX` …) in somebody's mails. */
  link(to: string, kind: string): string | undefined;
  /** Moves the clock and does what has come due, in steps of a quarter of an hour at most. */
  wait(minutes: number): Promise<void>;
  /** What has come due now; some of it by two sweeps at once. */
  sweep(): Promise<void>;
  digest(): Promise<void>;
  submit(slug: string, answers: Json, key?: string): Promise<string>;
  /** The button behind a link. */
  press(path: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
  signIn(email: string, organisation: string): Promise<Member>;
}

const usual = { 'accept-language': 'de', 'sec-fetch-site': 'same-origin' };
const asJson = { accept: 'application/json', 'content-type': 'application/json' };
/** Things that happen at the same time. */
export const atOnce = 12;

/** Does something with each, so many at the same time, and gives the results in order. */
export async function each<T, R>(
  all: readonly T[],
  work: (one: T, index: number) => Promise<R>,
  parallel = atOnce,
): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < all.length; at = next++) results[at] = await work(all[at] as T, at);
  };
  await Promise.all(Array.from({ length: Math.min(parallel, all.length) }, worker));
  return results;
}

/** Starts the product on an empty store, on a Monday at seven in Konstanz. */
export async function startWorld(size: Size, story: (line: string) => void, seed = 20261123): Promise<World> {
  const test = await startTest({ now: '2026-11-23T06:00:00.000Z' });
  const { deps } = test;
  const app = createApp(deps);
  const boxes = new Map<string, Message[]>();
  let read = 0;
  const mailbox = (to: string) => {
    for (; read < deps.sent.length; read++) {
      const message = deps.sent[read];
      if (message) boxes.set(message.to, [...(boxes.get(message.to) ?? []), message]);
    }
    return boxes.get(to) ?? [];
  };
  const link = (to: string, kind: string) => {
    const pattern = new RegExp(`/${kind}[/\\w.-]+`, 'g');
    return [...mailbox(to)]
      .reverse()
      .flatMap(({ text }) => text.match(pattern) ?? [])
      .at(0);
  };
  const sweep = async () => {
    // What one sweep notes down the next one sends; two at once is what a scheduler may well do.
    for (let round = 0; round < 8; round++) {
      const [one, other] = await Promise.all([runSweep(deps), runSweep(deps)]);
      if (one.items + other.items === 0) break;
    }
  };
  const press = async (path: string, fields: Readonly<Record<string, string>> = {}) =>
    app.request(path, {
      method: 'POST',
      headers: { accept: 'text/html', 'accept-language': 'de' },
      body: new URLSearchParams(fields),
    });

  return {
    size,
    test,
    app,
    chance: chanceFrom(seed),
    story,
    repeats: {
      'sign-ups': 0,
      'places given up': 0,
      'times with a coach': 0,
      questions: 0,
      acceptances: 0,
    },
    mailbox,
    link,
    sweep,
    press,
    async wait(minutes) {
      for (let left = minutes; left > 0; left -= 15) {
        deps.clock.advance(Math.min(15, left) * 60_000);
        if (left <= 15 || left % 120 === 0) await sweep();
      }
    },
    async digest() {
      await runDigest(deps, deps.clock());
      await runDigest(deps, deps.clock());
      await sweep();
    },
    async submit(slug, answers, key) {
      const answer = await app.request(`/forms/${slug}`, {
        method: 'POST',
        headers: { ...asJson, ...(key && { 'idempotency-key': key }) },
        body: JSON.stringify(answers),
      });
      const body = (await answer.json()) as { reference?: string };
      if (!body.reference) throw new Error(`${slug} was refused: ${JSON.stringify(body)}`);
      return body.reference;
    },
    async signIn(email, organisation) {
      await press('/workspace/sign-in', { email });
      await sweep();
      const path = link(email, 'workspace/sign-in');
      if (!path) throw new Error(`No link to sign in came for a member of ${organisation}.`);
      const entered = await app.request(path, { method: 'POST', headers: usual });
      const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      if (!cookie) throw new Error(`Signing in gave ${entered.status}.`);
      const headers = { ...usual, cookie };
      return {
        organisation,
        email,
        async get(at) {
          const answer = await app.request(at, { headers: { ...headers, accept: 'application/json' } });
          return (await answer.json()) as Json;
        },
        async post(at, body = {}) {
          const answer = await app.request(at, {
            method: 'POST',
            headers: { ...headers, ...asJson },
            body: JSON.stringify(body),
          });
          return { status: answer.status, body: (await answer.json().catch(() => ({}))) as Json };
        },
        send: async (at, fields) =>
          app.request(at, {
            method: 'POST',
            headers: { ...headers, accept: 'text/html' },
            body: new URLSearchParams(fields),
          }),
      };
    },
  };
}
