/** The doors that open before GraphQL: sign-in, reset, invitation. */

export interface AuthFailure {
  /** Stable code of the server, or 'OFFLINE' when it could not be reached. */
  readonly code: string;
  /** Sentence of the server, when it sent one. */
  readonly message: string | null;
  /** Seconds to wait before another try, when the server throttles. */
  readonly retryAfter: number | null;
}

export type AuthResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: AuthFailure };

export interface SignedInAccount {
  readonly id: string;
  readonly displayName: string;
}

function post<T>(path: string, body: unknown, read?: (answer: unknown, headers: Headers) => T): Promise<AuthResult<T>> {
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-maillage': '1' };
  return send(path, { method: 'POST', headers, body: JSON.stringify(body) }, read);
}

function get<T>(path: string): Promise<AuthResult<T>> {
  return send(path, { headers: { accept: 'application/json' } });
}

async function send<T>(
  path: string,
  request: RequestInit,
  read: (answer: unknown, headers: Headers) => T = (answer) => answer as T,
): Promise<AuthResult<T>> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...request });
  } catch {
    return { ok: false, failure: { code: 'OFFLINE', message: null, retryAfter: null } };
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, value: read(answer, response.headers) };
  return { ok: false, failure: failureOf(response, answer) };
}

function failureOf(response: Response, answer: unknown): AuthFailure {
  const error = (answer as { error?: { code?: unknown; message?: unknown } } | null)?.error;
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  const fallback =
    response.status === 429
      ? 'TOO_MANY_REQUESTS'
      : response.status === 401
        ? 'INVALID_CREDENTIALS'
        : 'INTERNAL_SERVER_ERROR';
  return {
    code: typeof error?.code === 'string' ? error.code : fallback,
    message: typeof error?.message === 'string' ? error.message : null,
    retryAfter: Number.isFinite(wait) ? wait : null,
  };
}

export function signIn(email: string, password: string): Promise<AuthResult<{ account: SignedInAccount }>> {
  return post('/auth/sign-in', { email, password });
}

/**
 * Ends the session of the portal.
 * @returns `next`: where the browser must go on to be signed out at the identity provider too; null when it came by a
 *   password
 */
export function signOut(): Promise<AuthResult<{ readonly next: string | null }>> {
  return post('/auth/sign-out', {}, (_, headers) => ({ next: ownAddress(headers.get('maillage-continue')) }));
}

/** The server promises an address of the portal, which itself leads to the provider: anything else is not followed. */
function ownAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address, location.origin)) return null;
  const url = new URL(address, location.origin);
  return url.origin === location.origin ? url.href : null;
}

export function requestPasswordReset(email: string): Promise<AuthResult<null>> {
  return post('/auth/password-reset/request', { email });
}

export function confirmPasswordReset(token: string, password: string): Promise<AuthResult<null>> {
  return post('/auth/password-reset/confirm', { token, password });
}

/** What an invitation says to the one who holds its link. */
export interface Invitation {
  readonly organisationName: string;
  readonly email: string;
  readonly role: 'administrator' | 'coordinator' | 'agent' | 'elected' | 'reader';
  /** The address already has an account: its own password stays. */
  readonly hasAccount: boolean;
}

export async function readInvitation(token: string): Promise<AuthResult<Invitation>> {
  const answer = await get<{ invitation: Invitation }>(`/auth/invitations/${encodeURIComponent(token)}`);
  return answer.ok ? { ok: true, value: answer.value.invitation } : answer;
}

/** @param person left out for an address that already has an account */
export function acceptInvitation(
  token: string,
  person?: { displayName: string; password: string },
): Promise<AuthResult<null>> {
  return post('/auth/invitations/accept', { token, ...person });
}

export interface AuthConfig {
  /** Whether this installation offers sign-in by an identity provider. */
  readonly oidc: boolean;
  readonly passwordMinLength: number;
}

const PASSWORD_ONLY: AuthConfig = { oidc: false, passwordMinLength: 12 };

/** What this installation offers on its sign-in page. Without an answer, the password alone. */
export async function authConfig(): Promise<AuthConfig> {
  const answer = await get<{ oidc?: { enabled?: boolean }; password?: { minLength?: number } }>('/auth/config');
  if (!answer.ok) return PASSWORD_ONLY;
  return {
    oidc: answer.value.oidc?.enabled === true,
    passwordMinLength: answer.value.password?.minLength ?? PASSWORD_ONLY.passwordMinLength,
  };
}

/** Address that starts a sign-in by the identity provider and comes back to the page asked for. */
export function oidcStartHref(returnTo: string): string {
  return `/auth/oidc/start?returnTo=${encodeURIComponent(returnTo)}`;
}
