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

/** Candidatures that name a meeting, in a cohort of Sarthe made for them. */
async function nameIn(meetingId: string, count: number): Promise<void> {
  const [cohort] = await superuser.rows<{ id: string; convention: string; organisation: string; account: string }>(
    `with of as (
       select m.convention_id, m.organisation_id, m.account_id, e.id as edition_id, e.scheme_id,
         (select o.id from organisations.organisation o where o.short_name = 'CDG 72') as cdg_id,
         (select o.id from organisations.organisation o where o.short_name = 'Antenne de la Sarthe') as antenne_id
       from cohorts.meeting m join cohorts.edition e on e.convention_id = m.convention_id
       where m.id = $1 order by e.opens_on desc limit 1)
     insert into cohorts.cohort (id, convention_id, scheme_id, edition_id, title, departement_code, cdg_id, antenne_id,
       starts_on, ends_on, minimum_by, organisation_id, account_id)
     select gen_random_uuid(), convention_id, scheme_id, edition_id, 'Cohorte', '72', cdg_id, antenne_id, '2027-03-01',
       '2027-07-30', '2027-02-15', organisation_id, account_id from of
     returning id, convention_id as convention, organisation_id as organisation, account_id as account`,
    [meetingId],
  );
  await superuser.rows(
    `insert into cohorts.candidature (id, cohort_id, convention_id, audience, step_on, received_on, organisation_id,
       account_id, meeting_id)
     select gen_random_uuid(), $1, $2, 'job_seeker', '2026-11-21', '2026-11-21', $3, $4, $5 from generate_series(1, $6)`,
    [cohort!.id, cohort!.convention, cohort!.organisation, cohort!.account, meetingId, count],
  );
}

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
