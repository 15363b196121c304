import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { serve } from '../../functions/local/server.ts';

const app = new Hono()
  .get('/', (c) => c.text('here'))
  .get('/slow', async (c) => {
    await sleep(300);
    return c.text('done');
  });

it('says in one line that the port is taken, and what to do', async () => {
  const server = await serve(app, 0);
  await expect(serve(app, server.port)).rejects.toThrow(
    `The port ${server.port} is in use by another program. Set PORT to another one`,
  );
  await server.close();
});

it('finishes what runs when it is stopped, takes nothing new, and is not held up by idle connections', async () => {
  const server = await serve(app, 0);
  const address = `http://127.0.0.1:${server.port}`;
  expect(await (await fetch(address)).text()).toBe('here');
  const idle = connect(server.port, '127.0.0.1');
  await once(idle, 'connect');
  const running = fetch(`${address}/slow`).then((answer) => answer.text());
  await sleep(100);
  const before = Date.now();
  const closed = server.close();
  await expect(fetch(address)).rejects.toThrow();
  expect(await running).toBe('done');
  await closed;
  expect(Date.now() - before).toBeLessThan(4000);
  idle.destroy();
});
