import { randomUUID } from 'node:crypto';

export interface GraphQLAnswer<T = any> {
  data: T | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; [key: string]: unknown } }[];
}

/** Password of every account of the demonstration, as the README gives it. */
const { DEMO_PASSWORD } = await import('../../server/src/demo/accounts.ts');

/** Somebody in front of the API: keeps the session cookie and the organisation acted for. */
export class ApiClient {
  cookie: string | null = null;
  organisation: string | null = null;

  constructor(readonly url: string) {}

  headers(more: Record<string, string> = {}): Record<string, string> {
    return {
      'content-type': 'application/json',
      ...(this.cookie ? { cookie: this.cookie } : {}),
      ...(this.organisation ? { 'maillage-organisation': this.organisation } : {}),
      ...more,
    };
  }

  post(path: string, body: unknown, more: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, { method: 'POST', headers: this.headers(more), body: JSON.stringify(body) });
  }

  get(path: string): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers: this.headers(), redirect: 'manual' });
  }

  async signIn(email: string, password: string = DEMO_PASSWORD): Promise<void> {
    const response = await this.post('/auth/sign-in', { email, password });
    if (!response.ok) throw new Error(`sign-in of ${email}: ${response.status} ${await response.text()}`);
    this.cookie = response.headers.get('set-cookie')!.split(';')[0]!;
  }

  /** The whole answer of a GraphQL operation, errors included. */
  async ask<T = any>(
    query: string,
    variables: object = {},
    more: Record<string, string> = {},
  ): Promise<GraphQLAnswer<T>> {
    const response = await this.post('/graphql', { query, variables }, more);
    return (await response.json()) as GraphQLAnswer<T>;
  }

  /** The data of an operation that must succeed. */
  async query<T = any>(query: string, variables: object = {}): Promise<T> {
    const answer = await this.ask<T>(query, variables);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors, null, 1));
    return answer.data!;
  }

  /** The payload of a mutation: its success, or its refusals. A new idempotency key each time unless one is given. */
  async mutate<T = any>(mutation: string, variables: object = {}, key: string = randomUUID()): Promise<T> {
    const answer = await this.ask<Record<string, T>>(mutation, variables, { 'idempotency-key': key });
    if (answer.errors) throw new Error(JSON.stringify(answer.errors, null, 1));
    return Object.values(answer.data!)[0]!;
  }
}

/** Fields of a refusal, to be spread where a payload may be `Refused`. */
export const REFUSALS = '... on Refused { refusals { code path parameters article rule message } }';
