import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine, type Engine } from '../../server/src/db/engine/embedded.ts';
import { dropDatabase, provision } from '../../server/src/db/engine/provision.ts';
import {
  assertBound,
  describeRole,
  isAdministrative,
  rewriteUrl,
  withClient,
} from '../../server/src/db/engine/roles.ts';
import { matchesScramVerifier } from '../../server/src/db/engine/scram.ts';
import { env } from '../../server/src/env.ts';
import { removeDir, temporaryDir, valueOf } from './support.ts';

/** A server of the machine, when one answers as the suites expect it. */
async function realServer(): Promise<string | null> {
  const url = env().TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/postgres';
  const role = await describeRole(url).catch(() => null);
  return role && isAdministrative(role) && role.serverVersion >= 150_000 ? url : null;
}

const real = await realServer();
const suffix = `${process.pid}_${Date.now().toString(36)}`;

describe.each([
  { engine: 'the embedded server', url: null },
  ...(real === null ? [] : [{ engine: 'a real server', url: real }]),
])('provisioning $engine', ({ url }) => {
  let embedded: Engine | undefined;
  let dataDir: string | undefined;
  let adminUrl: string;
  let passwords: { owner: string; app: string; worker: string };
  const databases = [`provision_one_${suffix}`, `provision_two_${suffix}`, `provision_three_${suffix}`];

  beforeAll(async () => {
    if (url !== null) {
      adminUrl = url;
      // The roles of a shared server belong to every suite that runs on it: its passwords are theirs.
      passwords = { owner: 'maillage-owner-test', app: 'maillage-app-test', worker: 'maillage-worker-test' };
    } else {
      dataDir = temporaryDir('provision');
      embedded = await startEngine({ dataDir, durable: false });
      adminUrl = embedded.adminUrl;
      passwords = embedded.passwords;
    }
  });

  afterAll(async () => {
    for (const database of databases) await dropDatabase(adminUrl, database);
    await embedded?.stop();
    if (dataDir) removeDir(dataDir);
  });

  it('makes roles that row-level security binds, and a database of the owner', async () => {
    const urls = await provision({ adminUrl, database: databases[0]!, passwords });
    for (const [address, name] of [
      [urls.ownerUrl, 'maillage_owner'],
      [urls.appUrl, 'maillage_app'],
      [urls.workerUrl, 'maillage_worker'],
    ] as const) {
      const role = await describeRole(address);
      expect(role).toMatchObject({ name, superuser: false, bypassRls: false, createRole: false, createDb: false });
      expect(() => assertBound(role)).not.toThrow();
    }
    const admin = await describeRole(adminUrl);
    expect(() => assertBound(admin)).toThrow(/refuse de fonctionner/);
    expect(
      await valueOf(urls.appUrl, 'select pg_get_userbyid(datdba) from pg_database where datname = current_database()'),
    ).toBe('maillage_owner');
    expect(await valueOf(urls.appUrl, 'show server_encoding')).toBe('UTF8');
    expect(await valueOf(urls.appUrl, "select extname from pg_extension where extname = 'btree_gist'")).toBe(
      'btree_gist',
    );
  });

  it('sorts and folds French text the same way everywhere', async () => {
    const { appUrl } = await provision({ adminUrl, database: databases[0]!, passwords });
    expect(
      await valueOf(appUrl, "select array(select w from unnest(array['Évreux','Zonza','école','eau']) w order by w)"),
    ).toEqual(['eau', 'école', 'Évreux', 'Zonza']);
    expect(await valueOf(appUrl, "select lower('ÉVREUX')")).toBe('évreux');
  });

  it('lets the owner give its functions to the definer roles, and nobody else make anything', async () => {
    const { ownerUrl, appUrl, workerUrl } = await provision({ adminUrl, database: databases[0]!, passwords });
    await withClient(ownerUrl, async (client) => {
      await client.query('create schema if not exists trial');
      for (const role of ['maillage_auth', 'maillage_policy']) {
        await client.query(`grant create on schema trial to ${role}`);
        await client.query(`create function trial.of_${role}() returns int language sql as 'select 1'`);
        await client.query(`alter function trial.of_${role}() owner to ${role}`);
      }
      await client.query('drop schema trial cascade');
    });
    for (const address of [appUrl, workerUrl]) {
      await expect(valueOf(address, 'create table intruder ()')).rejects.toThrow(/permission denied/);
      await expect(valueOf(address, 'create schema intruder')).rejects.toThrow(/permission denied/);
      await expect(valueOf(address, 'set role maillage_owner')).rejects.toThrow(/permission denied/);
    }
  });

  it('changes nothing when run again, passwords included', async () => {
    const fingerprint = () =>
      valueOf<string>(
        adminUrl,
        "select string_agg(rolname || coalesce(rolpassword, '-') || xmin::text, '|' order by rolname) from pg_authid where rolname like 'maillage\\_%'",
      );
    const first = await provision({ adminUrl, database: databases[0]!, passwords });
    const before = await fingerprint();
    expect(await provision({ adminUrl, database: databases[0]!, passwords })).toEqual(first);
    expect(await fingerprint()).toBe(before);
  });

  it('stands several at once', async () => {
    const made = await Promise.all(
      [...databases, ...databases].map((database) => provision({ adminUrl, database, passwords })),
    );
    for (const urls of made) expect(await valueOf(urls.appUrl, 'select 1')).toBe(1);
  });

  it('takes over a database that an administrator made beforehand', async () => {
    const database = databases[2]!;
    await dropDatabase(adminUrl, database);
    await withClient(adminUrl, (client) => client.query(`create database ${database}`));
    const { ownerUrl } = await provision({ adminUrl, database, passwords });
    await expect(valueOf(ownerUrl, 'create schema trial')).resolves.toBe(undefined);
  });

  it('drops a database, but not under those who use it', async () => {
    const { appUrl } = await provision({ adminUrl, database: databases[1]!, passwords });
    await withClient(appUrl, async () => {
      await expect(dropDatabase(adminUrl, databases[1]!)).rejects.toThrow(/maillage_app × 1/);
    });
    await expect.poll(() => dropDatabase(adminUrl, databases[1]!).then(() => 'dropped', String)).toBe('dropped');
    await expect(valueOf(appUrl, 'select 1')).rejects.toThrow(/does not exist/);
  });

  it('is done as well by a role that may create roles and databases without being a superuser', async () => {
    const manager = `manager_${suffix}`;
    const fresh = url === null;
    // Elsewhere the roles exist and were made by another: a non-superuser has no power over them from version 16 on.
    if (!fresh && (await describeRole(adminUrl)).serverVersion >= 160_000) return;
    const clean = async () => {
      for (const database of databases) await dropDatabase(adminUrl, database);
      if (fresh) {
        await withClient(adminUrl, (client) =>
          client.query(
            'drop role if exists maillage_owner, maillage_app, maillage_worker, maillage_auth, maillage_policy',
          ),
        );
      }
    };
    await clean();
    await withClient(adminUrl, (client) =>
      client.query(`create role ${manager} login createrole createdb password 'manager-of-roles'`),
    );
    try {
      const managerUrl = rewriteUrl(adminUrl, 'postgres', { user: manager, password: 'manager-of-roles' });
      const urls = await provision({ adminUrl: managerUrl, database: databases[0]!, passwords });
      expect(await describeRole(urls.appUrl)).toMatchObject({ name: 'maillage_app', superuser: false });
      expect(await provision({ adminUrl: managerUrl, database: databases[0]!, passwords })).toEqual(urls);
      await dropDatabase(managerUrl, databases[0]!);
    } finally {
      await clean();
      await withClient(adminUrl, async (client) => {
        await client.query(`drop owned by ${manager}`);
        await client.query(`drop role ${manager}`);
      });
    }
  });
});

describe('a password', () => {
  it('is compared with a SCRAM verifier as PostgreSQL would', async () => {
    // The verifier of RFC 7677's example: user's password "pencil", 4096 rounds.
    const verifier =
      'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=';
    expect(matchesScramVerifier('pencil', verifier)).toBe(true);
    expect(matchesScramVerifier('pencils', verifier)).toBe(false);
    expect(matchesScramVerifier('pencil', null)).toBe(false);
    expect(matchesScramVerifier('pencil', 'md5d41d8cd98f00b204e9800998ecf8427e')).toBe(false);
  });
});
