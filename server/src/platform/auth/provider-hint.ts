import type { Request } from 'express';
import { cookieOf } from '../http/cookies.ts';

/** Cookie with the provider's identity token, which signing out at the provider asks for. */
export const PROVIDER_HINT_COOKIE = 'maillage_oidc_hint';

/** Where a browser that has just signed out is to go on, when it had come through an identity provider; else null. */
export function signOutAtProvider(request: Pick<Request, 'headers'>): string | null {
  return cookieOf(request, PROVIDER_HINT_COOKIE) === null ? null : '/auth/oidc/sign-out';
}
