import { calendarDate } from '@maillage/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
import { ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { SPEAKERS, write } from '../testkit/three-parties.ts';

const EVE = '2026-12-31';
const EFFECT = '2027-01-01';
/** Of a second avenant, agreed by those who stay. */
const LATER = '2027-03-01';

let portal: Portal;
let as: Record<Speaker, ApiClient>;
let mandator: ApiClient;
let id: string;
let avenant: string;

type Part = { block: string; fields: Record<string, unknown> };
const read = async (client: ApiClient, selection: string, asOf?: string) =>
  (
    await client.query(`query ($id: ID!, $asOf: Date) { convention(id: $id, asOf: $asOf) { ${selection} } }`, {
      id,
      asOf,
    })
  ).convention;

/** The speakers, and the CDG 30, on a server of another day. */
async function onDay(today: string) {
  const { url } = await portal.another({ today: calendarDate(today) });
  const signIn = async (email: string) => {
    const client = new ApiClient(url);
    await client.signIn(email);
    return client;
  };
  const [cdg, region, framel, cdg30] = await Promise.all([
    ...SPEAKING.map((key) => signIn(SPEAKERS[key])),
    signIn('exterieur.cdg30@maillage.example'),
  ]);
  return { cdg: cdg!, region: region!, framel: framel!, cdg30: cdg30! };
}

async function replace(is: (part: Part) => boolean, fields: object) {
  const part = await partOf(as.cdg, id, avenant, is);
  const change = { block: part.block, targetId: part.id, fields: { ...part.fields, ...fields } };
  expect(codes(await changePart(as.cdg, id, avenant, change))).toEqual([]);
}

async function takeOut(is: (part: Part) => boolean) {
  const { id: targetId, block } = await partOf(as.cdg, id, avenant, is);
  const change = { block, operation: 'remove', targetId, fields: null };
  expect(codes(await changePart(as.cdg, id, avenant, change))).toEqual([]);
}

/** One avenant: the commitment serves another axis, the CDG speaks for another one, the Région leaves. */
beforeAll(async () => {
  portal = await openPortal();
  const [cdg, region, framel] = await Promise.all(SPEAKING.map((key) => portal.signIn(SPEAKERS[key])));
  as = { cdg: cdg!, region: region!, framel: framel! };
  mandator = await portal.signIn('exterieur.cdg30@maillage.example');
  id = await conventionInForce(as.cdg, 'Convention à versions', [], async (conventionId) => {
    for (const code of ['1', '2']) {
      const axis = { conventionId, list: 'Axes', code, label: `Axe ${code}`, position: Number(code) };
      await write(as.cdg, 'Axis', axis);
    }
    const { convention } = await as.cdg.query(
      'query ($id: ID!) { convention(id: $id) { commitments { id version title recurrence beneficiaries { key } articleNumber } } }',
      { id: conventionId },
    );
    const [{ id: commitmentId, version, title, recurrence, articleNumber, beneficiaries }] = convention.commitments;
    const beneficiaryKeys = beneficiaries.map(({ key }: { key: string }) => key);
    const fields = { partyKey: 'cdg', title, recurrence, articleNumber, beneficiaryKeys, axisCodes: ['1'] };
    const commitment = { conventionId, id: commitmentId, expectedVersion: version, ...fields };
    expect(codes(await write(as.cdg, 'Commitment', commitment))).toEqual([]);
  });
  avenant = await openAvenant(as.cdg, id, { blocks: ['parties', 'clauses', 'commitments'], wantedOn: EFFECT });
  const { viewer } = await mandator.query('{ viewer { membership { organisation { id } } } }');
  const mandate = {
    mandatorId: viewer.membership.organisation.id,
    resolution: 'Délibération du CDG 30',
    date: '2026-11-20',
  };
  await replace(({ fields }) => fields['key'] === 'cdg', { role: 'mandated_coordinator', mandates: [mandate] });
  await replace(({ block }) => block === 'Commitment', { axisCodes: ['2'], beneficiaryKeys: ['framel'] });
  await takeOut(({ fields }) => fields['key'] === 'region');
  await takeOut(({ fields }) => fields['kind'] === 'notice');
  await leadAvenant(as.cdg, id, avenant, 'submit');
  for (const key of SPEAKING) await approveAvenant(as[key], id, avenant, key);
  await leadAvenant(as.cdg, id, avenant, 'open_signing');
  for (const key of SPEAKING) expect(codes(await signAvenant(as[key], id, avenant, key))).toEqual([]);
});
afterAll(() => portal?.stop());

describe('what an avenant changes', () => {
  test('has versions, the axes of a commitment and the mandates of a party too (PDL-7.2)', async () => {
    const said = async (asOf: string) => {
      const selection = 'parties { key mandates { resolution } } commitments { axes { code } }';
      const { parties, commitments } = await read(as.framel, selection, asOf);
      const { mandates } = parties.find(({ key }: { key: string }) => key === 'cdg');
      return [mandates, commitments.map(({ axes }: { axes: unknown }) => axes)];
    };
    expect(await said(EVE)).toEqual([[], [[{ code: '1' }]]]);
    expect(await said(EFFECT)).toEqual([[{ resolution: 'Délibération du CDG 30' }], [[{ code: '2' }]]]);
    const { textComparison: compared } = await as.framel.query(
      `query ($id: ID!) { textComparison(conventionId: $id, from: "${EVE}", to: "${EFFECT}") {
         differences { kind block fields { field } } } }`,
      { id },
    );
    const fieldsOf = (block: string) =>
      compared.differences
        .filter((each: { kind: string; block: string }) => each.kind === 'changed' && each.block === block)
        .flatMap(({ fields }: { fields: { field: string }[] }) => fields.map(({ field }) => field));
    expect(fieldsOf('Party')).toEqual(expect.arrayContaining(['role', 'mandates']));
    expect(fieldsOf('Commitment')).toEqual(expect.arrayContaining(['axisCodes']));
  });

  test('lets whoever gives mandate by it read the convention from its effect', async () => {
    expect(await read(mandator, 'title')).toBeNull();
    const { cdg30 } = await onDay(EFFECT);
    expect(await read(cdg30, 'viewerBases')).toEqual({ viewerBases: ['mandator'] });
  });
});

describe('a party that has left', () => {
  test('keeps what applied while it was one, and nothing of what comes after', async () => {
    const after = await onDay('2027-03-05');
    avenant = await openAvenant(after.cdg, id, { wantedOn: LATER });
    const size = await partOf(after.cdg, id, avenant, ({ fields }) => fields['kind'] === 'cohort_size');
    const fields = { ...size.fields, value: { min: 10, max: 30 } };
    await changePart(after.cdg, id, avenant, { block: 'Clause', targetId: size.id, fields });
    const { version } = await readAvenant(after.cdg, id, avenant);
    const given = { slot: 'elected', office: 'Présidence', signedOn: LATER };
    const signatures = ['cdg', 'framel'].map((partyKey) => ({ partyKey, ...given }));
    const input = {
      conventionId: id,
      avenantId: avenant,
      expectedVersion: version,
      signatures,
      sourceNote: 'Au CDG 44.',
    };
    expect(codes(await call(after.cdg, 'recordAvenant', 'RecordAvenantInput', input))).toEqual([]);

    const selection = `readsUntil asOf endsOn viewerBases instruments { ordinal } avenants { label }
      parties { key } clauses(kinds: ["cohort_size"]) { value } allClauses { kind instrumentOrdinal }
      deadlines { dueOn } viewerCanOpenAvenant { allowed }`;
    const stays = await read(after.framel, selection);
    expect(stays).toMatchObject({
      readsUntil: null,
      asOf: '2027-03-05',
      instruments: [{ ordinal: 0 }, { ordinal: 1 }, { ordinal: 2 }],
      parties: [{ key: 'cdg' }, { key: 'framel' }],
      clauses: [{ value: { min: 10, max: 30 } }],
      viewerCanOpenAvenant: { allowed: true },
    });
    const left = await read(after.region, selection, '2027-06-01');
    expect(left).toMatchObject({
      readsUntil: EVE,
      asOf: EVE,
      endsOn: stays.endsOn,
      viewerBases: ['former_party'],
      instruments: [{ ordinal: 0 }, { ordinal: 1 }],
      avenants: [{ label: 'Avenant n° 1' }],
      parties: [{ key: 'cdg' }, { key: 'region' }, { key: 'framel' }],
      clauses: [{ value: { min: 12, max: 18 } }],
      viewerCanOpenAvenant: { allowed: false },
    });
    expect(
      left.allClauses.every(({ instrumentOrdinal }: { instrumentOrdinal: number }) => instrumentOrdinal === 0),
    ).toBe(true);
    expect(left.deadlines.every(({ dueOn }: { dueOn: string | null }) => dueOn !== null && dueOn <= EVE)).toBe(true);
    expect(await readAvenant(after.region, id, avenant)).toBeNull();

    const texts = `query ($id: ID!) {
      now: consolidatedText(conventionId: $id) { asOf contentHash }
      eve: consolidatedText(conventionId: $id, asOf: "${EVE}") { contentHash }
      changed: textComparison(conventionId: $id, from: "${EVE}", to: "2027-06-01") { to differences { kind } } }`;
    const theirs = await after.region.query(texts, { id });
    const eve = { contentHash: (await after.framel.query(texts, { id })).eve.contentHash };
    expect(theirs).toEqual({ now: { asOf: EVE, ...eve }, eve, changed: { to: EVE, differences: [] } });
  });
});
