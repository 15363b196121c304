import { afterAll, beforeAll, expect, it } from 'vitest';
import { addPerson } from '../../functions/access/people.ts';
import { ofMember, ofOrganisation, setFollowUp } from '../../functions/followups/follow-up.ts';
import { runDigest, runSweep } from '../../functions/jobs.ts';
import { personKey } from '../../functions/store/accept.ts';
import { change } from '../../functions/store/change.ts';
import { type Entry, entryKey } from '../../functions/store/entry.ts';
import { startTest, type TestDeps } from '../harness.ts';
import { store } from '../workspace/stored.ts';

let deps: TestDeps;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ deps, close } = await startTest({ now: '2026-11-25T09:00:00.000Z' }));
  for (const [name, organisation] of [
    ['ada', 'city'],
    ['awo', 'awo'],
    ['idle', 'caritas'],
  ] as const) {
    const email = `${name}@beispiel.example`;
    await addPerson(deps, { email, name, role: 'coordinator', organisation, lang: 'de' });
  }
});
afterAll(() => close());

it('reach each member with what is theirs and their organisation’s, and other organisations with nothing else', async () => {
  const [own = '', foreign = ''] = await store(deps, 'needs-report', 2, { owner: 'awo', status: 'open' });
  const set = (reference: string, day: string, words: string, who: string) =>
    change<Entry>(deps.db, entryKey(reference), (entry) =>
      setFollowUp(entry, { day, words, who, by: 'x' }, deps.clock()),
    );
  const awo = personKey(deps.config.secret, 'awo@beispiel.example');
  await set(own, '2026-11-27', 'Schlüssel holen', ofMember({ id: awo }));
  await set(own, '2026-12-03', 'Raum prüfen', ofOrganisation({ organisation: 'awo' }));
  await set(own, '2027-02-01', 'Viel später', ofOrganisation({ organisation: 'awo' }));
  await set(foreign, '2026-12-01', 'Presse anrufen', ofOrganisation({ organisation: 'city' }));
  await runSweep(deps);
  deps.clock.set('2026-11-30T06:00:00.000Z');
  await runDigest(deps, deps.clock());
  await runSweep(deps);
  const to = (name: string) => deps.sent.find((mail) => mail.to === `${name}@beispiel.example`)?.text ?? '';
  expect(to('awo')).toMatch(/Das haben Sie sich für diese Woche vorgenommen/);
  expect(to('awo')).toMatch(/Schlüssel holen.*überfällig seit 27\.11\.2026.*Raum prüfen.*am 03\.12\.2026/s);
  expect(to('awo')).not.toMatch(/Presse|Viel später|Bedarfe, dringende|nichts Neues/);
  expect(to('ada')).toMatch(/Wiedervorlagen für Sie und Ihre Organisation.*Presse anrufen/s);
  expect(to('ada')).not.toMatch(/Schlüssel|Raum prüfen/);
  expect(to('idle')).toBe('');
});
