import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { provision, type ProvisionedUrls } from '../../server/src/db/engine/provision.ts';
import { dropDatabase } from '../../server/src/db/engine/provision.ts';
import { migrate, migrationFiles } from '../../server/src/db/migrate.ts';

const database = `maillage_old_${process.pid}`;
let urls: ProvisionedUrls;
let owner: pg.Client;

/** The structure of the first installation, with a little of everything in it, as its owner would find it. */
const FIRST = '0006-keep-the-trace-and-the-work';
/** The last structure in which mandates, and the axes of commitments, had no versions. */
const WITHOUT_VERSIONS = '0020-copy-a-text-and-open-contracts-from-a-framework';

const uuid = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** An avenant that has changed who gives mandate to a party, and the axis that a commitment serves. */
const BY_AVENANT = `
  insert into conventions.instrument
    (id, convention_id, ordinal, label, status, drafting_organisation_id, effective_on, concluded_on) values
    ('${uuid(10)}', '${uuid(4)}', 1, 'Avenant n° 1', 'in_force', '${uuid(1)}', '2025-06-01', '2025-05-20');
  insert into conventions.party (id, convention_id, key) values ('${uuid(11)}', '${uuid(4)}', 'cdg');
  insert into conventions.party_version (id, party_id, convention_id, instrument_id, organisation_id, role, position,
    valid_from, valid_to, ended_by_instrument_id) values
    ('${uuid(20)}', '${uuid(11)}', '${uuid(4)}', '${uuid(5)}', '${uuid(1)}', 'mandated_coordinator', 1, null, '2025-05-31', '${uuid(10)}'),
    ('${uuid(21)}', '${uuid(11)}', '${uuid(4)}', '${uuid(10)}', '${uuid(1)}', 'mandated_coordinator', 1, '2025-06-01', null, null);
  insert into conventions.mandate (id, convention_id, party_id, mandator_organisation_id, resolution) values
    ('${uuid(30)}', '${uuid(4)}', '${uuid(11)}', '${uuid(1)}', 'La nouvelle');
  insert into conventions.commitment (id, convention_id) values ('${uuid(12)}', '${uuid(4)}');
  insert into conventions.commitment_version (id, commitment_id, convention_id, instrument_id, party_id, position, title,
    recurrence, valid_from, valid_to, ended_by_instrument_id) values
    ('${uuid(22)}', '${uuid(12)}', '${uuid(4)}', '${uuid(5)}', '${uuid(11)}', 1, 'Aider', 'continuous', null, '2025-05-31', '${uuid(10)}'),
    ('${uuid(23)}', '${uuid(12)}', '${uuid(4)}', '${uuid(10)}', '${uuid(11)}', 1, 'Aider', 'continuous', '2025-06-01', null, null);
  insert into conventions.axis (id, scope, convention_id, list, code, label, position) values
    ('${uuid(40)}', 'convention', '${uuid(4)}', 'Axes', '1', 'Premier', 1),
    ('${uuid(41)}', 'convention', '${uuid(4)}', 'Axes', '2', 'Second', 2);
  insert into conventions.commitment_axis (convention_id, commitment_id, axis_id) values
    ('${uuid(4)}', '${uuid(12)}', '${uuid(41)}');
  insert into conventions.avenant_change (id, convention_id, instrument_id, block, operation, target_id, before, fields, position) values
    ('${uuid(50)}', '${uuid(4)}', '${uuid(10)}', 'Party', 'replace', '${uuid(11)}',
     '{"mandates": [{"mandatorId": "${uuid(1)}", "resolution": "L’ancienne", "date": null}]}', '{}', 10),
    ('${uuid(51)}', '${uuid(4)}', '${uuid(10)}', 'Commitment', 'replace', '${uuid(12)}', '{"axisCodes": ["1"]}', '{}', 20);`;

beforeAll(async () => {
  const server = inject('testServer');
  urls = await provision({ adminUrl: server.adminUrl, database, passwords: server.passwords });
  await migrate(urls.ownerUrl, () => undefined, FIRST);
  owner = new pg.Client({ connectionString: server.adminUrl.replace(/\/[^/?]*(\?|$)/, `/${database}$1`) });
  await owner.connect();
  await owner.query(`
    insert into organisations.organisation (id, kind, name, short_name, search_key)
      values ('01900000-0000-7000-8000-000000000001', 'cdg', 'Centre de gestion', 'CDG', 'cdg');
    insert into access.account (id, email, email_key, display_name) values
      ('01900000-0000-7000-8000-000000000002', 'a@exemple.fr', 'a@exemple.fr', 'Une personne');
    insert into access.membership (id, account_id, organisation_id, role, since) values
      ('01900000-0000-7000-8000-000000000003', '01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000001', 'coordinator', '2025-01-01');
    insert into conventions.convention (id, kind, title, drafting_organisation_id) values
      ('01900000-0000-7000-8000-000000000004', 'multiparty', 'Une convention ancienne', '01900000-0000-7000-8000-000000000001');
    insert into conventions.instrument (id, convention_id, ordinal, label) values
      ('01900000-0000-7000-8000-000000000005', '01900000-0000-7000-8000-000000000004', 0, 'Texte initial');
    insert into conventions.clause (id, convention_id, instrument_id, kind, value) values
      ('01900000-0000-7000-8000-000000000006', '01900000-0000-7000-8000-000000000004', '01900000-0000-7000-8000-000000000005', 'duration', '{"months": 36, "isMaximum": true}');
    insert into audit.entry (id, stream, record_type, record_id, action, account_id, organisation_id, convention_id, request_id, salt, digest) values
      ('01900000-0000-7000-8000-000000000007', 'convention:x', 'Convention', '01900000-0000-7000-8000-000000000004', 'created',
       '01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000004', 'r', '\\x00', '\\x00');
  `);
  await migrate(urls.ownerUrl, () => undefined, WITHOUT_VERSIONS);
  await owner.query(BY_AVENANT);
});
afterAll(async () => {
  await owner?.end();
  await dropDatabase(inject('testServer').adminUrl, database);
});

describe('a database of the first installation', () => {
  test('is brought to the newest structure with its data', async () => {
    const newer = migrationFiles()
      .map((file) => file.name)
      .filter((name) => name > WITHOUT_VERSIONS);
    const done = await migrate(urls.ownerUrl);
    expect(done).toHaveLength(newer.length);
    const { rows } = await owner.query(
      `select c.title, k.value->>'months' as months, (select count(*)::int from audit.entry e where e.convention_id = c.id) as lines,
         (select count(*)::int from conventions.access_grant g where g.convention_id = c.id) as grants
       from conventions.convention c join conventions.clause k on k.convention_id = c.id`,
    );
    expect(rows).toEqual([{ title: 'Une convention ancienne', months: '36', lines: 1, grants: 1 }]);
  });

  test('tells what each version of a party and of a commitment said, from what the avenant had found', async () => {
    const { rows } = await owner.query<{ version: string; said: string }>(
      `select party_version_id as version, resolution as said from conventions.mandate
       union all
       select s.commitment_version_id, a.code from conventions.commitment_axis s join conventions.axis a on a.id = s.axis_id
       order by 1`,
    );
    expect(rows).toEqual([
      { version: uuid(20), said: 'L’ancienne' },
      { version: uuid(21), said: 'La nouvelle' },
      { version: uuid(22), said: '1' },
      { version: uuid(23), said: '2' },
    ]);
  });

  test('migrated again, does nothing', async () => {
    expect(await migrate(urls.ownerUrl)).toEqual([]);
  });

  test('has every table outside the reference data under forced row-level security, or out of the application’s reach', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('access', 'organisations', 'conventions', 'files', 'cohorts', 'steering', 'audit', 'platform')
         and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`,
    );
    expect(rows.map((row) => row.name)).toEqual(['platform.fact', 'platform.rate_limit']);
  });

  test('gives the application no object of its own and no way around the policies', async () => {
    const { rows } = await owner.query(
      `select rolname from pg_roles where rolname in ('maillage_app', 'maillage_worker') and (rolsuper or rolbypassrls or rolcreaterole)`,
    );
    expect(rows).toEqual([]);
    const owned = await owner.query(
      "select 1 from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'maillage_app'",
    );
    expect(owned.rowCount).toBe(0);
    const functions = await owner.query(
      `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('access', 'conventions', 'platform') and p.prosecdef and not coalesce(array_to_string(p.proconfig, ',') like 'search_path=%', false)`,
    );
    expect(functions.rows).toEqual([]);
  });
});
