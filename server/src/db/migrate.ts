import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'migrations');
const FILE = /^(\d{4})-([a-z0-9-]+)\.sql$/;

/** Migrations are the .sql files of the folder, in their order. A file that has landed is never changed. */
export function migrationFiles(): { name: string; sql: string }[] {
  return readdirSync(folder)
    .filter((file) => FILE.test(file))
    .toSorted()
    .map((file) => ({ name: file.replace(/\.sql$/, ''), sql: readFileSync(join(folder, file), 'utf8') }));
}

function migrationClass({ name, sql }: { name: string; sql: string }): new () => MigrationInterface {
  const [, number, sentence] = FILE.exec(`${name}.sql`)!;
  // TypeORM orders by the 13 digits that end a migration's name.
  const ordered = `${sentence!.replaceAll('-', '_')}${String(Number(number)).padStart(13, '0')}`;
  return class implements MigrationInterface {
    name = ordered;
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql);
    }
    async down(): Promise<void> {
      throw new Error(`${name} has no way back: restore a backup`);
    }
  };
}

/**
 * Brings a database to the newest structure, or to the one after the migration `upTo` (for tests on old databases).
 * Each migration is its own transaction; servers that start together wait for each other.
 * @param ownerUrl connection of maillage_owner
 * @returns the names of the migrations that ran
 */
export async function migrate(
  ownerUrl: string,
  onProgress: (name: string) => void = () => undefined,
  upTo?: string,
): Promise<string[]> {
  const files = migrationFiles();
  const last = upTo === undefined ? files.length : files.findIndex((file) => file.name === upTo) + 1;
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    installExtensions: false,
    synchronize: false,
    poolSize: 2,
    migrations: files.slice(0, last).map(migrationClass),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    applicationName: 'maillage-migrate',
  });
  await dataSource.initialize();
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query("select pg_advisory_lock(hashtextextended('maillage-migrations', 0))");
    const done = await dataSource.runMigrations({ transaction: 'each' });
    for (const migration of done) onProgress(migration.name);
    return done.map((migration) => migration.name);
  } finally {
    await guard.query("select pg_advisory_unlock(hashtextextended('maillage-migrations', 0))").catch(() => undefined);
    await guard.release();
    await dataSource.destroy();
  }
}
