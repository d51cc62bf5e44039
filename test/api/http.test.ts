import { serverAudits } from 'graphql-http';
import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../server/src/platform/paths.ts';
import { DEMO_PASSWORD } from '../../server/src/demo/accounts.ts';
import { ApiClient } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

const SHELL = '<!doctype html><html lang="fr"><script nonce="__CSP_NONCE__"></script></html>' + ' '.repeat(2_000);

function clientFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-client-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), SHELL);
  writeFileSync(join(folder, 'assets', 'index-abc123.js'), 'export {};\n'.repeat(200));
  return folder;
}

interface ErrorBody {
  error: { code: string };
}

/** Directives of a content policy. */
function policyOf(response: Response): Record<string, string> {
  const text = response.headers.get('content-security-policy') ?? '';
  return Object.fromEntries(
    text.split(';').map((part) => [part.trim().split(' ')[0]!, part.trim().split(' ').slice(1).join(' ')]),
  );
}

/** One raw request: fetch would correct the path and the headers that are tried here. */
function raw(
  url: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode!, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the portal over HTTP', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await openPortal({ config: { clientFolder: clientFolder() } });
  });
  afterAll(() => portal.stop());

  it('says that it lives and that it is ready', async () => {
    for (const path of ['/health/live', '/health/ready']) {
      const response = await fetch(portal.url + path);
      expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
    }
  });

  it.each([
    '/',
    '/conventions',
    '/health/live',
    '/graphql?query={__typename}',
    '/auth/config',
    '/exports/conventions',
    '/assets/none.js',
    '/auth/none',
  ])('sends the security headers with %s', async (path) => {
    const response = await fetch(portal.url + path, {
      headers: { accept: 'text/html, application/json', 'x-maillage': '1' },
    });
    const policy = policyOf(response);
    expect(policy['default-src']).toBe("'self'");
    expect(policy['object-src']).toBe("'none'");
    expect(policy['frame-ancestors']).toBe("'none'");
    expect(policy['base-uri']).toBe("'none'");
    expect(policy['form-action']).toBe("'self'");
    expect(policy['script-src']).toMatch(/^'self' 'nonce-[0-9a-f]{32}'$/);
    expect(policy['style-src']).toMatch(/^'self' 'nonce-[0-9a-f]{32}'$/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    // Over plain HTTP a browser must ignore it; it is sent where the portal is served over TLS.
    expect(response.headers.get('strict-transport-security')).toBeNull();
  });

  it('asks for TLS ever after where it is served over it', async () => {
    const server = await portal.another({ publicUrl: 'https://maillage.example' });
    const response = await fetch(`${server.url}/health/live`);
    expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
    expect(policyOf(response)).toHaveProperty('upgrade-insecure-requests');
    expect(policyOf(response)['connect-src']).toContain('wss://maillage.example');
    const signedIn = await fetch(`${server.url}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        email: 'framel@maillage.example',
        password: DEMO_PASSWORD,
      }),
    });
    expect(signedIn.headers.get('set-cookie')).toMatch(/; Secure/);
  });

  it('gives the page a nonce that no other answer has', async () => {
    const page = async (): Promise<string> => {
      const response = await fetch(`${portal.url}/conventions/abc`, { headers: { accept: 'text/html' } });
      expect(response.headers.get('cache-control')).toBe('no-store');
      const nonce = /nonce="([0-9a-f]{32})"/.exec(await response.text())![1]!;
      expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      return nonce;
    };
    expect(await page()).not.toBe(await page());
  });

  it('keeps hashed files for a year, and answers an unknown one as unknown', async () => {
    const file = await fetch(`${portal.url}/assets/index-abc123.js`);
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const none = await fetch(`${portal.url}/assets/none.js`);
    expect([none.status, none.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
  });

  it.each([
    '/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..\\..\\package.json',
    '/assets/%00',
  ])('serves no file outside of the client: %s', async (path) => {
    const { status, body } = await raw(portal.url, path, { accept: '*/*' });
    expect(body).not.toContain('"maillage"');
    expect(status).toBeLessThan(500);
  });

  it.each(['/%', '/auth/%ff', '/exports/%E0%A4%A'])(
    'answers a malformed address as the caller’s fault: %s',
    async (path) => {
      const { status, body } = await raw(portal.url, path, { accept: 'text/html' });
      expect(status).toBeLessThan(500);
      expect(body).not.toMatch(/node_modules|at .*:\d+:\d+/);
    },
  );

  it('reads a cookie that cannot be decoded as no session', async () => {
    const cookie = { cookie: 'maillage_session=%E0%A4%A', 'x-maillage': '1', accept: 'application/json' };
    const { status, body } = await raw(portal.url, '/graphql?query={__typename}', cookie);
    expect([status, JSON.parse(body)]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  it('answers JSON with a stable code on every path of the API', async () => {
    const nowhere = await fetch(`${portal.url}/auth/none`);
    expect([nowhere.status, ((await nowhere.json()) as { error: { code: string } }).error.code]).toEqual([
      404,
      'NOT_FOUND',
    ]);
    const broken = await fetch(`${portal.url}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"email":',
    });
    expect([broken.status, ((await broken.json()) as { error: { code: string } }).error.code]).toEqual([
      400,
      'MALFORMED_JSON',
    ]);
  });

  it('counts guesses of a password made all at once as it counts them one by one', async () => {
    const guesses = Array.from({ length: 12 }, (_, guess) =>
      portal.anonymous().post('/auth/sign-in', { email: 'personne.la@maillage.example', password: `essai ${guess}` }),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  it('makes one address wait, and not the same person elsewhere', async () => {
    const server = await portal.another({ trustedProxies: 1 });
    const signIn = async (password: string, from: string): Promise<number> => {
      const client = new ApiClient(server.url);
      const body = { email: 'framel@maillage.example', password };
      return (await client.post('/auth/sign-in', body, { 'x-forwarded-for': from })).status;
    };
    for (let guess = 0; guess < 5; guess += 1) expect(await signIn(`essai ${guess}`, '192.0.2.1')).toBe(401);
    expect(await signIn(DEMO_PASSWORD, '192.0.2.1')).toBe(429);
    expect(await signIn(DEMO_PASSWORD, '192.0.2.2')).toBe(200);
    // Signing in elsewhere does not give the guesser its tries back.
    expect(await signIn('essai', '192.0.2.1')).toBe(429);
  });

  it('bounds the guesses of one password whatever the number of addresses they come from', async () => {
    const server = await portal.another({ trustedProxies: 1 });
    const statuses = [];
    for (let guess = 0; guess < 52; guess += 1) {
      const body = { email: 'ailleurs@maillage.example', password: `essai ${guess}` };
      const from = { 'x-forwarded-for': `198.51.100.${guess}` };
      statuses.push((await new ApiClient(server.url).post('/auth/sign-in', body, from)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 50 }, () => 401), 429, 429]);
  });

  it('counts the guesses of the longest address there is', async () => {
    const email = `${'a'.repeat(240)}@maill.example`;
    expect((await portal.anonymous().post('/auth/sign-in', { email, password: 'essai' })).status).toBe(401);
  });

  it('opens no session and runs no operation for a form of another site', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const signIn = await fetch(`${portal.url}/auth/sign-in`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: JSON.stringify({ email: 'framel@maillage.example', password: 'Maillage-Demo-2026' }),
      });
      expect(signIn.headers.get('set-cookie'), type).toBeNull();
      expect([signIn.status, ((await signIn.json()) as ErrorBody).error.code], type).toEqual([
        415,
        'UNSUPPORTED_MEDIA_TYPE',
      ]);
      const operation = await fetch(`${portal.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect([operation.status, ((await operation.json()) as ErrorBody).error.code], type).toEqual([
        415,
        'UNSUPPORTED_MEDIA_TYPE',
      ]);
    }
  });

  it('answers a query by link to a client that says so, and to no plain link', async () => {
    const link = `${portal.url}/graphql?query=${encodeURIComponent('{ __typename }')}`;
    const said = await fetch(link, { headers: { 'x-maillage': '1' } });
    expect([said.status, await said.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
    const plain = await fetch(link);
    expect([plain.status, await plain.json()]).toMatchObject([
      400,
      {
        errors: [{ extensions: { code: 'CSRF_REFUSED' }, message: expect.stringMatching(/^Cette demande/) as string }],
      },
    ]);
  });

  it('sends a subscription that came by POST to the connection that serves it', async () => {
    const response = await portal.anonymous().post('/graphql', {
      query: 'subscription { conventionChanged(id: "x") { id } }',
    });
    const { errors } = (await response.json()) as { errors: { extensions: object }[] };
    expect([response.status, errors.map(({ extensions }) => extensions)]).toEqual([
      400,
      [{ code: 'OPERATION_NOT_ALLOWED' }],
    ]);
  });

  it.each(['/nope.js', '/.env', '/.git/config', '/api', '/api/conventions', '/assets/none.css', '/wp-login.php'])(
    'answers what is no page of the portal as unknown: %s',
    async (path) => {
      const response = await fetch(portal.url + path, { headers: { accept: 'text/html,*/*' } });
      expect([response.status, ((await response.json()) as ErrorBody).error.code]).toEqual([404, 'NOT_FOUND']);
    },
  );

  it('lets no other site read its answers', async () => {
    const response = await fetch(`${portal.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('sets a session cookie that scripts cannot read', async () => {
    const api = portal.anonymous();
    const response = await api.post('/auth/sign-in', {
      email: 'framel@maillage.example',
      password: DEMO_PASSWORD,
    });
    const cookie = response.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^maillage_session=[\w-]{43};/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).toMatch(/; Path=\//);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('lets no answer of the API be kept by a cache', async () => {
    for (const path of ['/auth/config', '/graphql?query={__typename}', '/exports/conventions']) {
      expect(
        (await fetch(portal.url + path, { headers: { 'x-maillage': '1' } })).headers.get('cache-control'),
        path,
      ).toBe('no-store');
    }
  });
});

describe('what goes over the wire', () => {
  let portal: Portal;
  let api: ApiClient;
  const encodingOf = async (path: string, accepted: string, body?: object): Promise<string | undefined> => {
    const { hostname, port } = new URL(portal.url);
    const headers = { ...api.headers(), 'accept-encoding': accepted, 'x-maillage': '1' };
    return new Promise((resolve, reject) => {
      const asked = request({ hostname, port, path, method: body ? 'POST' : 'GET', headers }, (response) => {
        response.resume();
        response.on('end', () => {
          if (response.statusCode === 200) resolve(response.headers['content-encoding']);
          else reject(new Error(`${path}: ${response.statusCode}`));
        });
      });
      asked.on('error', reject);
      asked.end(body && JSON.stringify(body));
    });
  };

  beforeAll(async () => {
    portal = await openPortal({ config: { clientFolder: clientFolder() } });
    api = await portal.signIn('coordination.cdg44@maillage.example');
  });
  afterAll(() => portal.stop());

  const query = '{ communes(first: 100) { edges { node { name inseeCode } } } }';
  it.each([
    ['an answer of the API', '/graphql', { query }],
    ['a list as CSV', '/exports/organisations?format=csv', undefined],
    ['a script of the client', '/assets/index-abc123.js', undefined],
    ['the page', '/connexion', undefined],
  ])('is compressed as the browser prefers: %s', async (_name, path, body) => {
    expect(await encodingOf(path, 'gzip, deflate, br', body)).toBe('br');
    expect(await encodingOf(path, 'gzip', body)).toBe('gzip');
    expect(await encodingOf(path, 'identity', body)).toBeUndefined();
  });

  it('is sent as it is when it is compressed already', async () => {
    expect(await encodingOf('/exports/organisations?format=xlsx', 'gzip, br')).toBeUndefined();
  });
});

describe('GraphQL over HTTP', () => {
  /** The list of the README: ids between the two marks. */
  function listed(): string[] {
    const readme = readFileSync(join(repositoryRoot, 'schema', 'README.md'), 'utf8');
    return [...readme.matchAll(/^\| `([0-9A-Z]{4})` /gm)].map((match) => match[1]!).toSorted();
  }

  it('passes the public audit suite, but for the recommendations that the contract lists', async () => {
    const portal = await openPortal();
    try {
      const audits = serverAudits({ url: `${portal.url}/graphql` });
      const results = await Promise.all(
        audits.map(async (audit) => ({ id: audit.id, name: audit.name, result: await audit.fn() })),
      );
      const failing = results.filter(({ result }) => result.status !== 'ok');
      expect(results.length).toBeGreaterThan(55);
      expect(failing.filter(({ name }) => name.startsWith('MUST')).map(({ id, name }) => `${id} ${name}`)).toEqual([]);
      expect(failing.map(({ id }) => id).toSorted()).toEqual(listed());
    } finally {
      await portal.stop();
    }
  });
});
