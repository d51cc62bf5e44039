import type { Clock } from '@maillage/kernel';
import { Router, type CookieOptions, type Request, type Response } from 'express';
import * as oidc from 'openid-client';
import type { Pool } from 'pg';
import { cookieOf } from '../http/cookies.ts';
import type { Logger } from '../logger.ts';
import { PROVIDER_HINT_COOKIE } from './provider-hint.ts';
import { setSessionCookie } from './routes.ts';
import { ABSOLUTE_HOURS, closeSession, openSession, SESSION_COOKIE } from './sessions.ts';
import { throttle } from './throttle.ts';
import { emailKey, hashToken } from './tokens.ts';

/** An identity provider in the shape of ProConnect. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Scopes asked for, separated by blanks; 'openid email' at least. */
  scopes?: string;
  /** false for a provider that refuses PKCE. */
  pkce?: boolean;
  /** How the provider signs identity tokens and user information; RS256 by default. */
  signingAlgorithm?: string;
  /** true where the provider vouches for every address that it gives, without saying so each time. */
  emailsVerified?: boolean;
}

export interface OidcServices {
  pool: Pool;
  clock: Clock;
  publicUrl: string;
  logger: Logger;
  settings: OidcSettings;
}

/** Why somebody is back at the sign-in page: `/connexion?erreur=…`. */
export type OidcFailure =
  | 'COMPTE_INCONNU'
  | 'CONNEXION_EXPIREE'
  | 'CONNEXION_REFUSEE'
  | 'FOURNISSEUR_INDISPONIBLE'
  | 'TROP_D_ESSAIS';

const USUAL_SCOPES = 'openid email given_name usual_name siret';
const SIGN_IN_PAGE = '/connexion';
const ATTEMPT_COOKIE = 'maillage_oidc';
const ATTEMPT_MINUTES = 15;
const LOCAL_PATH = /^\/(?![/\\])[^\s\\\p{Cc}]*$/u;

/** Only a path of the portal may be returned to: anything else leads home. */
export function safeReturn(path: unknown): string {
  return typeof path === 'string' && path.length <= 500 && LOCAL_PATH.test(path) ? path : '/';
}

/** The provider's description, read at the first need; one that was down is asked again by the next person. */
function discoverer(settings: OidcSettings): () => Promise<oidc.Configuration> {
  const algorithm = settings.signingAlgorithm ?? 'RS256';
  // Without TLS only on this machine, for tests and trials.
  const loopback = /^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(settings.issuer);
  let found: Promise<oidc.Configuration> | null = null;
  return () => {
    if (found) return found;
    const asked = oidc.discovery(
      new URL(settings.issuer),
      settings.clientId,
      {
        client_secret: settings.clientSecret,
        id_token_signed_response_alg: algorithm,
        // User information comes as a signed token, or not at all.
        userinfo_signed_response_alg: algorithm,
      },
      oidc.ClientSecretPost(settings.clientSecret),
      { execute: [oidc.enableNonRepudiationChecks, ...(loopback ? [oidc.allowInsecureRequests] : [])], timeout: 10 },
    );
    found = asked;
    asked.catch(() => {
      found = null;
    });
    return asked;
  };
}

/**
 * Sign-in through the identity provider: code flow with state, nonce and PKCE, bound to the browser that began it. An
 * account is found by the provider's own identifier, or the first time by an e-mail that the provider has verified;
 * nobody is created here. The `siret` that the provider gives proves no mandate: an invitation does.
 */
export function oidcRoutes({ pool, clock, publicUrl, logger, settings }: OidcServices): Router {
  const router = Router();
  const redirectUri = `${publicUrl}/auth/oidc/callback`;
  const configuration = discoverer(settings);
  const starts = throttle(pool, 'oidc-start', 300, 600);
  const cookie = (path: string, minutes: number): CookieOptions => ({
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    path,
    maxAge: minutes * 60_000,
  });
  const refuse = (response: Response, failure: OidcFailure): void =>
    response.redirect(303, `${SIGN_IN_PAGE}?erreur=${failure}`);

  const start = async (request: Request, response: Response): Promise<void> => {
    const from = request.ip ?? 'unknown';
    if ((await starts.take(from)) > 0) {
      refuse(response, 'TROP_D_ESSAIS');
      return;
    }
    const config = await configuration();
    const state = oidc.randomState();
    const nonce = oidc.randomNonce();
    const verifier = oidc.randomPKCECodeVerifier();
    const returnTo = safeReturn(request.query['retour'] ?? request.query['returnTo']);
    await pool.query('select access.save_oidc_attempt($1, $2, $3, $4, $5)', [
      hashToken(state),
      nonce,
      verifier,
      returnTo,
      clock.now(),
    ]);
    const parameters: Record<string, string> = {
      redirect_uri: redirectUri,
      scope: settings.scopes ?? USUAL_SCOPES,
      state,
      nonce,
      acr_values: 'eidas1',
    };
    if (settings.pkce !== false) {
      parameters['code_challenge'] = await oidc.calculatePKCECodeChallenge(verifier);
      parameters['code_challenge_method'] = 'S256';
    }
    response.cookie(ATTEMPT_COOKIE, state, cookie('/auth/oidc', ATTEMPT_MINUTES));
    response.redirect(303, oidc.buildAuthorizationUrl(config, parameters).href);
  };

  const callback = async (request: Request, response: Response): Promise<void> => {
    const state = typeof request.query['state'] === 'string' ? request.query['state'] : '';
    const { rows } = await pool.query<{ nonce: string; code_verifier: string; return_to: string }>(
      'select * from access.take_oidc_attempt($1, $2)',
      [hashToken(state), clock.now()],
    );
    const attempt = rows[0];
    // The answer must come back to the browser that asked: a link made by somebody else signs nobody in.
    const asked = cookieOf(request, ATTEMPT_COOKIE) === state;
    response.clearCookie(ATTEMPT_COOKIE, { path: '/auth/oidc' });
    if (!attempt || !asked) {
      refuse(response, 'CONNEXION_EXPIREE');
      return;
    }
    if (request.query['error'] === 'access_denied') {
      refuse(response, 'CONNEXION_REFUSEE');
      return;
    }
    const config = await configuration();
    const tokens = await oidc.authorizationCodeGrant(config, new URL(`${publicUrl}${request.originalUrl}`), {
      expectedState: state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
      ...(settings.pkce === false ? {} : { pkceCodeVerifier: attempt.code_verifier }),
    });
    const claims = tokens.claims()!;
    const userInfo = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub);
    const vouched =
      settings.emailsVerified === true ? userInfo.email_verified !== false : userInfo.email_verified === true;
    const verified = typeof userInfo.email === 'string' && vouched ? emailKey(userInfo.email) : null;
    const found = await pool.query<{ account: string | null }>(
      'select access.account_of_identity($1, $2, $3, $4) as account',
      [claims.iss, claims.sub, verified, clock.now()],
    );
    const account = found.rows[0]?.account ?? null;
    if (!account) {
      refuse(response, 'COMPTE_INCONNU');
      return;
    }
    const token = await openSession(
      pool,
      { id: account, method: 'oidc', userAgent: request.get('user-agent') },
      clock.now(),
    );
    setSessionCookie(response, publicUrl, token);
    if (tokens.id_token) response.cookie(PROVIDER_HINT_COOKIE, tokens.id_token, cookie('/auth', ABSOLUTE_HOURS * 60));
    response.redirect(303, attempt.return_to);
  };

  const signOut = async (request: Request, response: Response): Promise<void> => {
    // A page of another site cannot sign people out by a link or a picture.
    if (request.get('sec-fetch-site') === 'cross-site') {
      response.redirect(303, '/');
      return;
    }
    const token = cookieOf(request, SESSION_COOKIE);
    if (token) await closeSession(pool, token, clock.now());
    const hint = cookieOf(request, PROVIDER_HINT_COOKIE);
    response.clearCookie(SESSION_COOKIE, { path: '/' });
    response.clearCookie(PROVIDER_HINT_COOKIE, { path: '/auth' });
    const config = await configuration();
    if (hint === null || config.serverMetadata().end_session_endpoint === undefined) {
      response.redirect(303, SIGN_IN_PAGE);
      return;
    }
    const leave = oidc.buildEndSessionUrl(config, {
      id_token_hint: hint,
      state: oidc.randomState(),
      post_logout_redirect_uri: `${publicUrl}${SIGN_IN_PAGE}`,
    });
    response.redirect(303, leave.href);
  };

  const guarded =
    (handler: (request: Request, response: Response) => Promise<void>) => (request: Request, response: Response) => {
      handler(request, response).catch((error: unknown) => {
        logger.warn({ err: error }, 'the identity provider could not be used');
        if (!response.headersSent) refuse(response, 'FOURNISSEUR_INDISPONIBLE');
      });
    };
  router.get('/start', guarded(start));
  router.get('/callback', guarded(callback));
  router.get('/sign-out', guarded(signOut));
  return router;
}
