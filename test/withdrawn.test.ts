import { describe, expect, it } from 'vitest';
import type { Consent, Entry } from '../functions/store/entry.ts';
import { waitsForIndex } from '../functions/store/word-index.ts';
import { withdrawn } from '../functions/withdrawn.ts';
import { entryWith } from './entries.ts';

const now = new Date('2026-12-01T09:00:00.000Z');
const mail = { template: 'entries.receipt', at: now.toISOString(), attempts: 0 };
const told = {
  facts: { title: 'Rollstuhl für Mira', email: 'mira@beispiel.example' },
  answers: { title: 'Rollstuhl für Mira' },
  consents: [{ text: 'Mira stimmt zu' } as unknown as Consent],
  history: [{ at: '2026-11-30T09:00:00.000Z', by: 'kim@awo.example', what: 'note', note: 'Mira rief an' }],
  mails: { receipt: { ...mail, params: { name: 'Mira' } } },
  owner: 'awo',
  parties: { awo: '2026-11-30T09:00:00.000Z' },
  person: 'mira-hashed',
  helpers: { mira: 'Mira' },
};

describe('what is left of an entry that its sender withdrew', () => {
  it('tells that there was one and what was done when, and nothing of whom or what', () => {
    const left = withdrawn(entryWith(told as Partial<Entry>), now);
    expect(JSON.stringify(left)).not.toMatch(/mira/i);
    expect(left).toMatchObject({
      status: 'withdrawn',
      reference: 'ABCD-2345',
      answers: {},
      facts: {},
      mails: {},
    });
    expect([left.owner, left.parties, left.person, left.consents]).toEqual([
      undefined,
      undefined,
      undefined,
      [],
    ]);
    expect(left.history).toEqual([
      { at: '2026-11-30T09:00:00.000Z', by: 'kim@awo.example', what: 'note' },
      { at: now.toISOString(), by: 'person', what: 'withdrawn' },
    ]);
  });

  it('goes after thirty days', () => {
    expect(withdrawn(entryWith(), now).endsAt).toBe('2026-12-31T09:00:00.000Z');
  });

  it('tells those whom its room has told of it, and nobody twice', () => {
    const left = withdrawn(entryWith(), now, { withdrawn: () => ({ off: mail }) });
    expect(left.mails).toEqual({ off: mail });
    expect(withdrawn(left, new Date('2026-12-05T09:00:00.000Z'))).toBe(left);
  });

  it('is taken out of the search, also where its words were only just being put in', () => {
    for (const indexed of ['abc', undefined])
      expect(waitsForIndex(withdrawn({ ...entryWith(), indexed }, now)), indexed).toBe(true);
  });
});
