import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REFUSALS, type ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

let portal: Portal;
let coordinator: ApiClient;
let sarthe: ApiClient;
let region: ApiClient;
let conlie: ApiClient;
let convention: string;

const CHECK =
  'asksForNames article rule mentions { partyKey name required named found } warnings { key code partyKey message article rule }';
const COMMUNICATION = `id version state title publishesOn publisherName warningCount confirmedAt confirmedByName confirmedByPerson check { ${CHECK} } viewerCanEdit { allowed }`;
const saveCommunication = (client: ApiClient, input: object) =>
  client.mutate(
    `mutation ($input: SaveCommunicationInput!) { saveCommunication(input: $input) { ... on CommunicationWritten { communication { ${COMMUNICATION} } } ${REFUSALS} } }`,
    {
      input: {
        conventionId: convention,
        kind: 'press_release',
        title: 'Une formation ouvre',
        publishesOn: '2026-11-23',
        body: 'La Région, le CNFPT et les centres de gestion ouvrent une formation.',
        publisherKey: 'region',
        ...input,
      },
    },
  );
const moveCommunication = (client: ApiClient, id: string, event: string, expectedVersion: number, more: object = {}) =>
  client.mutate(
    `mutation ($input: MoveCommunicationInput!) { moveCommunication(input: $input) { ... on CommunicationWritten { communication { ${COMMUNICATION} } } ${REFUSALS} } }`,
    { input: { id, event, expectedVersion, ...more } },
  );
const check = async (client: ApiClient, input: object) =>
  (
    await client.query(`query ($input: CommunicationCheckInput!) { communicationCheck(input: $input) { ${CHECK} } }`, {
      input: { conventionId: convention, kind: 'email', publishesOn: '2026-11-23', publisherKey: 'region', ...input },
    })
  ).communicationCheck;
const codes = (result: { refusals?: { code: string; path: string[] }[] }) =>
  (result.refusals ?? []).map(({ code, path }) => `${code} ${path.join('.')}`.trim());

beforeAll(async () => {
  portal = await openPortal();
  coordinator = await portal.signIn('coordination.cdg44@maillage.example');
  sarthe = await portal.signIn('emploi.cdg72@maillage.example');
  region = await portal.signIn('territoires.region@maillage.example');
  conlie = await portal.signIn('mairie.conlie@maillage.example');
  const { schemes } = await coordinator.query('{ schemes(first: 5) { edges { node { convention { id } } } } }');
  convention = schemes.edges[0].node.convention.id;
});
afterAll(() => portal?.stop());

describe('a communication', () => {
  test('is checked while it is typed: who is named, who is missing, and which article asks', async () => {
    const empty = await check(region, {});
    expect(empty).toMatchObject({ asksForNames: true, article: '6', rule: 'PDL-6.1' });
    expect(empty.warnings.map(({ key }: { key: string }) => key)).toEqual([
      'PARTNER_NOT_NAMED:cdg',
      'PARTNER_NOT_NAMED:cnfpt',
      'PARTNER_NOT_NAMED:framel',
    ]);
    expect(empty.warnings[2]).toMatchObject({
      message: expect.stringMatching(/^Partenaire non nommé\s: FRAMEL$/),
      article: '6',
      rule: 'PDL-6.1',
    });
    const typed = await check(region, { body: 'avec le CDG44, le cnfpt', namedKeys: ['framel'] });
    expect(typed.warnings).toEqual([]);
    expect(typed.mentions.find(({ partyKey }: { partyKey: string }) => partyKey === 'cdg')).toMatchObject({
      required: true,
      named: 'in_text',
      found: 'CDG 44',
    });
    const logo = await check(region, { namedKeys: ['cdg', 'cnfpt', 'framel'], logos: [{ partyKey: 'cnfpt' }] });
    expect(logo.warnings).toMatchObject([{ code: 'LOGO_WITHOUT_CONSENT', partyKey: 'cnfpt', article: '6' }]);
    const after = await check(region, {
      publishesOn: '2031-01-06',
      logos: [{ partyKey: 'cnfpt', consentOn: '2026-11-20' }],
    });
    expect(after.warnings).toMatchObject([{ code: 'SIGNS_AFTER_TERM', partyKey: 'cnfpt' }]);
    expect(await check(conlie, {})).toBeNull();
  });

  test('is published with its warnings once somebody has confirmed them, which is kept', async () => {
    expect(codes(await saveCommunication(region, { publisherKey: 'cdg' }))).toEqual(['FORBIDDEN publisherKey']);
    expect(codes(await saveCommunication(region, { namedKeys: ['x'], logos: [{ partyKey: 'y' }] }))).toEqual([
      'UNKNOWN_PARTY_KEY namedKeys.0',
      'UNKNOWN_PARTY_KEY logos.0.partyKey',
    ]);
    const { communication } = await saveCommunication(region, {});
    const { id } = communication;
    expect(communication).toMatchObject({ state: 'draft', warningCount: 1, confirmedAt: null });
    expect(codes(await moveCommunication(sarthe, id, 'publish', 1))).toEqual(['FORBIDDEN']);
    expect(codes(await moveCommunication(region, id, 'publish', 1))).toEqual(['COMMUNICATION_NOT_CONFIRMED confirmed']);
    expect(codes(await moveCommunication(region, id, 'publish', 1, { publishedOn: '2026-11-24' }))).toEqual([
      'DATE_IN_FUTURE publishesOn',
    ]);
    const confirmed = ['PARTNER_NOT_NAMED:framel'];
    const published = await moveCommunication(region, id, 'publish', 1, { confirmed });
    expect(published.communication).toMatchObject({
      state: 'published',
      publisherName: 'Région Pays de la Loire',
      warningCount: 1,
      confirmedByPerson: 'Gaëlle Prototype',
    });
    expect(published.communication.confirmedAt).toMatch(/^2026-11-2\d/);
    const document = `query ($id: ID!) { communication(id: $id) { ${COMMUNICATION} } }`;
    const seen = (await coordinator.query(document, { id })).communication;
    expect(seen).toMatchObject({ confirmedByPerson: null, check: { warnings: [{ key: confirmed[0] }] } });
    expect(codes(await saveCommunication(region, { id, expectedVersion: 2 }))).toEqual([
      'COMMUNICATION_STEP_NOT_POSSIBLE',
    ]);
    const withdrawn = await moveCommunication(region, id, 'withdraw', 2);
    expect(withdrawn.communication).toMatchObject({ state: 'withdrawn', confirmedByPerson: 'Gaëlle Prototype' });
    expect((await moveCommunication(region, id, 'reopen', 3)).communication).toMatchObject({
      state: 'draft',
      confirmedAt: null,
    });
    const named = await saveCommunication(region, {
      id,
      expectedVersion: 4,
      namedKeys: ['framel'],
      publishesOn: '2026-12-24',
    });
    expect(named.communication.warningCount).toBe(0);
    expect((await moveCommunication(region, id, 'publish', 5)).communication).toMatchObject({
      publishesOn: '2026-11-23',
      confirmedAt: null,
    });
    expect((await conlie.query(document, { id })).communication).toBeNull();
  });

  test('is listed with what it lacked, also around its meeting and in the file', async () => {
    const list = async (filter: object) =>
      (
        await coordinator.query(
          'query ($filter: CommunicationFilter) { communications(first: 50, filter: $filter) { edges { node { id title meeting { id communications { title } } } } } }',
          { filter },
        )
      ).communications.edges.map((edge: { node: object }) => edge.node);
    const lacking = await list({ withWarnings: true, kinds: ['press_release'], to: '2026-11-01' });
    expect(lacking).toMatchObject([{ title: 'Douze places en Sarthe pour un métier d’avenir' }]);
    const [invitation] = await list({ kinds: ['email'], text: 'invitation' });
    expect(invitation.meeting.communications).toEqual([{ title: 'Invitation des élus au webinaire du 3 décembre' }]);
    expect(await list({ meetingId: invitation.meeting.id })).toHaveLength(1);
    const file = await coordinator.get('/exports/communications?format=csv&withWarnings=true&columns=title,warnings');
    expect(await file.text()).toContain('Douze places en Sarthe');
  });
});
