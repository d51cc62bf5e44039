import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { CandidatureEvent } from '@maillage/domain/cohorts';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { IconPencil, IconTrash } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { Person, Progress, Situation, type Dossier } from '../candidature/DossierFacts.tsx';
import { DossierHistory, DossierReads } from '../candidature/DossierTrail.tsx';
import { ERASE_CANDIDATE } from '../candidature/mutations.ts';
import { nameOf } from '../candidature/names.ts';
import { DOSSIER } from '../candidature/operations.ts';
import { StepsDialog } from '../candidature/StepsDialog.tsx';
import { useUndo } from '../candidature/use-steps.ts';
import { COHORT_READS } from '../cohort/reads.ts';
import { OfferButton } from '../components/OfferButton.tsx';
import { FollowUps } from '../follow-up/FollowUps.tsx';
import { reread } from '../reread.ts';
import styles from '../cohort/Cohort.module.css';

export const route = createLazyRoute('/portal/candidatures/$candidatureId')({ component: CandidaturePage });

const api = getRouteApi('/portal/candidatures/$candidatureId');

/** The dossier of somebody: who it is, how far it went, what may be done, and who has read it. */
function CandidaturePage() {
  const t = useT();
  const { candidatureId } = api.useParams();
  const { data, error, refetch } = useQuery(DOSSIER, {
    variables: { id: candidatureId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={10} label={t('candidatures.loading')} />;
  const dossier = data.candidature;
  if (!dossier) {
    return (
      <>
        <PageHeader title={t('candidatures.notFound')} />
        <NotFoundState>
          <Link to="/cohortes">{t('cohorts.backToList')}</Link>
        </NotFoundState>
      </>
    );
  }
  const { candidature, cohort } = dossier;
  return (
    <>
      <PageHeader
        eyebrow={t('candidatures.one')}
        title={nameOf(t, candidature)}
        status={<StatusBadge tone="violet">{t(`candidatureAt.${candidature.step}`)}</StatusBadge>}
        description={
          <Link to="/cohortes/$cohortId" params={{ cohortId: cohort.id }}>
            {cohort.title}
          </Link>
        }
        actions={<Actions dossier={dossier} />}
      />
      <div className={styles.top}>
        <Section title={t('dossier.step')}>
          <Progress dossier={dossier} />
          <Steps dossier={dossier} />
        </Section>
        <div>
          <Person dossier={dossier} />
          <Situation dossier={dossier} />
        </div>
      </div>
      <FollowUps dossier={dossier} />
      <div className={styles.top}>
        <DossierHistory history={dossier.history} />
        <DossierReads reads={dossier.reads} />
      </div>
    </>
  );
}

interface DossierProps {
  readonly dossier: Dossier;
}

function Steps({ dossier: { candidature, cohort } }: DossierProps) {
  const t = useT();
  const undo = useUndo();
  const [event, setEvent] = useState<CandidatureEvent | null>(null);
  const { offers, viewerCanUndo } = candidature;
  return (
    <div className={`${styles.offers} ${styles.below}`} data-print="no">
      <h3>{t('dossier.steps')}</h3>
      {offers.length === 0 && !viewerCanUndo ? <p>{t('dossier.noSteps')}</p> : null}
      {offers.map((offer) => (
        <OfferButton
          key={offer.event}
          label={t(`candidatureEvent.${offer.event}`)}
          refusals={offer.refusals}
          onTake={() => setEvent(offer.event)}
        />
      ))}
      {viewerCanUndo ? (
        <Button variant="subtle" onClick={() => void undo(candidature)}>
          {t('candidatures.undoLast')}
        </Button>
      ) : null}
      <StepsDialog
        cohort={cohort}
        candidatures={event ? [candidature] : []}
        event={event}
        onClose={() => setEvent(null)}
      />
    </div>
  );
}

function Actions({ dossier }: DossierProps) {
  const t = useT();
  const apollo = useApolloClient();
  const [asking, setAsking] = useState(false);
  const [erase] = useMutation(ERASE_CANDIDATE);
  const { candidature, viewerCanEdit, viewerCanErase } = dossier;
  const confirm = async (): Promise<void> => {
    try {
      const { data } = await erase({ variables: { id: candidature.id, expectedVersion: candidature.version } });
      if (data?.erased.__typename === 'Refused')
        toast(data.erased.refusals.map(({ message }) => message).join(' '), 'bad');
      else toast(t('dossier.eraseDone'));
      setAsking(false);
      await reread(apollo, COHORT_READS);
    } catch {
      toast(t('candidatures.notMoved'), 'bad');
    }
  };
  return (
    <>
      {viewerCanEdit.allowed ? (
        <Button
          variant="default"
          leftSection={<IconPencil aria-hidden="true" size={16} />}
          renderRoot={(props) => (
            <Link to="/candidatures/$candidatureId/modifier" params={{ candidatureId: candidature.id }} {...props} />
          )}
        >
          {t('candidatures.edit')}
        </Button>
      ) : null}
      {viewerCanErase.allowed ? (
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash aria-hidden="true" size={16} />}
          onClick={() => setAsking(true)}
        >
          {t('dossier.erase')}
        </Button>
      ) : null}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={confirm}
        title={t('dossier.eraseTitle')}
        confirmLabel={t('dossier.eraseConfirm')}
        danger
      >
        <p>{t('dossier.eraseGone')}</p>
        <p className={styles.gap}>{t('dossier.eraseStays')}</p>
      </ConfirmDialog>
    </>
  );
}
