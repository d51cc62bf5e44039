import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { superuserOf, type Superuser } from '../security/support.ts';
import { REFUSALS, type ApiClient } from '../testkit/client.ts';
import { readPdf } from '../testkit/pdf.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

let portal: Portal;
let superuser: Superuser;
let coordinator: ApiClient;
let sarthe: ApiClient;
let antenne: ApiClient;
let conlie: ApiClient;
let scheme: { id: string; editionId: string };
const organisations = new Map<string, string>();

const OFFER = 'id version host state places weekdays hosted tutorName viewerCanEdit { allowed }';
const STAY =
  'id version state kind days lastName firstName cohortTitle sent offer { id host } candidature { id step immersionDays } signatures { party signatory signedOn } evaluations { side grades favourable } steps { event refusals { code } } signable assessable warnings { code }';
const codes = (result: { refusals?: { code: string; path: string[] }[] }) =>
  (result.refusals ?? []).map(({ code, path }) => `${code} ${path.join('.')}`.trim());

const saveOffer = (client: ApiClient, input: object = {}) =>
  client.mutate(
    `mutation ($input: SaveHostOfferInput!) { saveHostOffer(input: $input) { ... on HostOfferWritten { offer { ${OFFER} } } ${REFUSALS} } }`,
    {
      input: {
        inseeCode: '72089',
        from: '2026-11-30',
        to: '2026-12-18',
        weekdays: [1, 2, 3],
        places: 1,
        tutorName: 'Un tuteur du test',
        tutorEmail: 'tuteur@conlie.example',
        tutorLoad: 1,
        ...input,
      },
    },
  );
const moveOffer = (client: ApiClient, offer: { id: string; version: number }, event: string) =>
  client.mutate(
    `mutation ($id: ID!, $event: HostOfferEvent!, $v: Int!) { moveHostOffer(id: $id, event: $event, expectedVersion: $v) { ... on HostOfferWritten { offer { ${OFFER} } } ${REFUSALS} } }`,
    { id: offer.id, event, v: offer.version },
  );
const propose = async (client: ApiClient, cohortId: string, input: object = {}) =>
  (
    await client.query(
      `query ($cohortId: ID!, $kind: ImmersionKind!, $from: Date!, $to: Date!, $days: Int!, $maxKm: Float!) {
         proposePlacements(cohortId: $cohortId, kind: $kind, from: $from, to: $to, days: $days, maxKm: $maxKm) {
           totalKm cut lines { candidature { id lastName communeName } immersionId immersionVersion reason nearestKm
             choice { km days free offer { id host } } alternatives { km free offer { host } } } } }`,
      { cohortId, kind: 'discovery', from: '2026-12-07', to: '2026-12-09', days: 2, maxKm: 40, ...input },
    )
  ).proposePlacements;
const place = (client: ApiClient, cohortId: string, items: object[], kind = 'discovery') =>
  client.mutate(
    `mutation ($cohortId: ID!, $kind: ImmersionKind!, $items: [ImmersionItem!]!) { saveImmersions(cohortId: $cohortId, kind: $kind, items: $items) {
       ... on ImmersionsSaved { placed { ${STAY} } kept { candidature { id } refusals { code path article rule parameters message } } } ${REFUSALS} } }`,
    { cohortId, kind, items },
  );
const lead = (client: ApiClient, stay: { id: string; version: number }, event: string, details: object = {}) =>
  client.mutate(
    `mutation ($id: ID!, $event: ImmersionEvent!, $v: Int!, $details: ImmersionStepInput) { moveImmersion(id: $id, event: $event, expectedVersion: $v, details: $details) {
       ... on ImmersionWritten { immersion { ${STAY} } } ${REFUSALS} } }`,
    { id: stay.id, event, v: stay.version, details },
  );
const evaluate = (client: ApiClient, id: string, side: string, more: object = {}) =>
  client.mutate(
    `mutation ($input: EvaluateImmersionInput!) { evaluateImmersion(input: $input) { ... on ImmersionWritten { immersion { ${STAY} } } ${REFUSALS} } }`,
    { input: { id, side, grades: [4, 3, 3, 4], favourable: true, ...more } },
  );
const staysOf = async (client: ApiClient, id: string) =>
  (await client.query(`query ($id: ID!) { cohort(id: $id) { immersions { ${STAY} } } }`, { id })).cohort?.immersions;
const keptCodes = (result: { kept: { refusals: { code: string }[] }[] }) =>
  result.kept.flatMap(({ refusals }) => refusals.map(({ code }) => code));

let people = 0;
/** A cohort that recruits, with people of some communes whose prerequisites are checked. */
async function cohortOf(homes: readonly (string | null)[], agents = 0): Promise<{ id: string; who: string[] }> {
  const { cohort } = await coordinator.mutate(
    `mutation ($input: SaveCohortInput!) { saveCohort(input: $input) { ... on CohortWritten { cohort { id version } } ${REFUSALS} } }`,
    {
      input: {
        schemeId: scheme.id,
        title: `Cohorte des immersions ${people}`,
        editionId: scheme.editionId,
        departement: '72',
        cdgId: organisations.get('CDG 72'),
        antenneId: organisations.get('Antenne de la Sarthe'),
        startsOn: '2027-04-05',
        endsOn: '2027-09-30',
        minimumBy: '2027-03-05',
      },
    },
  );
  for (const [event, details] of [
    ['approve', { decidedOn: '2026-11-20' }],
    ['open', {}],
  ] as const) {
    const { version } = (await coordinator.query('query ($id: ID!) { cohort(id: $id) { version } }', { id: cohort.id }))
      .cohort;
    await coordinator.mutate(
      `mutation ($id: ID!, $event: CohortEvent!, $v: Int!, $d: CohortStepInput) { moveCohort(id: $id, event: $event, expectedVersion: $v, details: $d) { __typename ${REFUSALS} } }`,
      { id: cohort.id, event, v: version, d: details },
    );
  }
  const items: { id: string; version: number }[] = [];
  for (const [at, inseeCode] of homes.entries()) {
    people += 1;
    const agent = at < agents;
    const { candidature } = await sarthe.mutate(
      `mutation ($input: SaveCandidatureInput!) { saveCandidature(input: $input) { ... on CandidatureWritten { candidature { id version } } ${REFUSALS} } }`,
      {
        input: {
          cohortId: cohort.id,
          lastName: `Immersible ${String(people).padStart(3, '0')}`,
          firstName: 'Une',
          email: `immersible.${people}@candidat.example`,
          inseeCode,
          audience: agent ? 'region_agent' : 'job_seeker',
          are: agent ? null : 'with_are',
          employerId: agent ? organisations.get('Région Pays de la Loire') : null,
          receivedOn: '2026-11-02',
        },
      },
    );
    items.push(candidature);
  }
  await sarthe.mutate(
    `mutation ($cohort: ID!, $items: [CandidatureItem!]!) { moveCandidatures(cohortId: $cohort, event: accept, items: $items, details: { checked: [0, 1, 2] }) { __typename ${REFUSALS} } }`,
    { cohort: cohort.id, items: items.map(({ id, version }) => ({ id, expectedVersion: version })) },
  );
  return { id: cohort.id, who: items.map(({ id }) => id) };
}

beforeAll(async () => {
  portal = await openPortal();
  superuser = superuserOf(portal.database);
  coordinator = await portal.signIn('coordination.cdg44@maillage.example');
  sarthe = await portal.signIn('emploi.cdg72@maillage.example');
  antenne = await portal.signIn('antenne.sarthe@maillage.example');
  conlie = await portal.signIn('mairie.conlie@maillage.example');
  const found = await coordinator.query('{ schemes(first: 5) { edges { node { id editions { id label } } } } }');
  const { id, editions } = found.schemes.edges[0].node;
  const edition = editions.find(({ label }: { label: string }) => label === 'Programme 2025-2027');
  scheme = { id, editionId: edition.id };
  for (const name of ['CDG 72', 'Antenne de la Sarthe', 'Région Pays de la Loire']) {
    const { organisations: page } = await coordinator.query(
      'query ($text: String!) { organisations(first: 20, filter: { text: $text }) { edges { node { id shortName } } } }',
      { text: name },
    );
    const node = page.edges
      .map((edge: { node: object }) => edge.node)
      .find((each: { shortName: string }) => each.shortName === name);
    organisations.set(name, node.id);
  }
});
afterAll(async () => {
  await superuser?.end();
  await portal?.stop();
});

describe('places', () => {
  test('are offered by a mairie for itself, or by its centre de gestion; corrected under a version, and left', async () => {
    expect(codes(await saveOffer(antenne))).toEqual(['FORBIDDEN']);
    expect(codes(await saveOffer(conlie, { inseeCode: '72050' }))).toEqual(['FORBIDDEN']);
    expect(codes(await saveOffer(sarthe, { inseeCode: '49240' }))).toEqual(['FORBIDDEN']);
    expect(codes(await saveOffer(conlie, { tutorEmail: null, to: '2026-11-01', places: 0 }))).toEqual([
      'TOO_SMALL places',
      'END_BEFORE_START to',
      'REQUIRED tutorEmail',
    ]);
    expect(codes(await saveOffer(sarthe, { epciSiren: '200072684' }))).toEqual(['COMMUNE_OUTSIDE_EPCI inseeCode']);
    const { offer } = await saveOffer(conlie);
    expect(offer).toMatchObject({ host: 'Conlie', state: 'open', viewerCanEdit: { allowed: true } });
    const renamed = { id: offer.id, expectedVersion: offer.version, tutorName: 'Une tutrice du test' };
    expect(codes(await saveOffer(conlie, { ...renamed, expectedVersion: 9 }))).toEqual([
      'STALE_VERSION expectedVersion',
    ]);
    const corrected = (await saveOffer(sarthe, renamed)).offer;
    expect(corrected.tutorName).toBe('Une tutrice du test');
    expect((await moveOffer(conlie, corrected, 'withdraw')).offer.state).toBe('withdrawn');
    expect(codes(await moveOffer(conlie, { ...corrected, version: 3 }, 'close'))).toEqual([
      'HOST_OFFER_STEP_NOT_POSSIBLE',
    ]);
  });

  test('are listed for a mairie its own alone, for its centre de gestion those of the département, exported alike', async () => {
    const list = async (client: ApiClient, filter: object) =>
      (
        await client.query(
          'query ($filter: HostOfferFilter) { hostOffers(first: 50, filter: $filter) { totalCount edges { node { host commune { departement { code } } } } } }',
          { filter },
        )
      ).hostOffers.edges.map((edge: { node: { host: string } }) => edge.node.host);
    expect(new Set(await list(conlie, {}))).toEqual(new Set(['Conlie']));
    expect(await list(sarthe, { states: ['open'] })).toContain('CC LBN Communauté');
    expect(await list(sarthe, { departement: '49' })).toEqual([]);
    expect(await list(coordinator, { departement: '49' })).toHaveLength(4);
    expect(await list(await portal.signIn('lecture.cdg49@maillage.example'), {})).toEqual([]);
    const shown = await list(sarthe, { states: ['open'] });
    const file = await (await sarthe.get('/exports/host-offers?format=csv&state=open&columns=host')).text();
    expect(shown.every((host: string) => file.includes(host))).toBe(true);
  });
});

describe('a cohort', () => {
  test('is placed as a whole: everybody who can be, the nearest in all, and why not for the others', async () => {
    // Loué, Brûlon, and somebody whose home is not known.
    const { id, who } = await cohortOf(['72168', '72050', null]);
    const proposal = await propose(sarthe, id);
    expect(proposal.lines).toHaveLength(3);
    const of = (at: number) =>
      proposal.lines.find((line: { candidature: { id: string } }) => line.candidature.id === who[at]);
    expect(of(0)).toMatchObject({ choice: { km: 0, free: true, days: ['2026-12-07', '2026-12-08'] }, reason: null });
    expect(of(2)).toMatchObject({ choice: null, reason: 'home_unknown' });
    expect(of(0).alternatives.length).toBeGreaterThan(0);
    expect(proposal.totalKm).toBeCloseTo(of(0).choice.km + of(1).choice.km, 6);
    const near = await propose(sarthe, id, { maxKm: 0 });
    expect(near.lines.map((line: { reason: string | null }) => line.reason).toSorted()).toEqual([
      'home_unknown',
      null,
      'too_far',
    ]);
    expect(await propose(antenne, id)).toBeNull();
    expect(await propose(conlie, id)).toBeNull();

    const items = proposal.lines
      .filter((line: { choice: object | null }) => line.choice)
      .map((line: { candidature: { id: string }; choice: { days: string[]; offer: { id: string } } }) => ({
        candidatureId: line.candidature.id,
        offerId: line.choice.offer.id,
        days: line.choice.days,
      }));
    const waiting = { candidatureId: who[2], offerId: null, days: ['2026-12-07', '2026-12-08'] };
    expect(codes(await place(antenne, id, items))).toEqual(['FORBIDDEN']);
    const saved = await place(sarthe, id, [...items, waiting]);
    expect(saved.kept).toEqual([]);
    expect(saved.placed.map((stay: { state: string }) => stay.state)).toEqual([
      'host_found',
      'host_found',
      'requested',
    ]);
    // Nobody is placed twice: what is asked again meets the days that are taken.
    expect(keptCodes(await place(sarthe, id, [items[0]]))).toEqual(
      expect.arrayContaining(['IMMERSION_PLACES_TAKEN', 'IMMERSION_TUTOR_FULL', 'IMMERSION_OVERLAP']),
    );
    const again = await propose(sarthe, id);
    expect(again.lines).toMatchObject([{ candidature: { id: who[2] }, immersionId: saved.placed[2].id }]);
    const file = await (await sarthe.get(`/exports/immersions?format=csv&cohort=${id}&state=host_found`)).text();
    expect(file.match(/Immersible/g)).toHaveLength(2);
  });

  test('of an agent of the région stays two or three days: one day is refused with the article that says so', async () => {
    const { id, who } = await cohortOf(['72089'], 1);
    const { offer } = await saveOffer(conlie);
    const one = await place(sarthe, id, [{ candidatureId: who[0], offerId: offer.id, days: ['2026-12-07'] }]);
    expect(one.placed).toEqual([]);
    expect(one.kept[0].refusals).toMatchObject([
      {
        code: 'IMMERSION_LENGTH',
        article: '2-REGION',
        rule: 'PDL-2.R3',
        parameters: { minimum: 2, maximum: 3, days: 1 },
        message: expect.stringMatching(
          /^Une immersion de 1 jour ne convient pas.: la convention en demande de 2 à 3\.$/,
        ),
      },
    ]);
    const closed = await place(sarthe, id, [
      { candidatureId: who[0], offerId: offer.id, days: ['2026-12-10', '2026-12-11'] },
    ]);
    expect(keptCodes(closed)).toEqual(['IMMERSION_OUTSIDE_OFFER']);
    const lengths = await sarthe.query(
      'query ($id: ID!) { cohort(id: $id) { stayLengths(kind: discovery) { audience minDays maxDays article } } }',
      { id },
    );
    expect(lengths.cohort.stayLengths).toEqual([
      { audience: 'region_agent', minDays: 2, maxDays: 3, article: '2-REGION' },
    ]);
  });

  test('and another one that ask for the last place at once: exactly one of them has it', async () => {
    const [one, two] = [await cohortOf(['72089']), await cohortOf(['72089'])];
    const { offer } = await saveOffer(conlie, { tutorName: 'Un autre tuteur' });
    const days = ['2026-12-14', '2026-12-15'];
    const results = await Promise.all(
      [one, two].map(({ id, who }) => place(sarthe, id, [{ candidatureId: who[0], offerId: offer.id, days }])),
    );
    expect(results.map(({ placed }) => placed.length).toSorted()).toEqual([0, 1]);
    expect(results.flatMap(keptCodes)).toEqual(['IMMERSION_PLACES_TAKEN', 'IMMERSION_TUTOR_FULL']);
    const held = (await conlie.query(`query ($id: ID!) { hostOffer(id: $id) { ${OFFER} } }`, { id: offer.id }))
      .hostOffer;
    expect(held.hosted).toBe(1);
    expect(codes(await moveOffer(conlie, held, 'withdraw'))).toEqual(['HOST_OFFER_IN_USE']);
    expect(
      codes(
        await saveOffer(conlie, {
          id: offer.id,
          expectedVersion: held.version,
          weekdays: [4],
          tutorName: 'Un autre tuteur',
        }),
      ),
    ).toEqual(['HOST_OFFER_DAY_TAKEN from']);
    expect((await moveOffer(conlie, held, 'close')).offer.state).toBe('closed');
  });
});

describe('a stay', () => {
  test('is signed by three, made on its days, assessed by both sides, and lets the candidature go on', async () => {
    const { id, who } = await cohortOf(['72089'], 1);
    const { offer } = await saveOffer(conlie, { tutorName: 'Le tuteur du parcours' });
    const days = ['2026-12-01', '2026-12-02'];
    let stay = (await place(sarthe, id, [{ candidatureId: who[0], offerId: offer.id, days }])).placed[0];
    const go = async (client: ApiClient, event: string, details: object = {}) => {
      const answer = await lead(client, stay, event, details);
      stay = answer.immersion ?? stay;
      return answer;
    };
    expect(stay.steps.map((step: { event: string }) => step.event)).toEqual(['send', 'decline', 'cancel']);
    expect(codes(await go(conlie, 'send'))).toEqual(['FORBIDDEN']);
    expect(codes(await go(antenne, 'send'))).toEqual(['FORBIDDEN']);
    expect((await go(sarthe, 'send')).immersion).toMatchObject({ state: 'to_sign', sent: true });
    expect(codes(await go(sarthe, 'sign', { party: 'host', on: '2026-11-23' }))).toEqual(['REQUIRED signatory']);
    expect(codes(await go(conlie, 'sign', { party: 'institution', signatory: 'X', on: '2026-11-23' }))).toEqual([
      'FORBIDDEN',
    ]);
    const named = { party: 'host', signatory: 'La maire de Conlie', on: '2026-11-23' };
    expect((await go(conlie, 'sign', named)).immersion).toMatchObject({ state: 'to_sign', signable: [] });
    expect(codes(await lead(conlie, { ...stay }, 'sign', named))).toEqual(['IMMERSION_ALREADY_SIGNED party']);
    await go(sarthe, 'sign', { party: 'institution', signatory: 'La présidente', on: '2026-11-23' });
    expect(stay.state).toBe('to_sign');
    expect(codes(await lead(sarthe, { ...stay, version: 1 }, 'sign', { party: 'person', on: '2026-11-23' }))).toEqual([
      'STALE_VERSION expectedVersion',
    ]);
    await go(sarthe, 'sign', { party: 'person', on: '2026-11-23' });
    expect(stay).toMatchObject({ state: 'planned', signatures: [{}, {}, {}] });
    expect(codes(await go(conlie, 'begin'))).toEqual(['IMMERSION_TOO_EARLY']);
    expect(codes(await evaluate(conlie, stay.id, 'tutor'))).toEqual(['IMMERSION_NOT_BEGUN']);

    // The days come.
    await superuser.rows(
      `update cohorts.immersion set days = array['2026-11-19', '2026-11-20']::date[], starts_on = '2026-11-19', ends_on = '2026-11-20'
       where candidature_id = (select k.id from cohorts.candidate c join cohorts.candidature k on k.id = c.candidature_id where c.last_name = $1)`,
      [stay.lastName],
    );
    expect((await go(conlie, 'begin')).immersion.state).toBe('in_progress');
    expect(codes(await go(conlie, 'validate'))).toEqual(['FORBIDDEN']);
    expect(codes(await evaluate(conlie, stay.id, 'stagiaire'))).toEqual(['FORBIDDEN']);
    expect(codes(await evaluate(conlie, stay.id, 'tutor', { grades: [5, 1, 1, 1] }))).toEqual(['TOO_LARGE grades.0']);
    expect((await evaluate(conlie, stay.id, 'tutor')).immersion.evaluations).toHaveLength(1);
    expect(codes(await evaluate(conlie, stay.id, 'tutor'))).toEqual(['STALE_VERSION expectedVersion']);
    await evaluate(sarthe, stay.id, 'stagiaire', { favourable: false });
    expect((await go(sarthe, 'validate')).immersion).toMatchObject({
      state: 'validated',
      candidature: { step: 'immersed', immersionDays: 2 },
    });
    // The host is not told what the stagiaire says of it.
    const seen = (await conlie.query(`query ($id: ID!) { immersion(id: $id) { ${STAY} } }`, { id: stay.id })).immersion;
    expect(seen.evaluations).toMatchObject([{ side: 'tutor' }]);
  });

  test('that its host declines looks for another one; what was signed is void', async () => {
    const { id, who } = await cohortOf(['72089']);
    const { offer } = await saveOffer(conlie, { tutorName: 'Le tuteur qui refuse' });
    const days = ['2026-12-01', '2026-12-02'];
    let stay = (await place(sarthe, id, [{ candidatureId: who[0], offerId: offer.id, days }])).placed[0];
    stay = (await lead(sarthe, stay, 'send')).immersion;
    stay = (await lead(sarthe, stay, 'sign', { party: 'person', on: '2026-11-23' })).immersion;
    expect(codes(await lead(conlie, stay, 'decline'))).toEqual(['REQUIRED reason']);
    expect((await lead(conlie, stay, 'decline', { reason: 'Tuteur absent' })).immersion).toMatchObject({
      state: 'requested',
      signatures: [],
      // Of somebody who does not come, the host is told no name.
      lastName: null,
    });
    const [back] = await staysOf(sarthe, id);
    expect(back).toMatchObject({ state: 'requested', sent: false, offer: { host: 'Conlie' } });
    const other = await saveOffer(conlie, { tutorName: 'Le tuteur qui accepte' });
    const item = { candidatureId: who[0], offerId: other.offer.id, days, id: back.id, expectedVersion: back.version };
    expect((await place(sarthe, id, [item])).placed).toMatchObject([{ id: back.id, state: 'host_found' }]);
  });
});

describe('who is told what', () => {
  test('a host reads the name, the days and the tutor of who comes, and nothing else of the person', async () => {
    const { hostedImmersions } = await conlie.query(`{ hostedImmersions { ${STAY} } }`);
    const done = hostedImmersions.find((stay: { cohortTitle: string }) => stay.cohortTitle === 'Sarthe 2027');
    expect(done.lastName).toBeTruthy();
    expect(hostedImmersions.every((stay: { candidature: unknown }) => stay.candidature === null)).toBe(true);
    const [same] = (
      await sarthe.query(
        `{ cohorts(first: 1, filter: { departement: "72", states: [recruiting_priority], text: "Sarthe 2027" }) { edges { node { immersions { ${STAY} } } } } }`,
      )
    ).cohorts.edges[0].node.immersions.filter((stay: { offer: { host: string } }) => stay.offer.host === 'Conlie');
    const dossier = await conlie.query('query ($id: ID!) { candidature(id: $id) { contact { email } } }', {
      id: same.candidature.id,
    });
    expect(dossier.candidature).toBeNull();
    // A colleague who only reads, an elected member, another mairie: nobody comes.
    for (const role of ['reader', 'elected']) {
      await superuser.rows(
        "update access.membership set role = $1 where account_id = (select id from access.account where email = 'mairie.conlie@maillage.example')",
        [role],
      );
      expect((await conlie.query('{ hostedImmersions { id } }')).hostedImmersions).toEqual([]);
    }
    await superuser.rows(
      "update access.membership set role = 'administrator' where account_id = (select id from access.account where email = 'mairie.conlie@maillage.example')",
    );
    expect(
      (await (await portal.signIn('framel@maillage.example')).query('{ hostedImmersions { id } }')).hostedImmersions,
    ).toEqual([]);
  });

  test('the agreement is a document of the three, with its articles and the partners to name; nobody else has it', async () => {
    const { hostedImmersions } = await conlie.query(`{ hostedImmersions { ${STAY} } }`);
    const done = hostedImmersions.find(
      (stay: { cohortTitle: string; state: string }) =>
        stay.cohortTitle === 'Sarthe 2027' && stay.state === 'validated',
    );
    for (const client of [conlie, sarthe, antenne]) {
      const response = await client.get(`/exports/immersions/${done.id}/document.pdf`);
      expect(response.status).toBe(200);
      const { pages, language } = await readPdf(new Uint8Array(await response.arrayBuffer()));
      const text = pages.join(' ');
      expect(language).toBe('fr-FR');
      for (const words of [
        `${done.firstName} ${done.lastName}`,
        'Odette Sarriette',
        'Conlie',
        'jeudi 5 novembre 2026',
        'Faciliter les immersions',
        'article 2-CDG',
        'article 6',
        'Signé le 29 octobre 2026',
      ])
        expect(text).toContain(words);
    }
    const docx = await conlie.get(`/exports/immersions/${done.id}/document.docx`);
    expect(docx.status).toBe(200);
    const partner = await portal.signIn('framel@maillage.example');
    expect((await partner.get(`/exports/immersions/${done.id}/document.pdf`)).status).toBe(404);
  });

  test('erasing a person takes what is said of the stays along', async () => {
    const { id, who } = await cohortOf(['72089']);
    const { offer } = await saveOffer(conlie, { tutorName: 'Le tuteur oublieux' });
    const days = ['2026-12-07', '2026-12-08'];
    const [stay] = (await place(sarthe, id, [{ candidatureId: who[0], offerId: offer.id, days }])).placed;
    await lead(sarthe, stay, 'cancel', { reason: 'Madame X ne vient plus' });
    const { version } = (
      await sarthe.query('query ($id: ID!) { candidature(id: $id) { candidature { version } } }', { id: who[0] })
    ).candidature.candidature;
    const erased = await sarthe.mutate(
      `mutation ($id: ID!, $v: Int!) { eraseCandidate(id: $id, expectedVersion: $v) { ... on CandidatureWritten { candidature { id } } ${REFUSALS} } }`,
      { id: who[0], v: version },
    );
    expect(erased.refusals).toBeUndefined();
    const after = await sarthe.query('query ($id: ID!) { cohort(id: $id) { immersions { lastName reason state } } }', {
      id,
    });
    expect(after.cohort.immersions).toEqual([{ lastName: null, reason: null, state: 'cancelled' }]);
  });
});
