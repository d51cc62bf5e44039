import { createRoute } from '@tanstack/react-router';
import { publicRoute } from '../../app/router/roots.tsx';

interface SignInSearch {
  /** Where the reader was going. */
  readonly retour?: string;
  /** Why the identity provider led back here without a session. */
  readonly erreur?: unknown;
}

interface TokenSearch {
  readonly token?: string;
}

/** Only a path of this portal: an address sent by mail must not lead elsewhere after the sign-in. */
export function safeReturn(value: unknown): string | undefined {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) && !value.startsWith('/connexion') ? value : undefined;
}

function tokenSearch(raw: Record<string, unknown>): TokenSearch {
  return typeof raw['token'] === 'string' ? { token: raw['token'] } : {};
}

export const signInRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: '/connexion',
  validateSearch: (raw: Record<string, unknown>): SignInSearch => {
    const retour = safeReturn(raw['retour']);
    const { erreur } = raw;
    return { ...(retour ? { retour } : {}), ...(erreur === undefined ? {} : { erreur }) };
  },
}).lazy(() => import('./routes/SignInPage.lazy.tsx').then((module) => module.route));

export const accessRoutes = [
  signInRoute,
  createRoute({ getParentRoute: () => publicRoute, path: '/mot-de-passe/oublie' }).lazy(() =>
    import('./routes/PasswordResetPages.lazy.tsx').then((module) => module.request),
  ),
  createRoute({ getParentRoute: () => publicRoute, path: '/mot-de-passe/nouveau', validateSearch: tokenSearch }).lazy(
    () => import('./routes/PasswordResetPages.lazy.tsx').then((module) => module.confirm),
  ),
  createRoute({ getParentRoute: () => publicRoute, path: '/invitation', validateSearch: tokenSearch }).lazy(() =>
    import('./routes/InvitationPage.lazy.tsx').then((module) => module.route),
  ),
  createRoute({ getParentRoute: () => publicRoute, path: '/sans-organisation' }).lazy(() =>
    import('./routes/NoOrganisationPage.lazy.tsx').then((module) => module.route),
  ),
] as const;
