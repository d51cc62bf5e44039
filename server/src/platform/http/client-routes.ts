import express, { Router } from 'express';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

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
    if (!request.accepts('html')) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(shell.replaceAll('__CSP_NONCE__', response.locals['nonce'] as string));
  });
  return router;
}
