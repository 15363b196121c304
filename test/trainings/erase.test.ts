import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { runSweep } from '../../functions/jobs.ts';
import { entryKey } from '../../functions/store/entry.ts';
import { seatLink } from '../../functions/trainings/links.ts';
import { standing } from '../../functions/trainings/rules.ts';
import type { Signup } from '../../functions/trainings/training.ts';
import { startTest } from '../harness.ts';
import { signIn } from '../workspace/signed-in.ts';
import { textOf } from '../workspace/stored.ts';
import { announced, asIs, signedUp, submission } from './people.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  test = await startTest();
  app = createApp(test.deps);
});
afterEach(() => test.close());

const pathOf = (signup: Signup) => new URL(seatLink(test.deps, signup.reference, 'de')).pathname;
const press = (path: string, what: string) =>
  app.request(`${path}?lang=de`, { method: 'POST', body: new URLSearchParams({ do: what }) });
async function settled() {
  test.deps.sent.length = 0;
  for (let time = 0; time < 5; time++) {
    test.deps.clock.advance(180_000);
    await runSweep(test.deps);
  }
  return test.deps.sent.map(({ to, subject }) => `${to}: ${subject}`);
}

/** Everything that is stored and holds a word, as text. */
async function storedWith(word: RegExp): Promise<readonly string[]> {
  const { endpoint, tableName } = test.engine;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials });
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName }));
  return Items.map((item) => JSON.stringify(item)).filter((text) => word.test(text));
}
const told = /kanaria|vogel|rollstuhl|99887/i;

async function story() {
  const training = await announced(test.deps, { capacity: 1 });
  const notes = 'Vogel, mit Rollstuhl';
  const answers = { name: 'Kanaria Vogel', email: 'kanaria@vogel.example', phone: '07531 99887', notes };
  const given = submission(test.deps, 'training-signup', {
    ...{ training: training.reference, consent: true },
    ...answers,
  });
  const { signup } = await signedUp(test.deps, training, answers.email, given);
  const next = (await signedUp(test.deps, training, 'ben@beispiel.example')).signup;
  await settled();
  const office = await signIn(test.deps, app);
  const note = await office.post(`/workspace/entries/${signup.reference}/note`, {
    note: 'Frau Vogel rief an',
  });
  expect(note.status).toBe(303);
  return { training, signup, next, path: pathOf(signup) };
}

describe('who deletes what they said when they signed up', () => {
  it('leaves nothing that tells of them; their place goes to who waits', async () => {
    const { training, next, path } = await story();
    expect(await storedWith(told)).not.toEqual([]);
    const page = textOf(await (await app.request(`${path}?lang=de`)).text());
    expect(page).toMatch(/Angaben löschen.*Wenn Sie einen Platz haben, wird er frei.*Jetzt alles löschen/);
    const done = await press(path, 'erase');
    expect([done.status, textOf(await done.text())]).toEqual([
      200,
      expect.stringContaining('Ihre Angaben sind gelöscht'),
    ]);
    expect(standing(await asIs(test.deps, training), next.attendee, test.deps.clock()).kind).toBe('offered');
    const mails = await settled();
    expect(mails.map((one) => one.split(':')[0])).toEqual(['ben@beispiel.example']);
    expect(await storedWith(told)).toEqual([]);
  });

  it('finds the page closed, for everything that was behind it', async () => {
    const { path } = await story();
    await press(path, 'erase');
    for (const what of ['erase', 'leave', 'accept', 'feedback'])
      expect((await press(path, what)).status).toBe(410);
    const page = await app.request(`${path}?lang=de`, { headers: { accept: 'text/html' } });
    expect([page.status, textOf(await page.text())]).toEqual([
      410,
      expect.stringContaining('nicht mehr gespeichert'),
    ]);
    expect((await app.request(`${path}/certificate.pdf`)).status).toBe(410);
  });

  it('may do so after the training, too, without a change to who was there', async () => {
    const { training, signup, path } = await story();
    test.deps.clock.set('2026-12-03T20:00:00.000Z');
    const office = await signIn(test.deps, app);
    const list = `/workspace/trainings/${training.reference}/attendance`;
    expect((await office.post(list, { came: signup.reference })).status).toBe(303);
    await settled();
    await press(path, 'feedback');
    expect((await press(path, 'erase')).status).toBe(200);
    await settled();
    expect(await storedWith(told)).toEqual([]);
    expect(Object.keys((await asIs(test.deps, training)).seats)).toEqual([signup.attendee]);
    expect((await office.get(`/workspace/entries/${training.reference}`)).status).toBe(200);
    expect((await office.post(list, { came: signup.reference })).status).toBeLessThan(500);
    expect((await test.deps.db.get<Signup>(entryKey(signup.reference)))?.facts).toEqual({});
  });

  it('keeps the place of a later sign-up', async () => {
    const { deps } = test;
    const training = await announced(deps);
    const first = (await signedUp(deps, training, 'ana@beispiel.example')).signup;
    await settled();
    await press(pathOf(first), 'leave');
    await settled();
    const second = (await signedUp(deps, training, 'ana@beispiel.example')).signup;
    await settled();
    await press(pathOf(first), 'erase');
    await settled();
    expect((await asIs(deps, training)).people[second.attendee]).toBe(second.reference);
    expect((await deps.db.get<Signup>(entryKey(second.reference)))?.status).toBe('seat');
  });
});
