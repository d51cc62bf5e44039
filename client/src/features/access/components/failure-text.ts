import type { AuthFailure } from '../../../app/session/auth-api.ts';
import type { Translate } from '../../../ui/intl.tsx';

const KNOWN: Readonly<Record<string, string>> = {
  OFFLINE: 'access.failure.offline',
  INVALID_CREDENTIALS: 'access.failure.credentials',
  PASSWORD_TOO_WEAK: 'access.failure.weakPassword',
  LINK_EXPIRED: 'access.failure.link',
  INVITATION_EXPIRED: 'access.failure.invitation',
};

/** The failure in the reader's language; what the catalogue does not know is said as the server wrote it. */
export function failureText(failure: AuthFailure, t: Translate): string {
  if (failure.code === 'TOO_MANY_REQUESTS') {
    return t('access.failure.throttled', { minutes: Math.max(1, Math.ceil((failure.retryAfter ?? 60) / 60)) });
  }
  const known = KNOWN[failure.code];
  return known ? t(known) : (failure.message ?? t('access.failure.unknown'));
}
