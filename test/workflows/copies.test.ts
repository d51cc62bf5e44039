import { randomUUID } from 'node:crypto';
import { progressOf, type OccurrenceState } from '@maillage/domain/conventions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, changePart, openAvenant, partOf, readAvenant } from '../testkit/avenants.ts';
import type { ApiClient } from '../testkit/client.ts';
import { TEST_TODAY } from '../testkit/database.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { SPEAKERS, threePartyDraft, write, WRITTEN } from '../testkit/three-parties.ts';

let portal: Portal;
let national: ApiClient;
let delegation: ApiClient;
let north: ApiClient;
let cdg: ApiClient;
let region: ApiClient;
let framework: string;

const OPEN_CONTRACT = `mutation ($input: OpenContractInput!) { openContract(input: $input) { ${WRITTEN} } }`;
const OPEN_SUCCESSOR = `mutation ($input: OpenSuccessorInput!) { openSuccessor(input: $input) { ${WRITTEN} } }`;
const SAVE_MODEL = `mutation ($input: SaveModelInput!) { saveModel(input: $input) { ${WRITTEN} } }`;
const SIGN = `mutation ($input: RecordSignaturesInput!) { recordSignatures(input: $input) { ${WRITTEN} } }`;
const REMOVE = `mutation ($input: RemoveConventionPartInput!) { removeConventionPart(input: $input) { ${WRITTEN} } }`;
const ALL_BLOCKS = ['Party', 'Article', 'Recital', 'Annex', 'Axis', 'Clause', 'Commitment'];

const codes = (answer: { refusals?: { code: string }[] }) => (answer.refusals ?? []).map(({ code }) => code);
async function organisation(name: string): Promise<string> {
  const { organisations } = await national.query(
    'query ($text: String!) { organisations(first: 20, filter: { text: $text }) { edges { node { id shortName } } } }',
    { text: name },
  );
  return organisations.edges.find((each: { node: { shortName: string } }) => each.node.shortName === name).node.id;
}
const read = async (client: ApiClient, id: string, selection: string, asOf?: string) =>
  (
    await client.query(`query ($id: ID!, $asOf: Date) { convention(id: $id, asOf: $asOf) { ${selection} } }`, {
      id,
      asOf,
    })
  ).convention;

beforeAll(async () => {
  portal = await openPortal();
  const as = (local: string) => portal.signIn(`${local}@maillage.example`);
  national = await as('national.cnfpt');
  delegation = await as('delegation.pdl');
  north = await as('delegation.hdf');
  cdg = await portal.signIn(SPEAKERS.cdg);
  region = await portal.signIn(SPEAKERS.region);
  const { conventions } = await national.query(
    '{ conventions(filter: { kinds: [national_framework] }) { edges { node { id } } } }',
  );
  framework = conventions.edges[0].node.id;
});
afterAll(() => portal?.stop());

describe('a contract opened from the model of a framework (AMF-2)', () => {
  const open = async (changes: object = {}, client = delegation, key = randomUUID()) =>
    client.mutate(
      OPEN_CONTRACT,
      {
        input: {
          frameworkId: framework,
          title: 'Contrat de Loire-Atlantique',
          territory: [{ kind: 'departement', code: '44' }],
          parties: [
            { key: 'cnfpt', organisationId: await organisation('CNFPT Pays de la Loire') },
            { key: 'amf', organisationId: await organisation('AMF 44') },
          ],
          ...changes,
        },
      },
      key,
    );

  test('is prefilled with what goes down, and is opened once however often it is sent', async () => {
    const key = randomUUID();
    const first = await open({}, delegation, key);
    expect(codes(first)).toEqual([]);
    expect((await open({}, delegation, key)).convention.id).toBe(first.convention.id);
    const { model } = await read(delegation, framework, 'model { parts { id fixed } roles { partyKey } }');
    const draft = await read(
      delegation,
      first.convention.id,
      `kind phase parent { id } parties { key organisation { shortName } representative { office } enablingAct { kind } }
       articles { number } axes { code } commitments { title axes { code } party { key } }
       origin { source { id } fixedPartIds differences { block } }`,
    );
    expect(draft).toMatchObject({ kind: 'territorial_contract', phase: 'draft', parent: { id: framework } });
    expect(draft.parties).toMatchObject([
      { key: 'cnfpt', organisation: { shortName: 'CNFPT Pays de la Loire' }, enablingAct: null },
      { key: 'amf', organisation: { shortName: 'AMF 44' } },
    ]);
    expect(draft.articles.map(({ number }: { number: string }) => number)).toEqual(['1', '3']);
    expect(draft.axes.map(({ code }: { code: string }) => code).toSorted()[0]).toBe('6');
    expect(draft.commitments).toHaveLength(2);
    expect(draft.commitments[0]).toMatchObject({ party: { key: 'cnfpt' }, axes: [{ code: '6' }] });
    expect(draft.origin.source.id).toBe(framework);
    expect(draft.origin.fixedPartIds).toHaveLength(model.parts.filter(({ fixed }: { fixed: boolean }) => fixed).length);
    // The parties are its own: nothing of them was copied.
    expect(draft.origin.differences).toEqual([]);
  });

  test('may say otherwise what is left to it, and not what the framework fixes', async () => {
    const { convention } = await open();
    const conventionId = convention.id;
    const { articles } = await read(delegation, conventionId, 'articles { id version number heading body position }');
    const change = (number: string, body: string) => {
      const article = articles.find((each: { number: string }) => each.number === number);
      const { id, version, ...fields } = article;
      return write(delegation, 'Article', { conventionId, id, expectedVersion: version, ...fields, body });
    };
    const refused = await change('3', 'Autre chose.');
    expect(refused.refusals).toMatchObject([{ code: 'MODEL_PART_FIXED', path: ['body'], article: '3' }]);
    const fixed = articles.find((each: { number: string }) => each.number === '3');
    const removed = await delegation.mutate(REMOVE, {
      input: { conventionId, kind: 'Article', id: fixed.id, expectedVersion: fixed.version },
    });
    expect(codes(removed)).toContain('MODEL_PART_FIXED');
    expect(codes(await change('1', 'Deux axes seulement.'))).toEqual([]);
    expect(
      codes(await write(delegation, 'Article', { conventionId, number: '8', heading: 'Suivi', position: 80 })),
    ).toEqual([]);
    const { origin } = await read(delegation, conventionId, 'origin { differences { block before after } }');
    expect(origin.differences).toMatchObject([
      { block: 'Article', before: { number: '1' }, after: { number: '1', body: 'Deux axes seulement.' } },
      { block: 'Article', before: null, after: { number: '8' } },
    ]);
  });

  test('is opened by one of its parties, of the kinds that the model provides for, from a framework that has one', async () => {
    expect(codes(await open({}, north))).toEqual(['CONTRACT_NOT_OWN']);
    const parties = [
      { key: 'cnfpt', organisationId: await organisation('CNFPT Pays de la Loire') },
      { key: 'amf', organisationId: await organisation('CDG 44') },
    ];
    expect(codes(await open({ parties }))).toEqual(['CONTRACT_KIND_NOT_ALLOWED']);
    const lacking = await open({ parties: parties.slice(0, 1) });
    expect(lacking.refusals).toMatchObject([{ code: 'CONTRACT_PARTY_MISSING', parameters: { party: 'AMF' } }]);
    expect(codes(await open({}, await portal.signIn('exterieur.cdg30@maillage.example')))).toEqual(['NOT_FOUND']);
    const { conventions } = await delegation.query(
      '{ conventions(filter: { text: "secretaire" }) { edges { node { id } } } }',
    );
    expect(codes(await open({ frameworkId: conventions.edges[0].node.id }))).toEqual(['MODEL_MISSING']);
    expect(codes(await open({ title: 'x', territory: [] }))).toEqual(['TOO_SHORT', 'TOO_FEW']);
    expect(codes(await open({ territory: [{ kind: 'departement', code: '00' }] }))).toEqual(['INVALID_CHOICE']);
  });

  test('follows a model that its framework’s drafter keeps, from the version that was read', async () => {
    const model = await read(
      national,
      framework,
      'model { version note roles { partyKey organisationKinds } parts { block id fixed } }',
    );
    const input = { conventionId: framework, expectedVersion: model.model.version, ...model.model, version: undefined };
    expect(codes(await national.mutate(SAVE_MODEL, { input: { ...input, note: 'Nouveau' } }))).toEqual([]);
    expect(codes(await national.mutate(SAVE_MODEL, { input }))).toEqual(['STALE_VERSION']);
    expect(codes(await delegation.mutate(SAVE_MODEL, { input }))).toEqual(['FORBIDDEN']);
    const roles = [input.roles[0], { ...input.roles[0], partyKey: 'personne' }];
    const wrong = await national.mutate(SAVE_MODEL, {
      input: { ...input, expectedVersion: model.model.version + 1, roles },
    });
    expect(codes(wrong)).toEqual(['UNKNOWN_PARTY_KEY']);
  });

  test('takes over the clause in force on the day, whatever avenant of the framework has changed it since it was chosen', async () => {
    const avenant = await openAvenant(national, framework);
    const { version } = await readAvenant(national, framework, avenant);
    const aims = await partOf(national, framework, avenant, ({ fields }) => fields['kind'] === 'aims');
    const value = { horizon: 'now', aims: ['Structurer la coopération', 'Partager les plans de formation'] };
    const change = { block: 'Clause', targetId: aims.id, fields: { ...aims.fields, value } };
    expect(codes(await changePart(national, framework, avenant, change))).toEqual([]);
    const signatures = ['cnfpt', 'amf'].map((partyKey) => ({
      partyKey,
      slot: 'elected',
      office: 'Présidence',
      signedOn: TEST_TODAY,
    }));
    const input = {
      conventionId: framework,
      avenantId: avenant,
      expectedVersion: version + 1,
      signatures,
      sourceNote: 'CNFPT',
    };
    expect(codes(await call(national, 'recordAvenant', 'RecordAvenantInput', input))).toEqual([]);
    const { model, clauses } = await read(
      delegation,
      framework,
      'model { parts { id } } clauses(kinds: ["aims"]) { id partId }',
    );
    expect(clauses[0].id).not.toBe(clauses[0].partId);
    expect(model.parts).toContainEqual({ id: clauses[0].partId });
    const { convention } = await open({ title: 'Contrat après avenant' });
    const draft = await read(delegation, convention.id, 'clauses(kinds: ["aims"]) { value }');
    expect(draft.clauses).toEqual([{ value }]);
  });

  test('stands in the list of its framework for those who may read it, counted for them alone', async () => {
    const LIST = `query ($filter: ConventionFilter) { conventions(first: 1, filter: $filter) { totalCount edges { node { title } } } }`;
    const count = async (client: ApiClient, filter: object) =>
      (await client.query(LIST, { filter: { parentId: framework, kinds: ['territorial_contract'], ...filter } }))
        .conventions.totalCount;
    expect(await count(north, {})).toBe(1);
    expect(await count(national, { phases: ['in_force'] })).toBe(2);
    expect(await count(national, { phases: ['in_force'], departement: '53' })).toBe(1);
    expect(await count(national, { phases: ['in_force'], departement: '72' })).toBe(0);
    expect(await count(north, { departement: '53' })).toBe(0);
    const amf = await portal.signIn('amf@maillage.example');
    expect(await count(amf, {})).toBe(0);
  });
});

describe('the progress of a framework, axis by axis', () => {
  const PROGRESS = 'axisProgress { axis { id code } contracts commitments todo due late met waived }';
  interface Line {
    axis: { id: string; code: string };
    commitments: number;
    [state: string]: unknown;
  }
  const progress = async (client: ApiClient): Promise<Line[]> => (await read(client, framework, PROGRESS)).axisProgress;

  test('counts in the database what the rules say of each commitment', async () => {
    const { conventions } = await national.query(
      `query ($filter: ConventionFilter) { conventions(first: 50, filter: $filter) { edges { node {
         commitments { axes { code } occurrences { state } } } } } }`,
      { filter: { parentId: framework, phases: ['in_force'] } },
    );
    const expected = new Map<string, Record<string, number>>();
    for (const { node } of conventions.edges) {
      for (const { axes, occurrences } of node.commitments as {
        axes: { code: string }[];
        occurrences: { state: OccurrenceState }[];
      }[]) {
        const state = progressOf(occurrences.map((each) => each.state));
        for (const { code } of axes) {
          const counts = expected.get(code) ?? {};
          expected.set(code, { ...counts, [state]: (counts[state] ?? 0) + 1 });
        }
      }
    }
    const lines = await progress(national);
    const found = lines
      .filter((line) => line.commitments > 0)
      .map((line) => [
        line.axis.code,
        Object.fromEntries(
          ['todo', 'due', 'late', 'met', 'waived']
            .filter((state) => Number(line[state]) > 0)
            .map((state) => [state, line[state]]),
        ),
      ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    expect(lines.find(({ axis }) => axis.code === '6.2')).toMatchObject({
      contracts: 2,
      commitments: 2,
      late: 1,
      met: 1,
    });
  });

  test('is of the contracts that the reader may see, down to their commitments', async () => {
    const LIST = `query ($id: ID!, $axis: ID!, $states: [ProgressState!], $first: Int, $after: String) {
      axisCommitments(conventionId: $id, axisId: $axis, states: $states, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } edges { node { title state contractTitle party nextOn } } } }`;
    const axis = (await progress(national)).find((line) => line.axis.code === '6.2')!.axis.id;
    const list = async (client: ApiClient, more: object = {}) =>
      (await client.query(LIST, { id: framework, axis, ...more })).axisCommitments;
    expect((await list(national)).totalCount).toBe(2);
    expect((await list(national, { states: ['late'] })).edges).toMatchObject([
      { node: { state: 'late', nextOn: '2026-10-31', contractTitle: expect.stringContaining('Mayenne') } },
    ]);
    const first = await list(national, { first: 1 });
    const second = await list(national, { first: 1, after: first.pageInfo.endCursor });
    expect(new Set([first, second].map(({ edges }) => edges[0].node.contractTitle)).size).toBe(2);
    expect((await list(north)).edges).toMatchObject([{ node: { state: 'met' } }]);
    const north62 = (await progress(north)).find((line) => line.axis.code === '6.2')!;
    expect(north62).toMatchObject({ contracts: 1, commitments: 1, met: 1, late: 0 });
    expect((await list(await portal.signIn('exterieur.cdg30@maillage.example'))).totalCount).toBe(0);
  });
});

describe('a convention that another one replaces (PDL-7.1)', () => {
  const sign = async (id: string, signedOn: string) => {
    const { version } = await read(cdg, id, 'version');
    const signatures = ['cdg', 'region', 'framel'].map((partyKey) => ({
      partyKey,
      slot: 'elected',
      office: 'Présidence',
      signedOn,
    }));
    return cdg.mutate(SIGN, { input: { conventionId: id, expectedVersion: version, signatures } });
  };
  const signed = async (title: string): Promise<string> => {
    const id = await threePartyDraft(cdg, title);
    expect(codes(await sign(id, '2026-10-15'))).toEqual([]);
    return id;
  };
  const open = (client: ApiClient, conventionId: string, changes: object = {}) =>
    client.mutate(OPEN_SUCCESSOR, {
      input: { conventionId, title: 'La suite', asOf: '2026-11-23', blocks: ALL_BLOCKS, ...changes },
    });
  const supersede = (conventionId: string) =>
    write(cdg, 'Clause', {
      conventionId,
      kind: 'supersedes',
      value: { allOnSameSubject: true, agreements: [] },
      articleNumber: '1',
    });

  test('is followed by a copy of its text, without acts or dates, opened by a party or the drafter', async () => {
    const prior = await signed('Convention à suivre');
    const opened = await open(region, prior);
    expect(codes(opened)).toEqual([]);
    const draft = await read(
      region,
      opened.convention.id,
      `replaces { id } draftingOrganisation { shortName } parties { key enablingAct { kind } signatures { signedOn } representative { office } }
       clauses { kind } commitments { title } origin { differences { block } }`,
    );
    expect(draft.replaces.id).toBe(prior);
    expect(draft.parties).toHaveLength(3);
    expect(draft.parties[0]).toMatchObject({
      enablingAct: null,
      signatures: [{ signedOn: null }],
      representative: { office: 'Présidence' },
    });
    expect(draft.clauses.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(['duration', 'notice']);
    expect(draft.origin.differences).toEqual([]);
    // A draft is its drafter's alone: the others do not learn of it.
    expect((await read(region, prior, 'replacedBy { id }')).replacedBy).toHaveLength(1);
    expect((await read(cdg, prior, 'replacedBy { id }')).replacedBy).toEqual([]);
    expect(codes(await open(await portal.signIn('exterieur.cdg30@maillage.example'), prior))).toEqual(['NOT_FOUND']);
    expect(codes(await open(cdg, await threePartyDraft(cdg, 'Encore un projet')))).toEqual(['TRANSITION_NOT_ALLOWED']);
  });

  test('is not followed before its end, which is told with both dates and the article, unless the text says that it replaces it', async () => {
    const prior = await signed('Convention à remplacer');
    const early = await open(cdg, prior, { startsOn: '2027-01-01' });
    expect(early.refusals).toMatchObject([
      { code: 'SUCCESSOR_BEFORE_END', article: '1', parameters: { start: '2027-01-01', end: '2029-10-14' } },
    ]);
    expect(early.refusals[0].message).toContain('14 octobre 2029');
    expect(codes(await open(cdg, prior, { startsOn: '2029-10-15' }))).toEqual([]);

    const { convention } = await open(cdg, prior);
    expect(codes(await sign(convention.id, '2026-11-20'))).toEqual(['SUCCESSOR_BEFORE_END']);
    expect((await read(cdg, convention.id, 'successionRefusals { code }')).successionRefusals).toMatchObject([]);
    await supersede(convention.id);
    expect(codes(await sign(convention.id, '2026-11-20'))).toEqual([]);

    const replaced = await read(
      cdg,
      prior,
      'phase endsOn succeededOn replacedBy { id phase } deadlines { kind dueOn } termExplanations { fact applies sentence }',
    );
    expect(replaced).toMatchObject({ phase: 'renewed', endsOn: '2026-11-19', succeededOn: '2026-11-20' });
    expect(replaced.replacedBy[0]).toMatchObject({ id: convention.id, phase: 'in_force' });
    expect(replaced.termExplanations).toContainEqual(
      expect.objectContaining({
        fact: 'ends_on',
        applies: true,
        sentence: expect.stringContaining('20 novembre 2026'),
      }),
    );
    expect((await read(cdg, prior, 'phase', '2026-11-19')).phase).toBe('in_force');
    const { tasks } = await cdg.query(
      'query ($id: ID!) { tasks(first: 50, conventionId: $id) { edges { node { dueOn } } } }',
      { id: prior },
    );
    expect(
      tasks.edges.filter(
        ({ node }: { node: { dueOn: string | null } }) => node.dueOn !== null && node.dueOn >= '2026-11-20',
      ),
    ).toEqual([]);

    // Two drafts may wait; one alone comes into force.
    const late = await open(cdg, prior, { startsOn: '2029-10-15' });
    expect(codes(late)).toEqual(['TRANSITION_NOT_ALLOWED']);
  });

  test('ends early only when all who signed it sign what replaces it, and is replaced once', async () => {
    const prior = await signed('Convention à trois');
    const [first, second] = [await open(cdg, prior), await open(cdg, prior)].map(({ convention }) => convention.id);
    await supersede(first);
    const { parties } = await read(cdg, first, 'parties { id key version }');
    const framel = parties.find(({ key }: { key: string }) => key === 'framel');
    expect(
      codes(
        await cdg.mutate(REMOVE, {
          input: { conventionId: first, kind: 'Party', id: framel.id, expectedVersion: framel.version },
        }),
      ),
    ).toEqual([]);
    const { version } = await read(cdg, first, 'version');
    const signatures = ['cdg', 'region'].map((partyKey) => ({
      partyKey,
      slot: 'elected',
      office: 'Présidence',
      signedOn: '2026-11-20',
    }));
    const lacking = await cdg.mutate(SIGN, { input: { conventionId: first, expectedVersion: version, signatures } });
    expect(lacking.refusals).toMatchObject([
      { code: 'SUCCESSOR_LACKS_SIGNATORY', parameters: { party: 'FRAMEL', end: '2029-10-14' } },
    ]);
    await supersede(second);
    expect(codes(await sign(second, '2026-11-20'))).toEqual([]);
    const again = await cdg.mutate(SIGN, { input: { conventionId: first, expectedVersion: version, signatures } });
    expect(codes(again)).toEqual(['SUCCESSOR_EXISTS']);
  });

  test('is found under its phase in lists and on its page alike', async () => {
    const { conventions } = await cdg.query(
      '{ conventions(first: 50, filter: { phases: [renewed] }) { totalCount edges { node { title phase } } } }',
    );
    expect(conventions.totalCount).toBe(2);
    expect(conventions.edges.every(({ node }: { node: { phase: string } }) => node.phase === 'renewed')).toBe(true);
  });
});

describe('what began before the convention took effect (PDL-5)', () => {
  test('is flagged on its line with the article: the cohort of Sarthe, and the experiment of 2024', async () => {
    const { conventions } = await delegation.query(
      '{ conventions(filter: { text: "secretaire general" }) { edges { node { id } } } }',
    );
    const pdl = conventions.edges[0].node.id;
    const before = await read(
      delegation,
      pdl,
      'clauses { kind beforeEffect { startsOn articleNumber ruleId } } commitments { events { happenedOn beforeEffect { articleNumber } } } held { heldOn beforeEffect { startsOn } }',
    );
    const gates = before.clauses.filter(({ beforeEffect }: { beforeEffect: unknown }) => beforeEffect !== null);
    expect(gates).toEqual([
      { kind: 'cohort_gate', beforeEffect: { startsOn: '2025-02-03', articleNumber: '5', ruleId: 'PDL-5' } },
    ]);
    const events = before.commitments.flatMap(({ events: all }: { events: object[] }) => all);
    expect(events.filter(({ beforeEffect }: { beforeEffect: unknown }) => beforeEffect !== null)).toEqual([
      { happenedOn: '2024-10-21', beforeEffect: { articleNumber: '5' } },
    ]);
    expect(before.held.every(({ beforeEffect }: { beforeEffect: unknown }) => beforeEffect === null)).toBe(true);
    expect(events.length).toBeGreaterThan(1);
  });
});
