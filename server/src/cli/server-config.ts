import { calendarDate } from '@maillage/kernel';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { ServerConfig } from '../main.ts';
import type { Env } from '../env.ts';
import type { Database } from './database.ts';

const USUAL_SENDER = 'Maillage <ne-pas-repondre@maillage.invalid>';

/**
 * What the server is started with: the database, the address, and the settings of the environment.
 * @throws Error in French when the settings of the identity provider are given in part
 */
export function serverConfig(
  environment: Env,
  database: Pick<Database, 'appUrl' | 'workerUrl'>,
  address: { host: string; port: number; clientFolder: string | null; dataDir?: string; publicUrl?: string },
): ServerConfig {
  const { SMTP_URL: smtp, MAIL_FROM: from, MAILLAGE_TODAY: today } = environment;
  return {
    databaseUrl: database.appUrl,
    workerUrl: database.workerUrl,
    host: address.host,
    port: address.port,
    publicUrl: environment.PUBLIC_URL ?? address.publicUrl ?? null,
    clientFolder: address.clientFolder,
    introspection: environment.GRAPHQL_INTROSPECTION !== '0',
    persistedOnly: environment.GRAPHQL_PERSISTED_ONLY === '1',
    trustedProxies: environment.TRUSTED_PROXIES ?? 0,
    oidc: identityProvider(environment),
    mail: smtp === undefined ? null : { url: smtp, from: from ?? USUAL_SENDER },
    outbox:
      address.dataDir === undefined || environment.NODE_ENV === 'production' ? null : join(address.dataDir, 'outbox'),
    today: today === undefined ? null : calendarDate(today),
    logLevel: environment.LOG_LEVEL ?? (environment.NODE_ENV === 'production' ? 'info' : 'warn'),
  };
}

function identityProvider(environment: Env): ServerConfig['oidc'] {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_SCOPES: scopes,
    OIDC_PKCE: pkce,
  } = environment;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new Error(
      'La connexion par un fournisseur d’identité demande OIDC_ISSUER, OIDC_CLIENT_ID et OIDC_CLIENT_SECRET ensemble.',
    );
  }
  const { OIDC_SIGNING_ALG: signingAlgorithm, OIDC_EMAILS_VERIFIED: verified } = environment;
  return {
    issuer,
    clientId,
    clientSecret,
    pkce: pkce !== '0',
    emailsVerified: verified === '1',
    ...(scopes === undefined ? {} : { scopes }),
    ...(signingAlgorithm === undefined ? {} : { signingAlgorithm }),
  };
}

/**
 * Refuses a port that another program holds, before anything is started.
 * @throws Error in French with the way out
 */
export async function assertPortFree(host: string, port: number): Promise<void> {
  if (port === 0) return;
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** The same refusal when the port was taken in between. */
export function portError(error: unknown, host: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new Error(
      `Le port ${port} est déjà utilisé. Arrêtez ce qui l’occupe, ou choisissez-en un autre : npm start -- --port ${port + 1}`,
    );
  }
  if (code === 'EACCES')
    return new Error(`Le port ${port} est réservé à l’administrateur : choisissez-en un au-dessus de 1024.`);
  if (code === 'EADDRNOTAVAIL') return new Error(`L’adresse ${host} (HOST) n’est pas celle de cette machine.`);
  return error;
}
