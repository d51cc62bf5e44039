import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { calendarDate, fixedClock, type CalendarDate } from '@maillage/kernel';
import { refreshAllDeadlines } from '../../server/src/modules/conventions/use-cases/refresh-deadlines.ts';
import { verifyChain } from '../../server/src/platform/audit/verify.ts';
import { prepareJobs, startJobs, type JobsOptions } from '../../server/src/platform/jobs/runner.ts';
import { makeLogger } from '../../server/src/platform/logger.ts';
import { cloneDatabase, TEST_TODAY, type TestDatabase } from '../testkit/database.ts';
import { openPortal } from '../testkit/portal.ts';
import { superuserOf, type Superuser } from '../security/support.ts';

interface Received {
  from: string;
  to: string[];
  text: string;
}

/** A mail server that keeps what it receives; it can be told to refuse. */
async function mailServer(): Promise<{ url: string; mails: Received[]; refuse: boolean; stop(): Promise<void> }> {
  const state = { mails: [] as Received[], refuse: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        if (state.refuse) {
          done(Object.assign(new Error('not now'), { responseCode: 451 }));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        state.mails.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map((each) => each.address), text });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

/** The text of a mail as its reader sees it. */
function readable(mail: Received): string {
  const [head, ...body] = mail.text.split('\r\n\r\n');
  const text = body.join('\n\n');
  if (/base64/i.test(head!)) return Buffer.from(text, 'base64').toString('utf8');
  const unfolded = text
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'));
  return unfolded;
}

describe('the jobs', () => {
  let database: TestDatabase;
  let superuser: Superuser;
  let running: { stop(): Promise<void> } | null = null;
  const jobs = async (): Promise<{ task: string; attempts: number; error: string | null }[]> =>
    superuser.rows(
      'select task_identifier as task, attempts, last_error as error from graphile_worker.jobs order by id',
    );
  const start = async (more: Partial<JobsOptions> = {}): Promise<void> => {
    running = await startJobs({
      workerUrl: database.workerUrl,
      clock: fixedClock(calendarDate(TEST_TODAY)),
      logger: makeLogger('silent'),
      mail: null,
      ...more,
    });
  };
  const enqueue = async (payload: object, key: string | null = null): Promise<void> => {
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    await client.query('select platform.enqueue($1, $2::json, $3)', ['send_mail', JSON.stringify(payload), key]);
    await client.end();
  };
  const reset = {
    to: 'quelqu.un@maillage.example',
    template: 'passwordReset',
    values: { name: 'Aline Exemple', link: 'https://maillage.example/mot-de-passe/nouveau?token=abc', minutes: 60 },
  };

  beforeAll(async () => {
    database = await cloneDatabase(inject('testServer'), inject('templates').demonstration);
    superuser = superuserOf(database);
  });
  afterEach(async () => {
    await running?.stop();
    running = null;
    await superuser.rows('delete from graphile_worker._private_jobs');
  });
  afterAll(async () => {
    await superuser.end();
    await database.drop();
  });

  it('are installed once, however often it is asked', async () => {
    await prepareJobs(database.workerUrl);
    await Promise.all([prepareJobs(database.workerUrl), prepareJobs(database.workerUrl)]);
    const [owner] = await superuser.rows(
      "select pg_get_userbyid(nspowner) as owner from pg_namespace where nspname = 'graphile_worker'",
    );
    expect(owner).toEqual({ owner: 'maillage_worker' });
  });

  it('are out of reach of the API, which may only add one', async () => {
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    for (const statement of [
      'select * from graphile_worker.jobs',
      "select graphile_worker.add_job('send_mail')",
      'delete from graphile_worker._private_jobs',
    ]) {
      await expect(client.query(statement), statement).rejects.toMatchObject({ code: '42501' });
    }
    await client.query('begin');
    await client.query("select platform.enqueue('send_mail', '{}', null)");
    await client.query('rollback');
    await client.end();
    expect(await jobs()).toEqual([]);
  });

  it('seal the audit log as soon as they start', async () => {
    expect((await verifyChain(database.workerUrl)).unsealed).toBeGreaterThan(0);
    await start();
    await expect.poll(async () => (await verifyChain(database.workerUrl)).unsealed, { timeout: 15_000 }).toBe(0);
    expect((await verifyChain(database.workerUrl)).ok).toBe(true);
  });

  it('send a mail in French, once, as the catalogue words it', async () => {
    const mail = await mailServer();
    try {
      await enqueue(reset);
      await start({ mail: { url: mail.url, from: 'Maillage <ne-pas-repondre@maillage.example>' } });
      await expect.poll(() => mail.mails.length, { timeout: 15_000 }).toBe(1);
      await expect.poll(jobs).toEqual([]);
      const [sent] = mail.mails;
      expect(sent).toMatchObject({ from: 'ne-pas-repondre@maillage.example', to: [reset.to] });
      expect(sent!.text).toContain('Subject: Choisir un nouveau mot de passe');
      expect(readable(sent!)).toContain('Bonjour Aline Exemple,');
      expect(readable(sent!)).toContain(reset.values.link);
      expect(readable(sent!)).toContain('60 minutes');
    } finally {
      await mail.stop();
    }
  });

  it('send two mails under one key once', async () => {
    const mail = await mailServer();
    try {
      await enqueue(reset, 'reset:somebody');
      await enqueue(reset, 'reset:somebody');
      await start({ mail: { url: mail.url, from: 'ne-pas-repondre@maillage.example' } });
      await expect.poll(jobs, { timeout: 15_000 }).toEqual([]);
      expect(mail.mails).toHaveLength(1);
    } finally {
      await mail.stop();
    }
  });

  it('keep a mail that the server refuses, and send it later', async () => {
    const mail = await mailServer();
    try {
      mail.refuse = true;
      await enqueue(reset);
      await start({ mail: { url: mail.url, from: 'ne-pas-repondre@maillage.example' } });
      await expect
        .poll(async () => (await jobs()).find((job) => job.task === 'send_mail')?.error ?? '', { timeout: 15_000 })
        .toContain('451');
      expect(mail.mails).toEqual([]);
      mail.refuse = false;
      await superuser.rows('update graphile_worker._private_jobs set run_at = now()');
      await expect.poll(() => mail.mails.length, { timeout: 15_000 }).toBe(1);
    } finally {
      await mail.stop();
    }
  });

  it('write a mail to the outbox where there is no mail server, for the portal’s user only', async () => {
    const outbox = join(mkdtempSync(join(tmpdir(), 'maillage-outbox-')), 'outbox');
    await enqueue({
      to: 'invite@maillage.example',
      template: 'invitation',
      values: { organisation: 'CDG 44', link: 'https://maillage.example/invitation?token=x', days: 14 },
    });
    await start({ outbox });
    await expect.poll(jobs, { timeout: 15_000 }).toEqual([]);
    const [file] = readdirSync(outbox);
    const text = readFileSync(join(outbox, file!), 'utf8');
    expect(text).toMatch(/^À : invite@maillage\.example\nObjet : Invitation à rejoindre CDG 44 sur Maillage\n/);
    expect(text).toContain('14 jours');
    expect(statSync(join(outbox, file!)).mode & 0o077).toBe(0);
  });

  it('keep mails in the queue where they can go nowhere', async () => {
    await enqueue(reset);
    await start();
    await expect
      .poll(async () => (await jobs()).find((job) => job.task === 'send_mail')?.error ?? '', { timeout: 15_000 })
      .toContain('SMTP_URL');
  });

  it('forget the answers of retried mutations after two days', async () => {
    const [account] = await superuser.rows<{ id: string }>('select id from access.account limit 1');
    for (const [key, age] of [
      ['a', '49 hours'],
      ['b', '47 hours'],
    ] as const) {
      await superuser.rows(
        "insert into platform.idempotency (account_id, key, request_hash, outcome, created_at) values ($1, gen_random_uuid(), $2, '{}', $4::timestamptz - $3::interval)",
        [account!.id, key, age, fixedClock(calendarDate(TEST_TODAY)).now()],
      );
    }
    await start();
    const kept = (): Promise<{ key: string }[]> =>
      superuser.rows(
        "select convert_from(request_hash, 'UTF8') as key from platform.idempotency where request_hash in ('a', 'b')",
      );
    await expect.poll(kept, { timeout: 15_000 }).toEqual([{ key: 'b' }]);
  });

  it('compute the due dates of every convention again, with the rights of the jobs', async () => {
    const dates = (): Promise<unknown[]> =>
      superuser.rows(`select d.convention_id, d.key, d.due_on, count(w.*) as owners from steering.deadline d
        left join steering.deadline_owner w on w.deadline_id = d.id group by d.id order by d.convention_id, d.key`);
    const before = await dates();
    expect(before.length).toBeGreaterThan(20);
    await superuser.rows('delete from steering.deadline');
    const at = (day: CalendarDate): Partial<JobsOptions> => ({
      clock: fixedClock(day),
      scheduled: [
        {
          name: 'refresh_deadlines',
          cron: '7 2 * * *',
          atStart: true,
          run: (db, clock) => refreshAllDeadlines(db, clock.today()),
        },
      ],
    });
    await start(at(calendarDate(TEST_TODAY)));
    await expect.poll(dates, { timeout: 20_000 }).toEqual(before);
  });

  it('leave the others running when one fails', async () => {
    let failures = 0;
    await start({
      scheduled: [
        {
          name: 'always_fails',
          cron: '0 0 1 1 *',
          atStart: true,
          run: () => Promise.reject(new Error(`failure ${(failures += 1)}`)),
        },
      ],
    });
    await expect.poll(() => failures, { timeout: 15_000 }).toBe(1);
    const outbox = mkdtempSync(join(tmpdir(), 'maillage-outbox-'));
    await running!.stop();
    await start({ outbox });
    await enqueue(reset);
    await expect.poll(() => readdirSync(outbox).length, { timeout: 15_000 }).toBe(1);
  });
});

describe('mails of the portal', () => {
  it('carry a link with which a forgotten password is chosen again, once', async () => {
    const mail = await mailServer();
    const portal = await openPortal({
      jobs: true,
      config: { mail: { url: mail.url, from: 'ne-pas-repondre@maillage.example' } },
    });
    try {
      const somebody = portal.anonymous();
      expect((await somebody.post('/auth/password-reset/request', { email: 'Framel@Maillage.example' })).status).toBe(
        202,
      );
      expect((await somebody.post('/auth/password-reset/request', { email: 'personne@maillage.example' })).status).toBe(
        202,
      );
      // Those who followed a training are asked at that time what became of them: their mails are not of this test.
      const asked = () => mail.mails.filter(({ to }) => !to[0]!.endsWith('@candidat.example'));
      await expect.poll(() => asked().length, { timeout: 15_000 }).toBe(1);
      const token = /token=([\w-]{43})/.exec(readable(asked()[0]!))![1]!;
      const before = await portal.signIn('framel@maillage.example');
      expect(
        (await somebody.post('/auth/password-reset/confirm', { token, password: 'Une-Autre-Phrase-2026' })).status,
      ).toBe(204);
      expect(
        (await somebody.post('/auth/password-reset/confirm', { token, password: 'Encore-Une-Autre-2026' })).status,
      ).toBe(410);
      // Whoever was signed in with the old password is so no more.
      expect((await before.ask('{ mySessions { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
      const again = await portal.signIn('framel@maillage.example', 'Une-Autre-Phrase-2026');
      const { viewer } = await again.query('{ viewer { id } }');
      const { history } = await again.query(
        'query ($id: ID!) { history(recordId: $id, first: 1) { edges { node { action before after } } } }',
        { id: viewer.id },
      );
      expect(history.edges[0].node).toEqual({ action: 'password_reset', before: null, after: null });
      await expect(portal.signIn('framel@maillage.example')).rejects.toThrow('401');
    } finally {
      await portal.stop();
      await mail.stop();
    }
  });
});
