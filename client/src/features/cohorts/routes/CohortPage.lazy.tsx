import { useQuery, useSubscription } from '@apollo/client/react';
import { Button, Tabs } from '@mantine/core';
import type { CandidatureEvent } from '@maillage/domain/cohorts';
import { writeDate } from '@maillage/messages/writing';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { CandidatureShownFragment, CohortWholeFragment } from '../../../gql/graphql.ts';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { IconPencil, IconPlus } from '../../../ui/icons.ts';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { Board } from '../candidature/Board.tsx';
import { CandidaturesTable } from '../candidature/CandidaturesTable.tsx';
import { StepsDialog } from '../candidature/StepsDialog.tsx';
import { CohortOffers } from '../cohort/CohortOffers.tsx';
import { CohortState } from '../cohort/CohortState.tsx';
import { ExperimentNote } from '../cohort/ExperimentNote.tsx';
import { FollowView } from '../cohort/FollowView.tsx';
import { Gauge } from '../cohort/Gauge.tsx';
import { COHORT, COHORT_CHANGED } from '../cohort/operations.ts';
import { COHORT_VIEWS } from '../list.ts';
import { ImmersionsLink } from '../immersions/ImmersionsLink.tsx';
import { TrainingPages } from '../attendance/TrainingPages.tsx';
import { SelectionLink } from '../selection/SelectionLink.tsx';
import styles from '../cohort/Cohort.module.css';

export const route = createLazyRoute('/portal/cohortes/$cohortId')({ component: CohortPage });

const api = getRouteApi('/portal/cohortes/$cohortId');

/** A cohort: how full it is, what may be done, and its candidatures as a board, a list and figures. */
function CohortPage() {
  const t = useT();
  const { cohortId } = api.useParams();
  const { data, error, refetch } = useQuery(COHORT, { variables: { id: cohortId }, fetchPolicy: 'cache-and-network' });
  const conventionId = data?.cohort?.convention?.id ?? '';
  useSubscription(COHORT_CHANGED, {
    variables: { id: conventionId },
    skip: conventionId === '',
    onData: () => void refetch(),
    ignoreResults: true,
  });
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={10} label={t('cohorts.loading')} />;
  const { cohort } = data;
  if (!cohort) {
    return (
      <>
        <PageHeader title={t('cohorts.notFound')} />
        <NotFoundState>
          <Link to="/cohortes">{t('cohorts.backToList')}</Link>
        </NotFoundState>
      </>
    );
  }
  return (
    <>
      <Head cohort={cohort} />
      <Pages cohort={cohort} />
      <ExperimentNote cohort={cohort} />
      <BeforeEffect cohort={cohort} />
      <Section title={t('cohorts.gauge.title')}>
        <div className={styles.lead}>
          <Gauge {...cohort} />
          <CohortOffers cohort={cohort} />
        </div>
      </Section>
      {cohort.parts.length > 0 ? (
        <Views cohort={cohort} />
      ) : (
        <>
          <p className={styles.plain}>{t('cohorts.follow.onlyFigures')}</p>
          <FollowView cohort={cohort} />
        </>
      )}
    </>
  );
}

interface CohortProps {
  readonly cohort: CohortWholeFragment;
}

function Head({ cohort }: CohortProps) {
  const t = useT();
  const locale = useLocale();
  const params = { cohortId: cohort.id };
  const period = t('cohorts.period', {
    from: writeDate(cohort.startsOn, locale, 'long'),
    to: writeDate(cohort.endsOn, locale, 'long'),
  });
  const who =
    cohort.cdg && cohort.antenne ? t('cohorts.runBy', { cdg: cohort.cdg.name, antenne: cohort.antenne.name }) : null;
  return (
    <PageHeader
      eyebrow={t('cohorts.eyebrow', { departement: cohort.departement.name })}
      title={cohort.title}
      status={<CohortState state={cohort.state} />}
      description={
        <>
          <div>{period}</div>
          {who ? <div>{who}</div> : null}
        </>
      }
      actions={
        <>
          {cohort.viewerCanEdit.allowed ? (
            <Button
              variant="default"
              leftSection={<IconPencil aria-hidden="true" size={16} />}
              renderRoot={(props) => <Link to="/cohortes/$cohortId/modifier" params={params} {...props} />}
            >
              {t('cohorts.edit')}
            </Button>
          ) : null}
          {cohort.viewerCanEnterCandidatures.allowed ? (
            <Button
              variant="default"
              renderRoot={(props) => <Link to="/cohortes/$cohortId/importer" params={params} {...props} />}
            >
              {t('candidatureImport.link')}
            </Button>
          ) : null}
          {cohort.viewerCanEnterCandidatures.allowed ? (
            <Button
              leftSection={<IconPlus aria-hidden="true" size={16} />}
              renderRoot={(props) => <Link to="/cohortes/$cohortId/candidatures/nouvelle" params={params} {...props} />}
            >
              {t('candidatures.new')}
            </Button>
          ) : null}
        </>
      }
    />
  );
}

/** The pages of a cohort that stand apart; the région follows the training, and neither chooses nor places people. */
function Pages({ cohort }: CohortProps) {
  const t = useT();
  const works = cohort.parts.some((part) => part !== 'payer');
  return (
    <div className={styles.pages}>
      {works ? (
        <nav aria-label={t('cohorts.pages')} className={styles.pageLinks} data-print="no">
          {cohort.jury ? <SelectionLink cohortId={cohort.id} /> : null}
          <ImmersionsLink cohortId={cohort.id} />
        </nav>
      ) : null}
      <TrainingPages cohortId={cohort.id} />
    </div>
  );
}

function BeforeEffect({ cohort: { beforeEffect } }: CohortProps) {
  const t = useT();
  const locale = useLocale();
  if (!beforeEffect) return null;
  return (
    <div className={styles.note}>
      <p>
        {t('cohorts.beforeEffect', { date: writeDate(beforeEffect.startsOn, locale, 'long') })}{' '}
        <ArticleRef article={beforeEffect.articleNumber} rule={beforeEffect.ruleId} />
      </p>
    </div>
  );
}

interface Asked {
  readonly ids: readonly string[];
  readonly event: CandidatureEvent | null;
}

const NOBODY: Asked = { ids: [], event: null };

function Views({ cohort }: CohortProps) {
  const t = useT();
  const { vue } = api.useSearch();
  const navigate = api.useNavigate();
  const [asked, setAsked] = useState<Asked>(NOBODY);
  const { candidatures, parts } = cohort;
  const board = vue === undefined;
  const only = parts.every((part) => part === 'payer');
  const empty = (
    <EmptyState title={t('candidatures.empty.title')}>
      {t(cohort.viewerCanEnterCandidatures.allowed ? 'candidatures.empty.text' : 'candidatures.emptyClosed')}
    </EmptyState>
  );
  return (
    <>
      <Tabs
        value={vue ?? 'tableau'}
        keepMounted={false}
        onChange={(next) =>
          void navigate({
            search: (previous) => ({ ...previous, vue: COHORT_VIEWS.find((name) => name === next) }),
            resetScroll: false,
          })
        }
      >
        <Tabs.List mb="lg" aria-label={t('cohorts.tabs')}>
          <Tabs.Tab value="tableau">{t('cohorts.tab.board')}</Tabs.Tab>
          <Tabs.Tab value="liste">{t('cohorts.tab.list')}</Tabs.Tab>
          <Tabs.Tab value="suivi">{t('cohorts.tab.follow')}</Tabs.Tab>
        </Tabs.List>
        {only && vue !== 'suivi' ? <p className={styles.plain}>{t('cohorts.follow.onlySeated')}</p> : null}
        <Tabs.Panel value="tableau">
          {candidatures.length === 0 ? (
            empty
          ) : (
            <Board
              candidatures={candidatures}
              endsOn={cohort.endsOn}
              onSteps={({ id }) => setAsked({ ids: [id], event: null })}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="liste">
          {candidatures.length === 0 ? (
            empty
          ) : (
            <CandidaturesTable
              cohortId={cohort.id}
              candidatures={candidatures}
              onBulk={(event, selection) => setAsked({ ids: selection.map(({ id }) => id), event })}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="suivi">
          <FollowView cohort={cohort} />
        </Tabs.Panel>
      </Tabs>
      <StepsDialog
        cohort={cohort}
        candidatures={inOrder(candidatures, asked.ids)}
        event={asked.event}
        onClose={() => setAsked(NOBODY)}
        onClosed={board ? focusSteps : undefined}
      />
    </>
  );
}

/** Those asked for, in the order in which the convention serves them: the last seat goes to the first of them (PDL-1.4). */
function inOrder(candidatures: readonly CandidatureShownFragment[], ids: readonly string[]) {
  return candidatures
    .filter(({ id }) => ids.includes(id))
    .toSorted((a, b) => a.priorityRank - b.priorityRank || (a.waitingPlace ?? 0) - (b.waitingPlace ?? 0));
}

/**
 * A card that moved to another column is a new element: the focus follows the person, into a column that is folded too. Whom
 * no step lies before has no button: the focus goes to the page, not back to the top of the document.
 */
function focusSteps(id: string): void {
  const button = document.querySelector<HTMLElement>(`[data-steps="${id}"]`);
  const folded = button?.closest<HTMLDetailsElement>('details:not([open])');
  if (folded) folded.open = true;
  (button ?? document.getElementById('contenu'))?.focus();
}
