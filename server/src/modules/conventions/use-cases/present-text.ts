import { createHash } from 'node:crypto';
import { canonicalContent, type TextPart } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';
import { readAround, textParts } from './part-fields.ts';

/** SHA-256 of a text, in hexadecimal, over its canonical content: what one says to have read or signed. */
export function contentHash(parts: readonly TextPart[]): string {
  return createHash('sha256').update(canonicalContent(parts)).digest('hex');
}

/** Hash of the text of a convention as it stands; '' when it is out of reach. */
export async function presentHash(db: SqlReader, conventionId: string): Promise<string> {
  const around = await readAround(db, conventionId);
  return around ? contentHash(await textParts(db, around)) : '';
}
