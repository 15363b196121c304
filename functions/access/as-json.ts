import type { Context } from 'hono';
import type { AccessKey } from './keys.ts';
import type { LogEntry } from './log.ts';
import type { Person } from './people.ts';
import type { Typed } from './people-page.tsx';
import type { Session } from './session.ts';

/** A member as their organisation's pages show them. */
export function personJson({ id, name, email, role, organisation, lang, joined }: Person) {
  return { id, name, email, role, organisation, lang, joined };
}

/** A line of the log. */
export function logJson({ at, what, by, whom, from, organisation, detail }: LogEntry) {
  return { at, what, by, whom, from, organisation, detail };
}

/** One's own access: who one is, where one is signed in, and which keys there are; what a key holds is nowhere. */
export function accountJson(
  member: Person,
  sessions: readonly Session[],
  keys: readonly AccessKey[],
  here?: string,
) {
  return {
    member: personJson(member),
    sessions: sessions.map(({ id, since, used, browser }) => ({
      ...{ id, since, used, browser },
      ...(id === here && { here: true }),
    })),
    keys: keys.map(({ id, name, readOnly, since, used, endsAt }) => ({
      ...{ id, name, readOnly, since, used, endsAt },
    })),
  };
}

/** What was wrong in what a program sent, in the words of the page. */
export function wrongJson(c: Context, errors: Typed['errors'], title: string): Response {
  const told = Object.entries(errors).map(([name, message]) => ({
    ...{ pointer: `/${name}`, code: 'invalid', message },
  }));
  const body = { type: 'about:blank', title, status: 422, code: 'invalid', errors: told };
  return c.json(body, 422, { 'content-type': 'application/problem+json' });
}
