import type { DeadlineFacts } from '../deadlines/deadline.ts';
import { contentOf, type AvenantChange, type PartFields, type TextVersion } from './changes.ts';

/** The initial text of an agreement: its clauses, commitments and parties as it was signed. */
export function textOf(
  facts: DeadlineFacts,
  articles: readonly { number: string; heading: string }[] = [],
): TextVersion[] {
  const initial = { validFrom: null, validTo: null, ordinal: 0 };
  const fieldsOf = ({ id: _id, events: _events, ...rest }: { id: string; events?: unknown }): PartFields =>
    contentOf(rest);
  return [
    ...facts.parties.map(({ key, role }): TextVersion => ({
      ...initial,
      block: 'Party',
      partId: `party-${key}`,
      fields: { key, role, actsForKey: null },
    })),
    ...articles.map(({ number, heading }): TextVersion => ({
      ...initial,
      block: 'Article',
      partId: `article-${number}`,
      fields: { number, heading },
    })),
    ...facts.clauses.map((clause): TextVersion => ({
      ...initial,
      block: 'Clause',
      partId: clause.id,
      fields: fieldsOf(clause),
      validFrom: clause.validFrom,
      validTo: clause.validTo,
    })),
    ...facts.commitments.map((each): TextVersion => ({
      ...initial,
      block: 'Commitment',
      partId: each.id,
      fields: fieldsOf(each),
      validFrom: each.validFrom,
      validTo: each.validTo,
    })),
  ];
}

export const clauseOf = (text: readonly TextVersion[], kind: string): TextVersion =>
  text.find((version) => version.block === 'Clause' && version.fields['kind'] === kind)!;

export const readOf = ({ fields, validTo }: TextVersion): PartFields => ({ ...fields, validTo });

export function replace(version: TextVersion, fields: PartFields): AvenantChange {
  const { block, partId } = version;
  const before = readOf(version);
  return {
    id: `change-${partId}`,
    block,
    operation: 'replace',
    targetId: partId,
    before,
    fields: { ...before, ...fields },
  };
}

export function remove(version: TextVersion): AvenantChange {
  const { block, partId } = version;
  return {
    id: `change-${partId}`,
    block,
    operation: 'remove',
    targetId: partId,
    before: readOf(version),
    fields: null,
  };
}
