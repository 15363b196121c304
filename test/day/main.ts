import { parseArgs } from 'node:util';
import { liveDay } from './day.ts';
import { shortDay, wholeDay } from './world.ts';

/* `npm run day -- [--short] [--seed 7]`: a scripted day in Konstanz on a simulated clock; ends with 1 when something does not hold. */

const { values } = parseArgs({ options: { short: { type: 'boolean' }, seed: { type: 'string' } } });
const began = Date.now();
const say = (line: string) =>
  process.stdout.write(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${line}\n`);

const checks = await liveDay(
  values.short ? shortDay : wholeDay,
  say,
  values.seed ? Number(values.seed) : undefined,
);
const width = Math.max(...checks.map(({ name }) => name.length));
process.stdout.write('\n');
for (const { name, of, wrong } of checks) {
  process.stdout.write(`${wrong.length === 0 ? '✓' : '✗'} ${name.padEnd(width)}  ${of} looked at\n`);
  for (const one of wrong.slice(0, 20)) process.stdout.write(`    ${one}\n`);
}
process.exit(checks.every(({ wrong }) => wrong.length === 0) ? 0 : 1);
