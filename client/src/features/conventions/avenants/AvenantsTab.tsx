import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState } from '../../../ui/states.tsx';
import { DateText } from '../../../ui/text.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { holderText } from '../discussion/holder-text.ts';
import { OnText } from '../discussion/text-target.tsx';
import { CONVENTION } from '../operations.ts';
import { AvenantBadge } from './AvenantBadge.tsx';
import { OpenAvenantDialog } from './HeadDialog.tsx';
import { CONVENTION_AVENANTS } from './operations.ts';
import styles from '../discussion/Discussion.module.css';

const REREAD = [CONVENTION, CONVENTION_AVENANTS];

/** The avenants of a convention: those in force in their order, the open ones, and how to open another. */
export function AvenantsTab({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const { data, error, refetch } = useQuery(CONVENTION_AVENANTS, {
    variables: { id: convention.id },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data?.convention) return <LoadingState lines={4} label={t('avenants.loading')} />;
  const { avenants, viewerCanOpenAvenant } = data.convention;
  return (
    <Section
      title={t('avenants.title')}
      description={viewerCanOpenAvenant.allowed ? t('avenants.text') : viewerCanOpenAvenant.reason}
      actions={
        viewerCanOpenAvenant.allowed ? (
          <OnText reread={REREAD}>
            <OpenAvenantDialog conventionId={convention.id} />
          </OnText>
        ) : null
      }
    >
      {avenants.length === 0 ? <EmptyState title={t('avenants.none')} /> : null}
      <ul className={styles.plain}>
        {avenants.map((avenant) => (
          <li key={avenant.id}>
            <article className={styles.card}>
              <div className={styles.head}>
                <h3>
                  <Link
                    to="/conventions/$conventionId/avenants/$avenantId"
                    params={{ conventionId: convention.id, avenantId: avenant.id }}
                  >
                    {avenant.label}
                  </Link>
                </h3>
                <AvenantBadge status={avenant.status} />
                {avenant.effectiveOn ? (
                  <span>
                    {t('avenants.appliesFrom')} <DateText date={avenant.effectiveOn} style="long" />
                  </span>
                ) : null}
              </div>
              <p className={styles.words}>{avenant.object}</p>
              <p className={styles.about}>
                {t('avenants.opens', { blocks: avenant.blocks.map((block) => t(`avenantBlock.${block}`)).join(', ') })}
              </p>
              {avenant.discussion ? <p>{holderText(avenant.discussion, convention.parties, t)}</p> : null}
            </article>
          </li>
        ))}
      </ul>
    </Section>
  );
}
