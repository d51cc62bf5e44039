import type { ProgressState } from '@maillage/domain/conventions';
import { readPage, type Page, type PageArguments } from '../../../db/keyset.ts';
import type { SqlReader } from '../../../db/sql.ts';

/**
 * The commitments of the contracts under a framework ($1), each with an axis of the framework that it serves and its state
 * on a day ($2), $3 days counting as soon: the states of `progressOf` of the rules. Contracts are those that are signed and
 * have begun, as far as the actor may see them. A contract serves an axis that it took over from the framework, or that
 * both adopt from a published list.
 */
const PROGRESS = `
  with axis as (
    select a.id from conventions.axis a where a.convention_id = $1
    union select d.axis_id from conventions.axis_adoption d where d.convention_id = $1
  ), contract as (
    select c.id, c.title from conventions.convention c
    where c.parent_id = $1 and c.status = 'in_force' and c.starts_on <= $2::date
  ), link as (
    select o.source_part_id as axis_id, c.id as contract_id, o.part_id as own_id
    from conventions.part_origin o
    join contract c on c.id = o.convention_id
    join conventions.axis own on own.id = o.part_id
    where o.source_convention_id = $1 and o.block = 'Axis'
    union
    select d.axis_id, c.id, d.axis_id from conventions.axis_adoption d
    join contract c on c.id = d.convention_id join axis on axis.id = d.axis_id
  ), served as (
    select distinct l.axis_id, l.contract_id, s.commitment_id, s.commitment_version_id from link l
    join conventions.commitment_axis s on s.axis_id = l.own_id and s.convention_id = l.contract_id
  ), standing as (
    select s.axis_id, s.contract_id, c.title as contract_title, s.commitment_id, v.title, v.party_id, v.article_id,
      due.next_on, case
        when due.late then 'late' when due.soon then 'due' when said.met then 'met'
        when said.waived and not coalesce(due.open, false) then 'waived' else 'todo' end as state
    from served s
    join contract c on c.id = s.contract_id
    join conventions.commitment_version v on v.convention_id = s.contract_id and v.id = s.commitment_version_id
      and daterange(v.valid_from, v.valid_to, '[]') @> $2::date
    cross join lateral (
      select bool_or(d.met_on is null and d.due_on < $2::date) as late,
        bool_or(d.met_on is null and d.due_on >= $2::date and d.due_on <= $2::date + $3::int) as soon,
        bool_or(d.met_on is null) as open, min(d.due_on) filter (where d.met_on is null) as next_on
      from steering.deadline d where d.convention_id = s.contract_id and d.commitment_id = s.commitment_id
        and d.kind = 'commitment') due
    cross join lateral (
      select bool_or(last.status = 'met') as met, bool_or(last.status = 'waived') as waived from (
        select distinct on (e.occurrence_on) e.status from conventions.commitment_event e
        where e.convention_id = s.contract_id and e.commitment_id = s.commitment_id and e.status <> 'in_progress'
          and e.happened_on <= $2::date
        order by e.occurrence_on, e.happened_on desc, e.recorded_at desc, e.id desc) last) said
  )`;

export interface AxisProgressRow {
  axisId: string;
  /** How many contracts have the axis. */
  contracts: number;
  commitments: number;
  todo: number;
  due: number;
  late: number;
  met: number;
  waived: number;
}

/** progress of a framework, axis by axis: one statement, under the actor's rights */
export function axisProgress(
  db: SqlReader,
  frameworkId: string,
  today: string,
  soonDays: number,
): Promise<AxisProgressRow[]> {
  const count = (state: ProgressState): string =>
    `count(s.commitment_id) filter (where s.state = '${state}')::int as "${state}"`;
  return db.query(
    `${PROGRESS}
     select axis.id as "axisId",
       (select count(distinct l.contract_id)::int from link l where l.axis_id = axis.id) as contracts,
       count(s.commitment_id)::int as commitments, ${count('todo')}, ${count('due')}, ${count('late')}, ${count('met')},
       ${count('waived')}
     from axis left join standing s on s.axis_id = axis.id group by axis.id`,
    [frameworkId, today, soonDays],
  );
}

export interface AxisCommitmentRow {
  /** Uuid of the commitment. */
  id: string;
  contractId: string;
  contractTitle: string;
  title: string;
  party: string;
  articleNumber: string | null;
  state: ProgressState;
  nextOn: string | null;
}

/** commitments that serve an axis of a framework, in its contracts, one page */
export function axisCommitmentsPage(
  db: SqlReader,
  args: PageArguments,
  filter: { frameworkId: string; axisId: string; states: readonly string[] | null; today: string; soonDays: number },
): Promise<Page<AxisCommitmentRow>> {
  const { frameworkId, axisId, states, today, soonDays } = filter;
  const where = ['s.axis_id = $4::uuid'];
  const parameters: unknown[] = [frameworkId, today, soonDays, axisId];
  if (states?.length) {
    parameters.push(states);
    where.push('s.state = any($5::text[])');
  }
  return readPage(db, args, {
    select: `s.contract_id as "contractId", s.contract_title as "contractTitle", s.title,
      coalesce(p.designation, o.short_name) as party, a.number as "articleNumber", s.state, s.next_on as "nextOn",
      s.commitment_id as id`,
    from: `(${PROGRESS} select * from standing) s
      join conventions.party_version p on p.party_id = s.party_id and daterange(p.valid_from, p.valid_to, '[]') @> $2::date
      join organisations.organisation o on o.id = p.organisation_id
      left join conventions.article_version a on a.article_id = s.article_id
        and daterange(a.valid_from, a.valid_to, '[]') @> $2::date`,
    where,
    parameters,
    id: 's.commitment_id',
    sort: {
      name: 'contract',
      expression: "s.contract_title || ' ' || s.title",
      type: 'text',
      collation: 'fr-x-icu',
    },
    direction: 'ASC',
  });
}
