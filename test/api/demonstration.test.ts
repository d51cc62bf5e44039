import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { calendarDate, fixedClock } from '@maillage/kernel';
import { demoAccounts, demoPeople } from '../../server/src/demo/accounts.ts';
import { INVENTED } from '../../server/src/demo/agreements/definition.ts';
import { exampleDrafts, realAgreements } from '../../server/src/demo/agreements/index.ts';
import { avenantExample } from '../../server/src/demo/avenant.ts';
import { contractExamples, successorExample } from '../../server/src/demo/copies.ts';
import { demoOrganisations } from '../../server/src/demo/organisations.ts';
import { loadDemonstration } from '../../server/src/demo/load.ts';
import { cloneDatabase, TEST_TODAY, type TestDatabase } from '../testkit/database.ts';

const clock = fixedClock(calendarDate(TEST_TODAY));

/** Rows as a superuser sees them: what no role of the portal may read is read here. */
async function rowsOf<T extends object>(database: TestDatabase, sql: string, parameters: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.superUrl });
  await client.connect();
  try {
    return (await client.query<T>(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}

describe('the demonstration region', () => {
  let database: TestDatabase;
  const ask = <T extends object>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    rowsOf(database, sql, parameters);

  beforeAll(async () => {
    database = await cloneDatabase(inject('testServer'), inject('templates').demonstration);
  });
  afterAll(() => database.drop());

  it.each([
    ['AMF', '2010-01-01', null, null],
    ['VALS', '2025-03-10', '2027-12-31', '2026-12-31'],
    ['PDL', '2025-02-03', '2028-02-02', null],
    ['NORD', '2007-02-19', null, null],
  ])('has %s in force from %s to %s', async (code, starts, ends, renewal) => {
    const { title } = realAgreements.find((agreement) => agreement.code === code)!.details;
    const rows = await ask(
      `select status, starts_on::text as starts, ends_on::text as ends, renewal_opens_on::text as renewal
       from conventions.convention where title = $1`,
      [title],
    );
    expect(rows).toEqual([{ status: 'in_force', starts, ends, renewal }]);
  });

  it('holds every part of the agreements, and the drafts as drafts, one of them sent to its parties', async () => {
    const held = await ask<{ title: string; status: string; parts: Record<string, number> }>(
      `select c.title, c.status, jsonb_build_object(
         'parties', (select count(*) from conventions.party p where p.convention_id = c.id),
         'articles', (select count(*) from conventions.article a where a.convention_id = c.id),
         'recitals', (select count(*) from conventions.visa v where v.convention_id = c.id),
         'annexes', (select count(*) from conventions.annex x where x.convention_id = c.id),
         'axes', (select count(*) from conventions.axis x where x.convention_id = c.id)
           + (select count(*) from conventions.axis_adoption d where d.convention_id = c.id),
         'clauses', (select count(*) from conventions.clause k where k.convention_id = c.id),
         'commitments', (select count(*) from conventions.commitment m where m.convention_id = c.id),
         'history', (select count(*) from conventions.commitment_event e where e.convention_id = c.id)
           + (select count(*) from conventions.held_record h where h.convention_id = c.id)) as parts
       from conventions.convention c`,
    );
    const copies = new Set([...contractExamples, successorExample].map(({ title }) => title));
    expect(
      held
        .filter(({ title }) => copies.has(title))
        .map(({ status }) => status)
        .toSorted(),
    ).toEqual(['draft', 'in_force', 'in_force', 'negotiation']);
    const expected = [...realAgreements, ...exampleDrafts].map((agreement) => ({
      title: agreement.details.title,
      status: agreement.sent ? 'negotiation' : agreement.draftedOn === null ? 'draft' : 'in_force',
      parts: {
        parties: agreement.parties.length,
        articles: agreement.articles.length,
        recitals: agreement.recitals.length,
        annexes: agreement.annexes.length,
        axes: agreement.axes.length,
        clauses: agreement.clauses.length,
        commitments: agreement.commitments.length,
        history: agreement.history.length,
      },
    }));
    const byTitle = (a: { title: string }, b: { title: string }): number => (a.title < b.title ? -1 : 1);
    expect(held.filter(({ title }) => !copies.has(title)).toSorted(byTitle)).toEqual(expected.toSorted(byTitle));
  });

  it('has one avenant, sent to a partner that has not answered yet, and says that it is invented', async () => {
    const rows = await ask<{ title: string; status: string; object: string; changes: string[] }>(
      `select c.title, i.label, i.status, i.object,
         (select array_agg(a.operation order by a.position) from conventions.avenant_change a where a.instrument_id = i.id) as changes,
         (select count(*)::int from conventions.approval p where p.instrument_id = i.id) as approvals
       from conventions.instrument i join conventions.convention c on c.id = i.convention_id where i.ordinal > 0`,
    );
    const { title } = realAgreements.find(({ code }) => code === avenantExample.to)!.details;
    expect(rows).toEqual([
      {
        title,
        label: avenantExample.label,
        status: 'negotiation',
        object: expect.stringContaining(INVENTED),
        changes: ['replace', 'add'],
        approvals: 0,
      },
    ]);
  });

  it('counts the next committee of the multi-party convention from the one that was held', async () => {
    const rows = await ask<{ due: string; met: string | null }>(
      `select d.due_on::text as due, d.met_on::text as met from steering.deadline d
       join conventions.convention c on c.id = d.convention_id
       where c.reference = 'SGM-PDL 2024-2027' and d.rule_id = 'PDL-4.3' order by d.due_on`,
    );
    expect(rows).toContainEqual({ due: '2026-02-03', met: '2025-11-20' });
    expect(rows).toContainEqual({ due: '2026-11-20', met: null });
  });

  it('has only invented people, who all work where the table of accounts says', async () => {
    const people = await ask<{ email: string; fictitious: boolean; places: number }>(
      `select a.email, a.fictitious, (select count(*)::int from access.membership m where m.account_id = a.id) as places
       from access.account a order by a.email`,
    );
    expect(people).toEqual(
      demoPeople
        .map(({ email, memberships }) => ({ email, fictitious: true, places: memberships.length }))
        .toSorted((a, b) => (a.email < b.email ? -1 : 1)),
    );
    expect(demoAccounts.map((account) => account.email)).toEqual(demoPeople.map((person) => person.email));
    expect(people.every((person) => person.email.endsWith('@maillage.example'))).toBe(true);
  });

  it('names real bodies with their source, and takes SIREN from the reference data', async () => {
    const bodies = await ask<{ kind: string; siren: string | null; siret: string | null; source: string | null }>(
      "select kind, siren, siret, source from organisations.organisation where kind <> 'platform'",
    );
    expect(bodies).toHaveLength(demoOrganisations.length);
    expect(bodies.every((body) => body.source !== null)).toBe(true);
    expect(bodies.filter((body) => ['commune', 'epci'].includes(body.kind) && body.siren === null)).toEqual([]);
    expect(bodies.filter((body) => body.siret !== null)).toMatchObject([
      { siren: '240100891', siret: '24010089100102' },
    ]);
  });

  it('was entered by its actors alone', async () => {
    const strangers = await ask(
      `select e.id from audit.entry e left join access.account a on a.id = e.account_id and a.fictitious where a.id is null`,
    );
    expect(strangers).toEqual([]);
  });

  it('is loaded once', async () => {
    const count =
      'select count(*)::int as n from audit.entry union all select count(*)::int from conventions.convention';
    const before = await ask(count);
    await loadDemonstration({ ...database, clock });
    expect(await ask(count)).toEqual(before);
  });
});

describe('a database that holds something else', () => {
  it('is refused, and left as it was', async () => {
    const database = await cloneDatabase(inject('testServer'), inject('templates').empty);
    try {
      await rowsOf(
        database,
        `insert into organisations.organisation (id, kind, name, short_name, search_key)
         values ('018f0000-0000-7000-8000-000000000001', 'platform', 'Autre', 'Autre', 'autre')`,
      );
      await expect(loadDemonstration({ ...database, clock })).rejects.toThrow(/base vide/);
      expect(await rowsOf(database, 'select id from access.account')).toEqual([]);
      expect(await rowsOf(database, "select key from platform.fact where key = 'demonstration'")).toEqual([]);
    } finally {
      await database.drop();
    }
  });
});
