import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { superuserOf, type Superuser } from '../security/support.ts';
import { REFUSALS, type ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

let portal: Portal;
let superuser: Superuser;
let coordinator: ApiClient;
let sarthe: ApiClient;
let antenne: ApiClient;
let region: ApiClient;
let scheme: { id: string; editions: { id: string; label: string }[]; convention: { id: string } };
const organisations = new Map<string, string>();

const COHORT =
  'id version title state startsOn extendedOn stoppedReason gauge { admitted min capacity missing outlook articleNumber rule } parts offers { event refusals { code article rule } }';
const CANDIDATURE = 'id version step audience lastName reason immersionDays waitingPlace viewerCanUndo blocks';

const saveCohort = (client: ApiClient, input: object = {}) =>
  client.mutate(
    `mutation ($input: SaveCohortInput!) { saveCohort(input: $input) { ... on CohortWritten { cohort { ${COHORT} } } ${REFUSALS} } }`,
    {
      input: {
        schemeId: scheme.id,
        title: 'Cohorte du test',
        editionId: scheme.editions.find(({ label }) => label === 'Programme 2025-2027')!.id,
        departement: '72',
        cdgId: organisations.get('CDG 72'),
        antenneId: organisations.get('Antenne de la Sarthe'),
        startsOn: '2027-04-05',
        endsOn: '2027-09-30',
        minimumBy: '2027-03-05',
        ...input,
      },
    },
  );
const lead = (client: ApiClient, cohort: { id: string; version: number }, event: string, details: object = {}) =>
  client.mutate(
    `mutation ($id: ID!, $event: CohortEvent!, $version: Int!, $details: CohortStepInput) {
       moveCohort(id: $id, event: $event, expectedVersion: $version, details: $details) { ... on CohortWritten { cohort { ${COHORT} } } ${REFUSALS} } }`,
    { id: cohort.id, event, version: cohort.version, details },
  );
let people = 0;
const apply = (client: ApiClient, cohort: string, input: object = {}) => {
  people += 1;
  return client.mutate(
    `mutation ($input: SaveCandidatureInput!) { saveCandidature(input: $input) { ... on CandidatureWritten { candidature { ${CANDIDATURE} } } ${REFUSALS} } }`,
    {
      input: {
        cohortId: cohort,
        lastName: `Candidate ${people}`,
        firstName: 'Une',
        email: `candidate.${people}@candidat.example`,
        audience: 'job_seeker',
        are: 'with_are',
        receivedOn: '2026-11-02',
        ...input,
      },
    },
  );
};
interface HistoryPage {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: { recordType: string } }[];
}
interface Item {
  id: string;
  version: number;
}
const move = (client: ApiClient, cohort: string, event: string, items: readonly Item[], details: object = {}) =>
  client.mutate(
    `mutation ($cohort: ID!, $event: CandidatureEvent!, $items: [CandidatureItem!]!, $details: CandidatureStepInput) {
       moveCandidatures(cohortId: $cohort, event: $event, items: $items, details: $details) {
         ... on CandidaturesMoved { cohort { ${COHORT} } moved { asked from to candidature { ${CANDIDATURE} } } kept { candidature { id } refusals { code article rule parameters } } } ${REFUSALS} } }`,
    { cohort, event, items: items.map(({ id, version }) => ({ id, expectedVersion: version })), details },
  );
const board = async (client: ApiClient, id: string) =>
  (
    await client.query(
      `query ($id: ID!) { cohort(id: $id) { ${COHORT} funnel { step people } candidatures { ${CANDIDATURE} situation { are } } } }`,
      {
        id,
      },
    )
  ).cohort;
const codes = (result: { refusals?: { code: string; path: string[] }[] }) =>
  (result.refusals ?? []).map(({ code, path }) => `${code} ${path.join('.')}`.trim());
const keptCodes = (result: { kept: { refusals: { code: string }[] }[] }) =>
  result.kept.flatMap(({ refusals }) => refusals.map(({ code }) => code));

/** A cohort that recruits, with so many candidates whose prerequisites are checked. */
async function recruiting(eligible: number, input: object = {}): Promise<{ id: string; items: Item[] }> {
  const { cohort } = await saveCohort(coordinator, { title: `Cohorte ${people}`, ...input });
  let now = (await lead(coordinator, cohort, 'approve', { decidedOn: '2026-11-20' })).cohort;
  now = (await lead(coordinator, now, 'open')).cohort;
  expect(now.state).toBe('recruiting_priority');
  const items: Item[] = [];
  for (let each = 0; each < eligible; each += 1) items.push((await apply(sarthe, cohort.id)).candidature);
  if (eligible === 0) return { id: cohort.id, items };
  const { moved } = await move(sarthe, cohort.id, 'accept', items, { checked: [0, 1, 2] });
  return { id: cohort.id, items: moved.map((each: { candidature: Item }) => each.candidature) };
}

beforeAll(async () => {
  portal = await openPortal();
  superuser = superuserOf(portal.database);
  coordinator = await portal.signIn('coordination.cdg44@maillage.example');
  sarthe = await portal.signIn('emploi.cdg72@maillage.example');
  antenne = await portal.signIn('antenne.sarthe@maillage.example');
  region = await portal.signIn('remuneration.region@maillage.example');
  const found = await coordinator.query(
    '{ schemes(first: 5) { edges { node { id title editions { id label } convention { id } } } } organisations(first: 100) { edges { node { id shortName } } } }',
  );
  scheme = found.schemes.edges[0].node;
  for (const name of [
    'CDG 72',
    'Antenne de la Sarthe',
    'CDG 49',
    'Le Mans',
    'Conlie',
    'Angers',
    'Région Pays de la Loire',
  ]) {
    const { organisations: page } = await coordinator.query(
      'query ($text: String!) { organisations(first: 20, filter: { text: $text }) { edges { node { id shortName } } } }',
      { text: name },
    );
    const node = page.edges
      .map((edge: { node: object }) => edge.node)
      .find((each: { shortName: string }) => each.shortName === name);
    organisations.set(name, node?.id);
  }
});
afterAll(async () => {
  await superuser?.end();
  await portal?.stop();
});

describe('a cohort', () => {
  test('is proposed by the coordinator or its centre de gestion, with who serves the département, under the numbers of the clause', async () => {
    expect(codes(await saveCohort(region))).toEqual(['FORBIDDEN']);
    expect(codes(await saveCohort(antenne))).toEqual(['FORBIDDEN']);
    expect(codes(await saveCohort(sarthe, { cdgId: organisations.get('CDG 49') }))).toEqual(['FORBIDDEN']);
    const wrong = await saveCohort(coordinator, { seats: 30, cdgId: organisations.get('CDG 49') });
    expect(codes(wrong)).toEqual(['SEATS_OUTSIDE_CONVENTION seats', 'DEPARTEMENT_NOT_SERVED cdgId']);
    expect(wrong.refusals[0]).toMatchObject({
      article: '1',
      rule: 'PDL-1.1',
      parameters: { minimum: 12, maximum: 18 },
    });
    expect(codes(await saveCohort(coordinator, { minimumBy: '2027-05-01', endsOn: '2027-01-01' }))).toEqual([
      'END_BEFORE_START endsOn',
      'MINIMUM_AFTER_START minimumBy',
    ]);
    expect(codes(await saveCohort(coordinator, { startsOn: '2025-01-06', minimumBy: '2025-01-01' }))).toEqual([
      'EDITION_NOT_OPEN editionId',
    ]);
    const { cohort } = await saveCohort(sarthe);
    expect(cohort).toMatchObject({
      state: 'proposed',
      parts: ['manager'],
      gauge: { min: 12, capacity: 18, missing: 12 },
    });
    expect(codes(await lead(sarthe, cohort, 'approve', { decidedOn: '2026-11-20' }))).toEqual(['FORBIDDEN']);
    expect(codes(await lead(coordinator, cohort, 'approve', { decidedOn: '2027-11-20' }))).toEqual([
      'DATE_IN_FUTURE decidedOn',
    ]);
    expect(codes(await lead(coordinator, cohort, 'open'))).toEqual(['COHORT_STEP_NOT_POSSIBLE']);
    expect(codes(await lead(coordinator, { ...cohort, version: 7 }, 'cancel', { reason: 'other' }))).toEqual([
      'STALE_VERSION expectedVersion',
    ]);
    expect((await lead(sarthe, cohort, 'cancel', { reason: 'no_room' })).cohort).toMatchObject({
      state: 'cancelled',
      stoppedReason: 'no_room',
    });
  });

  test('waits for the experiment: the committee records a new assessment, and everything follows', async () => {
    const assess = (client: ApiClient, outcome: string) =>
      client.mutate(
        `mutation ($id: ID!, $outcome: ExperimentOutcome!) { assessExperiment(conventionId: $id, outcome: $outcome, assessedOn: "2026-11-20") { ... on ExperimentAssessed { convention { id } } ${REFUSALS} } }`,
        { id: scheme.convention.id, outcome },
      );
    const { cohort } = await saveCohort(coordinator);
    expect(codes(await assess(sarthe, 'negative'))).toEqual(['FORBIDDEN']);
    await assess(coordinator, 'negative');
    const refused = await lead(coordinator, cohort, 'approve', { decidedOn: '2026-11-20' });
    expect(refused.refusals).toMatchObject([{ code: 'EXPERIMENT_NOT_POSITIVE', article: '1', rule: 'PDL-1.2' }]);
    await assess(coordinator, 'positive');
    expect((await lead(coordinator, cohort, 'approve', { decidedOn: '2026-11-20' })).cohort.state).toBe('approved');
  });
});

describe('cohorts and schemes', () => {
  test('are found by words with or without their accents', async () => {
    const found = async (text: string) => {
      const { cohorts, schemes } = await coordinator.query(
        'query ($text: String!) { cohorts(first: 5, filter: { text: $text }) { totalCount } schemes(first: 5, text: $text) { totalCount } }',
        { text },
      );
      return [cohorts.totalCount, schemes.totalCount];
    };
    expect(await found('Expérimentation')).toEqual([1, 0]);
    expect(await found('experimentation sarthe')).toEqual([1, 0]);
    expect(await found('secrétaire général')).toEqual([0, 1]);
  });
});

describe('a candidature', () => {
  test('says at once everything that is wrong with it, and finds who is a candidate already', async () => {
    const { id } = await recruiting(0);
    expect(codes(await apply(antenne, id))).toEqual(['FORBIDDEN']);
    expect(
      codes(
        await apply(sarthe, id, { lastName: ' ', email: null, are: null, employerId: organisations.get('Conlie') }),
      ),
    ).toEqual(['REQUIRED lastName', 'REQUIRED email', 'NOT_FOR_THIS_PUBLIC employerId', 'REQUIRED are']);
    const agent = { audience: 'unaffiliated_agent', are: null, employerId: organisations.get('Conlie') };
    const affiliated = await apply(sarthe, id, agent);
    expect(codes(affiliated)).toEqual(['EMPLOYER_AFFILIATED employerId']);
    expect(affiliated.refusals).toMatchObject([{ article: '1', rule: 'PDL-1.4' }]);
    expect(codes(await apply(sarthe, id, { receivedOn: '2027-01-01', birthOn: '2020-01-01' }))).toEqual([
      'DATE_IN_FUTURE receivedOn',
      'BIRTH_NOT_PLAUSIBLE birthOn',
    ]);
    const first = { lastName: 'Étoile', firstName: 'Marie', birthOn: '1990-02-03', email: 'marie@candidat.example' };
    expect((await apply(sarthe, id, first)).candidature.step).toBe('received');
    expect(codes(await apply(sarthe, id, { ...first, lastName: 'ETOILE', email: 'autre@candidat.example' }))).toEqual([
      'ALREADY_CANDIDATE lastName',
    ]);
    expect(
      (await apply(sarthe, id, { ...first, birthOn: '1991-02-03', email: 'm2@candidat.example' })).candidature,
    ).toBeTruthy();
  });

  test('is admitted under the numbers of the clause: eighteen, not nineteen, and the next ones wait', async () => {
    const { id, items } = await recruiting(19);
    const admitted = await move(sarthe, id, 'admit', items);
    expect(admitted.moved).toHaveLength(18);
    expect(admitted.kept).toMatchObject([
      { candidature: { id: items[18]!.id }, refusals: [{ code: 'COHORT_FULL', article: '1', rule: 'PDL-1.1' }] },
    ]);
    const waiting = (await move(sarthe, id, 'wait', [items[18]!])).moved[0].candidature;
    expect(waiting).toMatchObject({ step: 'waiting', waitingPlace: 1 });
    // Whoever withdraws leaves the seat to the first of the waiting list.
    const left = admitted.moved[4].candidature;
    expect(codes(await move(antenne, id, 'withdraw', [left], { reason: 'found_job' }))).toEqual([]);
    expect(keptCodes(await move(antenne, id, 'withdraw', [left], { reason: 'found_job' }))).toEqual(['FORBIDDEN']);
    expect(keptCodes(await move(sarthe, id, 'withdraw', [left]))).toEqual(['REQUIRED']);
    const withdrawn = await move(sarthe, id, 'withdraw', [left], { reason: 'found_job' });
    expect(withdrawn.moved).toMatchObject([
      { asked: true, to: 'withdrawn' },
      { asked: false, from: 'waiting', to: 'admitted', candidature: { id: waiting.id } },
    ]);
    // What took the seat cannot be undone behind the back of the person who has it now.
    const undo = await sarthe.mutate(
      `mutation ($id: ID!, $v: Int!) { undoCandidature(id: $id, expectedVersion: $v) { ... on CandidatureWritten { candidature { step } } ${REFUSALS} } }`,
      { id: left.id, v: left.version + 1 },
    );
    expect(codes(undo)).toEqual(['UNDO_NOT_POSSIBLE']);
  });

  test('of an agent waits for the extension and for job seekers, and needs the immersion of its clause', async () => {
    const { id, items } = await recruiting(2);
    const agent = { audience: 'region_agent', are: null, employerId: organisations.get('Région Pays de la Loire') };
    let { candidature } = await apply(sarthe, id, agent);
    const step = async (event: string, details: object = {}) => {
      const result = await move(sarthe, id, event, [candidature], details);
      if (result.moved.length > 0) candidature = result.moved[0].candidature;
      return result;
    };
    await step('accept', { checked: [0, 1, 2] });
    expect(keptCodes(await step('admit'))).toEqual(['NOT_OPEN_TO_PUBLIC', 'PRIORITY_WAITS', 'IMMERSION_MISSING']);
    const short = await step('immerse', { days: 1, on: '2026-11-20' });
    expect(short.kept[0].refusals).toMatchObject([
      {
        code: 'IMMERSION_LENGTH',
        article: '2-REGION',
        rule: 'PDL-2.R3',
        parameters: { minimum: 2, maximum: 3, days: 1 },
      },
    ]);
    await step('immerse', { days: 2, on: '2026-11-20' });
    expect(candidature).toMatchObject({ step: 'immersed', immersionDays: 2 });
    const cohort = await board(sarthe, id);
    expect((await lead(sarthe, cohort, 'extend')).cohort).toMatchObject({
      state: 'recruiting_extended',
      extendedOn: '2026-11-23',
    });
    expect(keptCodes(await step('admit'))).toEqual(['PRIORITY_WAITS']);
    await move(sarthe, id, 'admit', items);
    expect((await step('admit')).moved).toMatchObject([{ to: 'admitted' }]);
  });

  test('is taken back by whoever took the step, in the same session, and by nobody else', async () => {
    const { id, items } = await recruiting(1);
    const admitted = (await move(sarthe, id, 'admit', items)).moved[0].candidature;
    expect(admitted.viewerCanUndo).toBe(true);
    const undo = (client: ApiClient, item: Item) =>
      client.mutate(
        `mutation ($id: ID!, $v: Int!) { undoCandidature(id: $id, expectedVersion: $v) { ... on CandidatureWritten { candidature { ${CANDIDATURE} } } ${REFUSALS} } }`,
        { id: item.id, v: item.version },
      );
    expect(codes(await undo(coordinator, admitted))).toEqual(['UNDO_NOT_POSSIBLE']);
    const again = await portal.signIn('emploi.cdg72@maillage.example');
    expect(codes(await undo(again, admitted))).toEqual(['UNDO_NOT_POSSIBLE']);
    const back = (await undo(sarthe, admitted)).candidature;
    expect(back).toMatchObject({ step: 'eligible' });
    expect((await undo(sarthe, back)).candidature).toMatchObject({ step: 'received' });
  });

  test('that comes back onto the waiting list by an undo has its place again', async () => {
    const { id, items } = await recruiting(20);
    await move(sarthe, id, 'admit', items.slice(0, 18));
    const [first, second] = (await move(sarthe, id, 'wait', items.slice(18))).moved.map(
      (each: { candidature: Item & { waitingPlace: number } }) => each.candidature,
    );
    expect([first.waitingPlace, second.waitingPlace]).toEqual([1, 2]);
    const gone = (await move(sarthe, id, 'refuse', [first], { reason: 'no_answer' })).moved[0].candidature;
    const undo = await sarthe.mutate(
      `mutation ($id: ID!, $v: Int!) { undoCandidature(id: $id, expectedVersion: $v) { ... on CandidatureWritten { candidature { ${CANDIDATURE} } } ${REFUSALS} } }`,
      { id: gone.id, v: gone.version },
    );
    expect(undo.candidature).toMatchObject({ step: 'waiting', waitingPlace: 1 });
  });

  test('that takes a seat left free and is withdrawn in the same act has no seat', async () => {
    const { id, items } = await recruiting(19);
    const seated = (await move(sarthe, id, 'admit', items.slice(0, 18))).moved[0].candidature;
    const waiting = (await move(sarthe, id, 'wait', items.slice(18))).moved[0].candidature;
    await move(sarthe, id, 'withdraw', [seated, waiting], { reason: 'found_job' });
    const after = await board(sarthe, id);
    const steps = [seated, waiting].map((each: Item) => after.candidatures.find((other: Item) => other.id === each.id));
    expect(steps).toMatchObject([{ step: 'withdrawn' }, { step: 'withdrawn' }]);
    expect(after.gauge.admitted).toBe(17);
  });

  test('keeps what it had when a reopening and the refusal before it are undone', async () => {
    const { id, items } = await recruiting(1);
    const stay = (await move(sarthe, id, 'immerse', items, { days: 2, on: '2026-11-20' })).moved[0].candidature;
    const refused = (await move(sarthe, id, 'refuse', [stay], { reason: 'no_answer', on: '2030-01-01' })).moved[0]
      .candidature;
    let now = (await move(sarthe, id, 'reopen', [refused])).moved[0].candidature;
    expect(now).toMatchObject({ step: 'received', immersionDays: null });
    for (let each = 0; each < 2; each += 1)
      now = (
        await sarthe.mutate(
          `mutation ($id: ID!, $v: Int!) { undoCandidature(id: $id, expectedVersion: $v) { ... on CandidatureWritten { candidature { ${CANDIDATURE} } } ${REFUSALS} } }`,
          { id: now.id, v: now.version },
        )
      ).candidature;
    expect(now).toMatchObject({ step: 'immersed', immersionDays: 2 });
    // A day that the step does not read is not written.
    const late = await superuser.rows("select 1 from cohorts.candidature_event where happened_on = '2030-01-01'");
    expect(late).toEqual([]);
  });

  test('with a seat elsewhere on the same days is refused, and named nowhere', async () => {
    const { id } = await recruiting(0);
    const { cohorts } = await coordinator.query(
      '{ cohorts(first: 5, filter: { departement: "49", states: [recruiting_extended] }) { edges { node { id } } } }',
    );
    const other = await board(coordinator, cohorts.edges[0].node.id);
    const seated = other.candidatures.find((each: { step: string }) => each.step === 'admitted');
    const { contact } = (
      await coordinator.query('query ($id: ID!) { candidature(id: $id) { contact { email birthOn } } }', {
        id: seated.id,
      })
    ).candidature;
    const { candidature } = await apply(sarthe, id, { lastName: 'Tout autre', email: contact.email });
    const accepted = await move(sarthe, id, 'accept', [candidature], { checked: [0, 1, 2] });
    expect(keptCodes(await move(sarthe, id, 'admit', [accepted.moved[0].candidature]))).toEqual(['ENROLLED_ELSEWHERE']);
  });
});

describe('two people at once', () => {
  test('who admit the last seat: exactly one of them does', async () => {
    const { id, items } = await recruiting(20);
    const [last, other] = items.slice(-2) as [Item, Item];
    expect((await move(sarthe, id, 'admit', items.slice(0, 17))).moved).toHaveLength(17);
    const [one, two] = await Promise.all([move(sarthe, id, 'admit', [last]), move(coordinator, id, 'admit', [other])]);
    expect([one.moved.length, two.moved.length].toSorted()).toEqual([0, 1]);
    expect([...keptCodes(one), ...keptCodes(two)]).toEqual(['COHORT_FULL']);
    expect((await board(sarthe, id)).gauge).toMatchObject({ admitted: 18 });
  });

  test('who move the same candidature: the second is told that somebody was faster', async () => {
    const { id, items } = await recruiting(1);
    const results = await Promise.all([
      move(sarthe, id, 'admit', items),
      move(coordinator, id, 'refuse', items, { reason: 'project_unclear' }),
    ]);
    expect(results.flatMap(keptCodes)).toEqual(['STALE_VERSION']);
  });
});

describe('from the first seat to the post', () => {
  test('a cohort is confirmed at its minimum, begins on its day, and is closed once everybody has an outcome', async () => {
    const { id, items } = await recruiting(13);
    const admitted = (await move(sarthe, id, 'admit', items.slice(0, 11))).moved.map(
      (each: { candidature: Item }) => each.candidature,
    );
    const small = await lead(sarthe, await board(sarthe, id), 'confirm');
    expect(small.refusals).toMatchObject([
      { code: 'COHORT_BELOW_MINIMUM', parameters: { minimum: 12, admitted: 11, missing: 1 } },
    ]);
    const twelfth = (await move(sarthe, id, 'admit', [items[11]!])).moved[0].candidature;
    const ready = (await lead(sarthe, await board(sarthe, id), 'confirm')).cohort;
    expect(ready.state).toBe('ready');
    expect(codes(await lead(antenne, ready, 'begin'))).toEqual(['COHORT_NOT_DUE', 'CANDIDATURES_UNDECIDED']);
    // A confirmed cohort that falls under its minimum recruits again.
    expect((await move(sarthe, id, 'withdraw', [twelfth], { reason: 'personal' })).cohort.state).toBe(
      'recruiting_priority',
    );
    await move(sarthe, id, 'admit', [items[12]!]);
    await lead(sarthe, await board(sarthe, id), 'confirm');
    await superuser.rows(
      "update cohorts.cohort set starts_on = '2026-11-20', minimum_by = '2026-11-20', ends_on = '2026-11-22' where title = $1",
      [(await board(sarthe, id)).title],
    );
    const running = (await lead(antenne, await board(antenne, id), 'begin')).cohort;
    expect(running.state).toBe('running');
    const here = async () => (await board(antenne, id)).candidatures as (Item & { step: string })[];
    const trainees = (await here()).filter(({ step }) => step === 'in_training');
    expect(trainees).toHaveLength(12);
    expect(keptCodes(await move(sarthe, id, 'refuse', [trainees[0]!], { reason: 'other' }))).toEqual([
      'CANDIDATURE_STEP_NOT_POSSIBLE',
    ]);
    const leaver = trainees[0]!;
    const rest = trainees.slice(1);
    await move(antenne, id, 'leave', [leaver], { reason: 'found_job' });
    await lead(antenne, await board(antenne, id), 'finish');
    const completed = (await move(antenne, id, 'complete', rest)).moved.map(
      (each: { candidature: Item }) => each.candidature,
    );
    expect(codes(await lead(antenne, await board(antenne, id), 'close'))).toEqual(['OUTCOMES_MISSING']);
    expect(
      keptCodes(await move(antenne, id, 'certify', [completed[0]], { blocks: ['BC99'], on: '2026-11-22' })),
    ).toEqual(['INVALID_CHOICE']);
    const blocks = ['BC01', 'BC02', 'BC03', 'BC04'];
    const certified = await move(antenne, id, 'certify', completed.slice(0, 9), { blocks, on: '2026-11-22' });
    const partly = await move(antenne, id, 'certify', [completed[9]], { blocks: ['BC01'], on: '2026-11-22' });
    const none = await move(antenne, id, 'certify', [completed[10]], { blocks: [], on: '2026-11-22' });
    expect([certified.moved[0].to, partly.moved[0].to, none.moved[0].to]).toEqual([
      'certified',
      'partly_certified',
      'not_certified',
    ]);
    expect((await lead(antenne, await board(antenne, id), 'close')).cohort.state).toBe('closed');
    const place = { on: '2026-11-23', employer: 'Commune de Conlie' };
    const placed = await move(sarthe, id, 'place', [certified.moved[0].candidature], place);
    expect(placed.moved).toMatchObject([{ to: 'in_post', candidature: { blocks } }]);
    expect(admitted).toHaveLength(11);
  });
});

describe('who is told what', () => {
  test('the antenne reads who and how far, not the benefit; the région those with a seat; others no small group', async () => {
    const { id, items } = await recruiting(7);
    await move(sarthe, id, 'admit', items.slice(0, 5));
    const seen = await board(antenne, id);
    expect(seen.candidatures).toHaveLength(7);
    expect(seen.candidatures.every((each: { situation: unknown }) => each.situation === null)).toBe(true);
    const paid = await board(region, id);
    expect(paid.candidatures.map((each: { step: string }) => each.step)).toEqual(
      Array.from({ length: 5 }, () => 'admitted'),
    );
    expect(paid.candidatures[0].situation).toEqual({ are: 'with_are' });
    expect(paid.funnel).toEqual(
      expect.arrayContaining([
        { step: 'admitted', people: 5 },
        { step: 'eligible', people: null },
      ]),
    );
    const mayors = await portal.signIn('framel@maillage.example');
    const figures = await board(mayors, id);
    expect(figures.candidatures).toEqual([]);
    expect(figures.gauge).toMatchObject({ admitted: 5, min: 12 });
    const other = await portal.signIn('lecture.cdg49@maillage.example');
    expect((await board(other, id)).candidatures).toEqual([]);
    expect(await board(await portal.signIn('mairie.conlie@maillage.example'), id)).toBeNull();
  });

  test('a total does not tell by difference of somebody who left', async () => {
    const mayors = await portal.signIn('framel@maillage.example');
    const { cohorts } = await mayors.query(
      '{ cohorts(first: 5, filter: { departement: "44", states: [running] }) { edges { node { gauge { admitted } funnel { step people } } } } }',
    );
    const [{ node }] = cohorts.edges;
    expect(node.gauge.admitted).toBe(16);
    expect(node.funnel).toEqual(
      expect.arrayContaining([
        { step: 'in_training', people: null },
        { step: 'left', people: null },
      ]),
    );
  });

  test('the indicators are counted from the records: whole for those who run a cohort, nothing of a small group for others', async () => {
    const document =
      '{ cohortIndicators(filter: { departement: "72", states: [closed], text: "expérimentation" }) { code numerator denominator } }';
    expect((await coordinator.query(document)).cohortIndicators).toEqual([
      { code: 'abandonment', numerator: 1, denominator: 14 },
      { code: 'certification', numerator: 10, denominator: 13 },
      { code: 'placement', numerator: 9, denominator: 13 },
    ]);
    const mayors = await portal.signIn('framel@maillage.example');
    const told = (await mayors.query(document)).cohortIndicators;
    expect(told.map(({ numerator }: { numerator: number | null }) => numerator)).toEqual([null, null, null]);
    const all = '{ cohortIndicators { code numerator denominator } }';
    const together = (await mayors.query(all)).cohortIndicators;
    expect(together.find(({ code }: { code: string }) => code === 'placement').numerator).toBeGreaterThan(15);
    const conlie = await portal.signIn('mairie.conlie@maillage.example');
    expect((await conlie.query(all)).cohortIndicators[0]).toMatchObject({ numerator: 0, denominator: 0 });
  });

  test('the trace that partners read tells the steps of cohorts, and nothing of the people', async () => {
    const { id, items } = await recruiting(2);
    await move(sarthe, id, 'refuse', [items[0]!], { reason: 'unavailable' });
    const mayors = await portal.signIn('framel@maillage.example');
    const types = new Set<string>();
    for (let after: string | null = null, more = true; more;) {
      const { history }: { history: HistoryPage } = await mayors.query(
        'query ($id: ID!, $after: String) { history(recordId: $id, first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node { recordType } } } }',
        { id: scheme.convention.id, after },
      );
      for (const { node } of history.edges) types.add(node.recordType);
      after = history.pageInfo.endCursor;
      more = history.pageInfo.hasNextPage;
    }
    expect(types).toContain('Cohort');
    for (const type of ['Candidature', 'Attendance', 'Immersion', 'JuryDay', 'SelectionGrid'])
      expect(types).not.toContain(type);
  });

  test('reading a dossier leaves a line, which those who run the cohort read; erasing leaves the step and no name', async () => {
    const { id, items } = await recruiting(3);
    const DOSSIER =
      'query ($id: ID!) { candidature(id: $id) { candidature { version lastName erased step situation { are } } contact { email } history { event toStep undone } reads { readOn times organisation { shortName } } viewerCanErase { allowed } } }';
    const one = items[0]!;
    expect((await antenne.query(DOSSIER, { id: one.id })).candidature).toMatchObject({
      contact: { email: expect.stringContaining('@candidat.example') },
      candidature: { situation: null },
    });
    await sarthe.query(DOSSIER, { id: one.id });
    const { candidature } = await sarthe.query(DOSSIER, { id: one.id });
    expect(candidature.reads).toEqual(
      expect.arrayContaining([
        { readOn: '2026-11-23', times: 2, organisation: { shortName: 'CDG 72' } },
        { readOn: '2026-11-23', times: 1, organisation: { shortName: 'Antenne de la Sarthe' } },
      ]),
    );
    expect((await region.query(DOSSIER, { id: one.id })).candidature).toBeNull();
    const erase = (client: ApiClient, item: Item) =>
      client.mutate(
        `mutation ($id: ID!, $v: Int!) { eraseCandidate(id: $id, expectedVersion: $v) { ... on CandidatureWritten { candidature { lastName erased step } } ${REFUSALS} } }`,
        { id: item.id, v: item.version },
      );
    expect(codes(await erase(antenne, one))).toEqual(['FORBIDDEN']);
    const seated = (await move(sarthe, id, 'admit', [items[1]!])).moved[0].candidature;
    expect(codes(await erase(sarthe, seated))).toEqual(['ERASURE_NOT_POSSIBLE']);
    const refused = (await move(sarthe, id, 'refuse', [one], { reason: 'unavailable' })).moved[0].candidature;
    expect((await erase(sarthe, refused)).candidature).toEqual({ lastName: null, erased: true, step: 'refused' });
    const gone = (await board(sarthe, id)).candidatures.find((each: Item) => each.id === one.id);
    expect(keptCodes(await move(sarthe, id, 'reopen', [gone]))).toEqual(['NOT_FOUND']);
    // Of whoever was still to be decided on, the erasure is a withdrawal.
    expect((await erase(sarthe, items[2]!)).candidature).toMatchObject({ erased: true, step: 'withdrawn' });
    const left = await superuser.rows(
      'select 1 from cohorts.candidate p join cohorts.candidature k on k.id = p.candidature_id where k.erased_on is not null',
    );
    expect(left).toEqual([]);
  });
});
