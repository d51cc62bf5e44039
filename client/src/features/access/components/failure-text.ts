import type { AuthFailure } from '../../../app/session/auth-api.ts';
import type { Translate } from '../../../ui/intl.tsx';

const KNOWN: Readonly<Record<string, string>> = {
  OFFLINE: 'access.failure.offline',
  INVALID_CREDENTIALS: 'access.failure.credentials',
  PASSWORD_TOO_WEAK: 'access.failure.weakPassword',
  LINK_EXPIRED: 'access.failure.link',
  INVITATION_EXPIRED: 'access.failure.invitation',
  INVITATION_REPLACED: 'access.failure.invitationReplaced',
};

const PROVIDER: ReadonlyMap<unknown, string> = new Map([
  ['COMPTE_INCONNU', 'access.provider.unknownAccount'],
  ['CONNEXION_EXPIREE', 'access.provider.expired'],
  ['CONNEXION_REFUSEE', 'access.provider.refused'],
  ['FOURNISSEUR_INDISPONIBLE', 'access.provider.unavailable'],
  ['TROP_D_ESSAIS', 'access.provider.throttled'],
]);

/**
 * Id of the sentence for a sign-in that came back from the identity provider without a session.
 * @param code what the address says, which anybody can write: it is looked up and never shown
 */
export function providerFailure(code: unknown): string {
  return PROVIDER.get(code) ?? 'access.provider.failed';
}

/** The failure in the reader's language; what the catalogue does not know is said as the server wrote it. */
export function failureText(failure: AuthFailure, t: Translate): string {
  if (failure.code === 'TOO_MANY_REQUESTS') {
    return t('access.failure.throttled', { minutes: Math.max(1, Math.ceil((failure.retryAfter ?? 60) / 60)) });
  }
  const known = KNOWN[failure.code];
  return known ? t(known) : (failure.message ?? t('access.failure.unknown'));
}
