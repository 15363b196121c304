import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a function answered, and the text of every file it has loaded so far. */
export interface Invoked<R> {
  readonly result: R;
  readonly code: string;
}

/** A fresh process of a deployed function. */
export interface Lambda {
  invoke<R>(event: unknown): Promise<Invoked<R>>;
  close(): void;
}

const runner = fileURLToPath(new URL('./run.mjs', import.meta.url));

/** Starts `functions/<file>.mjs` of a bundle's folder with nothing but the settings given. */
export async function startLambda(
  folder: string,
  handler: string,
  env: Readonly<Record<string, string>>,
): Promise<Lambda> {
  const [file = '', name = ''] = handler.split('.');
  const child: ChildProcess = fork(runner, [join(folder, `${file}.mjs`), name], {
    env: { PATH: process.env.PATH, LAMBDA_TASK_ROOT: folder, AWS_REGION: 'eu-central-1', ...env },
    execArgv: [],
    cwd: '/',
    silent: true,
  });
  let printed = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const waiting = new AbortController();
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The bundle ${handler} ended: ${printed}`);
  });
  ended.catch(() => waiting.abort());
  const next = async () => {
    const message = once(child, 'message', { signal: waiting.signal }).then(([first]) => first);
    message.catch(() => {});
    return (await Promise.race([message, ended])) as { result?: unknown; error?: string; loaded?: string[] };
  };
  await next();
  return {
    async invoke<R>(event: unknown) {
      child.send(event as object);
      const { result, error, loaded = [] } = await next();
      if (error) throw new Error(error);
      const code = loaded
        .filter((url) => url.startsWith('file:'))
        .map((url) => readFileSync(fileURLToPath(url), 'utf8'))
        .join('\n');
      return { result: result as R, code };
    },
    close: () => child.disconnect(),
  };
}

/** An answer in API Gateway's form. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** An event of API Gateway's HTTP API, payload 2.0, as it comes for `$default`. */
export function httpEvent(
  method: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {},
) {
  const [rawPath = '/', rawQueryString = ''] = path.split('?');
  const domainName = 'abc123.execute-api.eu-central-1.amazonaws.com';
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers: { host: domainName, 'x-forwarded-proto': 'https', ...headers },
    requestContext: {
      accountId: '123456789012',
      apiId: 'abc123',
      domainName,
      domainPrefix: 'abc123',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'request-1',
      routeKey: '$default',
      stage: '$default',
      time: '23/Nov/2026:07:00:00 +0000',
      timeEpoch: 1795417200000,
    },
    ...(body !== undefined && { body: Buffer.from(body).toString('base64') }),
    isBase64Encoded: body !== undefined,
  };
}
