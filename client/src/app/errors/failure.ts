import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

export type FailureKind = 'offline' | 'unauthenticated' | 'forbidden' | 'limit' | 'server';

export interface Failure {
  readonly kind: FailureKind;
  /** Number to quote to the support. */
  readonly incident: string | null;
}

/** What a screen needs to know of anything thrown. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const extensions = error.errors[0]?.extensions ?? {};
    const incident = typeof extensions['incident'] === 'string' ? extensions['incident'] : null;
    return { kind: kindOfCode(extensions['code']), incident };
  }
  if (ServerError.is(error)) return { kind: kindOfStatus(error.statusCode), incident: null };
  // What fetch throws when there is no answer at all.
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message))
    return { kind: 'offline', incident: null };
  return { kind: 'server', incident: null };
}

function kindOfCode(code: unknown): FailureKind {
  if (code === 'UNAUTHENTICATED') return 'unauthenticated';
  if (code === 'FORBIDDEN') return 'forbidden';
  if (code === 'LIMIT_EXCEEDED' || code === 'TIMEOUT' || code === 'TOO_MANY_REQUESTS') return 'limit';
  return 'server';
}

function kindOfStatus(status: number): FailureKind {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 429) return 'limit';
  return status === 502 || status === 503 || status === 504 ? 'offline' : 'server';
}
