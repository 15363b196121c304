import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Deps } from '../deps.ts';
import { type Mailing, settleMailing } from '../mail/mailing.ts';
import type { Key } from '../store/port.ts';
import { findPerson, type Person } from './people.ts';

/** More than twenty: less would be a time limit that somebody slow has to be able to extend (WCAG 2.2.1). */
const hours = 24;

/** A signed-in browser; stored under the hash of what its cookie holds. */
interface Session extends Mailing {
  readonly who: string;
}

function keyOf(token: string): Key {
  return { pk: `SESSION#${createHash('sha256').update(token).digest('base64url')}`, sk: 'SESSION' };
}

function isHttps(deps: Deps): boolean {
  return deps.config.baseUrl.startsWith('https:');
}

function cookieName(deps: Deps): string {
  return isHttps(deps) ? '__Host-session' : 'session';
}

function options(deps: Deps) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isHttps(deps) } as const;
}

/** Signs a coordinator in on this browser for a day. */
export async function startSession(deps: Deps, c: Context, person: Person): Promise<void> {
  const token = deps.newId() + deps.newId();
  const endsAt = new Date(deps.clock().getTime() + hours * 3_600_000).toISOString();
  const session: Session = {
    ...keyOf(token),
    version: 1,
    who: person.id,
    lang: person.lang,
    mails: {},
    endsAt,
  };
  await deps.db.create(settleMailing(session));
  setCookie(c, cookieName(deps), token, { ...options(deps), maxAge: hours * 3600 });
}

/** Signs out: the session is gone, not only its cookie. */
export async function endSession(deps: Deps, c: Context): Promise<void> {
  const token = getCookie(c, cookieName(deps));
  deleteCookie(c, cookieName(deps), options(deps));
  if (!token) return;
  const session = await deps.db.get<Session>(keyOf(token));
  if (session) await deps.db.remove(keyOf(token), session.version);
}

/** The coordinator who is signed in with this request; undefined when nobody is. */
export async function whoIs(deps: Deps, c: Context): Promise<Person | undefined> {
  const token = getCookie(c, cookieName(deps));
  if (!token || token.length > 100) return undefined;
  const session = await deps.db.get<Session>(keyOf(token));
  if (!session || session.endsAt <= deps.clock().toISOString()) return undefined;
  const person = await findPerson(deps, session.who);
  return person?.status === 'active' ? person : undefined;
}
