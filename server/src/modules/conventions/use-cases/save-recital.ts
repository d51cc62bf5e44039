import { recitalInput } from '@maillage/domain/conventions';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { VisaEntity } from '../persistence/convention.entities.ts';
import { recitalsOf, type RecitalRow } from '../persistence/parts.queries.ts';
import { savePart, type PartKind, type SavePart } from './save-part.ts';
import { updateAtVersion } from './write-version.ts';

export const recitalPart: PartKind<typeof recitalInput, RecitalRow> = {
  recordType: 'Recital',
  schema: recitalInput,
  async find(tx, editing, id) {
    const rows = await recitalsOf(tx, [editing.convention.id], null);
    return rows.find((row) => row.id === id) ?? null;
  },
  check: () => [],
  async insert(tx, editing, id, input) {
    await tx.manager.insert(VisaEntity, {
      id,
      conventionId: editing.convention.id,
      instrumentId: editing.instrumentId,
      validFrom: null,
      validTo: null,
      version: 1,
      ...input,
    });
  },
  update: (tx, _editing, current, expectedVersion, input) =>
    updateAtVersion(tx, VisaEntity, current.id, expectedVersion, input),
};

/** Writes a visa (legal basis) or a recital of a draft. @see savePart */
export function saveRecital(tx: Transaction, command: SavePart) {
  return savePart(tx, recitalPart, command);
}
