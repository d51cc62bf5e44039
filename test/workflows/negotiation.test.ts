import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { approve, lead, SPEAKERS, threePartyDraft, write, WRITTEN } from '../testkit/three-parties.ts';

type Speaker = keyof typeof SPEAKERS;

let portal: Portal;
let as: Record<Speaker, ApiClient>;
let id: string;

const DISCUSSION = `discussion { contentHash viewerPartyKeys
  holder { for drafter withViewer parties { key } } approvers { key }
  approvals { endedAt endedBy party { key } } proposals { id version state block operation before fields reason decisionNote party { key } }
  comments { id version body block passage answersId resolvedAt organisation { shortName } resolvedBy { shortName } }
  viewerCanPropose { allowed } viewerCanComment { allowed } viewerApproves
  sign: viewerCanLead(event: open_signing) { allowed code } }`;
const READ = `query ($id: ID!) { convention(id: $id) { status phase version title
  articles { id version number heading body position } clauses { id version kind value }
  commitments { id version title beneficiaries { key } } parties { id key version } ${DISCUSSION} } }`;

const read = async (client: ApiClient) => (await client.query(READ, { id })).convention;
const codes = (answer: { refusals?: { code: string; path: string[] }[] }) =>
  (answer.refusals ?? []).map(({ code, path }) => `${code} ${path.join('.')}`.trim());
const approvedBy = async () =>
  (await read(as.cdg)).discussion.approvals
    .filter((each: { endedAt: string | null }) => each.endedAt === null)
    .map((each: { party: { key: string } }) => each.party.key)
    .toSorted();

async function articleEdit(more: object, client: ApiClient = as.cdg) {
  const { articles } = await read(as.cdg);
  const { id: articleId, version, number, heading, body, position } = articles[0];
  const fields = { number, heading, body, position, ...more };
  return write(client, 'Article', { conventionId: id, id: articleId, expectedVersion: version, ...fields });
}

async function propose(speaker: Speaker, change: object, client: ApiClient = as[speaker]) {
  return client.mutate(`mutation ($input: ProposeChangeInput!) { proposeChange(input: $input) { ${WRITTEN} } }`, {
    input: { conventionId: id, partyKey: speaker, change },
  });
}

async function decide(speaker: Speaker, decision: string, more: object = {}) {
  const { discussion } = await read(as.cdg);
  const [proposal] = discussion.proposals;
  return as[speaker].mutate(
    `mutation ($input: AnswerProposalInput!) { answerProposal(input: $input) { ${WRITTEN} } }`,
    { input: { conventionId: id, proposalId: proposal.id, expectedVersion: proposal.version, decision, ...more } },
  );
}

async function articleChange(more: object) {
  const { articles } = await read(as.cdg);
  const { id: targetId, number, heading, body, position } = articles[0];
  return { block: 'Article', operation: 'replace', targetId, fields: { number, heading, body, position, ...more } };
}

beforeAll(async () => {
  portal = await openPortal();
  const [cdg, region, framel] = await Promise.all(Object.values(SPEAKERS).map((email) => portal.signIn(email)));
  as = { cdg: cdg!, region: region!, framel: framel! };
});
afterAll(() => portal?.stop());

describe('a draft', () => {
  beforeEach(async () => {
    id = await threePartyDraft(as.cdg, 'Convention à trois parties');
  });

  test('is seen by nobody but its drafter, until it is sent to its parties', async () => {
    expect(await read(as.region)).toBeNull();
    expect((await read(as.cdg)).discussion.holder).toMatchObject({ for: 'drafting', drafter: true, withViewer: true });
    expect((await lead(as.cdg, id, 'submit')).convention).toMatchObject({
      status: 'negotiation',
      phase: 'negotiation',
    });
    const seen = await read(as.region);
    expect(seen.discussion.holder).toEqual({
      for: 'approving',
      drafter: false,
      withViewer: true,
      parties: [{ key: 'cdg' }, { key: 'region' }, { key: 'framel' }],
    });
    expect(seen.discussion).toMatchObject({ viewerPartyKeys: ['region'], viewerApproves: ['region'] });
  });

  test('is seen by those who speak for a party, not by the bodies that only read what is signed', async () => {
    await lead(as.cdg, id, 'submit');
    const member = await portal.signIn('mairie.conlie@maillage.example');
    const outsider = await portal.signIn('exterieur.cdg30@maillage.example');
    const unit = await portal.signIn('remuneration.region@maillage.example');
    expect([await read(member), await read(outsider)]).toEqual([null, null]);
    const readByUnit = await read(unit);
    expect(readByUnit.status).toBe('negotiation');
    expect(readByUnit.discussion).toMatchObject({ viewerPartyKeys: ['region'], viewerApproves: [] });
  });

  test('without clause or second signatory is not sent', async () => {
    const { convention } = await as.cdg.mutate(
      `mutation ($input: ConventionDetailsInput!) { createConvention(input: $input) { ${WRITTEN} } }`,
      { input: { title: 'Sans rien', kind: 'multiparty' } },
    );
    expect(codes(await lead(as.cdg, convention.id, 'submit'))).toEqual([
      'TOO_FEW_SIGNATORIES parties',
      'ARTICLE_REQUIRED articles',
      'CLAUSE_REQUIRED clauses',
    ]);
  });
});

describe('a text sent to its parties', () => {
  beforeEach(async () => {
    id = await threePartyDraft(as.cdg, 'Convention à trois parties');
    await lead(as.cdg, id, 'submit');
  });

  test('is led by its drafter alone, from the version that was read', async () => {
    expect(codes(await lead(as.region, id, 'take_back'))).toEqual(['FORBIDDEN']);
    expect(codes(await lead(as.cdg, id, 'submit'))).toEqual(['TRANSITION_NOT_ALLOWED']);
    const stale = await as.cdg.mutate(
      `mutation ($id: ID!) { leadText(conventionId: $id, event: take_back, expectedVersion: 1) { ${WRITTEN} } }`,
      { id },
    );
    expect(codes(stale)).toEqual(['STALE_VERSION expectedVersion']);
    expect((await lead(as.cdg, id, 'take_back')).convention.status).toBe('draft');
    expect(await read(as.region)).toBeNull();
  });

  test('is approved by each party for itself, on the text that it has read, once', async () => {
    expect(codes(await approve(as.region, id, 'framel'))).toEqual(['FORBIDDEN']);
    expect(codes(await approve(as.region, id, 'region', 'a'.repeat(64)))).toEqual(['TEXT_CHANGED contentHash']);
    expect(codes(await approve(as.region, id, 'region'))).toEqual([]);
    expect(codes(await approve(as.region, id, 'region'))).toEqual(['ALREADY_APPROVED partyKey']);
    expect(await approvedBy()).toEqual(['region']);
    const back = await as.region.mutate(
      `mutation ($id: ID!) { withdrawApproval(conventionId: $id, partyKey: "region") { ${WRITTEN} } }`,
      { id },
    );
    expect(codes(back)).toEqual([]);
    expect(await approvedBy()).toEqual([]);
  });

  test('goes to signature once all have approved, and is then with those who sign', async () => {
    expect(codes(await lead(as.cdg, id, 'open_signing'))).toEqual([
      'APPROVAL_MISSING approvals.cdg',
      'APPROVAL_MISSING approvals.region',
      'APPROVAL_MISSING approvals.framel',
    ]);
    for (const key of ['cdg', 'region', 'framel'] as const) await approve(as[key], id, key);
    const ready = (await read(as.cdg)).discussion;
    expect(ready.holder).toMatchObject({ for: 'opening_signing', withViewer: true });
    expect(ready.sign.allowed).toBe(true);
    expect((await lead(as.cdg, id, 'open_signing')).convention.phase).toBe('signing');
    expect((await read(as.framel)).discussion.holder).toMatchObject({ for: 'signing', withViewer: true });
  });

  test('loses the approvals of the parties that an edit touches, and of nobody else', async () => {
    for (const key of ['cdg', 'region', 'framel'] as const) await approve(as[key], id, key);
    const { clauses, commitments, parties } = await read(as.cdg);
    const notice = clauses.find((each: { kind: string }) => each.kind === 'notice');
    const impact = async (change: object) =>
      (
        await as.cdg.query(
          `query ($id: ID!, $change: TextChangeInput!) { editImpact(conventionId: $id, change: $change) {
             touched { key } approvalsLost { key } fields mayBeForm } }`,
          { id, change },
        )
      ).editImpact;
    const value = { ...notice.value, months: 4 };
    const fields = { kind: 'notice', value, articleNumber: '1' };
    expect(await impact({ block: 'Clause', operation: 'replace', targetId: notice.id, fields })).toEqual({
      touched: [{ key: 'region' }],
      approvalsLost: [{ key: 'region' }],
      fields: ['value'],
      mayBeForm: false,
    });
    await write(as.cdg, 'Clause', { conventionId: id, id: notice.id, expectedVersion: notice.version, ...fields });
    expect(await approvedBy()).toEqual(['cdg', 'framel']);

    const [commitment] = commitments;
    await as.cdg.mutate(
      `mutation ($input: RemoveConventionPartInput!) { removeConventionPart(input: $input) { ${WRITTEN} } }`,
      { input: { conventionId: id, kind: 'Commitment', id: commitment.id, expectedVersion: commitment.version } },
    );
    expect(await approvedBy()).toEqual(['framel']);
    expect(parties).toHaveLength(3);

    await articleEdit({ body: 'Les parties coopèrent et s’informent.' });
    expect(await approvedBy()).toEqual([]);
  });

  test('is corrected in its form without asking anybody again, and in nothing else under that name', async () => {
    for (const key of ['cdg', 'region', 'framel'] as const) await approve(as[key], id, key);
    expect(codes(await articleEdit({ body: 'Les parties coopèrent ensemble.', formOnly: true }))).toEqual([]);
    expect(await approvedBy()).toEqual(['cdg', 'framel', 'region']);
    const { clauses } = await read(as.cdg);
    const duration = clauses.find((each: { kind: string }) => each.kind === 'duration');
    const refused = await write(as.cdg, 'Clause', {
      conventionId: id,
      id: duration.id,
      expectedVersion: duration.version,
      kind: 'duration',
      value: { ...duration.value, months: 48 },
      articleNumber: '1',
      formOnly: true,
    });
    expect(codes(refused)).toEqual(['CORRECTION_NOT_OF_FORM value']);
    expect(await approvedBy()).toEqual(['cdg', 'framel', 'region']);
  });

  test('cannot be edited by a party, which proposes instead', async () => {
    expect(codes(await articleEdit({ heading: 'Objet' }, as.region))).toEqual(['FORBIDDEN']);
    expect(codes(await propose('region', await articleChange({ heading: 'Objet' })))).toEqual([]);
    const { discussion } = await read(as.framel);
    expect(discussion.proposals).toMatchObject([
      {
        state: 'open',
        block: 'Article',
        party: { key: 'region' },
        before: { heading: 'Objet et durée' },
        fields: { heading: 'Objet' },
      },
    ]);
    expect(discussion.holder).toMatchObject({ for: 'deciding', drafter: true, withViewer: false });
    expect(codes(await lead(as.cdg, id, 'open_signing'))).toContain('PROPOSALS_OPEN proposals');
  });

  test('takes a proposal over when it is accepted, with the same consequences as an edit', async () => {
    for (const key of ['cdg', 'region', 'framel'] as const) await approve(as[key], id, key);
    await propose('region', await articleChange({ heading: 'Objet' }));
    expect(codes(await decide('framel', 'accepted'))).toEqual(['FORBIDDEN']);
    expect(codes(await decide('cdg', 'accepted', { note: 'Entendu' }))).toEqual([]);
    const seen = await read(as.cdg);
    expect(seen.articles[0].heading).toBe('Objet');
    expect(seen.discussion.proposals[0]).toMatchObject({ state: 'accepted', decisionNote: 'Entendu' });
    expect(await approvedBy()).toEqual([]);
  });

  test('stays as it is when a proposal is refused or taken back, and knows a closed one', async () => {
    await propose('framel', await articleChange({ heading: 'Objet' }));
    expect(codes(await decide('region', 'withdrawn'))).toEqual(['FORBIDDEN']);
    expect(codes(await decide('framel', 'withdrawn'))).toEqual([]);
    expect(codes(await decide('cdg', 'accepted'))).toEqual(['PROPOSAL_CLOSED proposalId']);
    await propose('framel', await articleChange({ heading: 'Autre' }));
    expect(codes(await decide('cdg', 'refused'))).toEqual([]);
    expect((await read(as.cdg)).articles[0].heading).toBe('Objet et durée');
  });

  test('refuses a proposal that is out of date, that changes nothing, for another party, or of bad fields', async () => {
    expect(codes(await propose('region', await articleChange({})))).toEqual(['PROPOSAL_WITHOUT_CHANGE fields']);
    expect(codes(await propose('framel', await articleChange({ heading: 'X' }), as.region))).toEqual([
      'FORBIDDEN partyKey',
    ]);
    expect(codes(await propose('region', await articleChange({ heading: '' })))).toEqual(['REQUIRED fields.heading']);
    await propose('region', await articleChange({ heading: 'Objet' }));
    await articleEdit({ heading: 'Entre-temps' });
    expect(codes(await decide('cdg', 'accepted'))).toEqual(['PROPOSAL_OUTDATED proposalId']);
    expect((await read(as.cdg)).articles[0].heading).toBe('Entre-temps');
  });

  test('is commented by its parties, on a passage, with answers, until the remark is closed', async () => {
    const { articles } = await read(as.region);
    const comment = (client: ApiClient, input: object) =>
      client.mutate(`mutation ($input: CommentTextInput!) { commentText(input: $input) { ${WRITTEN} } }`, {
        input: { conventionId: id, ...input },
      });
    const first = await comment(as.region, {
      body: 'Préciser qui informe.',
      block: 'Article',
      targetId: articles[0].id,
      field: 'body',
      passage: 'coopèrent',
    });
    await comment(as.framel, { body: 'Oui.', answersId: first.partId });
    const { comments } = (await read(as.cdg)).discussion;
    expect(comments).toMatchObject([
      { body: 'Préciser qui informe.', passage: 'coopèrent', organisation: { shortName: 'Région Pays de la Loire' } },
      { body: 'Oui.', answersId: first.partId },
    ]);
    const close = (version: number) =>
      as.cdg.mutate(
        `mutation ($id: ID!, $comment: ID!, $version: Int!) {
           resolveComment(conventionId: $id, commentId: $comment, expectedVersion: $version, resolved: true) { ${WRITTEN} } }`,
        { id, comment: first.partId, version },
      );
    expect(codes(await close(1))).toEqual([]);
    expect(codes(await close(1))).toEqual(['STALE_VERSION expectedVersion']);
    expect(codes(await comment(as.region, { body: 'Encore.', answersId: first.partId }))).toEqual([
      'COMMENT_RESOLVED answersId',
    ]);
    expect(codes(await comment(as.region, { body: ' ' }))).toEqual(['REQUIRED body']);
    const outsider = await portal.signIn('exterieur.cdg30@maillage.example');
    expect(codes(await comment(outsider, { body: 'Bonjour' }))).toEqual(['NOT_FOUND conventionId']);
  });

  test('is corrected while it is signed: the parties touched approve again before they sign', async () => {
    for (const key of ['cdg', 'region', 'framel'] as const) await approve(as[key], id, key);
    await lead(as.cdg, id, 'open_signing');
    const { clauses } = await read(as.cdg);
    const notice = clauses.find((each: { kind: string }) => each.kind === 'notice');
    await write(as.cdg, 'Clause', {
      conventionId: id,
      id: notice.id,
      expectedVersion: notice.version,
      kind: 'notice',
      value: { ...notice.value, months: 6 },
      articleNumber: '1',
    });
    expect(await approvedBy()).toEqual(['cdg', 'framel']);
    expect((await read(as.region)).discussion.holder).toMatchObject({ for: 'approving', withViewer: true });
    await approve(as.region, id, 'region');
    expect((await read(as.region)).discussion.holder).toMatchObject({ for: 'signing' });
  });

  test('says who did what in its history, and not what was said', async () => {
    await approve(as.region, id, 'region');
    await as.region.mutate(`mutation ($input: CommentTextInput!) { commentText(input: $input) { ${WRITTEN} } }`, {
      input: { conventionId: id, body: 'Secret des parties' },
    });
    const { history } = await as.cdg.query(
      'query ($id: ID!) { history(recordId: $id, first: 5) { edges { node { action after } } } }',
      { id },
    );
    const lines = history.edges.map((edge: { node: { action: string } }) => edge.node.action);
    expect(lines.slice(0, 3)).toEqual(['commented', 'text_approved', 'submit']);
    expect(JSON.stringify(history)).not.toContain('Secret');
  });

  test('is approved once when two people of a party approve at the same instant', async () => {
    const answers = await Promise.all([approve(as.region, id, 'region'), approve(as.region, id, 'region')]);
    expect(answers.map(codes).toSorted()).toEqual([[], ['ALREADY_APPROVED partyKey']]);
  });
});

test('the refusals of a discussion are French sentences that name the party', async () => {
  id = await threePartyDraft(as.cdg, 'Convention à trois parties');
  await lead(as.cdg, id, 'submit');
  const { refusals } = await lead(as.cdg, id, 'open_signing');
  expect(refusals.map((each: { message: string }) => each.message)).toContain(
    'L’approbation de Région Pays de la Loire manque.',
  );
});
