import {
  affectedBy,
  applyChanges,
  blockOf,
  conflictsBetween,
  deadlinesOf,
  factsWithText,
  partiesConcerned,
  partOf,
  type AffectedRecord,
  type AvenantPart,
  type Concerned,
  type Conflict,
  type Deadline,
  type PartFields,
} from '@maillage/domain/conventions';
import { addYears, type CalendarDate } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import { childrenOf } from '../persistence/convention.queries.ts';
import { avenantsOf, changesOf, clausesOf, discussedAvenants, type AvenantRow } from '../persistence/parts.queries.ts';
import type { Discussion } from './discussion.ts';
import { conventionFacts } from './open-avenant.ts';
import { clauseFacts } from './open-for-editing.ts';
import { earliestEffect, partInForce } from './save-avenant-change.ts';
import { signingParties } from './text-edited.ts';
import { changeFact, textVersions } from './text-versions.ts';

/** Open avenants of every convention within reach. */
export function readOpenAvenants(db: SqlReader): Promise<AvenantRow[]> {
  return discussedAvenants(db);
}

/** How far ahead the due dates that an avenant would move are looked for. */
const HORIZON_YEARS = 5;

/** A record that an avenant would move, with what tells it in words. */
export interface DescribedRecord extends AffectedRecord {
  deadline: Deadline | null;
  /** Title of the convention below, for a child. */
  childTitle: string | null;
}

/**
 * What would read otherwise with an open avenant applied: the days of the convention, its due dates over the next years,
 * the agreements below that would outlive it. Nothing for one that is in force or abandoned.
 */
export async function affectedRecords(
  db: SqlReader,
  discussion: Discussion,
  today: CalendarDate,
): Promise<DescribedRecord[]> {
  const avenant = openAvenantOf(discussion);
  if (!avenant || discussion.changes.length === 0) return [];
  const on = earliestEffect(avenant, today);
  const text = await textVersions(db, discussion.convention.id);
  const before = { ...(await conventionFacts(db, discussion.convention)), asOf: on };
  const after = {
    ...factsWithText(before, applyChanges(text, discussion.changes.map(changeFact), on, avenant.ordinal)),
    asOf: on,
  };
  const range = { from: on, to: addYears(on, HORIZON_YEARS), today };
  const children = await childrenOf(db, [discussion.convention.id]);
  const deadlines = new Map(
    [...deadlinesOf(before, range), ...deadlinesOf(after, range)].map((deadline) => [deadline.key, deadline]),
  );
  const ends = children.map(({ id, endsOn }) => ({ id, endsOn: endsOn as CalendarDate | null }));
  return affectedBy({ before, after, range, children: ends }).map((record) => ({
    ...record,
    deadline: record.kind === 'deadline' ? (deadlines.get(record.key) ?? null) : null,
    childTitle: record.kind === 'child' ? (children.find(({ id }) => id === record.key)?.title ?? null) : null,
  }));
}

function openAvenantOf({ avenant }: Discussion): AvenantRow | null {
  return avenant && avenant.status !== 'in_force' && avenant.status !== 'abandoned' ? avenant : null;
}

/** A part of the text as an avenant would leave it. */
export interface PartInAvenant {
  partId: string;
  block: AvenantPart;
  fields: PartFields;
  changeId: string | null;
}

/** The parts that an open avenant may change, as it would leave them: those in force, and those that it adds. */
export async function partsInAvenant(db: SqlReader, discussion: Discussion): Promise<PartInAvenant[]> {
  const avenant = openAvenantOf(discussion);
  if (!avenant) return [];
  const text = await textVersions(db, discussion.convention.id);
  const changes = discussion.changes.map(changeFact);
  const ids = [...new Set(text.map(({ partId }) => partId))];
  const standing = ids.flatMap((partId): PartInAvenant[] => {
    const change = changes.find((each) => partOf(each) === partId);
    const fields = change ? change.fields : partInForce(text, partId);
    const block = text.find((version) => version.partId === partId)!.block;
    return fields ? [{ partId, block, fields, changeId: change?.id ?? null }] : [];
  });
  const added = changes.filter(({ operation }) => operation === 'add');
  return [...standing, ...added.map(({ id, block, fields }) => ({ partId: id, block, fields: fields!, changeId: id }))]
    .filter(({ block, fields }) => avenant.blocks.includes(blockOf({ block, before: null, fields })))
    .toSorted((a, b) => placeOf(a) - placeOf(b));
}

const placeOf = ({ fields }: PartInAvenant): number => Number(fields['position'] ?? 0);

/** A conflict of an avenant with another open one, told from its own side. */
export interface ConflictWith {
  kind: Conflict['kind'];
  with: string;
  changeId: string;
  fields: readonly string[];
}

/** Conflicts of an open avenant with the other open ones that the reader may see. */
export async function conflictsOf(db: SqlReader, discussion: Discussion): Promise<ConflictWith[]> {
  const mine = openAvenantOf(discussion);
  if (!mine) return [];
  const open = (await avenantsOf(db, [mine.conventionId])).filter(
    ({ status }) => status !== 'in_force' && status !== 'abandoned',
  );
  const rows = await changesOf(
    db,
    open.map(({ id }) => id),
  );
  const facts = open.map(({ id, ordinal, wantedOn }) => ({
    ordinal,
    effect: wantedOn as CalendarDate | null,
    changes: rows.filter(({ avenantId }) => avenantId === id).map(changeFact),
  }));
  return conflictsBetween(facts)
    .filter(({ ordinals }) => ordinals.includes(mine.ordinal))
    .map(({ kind, ordinals, changeIds, fields }) => {
      const at = ordinals.indexOf(mine.ordinal);
      const other = open.find(({ ordinal }) => ordinal === ordinals[1 - at]);
      return { kind, with: other?.label ?? '', changeId: changeIds[at]!, fields };
    });
}

/** Whom an avenant concerns, who signs it, and the article that says so. */
export async function concernOf(db: SqlReader, discussion: Discussion, today: CalendarDate): Promise<Concerned> {
  const clauses = clauseFacts(await clausesOf(db, [discussion.convention.id], null));
  const keys = signingParties(discussion.parties).map(({ key }) => key);
  return partiesConcerned(discussion.changes.map(changeFact), keys, clauses, today);
}
