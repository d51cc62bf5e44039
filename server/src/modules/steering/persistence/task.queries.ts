import { readPage, type Page, type PageArguments } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';

/** Something that the organisation acted for has to do. */
export interface TaskRow {
  id: string;
  conventionId: string;
  kind: string;
  /** For what is done within a window, the day on which it closes; null for what has no date. */
  dueOn: string | null;
  windowOpensOn: string | null;
  windowClosesOn: string | null;
  articleNumber: string | null;
  articleHeading: string | null;
  ruleId: string | null;
  messageId: string;
  messageValues: unknown;
}

export interface TaskFilter {
  conventionId: string | null;
  /** First and last day on which a task falls due; no last day = null. */
  from: string;
  to: string | null;
  /** The last day looked at: what falls due, or opens, by then. */
  horizon: string;
  /** Whether what has a date is wanted, and whether what has none is. */
  dated: boolean;
  undated: boolean;
}

/**
 * The organisation acted for, the bodies it is a unit of, and the federations it belongs to today: their duties are its
 * own.
 */
const STANDS_FOR = `array(
  with recursive up as (
    select o.id, o.parent_id from organisations.organisation o where o.id = (select access.acting_for())
    union
    select o.id, o.parent_id from up join organisations.organisation o on o.id = up.parent_id
  )
  select id from up
  union
  select l.from_id from organisations.link l where l.to_id = (select access.acting_for()) and l.kind = 'federates'
    and (l.valid_from is null or l.valid_from <= (select access.today()))
    and (l.valid_to is null or l.valid_to >= (select access.today())))`;

/** tasks: open due dates that fall on the organisation acted for, the nearest first; what has no date comes last */
export function tasksPage(db: SqlReader, args: PageArguments, filter: TaskFilter): Promise<Page<TaskRow>> {
  const where = [
    `d.id in (select w.deadline_id from steering.deadline_owner w where w.organisation_id = any(${STANDS_FOR})
      and (w.due_on >= $1::date or w.due_on is null))`,
    `case when d.due_on is null then $5::boolean else $4::boolean and d.due_on >= $1::date
      and ($2::date is null or d.due_on <= $2::date) and coalesce(d.window_opens_on, d.due_on) <= $3::date end`,
    'd.met_on is null',
    "d.severity <> 'info'",
    // An end that is behind, or a window that has closed, is a fact: nobody is late for it any more.
    `(d.due_on is null
      or not ((d.severity = 'legal' or d.window_closes_on is not null) and d.due_on < (select access.today())))`,
  ];
  const parameters: unknown[] = [filter.from, filter.to, filter.horizon, filter.dated, filter.undated];
  if (filter.conventionId) {
    parameters.push(filter.conventionId);
    where.push(`d.convention_id = $${parameters.length}::uuid`);
  }
  return readPage(db, args, {
    select: `d.id, d.convention_id as "conventionId", d.kind, d.due_on as "dueOn", d.window_opens_on as "windowOpensOn",
      d.window_closes_on as "windowClosesOn",
      d.article_number as "articleNumber", d.rule_id as "ruleId", d.message_id as "messageId",
      d.message_values as "messageValues",
      (select a.heading from conventions.article_version a
       where a.convention_id = d.convention_id and a.number = d.article_number
         and (a.valid_from is null or a.valid_from <= (select access.today()))
         and (a.valid_to is null or a.valid_to >= (select access.today())) limit 1) as "articleHeading"`,
    from: 'steering.deadline d',
    where,
    parameters,
    id: 'd.id',
    sort: { name: 'due', expression: "coalesce(d.due_on, 'infinity'::date)", type: 'date' },
    direction: 'ASC',
  });
}
