import { isCalendarDate } from '@maillage/kernel';
import { homedir } from 'node:os';
import { z } from 'zod';

/**
 * The only reader of process.env. Every other module receives typed values, so that a setting has one name, one
 * type and one default, and a wrong value is refused before anything starts.
 */

const wholeNumber = (min: number, max: number) =>
  z.coerce
    .number({ error: `un nombre entier de ${min} à ${max} est attendu` })
    .refine(
      (value) => Number.isInteger(value) && value >= min && value <= max,
      `un nombre entier de ${min} à ${max} est attendu`,
    );
const oneOf = <const T extends readonly string[]>(...values: T) =>
  z.enum(values, { error: `une de ces valeurs est attendue : ${values.join(', ')}` });
const password = z.string().min(12, '12 caractères au moins sont attendus');
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'une adresse postgres:// est attendue');
/** An empty variable (`PORT= npm start`, an unset key of a compose file) means the same as an absent one. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const schema = z.object({
  NODE_ENV: optional(oneOf('development', 'test', 'production')),
  /** Port of the portal (4000 when absent; 0 takes any free port). */
  PORT: optional(wholeNumber(0, 65_535)),
  /** Address the HTTP server listens on. */
  HOST: optional(z.string()),
  /** Where the embedded database, its secrets and other local state live. */
  DATA_DIR: optional(z.string()),
  /** Role of the API, or an administrative role (superuser or CREATEROLE) that provisions the others. */
  DATABASE_URL: optional(postgresUrl),
  /** Owner of the database objects; runs the migrations. */
  MIGRATION_DATABASE_URL: optional(postgresUrl),
  /** Role of the background jobs. */
  WORKER_DATABASE_URL: optional(postgresUrl),
  /** Passwords of the three sign-in roles when an administrative DATABASE_URL provisions them. */
  OWNER_PASSWORD: optional(password),
  APP_PASSWORD: optional(password),
  WORKER_PASSWORD: optional(password),
  /** Address that people type, when a proxy stands in front. */
  PUBLIC_URL: optional(z.url({ error: 'une adresse http:// ou https:// est attendue' })),
  /**
   * Mail server, as smtp://user:password@host:port. Without one, mails are files in the data directory's `outbox`, or in
   * production stay in the queue.
   */
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, 'une adresse smtp:// est attendue')),
  MAIL_FROM: optional(z.string()),
  /** Identity provider in the shape of ProConnect: all three, or none. */
  OIDC_ISSUER: optional(z.url({ error: 'une adresse https:// est attendue' })),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  /** Scopes asked for, separated by blanks. */
  OIDC_SCOPES: optional(z.string()),
  /** '0' for a provider that refuses PKCE. */
  OIDC_PKCE: optional(oneOf('0', '1')),
  /** How the provider signs its tokens; RS256 when absent. */
  OIDC_SIGNING_ALG: optional(oneOf('RS256', 'PS256', 'ES256')),
  /** '1' where the provider vouches for every e-mail address that it gives (ProConnect), without a claim that says so. */
  OIDC_EMAILS_VERIFIED: optional(oneOf('0', '1')),
  /** Plays the portal as if it were this day, AAAA-MM-JJ. */
  MAILLAGE_TODAY: optional(z.string().refine(isCalendarDate, 'une date AAAA-MM-JJ est attendue')),
  /** Number of proxies in front of the server. */
  TRUSTED_PROXIES: optional(wholeNumber(0, 10)),
  /** '0' switches introspection off. */
  GRAPHQL_INTROSPECTION: optional(oneOf('0', '1')),
  /** '1' accepts the operations of schema/ only. */
  GRAPHQL_PERSISTED_ONLY: optional(oneOf('0', '1')),
  LOG_LEVEL: optional(oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent')),
  /** Administrative address of the real PostgreSQL that the tests use instead of the embedded one. */
  TEST_DATABASE_URL: optional(postgresUrl),
  /** Path of the browser of the end-to-end tests. */
  CHROMIUM_PATH: optional(z.string()),
  /** '1' turns a missing browser into a failure of the tests. */
  REQUIRE_BROWSER: optional(z.string()),
  NO_COLOR: optional(z.string()),
  /** Set by npm: where the person stands, and which script it runs. */
  INIT_CWD: optional(z.string()),
  npm_lifecycle_event: optional(z.string()),
});

export type Env = z.infer<typeof schema>;

/**
 * Reads and checks the environment.
 * @param source the variables; the process's own by default
 * @throws Error in French naming each variable whose value is refused
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} : ${issue.message}`);
  throw new Error(`Configuration refusée.\n  ${faults.join('\n  ')}`);
}

let cached: Env | undefined;

/** The environment of this process, read once. */
export function env(): Env {
  cached ??= readEnv();
  return cached;
}

/**
 * The environment given to a child process.
 * @param changes variables to set; undefined removes one
 */
export function childEnv(changes: Record<string, string | undefined> = {}): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...process.env, ...changes })) {
    if (value !== undefined) merged[name] = value;
  }
  return merged;
}

/**
 * The bare environment of the database processes: none of our settings (a PGDATA or PGPORT of the caller would change
 * what they do, a DATABASE_URL would be readable by them), messages in English because they are parsed.
 */
export function engineEnv(): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR'];
  const bare: Record<string, string> = { LC_ALL: 'C', TZ: 'UTC', HOME: homedir() };
  for (const name of kept) {
    const value = process.env[name];
    if (value !== undefined) bare[name] = value;
  }
  return bare;
}
