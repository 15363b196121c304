import { expect, it } from 'vitest';
import { liveDay } from './day.ts';
import { shortDay } from './world.ts';

it('a day in Konstanz, at a smaller size, leaves nothing overbooked, lost, sent twice or forgotten', async () => {
  const story: string[] = [];
  const checks = await liveDay(shortDay, (line) => story.push(line));
  expect(story.length).toBeGreaterThan(8);
  expect(checks.map(({ name, wrong }) => [name, wrong])).toEqual(checks.map(({ name }) => [name, []]));
  for (const { name, of } of checks) expect(of, name).toBeGreaterThan(0);
}, 240_000);
