import { refusal, type Refusal, type Result } from '@maillage/kernel';
import type { SigningPage } from '@maillage/domain/conventions';
import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { poolOf } from '../../db/data-source.ts';
import { Gate } from '../../db/gate.ts';
import { unitOfWork, type Transaction } from '../../db/unit-of-work.ts';
import { throttle } from '../../platform/auth/throttle.ts';
import { hashToken } from '../../platform/auth/tokens.ts';
import type { Services } from '../../platform/graphql/make-context.ts';
import { unreadableTexts } from '../../platform/graphql/unreadable-texts.ts';
import { sendError } from '../../platform/http/errors.ts';
import { texts } from '../../platform/texts.ts';
import {
  declineByLink,
  findLink,
  noteOpening,
  readSigningPage,
  renewLink,
  signatoryOf,
  signByLink,
  stateOfLink,
  whatBecameOf,
  type FoundLink,
} from './use-cases/sign-by-link.ts';

/** The token travels in the body: what stands in an address is kept in the logs of proxies. */
const asked = z.object({ token: z.string().min(20).max(100) });

const UNKNOWN = [
  'LINK_UNKNOWN',
  'Ce lien n’est pas reconnu. Ouvrez celui du dernier courriel que vous avez reçu.',
] as const;

interface Bearer {
  link: FoundLink;
  hash: Buffer;
}

/**
 * The public door of whoever signs by a link: POST /signing-links/{open,sign,decline,renew} with the token. Each answers
 * the page that the link opens now, with the refusals of what was asked, if any.
 */
export function signingLinkRoutes({ dataSource, clock }: Pick<Services, 'dataSource' | 'clock'>): Router {
  const router = Router();
  const pool = poolOf(dataSource);
  const db = {
    query: async <T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> =>
      (await pool.query(sql, parameters as unknown[])).rows as T[],
  };
  // Guesses are counted by place; a link that is known costs nothing.
  const guesses = throttle(pool, 'signing-link', 30, 3600);
  const renewals = throttle(pool, 'signing-link-renewal', 3, 86_400);
  const words = texts('fr');

  const tooMany = (response: Response, wait: number): void => {
    response.setHeader('Retry-After', String(wait));
    sendError(response, 429, 'TOO_MANY_REQUESTS', `Trop d’essais. Réessayez dans ${Math.ceil(wait / 60)} min.`, {
      retryAfterSeconds: wait,
    });
  };

  /** The link of a request; null once it was answered that there is none. */
  const bearerOf = async (request: Request, response: Response): Promise<Bearer | null> => {
    const from = request.ip ?? 'unknown';
    const wait = await guesses.take(from);
    if (wait > 0) {
      tooMany(response, wait);
      return null;
    }
    const parsed = asked.safeParse(request.body);
    const hash = hashToken(parsed.success ? parsed.data.token : '');
    const link = parsed.success ? await findLink(db, hash) : null;
    if (!link) {
      sendError(response, 404, ...UNKNOWN);
      return null;
    }
    await guesses.giveBack(from);
    return { link, hash };
  };

  const act = <T>(
    { link, hash }: Bearer,
    response: Response,
    work: (tx: Transaction) => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>> =>
    unitOfWork(
      dataSource,
      {
        actor: signatoryOf(link, hash),
        today: clock.today(),
        now: clock.now(),
        requestId: response.locals['requestId'] as string,
      },
      work,
    );

  /** What the link opens now, read in one snapshot under the rights of whoever holds it. */
  const pageOf = async (bearer: Bearer, response: Response): Promise<SigningPage | null> => {
    const link = await findLink(db, bearer.hash);
    if (!link) return null;
    const became = whatBecameOf(link, clock.today());
    if (became) return became;
    await act({ ...bearer, link }, response, (tx) => noteOpening(tx, link));
    const gate = new Gate(pool, signatoryOf(link, bearer.hash), clock.today(), response.locals['requestId'] as string);
    try {
      return await readSigningPage(gate, link, clock.today());
    } finally {
      await gate.close();
    }
  };

  const answer = async (bearer: Bearer, response: Response, refusals: readonly Refusal[] = []): Promise<void> => {
    const page = await pageOf(bearer, response);
    if (!page) {
      sendError(response, 404, ...UNKNOWN);
      return;
    }
    response.status(refusals.length > 0 ? 409 : 200).json({
      page,
      refusals: refusals.map(({ code, path, parameters, ...rest }) => ({
        code,
        path,
        parameters,
        message: words.refusal({ code, path, parameters, ...rest }),
      })),
    });
  };

  const route = (
    path: string,
    handler: (bearer: Bearer, request: Request, response: Response) => Promise<void>,
  ): void => {
    router.post(path, (request, response, next) => {
      bearerOf(request, response)
        .then((bearer) => (bearer ? handler(bearer, request, response) : undefined))
        .catch(next);
    });
  };

  /** What a form sends besides the token. Sealed again by the use case, which knows its fields. */
  const fieldsOf = (request: Request): Record<string, unknown> => {
    const { token: _spent, ...fields } = request.body as Record<string, unknown>;
    return fields;
  };

  const write = async (
    bearer: Bearer,
    request: Request,
    response: Response,
    work: (tx: Transaction, link: FoundLink, fields: unknown) => Promise<Result<true, Refusal>>,
  ): Promise<void> => {
    const fields = fieldsOf(request);
    const unreadable = unreadableTexts(fields);
    const today = clock.today();
    // A link that has served, or gave way, says so: a second press of the button is no fault.
    const state = stateOfLink(bearer.link, today);
    if (state !== 'sent' && state !== 'opened') return answer(bearer, response);
    if (unreadable.length > 0) return answer(bearer, response, unreadable);
    const result = await act(bearer, response, (tx) => work(tx, bearer.link, fields));
    return answer(bearer, response, result.ok ? [] : result.errors);
  };

  route('/open', (bearer, _request, response) => answer(bearer, response));
  route('/sign', (bearer, request, response) => write(bearer, request, response, signByLink));
  route('/decline', (bearer, request, response) => write(bearer, request, response, declineByLink));
  route('/renew', async (bearer, _request, response) => {
    const { link } = bearer;
    if (stateOfLink(link, clock.today()) !== 'expired' || link.textStatus !== 'signing') {
      return answer(bearer, response);
    }
    const wait = await renewals.take(link.signatureId);
    if (wait > 0) return tooMany(response, wait);
    const result = await act(bearer, response, (tx) => renewLink(tx, link));
    return answer(bearer, response, result.ok ? [] : [refusal('LINK_NOT_OPEN', [])]);
  });
  return router;
}
