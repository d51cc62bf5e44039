import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describeRole, isAdministrative, rewriteUrl, withClient } from './roles.ts';
import { matchesScramVerifier } from './scram.ts';

/** Oldest PostgreSQL the portal runs on, as server_version_num. */
export const OLDEST_SERVER = 150_000;

/** Roles that sign in, by use. */
export const SIGN_IN_ROLES = { owner: 'maillage_owner', app: 'maillage_app', worker: 'maillage_worker' } as const;
/** Roles that own definer functions and never sign in. */
export const DEFINER_ROLES = ['maillage_auth', 'maillage_policy'] as const;

/** What provision() needs. */
export interface ProvisionOptions {
  /** Address of a superuser, or of a role with CREATEROLE and CREATEDB, on any database of the server. */
  adminUrl: string;
  /** Database to make. */
  database: string;
  passwords: { owner: string; app: string; worker: string };
}

/** Addresses of the database, one per use. */
export interface ProvisionedUrls {
  ownerUrl: string;
  appUrl: string;
  workerUrl: string;
}

/** Any fixed number: two provisionings of one server wait for each other. */
const PROVISION_LOCK = 714_152_001;
/** Already there, unique violation in a catalogue, database exists, template in use, object in use. */
const RACES = new Set(['42710', '23505', '42P04', '55006', 'XX000']);

/**
 * Makes the roles and the database of the portal, or completes them; run again it changes nothing. Roles belong to the
 * whole server and are shared by every database on it, so what is already right is left alone.
 * @throws Error in French when the server is too old or the role may not do it
 */
export async function provision(options: ProvisionOptions): Promise<ProvisionedUrls> {
  await assertAble(options.adminUrl);
  await patiently(() =>
    withClient(options.adminUrl, (admin) => underLock(admin, () => makeRolesAndDatabase(admin, options))),
  );
  await patiently(() =>
    withClient(rewriteUrl(options.adminUrl, options.database), (admin) =>
      underLock(admin, () => prepareDatabase(admin, options.database)),
    ),
  );
  const urlFor = (use: keyof typeof SIGN_IN_ROLES): string =>
    rewriteUrl(options.adminUrl, options.database, { user: SIGN_IN_ROLES[use], password: options.passwords[use] });
  return { ownerUrl: urlFor('owner'), appUrl: urlFor('app'), workerUrl: urlFor('worker') };
}

/**
 * Removes a database of the portal; the roles stay.
 * @throws Error in French when somebody is connected to it
 */
export async function dropDatabase(adminUrl: string, database: string): Promise<void> {
  await withClient(adminUrl, async (admin) => {
    const users = await connectedUsers(admin, database);
    if (users.length > 0) {
      throw new Error(`La base « ${database} » est utilisée (${users.join(', ')}) : arrêtez d’abord le serveur.`);
    }
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [database]);
    if (rowCount) await asOwner(admin, () => admin.query(`drop database ${pg.escapeIdentifier(database)}`));
  });
}

async function connectedUsers(admin: pg.Client, database: string): Promise<string[]> {
  const { rows } = await admin.query<{ usename: string | null; n: string }>(
    `/* who-is-connected */
     select usename, count(*) as n from pg_stat_activity
      where datname = $1 and pid <> pg_backend_pid() and backend_type = 'client backend' group by usename order by usename`,
    [database],
  );
  return rows.map((row) => `${row.usename} × ${row.n}`);
}

async function assertAble(adminUrl: string): Promise<void> {
  const role = await describeRole(adminUrl);
  if (role.serverVersion < OLDEST_SERVER) {
    throw new Error(
      `PostgreSQL 15 ou plus est nécessaire ; ce serveur est en version ${Math.floor(role.serverVersion / 10_000)}.`,
    );
  }
  if (!isAdministrative(role)) throw new Error(`Le rôle « ${role.name} » ne peut créer ni rôles ni base.`);
}

async function makeRolesAndDatabase(admin: pg.Client, options: ProvisionOptions): Promise<void> {
  const { rows } = await admin.query<{ superuser: boolean }>(
    'select rolsuper as superuser from pg_roles where rolname = current_user',
  );
  const superuser = rows[0]!.superuser;
  for (const [use, name] of Object.entries(SIGN_IN_ROLES)) {
    await makeRole(admin, name, { login: true, inherit: use === 'owner' });
    await setPassword(admin, options, use as keyof typeof SIGN_IN_ROLES, superuser);
  }
  for (const name of DEFINER_ROLES) {
    await makeRole(admin, name, { login: false, inherit: false });
    // The owner gives its definer functions to these roles, which takes membership in them.
    await grantMembership(admin, name, SIGN_IN_ROLES.owner);
  }
  // The function that adds a job belongs to the role of the jobs.
  await grantMembership(admin, SIGN_IN_ROLES.worker, SIGN_IN_ROLES.owner);
  if (!superuser) await grantMembership(admin, SIGN_IN_ROLES.owner, null);
  await makeDatabase(admin, options.database);
}

interface RoleShape {
  login: boolean;
  inherit: boolean;
}

async function makeRole(admin: pg.Client, name: string, shape: RoleShape): Promise<void> {
  const login = shape.login ? 'login' : 'nologin';
  const inherit = shape.inherit ? 'inherit' : 'noinherit';
  const { rows } = await admin.query<{ right: boolean; escapes: boolean }>(
    `/* role-as-it-stands */
     select rolcanlogin = $2 and rolinherit = $3 and not rolcreaterole and not rolcreatedb as "right",
            rolsuper or rolbypassrls or rolreplication as escapes
       from pg_roles where rolname = $1`,
    [name, shape.login, shape.inherit],
  );
  if (!rows[0]) {
    await admin.query(
      `create role ${name} ${login} ${inherit} nosuperuser nobypassrls nocreaterole nocreatedb noreplication`,
    );
    return;
  }
  // Only a superuser may name these two attributes, even to remove them; so they are named only when they must go.
  if (rows[0].escapes) await admin.query(`alter role ${name} nosuperuser nobypassrls noreplication`);
  if (!rows[0].right) await admin.query(`alter role ${name} ${login} ${inherit} nocreaterole nocreatedb`);
}

async function setPassword(
  admin: pg.Client,
  options: ProvisionOptions,
  use: keyof typeof SIGN_IN_ROLES,
  superuser: boolean,
): Promise<void> {
  const name = SIGN_IN_ROLES[use];
  const password = options.passwords[use];
  if (superuser) {
    const { rows } = await admin.query<{ verifier: string | null }>(
      'select rolpassword as verifier from pg_authid where rolname = $1',
      [name],
    );
    if (matchesScramVerifier(password, rows[0]?.verifier ?? null)) return;
  } else if (await signsIn(rewriteUrl(options.adminUrl, 'postgres', { user: name, password }))) return;
  await admin.query("set password_encryption = 'scram-sha-256'");
  await admin.query(`alter role ${name} password ${pg.escapeLiteral(password)}`);
}

async function signsIn(url: string): Promise<boolean> {
  return withClient(url, async () => true).catch(() => false);
}

/** Makes `member` (null: the administrator itself) a member of `group`. */
async function grantMembership(admin: pg.Client, group: string, member: string | null): Promise<void> {
  const { rows } = await admin.query<{ missing: boolean }>(
    `/* is-not-yet-a-member */
     select not exists (
       select from pg_auth_members m
        where m.roleid = $1::regrole and m.member = coalesce($2::text, current_user)::regrole
          and ${await setOption(admin)}) as missing`,
    [group, member],
  );
  if (rows[0]!.missing) await admin.query(`grant ${group} to ${member ?? 'current_user'}`);
}

/** From version 16 on a creator gets a membership that does not let it act as the role: that one does not count. */
async function setOption(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  );
  return rows[0]!.version >= 160_000 ? 'm.set_option and m.inherit_option' : 'true';
}

async function makeDatabase(admin: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  const { rows } = await admin.query<{ owner: string | null; icu: boolean }>(
    `/* database-and-collations */
     select (select pg_get_userbyid(datdba) from pg_database where datname = $1) as owner,
            exists (select from pg_collation where collprovider = 'i') as icu`,
    [database],
  );
  const owner = rows[0]!.owner;
  // A database that an administrator or a hosting service made beforehand is taken over.
  if (owner !== null && owner !== SIGN_IN_ROLES.owner)
    await admin.query(`alter database ${name} owner to ${SIGN_IN_ROLES.owner}`);
  if (owner !== null) return;
  // Named in full, so that text sorts and folds its case the same way on every server.
  const sorting = rows[0]!.icu ? "locale_provider icu icu_locale 'fr' locale 'C'" : "locale 'C'";
  await admin.query(
    `create database ${name} owner ${SIGN_IN_ROLES.owner} template template0 encoding 'UTF8' ${sorting}`,
  );
}

async function prepareDatabase(admin: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  const everyRole = [SIGN_IN_ROLES.app, SIGN_IN_ROLES.worker].join(', ');
  await asOwner(admin, async () => {
    await admin.query(`revoke all on database ${name} from public`);
    await admin.query(`grant connect on database ${name} to ${everyRole}`);
    await admin.query('revoke create on schema public from public');
    await admin.query('create extension if not exists btree_gist with schema public');
  });
}

/** Acts as the owner for a moment: a database of the portal holds nothing that belongs to the administrator. */
async function asOwner<T>(admin: pg.Client, work: () => Promise<T>): Promise<T> {
  await admin.query(`set role ${SIGN_IN_ROLES.owner}`);
  try {
    return await work();
  } finally {
    await admin.query('reset role').catch(() => undefined);
  }
}

async function underLock<T>(admin: pg.Client, work: () => Promise<T>): Promise<T> {
  await admin.query('select pg_advisory_lock($1)', [PROVISION_LOCK]);
  try {
    return await work();
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [PROVISION_LOCK]).catch(() => undefined);
  }
}

/** Advisory locks hold within one database only: provisioning from two of them can still collide in the catalogues. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (attempt >= 6 || code === undefined || !RACES.has(code)) throw error;
      await sleep(50 * attempt + Math.random() * 100);
    }
  }
}
