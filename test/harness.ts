import { randomBytes } from 'node:crypto';
import type { Deps } from '../functions/deps.ts';
import { type Config, readConfig } from '../functions/env.ts';
import { loadForms } from '../functions/intake/load.ts';
import type { Message } from '../functions/mail/port.ts';
import { buildAssets } from '../functions/pages/build-assets.ts';
import type { Store } from '../functions/store/port.ts';
import { startDynalite } from './engines.ts';

/** A clock that tests set. */
export interface TestClock {
  (): Date;
  set(iso: string): void;
  /** In milliseconds. */
  advance(by: number): void;
}

/** Deps for tests: real store and forms, a clock to set, mails and log lines kept for looking at. */
export interface TestDeps extends Deps {
  readonly clock: TestClock;
  readonly sent: Message[];
  readonly logged: { event: string; details?: unknown }[];
}

/** A clock that stands still until it is set or advanced. */
export function testClock(start = '2026-11-23T09:00:00.000Z'): TestClock {
  let now = new Date(start);
  const clock = () => new Date(now);
  return Object.assign(clock, {
    set: (iso: string) => {
      now = new Date(iso);
    },
    advance: (by: number) => {
      now = new Date(now.getTime() + by);
    },
  });
}

/** Deps around a store. */
export async function makeDeps(options: {
  db: Store;
  now?: string;
  formsDir?: string;
  config?: Partial<Config>;
}): Promise<TestDeps> {
  const sent: Message[] = [];
  const logged: TestDeps['logged'] = [];
  const config = { ...readConfig({}, 'a secret for the tests only'), demo: false, ...options.config };
  return {
    db: options.db,
    config,
    forms: loadForms(options.formsDir ?? 'forms'),
    assets: await buildAssets(),
    clock: testClock(options.now),
    newId: () => randomBytes(16).toString('base64url'),
    log: (event, details) => logged.push({ event, details }),
    mail: {
      async send(message) {
        sent.push(message);
      },
    },
    sent,
    logged,
  };
}

/** Deps on a fresh embedded store, and how to end it. */
export async function startTest(options: Omit<Parameters<typeof makeDeps>[0], 'db'> = {}) {
  const engine = await startDynalite();
  return { deps: await makeDeps({ ...options, db: engine.db }), engine, close: () => engine.close() };
}
