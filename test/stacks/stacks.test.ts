import { beforeAll, expect, test } from 'vitest';
import { type Synthesized, synthesize } from './synth.ts';

let made: Synthesized;
beforeAll(async () => {
  made = await synthesize('stacks');
});

test('cdk-nag finds nothing that is not justified', () => {
  expect(made.findings).toEqual([]);
});
