import type { RequestHandler } from 'express';
import { sendError } from './errors.ts';

/**
 * Cuts a request whose body has not arrived in time. The server itself waits as long as the largest upload may take, and
 * nothing else needs that.
 * @param exempt paths that may take the server's own time
 */
export function bodyWithin(milliseconds: number, exempt: RegExp): RequestHandler {
  return (request, response, next) => {
    if (exempt.test(request.path)) {
      next();
      return;
    }
    const late = setTimeout(() => {
      if (request.complete) return;
      if (!response.headersSent) {
        response.setHeader('Connection', 'close');
        sendError(response, 408, 'REQUEST_TIMEOUT', 'La demande a mis trop de temps à arriver.');
      }
      response.once('finish', () => request.destroy());
      if (response.writableFinished) request.destroy();
    }, milliseconds);
    late.unref();
    response.once('close', () => clearTimeout(late));
    next();
  };
}
