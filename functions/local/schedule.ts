import { Cron } from 'croner';
import type { Deps } from '../deps.ts';
import { runDigest, runSweep } from '../jobs.ts';
import { schedules } from '../schedule.ts';

/** How often the local sweep looks for mails to send, in milliseconds; the deployed one runs each minute. */
const sweepEvery = 1500;
/** Items of one local sweep: who stops the process waits for no more than these. */
const atATime = 40;

/** Runs the schedule in this process. `stop` waits for what is running. */
export function startSchedule(deps: Deps): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const run = (name: string, job: () => Promise<unknown>) => {
    running = running.then(job).catch((error: unknown) => {
      deps.log('job_failed', { job: name, reason: error instanceof Error ? error.name : 'unknown' });
    });
    return running;
  };
  const digest = new Cron(schedules.digest.cron, { timezone: schedules.digest.timeZone }, () => {
    void run('digest', () => runDigest(deps, deps.clock()));
  });
  let timer: NodeJS.Timeout;
  const sweeping = (pause: number) => {
    timer = setTimeout(() => {
      let more = false;
      const job = async () => {
        ({ more } = await runSweep(deps, { limit: atATime }));
      };
      void run('sweep', job).then(() => {
        if (!stopped) sweeping(more ? 0 : sweepEvery);
      });
    }, pause);
  };
  sweeping(sweepEvery);
  // A Monday that was missed while the process was down is made up at the start; it is stored once however often it runs.
  void run('digest', () => runDigest(deps, deps.clock()));
  return {
    async stop() {
      stopped = true;
      digest.stop();
      clearTimeout(timer);
      await running;
    },
  };
}
