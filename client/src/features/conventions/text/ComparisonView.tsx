import { useQuery } from '@apollo/client/react';
import { Button, SegmentedControl } from '@mantine/core';
import { isCalendarDate, type CalendarDate } from '@maillage/kernel';
import { useId } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState, NotFoundState } from '../../../ui/states.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { DIFFERENCE_KINDS, type DifferenceKind } from '../tabs.ts';
import { Difference } from './Difference.tsx';
import { TEXT_COMPARISON } from './operations.ts';
import styles from './Text.module.css';

interface ComparisonViewProps {
  readonly convention: Pick<ConventionData, 'id'>;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly kind: DifferenceKind | null;
  readonly onChange: (change: { from?: CalendarDate; to?: CalendarDate; kind?: DifferenceKind | null }) => void;
  readonly onClose: () => void;
}

/** What changed in the text between two days, passage by passage. */
export function ComparisonView({ convention, from, to, kind, onChange, onClose }: ComparisonViewProps) {
  const t = useT();
  // The earlier first, in whatever order the two days were chosen.
  const [first, last] = from <= to ? [from, to] : [to, from];
  const { data, error, refetch } = useQuery(TEXT_COMPARISON, {
    variables: { id: convention.id, from: first, to: last },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.textComparison;
  const shown = found?.differences.filter((each) => kind === null || each.kind === kind) ?? [];
  return (
    <Section
      title={t('documents.screen.compareTitle')}
      sheet={false}
      actions={
        <Button variant="default" fw={400} onClick={onClose}>
          {t('documents.screen.compareEnd')}
        </Button>
      }
    >
      <div className={styles.dates}>
        <Day label={t('documents.screen.from')} value={from} onChange={(day) => onChange({ from: day })} />
        <Day label={t('documents.screen.to')} value={to} onChange={(day) => onChange({ to: day })} />
        <SegmentedControl
          data-print="no"
          aria-label={t('documents.screen.filter')}
          value={kind ?? 'all'}
          onChange={(value) => onChange({ kind: value === 'all' ? null : (value as DifferenceKind) })}
          data={['all', ...DIFFERENCE_KINDS].map((value) => ({
            value,
            label: t(`documents.screen.filter.${value}`),
          }))}
        />
      </div>
      {error && !data ? <FailureState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !data ? <LoadingState lines={5} label={t('documents.screen.comparing')} /> : null}
      {data && !found ? <NotFoundState /> : null}
      {found ? (
        <>
          <p role="status" className={styles.count}>
            {t('documents.screen.count', { count: found.differences.length, same: found.same })}
          </p>
          {shown.length === 0 ? (
            <EmptyState
              title={t(
                found.differences.length === 0 ? 'documents.screen.noDifference' : 'documents.screen.noneOfKind',
              )}
            />
          ) : null}
          {shown.map((difference) => (
            <Difference key={difference.id} difference={difference} />
          ))}
        </>
      ) : null}
    </Section>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: CalendarDate;
  readonly onChange: (day: CalendarDate) => void;
}

function Day({ label, value, onChange }: DayProps) {
  const id = useId();
  return (
    <div className={styles.day}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (isCalendarDate(chosen)) onChange(chosen);
        }}
      />
    </div>
  );
}
