import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { newId } from '@maillage/kernel';
import { MEMBERSHIP_ROLES, type MembershipRole } from '@maillage/domain/access';
import { ApiClient } from '../testkit/client.ts';
import type { Portal } from '../testkit/portal.ts';
import { TEST_TODAY } from '../testkit/database.ts';

/** How an organisation stands to the convention on which the matrix is played (the one of Pays de la Loire). */
export const RELATIONS = {
  drafter: 'CDG 44',
  party: 'Région Pays de la Loire',
  mandated: 'CDG 72',
  associated: 'France Travail',
  payingAgent: 'Docaposte',
  legalBody: 'CNFPT',
  unit: 'Antenne de la Sarthe',
  federationMember: 'AMF 72',
  outsider: 'CDG 30',
  platform: 'Plateforme',
} as const;
export type Relation = keyof typeof RELATIONS;
export const RELATION_NAMES = Object.keys(RELATIONS) as Relation[];

export type Somebody = `${Relation}/${MembershipRole}`;

/** One signed-in person for each relation and each role, and nobody for 'anonymous'. */
export async function castFor(portal: Portal): Promise<(who: Somebody | 'anonymous') => ApiClient> {
  const client = new pg.Client({ connectionString: portal.database.superUrl });
  await client.connect();
  const tokens = new Map<string, string>();
  const now = `${TEST_TODAY}T10:00:00Z`;
  for (const relation of RELATION_NAMES) {
    const { rows } = await client.query<{ id: string }>(
      'select id from organisations.organisation where short_name = $1',
      [RELATIONS[relation]],
    );
    for (const role of MEMBERSHIP_ROLES) {
      const account = newId();
      const token = randomBytes(32).toString('base64url');
      const email = `${relation}.${role}@matrice.example`.toLowerCase();
      await client.query(
        'insert into access.account (id, email, email_key, display_name, fictitious) values ($1, $2, $2, $3, true)',
        [account, email, `${relation} ${role}`],
      );
      await client.query(
        'insert into access.membership (id, account_id, organisation_id, role, since) values ($1, $2, $3, $4, $5)',
        [newId(), account, rows[0]!.id, role, '2024-01-01'],
      );
      await client.query('select access.open_session($1, $2, $3, $4, $5, $6, $7)', [
        newId(),
        createHash('sha256').update(token).digest(),
        account,
        'password',
        'matrix',
        new Date().toISOString(),
        new Date(Date.now() + 86_400_000).toISOString(),
      ]);
      // Sessions are judged by the portal's clock, which is moved to the day of the tests.
      await client.query(
        "update access.session set opened_at = $2, seen_at = $2, expires_at = $2::timestamptz + interval '2 days' where account_id = $1",
        [account, now],
      );
      await client.query("update access.session set seen_at = 'infinity' where account_id = $1", [account]);
      tokens.set(`${relation}/${role}`, token);
    }
  }
  await client.end();
  return (who) => {
    const api = new ApiClient(portal.url);
    if (who !== 'anonymous') api.cookie = `maillage_session=${tokens.get(who)!}`;
    return api;
  };
}
