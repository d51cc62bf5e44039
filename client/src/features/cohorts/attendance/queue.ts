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

/** What a signature attests to; another proof seen changes nothing of it. */
export type Attested = Pick<WaitingEntry, 'mark' | 'reason' | 'missingMinutes'>;

/** The part of an entry that a signature attests to. */
export const attestedOf = ({ mark, reason, missingMinutes }: Attested): Attested => ({ mark, reason, missingMinutes });

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
  /** What the sheet said when it was signed; stays on the device. Absent: see `enqueue`. */
  readonly attested?: Attested | undefined;
}

export type Waiting = WaitingEntry | WaitingSignature;

/** What signing says of somebody of whom nothing was said. */
const PRESENT = { mark: 'present', reason: null, missingMinutes: null, evidenceOn: null } as const;

const isSame = (a: Waiting, b: Waiting): boolean =>
  a.kind === b.kind && a.halfDayId === b.halfDayId && a.candidatureId === b.candidatureId;

const isOf = (signature: Waiting, entry: Waiting): boolean =>
  signature.kind === 'signature' &&
  signature.halfDayId === entry.halfDayId &&
  signature.candidatureId === entry.candidatureId;

/**
 * Puts something at the end of a queue. It replaces what waits on the same person and half-day. Somebody whose entry is
 * changed after signing here signs again, as on the server: what was signed is the entry shown then, or else the one
 * that waits, or else 'present'.
 */
export function enqueue(queue: readonly Waiting[], item: Waiting): Waiting[] {
  const before = queue.find((each) => isSame(each, item));
  const waiting = before?.kind === 'entry' ? before : PRESENT;
  const gone =
    item.kind === 'entry'
      ? queue.filter((each) => !isOf(each, item) || attestsTo(each as WaitingSignature, item, waiting))
      : queue;
  return [...gone.filter((each) => !isSame(each, item)), item];
}

function attestsTo({ attested }: WaitingSignature, entry: WaitingEntry, waiting: Attested): boolean {
  const { mark, reason, missingMinutes } = attested ?? waiting;
  // Nobody signs to have been absent.
  if (entry.mark.startsWith('absent')) return false;
  return mark === entry.mark && reason === entry.reason && missingMinutes === entry.missingMinutes;
}

/** The queue without something that the server cannot read, nor the signature that attests to it. */
export function setAside(queue: readonly Waiting[], item: Waiting): Waiting[] {
  return queue.filter((each) => each.entryId !== item.entryId && !(item.kind === 'entry' && isOf(each, item)));
}

/** The queue without what was answered, whatever was added in the meantime. */
export function settle(queue: readonly Waiting[], answered: ReadonlySet<string>): Waiting[] {
  return queue.filter(({ entryId }) => !answered.has(entryId));
}

type Sent<K extends Waiting['kind']> = Omit<Extract<Waiting, { kind: K }>, 'kind' | 'attested'>;

/** What waits of a kind, in the form in which it is sent. */
export function toSend<K extends Waiting['kind']>(queue: readonly Waiting[], kind: K): Sent<K>[] {
  return queue
    .filter((item) => item.kind === kind)
    .map((item) => {
      const { kind: _kind, attested: _attested, ...sent } = { attested: undefined, ...item };
      return sent as unknown as Sent<K>;
    });
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
