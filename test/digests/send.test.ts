import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendDigests } from '../../functions/digests/send.ts';
import { weekCalled } from '../../functions/digests/week.ts';
import { runSweep } from '../../functions/jobs.ts';
import type { Item } from '../../functions/store/port.ts';
import { entryWith } from '../entries.ts';
import { startTest, type TestDeps } from '../harness.ts';

const week = weekCalled('2026-W47');

function coordinator(name: string, digest: 'always' | 'when-something'): Item {
  const email = `${name}@konstanz.example`;
  return {
    pk: `PERSON#${name}`,
    sk: 'PERSON',
    version: 1,
    organisation: 'city',
    list: 'people#active',
    listAt: name,
    email,
    lang: 'de',
    digest,
  } as Item;
}

function need(n: number, receivedAt: string, status = 'open') {
  const reference = `N${String(n).padStart(3, '0')}-AAAA`;
  const facts = { title: `Bedarf ${n}`, urgency: 'today' };
  return entryWith({ reference, domain: 'needs', form: 'needs-report', status, receivedAt, facts });
}

describe('the weekly digest', () => {
  let deps: TestDeps;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ deps, close } = await startTest({ now: '2026-11-23T06:00:00.000Z' }));
    await deps.db.create(coordinator('eins', 'always'));
    await deps.db.create(coordinator('zwei', 'when-something'));
  });
  afterAll(() => close());

  it('of a quiet week goes only to those who want it then, and is two lines', async () => {
    await sendDigests(deps, weekCalled('2026-W20'));
    await runSweep(deps);
    expect(deps.sent.map((mail) => mail.to)).toEqual(['eins@konstanz.example']);
    expect(deps.sent[0]?.text).toContain('nichts wartet auf Sie');
    deps.sent.length = 0;
  });

  it('is sent once to each coordinator, however often and however parallel it runs', async () => {
    await deps.db.create(need(1, '2026-11-17T10:00:00.000Z'));
    await Promise.all([1, 2, 3, 4, 5].map(() => sendDigests(deps, week)));
    await Promise.all([1, 2, 3].map(() => runSweep(deps)));
    await sendDigests(deps, week);
    await runSweep(deps);
    expect(deps.sent.map((mail) => mail.to).sort()).toEqual([
      'eins@konstanz.example',
      'zwei@konstanz.example',
    ]);
    expect(deps.sent[0]?.text).toContain('Bedarf 1');
    expect(deps.sent[0]?.text).toContain(`${deps.config.baseUrl}/workspace/entries/N001-AAAA`);
  });

  it('tells of offers to help that nobody decided upon, and of what is hidden as nobody answered', async () => {
    const other = await startTest({ now: '2026-11-23T06:00:00.000Z' });
    try {
      await other.deps.db.create(coordinator('drei', 'when-something'));
      const title = 'Dolmetschen beim Elternabend';
      await other.deps.db.create(
        entryWith({ reference: 'ENGA-2222', domain: 'engagements', status: 'offered', facts: { title } }),
      );
      await other.deps.db.create(
        entryWith({
          reference: 'HIDD-2222',
          domain: 'initiatives',
          form: 'initiative-registration',
          status: 'hidden',
          facts: { title: 'Nähkreis' },
          endsAt: '2026-12-20T09:00:00.000Z',
        }),
      );
      await sendDigests(other.deps, week);
      await runSweep(other.deps);
      const [mail] = other.deps.sent;
      expect(mail?.subject).toContain('2 Einträge warten');
      expect(mail?.text).toMatch(
        /Freiwillige, die ihre Hilfe anbieten[\s\S]*Dolmetschen beim Elternabend[\s\S]*entries\/ENGA-2222/,
      );
      expect(mail?.text).toMatch(
        /Verborgen, weil niemand sie bestätigt hat[\s\S]*Nähkreis[\s\S]*wird am 20\.12\.2026 gelöscht/,
      );
    } finally {
      await other.close();
    }
  });

  it('reads as much as the week holds, however long the history is', async () => {
    const before = deps.db.unitsRead();
    await sendDigests(deps, week);
    const short = deps.db.unitsRead() - before;
    const history = Array.from({ length: 600 }, (_, n) =>
      need(1000 + n, new Date(Date.parse('2026-01-01') + n * 3_600_000).toISOString(), 'closed'),
    );
    await Promise.all(history.map((entry) => deps.db.create(entry)));
    const again = deps.db.unitsRead();
    await sendDigests(deps, week);
    expect(deps.db.unitsRead() - again).toBe(short);
  });
});
