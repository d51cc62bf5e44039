import { calendarDate } from '@maillage/kernel';
import { inject } from 'vitest';
import { startServer, type RunningServer, type ServerConfig } from '../../server/src/main.ts';
import { ApiClient } from './client.ts';
import { cloneDatabase, TEST_TODAY, type TemplateName, type TestDatabase } from './database.ts';

export interface Portal {
  url: string;
  database: TestDatabase;
  /** A client that nobody has signed in to. */
  anonymous(): ApiClient;
  /** A client signed in with an account of the demonstration, or any other with its password. */
  signIn(email: string, password?: string): Promise<ApiClient>;
  /** Another server on the same database. */
  another(config?: Partial<ServerConfig>): Promise<RunningServer>;
  stop(): Promise<void>;
}

export interface PortalOptions {
  template?: TemplateName;
  config?: Partial<ServerConfig>;
  /** Starts the jobs too. */
  jobs?: boolean;
}

/** Starts the portal on a database of its own, over HTTP as in production, on the day of the tests. */
export async function openPortal(options: PortalOptions = {}): Promise<Portal> {
  const database = await cloneDatabase(inject('testServer'), inject('templates')[options.template ?? 'demonstration']);
  const start = (config: Partial<ServerConfig> = {}): Promise<RunningServer> =>
    startServer({
      databaseUrl: database.appUrl,
      workerUrl: options.jobs ? database.workerUrl : null,
      host: '127.0.0.1',
      port: 0,
      publicUrl: null,
      clientFolder: null,
      poolSize: 6,
      logLevel: 'silent',
      today: calendarDate(TEST_TODAY),
      ...options.config,
      ...config,
    });
  const server = await start();
  const others: RunningServer[] = [];
  return {
    url: server.url,
    database,
    anonymous: () => new ApiClient(server.url),
    async signIn(email, password) {
      const client = new ApiClient(server.url);
      await client.signIn(email, password);
      return client;
    },
    async another(config) {
      const other = await start(config);
      others.push(other);
      return other;
    },
    async stop() {
      for (const other of others) await other.stop();
      await server.stop();
      await database.drop();
    },
  };
}
