import type { SqlReader } from '../../../db/sql.ts';
import { pickRows, type Loaders } from '../../../platform/graphql/loaders.ts';
import { filesById, filesOfRecords, type FileRow, type RecordRef } from './file.queries.ts';

const BY_ID = Symbol('file by id');
const OF_RECORD = Symbol('file of a record');

interface Reading {
  loaders: Loaders;
  readonly gate: SqlReader;
}

/** A file, null when it is out of reach; those asked for together are read together. */
export function loadFile({ loaders, gate }: Reading, id: string): Promise<FileRow | null> {
  return loaders
    .get<string, FileRow | null>(BY_ID, async (ids) => pickRows(ids, await filesById(gate, ids), (row) => row.id))
    .load(id);
}

const keyOf = ({ type, id }: RecordRef): string => `${type}:${id}`;

/** The file that proves a record; null when none does, or when it is out of reach. */
export function loadFileOf({ loaders, gate }: Reading, record: RecordRef): Promise<FileRow | null> {
  return loaders
    .get<RecordRef, FileRow | null>(
      OF_RECORD,
      async (records) =>
        pickRows(records.map(keyOf), await filesOfRecords(gate, records), (row) =>
          keyOf({ type: row.recordType, id: row.recordId }),
        ),
      keyOf,
    )
    .load(record);
}
