import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { StartError } from '../errors.ts';

export interface RunningServer {
  readonly port: number;
  /** Accepts nothing new, waits for what runs (10 seconds at most), then ends. */
  close(): Promise<void>;
}

const patience = 10_000;

/** Serves an app over HTTP. Throws `StartError` when the port is taken or not allowed. Port 0 takes a free one. */
export async function serve(app: Hono, port: number): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  const connections = watchConnections(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is in use by another program' : 'cannot be opened';
      reject(
        new StartError(`The port ${port} ${why}. Set PORT to another one, for example PORT=${port + 1}.`),
      );
    });
    server.listen(port, () => resolve());
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close() {
      return new Promise<void>((resolve) => {
        const enough = setTimeout(() => server.closeAllConnections(), patience);
        server.close(() => {
          clearTimeout(enough);
          resolve();
        });
        connections.endIdle();
      });
    },
  };
}

/** Node counts a connection that has sent nothing yet as busy, and browsers open such in advance: they would hold up the end. */
function watchConnections(server: Server): { endIdle(): void } {
  const running = new Map<Socket, number>();
  let ending = false;
  const endIfIdle = (socket: Socket) => {
    if (ending && !running.get(socket)) socket.destroySoon();
  };
  server.on('connection', (socket: Socket) => {
    running.set(socket, 0);
    socket.once('close', () => running.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    running.set(socket, (running.get(socket) ?? 0) + 1);
    response.once('close', () => {
      running.set(socket, (running.get(socket) ?? 1) - 1);
      if (socket.destroyed) running.delete(socket);
      else endIfIdle(socket);
    });
  });
  return {
    endIdle() {
      ending = true;
      for (const socket of running.keys()) endIfIdle(socket);
    },
  };
}
