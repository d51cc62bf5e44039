import express, { type RequestHandler } from 'express';
import { sendError } from './errors.ts';

export const LARGEST_BODY = 1_048_576;

const utf8 = new TextDecoder('utf-8', { fatal: true });

const JSON_TYPES = ['application/json', 'application/graphql-response+json'];

/**
 * Reads JSON bodies of at most 1 MiB, and refuses any other kind: it is what a form of another site can send. Bytes that
 * are not UTF-8 are refused: Node would replace them in silence.
 */
export function jsonBody(): RequestHandler {
  const read = express.json({
    limit: LARGEST_BODY,
    type: JSON_TYPES,
    verify: (_request, _response, bytes, charset) => {
      if (charset.toLowerCase() !== 'utf-8') throw new TypeError('another charset than UTF-8');
      utf8.decode(bytes);
    },
  });
  return (request, response, next) => {
    // Null where there is no body.
    if (request.is(JSON_TYPES) === false) {
      sendError(
        response,
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        'Le corps de la demande doit être du JSON (application/json).',
      );
      return;
    }
    read(request, response, next);
  };
}
