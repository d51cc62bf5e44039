import {
  periodContains,
  periodCovers,
  periodsOverlap,
  isOrdered,
  refusal,
  refusalsFromIssues,
  refusalsUnder,
} from '@maillage/kernel';
import type { CalendarDate, MessageRef, Period, Refusal } from '@maillage/kernel';
import { clauseKind } from './clause-kinds/index.ts';
import type { ClauseField, ClauseKindCode, ClauseValue } from './clause-kinds/index.ts';
import type { ClauseFact } from './facts.ts';

/** A clause whose value has the type of its kind. */
export interface TypedClause<C extends ClauseKindCode> extends ClauseFact {
  readonly kind: C;
  readonly value: ClauseValue<C>;
}

export function periodOf(version: {
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
}): Period {
  return { from: version.validFrom, to: version.validTo };
}

/** @throws Error when a stored value does not fit its kind: it was checked on the way in, so this is a bug. */
export function typedClause<C extends ClauseKindCode>(clause: ClauseFact, kind: C): TypedClause<C> {
  const parsed = clauseKind(kind).schema.safeParse(clause.value);
  if (clause.kind !== kind || !parsed.success) throw new Error(`Clause ${clause.id} is not a valid '${kind}'.`);
  return { ...clause, kind, value: parsed.data as ClauseValue<C> };
}

/** Every clause in force on the date, in their own order. */
export function clausesInForce(clauses: readonly ClauseFact[], date: CalendarDate): ClauseFact[] {
  return clauses.filter((clause) => periodContains(periodOf(clause), date));
}

/** All clauses of a kind in force on the date, whatever their scope. */
export function clausesOfKind<C extends ClauseKindCode>(
  clauses: readonly ClauseFact[],
  kind: C,
  date: CalendarDate,
): TypedClause<C>[] {
  return clausesInForce(clauses, date)
    .filter((clause) => clause.kind === kind)
    .map((clause) => typedClause(clause, kind));
}

/**
 * The one clause of this kind and scope in force on the date, or null. Everything that depends on an agreement asks here.
 * @param scope '' for kinds without scope.
 */
export function clauseInForce<C extends ClauseKindCode>(
  clauses: readonly ClauseFact[],
  kind: C,
  date: CalendarDate,
  scope = '',
): TypedClause<C> | null {
  return latest(clausesOfKind(clauses, kind, date).filter((clause) => clause.scope === scope));
}

/** The version of this kind and scope that starts last, for a text that is not yet, or no longer, in force. */
export function lastVersionOf<C extends ClauseKindCode>(
  clauses: readonly ClauseFact[],
  kind: C,
  scope = '',
): TypedClause<C> | null {
  const found = latest(clauses.filter((clause) => clause.kind === kind && clause.scope === scope));
  return found && typedClause(found, kind);
}

// Checked clauses never overlap; should it happen all the same, the younger text wins and the answer stays the same.
function latest<T extends ClauseFact>(clauses: readonly T[]): T | null {
  return (
    clauses.toSorted((a, b) => compareText(b.validFrom ?? '', a.validFrom ?? '') || compareText(b.id, a.id))[0] ?? null
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The sentence that tells a clause. */
export function summariseClause(clause: ClauseFact): MessageRef {
  const kind = clauseKind(clause.kind);
  if (!kind) return { messageId: 'clauseSummary.unknown', values: { kind: clause.kind } };
  return kind.summary(typedClause(clause, kind.code).value as never);
}

/** Clauses whose duties go on after the end of the convention (PDL-6.2, PDL-7.4). */
export function survivingClauses(clauses: readonly ClauseFact[], date: CalendarDate): ClauseFact[] {
  return clausesInForce(clauses, date).filter((clause) => {
    const kind = clauseKind(clause.kind);
    return kind !== null && kind.survives(typedClause(clause, kind.code).value as never);
  });
}

export interface PartyKeyUse {
  readonly path: readonly string[];
  readonly key: string;
}

/** Where a clause names parties. An unknown kind names none. */
export function partyKeysIn(kindCode: string, value: unknown): PartyKeyUse[] {
  return usesIn(clauseKind(kindCode)?.fields ?? [], value, []);
}

function usesIn(fields: readonly ClauseField[], value: unknown, path: readonly string[]): PartyKeyUse[] {
  if (value === null || typeof value !== 'object') return [];
  return fields.flatMap((field) => {
    const held = (value as Record<string, unknown>)[field.name];
    const at = [...path, field.name];
    if (field.type === 'party_key' && typeof held === 'string') return [{ path: at, key: held }];
    if (!Array.isArray(held)) return [];
    if (field.type === 'party_keys')
      return held.map((key, index) => ({ path: [...at, String(index)], key: String(key) }));
    if (field.type === 'object_list')
      return held.flatMap((item, index) => usesIn(field.items ?? [], item, [...at, String(index)]));
    return [];
  });
}

export interface ClauseContext {
  /** Keys of all parties, whatever their role. */
  readonly partyKeys: readonly string[];
  /** Numbers of the articles; null when they are not to be checked. */
  readonly articleNumbers?: readonly string[] | null;
  /** Days the convention covers, as far as they are known. */
  readonly period: Period;
}

/**
 * Every reason against a set of clauses, each on its clause: unknown kind, value, scope, dates, parties, article,
 * period of the convention, and two clauses of one kind and scope on the same day. Paths start with the position in the list.
 */
export function checkClauses(clauses: readonly ClauseFact[], context: ClauseContext): Refusal[] {
  const refusals = clauses.flatMap((clause, index) => refusalsUnder([index], checkClause(clause, context)));
  clauses.forEach((clause, index) => {
    const other = clauses.findIndex((earlier, at) => at < index && collide(earlier, clause));
    if (other >= 0) {
      const parameters = {
        kind: clause.kind,
        scope: clause.scope,
        otherFrom: clauses[other]!.validFrom,
        otherTo: clauses[other]!.validTo,
      };
      refusals.push(refusal('CLAUSE_OVERLAP', [index, 'validFrom'], parameters, sourceOf(clauses[other]!)));
    }
  });
  return refusals;
}

function collide(a: ClauseFact, b: ClauseFact): boolean {
  return a.kind === b.kind && a.scope === b.scope && periodsOverlap(periodOf(a), periodOf(b));
}

/** Every reason against one clause by itself. Paths start at the clause. */
export function checkClause(clause: ClauseFact, context: ClauseContext): Refusal[] {
  const kind = clauseKind(clause.kind);
  if (!kind) return [refusal('UNKNOWN_CLAUSE_KIND', ['kind'], { kind: clause.kind })];
  const refusals: Refusal[] = [];
  const parsed = kind.schema.safeParse(clause.value);
  if (!parsed.success)
    refusals.push(...refusalsUnder(['value'], refusalsFromIssues(parsed.error.issues, clause.value)));
  if (kind.scope === 'none' && clause.scope !== '')
    refusals.push(refusal('SCOPE_NOT_ALLOWED', ['scope'], { kind: clause.kind }));
  if (kind.scope === 'required' && clause.scope === '')
    refusals.push(refusal('SCOPE_REQUIRED', ['scope'], { kind: clause.kind }));
  if (!isOrdered(periodOf(clause))) {
    refusals.push(refusal('END_BEFORE_START', ['validTo'], { start: clause.validFrom, end: clause.validTo }));
  } else if (!periodCovers(context.period, boundedBy(context.period, clause))) {
    refusals.push(
      refusal('CLAUSE_OUTSIDE_CONVENTION', ['validFrom'], { start: context.period.from, end: context.period.to }),
    );
  }
  for (const use of partyKeysIn(clause.kind, clause.value)) {
    if (!context.partyKeys.includes(use.key))
      refusals.push(refusal('UNKNOWN_PARTY_KEY', ['value', ...use.path], { key: use.key }));
  }
  if (
    clause.articleNumber !== null &&
    context.articleNumbers &&
    !context.articleNumbers.includes(clause.articleNumber)
  ) {
    refusals.push(refusal('UNKNOWN_ARTICLE', ['articleNumber'], { number: clause.articleNumber }));
  }
  return refusals;
}

// An open bound means 'as long as the convention'.
function boundedBy(convention: Period, clause: ClauseFact): Period {
  return { from: clause.validFrom ?? convention.from, to: clause.validTo ?? convention.to };
}

function sourceOf(clause: ClauseFact): { article: string | null; rule: string | null } {
  return { article: clause.articleNumber, rule: clause.ruleId };
}
