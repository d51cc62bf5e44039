import {
  isInTraining,
  stateOfSheet,
  TRAINING_KEEPERS,
  whyNotLeadCohort,
  type CohortActor,
  type Programme,
  type Sheet,
  type Stay,
} from '@maillage/domain/cohorts';
import { failed, ok, refusal, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../../db/unit-of-work.ts';
import { whoOf } from '../../../conventions/use-cases/open-for-editing.ts';
import { lockHalfDays, writeSheetStates } from '../../persistence/attendance/calendar.queries.ts';
import {
  entriesOn,
  signaturesOn,
  staysOf,
  type EntryRow,
  type StayRow,
} from '../../persistence/attendance/sheet.queries.ts';
import { cohortParts } from '../../persistence/cohort-figures.queries.ts';
import { cohortsById, lockCohort, type CohortRow } from '../../persistence/cohort.queries.ts';
import { editionsById } from '../../persistence/scheme.queries.ts';
import { partsFor } from '../cohort-facts.ts';

/** A training under the pen of a use case. */
export interface Training {
  cohort: CohortRow;
  programme: Programme;
  author: { organisationId: string; accountId: string };
}

/**
 * Opens the training of a cohort for those who keep it.
 * @param options `by` who may do what is about to be done; `lock` whether it is done alone. Otherwise others write beside
 * it, and whoever does something alone waits: no sheet goes while something is written on it
 * @returns NOT_FOUND when it is out of reach, FORBIDDEN
 */
export async function openTraining(
  tx: Transaction,
  cohortId: string,
  { by = TRAINING_KEEPERS, lock = false }: { by?: readonly CohortActor[]; lock?: boolean } = {},
): Promise<Result<Training, Refusal>> {
  const [seen] = await cohortsById(tx, [cohortId]);
  if (!seen) return failed([refusal('NOT_FOUND', ['cohortId'])]);
  const { actors } = partsFor(seen, await cohortParts(tx));
  const denial = whyNotLeadCohort(whoOf(tx), actors, by);
  if (denial) return failed([denial]);
  const cohort = await lockCohort(tx, cohortId, lock ? 'alone' : 'shared');
  const [edition] = await editionsById(tx, [seen.editionId]);
  if (!cohort || !edition) return failed([refusal('NOT_FOUND', ['cohortId'])]);
  const author = { organisationId: tx.actor.organisationId!, accountId: tx.actor.accountId };
  return ok({ cohort, programme: edition, author });
}

export const stayOf = (row: StayRow): Stay => ({
  id: row.id,
  from: row.from as CalendarDate,
  until: row.until as CalendarDate,
});

/** A sheet that is locked until the transaction ends, as its rules see it, with the entries that stand. */
export interface OpenSheet extends Sheet {
  id: string;
  version: number;
  entries: Map<string, EntryRow>;
  signed: string[];
  trainerSigned: boolean;
}

/**
 * Locks sheets of a cohort and reads what is on them.
 * @returns by the id of the half-day; what is unknown, cancelled or of another cohort is not in it
 */
export async function openSheets(
  tx: Transaction,
  cohortId: string,
  halfDayIds: readonly string[],
): Promise<Map<string, OpenSheet>> {
  const rows = (await lockHalfDays(tx, [...new Set(halfDayIds)])).filter((row) => row.cohortId === cohortId);
  const ids = rows.map(({ id }) => id);
  const stays = (await staysOf(tx, [cohortId])).map(stayOf);
  const sheets = new Map<string, OpenSheet>();
  for (const { id, date, minutes, state, version } of rows) {
    const day = date as CalendarDate;
    const expected = stays.filter((stay) => isInTraining(stay, day)).map((stay) => stay.id);
    const blank = { entries: new Map(), signed: [], trainerSigned: false };
    sheets.set(id, { id, date: day, minutes, state, version, expected, ...blank });
  }
  for (const entry of await entriesOn(tx, ids)) sheets.get(entry.halfDayId)?.entries.set(entry.candidatureId, entry);
  for (const { halfDayId, candidatureId } of await signaturesOn(tx, ids)) {
    const sheet = sheets.get(halfDayId)!;
    if (candidatureId === null) sheet.trainerSigned = true;
    else sheet.signed.push(candidatureId);
  }
  return sheets;
}

/** Writes the state of sheets on which something was written or signed. */
export async function settleSheets(tx: Transaction, sheets: Iterable<OpenSheet>): Promise<void> {
  const states = [...sheets].map((sheet) => ({ id: sheet.id, state: stateOfSheet(sheet) }));
  if (states.length > 0) await writeSheetStates(tx, states);
}

/** One line of the audit log for what was done on sheets: how many, and nobody's name. */
export async function traceAttendance(
  tx: Transaction,
  { cohort }: Training,
  action: string,
  after: Record<string, unknown>,
): Promise<void> {
  await tx.audit({
    stream: `cohort:${cohort.id}`,
    recordType: 'Attendance',
    recordId: cohort.id,
    action,
    before: null,
    after,
  });
  await tx.announce({ type: 'convention', id: cohort.conventionId });
}
