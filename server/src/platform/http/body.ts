import express, { type RequestHandler } from 'express';

export const LARGEST_BODY = 1_048_576;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads JSON bodies of at most 1 MiB. Bytes that are not UTF-8 are refused: Node would replace them in silence. */
export function jsonBody(): RequestHandler {
  return express.json({
    limit: LARGEST_BODY,
    type: ['application/json', 'application/graphql-response+json'],
    verify: (_request, _response, bytes, charset) => {
      if (charset.toLowerCase() !== 'utf-8') throw new TypeError('another charset than UTF-8');
      utf8.decode(bytes);
    },
  });
}
