import { calendarDate, fixedClock, fromGlobalId } from '@maillage/kernel';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refreshAllDeadlines } from '../../server/src/modules/conventions/use-cases/refresh-deadlines.ts';
import { tellExpiries } from '../../server/src/modules/conventions/use-cases/tell-expiries.ts';
import type { Mail } from '../../server/src/platform/mail/mailer.ts';
import { inTransaction } from '../../server/src/db/transaction.ts';
import { superuserOf, type Superuser } from '../security/support.ts';
import { ApiClient, REFUSALS } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

let portal: Portal;
let superuser: Superuser;
let worker: pg.Pool;
let vals: string;
const COLLECTIVITE = 'rh.terre-valserhone@maillage.example';
const CNFPT = 'delegation.aura@maillage.example';

/** Somebody in front of the portal on another day. */
async function on(today: string, email: string): Promise<ApiClient> {
  const server = await portal.another({ today: calendarDate(today) });
  const client = new ApiClient(server.url);
  await client.signIn(email);
  return client;
}

/** What the nightly rounds have put in the post. */
const mails: Mail[] = [];

/** The nightly rounds of a day. */
async function night(today: string): Promise<number> {
  await inTransaction(worker, (db) => refreshAllDeadlines(db, calendarDate(today)));
  const clock = fixedClock(calendarDate(today), `${today}T02:22:00.000Z`);
  return inTransaction(worker, (db) => {
    const query = <Row>(sql: string, values: readonly unknown[] = []) => {
      if (sql.includes('platform.enqueue')) mails.push(JSON.parse(String(values[1])) as Mail);
      return db.query<Row>(sql, values);
    };
    return tellExpiries({ query }, { clock, publicUrl: 'https://portail.example' });
  });
}

const SAVED = `... on ConventionWritten { partId convention { renewalOutcome } } ${REFUSALS}`;
const codes = (answer: { refusals?: { code: string; path: string[]; article?: string }[] }) =>
  (answer.refusals ?? []).map(({ code, path, article }) => [code, path.join('.'), article].filter(Boolean).join(' '));
const decide = (client: ApiClient, partyKey: string, changes: object = {}) =>
  client.mutate(`mutation ($input: DecideRenewalInput!) { decideRenewal(input: $input) { ${SAVED} } }`, {
    input: {
      conventionId: vals,
      partyKey,
      decision: 'renew',
      decidedOn: '2027-02-01',
      decidedBy: 'Bureau',
      ...changes,
    },
  });
/** Deletes a draft, as the one of these who holds its pen. */
async function deleteDraft(title: string, clients: readonly ApiClient[]): Promise<void> {
  for (const client of clients) {
    const { conventions } = await client.query(
      'query ($title: String) { conventions(filter: { text: $title }) { edges { node { id version title } } } }',
      { title },
    );
    const found = conventions.edges.find((edge: { node: { title: string } }) => edge.node.title === title)?.node;
    if (!found) continue;
    const deleted = await client.mutate(
      `mutation ($id: ID!, $version: Int!) { deleteDraft(id: $id, expectedVersion: $version) { ... on DraftDeleted { id } ${REFUSALS} } }`,
      { id: found.id, version: found.version },
    );
    expect(deleted).toEqual({ id: found.id });
    return;
  }
  throw new Error(`nobody here drafts « ${title} »`);
}

const tasksOf = async (client: ApiClient): Promise<string[]> =>
  (
    await client.query(
      'query ($id: ID!) { tasks(conventionId: $id, first: 100) { edges { node { kind dueOn article } } } }',
      { id: vals },
    )
  ).tasks.edges
    .map(({ node }: { node: { kind: string; dueOn: string; article: string } }) => node)
    .filter(({ kind }: { kind: string }) => kind.startsWith('renewal'))
    .map(({ kind, dueOn, article }: { kind: string; dueOn: string; article: string }) => `${kind} ${dueOn} ${article}`)
    .toSorted();

beforeAll(async () => {
  portal = await openPortal();
  superuser = superuserOf(portal.database);
  worker = new pg.Pool({ connectionString: portal.database.workerUrl, max: 2 });
  const client = await portal.signIn(COLLECTIVITE);
  const { conventions } = await client.query(
    '{ conventions(filter: { text: "terre valserhone" }) { edges { node { id } } } }',
  );
  vals = conventions.edges[0].node.id;
});
afterAll(async () => {
  await worker?.end();
  await superuser?.end();
  await portal?.stop();
});

describe('what follows the term of Terre Valserhône', () => {
  test('is not decided before the window opens, on 31 December 2026, by its article 12 (VALS-12.3)', async () => {
    const client = await portal.signIn(COLLECTIVITE);
    const early = await decide(client, 'collectivite', { decidedOn: '2026-11-20' });
    expect(codes(early)).toEqual(['RENEWAL_NOT_OPEN decidedOn 12']);
    expect(early.refusals[0].message).toContain('31 décembre 2026');
    expect(codes(await decide(client, 'cnfpt', { decidedOn: '2026-11-20' }))).toEqual(['FORBIDDEN']);
    expect(codes(await decide(client, 'collectivite'))).toEqual(['DATE_IN_FUTURE decidedOn']);
  });

  test('is a task for each party once the window is near: an assessment, a meeting, its own decision', async () => {
    await night('2027-01-05');
    const client = await on('2027-01-05', COLLECTIVITE);
    expect(await tasksOf(client)).toEqual([
      'renewal_assessment 2027-12-31 12',
      'renewal_decision 2027-12-31 12',
      'renewal_window 2027-12-31 12',
    ]);
  });

  test('is assessed, and decided party by party; each task goes with its fact, and the common decision is told', async () => {
    const collectivite = await on('2027-02-10', COLLECTIVITE);
    const cnfpt = await on('2027-02-10', CNFPT);
    const assessed = await cnfpt.mutate(
      `mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { ${SAVED} } }`,
      { input: { conventionId: vals, assessedOn: '2027-01-20', words: 'Bilan partagé avec la collectivité.' } },
    );
    expect(codes(assessed)).toEqual([]);
    const first = await decide(collectivite, 'collectivite');
    expect(first.convention.renewalOutcome).toBeNull();
    expect(await tasksOf(collectivite)).toEqual(['renewal_window 2027-12-31 12']);
    expect(await tasksOf(cnfpt)).toContain('renewal_decision 2027-12-31 12');
    const second = await decide(cnfpt, 'cnfpt', { decision: 'let_expire' });
    expect(second.convention.renewalOutcome).toBe('divided');
    const third = await decide(cnfpt, 'cnfpt', { decidedOn: '2027-02-08' });
    expect(third.convention.renewalOutcome).toBe('renew');
    const { convention, history } = await cnfpt.query(
      `query ($id: ID!) {
         convention(id: $id) { renewalRecords { kind happenedOn decision decidedBy termEndsOn party { key } } }
         history(recordId: $id, first: 1) { edges { node { action recordType } } }
       }`,
      { id: vals },
    );
    expect(convention.renewalRecords).toMatchObject([
      { kind: 'assessment', happenedOn: '2027-01-20', party: null },
      { kind: 'decision', decision: 'renew', decidedBy: 'Bureau', party: { key: 'collectivite' } },
      { kind: 'decision', decision: 'let_expire', termEndsOn: '2027-12-31' },
      { kind: 'decision', decision: 'renew', happenedOn: '2027-02-08' },
    ]);
    expect(history.edges[0].node).toEqual({ action: 'renewal_decided', recordType: 'RenewalRecord' });
  });

  test('asks then for the text that follows, of both parties, until one of them has opened it', async () => {
    const collectivite = await on('2027-02-10', COLLECTIVITE);
    const cnfpt = await on('2027-02-10', CNFPT);
    const asked = async (): Promise<boolean[]> =>
      Promise.all([collectivite, cnfpt].map(async (each) => (await tasksOf(each)).includes(SUCCESSOR)));
    const SUCCESSOR = 'renewal_successor 2027-12-31 12';
    // The demonstration has a draft that follows already. Once it is deleted, the text is to be written again.
    expect(await asked()).toEqual([false, false]);
    await deleteDraft('Exemple – Renouvellement de la convention-cadre avec Terre Valserhône', [cnfpt, collectivite]);
    expect(await asked()).toEqual([true, true]);
    const opened = await cnfpt.mutate(
      `mutation ($input: OpenSuccessorInput!) { openSuccessor(input: $input) { __typename ${REFUSALS} } }`,
      { input: { conventionId: vals, title: 'Convention 2028', asOf: '2027-02-10', blocks: ['Party', 'Article'] } },
    );
    expect(codes(opened)).toEqual([]);
    // The other party does not see the draft, and has no task any more all the same.
    expect(await asked()).toEqual([false, false]);
    await night('2027-02-11');
    expect(await asked()).toEqual([false, false]);
    const met = await collectivite.query('query ($id: ID!) { convention(id: $id) { deadlines { kind metOn } } }', {
      id: vals,
    });
    expect(met.convention.deadlines).toContainEqual({ kind: 'renewal_successor', metOn: '2027-02-10' });
  });

  test('is decided no more once the term is behind', async () => {
    const client = await on('2028-01-15', COLLECTIVITE);
    expect(codes(await decide(client, 'collectivite', { decidedOn: '2028-01-10' }))).toEqual([
      'TRANSITION_NOT_ALLOWED decidedOn',
    ]);
  });
});

describe('the end of Terre Valserhône', () => {
  const news = async (client: ApiClient): Promise<string[]> =>
    (await client.query('{ notifications(first: 50) { edges { node { text } } } }')).notifications.edges
      .map(({ node }: { node: { text: string } }) => node.text)
      .filter((text: string) => /prend fin|a pris fin/.test(text));

  test('is told when the window opens, 6, 3 and 1 months before, and the day after: once to each organisation', async () => {
    await superuser.rows('delete from steering.expiry_notice');
    mails.length = 0;
    const told: Record<string, number> = {};
    for (const day of [
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-06-30',
      '2027-09-30',
      '2027-11-30',
      '2027-12-31',
      '2028-01-01',
      '2028-01-02',
    ]) {
      await night(day);
      const [counted] = await superuser.rows<{ n: number }>(
        'select count(*)::int as n from steering.expiry_notice where convention_id = $1',
        [fromGlobalId(vals)!.id],
      );
      told[day] = counted!.n;
    }
    expect(told).toEqual({
      '2026-12-30': 0,
      '2026-12-31': 2,
      '2027-01-01': 2,
      '2027-06-30': 4,
      '2027-09-30': 6,
      '2027-11-30': 8,
      '2027-12-31': 8,
      '2028-01-01': 10,
      '2028-01-02': 10,
    });
  });

  test('is written at each step to those who manage the conventions of each party, once, and to nobody else', () => {
    const title = expect.stringContaining('Terre Valserhône') as string;
    const ofVals = mails.filter(({ values }) => String(values['link']).includes(vals));
    const steps = ['window_opens', '6_months', '3_months', '1_month', 'ended'];
    for (const to of [CNFPT, COLLECTIVITE]) {
      const own = ofVals.filter((mail) => mail.to === to);
      expect(own.map(({ values }) => values['step'])).toEqual(steps);
      expect(own[0]).toMatchObject({
        template: 'conventionEnds',
        values: {
          convention: title,
          date: '31 décembre 2027',
          sentence: expect.stringContaining('sa suite se décide'),
        },
      });
      expect(own[0]!.values['link']).toBe(`https://portail.example/conventions/${vals}?onglet=fin`);
    }
    expect(ofVals.every(({ to }) => !to.startsWith('lecture') && !to.startsWith('exterieur'))).toBe(true);
  });

  test('is read among the notifications, which it counts and which are marked as read', async () => {
    const client = await on('2028-01-02', COLLECTIVITE);
    const texts = await news(client);
    expect(texts).toEqual([
      expect.stringMatching(/^La convention «\s.*Terre Valserhône\s» a pris fin le 31 décembre 2027\.$/),
    ]);
    const { notifications } = await client.query(
      '{ notifications(first: 1) { unreadCount edges { node { id read } } } }',
    );
    expect(notifications.unreadCount).toBeGreaterThan(0);
    const marked = await client.mutate(
      'mutation ($id: ID!) { markNotificationsRead(upTo: $id) { ... on NotificationsRead { unreadCount } } }',
      { id: notifications.edges[0].node.id },
    );
    expect(marked.unreadCount).toBe(0);
  });

  test('is said on the home of each party, with the last that was told, and on nobody else’s', async () => {
    const ask = '{ expiries { step endsOn by text convention { id } } }';
    const { expiries } = await (await on('2028-01-02', CNFPT)).query(ask);
    expect(expiries).toMatchObject([{ step: 'ended', endsOn: '2027-12-31', by: 'term', convention: { id: vals } }]);
    const outsider = await on('2028-01-02', 'exterieur.cdg30@maillage.example');
    expect((await outsider.query(ask)).expiries).toEqual([]);
    expect((await (await on('2028-03-01', CNFPT)).query(ask)).expiries).toEqual([]);
  });

  test('tells each step with the source of its parameter', async () => {
    const client = await portal.signIn(CNFPT);
    const { expirySteps } = await client.query('{ expirySteps { code anchor months days source } }');
    expect(expirySteps.map(({ code }: { code: string }) => code)).toEqual([
      'window_opens',
      '6_months',
      '3_months',
      '1_month',
      'ended',
    ]);
    expect(expirySteps.every(({ source }: { source: string }) => source.length > 10)).toBe(true);
  });
});

describe('a convention that silence renews', () => {
  beforeAll(async () => {
    // Terre Valserhône as it would read with a tacit renewal instead of its fixed end: no text that was read has one.
    const id = fromGlobalId(vals)!.id;
    await superuser.rows(
      "delete from conventions.clause where convention_id = $1 and kind in ('fixed_end', 'duration')",
      [id],
    );
    await superuser.rows(
      `insert into conventions.clause (id, part_id, convention_id, instrument_id, kind, value)
       select gen_random_uuid(), gen_random_uuid(), $1, i.id, k.kind, k.value::jsonb from conventions.instrument i,
         (values ('fixed_end', '{"date": "2025-12-31"}'), ('tacit_renewal', '{"months": 12, "maxRenewals": null}')) k(kind, value)
       where i.convention_id = $1 and i.ordinal = 0`,
      [id],
    );
    await superuser.rows("update conventions.convention set ends_on = '2025-12-31' where id = $1", [id]);
  });

  const ask = `query ($id: ID!) { convention(id: $id) { phase endsOn deadlines { kind dueOn severity } } }`;

  test('shows its present end and its last day of notice after each renewal', async () => {
    const seen = async (today: string) => {
      const { convention } = await (await on(today, COLLECTIVITE)).query(ask, { id: vals });
      const last = convention.deadlines.find(({ kind }: { kind: string }) => kind === 'last_notice_day');
      return [convention.phase, convention.endsOn, last.dueOn, last.severity];
    };
    expect(await seen('2026-06-01')).toEqual(['renewal_window', '2026-12-31', '2026-09-30', 'legal']);
    expect(await seen('2028-02-01')).toEqual(['renewal_window', '2028-12-31', '2028-09-30', 'legal']);
  });

  test('is found in force in the lists, and its tasks have the present dates, once the night has passed', async () => {
    await night('2028-02-01');
    const client = await on('2028-02-01', COLLECTIVITE);
    const { conventions } = await client.query(
      '{ conventions(filter: { phases: [in_force, renewal_window], text: "terre valserhone" }) { edges { node { endsOn } } } }',
    );
    expect(conventions.edges.map(({ node }: { node: { endsOn: string } }) => node.endsOn)).toEqual(['2028-12-31']);
    const { tasks } = await client.query(
      'query ($id: ID!) { tasks(conventionId: $id, first: 100) { edges { node { kind dueOn title } } } }',
      {
        id: vals,
      },
    );
    const last = tasks.edges
      .map(({ node }: { node: { kind: string } }) => node)
      .find(({ kind }: { kind: string }) => kind === 'last_notice_day');
    expect(last).toMatchObject({ dueOn: '2028-09-30', title: expect.stringContaining('reconduite') });
  });

  test('is told to arrive at its term, and to go on unless it is denounced', async () => {
    await night('2028-10-02');
    const { expiries } = await (await on('2028-10-02', CNFPT)).query('{ expiries { step by text } }');
    expect(expiries).toMatchObject([
      { step: '3_months', by: 'tacit_renewal', text: expect.stringContaining('reconduite') },
    ]);
  });
});
