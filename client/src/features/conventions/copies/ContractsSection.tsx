import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, SimpleGrid } from '@mantine/core';
import { PHASES } from '@maillage/domain/conventions';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useGrowingList } from '../../../app/apollo/use-growing-list.ts';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { ConventionsQueryVariables } from '../../../gql/graphql.ts';
import { useT } from '../../../ui/intl.tsx';
import { PhaseBadge } from '../../../ui/PhaseBadge.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { DateText, NoBreakText } from '../../../ui/text.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { CONVENTIONS } from '../list-operations.ts';
import { ContractDialog } from './ContractDialog.tsx';
import type { Copies } from './copies.ts';
import { CONTRACT_DEPARTEMENTS } from './operations.ts';
import styles from './Copies.module.css';

const PAGE = 25;

interface ContractsSectionProps {
  readonly convention: ConventionData;
  readonly copies: Copies;
}

/** The contracts under a framework that the reader may see, by place and by state; the count is of these alone. */
export function ContractsSection({ convention, copies }: ContractsSectionProps) {
  const t = useT();
  const [phase, setPhase] = useState('');
  const [departement, setDepartement] = useState('');
  const [count, setCount] = useState(PAGE);
  const places = useQuery(CONTRACT_DEPARTEMENTS).data?.departements ?? [];
  const filter = {
    parentId: convention.id,
    kinds: ['territorial_contract'],
    phases: phase ? [phase] : null,
    departement: departement || null,
  } as ConventionsQueryVariables['filter'];
  const { shown, loading, error, retry } = useGrowingList(CONVENTIONS, 'conventions', count, {
    filter,
    sort: { field: 'TITLE', direction: 'ASC' },
  } as never);
  const contracts = shown?.conventions.edges.map((edge) => edge.node);
  const narrowed = phase !== '' || departement !== '';
  return (
    <Section
      title={t('copies.contracts.title')}
      description={t('copies.contracts.text')}
      actions={copies.model ? <ContractDialog convention={convention} copies={copies} model={copies.model} /> : null}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }} mb="md" data-print="no">
        <NativeSelect
          label={t('copies.contracts.departement')}
          value={departement}
          onChange={(event) => setDepartement(event.currentTarget.value)}
          data={[
            { value: '', label: t('copies.contracts.everywhere') },
            ...places.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` })),
          ]}
        />
        <NativeSelect
          label={t('conventions.column.phase')}
          value={phase}
          onChange={(event) => setPhase(event.currentTarget.value)}
          data={[
            { value: '', label: t('copies.contracts.anyPhase') },
            ...PHASES.map((value) => ({ value, label: t(`conventionPhase.${value}`) })),
          ]}
        />
      </SimpleGrid>
      {error && !shown ? <FailureState error={error} onRetry={retry} /> : null}
      {!shown && loading ? <LoadingState lines={4} label={t('conventions.loading')} /> : null}
      {contracts?.length === 0 ? (
        <EmptyState title={t(narrowed ? 'copies.contracts.noneHere' : 'copies.contracts.none')} />
      ) : null}
      {contracts && contracts.length > 0 ? (
        <>
          <p role="status" className={styles.count}>
            {t('copies.contracts.count', { count: shown!.conventions.totalCount })}
          </p>
          <ul className={styles.lines} aria-label={t('copies.contracts.title')}>
            {contracts.map((contract) => (
              <li key={contract.id}>
                <div>
                  <Link to="/conventions/$conventionId" params={{ conventionId: contract.id }}>
                    <NoBreakText>{contract.title}</NoBreakText>
                  </Link>
                  <span className={styles.muted}>
                    {contract.territory.map((place) => place.name ?? t(`territoryKind.${place.kind}`)).join(', ')}
                    {contract.endsOn ? (
                      <>
                        {' · '}
                        {t('copies.contracts.until')} <DateText date={contract.endsOn} style="long" />
                      </>
                    ) : null}
                  </span>
                </div>
                <PhaseBadge phase={contract.phase} />
              </li>
            ))}
          </ul>
          {shown!.conventions.pageInfo.hasNextPage ? (
            <Button variant="default" mt="md" loading={loading} onClick={() => setCount(count + PAGE)}>
              {t('copies.more')}
            </Button>
          ) : null}
        </>
      ) : null}
    </Section>
  );
}
