import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getOperationAST,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  parse,
  typeFromAST,
  type GraphQLInputType,
  type NamedTypeNode,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_PER_PAGE } from '../../server/src/db/keyset.ts';
import {
  costOf,
  DEEPEST,
  MOST_ALIASES,
  MOST_COST,
  MOST_DIRECTIVES,
  MOST_TOKENS,
} from '../../server/src/platform/graphql/limits.ts';
import { buildApiSchema } from '../../server/src/platform/graphql/schema.ts';
import { LARGEST_BODY } from '../../server/src/platform/http/body.ts';
import { repositoryRoot } from '../../server/src/platform/paths.ts';
import type { ApiClient, GraphQLAnswer } from '../testkit/client.ts';
import { openPortal, type Portal } from '../testkit/portal.ts';

const COORDINATOR = 'coordination.cdg44@maillage.example';

/** What an answer refuses with: its code, and the limit that was passed. */
function refusalOf(answer: GraphQLAnswer): [string | undefined, unknown] {
  return [answer.errors?.[0]?.extensions.code, answer.errors?.[0]?.extensions['limit']];
}

function nested(levels: number): string {
  // Each level of `parent` is one field deep.
  return `{ convention(id: "x") { ${'parent { '.repeat(levels - 2)} id ${'} '.repeat(levels - 2)} } }`;
}

/** Some value of an input type; a number is the largest page. */
function anyValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return anyValue(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map((field) => [field.name, anyValue(field.type)]));
  }
  return (
    { Int: MOST_PER_PAGE, Float: 30, Cents: 1, Boolean: true, Date: '2026-11-23', DateTime: '2026-11-23T00:00:00Z' }[
      type.name
    ] ?? 'x'
  );
}

describe('the limits of an operation', () => {
  let portal: Portal;
  let api: ApiClient;

  beforeAll(async () => {
    portal = await openPortal();
    api = await portal.signIn(COORDINATOR);
  });
  afterAll(() => portal.stop());

  it('answers the deepest operation allowed, and refuses one level more', async () => {
    expect((await api.ask(nested(DEEPEST))).errors).toBeUndefined();
    const answer = await api.ask(nested(DEEPEST + 1));
    expect(refusalOf(answer)).toEqual(['LIMIT_EXCEEDED', 'depth']);
    expect(answer.errors![0]!.message).toContain(`${DEEPEST} au plus`);
  });

  it('counts depth through fragments', async () => {
    const hidden = `query { convention(id: "x") { ...A } } fragment A on Convention { ${'parent { '.repeat(DEEPEST)} id ${'} '.repeat(DEEPEST)} }`;
    expect(refusalOf(await api.ask(hidden))).toEqual(['LIMIT_EXCEEDED', 'depth']);
  });

  it('does not count introspection as depth: tools ask for deep types', async () => {
    const deep = `{ __schema { types { fields { type { ${'ofType { '.repeat(DEEPEST)} name ${'} '.repeat(DEEPEST)} } } } } }`;
    expect(refusalOf(await api.ask(deep))[1]).not.toBe('depth');
  });

  it('refuses too many aliases', async () => {
    const aliases = (n: number): string =>
      `{ ${Array.from({ length: n }, (_each, i) => `a${i}: __typename`).join(' ')} }`;
    expect((await api.ask(aliases(MOST_ALIASES))).errors).toBeUndefined();
    expect(refusalOf(await api.ask(aliases(MOST_ALIASES + 1)))).toEqual(['LIMIT_EXCEEDED', 'aliases']);
  });

  it('refuses too many directives, repeated ones included', async () => {
    const directives = (n: number): string => `{ __typename ${'@include(if: true) '.repeat(n)} }`;
    const many = await api.ask(directives(MOST_DIRECTIVES + 1));
    expect(many.errors!.map((error) => error.extensions['limit'])).toContain('directives');
  });

  it('stops reading a document after so many tokens', async () => {
    const answer = await api.ask(`{ ${'__typename '.repeat(MOST_TOKENS + 1)} }`);
    expect(refusalOf(answer)[0]).toBe('GRAPHQL_PARSE_FAILED');
    expect(answer.errors![0]!.message).toContain(String(MOST_TOKENS));
  });

  it('counts what an answer may hold before it runs, page sizes included', async () => {
    const wide = (size: number): string =>
      `{ conventions(first: ${size}) { edges { node { children { children { parties { organisation { name } } } } } } } }`;
    expect((await api.ask(wide(1))).errors).toBeUndefined();
    expect(refusalOf(await api.ask(wide(100)))).toEqual(['LIMIT_EXCEEDED', 'cost']);
  });

  it('counts page sizes that come by a variable at the size they have', async () => {
    const wide =
      'query Wide($size: Int) { conventions(first: $size) { edges { node { children { children { parties { organisation { name } } } } } } } }';
    expect((await api.ask(wide, { size: 1 })).errors).toBeUndefined();
    expect(refusalOf(await api.ask(wide, { size: 100 }))).toEqual(['LIMIT_EXCEEDED', 'cost']);
    const usual = wide.replace('$size: Int', '$size: Int = 100');
    expect((await api.ask(usual, { size: 1 })).errors).toBeUndefined();
    expect(refusalOf(await api.ask(usual))).toEqual(['LIMIT_EXCEEDED', 'cost']);
    const thrice =
      'query Nested($n: Int!) { communes(first: $n) { edges { node { epci { communes(first: $n) { edges { node { epci { communes(first: $n) { edges { node { name } } } } } } } } } } } }';
    expect((await api.ask(thrice, { n: 5 })).errors).toBeUndefined();
    expect(refusalOf(await api.ask(thrice, { n: 100 }))).toEqual(['LIMIT_EXCEEDED', 'cost']);
  });

  it('gives up on fragments that double at each level', async () => {
    const levels = Array.from(
      { length: 40 },
      (_each, i) => `fragment F${i} on Convention { ...F${i + 1} ...F${i + 1} }`,
    ).join(' ');
    const began = performance.now();
    const answer = await api.ask(`{ convention(id: "x") { ...F0 } } ${levels} fragment F40 on Convention { id title }`);
    expect(refusalOf(answer)).toEqual(['LIMIT_EXCEEDED', 'cost']);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('refuses fragments that go round in a circle', async () => {
    const answer = await api.ask(
      '{ convention(id: "x") { ...A } } fragment A on Convention { id parent { ...B } } fragment B on Convention { id parent { ...A } }',
    );
    expect(answer.errors!.map((error) => error.extensions.code)).toContain('GRAPHQL_VALIDATION_FAILED');
  });

  const chain = (length: number, end: string): string =>
    Array.from({ length }, (_each, i) => `fragment F${i} on Query { ...F${i + 1} }`).join(' ') +
    ` fragment F${length} on Query { ${end} }`;

  it.each([
    ['spreads itself', 'query A { ...F } fragment F on Query { ...F }'],
    ['goes round in a circle of many', `query A { ...F0 } ${chain(450, '...F0')}`],
    ['goes round through inline fragments', 'query A { ...F } fragment F on Query { ... on Query { ... { ...F } } }'],
    [
      'doubles without any field',
      `mutation A { ...F0 } ${Array.from({ length: 300 }, (_each, i) => `fragment F${i} on Mutation { ...F${(i + 1) % 300} ...F${(i + 1) % 300} }`).join(' ')}`,
    ],
  ])('refuses, before anybody has signed in, a fragment that %s', async (_name, query) => {
    const response = await portal.anonymous().post('/graphql', { query });
    const answer = (await response.json()) as GraphQLAnswer;
    expect([response.status, answer.errors!.map((error) => error.extensions.code)]).toEqual([
      400,
      expect.arrayContaining(['GRAPHQL_VALIDATION_FAILED']),
    ]);
  });

  it('answers a long chain of fragments, and blocks as nested as a document may hold', async () => {
    const query = `query A { ...F0 } ${chain(450, '__typename')}`;
    expect(await portal.anonymous().ask(query)).toEqual({ data: { __typename: 'Query' } });
    const blocks = `{ ${'... { '.repeat(1_300)} __typename ${'} '.repeat(1_300)} }`;
    expect(await portal.anonymous().ask(blocks)).toEqual({ data: { __typename: 'Query' } });
  });

  it('answers every operation of the client at the largest page that it asks for', () => {
    const schema = buildApiSchema();
    const { operations } = JSON.parse(readFileSync(join(repositoryRoot, 'schema', 'operations.json'), 'utf8')) as {
      operations: { name: string; body: string }[];
    };
    for (const { name, body } of operations) {
      const document = parse(body);
      const operation = getOperationAST(document)!;
      const values = (operation.variableDefinitions ?? []).map(({ variable, type }) => [
        variable.name.value,
        anyValue(typeFromAST(schema, type as NamedTypeNode) as GraphQLInputType),
      ]);
      const cost = costOf(schema, document, operation, Object.fromEntries(values) as Record<string, unknown>);
      expect(cost, name).not.toBeNull();
      expect(cost, name).toBeLessThanOrEqual(MOST_COST);
    }
  });

  it.each([0, -1, 101, 2_147_483_647])('refuses a page of %i', async (size) => {
    const answer = await api.ask('query Page($size: Int) { conventions(first: $size) { edges { cursor } } }', { size });
    expect(refusalOf(answer)[0]).toBe('BAD_USER_INPUT');
  });

  it('refuses a cursor that it has not made', async () => {
    for (const after of [
      '',
      'x',
      Buffer.from('["a","b","title ASC"]').toString('base64url'),
      Buffer.from('["a\\u0000","00000000-0000-0000-0000-000000000000","title ASC"]').toString('base64url'),
      Buffer.from('{}').toString('base64url'),
    ]) {
      const answer = await api.ask(
        'query After($after: String) { conventions(first: 1, after: $after) { edges { cursor } } }',
        { after },
      );
      expect(refusalOf(answer), after).toEqual(['BAD_USER_INPUT', undefined]);
    }
  });

  it('takes one operation a request', async () => {
    const response = await api.post('/graphql', [{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    expect(response.status).toBe(400);
  });

  it('takes one mutation a document, fragments included', async () => {
    const twice =
      'mutation { a: discardFormDraft(form: "a") { __typename } ...More } fragment More on Mutation { b: discardFormDraft(form: "b") { __typename } }';
    expect(refusalOf(await api.ask(twice))).toEqual(['LIMIT_EXCEEDED', 'mutations']);
  });

  it('runs no mutation that came by a link', async () => {
    const response = await fetch(
      `${portal.url}/graphql?query=${encodeURIComponent('mutation { discardFormDraft(form: "a") { __typename } }')}`,
      {
        headers: api.headers({ accept: 'application/json' }),
      },
    );
    expect(response.status).toBe(405);
  });

  it('refuses a body of 20 MB before it reads it', async () => {
    const response = await api.post('/graphql', { query: `# ${'x'.repeat(20_000_000)}\n{ __typename }` });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({
      error: { code: 'BODY_TOO_LARGE', message: 'La demande est trop volumineuse.' },
    });
    expect(LARGEST_BODY).toBeLessThanOrEqual(1_048_576);
  });

  it('refuses the same when nobody announced its size', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(65_536));
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === 0) controller.enqueue(new TextEncoder().encode('{"query":"'));
        if ((sent += 1) > 320) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const status = await fetch(`${portal.url}/graphql`, {
      method: 'POST',
      headers: api.headers(),
      body,
      duplex: 'half',
    }).then(
      (response) => response.status,
      // The server may cut the connection while the client still writes.
      () => 413,
    );
    expect(status).toBe(413);
  });

  it.each([
    ['a lone byte', [0xff]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a cut sequence', [0xe2, 0x82]],
  ])('refuses bytes that are not UTF-8: %s', async (_name, bytes) => {
    const body = Buffer.concat([
      Buffer.from('{"query":"{ __typename }","operationName":"'),
      Buffer.from(bytes),
      Buffer.from('"}'),
    ]);
    const response = await fetch(`${portal.url}/graphql`, { method: 'POST', headers: api.headers(), body });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: { code: string } }).error.code).toBe('INVALID_UTF8');
  });

  it.each([
    ['UTF-16', { 'content-type': 'application/json; charset=utf-16' }, 400, 'INVALID_UTF8'],
    ['another charset', { 'content-type': 'application/json; charset=iso-8859-1' }, 415, 'UNSUPPORTED_CHARSET'],
    ['an unknown encoding', { 'content-encoding': 'compress' }, 415, 'UNSUPPORTED_ENCODING'],
  ])('refuses %s', async (_name, headers, status, code) => {
    const response = await fetch(`${portal.url}/graphql`, {
      method: 'POST',
      headers: api.headers(headers),
      body: '{"query":"{ __typename }"}',
    });
    expect(response.status).toBe(status);
    expect(((await response.json()) as { error: { code: string } }).error.code).toBe(code);
  });

  it('refuses a body that inflates beyond the limit', async () => {
    const { gzipSync } = await import('node:zlib');
    const body = gzipSync(JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(20_000_000) } }));
    const response = await fetch(`${portal.url}/graphql`, {
      method: 'POST',
      headers: api.headers({ 'content-encoding': 'gzip' }),
      body,
    });
    expect(response.status).toBe(413);
  });

  it.each([
    ['NUL', 'Titre\u0000coupé'],
    ['half a character', 'Titre \ud83d coupé'],
  ])('refuses %s in what people type, on its field', async (_name, text) => {
    const create = (input: object) =>
      api.mutate(
        `mutation Create($input: ConventionDetailsInput!) { createConvention(input: $input) {
          ... on ConventionWritten { convention { id } } ... on Refused { refusals { code path } } } }`,
        { input: { kind: 'bilateral_framework', ...input } },
      );
    expect(await create({ title: text })).toEqual({ refusals: [{ code: 'INVALID_FORMAT', path: ['title'] }] });
    expect((await create({ title: 'Titre entier \u{1F91D}' })).convention.id).toBeTruthy();
    for (const path of ['/auth/sign-in', '/auth/password-reset/request', '/auth/invitations/accept']) {
      const body = {
        email: `${text.replaceAll(' ', '')}@mairie.fr`,
        displayName: text,
        password: text.repeat(3),
        token: 'x'.repeat(43),
      };
      const response = await portal.anonymous().post(path, body);
      expect([path, response.status < 500]).toEqual([path, true]);
    }
  });

  it('answers a search with NUL or lone surrogates without an incident', async () => {
    for (const text of ['\u0000', 'mairie\u0000', '\ud800', "'); drop table x; --", '%_\\', ':*&|!']) {
      const answer = await api.ask(
        'query Search($text: String) { organisations(first: 5, filter: { text: $text }) { totalCount } }',
        { text },
      );
      expect(answer.errors?.[0]?.extensions.code ?? 'none', JSON.stringify(text)).not.toBe('INTERNAL_SERVER_ERROR');
    }
  });

  it.each([
    '',
    'x',
    'T3JnYW5pc2F0aW9uOng',
    '\u0000',
    Buffer.from('Convention:\u0000').toString('base64url'),
    'A'.repeat(50_000),
  ])('answers a malformed id as an unknown one (%#)', async (id) => {
    const answer = await api.ask('query One($id: ID!) { convention(id: $id) { id } }', { id });
    expect(answer).toEqual({ data: { convention: null } });
  });

  it('hides the cause of an incident', async () => {
    const answer = await api.ask('query { organisations(first: 1, filter: { parentId: "x" }) { totalCount } }');
    expect(JSON.stringify(answer)).not.toMatch(/stacktrace|select |node_modules|\.ts:/);
  });
});

describe('a closed installation', () => {
  let portal: Portal;
  let api: ApiClient;

  beforeAll(async () => {
    portal = await openPortal({ config: { introspection: false, persistedOnly: true } });
    api = await portal.signIn(COORDINATOR);
  });
  afterAll(() => portal.stop());

  it('tells nothing of its schema', async () => {
    const answer = await api.ask('{ __schema { types { name } } }');
    expect(answer.errors?.[0]?.extensions.code).toMatch(/GRAPHQL_VALIDATION_FAILED|OPERATION_NOT_ALLOWED/);
    expect(answer.data).toBeUndefined();
    const guess = await api.ask('{ conventionz { id } }');
    expect(JSON.stringify(guess)).not.toMatch(/Did you mean/);
  });

  it('runs the published operations, however they are laid out, and no other', async () => {
    const manifest = readFileSync(join(repositoryRoot, 'schema', 'operations.json'), 'utf8');
    const { operations } = JSON.parse(manifest) as { operations: { name: string; type: string; body: string }[] };
    const query = operations.find(({ type, body }) => type === 'query' && !/\$\w+:[^=]*!/.test(body))!;
    expect((await api.ask(query.body)).errors).toBeUndefined();
    expect((await api.ask(`# a comment\n${query.body.replaceAll(/\s+/g, '  ')}`)).errors).toBeUndefined();
    const mine = await api.ask('{ viewer { id } }');
    expect(mine.errors?.[0]?.extensions.code).toBe('OPERATION_NOT_ALLOWED');
  });
});

describe('an installation without introspection', () => {
  it('refuses it and suggests nothing, and still answers free operations', async () => {
    const portal = await openPortal({ config: { introspection: false } });
    try {
      const api = await portal.signIn(COORDINATOR);
      expect((await api.ask('{ __schema { types { name } } }')).errors?.[0]?.extensions.code).toBe(
        'GRAPHQL_VALIDATION_FAILED',
      );
      expect((await api.ask('{ __type(name: "Convention") { name } }')).errors?.[0]?.extensions.code).toBe(
        'GRAPHQL_VALIDATION_FAILED',
      );
      expect(JSON.stringify(await api.ask('{ conventionz { id } }'))).not.toMatch(/Did you mean/);
      expect((await api.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
    } finally {
      await portal.stop();
    }
  });
});
