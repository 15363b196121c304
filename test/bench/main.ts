import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createApp } from '../../functions/app.ts';
import { startDynalite } from '../engines.ts';
import { makeDeps } from '../harness.ts';
import { digestReads } from './digest.ts';
import { getCpu } from './get.ts';
import { searches } from './search.ts';
import { starts } from './start.ts';
import { submissions } from './submit.ts';
import { asTable, type Figure, isMet, ratioOf } from './table.ts';
import { validation } from './validate.ts';
import { weights } from './weight.ts';

/* `npm run bench -- [--history 100000] [--out bench.json]` prints the figures as a table and writes them as JSON. */

const { values } = parseArgs({
  options: { history: { type: 'string', default: '100000' }, out: { type: 'string', default: 'bench.json' } },
});
const say = (text: string) => process.stderr.write(`${text}\n`);

const engine = await startDynalite();
const deps = await makeDeps({ db: engine.db });
const parts: readonly (readonly [string, () => Promise<readonly Figure[]>])[] = [
  ['weights of pages and scripts', () => weights(createApp(deps), deps)],
  ['validation', async () => validation(deps.forms)],
  ['CPU of a form', getCpu],
  ['submissions', submissions],
  ['start of a fresh process', () => starts(say)],
  ['search', () => searches(engine, 1000, 50_000, say)],
  ['reads of a digest', () => digestReads(engine, 1000, Number(values.history), say)],
];
const figures: Figure[] = [];
for (const [index, [name, measure]] of parts.entries()) {
  say(`[${index + 1}/${parts.length}] ${name} …`);
  figures.push(...(await measure()));
}
await engine.close();
process.stdout.write(`${asTable(figures)}\n`);
const written = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), met: isMet(figure) }));
await writeFile(values.out, `${JSON.stringify({ node: process.version, figures: written }, null, 2)}\n`);
say(`Written to ${values.out}.`);
process.exit(0);
