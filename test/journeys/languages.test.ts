import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changePerson, ensureAdmin } from '../../functions/access/people.ts';
import { namesOf } from '../../functions/digests/gather.ts';
import { renderDigest } from '../../functions/digests/render.tsx';
import { compileDigest } from '../../functions/digests/send.ts';
import { weekCalled } from '../../functions/digests/week.ts';
import { pageLanguages } from '../../functions/language/language.ts';
import { perform } from '../../functions/lifecycle.ts';
import { findRoom } from '../../functions/rooms.ts';
import { personKey } from '../../functions/store/accept.ts';
import { change } from '../../functions/store/change.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { removeByHand } from '../../functions/trainings/coordinator.ts';
import { announced, announcement } from '../trainings/people.ts';
import { readCalendar } from '../trainings/read-calendar.ts';
import { leadOf, startWalk, type Walker } from './walker.ts';

const note = 'Magda Muster hat Grippe';
const online = { ...announcement, mode: 'online', place: undefined, title: 'Zoom Kunde' };
const person = { name: 'Mira Muster', 'postal-code': '78462' };
const need = {
  what: 'Nähmaschine Pfaff',
  category: 'authorities',
  field: 'culture-social',
  urgency: 'today',
  people: 2,
  district: 'petershausen-ost',
  name: 'Mara Muster',
  reach: 'email',
  consent: true,
};
const content = [announcement, online, person, need.what, need.name, note, 'Ana koordination'];

let walk: Awaited<ReturnType<typeof startWalk>>;
beforeAll(async () => {
  walk = await startWalk(content);
});
afterAll(() => walk?.close());

/** What the walk takes with one machine for many. */
const patience = { timeout: 120_000 };

/** Somebody accepts it, as a coordinator does. */
async function decide(reference: string, action: string, given?: string): Promise<void> {
  const { deps } = walk;
  await change<Entry>(deps.db, entryKey(reference), (seen) => seen);
  const entry = (await deps.db.get<Entry>(entryKey(reference))) as Entry;
  const room = await findRoom(entry.domain);
  await change<Entry>(deps.db, entryKey(reference), (seen) =>
    perform(room, seen, action, { by: 'koordination@konstanz.example', note: given }, deps.clock()),
  );
}

const referenceIn = (html: string) => /[A-Z\d]{4}-[A-Z\d]{4}/.exec(html)?.[0] ?? '';
const pathOf = (link: string) => new URL(link, 'http://localhost').pathname;

describe.each(pageLanguages)('somebody who reads %s', patience, (lang) => {
  let reader: Walker;
  beforeAll(async () => {
    reader = walk.reader(lang);
    // Whoever coordinates reads it too: what cannot wait is told to them.
    await ensureAdmin(walk.deps);
    const id = personKey(walk.deps.config.secret, walk.deps.config.adminEmail);
    await changePerson(walk.deps, id, (seen) => ({ ...seen, lang }));
  });
  const address = (name: string) => `${name}.${lang}@beispiel.example`;

  it('registers as a volunteer, mends mistakes, confirms, changes, pauses and leaves', async () => {
    const form = '/forms/volunteer-registration';
    await reader.opens(form);
    await reader.sends(form, { _lang: lang, _page: 'person', _action: 'next', email: 'nichts' }, 422);
    const email = address('mira');
    const first = { _lang: lang, ...person, email, languages: 'de' };
    await reader.sends(form, { ...first, _page: 'person', _action: 'next' }, 200);
    await reader.sends(form, { ...first, hours: 'drei', _action: 'send' }, 422);
    const filled = {
      ...first,
      fields: 'work',
      children: 'false',
      availability: 'mo-morning',
      consent: 'true',
    };
    await reader.sends(form, { ...filled, _page: '_check', _action: 'next' }, 200);
    const reference = referenceIn(await reader.sends(form, { ...filled, _action: 'send' }));

    const [request] = await reader.receives(email);
    const confirm = leadOf(request);
    expect(confirm).toContain(`?lang=${lang}`);
    await reader.opens(confirm);
    await reader.sends(confirm, {}, 200);
    await reader.opens(confirm);
    const [welcome] = await reader.receives(email);
    const mine = pathOf(leadOf(welcome));
    await reader.opens(mine);
    await reader.opens(`${mine}/edit`);
    await reader.sends(`${mine}/edit`, { ...filled, name: '', languages: '' }, 422);
    await reader.sends(`${mine}/edit`, { ...filled, fields: 'trauma' });
    await decide(reference, 'accept');
    await reader.sends(mine, { do: 'pause' });
    await reader.sends(mine, { do: 'resume' });
    await reader.opens('/my');
    await reader.sends('/my', { email: 'nichts' }, 422);
    await reader.sends('/my', { email }, 200);
    const [links] = await reader.receives(email);
    expect(links?.text).toContain(`${mine}?lang=${lang}`);
    await reader.sends(mine, { do: 'withdraw' }, 200);
    await reader.opens(mine, 410);
  });

  it('is told by a program what is wrong with each answer', async () => {
    interface Told {
      readonly title: string;
      readonly errors: readonly { readonly message: string }[];
    }
    for (const slug of walk.deps.forms.slugs()) {
      if (walk.deps.forms.get(slug)?.access !== 'public') continue;
      const answers = { email: 'nichts', people: 0, languages: ['xx'], name: 'x'.repeat(5000) };
      const { status, body } = await reader.asks<Told>(`/forms/${slug}`, answers);
      expect(status).toBe(422);
      reader.says(body.title, slug);
      for (const { message } of body.errors) reader.says(message, slug);
    }
  });

  it.each([
    ['needs-report', need],
    ['newsletter-signup', { language: 'de', consent: true }],
  ] as const)('sends %s and proves the address', async (slug, answers) => {
    const email = address(slug);
    await reader.opens(`/forms/${slug}`);
    await reader.sends(`/forms/${slug}`, { _lang: lang, _action: 'send', email: 'nichts' }, 422);
    const fields = Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, String(value)]));
    await reader.sends(`/forms/${slug}`, { ...fields, email, _lang: lang, _action: 'send' });
    const [request] = await reader.receives(email);
    await reader.sends(leadOf(request), {}, 200);
    expect(await reader.receives(email)).toHaveLength(1);
  });

  it('takes part in a training: place, waiting list, offers, an end', async () => {
    const { deps } = walk;
    const training = await announced(deps, { capacity: 1 });
    const form = `/forms/training-signup?training=${training.reference}`;
    const signUp = async (name: string) => {
      const given = { training: training.reference, name: 'Ana', email: address(name), consent: 'true' };
      await reader.sends(form, { ...given, _lang: lang, _action: 'send' });
      const [mail] = await reader.receives(address(name));
      return mail;
    };
    await reader.opens('/trainings');
    await reader.opens(`/trainings/${training.reference}`);
    await reader.opens(form);
    await reader.sends(form, { _lang: lang, _action: 'send' }, 422);
    const seat = await signUp('ana');
    expect(readCalendar(seat?.calendar?.content ?? '').method).toBe('PUBLISH');
    const seatPage = pathOf(leadOf(seat));
    await reader.opens(seatPage);
    expect((await signUp('ana'))?.subject).toBe(seat?.subject);
    const second = pathOf(leadOf(await signUp('ben')));
    await signUp('cem');
    const last = pathOf(leadOf(await signUp('dina')));
    await reader.opens(second);
    await reader.sends(last, { do: 'leave' });
    await reader.receives(address('dina'));
    await reader.sends(seatPage, { do: 'leave' });
    const [left] = await reader.receives(address('ana'));
    expect(left?.calendar?.method).toBe('CANCEL');
    await reader.receives(address('ben'));
    await reader.opens(second);
    await reader.sends(second, { do: 'decline' });
    await reader.receives(address('ben'));
    const [offer] = await reader.receives(address('cem'));
    const now = deps.clock().toISOString();
    deps.clock.advance(48 * 3_600_000);
    expect(await reader.receives(address('cem'))).toHaveLength(1);
    await reader.sends(pathOf(leadOf(offer)), { do: 'accept' }, 409);
    deps.clock.set(now);
    const again = pathOf(leadOf(await signUp('eva')));
    const signup = /seat\/([^.]+)/.exec(again)?.[1] ?? '';
    await removeByHand(deps, signup, 'koordination@konstanz.example');
    await reader.receives(address('eva'));
    await signUp('finn');
    await decide(training.reference, 'cancel', note);
    expect((await reader.receives(address('finn')))[0]?.text).toContain(note);
    await reader.opens(`/trainings/${training.reference}`);
  });

  it('puts a training into the calendar: the words of the product in their language, what was written in its own', async () => {
    const training = await announced(walk.deps, online);
    const answer = await walk.app.request(`/trainings/${training.reference}.ics?lang=${lang}`);
    const raw = (await answer.text()).replace(/\r\n /g, '');
    expect(raw).toContain('SUMMARY;LANGUAGE=de:Zoom Kunde');
    const [event] = readCalendar(raw).events;
    reader.says(event?.LOCATION ?? '', 'LOCATION');
    reader.says(event?.DESCRIPTION ?? '', 'DESCRIPTION');
    expect(event?.URL).toContain(`lang=${lang}`);
    await decide(training.reference, 'cancel', note);
  });

  it('coordinates: the link to sign in and the week are in that language', async () => {
    const { deps } = walk;
    await reader.opens('/workspace/sign-in');
    await reader.sends('/workspace/sign-in', { email: deps.config.adminEmail }, 200);
    const mails = await reader.receives(deps.config.adminEmail);
    await reader.opens(leadOf(mails.at(-1)));
    await reader.opens('/workspace/sign-in/unbekannt', 410);
    const { body } = await reader.asks<{ reference: string }>('/forms/needs-report', {
      ...need,
      email: address('n'),
    });
    const training = await announced(deps, { title: 'Zoom Kunde' });
    await reader.receives(address('n'));
    const digest = await compileDigest(deps, weekCalled('2026-W48'));
    expect(JSON.stringify(digest)).toContain(body.reference);
    reader.readsMail(renderDigest(digest, lang, deps.config.baseUrl, namesOf(deps)));
    await decide(training.reference, 'cancel', note);
    await decide(body.reference, 'close', note);
  });

  it.each([
    [404, '/gibt-es-nicht', {}],
    [404, '/trainings/seat/unbekannt', {}],
    [404, '/offers/AAAA-2222', {}],
    [404, '/receipts/AAAA-2222', {}],
    [400, '/offers?cursor=xx', {}],
    [413, '/my', { method: 'POST', body: new URLSearchParams({ email: 'x'.repeat(20_000) }) }],
    [
      413,
      '/forms/volunteer-registration',
      { method: 'POST', body: new URLSearchParams({ a: 'x'.repeat(300_000) }) },
    ],
    [
      415,
      '/forms/volunteer-registration',
      { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } },
    ],
    [
      403,
      '/forms/volunteer-registration',
      {
        method: 'POST',
        body: new URLSearchParams(),
        headers: { origin: 'https://boese.example', 'sec-fetch-site': 'cross-site' },
      },
    ],
    [403, '/workspace/account', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } }],
    [400, '/oembed', {}],
    [404, '/oembed?url=https://beispiel.example/', {}],
  ] as const)('is told why not: %s %s', async (status, path, request) => {
    await reader.isRefused(path, status, request as RequestInit);
  });
});
