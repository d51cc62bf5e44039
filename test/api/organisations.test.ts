import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '@maillage/kernel';
import { REFUSALS, type ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

let portal: Portal;
let superuser: pg.Client;
let platform: ApiClient;
let administrator: ApiClient;
let coordinator: ApiClient;

/** A SIRET that no body of the demonstration bears. */
const FREE_SIRET = '217 203 462 00015';
const TERRE_VALSERHONE = '24010089100102';

beforeAll(async () => {
  portal = await openPortal();
  superuser = new pg.Client({ connectionString: portal.database.superUrl });
  await superuser.connect();
  platform = await portal.signIn('plateforme@maillage.example');
  administrator = await portal.signIn('administration.cdg44@maillage.example');
  coordinator = await portal.signIn('coordination.cdg44@maillage.example');
});
afterAll(async () => {
  await superuser?.end();
  await portal?.stop();
});

async function uuidOf(shortName: string): Promise<string> {
  const { rows } = await superuser.query<{ id: string }>(
    'select id from organisations.organisation where short_name = $1',
    [shortName],
  );
  return rows[0]!.id;
}
const idOf = async (shortName: string): Promise<string> => toGlobalId('Organisation', await uuidOf(shortName));

const WRITTEN = `__typename ... on OrganisationWritten { organisation { id version name siren siret departements parent { shortName } links { id kind validFrom validTo to { shortName } } } } ${REFUSALS}`;
const create = (client: ApiClient, input: object) =>
  client.mutate(`mutation ($input: OrganisationInput!) { createOrganisation(input: $input) { ${WRITTEN} } }`, {
    input,
  });
const update = (client: ApiClient, id: string, version: number, input: object) =>
  client.mutate(
    `mutation ($id: ID!, $v: Int!, $input: OrganisationInput!) { updateOrganisation(id: $id, expectedVersion: $v, input: $input) { ${WRITTEN} } }`,
    { id, v: version, input },
  );

interface Entry {
  id: string;
  kind: string;
  name: string;
  shortName: string;
  siren: string | null;
  siret: string | null;
  regionCode: string | null;
  departementCode: string | null;
  inseeCode: string | null;
  epciSiren: string | null;
  cdgAffiliated: boolean | null;
  source: string | null;
  version: number;
}

/** An entry as a form receives it, with what the form sends back. */
async function read(client: ApiClient, shortName: string): Promise<{ id: string; version: number; input: object }> {
  const { organisation } = await client.query(
    `query ($id: ID!) { organisation(id: $id) { id kind name shortName siren siret regionCode departementCode inseeCode epciSiren
       cdgAffiliated source version parent { id } cdg { id } } }`,
    { id: await idOf(shortName) },
  );
  const { id, version, parent, cdg, ...fields } = organisation as Entry & {
    parent: { id: string } | null;
    cdg: { id: string } | null;
  };
  return { id, version, input: { ...fields, parentId: parent?.id ?? null, cdgId: cdg?.id ?? null } };
}

interface OrganisationsPage {
  organisations: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { shortName: string } }[];
  };
}

describe('the directory', () => {
  async function names(filter: object, sort?: object): Promise<string[]> {
    const { organisations } = await coordinator.query(
      'query ($filter: OrganisationFilter, $sort: OrganisationSort) { organisations(first: 100, filter: $filter, sort: $sort) { totalCount edges { node { shortName } } } }',
      { filter, sort },
    );
    expect(organisations.totalCount).toBe(organisations.edges.length);
    return organisations.edges.map((edge: { node: { shortName: string } }) => edge.node.shortName);
  }

  test('is found by words without accents, by number, kind, territory and parent', async () => {
    expect(await names({ text: 'valserhone' })).toEqual(['CC Terre Valserhône', 'Valserhône']);
    expect(await names({ text: '240100891' })).toEqual(['CC Terre Valserhône']);
    expect(await names({ siret: '240 100 891 00102' })).toEqual(['CC Terre Valserhône']);
    expect(await names({ kinds: ['cdg'], departement: '72' })).toEqual(['CDG 72']);
    expect(await names({ departement: '72', kinds: ['cnfpt_delegation', 'cnfpt_antenne'] })).toEqual([
      'Antenne de la Sarthe',
      'CNFPT Pays de la Loire',
    ]);
    expect(await names({ parentId: await idOf('Région Pays de la Loire'), kinds: ['maison_region'] })).toHaveLength(5);
    expect(await names({ region: '76', kinds: ['commune'] })).toEqual(['Bessèges', 'Nîmes', 'Saint-Ambroix']);
    expect(await names({ text: "'); drop table organisations.organisation --" })).toEqual([]);
  });

  test('is sorted as a French reader expects, both ways, and comes page by page without repeat or gap', async () => {
    const all = await names({});
    const collator = new Intl.Collator('fr');
    const { organisations } = await coordinator.query('{ organisations(first: 100) { edges { node { name } } } }');
    const shown = organisations.edges.map((edge: { node: { name: string } }) => edge.node.name) as string[];
    expect(shown).toEqual(shown.toSorted(collator.compare));
    expect(await names({}, { field: 'NAME', direction: 'DESC' })).toEqual(all.toReversed());
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const page: OrganisationsPage = await coordinator.query(
        'query ($after: String) { organisations(first: 17, after: $after, sort: { field: KIND }) { pageInfo { hasNextPage endCursor } edges { node { shortName } } } }',
        { after },
      );
      paged.push(...page.organisations.edges.map((edge) => edge.node.shortName));
      after = page.organisations.pageInfo.endCursor;
      if (!page.organisations.pageInfo.hasNextPage) break;
    }
    expect(paged).toEqual(await names({}, { field: 'KIND' }));
    expect(paged.toSorted()).toEqual(all.toSorted());
  });

  test('finds one body by its SIRET, or says why not', async () => {
    const LOOKUP = `query ($siret: String!) { organisationBySiret(siret: $siret) { __typename ... on Organisation { shortName } ${REFUSALS} } }`;
    const lookup = async (siret: string) => (await coordinator.query(LOOKUP, { siret })).organisationBySiret;
    expect(await lookup('240 100 891 00102')).toMatchObject({ shortName: 'CC Terre Valserhône' });
    expect((await lookup(FREE_SIRET)).refusals).toMatchObject([
      { code: 'UNKNOWN_SIRET', path: ['siret'], message: 'Aucun organisme ne porte le numéro SIRET 21720346200015.' },
    ]);
    for (const wrong of ['24010089100103', '123', 'abc', '2'.repeat(500)]) {
      expect((await lookup(wrong)).refusals, wrong).toMatchObject([{ code: 'INVALID_SIRET', path: ['siret'] }]);
    }
    expect((await lookup('  ')).refusals).toMatchObject([{ code: 'REQUIRED' }]);
    expect((await portal.anonymous().ask(LOOKUP, { siret: TERRE_VALSERHONE })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  test('answers null for an id that names nothing', async () => {
    for (const id of [
      '',
      'n’importe quoi',
      toGlobalId('Convention', await uuidOf('CDG 44')),
      toGlobalId('Organisation', '01900000-0000-7000-8000-000000000000'),
    ]) {
      expect(await coordinator.query('query ($id: ID!) { organisation(id: $id) { id } }', { id }), id).toEqual({
        organisation: null,
      });
    }
  });
});

describe('an entry', () => {
  const commune = {
    kind: 'commune',
    name: 'Commune de La Suze-sur-Sarthe',
    shortName: 'La Suze',
    siret: FREE_SIRET,
    inseeCode: '72346',
    departementCode: '72',
    regionCode: '52',
  };

  test('is made by the platform, with its numbers freed of spaces, and found at once', async () => {
    const { organisation } = await create(platform, commune);
    expect(organisation).toMatchObject({ version: 1, siren: '217203462', siret: '21720346200015' });
    const { organisations } = await coordinator.query(
      '{ organisations(filter: { text: "suze" }) { edges { node { id } } } }',
    );
    expect(organisations.edges).toEqual([{ node: { id: organisation.id } }]);
  });

  test('with a number taken, wrong or that belongs to another is refused on its field, all reasons at once', async () => {
    expect((await create(platform, { ...commune, siret: TERRE_VALSERHONE })).refusals).toMatchObject([
      { code: 'DUPLICATE_SIRET', path: ['siret'], message: expect.stringContaining('Terre Valserhône') },
    ]);
    expect(
      (await create(platform, { ...commune, siret: '24010089100103', name: '', inseeCode: 'x' })).refusals.map(
        (each: { code: string; path: string[] }) => [each.path[0], each.code],
      ),
    ).toEqual(
      expect.arrayContaining([
        ['siret', 'INVALID_SIRET'],
        ['name', 'REQUIRED'],
        ['inseeCode', 'INVALID_FORMAT'],
      ]),
    );
    expect((await create(platform, { ...commune, siret: null })).refusals).toMatchObject([
      { code: 'REQUIRED', path: ['siret'] },
    ]);
    expect(
      (await create(platform, { ...commune, siret: '35600000000048', siren: '217200500' })).refusals,
    ).toMatchObject([{ code: 'SIREN_SIRET_MISMATCH', path: ['siret'] }]);
    expect(
      (await create(platform, { ...commune, siret: null, siren: '217201813', inseeCode: '99999' })).refusals,
    ).toMatchObject([{ code: 'INVALID_CHOICE', path: ['inseeCode'] }]);
    expect(
      (await create(platform, { ...commune, siret: null, siren: '217201813', parentId: await idOf('CDG 72') }))
        .refusals,
    ).toMatchObject([{ code: 'PARENT_KIND_NOT_ALLOWED', path: ['parentId'] }]);
    expect((await create(platform, { ...commune, kind: 'platform', siret: null })).refusals[0]).toMatchObject({
      code: expect.stringMatching(/INVALID_CHOICE|TERRITORY|REQUIRED/),
    });
    const { rows } = await superuser.query(
      "select count(*)::int as n from organisations.organisation where short_name = 'La Suze'",
    );
    expect(rows[0].n).toBe(1);
  });

  test('is made once when the request is sent again, and once when two send the same number together', async () => {
    const input = {
      ...commune,
      name: 'Commune de Parcé-sur-Sarthe',
      shortName: 'Parcé',
      siret: null,
      siren: '217202282',
      inseeCode: '72228',
    };
    const CREATE = `mutation ($input: OrganisationInput!) { createOrganisation(input: $input) { ${WRITTEN} } }`;
    const key = crypto.randomUUID();
    const first = await platform.mutate(CREATE, { input }, key);
    expect((await platform.mutate(CREATE, { input }, key)).organisation.id).toBe(first.organisation.id);
    const siret = '21720228200018';
    const answers = await Promise.all(
      [1, 2].map((n) =>
        create(platform, { ...input, siren: null, siret, shortName: `Jumelle ${n}`, name: `Commune jumelle ${n}` }),
      ),
    );
    expect(answers.map((answer) => answer.__typename).toSorted()).toEqual(['OrganisationWritten', 'Refused']);
    expect(answers.flatMap((answer) => answer.refusals ?? [])).toMatchObject([
      { code: 'DUPLICATE_SIRET', path: ['siret'] },
    ]);
  });

  test('is not made by others, who are told why', async () => {
    for (const client of [administrator, coordinator]) {
      const { refusals } = await create(client, { ...commune, siret: TERRE_VALSERHONE });
      expect(refusals).toHaveLength(1);
      expect(refusals[0].code).toBe('FORBIDDEN');
    }
    const { viewerCanKeepDirectory } = await administrator.query('{ viewerCanKeepDirectory { allowed code reason } }');
    expect(viewerCanKeepDirectory).toEqual({
      allowed: false,
      code: 'FORBIDDEN',
      reason: 'Cette action est réservée à l’administration de la plateforme.',
    });
    expect(await platform.query('{ viewerCanKeepDirectory { allowed } }')).toEqual({
      viewerCanKeepDirectory: { allowed: true },
    });
  });

  test('is corrected with the version that was read: the second of two editors is told', async () => {
    const { id, version, input } = await read(platform, 'Antenne de la Sarthe');
    const corrected = await update(platform, id, version, { ...input, name: 'Antenne de la Sarthe (Le Mans)' });
    // The reach was not in the form: it stays.
    expect(corrected.organisation).toMatchObject({
      name: 'Antenne de la Sarthe (Le Mans)',
      version: version + 1,
      departements: ['72'],
    });
    expect((await update(platform, id, version, { ...input, name: 'Autre' })).refusals).toMatchObject([
      { code: 'STALE_VERSION', path: ['expectedVersion'] },
    ]);
    expect(
      (await update(platform, id, version + 1, { ...input, reach: ['72', '53'] })).organisation.departements,
    ).toEqual(['53', '72']);
    expect((await update(platform, id, version + 2, { ...input, reach: ['72', '00'] })).refusals).toMatchObject([
      { path: ['reach'] },
    ]);
    expect((await update(platform, id, version + 2, { ...input, reach: ['72'] })).organisation.departements).toEqual([
      '72',
    ]);
  });

  test('of one’s own organisation is corrected by its administrator, but for what decides what it reads', async () => {
    const { id, version, input } = await read(administrator, 'CDG 44');
    expect(
      (
        await update(administrator, id, version, {
          ...input,
          shortName: 'CDG 44',
          name: 'Centre de gestion de Loire-Atlantique',
        })
      ).organisation,
    ).toMatchObject({ name: 'Centre de gestion de Loire-Atlantique', departements: ['44'] });
    expect((await update(administrator, id, version + 1, { ...input, reach: ['44', '72'] })).refusals).toMatchObject([
      { code: 'FORBIDDEN', path: ['reach'] },
    ]);
    expect((await update(coordinator, id, version + 1, input)).refusals).toMatchObject([
      { code: 'FORBIDDEN', path: [] },
    ]);
    const other = await read(administrator, 'CDG 72');
    expect((await update(administrator, other.id, other.version, other.input)).refusals).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    const unknown = toGlobalId('Organisation', '01900000-0000-7000-8000-000000000000');
    expect((await update(platform, unknown, 1, input)).refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('is not moved under another body by its own administrator, and the database holds it too', async () => {
    const antenne = await idOf('Antenne de la Vendée');
    const email = 'antenne85@maillage.example';
    await platform.mutate(`mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename } }`, {
      input: { organisationId: antenne, email, role: 'administrator' },
    });
    const { rows } = await superuser.query(
      "select payload->'values'->>'link' as link from graphile_worker._private_jobs where payload->>'to' = $1",
      [email],
    );
    const password = 'Une phrase de passe bien longue';
    await portal.anonymous().post('/auth/invitations/accept', {
      token: new URL(rows[0].link).searchParams.get('token'),
      displayName: 'Yann Songe',
      password,
    });
    const own = await portal.signIn(email, password);
    const { id, version, input } = await read(own, 'Antenne de la Vendée');
    const moved = await update(own, id, version, { ...input, parentId: await idOf('CNFPT Auvergne-Rhône-Alpes') });
    expect(moved.refusals).toMatchObject([{ code: 'FORBIDDEN', path: ['parentId'] }]);
    expect((await update(own, id, version, { ...input, source: 'Corrigé sur place' })).__typename).toBe(
      'OrganisationWritten',
    );

    const account = await superuser.query('select id from access.account where email = $1', [email]);
    const app = new pg.Client({ connectionString: portal.database.appUrl });
    await app.connect();
    try {
      await app.query('begin');
      await app.query(
        "select set_config('maillage.account', $1, true), set_config('maillage.organisation', $2, true), set_config('maillage.today', '2026-11-23', true)",
        [account.rows[0].id, await uuidOf('Antenne de la Vendée')],
      );
      await expect(
        app.query(
          "update organisations.organisation set parent_id = (select id from organisations.organisation where short_name = 'CNFPT Occitanie') where short_name = 'Antenne de la Vendée'",
        ),
      ).rejects.toThrow(/stated by the platform/);
    } finally {
      await app.end();
    }
  });
});

describe('a link', () => {
  const link = (client: ApiClient, input: object) =>
    client.mutate(`mutation ($input: OrganisationLinkInput!) { linkOrganisations(input: $input) { ${WRITTEN} } }`, {
      input,
    });
  const unlink = (client: ApiClient, id: string, endsOn?: string) =>
    client.mutate(`mutation ($id: ID!, $on: Date) { unlinkOrganisations(id: $id, endsOn: $on) { ${WRITTEN} } }`, {
      id,
      on: endsOn,
    });
  const toOf = (
    answer: {
      organisation: {
        links: { id: string; to: { shortName: string }; validFrom: string | null; validTo: string | null }[];
      };
    },
    shortName: string,
  ) => answer.organisation.links.find((each) => each.to.shortName === shortName)!;

  test('is made, ends on a day, begins again later, and is taken away when it was a mistake', async () => {
    const input = {
      kind: 'coordinates',
      fromId: await idOf('CDG 30'),
      toId: await idOf('CDG 01'),
      validFrom: '2025-01-01',
    };
    const made = toOf(await link(platform, input), 'CDG 01');
    expect((await link(platform, input)).refusals).toMatchObject([{ code: 'ALREADY_EXISTS', path: ['toId'] }]);
    expect((await unlink(platform, made.id, '2024-12-31')).refusals).toMatchObject([
      { code: 'END_BEFORE_START', path: ['endsOn'] },
    ]);
    expect(toOf(await unlink(platform, made.id, '2025-12-31'), 'CDG 01')).toMatchObject({
      id: made.id,
      validTo: '2025-12-31',
    });
    expect((await link(platform, { ...input, validFrom: '2025-12-31' })).refusals).toMatchObject([
      { code: 'ALREADY_EXISTS' },
    ]);
    expect(toOf(await link(platform, { ...input, validFrom: '2026-06-01' }), 'CDG 01')).toMatchObject({
      id: made.id,
      validFrom: '2026-06-01',
      validTo: null,
    });
    expect((await unlink(platform, made.id)).organisation.links).toEqual([]);
    expect((await unlink(platform, made.id)).refusals).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
    const { history } = await platform.query(
      'query ($id: ID!) { history(recordId: $id) { edges { node { action recordType } } } }',
      { id: input.fromId },
    );
    expect(history.edges.map((edge: { node: { action: string } }) => edge.node.action).slice(0, 4)).toEqual([
      'deleted',
      'changed',
      'ended',
      'created',
    ]);
  });

  test('between a body and itself, to nobody, or over a period that runs backwards is refused', async () => {
    const [from, to] = [await idOf('CDG 30'), await idOf('CDG 01')];
    const input = { kind: 'coordinates', fromId: from, toId: to };
    expect((await link(platform, { ...input, toId: from })).refusals).toMatchObject([{ path: ['toId'] }]);
    expect((await link(platform, { ...input, toId: 'personne' })).refusals).toMatchObject([
      { code: 'NOT_FOUND', path: ['toId'] },
    ]);
    expect((await link(platform, { ...input, validFrom: '2026-02-01', validTo: '2026-01-31' })).refusals).toMatchObject(
      [{ code: 'END_BEFORE_START', path: ['validTo'] }],
    );
    expect((await link(platform, { ...input, kind: 'owns' })).refusals).toMatchObject([
      { code: 'INVALID_CHOICE', path: ['kind'] },
    ]);
    for (const client of [administrator, coordinator]) {
      expect((await link(client, input)).refusals).toMatchObject([{ code: 'FORBIDDEN' }]);
      expect(
        (await unlink(client, toGlobalId('OrganisationLink', '01900000-0000-7000-8000-000000000000'))).refusals,
      ).toMatchObject([{ code: 'FORBIDDEN' }]);
    }
  });

  test('of a federation that has ended leaves its former member without what the federation signed', async () => {
    const email = 'amf72@maillage.example';
    const member = await idOf('AMF 72');
    await platform.mutate(`mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename } }`, {
      input: { organisationId: member, email, role: 'coordinator' },
    });
    const { rows } = await superuser.query(
      "select payload->'values'->>'link' as link from graphile_worker._private_jobs where payload->>'to' = $1",
      [email],
    );
    const password = 'Une phrase de passe bien longue';
    await portal.anonymous().post('/auth/invitations/accept', {
      token: new URL(rows[0].link).searchParams.get('token'),
      displayName: 'Odile Rêve',
      password,
    });
    const client = await portal.signIn(email, password);
    const SEEN = '{ conventions(filter: { text: "secretaire general" }) { totalCount } tasks { totalCount } }';
    const before = await client.query(SEEN);
    expect(before.conventions.totalCount).toBe(1);
    expect(before.tasks.totalCount).toBeGreaterThan(0);

    const framel = await platform.query(
      'query ($id: ID!) { organisation(id: $id) { links { id to { shortName } } } }',
      { id: await idOf('FRAMEL') },
    );
    const federated = toOf(framel, 'AMF 72');
    expect((await unlink(platform, federated.id, '2026-11-23')).__typename).toBe('OrganisationWritten');
    expect((await client.query(SEEN)).conventions.totalCount).toBe(1);
    expect((await unlink(platform, federated.id, '2026-11-22')).__typename).toBe('OrganisationWritten');
    expect(await client.query(SEEN)).toEqual({ conventions: { totalCount: 0 }, tasks: { totalCount: 0 } });
  });
});
