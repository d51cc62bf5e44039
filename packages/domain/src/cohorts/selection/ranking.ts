import { normaliseForSearch } from '@maillage/kernel';
import type { CalendarDate } from '@maillage/kernel';
import { priorityRank, type SelectionRules } from '../admission.ts';
import type { Audience } from '../candidature.ts';
import { heaviestOf, weightOf, type Criterion } from './grid.ts';

/** Somebody whom a jury hears. */
export interface HeardCandidate {
  readonly id: string;
  readonly audience: Audience;
  readonly receivedOn: CalendarDate;
  /** Last name, then first name; empty once erased. */
  readonly name: string;
  /** Ids of the jurors of the day. */
  readonly jurors: readonly string[];
}

/** Points that a juror gave a candidate, by id of the criterion. */
export interface JurySheet {
  readonly jurorId: string;
  readonly candidateId: string;
  readonly points: ReadonlyMap<string, number>;
}

/** A juror who declared to know a candidate: nothing of theirs counts for that person. */
export interface JuryBond {
  readonly jurorId: string;
  readonly candidateId: string;
}

/** What put somebody behind a candidate with the same total; null = the total itself did. */
export const TIE_BREAKS = ['priority', 'heaviest', 'received', 'name'] as const;
export type TieBreak = (typeof TIE_BREAKS)[number];

/** An exact share of the best total: numerator over denominator. Whole numbers, so that no tie is made by rounding. */
export interface ExactShare {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export interface RankedCandidate {
  readonly id: string;
  /** From 1; no two are alike. */
  readonly rank: number;
  readonly total: ExactShare;
  /** Mean of the jurors' totals out of the weight of the grid, in hundredths of a point, rounded half up. */
  readonly hundredths: number;
  /** How many jurors scored. */
  readonly jurors: number;
  readonly tieBreak: TieBreak | null;
}

export interface PendingCandidate {
  readonly id: string;
  readonly scored: number;
  /** How many jurors may score: those of the day who know nobody. */
  readonly expected: number;
}

export interface JuryRanking {
  readonly ranked: readonly RankedCandidate[];
  /** Those who lack a score, in the order in which they were given. */
  readonly pending: readonly PendingCandidate[];
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;

/** Sign of a/b − c/d, without dividing. */
function compareShares(a: ExactShare, b: ExactShare): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/**
 * The mean of the jurors' totals, as a share of the best one. Each criterion counts by its weight, whatever its scale:
 * points over the maximum of the scale, times the weight.
 */
export function totalOf(criteria: readonly Criterion[], sheets: readonly Pick<JurySheet, 'points'>[]): ExactShare {
  const common = criteria.reduce((all, { maximum }) => lcm(all, BigInt(maximum)), 1n);
  const numerator = sheets.reduce(
    (sum, { points }) =>
      sum +
      criteria.reduce(
        (total, { id, weight, maximum }) =>
          total + BigInt(weight) * BigInt(points.get(id) ?? 0) * (common / BigInt(maximum)),
        0n,
      ),
    0n,
  );
  return { numerator, denominator: common * BigInt(weightOf(criteria)) * BigInt(sheets.length) };
}

/** A share written on a scale, in hundredths, rounded half up. */
export function hundredthsOf({ numerator, denominator }: ExactShare, scale: number): number {
  return Number((2n * 100n * BigInt(scale) * numerator + denominator) / (2n * denominator));
}

interface Scored extends HeardCandidate {
  readonly total: ExactShare;
  readonly heaviest: ExactShare;
  readonly sheets: number;
  readonly priority: number;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What separates two candidates, the better one first: a sign, and the rule that gives it. */
function separate(a: Scored, b: Scored): { sign: number; by: TieBreak | null } {
  const total = compareShares(b.total, a.total);
  if (total !== 0) return { sign: total, by: null };
  if (a.priority !== b.priority) return { sign: a.priority - b.priority, by: 'priority' };
  const heaviest = compareShares(b.heaviest, a.heaviest);
  if (heaviest !== 0) return { sign: heaviest, by: 'heaviest' };
  const received = byText(a.receivedOn, b.receivedOn);
  if (received !== 0) return { sign: received, by: 'received' };
  const name = byText(normaliseForSearch(a.name), normaliseForSearch(b.name));
  return { sign: name || byText(a.id, b.id), by: 'name' };
}

/**
 * The ranking of those whom the juries of a cohort heard. Somebody is ranked once every juror of their day, those who
 * stood back apart, has scored them, and at least one has. At the same total comes first who is of a public that the
 * convention names earlier (PDL-1.4), then who has more on the heaviest criterion, then who applied earlier, then the
 * name.
 * @param rules those of the convention on the day of the jury
 */
export function rankHeard(input: {
  readonly criteria: readonly Criterion[];
  readonly heard: readonly HeardCandidate[];
  readonly sheets: readonly JurySheet[];
  readonly bonds: readonly JuryBond[];
  readonly rules: SelectionRules;
}): JuryRanking {
  const { criteria, heard, rules } = input;
  const key = (jurorId: string, candidateId: string): string => `${jurorId} ${candidateId}`;
  const bonded = new Set(input.bonds.map((bond) => key(bond.jurorId, bond.candidateId)));
  const sheets = new Map(input.sheets.map((sheet) => [key(sheet.jurorId, sheet.candidateId), sheet]));
  const heaviest = heaviestOf(criteria);
  const scored: Scored[] = [];
  const pending: PendingCandidate[] = [];
  for (const candidate of heard) {
    const expected = candidate.jurors.filter((juror) => !bonded.has(key(juror, candidate.id)));
    const given = expected.flatMap((juror) => sheets.get(key(juror, candidate.id)) ?? []);
    if (given.length === 0 || given.length < expected.length || heaviest === null) {
      pending.push({ id: candidate.id, scored: given.length, expected: expected.length });
      continue;
    }
    scored.push({
      ...candidate,
      total: totalOf(criteria, given),
      heaviest: totalOf([{ ...heaviest, weight: 1 }], given),
      sheets: given.length,
      priority: priorityRank(rules, candidate.audience),
    });
  }
  const ordered = scored.toSorted((a, b) => separate(a, b).sign);
  const scale = weightOf(criteria);
  const ranked = ordered.map((line, at): RankedCandidate => {
    const before = ordered[at - 1];
    return {
      id: line.id,
      rank: at + 1,
      total: line.total,
      hundredths: hundredthsOf(line.total, scale),
      jurors: line.sheets,
      tieBreak: before ? separate(before, line).by : null,
    };
  });
  return { ranked, pending };
}

/**
 * Who was heard when the minutes are closed: those who are ranked. Of everybody else it must be said that they did not
 * come; nobody whom a juror scored may be said not to have come.
 * @param absent ids of those who did not come
 */
export function decideMinutes(
  ranking: JuryRanking,
  absent: readonly string[],
): { readonly missing: readonly PendingCandidate[]; readonly wronglyAbsent: readonly string[] } {
  const said = new Set(absent);
  const unscored = new Set(ranking.pending.filter(({ scored }) => scored === 0).map(({ id }) => id));
  return {
    missing: ranking.pending.filter(({ id }) => !said.has(id)),
    wronglyAbsent: absent.filter((id) => !unscored.has(id)),
  };
}
