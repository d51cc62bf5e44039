import { followUpInput } from '@maillage/domain/cohorts';
import { refusalsFromIssues, type Refusal } from '@maillage/kernel';
import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { poolOf } from '../../db/data-source.ts';
import { throttle } from '../../platform/auth/throttle.ts';
import { hashToken } from '../../platform/auth/tokens.ts';
import type { Services } from '../../platform/graphql/make-context.ts';
import { sendError } from '../../platform/http/errors.ts';
import { texts } from '../../platform/texts.ts';
import { answerFollowUp, findFollowUp, type FollowUpPage } from './persistence/follow-up.queries.ts';

/** The token travels in the body: what stands in an address is kept in the logs of proxies. */
const asked = z.looseObject({ token: z.string().min(20).max(100) });

const UNKNOWN = [
  'LINK_UNKNOWN',
  'Ce lien n’est pas reconnu. Ouvrez celui du dernier courriel que vous avez reçu.',
] as const;
const EXPIRED = [
  'LINK_EXPIRED',
  'Ce lien n’est plus valable. Votre centre de gestion peut noter votre réponse.',
] as const;

interface Link {
  hash: Buffer;
  page: FollowUpPage;
  fields: object;
}

/**
 * The public door of whoever is asked what became of them: POST /follow-ups/{open,answer} with the token. Each answers the
 * page as it stands: first name, cohort, months, and what was answered.
 */
export function followUpRoutes({ dataSource, clock }: Pick<Services, 'dataSource' | 'clock'>): Router {
  const router = Router();
  const pool = poolOf(dataSource);
  const db = {
    query: async <T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> =>
      (await pool.query(sql, parameters as unknown[])).rows as T[],
  };
  // Guesses are counted by place; a link that is known costs nothing.
  const guesses = throttle(pool, 'follow-up-link', 30, 3600);
  const words = texts('fr');

  const found = async (request: Request, response: Response): Promise<Link | null> => {
    const from = request.ip ?? 'unknown';
    const wait = await guesses.take(from);
    if (wait > 0) {
      response.setHeader('Retry-After', String(wait));
      sendError(response, 429, 'TOO_MANY_REQUESTS', `Trop d’essais. Réessayez dans ${Math.ceil(wait / 60)} min.`, {
        retryAfterSeconds: wait,
      });
      return null;
    }
    const parsed = asked.safeParse(request.body);
    const { token, ...fields } = parsed.success ? parsed.data : { token: '' };
    const hash = hashToken(token);
    const page = parsed.success ? await findFollowUp(db, hash) : null;
    if (!page) {
      sendError(response, 404, ...UNKNOWN);
      return null;
    }
    await guesses.giveBack(from);
    if (page.expiresOn < clock.today()) {
      sendError(response, 410, ...EXPIRED);
      return null;
    }
    return { hash, page, fields };
  };

  const refuse = (response: Response, refusals: readonly Refusal[]): void => {
    response.status(409).json({ refusals: refusals.map((each) => ({ ...each, message: words.refusal(each) })) });
  };

  router.post('/open', (request, response, next) => {
    found(request, response)
      .then((link) => (link ? response.json({ page: link.page }) : undefined))
      .catch(next);
  });
  const answer = async (link: Link, response: Response): Promise<void> => {
    const said = followUpInput.safeParse(link.fields);
    if (!said.success) refuse(response, refusalsFromIssues(said.error.issues, link.fields));
    else if (await answerFollowUp(db, link.hash, said.data, clock.today()))
      response.json({ page: { ...link.page, ...said.data } });
    else sendError(response, 410, ...EXPIRED);
  };
  router.post('/answer', (request, response, next) => {
    found(request, response)
      .then((link) => (link ? answer(link, response) : undefined))
      .catch(next);
  });
  return router;
}
