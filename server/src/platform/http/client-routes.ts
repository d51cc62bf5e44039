import express, { Router } from 'express';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What no page of the client is called: a file, something hidden, an API. Its own ids have no full stop. */
const NO_PAGE = /\.|^\/api(?:\/|$)/;

/** Serves the built client: hashed files for a year, and for any other page the shell with the nonce of this answer. */
export function clientRoutes(folder: string): Router {
  const router = Router();
  const shell = readFileSync(join(folder, 'index.html'), 'utf8');
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }),
  );
  router.use(express.static(folder, { index: false, maxAge: '1h' }));
  router.get(/.*/, (request, response, next) => {
    if (NO_PAGE.test(request.path) || !request.accepts('html')) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(shell.replaceAll('__CSP_NONCE__', response.locals['nonce'] as string));
  });
  return router;
}
