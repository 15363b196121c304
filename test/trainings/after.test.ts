import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { runSweep } from '../../functions/jobs.ts';
import { personKey } from '../../functions/store/accept.ts';
import { entryKey } from '../../functions/store/entry.ts';
import type { Heard } from '../../functions/trainings/feedback.ts';
import { seatLink } from '../../functions/trainings/links.ts';
import { passedBy } from '../../functions/trainings/passed.ts';
import { startTest } from '../harness.ts';
import { memberOf } from '../needs/people.ts';
import { signIn } from '../workspace/signed-in.ts';
import { textOf } from '../workspace/stored.ts';
import { announced, signedUp } from './people.ts';

interface AttendanceJson {
  readonly dates: readonly { readonly id: string; readonly begun: boolean }[];
  readonly items: readonly { readonly came: readonly string[] }[];
  readonly next?: string;
}

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  test = await startTest();
  app = createApp(test.deps);
});
afterEach(() => test.close());

async function taught() {
  const { deps } = test;
  const training = await announced(deps, { kind: 'trauma' });
  const ana = (await signedUp(deps, training, 'ana@beispiel.example')).signup;
  const ben = (await signedUp(deps, training, 'ben@beispiel.example')).signup;
  await runSweep(deps);
  const path = new URL(seatLink(deps, ana.reference, 'de')).pathname;
  return { training, ana, ben, path };
}
const attend = `/attendance`;
const now = (reference: string) => test.deps.db.get<Heard>(entryKey(reference));

describe('after a training', () => {
  it('is ticked who was there; they get a mail, their certificate and may say how it was', async () => {
    const { deps } = test;
    const { training, ana, ben, path } = await taught();
    const office = await signIn(deps, app);
    const list = `/workspace/trainings/${training.reference}${attend}`;
    const early = await office.post(list, { came: ana.reference });
    expect(early.status, 'not before it begins').toBe(409);
    deps.clock.set('2026-12-03T20:00:00.000Z');
    const again = await signIn(deps, app);
    const entry = await again.get(`/workspace/entries/${training.reference}`);
    expect(textOf(await entry.text())).toContain('Wer war da?');
    const saved = await again.post(list, { came: ana.reference });
    expect(saved.status).toBe(303);
    expect(saved.headers.get('location')).toContain('saved=1');
    await again.post(list, { came: ana.reference });
    expect((await now(ana.reference))?.status).toBe('attended');
    expect((await now(ben.reference))?.status).toBe('seat');

    deps.sent.length = 0;
    await runSweep(deps);
    await runSweep(deps);
    const thanks = deps.sent.filter(({ subject }) => subject.startsWith('Danke fürs Mitmachen'));
    expect(thanks.map(({ to }) => to)).toEqual(['ana@beispiel.example']);
    expect(await passedBy(deps, personKey(deps.config.secret, 'ana@beispiel.example'))).toHaveProperty(
      'trauma',
    );

    const pdf = await app.request(`${path}/certificate.pdf`);
    expect(pdf.status).toBe(200);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('cache-control')).toBe('no-store');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const other = new URL(seatLink(deps, ben.reference, 'de')).pathname;
    expect((await app.request(`${other}/certificate.pdf`)).status, 'who was not there').toBe(404);

    const post = (fields: Record<string, string>) =>
      app.request(path, { method: 'POST', body: new URLSearchParams({ do: 'feedback', ...fields }) });
    const missing = await post({});
    expect(missing.status).toBe(422);
    expect(textOf(await missing.text())).toContain('Bitte wählen Sie eine Antwort.');
    expect((await post({ helped: 'partly', words: 'Mehr Pausen, bitte.' })).status).toBe(303);
    expect((await now(ana.reference))?.feedback).toMatchObject({
      helped: 'partly',
      words: 'Mehr Pausen, bitte.',
    });
    const told = textOf(await (await again.get(`/workspace/entries/${training.reference}`)).text());
    expect(told).toContain('0-mal ja, 1-mal teilweise, 0-mal nein');
    expect(told).toContain('Mehr Pausen, bitte.');
  });

  it('is ticked only by those whose training it is, for those who had a place in it', async () => {
    const { deps } = test;
    const { training, ana } = await taught();
    const other = await announced(deps, { title: 'Eine andere Schulung' });
    const cleo = (await signedUp(deps, other, 'cleo@beispiel.example')).signup;
    await runSweep(deps);
    deps.clock.set('2026-12-03T20:00:00.000Z');
    const awo = await memberOf(deps, app, 'awo');
    const list = `/workspace/trainings/${training.reference}${attend}`;
    expect((await awo.post(list, { came: ana.reference })).status).toBe(403);
    const office = await signIn(deps, app);
    await office.post(list, { came: cleo.reference });
    await office.post(list, { came: 'ZZZZ-ZZZZ' });
    expect((await now(cleo.reference))?.status).toBe('seat');
    expect((await now(ana.reference))?.status).toBe('seat');
    const feedback = new URL(seatLink(deps, ana.reference, 'de')).pathname;
    await app.request(feedback, {
      method: 'POST',
      body: new URLSearchParams({ do: 'feedback', helped: 'yes' }),
    });
    expect((await now(ana.reference))?.feedback, 'who was not there says nothing').toBeUndefined();
  });

  it('lets programs read who signed up, where each stands, and tick who was there', async () => {
    const { deps } = test;
    const training = await announced(deps, { capacity: 1, rhythm: 'weekly', 'weekly-until': '2026-12-17' });
    const ana = (await signedUp(deps, training, 'ana@beispiel.example')).signup;
    deps.clock.advance(1000);
    const ben = (await signedUp(deps, training, 'ben@beispiel.example')).signup;
    await runSweep(deps);
    const office = await signIn(deps, app);
    const path = `/workspace/trainings/${training.reference}/attendance`;
    const json = { accept: 'application/json' };
    const read = async () => (await (await office.get(path, json)).json()) as AttendanceJson;
    const before = await read();
    expect(before).toMatchObject({ capacity: 1, free: 0, waiting: 1 });
    expect(before.next).toBeUndefined();
    expect(before.dates.map(({ id, begun }) => [id, begun])).toEqual([
      ['1', false],
      ['2', false],
      ['3', false],
    ]);
    expect(before.items).toEqual([
      { reference: ana.reference, name: ana.facts.name, status: 'seat', stands: 'seat', came: [] },
      {
        reference: ben.reference,
        name: ben.facts.name,
        status: 'waiting',
        stands: 'waiting',
        position: 1,
        came: [],
      },
    ]);
    expect(JSON.stringify(before)).not.toContain('@');

    deps.clock.set('2026-12-03T20:00:00.000Z');
    const again = await signIn(deps, app);
    await again.post(path, { date: '1', came: ana.reference, listed: ana.reference }, json);
    const after = (await (await again.get(path, json)).json()) as AttendanceJson;
    expect(after.dates[0]?.begun).toBe(true);
    expect(after.items[0]?.came).toEqual(['1']);

    expect((await (await memberOf(deps, app, 'awo')).get(path, json)).status).toBe(403);
    expect((await again.get('/workspace/trainings/CAFE-9999/attendance', json)).status).toBe(404);
    expect((await again.get(`${path}?cursor=nonsense`, json)).status).toBe(400);
    expect((await again.get(path)).headers.get('location')).toBe(
      `/workspace/entries/${training.reference}?lang=de#attendance`,
    );
  });
});
