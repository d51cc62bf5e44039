import { existsSync } from 'node:fs';
import type { AuditFaultKind } from '../platform/audit/verify.ts';
import type { Database } from './database.ts';
import type { OwnedDatabase } from './prepare.ts';
import { bar, table, type Terminal } from './terminal.ts';

const FAULTS_SHOWN = 20;

/** Makes the demonstration region on an empty database; it notes itself that it is loading, then loaded. */
export async function runDemonstration(database: OwnedDatabase, tell: (detail: string) => void): Promise<void> {
  const { loadDemonstration } = await import('../demo/load.ts');
  await loadDemonstration({ ownerUrl: database.ownerUrl, appUrl: database.appUrl, onProgress: tell });
}

/**
 * Imports the reference data of the npm packages, and an official file of coordinates when one is given.
 * @returns lines for people: what was imported, and which lines of the file were refused
 */
export async function runReferenceImport(
  database: OwnedDatabase,
  coordinates: string | null,
  tell: (detail: string) => void,
): Promise<string[]> {
  if (coordinates !== null && !existsSync(coordinates)) {
    throw new Error(`Le fichier de coordonnées ${coordinates} n’existe pas.`);
  }
  const { importReference } = await import('../modules/reference/import.ts');
  const { ownerUrl } = database;
  const made = await importReference({ ownerUrl, coordinates, onProgress: (done, total) => tell(bar(done, total)) });
  const count = new Intl.NumberFormat('fr-FR');
  const summary = `  ${count.format(made.communes)} communes (${count.format(made.exact)} situées exactement), ${count.format(made.epcis)} EPCI, ${made.departements} départements, ${made.regions} régions`;
  const shown = made.faults.slice(0, FAULTS_SHOWN).map((fault) => `  ligne ${fault.line} : ${fault.message}`);
  const others = made.faults.length - shown.length;
  return [summary, ...shown, ...(others > 0 ? [`  … et ${count.format(others)} autres lignes refusées`] : [])];
}

/** Prints who may sign in to the demonstration. */
export async function printAccounts(terminal: Terminal): Promise<void> {
  const { demoPeople, DEMO_PASSWORD, PLATFORM_NAME } = await import('../demo/accounts.ts');
  const { demoOrganisations } = await import('../demo/organisations.ts');
  const nameOf = (ref: string): string =>
    demoOrganisations.find((organisation) => organisation.ref === ref)?.shortName ?? PLATFORM_NAME;
  const rows = demoPeople.map(({ email, title, memberships }) => [
    email,
    title,
    memberships.map(({ organisation }) => nameOf(organisation)).join(', '),
  ]);
  terminal.say(`Comptes de démonstration, tous inventés (mot de passe : ${DEMO_PASSWORD})`);
  terminal.say('');
  for (const line of table([['Adresse', 'Fonction', 'Organisation'], ...rows])) terminal.say(line);
}

const FAULT_NAMES: Record<AuditFaultKind, string> = {
  changed_value: 'valeur modifiée',
  changed_line: 'ligne modifiée',
  broken_chain: 'scellé hors de sa place',
  missing_line: 'ligne manquante',
  lost_line: 'ligne hors de toute chaîne',
  broken_anchor: 'scellés retirés, ajoutés ou remplacés',
};

/** Checks the chain of the audit log and says what it found; false when it is broken. */
export async function verifyAudit(database: Database, terminal: Terminal): Promise<boolean> {
  const url = database.workerUrl ?? database.ownerUrl;
  if (url === null) throw new Error('La vérification lit tout le journal : indiquez WORKER_DATABASE_URL.');
  const { verifyChain } = await import('../platform/audit/verify.ts');
  const found = await terminal.step('Journal d’audit', () => verifyChain(url));
  const number = new Intl.NumberFormat('fr-FR');
  const count = (n: number, one: string, many: string): string => `${number.format(n)} ${n < 2 ? one : many}`;
  terminal.say(
    `  ${count(found.entries, 'ligne scellée', 'lignes scellées')} dans ${count(found.streams, 'chaîne', 'chaînes')}, ` +
      `${count(found.unsealed, 'ligne en attente', 'lignes en attente')} de scellement, ${count(found.erased, 'valeur effacée', 'valeurs effacées')}.`,
  );
  if (found.head !== null) terminal.say(`  Empreinte de tête, à conserver ailleurs : ${found.head}`);
  for (const { kind, stream, entryId } of found.faults.slice(0, FAULTS_SHOWN)) {
    terminal.complain(`  ${FAULT_NAMES[kind]} : ${stream}${entryId === null ? '' : `, ligne ${entryId}`}`);
  }
  const others = found.faults.length - FAULTS_SHOWN;
  if (others > 0) terminal.complain(`  … et ${count(others, 'autre anomalie', 'autres anomalies')}`);
  terminal.say(
    found.ok
      ? 'Le journal d’audit est intact.'
      : `Le journal d’audit a été altéré : ${count(found.faults.length, 'anomalie', 'anomalies')}.`,
  );
  return found.ok;
}
