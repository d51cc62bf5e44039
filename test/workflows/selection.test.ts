import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { superuserOf, type Superuser } from '../security/support.ts';
import { REFUSALS, type ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

let portal: Portal;
let superuser: Superuser;
let coordinator: ApiClient;
let sarthe: ApiClient;
let antenne: ApiClient;
let hr: ApiClient;
let remuneration: ApiClient;
let scheme: { id: string; editions: { id: string; label: string }[] };
const organisations = new Map<string, string>();

interface Item {
  id: string;
  version: number;
}
interface JuryCohort {
  id: string;
  people: Item[];
}
interface Day extends Item {
  slots: { candidatureId: string; lastName: string | null; known: boolean; sheet: { version: number } | null }[];
  grid: { criteria: { id: string; label: string }[] } | null;
}

const DAY = `id version day closedOn viewerSits viewerCanClose { allowed } grid { frozen version criteria { id label } }
  jurors { name isViewer } slots { candidatureId startsAt lastName known absent progress { scored stoodBack jurors } sheet { version remark scores { points } } }
  results { outOf withheld tieRule { ordersPublics articleNumber rule heaviest } ranked { rank hundredths tieBreak candidature { id lastName step heardOn } } }`;

const codes = (result: { refusals?: { code: string; path: string[] }[] }) =>
  (result.refusals ?? []).map(({ code, path }) => `${code} ${path.join('.')}`.trim());

let titles = 0;
/** A cohort of the Sarthe with a jury, that recruits, with so many candidates who may be heard. */
async function recruiting(audiences: string[], jury = true): Promise<JuryCohort> {
  titles += 1;
  const lead = (cohort: Item, event: string, details: object = {}) =>
    coordinator.mutate(
      `mutation ($id: ID!, $event: CohortEvent!, $version: Int!, $details: CohortStepInput) {
         moveCohort(id: $id, event: $event, expectedVersion: $version, details: $details) { ... on CohortWritten { cohort { id version } } ${REFUSALS} } }`,
      { id: cohort.id, event, version: cohort.version, details },
    );
  const { cohort } = await coordinator.mutate(
    `mutation ($input: SaveCohortInput!) { saveCohort(input: $input) { ... on CohortWritten { cohort { id version } } ${REFUSALS} } }`,
    {
      input: {
        schemeId: scheme.id,
        title: `Cohorte avec jury ${titles}`,
        editionId: scheme.editions.find(({ label }) => label === 'Programme 2025-2027')!.id,
        departement: '72',
        cdgId: organisations.get('CDG 72'),
        antenneId: organisations.get('Antenne de la Sarthe'),
        startsOn: '2027-04-05',
        endsOn: '2027-09-30',
        minimumBy: '2027-03-05',
        jury,
      },
    },
  );
  const approved = (await lead(cohort, 'approve', { decidedOn: '2026-11-20' })).cohort;
  await lead(approved, 'open');
  const people: Item[] = [];
  for (const [at, audience] of audiences.entries()) {
    const { candidature } = await sarthe.mutate(
      `mutation ($input: SaveCandidatureInput!) { saveCandidature(input: $input) { ... on CandidatureWritten { candidature { id version } } ${REFUSALS} } }`,
      {
        input: {
          cohortId: cohort.id,
          lastName: `Personne ${at}`,
          firstName: 'Une',
          email: `p${at}.${titles}@candidat.example`,
          audience,
          receivedOn: '2026-11-02',
          ...(audience === 'job_seeker'
            ? { are: 'with_are', areEndsOn: '2027-03-31' }
            : { employerId: organisations.get('Région Pays de la Loire') }),
        },
      },
    );
    people.push(candidature);
  }
  if (people.length === 0) return { id: cohort.id, people };
  const { moved } = await sarthe.mutate(
    `mutation ($cohort: ID!, $items: [CandidatureItem!]!) {
       moveCandidatures(cohortId: $cohort, event: accept, items: $items, details: { checked: [0, 1, 2] }) {
         ... on CandidaturesMoved { moved { candidature { id version } } } ${REFUSALS} } }`,
    { cohort: cohort.id, items: people.map(({ id, version }) => ({ id, expectedVersion: version })) },
  );
  return { id: cohort.id, people: moved.map((each: { candidature: Item }) => each.candidature) };
}

const CRITERIA = [
  { label: 'Motivation', weight: 60, maximum: 10 },
  { label: 'Écrit', weight: 40, maximum: 20 },
];
const saveGrid = (client: ApiClient, cohortId: string, criteria: object[] = CRITERIA, expectedVersion?: number) =>
  client.mutate(
    `mutation ($input: SaveGridInput!) { saveGrid(input: $input) { ... on SelectionGridWritten { cohort { selectionGrid { version } } } ${REFUSALS} } }`,
    { input: { cohortId, criteria, expectedVersion } },
  );

/** Who may sit, by the start of a name. */
async function juror(cohortId: string, text: string) {
  const { cohort } = await coordinator.query(
    'query ($id: ID!, $text: String!) { cohort(id: $id) { possibleJurors(text: $text) { accountId organisationId organisationName } } }',
    { id: cohortId, text },
  );
  const [{ accountId, organisationId }] = cohort.possibleJurors;
  return { accountId, organisationId };
}
async function saveDay(client: ApiClient, { id, people }: JuryCohort, input: object = {}) {
  return client.mutate(
    `mutation ($input: SaveJuryDayInput!) { saveJuryDay(input: $input) { ... on JuryDayWritten { juryDay { ${DAY} } } ${REFUSALS} } }`,
    {
      input: {
        cohortId: id,
        day: '2026-11-23',
        startsAt: 540,
        endsAt: 720,
        slotMinutes: 30,
        place: 'Le Mans',
        jurors: await Promise.all(['Modèle', 'Ébauche', 'specimen'].map((name) => juror(id, name))),
        candidatures: people.map((each) => each.id),
        ...input,
      },
    },
  );
}
const day = async (client: ApiClient, id: string): Promise<Day | null> =>
  (await client.query(`query ($id: ID!) { juryDay(id: $id) { ${DAY} } }`, { id })).juryDay;
async function score(client: ApiClient, from: Day, at: number, points: (number | null)[], input: object = {}) {
  const { candidatureId, sheet } = from.slots[at]!;
  return client.mutate(
    `mutation ($input: ScoreCandidateInput!) { scoreCandidate(input: $input) { ... on JuryDayWritten { juryDay { ${DAY} } } ${REFUSALS} } }`,
    {
      input: {
        juryDayId: from.id,
        candidatureId,
        expectedVersion: sheet?.version ?? null,
        scores: from.grid!.criteria.map(({ id }, criterion) => ({
          criterionId: id,
          points: points[criterion] ?? null,
        })),
        ...input,
      },
    },
  );
}
const standBack = (client: ApiClient, from: Day, at: number) =>
  client.mutate(
    `mutation ($day: ID!, $id: ID!) { declareBond(juryDayId: $day, candidatureId: $id) { ... on JuryDayWritten { juryDay { ${DAY} } } ${REFUSALS} } }`,
    { day: from.id, id: from.slots[at]!.candidatureId },
  );
const close = (client: ApiClient, from: Item, absent: string[] = []) =>
  client.mutate(
    `mutation ($id: ID!, $v: Int!, $absent: [ID!]!) { closeJury(id: $id, expectedVersion: $v, absent: $absent) { ... on JuryDayWritten { juryDay { ${DAY} } } ${REFUSALS} } }`,
    { id: from.id, v: from.version, absent },
  );
const RANKING =
  'juryRanking { withheld outOf tieRule { ordersPublics articleNumber rule heaviest } pending { scored expected candidature { lastName } } ranked { rank hundredths tieBreak candidature { lastName } } }';
const ranking = async (client: ApiClient, id: string) =>
  (
    await client.query(
      `query ($id: ID!) { cohort(id: $id) { ${RANKING} selectionGrid { version } juryDays { id } } }`,
      { id },
    )
  ).cohort;

/** A cohort with its grid and its jury day of three jurors. */
async function prepared(audiences: string[]): Promise<{ cohort: JuryCohort; day: Day }> {
  const cohort = await recruiting(audiences);
  expect(codes(await saveGrid(sarthe, cohort.id))).toEqual([]);
  const saved = await saveDay(sarthe, cohort);
  expect(codes(saved)).toEqual([]);
  return { cohort, day: saved.juryDay };
}
const SEEKERS = ['job_seeker', 'job_seeker', 'job_seeker'];

beforeAll(async () => {
  portal = await openPortal();
  superuser = superuserOf(portal.database);
  coordinator = await portal.signIn('coordination.cdg44@maillage.example');
  sarthe = await portal.signIn('emploi.cdg72@maillage.example');
  antenne = await portal.signIn('antenne.sarthe@maillage.example');
  hr = await portal.signIn('rh.region@maillage.example');
  remuneration = await portal.signIn('remuneration.region@maillage.example');
  const found = await coordinator.query('{ schemes(first: 5) { edges { node { id editions { id label } } } } }');
  scheme = found.schemes.edges[0].node;
  for (const name of ['CDG 72', 'Antenne de la Sarthe', 'Région Pays de la Loire']) {
    const { organisations: page } = await coordinator.query(
      'query ($text: String!) { organisations(first: 20, filter: { text: $text }) { edges { node { id shortName } } } }',
      { text: name },
    );
    const nodes = page.edges.map((edge: { node: { shortName: string } }) => edge.node);
    organisations.set(name, nodes.find((each: { shortName: string }) => each.shortName === name)?.id);
  }
});
afterAll(async () => {
  await superuser?.end();
  await portal?.stop();
});

describe('a jury', () => {
  test('is prepared by those who run or teach the cohort, of several parties, with people who may be heard', async () => {
    const cohort = await recruiting(SEEKERS);
    expect(codes(await saveGrid(hr, cohort.id))).toEqual(['FORBIDDEN']);
    expect(codes(await saveGrid(sarthe, cohort.id, [{ label: 'Rien', weight: 0, maximum: 5 }]))).toEqual([
      'GRID_WITHOUT_WEIGHT criteria',
    ]);
    expect((await saveGrid(antenne, cohort.id)).cohort.selectionGrid.version).toBe(1);
    expect(codes(await saveGrid(sarthe, cohort.id))).toEqual(['STALE_VERSION expectedVersion']);
    expect((await saveGrid(sarthe, cohort.id, CRITERIA, 1)).cohort.selectionGrid.version).toBe(2);

    const [modele, ebauche] = await Promise.all(['Modèle', 'ebauche'].map((name) => juror(cohort.id, name)));
    const alone = await saveDay(sarthe, cohort, { jurors: [modele] });
    expect(alone.refusals).toMatchObject([{ code: 'JURY_OF_ONE_PARTY', rule: 'PDL-2.N4' }]);
    const others = await Promise.all(['specimen', 'conte'].map((name) => juror(cohort.id, name)));
    expect(codes(await saveDay(sarthe, cohort, { jurors: others }))).toEqual(['JURY_WITHOUT_RUNNER jurors']);
    const stranger = { ...modele!, organisationId: ebauche!.organisationId };
    expect(codes(await saveDay(sarthe, cohort, { jurors: [stranger, ebauche] }))).toEqual([
      'JUROR_NOT_ELIGIBLE jurors.0',
    ]);
    expect(codes(await saveDay(hr, cohort))).toEqual(['FORBIDDEN']);
    expect(codes(await saveDay(sarthe, cohort, { endsAt: 600, day: '2027-04-05' }))).toEqual([
      'JURY_AFTER_START day',
      'JURY_DAY_TOO_SHORT endsAt',
    ]);
    const { juryDay } = await saveDay(sarthe, cohort);
    expect(juryDay.slots.map((slot: { startsAt: number }) => slot.startsAt)).toEqual([540, 570, 600]);
    expect(juryDay.jurors).toMatchObject([{ isViewer: true }, { isViewer: false }, { isViewer: false }]);
    expect(codes(await saveDay(sarthe, cohort))).toEqual(
      [0, 1, 2].map((at) => `CALLED_TO_ANOTHER_JURY candidatures.${at}`),
    );
    expect(codes(await saveDay(sarthe, cohort, { id: juryDay.id, expectedVersion: 9 }))).toEqual([
      'STALE_VERSION expectedVersion',
    ]);
    const without = await recruiting([], false);
    expect(codes(await saveDay(sarthe, { ...without, people: cohort.people }))).toEqual(['JURY_NOT_FORESEEN']);
  });

  test('is told to its jurors: names and nothing else of a person, and to no other partner', async () => {
    const { cohort, day: prepare } = await prepared(SEEKERS);
    const seen = (await day(hr, prepare.id))!;
    expect(seen).toMatchObject({ viewerSits: true, viewerCanClose: { allowed: false }, results: null });
    expect(seen.slots.map(({ lastName }) => lastName)).toEqual(['Personne 0', 'Personne 1', 'Personne 2']);
    expect((await hr.query('{ ownJuryDays { id } }')).ownJuryDays).toContainEqual({ id: prepare.id });
    expect((await remuneration.query('{ ownJuryDays { id } }')).ownJuryDays).toEqual([]);
    // Neither the situation, nor the dossier, nor the candidature itself.
    const { cohort: read } = await hr.query(
      `query ($id: ID!) { cohort(id: $id) { candidatures { lastName situation { are } } ${RANKING} possibleJurors { name } } }`,
      { id: cohort.id },
    );
    expect(read).toEqual({ candidatures: [], juryRanking: null, possibleJurors: [] });
    const dossier = 'query ($id: ID!) { candidature(id: $id) { contact { email } candidature { situation { are } } } }';
    expect(await hr.query(dossier, { id: cohort.people[0]!.id })).toEqual({ candidature: null });
    // Another direction of the same région does not sit: nothing is there for it.
    expect(await day(remuneration, prepare.id)).toBeNull();
    expect(codes(await score(remuneration, seen, 0, [5, 5]))).toEqual(['NOT_FOUND juryDayId']);
    // Who runs the cohort without sitting follows, and does not score.
    expect((await day(coordinator, prepare.id))!.slots[0]).toMatchObject({ progress: { scored: 0, jurors: 3 } });
    const refused = await score(coordinator, seen, 0, [5, 5]);
    expect(refused.refusals).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  test('scores on the scale of the grid, each juror alone, and the grid is frozen by the first score', async () => {
    const { cohort, day: prepare } = await prepared(SEEKERS);
    const [motivation, writing] = prepare.grid!.criteria.map(({ id }) => uuidIn(id));
    expect(codes(await score(hr, prepare, 0, [11, null]))).toEqual([
      `SCORE_OUT_OF_SCALE scores.${motivation}`,
      `REQUIRED scores.${writing}`,
    ]);
    const given = await score(hr, prepare, 0, [8, 12], { remark: 'Projet clair' });
    expect(given.juryDay.slots[0].sheet).toEqual({
      version: 1,
      remark: 'Projet clair',
      scores: expect.arrayContaining([{ points: 8 }, { points: 12 }]),
    });
    expect(codes(await score(hr, prepare, 0, [9, 12]))).toEqual(['STALE_VERSION expectedVersion']);
    expect((await score(hr, given.juryDay, 0, [9, 12])).juryDay.slots[0].sheet).toMatchObject({
      version: 2,
      remark: null,
    });
    // Another juror does not see it; who runs the cohort sees that it is there.
    expect((await day(antenne, prepare.id))!.slots[0]!.sheet).toBeNull();
    const followed = (await day(sarthe, prepare.id)) as never as { slots: object[]; grid: { frozen: boolean } };
    expect(followed.slots[0]).toMatchObject({ sheet: null, progress: { scored: 1 } });
    expect(followed.grid.frozen).toBe(true);
    expect(codes(await saveGrid(sarthe, cohort.id, CRITERIA, 1))).toEqual(['GRID_FROZEN']);
    const [modele, ebauche] = await Promise.all(['Modèle', 'ebauche'].map((name) => juror(cohort.id, name)));
    const changed = { id: prepare.id, expectedVersion: prepare.version, jurors: [modele, ebauche], day: '2026-11-24' };
    expect(codes(await saveDay(sarthe, cohort, changed))).toEqual(['JURY_BEGUN day', 'JURY_BEGUN jurors']);
    const later = await saveDay(sarthe, cohort, { id: prepare.id, expectedVersion: prepare.version, startsAt: 550 });
    expect(later.juryDay.slots[0]).toMatchObject({ startsAt: 550, progress: { scored: 1 } });
  });

  test('does not score before its day', async () => {
    const cohort = await recruiting(SEEKERS);
    await saveGrid(sarthe, cohort.id);
    const { juryDay } = await saveDay(sarthe, cohort, { day: '2026-11-24' });
    expect((await score(hr, juryDay, 0, [5, 5])).refusals).toMatchObject([
      { code: 'JURY_NOT_BEGUN', parameters: { date: '2026-11-24' } },
    ]);
    expect(codes(await close(sarthe, juryDay))).toEqual(['JURY_NOT_BEGUN']);
  });

  test('lets two jurors write at once, and one juror once', async () => {
    const { day: prepare } = await prepared(SEEKERS);
    const both = await Promise.all([score(hr, prepare, 1, [5, 5]), score(antenne, prepare, 1, [7, 7])]);
    expect(both.flatMap(codes)).toEqual([]);
    expect((await day(coordinator, prepare.id))!.slots[1]).toMatchObject({ progress: { scored: 2 } });
    const twice = await Promise.all([score(hr, prepare, 2, [5, 5]), score(hr, prepare, 2, [6, 6])]);
    expect(twice.flatMap(codes)).toEqual(['STALE_VERSION expectedVersion']);
  });
});

describe('a juror who knows a candidate', () => {
  test('neither scores them nor reads what others give them, whatever else the juror is', async () => {
    const { cohort, day: prepare } = await prepared(SEEKERS);
    await score(sarthe, prepare, 0, [2, 2], { remark: 'Une remarque' });
    await score(antenne, prepare, 0, [8, 8]);
    const { juryDay } = await standBack(sarthe, prepare, 0);
    expect(juryDay.slots[0]).toMatchObject({ known: true, sheet: null, progress: { scored: 1, stoodBack: 1 } });
    const refused = await score(sarthe, prepare, 0, [10, 20]);
    expect(refused.refusals).toMatchObject([{ code: 'JUROR_STOOD_BACK', rule: 'CRPA-L100-2' }]);
    // The centre de gestion runs the cohort: what is given to the others is kept back too, since it would tell the rest.
    expect(await ranking(sarthe, cohort.id)).toMatchObject({
      juryRanking: { withheld: true, ranked: [], pending: [] },
    });
    expect((await ranking(coordinator, cohort.id)).juryRanking.pending).toMatchObject([
      { scored: 1, expected: 2 },
      { scored: 0, expected: 3 },
      { scored: 0, expected: 3 },
    ]);
    expect((await close(sarthe, prepare)).refusals).toMatchObject([{ code: 'FORBIDDEN' }]);
    // A juror of the région is not told the name any more.
    await standBack(hr, prepare, 1);
    expect((await day(hr, prepare.id))!.slots.map(({ lastName, known }) => [lastName, known])).toEqual([
      ['Personne 0', false],
      [null, true],
      ['Personne 2', false],
    ]);
    const rows = await superuser.rows<{ action: string; after: unknown; record_type: string }>(
      "select action, record_type from audit.entry where action = 'stood_back' order by at desc limit 1",
    );
    expect(rows).toEqual([{ action: 'stood_back', record_type: 'JuryDay' }]);
  });
});

describe('the minutes of a jury', () => {
  test('keep the ranking with its ties, hear everybody who was ranked, and close for good', async () => {
    const { cohort, day: prepare } = await prepared(['region_agent', 'job_seeker', 'job_seeker', 'job_seeker']);
    const give = async (at: number, points: number[]) => {
      for (const client of [sarthe, antenne, hr]) expect(codes(await score(client, prepare, at, points))).toEqual([]);
    };
    await give(0, [6, 10]);
    await give(1, [6, 10]);
    // 60 × 4/10 + 40 × 16/20 = 56 = 60 × 6/10 + 40 × 10/20
    await give(2, [4, 16]);
    const live = await ranking(antenne, cohort.id);
    expect(live.juryRanking).toMatchObject({
      outOf: 100,
      tieRule: { ordersPublics: true, articleNumber: '1', rule: 'PDL-1.4', heaviest: 'Motivation' },
      ranked: [
        { rank: 1, hundredths: 5600, tieBreak: null, candidature: { lastName: 'Personne 1' } },
        { rank: 2, hundredths: 5600, tieBreak: 'heaviest', candidature: { lastName: 'Personne 2' } },
        { rank: 3, hundredths: 5600, tieBreak: 'priority', candidature: { lastName: 'Personne 0' } },
      ],
      pending: [{ scored: 0, expected: 3, candidature: { lastName: 'Personne 3' } }],
    });
    const last = prepare.slots[3]!.candidatureId;
    expect(codes(await close(hr, prepare, [last]))).toEqual(['FORBIDDEN']);
    expect(codes(await close(sarthe, prepare))).toEqual(['JURY_SCORES_MISSING absent']);
    expect(codes(await close(sarthe, prepare, [last, prepare.slots[0]!.candidatureId]))).toEqual([
      'INVALID_CHOICE absent',
    ]);
    expect(codes(await close(sarthe, { ...prepare, version: 7 }, [last]))).toEqual(['STALE_VERSION expectedVersion']);
    const [closed, late] = await Promise.all([close(sarthe, prepare, [last]), score(hr, prepare, 3, [9, 9])]);
    // Whoever comes first decides: the score is refused, or it keeps the minutes open.
    expect([codes(closed), codes(late)]).toContainEqual([]);
    const done = codes(closed).length === 0 ? closed.juryDay : await closeWithEverybody(prepare);
    expect(done).toMatchObject({ closedOn: '2026-11-23', viewerCanClose: { allowed: false } });
    expect(done.results.ranked.slice(-3)).toMatchObject([
      { candidature: { lastName: 'Personne 1', step: 'heard', heardOn: '2026-11-23' } },
      { tieBreak: 'heaviest', candidature: { lastName: 'Personne 2', step: 'heard' } },
      { tieBreak: 'priority', candidature: { lastName: 'Personne 0', step: 'heard' } },
    ]);
    const now = (await day(hr, prepare.id))!;
    expect(now.slots.map(({ lastName }) => lastName)).toEqual([null, null, null, null]);
    expect(codes(await score(hr, now, 0, [1, 1]))).toEqual(['JURY_CLOSED']);
    expect(codes(await standBack(hr, now, 0))).toEqual(['JURY_CLOSED']);
    expect(codes(await close(sarthe, { ...done }))).toEqual(['JURY_CLOSED']);
    expect(codes(await saveDay(sarthe, cohort, { id: prepare.id, expectedVersion: done.version }))).toEqual([
      'JURY_CLOSED',
    ]);

    async function closeWithEverybody(from: Day) {
      for (const client of [sarthe, antenne]) await score(client, from, 3, [9, 9]);
      return (await close(sarthe, from)).juryDay;
    }
  });

  test('forget the remarks on somebody who is erased', async () => {
    const { cohort, day: prepare } = await prepared(SEEKERS);
    await score(hr, prepare, 0, [5, 5], { remark: 'Une remarque' });
    const remarks = () => superuser.rows("select remark from cohorts.jury_remark where remark = 'Une remarque'");
    const before = (await remarks()).length;
    const erased = await sarthe.mutate(
      `mutation ($id: ID!, $v: Int!) { eraseCandidate(id: $id, expectedVersion: $v) { ... on CandidatureWritten { candidature { erased } } ${REFUSALS} } }`,
      { id: cohort.people[0]!.id, v: cohort.people[0]!.version },
    );
    expect(erased.candidature).toEqual({ erased: true });
    expect(await remarks()).toHaveLength(before - 1);
  });
});

const uuidIn = (globalId: string): string => Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
