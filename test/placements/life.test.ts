import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../functions/access/people.ts';
import { readFollowUps } from '../../functions/followups/reminders.ts';
import { runSweep } from '../../functions/jobs.ts';
import { sightOf } from '../../functions/rights.ts';
import { clientOptions } from '../../functions/store/client.ts';
import type { Item } from '../../functions/store/port.ts';
import type { Engine } from '../engines.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { doing, member, opportunity, opportunityOf, placementOf, proposed } from './placed.ts';

let deps: TestDeps;
let engine: Engine;
let close: () => Promise<void>;
let kim: Person;
let count = 0;

beforeAll(async () => {
  ({ deps, engine, close } = await startTest());
  kim = await member(deps);
});
afterAll(() => close());
beforeEach(() => {
  deps.clock.set('2026-11-23T09:00:00.000Z');
  deps.sent.length = 0;
});

const letters = 'ACDEFGHJKMNPRSTWXYZ';
const aWork = (answers = {}) => opportunity(deps, `WRK${letters[count++]}-5555`, answers);
const days = (n: number) => n * 86_400_000;
const on = (day: string) => ({ day });

/** Sweeps as often as in reality: until nothing is due any more. */
async function pass(ms = 0) {
  deps.clock.advance(ms);
  for (let n = 0; n < 4; n++) await runSweep(deps);
}

/** Whether the store holds something anywhere, in the very words it is stored in. */
async function isStored(what: RegExp): Promise<boolean> {
  const client = new DynamoDBClient(clientOptions(engine.endpoint));
  let text = '';
  let start: Record<string, { S: string }> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: engine.tableName, ...(start && { ExclusiveStartKey: start }) }),
    );
    text += JSON.stringify(page.Items);
    start = page.LastEvaluatedKey as typeof start;
  } while (start);
  client.destroy();
  return what.test(text);
}

describe('a placement', () => {
  it('goes from a proposal over an interview to a start and an end, each with its day, its reason and who did it', async () => {
    const work = await aWork();
    const one = await proposed(deps, work);
    expect((await opportunityOf(deps, work)).candidates).toEqual({ [one]: 'proposed' });
    await doing(deps, kim, one, 'invite', { ...on('2026-11-26'), remark: 'Bringt Zeugnisse mit' });
    await doing(deps, kim, one, 'start', { ...on('2026-12-01') });
    await doing(deps, kim, one, 'end', { ...on('2027-01-31'), note: 'Ausbildung gefunden', free: 'yes' });
    const entry = await placementOf(deps, one);
    expect(entry).toMatchObject({
      status: 'ended',
      owner: 'caritas',
      days: { interview: '2026-11-26', started: '2026-12-01', ended: '2027-01-31' },
    });
    const told = entry?.history.map(({ what, by, note }) => [what, by, note]);
    expect(told).toEqual([
      ['received', 'kim@caritas.example', undefined],
      ['invite', kim.email, 'Bringt Zeugnisse mit'],
      ['start', kim.email, undefined],
      ['end', kim.email, 'Ausbildung gefunden'],
    ]);
    expect(await opportunityOf(deps, work)).toMatchObject({ placed: {}, candidates: {} });
  });

  it('does not end before it began, whoever slips with a date', async () => {
    const work = await aWork();
    const one = await proposed(deps, work);
    await doing(deps, kim, one, 'start', { ...on('2026-12-01') });
    const early = doing(deps, kim, one, 'end', { ...on('2026-11-30'), note: 'Umzug', free: 'yes' });
    await expect(early).rejects.toMatchObject({ status: 422, code: 'ends_before' });
    expect((await placementOf(deps, one))?.status).toBe('started');
    expect(Object.keys((await opportunityOf(deps, work)).placed)).toEqual([one]);
    await doing(deps, kim, one, 'end', { ...on('2026-12-01'), note: 'Umzug', free: 'yes' });
  });

  it('keeps its place after the end, where the place is not free again', async () => {
    const work = await aWork({ places: 1 });
    const [one, other] = [await proposed(deps, work), await proposed(deps, work)];
    await doing(deps, kim, one, 'start', on('2026-11-23'));
    await doing(deps, kim, one, 'end', { ...on('2026-11-24'), note: 'Stelle gestrichen' });
    await pass();
    expect(Object.keys((await opportunityOf(deps, work)).placed)).toEqual([one]);
    await expect(doing(deps, kim, other, 'start', on('2026-11-25'))).rejects.toMatchObject({
      code: 'no_place',
    });
  });

  it.each(['decline', 'stop'])('needs a reason to %s, and then is no candidate any more', async (action) => {
    const work = await aWork();
    const one = await proposed(deps, work);
    await expect(doing(deps, kim, one, action)).rejects.toMatchObject({ code: 'reason_missing' });
    await doing(deps, kim, one, action, { note: 'Doch zu weit weg' });
    expect((await opportunityOf(deps, work)).candidates).toEqual({});
  });

  it('starts where one cannot apply any more, but not where the opportunity is closed', async () => {
    const over = await aWork();
    const [one, other] = [await proposed(deps, over), await proposed(deps, over)];
    const setStatus = async (status: string) => {
      const entry = await opportunityOf(deps, over);
      await deps.db.save({ ...entry, status } as Item, entry.version);
    };
    await setStatus('ended');
    await doing(deps, kim, one, 'start', on('2026-11-23'));
    await setStatus('closed');
    const refused = doing(deps, kim, other, 'start', on('2026-11-23'));
    await expect(refused).rejects.toMatchObject({ status: 409, code: 'no_opportunity' });
    expect((await placementOf(deps, other))?.status).toBe('proposed');
  });

  it('sets a follow-up for the organisation, and refuses one in the past without taking a place', async () => {
    const work = await aWork();
    const one = await proposed(deps, work);
    const past = doing(deps, kim, one, 'start', { ...on('2026-11-23'), again: '2026-11-01' });
    await expect(past).rejects.toMatchObject({ code: 'follow_up_day' });
    expect((await opportunityOf(deps, work)).placed).toEqual({});
    await doing(deps, kim, one, 'invite', { ...on('2026-11-26'), again: '2026-11-27', remark: 'Anrufen' });
    await pass();
    const due = await readFollowUps(deps, 'organisation:caritas', { to: '2026-11-27', limit: 10 });
    const own = due.items.filter(({ entry }) => entry.reference === one);
    expect(own.map(({ followUp }) => [followUp.day, followUp.words])).toEqual([['2026-11-27', 'Anrufen']]);
  });

  it('is seen by its organisation and the city alone, not by whose the opportunity is', async () => {
    const work = await aWork();
    const entry = await placementOf(deps, await proposed(deps, work));
    if (!entry) throw new Error('nothing was stored');
    const as = (organisation: string) => sightOf({ ...kim, organisation }, entry);
    expect(['caritas', 'city', 'awo', 'gasthaus'].map(as)).toEqual(['all', 'all', 'nothing', 'nothing']);
  });

  it('ends by itself with the last day of the work, and its place is free again', async () => {
    const work = await aWork({ until: '2026-12-20' });
    const one = await proposed(deps, work);
    await doing(deps, kim, one, 'start', on('2026-11-23'));
    deps.clock.set('2026-12-20T22:59:00.000Z');
    await pass();
    expect((await placementOf(deps, one))?.status).toBe('started');
    await pass(120_000);
    expect(await placementOf(deps, one)).toMatchObject({ status: 'ended', days: { ended: '2026-12-20' } });
    expect((await opportunityOf(deps, work)).placed).toEqual({});
  });
});

describe('the employer', () => {
  it('is told of an interview under the word, in their language, and never gets the name', async () => {
    const work = await aWork();
    const one = await proposed(deps, work, { word: 'Eisvogel', firstName: 'Geheimname' });
    await doing(deps, kim, one, 'invite', { ...on('2026-11-26'), remark: 'Nur für uns' });
    await pass();
    const [mail, ...others] = deps.sent;
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: 'vera@gasthaus.example', replyTo: kim.email, lang: 'de' });
    expect(mail?.text).toMatch(/Caritas .*Küchenhilfe am Vormittag/);
    expect(mail?.text).toContain('Eisvogel');
    expect(mail?.text).toContain('26. November 2026');
    expect(JSON.stringify(mail)).not.toMatch(/Geheimname|Nur für uns/);
  });

  it('is told nothing of a proposal, a start and an end', async () => {
    const one = await proposed(deps, await aWork());
    await doing(deps, kim, one, 'start', on('2026-11-23'));
    await doing(deps, kim, one, 'end', { ...on('2026-11-30'), note: 'Umzug' });
    await pass();
    expect(deps.sent).toEqual([]);
  });
});

describe('no file builds up', () => {
  it('names and words are gone thirty days after the end, all of it six months after; only figures stay', async () => {
    const canary = { word: 'Wortkanari', firstName: 'Namekanari', organisation: 'diakonie' };
    const dia = await member(deps, 'diakonie');
    const one = await proposed(deps, await aWork(), canary);
    const typed = { remark: 'Bemerkungkanari', again: '2026-11-30' };
    await doing(deps, dia, one, 'invite', { ...on('2026-11-26'), ...typed });
    await doing(deps, dia, one, 'start', on('2026-11-27'));
    await pass();
    expect(await isStored(/Namekanari/)).toBe(true);
    await doing(deps, dia, one, 'end', { ...on('2026-12-31'), note: 'Grundkanari', free: 'yes' });
    await pass(days(29));
    expect(await placementOf(deps, one)).toMatchObject({ facts: { name: 'Namekanari' } });
    await pass(days(2));
    expect(await isStored(/kanari/i)).toBe(false);
    const erased = await placementOf(deps, one);
    expect(erased).toMatchObject({ status: 'ended', erased: true, answers: {}, consents: [] });
    expect(erased?.history.map(({ what }) => what)).toContain('start');
    await pass(days(160));
    expect(await placementOf(deps, one)).toBeUndefined();
    const figures = await deps.db.query<Item>({
      index: 'list',
      partition: 'figures#placements',
      from: '2026-11',
      to: '2026-11',
      limit: 10,
    });
    const mine = figures.items.filter((item) => 'organisation' in item && item.organisation === 'diakonie');
    expect(mine).toMatchObject([{ started: '2026-11', ended: '2026-12', field: 'work' }]);
  });

  it('what nobody says a word of for three months is given up, and goes the same way', async () => {
    const work = await aWork();
    const one = await proposed(deps, work, { word: 'Stillekanari', firstName: 'Ruhekanari' });
    await pass(days(93));
    expect((await placementOf(deps, one))?.status).toBe('stopped');
    expect((await opportunityOf(deps, work)).candidates).toEqual({});
    await pass(days(31));
    expect(await isStored(/Stillekanari|Ruhekanari/i)).toBe(false);
    await pass(days(160));
    expect(await placementOf(deps, one)).toBeUndefined();
  });

  it('stays as long as somebody works there', async () => {
    const one = await proposed(deps, await aWork({ ends: undefined as never }));
    await doing(deps, kim, one, 'start', on('2026-11-23'));
    await pass(days(700));
    expect(await placementOf(deps, one)).toMatchObject({ status: 'started', facts: { name: 'Amal' } });
    await pass(days(40));
    expect((await placementOf(deps, one))?.status).toBe('ended');
  });
});
