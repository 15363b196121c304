import type { Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { Problem } from '../errors.ts';
import { wordsIn } from '../language/language.ts';
import { coordinatorsOf } from '../organisations/members.ts';
import { activeOrganisations } from '../organisations/organisation.ts';
import { inLanguage } from '../pages/links.ts';
import { isProgram, spoken } from '../request.ts';
import { readReference } from '../store/reference.ts';
import { admit, endAccess } from './admit.ts';
import type { Frame } from './frame.tsx';
import { coordinator } from './guard.ts';
import { organisationsPage } from './organisations-page.tsx';
import { organisationsWording } from './organisations-wording.ts';
import type { Person } from './people.ts';
import { postedLine } from './posted.ts';

const path = '/workspace/organisations';

/** Which organisations have access. */
export function organisationRoutes(app: Hono, deps: Deps, frame: Frame): void {
  const show = async (c: Context, viewer: Person, wrong?: string) => {
    const lang = spoken(c);
    const { done } = wordsIn(organisationsWording, lang);
    const asked = c.req.query('done') ?? '';
    const organisations = await Promise.all(
      (await activeOrganisations(deps)).map(async (organisation) => ({
        organisation,
        coordinators: (await coordinatorsOf(deps, organisation.id)).length,
      })),
    );
    if (isProgram(c) && wrong === undefined)
      return c.json({
        items: organisations.map(({ organisation: { id, name, kind }, coordinators }) => ({
          ...{ id, name, kind, coordinators },
        })),
      });
    if (isProgram(c))
      throw new Problem(422, 'no_initiative', 'There is no published initiative of this reference.');
    const page = organisationsPage({
      ...{ deps, lang, viewer, frame, organisations, wrong },
      done: Object.hasOwn(done, asked) ? done[asked as keyof typeof done] : undefined,
    });
    return c.html(page, wrong === undefined ? 200 : 422);
  };
  const back = (c: Context, done: string) =>
    isProgram(c) ? c.json({ done }) : c.redirect(inLanguage(`${path}?done=${done}`, spoken(c)), 303);

  app.get(path, async (c) => show(c, await coordinator(deps, c)));

  app.post(path, async (c) => {
    const viewer = await coordinator(deps, c);
    const typed = (await postedLine(c))('reference');
    const reference = readReference(typed);
    if (!reference) return show(c, viewer, typed);
    try {
      await admit(deps, viewer, reference);
    } catch (error) {
      if (error instanceof Problem && error.code === 'no_initiative') return show(c, viewer, typed);
      throw error;
    }
    return back(c, 'admitted');
  });

  app.post(`${path}/:id/end`, async (c) => {
    await endAccess(deps, await coordinator(deps, c), c.req.param('id'));
    return back(c, 'ended');
  });
}
