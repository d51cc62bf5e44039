import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { superuserOf, type Superuser } from '../security/support.ts';
import { REFUSALS, type ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

let portal: Portal;
let superuser: Superuser;
let coordinator: ApiClient;
let sarthe: ApiClient;
let conlie: ApiClient;
let convention: string;

const NEED =
  'id version state confirmedOn toRefresh post weeklyMinutes category commune { name } rule { minimum source } enteredBy { shortName }';
const saveNeed = (client: ApiClient, input: object) =>
  client.mutate(
    `mutation ($input: SaveNeedInput!) { saveNeed(input: $input) { ... on NeedWritten { need { ${NEED} } } ${REFUSALS} } }`,
    {
      input: {
        inseeCode: '72089',
        post: 'secretaire_general_de_mairie',
        weeklyMinutes: 1050,
        reason: 'vacancy',
        wantedOn: '2027-03-01',
        ...input,
      },
    },
  );
const moveNeed = (client: ApiClient, id: string, event: string, version: number) =>
  client.mutate(
    `mutation ($id: ID!, $event: NeedEvent!, $version: Int!) {
       moveNeed(id: $id, event: $event, expectedVersion: $version) { ... on NeedWritten { need { ${NEED} } } ${REFUSALS} } }`,
    { id, event, version },
  );
const CAMPAIGN =
  'id version phase closesOn progress { asked answered withNeeds } progressByDepartement { departement asked answered } ownCommune { answer answeredOn openNeeds } viewerCanEdit { allowed }';
const saveCampaign = (client: ApiClient, input: object) =>
  client.mutate(
    `mutation ($input: SaveNeedsCampaignInput!) { saveNeedsCampaign(input: $input) { ... on NeedsCampaignWritten { campaign { ${CAMPAIGN} } } ${REFUSALS} } }`,
    { input: { title: 'Une campagne', departements: ['72'], opensOn: '2027-01-04', closesOn: '2027-02-26', ...input } },
  );
const answer = (client: ApiClient, id: string, inseeCode: string, said: string) =>
  client.mutate(
    `mutation ($id: ID!, $inseeCode: String!, $said: CampaignAnswer!) {
       answerNeedsCampaign(campaignId: $id, inseeCode: $inseeCode, answer: $said) { ... on NeedsCampaignWritten { campaign { ${CAMPAIGN} } } ${REFUSALS} } }`,
    { id, inseeCode, said },
  );
const openCampaign = async (client: ApiClient) =>
  (await client.query(`{ needsCampaigns(open: true) { ${CAMPAIGN} } }`)).needsCampaigns[0];
const needsOf = async (client: ApiClient, filter: object = {}) => {
  const { recruitmentNeeds } = await client.query(
    `query ($filter: NeedFilter) { recruitmentNeeds(first: 100, filter: $filter) { totalCount edges { node { ${NEED} } } } }`,
    { filter },
  );
  return recruitmentNeeds.edges.map((edge: { node: object }) => edge.node);
};
const codes = (result: { refusals?: { code: string; path: string[] }[] }) =>
  (result.refusals ?? []).map(({ code, path }) => `${code} ${path.join('.')}`.trim());

beforeAll(async () => {
  portal = await openPortal();
  superuser = superuserOf(portal.database);
  coordinator = await portal.signIn('coordination.cdg44@maillage.example');
  sarthe = await portal.signIn('emploi.cdg72@maillage.example');
  conlie = await portal.signIn('mairie.conlie@maillage.example');
  const { schemes } = await coordinator.query('{ schemes(first: 5) { edges { node { convention { id } } } } }');
  convention = schemes.edges[0].node.convention.id;
});
afterAll(async () => {
  await superuser?.end();
  await portal?.stop();
});

describe('a scheme', () => {
  const save = (client: ApiClient, input: object) =>
    client.mutate(
      `mutation ($input: SaveSchemeInput!) { saveScheme(input: $input) { ... on SchemeWritten { scheme { id version title } } ${REFUSALS} } }`,
      { input: { conventionId: convention, title: 'Autre dispositif', occupation: 'Assistant', ...input } },
    );
  const saveEdition = (client: ApiClient, input: object) =>
    client.mutate(
      `mutation ($input: SaveSchemeEditionInput!) { saveSchemeEdition(input: $input) { ... on SchemeWritten { scheme { editions { id version label theoryDays immersionDays minutes } } } ${REFUSALS} } }`,
      {
        input: {
          opensOn: '2027-01-04',
          modules: [{ title: 'Module', days: 10 }],
          theoryDayMinutes: 360,
          immersionDayMinutes: 420,
          ...input,
        },
      },
    );

  test('is kept by the coordinator and read by the parties; its numbers say where they come from', async () => {
    expect(codes(await save(sarthe, {}))).toEqual(['FORBIDDEN']);
    expect(codes(await save(conlie, {}))).toEqual(['NOT_FOUND conventionId']);
    const { scheme } = await save(coordinator, {});
    expect(scheme).toMatchObject({ version: 1, title: 'Autre dispositif' });
    const input = { schemeId: scheme.id, label: '2027' };
    expect(codes(await saveEdition(coordinator, input))).toEqual(['REQUIRED source']);
    expect(codes(await saveEdition(coordinator, { ...input, articleNumber: '99' }))).toEqual([
      'UNKNOWN_ARTICLE articleNumber',
    ]);
    expect(codes(await saveEdition(coordinator, { ...input, articleNumber: '1', isFallback: true }))).toEqual([
      'INVALID_VALUE isFallback',
    ]);
    const written = await saveEdition(coordinator, { ...input, articleNumber: '1' });
    expect(written.scheme.editions).toMatchObject([{ label: '2027', theoryDays: 10, immersionDays: 0, minutes: 3600 }]);
    expect(codes(await saveEdition(coordinator, { ...input, articleNumber: '1' }))).toEqual(['ALREADY_EXISTS']);
    expect(codes(await save(coordinator, { id: scheme.id, expectedVersion: 7 }))).toEqual([
      'STALE_VERSION expectedVersion',
    ]);
    const document =
      'query ($id: ID!) { scheme(id: $id) { title editions { label } convention { clauses(kinds: ["cohort_size"]) { articleNumber } } viewerCanEdit { allowed } } }';
    const antenne = await portal.signIn('antenne.sarthe@maillage.example');
    expect((await antenne.query(document, { id: scheme.id })).scheme).toEqual({
      title: 'Autre dispositif',
      editions: [{ label: '2027' }],
      convention: { clauses: [{ articleNumber: '1' }] },
      viewerCanEdit: { allowed: false },
    });
    expect((await conlie.query(document, { id: scheme.id })).scheme).toBeNull();
  });
});

describe('a need', () => {
  test('is stated by the mairie or its centre de gestion, under the law of the day on which it is wanted', async () => {
    expect(codes(await saveNeed(conlie, { inseeCode: '72168' }))).toEqual(['FORBIDDEN']);
    expect(codes(await saveNeed(sarthe, { inseeCode: '44113' }))).toEqual(['FORBIDDEN']);
    expect(codes(await saveNeed(sarthe, { inseeCode: '72999' }))).toEqual(['INVALID_CHOICE inseeCode']);
    expect(codes(await saveNeed(conlie, { wantedOn: '2028-01-01', category: 'C', weeklyMinutes: 2115 }))).toEqual([
      'CATEGORY_BELOW_MINIMUM category',
      'LONGER_THAN_FULL_TIME weeklyMinutes',
    ]);
    const { refusals } = await saveNeed(conlie, { wantedOn: '2028-01-01', category: 'C' });
    expect(refusals[0]).toMatchObject({ rule: 'CGCT-L2122-19-1', parameters: { minimum: 'B', population: 1833 } });
    const assistant = { post: 'assistant_gestion_administrative', wantedOn: '2028-01-01', category: 'C' };
    expect((await saveNeed(conlie, assistant)).need).toMatchObject({ state: 'open', rule: null });
    const { need } = await saveNeed(conlie, { category: 'C' });
    expect(need).toMatchObject({
      commune: { name: 'Conlie' },
      rule: { minimum: null },
      enteredBy: { shortName: 'Conlie' },
      confirmedOn: '2026-11-23',
    });
    const moved = await saveNeed(sarthe, { id: need.id, expectedVersion: 1, inseeCode: '72168' });
    expect(codes(moved)).toEqual(['NEED_OF_ANOTHER_COMMUNE inseeCode']);
    expect((await saveNeed(sarthe, { id: need.id, expectedVersion: 1, weeklyMinutes: 2100 })).need.version).toBe(2);
    expect(codes(await moveNeed(conlie, need.id, 'fill', 1))).toEqual(['STALE_VERSION expectedVersion']);
    expect((await moveNeed(conlie, need.id, 'fill', 2)).need.state).toBe('filled');
    expect(codes(await moveNeed(conlie, need.id, 'confirm', 3))).toEqual(['NEED_STEP_NOT_POSSIBLE']);
    expect(codes(await saveNeed(conlie, { id: need.id, expectedVersion: 3 }))).toEqual(['NEED_STEP_NOT_POSSIBLE']);
    expect((await moveNeed(conlie, need.id, 'reopen', 3)).need.state).toBe('open');
    const outsider = await portal.signIn('exterieur.cdg30@maillage.example');
    expect(codes(await moveNeed(outsider, need.id, 'fill', 4))).toEqual(['NOT_FOUND id']);
  });

  test('is out of reach of the other partners, in lists, figures, maps and files', async () => {
    const region = await portal.signIn('remuneration.region@maillage.example');
    expect(await needsOf(region)).toEqual([]);
    const asked = await region.query('{ needFigures(by: EPCI) { needs } needMap { points { name } backdrop } }');
    expect(asked).toEqual({ needFigures: [], needMap: { points: [], backdrop: [] } });
    expect((await (await region.get('/exports/needs?format=csv')).text()).includes('Conlie')).toBe(false);
    const communes = (await needsOf(conlie)).map((need: { commune: { name: string } }) => need.commune.name);
    expect(new Set(communes)).toEqual(new Set(['Conlie']));
  });

  test('is counted in figures, on the map and in the file as it is in the list', async () => {
    const filter = { states: ['open'], departement: '72' };
    const listed = await needsOf(coordinator, filter);
    const { needFigures, needMap } = await coordinator.query(
      `query ($filter: NeedFilter) { needFigures(by: DEPARTEMENT, filter: $filter) { code needs communes weeklyMinutes toRefresh } needMap(filter: $filter) { points { needs } backdrop } }`,
      { filter },
    );
    expect(needFigures).toHaveLength(1);
    expect(needFigures[0]).toMatchObject({
      code: '72',
      needs: listed.length,
      weeklyMinutes: listed.reduce((sum: number, need: { weeklyMinutes: number }) => sum + need.weeklyMinutes, 0),
      toRefresh: listed.filter((need: { toRefresh: boolean }) => need.toRefresh).length,
    });
    expect(needFigures[0].toRefresh).toBeGreaterThan(0);
    const refreshed = await needsOf(coordinator, { ...filter, toRefresh: true });
    expect(refreshed).toHaveLength(needFigures[0].toRefresh);
    expect(needMap.points.reduce((sum: number, point: { needs: number }) => sum + point.needs, 0)).toBe(listed.length);
    expect(needMap.backdrop.length).toBeGreaterThan(100);
    const file = await coordinator.get('/exports/needs?format=csv&state=open&departement=72&columns=commune');
    expect((await file.text()).trim().split('\r\n')).toHaveLength(listed.length + 3);
  });
});

describe('a campaign', () => {
  test('is opened where nobody else asks, by whoever surveys', async () => {
    expect(codes(await saveCampaign(conlie, {}))).toEqual(['FORBIDDEN']);
    expect(codes(await saveCampaign(sarthe, { departements: ['72', '44'] }))).toEqual(['FORBIDDEN']);
    expect(codes(await saveCampaign(sarthe, { opensOn: '2026-11-20' }))).toEqual([
      'CAMPAIGN_IN_THE_PAST opensOn',
      'CAMPAIGN_OVERLAP opensOn',
    ]);
    const { campaign } = await saveCampaign(sarthe, {});
    expect(campaign).toMatchObject({ phase: 'upcoming', progress: { answered: 0 } });
    expect(codes(await saveCampaign(coordinator, { departements: ['44', '72'] }))).toEqual([
      'CAMPAIGN_OVERLAP opensOn',
    ]);
    const longer = await saveCampaign(coordinator, { id: campaign.id, expectedVersion: 1, closesOn: '2027-03-31' });
    expect(longer.campaign).toMatchObject({ version: 2, closesOn: '2027-03-31' });
    expect(codes(await answer(conlie, campaign.id, '72089', 'needs'))).toEqual(['CAMPAIGN_NOT_OPEN']);
  });

  test('is answered once true, by the mairie or by its centre; progress is that of the communes one surveys', async () => {
    const before = await openCampaign(sarthe);
    expect(before.progressByDepartement.map((part: { departement: string }) => part.departement)).toEqual(['72']);
    const mine = await openCampaign(conlie);
    expect(mine).toMatchObject({ progress: null, ownCommune: { answer: 'needs' }, viewerCanEdit: { allowed: false } });
    expect(codes(await answer(conlie, mine.id, '72089', 'none'))).toEqual(['NEEDS_STILL_OPEN answer']);
    expect((await answer(conlie, mine.id, '72089', 'needs')).campaign.ownCommune.answeredOn).toBe('2026-11-23');
    const open = await needsOf(conlie, { states: ['open'] });
    expect(open.map((need: { toRefresh: boolean }) => need.toRefresh)).toEqual(open.map(() => false));
    expect(codes(await answer(conlie, mine.id, '72168', 'none'))).toEqual(['FORBIDDEN']);
    expect(codes(await answer(sarthe, mine.id, '72181', 'none'))).toEqual(['CAMPAIGN_NOT_ADDRESSED inseeCode']);
    expect(codes(await answer(sarthe, mine.id, '72021', 'needs'))).toEqual(['NO_NEED_TO_CONFIRM answer']);
    const { campaign } = await answer(sarthe, mine.id, '72021', 'none');
    expect(campaign.progress.answered).toBe(before.progress.answered + 1);
    const { needsCampaign } = await sarthe.query(
      'query ($id: ID!) { needsCampaign(id: $id) { communes(first: 5, text: "avoise") { totalCount edges { node { answer openNeeds } } } } }',
      { id: mine.id },
    );
    expect(needsCampaign.communes).toEqual({ totalCount: 1, edges: [{ node: { answer: 'none', openNeeds: 0 } }] });
    const lines = await superuser.rows<{ action: string }>(
      "select action from audit.entry where record_type = 'NeedsCampaign' and action = 'answered' order by at desc limit 2",
    );
    expect(lines).toHaveLength(2);
  });
});
