import type { Clock } from '@maillage/kernel';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Pool } from 'pg';
import { z } from 'zod';
import { cookieOf } from '../http/cookies.ts';
import { sendError } from '../http/errors.ts';
import type { Mailer } from '../mail/mailer.ts';
import { emailAddress } from './email-address.ts';
import { hashPassword, PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, passwordMatches } from './passwords.ts';
import { signOutAtProvider } from './provider-hint.ts';
import { ABSOLUTE_HOURS, closeSession, openSession, SESSION_COOKIE } from './sessions.ts';
import {
  acceptInvitation,
  beginPasswordReset,
  isInvitationReplaced,
  readInvitation,
  RESET_MINUTES,
  resetPassword,
} from './mailed-links.ts';
import { throttle } from './throttle.ts';
import { emailKey, newToken } from './tokens.ts';

export interface AuthServices {
  pool: Pool;
  clock: Clock;
  mailer: Mailer;
  /** Address under which people reach the portal, without a final slash. */
  publicUrl: string;
  oidcEnabled: boolean;
}

const password = z.string().min(PASSWORD_MIN_LENGTH).max(PASSWORD_MAX_LENGTH);
const signInBody = z.object({ email: emailAddress, password: z.string().min(1).max(PASSWORD_MAX_LENGTH) });
const resetRequestBody = z.object({ email: emailAddress });
const resetConfirmBody = z.object({ token: z.string().min(20).max(100), password });
const invitationBody = z.object({
  token: z.string().min(20).max(100),
  displayName: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
    .optional(),
  password: password.optional(),
});

const WRONG = 'Adresse électronique ou mot de passe incorrect.';

/** Sets the session cookie: out of reach of scripts, sent over TLS only where the portal is served over it. */
export function setSessionCookie(response: Response, publicUrl: string, token: string): void {
  response.cookie(SESSION_COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
    path: '/',
    maxAge: ABSOLUTE_HOURS * 3_600_000,
  });
}

function body<T>(schema: z.ZodType<T>, request: Request, response: Response): T | null {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? '')))];
  const tooWeak = fields.includes('password') && schema !== (signInBody as unknown);
  sendError(
    response,
    400,
    tooWeak ? 'PASSWORD_TOO_WEAK' : 'BAD_USER_INPUT',
    tooWeak
      ? `Choisissez un mot de passe de ${PASSWORD_MIN_LENGTH} à ${PASSWORD_MAX_LENGTH} caractères.`
      : 'Des champs manquent ou sont mal formés.',
    { fields },
  );
  return null;
}

const requestIdOf = (response: Response): string => response.locals['requestId'] as string;

const wrap =
  (handler: (request: Request, response: Response) => Promise<void>): RequestHandler =>
  (request, response, next) => {
    handler(request, response).catch(next);
  };

/** Sign-in, sign-out, password reset and acceptance of invitations: what happens before an actor is known. */
export function authRoutes({ pool, clock, mailer, publicUrl, oidcEnabled }: AuthServices): Router {
  const router = Router();
  // Strict from one place, wide over all of them: whoever guesses elsewhere must not lock the person out.
  const perPlace = throttle(pool, 'sign-in', 5, 900);
  const perAccount = throttle(pool, 'sign-in-account', 50, 3600);
  const perAddress = throttle(pool, 'sign-in-address', 100, 3600);
  const resets = throttle(pool, 'reset', 5, 3600);

  const refuseInvitation = async (response: Response, token: string): Promise<void> => {
    const [code, message] = (await isInvitationReplaced(pool, clock, token))
      ? [
          'INVITATION_REPLACED',
          'Une invitation plus récente vous a été envoyée : ouvrez le lien du dernier courriel que vous avez reçu.',
        ]
      : ['INVITATION_EXPIRED', 'Cette invitation a déjà servi ou n’est plus valable.'];
    sendError(response, 410, code, message);
  };

  router.get('/config', (_request, response) => {
    response.json({ oidc: { enabled: oidcEnabled }, password: { minLength: PASSWORD_MIN_LENGTH } });
  });

  router.post(
    '/sign-in',
    wrap(async (request, response) => {
      const parsed = signInBody.safeParse(request.body);
      if (!parsed.success) {
        sendError(response, 401, 'INVALID_CREDENTIALS', WRONG);
        return;
      }
      const key = emailKey(parsed.data.email);
      const from = request.ip ?? 'unknown';
      const place = `${key} ${from}`;
      const wait = (await perPlace.take(place)) || (await perAddress.take(from)) || (await perAccount.take(key));
      if (wait > 0) {
        response.setHeader('Retry-After', String(wait));
        const minutes = Math.ceil(wait / 60);
        sendError(response, 429, 'TOO_MANY_REQUESTS', `Trop d’essais. Réessayez dans ${minutes} min.`, {
          retryAfterSeconds: wait,
        });
        return;
      }
      const { rows } = await pool.query<{ account_id: string; password_hash: string | null; display_name: string }>(
        'select * from access.find_credential($1)',
        [key],
      );
      const account = rows[0];
      if (!(await passwordMatches(account?.password_hash ?? null, parsed.data.password)) || !account) {
        sendError(response, 401, 'INVALID_CREDENTIALS', WRONG);
        return;
      }
      await Promise.all([perPlace.clear(place), perAddress.giveBack(from), perAccount.giveBack(key)]);
      const token = await openSession(
        pool,
        { id: account.account_id, method: 'password', userAgent: request.get('user-agent') },
        clock.now(),
      );
      setSessionCookie(response, publicUrl, token);
      response.json({ account: { id: account.account_id, displayName: account.display_name } });
    }),
  );

  router.post(
    '/sign-out',
    wrap(async (request, response) => {
      const token = cookieOf(request, SESSION_COOKIE);
      if (token) await closeSession(pool, token, clock.now());
      response.clearCookie(SESSION_COOKIE, { path: '/' });
      // Whoever came through an identity provider is still signed in there: the page goes on to this address.
      const next = oidcEnabled ? signOutAtProvider(request) : null;
      if (next !== null) response.setHeader('Maillage-Continue', next);
      response.status(204).end();
    }),
  );

  router.post(
    '/password-reset/request',
    wrap(async (request, response) => {
      const input = body(resetRequestBody, request, response);
      if (!input) return;
      const key = emailKey(input.email);
      // The same answer whether the address is known or not, and whether it asked too often or not.
      if ((await resets.take(key)) === 0) {
        const begun = await beginPasswordReset(pool, clock, key, publicUrl);
        if (begun) {
          await mailer.send({
            to: begun.email,
            template: 'passwordReset',
            values: { name: begun.displayName, link: begun.link, minutes: RESET_MINUTES },
          });
        }
      }
      response.status(202).json({ accepted: true });
    }),
  );

  router.post(
    '/password-reset/confirm',
    wrap(async (request, response) => {
      const input = body(resetConfirmBody, request, response);
      if (!input) return;
      const passwordHash = await hashPassword(input.password);
      const account = await resetPassword(pool, clock, requestIdOf(response), { token: input.token, passwordHash });
      if (account === null) {
        sendError(
          response,
          410,
          'LINK_EXPIRED',
          'Ce lien a déjà servi ou n’est plus valable : demandez-en un nouveau.',
        );
        return;
      }
      response.status(204).end();
    }),
  );

  router.get(
    '/invitations/:token',
    wrap(async (request, response) => {
      const token = String(request.params['token']);
      const found = await readInvitation(pool, clock, token);
      if (!found) {
        await refuseInvitation(response, token);
        return;
      }
      const { organisationName, email: address, role, hasAccount } = found;
      response.json({ invitation: { organisationName, email: address, role, hasAccount } });
    }),
  );

  router.post(
    '/invitations/accept',
    wrap(async (request, response) => {
      const input = body(invitationBody, request, response);
      if (!input) return;
      const found = await readInvitation(pool, clock, input.token);
      if (found && !found.hasAccount && (!input.displayName || !input.password)) {
        sendError(response, 400, 'BAD_USER_INPUT', 'Indiquez votre nom et choisissez un mot de passe.', {
          fields: ['displayName', 'password'],
        });
        return;
      }
      const account = found
        ? await acceptInvitation(pool, clock, requestIdOf(response), {
            token: input.token,
            displayName: input.displayName ?? '-',
            passwordHash: await hashPassword(input.password ?? newToken()),
            fictitious: false,
          })
        : null;
      if (!account) {
        await refuseInvitation(response, input.token);
        return;
      }
      response.status(204).end();
    }),
  );
  return router;
}
