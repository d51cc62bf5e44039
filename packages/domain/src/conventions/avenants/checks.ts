import { addDays, refusal, type CalendarDate, type Refusal } from '@maillage/kernel';
import { partyKeysIn } from '../clauses.ts';
import { overlappingVersions } from '../consolidate.ts';
import { SIGNING_ROLES, type PartyRole } from '../facts.ts';
import { changedFields, type Edit } from '../negotiation/touches.ts';
import { applyChanges, lastOfPart, partKey, partOf, textOn, type AvenantChange, type TextVersion } from './changes.ts';

/**
 * Every reason against the changes of an avenant from a day on, each under `changes` and the identifier of the change:
 * nothing changed, a part that is gone, that reads otherwise by now or that an avenant changes later; then what the text
 * would leave without its party or article, and fewer than two signatories (a party leaves, the others go on).
 */
export function checkChanges(
  text: readonly TextVersion[],
  changes: readonly AvenantChange[],
  effectiveOn: CalendarDate,
): Refusal[] {
  if (changes.length === 0) return [refusal('AVENANT_EMPTY', ['changes'])];
  const single = changes.flatMap((change, index) => {
    const twice = changes.slice(0, index).some((earlier) => partOf(earlier) === partOf(change));
    return twice ? [refusal('DUPLICATE_ITEM', ['changes', change.id])] : checkChange(text, change, effectiveOn);
  });
  if (single.length > 0) return single;
  const after = applyChanges(text, changes, effectiveOn, Number.MAX_SAFE_INTEGER);
  return [...checkKeys(text, after), ...checkReferences(text, after, effectiveOn)];
}

function checkChange(text: readonly TextVersion[], change: AvenantChange, effectiveOn: CalendarDate): Refusal[] {
  const path = ['changes', change.id];
  const validTo = change.fields?.['validTo'] as CalendarDate | null | undefined;
  const ends = validTo && validTo < effectiveOn;
  const refusals = ends
    ? [refusal('END_BEFORE_START', [...path, 'validTo'], { start: effectiveOn, end: validTo })]
    : [];
  if (change.operation === 'add') return refusals;
  const last = lastOfPart(text, partOf(change));
  if (last === null || last.block !== change.block) return [refusal('NOT_FOUND', path)];
  const { validFrom, validTo: end, ordinal, removedBy } = last;
  if (end !== null && end < effectiveOn) return [refusal('NOT_FOUND', path)];
  // To come before a removal that is agreed would bring the part back without saying so.
  const next = removedBy === undefined ? validFrom : addDays(end!, 1);
  // The day of another avenant is taken as well: two texts of one part cannot start on one day.
  if (next !== null && effectiveOn <= next) {
    return [refusal('EFFECT_BEFORE_LAST_CHANGE', ['effectiveOn'], { date: next, ordinal: removedBy ?? ordinal })];
  }
  // Its first day apart: what was read of the part is what it says, and until when.
  const sides = { before: { ...change.before, validFrom: null }, after: { ...last.fields, validTo: end } };
  const asRead =
    changedFields({ block: change.block, ...(sides as never as Pick<Edit, 'before' | 'after'>) }).length === 0;
  return asRead ? refusals : [...refusals, refusal('AVENANT_OUTDATED', path, { ordinal })];
}

function checkKeys(before: readonly TextVersion[], after: readonly TextVersion[]): Refusal[] {
  const keyed = after.map((version) => ({ ...version, key: partKey(version) }));
  return overlappingVersions(keyed)
    .filter(
      ([, later]) => !before.some((version) => version.partId === later.partId && version.ordinal === later.ordinal),
    )
    .map(([, later]) => refusal('ALREADY_EXISTS', ['changes', later.partId], { key: later.key }));
}

/** A part that refers to something that the text does not have on that day. */
export interface Dangling {
  readonly code: 'UNKNOWN_PARTY_KEY' | 'UNKNOWN_ARTICLE';
  readonly block: TextVersion['block'];
  readonly partId: string;
  /** Key of the party, or number of the article. */
  readonly name: string;
}

const idOf = ({ code, partId, name }: Dangling): string => `${code} ${partId} ${name}`;

/** What the text of a day refers to and does not have: for a party that leaves, what must be settled with it. */
export function danglingOn(text: readonly TextVersion[], date: CalendarDate): Dangling[] {
  const parts = textOn(text, date);
  const named = (block: TextVersion['block'], field: string): Set<unknown> =>
    new Set(parts.filter((part) => part.block === block).map((part) => part.fields[field]));
  const [keys, numbers] = [named('Party', 'key'), named('Article', 'number')];
  return parts.flatMap((part) => {
    const at = { block: part.block, partId: part.partId };
    const missingKeys = [...new Set(keysNamedBy(part))].filter((key) => !keys.has(key));
    const cited = [part.fields['articleNumber'], part.fields['parentNumber']];
    const missingNumbers = cited
      .filter((number) => typeof number === 'string')
      .filter((number) => !numbers.has(number));
    return [
      ...missingKeys.map((name): Dangling => ({ ...at, code: 'UNKNOWN_PARTY_KEY', name })),
      ...missingNumbers.map((name): Dangling => ({ ...at, code: 'UNKNOWN_ARTICLE', name })),
    ];
  });
}

/** Keys of the parties that a part refers to. */
export function keysNamedBy({ block, fields }: Pick<TextVersion, 'block' | 'fields'>): string[] {
  switch (block) {
    case 'Clause':
      return partyKeysIn(String(fields['kind']), fields['value']).map((use) => use.key);
    case 'Commitment':
      return [String(fields['partyKey']), ...((fields['beneficiaryKeys'] ?? []) as string[])];
    case 'Party':
      return typeof fields['actsForKey'] === 'string' ? [fields['actsForKey']] : [];
    case 'Article':
    case 'Annex':
      return [];
  }
}

/** On every day from the effect on when something starts or stops: an avenant signed earlier may take effect later. */
function checkReferences(before: readonly TextVersion[], after: readonly TextVersion[], from: CalendarDate): Refusal[] {
  const turns = after.flatMap(({ validFrom, validTo }) => [validFrom, validTo && addDays(validTo, 1)]);
  const days = [...new Set([from, ...turns.filter((day) => day !== null && day > from)])] as CalendarDate[];
  const seen = new Map<string, Refusal>();
  for (const day of days) {
    const known = new Set(danglingOn(before, day).map(idOf));
    for (const each of danglingOn(after, day)) {
      const id = idOf(each);
      const parameters = { [each.code === 'UNKNOWN_ARTICLE' ? 'number' : 'key']: each.name };
      if (!known.has(id)) seen.set(id, refusal(each.code, ['text', each.block, each.partId], parameters));
    }
    if (signatoriesOn(after, day) < 2 && signatoriesOn(before, day) >= 2) {
      seen.set('signatories', refusal('TOO_FEW_SIGNATORIES', ['parties'], { minimum: 2 }));
    }
  }
  return [...seen.values()];
}

function signatoriesOn(text: readonly TextVersion[], date: CalendarDate): number {
  const signs = ({ block, fields }: TextVersion): boolean =>
    block === 'Party' && SIGNING_ROLES.includes(fields['role'] as PartyRole);
  return textOn(text, date).filter(signs).length;
}
