import { newId } from '@maillage/kernel';
import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from '../logger.ts';

/** The one form of an error on the REST routes: a stable code and a French sentence. */
export function sendError(response: Response, status: number, code: string, message: string, extra: object = {}): void {
  response.status(status).json({ error: { code, message, ...extra } });
}

const BODY_ERRORS: Record<string, [number, string, string]> = {
  'entity.too.large': [413, 'BODY_TOO_LARGE', 'La demande est trop volumineuse.'],
  'entity.parse.failed': [400, 'MALFORMED_JSON', 'Le corps de la demande n’est pas un JSON lisible.'],
  'entity.verify.failed': [400, 'INVALID_UTF8', 'Le corps de la demande n’est pas un texte UTF-8 valide.'],
  'encoding.unsupported': [415, 'UNSUPPORTED_ENCODING', 'Cet encodage n’est pas accepté.'],
  'charset.unsupported': [415, 'UNSUPPORTED_CHARSET', 'Seul l’UTF-8 est accepté.'],
  'request.aborted': [400, 'REQUEST_ABORTED', 'La demande a été interrompue.'],
  'request.size.invalid': [400, 'REQUEST_ABORTED', 'La taille annoncée ne correspond pas au corps reçu.'],
};

/** Errors as JSON. The page that express would send by itself shows a stack trace. */
export function errorMiddleware(logger: Logger): ErrorRequestHandler {
  return (error: { type?: string; status?: number }, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const known = BODY_ERRORS[error.type ?? ''];
    if (known) {
      sendError(response, ...known);
      return;
    }
    if (error.status === 404 || error.status === 403) {
      // What is forbidden below a folder that is served is as unknown as what is not there.
      sendError(response, 404, 'NOT_FOUND', 'Cette adresse n’existe pas.');
      return;
    }
    if (error instanceof URIError || (error.status !== undefined && error.status >= 400 && error.status < 500)) {
      sendError(response, 400, 'BAD_REQUEST', 'Cette demande est mal formée.');
      return;
    }
    const incident = newId();
    logger.error({ err: error, incident }, 'unexpected error');
    sendError(response, 500, 'INTERNAL_SERVER_ERROR', `Une erreur inattendue est survenue (incident ${incident}).`, {
      incident,
    });
  };
}
