import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import type { Engagement } from '../../functions/engagements/engagement.ts';
import { engagementPath } from '../../functions/engagements/links.ts';
import { createEngagement, ofNeed, slotFor } from '../../functions/engagements/store.ts';
import { runSweep } from '../../functions/jobs.ts';
import type { Need } from '../../functions/needs/need.ts';
import { personalToken } from '../../functions/person/links.ts';
import type { Entry } from '../../functions/store/entry.ts';
import { startTest } from '../harness.ts';
import { type Coordinator, signIn } from '../workspace/signed-in.ts';
import { asIs, need, volunteer } from './people.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
let coordinator: Coordinator;
beforeEach(async () => {
  test = await startTest();
  app = createApp(test.deps);
  coordinator = await signIn(test.deps, app);
});
afterEach(() => test.close());

const post = (path: string, fields: Record<string, string>) =>
  app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
const withdraw = (entry: Entry) =>
  post(`/my/${personalToken(test.deps, entry.reference)}`, { do: 'withdraw' });
const only = async (of: Need) => (await ofNeed(test.deps, of.reference))[0] as Engagement;

/** The sweep, as often as it runs in a quarter of an hour; the mails that it sent. */
async function settled() {
  test.deps.sent.length = 0;
  for (let time = 0; time < 5; time++) {
    test.deps.clock.advance(180_000);
    await runSweep(test.deps);
  }
  return [...test.deps.sent];
}

/** Everything that is stored and holds a word, as text. */
async function storedWith(word: RegExp): Promise<readonly string[]> {
  const { endpoint, tableName } = test.engine;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials });
  const { Items = [], LastEvaluatedKey } = await client.send(new ScanCommand({ TableName: tableName }));
  expect(LastEvaluatedKey).toBeUndefined();
  return Items.map((item) => JSON.stringify(item)).filter((text) => word.test(text));
}

/** Somebody helps with a need; a coordinator writes of both of them wherever one can write. */
async function story() {
  const { deps } = test;
  const wanted = await need(deps, {
    title: 'Familie Rotkehl sucht jemanden',
    name: 'Rosa Rotkehl',
    email: 'rosa@rotkehl.example',
    place: 'Rotkehlweg 1',
  });
  const ana = await volunteer(deps, { name: 'Kana Erika Vogel', email: 'kanaria@vogel.example' });
  await coordinator.post(`/workspace/needs/${wanted.reference}/match`, {
    ask: ana.reference,
    word: 'Liebe Kana Vogel, Frau Rotkehl wartet.',
  });
  const { reference } = await only(wanted);
  await post(engagementPath(deps, reference), { do: 'yes' });
  const act = async (action: string, fields: Record<string, string>) => {
    const answer = await coordinator.post(`/workspace/entries/${reference}/${action}`, fields);
    expect(answer.status, action).toBe(303);
  };
  const words = 'Kana Vogel bei Rotkehl';
  await act('note', { note: words });
  await act('contact', { how: 'phone', contact: words });
  await act('follow-up', { day: '2026-12-01', words, who: 'mine' });
  await act('meet', { at: '2026-11-24T10:00', place: `${words}, Rotkehlweg 1, Vogelhaus` });
  await settled();
  return { wanted, ana, reference, act };
}

describe('nothing that is stored tells anything any more', () => {
  it.each(['met', 'done'])('of a volunteer who withdraws when it is %s', async (status) => {
    const { ana, wanted, act } = await story();
    if (status === 'done') {
      await act('done', { hours: '2' });
      await act('feedback', { helped: 'yes', again: 'yes', words: 'Kana Vogel war wunderbar' });
      await settled();
    }
    expect((await storedWith(/kana|vogel/i)).length).toBeGreaterThan(2);
    await withdraw(ana);
    await settled();
    expect(await storedWith(/kana|vogel/i)).toEqual([]);
    expect((await only(wanted)).history.map(({ what }) => what)).toContain('contact');
  });

  it.each(['asked', 'met', 'done'])(
    'of whoever reported a need and withdraws it when it is %s',
    async (status) => {
      const { wanted, act } = await story();
      await coordinator.post(`/workspace/entries/${wanted.reference}/wanted`, { wanted: '3' });
      if (status === 'done') {
        await act('done', { hours: '2' });
        await act('feedback', { helped: 'yes', words: 'Frau Rotkehl war froh' });
      }
      if (status === 'asked') {
        const other = await volunteer(test.deps);
        await coordinator.post(`/workspace/needs/${wanted.reference}/match`, { ask: other.reference });
      }
      await settled();
      await withdraw(wanted);
      const told = await settled();
      expect(await storedWith(/rotkehl/i)).toEqual([]);
      const over = told
        .map(({ subject }) => subject)
        .filter((subject) => subject.includes('Familie Rotkehl'));
      expect(over, 'but the mail says what it was').toHaveLength({ asked: 2, met: 1, done: 0 }[status] ?? 0);
    },
  );

  it('of somebody who was in touch more than a hundred times', async () => {
    const { deps } = test;
    const ana = await volunteer(deps);
    for (let n = 0; n < 103; n++) {
      const slot = await slotFor(deps, `NEED-${1000 + n}`, ana.reference);
      if (!slot) throw new Error('There is a first round.');
      await createEngagement(deps, slot, {
        need: `NEED-${1000 + n}`,
        volunteer: ana.reference,
        status: 'declined',
        reasons: [],
        lang: 'de',
        mails: {},
        title: 'Dolmetschen',
        by: 'system',
        word: 'Liebe Kanaria',
      });
    }
    await withdraw(ana);
    await settled();
    expect(await storedWith(/kanaria/i)).toEqual([]);
    expect(await asIs(deps, ana)).toMatchObject({ status: 'withdrawn' });
  });
});
