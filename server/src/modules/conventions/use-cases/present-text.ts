import { createHash } from 'node:crypto';
import {
  canonicalAvenant,
  canonicalContent,
  type AvenantChange,
  type AvenantHead,
  type Effect,
  type TextPart,
} from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';
import { avenantsById, changesOf, type AvenantRow } from '../persistence/parts.queries.ts';
import { readAround, textParts } from './part-fields.ts';
import type { TextRef } from './text-ref.ts';
import { changeFact } from './text-versions.ts';

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

/** SHA-256 of a text, in hexadecimal, over its canonical content: what one says to have read or signed. */
export function contentHash(parts: readonly TextPart[]): string {
  return sha256(canonicalContent(parts));
}

/** What an avenant says besides its changes. */
export const headOf = ({ ordinal, label, object, wantedOn }: AvenantRow): AvenantHead => ({
  ordinal,
  label,
  object,
  effect: wantedOn as Effect,
});

/** SHA-256 of an avenant, over its head and its changes. */
export function avenantHash(avenant: AvenantRow, changes: readonly AvenantChange[]): string {
  return sha256(canonicalAvenant(headOf(avenant), changes));
}

/** Hash of a text as it stands; '' when it is out of reach. */
export async function presentHash(db: SqlReader, { conventionId, avenantId }: TextRef): Promise<string> {
  if (avenantId !== null) {
    const [avenant] = await avenantsById(db, [avenantId]);
    return avenant ? avenantHash(avenant, (await changesOf(db, [avenantId])).map(changeFact)) : '';
  }
  const around = await readAround(db, conventionId);
  return around ? contentHash(await textParts(db, around)) : '';
}
