import { createApp } from '../app.ts';
import { StartError } from '../errors.ts';
import { startSchedule } from './schedule.ts';
import { serve } from './server.ts';
import { openLocal } from './start.ts';

async function main(): Promise<void> {
  const { deps, close } = await openLocal(process.env);
  const { config } = deps;
  const server = await serve(createApp(deps, { outbox: config.mailUrl === 'outbox:' }), config.port).catch(
    async (error: unknown) => {
      await close();
      throw error;
    },
  );
  if (config.demo) {
    const { fillOnce } = await import('./demo/once.ts');
    await fillOnce(deps, (text) => process.stdout.write(`${text}\n`));
  }
  const schedule = startSchedule(deps);
  const { signInLink } = await import('../access/sign-in.ts');
  const link = await signInLink(deps, config.adminEmail);
  const lines = [
    ['Helferkreis', config.baseUrl],
    ['Forms', `${config.baseUrl}/forms`],
    ['Offers', `${config.baseUrl}/offers`],
    ['Trainings', `${config.baseUrl}/trainings`],
    ...(config.mailUrl === 'outbox:' ? [['Mails sent', `${config.baseUrl}/outbox`]] : []),
    ['Workspace', link],
    ...(config.demo ? await (await import('./demo/members.ts')).demoLinks(deps) : []),
  ];
  process.stdout.write(
    `${lines.map(([name = '', address]) => `  ${name.padEnd(18)} ${address}`).join('\n')}\n`,
  );

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    process.stdout.write('Stopping: finishing what runs …\n');
    await server.close();
    await schedule.stop();
    await close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

main().catch((error: unknown) => {
  const line =
    error instanceof StartError
      ? error.message
      : `Cannot start: ${error instanceof Error ? error.message : error}`;
  process.stderr.write(`${line}\n`);
  process.exit(1);
});
