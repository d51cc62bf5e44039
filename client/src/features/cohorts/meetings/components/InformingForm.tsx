import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { FailureState } from '../../../../app/errors/FailureState.tsx';
import type { InformingConventionsQuery } from '../../../../gql/graphql.ts';
import { useT } from '../../../../ui/intl.tsx';
import { ForbiddenState, LoadingState } from '../../../../ui/states.tsx';
import shared from '../../components/Cohorts.module.css';
import { INFORMING } from '../operations.ts';
import { departementsServed } from './departements.ts';

interface InformingFormProps {
  /** The convention to begin with, when it is known. */
  readonly conventionId?: string | null;
  readonly label: string;
  /** Why there is no form for whoever informs under no convention. */
  readonly none: string;
  readonly children: (conventionId: string, departements: InformingConventionsQuery['departements']) => ReactNode;
}

/** A form under a convention in force: which one, when there are several under which the reader informs the publics. */
export function InformingForm({ conventionId, label, none, children }: InformingFormProps) {
  const t = useT();
  const [chosen, setChosen] = useState(conventionId ?? '');
  const { data, error, refetch } = useQuery(INFORMING);
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} label={t('meetings.loading')} />;
  const conventions = data.conventions.edges
    .map(({ node }) => node)
    .filter(({ viewerCanInformPublics }) => viewerCanInformPublics.allowed);
  const convention = conventions.find(({ id }) => id === chosen) ?? conventions[0];
  if (!convention) return <ForbiddenState reason={none} />;
  return (
    <>
      <div className={`${shared.form} ${shared.filters}`}>
        <NativeSelect
          w="100%"
          label={label}
          value={convention.id}
          data={conventions.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      </div>
      {children(convention.id, departementsServed([convention.territory], data.departements) as never)}
    </>
  );
}
