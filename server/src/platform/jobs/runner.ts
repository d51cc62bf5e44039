import { Logger as WorkerLogger, run, runMigrations, type Runner, type Task, type TaskList } from 'graphile-worker';
import type { Clock } from '@maillage/kernel';
import pg from 'pg';
import { installParsers } from '../../db/parsers.ts';
import type { SqlReader } from '../../db/sql.ts';
import { inTransaction } from '../../db/transaction.ts';
import { SEAL_BATCH, sealAudit } from '../audit/seal.ts';
import type { Logger } from '../logger.ts';
import { sendMail, type MailSettings } from '../mail/send-mail.ts';
import type { Mail } from '../mail/mailer.ts';

export type { MailSettings } from '../mail/send-mail.ts';

/** Work of a context that runs by the clock, as maillage_worker. */
export interface ScheduledJob {
  name: string;
  /** Five fields of cron, in UTC. */
  cron: string;
  /** Once more each time the jobs start, for what a stopped portal has missed. */
  atStart?: boolean;
  run(db: SqlReader, clock: Clock): Promise<unknown>;
}

export interface JobsOptions {
  workerUrl: string;
  clock: Clock;
  logger: Logger;
  mail: MailSettings | null;
  /** Folder where mails are written as files while there is no mail server; null: they wait in the queue. */
  outbox?: string | null;
  scheduled?: readonly ScheduledJob[];
  /** Work of the contexts that their use cases ask for, by the name of the task; each in its transaction. */
  tasks?: Readonly<Record<string, (db: SqlReader, payload: unknown, clock: Clock) => Promise<unknown>>>;
}

/** graphile-worker speaks of each job it takes; failures are told by its events. */
const quiet = new WorkerLogger(() => () => undefined);

const KEPT_ANSWERS = '48 hours';

/** Installs the tables of the job queue, in a schema of maillage_worker; to be run after the migrations. */
export async function prepareJobs(workerUrl: string): Promise<void> {
  await runMigrations({ connectionString: workerUrl, logger: quiet });
}

/** Runs the jobs in this process: mails, sealing of the audit log, clean-up, and what the contexts ask for. */
export async function startJobs(options: JobsOptions): Promise<{ stop(): Promise<void> }> {
  installParsers();
  const { workerUrl, clock, logger, mail } = options;
  const pool = new pg.Pool({ connectionString: workerUrl, max: 4, application_name: 'maillage-jobs' });
  const lost = (error: Error): void => logger.warn({ err: error }, 'job connection lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  const scheduled: ScheduledJob[] = [
    {
      name: 'purge_idempotency',
      cron: '17 3 * * *',
      atStart: true,
      run: (db, at) =>
        db.query(`delete from platform.idempotency where created_at < $1::timestamptz - interval '${KEPT_ANSWERS}'`, [
          at.now(),
        ]),
    },
    ...(options.scheduled ?? []),
  ];
  const sealAll = async (): Promise<void> => {
    while ((await inTransaction(pool, (db) => sealAudit(db, clock.now()))) === SEAL_BATCH);
  };
  const taskList: TaskList = {
    send_mail: async (payload) =>
      sendMail(payload as Mail, { settings: mail, outbox: options.outbox ?? null, logger, now: clock.now() }),
    seal_audit: sealAll,
    ...Object.fromEntries(scheduled.map((job) => [job.name, () => inTransaction(pool, (db) => job.run(db, clock))])),
    ...Object.fromEntries(
      Object.entries(options.tasks ?? {}).map(([name, work]): [string, Task] => [
        name,
        async (payload) => void (await inTransaction(pool, (db) => work(db, payload, clock))),
      ]),
    ),
  };
  const runner: Runner = await run({
    pgPool: pool,
    taskList,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    // Several servers may run the jobs: a key makes each round one job.
    crontab: [
      '* * * * * seal_audit ?jobKey=seal_audit',
      ...scheduled.map((job) => `${job.cron} ${job.name} ?jobKey=${job.name}`),
    ].join('\n'),
    logger: quiet,
  });
  runner.events.on('job:failed', ({ job, error }) =>
    logger.error({ err: error, task: job.task_identifier }, 'job failed'),
  );
  const first = ['seal_audit', ...scheduled.filter((job) => job.atStart).map((job) => job.name)];
  for (const name of first) await runner.addJob(name, {}, { jobKey: name });
  return {
    async stop() {
      await runner.stop();
      await pool.end();
    },
  };
}
