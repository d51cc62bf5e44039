import { NEED_LIFE, type NeedEvent } from '@maillage/domain/cohorts';
import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { createLazyRoute, getRouteApi, Link } from '@tanstack/react-router';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { IconPencil } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { DefinitionList, Section } from '../../../ui/Section.tsx';
import { LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { CountText, DateText, Missing } from '../../../ui/text.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { forgetNeeds } from '../components/forget-needs.ts';
import { hoursText } from '../components/hours.ts';
import { NeedState } from '../components/NeedState.tsx';
import { RuleText } from '../components/RuleNote.tsx';
import { MOVE_NEED } from '../mutations.ts';
import { NEED, NEEDS_SCOPE } from '../need-operations.ts';
import styles from '../components/Cohorts.module.css';

export const route = createLazyRoute('/portal/besoins/$needId')({ component: NeedPage });

const api = getRouteApi('/portal/besoins/$needId');

/** A recruitment need: the post, what the law asks, and what may become of it. */
function NeedPage() {
  const t = useT();
  const { needId } = api.useParams();
  const apollo = useApolloClient();
  const { data, error, refetch } = useQuery(NEED, { variables: { id: needId }, fetchPolicy: 'cache-and-network' });
  const scope = useQuery(NEEDS_SCOPE);
  const [move, { loading }] = useMutation(MOVE_NEED);
  if (error && !data) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} label={t('needs.loading')} />;
  const need = data.recruitmentNeed;
  if (!need) {
    return (
      <>
        <PageHeader title={t('needs.notFound')} />
        <NotFoundState>
          <Link to="/besoins">{t('needs.backToList')}</Link>
        </NotFoundState>
      </>
    );
  }
  const { commune } = need;
  const may = scope.data?.needsScope.viewerCanRecord.allowed ?? false;
  const events = NEED_LIFE.filter(({ from, event }) => from === need.state && (event !== 'confirm' || need.toRefresh));
  const lead = async (event: NeedEvent): Promise<void> => {
    try {
      const answer = await move({ variables: { id: need.id, event, expectedVersion: need.version } });
      if (answer.data?.moved.__typename === 'Refused') {
        toast(answer.data.moved.refusals.map(({ message }) => message).join(' '), 'bad');
        void refetch();
      } else {
        forgetNeeds(apollo);
        toast(t(`needs.moved.${event}`));
      }
    } catch {
      toast(t('needs.notMoved'), 'bad');
    }
  };
  return (
    <>
      <PageHeader
        eyebrow={t('needs.one')}
        title={t('needs.communeOf', { name: commune.name, departement: commune.departement.name })}
        description={need.title ?? t(`needPost.${need.post}`)}
        status={<NeedState state={need.state} toRefresh={need.toRefresh} />}
        actions={
          may && need.state === 'open' ? (
            <Button
              variant="default"
              leftSection={<IconPencil aria-hidden="true" size={16} />}
              renderRoot={(props) => <Link to="/besoins/$needId/modifier" params={{ needId: need.id }} {...props} />}
            >
              {t('needs.edit')}
            </Button>
          ) : null
        }
      />
      {may && need.toRefresh ? (
        <p className={styles.note} role="status">
          {t('needs.toRefreshText')}
        </p>
      ) : null}
      {may ? (
        <Group mt="md" mb="xl" gap="sm" data-print="no">
          {events.map(({ event }) => (
            <Button
              key={event}
              variant={event === 'confirm' ? 'filled' : 'default'}
              loading={loading}
              onClick={() => void lead(event)}
            >
              {t(`needs.event.${event}`)}
            </Button>
          ))}
        </Group>
      ) : null}
      <Section title={t('needs.facts')}>
        <DefinitionList
          items={[
            { key: 'post', term: t('needs.column.post'), value: t(`needPost.${need.post}`) },
            ...(need.title ? [{ key: 'title', term: t('needs.field.title'), value: need.title }] : []),
            { key: 'hours', term: t('needs.column.weeklyHours'), value: hoursText(need.weeklyMinutes) },
            { key: 'reason', term: t('needs.column.reason'), value: t(`needReason.${need.reason}`) },
            { key: 'wanted', term: t('needs.column.wantedOn'), value: <DateText date={need.wantedOn} /> },
            {
              key: 'category',
              term: t('needs.field.category'),
              value: need.category ?? t('needs.field.categoryNone'),
            },
            { key: 'population', term: t('needs.column.population'), value: populationOf(commune.population) },
            { key: 'epci', term: t('needs.column.epci'), value: commune.epci?.name ?? <Missing /> },
            { key: 'confirmed', term: t('needs.confirmedOn'), value: <DateText date={need.confirmedOn} /> },
            { key: 'by', term: t('needs.enteredBy'), value: need.enteredBy?.name ?? <Missing /> },
            ...(need.note ? [{ key: 'note', term: t('needs.field.note'), value: need.note }] : []),
          ]}
        />
      </Section>
      {need.post === 'secretaire_general_de_mairie' ? (
        <Section title={t('needs.rule.title')}>
          <RuleText rule={need.rule} population={commune.population} />
        </Section>
      ) : null}
    </>
  );
}

function populationOf(population: number | null) {
  return population === null ? <Missing /> : <CountText count={population} />;
}
