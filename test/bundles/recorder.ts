import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy before DynamoDB Local that notes which rights each call would have needed: `action` or `Query index`. */
export async function startRecorder(target: string) {
  const seen = new Set<string>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const action = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const { IndexName } = JSON.parse(body.toString()) as { IndexName?: string };
    seen.add(`dynamodb:${action}${IndexName ? ` ${IndexName}` : ''}`);
    const { host: _, 'content-length': __, connection: ___, ...headers } = request.headers;
    const answer = await fetch(target, { method: 'POST', headers: headers as Record<string, string>, body });
    const type = answer.headers.get('content-type') ?? 'application/x-amz-json-1.0';
    response.writeHead(answer.status, { 'content-type': type }).end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What was called since the last time this was asked, in order of the alphabet. */
    taken(): readonly string[] {
      const all = [...seen].sort();
      seen.clear();
      return all;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
