import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages as spoken } from '../../functions/language/languages.ts';
import { needMails } from '../../functions/needs/mails.ts';
import { closingReasons, type Need } from '../../functions/needs/need.ts';
import { startTest } from '../harness.ts';
import { needWith } from './need.ts';

let test: Awaited<ReturnType<typeof startTest>>;
beforeAll(async () => {
  test = await startTest();
});
afterAll(() => test.close());

const proven = { confirmedAt: '2026-11-16T10:00:00.000Z', openedAt: '2026-11-17T10:00:00.000Z' };
const helper = { state: 'accepted', at: '2026-11-18T10:00:00.000Z', engagement: 'ENGA-2345' } as const;
const helpers = { 'VOLU-2345': { ...helper, organisation: 'awo' } };

const cases: readonly (readonly [string, Partial<Need>, Record<string, string>?])[] = [
  ['opened', {}],
  ['found', { wanted: 1, helpers, status: 'matched' }, { was: 'none', is: 'all' }],
  ['found', { wanted: 3, helpers }, { was: 'none', is: 'some' }],
  ['found', { wanted: 3 }, { was: 'some', is: 'none' }],
  ['fulfilled', { status: 'fulfilled', helpers }],
  ...closingReasons.map((why): readonly [string, Partial<Need>] => [
    'closed',
    { status: 'closed', closing: { why } },
  ]),
  ['reopened', {}],
];
const languages = Object.keys(spoken);

describe.each(languages)('mails to the reporter of a need, in %s', (lang) => {
  it.each(cases.map(([name, change, params]) => ({ name, change, params })))(
    'are whole: $name',
    async ({ name, change, params }) => {
      const need = needWith({ ...proven, lang, ...change });
      const intent = {
        template: `needs.${name}`,
        at: '2026-11-18T10:00:00.000Z',
        attempts: 1,
        ...(params && { params }),
      };
      const mail = await needMails[name]?.(test.deps, need, intent, async () => []);
      expect(mail?.lang).toBe(lang);
      expect(mail?.subject).toContain('Begleitung zum Kinderarzt');
      expect(mail?.text).toMatch(new RegExp(`/my/${need.reference}`));
      expect(mail?.text).toContain(`lang=${lang}`);
      expect(mail?.text, 'nothing of who helps or who looks after it').not.toMatch(/VOLU|ENGA|AWO|awo/);
      expect(`${mail?.text}${mail?.subject}`, 'no place is left empty').not.toMatch(/[{}]|undefined/);
    },
  );
});

describe('a mail to the reporter', () => {
  it.each([
    ['opened', { status: 'closed' }],
    ['closed', { status: 'open' }],
    ['reopened', { status: 'closed' }],
    ['fulfilled', { status: 'reported' }],
    ['fulfilled', { status: 'fulfilled', verdict: { answer: 'yes', at: 'x' } }],
    ['opened', { confirmedAt: undefined }],
    ['opened', { demo: true }],
    ['opened', { facts: { title: 'Fahrt zum Arzt' } }],
  ] satisfies [string, Partial<Need>][])(
    'is not sent when it is not so, or nobody can be written to: %s %o',
    async (name, change) => {
      const need = needWith({ ...proven, ...change });
      const intent = { template: `needs.${name}`, at: '2026-11-18T10:00:00.000Z', attempts: 1 };
      expect(await needMails[name]?.(test.deps, need, intent, async () => [])).toBeUndefined();
    },
  );
});
