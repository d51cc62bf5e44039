import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorNamed, superuserOf, type Superuser } from '../security/support.ts';
import { REFUSALS, type ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

const EMAILS = {
  cdg: 'coordination.cdg44@maillage.example',
  mandator: 'emploi.cdg72@maillage.example',
  region: 'conventions.region@maillage.example',
  antenne: 'antenne.sarthe@maillage.example',
  delegation: 'delegation.pdl@maillage.example',
  franceTravail: 'france-travail@maillage.example',
  aura: 'delegation.aura@maillage.example',
  valserhone: 'rh.terre-valserhone@maillage.example',
} as const;
type Actor = keyof typeof EMAILS;

interface Commitment {
  id: string;
  title: string;
  party: { key: string };
}

let portal: Portal;
let superuser: Superuser;
const clients = new Map<Actor, ApiClient>();
const as = (actor: Actor): ApiClient => clients.get(actor)!;
const conventions = {} as Record<'pdl' | 'vals', { id: string; commitments: Commitment[] }>;

beforeAll(async () => {
  portal = await openPortal();
  superuser = superuserOf(portal.database);
  for (const [actor, email] of Object.entries(EMAILS)) clients.set(actor as Actor, await portal.signIn(email));
  for (const [name, actor, text] of [
    ['pdl', 'cdg', 'secretaire general'],
    ['vals', 'aura', 'valserhone'],
  ] as const) {
    const found = await as(actor).query(
      'query ($text: String) { conventions(filter: { text: $text }) { edges { node { id commitments { id title party { key } } } } } }',
      { text },
    );
    conventions[name] = found.conventions.edges[0].node;
  }
});
afterAll(async () => {
  await superuser?.end();
  await portal?.stop();
});
beforeEach(async () => {
  // What each test tells is forgotten by the next one.
  await superuser.rows("delete from conventions.held_record where held_on >= '2026-01-01'");
  await superuser.rows("delete from conventions.commitment_event where happened_on >= '2026-01-01'");
});

interface Refusal {
  code: string;
  path: string[];
  message: string;
}

async function held(actor: Actor, kind: string, scope: string, heldOn = '2026-11-19', on: 'pdl' | 'vals' = 'pdl') {
  const { refusals } = await as(actor).mutate<{ refusals?: Refusal[] }>(
    `mutation ($input: RecordHeldInput!) { recordHeld(input: $input) { __typename ${REFUSALS} } }`,
    { input: { conventionId: conventions[on].id, kind, scope, heldOn } },
  );
  return refusals ?? [];
}

async function reported(actor: Actor, commitment: Commitment, report: object, on: 'pdl' | 'vals' = 'vals') {
  const { refusals } = await as(actor).mutate<{ refusals?: Refusal[] }>(
    `mutation ($input: ReportCommitmentInput!) { reportCommitment(input: $input) { __typename ${REFUSALS} } }`,
    {
      input: {
        conventionId: conventions[on].id,
        commitmentId: commitment.id,
        status: 'met',
        happenedOn: '2026-11-02',
        note: 'Dit pour le test.',
        ...report,
      },
    },
  );
  return refusals ?? [];
}

const codes = (refusals: readonly Refusal[]): string[] => refusals.map((each) => `${each.code} ${each.path.join('.')}`);
const called = (title: string, key: string, on: 'pdl' | 'vals' = 'vals'): Commitment =>
  conventions[on].commitments.find((each) => each.title.startsWith(title) && each.party.key === key)!;

describe('what was held', () => {
  test('is told by the drafter and for the members of the committee, by nobody who only reads (PDL-4.1)', async () => {
    for (const actor of ['franceTravail', 'mandator'] as const) {
      const [refused] = await held(actor, 'committee', 'copil');
      expect(refused, actor).toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringContaining('Seules les parties que la clause désigne'),
      });
    }
    let day = 10;
    for (const actor of ['cdg', 'region', 'delegation', 'antenne'] as const)
      expect(codes(await held(actor, 'committee', 'copil', `2026-11-${(day += 1)}`)), actor).toEqual([]);
  });

  test('differs from clause to clause, and is said beforehand (VALS-7, VALS-9.1)', async () => {
    const told = async (actor: Actor) => {
      const { convention } = await as(actor).query(
        'query ($id: ID!) { convention(id: $id) { clauses { kind viewerCanRecordHeld { allowed code } } } }',
        { id: conventions.vals.id },
      );
      return Object.fromEntries(
        convention.clauses
          .filter((each: { viewerCanRecordHeld: object | null }) => each.viewerCanRecordHeld !== null)
          .map((each: { kind: string; viewerCanRecordHeld: { allowed: boolean } }) => [
            each.kind,
            each.viewerCanRecordHeld.allowed,
          ]),
      );
    };
    expect(await told('valserhone')).toEqual({
      committee: true,
      needs_census: false,
      evaluation_indicators: true,
      programme_validation: true,
      renewal_window: true,
    });
    expect(codes(await held('valserhone', 'needs_census', '', '2026-11-19', 'vals'))).toEqual(['FORBIDDEN ']);
    expect(codes(await held('valserhone', 'programme_validation', '', '2026-11-19', 'vals'))).toEqual([]);
  });

  test('has a day that can be, told in its own words', async () => {
    const [future] = await held('cdg', 'committee', 'copil', '2026-11-24');
    expect(future).toMatchObject({
      code: 'DATE_IN_FUTURE',
      path: ['heldOn'],
      message: 'Cette date ne peut pas être postérieure à aujourd’hui.',
    });
    const [early] = await held('cdg', 'committee', 'copil', '2025-02-02');
    expect(early).toMatchObject({
      code: 'BEFORE_CONVENTION_START',
      path: ['heldOn'],
      message: 'Cette date précède la prise d’effet de la convention (3 février 2025).',
    });
    expect(codes(await held('cdg', 'committee', 'ailleurs'))).toEqual(['NOT_FOUND kind']);
  });

  test.each([
    ['franceTravail', false],
    ['mandator', false],
    ['region', true],
    ['antenne', true],
    ['cdg', true],
  ] as const)('is held by the database too: %s writes it = %s', async (who, may) => {
    const actor = await actorNamed(superuser, EMAILS[who]);
    const uuid = Buffer.from(conventions.pdl.id, 'base64url').toString().split(':')[1];
    const insert = `insert into conventions.held_record (id, convention_id, kind, scope, held_on, organisation_id, account_id)
      values (gen_random_uuid(), '${uuid}', 'committee', 'copil', '2026-11-19', '${actor.organisationId}', '${actor.accountId}')`;
    const outcome = await superuser
      .rows(
        `begin; set local role maillage_app; set local maillage.account = '${actor.accountId}';
         set local maillage.organisation = '${actor.organisationId}'; set local maillage.today = '2026-11-23'; ${insert}; rollback`,
      )
      .then(
        () => 'written',
        (error: Error) => error.message,
      );
    expect(outcome).toEqual(may ? 'written' : expect.stringContaining('row-level security'));
    await superuser.rows('rollback');
  });
});

describe('what became of a commitment', () => {
  const yearly = () => called('Notifier la liste', 'cnfpt');

  test('is told for one of its due days, and one report closes no other', async () => {
    const [refused] = await reported('aura', yearly(), {});
    expect(refused).toMatchObject({
      code: 'REQUIRED',
      path: ['occurrenceOn'],
      message: 'Indiquez l’échéance concernée, parmi\u00a0: 31 décembre 2026 ou 31 décembre 2027.',
    });
    expect(codes(await reported('aura', yearly(), { occurrenceOn: '2026-12-30' }))).toEqual([
      'INVALID_CHOICE occurrenceOn',
    ]);
    expect(codes(await reported('aura', yearly(), { occurrenceOn: '2026-12-31' }))).toEqual([]);
    expect(codes(await reported('aura', yearly(), { occurrenceOn: '2026-12-31' }))).toEqual([
      'OCCURRENCE_ALREADY_CLOSED occurrenceOn',
    ]);
    const { convention } = await as('aura').query(
      'query ($id: ID!) { convention(id: $id) { commitments { id occurrences { dueOn state } } } }',
      { id: conventions.vals.id },
    );
    const { occurrences } = convention.commitments.find((each: Commitment) => each.id === yearly().id);
    expect(occurrences).toEqual([
      { dueOn: '2025-12-31', state: 'met' },
      { dueOn: '2026-12-31', state: 'met' },
      { dueOn: '2027-12-31', state: 'due' },
    ]);
  });

  test('is decided once when two tell it at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => reported('aura', yearly(), { occurrenceOn: '2026-12-31' })),
    );
    expect(answers.filter((refusals) => refusals.length === 0)).toHaveLength(1);
  });

  test('is reopened only when it is closed, and happened on a day that can be', async () => {
    const open = { occurrenceOn: '2026-12-31' };
    expect(codes(await reported('aura', yearly(), { ...open, status: 'reopened' }))).toEqual([
      'OCCURRENCE_NOT_CLOSED occurrenceOn',
    ]);
    expect(codes(await reported('aura', yearly(), { ...open, happenedOn: '2026-11-24' }))).toEqual([
      'DATE_IN_FUTURE happenedOn',
    ]);
    expect(codes(await reported('aura', yearly(), { ...open, happenedOn: '2025-03-09' }))).toEqual([
      'BEFORE_CONVENTION_START happenedOn',
    ]);
  });

  test('is waived by those it is owed to, never by those it binds; what they waived they reopen (C)', async () => {
    const rooms = called('Prêter gratuitement', 'collectivite');
    const waived = { status: 'waived' };
    const [refused] = await reported('valserhone', rooms, waived);
    expect(refused).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('peuvent en dispenser') });
    expect(codes(await reported('aura', rooms, waived))).toEqual([]);
    expect(codes(await reported('valserhone', rooms, { status: 'reopened' }))).toEqual(['FORBIDDEN ']);
    expect(codes(await reported('aura', rooms, { status: 'reopened' }))).toEqual([]);
    expect(codes(await reported('aura', yearly(), { ...waived, occurrenceOn: '2026-12-31' }))).toEqual(['FORBIDDEN ']);
    expect(codes(await reported('valserhone', yearly(), { ...waived, occurrenceOn: '2026-12-31' }))).toEqual([]);
    const needs = called('Tenir à jour', 'cdg', 'pdl');
    expect(codes(await reported('mandator', needs, waived, 'pdl'))).toEqual(['FORBIDDEN ']);
    expect(codes(await reported('franceTravail', needs, waived, 'pdl'))).toEqual(['FORBIDDEN ']);
    expect(codes(await reported('region', needs, waived, 'pdl'))).toEqual([]);
  });

  test('carries evidence of a kind that it asks for; a record is one that its author may read', async () => {
    const rooms = called('Prêter gratuitement', 'collectivite');
    const evidence = (evidenceKind: string, text: string) =>
      reported('valserhone', rooms, { status: 'in_progress', evidenceKind, evidence: text });
    expect(codes(await evidence('link', 'https://exemple.fr'))).toEqual(['EVIDENCE_KIND_NOT_EXPECTED evidenceKind']);
    expect(codes(await evidence('record', 'une salle'))).toEqual(['INVALID_FORMAT evidence']);
    expect(codes(await evidence('record', conventions.pdl.id))).toEqual(['NOT_FOUND evidence']);
    expect(codes(await evidence('record', conventions.vals.id))).toEqual([]);
  });
});
