import 'reflect-metadata';
import type { Pool } from 'pg';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { installParsers } from './parsers.ts';

export interface DatabaseOptions {
  url: string;
  poolSize: number;
  /** Longest time a statement may take, in milliseconds. */
  statementTimeout: number;
  applicationName: string;
}

type Entities = MixedList<Function | string | EntitySchema>;

/** Opens the application's connections. TypeORM keeps the pool; `synchronize` is never used. */
export async function openDataSource(options: DatabaseOptions, entities: Entities): Promise<DataSource> {
  installParsers();
  const dataSource = new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.applicationName,
    poolSize: options.poolSize,
    entities,
    synchronize: false,
    installExtensions: false,
    logging: false,
    extra: { statement_timeout: options.statementTimeout, connectionTimeoutMillis: 5_000 },
  });
  await dataSource.initialize();
  return dataSource;
}

/** The pool behind a data source, for what must speak to one connection (the gate, sign-in). */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}
