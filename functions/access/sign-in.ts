import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { mayMail } from '../mail/limit.ts';
import { type Mailing, settleMailing } from '../mail/mailing.ts';
import { personKey } from '../store/accept.ts';
import type { Key } from '../store/port.ts';
import { sign, verify } from '../tokens.ts';
import { activeMember } from './member.ts';
import { ensureAdmin, findPerson, type Person } from './people.ts';

const purpose = 'sign-in';
const minutes = 30;

/** A link that was asked for; deleted by its use. */
export interface SignInLink extends Mailing {
  readonly id: string;
  /** Id of whose it is, if they are a coordinator. */
  readonly who: string;
  /** Page of the workspace to open afterwards. */
  readonly to?: string;
}

/** A page of the workspace to come back to; undefined for anything else, other websites above all. */
export function pageToOpen(path: string | undefined): string | undefined {
  return path && path.length < 200 && /^\/workspace(\/[\w-]+)*$/.test(path) ? path : undefined;
}

function keyOf(id: string): Key {
  return { pk: `SIGNIN#${id}`, sk: 'SIGNIN' };
}

/** Whether an item is a sign-in link. */
export function isSignInLink(item: Mailing): item is SignInLink {
  return item.sk === 'SIGNIN' && 'who' in item && 'id' in item;
}

/** The address of a link's page in its language. Only whom it was mailed to can know it: the store does not hold it. */
export function linkAddress(deps: Deps, link: SignInLink): string {
  const token = sign(deps.config.secret, purpose, link.id, new Date(link.endsAt));
  return `${deps.config.baseUrl}/workspace/sign-in/${token}?lang=${link.lang}`;
}

async function storeLink(
  deps: Deps,
  email: string,
  { lang, mailed, to }: { readonly lang: Language; readonly mailed: boolean; readonly to?: string },
): Promise<SignInLink> {
  const now = deps.clock();
  const at = now.toISOString();
  const id = deps.newId();
  const link = settleMailing<SignInLink>({
    ...keyOf(id),
    version: 1,
    id,
    who: personKey(deps.config.secret, email),
    lang,
    ...(to && { to }),
    mails: mailed ? { link: { template: 'access.sign-in', at, attempts: 0, to: email } } : {},
    endsAt: new Date(now.getTime() + minutes * 60_000).toISOString(),
  });
  await deps.db.create(link);
  return link;
}

/**
 * Takes a request for a link. Does the same for every address, so that neither the answer nor its time tells who is a
 * coordinator: the sweep finds out, and mails only to those.
 */
export async function requestLink(deps: Deps, email: string, lang: Language, to?: string): Promise<void> {
  await ensureAdmin(deps);
  if (await mayMail(deps, 'sign-in', email)) await storeLink(deps, email, { lang, mailed: true, to });
}

/** A sign-in link for the local start to print. */
export async function signInLink(deps: Deps, email: string): Promise<string> {
  await ensureAdmin(deps);
  return linkAddress(deps, await storeLink(deps, email, { lang: 'de', mailed: false }));
}

/** The stored link of a token; undefined when it was used, is over, or is none of ours. */
export async function openLink(deps: Deps, token: string): Promise<SignInLink | undefined> {
  const now = deps.clock();
  const read = verify(deps.config.secret, purpose, token, now);
  if (!read || read.expired) return undefined;
  const link = await deps.db.get<SignInLink>(keyOf(read.value));
  return link && link.endsAt > now.toISOString() ? link : undefined;
}

/** Uses a link up, exactly once however many try: the coordinator and the page they wanted, or undefined. */
export async function consumeLink(
  deps: Deps,
  token: string,
): Promise<{ readonly person: Person; readonly to?: string } | undefined> {
  // The sweep writes the link too while it mails it: such a lost race is not a used link.
  for (let attempt = 0; attempt < 5; attempt++) {
    const link = await openLink(deps, token);
    if (!link) return undefined;
    const person = await activeMember(deps, await findPerson(deps, link.who));
    if (!person) return undefined;
    if (await deps.db.remove(keyOf(link.id), link.version)) return { person, to: link.to };
  }
  return undefined;
}
