import pg from 'pg';

/** What a role may do at the level of the whole server. */
export interface RoleDescription {
  name: string;
  superuser: boolean;
  bypassRls: boolean;
  createRole: boolean;
  createDb: boolean;
  /** For instance 150020 or 180004. */
  serverVersion: number;
}

/**
 * Signs in and says which role answers. The server refuses to run with one that escapes row-level security, and takes
 * one that may create roles as administrative.
 * @param url postgres:// address
 */
export async function describeRole(url: string): Promise<RoleDescription> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<RoleDescription>(
      `/* describe-role */
       select rolname as name, rolsuper as superuser, rolbypassrls as "bypassRls", rolcreaterole as "createRole",
              rolcreatedb as "createDb", current_setting('server_version_num')::int as "serverVersion"
         from pg_roles where rolname = current_user`,
    );
    return rows[0]!;
  });
}

/** True when the role is meant to make the others, not to serve. */
export function isAdministrative(role: RoleDescription): boolean {
  return role.superuser || role.createRole;
}

/**
 * Refuses a role that row-level security does not bind.
 * @throws Error in French
 */
export function assertBound(role: RoleDescription): void {
  if (role.superuser || role.bypassRls) {
    throw new Error(
      `Le rôle « ${role.name} » échappe à la sécurité par ligne (superutilisateur ou BYPASSRLS) : le serveur refuse de fonctionner avec lui.`,
    );
  }
}

/** Runs work on one connection, closed whatever happens. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
  // A connection cut by the server between two queries is reported by the next one.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Same server, another database and, when given, another role. */
export function rewriteUrl(url: string, database: string, sign?: { user: string; password: string }): string {
  const rewritten = new URL(url);
  rewritten.pathname = `/${encodeURIComponent(database)}`;
  if (sign) {
    rewritten.username = encodeURIComponent(sign.user);
    rewritten.password = encodeURIComponent(sign.password);
  }
  return rewritten.toString();
}
