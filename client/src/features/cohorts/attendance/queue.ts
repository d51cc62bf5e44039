import type { AbsenceReason, AttendanceMark } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';

/** What somebody was on a half-day, written on this device and not sent yet. */
export interface WaitingEntry {
  readonly kind: 'entry';
  readonly entryId: string;
  readonly halfDayId: string;
  readonly candidatureId: string;
  readonly mark: AttendanceMark;
  readonly reason: AbsenceReason | null;
  readonly missingMinutes: number | null;
  readonly evidenceOn: CalendarDate | null;
  /** Instant, ISO 8601 in UTC. */
  readonly writtenAt: string;
}

/** A signature given on this device and not sent yet. */
export interface WaitingSignature {
  readonly kind: 'signature';
  readonly entryId: string;
  readonly halfDayId: string;
  /** Null for the trainer. */
  readonly candidatureId: string | null;
  readonly name: string;
  readonly way: 'typed' | 'tap';
  readonly signedAt: string;
}

export type Waiting = WaitingEntry | WaitingSignature;

const isSame = (a: Waiting, b: Waiting): boolean =>
  a.kind === b.kind && a.halfDayId === b.halfDayId && a.candidatureId === b.candidatureId;

/**
 * Puts something at the end of a queue. It replaces what waits on the same person and half-day; somebody who is marked
 * absent after signing here no longer signs.
 */
export function enqueue(queue: readonly Waiting[], item: Waiting): Waiting[] {
  const gone =
    item.kind === 'entry' && item.mark.startsWith('absent')
      ? queue.filter((each) => each.kind !== 'signature' || !isOf(each, item))
      : queue;
  return [...gone.filter((each) => !isSame(each, item)), item];
}

const isOf = (signature: WaitingSignature, entry: WaitingEntry): boolean =>
  signature.halfDayId === entry.halfDayId && signature.candidatureId === entry.candidatureId;

/** The queue without what was answered, whatever was added in the meantime. */
export function settle(queue: readonly Waiting[], answered: ReadonlySet<string>): Waiting[] {
  return queue.filter(({ entryId }) => !answered.has(entryId));
}

/** What waits of a kind, in the form in which it is sent. */
export function toSend<K extends Waiting['kind']>(
  queue: readonly Waiting[],
  kind: K,
): Omit<Extract<Waiting, { kind: K }>, 'kind'>[] {
  return queue
    .filter((item): item is Extract<Waiting, { kind: K }> => item.kind === kind)
    .map(({ kind: _kind, ...item }) => item);
}

/** A sheet as far as what waits changes it. */
interface ShownSheet {
  readonly id: string;
  readonly trainerSignature: { readonly name: string | null; readonly signedAt: string } | null;
  readonly people: readonly {
    readonly candidatureId: string;
    readonly entry: object | null;
    readonly signature: object | null;
  }[];
}

/** A sheet as it will be once what waits is sent. */
export function withWaiting<S extends ShownSheet>(sheet: S, queue: readonly Waiting[]): S {
  const here = queue.filter(({ halfDayId }) => halfDayId === sheet.id);
  if (here.length === 0) return sheet;
  const signatureOf = (id: string | null) => {
    const found = here.find((item) => item.kind === 'signature' && item.candidatureId === id);
    return found?.kind === 'signature' ? { name: found.name, signedAt: found.signedAt } : null;
  };
  return {
    ...sheet,
    trainerSignature: signatureOf(null) ?? sheet.trainerSignature,
    people: sheet.people.map((person) => {
      const entry = here.find((item) => item.kind === 'entry' && item.candidatureId === person.candidatureId);
      const signature = signatureOf(person.candidatureId);
      const marked = entry ?? person.entry ?? (signature ? PRESENT : null);
      return { ...person, entry: marked, signature: signature ?? (entry ? null : person.signature) };
    }),
  };
}

const PRESENT = { mark: 'present', reason: null, missingMinutes: null, evidenceOn: null };

/** Where the queue of a cohort is kept on the device, for whoever acts for an organisation. */
export const keyOf = (cohortId: string, organisation: string | null): string =>
  `maillage.attendance.${organisation ?? 'none'}.${cohortId}`;

/** Reads a queue; what cannot be read is no queue. */
export function readQueue(storage: Pick<Storage, 'getItem'>, key: string): Waiting[] {
  try {
    const read: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(read) ? read.filter(isWaiting) : [];
  } catch {
    return [];
  }
}

const isWaiting = (item: unknown): item is Waiting =>
  typeof item === 'object' &&
  item !== null &&
  ['entry', 'signature'].includes((item as Waiting).kind) &&
  typeof (item as Waiting).entryId === 'string' &&
  typeof (item as Waiting).halfDayId === 'string';

/** Keeps a queue; nothing is left on the device once it is empty. */
export function writeQueue(
  storage: Pick<Storage, 'setItem' | 'removeItem'>,
  key: string,
  queue: readonly Waiting[],
): void {
  if (queue.length === 0) storage.removeItem(key);
  else storage.setItem(key, JSON.stringify(queue));
}
