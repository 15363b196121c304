import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pairKey } from '../../functions/twins/pair.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let n = 0;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const offer = (change: Record<string, unknown> = {}) => ({
  title: 'Fahrradwerkstatt',
  description: 'Wir reparieren gemeinsam Ihr Fahrrad.',
  category: 'sport',
  field: 'culture-social',
  organisation: 'other',
  'organisation-name': 'Rad und Tat',
  audience: ['everyone'],
  languages: ['de'],
  district: 'egg',
  place: 'Garage',
  times: 'Samstags 10 Uhr',
  contact: 'rad@beispiel.example',
  name: 'Jens Kramer',
  email: 'jens@beispiel.example',
  consent: true,
  ...change,
});

const need = (change: Record<string, unknown> = {}) => ({
  what: 'Winterjacken für Kinder',
  category: 'clothing',
  field: 'culture-social',
  urgency: 'this-week',
  people: 8,
  details: 'Größen 104 bis 146.',
  district: 'petershausen-ost',
  name: 'Sabine Rapp',
  organisation: 'awo',
  reach: 'email',
  email: 'sabine@beispiel.example',
  consent: true,
  ...change,
});

const districts = [
  'altstadt',
  'paradies',
  'egg',
  'staad',
  'wollmatingen',
  'dettingen',
  'litzelstetten',
  'wallhausen',
];
const wheres = () => districts[n++ % districts.length] as string;

/** A published entry and one that is the same and waits to be published; their pair is open. */
async function twins(slug: 'offer-listing' | 'needs-report', answers: typeof offer | typeof need) {
  const district = wheres();
  const old = await world.publish(slug, answers({ district }));
  const fresh = await world.send(
    slug,
    answers({ district, email: `neu${n}@beispiel.example`, name: 'Nele Neu' }),
  );
  await world.confirm(fresh);
  await world.sweep();
  const [, a = '', b = ''] = pairKey(old, fresh).pk.split('#');
  return { old, fresh, path: `/workspace/twins/${a}/${b}`, to: `neu${n}@beispiel.example` };
}

const isOpen = async (path: string) =>
  (await world.pairs()).some(({ a, b }) => path === `/workspace/twins/${a}/${b}`);
const mailsTo = (to: string) =>
  world.deps.sent.filter((mail) => mail.to === to).map(({ subject }) => subject);

beforeEach(async () => {
  world.deps.clock.set('2026-11-23T09:00:00.000Z');
  await world.signInAgain();
});

describe('coordinators keep both', () => {
  it('and are not asked again: not after a correction of either, and not the other way round', async () => {
    const { old, fresh, path } = await twins('offer-listing', offer);
    expect(await isOpen(path)).toBe(true);
    expect((await world.coordinator.post(`${path}/keep`)).status).toBe(303);
    expect(await isOpen(path)).toBe(false);
    for (const one of [old, fresh]) {
      await world.change(one, (entry) => ({
        ...entry,
        mails: { twins: { template: 'twins.look', at: entry.receivedAt, attempts: 0 } },
      }));
      await world.sweep();
      expect(await isOpen(path)).toBe(false);
      expect((await world.load(one)).twins).toEqual({});
    }
    const kept = await (await world.coordinator.get('/workspace/twins?state=kept')).text();
    expect(kept).toContain(path);
  });

  it('can be thought over again', async () => {
    const { path } = await twins('offer-listing', offer);
    await world.coordinator.post(`${path}/keep`);
    await world.coordinator.post(`${path}/reopen`);
    expect(await isOpen(path)).toBe(true);
  });
});

describe('coordinators merge', () => {
  it('one stays, the other is closed and leads to it, on its page, in the workspace and for its sender', async () => {
    const { old, fresh, path, to } = await twins('offer-listing', offer);
    await world.act(fresh, 'publish', { from: '2026-11-23', until: '2027-05-01' });
    expect((await world.coordinator.post(`${path}/merge`, { stays: old })).status).toBe(303);
    expect(await world.load(fresh)).toMatchObject({ status: 'closed', merged: { into: old } });
    const led = await world.app.request(`/offers/${fresh}?lang=de`);
    expect([led.status, led.headers.get('location')]).toEqual([302, `/offers/${old}?lang=de`]);
    const closed = await (await world.coordinator.get(`/workspace/entries/${fresh}`)).text();
    expect(closed).toContain(`/workspace/entries/${old}`);
    expect(closed).toContain('Mit einem anderen Eintrag zusammengelegt');
    const kept = await (await world.coordinator.get(`/workspace/entries/${old}`)).text();
    expect(kept).toContain(`/workspace/entries/${fresh}`);
    const mine = await (await world.app.request(`${world.mine(fresh)}?lang=de`)).text();
    expect(mine).toContain('Zusammengelegt');
    expect(mine).toContain('rad@beispiel.example');
    await world.sweep();
    expect(mailsTo(to)).not.toContain('Ihr Eintrag wurde zusammengelegt');
    world.deps.clock.advance(11 * 60_000);
    await world.sweep();
    const [told] = world.deps.sent.filter((mail) => mail.to === to && /zusammengelegt/.test(mail.subject));
    expect(told?.text).toContain('rad@beispiel.example');
    expect(told?.text).not.toContain('jens@beispiel.example');
  });

  it('and separate again: everything is as it was, and nobody was written to', async () => {
    const { old, fresh, path, to } = await twins('offer-listing', offer);
    await world.act(fresh, 'publish', { from: '2026-11-23', until: '2027-05-01' });
    const before = await world.load(fresh);
    await world.coordinator.post(`${path}/merge`, { stays: old });
    await world.coordinator.post(`${path}/reopen`);
    const { status, publishFrom, publishUntil, sortAt, nextAt, answers, facts } = before;
    expect(await world.load(fresh)).toMatchObject({
      ...{ status, publishFrom, publishUntil, sortAt, nextAt, answers, facts },
    });
    expect((await world.load(fresh)).merged).toBeUndefined();
    expect((await world.load(old)).absorbed).toEqual({});
    expect((await world.app.request(`/offers/${fresh}?lang=de`)).status).toBe(200);
    world.deps.clock.advance(60 * 60_000);
    await world.sweep();
    expect(mailsTo(to).filter((subject) => /zusammengelegt|für sich/.test(subject))).toEqual([]);
    expect((await world.load(fresh)).history.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['received', 'confirmed', 'publish', 'merged', 'split']),
    );
  });

  it('separated after the mail has gone out, the sender is told of that too', async () => {
    const { old, path, to } = await twins('offer-listing', offer);
    await world.coordinator.post(`${path}/merge`, { stays: old });
    world.deps.clock.advance(11 * 60_000);
    await world.sweep();
    await world.coordinator.post(`${path}/reopen`);
    await world.sweep();
    expect(mailsTo(to).slice(-2)).toEqual([
      'Ihr Eintrag wurde zusammengelegt',
      'Ihr Eintrag steht wieder für sich',
    ]);
  });

  it('needs: who reported the one that goes hears how the other one goes on', async () => {
    const { old, fresh, path, to } = await twins('needs-report', need);
    await world.coordinator.post(`${path}/merge`, { stays: old });
    world.deps.clock.advance(11 * 60_000);
    await world.sweep();
    expect(mailsTo(to).at(-1)).toBe('Ihr Eintrag wurde zusammengelegt');
    await world.act(old, 'fulfil');
    world.deps.clock.advance(3 * 3_600_000);
    await world.sweep();
    expect(mailsTo(to).at(-1)).toBe('Neues zu Ihrem Bedarf: erfüllt');
    world.deps.clock.advance(30 * 86_400_000);
    await world.sweep();
    expect(mailsTo(to).filter((subject) => subject.startsWith('Neues'))).toHaveLength(1);
    expect((await world.load(fresh)).mails).toEqual({});
  });

  it('never closes a need that somebody looks after', async () => {
    const { old, fresh, path } = await twins('needs-report', need);
    await world.act(old, 'claim', { days: '7' });
    expect(Object.keys((await world.load(old)) as object)).toContain('claims');
    const refused = await world.coordinator.post(`${path}/merge`, { stays: fresh });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('verlässt sich schon jemand');
    expect((await world.load(old)).status).toBe('claimed');
    expect((await world.load(fresh)).merged).toBeUndefined();
    expect(await isOpen(path)).toBe(true);
    expect((await world.coordinator.post(`${path}/merge`, { stays: old })).status).toBe(303);
  });
});

describe('two coordinators decide at once', () => {
  it('one of them decides, the other is told, and both entries agree', async () => {
    for (let round = 0; round < 3; round++) {
      const { old, fresh, path } = await twins('offer-listing', offer);
      const answers = await Promise.all([
        world.coordinator.post(`${path}/merge`, { stays: old }),
        world.coordinator.post(`${path}/merge`, { stays: fresh }),
        world.coordinator.post(`${path}/keep`),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
      const [one, other] = [await world.load(old), await world.load(fresh)];
      const closed = [one, other].filter(({ status }) => status === 'closed');
      const pair = await (await world.coordinator.get(path, { accept: 'application/json' })).json();
      expect(closed.map(({ merged }) => merged?.into)).toEqual(pair.state === 'merged' ? [pair.stays] : []);
      const lost = answers.find(({ status }) => status === 409);
      expect(await lost?.text()).toContain('Inzwischen wurde anders entschieden');
    }
  });

  it('what was decided is carried out by the sweep when the request is cut short', async () => {
    const { old, fresh, path } = await twins('offer-listing', offer);
    const [, , , a = '', b = ''] = path.split('/');
    const { db } = world.deps;
    const pair = await db.get<Record<string, never> & { pk: string; sk: string; version: number }>(
      pairKey(a, b),
    );
    if (!pair) throw new Error('There is no pair.');
    const carry = { template: 'twins.carry', at: '2026-11-23T08:00:00.000Z', attempts: 0 };
    const cut = { state: 'merged', stays: old, decidedBy: 'x@example.org', list: 'twins#merged' };
    await db.save({ ...pair, ...cut, mails: { carry }, dueAt: carry.at } as never, pair.version);
    await world.sweep();
    expect(await world.load(fresh)).toMatchObject({ status: 'closed', merged: { into: old } });
    expect(Object.keys((await world.load(old)).absorbed ?? {})).toEqual([fresh]);
  });
});

describe('a pair that is none any more', () => {
  it('leaves the list when one of them is closed or withdrawn', async () => {
    const { fresh, path } = await twins('offer-listing', offer);
    await world.act(fresh, 'close', { note: 'Doch nicht.' });
    await world.sweep();
    expect(await isOpen(path)).toBe(false);
    const other = await twins('offer-listing', offer);
    await world.app.request(world.mine(other.fresh), {
      method: 'POST',
      body: new URLSearchParams({ do: 'withdraw' }),
    });
    const page = await (await world.coordinator.get('/workspace/twins')).text();
    expect(page).not.toContain(other.path);
    world.deps.clock.advance(8 * 86_400_000);
    await world.sweep();
    expect(await isOpen(other.path)).toBe(false);
    expect((await world.load(other.old)).twins?.[other.fresh]).toBeUndefined();
  });

  it('opens again when what was closed is published again', async () => {
    const { fresh, path } = await twins('offer-listing', offer);
    await world.act(fresh, 'close', { note: 'Doch nicht.' });
    await world.sweep();
    await world.act(fresh, 'publish', { from: '2026-11-23', until: '2027-05-01' });
    await world.sweep();
    expect(await isOpen(path)).toBe(true);
  });
});

describe('a program', () => {
  it('reads the pairs and decides, with the same rights', async () => {
    const { old, fresh, path } = await twins('offer-listing', offer);
    const json = { accept: 'application/json', 'content-type': 'application/json' };
    const list = await (await world.coordinator.get('/workspace/twins', json)).json();
    const [a, b] = [old, fresh].sort();
    expect(list.items[0]).toMatchObject({ state: 'open', score: expect.any(Number) });
    const one = await (await world.coordinator.get(path, json)).json();
    expect(one).toMatchObject({ a, b, domain: 'offers', state: 'open' });
    const decided = await world.program(`${path}/merge`, { stays: old });
    expect([decided.status, await decided.json()]).toEqual([
      200,
      expect.objectContaining({ state: 'merged', stays: old }),
    ]);
    const late = await world.program(`${path}/keep`, {});
    expect([late.status, (await late.json()).code]).toEqual([409, 'decided_meanwhile']);
    expect((await world.program(`${path}/merge`, {})).status, 'what stays is missing').toBe(422);
    expect((await world.program(`${path}/merge`, [])).status, 'no JSON object').toBe(400);
    expect((await world.app.request('/workspace/twins', { headers: json })).status).toBe(401);
  });
});

describe('bad requests get a clear answer', () => {
  it.each([
    ['/workspace/twins/ABCD-2345/ABCD-2346', 404],
    ['/workspace/twins/ABCD-2345/ABCD-2345', 404],
    ['/workspace/twins/x/y', 404],
    ['/workspace/twins?cursor=nonsense', 400],
    ['/workspace/twins?state=nonsense', 200],
  ])('%s', async (path, status) => {
    expect((await world.coordinator.get(path)).status).toBe(status);
  });

  it('for what cannot be decided', async () => {
    const { path } = await twins('offer-listing', offer);
    expect((await world.coordinator.post(`${path}/burn`)).status).toBe(422);
    expect((await world.coordinator.post(`${path}/merge`, { stays: 'AAAA-2222' })).status).toBe(422);
    expect((await world.coordinator.post('/workspace/twins/ABCD-2345/ABCD-2346/keep')).status).toBe(404);
    expect((await world.app.request(path)).status).toBe(401);
  });
});

describe('a decision is remembered', () => {
  // Years pass: for two entries of their own.
  beforeAll(async () => {
    await world.close();
    world = await startWorld();
  });

  it('for ever: the memory is prolonged while both are there', async () => {
    const { path } = await twins('offer-listing', offer);
    await world.coordinator.post(`${path}/keep`);
    const [, , , a = '', b = ''] = path.split('/');
    for (const at of ['2027-10-30T09:00:00.000Z', '2028-10-01T09:00:00.000Z']) {
      for (const one of [a, b])
        await world.change(one, (entry) => ({ ...entry, endsAt: '2030-01-01T00:00:00.000Z' }));
      world.deps.clock.set(at);
      await world.sweep();
      const pair = (await world.pairs('kept')).find((one) => one.a === a && one.b === b);
      expect(pair && pair.endsAt > at).toBe(true);
    }
  });
});
