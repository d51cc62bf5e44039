import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import type { AskedCommunesQuery, CampaignSummaryFragment } from '../../../gql/graphql.ts';
import { IconSearch } from '../../../ui/icons.ts';
import { useT, type Translate } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { LoadingState } from '../../../ui/states.tsx';
import { CountText, DateText, Missing } from '../../../ui/text.tsx';
import { ASKED_COMMUNES } from '../campaign-operations.ts';
import { SmallTable, type SmallColumn } from './SmallTable.tsx';
import { useAnswer } from './use-answer.ts';
import styles from './Cohorts.module.css';

const PAGE = 25;

/** The communes that a campaign asks: who has answered, and, on the telephone, what they say. */
export function AskedCommunes({ campaign }: { readonly campaign: CampaignSummaryFragment }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 300);
  const [departement, setDepartement] = useState('');
  const [answered, setAnswered] = useState('no');
  const variables = {
    id: campaign.id,
    first: PAGE,
    text: text || null,
    departement: departement || null,
    answered: answered === '' ? null : answered === 'yes',
  };
  const { data, previousData, error, loading, fetchMore, refetch } = useQuery(ASKED_COMMUNES, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const communes = (data ?? previousData)?.needsCampaign?.communes;
  const more = (): void =>
    void fetchMore({
      variables: { after: communes?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => joined(before, next),
    });
  return (
    <Section title={t('campaigns.communes')} description={t('campaigns.communesText')}>
      <div className={styles.filters} role="search">
        <TextInput
          type="search"
          aria-label={t('campaigns.filter.text')}
          placeholder={t('campaigns.filter.text')}
          leftSection={<IconSearch aria-hidden="true" size={16} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('campaigns.departements')}
          value={departement}
          data={[
            { value: '', label: t('ui.table.any', { filter: t('needs.column.departement') }) },
            ...campaign.departements.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` })),
          ]}
          onChange={(event) => setDepartement(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('campaigns.filter.answered')}
          value={answered}
          data={[
            { value: '', label: t('campaigns.filter.all') },
            { value: 'yes', label: t('campaigns.filter.yes') },
            { value: 'no', label: t('campaigns.filter.no') },
          ]}
          onChange={(event) => setAnswered(event.currentTarget.value)}
        />
        <span role="status">
          {communes ? <CountText count={communes.edges.length} of={communes.totalCount} /> : null}
        </span>
      </div>
      {error && !communes ? <FailureState error={error} onRetry={() => void refetch()} /> : null}
      {!error && !communes ? <LoadingState lines={6} /> : null}
      {communes?.totalCount === 0 ? <p>{t('campaigns.nobody')}</p> : null}
      {communes && communes.totalCount > 0 ? (
        <CommunesTable
          campaign={campaign}
          communes={communes.edges.map(({ node }) => node)}
          onAnswered={() => void refetch()}
        />
      ) : null}
      {communes?.pageInfo.hasNextPage ? (
        <Button className={styles.gap} variant="default" loading={loading} onClick={more}>
          {t('campaigns.more')}
        </Button>
      ) : null}
    </Section>
  );
}

type Answer = AskedCommunesQuery;
type Commune = NonNullable<Answer['needsCampaign']>['communes']['edges'][number]['node'];

function joined(before: Answer, next: Answer): Answer {
  if (!before.needsCampaign || !next.needsCampaign) return before;
  const { communes } = next.needsCampaign;
  const edges = [...before.needsCampaign.communes.edges, ...communes.edges];
  return { needsCampaign: { ...next.needsCampaign, communes: { ...communes, edges } } };
}

interface CommunesTableProps {
  readonly campaign: CampaignSummaryFragment;
  readonly communes: readonly Commune[];
  readonly onAnswered: () => void;
}

function CommunesTable({ campaign, communes, onAnswered }: CommunesTableProps) {
  const t = useT();
  const { say, loading } = useAnswer(campaign.id, onAnswered);
  const records = campaign.phase === 'open' && campaign.viewerCanEdit.allowed;
  const columns = useMemo(() => columnsIn(t, records ? { say, loading } : null), [t, records, say, loading]);
  return (
    <SmallTable
      caption={t('campaigns.communesTable')}
      columns={columns}
      rows={communes}
      rowId={({ inseeCode }) => inseeCode}
    />
  );
}

type Recording = ReturnType<typeof useAnswer>;

/** @param recording what notes an answer; null where none may be noted */
function columnsIn(t: Translate, recording: Recording | null): readonly SmallColumn<Commune>[] {
  return [
    {
      id: 'commune',
      header: t('needs.column.commune'),
      cell: ({ name, departementCode }) => (
        <>
          {name} <span className={styles.muted}>({departementCode})</span>
        </>
      ),
    },
    {
      id: 'population',
      header: t('needs.column.population'),
      number: true,
      cell: ({ population }) => (population === null ? <Missing /> : <CountText count={population} />),
    },
    {
      id: 'answer',
      header: t('campaigns.column.answer'),
      cell: ({ answer, answeredOn }) =>
        answer ? (
          <>
            {t(`campaigns.answer.${answer}`)} <DateText date={answeredOn} style="short" />
          </>
        ) : (
          t('campaigns.answer.missing')
        ),
    },
    {
      id: 'openNeeds',
      header: t('campaigns.column.openNeeds'),
      number: true,
      cell: ({ openNeeds }) => openNeeds,
    },
    ...(recording
      ? [
          {
            id: 'record',
            header: t('campaigns.column.record'),
            cell: ({ inseeCode, name, openNeeds }: Commune) => (
              <Button
                size="compact-sm"
                variant="default"
                loading={recording.loading}
                aria-label={t(openNeeds > 0 ? 'campaigns.recordNeeds' : 'campaigns.recordNone', { name })}
                onClick={() => void recording.say(inseeCode, openNeeds > 0 ? 'needs' : 'none')}
              >
                {t(openNeeds > 0 ? 'campaigns.recordNeedsShort' : 'campaigns.answerNone')}
              </Button>
            ),
          },
        ]
      : []),
  ];
}
