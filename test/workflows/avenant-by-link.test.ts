import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarDate, fromGlobalId } from '@maillage/kernel';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashToken } from '../../server/src/platform/auth/tokens.ts';
import type { RunningServer } from '../../server/src/main.ts';
import { superuserOf, type Superuser } from '../security/support.ts';
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
import { TEST_TODAY } from '../testkit/database.ts';
import { LinkDoor } from '../testkit/link-door.ts';
import { Mailbox } from '../testkit/mailbox.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { approve, lead, SPEAKERS, write, WRITTEN } from '../testkit/three-parties.ts';

let portal: Portal;
let superuser: Superuser;
let later: RunningServer;
let mailbox: Mailbox;
let door: LinkDoor;
let as: Record<Speaker, ApiClient>;

const AVENANT_CIRCUIT = `query ($c: ID!, $id: ID!) { avenant(conventionId: $c, id: $id) { status discussion {
  circuit { id version state party { key } viewerCanInvite { allowed } link { id version state } } } } }`;
const TEXT_CIRCUIT =
  'query ($c: ID!) { convention(id: $c) { discussion { circuit { id version party { key } } contentHash } } }';
const CONVENTION = `query ($c: ID!, $asOf: Date) { convention(id: $c, asOf: $asOf) { phase endsOn succeededOn
  clauses(kinds: ["cohort_size"]) { value instrumentOrdinal } deadlines { kind } } }`;

interface Slot {
  id: string;
  version: number;
  party: { key: string };
  link: { id: string; version: number; state: string } | null;
  viewerCanInvite: { allowed: boolean };
}

async function slotOf(conventionId: string, avenantId: string, party: Speaker, client = as.cdg): Promise<Slot> {
  const { avenant } = await client.query(AVENANT_CIRCUIT, { c: conventionId, id: avenantId });
  return avenant.discussion.circuit.find((each: Slot) => each.party.key === party);
}

/** Invites somebody to sign for the FRAMEL. @returns the address */
async function invite(client: ApiClient, conventionId: string, slot: { id: string; version: number }): Promise<string> {
  const email = `maire${slot.id.slice(-8).toLowerCase().replaceAll(/\W/g, '')}@commune.example`;
  const person = { signatoryName: 'Camille Exemple', quality: 'Maire', email };
  const target = { conventionId, signatureId: slot.id, expectedVersion: slot.version };
  expect(codes(await call(client, 'inviteSignatory', 'InviteSignatoryInput', { ...target, ...person }))).toEqual([]);
  return email;
}

/** An avenant of the Région that makes cohorts of ten to twenty, at its signature. */
async function avenantToSign(title: string): Promise<{ id: string; avenant: string }> {
  const id = await conventionInForce(as.cdg, title);
  const avenant = await openAvenant(as.region, id, { wantedOn: '2027-01-01' });
  const part = await partOf(as.region, id, avenant, ({ fields }) => fields['kind'] === 'cohort_size');
  const fields = { ...part.fields, value: { min: 10, max: 20 } };
  await changePart(as.region, id, avenant, { block: 'Clause', targetId: part.id, fields });
  await leadAvenant(as.region, id, avenant, 'submit');
  for (const key of SPEAKING) await approveAvenant(as[key], id, avenant, key);
  await leadAvenant(as.region, id, avenant, 'open_signing');
  return { id, avenant };
}

/** States the act by which the FRAMEL may sign the avenant. */
const stateAct = (id: string, avenant: string) =>
  call(as.framel, 'stateEnablingAct', 'StateEnablingActInput', {
    conventionId: id,
    avenantId: avenant,
    partyKey: 'framel',
    kind: 'Délibération',
    number: '2026-40',
    date: '2026-11-21',
  });

beforeAll(async () => {
  const outbox = join(mkdtempSync(join(tmpdir(), 'maillage-mails-')), 'outbox');
  mailbox = new Mailbox(outbox);
  portal = await openPortal({ jobs: true, config: { outbox } });
  later = await portal.another({ workerUrl: null, today: calendarDate('2026-12-08') });
  superuser = superuserOf(portal.database);
  door = new LinkDoor(portal.url);
  const [cdg, region, framel] = await Promise.all(SPEAKING.map((key) => portal.signIn(SPEAKERS[key])));
  as = { cdg: cdg!, region: region!, framel: framel! };
});
afterAll(async () => {
  await superuser?.end();
  await portal?.stop();
});

describe('an avenant', () => {
  test('is read before and after, corrected, and signed last by somebody without an account', async () => {
    const { id, avenant } = await avenantToSign('Convention à modifier par un lien');
    // Whoever holds the pen of the avenant invites, and not another party.
    expect((await slotOf(id, avenant, 'framel', as.region)).viewerCanInvite.allowed).toBe(true);
    expect((await slotOf(id, avenant, 'framel', as.cdg)).viewerCanInvite.allowed).toBe(false);
    const address = await invite(as.region, id, await slotOf(id, avenant, 'framel'));
    const early = await mailbox.next(address);
    expect(early).toMatchObject({
      template: 'signingEarly',
      subject: expect.stringContaining('Avenant n° 1 – Convention à modifier'),
    });
    expect((await door.open(early.token)).body.page).toMatchObject({ state: 'not_yet', reason: 'act' });
    expect(codes(await stateAct(id, avenant))).toEqual([]);
    expect((await mailbox.next(address)).template).toBe('signingTurn');
    const { page } = (await door.open(early.token)).body;
    expect(page).toMatchObject({
      state: 'to_sign',
      request: { party: 'FRAMEL', invitedBy: 'Région Pays de la Loire', act: { number: '2026-40' }, correctedOn: null },
      text: {
        label: 'Avenant n° 1',
        object: 'Agrandir les groupes.',
        wantedOn: '2027-01-01',
        convention: { title: 'Convention à modifier par un lien' },
        parties: [{ key: 'cdg' }, { key: 'region' }, { key: 'framel', name: 'FRAMEL' }],
        changes: [
          {
            operation: 'replace',
            what: expect.stringMatching(/^clause «\sEffectif d’une cohorte\s», article 1 de la convention$/),
            fields: [
              {
                label: 'Valeur',
                before: expect.stringContaining('12 à 18'),
                after: expect.stringContaining('10 à 20'),
              },
            ],
          },
        ],
      },
    });
    expect(page.text.contentHash).toBe((await readAvenant(as.cdg, id, avenant)).discussion.contentHash);

    // Corrected: what was read is not signed, and the party approves it anew.
    const { version } = await readAvenant(as.region, id, avenant);
    const head = { conventionId: id, avenantId: avenant, expectedVersion: version, blocks: ['clauses'] };
    const again = { ...head, object: 'Agrandir les groupes de 2027.', wantedOn: '2027-01-01' };
    expect(codes(await call(as.region, 'updateAvenant', 'UpdateAvenantInput', again))).toEqual([]);
    expect((await mailbox.next(address)).template).toBe('signingCorrected');
    expect(codes((await door.sign(early.token, { contentHash: page.text.contentHash })).body)).toEqual(
      expect.arrayContaining(['TEXT_CHANGED contentHash', 'APPROVAL_MISSING']),
    );
    expect((await door.open(early.token)).body.page).toMatchObject({
      state: 'not_yet',
      reason: 'approval',
      request: { correctedOn: null },
      text: { object: 'Agrandir les groupes de 2027.' },
    });
    for (const key of SPEAKING) await approveAvenant(as[key], id, avenant, key);
    await mailbox.next(address);

    // Expired: renewed by its holder, and the older one says so.
    expect((await new LinkDoor(later.url).open(early.token)).body.page).toMatchObject({
      state: 'expired',
      title: 'Avenant n° 1 – Convention à modifier par un lien',
    });
    expect((await new LinkDoor(later.url).ask('renew', { token: early.token })).body.page.state).toBe('replaced');
    const { token } = await mailbox.next(address);
    for (const key of ['cdg', 'region'] as const) {
      expect(codes(await signAvenant(as[key], id, avenant, key))).toEqual([]);
    }

    // What its bearer reaches: this avenant, and no other one that is under way.
    const other = await openAvenant(as.cdg, id, { blocks: ['articles'] });
    const app = new pg.Pool({ connectionString: portal.database.appUrl, max: 1 });
    const seen = async (table: string, where = ''): Promise<number> => {
      const client = await app.connect();
      try {
        await client.query('begin');
        await client.query(
          `select set_config('maillage.signing_token', $1, true), set_config('maillage.today', $2, true)`,
          [hashToken(token!).toString('hex'), TEST_TODAY],
        );
        return (await client.query(`select 1 from ${table} ${where}`)).rowCount ?? 0;
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    try {
      expect(await seen('conventions.instrument')).toBe(2);
      expect(await seen('conventions.instrument', `where id = '${fromGlobalId(other)!.id}'`)).toBe(0);
      expect(await seen('conventions.avenant_change')).toBe(1);
      for (const hidden of ['conventions.comment', 'conventions.access_grant', 'access.account', 'audit.entry'])
        expect(await seen(hidden), hidden).toBe(0);
    } finally {
      await app.end();
    }

    const signed = await door.sign(token);
    expect(signed.body.page).toMatchObject({
      state: 'signed',
      receipt: { title: expect.stringContaining('Avenant n° 1'), inForce: true, startsOn: '2027-01-01' },
    });
    expect((await mailbox.next(address)).template).toBe('signingReceipt');
    const sizeOn = async (asOf: string) => (await as.framel.query(CONVENTION, { c: id, asOf })).convention.clauses;
    expect(await sizeOn('2026-12-31')).toEqual([{ instrumentOrdinal: 0, value: { min: 12, max: 18 } }]);
    expect(await sizeOn('2027-01-01')).toEqual([{ instrumentOrdinal: 1, value: { min: 10, max: 20 } }]);
    expect(await readAvenant(as.cdg, id, avenant)).toMatchObject({
      status: 'in_force',
      concludedOn: TEST_TODAY,
      discussion: null,
    });
    const lines = await superuser.rows(
      "select 1 from audit.entry where record_id = $1 and action in ('text_signed_by_link', 'avenant_in_force')",
      [fromGlobalId(avenant)!.id],
    );
    expect(lines).toHaveLength(2);
  });

  test('says by its link that it was refused, withdrawn, or abandoned', async () => {
    const { id, avenant } = await avenantToSign('Convention dont l’avenant est abandonné');
    await stateAct(id, avenant);
    const address = await invite(as.framel, id, await slotOf(id, avenant, 'framel'));
    const first = await mailbox.next(address);
    expect(first.template).toBe('signingInvitation');
    const declined = await door.ask('decline', { token: first.token, reason: 'Trop grand.' });
    expect(declined.body.page).toMatchObject({ state: 'not_signing', status: 'negotiation' });
    expect((await readAvenant(as.cdg, id, avenant)).status).toBe('negotiation');
    await leadAvenant(as.region, id, avenant, 'open_signing');
    expect((await door.open(first.token)).body.page.state).toBe('to_sign');
    const { link } = await slotOf(id, avenant, 'framel');
    const target = { conventionId: id, linkId: link!.id, expectedVersion: link!.version };
    expect(codes(await call(as.region, 'withdrawLink', 'WithdrawLinkInput', target))).toEqual([]);
    expect((await door.open(first.token)).body.page).toMatchObject({
      state: 'withdrawn',
      invitedBy: 'FRAMEL',
    });
    const slot = await slotOf(id, avenant, 'cdg', as.cdg);
    const other = await invite(as.cdg, id, slot);
    const { token } = await mailbox.next(other);
    await leadAvenant(as.region, id, avenant, 'reopen_negotiation');
    expect(codes(await leadAvenant(as.region, id, avenant, 'abandon'))).toEqual([]);
    expect((await door.open(token)).body.page).toMatchObject({ state: 'not_signing', status: 'abandoned' });
  });
});

describe('a text that replaces another (PDL-7.1)', () => {
  test('has its last signature by a link, with all that this brings about', async () => {
    const prior = await conventionInForce(as.cdg, 'Convention à remplacer par un lien');
    const opened = await as.cdg.mutate(
      `mutation ($input: OpenSuccessorInput!) { openSuccessor(input: $input) { ${WRITTEN} } }`,
      {
        input: {
          conventionId: prior,
          title: 'La suite',
          asOf: TEST_TODAY,
          blocks: ['Party', 'Article', 'Recital', 'Annex', 'Axis', 'Clause', 'Commitment'],
        },
      },
    );
    const id: string = opened.convention.id;
    await lead(as.cdg, id, 'submit');
    for (const key of SPEAKING) await approve(as[key], id, key);
    await lead(as.cdg, id, 'open_signing');
    for (const key of SPEAKING) {
      const act = { kind: 'Délibération', number: '2026-41', date: '2026-11-21' };
      await call(as[key], 'stateEnablingAct', 'StateEnablingActInput', { conventionId: id, partyKey: key, ...act });
      await approve(as[key], id, key);
    }
    const circuit = async () => (await as.cdg.query(TEXT_CIRCUIT, { c: id })).convention.discussion;
    const { circuit: slots } = await circuit();
    const slot = (key: string) => slots.find((each: Slot) => each.party.key === key);
    const address = await invite(as.cdg, id, slot('framel'));
    const { token } = await mailbox.next(address);
    const signTwo = async () => {
      for (const key of ['cdg', 'region'] as const) {
        const { circuit: now, contentHash } = await circuit();
        const { id: signatureId, version } = now.find((each: Slot) => each.party.key === key);
        const person = { signerName: 'Dominique Essai', signerQuality: 'Présidente', contentHash };
        const input = { conventionId: id, signatureId, expectedVersion: version, ...person };
        expect(codes(await call(as[key], 'signText', 'SignTextInput', input))).toEqual([]);
      }
    };
    await signTwo();
    const refused = await door.sign(token);
    expect(codes(refused.body)).toEqual(['SUCCESSOR_BEFORE_END startsOn']);
    expect(refused.body.page.state).toBe('to_sign');
    expect((await as.cdg.query(CONVENTION, { c: id })).convention.phase).toBe('signing');

    // It says that it replaces the other one: everybody reads it again.
    const value = { allOnSameSubject: true, agreements: [] };
    await write(as.cdg, 'Clause', { conventionId: id, kind: 'supersedes', value, articleNumber: '1' });
    for (const key of SPEAKING) await approve(as[key], id, key);
    await signTwo();
    expect((await door.sign(token)).body.page).toMatchObject({
      state: 'signed',
      receipt: { inForce: true, startsOn: TEST_TODAY },
    });
    expect((await as.cdg.query(CONVENTION, { c: prior })).convention).toMatchObject({
      phase: 'renewed',
      endsOn: '2026-11-22',
      succeededOn: TEST_TODAY,
    });
    await expect
      .poll(async () => (await as.cdg.query(CONVENTION, { c: id })).convention.deadlines.length)
      .toBeGreaterThan(0);
  });
});
