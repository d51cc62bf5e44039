import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { AxisProgressQuery } from '../../../gql/graphql.ts';
import { useActingOrganisation } from '../../../ui/acting-organisation.ts';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { FileMenu } from '../../../ui/table/TableTools.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { AxisCommitments } from './AxisCommitments.tsx';
import { AXIS_PROGRESS } from './operations.ts';
import styles from './Copies.module.css';

type Line = NonNullable<AxisProgressQuery['convention']>['axisProgress'][number];

/** States in the order of the bar, from what is done to what has not begun. */
const STATES = ['met', 'late', 'due', 'todo', 'waived'] as const;
export type ProgressStateName = (typeof STATES)[number];

export interface Drill {
  readonly axis: Line['axis'];
  readonly state: ProgressStateName | null;
}

/** How each axis of a framework progresses in its contracts: a bar and its figures, which open on the commitments. */
export function ProgressSection({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const organisation = useActingOrganisation();
  const [drill, setDrill] = useState<Drill | null>(null);
  const { data, error, refetch } = useQuery(AXIS_PROGRESS, {
    variables: { id: convention.id },
    fetchPolicy: 'cache-and-network',
  });
  const lines = data?.convention?.axisProgress;
  const used = lines?.filter((line) => line.contracts > 0) ?? [];
  return (
    <Section
      title={t('copies.progress.title')}
      description={t('copies.progress.text')}
      actions={
        used.length > 0 ? (
          <FileMenu
            size="compact-sm"
            hrefOf={(format) =>
              `/exports/axis-progress?${new URLSearchParams({
                format,
                convention: convention.id,
                ...(organisation ? { organisation } : {}),
              })}`
            }
          />
        ) : null
      }
    >
      {error && !data ? <FailureState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <LoadingState lines={5} label={t('conventions.loading')} /> : null}
      {lines && used.length === 0 ? <EmptyState title={t('copies.progress.none')} /> : null}
      {used.length > 0 ? (
        <>
          <ul className={styles.legend} aria-label={t('copies.progress.legend')}>
            {STATES.map((state) => (
              <li key={state}>
                <span className={`${styles.key} ${styles[state]}`} aria-hidden="true" />
                {t(`copies.state.${state}`)}
              </li>
            ))}
          </ul>
          <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('copies.progress.table')}>
            <table className={styles.table}>
              <caption className="visually-hidden">{t('copies.progress.table')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('copies.progress.axis')}</th>
                  <th scope="col">{t('copies.progress.contracts')}</th>
                  <th scope="col" className={styles.wide}>
                    {t('copies.progress.share')}
                  </th>
                  {STATES.map((state) => (
                    <th key={state} scope="col">
                      {t(`copies.state.${state}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {used.map((line) => (
                  <tr key={line.axis.id}>
                    <th scope="row">
                      <span className={styles.code}>{line.axis.code}</span> {line.axis.label}
                    </th>
                    <td className={styles.figure}>{line.contracts}</td>
                    <td>
                      <Bar line={line} />
                    </td>
                    {STATES.map((state) => (
                      <td key={state} className={styles.figure}>
                        {line[state] === 0 ? (
                          0
                        ) : (
                          <Button
                            variant="subtle"
                            size="compact-sm"
                            aria-label={t('copies.progress.open', {
                              count: line[state],
                              axis: line.axis.code,
                              state: t(`copies.state.${state}`),
                            })}
                            onClick={() => setDrill({ axis: line.axis, state })}
                          >
                            {line[state]}
                          </Button>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className={styles.muted}>{t('copies.progress.definition')}</p>
        </>
      ) : null}
      {drill ? (
        <AxisCommitments
          key={`${drill.axis.id}:${drill.state}`}
          conventionId={convention.id}
          drill={drill}
          onClose={() => setDrill(null)}
        />
      ) : null}
    </Section>
  );
}

/** The share of each state; the figures beside it say the same in words. */
function Bar({ line }: { readonly line: Line }) {
  const t = useT();
  if (line.commitments === 0) return <span className={styles.muted}>{t('copies.progress.noCommitment')}</span>;
  const counted = line.commitments - line.waived;
  return (
    <>
      <span className={styles.bar} aria-hidden="true">
        {STATES.filter((state) => line[state] > 0).map((state) => (
          <span key={state} className={styles[state]} style={{ flexGrow: line[state] }} />
        ))}
      </span>
      <span className={styles.muted}>
        {t('copies.progress.shares', {
          met: counted === 0 ? 0 : line.met / counted,
          late: counted === 0 ? 0 : line.late / counted,
        })}
      </span>
    </>
  );
}
