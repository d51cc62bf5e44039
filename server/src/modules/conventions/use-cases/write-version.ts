import { refusal, type Refusal } from '@maillage/kernel';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Transaction } from '../../../db/unit-of-work.ts';

/**
 * Updates a row if nobody has since the reader read it.
 * @returns STALE_VERSION when the version is no longer the expected one, null when written
 */
export async function updateAtVersion<E extends ObjectLiteral>(
  tx: Transaction,
  Entity: EntityTarget<E>,
  id: string,
  expectedVersion: number,
  columns: QueryDeepPartialEntity<E>,
): Promise<Refusal | null> {
  const { affected } = await tx.manager.update(
    Entity,
    { id, version: expectedVersion } as never,
    { ...columns, version: expectedVersion + 1 } as never,
  );
  return affected === 1 ? null : refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion });
}

/** Deletes a row if nobody has changed it since. @returns STALE_VERSION, or null when done */
export async function deleteAtVersion<E extends ObjectLiteral>(
  tx: Transaction,
  Entity: EntityTarget<E>,
  id: string,
  expectedVersion: number,
): Promise<Refusal | null> {
  const { affected } = await tx.manager.delete(Entity, { id, version: expectedVersion } as never);
  return affected === 1 ? null : refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion });
}
