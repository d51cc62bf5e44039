import express from 'express';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bodyWithin } from './slow-body.ts';

let server: Server;
let port: number;

beforeAll(async () => {
  const app = express();
  app.use(bodyWithin(150, /^\/files\/?$/));
  app.use(express.raw({ type: '*/*' }), (asked, response) => {
    response.json({ size: (asked.body as Buffer).length });
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

/** Sends the first half at once and the rest after a while. @returns the status, or 'cut' */
function send(path: string, pause: number): Promise<number | 'cut'> {
  return new Promise((resolve) => {
    const headers = { 'content-length': '8', 'content-type': 'application/octet-stream' };
    const sending = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    sending.on('error', () => resolve('cut'));
    sending.write('1234');
    setTimeout(() => sending.end('5678'), pause).unref();
  });
}

it('answers a body that comes in time', async () => {
  expect(await send('/graphql', 10)).toBe(200);
});

it('cuts a body that does not, except where uploads come in', async () => {
  expect(await send('/graphql', 500)).toBe(408);
  expect(await send('/files', 500)).toBe(200);
});
