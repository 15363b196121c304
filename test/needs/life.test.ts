import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { helperState, loadNeed, releaseHelper, takeHelper } from '../../functions/needs/store.ts';
import { startTest } from '../harness.ts';
import { type Coordinator, signIn } from '../workspace/signed-in.ts';
import { textOf } from '../workspace/stored.ts';
import { days, mailed, memberOf } from './people.ts';
import { reported, secrets } from './reported.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
let office: Coordinator;
let awo: Coordinator & { email: string };
let caritas: Coordinator & { email: string };

const petra = { reach: 'email', email: 'petra@privat.example' };

beforeEach(async () => {
  test = await startTest();
  app = createApp(test.deps);
  office = await signIn(test.deps, app);
  awo = await memberOf(test.deps, app, 'awo');
  caritas = await memberOf(test.deps, app, 'caritas');
  await mailed(test.deps);
});
afterEach(() => test.close());

const need = async (reference: string) => {
  const found = await loadNeed(test.deps, reference);
  if (!found) throw new Error(`There is no ${reference}.`);
  return found;
};
const act = async (who: Coordinator, reference: string, action: string, fields = {}) =>
  (await who.post(`/workspace/entries/${reference}/${action}`, fields)).status;
const page = async (who: Coordinator, reference: string) => {
  const answer = await who.get(`/workspace/entries/${reference}`);
  return { status: answer.status, text: textOf(await answer.text()) };
};
/** Every mail that goes out from now until so long has passed, sweeping each quarter of an hour. */
const wait = async (milliseconds: number) => {
  test.deps.clock.advance(milliseconds);
  return mailed(test.deps);
};
const quarter = 15 * 60_000;
const subjects = (mails: readonly { to: string; subject: string }[]) =>
  mails.map(({ to, subject }) => `${to}: ${subject}`).sort();
const linkIn = (text: string, what: string) => new RegExp(`/${what}/[\\w.-]+`).exec(text)?.[0] ?? '';
const post = (path: string, fields: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', headers: { accept: 'text/html' }, body: new URLSearchParams(fields) });

/** Sent in by somebody who has proven the address. */
async function proven(given: Readonly<Record<string, unknown>> = {}, lang = 'de') {
  const reference = await reported(app, { ...petra, ...given }, lang);
  const [asked] = await mailed(test.deps);
  await post(linkIn(asked?.text ?? '', 'confirm'));
  const [welcome] = await mailed(test.deps);
  return { reference, mine: linkIn(welcome?.text ?? '', 'my') };
}

describe('the life of a need', () => {
  it('goes from the report to help that turned up, with everybody told what is theirs to know', async () => {
    const { reference, mine } = await proven({
      helpers: 2,
      'organisation-name': undefined,
      organisation: undefined,
    });
    const standing = async () => textOf(await (await app.request(`${mine}?lang=de`)).text());
    expect((await need(reference)).status).toBe('reported');
    expect(await standing()).toContain('Wir haben Ihre Meldung bekommen.');
    expect((await page(awo, reference)).status, 'not theirs to see yet').toBe(404);

    expect(await act(office, reference, 'review')).toBe(303);
    expect(await standing()).toContain('Ihre Meldung ist geprüft.');
    expect(await act(office, reference, 'open')).toBe(303);
    expect(subjects(await wait(quarter))).toEqual([
      'petra@privat.example: Wir suchen jetzt Hilfe: Begleitung zum Kinderarzt',
    ]);
    expect(await wait(quarter), 'never twice').toEqual([]);

    const seen = await page(awo, reference);
    expect(seen.text).not.toMatch(secrets);
    expect(seen.text).toContain('Noch niemand gefunden, gebraucht werden 2.');
    expect(await act(awo, reference, 'claim', { days: '7' })).toBe(303);
    expect(await act(caritas, reference, 'claim', { days: '3' })).toBe(303);
    const theirs = await page(caritas, reference);
    expect(theirs.text).toMatch(/Wer sich darum kümmert .*AWO .*Caritas Ihre Organisation/);
    expect(theirs.text, 'whoever takes it on sees whom to ask').toContain('petra@privat.example');
    expect(await standing()).toContain('Darum kümmert sich: AWO, Caritas');

    expect(await takeHelper(test.deps, reference, 'VOLU-2345', 'ENGA-2345', test.deps.clock(), 'awo')).toBe(
      'taken',
    );
    const first = await wait(quarter);
    expect(subjects(first)).toEqual([
      'petra@privat.example: Die ersten Helfenden sind gefunden: Begleitung zum Kinderarzt',
    ]);
    expect(first[0]?.text).toContain(
      'hat schon eine Person zugesagt. Gebraucht werden 2, wir suchen weiter.',
    );
    expect((await app.request(`/needs/${reference}`)).status, 'one more is wanted').toBe(200);
    const json = await (await app.request('/needs.json')).json();
    expect(json).toMatchObject({ items: [{ wanted: 2, found: 1 }] });

    await takeHelper(test.deps, reference, 'VOLU-3456', 'ENGA-3456', test.deps.clock(), 'caritas');
    expect((await need(reference)).status).toBe('matched');
    expect((await app.request(`/needs/${reference}`)).status, 'nobody is wanted any more').toBe(404);
    const all = await wait(quarter);
    expect(subjects(all)).toEqual(['petra@privat.example: Es ist Hilfe gefunden: Begleitung zum Kinderarzt']);
    expect(all[0]?.text).not.toMatch(/VOLU|ENGA|AWO|Caritas/);
    expect(await standing()).toContain('Alle 2 Helfenden sind gefunden.');

    await helperState(test.deps, reference, 'VOLU-2345', 'done');
    await helperState(test.deps, reference, 'VOLU-3456', 'done');
    expect((await need(reference)).status).toBe('fulfilled');
    const [asks, ...rest] = await wait(quarter);
    expect(rest).toEqual([]);
    expect(asks?.subject).toBe('Hat es geholfen? Begleitung zum Kinderarzt');
    const link = linkIn(asks?.text ?? '', 'helped');
    const asked = await app.request(`${link}?lang=de`, { headers: { accept: 'text/html' } });
    expect(asked.status).toBe(200);
    expect((await need(reference)).verdict, 'opening it changes nothing').toBeUndefined();
    expect((await post(`${link}?lang=de`)).status).toBe(422);
    const sent = await post(`${link}?lang=de`, { answer: 'yes', words: 'Danke, sehr freundlich!' });
    expect(sent.status).toBe(303);
    const thanks = await app.request(sent.headers.get('location') ?? '', {
      headers: { accept: 'text/html' },
    });
    expect(textOf(await thanks.text())).toContain('Vielen Dank!');
    const told = await page(awo, reference);
    expect(told.text).toContain('Es hat geholfen. Danke, sehr freundlich!');
    expect(await standing()).toContain('Vielen Dank für Ihre Rückmeldung!');

    const { history } = await need(reference);
    expect(history.map(({ what, by }) => `${what} ${by}`).filter((one) => !one.startsWith('mail'))).toEqual([
      'received person',
      'confirmed person',
      `review ${test.deps.config.adminEmail}`,
      `open ${test.deps.config.adminEmail}`,
      `claim ${awo.email}`,
      `claim ${caritas.email}`,
      'helper-found VOLU-2345',
      'helper-found VOLU-3456',
      'matched system',
      'helper-done VOLU-2345',
      'helper-done VOLU-3456',
      'fulfilled system',
      'helped-yes person',
    ]);
    expect(history.every(({ at }) => at.endsWith('Z'))).toBe(true);
  });

  it('begins anew when it did not help, for those who looked after it', async () => {
    const { reference } = await proven();
    await act(office, reference, 'open');
    await act(awo, reference, 'claim', { days: '3' });
    await act(awo, reference, 'fulfil');
    const asks = (await wait(quarter)).find(({ subject }) => subject.startsWith('Hat es'));
    await wait(days(5));
    await post(linkIn(asks?.text ?? '', 'helped'), { answer: 'no', words: 'Es kam niemand.' });
    expect(await need(reference)).toMatchObject({ status: 'reported', verdict: { answer: 'no' } });
    const mails = await mailed(test.deps);
    expect(subjects(mails)).toEqual([`${awo.email}: Es hat nicht geholfen: Begleitung zum Kinderarzt`]);
    expect(mails[0]?.text, 'what was written is read in the workspace').not.toContain('niemand');
    const again = await signIn(test.deps, app, awo.email);
    expect(await act(again, reference, 'open')).toBe(303);
    expect((await need(reference)).status, 'and is theirs still').toBe('claimed');
  });

  it('is closed with a reason, of which the reporter reads only what is meant for them, in their language', async () => {
    const { reference } = await proven({}, 'en');
    await act(office, reference, 'open');
    await wait(quarter);
    expect(await act(office, reference, 'close', { words: 'intern' }), 'a reason is asked for').toBe(422);
    const reasons = { why: 'not-feasible', words: 'Familie Geheim war schwierig.', tell: 'Please call us.' };
    expect(await act(office, reference, 'close', reasons)).toBe(303);
    const [mail, ...rest] = await wait(quarter);
    expect(rest).toEqual([]);
    expect(mail).toMatchObject({ to: 'petra@privat.example', lang: 'en' });
    expect(mail?.subject).toBe('Your report is closed: Begleitung zum Kinderarzt');
    expect(mail?.text).toContain('Unfortunately we have not found any help');
    expect(mail?.text).toContain('Please call us.');
    expect(mail?.text).not.toMatch(/Geheim|schwierig|nicht leistbar/);
    expect((await need(reference)).history.at(-2)).toMatchObject({
      what: 'close',
      note: 'nicht leistbar: Familie Geheim war schwierig.',
    });
  });

  it('tells nobody of what is taken back at once', async () => {
    const { reference } = await proven();
    await act(office, reference, 'open');
    await act(office, reference, 'close', { why: 'other' });
    await act(office, reference, 'reopen');
    await takeHelper(test.deps, reference, 'VOLU-2345', 'ENGA-2345', test.deps.clock());
    await releaseHelper(test.deps, reference, 'VOLU-2345');
    expect(subjects(await wait(quarter))).toEqual([
      'petra@privat.example: Wir suchen jetzt Hilfe: Begleitung zum Kinderarzt',
    ]);
    await takeHelper(test.deps, reference, 'VOLU-2345', 'ENGA-2345', test.deps.clock());
    await wait(quarter);
    await releaseHelper(test.deps, reference, 'VOLU-2345');
    expect(subjects(await wait(quarter))).toEqual([
      'petra@privat.example: Wir suchen weiter: Begleitung zum Kinderarzt',
    ]);
  });

  it('tells nothing to an address that nobody has proven, nor where there is none', async () => {
    for (const given of [petra, {}]) {
      const reference = await reported(app, given);
      await mailed(test.deps);
      await act(office, reference, 'open');
      await takeHelper(test.deps, reference, 'VOLU-2345', 'ENGA-2345', test.deps.clock());
      await act(office, reference, 'close', { why: 'other' });
      expect(await wait(days(1))).toEqual([]);
    }
  });

  it('is open to changes of the number of helpers, never below those there are', async () => {
    const { reference } = await proven();
    await act(office, reference, 'open');
    await takeHelper(test.deps, reference, 'VOLU-2345', 'ENGA-2345', test.deps.clock());
    expect((await need(reference)).status).toBe('matched');
    expect(await act(office, reference, 'wanted', { wanted: '3' })).toBe(303);
    expect(await need(reference)).toMatchObject({ status: 'open', wanted: 3 });
    await takeHelper(test.deps, reference, 'VOLU-3456', 'ENGA-3456', test.deps.clock());
    const refused = await office.post(`/workspace/entries/${reference}/wanted`, { wanted: '1' });
    expect(refused.status).toBe(422);
    expect(textOf(await refused.text())).toContain('2 Menschen helfen schon. Weniger dürfen es nicht sein.');
    expect(await act(office, reference, 'wanted', { wanted: '101' })).toBe(422);
    expect(await act(office, reference, 'wanted', { wanted: '2' })).toBe(303);
    expect((await need(reference)).status).toBe('matched');
  });

  it('stays with its claims and helpers when the reporter corrects it, and is looked at again', async () => {
    const { reference, mine } = await proven();
    await act(office, reference, 'open');
    await act(awo, reference, 'claim', { days: '7' });
    await wait(quarter);
    const { answers } = await need(reference);
    const fields = Object.entries({ ...answers, what: 'Begleitung zum Zahnarzt', helpers: 2 });
    const form = new URLSearchParams();
    for (const [key, value] of fields) for (const one of [value].flat()) form.append(key, String(one));
    expect((await app.request(`${mine}/edit?lang=de`, { method: 'POST', body: form })).status).toBe(303);
    expect(await need(reference)).toMatchObject({ status: 'reported', wanted: 2 });
    expect((await app.request(`/needs/${reference}`)).status).toBe(404);
    expect(subjects(await mailed(test.deps))).toEqual([
      `${awo.email}: Angaben geändert: Begleitung zum Zahnarzt`,
    ]);
    expect(await takeHelper(test.deps, reference, 'VOLU-2345', 'ENGA-2345', test.deps.clock())).toBe('taken');
    expect(await act(awo, reference, 'renew', { days: '7' })).toBe(303);
    await act(office, reference, 'open');
    expect((await need(reference)).status).toBe('claimed');
  });

  it('is gone when the reporter withdraws it, and those who looked after it are told', async () => {
    const { reference, mine } = await proven();
    await act(office, reference, 'open');
    await act(awo, reference, 'claim', { days: '7' });
    await wait(quarter);
    expect((await post(mine, { do: 'withdraw' })).status).toBe(200);
    const mails = await mailed(test.deps);
    expect(subjects(mails)).toEqual([`${awo.email}: Bedarf zurückgezogen: ${reference}`]);
    expect(mails[0]?.text).not.toMatch(secrets);
    expect(mails[0]?.text).not.toContain('Kinderarzt');
    expect(await takeHelper(test.deps, reference, 'VOLU-2345', 'ENGA-2345', test.deps.clock())).toBe('over');
    expect(await wait(days(10))).toEqual([]);
  });
});

describe('what people say on the telephone', () => {
  it('is entered by a coordinator: whether it helped, or not, and then it is taken up again', async () => {
    const reference = await reported(app);
    for (const action of ['open', 'fulfil']) expect(await act(office, reference, action)).toBe(303);
    expect((await page(office, reference)).text).toContain('Rückmeldung eintragen');
    expect(await act(office, reference, 'helped', { words: 'Ja, sehr' }), 'an answer is missing').toBe(422);
    expect(await act(office, reference, 'helped', { answer: 'yes', words: 'Alles gut.' })).toBe(303);
    expect(await need(reference)).toMatchObject({
      status: 'fulfilled',
      verdict: { answer: 'yes', words: 'Alles gut.' },
    });
    expect((await need(reference)).history.map(({ what }) => what).slice(-2)).toEqual([
      'helped',
      'helped-yes',
    ]);
    expect(await act(office, reference, 'helped', { answer: 'no' }), 'once').toBe(409);

    const other = await reported(app);
    for (const action of ['open', 'fulfil']) await act(office, other, action);
    expect(await act(office, other, 'helped', { answer: 'no' })).toBe(303);
    expect((await need(other)).status).toBe('reported');
  });
});

describe('a contributor', () => {
  it('opens what their own organisation needs, and nothing else', async () => {
    const { deps } = test;
    const mia = await memberOf(deps, app, 'awo', { role: 'contributor' });
    const reader = await memberOf(deps, app, 'awo', { role: 'reader' });
    const own = await reported(app, { organisation: 'awo', 'organisation-name': undefined });
    const others = await reported(app, { organisation: 'caritas', 'organisation-name': undefined });
    expect((await page(mia, own)).text).toContain('Öffnen und Hilfe suchen');
    expect(await act(reader, own, 'open')).toBe(403);
    expect(await act(mia, own, 'close', { why: 'other' }), 'coordinators decide').toBe(403);
    expect(await act(mia, own, 'open')).toBe(303);
    expect((await need(own)).status).toBe('open');
    expect(await act(mia, others, 'open')).toBe(404);
  });
});

describe('a report that cannot wait', () => {
  const today = { urgency: 'today', helpers: 1 };
  const told = 'Eilt: Begleitung zum Kinderarzt';

  it('is told at once to the city and to the organisation that is named, and opened from the mail', async () => {
    const { deps } = test;
    const reference = await reported(app, { ...today, organisation: 'awo', 'organisation-name': undefined });
    const mails = await mailed(deps);
    expect(subjects(mails)).toEqual([deps.config.adminEmail, awo.email].map((to) => `${to}: ${told}`).sort());
    const link = linkIn(mails.find(({ to }) => to === awo.email)?.text ?? '', 'act');
    expect((await app.request(`${link}?lang=de`)).status, 'looking changes nothing').toBe(200);
    expect((await need(reference)).status).toBe('reported');
    expect((await post(link)).status).toBe(303);
    expect(await need(reference)).toMatchObject({ status: 'open' });
    expect((await need(reference)).history.find(({ what }) => what === 'open')?.by).toBe(awo.email);
    expect(await wait(days(1)), 'once').toEqual([]);
  });

  it('is told when its sender has proven the address, or an hour later', async () => {
    await reported(app, { ...today, ...petra });
    const [asked] = await mailed(test.deps);
    await post(linkIn(asked?.text ?? '', 'confirm'));
    expect(subjects(await mailed(test.deps))).toContain(`${test.deps.config.adminEmail}: ${told}`);
    await reported(app, { ...today, ...petra, what: 'Noch eine Begleitung' });
    await mailed(test.deps);
    const [late] = await wait(days(1) / 24);
    expect(late?.subject).toBe('Eilt: Noch eine Begleitung');
    expect(late?.text).toContain('hat die E-Mail-Adresse noch nicht bestätigt');
  });

  it('is told of at most twenty in an hour, and of nothing that can wait', async () => {
    await reported(app);
    expect(await mailed(test.deps)).toEqual([]);
    for (let n = 0; n < 22; n++) await reported(app, { ...today, what: `Bedarf ${n}` });
    expect(await mailed(test.deps)).toHaveLength(20);
  });
});
