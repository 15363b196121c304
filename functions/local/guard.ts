import type { IncomingMessage, Server, ServerResponse } from 'node:http';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Lets only callers through whose address begins with the secret: other users of the machine, and pages open in a browser on it,
 * reach the port as well. Call before the server listens.
 */
export function guard(server: Server, secret: string): void {
  const handlers = server.listeners('request') as Handler[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (request.headers.origin !== undefined || request.url?.split('/')[1] !== secret) {
      response.writeHead(403).end();
      return;
    }
    survive(request);
    for (const handle of handlers) handle(request, response);
  });
}

/** Dynalite throws when a client goes away in the middle of a request, which would end the process; here the request just ends. */
function survive(request: IncomingMessage): void {
  const on = request.on;
  const tolerant = (event: string, listener: (...details: unknown[]) => void) =>
    on.call(request, event, event === 'error' ? () => undefined : listener);
  Object.assign(request, { on: tolerant });
}
