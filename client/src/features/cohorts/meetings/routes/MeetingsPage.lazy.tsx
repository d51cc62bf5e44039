import { useQuery } from '@apollo/client/react';
import { MEETING_KINDS, MEETING_STATES } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import { Button } from '@mantine/core';
import type { Locale } from '@maillage/messages/locale';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useGrowingList } from '../../../../app/apollo/use-growing-list.ts';
import { failureOf } from '../../../../app/errors/failure.ts';
import { FailureState } from '../../../../app/errors/FailureState.tsx';
import type { InformingConventionsQuery, MeetingFilter, PromotionMeetingsQuery } from '../../../../gql/graphql.ts';
import { IconPlus } from '../../../../ui/icons.ts';
import { useLocale, useT, type Translate } from '../../../../ui/intl.tsx';
import { PageHeader } from '../../../../ui/PageHeader.tsx';
import { EmptyState } from '../../../../ui/states.tsx';
import type { ListColumn } from '../../../../ui/table/columns.ts';
import { DataTable } from '../../../../ui/table/DataTable.tsx';
import type { ListFilter } from '../../../../ui/table/Filters.tsx';
import { useListState, type ListState } from '../../../../ui/table/list-state.ts';
import { CountText, DateText, Missing } from '../../../../ui/text.tsx';
import { hoursOf } from '../components/clock-text.ts';
import { departementsServed } from '../components/departements.ts';
import { MeetingStateBadge } from '../components/States.tsx';
import { meetingsList, type MeetingsFilter, type MeetingsSort } from '../list.ts';
import { INFORMING, MEETINGS } from '../operations.ts';
import styles from '../components/Meetings.module.css';

export const route = createLazyRoute('/portal/reunions')({ component: MeetingsPage });

type Row = PromotionMeetingsQuery['promotionMeetings']['edges'][number]['node'];

/** The meetings of the conventions that the reader sees, past and to come. */
function MeetingsPage() {
  const t = useT();
  const locale = useLocale();
  const state = useListState(meetingsList);
  const informing = useQuery(INFORMING);
  const { shown, loading, error, retry } = useGrowingList(MEETINGS, 'promotionMeetings', state.count, {
    filter: filterOf(state),
    sort: { field: state.sort.by, direction: state.sort.descending ? 'DESC' : 'ASC' },
  });
  const columns = useMemo(() => columnsIn(t, locale), [t, locale]);
  const filters = useMemo(() => filtersIn(t, informing.data), [t, informing.data]);
  const failure = error && !shown ? failureOf(error) : null;
  if (failure?.kind === 'forbidden') return <FailureState error={error} />;
  const may = informing.data?.conventions.edges.some(({ node }) => node.viewerCanInformPublics.allowed) ?? false;
  return (
    <>
      <PageHeader
        title={t('meetings.title')}
        description={t('meetings.description')}
        actions={
          may ? (
            <Button
              renderRoot={(props) => <Link to="/reunions/nouvelle" {...props} />}
              leftSection={<IconPlus aria-hidden="true" size={16} />}
            >
              {t('meetings.new')}
            </Button>
          ) : null
        }
      />
      <DataTable
        caption={t('meetings.title')}
        state={state}
        columns={columns}
        filters={filters}
        rows={shown?.promotionMeetings.edges.map(({ node }) => node)}
        rowId={(row) => row.id}
        total={shown?.promotionMeetings.totalCount}
        loading={loading}
        failure={failure ? { incident: failure.incident, retry } : undefined}
        empty={<EmptyState title={t('meetings.empty.title')}>{t('meetings.empty.text')}</EmptyState>}
      />
    </>
  );
}

function filterOf(state: ListState<MeetingsFilter, MeetingsSort>): MeetingFilter {
  const many = (key: MeetingsFilter) => {
    const values = state.filter(key);
    return values.length > 0 ? [...values] : null;
  };
  const one = (key: MeetingsFilter): string | null => state.filter(key)[0] ?? null;
  return {
    text: state.q || null,
    kinds: many('kind') as MeetingFilter['kinds'] & object,
    states: many('state') as MeetingFilter['states'] & object,
    departement: one('departement'),
    heldFrom: one('from') as CalendarDate | null,
    heldTo: one('to') as CalendarDate | null,
    mine: one('mine') === null ? null : true,
  };
}

const count = (value: number | null) => (value === null ? <Missing /> : <CountText count={value} />);

function columnsIn(t: Translate, locale: Locale): readonly ListColumn<Row, MeetingsSort>[] {
  return [
    {
      id: 'title',
      header: t('meetings.column.title'),
      sort: 'TITLE',
      rowHeader: true,
      cell: (row) => (
        <Link to="/reunions/$meetingId" params={{ meetingId: row.id }}>
          {row.title}
        </Link>
      ),
    },
    { id: 'kind', header: t('meetings.column.kind'), cell: (row) => t(`meetingKind.${row.kind}`) },
    {
      id: 'heldOn',
      header: t('meetings.column.heldOn'),
      sort: 'HELD_ON',
      cell: (row) => (
        <>
          <DateText date={row.heldOn} style="short" />
          <div className={styles.hours}>{hoursOf(row, t, locale)}</div>
        </>
      ),
    },
    {
      id: 'departement',
      header: t('meetings.column.departement'),
      cell: (row) => row.departement?.name ?? t('meetings.several'),
    },
    {
      id: 'pilots',
      header: t('meetings.column.pilots'),
      cell: (row) => row.pilots.map(({ name }) => name).join(', '),
    },
    { id: 'came', header: t('meetings.column.came'), sort: 'CAME', numeric: true, cell: (row) => count(row.came) },
    {
      id: 'candidates',
      header: t('meetings.column.candidates'),
      numeric: true,
      cell: (row) => count(row.candidates),
    },
    {
      id: 'state',
      header: t('meetings.column.state'),
      cell: (row) => <MeetingStateBadge state={row.state} toReport={row.toReport} />,
    },
    {
      id: 'place',
      header: t('meetings.column.place'),
      optional: true,
      cell: (row) => row.place ?? t('meetings.distance'),
    },
    {
      id: 'audiences',
      header: t('meetings.column.audiences'),
      optional: true,
      cell: (row) => row.audiences.map((audience) => t(`meetingAudience.${audience}`)).join(', '),
    },
    {
      id: 'invited',
      header: t('meetings.column.invited'),
      numeric: true,
      optional: true,
      cell: (row) => count(row.invited),
    },
  ];
}

function filtersIn(
  t: Translate,
  informing: InformingConventionsQuery | undefined,
): readonly ListFilter<MeetingsFilter>[] {
  const choices = (values: readonly string[], words: string) =>
    values.map((value) => ({ value, label: t(`${words}.${value}`) }));
  const departements = departementsServed(
    informing?.conventions.edges.map(({ node }) => node.territory) ?? [],
    informing?.departements ?? [],
  );
  return [
    { key: 'kind', label: t('meetings.column.kind'), kind: 'many', choices: choices(MEETING_KINDS, 'meetingKind') },
    { key: 'state', label: t('meetings.column.state'), kind: 'many', choices: choices(MEETING_STATES, 'meetingState') },
    {
      key: 'departement',
      label: t('meetings.column.departement'),
      kind: 'one',
      choices: departements.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` })),
    },
    { key: 'from', label: t('meetings.filter.from'), kind: 'date' },
    { key: 'to', label: t('meetings.filter.to'), kind: 'date' },
    { key: 'mine', label: t('meetings.filter.mine'), kind: 'flag' },
  ];
}
