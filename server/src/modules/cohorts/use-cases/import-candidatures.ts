import {
  COHORT_RUNNERS,
  fieldsOfLine,
  suggestMapping,
  textOf,
  whyNotLeadCohort,
  type ColumnMapping,
  type FileCell,
  type FileDefaults,
  type FileLookups,
} from '@maillage/domain/cohorts';
import { failed, normaliseForSearch, ok, refusal, type Refusal, type Result } from '@maillage/kernel';
import type { Actor } from '../../../db/actor.ts';
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { readTable, type FileTable, type NoTable } from '../../../platform/documents/read-table.ts';
import { readFile } from '../../files/use-cases/read-file.ts';
import { cohortsById } from '../persistence/cohort.queries.ts';
import { cohortParts } from '../persistence/cohort-figures.queries.ts';
import { communesNamed, employersNamed } from '../persistence/import.queries.ts';
import { partsFor } from './cohort-facts.ts';
import { enterCandidatures, MOST_LINES, type EntryOutcome } from './enter-candidatures.ts';

const NO_TABLE: Record<NoTable, Refusal['code']> = {
  unreadable: 'FILE_UNREADABLE',
  empty: 'FILE_WITHOUT_TEXT',
  too_many_lines: 'FILE_TEXT_TOO_LONG',
  too_many_columns: 'FILE_TEXT_TOO_LONG',
};

/**
 * The table of a file that was sent to be imported into a cohort.
 * @returns NOT_FOUND when the cohort or the file is out of reach, FORBIDDEN for whoever keeps no candidatures of it,
 * FILE_QUARANTINED, FILE_UNREADABLE, FILE_WITHOUT_TEXT, FILE_TEXT_TOO_LONG
 */
export async function readCandidatureFile(
  db: SqlReader,
  actor: Pick<Actor, 'organisationId' | 'organisationKind' | 'role'>,
  { cohortId, fileId }: { cohortId: string; fileId: string },
): Promise<Result<FileTable, Refusal>> {
  const [cohort] = await cohortsById(db, [cohortId]);
  if (!cohort) return failed([refusal('NOT_FOUND', ['cohortId'])]);
  const { actors } = partsFor(cohort, await cohortParts(db));
  const denial = whyNotLeadCohort(actor, actors, COHORT_RUNNERS);
  if (denial) return failed([denial]);
  const found = await readFile(db, fileId);
  if (!found || found.file.purpose !== 'candidature_import') return failed([refusal('NOT_FOUND', ['fileId'])]);
  if (found.file.state === 'quarantined') return failed([refusal('FILE_QUARANTINED', ['fileId'])]);
  const table = await readTable(found.file.mediaType, found.bytes, MOST_LINES);
  return typeof table === 'string' ? failed([refusal(NO_TABLE[table], ['fileId'])]) : ok(table);
}

/** What a file holds and how it may be read, before anything is written. */
export interface FilePreview {
  columns: { header: string; samples: string[] }[];
  mapping: ColumnMapping;
  lines: number;
}

const SAMPLES = 3;
const LONGEST_SAMPLE = 60;

const shown = (cell: FileCell): string => textOf(cell)?.slice(0, LONGEST_SAMPLE) ?? '';

export function previewOf({ headers, lines }: FileTable): FilePreview {
  return {
    columns: headers.map((header, at) => ({
      header,
      samples: lines
        .map(({ cells }) => shown(cells[at] ?? null))
        .filter((text) => text !== '')
        .slice(0, SAMPLES),
    })),
    mapping: suggestMapping(headers),
    lines: lines.length,
  };
}

/** The communes and employers that a file names, read at once; a name that several have stands for none. */
async function lookupsFor(
  tx: Transaction,
  table: FileTable,
  mapping: ColumnMapping,
  cohortId: string,
): Promise<FileLookups> {
  const textsAt = (column: number | undefined): string[] =>
    column === undefined
      ? []
      : [...new Set(table.lines.map(({ cells }) => textOf(cells[column] ?? null)).filter((text) => text !== null))];
  const [cohort] = await cohortsById(tx, [cohortId]);
  const communes = new Map<string, string | null>();
  const named = textsAt(mapping.commune);
  for (const { key, inseeCode, departementCode } of await communesNamed(tx, named, cohort?.regionCode ?? null)) {
    const other = communes.get(key);
    // Of two communes of one name, the one of the département of the cohort is meant.
    if (other === undefined || departementCode === cohort?.departementCode) communes.set(key, inseeCode);
    else if (other !== null && !other.startsWith(cohort?.departementCode ?? '')) communes.set(key, null);
  }
  const employers = new Map<string, string | null>();
  for (const { key, id } of await employersNamed(tx, textsAt(mapping.employer)))
    employers.set(key, employers.has(key) ? null : id);
  return {
    commune: (text) => communes.get(text) ?? communes.get(normaliseForSearch(text)) ?? null,
    employer: (text) => employers.get(text.replaceAll(' ', '')) ?? employers.get(normaliseForSearch(text)) ?? null,
  };
}

export interface ImportCommand {
  cohortId: string;
  mapping: ColumnMapping;
  defaults: FileDefaults;
  dryRun: boolean;
}

/**
 * Enters the candidatures of a table: what is right is written, each other line is told with every reason.
 * @returns as `enterCandidatures`; REQUIRED when no column holds the names
 */
export async function importCandidatures(
  tx: Transaction,
  table: FileTable,
  { cohortId, mapping, defaults, dryRun }: ImportCommand,
): Promise<Result<EntryOutcome, Refusal>> {
  const missing = (['lastName', 'firstName'] as const).filter((field) => mapping[field] === undefined);
  if (missing.length > 0) return failed(missing.map((field) => refusal('REQUIRED', ['mapping', field])));
  const lookups = await lookupsFor(tx, table, mapping, cohortId);
  const lines = table.lines.map(({ line, cells }) => ({
    line,
    fields: fieldsOfLine(cells, mapping, lookups, defaults),
  }));
  return enterCandidatures(tx, { cohortId, lines, dryRun });
}
