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
let convention: string;

const NOTICES = `notices { id version form receivedOn effectiveOn withdrawnOn articleNumber ruleId party { key } agreedBy { key } }`;
const READ = `query ($id: ID!, $asOf: Date) { convention(id: $id, asOf: $asOf) { phase endsOn renewalOpensOn ${NOTICES}
  deadlines { kind dueOn title articleNumber } parties { key viewerCanGiveNotice { allowed } } } }`;
const GIVE = `mutation ($input: GiveNoticeInput!) { giveNotice(input: $input) { ... on ConventionWritten { partId convention { phase endsOn } } ${REFUSALS} } }`;
const WITHDRAW = `mutation ($input: WithdrawNoticeInput!) { withdrawNotice(input: $input) { ... on ConventionWritten { convention { phase endsOn ${NOTICES} } } ${REFUSALS} } }`;

const give = (client: ApiClient, input: object, key?: string) =>
  client.mutate(
    GIVE,
    {
      input: {
        conventionId: convention,
        partyKey: 'collectivite',
        form: 'registered_letter',
        receivedOn: '2026-11-20',
        ...input,
      },
    },
    key,
  );
const read = async (client: ApiClient, asOf?: string) =>
  (await client.query(READ, { id: convention, asOf })).convention;
const codes = (answer: { refusals?: { code: string; path: string[] }[] }) =>
  (answer.refusals ?? []).map(({ code, path }) => `${code} ${path.join('.')}`.trim());

beforeAll(async () => {
  portal = await openPortal();
  superuser = superuserOf(portal.database);
  collectivite = await portal.signIn('rh.terre-valserhone@maillage.example');
  cnfpt = await portal.signIn('delegation.aura@maillage.example');
  const { conventions } = await collectivite.query(
    '{ conventions(filter: { text: "terre valserhone" }) { edges { node { id } } } }',
  );
  convention = conventions.edges[0].node.id;
});
afterAll(async () => {
  await superuser?.end();
  await portal?.stop();
});

describe('a convention in force', () => {
  test('is not ended by an outsider, nor by a letter without a receipt, nor on a day to come', async () => {
    const outsider = await portal.signIn('framel@maillage.example');
    expect(codes(await give(outsider, {}))).toEqual(['NOT_FOUND conventionId']);
    expect(codes(await give(collectivite, { form: 'written' }))).toEqual(['NOTICE_FORM_REQUIRED form']);
    expect(codes(await give(collectivite, { receivedOn: '2026-11-24' }))).toEqual(['NOTICE_IN_FUTURE receivedOn']);
    expect(codes(await give(collectivite, { sentOn: '2026-11-21' }))).toEqual([
      'NOTICE_RECEIVED_BEFORE_SENT receivedOn',
    ]);
    const { refusals } = await give(collectivite, { form: 'written' });
    expect(refusals[0]).toMatchObject({ article: '12', rule: 'VALS-12.2' });
    expect(refusals[0].message).toBe(
      'La dénonciation doit être envoyée par lettre recommandée avec avis de réception.',
    );
    expect((await read(collectivite)).notices).toEqual([]);
  });

  test('is ended by a party for itself, and by the drafter for whoever wrote to it', async () => {
    const may = async (client: ApiClient) =>
      (await read(client)).parties
        .filter((party: { viewerCanGiveNotice: { allowed: boolean } }) => party.viewerCanGiveNotice.allowed)
        .map((party: { key: string }) => party.key)
        .toSorted();
    expect([await may(collectivite), await may(cnfpt)]).toEqual([['collectivite'], ['cnfpt', 'collectivite']]);
    expect(codes(await give(collectivite, { partyKey: 'cnfpt' }))).toEqual(['FORBIDDEN']);
    const reader = await portal.signIn('national.cnfpt@maillage.example');
    expect(codes(await give(reader, {}))).toEqual(['FORBIDDEN']);
  });
});

describe('a notice received on 20 November 2026', () => {
  let id = '';

  test('ends the convention three civil months later, by its article 12 (VALS-12.2)', async () => {
    const answer = await give(collectivite, { reason: 'Réorganisation du service' });
    expect(answer.convention).toEqual({ phase: 'in_notice', endsOn: '2027-02-20' });
    id = answer.partId;
    const seen = await read(cnfpt);
    expect(seen.notices).toMatchObject([
      {
        id,
        form: 'registered_letter',
        effectiveOn: '2027-02-20',
        withdrawnOn: null,
        articleNumber: '12',
        ruleId: 'VALS-12.2',
        party: { key: 'collectivite' },
      },
    ]);
    expect(seen.renewalOpensOn).toBeNull();
    const ends = seen.deadlines.filter((each: { kind: string }) => each.kind === 'term_end');
    expect(ends).toMatchObject([{ dueOn: '2027-02-20', articleNumber: '12' }]);
    expect(seen.deadlines.map((each: { kind: string }) => each.kind)).not.toContain('last_notice_day');
    expect((await read(cnfpt, '2026-11-19')).phase).toBe('in_force');
    expect((await read(cnfpt, '2027-02-21')).phase).toBe('terminated');
  });

  test('moves what is to be done: nobody is asked to meet about a renewal any more', async () => {
    const { tasks } = await collectivite.query(
      'query ($id: ID!) { tasks(conventionId: $id, first: 50) { edges { node { kind dueOn } } } }',
      { id: convention },
    );
    const kinds = tasks.edges.map((edge: { node: { kind: string } }) => edge.node.kind);
    expect(kinds).not.toContain('renewal_window');
  });

  test('puts the convention where it belongs in the list, on any day', async () => {
    const listed = async (phase: string, asOf: string) =>
      (
        await cnfpt.query(
          'query ($phases: [ConventionPhase!], $asOf: Date) { conventions(filter: { phases: $phases, text: "terre valserhone" }, asOf: $asOf) { edges { node { phase endsOn } } } }',
          { phases: [phase], asOf },
        )
      ).conventions.edges.map((edge: { node: unknown }) => edge.node);
    for (const [phase, asOf] of [
      ['in_force', '2026-11-19'],
      ['in_notice', '2026-11-20'],
      ['in_notice', '2027-02-20'],
      ['terminated', '2027-02-21'],
      ['terminated', '2029-01-01'],
    ] as const) {
      expect(await listed(phase, asOf), `${phase} on ${asOf}`).toEqual([{ phase, endsOn: '2027-02-20' }]);
    }
  });

  test('is followed by no other while it stands, however many come at once', async () => {
    expect(codes(await give(collectivite, {}))).toEqual(['TRANSITION_NOT_ALLOWED']);
    expect(await superuser.rows('select count(*)::int as n from conventions.notice')).toEqual([{ n: 1 }]);
  });

  test('is withdrawn when the other party agrees, by somebody who has read it', async () => {
    const input = { conventionId: convention, noticeId: id, expectedVersion: 1, withdrawnOn: '2026-11-23' };
    const withdraw = (changes: object) => collectivite.mutate(WITHDRAW, { input: { ...input, ...changes } });
    const silent = await withdraw({ agreedByKeys: [] });
    expect(codes(silent)).toEqual(['WITHDRAWAL_NEEDS_AGREEMENT agreedByKeys']);
    expect(silent.refusals[0].message).toMatch(/^L’accord de .+ manque\.$/);
    expect(codes(await withdraw({ agreedByKeys: ['cnfpt'], expectedVersion: 7 }))).toEqual([
      'STALE_VERSION expectedVersion',
    ]);
    const done = await withdraw({ agreedByKeys: ['cnfpt'], note: 'Accord du 23 novembre' });
    expect(done.convention).toMatchObject({ phase: 'in_force', endsOn: '2027-12-31' });
    expect(done.convention.notices).toMatchObject([
      { withdrawnOn: '2026-11-23', agreedBy: [{ key: 'cnfpt' }], version: 2 },
    ]);
    expect(codes(await withdraw({ agreedByKeys: ['cnfpt'], expectedVersion: 2 }))).toEqual(['NOT_FOUND noticeId']);
  });

  test('leaves its trace in the history of the convention, and a notification to the other party', async () => {
    const { history } = await collectivite.query(
      'query ($id: ID!) { history(recordId: $id, first: 2) { edges { node { action recordType after } } } }',
      { id: convention },
    );
    expect(history.edges.map((edge: { node: unknown }) => edge.node)).toMatchObject([
      { action: 'notice_withdrawn', recordType: 'Notice', after: { withdrawnOn: '2026-11-23' } },
      { action: 'notice_given', recordType: 'Notice', after: { effectiveOn: '2027-02-20' } },
    ]);
    const { notifications } = await cnfpt.query('{ notifications(first: 2) { edges { node { text } } } }');
    expect(notifications.edges.map((edge: { node: { text: string } }) => edge.node.text)).toEqual([
      expect.stringMatching(/a enregistré le retrait de la dénonciation de la convention «\s.*Terre Valserhône\s»/),
      expect.stringMatching(/a enregistré une dénonciation de la convention/),
    ]);
  });

  test('given again under the same key is recorded once', async () => {
    const key = randomUUID();
    const [first, second] = await Promise.all([
      give(collectivite, { receivedOn: TEST_TODAY }, key),
      give(collectivite, { receivedOn: TEST_TODAY }, key),
    ]);
    expect(first.partId).toBe(second.partId);
    expect(
      await superuser.rows('select count(*)::int as n from conventions.notice where withdrawn_on is null'),
    ).toEqual([{ n: 1 }]);
  });

  test('is refused by the database itself to whoever is neither the party nor the drafter', async () => {
    const reader = await actorNamed(superuser, 'national.cnfpt@maillage.example');
    const [stranger] = await superuser.rows<{ party: string; clause: string }>(
      `select p.id as party, k.id as clause from conventions.party p join conventions.clause k using (convention_id)
       where p.convention_id = $1 and p.key = 'collectivite' and k.kind = 'notice'`,
      [fromGlobalId(convention)!.id],
    );
    const app = new pg.Client({ connectionString: portal.database.appUrl });
    await app.connect();
    try {
      await app.query('begin');
      await app.query(actorSettings(reader, calendarDate(TEST_TODAY), 'test'));
      await expect(
        app.query(
          `insert into conventions.notice (id, convention_id, party_id, form, received_on, effective_on, clause_id, organisation_id, account_id)
           values ($1, $2, $3, 'registered_letter', '2026-11-01', '2027-02-01', $4, $5, $6)`,
          [
            newId(),
            fromGlobalId(convention)!.id,
            stranger!.party,
            stranger!.clause,
            reader.organisationId,
            reader.accountId,
          ],
        ),
      ).rejects.toThrow(/row-level security/);
    } finally {
      await app.end();
    }
  });
});
