import { Button, Checkbox } from '@mantine/core';
import { CANDIDATURE_STEPS, ORIGINS, type CandidatureEvent } from '@maillage/domain/cohorts';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { CandidatureShownFragment } from '../../../gql/graphql.ts';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import type { ListColumn } from '../../../ui/table/columns.ts';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import type { ListFilter } from '../../../ui/table/Filters.tsx';
import { useListState } from '../../../ui/table/list-state.ts';
import { DateText, Missing } from '../../../ui/text.tsx';
import { ofCohort } from '../components/of-cohort.ts';
import { candidaturesList, type CandidaturesFilter, type CandidaturesSort } from '../list.ts';
import { nameOf } from './names.ts';
import { commonEvents } from './steps.ts';
import { rowsOf } from './table.ts';
import styles from './Board.module.css';

type Row = CandidatureShownFragment;

interface CandidaturesTableProps {
  readonly cohortId: string;
  readonly candidatures: readonly Row[];
  readonly onBulk: (event: CandidatureEvent, candidatures: readonly Row[]) => void;
}

/** The candidatures of a cohort as a list; several may be chosen, and led one step on together. */
export function CandidaturesTable({ cohortId, candidatures, onBulk }: CandidaturesTableProps) {
  const t = useT();
  const state = useListState(candidaturesList);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NONE);
  const rows = useMemo(
    () =>
      rowsOf(candidatures, {
        q: state.q,
        steps: state.filter('step'),
        audiences: state.filter('audience'),
        sort: state.sort,
      }),
    [candidatures, state],
  );
  const leads = candidatures.some(({ offers }) => offers.length > 0);
  const columns = useMemo(() => columnsIn(t, leads ? { chosen, choose: setChosen } : null), [t, leads, chosen]);
  const filters = useMemo(() => filtersIn(t, candidatures), [t, candidatures]);
  // Only what is on screen is led: a choice that a filter hides waits for it to be taken away.
  const selection = rows.filter(({ id }) => chosen.has(id));
  return (
    <>
      {leads && rows.length > 0 ? (
        <SelectionBar
          rows={rows}
          selection={selection}
          onChoose={setChosen}
          onBulk={(event) => onBulk(event, selection)}
        />
      ) : null}
      <DataTable
        caption={t('candidatures.title')}
        state={ofCohort(state, cohortId)}
        columns={columns}
        filters={filters}
        rows={rows}
        rowId={(row) => row.id}
        total={rows.length}
        empty={<EmptyState title={t('candidatures.empty.title')}>{t('candidatures.empty.text')}</EmptyState>}
      />
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();

interface SelectionBarProps {
  readonly rows: readonly Row[];
  readonly selection: readonly Row[];
  readonly onChoose: (ids: ReadonlySet<string>) => void;
  readonly onBulk: (event: CandidatureEvent) => void;
}

function SelectionBar({ rows, selection, onChoose, onBulk }: SelectionBarProps) {
  const t = useT();
  const events = commonEvents(selection);
  const all = selection.length === rows.length;
  return (
    <div className={styles.selection} role="group" aria-label={t('candidatures.bulk')} data-print="no">
      <Checkbox
        label={t('candidatures.selectAll')}
        checked={all}
        indeterminate={selection.length > 0 && !all}
        onChange={() => onChoose(all ? NONE : new Set(rows.map(({ id }) => id)))}
      />
      <span role="status">{t('candidatures.selected', { count: selection.length })}</span>
      {selection.length > 0 && events.length === 0 ? <span>{t('candidatures.bulkNone')}</span> : null}
      {events.map(({ event, blocked }) => (
        <Button key={event} size="compact-sm" variant="default" onClick={() => onBulk(event)}>
          {blocked > 0
            ? t('candidatures.bulkPartly', {
                event: t(`candidatureEvent.${event}`),
                able: selection.length - blocked,
                count: selection.length,
              })
            : t(`candidatureEvent.${event}`)}
        </Button>
      ))}
      {selection.length > 0 ? (
        <Button size="compact-sm" variant="subtle" onClick={() => onChoose(NONE)}>
          {t('candidatures.clearSelection')}
        </Button>
      ) : null}
    </div>
  );
}

interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (ids: ReadonlySet<string>) => void;
}

/** @param choosing the rows chosen so far; null where none may be */
function columnsIn(t: Translate, choosing: Choosing | null): readonly ListColumn<Row, CandidaturesSort>[] {
  const toggled = ({ chosen }: Choosing, id: string): ReadonlySet<string> =>
    chosen.has(id) ? new Set([...chosen].filter((each) => each !== id)) : new Set([...chosen, id]);
  return [
    {
      id: 'lastName',
      header: t('candidatures.column.lastName'),
      sort: 'NAME',
      rowHeader: true,
      cell: (row) => (
        <span className={styles.named}>
          {choosing ? (
            <Checkbox
              aria-label={t('candidatures.select', { name: nameOf(t, row) })}
              checked={choosing.chosen.has(row.id)}
              onChange={() => choosing.choose(toggled(choosing, row.id))}
            />
          ) : null}
          <Link to="/candidatures/$candidatureId" params={{ candidatureId: row.id }} aria-label={nameOf(t, row)}>
            {row.lastName ?? nameOf(t, row)}
          </Link>
        </span>
      ),
    },
    { id: 'firstName', header: t('candidatures.column.firstName'), cell: (row) => row.firstName ?? <Missing /> },
    { id: 'step', header: t('candidatures.column.step'), cell: (row) => t(`candidatureAt.${row.step}`) },
    {
      id: 'stepOn',
      header: t('candidatures.column.stepOn'),
      sort: 'STEP_ON',
      cell: (row) => <DateText date={row.stepOn} style="short" />,
    },
    { id: 'audience', header: t('candidatures.column.audience'), cell: (row) => t(`audience.${row.audience}`) },
    {
      id: 'receivedOn',
      header: t('candidatures.column.receivedOn'),
      sort: 'RECEIVED_ON',
      cell: (row) => <DateText date={row.receivedOn} style="short" />,
    },
    { id: 'commune', header: t('candidatures.column.commune'), cell: (row) => row.communeName ?? <Missing /> },
    {
      id: 'areEndsOn',
      header: t('candidatures.column.areEndsOn'),
      cell: (row) => <DateText date={row.situation?.areEndsOn} style="short" />,
    },
    {
      id: 'are',
      header: t('candidatures.column.are'),
      optional: true,
      cell: (row) => (row.situation?.are ? t(`are.${row.situation.are}`) : <Missing />),
    },
    {
      id: 'prescriber',
      header: t('candidatures.column.prescriber'),
      optional: true,
      cell: (row) => (row.situation?.prescriber ? t(`prescriber.${row.situation.prescriber}`) : <Missing />),
    },
    {
      id: 'employer',
      header: t('candidatures.column.employer'),
      optional: true,
      cell: (row) => row.situation?.employer?.name ?? <Missing />,
    },
    {
      id: 'reason',
      header: t('candidatures.column.reason'),
      optional: true,
      cell: (row) => (row.reason ? t(`departureReason.${row.reason}`) : <Missing />),
    },
  ];
}

/** Only steps and publics that somebody is of. */
function filtersIn(t: Translate, candidatures: readonly Row[]): readonly ListFilter<CandidaturesFilter>[] {
  const steps = new Set(candidatures.map(({ step }) => step));
  const audiences = new Set<string>(candidatures.map(({ audience }) => audience));
  return [
    {
      key: 'step',
      label: t('candidatures.column.step'),
      kind: 'many',
      choices: CANDIDATURE_STEPS.filter((step) => steps.has(step)).map((step) => ({
        value: step,
        label: t(`candidatureAt.${step}`),
      })),
    },
    {
      key: 'audience',
      label: t('candidatures.column.audience'),
      kind: 'many',
      choices: ORIGINS.filter((audience) => audiences.has(audience)).map((audience) => ({
        value: audience,
        label: t(`audience.${audience}`),
      })),
    },
  ];
}
