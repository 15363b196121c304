import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendarAddress } from '../../functions/agenda/address.ts';
import { agendaLink } from '../../functions/agenda-link.ts';
import { createApp } from '../../functions/app.ts';
import { runSweep } from '../../functions/jobs.ts';
import { personKey } from '../../functions/store/accept.ts';
import { seatLink } from '../../functions/trainings/links.ts';
import { startTest } from '../harness.ts';
import { announced, signedUp } from '../trainings/people.ts';

const email = 'ana@beispiel.example';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  test = await startTest();
  app = createApp(test.deps);
});
afterEach(() => test.close());

const pathOf = (address: string) => address.replace(test.deps.config.baseUrl, '');
const person = () => personKey(test.deps.config.secret, email);
const own = () => pathOf(agendaLink(test.deps, person(), 'de'));
const html = async (path: string) => (await app.request(path, { headers: { accept: 'text/html' } })).text();
/** What the page shows now: the address of the calendar, and which it is, as the button sends it. */
async function shown(): Promise<{ address: string; seen: string }> {
  const page = await html(own());
  const [, address = ''] = /(\/agenda\/[\w.-]+\.ics\?lang=de)/.exec(page) ?? [];
  const [, seen = ''] = /name="seen" value="(\d+)"/.exec(page) ?? [];
  return { address, seen };
}
const renew = (seen: string, path = own()) =>
  app.request(path, {
    method: 'POST',
    headers: { accept: 'text/html' },
    body: new URLSearchParams({ do: 'renew', seen }),
  });

describe('the address of somebody’s own calendar', () => {
  it('can be renewed by its owner: the old one stops at once, the new one has the dates', async () => {
    const { deps } = test;
    const { signup } = await signedUp(deps, await announced(deps), email);
    const seat = await html(pathOf(seatLink(deps, signup.reference, 'de')));
    expect(seat, 'their own page leads there').toContain(own().split('?')[0] ?? '');
    const old = await shown();
    expect(await (await app.request(old.address)).text()).toContain('Umgang mit Trauma');
    const answer = await renew(old.seen);
    expect(answer.status).toBe(303);
    const next = await html(answer.headers.get('location') ?? '');
    expect(next).toContain('Die alte Adresse gilt nicht mehr.');
    const gone = await app.request(old.address);
    expect([gone.status, gone.headers.get('cache-control')]).toEqual([410, 'no-store']);
    expect(await gone.text()).not.toContain('Umgang mit Trauma');
    const fresh = await shown();
    expect(fresh.address).not.toBe(old.address);
    expect(await (await app.request(fresh.address)).text()).toContain('Umgang mit Trauma');
    await renew(fresh.seen);
    for (const { address } of [old, fresh]) expect((await app.request(address)).status).toBe(410);
    expect((await app.request((await shown()).address)).status).toBe(200);
  });

  it('is renewed once by a button that is pressed twice', async () => {
    const { seen } = await shown();
    const answers = await Promise.all([renew(seen), renew(seen), renew(seen)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    const { address } = await shown();
    expect((await renew(seen)).status).toBe(303);
    expect((await app.request(address)).status, 'what they have just subscribed to').toBe(200);
  });

  it('does not come back when years have passed and all else about them is deleted', async () => {
    const { deps } = test;
    const { signup } = await signedUp(deps, await announced(deps), email);
    const { address, seen } = await shown();
    await renew(seen);
    await app.request(pathOf(seatLink(deps, signup.reference, 'de')), {
      method: 'POST',
      body: new URLSearchParams({ do: 'erase' }),
    });
    for (let year = 0; year < 12; year++) {
      deps.clock.advance(365 * 86_400_000);
      await runSweep(deps);
    }
    expect((await app.request(address)).status).toBe(410);
    expect((await app.request((await shown()).address)).status).toBe(200);
    const item = await deps.db.get({ pk: `AGENDA#${person()}`, sk: 'AGENDA' });
    expect(Object.keys(item ?? {}).sort(), 'no end, and nothing about anybody').toEqual([
      'generation',
      'pk',
      'sk',
      'version',
    ]);
  });

  it('is not renewed by whoever has only the address itself, and by nobody who asks for nonsense', async () => {
    const { address, seen } = await shown();
    const [, token = ''] = /\/agenda\/(.+)\.ics/.exec(address) ?? [];
    const [, mine = ''] = /own\/([^?]+)/.exec(own()) ?? [];
    for (const path of [
      `/agenda/own/${token}`,
      address,
      '/agenda/own/x',
      '/agenda/own/',
      `/agenda/own/${mine}.ics`,
    ])
      expect((await renew(seen, path)).status, path).toBe(404);
    for (const path of [`/agenda/own/${token}`, '/agenda/own/x'])
      expect((await app.request(path)).status).toBe(404);
    expect((await app.request(`/agenda/${mine}.ics`)).status, 'the page’s is no calendar’s').toBe(404);
    for (const body of ['do=other', 'do=renew', 'do=renew&seen=x', 'do=renew&seen=-1', 'do=renew&seen=1e9']) {
      const answer = await app.request(own(), { method: 'POST', body: new URLSearchParams(body) });
      expect(answer.status, body).toBe(422);
    }
    const forged = pathOf(calendarAddress({ ...test.deps.config, secret: 'another' }, person(), 'de', 1));
    expect((await app.request(forged)).status).toBe(404);
    expect((await app.request(pathOf(calendarAddress(test.deps.config, person(), 'de', 7)))).status).toBe(
      410,
    );
    expect((await app.request(address)).status, 'nothing was renewed').toBe(200);
  });
});
