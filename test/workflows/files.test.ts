import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { REFUSALS, type ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { docx, pdf, png } from '../testkit/sample-files.ts';
import { approve, lead, SPEAKERS, threePartyDraft, write, WRITTEN } from '../testkit/three-parties.ts';
import { send } from '../testkit/upload.ts';

type Speaker = keyof typeof SPEAKERS;
const SPEAKING = ['cdg', 'region', 'framel'] as const;

let portal: Portal;
let as: Record<Speaker, ApiClient>;
let outsider: ApiClient;
let id: string;

const FILE = '{ id name sha256 pages size mediaType sentBy { shortName } }';
const READ = `query ($id: ID!) { convention(id: $id) { status
  annexes { id version number receivedOn file ${FILE} }
  parties { key enablingAct { number file ${FILE} } signatures { scan ${FILE} } }
  discussion { contentHash proposals { id version fields } circuit { id version state party { key } scan ${FILE} } } } }`;
const read = async (client: ApiClient = as.cdg) => (await client.query(READ, { id })).convention;
const codes = (answer: { refusals?: { code: string; path: string[] }[] }) =>
  (answer.refusals ?? []).map(({ code, path }) => `${code} ${path.join('.')}`.trim());
const call = (client: ApiClient, name: string, type: string, input: object) =>
  client.mutate(`mutation ($input: ${type}!) { ${name}(input: $input) { ${WRITTEN} } }`, { input });
const statusOf = async (client: ApiClient, fileId: string): Promise<number> =>
  (await client.get(`/files/${fileId}`)).status;

async function slotOf(party: Speaker, client: ApiClient = as.cdg) {
  const { circuit } = (await read(client)).discussion;
  return circuit.find((each: { party: { key: string } }) => each.party.key === party);
}

async function declare(by: Speaker, party: Speaker, more: object) {
  const slot = await slotOf(party, as[by]);
  return call(as[by], 'declareOnPaper', 'DeclareOnPaperInput', {
    conventionId: id,
    signatureId: slot.id,
    expectedVersion: slot.version,
    signerName: 'Dominique Essai',
    signerQuality: 'Président',
    signedOn: '2026-11-20',
    keptAt: 'Service des assemblées',
    ...more,
  });
}

async function answerPaper(by: Speaker, party: Speaker, confirmed: boolean) {
  const slot = await slotOf(party, as[by]);
  return call(as[by], 'answerPaper', 'AnswerPaperInput', {
    conventionId: id,
    signatureId: slot.id,
    expectedVersion: slot.version,
    confirmed,
  });
}

beforeAll(async () => {
  portal = await openPortal();
  const [cdg, region, framel] = await Promise.all(SPEAKING.map((key) => portal.signIn(SPEAKERS[key])));
  as = { cdg: cdg!, region: region!, framel: framel! };
  outsider = await portal.signIn('exterieur.cdg30@maillage.example');
});
afterAll(() => portal?.stop());

describe('a text at its signature', () => {
  beforeEach(async () => {
    id = await threePartyDraft(as.cdg, 'Convention à signer sur papier');
    await lead(as.cdg, id, 'submit');
    for (const key of SPEAKING) await approve(as[key], id, key);
    await lead(as.cdg, id, 'open_signing');
  });

  test('is signed on paper with its scan: another organisation opens it, then confirms', async () => {
    const scan = await send(as.cdg, 'signature_scan', pdf({ pages: 4 }), 'original signé.pdf');
    expect(await statusOf(as.framel, scan.id)).toBe(404);
    expect(codes(await declare('cdg', 'region', { fileId: scan.id }))).toEqual([]);
    for (const speaker of SPEAKING) {
      expect(await slotOf('region', as[speaker])).toMatchObject({
        state: 'declared',
        scan: {
          id: scan.id,
          name: 'original signé.pdf',
          sha256: scan.sha256,
          pages: 4,
          sentBy: { shortName: 'CDG 44' },
        },
      });
      expect(await statusOf(as[speaker], scan.id)).toBe(200);
    }
    expect(await statusOf(outsider, scan.id)).toBe(404);
    expect(codes(await answerPaper('framel', 'region', true))).toEqual([]);
    expect(await slotOf('region', as.region)).toMatchObject({ state: 'signed', scan: { id: scan.id } });
    const { history } = await as.region.query(
      'query ($id: ID!) { history(recordId: $id, first: 30) { edges { node { action } } } }',
      { id },
    );
    const actions = history.edges.map((edge: { node: { action: string } }) => edge.node.action);
    expect(actions.filter((action: string) => action === 'downloaded')).toHaveLength(3);
  });

  test('is not declared without a scan, nor with what is none, nor with that of another signature', async () => {
    expect(codes(await declare('cdg', 'region', {}))).toEqual(['REQUIRED fileId']);
    expect(codes(await declare('cdg', 'region', { fileId: 'x' }))).toEqual(['NOT_FOUND fileId']);
    const annex = await send(as.cdg, 'annex', pdf());
    expect(codes(await declare('cdg', 'region', { fileId: annex.id }))).toEqual(['NOT_FOUND fileId']);
    const sentByAnother = await send(as.framel, 'signature_scan', pdf());
    expect(codes(await declare('cdg', 'region', { fileId: sentByAnother.id }))).toEqual(['NOT_FOUND fileId']);
    const apart = await send(as.cdg, 'signature_scan', pdf({ pages: 301 }));
    expect(codes(await declare('cdg', 'region', { fileId: apart.id }))).toEqual(['FILE_QUARANTINED fileId']);
    const scan = await send(as.cdg, 'signature_scan', pdf());
    expect(codes(await declare('cdg', 'region', { fileId: scan.id }))).toEqual([]);
    expect(codes(await declare('cdg', 'framel', { fileId: scan.id }))).toEqual(['FILE_IN_USE fileId']);
    expect((await slotOf('framel')).state).toBe('due');
  });

  test('shows the scan of the declaration that stands, not of the one that was contested', async () => {
    const first = await send(as.cdg, 'signature_scan', pdf());
    await declare('cdg', 'region', { fileId: first.id });
    await answerPaper('framel', 'region', false);
    expect(await slotOf('region')).toMatchObject({ state: 'due', scan: null });
    const second = await send(as.framel, 'signature_scan', pdf({ pages: 2 }));
    await declare('framel', 'region', { fileId: second.id });
    expect((await slotOf('region')).scan.id).toBe(second.id);
    // What was contested stays, for whoever wants to know why.
    expect(await statusOf(as.region, first.id)).toBe(200);
  });

  test('keeps the scan once in force: parties read it, those who only read the convention do not', async () => {
    const scan = await send(as.cdg, 'signature_scan', pdf());
    await declare('cdg', 'region', { fileId: scan.id });
    await answerPaper('framel', 'region', true);
    for (const party of ['cdg', 'framel'] as const) {
      const { id: fileId } = await send(as.region, 'signature_scan', pdf());
      await declare('region', party, { fileId });
      expect(codes(await answerPaper('cdg', party, true))).toEqual([]);
    }
    const convention = await read(as.framel);
    expect(convention).toMatchObject({ status: 'in_force', discussion: null });
    const party = convention.parties.find((each: { key: string }) => each.key === 'region');
    expect(party.signatures[0].scan.id).toBe(scan.id);
    expect(await statusOf(as.region, scan.id)).toBe(200);
    expect(await statusOf(outsider, scan.id)).toBe(404);
    expect(await statusOf(await portal.signIn('mairie.conlie@maillage.example'), scan.id)).toBe(404);
  });

  test('has the act of a party joined by that party, and read by the others', async () => {
    const act = await send(as.region, 'enabling_act', pdf({ pages: 2 }), 'délibération.pdf');
    const state = (more: object) =>
      call(as.region, 'stateEnablingAct', 'StateEnablingActInput', {
        conventionId: id,
        partyKey: 'region',
        kind: 'Délibération',
        number: '2026-12',
        date: '2026-10-02',
        ...more,
      });
    const actOf = async (client: ApiClient) =>
      (await read(client)).parties.find((each: { key: string }) => each.key === 'region').enablingAct;
    expect(codes(await state({ fileId: act.id }))).toEqual([]);
    expect(await actOf(as.framel)).toMatchObject({ number: '2026-12', file: { id: act.id, name: 'délibération.pdf' } });
    expect(await statusOf(as.framel, act.id)).toBe(200);
    await state({});
    expect((await actOf(as.framel)).file.id).toBe(act.id);
    await state({ number: '2026-13' });
    expect((await actOf(as.framel)).file).toBeNull();
    expect(codes(await state({ fileId: (await send(as.cdg, 'enabling_act', pdf())).id }))).toEqual([
      'NOT_FOUND fileId',
    ]);
  });
});

describe('an annex', () => {
  const save = (client: ApiClient, more: object) =>
    write(client, 'Annex', { conventionId: id, number: '1', title: 'Plan', position: 1, ...more });

  beforeEach(async () => {
    id = await threePartyDraft(as.cdg, 'Convention avec annexe');
  });

  test('is received with its file, which is part of what is approved', async () => {
    const file = await send(as.cdg, 'annex', docx());
    expect(codes(await save(as.cdg, { fileId: file.id }))).toEqual(['REQUIRED receivedOn']);
    expect(codes(await save(as.cdg, { fileId: file.id, receivedOn: '2026-11-20' }))).toEqual([]);
    const [annex] = (await read()).annexes;
    expect(annex).toMatchObject({ receivedOn: '2026-11-20', file: { id: file.id, mediaType: file.mediaType } });
    expect(await statusOf(as.region, file.id)).toBe(404);
    await lead(as.cdg, id, 'submit');
    expect(await statusOf(as.region, file.id)).toBe(200);
    const before = (await read()).discussion.contentHash;
    const { annexes } = await read();
    const again = { id: annexes[0].id, expectedVersion: annexes[0].version, receivedOn: '2026-11-20' };
    expect(codes(await save(as.cdg, { ...again, fileId: file.id, note: 'Relue' }))).toEqual([]);
    expect((await read()).discussion.contentHash).toBe(before);
    const other = await send(as.cdg, 'annex', png());
    const [reread] = (await read()).annexes;
    expect(codes(await save(as.cdg, { ...again, expectedVersion: reread.version, fileId: other.id }))).toEqual([]);
    expect((await read()).discussion.contentHash).not.toBe(before);
  });

  test('without a file says what it said before annexes had one', async () => {
    await save(as.cdg, { receivedOn: '2026-11-20' });
    await lead(as.cdg, id, 'submit');
    const { contentHash } = (await read()).discussion;
    const { annexes } = await read();
    expect(annexes[0].file).toBeNull();
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is proposed with its file by a party, and accepted by the drafter who has read it', async () => {
    await lead(as.cdg, id, 'submit');
    const file = await send(as.region, 'annex', pdf());
    const fields = { number: '2', title: 'Barème', receivedOn: '2026-11-20', fileId: file.id };
    const proposed = await as.region.mutate(
      `mutation ($input: ProposeChangeInput!) { proposeChange(input: $input) { ${WRITTEN} } }`,
      { input: { conventionId: id, partyKey: 'region', change: { block: 'Annex', operation: 'add', fields } } },
    );
    expect(codes(proposed)).toEqual([]);
    const [proposal] = (await read()).discussion.proposals;
    expect(proposal.fields.fileId).toBe(file.id);
    expect(await statusOf(as.cdg, file.id)).toBe(200);
    const accepted = await as.cdg.mutate(
      `mutation ($input: AnswerProposalInput!) { answerProposal(input: $input) { ${WRITTEN} } }`,
      { input: { conventionId: id, proposalId: proposal.id, expectedVersion: proposal.version, decision: 'accepted' } },
    );
    expect(codes(accepted)).toEqual([]);
    expect((await read()).annexes[0]).toMatchObject({ number: '2', file: { id: file.id } });
  });

  test('does not take the file of another convention', async () => {
    const file = await send(as.cdg, 'annex', pdf());
    await save(as.cdg, { fileId: file.id, receivedOn: '2026-11-20' });
    id = await threePartyDraft(as.cdg, 'Une autre convention');
    expect(codes(await save(as.cdg, { fileId: file.id, receivedOn: '2026-11-20' }))).toEqual(['FILE_IN_USE fileId']);
  });
});

describe('a convention in force', () => {
  test('has evidence joined to a commitment, for its parties alone', async () => {
    const aura = await portal.signIn('delegation.aura@maillage.example');
    const town = await portal.signIn('rh.terre-valserhone@maillage.example');
    const { conventions } = await aura.query(
      `{ conventions(filter: { text: "valserhone" }) { edges { node { id
         commitments { id recurrence party { key } evidenceKinds dueRule } } } } }`,
    );
    const { id: conventionId, commitments } = conventions.edges[0].node;
    const commitment = commitments.find(
      (each: { evidenceKinds: string[]; dueRule: { type: string } }) =>
        each.dueRule.type === 'none' && (each.evidenceKinds.length === 0 || each.evidenceKinds.includes('file')),
    );
    const report = (more: object) =>
      aura.mutate(
        `mutation ($input: ReportCommitmentInput!) { reportCommitment(input: $input) {
           ... on ConventionWritten { convention { commitments { id events { evidence evidenceKind file ${FILE} } } } } ${REFUSALS} } }`,
        {
          input: {
            conventionId,
            commitmentId: commitment.id,
            status: 'in_progress',
            happenedOn: '2026-11-20',
            ...more,
          },
        },
      );
    const file = await send(aura, 'evidence', png(), 'affiche.png');
    expect(codes(await report({ evidenceKind: 'link', fileId: file.id }))).toContain('INVALID_VALUE evidenceKind');
    expect(codes(await report({ evidenceKind: 'file' }))).toContain('EVIDENCE_REQUIRED evidence');
    const written = await report({ evidenceKind: 'file', fileId: file.id });
    expect(codes(written)).toEqual([]);
    const { events } = written.convention.commitments.find((each: { id: string }) => each.id === commitment.id);
    expect(events.at(-1)).toMatchObject({ evidence: null, evidenceKind: 'file', file: { id: file.id } });
    expect(await statusOf(town, file.id)).toBe(200);
    expect(await statusOf(outsider, file.id)).toBe(404);
  });

  test('has the letter of a notice joined', async () => {
    const town = await portal.signIn('rh.terre-valserhone@maillage.example');
    const aura = await portal.signIn('delegation.aura@maillage.example');
    const { conventions } = await town.query(
      '{ conventions(filter: { text: "valserhone" }) { edges { node { id } } } }',
    );
    const conventionId = conventions.edges[0].node.id;
    const letter = await send(town, 'notice', pdf(), 'lettre.pdf');
    const given = await town.mutate(
      `mutation ($input: GiveNoticeInput!) { giveNotice(input: $input) {
         ... on ConventionWritten { convention { notices { letter ${FILE} } } } ${REFUSALS} } }`,
      {
        input: {
          conventionId,
          partyKey: 'collectivite',
          form: 'registered_letter',
          receivedOn: '2026-11-20',
          fileId: letter.id,
        },
      },
    );
    expect(codes(given)).toEqual([]);
    expect(given.convention.notices.at(-1).letter).toMatchObject({ id: letter.id, name: 'lettre.pdf' });
    expect(await statusOf(aura, letter.id)).toBe(200);
    expect(await statusOf(outsider, letter.id)).toBe(404);
  });
});
