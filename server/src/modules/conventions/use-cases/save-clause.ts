import {
  checkClauses,
  clauseInput,
  checkTerm,
  clauseKind,
  type ClauseFact,
  type ClauseInput,
} from '@maillage/domain/conventions';
import type { CalendarDate, Refusal } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { ClauseEntity } from '../persistence/convention.entities.ts';
import type { ClauseRow } from '../persistence/parts.queries.ts';
import { clauseFacts, signatureFacts, type NamedParts } from './open-for-editing.ts';
import { articleIdOf } from './save-article.ts';
import { savePart, type PartKind, type SavePart } from './save-part.ts';
import { updateAtVersion } from './write-version.ts';

export const clausePart: PartKind<typeof clauseInput, ClauseRow> = {
  recordType: 'Clause',
  schema: clauseInput,
  find: (_tx, editing, id) => Promise.resolve(editing.clauses.find((row) => row.id === id) ?? null),
  check(_tx, editing, input, current) {
    const others = clauseFacts(editing.clauses).filter((fact) => fact.id !== current?.id);
    const candidate: ClauseFact = {
      id: current?.id ?? 'new',
      ...input,
      validFrom: input.validFrom as CalendarDate | null,
      validTo: input.validTo as CalendarDate | null,
    };
    const all = [...others, candidate];
    const at = String(all.length - 1);
    const context = {
      partyKeys: editing.parties.map((party) => party.key),
      articleNumbers: editing.articles.map((article) => article.number),
      period: { from: null, to: null },
    };
    // Only what concerns the clause under the pen: the others were checked when they were written.
    const own = checkClauses(all, context)
      .filter((refusal) => refusal.path[0] === at)
      .map((refusal) => ({ ...refusal, path: refusal.path.slice(1) }));
    const facts = { status: 'draft', clauses: all, signatures: signatureFacts(editing), asOf: null } as const;
    const term = checkTerm(facts, input.kind)
      .filter((refusal) => refusal.path[0] === input.kind)
      .map((refusal): Refusal => ({ ...refusal, path: ['value', ...refusal.path.slice(1)] }));
    return [...own, ...term];
  },
  async insert(tx, editing, id, input) {
    await tx.manager.insert(ClauseEntity, {
      id,
      partId: id,
      conventionId: editing.convention.id,
      instrumentId: editing.instrumentId,
      version: 1,
      ...clauseColumns(editing, input),
    });
  },
  update: (tx, editing, current, expectedVersion, input) =>
    updateAtVersion(tx, ClauseEntity, current.id, expectedVersion, clauseColumns(editing, input)),
};

/** What a version of a clause holds, as it is stored. */
export function clauseColumns(named: Pick<NamedParts, 'articles'>, { articleNumber, value, ...input }: ClauseInput) {
  // Stored in the form that the schema of its kind gives: what the text leaves open is explicit.
  const stored = clauseKind(input.kind)!.schema.parse(value) as object;
  return { ...input, value: stored, articleId: articleIdOf(named, articleNumber) };
}

/** Writes a clause of a draft; kinds and their rules are in packages/domain (conventions/clause-kinds). @see savePart */
export function saveClause(tx: Transaction, command: SavePart) {
  return savePart(tx, clausePart, command);
}
