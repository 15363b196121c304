import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Deps } from '../deps.ts';
import { isoDay } from '../language/format.ts';
import { type Mailing, settleMailing } from '../mail/mailing.ts';
import type { Key } from '../store/port.ts';
import { browserOf } from './browser.ts';
import { activeMember } from './member.ts';
import { changePerson, findPerson, othersEnded, type Person } from './people.ts';

/** More than twenty: less would be a time limit that somebody slow has to be able to extend (WCAG 2.2.1). */
const hours = 24;

/** Most sessions a list shows; more cannot come together in a day by hand. */
const most = 50;

/** A signed-in browser; stored under the hash of what its cookie holds, which is its id. */
export interface Session extends Mailing {
  readonly id: string;
  readonly who: string;
  /** Instant. */
  readonly since: string;
  /** Day of the last use. */
  readonly used: string;
  readonly browser?: string;
  /** See `Person.round`. */
  readonly round: number;
}

function keyOf(id: string): Key {
  return { pk: `SESSION#${id}`, sk: 'SESSION' };
}

function idOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
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

function isValid(session: Session, { round, kept }: Person, at: string): boolean {
  return session.endsAt > at && (session.round === (round?.sessions ?? 0) || session.id === kept);
}

/** Signs a member in on this browser for a day. */
export async function startSession(deps: Deps, c: Context, person: Person): Promise<void> {
  const token = deps.newId() + deps.newId();
  const id = idOf(token);
  const now = deps.clock();
  const session: Session = {
    ...keyOf(id),
    version: 1,
    id,
    who: person.id,
    since: now.toISOString(),
    used: isoDay(now),
    browser: browserOf(c.req.header('user-agent')),
    round: person.round?.sessions ?? 0,
    list: `sessions#${person.id}`,
    listAt: now.toISOString(),
    lang: person.lang,
    mails: {},
    endsAt: new Date(now.getTime() + hours * 3_600_000).toISOString(),
  };
  await deps.db.create(settleMailing(session));
  if (!person.joined)
    await changePerson(deps, person.id, (seen) => (seen.joined ? seen : { ...seen, joined: isoDay(now) }));
  setCookie(c, cookieName(deps), token, { ...options(deps), maxAge: hours * 3600 });
}

/** Signs out: the session is gone, not only its cookie. */
export async function signOut(deps: Deps, c: Context): Promise<void> {
  const token = getCookie(c, cookieName(deps));
  deleteCookie(c, cookieName(deps), options(deps));
  if (token) await remove(deps, idOf(token));
}

async function remove(deps: Deps, id: string): Promise<boolean> {
  // Its use may write it at the same moment: such a lost race ends it all the same.
  for (let attempt = 0; attempt < 5; attempt++) {
    const session = await deps.db.get<Session>(keyOf(id));
    if (!session) return false;
    if (await deps.db.remove(keyOf(id), session.version)) return true;
  }
  return false;
}

/** Ends one of a member's own sessions; false when they have none of this id. */
export async function endSession(deps: Deps, who: string, id: string): Promise<boolean> {
  const session = await deps.db.get<Session>(keyOf(id));
  return session?.who === who ? remove(deps, id) : false;
}

/** Ends all of a member's sessions but one, by one write: none can be missed. */
export async function endOthers(deps: Deps, who: string, kept: string): Promise<void> {
  await changePerson(deps, who, (seen) => othersEnded(seen, kept));
}

/** The sessions in which a member is signed in now, the latest first. */
export async function sessionsOf(deps: Deps, person: Person): Promise<readonly Session[]> {
  const page = await deps.db.query<Session>({
    index: 'list',
    partition: `sessions#${person.id}`,
    limit: most,
    descending: true,
  });
  const at = deps.clock().toISOString();
  return page.items.filter((one) => isValid(one, person, at));
}

/** Who is signed in with this request's cookie, and in which session; undefined when nobody is. */
export async function whoIs(
  deps: Deps,
  c: Context,
): Promise<{ readonly member: Person; readonly session: string } | undefined> {
  const token = getCookie(c, cookieName(deps));
  if (!token || token.length > 100) return undefined;
  const session = await deps.db.get<Session>(keyOf(idOf(token)));
  const member = session && (await activeMember(deps, await findPerson(deps, session.who)));
  const now = deps.clock();
  if (!member || !isValid(session, member, now.toISOString())) return undefined;
  // Once a day; one that was ended at this moment stays ended.
  const used = isoDay(now);
  if (session.used !== used) {
    const next: Session = { ...session, used };
    await deps.db.save(next, session.version);
  }
  return { member, session: session.id };
}
