import { differencesOf, type CopyBlock, type SourcePart } from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import { originsOf, type OriginRow } from '../persistence/copies.queries.ts';
import { identifiedParts, readAround } from './part-fields.ts';

/** What a text says otherwise than the one that it was copied from. */
export interface OriginDifference {
  block: CopyBlock;
  partId: string;
  /** Null for a part of the text's own. */
  before: Record<string, unknown> | null;
  /** Null for a part that was not kept. */
  after: Record<string, unknown> | null;
}

export interface TextOrigin {
  /** Uuid of the convention that was copied. */
  sourceId: string;
  readOn: string;
  /** Parts that the framework fixes. */
  fixed: OriginRow[];
  differences: OriginDifference[];
}

/** Compares a text with the one that it was copied from, part by part; null for one that was typed. */
export async function readOrigin(db: SqlReader, conventionId: string, asOf: CalendarDate): Promise<TextOrigin | null> {
  const origins = await originsOf(db, [conventionId]);
  const [first] = origins;
  if (!first) return null;
  const around = await readAround(db, conventionId, asOf);
  if (!around) return null;
  const parts = await identifiedParts(db, around, asOf);
  const copied = new Set(origins.map((origin) => origin.partId));
  const compared = origins.flatMap((origin): OriginDifference[] => {
    const part = parts.find((each) => each.block === origin.block && each.id === origin.partId);
    const { block, partId, fields: before } = origin;
    if (!part) return [{ block, partId, before, after: null }];
    const after = fieldsOf(part);
    return differencesOf({ block, before, after } as never).length > 0 ? [{ block, partId, before, after }] : [];
  });
  const blocks = new Set(origins.map((origin) => origin.block));
  const added = parts
    // Those of a block of which nothing was taken over, and lists that others publish, are not compared.
    .filter((part) => blocks.has(part.block) && !copied.has(part.id))
    .filter((part) => part.block !== 'Axis' || part.fields.scope === 'convention')
    .map((part): OriginDifference => ({ block: part.block, partId: part.id, before: null, after: fieldsOf(part) }));
  return {
    sourceId: first.sourceConventionId,
    readOn: first.readOn,
    fixed: origins.filter((origin) => origin.fixed),
    differences: [...compared, ...added],
  };
}

const fieldsOf = (part: SourcePart): Record<string, unknown> => ({ ...part.fields });
