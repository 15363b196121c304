import type { Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { chooseLanguage, wordsIn } from '../language/language.ts';
import { notYours } from '../lifecycle.ts';
import { activeOrganisations, findOrganisation, organisationName } from '../organisations/organisation.ts';
import { inLanguage } from '../pages/links.ts';
import { isProgram, spoken } from '../request.ts';
import { has, memberRoles } from '../rights.ts';
import { logJson, personJson, wrongJson } from './as-json.ts';
import type { Frame } from './frame.tsx';
import { coordinator } from './guard.ts';
import { invite, inviteAgain } from './invite.ts';
import { readLog } from './log.ts';
import { logPage } from './log-page.tsx';
import { rolesToGive } from './manage.ts';
import { memberPage } from './member-page.tsx';
import { giveRole, memberFor, removeMember, signOutMember } from './members.ts';
import { membersWording } from './members-wording.ts';
import { activePeople, type Person } from './people.ts';
import { nameIn, peoplePage, type Typed } from './people-page.tsx';
import { postedLine, readAddress } from './posted.ts';

/** What was done, by what the address says; undefined for anything else. */
function doneIn(c: Context): string | undefined {
  const { done } = wordsIn(membersWording, spoken(c));
  const asked = c.req.query('done') ?? '';
  return Object.hasOwn(done, asked) ? done[asked as keyof typeof done] : undefined;
}

/** The organisations somebody may look into: administrators all of them, others their own. */
async function organisationsFor(deps: Deps, viewer: Person) {
  if (has(viewer, 'administer')) return activeOrganisations(deps);
  const own = await findOrganisation(deps, viewer.organisation);
  return own ? [own] : [];
}

/** Where the words for a refused invitation stand, by the code of the problem. */
const fieldOf: Readonly<
  Record<string, readonly [field: string, word: 'already' | 'often' | 'organisationEnded']>
> = {
  member_already: ['email', 'already'],
  invited_often: ['email', 'often'],
  organisation_ended: ['organisation', 'organisationEnded'],
};

/** Members, their access and the log of it. */
export function peopleRoutes(app: Hono, deps: Deps, frame: Frame): void {
  const list = async (c: Context, viewer: Person, typed?: Typed) => {
    const lang = spoken(c);
    const organisations = await organisationsFor(deps, viewer);
    const asked = c.req.query('organisation');
    const all = has(viewer, 'administer');
    if (all && asked !== undefined && !organisations.some(({ id }) => id === asked)) throw new NotFound();
    const organisation = all ? asked : viewer.organisation;
    if (typed && isProgram(c)) return wrongJson(c, typed.errors, wordsIn(membersWording, lang).title);
    const page = await activePeople(deps, organisation, c.req.query('cursor'));
    if (isProgram(c)) return c.json({ items: page.items.map(personJson), next: page.cursor });
    const props = { deps, lang, viewer, frame, page, organisations, organisation, typed };
    return c.html(peoplePage({ ...props, done: doneIn(c) }), typed ? 422 : 200);
  };
  const back = (c: Context, path: string, done: string) =>
    isProgram(c) ? c.json({ done }) : c.redirect(inLanguage(`${path}?done=${done}`, spoken(c)), 303);

  app.get('/workspace/people', async (c) => list(c, await coordinator(deps, c)));

  app.post('/workspace/people', async (c) => {
    const viewer = await coordinator(deps, c);
    const given = await postedLine(c);
    const words = wordsIn(membersWording, spoken(c));
    const names = ['name', 'email', 'organisation', 'role', 'mail-language'];
    const values = Object.fromEntries(names.map((name) => [name, given(name)] as const));
    const name = given('name').slice(0, 100);
    const email = readAddress(given('email'));
    const organisation = has(viewer, 'administer')
      ? given('organisation') || viewer.organisation
      : viewer.organisation;
    const role = memberRoles.find((one) => one === given('role'));
    const errors: Record<string, string> = {};
    if (!name) errors.name = words.nameMissing;
    if (!email) errors.email = words.emailWrong;
    if (!role) errors.role = words.choose;
    else if (!rolesToGive(viewer, organisation).includes(role)) {
      // What no page offers them is refused, not explained.
      if (!has(viewer, 'administer')) throw notYours();
      errors.role = words.roleWrong;
    }
    if (!name || !email || !role || errors.role) return list(c, viewer, { values, errors });
    try {
      const lang = chooseLanguage(given('mail-language'), undefined);
      await invite(deps, viewer, { name, email, role, organisation, lang });
    } catch (error) {
      const told = error instanceof Problem ? fieldOf[error.code] : undefined;
      if (!told) throw error;
      return list(c, viewer, { values, errors: { [told[0]]: words[told[1]] } });
    }
    return back(c, '/workspace/people', 'invited');
  });

  app.get('/workspace/people/:id', async (c) => {
    const viewer = await coordinator(deps, c);
    const lang = spoken(c);
    const member = await memberFor(deps, viewer, c.req.param('id'));
    if (isProgram(c)) return c.json(personJson(member));
    const organisation = await organisationName(deps, member.organisation, lang);
    return c.html(memberPage({ deps, lang, viewer, frame, member, organisation, done: doneIn(c) }));
  });

  app.post('/workspace/people/:id/role', async (c) => {
    const viewer = await coordinator(deps, c);
    const given = await postedLine(c);
    const role = memberRoles.find((one) => one === given('role'));
    if (!role) throw new Problem(422, 'unknown_role', 'There is no such role.');
    await giveRole(deps, viewer, c.req.param('id'), role);
    return back(c, `/workspace/people/${c.req.param('id')}`, 'role');
  });

  app.post('/workspace/people/:id/invitation', async (c) => {
    const viewer = await coordinator(deps, c);
    await inviteAgain(deps, viewer, await memberFor(deps, viewer, c.req.param('id')));
    return back(c, `/workspace/people/${c.req.param('id')}`, 'invited');
  });

  app.post('/workspace/people/:id/sign-out', async (c) => {
    await signOutMember(deps, await coordinator(deps, c), c.req.param('id'));
    return back(c, `/workspace/people/${c.req.param('id')}`, 'signed-out');
  });

  app.post('/workspace/people/:id/removal', async (c) => {
    await removeMember(deps, await coordinator(deps, c), c.req.param('id'));
    return back(c, '/workspace/people', 'removed');
  });

  app.get('/workspace/log', async (c) => {
    const viewer = await coordinator(deps, c);
    const lang = spoken(c);
    const own = has(viewer, 'administer') ? undefined : viewer.organisation;
    const page = await readLog(deps, own, c.req.query('cursor'));
    if (isProgram(c)) return c.json({ items: page.items.map(logJson), next: page.cursor });
    const ids = new Set(page.items.flatMap(({ from, organisation }) => [from, organisation]));
    const found = await Promise.all([...ids].map((id) => findOrganisation(deps, id)));
    const nameOf = (id: string) =>
      nameIn(
        found.find((one) => one?.id === id),
        id,
        lang,
      );
    return c.html(logPage({ deps, lang, viewer, frame, page, nameOf }));
  });
}
