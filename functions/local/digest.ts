import { parseArgs } from 'node:util';
import { namesOf } from '../digests/gather.ts';
import { renderDigest } from '../digests/render.tsx';
import { compileDigest } from '../digests/send.ts';
import { weekBefore, weekCalled } from '../digests/week.ts';
import { Problem, StartError } from '../errors.ts';
import { runDigest, runSweep } from '../jobs.ts';
import { openLocal } from './start.ts';

/** `npm run digest -- [--week 2026-W47] [--dry-run] [--lang de]` */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      week: { type: 'string' },
      'dry-run': { type: 'boolean' },
      lang: { type: 'string', default: 'de' },
    },
  });
  const week = values.week ? weekCalled(values.week) : weekBefore(new Date());
  const { deps, close } = await openLocal(process.env, { join: true });
  try {
    if (values['dry-run']) {
      const digest = await compileDigest(deps, week);
      const mail = renderDigest(digest, values.lang, deps.config.baseUrl, namesOf(deps));
      process.stdout.write(`${mail.subject}\n\n${mail.text}\n`);
      return;
    }
    const { stored, already } = await runDigest(deps, deps.clock(), week.id);
    await runSweep(deps);
    process.stdout.write(`${week.id}: ${stored} digests sent, ${already} had been sent before.\n`);
  } finally {
    await close();
  }
}

main().catch((error: unknown) => {
  const known = error instanceof StartError || error instanceof Problem || error instanceof TypeError;
  process.stderr.write(`${known ? (error as Error).message : `Failed: ${error}`}\n`);
  process.exit(1);
});
