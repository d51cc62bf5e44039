import { randomUUID } from 'node:crypto';
import { calendarDate, fromGlobalId, newId } from '@maillage/kernel';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorSettings } from '../../server/src/db/actor.ts';
import { actorNamed, superuserOf } from '../security/support.ts';
import type { ApiClient } from '../testkit/client.ts';
import { TEST_TODAY } from '../testkit/database.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { pdf } from '../testkit/sample-files.ts';
import { approve, lead, SPEAKERS, threePartyDraft, write, WRITTEN } from '../testkit/three-parties.ts';
import { send } from '../testkit/upload.ts';

type Speaker = keyof typeof SPEAKERS;
const SPEAKING = ['cdg', 'region', 'framel'] as const;

let portal: Portal;
let as: Record<Speaker, ApiClient>;
let id: string;

const READ = `query ($id: ID!) { convention(id: $id) { status phase version startsOn endsOn
  clauses { id version kind value } parties { key signatures { signedOn method signerName signerQuality contentHash } }
  deadlines { kind }
  discussion { contentHash holder { for withViewer parties { key } } refusalsToSign { reason organisation { shortName } }
    circuit { id version step state signedOn method signerName declaredOn keptAt remindedOn contentHash
      party { key } declaredBy { shortName } viewerCanSign { allowed } viewerCanVouch { allowed } } } } }`;

const read = async (client: ApiClient = as.cdg) => (await client.query(READ, { id })).convention;
const codes = (answer: { refusals?: { code: string; path: string[] }[] }) =>
  (answer.refusals ?? []).map(({ code, path }) => `${code} ${path.join('.')}`.trim());

async function slotOf(party: string, client: ApiClient = as.cdg) {
  const { circuit, contentHash } = (await read(client)).discussion;
  const slot = circuit.find((each: { party: { key: string } }) => each.party.key === party);
  return { slot, contentHash, target: { conventionId: id, signatureId: slot.id, expectedVersion: slot.version } };
}

const call = (client: ApiClient, name: string, type: string, input: object, key?: string) =>
  client.mutate(`mutation ($input: ${type}!) { ${name}(input: $input) { ${WRITTEN} } }`, { input }, key);

async function sign(speaker: Speaker, more: object = {}, client: ApiClient = as[speaker], key?: string) {
  const { target, contentHash } = await slotOf(speaker);
  const input = { ...target, signerName: 'Camille Exemple', signerQuality: 'Présidente', contentHash, ...more };
  return call(client, 'signText', 'SignTextInput', input, key);
}

async function declare(by: Speaker, party: Speaker, more: object = {}) {
  const { target } = await slotOf(party);
  const paper = { signerName: 'Dominique Essai', signerQuality: 'Président', signedOn: '2026-11-20' };
  const { id: fileId } = await send(as[by], 'signature_scan', pdf({ pages: 2 }));
  const input = { ...target, ...paper, keptAt: 'Service des assemblées', fileId, ...more };
  return call(as[by], 'declareOnPaper', 'DeclareOnPaperInput', input);
}

async function answerPaper(by: Speaker, party: Speaker, confirmed: boolean) {
  const { target } = await slotOf(party);
  return call(as[by], 'answerPaper', 'AnswerPaperInput', { ...target, confirmed });
}

async function editNotice(months: number, more: object = {}) {
  const { clauses } = await read();
  const notice = clauses.find((each: { kind: string }) => each.kind === 'notice');
  return write(as.cdg, 'Clause', {
    conventionId: id,
    id: notice.id,
    expectedVersion: notice.version,
    kind: 'notice',
    value: { ...notice.value, months },
    articleNumber: '1',
    ...more,
  });
}

async function toSignature(): Promise<void> {
  id = await threePartyDraft(as.cdg, 'Convention à signer');
  await lead(as.cdg, id, 'submit');
  for (const key of SPEAKING) await approve(as[key], id, key);
  expect((await lead(as.cdg, id, 'open_signing')).convention.status).toBe('signing');
}

beforeAll(async () => {
  portal = await openPortal();
  const [cdg, region, framel] = await Promise.all(SPEAKING.map((key) => portal.signIn(SPEAKERS[key])));
  as = { cdg: cdg!, region: region!, framel: framel! };
});
afterAll(() => portal?.stop());

describe('a text at its signature', () => {
  beforeEach(toSignature);

  test('is signed by each party for itself, and in force from the last signature (PDL-5)', async () => {
    expect(codes(await sign('region', {}, as.framel))).toEqual(['FORBIDDEN']);
    expect(codes(await sign('region'))).toEqual([]);
    expect(codes(await sign('region'))).toEqual(['ALREADY_SIGNED']);
    expect((await read(as.framel)).discussion.holder).toMatchObject({ for: 'signing', withViewer: true });
    await sign('cdg');
    const { convention } = await sign('framel');
    expect(convention).toMatchObject({ status: 'in_force', phase: 'in_force' });
    const signed = await read();
    expect(signed).toMatchObject({ startsOn: '2026-11-23', endsOn: '2029-11-22', discussion: null });
    expect(signed.parties.map((party: { signatures: object[] }) => party.signatures[0])).toMatchObject(
      SPEAKING.map(() => ({ method: 'portal', signerName: 'Camille Exemple', signerQuality: 'Présidente' })),
    );
    expect(signed.deadlines.map((each: { kind: string }) => each.kind)).toContain('term_end');
  });

  test('refuses a signature on another text, out of office, of bad fields', async () => {
    expect(codes(await sign('region', { contentHash: 'b'.repeat(64) }))).toEqual(['TEXT_CHANGED contentHash']);
    expect(codes(await sign('region', { qualityUntil: '2026-11-22' }))).toEqual(['QUALITY_ENDED qualityUntil']);
    expect(codes(await sign('region', { signerName: '', contentHash: 'x' }))).toEqual([
      'REQUIRED signerName',
      'INVALID_FORMAT contentHash',
    ]);
    expect(codes(await sign('region', { expectedVersion: 9 }))).toEqual(['STALE_VERSION expectedVersion']);
    expect((await read()).status).toBe('signing');
  });

  test('is not signed on a text that was corrected meanwhile', async () => {
    const { contentHash } = await slotOf('framel');
    await editNotice(4);
    expect(codes(await sign('framel', { contentHash }))).toEqual(['TEXT_CHANGED contentHash']);
    expect(codes(await sign('region'))).toEqual(['APPROVAL_MISSING']);
  });

  test('takes back the signature of the party that a correction touches: one signs again, two do not', async () => {
    await sign('region');
    await sign('cdg');
    await editNotice(4);
    const { circuit } = (await read()).discussion;
    const states = Object.fromEntries(
      circuit.map((each: { party: { key: string }; state: string }) => [each.party.key, each.state]),
    );
    expect(states).toEqual({ region: 'due', cdg: 'signed', framel: 'due' });
    await approve(as.region, id, 'region');
    await sign('region');
    expect((await sign('framel')).convention.status).toBe('in_force');
  });

  test('keeps every signature through a correction of form', async () => {
    await sign('region');
    const convention = await read();
    const { articles } = (
      await as.cdg.query('query ($id: ID!) { convention(id: $id) { articles { id version } } }', { id })
    ).convention;
    expect(convention.status).toBe('signing');
    const corrected = await write(as.cdg, 'Article', {
      conventionId: id,
      id: articles[0].id,
      expectedVersion: articles[0].version,
      number: '1',
      heading: 'Objet et durée.',
      body: 'Les parties coopèrent.',
      position: 10,
      formOnly: true,
    });
    expect(codes(corrected)).toEqual([]);
    expect((await slotOf('region')).slot.state).toBe('signed');
  });

  test('waits for the earlier steps, in the order that its drafter sets before', async () => {
    const { circuit } = (await read()).discussion;
    const steps = circuit.map((each: { id: string; party: { key: string } }) => ({
      signatureId: each.id,
      step: each.party.key === 'region' ? 2 : 1,
    }));
    const arrange = (client: ApiClient, more: object = {}) =>
      call(client, 'arrangeCircuit', 'ArrangeCircuitInput', { conventionId: id, originals: 3, steps, ...more });
    expect(codes(await arrange(as.region))).toEqual(['FORBIDDEN']);
    expect(codes(await arrange(as.cdg))).toEqual([]);
    expect((await read(as.region)).discussion.holder.withViewer).toBe(false);
    expect(codes(await sign('region'))).toEqual(['SIGNATURE_NOT_DUE']);
    await sign('cdg');
    await sign('framel');
    expect((await read(as.region)).discussion.holder).toMatchObject({ withViewer: true, parties: [{ key: 'region' }] });
    const moved = steps.map((each: object) => ({ ...each, step: 3 }));
    expect(codes(await arrange(as.cdg, { steps: moved }))).toEqual([
      'ALREADY_SIGNED steps.0',
      'ALREADY_SIGNED steps.2',
    ]);
    expect((await sign('region')).convention.status).toBe('in_force');
  });

  test('is signed on paper when one declares it and another confirms it', async () => {
    expect(codes(await declare('cdg', 'region', { signedOn: '2026-11-24' }))).toEqual(['SIGNATURE_IN_FUTURE signedOn']);
    expect(codes(await declare('cdg', 'region', { signedOn: '2026-09-30' }))).toEqual([
      'SIGNATURE_BEFORE_ENABLING_ACT signedOn',
    ]);
    expect(codes(await answerPaper('region', 'region', true))).toEqual(['TRANSITION_NOT_ALLOWED']);
    expect(codes(await declare('cdg', 'region'))).toEqual([]);
    expect((await slotOf('region')).slot).toMatchObject({
      state: 'declared',
      declaredOn: '2026-11-20',
      declaredBy: { shortName: 'CDG 44' },
    });
    expect(codes(await answerPaper('cdg', 'region', true))).toEqual(['CONFIRMATION_BY_ANOTHER']);
    expect(codes(await answerPaper('framel', 'region', false))).toEqual([]);
    expect((await slotOf('region')).slot).toMatchObject({ state: 'due', declaredOn: null, signerName: null });
    await declare('region', 'region');
    expect(codes(await answerPaper('framel', 'region', true))).toEqual([]);
    expect((await slotOf('region')).slot).toMatchObject({ state: 'signed', method: 'paper', signedOn: '2026-11-20' });
  });

  test('goes back to negotiation when a party refuses, with its reason, and what is signed stands', async () => {
    await sign('cdg');
    const { target } = await slotOf('region');
    const decline = (reason: string) => call(as.region, 'declineToSign', 'DeclineToSignInput', { ...target, reason });
    expect(codes(await decline(''))).toEqual(['REQUIRED reason']);
    expect((await decline('Le montant n’est pas celui qui a été voté.')).convention.status).toBe('negotiation');
    const { discussion } = await read();
    expect(discussion.refusalsToSign).toMatchObject([
      { reason: 'Le montant n’est pas celui qui a été voté.', organisation: { shortName: 'Région Pays de la Loire' } },
    ]);
    expect((await slotOf('cdg')).slot.state).toBe('signed');
    expect(codes(await sign('region'))).toEqual(['TRANSITION_NOT_ALLOWED']);
    expect((await lead(as.cdg, id, 'open_signing')).convention.status).toBe('signing');
    await sign('region');
    expect((await sign('framel')).convention.status).toBe('in_force');
  });

  test('reminds a signatory, who finds it among the notifications, and not again within three days', async () => {
    const { target } = await slotOf('region');
    const remind = () => call(as.cdg, 'remindSignatory', 'RemindSignatoryInput', target);
    expect(codes(await remind())).toEqual([]);
    expect(codes(await remind())).toEqual(['REMINDED_RECENTLY']);
    expect((await slotOf('region')).slot.remindedOn).toBe('2026-11-23');
    const { notifications } = await as.region.query('{ notifications(first: 3) { edges { node { text } } } }');
    expect(notifications.edges[0].node.text).toContain('rappelle');
  });

  test('is concluded once when the last two sign at the same instant', async () => {
    await sign('cdg');
    const answers = await Promise.all([sign('region'), sign('framel')]);
    expect(answers.map(codes)).toEqual([[], []]);
    const { history } = await as.cdg.query(
      'query ($id: ID!) { history(recordId: $id, first: 20) { edges { node { action } } } }',
      { id },
    );
    const signed = history.edges.filter((edge: { node: { action: string } }) => edge.node.action === 'signed');
    expect(signed).toHaveLength(1);
    expect((await read()).status).toBe('in_force');
  });

  test('keeps one signature of a person who tries again after a lost answer', async () => {
    const { target, contentHash } = await slotOf('region');
    const input = { ...target, signerName: 'Camille Exemple', signerQuality: 'Présidente', contentHash };
    const key = randomUUID();
    const first = await call(as.region, 'signText', 'SignTextInput', input, key);
    const again = await call(as.region, 'signText', 'SignTextInput', input, key);
    expect([codes(first), codes(again)]).toEqual([[], []]);
    expect((await slotOf('region')).slot.version).toBe(2);
  });
});

describe('the act that enables a party to sign', () => {
  test('is stated by the party itself, before it signs, and asks nobody again', async () => {
    id = await threePartyDraft(as.cdg, 'Convention sans acte');
    const { parties } = (
      await as.cdg.query(
        'query ($id: ID!) { convention(id: $id) { parties { id version key role position organisation { id } } } }',
        { id },
      )
    ).convention;
    const region = parties.find((each: { key: string }) => each.key === 'region');
    await write(as.cdg, 'Party', {
      conventionId: id,
      id: region.id,
      expectedVersion: region.version,
      key: 'region',
      organisationId: region.organisation.id,
      role: 'signatory',
      position: region.position,
      representative: { office: 'Présidence' },
      signatureSlots: ['elected'],
    });
    await lead(as.cdg, id, 'submit');
    for (const key of SPEAKING) await approve(as[key], id, key);
    await lead(as.cdg, id, 'open_signing');
    expect(codes(await sign('region'))).toEqual(['ENABLING_ACT_MISSING']);
    const state = (client: ApiClient, date: string) =>
      call(client, 'stateEnablingAct', 'StateEnablingActInput', {
        conventionId: id,
        partyKey: 'region',
        kind: 'Délibération',
        number: '2026-77',
        date,
      });
    expect(codes(await state(as.cdg, '2026-11-20'))).toEqual(['FORBIDDEN']);
    expect(codes(await state(as.region, '2026-11-24'))).toEqual(['NOTICE_IN_FUTURE date']);
    expect(codes(await state(as.region, '2026-11-20'))).toEqual([]);
    expect(codes(await sign('region'))).toEqual([]);
    expect((await read()).discussion.holder.parties).toEqual([{ key: 'cdg' }, { key: 'framel' }]);
  });
});

describe('the database itself', () => {
  test('lets no party sign, approve or state an act for another, nor conclude before all have signed', async () => {
    await toSignature();
    const superuser = superuserOf(portal.database);
    const app = new pg.Client({ connectionString: portal.database.appUrl });
    await app.connect();
    try {
      const framel = await actorNamed(superuser, SPEAKERS.framel);
      const uuid = fromGlobalId(id)!.id;
      const [region] = await superuser.rows<{ party: string; version: string; signature: string; instrument: string }>(
        `select p.id as party, v.id as version, s.id as signature, s.instrument_id as instrument
         from conventions.party p join conventions.party_version v on v.party_id = p.id
         join conventions.signature s on s.party_id = p.id where p.convention_id = $1 and p.key = 'region'`,
        [uuid],
      );
      const tried = async (sql: string, parameters: unknown[]): Promise<string> => {
        await app.query('begin');
        await app.query(actorSettings(framel, calendarDate(TEST_TODAY), 'test'));
        try {
          await app.query(sql, parameters);
          return 'done';
        } catch (error) {
          return (error as Error).message;
        } finally {
          await app.query('rollback');
        }
      };
      const hash = 'a'.repeat(64);
      const forged = `update conventions.signature set signed_on = '2026-11-23', method = 'portal', signer_name = 'X',
        signer_quality = 'X', content_hash = $2, account_id = $3 where id = $1`;
      expect(await tried(forged, [region!.signature, hash, framel.accountId])).toMatch(/row-level security/);
      const confirmedAlone = `update conventions.signature set signed_on = '2026-11-23', method = 'paper',
        declared_on = '2026-11-23', declared_by = $2 where id = $1`;
      expect(await tried(confirmedAlone, [region!.signature, framel.organisationId])).toMatch(/row-level security/);
      expect(
        await tried(
          `insert into conventions.approval (id, convention_id, instrument_id, party_id, content_hash, organisation_id, account_id)
           values ($1, $2, $3, $4, $5, $6, $7)`,
          [newId(), uuid, region!.instrument, region!.party, hash, framel.organisationId, framel.accountId],
        ),
      ).toMatch(/row-level security/);
      expect(
        await tried("select conventions.state_act($1, 'Décision', null, '2026-11-20')", [region!.version]),
      ).toMatch(/only the party/);
      expect(await tried("select conventions.conclude($1, '2026-11-23', null, null)", [uuid])).toMatch(
        /not every party has signed/,
      );
      expect(await tried("update conventions.convention set status = 'in_force' where id = $1", [uuid])).toBe('done');
      expect((await read()).status, 'what one may not write is not even found').toBe('signing');
    } finally {
      await app.end();
      await superuser.end();
    }
  });
});
