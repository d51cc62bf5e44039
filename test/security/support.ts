import pg from 'pg';
import type { Actor } from '../../server/src/db/actor.ts';
import { installParsers } from '../../server/src/db/parsers.ts';
import type { TestDatabase } from '../testkit/database.ts';

export interface Superuser {
  /** Runs a statement as a superuser: what no role of the portal may read, or tamper with. */
  rows<T = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<T[]>;
  end(): Promise<void>;
}

export function superuserOf(database: Pick<TestDatabase, 'superUrl'>): Superuser {
  installParsers();
  const pool = new pg.Pool({ connectionString: database.superUrl, max: 2 });
  pool.on('error', () => undefined);
  return {
    rows: async <T>(sql: string, parameters: unknown[] = []) => (await pool.query(sql, parameters)).rows as T[],
    end: () => pool.end(),
  };
}

/** The actor of an account of the demonstration, acting for the first of its organisations. */
export async function actorNamed(superuser: Superuser, email: string): Promise<Actor> {
  const [row] = await superuser.rows<{
    account: string;
    name: string;
    organisation: string;
    kind: string;
    role: Actor['role'];
    membership: string;
  }>(
    `select a.id as account, a.display_name as name, o.id as organisation, o.kind, m.role, m.id as membership
     from access.account a join access.membership m on m.account_id = a.id
     join organisations.organisation o on o.id = m.organisation_id
     where a.email_key = $1 order by m.since, m.id limit 1`,
    [email],
  );
  return {
    accountId: row!.account,
    sessionId: null,
    displayName: row!.name,
    email,
    locale: 'fr',
    fictitious: true,
    memberships: [
      {
        id: row!.membership,
        organisationId: row!.organisation,
        organisationKind: row!.kind,
        role: row!.role!,
        office: null,
      },
    ],
    organisationId: row!.organisation,
    organisationKind: row!.kind,
    role: row!.role,
  };
}

/** Number of lines of every table that a mutation may write. */
export async function footprint(superuser: Superuser): Promise<Record<string, number>> {
  const tables = await superuser.rows<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('access', 'organisations', 'conventions', 'cohorts', 'steering', 'audit', 'platform')
       and c.relname not in ('session', 'rate_limit')
     order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await superuser.rows<{ n: number }>(`select count(*) as n from ${name}`);
    counts[name] = row!.n;
  }
  const [jobs] = await superuser.rows<{ n: number }>('select count(*) as n from graphile_worker.jobs');
  return { ...counts, jobs: jobs!.n };
}
