import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useGrowingList } from '../../../app/apollo/use-growing-list.ts';
import { failureOf } from '../../../app/errors/failure.ts';
import type { CommuneLineFragment, CommuneQuery } from '../../../gql/graphql.ts';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import type { ListColumn } from '../../../ui/table/columns.ts';
import { DataTable } from '../../../ui/table/DataTable.tsx';
import { useListState } from '../../../ui/table/list-state.ts';
import { neighboursList, RADII, USUAL_RADIUS } from '../lists.ts';
import { COMMUNES } from '../operations.ts';
import { communeColumns, Distance } from './commune-columns.tsx';

type Sort = (typeof neighboursList.sorts)[number];

interface NeighboursProps {
  readonly commune: NonNullable<CommuneQuery['commune']>;
}

/** The communes within a number of kilometres, the nearest first. */
export function Neighbours({ commune }: NeighboursProps) {
  const t = useT();
  const state = useListState(neighboursList);
  const asked = state.filter('rayon')[0];
  const radius = RADII.find((each) => each === asked) ?? USUAL_RADIUS;
  const { by, descending } = state.sort;
  const { shown, loading, error, retry } = useGrowingList(COMMUNES, 'communes', state.count, {
    sort: { field: by, direction: descending ? 'DESC' : 'ASC' },
    filter: { text: state.q || null, near: { inseeCode: commune.inseeCode, km: Number(radius) } },
  });
  const columns = useMemo(() => columnsIn(t, commune.coordinatesApproximate), [t, commune.coordinatesApproximate]);
  return (
    <Section
      title={t('reference.neighbours')}
      description={t('reference.neighboursText')}
      sheet={false}
      actions={
        <NativeSelect
          aria-label={t('reference.radius')}
          value={radius}
          onChange={(event) =>
            state.setFilter('rayon', event.currentTarget.value === USUAL_RADIUS ? [] : [event.currentTarget.value])
          }
          data={RADII.map((value) => ({ value, label: t('reference.within', { km: value }) }))}
        />
      }
    >
      <DataTable
        caption={t('reference.neighboursOf', { name: commune.name, km: radius })}
        state={state}
        columns={columns}
        rows={shown?.communes.edges.map((edge) => edge.node)}
        rowId={(row) => row.id}
        total={shown?.communes.totalCount}
        loading={loading}
        failure={error && !shown ? { incident: failureOf(error).incident, retry } : undefined}
        empty={
          <EmptyState title={t('reference.noNeighbours.title')}>
            {t(commune.latitude === null ? 'reference.noNeighbours.noPoint' : 'reference.noNeighbours.text')}
          </EmptyState>
        }
        exportable={false}
      />
    </Section>
  );
}

function columnsIn(t: Translate, centreIsApproximate: boolean): readonly ListColumn<CommuneLineFragment, Sort>[] {
  const [name, ...others] = communeColumns(t);
  return [
    name!,
    {
      id: 'distance',
      header: t('reference.distance'),
      sort: 'DISTANCE',
      numeric: true,
      cell: (row) => <Distance row={row} approximate={centreIsApproximate || row.coordinatesApproximate} t={t} />,
    },
    ...others,
  ];
}
