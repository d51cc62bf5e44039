import type { CalendarDate } from '@maillage/kernel';
import type { AddressInfo } from 'node:net';
import { makeApp } from './app.ts';
import { openDataSource } from './db/data-source.ts';
import { assertBound, describeRole } from './db/engine/roles.ts';
import { entities } from './db/entities.ts';
import { cohortSchedule } from './modules/cohorts/jobs.ts';
import { conventionSchedule, conventionTasks } from './modules/conventions/jobs.ts';
import { clearUncited } from './modules/files/use-cases/clear-uncited.ts';
import type { OidcSettings } from './platform/auth/oidc-routes.ts';
import { shiftedClock, systemClock } from './platform/clock.ts';
import { startJobs, type MailSettings } from './platform/jobs/runner.ts';
import { listenToChanges } from './platform/live/changes.ts';
import { makeLogger } from './platform/logger.ts';

export interface ServerConfig {
  /** Connection of maillage_app. */
  databaseUrl: string;
  /** Connection of maillage_worker; null where another process runs the jobs. */
  workerUrl: string | null;
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Address that people type, without a final slash; null: the one listened on. */
  publicUrl: string | null;
  clientFolder: string | null;
  poolSize?: number;
  statementTimeout?: number;
  introspection?: boolean;
  persistedOnly?: boolean;
  trustedProxies?: number;
  logLevel?: string;
  oidc?: OidcSettings | null;
  mail?: MailSettings | null;
  /** Folder where mails become files while there is no mail server. */
  outbox?: string | null;
  /** Plays the portal as if it were this day. */
  today?: CalendarDate | null;
}

export interface RunningServer {
  url: string;
  port: number;
  stop(): Promise<void>;
}

/**
 * Starts the API, the jobs and the live updates in this process.
 * @throws Error when the database role could bypass row-level security: no policy would hold
 */
export async function startServer(config: ServerConfig): Promise<RunningServer> {
  const logger = makeLogger(config.logLevel ?? 'info');
  assertBound(await describeRole(config.databaseUrl));
  const clock = config.today ? shiftedClock(config.today) : systemClock;
  const dataSource = await openDataSource(
    {
      url: config.databaseUrl,
      poolSize: config.poolSize ?? 16,
      statementTimeout: config.statementTimeout ?? 15_000,
      applicationName: 'maillage-api',
    },
    entities,
  );
  const changes = await listenToChanges(config.databaseUrl, logger);
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;
  const jobs = config.workerUrl
    ? await startJobs({
        workerUrl: config.workerUrl,
        clock,
        logger,
        mail: config.mail ?? null,
        outbox: config.outbox ?? null,
        scheduled: [
          ...conventionSchedule(publicUrl),
          ...cohortSchedule(publicUrl),
          { name: 'clear_uncited_files', cron: '41 3 * * *', atStart: true, run: clearUncited },
        ],
        tasks: conventionTasks(publicUrl),
      })
    : null;
  const app = await makeApp({
    dataSource,
    changes,
    clock,
    logger,
    publicUrl,
    clientFolder: config.clientFolder,
    introspection: config.introspection ?? true,
    persistedOnly: config.persistedOnly ?? false,
    trustedProxies: config.trustedProxies ?? 0,
    oidc: config.oidc ?? null,
  });
  await new Promise<void>((resolve, reject) => {
    app.server.once('error', reject);
    app.server.listen(config.port, config.host, resolve);
  });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    port,
    async stop() {
      await app.close();
      await jobs?.stop();
      await changes.close();
      await dataSource.destroy();
    },
  };
}
