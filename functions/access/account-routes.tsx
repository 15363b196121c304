import type { Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { chooseLanguage, wordsIn } from '../language/language.ts';
import { inLanguage } from '../pages/links.ts';
import { isProgram, spoken } from '../request.ts';
import { accountPage, keyPage } from './account-page.tsx';
import { accountWording } from './account-wording.ts';
import { accountJson, wrongJson } from './as-json.ts';
import type { Frame } from './frame.tsx';
import { coordinator, mustBeSignedIn, type Signed } from './guard.ts';
import { endKey, keyDays, keysOf, makeKey } from './keys.ts';
import { writeLog } from './log.ts';
import { changePerson } from './people.ts';
import { postedLine } from './posted.ts';
import { endOthers, endSession, sessionsOf } from './session.ts';

const path = '/workspace/account';

/** One's own settings, sessions and keys. */
export function accountRoutes(app: Hono, deps: Deps, frame: Frame): void {
  const show = async (
    c: Context,
    { member: viewer, session, key }: Signed,
    errors?: { readonly name?: string; readonly key?: string },
  ) => {
    const lang = spoken(c);
    const { done } = wordsIn(accountWording, lang);
    const asked = c.req.query('done') ?? '';
    const [sessions, keys] = await Promise.all([sessionsOf(deps, viewer), keysOf(deps, viewer)]);
    if (isProgram(c) && !errors) return c.json(accountJson(viewer, sessions, keys, session));
    if (isProgram(c)) return wrongJson(c, { ...errors }, wordsIn(accountWording, lang).title);
    const page = accountPage({
      ...{ deps, lang, viewer, frame, sessions, keys, here: session, mayMake: !key },
      errors: { name: errors?.name, key: errors?.key },
      done: Object.hasOwn(done, asked) ? done[asked as keyof typeof done] : undefined,
    });
    return c.html(page, errors ? 422 : 200);
  };
  const back = (c: Context, done: string) =>
    isProgram(c) ? c.json({ done }) : c.redirect(inLanguage(`${path}?done=${done}`, spoken(c)), 303);

  app.get(path, async (c) => show(c, await mustBeSignedIn(deps, c)));

  app.post(path, async (c) => {
    const signed = await mustBeSignedIn(deps, c);
    const given = await postedLine(c);
    const name = given('name').slice(0, 100);
    if (!name) return show(c, signed, { name: wordsIn(accountWording, spoken(c)).nameMissing });
    const digest = given('digest') === 'when-something' ? 'when-something' : 'always';
    const lang = chooseLanguage(given('mail-language'), undefined);
    await changePerson(deps, signed.member.id, (seen) => ({ ...seen, name, digest, lang }));
    return back(c, 'saved');
  });

  app.post(`${path}/sessions/end`, async (c) => {
    const viewer = await coordinator(deps, c);
    const given = await postedLine(c);
    if (!(await endSession(deps, viewer.id, given('id')))) throw new NotFound();
    return back(c, 'ended');
  });

  app.post(`${path}/sessions/end-others`, async (c) => {
    const { member, session = '' } = await mustBeSignedIn(deps, c);
    await endOthers(deps, member.id, session);
    return back(c, 'others');
  });

  app.post(`${path}/keys`, async (c) => {
    const signed = await mustBeSignedIn(deps, c);
    if (signed.key)
      throw new Problem(403, 'not_by_key', 'Keys are made by people, on the page of their access.');
    const { member } = signed;
    const given = await postedLine(c);
    const words = wordsIn(accountWording, spoken(c));
    const name = given('name').slice(0, 60);
    if (!name) return show(c, signed, { key: words.keyNameMissing });
    const days = keyDays.find((one) => String(one) === given('days')) ?? keyDays[0];
    const token = await makeKey(deps, member, { name, days, readOnly: given('right') !== 'full' });
    if (!token) return show(c, signed, { key: words.tooMany });
    await writeLog(deps, member, { what: 'key-made', organisation: member.organisation, detail: name });
    return c.html(keyPage({ deps, lang: spoken(c), viewer: member, frame, token }));
  });

  app.post(`${path}/keys/end`, async (c) => {
    const viewer = await coordinator(deps, c);
    const given = await postedLine(c);
    const ended = await endKey(deps, viewer.id, given('id'));
    if (!ended) throw new NotFound();
    await writeLog(deps, viewer, {
      what: 'key-ended',
      organisation: viewer.organisation,
      detail: ended.name,
    });
    return back(c, 'key-ended');
  });
}
