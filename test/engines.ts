import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { startEmbedded } from '../functions/local/embedded.ts';
import { createTable } from '../functions/store/create-table.ts';
import { dynamoStore } from '../functions/store/dynamo.ts';
import type { Store } from '../functions/store/port.ts';

/** A real store for a test, with an empty table of its own. */
export interface Engine {
  readonly db: Store;
  readonly endpoint: string;
  readonly tableName: string;
  close(): Promise<void>;
}

let tables = 0;

/** The embedded store, in memory or in a folder. */
export async function startDynalite(path?: string): Promise<Engine> {
  const tableName = `test-${++tables}`;
  const embedded = await startEmbedded({ path, tableName });
  const db = dynamoStore({ endpoint: embedded.endpoint, tableName });
  return { db, endpoint: embedded.endpoint, tableName, close: () => embedded.close() };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs Java until its own input ends: so it ends with the process that started it, however that one ends. */
const endsWithUs =
  'exec 3<&0; java "$@" </dev/null & pid=$!; (cat <&3 >/dev/null; kill -9 $pid) 2>/dev/null & wait $pid';

/** The official DynamoDB Local, in memory. Fails where there is no Java: a missing engine is not a reason to test less. */
export async function startDynamoDbLocal(): Promise<Engine> {
  const folder = dirname(createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json'));
  const emulator = join(folder, 'emulator');
  const port = await freePort();
  const options = ['-Djava.library.path=./DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar'];
  const flags = ['-inMemory', '-disableTelemetry', '-port', String(port)];
  const child = spawn('sh', ['-c', endsWithUs, 'java', ...options, ...flags], {
    cwd: emulator,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = new Error(`DynamoDB Local cannot be started: ${error.message}`);
  });
  child.once('exit', (code) => {
    const why = code === 127 ? 'needs Java 17 on the path' : `ended with code ${code}`;
    failure ??= new Error(`DynamoDB Local ${why}.`);
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const tableName = `test-${++tables}`;
  for (let attempt = 0; ; attempt++) {
    if (failure) throw failure;
    const up = await fetch(endpoint).catch(() => undefined);
    if (up) break;
    if (attempt > 300) throw new Error('DynamoDB Local did not answer within 30 seconds.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await createTable({ endpoint, tableName });
  return {
    db: dynamoStore({ endpoint, tableName }),
    endpoint,
    tableName,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.stdin.end();
      await ended;
    },
  };
}

/** Both engines, for `describe.each`. */
export const engines: readonly { readonly name: string; readonly start: () => Promise<Engine> }[] = [
  { name: 'dynalite', start: () => startDynalite() },
  { name: 'DynamoDB Local', start: startDynamoDbLocal },
];
