import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { answerAtOnce } from '../../functions/intake/at-once.ts';
import { startTest } from '../harness.ts';

let test: Awaited<ReturnType<typeof startTest>>;
beforeAll(async () => {
  test = await startTest();
});
afterAll(() => test.close());

// Alone in its file: what was looked up once is remembered, and would hide it here.
it('opening a form in German leaves Intl asleep, which takes a fresh process longer than the form', () => {
  const kinds = ['NumberFormat', 'DateTimeFormat', 'PluralRules', 'ListFormat', 'Collator'] as const;
  const spies = kinds.map((kind) => vi.spyOn(Intl, kind));
  const open = test.deps.forms.slugs().filter((slug) => {
    const asked = { method: 'GET', path: `/forms/${slug}`, query: 'lang=de' };
    return answerAtOnce(test.deps, asked)?.statusCode === 200;
  });
  expect(open).toContain('volunteer-registration');
  expect(spies.map((spy) => spy.mock.calls.length)).toEqual(kinds.map(() => 0));
  vi.restoreAllMocks();
});
