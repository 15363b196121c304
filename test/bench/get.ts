import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { type Figure, median } from './table.ts';

const path = '/forms/volunteer-registration?lang=de';

function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`The bench's server ended with code ${code}.`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}

async function start(which: 'ours' | 'bare') {
  const child = fork(join(import.meta.dirname, 'serve-child.ts'), [which, path], {
    execArgv: ['--import', 'tsx'],
  });
  const { port } = await answerOf<{ port: number }>(child);
  const load = async (requests: number) => {
    let left = requests;
    const worker = async () => {
      while (left-- > 0) {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`);
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
        await answer.arrayBuffer();
      }
    };
    await Promise.all([1, 2, 3, 4].map(worker));
  };
  const cpu = async () => {
    const answer = answerOf<{ cpu: number }>(child);
    child.send('cpu');
    return (await answer).cpu;
  };
  return {
    /** Microseconds of CPU for a request. */
    async measure(requests: number) {
      const before = await cpu();
      await load(requests);
      return ((await cpu()) - before) / requests;
    },
    stop: () => child.send('stop'),
  };
}

/** CPU time of the server for a GET of the volunteers' form, beside a bare Hono page of the same bytes. */
export async function getCpu(): Promise<readonly Figure[]> {
  const [ours, bare] = [await start('ours'), await start('bare')];
  await ours.measure(2000);
  await bare.measure(2000);
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 7; round++) {
    times.ours.push(await ours.measure(1500));
    times.bare.push(await bare.measure(1500));
  }
  ours.stop();
  bare.stop();
  return [
    {
      name: 'server CPU for a GET of the form',
      unit: 'µs',
      ours: median(times.ours),
      floor: median(times.bare),
      floorName: 'bare Hono, same bytes',
      goal: { most: 3 },
    },
  ];
}
