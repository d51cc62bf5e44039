import type { CalendarDate } from '@maillage/kernel';
import { deadlinesOf } from '../deadlines/deadlines-of.ts';
import type { Deadline, DeadlineFacts, DeadlineRange } from '../deadlines/deadline.ts';
import { outlivesParent } from '../states.ts';
import { termOf, type Term } from '../term.ts';

/** A record downstream that reads otherwise with the avenant applied. */
export interface AffectedRecord {
  readonly kind: AffectedKind;
  /** Stable within its kind. */
  readonly key: string;
  /** Its day before and after; null = it has none, or it does not exist on that side (see `change`). */
  readonly before: CalendarDate | null;
  readonly after: CalendarDate | null;
  readonly change: 'moved' | 'added' | 'removed';
  /** The article that decides it: the new one, or the old one of what goes. */
  readonly articleNumber: string | null;
}

export interface AffectedContext {
  readonly before: DeadlineFacts;
  readonly after: DeadlineFacts;
  /** Days looked at, from the effect on. */
  readonly range: DeadlineRange;
  /** Agreements that stand under this one, with their ends. */
  readonly children: readonly { readonly id: string; readonly endsOn: CalendarDate | null }[];
}

/** One entry per kind of record that follows the text; a context that keeps others adds its own here. */
const AFFECTED = { term: affectedTerm, deadline: affectedDeadlines, child: affectedChildren } as const;
export type AffectedKind = keyof typeof AFFECTED;

/** Every record that the changes would move, bring or take away, kind by kind. */
export function affectedBy(context: AffectedContext): AffectedRecord[] {
  return Object.values(AFFECTED).flatMap((recordsOf) => recordsOf(context));
}

const TERM_FACTS = [
  ['starts_on', 'startsOn'],
  ['ends_on', 'endsOn'],
  ['renewal_opens_on', 'renewalOpensOn'],
] as const;

function affectedTerm({ before, after }: AffectedContext): AffectedRecord[] {
  const [old, now] = [termOf(before), termOf(after)];
  return TERM_FACTS.filter(([, field]) => old[field] !== now[field]).map(([fact, field]) => ({
    kind: 'term',
    key: fact,
    before: old[field],
    after: now[field],
    change: old[field] === null ? 'added' : now[field] === null ? 'removed' : 'moved',
    articleNumber: articleOf(now[field] === null ? old : now, fact),
  }));
}

const articleOf = (term: Term, fact: (typeof TERM_FACTS)[number][0]): string | null =>
  term.explanations.find((each) => each.fact === fact && each.applies)?.articleNumber ?? null;

function affectedDeadlines({ before, after, range }: AffectedContext): AffectedRecord[] {
  const byKey = (facts: DeadlineFacts) => new Map(deadlinesOf(facts, range).map((each) => [each.key, each]));
  const [old, now] = [byKey(before), byKey(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): AffectedRecord[] => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was && is && sameDays(was, is)) return [];
    const change = !was ? 'added' : !is ? 'removed' : 'moved';
    const articleNumber = (is ?? was)!.articleNumber;
    return [{ kind: 'deadline', key, before: was?.dueOn ?? null, after: is?.dueOn ?? null, change, articleNumber }];
  });
}

const sameDays = (a: Deadline, b: Deadline): boolean =>
  a.dueOn === b.dueOn && a.windowStart === b.windowStart && a.windowEnd === b.windowEnd;

/** An agreement below that would outlive the new end, or no longer does. */
function affectedChildren({ before, after, children }: AffectedContext): AffectedRecord[] {
  const [old, now] = [termOf(before).endsOn, termOf(after).endsOn];
  return children
    .filter(({ endsOn }) => outlivesParent(endsOn, old) !== outlivesParent(endsOn, now))
    .map(({ id, endsOn }) => ({
      kind: 'child',
      key: id,
      before: endsOn,
      after: endsOn,
      change: outlivesParent(endsOn, now) ? 'added' : 'removed',
      articleNumber: articleOf(termOf(after), 'ends_on'),
    }));
}
