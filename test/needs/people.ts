import { addPerson } from '../../functions/access/people.ts';
import type { createApp } from '../../functions/app.ts';
import { sweep } from '../../functions/mail/sweep.ts';
import type { MemberRole } from '../../functions/rights.ts';
import { findRoom } from '../../functions/rooms.ts';
import { templatesOf } from '../../functions/templates.ts';
import type { TestDeps } from '../harness.ts';
import { type Coordinator, signIn } from '../workspace/signed-in.ts';

type App = ReturnType<typeof createApp>;

/** A member of an organisation, signed in. */
export async function memberOf(
  deps: TestDeps,
  app: App,
  organisation: string,
  given: { readonly role?: MemberRole; readonly name?: string; readonly email?: string } = {},
): Promise<Coordinator & { readonly email: string }> {
  const { role = 'coordinator', name = `Kim von ${organisation}` } = given;
  const email = given.email ?? `${role}@${organisation}.example`;
  await addPerson(deps, { email, name, lang: 'de', role, organisation });
  return { email, ...(await signIn(deps, app, email)) };
}

/** Runs what is due now, and gives the mails that went out. */
export async function mailed(deps: TestDeps) {
  deps.sent.length = 0;
  await sweep(deps, findRoom, templatesOf(deps));
  await sweep(deps, findRoom, templatesOf(deps));
  return [...deps.sent];
}

/** Days of 24 hours. */
export const days = (n: number): number => n * 86_400_000;
