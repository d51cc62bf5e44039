import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { superuserOf, type Superuser } from '../security/support.ts';
import { REFUSALS, type ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

let portal: Portal;
let superuser: Superuser;
let coordinator: ApiClient;
let sarthe: ApiClient;
let region: ApiClient;
let conlie: ApiClient;
let convention: string;

const MEETING =
  'id version kind title heldOn state reason invited came candidates countedCandidates toReport lacksCopilot pilots { key name } commitment { title articleNumber ruleId } departement { name } enteredBy { shortName } viewerCanEdit { allowed }';
const saveMeeting = (client: ApiClient, input: object) =>
  client.mutate(
    `mutation ($input: SavePromotionMeetingInput!) { savePromotionMeeting(input: $input) { ... on PromotionMeetingWritten { meeting { ${MEETING} } } ${REFUSALS} } }`,
    {
      input: {
        conventionId: convention,
        kind: 'elected_webinar',
        title: 'Webinaire des élus',
        heldOn: '2026-12-15',
        startMinutes: 1080,
        endMinutes: 1140,
        videoUrl: 'https://visio.example/elus',
        audiences: ['elected'],
        pilotKeys: ['region', 'cdg'],
        ...input,
      },
    },
  );
const moveMeeting = (client: ApiClient, id: string, event: string, expectedVersion: number, more: object = {}) =>
  client.mutate(
    `mutation ($input: MovePromotionMeetingInput!) { movePromotionMeeting(input: $input) { ... on PromotionMeetingWritten { meeting { ${MEETING} } } ${REFUSALS} } }`,
    { input: { id, event, expectedVersion, ...more } },
  );
const meetingsOf = async (client: ApiClient, filter: object = {}, sort: object | null = null) => {
  const { promotionMeetings } = await client.query(
    `query ($filter: MeetingFilter, $sort: MeetingSort) { promotionMeetings(first: 100, filter: $filter, sort: $sort) { totalCount edges { node { ${MEETING} } } } }`,
    { filter, sort },
  );
  return promotionMeetings.edges.map((edge: { node: object }) => edge.node) as { title: string; came: number | null }[];
};

const codes = (result: { refusals?: { code: string; path: string[] }[] }) =>
  (result.refusals ?? []).map(({ code, path }) => `${code} ${path.join('.')}`.trim());

beforeAll(async () => {
  portal = await openPortal();
  superuser = superuserOf(portal.database);
  coordinator = await portal.signIn('coordination.cdg44@maillage.example');
  sarthe = await portal.signIn('emploi.cdg72@maillage.example');
  region = await portal.signIn('territoires.region@maillage.example');
  conlie = await portal.signIn('mairie.conlie@maillage.example');
  const { schemes } = await coordinator.query('{ schemes(first: 5) { edges { node { convention { id } } } } }');
  convention = schemes.edges[0].node.convention.id;
});
afterAll(async () => {
  await superuser?.end();
  await portal?.stop();
});

describe('a meeting', () => {
  test('is entered by those who act for a party, under the commitment that it keeps', async () => {
    expect(codes(await saveMeeting(conlie, {}))).toEqual(['NOT_FOUND conventionId']);
    const reader = await portal.signIn('lecture.cdg49@maillage.example');
    expect(codes(await saveMeeting(reader, {}))).toEqual(['FORBIDDEN']);
    expect(
      codes(await saveMeeting(region, { videoUrl: null, endMinutes: 1000, pilotKeys: ['region', 'region'] })),
    ).toEqual(['PLACE_REQUIRED place', 'END_TIME_BEFORE_START endMinutes', 'DUPLICATE_ITEM pilotKeys']);
    expect(codes(await saveMeeting(region, { pilotKeys: ['nobody'], heldOn: '2040-01-01' }))).toEqual([
      'MEETING_AFTER_TERM heldOn',
      'UNKNOWN_PARTY_KEY pilotKeys.0',
    ]);
    const { convention: read } = await region.query(
      'query ($id: ID!) { convention(id: $id) { viewerInformsFor commitments { id ruleId } schemes { id } } }',
      { id: convention },
    );
    expect(read.viewerInformsFor).toEqual(['region']);
    const webinar = read.commitments.find((each: { ruleId: string }) => each.ruleId === 'PDL-2.R2').id;
    expect(codes(await saveMeeting(region, { commitmentId: read.schemes[0].id }))).toEqual([
      'INVALID_CHOICE commitmentId',
    ]);
    const alone = await saveMeeting(region, {
      pilotKeys: ['region'],
      commitmentId: webinar,
      schemeId: read.schemes[0].id,
    });
    expect(alone.meeting).toMatchObject({
      state: 'planned',
      lacksCopilot: true,
      commitment: { articleNumber: '2-REGION', ruleId: 'PDL-2.R2' },
      pilots: [{ key: 'region' }],
      candidates: null,
      viewerCanEdit: { allowed: true },
    });
    const { meeting } = await saveMeeting(region, {
      id: alone.meeting.id,
      expectedVersion: 1,
      pilotKeys: ['region', 'framel', 'cdg'],
    });
    expect(meeting).toMatchObject({ version: 2, lacksCopilot: false });
    expect(meeting.pilots.map(({ key }: { key: string }) => key)).toEqual(['cdg', 'region', 'framel']);
    expect(codes(await saveMeeting(region, { id: alone.meeting.id, expectedVersion: 1 }))).toEqual([
      'STALE_VERSION expectedVersion',
    ]);
  });

  test('is corrected by whoever entered it and by the coordinator, and by no other partner', async () => {
    const { meeting } = await saveMeeting(region, { title: 'Le webinaire de la Région' });
    const { id } = meeting;
    expect(codes(await saveMeeting(sarthe, { id, expectedVersion: 1 }))).toEqual(['FORBIDDEN']);
    expect(codes(await moveMeeting(sarthe, id, 'cancel', 1, { reason: 'other' }))).toEqual(['FORBIDDEN']);
    const document = 'query ($id: ID!) { promotionMeeting(id: $id) { title viewerCanEdit { allowed code } } }';
    const seen = (client: ApiClient) => client.query(document, { id });
    expect((await seen(sarthe)).promotionMeeting).toEqual({
      title: 'Le webinaire de la Région',
      viewerCanEdit: { allowed: false, code: 'FORBIDDEN' },
    });
    expect((await seen(conlie)).promotionMeeting).toBeNull();
    expect((await saveMeeting(coordinator, { id, expectedVersion: 1, title: 'Corrigé' })).meeting).toMatchObject({
      version: 2,
      enteredBy: { shortName: 'Région – Politiques territoriales' },
    });
    // The mandated centre de gestion enters its own.
    expect((await saveMeeting(sarthe, { kind: 'forum', pilotKeys: ['cdg'] })).meeting.state).toBe('planned');
  });

  test('is held once its day has come, with its figures; cancelled for a reason; planned again', async () => {
    const { meeting } = await saveMeeting(region, {});
    const { id } = meeting;
    expect(codes(await moveMeeting(region, id, 'hold', 1, { came: 12 }))).toEqual(['MEETING_NOT_YET_HELD']);
    expect(codes(await moveMeeting(region, id, 'cancel', 1))).toEqual(['REQUIRED reason']);
    const cancelled = await moveMeeting(region, id, 'cancel', 1, { reason: 'weather' });
    expect(cancelled.meeting).toMatchObject({ state: 'cancelled', reason: 'weather' });
    expect(codes(await saveMeeting(region, { id, expectedVersion: 2 }))).toEqual(['MEETING_STEP_NOT_POSSIBLE']);
    expect((await moveMeeting(region, id, 'reopen', 2)).meeting).toMatchObject({ state: 'planned', reason: null });
    const earlier = await saveMeeting(region, { id, expectedVersion: 3, heldOn: '2026-11-20', invited: 10 });
    expect(earlier.meeting.toReport).toBe(true);
    expect(codes(await moveMeeting(region, id, 'hold', 4))).toEqual(['REQUIRED came']);
    expect(codes(await moveMeeting(region, id, 'hold', 1, { came: 12 }))).toEqual(['STALE_VERSION expectedVersion']);
    const held = await moveMeeting(region, id, 'hold', 4, { came: 12, candidates: 3 });
    expect(held.meeting).toMatchObject({ state: 'held', invited: 10, came: 12, candidates: 3, toReport: false });
    expect(codes(await saveMeeting(region, { id, expectedVersion: 5, heldOn: '2026-12-20' }))).toEqual([
      'MEETING_NOT_YET_HELD heldOn',
    ]);
    expect((await moveMeeting(region, id, 'correct', 5, { came: 11 })).meeting).toMatchObject({
      came: 11,
      candidates: null,
    });
    const lines = await superuser.rows<{ action: string }>(
      "select action from audit.entry where record_type = 'PromotionMeeting' order by at desc limit 1",
    );
    expect(lines[0]!.action).toBe('meeting_correct');
  });

  test('is found by its filters and in its order, and is in the file as it is in the list', async () => {
    const all = await meetingsOf(coordinator);
    expect(all.length).toBeGreaterThanOrEqual(8);
    expect((await meetingsOf(coordinator, { kinds: ['forum'], departement: '44' })).map(({ title }) => title)).toEqual([
      'Forum de l’emploi public à Nantes',
    ]);
    expect((await meetingsOf(coordinator, { text: 'hotel sable' })).map(({ title }) => title)).toEqual([
      'Les maires et leurs secrétaires : demi-journée de la FRAMEL',
    ]);
    const ahead = await meetingsOf(coordinator, { states: ['planned'], heldFrom: '2026-12-01', heldTo: '2026-12-10' });
    expect(ahead.map(({ title }) => title)).toEqual([
      'Webinaire : accueillir un stagiaire secrétaire général de mairie',
      'Les maires et leurs secrétaires : demi-journée de la FRAMEL',
    ]);
    const most = await meetingsOf(coordinator, {}, { field: 'CAME', direction: 'DESC' });
    expect(most[0]).toMatchObject({ came: 312, candidates: 19 });
    const framel = await portal.signIn('framel@maillage.example');
    expect(await meetingsOf(framel, { mine: true, states: ['planned'], text: 'webinaire accueillir' })).toHaveLength(1);
    const file = await coordinator.get('/exports/meetings?format=csv&kind=forum&state=held&columns=title,came');
    const text = await file.text();
    expect(text).toContain('Forum de l’emploi public à Nantes');
    expect(text).toContain('312');
    expect(await meetingsOf(conlie)).toEqual([]);
    expect(await (await conlie.get('/exports/meetings?format=csv')).text()).not.toContain('Nantes');
  });

  test('counts the candidatures that name it, and tells few of them to nobody outside', async () => {
    const { meeting } = await saveMeeting(region, { heldOn: '2026-11-20', title: 'Avec candidatures' });
    await moveMeeting(region, meeting.id, 'hold', 1, { came: 20, candidates: 2 });
    const uuid = Buffer.from(meeting.id, 'base64url').toString('utf8').split(':')[1]!;
    const name = (count: number) => nameIn(uuid, count);
    await name(3);
    const counted = async (client: ApiClient) =>
      (
        await client.query('query ($id: ID!) { promotionMeeting(id: $id) { candidates countedCandidates } }', {
          id: meeting.id,
        })
      ).promotionMeeting;
    expect(await counted(coordinator)).toEqual({ candidates: 3, countedCandidates: 2 });
    expect(await counted(region)).toEqual({ candidates: 2, countedCandidates: 2 });
    await name(3);
    expect((await counted(region)).candidates).toBe(6);
  });
});

/** So many more candidatures of the cohort of the Sarthe that recruits name a meeting. */
async function nameIn(meetingId: string, count: number): Promise<void> {
  const named = await superuser.rows(
    `update cohorts.candidature set meeting_id = $1 where id in (
       select c.id from cohorts.candidature c join cohorts.cohort k on k.id = c.cohort_id
       where k.departement_code = '72' and k.state = 'recruiting_priority' and c.meeting_id is null limit $2)
     returning id`,
    [meetingId, count],
  );
  expect(named).toHaveLength(count);
}
