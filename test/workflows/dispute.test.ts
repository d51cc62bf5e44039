import { calendarDate, fromGlobalId, newId } from '@maillage/kernel';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorSettings } from '../../server/src/db/actor.ts';
import { actorNamed, superuserOf, type Superuser } from '../security/support.ts';
import { REFUSALS, type ApiClient } from '../testkit/client.ts';
import { TEST_TODAY } from '../testkit/database.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

let portal: Portal;
let superuser: Superuser;
let collectivite: ApiClient;
let cnfpt: ApiClient;
let vals: string;

const DISPUTES = `disputes { id version state form notifiedOn receivedOn subject articleNumber lastOn failedOn outcomeOn
  conciliatorName conciliationBeganOn conciliationCost amicableEndsOn courtOpensOn notifier { key }
  parties { party { key } acceptedOn share oddCent } clauses { kind articleNumber ruleId }
  events { event state happenedOn words conciliator amount party { key } } viewerSteps { event partyKey reason articleNumber } }`;
const READ = `query ($id: ID!) { convention(id: $id) { phase ${DISPUTES} deadlines { key kind dueOn metOn articleNumber parties } } }`;
const SAVED = `... on ConventionWritten { partId convention { phase } } ${REFUSALS}`;

const read = async (client: ApiClient, id = vals) => (await client.query(READ, { id })).convention;
const codes = (answer: { refusals?: { code: string; path: string[]; article?: string }[] }) =>
  (answer.refusals ?? []).map(({ code, path, article }) => [code, path.join('.'), article].filter(Boolean).join(' '));
const notify = (client: ApiClient, changes: object = {}, key?: string) =>
  client.mutate(
    `mutation ($input: NotifyDisputeInput!) { notifyDispute(input: $input) { ${SAVED} } }`,
    {
      input: {
        conventionId: vals,
        partyKey: 'collectivite',
        concernedKeys: ['cnfpt'],
        form: 'registered_letter',
        notifiedOn: '2026-01-31',
        subject: 'Les salles prévues n’ont pas été mises à disposition.',
        articleNumber: '4',
        ...changes,
      },
    },
    key,
  );

let dispute = '';
/** One act on the dispute, from the version that the client sees now. */
async function act(client: ApiClient, mutation: string, changes: object, key?: string) {
  const seen = (await read(client)).disputes?.find((each: { id: string }) => each.id === dispute);
  const type = mutation[0]!.toUpperCase() + mutation.slice(1);
  return client.mutate(
    `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { ${SAVED} } }`,
    { input: { conventionId: vals, disputeId: dispute, expectedVersion: seen?.version ?? 1, ...changes } },
    key,
  );
}
const take = (client: ApiClient, partyKey: string, event: string, happenedOn: string, words?: string) =>
  act(client, 'takeDisputeStep', { partyKey, event, happenedOn, words });

beforeAll(async () => {
  portal = await openPortal();
  superuser = superuserOf(portal.database);
  collectivite = await portal.signIn('rh.terre-valserhone@maillage.example');
  cnfpt = await portal.signIn('delegation.aura@maillage.example');
  const { conventions } = await collectivite.query(
    '{ conventions(filter: { text: "terre valserhone" }) { edges { node { id } } } }',
  );
  vals = conventions.edges[0].node.id;
});
afterAll(async () => {
  await superuser?.end();
  await portal?.stop();
});

describe('a dispute on Terre Valserhône', () => {
  test('is notified by a party for itself, on a day of the convention that is not to come', async () => {
    const outsider = await portal.signIn('framel@maillage.example');
    expect(codes(await notify(outsider))).toEqual(['NOT_FOUND conventionId']);
    expect(codes(await notify(collectivite, { partyKey: 'cnfpt', concernedKeys: ['collectivite'] }))).toEqual([
      'FORBIDDEN',
    ]);
    expect(codes(await notify(collectivite, { notifiedOn: '2026-11-24' }))).toEqual(['DATE_IN_FUTURE notifiedOn']);
    expect(codes(await notify(collectivite, { notifiedOn: '2020-01-01' }))).toEqual([
      'BEFORE_CONVENTION_START notifiedOn',
    ]);
    expect(codes(await notify(collectivite, { concernedKeys: ['collectivite'] }))).toEqual([
      'DISPUTE_WITH_ITSELF concernedKeys',
    ]);
    expect(codes(await notify(collectivite, { articleNumber: '99', subject: 'x' }))).toEqual(['TOO_SHORT subject']);
    expect((await read(collectivite)).disputes).toEqual([]);
  });

  test('is recorded once under one key, and does not change where the convention stands', async () => {
    const key = randomUUID();
    const [first, second] = await Promise.all([notify(collectivite, {}, key), notify(collectivite, {}, key)]);
    expect(first.partId).toBe(second.partId);
    expect(first.convention.phase).toBe('in_force');
    dispute = first.partId;
    expect(await superuser.rows('select count(*)::int as n from conventions.dispute')).toEqual([{ n: 1 }]);
    const { disputes } = await read(cnfpt);
    expect(disputes).toMatchObject([
      {
        state: 'notified',
        notifier: { key: 'collectivite' },
        amicableEndsOn: '2026-03-30',
        courtOpensOn: '2026-03-31',
        parties: [{ party: { key: 'cnfpt' } }, { party: { key: 'collectivite' } }],
        clauses: [
          { kind: 'amicable_settlement', articleNumber: '14' },
          { kind: 'dispute_delay', ruleId: 'VALS-14.1' },
          { kind: 'conciliation' },
          { kind: 'court' },
        ],
      },
    ]);
  });

  test('is due: an end of the time to agree, a day for the court, an answer of the other party, each with its article', async () => {
    const { deadlines } = await read(cnfpt);
    const due = deadlines.filter(({ key }: { key: string }) => key.endsWith(fromGlobalId(dispute)!.id));
    expect(due).toMatchObject([
      { kind: 'amicable_period', dueOn: '2026-03-30', articleNumber: '14', parties: ['cnfpt', 'collectivite'] },
      { kind: 'court_opens', dueOn: '2026-03-31', articleNumber: '14' },
      { kind: 'dispute_step', dueOn: null, articleNumber: '14', parties: ['cnfpt'] },
    ]);
    const tasks = async (client: ApiClient) =>
      (
        await client.query(
          'query ($id: ID!) { tasks(conventionId: $id, first: 50) { edges { node { kind title } } } }',
          {
            id: vals,
          },
        )
      ).tasks.edges
        .map(({ node }: { node: { kind: string; title: string } }) => node)
        .filter(({ kind }: { kind: string }) => kind === 'dispute_step');
    expect(await tasks(cnfpt)).toMatchObject([{ title: expect.stringContaining('Répondre au différend notifié par') }]);
    expect(await tasks(collectivite)).toEqual([]);
    const { notifications } = await cnfpt.query('{ notifications(first: 1) { edges { node { text } } } }');
    expect(notifications.edges[0].node.text).toMatch(/a notifié un différend sur la convention/);
  });

  test('does not go to court before 31 March 2026, and says so by its article and to whoever asks beforehand (VALS-14.1)', async () => {
    const early = await take(collectivite, 'collectivite', 'seize_court', '2026-03-30', 'Requête');
    expect(codes(early)).toEqual(['COURT_TOO_EARLY happenedOn 14']);
    expect(early.refusals[0].message).toContain('31 mars 2026');
    const { disputes } = await read(collectivite);
    expect(disputes[0].viewerSteps.find(({ event }: { event: string }) => event === 'seize_court').reason).toBeNull();
  });

  test('is answered by the other party, from the version that it has read', async () => {
    expect(codes(await take(collectivite, 'collectivite', 'open_talks', '2026-02-10'))).toEqual([
      'DISPUTE_STEP_BY_ANOTHER partyKey 14',
    ]);
    expect(codes(await take(cnfpt, 'cnfpt', 'open_talks', '2026-01-30'))).toEqual([
      'DISPUTE_STEP_BEFORE_LAST happenedOn',
    ]);
    expect(codes(await take(cnfpt, 'cnfpt', 'close', '2026-02-10', 'Terminé'))).toEqual([
      'DISPUTE_STEP_NOT_POSSIBLE 14',
    ]);
    expect(codes(await take(cnfpt, 'cnfpt', 'open_talks', '2026-02-10'))).toEqual([]);
    const stale = await act(collectivite, 'proposeConciliator', {
      expectedVersion: 1,
      partyKey: 'collectivite',
      happenedOn: '2026-02-11',
      name: 'Mme Durand',
    });
    expect(codes(stale)).toEqual(['STALE_VERSION expectedVersion']);
  });

  test('goes to a conciliator whom each party has accepted, and to none before', async () => {
    const propose = (client: ApiClient, partyKey: string, name: string) =>
      act(client, 'proposeConciliator', { partyKey, happenedOn: '2026-02-12', name, quality: 'magistrate honoraire' });
    expect(codes(await take(collectivite, 'collectivite', 'begin_conciliation', '2026-02-12'))).toEqual([
      'CONCILIATOR_NOT_PROPOSED 14',
    ]);
    expect(codes(await propose(collectivite, 'collectivite', 'Mme Durand'))).toEqual([]);
    const alone = await take(collectivite, 'collectivite', 'begin_conciliation', '2026-02-13');
    expect(codes(alone)).toEqual(['CONCILIATOR_NOT_ACCEPTED 14']);
    expect(alone.refusals[0].message).toMatch(/n’a pas accepté le conciliateur/);
    const respond = (accepted: boolean, on = '2026-02-14') =>
      act(cnfpt, 'respondToConciliator', { partyKey: 'cnfpt', happenedOn: on, accepted });
    expect(codes(await respond(false))).toEqual([]);
    expect((await read(cnfpt)).disputes[0].conciliatorName).toBeNull();
    expect(
      codes(await act(cnfpt, 'proposeConciliator', { partyKey: 'cnfpt', happenedOn: '2026-02-15', name: 'M. Petit' })),
    ).toEqual([]);
    const accept = { partyKey: 'collectivite', happenedOn: '2026-02-16', accepted: true };
    expect(codes(await act(collectivite, 'respondToConciliator', accept))).toEqual([]);
    expect(codes(await take(cnfpt, 'cnfpt', 'begin_conciliation', '2026-02-20'))).toEqual([]);
    const { disputes } = await read(collectivite);
    expect(disputes[0]).toMatchObject({
      state: 'conciliation',
      conciliatorName: 'M. Petit',
      conciliationBeganOn: '2026-02-20',
      parties: [{ acceptedOn: '2026-02-15' }, { acceptedOn: '2026-02-16' }],
    });
  });

  test('has its conciliation of 1,250.01 € split 625.01 + 625.00, the odd cent named', async () => {
    const cost = (amount: number) =>
      act(cnfpt, 'recordConciliationCost', { partyKey: 'cnfpt', happenedOn: '2026-03-20', amount });
    expect(codes(await cost(0))).toEqual(['TOO_SMALL amount']);
    expect(codes(await cost(125_001))).toEqual([]);
    const { disputes } = await read(collectivite);
    expect(disputes[0]).toMatchObject({
      conciliationCost: 125_001,
      parties: [
        { party: { key: 'cnfpt' }, share: 62_501, oddCent: true },
        { party: { key: 'collectivite' }, share: 62_500, oddCent: false },
      ],
    });
  });

  test('is settled with its words, which ends what is due, and then closed for good', async () => {
    expect(codes(await take(collectivite, 'collectivite', 'settle', '2026-03-25'))).toEqual(['REQUIRED words']);
    expect(codes(await take(collectivite, 'collectivite', 'settle', '2026-03-25', 'Deux salles par mois.'))).toEqual(
      [],
    );
    const seen = await read(cnfpt);
    expect(seen.disputes[0]).toMatchObject({ state: 'settled', outcomeOn: '2026-03-25' });
    const due = seen.deadlines.filter(({ key }: { key: string }) => key.endsWith(fromGlobalId(dispute)!.id));
    expect(due).toMatchObject([{ kind: 'amicable_period', metOn: '2026-03-25' }]);
    expect(codes(await take(cnfpt, 'cnfpt', 'close', '2026-04-01', 'Accord appliqué.'))).toEqual([]);
    expect(codes(await take(cnfpt, 'cnfpt', 'settle', '2026-04-02', 'Encore.'))).toEqual([
      'DISPUTE_STEP_NOT_POSSIBLE 14',
    ]);
    const { events, viewerSteps } = (await read(cnfpt)).disputes[0];
    expect(events.map(({ event }: { event: string }) => event)).toEqual([
      'notify',
      'open_talks',
      'propose_conciliator',
      'refuse_conciliator',
      'propose_conciliator',
      'accept_conciliator',
      'begin_conciliation',
      'record_cost',
      'settle',
      'close',
    ]);
    expect(viewerSteps).toEqual([]);
  });

  test('moves once when two parties act on it at the same time', async () => {
    dispute = (await notify(collectivite, { notifiedOn: '2026-09-01' })).partId;
    const answers = await Promise.all([
      act(cnfpt, 'takeDisputeStep', {
        partyKey: 'cnfpt',
        event: 'open_talks',
        happenedOn: '2026-09-02',
        expectedVersion: 1,
      }),
      act(collectivite, 'takeDisputeStep', {
        partyKey: 'collectivite',
        event: 'withdraw',
        happenedOn: '2026-09-02',
        words: 'Erreur',
        expectedVersion: 1,
      }),
    ]);
    expect(answers.map(codes).toSorted()).toEqual([[], ['STALE_VERSION expectedVersion']]);
  });

  test('is refused by the database itself to whoever speaks for no party to it', async () => {
    const reader = await actorNamed(superuser, 'national.cnfpt@maillage.example');
    const [party] = await superuser.rows<{ id: string }>(
      "select id from conventions.party where convention_id = $1 and key = 'collectivite'",
      [fromGlobalId(vals)!.id],
    );
    const app = new pg.Client({ connectionString: portal.database.appUrl });
    await app.connect();
    try {
      await app.query('begin');
      await app.query(actorSettings(reader, calendarDate(TEST_TODAY), 'test'));
      await expect(
        app.query(
          `insert into conventions.dispute (id, convention_id, notifier_party_id, state, form, notified_on, last_on, subject, organisation_id, account_id)
           values ($1, $2, $3, 'notified', 'written', '2026-01-01', '2026-01-01', 'Sans titre', $4, $5)`,
          [newId(), fromGlobalId(vals)!.id, party!.id, reader.organisationId, reader.accountId],
        ),
      ).rejects.toThrow(/row-level security/);
    } finally {
      await app.end();
    }
  });
});

describe('a dispute on Pays de la Loire', () => {
  let pdl = '';
  let region: ApiClient;
  let cdg: ApiClient;

  beforeAll(async () => {
    region = await portal.signIn('conventions.region@maillage.example');
    cdg = await portal.signIn('coordination.cdg44@maillage.example');
    const { conventions } = await cdg.query('{ conventions(first: 50) { edges { node { id status title } } } }');
    pdl = conventions.edges
      .map(({ node }: { node: { id: string; status: string; title: string } }) => node)
      .find(
        ({ status, title }: { status: string; title: string }) => status === 'in_force' && /mairie/i.test(title),
      ).id;
    vals = pdl;
    const notified = await notify(region, {
      partyKey: 'region',
      concernedKeys: ['cdg'],
      notifiedOn: '2026-05-04',
      articleNumber: null,
    });
    expect(codes(notified)).toEqual([]);
    dispute = notified.partId;
  });

  test('goes to court once its failure is recorded, the text giving no delay (PDL-8)', async () => {
    expect(codes(await take(region, 'region', 'seize_court', '2026-06-01', 'Requête'))).toEqual([
      'COURT_NEEDS_FAILURE happenedOn 8.1',
    ]);
    expect((await read(region)).disputes[0]).toMatchObject({ amicableEndsOn: null, courtOpensOn: null });
    const noConciliator = { partyKey: 'cdg', happenedOn: '2026-05-06', name: 'M. Petit' };
    expect(codes(await take(cdg, 'cdg', 'open_talks', '2026-05-05'))).toEqual([]);
    expect(codes(await act(cdg, 'proposeConciliator', noConciliator))).toEqual(['CONCILIATION_NOT_PROVIDED']);
    expect(codes(await take(cdg, 'cdg', 'record_failure', '2026-05-20', 'Pas d’accord.'))).toEqual([]);
    expect((await read(region)).disputes[0]).toMatchObject({ state: 'failed', courtOpensOn: '2026-05-20' });
    expect(codes(await take(region, 'region', 'seize_court', '2026-06-01', 'Requête au tribunal.'))).toEqual([]);
  });

  test('is not notified in the name of a partner that does not sign, nor of a draft', async () => {
    const travail = await portal.signIn('france-travail@maillage.example');
    const parties = (
      await travail.query('query ($id: ID!) { convention(id: $id) { parties { key role } } }', { id: pdl })
    ).convention.parties;
    const { key } = parties.find(({ role }: { role: string }) => role === 'associated');
    expect(codes(await notify(travail, { partyKey: key, concernedKeys: ['cdg'], articleNumber: null }))).toEqual([
      'DISPUTE_NOT_FOR_PARTY partyKey 8.1',
    ]);
    const { conventions } = await cdg.query('{ conventions(first: 50) { edges { node { id status } } } }');
    const draft = conventions.edges.find(({ node }: { node: { status: string } }) => node.status === 'draft').node.id;
    const answer = await notify(cdg, { conventionId: draft, partyKey: 'cdg', concernedKeys: ['region'] });
    expect(codes(answer)).toEqual(['TRANSITION_NOT_ALLOWED']);
  });

  test('is told to the parties that sign and to nobody else: not on the page, in due dates, tasks, history, news or files', async () => {
    const again = { partyKey: 'region', concernedKeys: ['cdg'], notifiedOn: '2026-11-02', articleNumber: null };
    dispute = (await notify(region, again)).partId;
    const told = async (client: ApiClient) => {
      const { convention, history, notifications, tasks } = await client.query(
        `query ($id: ID!) {
           convention(id: $id) { disputes { id } deadlines { key } }
           history(recordId: $id, first: 50) { edges { node { recordType } } }
           notifications(first: 50) { edges { node { text } } }
           tasks(conventionId: $id, first: 50) { edges { node { kind } } }
         }`,
        { id: pdl },
      );
      const file = await (await client.get(`/exports/deadlines?format=csv&convention=${pdl}`)).text();
      const bare = fromGlobalId(dispute)!.id;
      return {
        page: convention.disputes?.length ?? null,
        due: convention.deadlines.some(({ key }: { key: string }) => key.includes(bare)),
        history: history.edges.some(({ node }: { node: { recordType: string } }) => node.recordType === 'Dispute'),
        news: notifications.edges.some(({ node }: { node: { text: string } }) => node.text.includes('différend')),
        tasks: tasks.edges.some(({ node }: { node: { kind: string } }) => node.kind === 'dispute_step'),
        file: file.includes('différend notifié'),
      };
    };
    const nothing = { page: null, due: false, history: false, news: false, tasks: false, file: false };
    for (const account of [
      'emploi.cdg72@maillage.example',
      'france-travail@maillage.example',
      'docaposte@maillage.example',
    ]) {
      expect({ account, ...(await told(await portal.signIn(account))) }).toEqual({ account, ...nothing });
    }
    const all = { page: 2, due: true, history: true, news: true, file: true };
    expect(await told(cdg)).toEqual({ ...all, tasks: true });
    expect(await told(await portal.signIn('framel@maillage.example'))).toEqual({ ...all, tasks: false });
  });

  test('keeps its due dates when somebody who may not read it reports on a commitment', async () => {
    const waiting = () =>
      superuser.rows<{ n: number }>(
        "select count(*)::int as n from steering.deadline where confidential and kind = 'dispute_step' and met_on is null",
      );
    expect(await waiting()).toEqual([{ n: 1 }]);
    const mandator = await portal.signIn('emploi.cdg72@maillage.example');
    const { convention } = await mandator.query(
      'query ($id: ID!) { convention(id: $id) { commitments { id recurrence viewerCanReport { allowed } } } }',
      { id: pdl },
    );
    const mine = convention.commitments.find(
      (each: { recurrence: string; viewerCanReport: { allowed: boolean } }) => each.viewerCanReport.allowed,
    );
    const answer = await mandator.mutate(
      `mutation ($input: ReportCommitmentInput!) { reportCommitment(input: $input) { ${SAVED} } }`,
      { input: { conventionId: pdl, commitmentId: mine.id, status: 'in_progress', happenedOn: '2026-11-20' } },
    );
    expect(codes(answer)).toEqual([]);
    expect(await waiting()).toEqual([{ n: 1 }]);
    const owners = await superuser.rows<{ n: number }>(
      `select count(*)::int as n from steering.deadline_owner o join organisations.organisation x on x.id = o.organisation_id
       where o.confidential and x.short_name = 'CDG 72'`,
    );
    expect(owners).toEqual([{ n: 0 }]);
  });
});
