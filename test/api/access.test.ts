import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, toGlobalId } from '@maillage/kernel';
import { ApiClient, REFUSALS } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

let portal: Portal;
let superuser: pg.Client;
let administrator: ApiClient;
let coordinator: ApiClient;
let platform: ApiClient;
let cdg44: string;

const PASSWORD = 'Une phrase de passe bien longue';

beforeAll(async () => {
  portal = await openPortal();
  superuser = new pg.Client({ connectionString: portal.database.superUrl });
  await superuser.connect();
  administrator = await portal.signIn('administration.cdg44@maillage.example');
  coordinator = await portal.signIn('coordination.cdg44@maillage.example');
  platform = await portal.signIn('plateforme@maillage.example');
  cdg44 = await organisation('CDG 44');
});
afterAll(async () => {
  await superuser?.end();
  await portal?.stop();
});

async function organisation(shortName: string): Promise<string> {
  const { rows } = await superuser.query<{ id: string }>(
    'select id from organisations.organisation where short_name = $1',
    [shortName],
  );
  return toGlobalId('Organisation', rows[0]!.id);
}

const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename ... on MemberInvited { invitationId } ${REFUSALS} } }`;
const invite = (client: ApiClient, input: object) => client.mutate(INVITE, { input: { role: 'agent', ...input } });

/** The link of the newest invitation mail to an address, as the mail carries it. */
async function linkTo(address: string): Promise<URL> {
  const { rows } = await superuser.query<{ link: string }>(
    `select payload->'values'->>'link' as link from graphile_worker._private_jobs
     where payload->>'to' = $1 and payload->>'template' = 'invitation' order by id desc limit 1`,
    [address],
  );
  return new URL(rows[0]!.link);
}

const accept = (token: string | null, displayName = 'Une Personne Inventée') =>
  portal.anonymous().post('/auth/invitations/accept', { token, displayName, password: PASSWORD });

/** Somebody new in an organisation, through the invitation and its mail. */
async function newMember(
  by: ApiClient,
  organisationId: string,
  role: string,
): Promise<{ email: string; client: ApiClient }> {
  const email = `${newId()}@maillage.example`;
  expect((await invite(by, { organisationId, email, role })).__typename).toBe('MemberInvited');
  expect((await accept((await linkTo(email)).searchParams.get('token'))).status).toBe(204);
  return { email, client: await portal.signIn(email, PASSWORD) };
}

interface Member {
  id: string;
  email: string;
  role: string;
  office: string | null;
  version: number;
}

async function members(client: ApiClient, organisationId = cdg44): Promise<Member[]> {
  const { members: page } = await client.query(
    'query ($id: ID!) { members(organisationId: $id, first: 100) { edges { node { id email role office version } } } }',
    { id: organisationId },
  );
  return page.edges.map((edge: { node: Member }) => edge.node);
}
const memberOf = async (client: ApiClient, email: string, organisationId?: string): Promise<Member> =>
  (await members(client, organisationId)).find((member) => member.email === email)!;

const change = (client: ApiClient, member: Member, fields: object) =>
  client.mutate(
    `mutation ($id: ID!, $v: Int!, $role: MembershipRole!, $office: String) { changeMembership(id: $id, expectedVersion: $v, role: $role, office: $office) { __typename ${REFUSALS} } }`,
    { id: member.id, v: member.version, role: member.role, ...fields },
  );
const end = (client: ApiClient, member: Member) =>
  client.mutate(
    `mutation ($id: ID!, $v: Int!) { endMembership(id: $id, expectedVersion: $v) { __typename ${REFUSALS} } }`,
    { id: member.id, v: member.version },
  );

describe('the reader', () => {
  const VIEWER =
    '{ viewer { displayName email locale fictitious membership { role workspace organisation { shortName } } memberships { organisation { id shortName } } capabilities } }';

  test('is nobody before signing in', async () => {
    expect(await portal.anonymous().query(VIEWER)).toEqual({ viewer: null });
  });

  test('is told for whom they act and what they may do there', async () => {
    const { viewer } = await administrator.query(VIEWER);
    expect(viewer).toMatchObject({
      displayName: 'Bruno Gabarit',
      fictitious: true,
      membership: { role: 'administrator', workspace: 'cdg', organisation: { shortName: 'CDG 44' } },
      capabilities: ['manage_members', 'read_journal', 'create_convention', 'edit_organisation'],
    });
    expect((await platform.query(VIEWER)).viewer).toMatchObject({
      membership: { workspace: 'platform' },
      capabilities: ['manage_members', 'read_journal', 'edit_organisation', 'read_platform'],
    });
  });

  test('acts for another of their organisations, at once by a header and later by choice', async () => {
    const client = await portal.signIn('conventions.region@maillage.example');
    const [first, second] = (await client.query(VIEWER)).viewer.memberships.map(
      (each: { organisation: object }) => each.organisation,
    ) as { id: string; shortName: string }[];
    expect((await client.query(VIEWER)).viewer.membership.organisation.shortName).toBe(first!.shortName);
    client.organisation = second!.id;
    expect((await client.query(VIEWER)).viewer.membership.organisation.shortName).toBe(second!.shortName);
    client.organisation = null;
    const SWITCH = `mutation ($id: ID!) { switchOrganisation(organisationId: $id) { ... on OrganisationSwitched { viewer { membership { organisation { shortName } } } } ${REFUSALS} } }`;
    expect((await client.mutate(SWITCH, { id: second!.id })).viewer.membership.organisation.shortName).toBe(
      second!.shortName,
    );
    const later = await portal.signIn('conventions.region@maillage.example');
    expect((await later.query(VIEWER)).viewer.membership.organisation.shortName).toBe(second!.shortName);
    expect((await later.mutate(SWITCH, { id: cdg44 })).refusals).toMatchObject([
      { code: 'NOT_FOUND', path: ['organisationId'] },
    ]);
    later.organisation = cdg44;
    expect((await later.query(VIEWER)).viewer.membership).toBeNull();
  });

  test('changes their name and language, never to nothing', async () => {
    const client = (await newMember(administrator, cdg44, 'reader')).client;
    const UPDATE = `mutation ($input: UpdateMyAccountInput!) { updateMyAccount(input: $input) { ... on MyAccountUpdated { viewer { displayName locale } } ${REFUSALS} } }`;
    expect(await client.mutate(UPDATE, { input: { displayName: '  Zoé Nouvelle  ', locale: 'en' } })).toEqual({
      viewer: { displayName: 'Zoé Nouvelle', locale: 'en' },
    });
    expect((await client.query(VIEWER)).viewer).toMatchObject({ displayName: 'Zoé Nouvelle', locale: 'en' });
    for (const [displayName, code] of [
      ['   ', 'REQUIRED'],
      ['x'.repeat(121), 'TOO_LONG'],
    ]) {
      expect((await client.mutate(UPDATE, { input: { displayName } })).refusals).toMatchObject([
        { code, path: ['displayName'] },
      ]);
    }
    expect((await client.query(VIEWER)).viewer.displayName).toBe('Zoé Nouvelle');
  });
});

describe('sessions', () => {
  const SESSIONS = '{ mySessions { id current method } }';
  const REVOKE = `mutation ($id: ID!) { revokeSession(sessionId: $id) { __typename ${REFUSALS} } }`;

  test('are listed to their owner, who ends one of them', async () => {
    const { email, client } = await newMember(administrator, cdg44, 'reader');
    const elsewhere = await portal.signIn(email, PASSWORD);
    const { mySessions } = await client.query(SESSIONS);
    expect(
      mySessions.map(({ current, method }: { current: boolean; method: string }) => ({ current, method })),
    ).toEqual([
      { current: false, method: 'password' },
      { current: true, method: 'password' },
    ]);
    expect((await client.mutate(REVOKE, { id: mySessions[0].id })).__typename).toBe('SessionRevoked');
    expect((await elsewhere.ask(SESSIONS)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await client.query(SESSIONS)).mySessions).toHaveLength(1);
    expect((await client.mutate(REVOKE, { id: mySessions[0].id })).refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('of others can neither be seen nor ended', async () => {
    const { mySessions } = await coordinator.query(SESSIONS);
    expect((await administrator.mutate(REVOKE, { id: mySessions[0].id })).refusals).toMatchObject([
      { code: 'NOT_FOUND', path: ['sessionId'] },
    ]);
    expect((await coordinator.query(SESSIONS)).mySessions).toEqual(mySessions);
  });
});

describe('the password', () => {
  const CHANGE = `mutation ($current: String!, $next: String!) { changePassword(currentPassword: $current, newPassword: $next) { ... on PasswordChanged { endedSessions } ${REFUSALS} } }`;
  const NEXT = 'Une autre phrase de passe';

  test('is changed by whoever knows it, and the other sessions end', async () => {
    const { email, client } = await newMember(administrator, cdg44, 'agent');
    const elsewhere = await portal.signIn(email, PASSWORD);
    expect(await client.mutate(CHANGE, { current: PASSWORD, next: NEXT })).toEqual({ endedSessions: 1 });
    expect((await client.query('{ viewer { email } }')).viewer.email).toBe(email);
    expect((await elsewhere.query('{ viewer { email } }')).viewer).toBeNull();
    await expect(portal.signIn(email, PASSWORD)).rejects.toThrow('401');
    await portal.signIn(email, NEXT);
    const { viewer } = await client.query('{ viewer { id } }');
    const { history } = await client.query(
      'query ($id: ID!) { history(recordId: $id) { edges { node { action before after } } } }',
      { id: viewer.id },
    );
    expect(history.edges[0].node).toEqual({ action: 'password_changed', before: null, after: null });
    const { rows } = await superuser.query(
      'select count(*)::int as n from platform.idempotency where outcome::text like $1',
      [`%${NEXT}%`],
    );
    expect(rows[0].n).toBe(0);
  });

  test('stays when the current one is wrong or the new one too short, and the guesses are counted', async () => {
    const { email, client } = await newMember(administrator, cdg44, 'agent');
    for (const next of ['court', 'x'.repeat(129), '']) {
      expect((await client.mutate(CHANGE, { current: PASSWORD, next })).refusals).toMatchObject([
        { code: 'PASSWORD_TOO_WEAK', path: ['newPassword'] },
      ]);
    }
    expect((await client.mutate(CHANGE, { current: '', next: NEXT })).refusals).toMatchObject([
      { code: 'REQUIRED', path: ['currentPassword'] },
    ]);
    for (let guess = 0; guess < 5; guess += 1) {
      expect((await client.mutate(CHANGE, { current: `essai ${guess}`, next: NEXT })).refusals).toMatchObject([
        { code: 'INVALID_CREDENTIALS', path: ['currentPassword'] },
      ]);
    }
    expect((await client.mutate(CHANGE, { current: PASSWORD, next: NEXT })).refusals).toMatchObject([
      { code: 'TOO_MANY_REQUESTS' },
    ]);
    await portal.signIn(email, PASSWORD);
    expect((await portal.anonymous().ask(CHANGE, { current: PASSWORD, next: NEXT })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('an invitation', () => {
  const PENDING = 'query ($id: ID!) { invitations(organisationId: $id) { id email role } }';

  test('goes out by mail, is accepted once, and makes a member with the role it offers', async () => {
    const email = 'nouvelle.recrue@maillage.example';
    const { invitationId } = await invite(administrator, {
      organisationId: cdg44,
      email: ` ${email} `,
      role: 'coordinator',
      office: 'Cheffe de service',
    });
    expect((await administrator.query(PENDING, { id: cdg44 })).invitations).toContainEqual({
      id: invitationId,
      email,
      role: 'coordinator',
    });
    const link = await linkTo(email);
    expect(link.pathname).toBe('/invitation');
    expect((await accept(link.searchParams.get('token'))).status).toBe(204);
    expect((await accept(link.searchParams.get('token'))).status).toBe(410);
    const { history } = await administrator.query(
      'query ($id: ID!) { history(recordId: $id, first: 2) { edges { node { action recordType accountName } } } }',
      { id: cdg44 },
    );
    expect(history.edges.map((edge: { node: unknown }) => edge.node)).toMatchObject([
      { action: 'accepted', recordType: 'Invitation', accountName: 'Une Personne Inventée' },
      { action: 'created', recordType: 'Invitation' },
    ]);
    expect(await memberOf(administrator, email)).toMatchObject({ role: 'coordinator', office: 'Cheffe de service' });
    expect(
      (await administrator.query(PENDING, { id: cdg44 })).invitations.map((each: { id: string }) => each.id),
    ).not.toContain(invitationId);
    expect((await invite(administrator, { organisationId: cdg44, email: email.toUpperCase() })).refusals).toMatchObject(
      [{ code: 'EMAIL_ALREADY_MEMBER', path: ['email'] }],
    );
  });

  test('is replaced by a second one, and withdrawn: its link no longer works', async () => {
    const email = 'deux.fois@maillage.example';
    await invite(administrator, { organisationId: cdg44, email });
    const first = await linkTo(email);
    const { invitationId } = await invite(administrator, { organisationId: cdg44, email, role: 'reader' });
    const second = await linkTo(email);
    const refusalOf = async (answer: Promise<Response>) => {
      const response = await answer;
      return [response.status, ((await response.json()) as { error: { code: string } }).error.code];
    };
    const reading = (link: URL) => portal.anonymous().get(`/auth/invitations/${link.searchParams.get('token')}`);
    expect(await refusalOf(accept(first.searchParams.get('token')))).toEqual([410, 'INVITATION_REPLACED']);
    expect(await refusalOf(reading(first))).toEqual([410, 'INVITATION_REPLACED']);
    expect((await reading(second)).status).toBe(200);
    const REVOKE = `mutation ($id: ID!) { revokeInvitation(id: $id) { __typename ${REFUSALS} } }`;
    expect((await coordinator.mutate(REVOKE, { id: invitationId })).refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await administrator.mutate(REVOKE, { id: invitationId })).__typename).toBe('InvitationRevoked');
    expect(await refusalOf(accept(second.searchParams.get('token')))).toEqual([410, 'INVITATION_EXPIRED']);
    // Nothing newer to look for any more.
    expect(await refusalOf(reading(first))).toEqual([410, 'INVITATION_EXPIRED']);
    expect((await administrator.mutate(REVOKE, { id: invitationId })).refusals).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('to a wrong address is refused on the field, and nothing goes out', async () => {
    const count = async () =>
      (
        await superuser.query(
          'select (select count(*) from access.invitation) + (select count(*) from graphile_worker._private_jobs) as n',
        )
      ).rows[0].n;
    const before = await count();
    for (const [email, code] of [
      ['', 'REQUIRED'],
      ['pas une adresse', 'INVALID_FORMAT'],
      ['a@b@c', 'INVALID_FORMAT'],
      [`${'x'.repeat(250)}@a.fr`, 'TOO_LONG'],
    ]) {
      const { refusals } = await invite(administrator, { organisationId: cdg44, email });
      expect(refusals[0], email).toMatchObject({ code, path: ['email'] });
      expect(refusals[0].message).not.toBe('');
    }
    expect(
      (await invite(administrator, { organisationId: cdg44, email: 'x@y.fr', office: 'x'.repeat(161) })).refusals,
    ).toMatchObject([{ code: 'TOO_LONG', path: ['office'] }]);
    expect(await count()).toBe(before);
  });

  test('is for the administrators of the organisation; others are told why', async () => {
    const input = { organisationId: cdg44, email: 'quelqu.un@maillage.example' };
    expect((await invite(coordinator, input)).refusals).toMatchObject([
      { code: 'FORBIDDEN', message: 'Votre rôle ne permet pas cette action.' },
    ]);
    expect(
      (await invite(administrator, { ...input, organisationId: await organisation('CDG 72') })).refusals,
    ).toMatchObject([{ code: 'FORBIDDEN', message: 'Cette action concerne un autre organisme que le vôtre.' }]);
    expect((await coordinator.ask(PENDING, { id: cdg44 })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('comes from the platform only until the organisation has an administrator, who then sees to its people alone', async () => {
    const unheld = await organisation('Brûlon');
    const first = await newMember(platform, unheld, 'administrator');
    expect(
      (await invite(platform, { organisationId: unheld, email: 'encore@maillage.example' })).refusals,
    ).toMatchObject([{ code: 'FORBIDDEN', message: expect.stringMatching(/^Cet organisme a son administrateur/) }]);
    expect(
      (await invite(platform, { organisationId: cdg44, email: 'plateforme@maillage.example' })).refusals,
    ).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await invite(first.client, { organisationId: unheld, email: 'encore@maillage.example' })).__typename).toBe(
      'MemberInvited',
    );
    expect((await platform.query(PENDING, { id: unheld })).invitations).toMatchObject([
      { email: 'encore@maillage.example' },
    ]);
    expect(await members(platform, unheld)).toEqual([]);
  });

  test('by the platform is held back by the database too', async () => {
    const { rows } = await superuser.query(
      `select m.account_id as account, m.organisation_id as organisation, (select id from organisations.organisation where short_name = 'CDG 44') as other
       from access.membership m join organisations.organisation o on o.id = m.organisation_id and o.kind = 'platform'`,
    );
    const app = new pg.Client({ connectionString: portal.database.appUrl });
    await app.connect();
    try {
      await app.query('begin');
      await app.query(
        "select set_config('maillage.account', $1, true), set_config('maillage.organisation', $2, true), set_config('maillage.today', '2026-11-23', true)",
        [rows[0].account, rows[0].organisation],
      );
      await expect(
        app.query(
          `insert into access.invitation (id, organisation_id, email, email_key, role, token_hash, invited_by, invited_at, expires_at)
           values ($1, $2, 'moi@ici.fr', 'moi@ici.fr', 'reader', '\\x01', $3, now(), now())`,
          [newId(), rows[0].other, rows[0].account],
        ),
      ).rejects.toThrow(/row-level security/);
    } finally {
      await app.end();
    }
  });
});

describe('a membership', () => {
  test('is changed with the version that was read; a second editor is told', async () => {
    const { email } = await newMember(administrator, cdg44, 'reader');
    const read = await memberOf(administrator, email);
    expect((await change(administrator, read, { role: 'agent', office: 'Accueil' })).__typename).toBe(
      'MembershipChanged',
    );
    expect(await memberOf(administrator, email)).toMatchObject({
      role: 'agent',
      office: 'Accueil',
      version: read.version + 1,
    });
    expect((await change(administrator, read, { role: 'coordinator' })).refusals).toMatchObject([
      { code: 'STALE_VERSION' },
    ]);
    const colleague = await memberOf(coordinator, email);
    expect((await change(coordinator, colleague, { role: 'administrator' })).refusals).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    expect((await change(platform, colleague, { role: 'administrator' })).refusals).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect(await memberOf(administrator, email)).toMatchObject({ role: 'agent' });
  });

  test('that has ended gives nothing any more, in sessions already open', async () => {
    const { email, client } = await newMember(administrator, cdg44, 'agent');
    expect((await client.query('{ conventions { totalCount } }')).conventions.totalCount).toBeGreaterThan(0);
    expect((await end(administrator, await memberOf(administrator, email))).__typename).toBe('MembershipChanged');
    expect(
      await client.query(
        '{ viewer { membership { id } memberships { id } } conventions { totalCount } tasks { totalCount } }',
      ),
    ).toEqual({
      viewer: { membership: null, memberships: [] },
      conventions: { totalCount: 0 },
      tasks: { totalCount: 0 },
    });
    expect(await memberOf(administrator, email)).toBeUndefined();
    expect((await invite(administrator, { organisationId: cdg44, email })).__typename).toBe('MemberInvited');
  });

  test('of the last administrator neither ends nor loses the role, even when two leave at once', async () => {
    const commune = await organisation('Loué');
    const one = await newMember(platform, commune, 'administrator');
    const alone = await memberOf(one.client, one.email, commune);
    expect((await end(one.client, alone)).refusals).toMatchObject([
      { code: 'LAST_ADMINISTRATOR', message: 'L’organisme doit garder au moins un administrateur.' },
    ]);
    expect((await change(one.client, alone, { role: 'reader' })).refusals).toMatchObject([
      { code: 'LAST_ADMINISTRATOR' },
    ]);
    expect((await change(one.client, alone, { office: 'Secrétariat' })).__typename).toBe('MembershipChanged');
    const other = await newMember(one.client, commune, 'administrator');
    const both = await members(one.client, commune);
    const answers = await Promise.all([
      end(
        one.client,
        both.find((member) => member.email === one.email)!,
      ),
      end(
        other.client,
        both.find((member) => member.email === other.email)!,
      ),
    ]);
    expect(answers.filter((answer) => answer.__typename === 'MembershipChanged')).toHaveLength(1);
    expect(answers.flatMap((answer) => answer.refusals ?? [])).toMatchObject([{ code: 'LAST_ADMINISTRATOR' }]);
    const { rows } = await superuser.query(
      `select count(*)::int as n from access.membership m join organisations.organisation o on o.id = m.organisation_id
       where o.short_name = 'Loué' and m.role = 'administrator' and m.ended_on is null`,
    );
    expect(rows[0].n).toBe(1);
  });

  test('and its changes are told in the journal of the organisation, to its administrators', async () => {
    const JOURNAL =
      'query ($id: ID!) { history(recordId: $id, first: 100) { edges { node { action recordType accountName before after } } } }';
    const { email } = await newMember(administrator, cdg44, 'agent');
    await end(administrator, await memberOf(administrator, email));
    const { history } = await administrator.query(JOURNAL, { id: cdg44 });
    const lines = history.edges.map((edge: { node: object }) => edge.node);
    expect(lines[0]).toMatchObject({
      action: 'ended',
      recordType: 'Membership',
      accountName: 'Bruno Gabarit',
      before: { role: 'agent', endedOn: null },
    });
    expect(lines).toContainEqual(
      expect.objectContaining({
        action: 'created',
        recordType: 'Invitation',
        after: { email, role: 'agent', office: null },
      }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({
        action: 'revoked',
        recordType: 'Invitation',
        before: { email: 'deux.fois@maillage.example', role: 'reader', office: null },
      }),
    );
    // A coordinator reads there what she did herself: the invitation that she accepted, and her axes.
    const own = (await coordinator.query(JOURNAL, { id: cdg44 })).history.edges.map(
      (edge: { node: { accountName: string; recordType: string; action: string } }) =>
        `${edge.node.accountName}: ${edge.node.recordType} ${edge.node.action}`,
    );
    expect(new Set(own)).toEqual(new Set(['Aline Exemple: Invitation accepted', 'Aline Exemple: Axis created']));
  });
});
