import { useQuery } from '@apollo/client/react';
import { SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { NeedFilter, NeedFiguresQuery } from '../../../gql/graphql.ts';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { FIGURE_AREAS, type FigureArea, type NeedsSearch } from '../list.ts';
import { NEED_FIGURES } from '../need-operations.ts';
import { hoursText } from './hours.ts';
import { NeedsMap } from './NeedsMap.tsx';
import { SmallTable, type SmallColumn } from './SmallTable.tsx';
import styles from './Cohorts.module.css';

interface FiguresViewProps {
  readonly by: FigureArea;
  readonly filter: NeedFilter;
  readonly onBy: (by: FigureArea) => void;
}

/** The needs of the list by area, and the map of them; each number opens the list that it counts. */
export function FiguresView({ by, filter, onBy }: FiguresViewProps) {
  const t = useT();
  const { data, previousData, error, refetch } = useQuery(NEED_FIGURES, {
    variables: { by, filter },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;
  if (error && !shown) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!shown) return <LoadingState lines={8} label={t('needs.loading')} />;
  const { needFigures, needMap } = shown;
  const count = needFigures.reduce((sum, figure) => sum + figure.needs, 0);
  if (count === 0) return <EmptyState title={t('needs.empty.title')}>{t('needs.empty.text')}</EmptyState>;
  return (
    <div className={styles.figures}>
      <Section
        title={t('needs.figures.title')}
        description={t('needs.figures.text', { count })}
        actions={
          <SegmentedControl
            aria-label={t('needs.figures.by')}
            value={by}
            data={FIGURE_AREAS.map((area) => ({ value: area, label: t(`needs.figures.${area}`) }))}
            onChange={(area) => onBy(area as FigureArea)}
          />
        }
      >
        <FiguresTable figures={needFigures} by={by} />
      </Section>
      <NeedsMap map={needMap} />
    </div>
  );
}

type Figure = NeedFiguresQuery['needFigures'][number];

function searchOf(by: FigureArea, { code }: Figure): NeedsSearch | null {
  if (code === null) return null;
  return by === 'EPCI' ? { epci: code } : by === 'DEPARTEMENT' ? { departement: code } : {};
}

function FiguresTable({ figures, by }: { readonly figures: readonly Figure[]; readonly by: FigureArea }) {
  const t = useT();
  const columns = useMemo(() => columnsIn(t, by, figures), [t, by, figures]);
  return (
    <SmallTable
      caption={t('needs.figures.caption')}
      columns={columns}
      rows={figures}
      rowId={(figure) => figure.code ?? ''}
    />
  );
}

function columnsIn(t: Translate, by: FigureArea, figures: readonly Figure[]): readonly SmallColumn<Figure>[] {
  const total = (field: 'needs' | 'communes' | 'weeklyMinutes' | 'toRefresh'): number =>
    figures.reduce((sum, figure) => sum + figure[field], 0);
  const nameOf = ({ name }: Figure): string => name ?? t('needs.figures.noArea');
  return [
    {
      id: 'area',
      header: t('needs.figures.area'),
      total: t('needs.figures.total'),
      cell: (figure) => {
        const search = searchOf(by, figure);
        return search ? (
          <Link
            to="/besoins"
            search={(previous: object) => ({ ...previous, ...search, vue: undefined, par: undefined }) as never}
            aria-label={t('needs.figures.see', { area: nameOf(figure) })}
          >
            {nameOf(figure)}
          </Link>
        ) : (
          nameOf(figure)
        );
      },
    },
    ...(['needs', 'communes', 'weeklyMinutes', 'toRefresh'] as const).map((field) => {
      const written = (value: number) => (field === 'weeklyMinutes' ? hoursText(value) : value);
      return {
        id: field,
        header: t(`needs.figures.${field}`),
        number: true,
        total: written(total(field)),
        cell: (figure: Figure) => written(figure[field]),
      };
    }),
  ];
}
