import type { CalendarDate, RefusalSource } from '@maillage/kernel';
import { clauseInForce } from '../clauses.ts';
import type { ClauseFact } from '../facts.ts';
import { changedFields, partiesTouched, type Edit } from '../negotiation/touches.ts';
import { contentOf, partKey, partOf, type AvenantChange } from './changes.ts';
import { keysNamedBy } from './checks.ts';
import type { Effect } from './states.ts';

export interface OpenAvenant {
  readonly ordinal: number;
  readonly effect: Effect;
  readonly changes: readonly AvenantChange[];
}

/**
 * Why two avenants cannot both be signed as they stand: they write the same field, the same part (whole, so that the
 * second would undo the first), one removes what the other changes, both add the same thing, or one takes away a party
 * that the other names.
 */
export type ConflictKind = 'same_field' | 'same_part' | 'removed' | 'same_key' | 'party_leaves';

export interface Conflict {
  readonly kind: ConflictKind;
  /** Numbers of the two avenants, the one that applies first before the other. */
  readonly ordinals: readonly [number, number];
  /** Identifiers of the changes, in the same order. */
  readonly changeIds: readonly [string, string];
  /** Names of the fields that both write. */
  readonly fields: readonly string[];
}

/** Every conflict between avenants that are open together, by the day on which they apply. */
export function conflictsBetween(avenants: readonly OpenAvenant[]): Conflict[] {
  // Without a fixed day an avenant applies after those that have one, as far as anybody knows.
  const rank = ({ effect }: OpenAvenant): string => effect ?? '9999-12-31';
  const ordered = avenants.toSorted((a, b) => rank(a).localeCompare(rank(b)) || a.ordinal - b.ordinal);
  return ordered.flatMap((first, index) =>
    ordered.slice(index + 1).flatMap((second) =>
      first.changes.flatMap((one) =>
        second.changes.flatMap((other): Conflict[] => {
          const found = conflictOf(one, other);
          const pair = { ordinals: [first.ordinal, second.ordinal], changeIds: [one.id, other.id] } as const;
          return found ? [{ ...found, ...pair }] : [];
        }),
      ),
    ),
  );
}

function conflictOf(one: AvenantChange, other: AvenantChange): Pick<Conflict, 'kind' | 'fields'> | null {
  if (one.block === other.block && partOf(one) === partOf(other)) {
    if (one.operation === 'remove' || other.operation === 'remove') return { kind: 'removed', fields: [] };
    const theirs = changedFields(editOf(other));
    const fields = changedFields(editOf(one)).filter((field) => theirs.includes(field));
    return { kind: fields.length > 0 ? 'same_field' : 'same_part', fields };
  }
  if (takesAwayPartyOf(one, other) || takesAwayPartyOf(other, one)) return { kind: 'party_leaves', fields: [] };
  const [key, theirKey] = [newKey(one), newKey(other)];
  return key !== null && key === theirKey ? { kind: 'same_key', fields: [] } : null;
}

function takesAwayPartyOf(one: AvenantChange, other: AvenantChange): boolean {
  if (one.block !== 'Party' || one.operation !== 'remove' || other.fields === null) return false;
  const key = String(one.before?.['key']);
  return keysNamedBy({ block: other.block, fields: other.fields }).includes(key);
}

/** The key that a change gives to a part, when the part did not have it before. */
function newKey(change: AvenantChange): string | null {
  if (change.fields === null) return null;
  const keyOf = (fields: AvenantChange['fields']): string | null =>
    fields && partKey({ block: change.block, partId: partOf(change), fields });
  const key = keyOf(change.fields);
  return key === keyOf(change.before) ? null : key;
}

/** A change as an edit of the text, its days apart. */
export function editOf(change: AvenantChange): Edit {
  const side = (fields: AvenantChange['fields']): never => (fields && contentOf(fields)) as never;
  return { block: change.block, before: side(change.before), after: side(change.fields) };
}

export interface Concerned {
  /** Parties whose rights or duties the changes touch: whom the avenant is shown to first. */
  readonly touchedKeys: readonly string[];
  /** Parties that must sign it. */
  readonly signingKeys: readonly string[];
  /** The article that says so, when one does. */
  readonly source: RefusalSource;
}

/**
 * Whom an avenant concerns and who signs it. The rule of the clause on avenants is the common accord of all (PDL-7.2,
 * VALS-13), and it holds for a text that says nothing too: a contract is changed by those who made it. A party that comes
 * in or leaves signs as well.
 * @param partyKeys parties that sign the convention on the day
 */
export function partiesConcerned(
  changes: readonly AvenantChange[],
  partyKeys: readonly string[],
  clauses: readonly ClauseFact[],
  date: CalendarDate,
): Concerned {
  const incoming = changes.flatMap(({ block, operation, fields }) =>
    block === 'Party' && operation === 'add' ? [String(fields!['key'])] : [],
  );
  const all = [...new Set([...partyKeys, ...incoming])];
  const touched = new Set(changes.flatMap((change) => partiesTouched(editOf(change), all)));
  const clause = clauseInForce(clauses, 'amendment', date);
  return {
    touchedKeys: all.filter((key) => touched.has(key)),
    signingKeys: all,
    source: { article: clause?.articleNumber ?? null, rule: clause?.ruleId ?? null },
  };
}
