import { newId } from '@maillage/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { BadRequest } from '../../db/bad-request.ts';
import { GateClosed } from '../../db/gate.ts';
import type { Logger } from '../logger.ts';

/** Codes that may leave the server with their message; anything else is a bug and keeps its details inside. */
const PUBLIC_CODES = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_NOT_ALLOWED',
  'LIMIT_EXCEEDED',
  'TIMEOUT',
]);

/** How Apollo begins its refusal of a request that a plain link or form of another site could send; it has no code. */
const CSRF = 'This operation has been blocked as a potential Cross-Site Request Forgery';

const QUERY_CANCELED = '57014';
/** PostgreSQL could not read a value that the client sent: a NUL, a day that is none, a number out of range. */
const UNREADABLE_VALUES = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? error.originalError : error;
}

/** Maps what was thrown to what leaves the server: a stable code, and an incident id instead of any internal detail. */
export function formatErrorWith(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { message, locations, path } = formatted;
    const cause = causeOf(error);
    if (cause instanceof BadRequest)
      return { message: cause.message, locations, path, extensions: { code: cause.code } };
    if (message.startsWith(CSRF)) {
      return {
        message:
          'Cette demande doit porter l’en-tête « x-maillage: 1 », qu’un lien d’un autre site ne peut pas envoyer.',
        extensions: { code: 'CSRF_REFUSED' },
      };
    }
    const limit = formatted.extensions?.['limit'];
    // Apollo gives every validation error one code; a limit has its own.
    const code = limit === undefined ? formatted.extensions?.['code'] : 'LIMIT_EXCEEDED';
    if (typeof code === 'string' && PUBLIC_CODES.has(code)) {
      const { stacktrace: _hidden, ...extensions } = formatted.extensions as Record<string, unknown>;
      return { message, locations, path, extensions: { ...extensions, code } };
    }
    const state = (cause as { code?: string } | null)?.code ?? '';
    if (UNREADABLE_VALUES.has(state)) {
      logger.warn({ err: cause, path }, 'value refused by the database');
      return {
        message: 'Une valeur de la demande est mal formée.',
        locations,
        path,
        extensions: { code: 'BAD_USER_INPUT' },
      };
    }
    if (state === QUERY_CANCELED) {
      return {
        message: 'La demande a pris trop de temps et a été arrêtée.',
        locations,
        path,
        extensions: { code: 'TIMEOUT' },
      };
    }
    const incident = newId();
    // A late sibling of a failed field is the gate doing its work, not an incident to look into.
    if (!(cause instanceof GateClosed)) logger.error({ err: cause, incident, path }, 'unexpected error');
    return {
      message: `Une erreur inattendue est survenue. Indiquez ce numéro à l’assistance : ${incident}`,
      locations,
      path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', incident },
    };
  };
}
