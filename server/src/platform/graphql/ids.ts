import { fromGlobalId, toGlobalId } from '@maillage/kernel';

export { toGlobalId };

/** Names no record: what a malformed id, or one of another type, reads as. The answer is that of an unknown record. */
export const NO_RECORD = '00000000-0000-0000-0000-000000000000';

/** The uuid behind a global id of the given type. */
export function uuidOf(type: string, globalId: string): string {
  const decoded = fromGlobalId(globalId);
  return decoded?.type === type ? decoded.id : NO_RECORD;
}

export function uuidOrNull(type: string, globalId: string | null | undefined): string | null {
  return globalId == null || globalId === '' ? null : uuidOf(type, globalId);
}
