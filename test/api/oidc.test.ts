import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { Provider } from 'oidc-provider';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { safeReturn } from '../../server/src/platform/auth/oidc-routes.ts';
import { ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';
import { superuserOf, type Superuser } from '../security/support.ts';

interface Identity {
  sub: string;
  email?: string;
  email_verified?: boolean;
  siret?: string;
}

/** An identity provider of the family on this machine: signed user information, PKCE required, no page to click. */
interface TestProvider {
  issuer: string;
  /** Who answers the provider's questions; null refuses. */
  identity: Identity | null;
  /** Changes the user information on its way. */
  tamper: ((token: string) => { type: string; body: string }) | null;
  stop(): Promise<void>;
}

const CLIENT = { id: 'maillage', secret: 'a-secret-shared-with-the-provider' };

async function startProvider(publicUrl: string): Promise<TestProvider> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const state: Pick<TestProvider, 'identity' | 'tamper'> = { identity: null, tamper: null };
  const known = new Map<string, Identity>();
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${publicUrl}/auth/oidc/callback`],
        post_logout_redirect_uris: [`${publicUrl}/connexion`],
        token_endpoint_auth_method: 'client_secret_post',
        userinfo_signed_response_alg: 'RS256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' }] },
    pkce: { required: () => true },
    scopes: ['openid', 'email', 'given_name', 'usual_name', 'siret'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], siret: ['siret'] },
    acrValues: ['eidas1'],
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: { enabled: true },
    },
    cookies: { keys: ['a-key-of-the-provider'] },
    interactions: { url: (_ctx: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx: unknown, sub: string) => ({ accountId: sub, claims: () => known.get(sub)! }),
    loadExistingGrant: async (ctx: any) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope('openid email given_name usual_name siret');
      await grant.save();
      return grant;
    },
  } as object);
  provider.use(async (ctx: any, next: () => Promise<void>) => {
    await next();
    if (ctx.path === '/me' && state.tamper) {
      const { type, body } = state.tamper(ctx.body as string);
      ctx.type = type;
      ctx.body = body;
    }
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url!.startsWith('/interaction/')) {
      void answer(request, response);
      return;
    }
    const who = state.identity;
    if (who) known.set(who.sub, who);
    const result = who
      ? { login: { accountId: who.sub } }
      : { error: 'access_denied', error_description: 'the person has refused' };
    void provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  return Object.assign(state, {
    issuer,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

/** A browser: keeps the cookies of each site and follows redirections by hand. */
class Browser {
  readonly #jars = new Map<string, Map<string, string>>();

  cookie(origin: string, name: string): string | null {
    return this.#jars.get(origin)?.get(name) ?? null;
  }

  async get(url: string, headers: Record<string, string> = {}): Promise<Response> {
    const { origin } = new URL(url);
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { ...headers, ...(cookie ? { cookie } : {}) } });
    for (const set of response.headers.getSetCookie()) {
      const [pair, ...attributes] = set.split(';');
      const at = pair!.indexOf('=');
      const gone = attributes.some((each) => /expires=thu, 01 jan 1970/i.test(each));
      if (gone) jar.delete(pair!.slice(0, at));
      else jar.set(pair!.slice(0, at), pair!.slice(at + 1));
    }
    return response;
  }

  /** Follows redirections up to an address that `until` accepts, which is not asked. */
  async follow(url: string, until: (url: string) => boolean): Promise<string> {
    let at = url;
    for (let hops = 0; hops < 12; hops += 1) {
      if (until(at)) return at;
      const response = await this.get(at);
      const next = response.headers.get('location');
      if (!next) throw new Error(`${at} answered ${response.status} ${await response.text()}`);
      at = new URL(next, at).href;
    }
    throw new Error('too many redirections');
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return port;
}

describe('sign-in through an identity provider', () => {
  let portal: Portal;
  let provider: TestProvider;
  let superuser: Superuser;
  let url: string;

  const onPortal = (address: string): boolean => address.startsWith(url) && !address.includes('/auth/oidc/');
  /** Where somebody arrives who asks to sign in. */
  const arrive = async (browser: Browser, identity: Identity | null, returnTo = '/conventions'): Promise<string> => {
    provider.identity = identity;
    const arrived = await browser.follow(`${url}/auth/oidc/start?retour=${encodeURIComponent(returnTo)}`, onPortal);
    return arrived.slice(url.length);
  };
  const counts = async (): Promise<unknown> =>
    (
      await superuser.rows(
        'select (select count(*) from access.account) as accounts, (select count(*) from access.membership) as memberships',
      )
    )[0];
  const sessions = async (): Promise<number> =>
    (await superuser.rows<{ n: number }>("select count(*) as n from access.session where method = 'oidc'"))[0]!.n;

  beforeAll(async () => {
    const port = await freePort();
    url = `http://localhost:${port}`;
    provider = await startProvider(url);
    portal = await openPortal({
      config: {
        port,
        publicUrl: url,
        oidc: { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret },
      },
    });
    superuser = superuserOf(portal.database);
  });
  afterEach(() => {
    provider.tamper = null;
  });
  afterAll(async () => {
    await superuser.end();
    await portal.stop();
    await provider.stop();
  });

  it('is offered where it is set up', async () => {
    expect(await (await fetch(`${url}/auth/config`)).json()).toMatchObject({ oidc: { enabled: true } });
  });

  it('signs in the account whose address the provider has verified, and leads back where the person stood', async () => {
    const browser = new Browser();
    expect(
      await arrive(
        browser,
        { sub: 'sub-framel', email: 'Framel@maillage.example', email_verified: true },
        '/conventions?phase=in_force',
      ),
    ).toBe('/conventions?phase=in_force');
    const api = new ApiClient(url);
    api.cookie = `maillage_session=${browser.cookie(url, 'maillage_session')}`;
    const { mySessions, viewer } = await api.query('{ mySessions { method } viewer { email } }');
    expect([mySessions[0].method, viewer.email]).toEqual(['oidc', 'framel@maillage.example']);
  });

  it('knows the person again by the provider’s own identifier, whatever the address', async () => {
    const browser = new Browser();
    await arrive(browser, { sub: 'sub-framel', email: 'amf@maillage.example', email_verified: true });
    const api = new ApiClient(url);
    api.cookie = `maillage_session=${browser.cookie(url, 'maillage_session')}`;
    expect((await api.query('{ viewer { email } }')).viewer.email).toBe('framel@maillage.example');
  });

  it('sends state, nonce and a challenge, and keeps none of them in a readable place', async () => {
    const browser = new Browser();
    const started = await browser.get(`${url}/auth/oidc/start`);
    expect(started.status).toBe(303);
    expect(started.headers.getSetCookie().join()).toMatch(/maillage_oidc=[\w-]+; .*HttpOnly; SameSite=Lax/);
    const asked = new URL(started.headers.get('location')!).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      client_id: CLIENT.id,
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${url}/auth/oidc/callback`,
    });
    expect(asked.get('scope')!.split(' ')).toEqual(expect.arrayContaining(['openid', 'email', 'siret']));
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.get(name)!.length, name).toBeGreaterThanOrEqual(43);
    const [kept] = await superuser.rows<{ state: string }>(
      "select encode(state_hash, 'hex') as state from access.oidc_attempt order by created_at desc limit 1",
    );
    expect(kept!.state).not.toContain(asked.get('state')!);
  });

  it.each<[string, Identity]>([
    ['whom nobody has invited', { sub: 'sub-unknown', email: 'inconnue@mairie.example', email_verified: true }],
    ['whose address is not verified', { sub: 'sub-unverified', email: 'amf@maillage.example', email_verified: false }],
    ['whose address may be verified or not', { sub: 'sub-silent', email: 'amf@maillage.example' }],
    ['who gives no address', { sub: 'sub-bare' }],
    ['who has only a SIRET', { sub: 'sub-siret', siret: '28720001100015' }],
  ])('makes no account and opens no session for somebody %s', async (_who, identity) => {
    const before = [await counts(), await sessions()];
    const browser = new Browser();
    expect(await arrive(browser, identity)).toBe('/connexion?erreur=COMPTE_INCONNU');
    expect(browser.cookie(url, 'maillage_session')).toBeNull();
    expect([await counts(), await sessions()]).toEqual(before);
  });

  it('takes the SIRET that the provider gives for no mandate', async () => {
    const before = await counts();
    const browser = new Browser();
    await arrive(browser, {
      sub: 'sub-conlie',
      email: 'mairie.conlie@maillage.example',
      email_verified: true,
      siret: '23440003400026',
    });
    expect(browser.cookie(url, 'maillage_session')).not.toBeNull();
    expect(await counts()).toEqual(before);
  });

  it('signs in no account that is disabled', async () => {
    const disable = (at: string | null): Promise<unknown> =>
      superuser.rows("update access.account set disabled_at = $1 where email_key = 'docaposte@maillage.example'", [at]);
    const identity = { sub: 'sub-docaposte', email: 'docaposte@maillage.example', email_verified: true };
    expect(await arrive(new Browser(), identity)).toBe('/conventions');
    await disable('2026-01-01');
    expect(await arrive(new Browser(), identity)).toBe('/connexion?erreur=COMPTE_INCONNU');
    await disable(null);
  });

  it('signs in nobody by a link that another browser has begun', async () => {
    provider.identity = { sub: 'sub-framel', email: 'framel@maillage.example', email_verified: true };
    const attacker = new Browser();
    const link = await attacker.follow(`${url}/auth/oidc/start`, (address) =>
      address.startsWith(`${url}/auth/oidc/callback`),
    );
    const victim = new Browser();
    expect(await victim.follow(link, onPortal)).toBe(`${url}/connexion?erreur=CONNEXION_EXPIREE`);
    expect(victim.cookie(url, 'maillage_session')).toBeNull();
    // The attempt is spent.
    expect(await attacker.follow(link, onPortal)).toBe(`${url}/connexion?erreur=CONNEXION_EXPIREE`);
  });

  it('takes an answer once, and within a quarter of an hour', async () => {
    provider.identity = { sub: 'sub-framel', email: 'framel@maillage.example', email_verified: true };
    const toCallback = (address: string): boolean => address.startsWith(`${url}/auth/oidc/callback`);
    const browser = new Browser();
    const link = await browser.follow(`${url}/auth/oidc/start`, toCallback);
    await superuser.rows("update access.oidc_attempt set created_at = created_at - interval '16 minutes'");
    expect(await browser.follow(link, onPortal)).toBe(`${url}/connexion?erreur=CONNEXION_EXPIREE`);
  });

  it.each([
    ['an answer to another question', "update access.oidc_attempt set nonce = 'another'"],
    ['a verifier that does not match', "update access.oidc_attempt set code_verifier = repeat('x', 43)"],
  ])('refuses %s', async (_what, statement) => {
    provider.identity = { sub: 'sub-framel', email: 'framel@maillage.example', email_verified: true };
    const browser = new Browser();
    const link = await browser.follow(`${url}/auth/oidc/start`, (address) =>
      address.startsWith(`${url}/auth/oidc/callback`),
    );
    await superuser.rows(statement);
    expect(await browser.follow(link, onPortal)).toBe(`${url}/connexion?erreur=FOURNISSEUR_INDISPONIBLE`);
    expect(browser.cookie(url, 'maillage_session')).toBeNull();
  });

  it.each<[string, NonNullable<TestProvider['tamper']>]>([
    [
      'changed on their way',
      (token) => {
        const [head, body, signature] = token.split('.');
        const claims = {
          ...JSON.parse(Buffer.from(body!, 'base64url').toString()),
          email: 'plateforme@maillage.example',
        };
        return {
          type: 'application/jwt',
          body: [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.'),
        };
      },
    ],
    [
      'without a signature',
      (token) => ({ type: 'application/json', body: Buffer.from(token.split('.')[1]!, 'base64url').toString() }),
    ],
    [
      'signed by nobody',
      (token) => ({
        type: 'application/jwt',
        body: `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`,
      }),
    ],
  ])('refuses user information %s', async (_how, tamper) => {
    provider.tamper = tamper;
    const browser = new Browser();
    expect(await arrive(browser, { sub: 'sub-amf', email: 'amf@maillage.example', email_verified: true })).toBe(
      '/connexion?erreur=FOURNISSEUR_INDISPONIBLE',
    );
    expect(browser.cookie(url, 'maillage_session')).toBeNull();
  });

  it('leads back to the sign-in page when the person refuses', async () => {
    expect(await arrive(new Browser(), null)).toBe('/connexion?erreur=CONNEXION_REFUSEE');
  });

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    'javascript:alert(1)',
    '/\t/elsewhere.example',
    '/a\nb',
    '',
  ])('leads to no other site: %j', async (returnTo) => {
    expect(safeReturn(returnTo)).toBe('/');
    expect(
      await arrive(
        new Browser(),
        { sub: 'sub-framel', email: 'framel@maillage.example', email_verified: true },
        returnTo,
      ),
    ).toBe('/');
  });

  it('signs out of the portal, then of the provider', async () => {
    const browser = new Browser();
    await arrive(browser, { sub: 'sub-framel', email: 'framel@maillage.example', email_verified: true });
    const token = browser.cookie(url, 'maillage_session')!;
    const hint = browser.cookie(url, 'maillage_oidc_hint')!;
    const signedOut = await fetch(`${url}/auth/sign-out`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `maillage_session=${token}; maillage_oidc_hint=${hint}` },
      body: '{}',
    });
    expect([signedOut.status, signedOut.headers.get('maillage-continue')]).toEqual([204, '/auth/oidc/sign-out']);
    const api = new ApiClient(url);
    api.cookie = `maillage_session=${token}`;
    expect((await api.ask('{ mySessions { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const leaving = await browser.get(`${url}/auth/oidc/sign-out`);
    const there = new URL(leaving.headers.get('location')!);
    expect(there.origin).toBe(provider.issuer);
    expect(Object.fromEntries(there.searchParams)).toMatchObject({
      id_token_hint: hint,
      post_logout_redirect_uri: `${url}/connexion`,
    });
    expect((await browser.get(there.href)).status).toBe(200);
    expect(browser.cookie(url, 'maillage_oidc_hint')).toBeNull();
    expect((await browser.get(`${url}/auth/oidc/sign-out`)).headers.get('location')).toBe('/connexion');
  });

  it('signs nobody out from a page of another site', async () => {
    const browser = new Browser();
    await arrive(browser, { sub: 'sub-framel', email: 'framel@maillage.example', email_verified: true });
    await browser.get(`${url}/auth/oidc/sign-out`, { 'sec-fetch-site': 'cross-site' });
    const api = new ApiClient(url);
    api.cookie = `maillage_session=${browser.cookie(url, 'maillage_session')}`;
    expect((await api.query('{ viewer { email } }')).viewer.email).toBe('framel@maillage.example');
  });

  it('leaves the password way open when the provider does not answer', async () => {
    const server = await portal.another({
      port: 0,
      oidc: { issuer: 'http://localhost:9', clientId: CLIENT.id, clientSecret: CLIENT.secret },
    });
    const response = await fetch(`${server.url}/auth/oidc/start`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/connexion?erreur=FOURNISSEUR_INDISPONIBLE',
    ]);
    const api = new ApiClient(server.url);
    await api.signIn('framel@maillage.example');
  });
});
