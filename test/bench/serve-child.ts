import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createApp } from '../../functions/app.ts';
import { dynamoStore } from '../../functions/store/dynamo.ts';
import { lazyStore } from '../../functions/store/lazy.ts';
import { makeDeps } from '../harness.ts';

/* One server for the bench: `ours` serves the product, `bare` the same bytes from a bare Hono page. Tells its CPU time. */

const [which = 'ours', path = '/'] = process.argv.slice(2);
const db = lazyStore(async () => dynamoStore({ endpoint: 'http://127.0.0.1:9', tableName: 'none' }));
const product = createApp(await makeDeps({ db }));

async function bare(): Promise<Hono> {
  const html = await (await product.request(path)).text();
  return new Hono().get('/forms/:slug', (c) => c.html(html));
}

const app = which === 'ours' ? product : await bare();
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
  process.send?.({ port }),
);
process.on('message', (message) => {
  if (message === 'cpu') {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: user + system });
  } else {
    server.close();
    process.exit(0);
  }
});
