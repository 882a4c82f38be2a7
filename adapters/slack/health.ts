// GET /healthz: 200 while the bot runs. In HTTP mode Bolt serves it; in Socket Mode this small server does, since Bolt's own
// would listen on all interfaces.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const HEALTH_PATH = '/healthz';

/** Says that the process lives; it asks nothing of Slack. */
export function answerHealth(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('{"ok":true}\n');
}

/** @throws Error naming PORT where the port is taken. */
export async function serveHealth(host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'GET' && pathname === HEALTH_PATH) answerHealth(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portError(error, host, port)));
    server.listen(port, host, resolve);
  });
  return server;
}

/** The error of a port that is taken, with what to set. */
export function portError(error: Error, host: string, port: number): Error {
  return new Error(
    `Cannot listen on ${host}, port ${port}: ${error.message}. Set HOST and PORT to an address that is free.`,
    { cause: error },
  );
}

/** The address that a server listens on. */
export function addressOf(server: Server): string {
  const address = server.address();
  // A server that listens on a port has an address of this kind.
  const { address: host, port } = address as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Stops listening and waits for what is open. */
export async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
