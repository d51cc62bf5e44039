import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarDate, fixedClock } from '@maillage/kernel';
import { startEngine, type Engine } from '../../server/src/db/engine/embedded.ts';
import { processesIn } from '../../server/src/db/engine/processes.ts';
import { provision, type ProvisionedUrls } from '../../server/src/db/engine/provision.ts';
import { rewriteUrl } from '../../server/src/db/engine/roles.ts';
import { migrate } from '../../server/src/db/migrate.ts';
import { loadDemonstration } from '../../server/src/demo/load.ts';
import { importReference } from '../../server/src/modules/reference/import.ts';
import { verifyChain } from '../../server/src/platform/audit/verify.ts';
import { prepareJobs } from '../../server/src/platform/jobs/runner.ts';
import { removeDir, temporaryDir, until } from './support.ts';
import { ApiClient } from '../testkit/client.ts';
import { TEST_TODAY } from '../testkit/database.ts';
import { servePortal, type PortalProcess } from './portal-process.ts';
import { superuserOf, type Superuser } from '../security/support.ts';
import { effectOf, Writer, type Held } from './writers.ts';

const PEOPLE = ['coordination.cdg44@maillage.example', 'exterieur.cdg30@maillage.example'];
const WRITERS = 6;
const DATABASE = 'maillage';
const SEAL = "select platform.enqueue('seal_audit', '{}', null)";

/** Signs people in and has them write until `cut`, called when so many answers have come. */
async function writeAndCut(
  portal: PortalProcess,
  round: number,
  enough: number,
  cut: () => Promise<void>,
): Promise<Writer[]> {
  let answers = 0;
  let reached: () => void;
  const over = new Promise<void>((resolve) => (reached = resolve));
  const writers: Writer[] = [];
  for (let number = 1; number <= WRITERS; number += 1) {
    const client = new ApiClient(portal.url);
    await client.signIn(PEOPLE[number % PEOPLE.length]!);
    writers.push(
      new Writer(client, `${round}-${number}`, () => {
        answers += 1;
        if (answers === enough) reached();
      }),
    );
  }
  const written = Promise.all(writers.map((writer) => writer.writeUntilCut()));
  await Promise.race([over, written]);
  await cut();
  await written;
  return writers;
}

/** What the database holds of a round, read past every policy. */
async function heldOf(
  superuser: Superuser,
  round: number,
): Promise<Map<string, Held & { instruments: number; grants: number }>> {
  const rows = await superuser.rows<{ reference: string } & Held & { instruments: number; grants: number }>(
    `select c.reference, c.title,
       array(select v.text from conventions.visa v where v.convention_id = c.id order by v.position) as recitals,
       array(select coalesce(w.after ->> 'text', w.after ->> 'title') from audit.entry e
         join audit.entry_value w on w.entry_id = e.id where e.convention_id = c.id order by e.at, e.id) as trace,
       (select count(*) from conventions.instrument i where i.convention_id = c.id) as instruments,
       (select count(*) from conventions.access_grant g where g.convention_id = c.id) as grants
     from conventions.convention c where c.reference like $1`,
    [`CUT-${round}-%`],
  );
  return new Map(rows.map(({ reference, ...held }) => [reference, held]));
}

/** Every acknowledged mutation is there with its audit line; one that was cut is there whole, or not at all. */
async function expectNothingLost(superuser: Superuser, writers: readonly Writer[], round: number): Promise<void> {
  const held = await heldOf(superuser, round);
  for (const { sent } of writers) {
    const certain = effectOf(sent.filter(({ acknowledged }) => acknowledged));
    const possible = effectOf(sent);
    for (const reference of possible.keys()) {
      const found = held.get(reference) ?? null;
      const { instruments = null, grants = null, ...content } = found ?? {};
      expect([certain.get(reference) ?? {}, possible.get(reference)]).toContainEqual(content);
      if (found) expect({ instruments, granted: Number(grants) > 0 }).toEqual({ instruments: 1, granted: true });
      held.delete(reference);
    }
  }
  expect([...held.keys()]).toEqual([]);
}

/** A second try under the same key leaves each mutation with one effect, whether the first had one or not. */
async function expectOneEffectAfterRetry(
  superuser: Superuser,
  url: string,
  writers: readonly Writer[],
  round: number,
): Promise<void> {
  for (const writer of writers) await writer.sendAgain(url);
  const held = await heldOf(superuser, round);
  for (const { sent } of writers) {
    for (const [reference, expected] of effectOf(sent)) expect(held.get(reference)).toMatchObject({ ...expected });
  }
}

/** Keeps sealers at work, so that a cut meets one in the middle of a chain. */
function keepSealing(superuser: Superuser): { stop: () => Promise<void> } {
  let going = true;
  const round = (async () => {
    while (going) {
      await superuser.rows(SEAL).catch(() => undefined);
      await pause(40);
    }
  })();
  return {
    stop: async () => {
      going = false;
      await round;
    },
  };
}

describe('a server killed together with its database', () => {
  const dataDir = temporaryDir('cut');
  let engine: Engine;
  let urls: ProvisionedUrls;
  let superuser: Superuser;
  let portal: PortalProcess;

  const startDatabase = async (): Promise<void> => {
    engine = await startEngine({ dataDir });
    urls = await provision({ adminUrl: engine.adminUrl, database: DATABASE, passwords: engine.passwords });
    superuser = superuserOf({ superUrl: rewriteUrl(engine.adminUrl, DATABASE) });
  };
  const databaseProcesses = (): number[] => processesIn(join(dataDir, 'cluster'));
  const killAll = async (): Promise<void> => {
    const ended = portal.kill();
    // The postmaster first: it would see its children die, and go on.
    process.kill(engine.pid, 'SIGKILL');
    for (const pid of databaseProcesses()) killIfThere(pid);
    await ended;
    await until(() => databaseProcesses().length === 0);
    await superuser.end();
  };

  beforeAll(async () => {
    await startDatabase();
    await migrate(urls.ownerUrl);
    await prepareJobs(urls.workerUrl);
    await importReference({ ownerUrl: urls.ownerUrl });
    const clock = fixedClock(calendarDate(TEST_TODAY));
    await loadDemonstration({ ownerUrl: urls.ownerUrl, appUrl: urls.appUrl, clock });
    portal = await servePortal(urls);
  });
  afterAll(async () => {
    await portal.kill();
    await superuser.end();
    await engine.stop();
    removeDir(dataDir);
  });

  it.each([
    { round: 1, enough: 5 },
    { round: 2, enough: 60 },
    { round: 3, enough: 173 },
  ])('has lost nothing that it acknowledged, cut after $enough answers', async ({ round, enough }) => {
    const sealing = keepSealing(superuser);
    const writers = await writeAndCut(portal, round, enough, async () => {
      await sealing.stop();
      await killAll();
    });
    expect(writers.some(({ sent }) => sent.some(({ acknowledged }) => !acknowledged))).toBe(true);

    await startDatabase();
    await expectNothingLost(superuser, writers, round);
    expect((await verifyChain(urls.workerUrl)).faults).toEqual([]);

    portal = await servePortal(urls);
    await expectOneEffectAfterRetry(superuser, portal.url, writers, round);
    await expectNothingLost(superuser, writers, round);
    expect((await verifyChain(urls.workerUrl)).faults).toEqual([]);
  });

  it('leaves its successor a log that is sealed to the end', async () => {
    await superuser.rows(SEAL);
    await expect.poll(async () => (await verifyChain(urls.workerUrl)).unsealed, { timeout: 30_000 }).toBe(0);
    expect((await verifyChain(urls.workerUrl)).faults).toEqual([]);
  });
});

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone in between.
  }
}
