import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  approveAvenant,
  call,
  changePart,
  codes,
  conventionInForce,
  leadAvenant,
  openAvenant,
  partOf,
  readAvenant,
  signAvenant,
  SPEAKING,
  type Speaker,
} from '../testkit/avenants.ts';
import type { ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { SPEAKERS } from '../testkit/three-parties.ts';

let portal: Portal;
let as: Record<Speaker, ApiClient>;
let outsider: ApiClient;
let id: string;
let avenant: string;

const read = (client: ApiClient = as.cdg) => readAvenant(client, id, avenant);
const isCohortSize = ({ block, fields }: { block: string; fields: Record<string, unknown> }) =>
  block === 'Clause' && fields['kind'] === 'cohort_size';

async function resize(max: number, client: ApiClient = as.cdg, more: object = {}) {
  const part = await partOf(client, id, avenant, isCohortSize);
  const fields = { ...part.fields, value: { min: 10, max } };
  return changePart(client, id, avenant, { block: 'Clause', targetId: part.id, fields, ...more });
}

async function sizeOn(day: string): Promise<unknown> {
  const { convention } = await as.framel.query(
    'query ($id: ID!, $asOf: Date!) { convention(id: $id, asOf: $asOf) { clauses(kinds: ["cohort_size"]) { value instrumentOrdinal } } }',
    { id, asOf: day },
  );
  return convention.clauses.map((each: { value: object; instrumentOrdinal: number }) => [
    each.instrumentOrdinal,
    each.value,
  ]);
}

async function toSigning(): Promise<void> {
  await leadAvenant(as.cdg, id, avenant, 'submit');
  for (const key of SPEAKING) await approveAvenant(as[key], id, avenant, key);
  await leadAvenant(as.cdg, id, avenant, 'open_signing');
}

async function toForce(): Promise<void> {
  await toSigning();
  for (const key of SPEAKING) expect(codes(await signAvenant(as[key], id, avenant, key))).toEqual([]);
}

beforeAll(async () => {
  portal = await openPortal();
  const [cdg, region, framel] = await Promise.all(SPEAKING.map((key) => portal.signIn(SPEAKERS[key])));
  as = { cdg: cdg!, region: region!, framel: framel! };
  outsider = await portal.signIn('exterieur.cdg30@maillage.example');
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  id = await conventionInForce(as.cdg, 'Convention à modifier');
  avenant = await openAvenant(as.cdg, id, { wantedOn: '2027-01-01' });
});

describe('an avenant', () => {
  test('changes what the clause says from its effect and not before (PDL-7.2, VALS-13)', async () => {
    expect(codes(await resize(20))).toEqual([]);
    expect(await read()).toMatchObject({ status: 'draft', label: 'Avenant n° 1', obstacles: [], blocks: ['clauses'] });
    await toForce();
    expect(await read(as.framel)).toMatchObject({
      status: 'in_force',
      effectiveOn: '2027-01-01',
      concludedOn: '2026-11-23',
      discussion: null,
      signatures: [{ signedOn: '2026-11-23' }, { signedOn: '2026-11-23' }, { signedOn: '2026-11-23' }],
    });
    expect(await sizeOn('2026-12-31')).toEqual([[0, { min: 12, max: 18 }]]);
    expect(await sizeOn('2027-01-01')).toEqual([[1, { min: 10, max: 20 }]]);
  });

  test('signed after the day that it fixes applies from its last signature', async () => {
    await resize(20);
    const { version } = await read();
    const input = {
      conventionId: id,
      avenantId: avenant,
      expectedVersion: version,
      object: 'Autre',
      blocks: ['clauses'],
    };
    expect(
      codes(await call(as.cdg, 'updateAvenant', 'UpdateAvenantInput', { ...input, wantedOn: '2026-11-21' })),
    ).toEqual([]);
    await toForce();
    expect((await read()).effectiveOn).toBe('2026-11-23');
  });

  test('is its drafter’s alone until it is sent, and then with the parties only', async () => {
    await resize(20);
    expect(await read(as.region)).toBeNull();
    await leadAvenant(as.cdg, id, avenant, 'submit');
    expect((await read(as.region)).discussion.holder).toMatchObject({ for: 'approving', withViewer: true });
    expect(await read(outsider)).toBeNull();
    expect(codes(await resize(22, as.region))).toEqual(['FORBIDDEN']);
  });

  test('may be opened by a party that signs, not by somebody else, nor on a draft, nor after the end', async () => {
    const input = { conventionId: id, object: 'Autre', blocks: ['articles'] };
    expect(codes(await call(as.region, 'openAvenant', 'OpenAvenantInput', input))).toEqual([]);
    expect(codes(await call(outsider, 'openAvenant', 'OpenAvenantInput', input))).toEqual(['NOT_FOUND conventionId']);
    expect(codes(await call(as.cdg, 'openAvenant', 'OpenAvenantInput', { ...input, blocks: [] }))).toEqual([
      'TOO_FEW blocks',
    ]);
    const late = { ...input, wantedOn: '2031-01-01' };
    expect(codes(await call(as.cdg, 'openAvenant', 'OpenAvenantInput', late))).toEqual([
      'EFFECT_OUTSIDE_CONVENTION wantedOn',
    ]);
    const ended = await conventionInForce(as.cdg, 'Convention échue', [
      { kind: 'fixed_end', value: { date: '2026-11-22' } },
    ]);
    expect(codes(await call(as.cdg, 'openAvenant', 'OpenAvenantInput', { ...input, conventionId: ended }))).toEqual([
      'AVENANT_AFTER_END',
    ]);
  });

  test('changes only what it has opened; a block that is unticked is restored', async () => {
    const article = await as.cdg.query('query ($id: ID!) { convention(id: $id) { articles { id } } }', { id });
    const fields = { number: '1', heading: 'Objet', body: 'Autre texte.', position: 10 };
    const change = { block: 'Article', targetId: article.convention.articles[0].id, fields };
    expect(codes(await changePart(as.cdg, id, avenant, change))).toEqual(['BLOCK_NOT_OPENED block']);
    await resize(20);
    const { version } = await read();
    const input = {
      conventionId: id,
      avenantId: avenant,
      expectedVersion: version,
      object: 'Autre',
      wantedOn: '2027-01-01',
    };
    await call(as.cdg, 'updateAvenant', 'UpdateAvenantInput', { ...input, blocks: ['articles'] });
    expect(await read()).toMatchObject({ changes: [], blocks: ['articles'] });
    expect(codes(await changePart(as.cdg, id, avenant, change))).toEqual([]);
  });

  test('lets go of a part that is written again as it is in force', async () => {
    await resize(20);
    const { changes } = await read();
    const [{ before, targetId }] = changes;
    await changePart(as.cdg, id, avenant, { block: 'Clause', targetId, fields: before });
    expect((await read()).changes).toEqual([]);
    expect(codes(await leadAvenant(as.cdg, id, avenant, 'submit'))).toEqual(['AVENANT_EMPTY changes']);
  });

  test('edited while it is signed takes back the word of the parties that the edit touches, and of nobody else', async () => {
    const notice = (part: { fields: Record<string, unknown> }) => part.fields['kind'] === 'notice';
    const part = await partOf(as.cdg, id, avenant, notice);
    const months = (n: number) => ({ ...part.fields, value: { ...part.fields.value, months: n } });
    await changePart(as.cdg, id, avenant, { block: 'Clause', targetId: part.id, fields: months(4) });
    await toSigning();
    await signAvenant(as.region, id, avenant, 'region');
    await signAvenant(as.cdg, id, avenant, 'cdg');
    await changePart(as.cdg, id, avenant, { block: 'Clause', targetId: part.id, fields: months(5) });
    const { circuit, approvals } = (await read()).discussion;
    const states = Object.fromEntries(
      circuit.map((each: { party: { key: string }; state: string }) => [each.party.key, each.state]),
    );
    expect(states).toEqual({ region: 'due', cdg: 'signed', framel: 'due' });
    expect(approvals.filter((each: { endedBy: string | null }) => each.endedBy === 'edit')).toMatchObject([
      { party: { key: 'region' } },
    ]);
    await approveAvenant(as.region, id, avenant, 'region');
    await signAvenant(as.region, id, avenant, 'region');
    await signAvenant(as.framel, id, avenant, 'framel');
    expect((await read()).status).toBe('in_force');
  });

  test('is not signed on another text, nor without an act of its own', async () => {
    await resize(20);
    await toSigning();
    const { discussion } = await read(as.region);
    const slot = discussion.circuit.find((each: { party: { key: string } }) => each.party.key === 'region');
    const input = {
      conventionId: id,
      signatureId: slot.id,
      expectedVersion: slot.version,
      signerName: 'Camille Exemple',
      signerQuality: 'Présidente',
      contentHash: 'b'.repeat(64),
    };
    expect(codes(await call(as.region, 'signText', 'SignTextInput', input))).toEqual([
      'TEXT_CHANGED contentHash',
      'ENABLING_ACT_MISSING',
    ]);
  });

  test('takes a proposal of a party, refused or accepted by whoever opened it', async () => {
    await resize(20);
    await leadAvenant(as.cdg, id, avenant, 'submit');
    const part = await partOf(as.region, id, avenant, isCohortSize);
    const change = {
      block: 'Clause',
      operation: 'replace',
      targetId: part.id,
      fields: { ...part.fields, value: { min: 10, max: 24 } },
    };
    const input = { conventionId: id, avenantId: avenant, partyKey: 'region', change };
    expect(codes(await call(as.region, 'proposeChange', 'ProposeChangeInput', input))).toEqual([]);
    const [proposal] = (await read()).discussion.proposals;
    const answer = {
      conventionId: id,
      proposalId: proposal.id,
      expectedVersion: proposal.version,
      decision: 'accepted',
    };
    expect(codes(await call(as.region, 'answerProposal', 'AnswerProposalInput', answer))).toEqual(['FORBIDDEN']);
    expect(codes(await call(as.cdg, 'answerProposal', 'AnswerProposalInput', answer))).toEqual([]);
    expect((await read()).changes).toMatchObject([{ fields: { value: { max: 24 } } }]);
  });

  test('refused by a party goes back to negotiation with the reason, and abandoned leaves the text alone', async () => {
    await resize(20);
    await toSigning();
    const { circuit } = (await read()).discussion;
    const slot = circuit.find((each: { party: { key: string } }) => each.party.key === 'framel');
    const input = { conventionId: id, signatureId: slot.id, expectedVersion: slot.version, reason: 'Trop grand.' };
    expect(codes(await call(as.framel, 'declineToSign', 'DeclineToSignInput', input))).toEqual([]);
    expect((await read()).status).toBe('negotiation');
    expect(codes(await leadAvenant(as.cdg, id, avenant, 'abandon'))).toEqual([]);
    const { changes } = await read();
    const again = { block: 'Clause', targetId: changes[0].targetId, fields: changes[0].before };
    expect(codes(await changePart(as.cdg, id, avenant, again))).toEqual(['AVENANT_CLOSED']);
    expect(await sizeOn('2027-01-01')).toEqual([[0, { min: 12, max: 18 }]]);
    expect((await readAvenant(as.cdg, id, await openAvenant(as.cdg, id))).label).toBe('Avenant n° 1');
  });

  test('says what it would move before it is proposed: the end, the due dates, with their article', async () => {
    const isDuration = (part: { fields: Record<string, unknown> }) => part.fields['kind'] === 'duration';
    const part = await partOf(as.cdg, id, avenant, isDuration);
    const fields = { ...part.fields, value: { months: 48, isMaximum: false } };
    await changePart(as.cdg, id, avenant, { block: 'Clause', targetId: part.id, fields });
    const { affected, concerns } = await read();
    expect(affected).toContainEqual({
      kind: 'term',
      change: 'moved',
      title: 'Fin de la convention',
      before: '2029-11-19',
      after: '2030-11-19',
      articleNumber: '1',
    });
    expect(affected.map((each: { kind: string }) => each.kind)).toContain('deadline');
    expect(concerns.signing.map(({ key }: { key: string }) => key)).toEqual(['cdg', 'region', 'framel']);
    await toForce();
    const { convention } = await as.cdg.query('query ($id: ID!) { convention(id: $id) { endsOn } }', { id });
    expect(convention.endsOn).toBe('2030-11-19');
  });

  test('lets a party leave without ending the convention, once what names it is settled', async () => {
    avenant = await openAvenant(as.cdg, id, { blocks: ['parties', 'clauses', 'commitments'], wantedOn: '2027-01-01' });
    const party = await partOf(as.cdg, id, avenant, ({ fields }) => fields['key'] === 'region');
    await changePart(as.cdg, id, avenant, { block: 'Party', operation: 'remove', targetId: party.id, fields: null });
    expect(codes(await leadAvenant(as.cdg, id, avenant, 'submit'))).toHaveLength(2);
    for (const is of [
      (part: { fields: Record<string, unknown> }) => part.fields['kind'] === 'notice',
      (part: { block: string }) => part.block === 'Commitment',
    ]) {
      const { id: targetId, block } = await partOf(as.cdg, id, avenant, is);
      await changePart(as.cdg, id, avenant, { block, operation: 'remove', targetId, fields: null });
    }
    await toForce();
    const partiesOn = async (asOf: string) => {
      const { convention } = await as.cdg.query(
        'query ($id: ID!, $asOf: Date!) { convention(id: $id, asOf: $asOf) { phase parties { key } } }',
        { id, asOf },
      );
      return [convention.phase, convention.parties.map(({ key }: { key: string }) => key)];
    };
    expect(await partiesOn('2026-12-31')).toEqual(['in_force', ['cdg', 'region', 'framel']]);
    expect(await partiesOn('2027-01-01')).toEqual(['in_force', ['cdg', 'framel']]);
  });

  test('brings in a party, which reads and signs it like the others', async () => {
    avenant = await openAvenant(as.region, id, { blocks: ['parties'] });
    const { organisations } = await as.cdg.query(
      '{ organisations(first: 20, filter: { text: "CDG 30" }) { edges { node { id shortName } } } }',
    );
    const newcomer = organisations.edges.find(
      (each: { node: { shortName: string } }) => each.node.shortName === 'CDG 30',
    ).node;
    const fields = {
      key: 'cdg-30',
      organisationId: newcomer.id,
      role: 'signatory',
      position: 9,
      representative: { office: 'Présidence' },
      signatureSlots: ['elected'],
    };
    expect(codes(await changePart(as.region, id, avenant, { block: 'Party', operation: 'add', fields }))).toEqual([]);
    const sees = async () =>
      (await outsider.query('query ($id: ID!) { convention(id: $id) { title } }', { id })).convention !== null;
    expect(await sees()).toBe(false);
    await leadAvenant(as.region, id, avenant, 'submit');
    expect(await sees()).toBe(true);
    const all = [...SPEAKING.map((key) => [key, as[key]] as const), ['cdg-30', outsider] as const];
    for (const [key, client] of all) expect(codes(await approveAvenant(client, id, avenant, key))).toEqual([]);
    await leadAvenant(as.region, id, avenant, 'open_signing');
    for (const [key, client] of all) expect(codes(await signAvenant(client, id, avenant, key))).toEqual([]);
    const { convention } = await outsider.query(
      'query ($id: ID!) { convention(id: $id) { viewerBases parties { key } } }',
      { id },
    );
    expect(convention).toMatchObject({ viewerBases: ['party'], parties: [{}, {}, {}, { key: 'cdg-30' }] });
  });

  test('that contradicts another open one says so, and is not signed beside it', async () => {
    await resize(20);
    const first = avenant;
    await toSigning();
    avenant = await openAvenant(as.region, id);
    await resize(24, as.region);
    await leadAvenant(as.region, id, avenant, 'submit');
    for (const key of SPEAKING) await approveAvenant(as[key], id, avenant, key);
    expect((await read()).conflicts).toEqual([{ kind: 'same_field', with: 'Avenant n° 1', fields: ['value'] }]);
    expect(codes(await leadAvenant(as.region, id, avenant, 'open_signing'))).toEqual(['AVENANT_CONFLICT changes']);
    expect((await readAvenant(as.framel, id, first)).conflicts).toMatchObject([{ with: 'Avenant n° 2' }]);
  });

  test('signed elsewhere is entered by the coordinator as it is, with its dates and where it is kept', async () => {
    await resize(20);
    const { version } = await read();
    const signatures = SPEAKING.map((partyKey) => ({
      partyKey,
      slot: 'elected',
      office: 'Présidence',
      signedOn: '2026-11-22',
    }));
    const input = {
      conventionId: id,
      avenantId: avenant,
      expectedVersion: version,
      signatures,
      sourceNote: 'Original au CDG 44.',
    };
    const short = { ...input, signatures: signatures.slice(1) };
    expect(codes(await call(as.cdg, 'recordAvenant', 'RecordAvenantInput', short))).toEqual([
      'SIGNATURE_MISSING signatures.cdg:elected',
    ]);
    const future = { ...input, signatures: signatures.map((each) => ({ ...each, signedOn: '2026-12-25' })) };
    expect(codes(await call(as.cdg, 'recordAvenant', 'RecordAvenantInput', future))).toHaveLength(3);
    expect(codes(await call(as.cdg, 'recordAvenant', 'RecordAvenantInput', input))).toEqual([]);
    expect(await read(as.framel)).toMatchObject({
      status: 'in_force',
      effectiveOn: '2027-01-01',
      sourceNote: 'Original au CDG 44.',
    });
    expect(await sizeOn('2027-01-01')).toEqual([[1, { min: 10, max: 20 }]]);
  });

  test('follows another one in order: the second cannot come before the first', async () => {
    await resize(20);
    await toForce();
    avenant = await openAvenant(as.region, id, { wantedOn: '2026-12-01' });
    expect(codes(await resize(22, as.region))).toEqual(['EFFECT_BEFORE_LAST_CHANGE effectiveOn']);
    avenant = await openAvenant(as.region, id, { wantedOn: '2027-06-01' });
    expect(codes(await resize(22, as.region))).toEqual([]);
    await leadAvenant(as.region, id, avenant, 'submit');
    for (const key of SPEAKING) await approveAvenant(as[key], id, avenant, key);
    await leadAvenant(as.region, id, avenant, 'open_signing');
    for (const key of SPEAKING) await signAvenant(as[key], id, avenant, key);
    expect(await sizeOn('2027-05-31')).toEqual([[1, { min: 10, max: 20 }]]);
    expect(await sizeOn('2027-06-01')).toEqual([[3, { min: 10, max: 22 }]]);
    expect(await sizeOn('2026-12-31')).toEqual([[0, { min: 12, max: 18 }]]);
  });
});
