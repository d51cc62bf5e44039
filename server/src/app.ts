import { expressMiddleware } from '@as-integrations/express5';
import { fromGlobalId, newId, type Clock } from '@maillage/kernel';
import compression from 'compression';
import express, { type Request } from 'express';
import helmet from 'helmet';
import { createServer, type Server } from 'node:http';
import type { DataSource } from 'typeorm';
import type { GraphQLContext } from './context.ts';
import type { Actor } from './db/actor.ts';
import { poolOf } from './db/data-source.ts';
import { sheetAsDocument, statementAsDocument } from './modules/cohorts/attendance-documents.ts';
import { attendanceStatementExport } from './modules/cohorts/attendance-exports.ts';
import { immersionAsDocument, juryMinutesAsDocument } from './modules/cohorts/documents.ts';
import { candidaturesExport, cohortsExport, needsExport } from './modules/cohorts/exports.ts';
import { communicationsExport, meetingsExport } from './modules/cohorts/meetings-exports.ts';
import { hostOffersExport, immersionsExport } from './modules/cohorts/immersions-export.ts';
import { avenantAsDocument, conventionAsDocument } from './modules/conventions/documents.ts';
import { commitmentsExport, conventionsExport, deadlinesExport } from './modules/conventions/exports.ts';
import { axisProgressExport } from './modules/conventions/progress-export.ts';
import { fileRoutes } from './modules/files/routes.ts';
import { followUpRoutes } from './modules/cohorts/follow-up-door.ts';
import { signingLinkRoutes } from './modules/conventions/signing-links.ts';
import { organisationsExport } from './modules/organisations/exports.ts';
import { communesExport } from './modules/reference/exports.ts';
import { documentRoutes } from './platform/documents/routes.ts';
import { exportRoutes } from './platform/exports/routes.ts';
import { authRoutes } from './platform/auth/routes.ts';
import { oidcRoutes, type OidcSettings } from './platform/auth/oidc-routes.ts';
import { actorOfSession, SESSION_COOKIE } from './platform/auth/sessions.ts';
import { makeApollo, type ApiOptions } from './platform/graphql/apollo.ts';
import { makeContext, type Services } from './platform/graphql/make-context.ts';
import { safelist } from './platform/graphql/safelist.ts';
import { buildApiSchema } from './platform/graphql/schema.ts';
import { serveSubscriptions } from './platform/graphql/subscriptions.ts';
import { jsonBody } from './platform/http/body.ts';
import { clientRoutes } from './platform/http/client-routes.ts';
import { cookieOf } from './platform/http/cookies.ts';
import { errorMiddleware, sendError } from './platform/http/errors.ts';
import { contentPolicy } from './platform/http/content-policy.ts';
import { bodyWithin } from './platform/http/slow-body.ts';
import type { Changes } from './platform/live/changes.ts';
import type { Logger } from './platform/logger.ts';
import { queuedMailer } from './platform/mail/mailer.ts';

export interface AppOptions {
  dataSource: DataSource;
  changes: Changes;
  clock: Clock;
  logger: Logger;
  publicUrl: string;
  /** Folder of the built client, null where another process serves it (hot reload). */
  clientFolder: string | null;
  introspection: boolean;
  persistedOnly: boolean;
  /** Number of proxies in front of the server, whose X-Forwarded-For is believed. */
  trustedProxies: number;
  oidc: OidcSettings | null;
}

export interface App {
  server: Server;
  close(): Promise<void>;
}

const REQUEST_TIMEOUT = 30_000;
/** A file of the largest size, sent over a line of one megabit per second. */
const UPLOAD_TIMEOUT = 300_000;
const UPLOADS = /^\/files\/?$/;

/** Puts the HTTP server together: health, sign-in, GraphQL, files, exports, live updates, the client. */
export async function makeApp(options: AppOptions): Promise<App> {
  const { dataSource, clock, logger, publicUrl } = options;
  const pool = poolOf(dataSource);
  const services: Services = { dataSource, clock, changes: options.changes, publicUrl };
  const schema = buildApiSchema();
  const api: ApiOptions = {
    schema,
    logger,
    introspection: options.introspection,
    safelist: options.persistedOnly ? safelist() : null,
  };
  const apollo = makeApollo(api);
  await apollo.start();

  const actorOf = async (request: Pick<Request, 'headers'>): Promise<Actor | null> => {
    const token = cookieOf(request, SESSION_COOKIE);
    if (!token) return null;
    const header = request.headers['maillage-organisation'];
    const wanted = typeof header === 'string' && header !== '' ? fromGlobalId(header) : null;
    return actorOfSession(pool, token, wanted?.id ?? null, clock.now(), clock.today());
  };

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustedProxies);
  app.use((_request, response, next) => {
    const requestId = newId();
    response.locals['requestId'] = requestId;
    response.locals['nonce'] = newId().replaceAll('-', '');
    response.setHeader('X-Request-Id', requestId);
    next();
  });
  app.use(helmet(contentPolicy(publicUrl)));
  // What is compressed holds no secret that its length could betray to another site: the session is in a cookie that no
  // answer repeats, there is no CSRF token, and the nonce of a page serves once.
  app.use(compression());

  app.use(bodyWithin(REQUEST_TIMEOUT, UPLOADS));

  app.get('/health/live', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/health/ready', async (_request, response) => {
    const ready = await pool.query('select 1').then(
      () => true,
      () => false,
    );
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'unavailable' });
  });

  app.use(['/auth', '/exports', '/files', '/graphql', '/signing-links', '/follow-ups'], (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use(
    '/auth',
    jsonBody(),
    authRoutes({ pool, clock, mailer: queuedMailer(pool), publicUrl, oidcEnabled: options.oidc !== null }),
  );
  if (options.oidc) app.use('/auth/oidc', oidcRoutes({ pool, clock, publicUrl, logger, settings: options.oidc }));
  app.use(
    '/graphql',
    jsonBody(),
    expressMiddleware(apollo, {
      context: async ({ req, res }): Promise<GraphQLContext> => {
        const key = req.headers['idempotency-key'];
        return makeContext(
          services,
          await actorOf(req),
          res.locals['requestId'] as string,
          typeof key === 'string' ? key : null,
        );
      },
    }),
  );
  const lists = [
    conventionsExport,
    deadlinesExport,
    commitmentsExport,
    axisProgressExport,
    organisationsExport,
    communesExport,
    needsExport,
    cohortsExport,
    candidaturesExport,
    attendanceStatementExport,
    meetingsExport,
    communicationsExport,
    hostOffersExport,
    immersionsExport,
  ];
  const documents = [
    conventionAsDocument,
    avenantAsDocument,
    juryMinutesAsDocument,
    statementAsDocument,
    sheetAsDocument,
    immersionAsDocument,
  ];
  app.use('/exports', documentRoutes({ services, actorOf, documents }));
  app.use('/files', fileRoutes({ services, actorOf }));
  app.use('/exports', exportRoutes({ services, actorOf, lists }));
  app.use('/signing-links', jsonBody(), signingLinkRoutes(services));
  app.use('/follow-ups', jsonBody(), followUpRoutes(services));
  app.use(
    ['/auth', '/exports', '/files', '/health', '/graphql', '/signing-links', '/follow-ups'],
    (_request, response) => {
      sendError(response, 404, 'NOT_FOUND', 'Cette adresse n’existe pas.');
    },
  );
  if (options.clientFolder) app.use(clientRoutes(options.clientFolder));
  app.use((_request, response) => {
    sendError(response, 404, 'NOT_FOUND', 'Cette adresse n’existe pas.');
  });
  app.use(errorMiddleware(logger));

  const server = createServer({ requestTimeout: UPLOAD_TIMEOUT, headersTimeout: 15_000, maxHeaderSize: 16_384 }, app);
  const subscriptions = serveSubscriptions({ server, api, services, actorOf, publicUrl });
  return {
    server,
    async close() {
      await subscriptions.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 5_000).unref();
      });
      await apollo.stop();
    },
  };
}
