import { useQuery } from '@apollo/client/react';
import { Alert, Group, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { createLazyRoute, Link, useParams } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { FailureState } from '../../../app/errors/FailureState.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { EmptyState, LoadingState, NotFoundState } from '../../../ui/states.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { WithPen, type Pen } from '../discussion/pen.tsx';
import { READING } from '../reading/operations.ts';
import { ProposalCard } from '../reading/ProposalCard.tsx';
import {
  asConvention,
  CONFIDENCES,
  isReady,
  KINDS,
  type Fields,
  type Proposal,
  type Reading,
} from '../reading/proposals.ts';
import { ReadingToolbar, sentence } from '../reading/ReadingToolbar.tsx';
import { SourcePane } from '../reading/SourcePane.tsx';
import { useDecisions } from '../reading/use-decisions.ts';
import styles from '../reading/Reading.module.css';

export const route = createLazyRoute('/portal/conventions/reprises/$readingId')({ component: ReadingPage });

/** A reading: the text on one side, on the other what was read in it, for a person to decide. */
function ReadingPage() {
  const t = useT();
  const { readingId } = useParams({ from: '/portal/conventions/reprises/$readingId' });
  const { data, loading, error, refetch } = useQuery(READING, { variables: { id: readingId } });
  if (loading && !data) return <LoadingState />;
  if (!data) return <FailureState error={error} onRetry={() => void refetch()} />;
  const reading = data.conventionReading;
  if (!reading) return <NotFoundState />;
  return (
    <>
      <PageHeader title={t('reading.pageTitle', { name: reading.fileName })} description={t('reading.pageText')} />
      {reading.encoding && reading.encoding !== 'utf-8' ? (
        <Alert mb="md">{t('reading.encoding', { encoding: reading.encoding.replaceAll('-', '_') })}</Alert>
      ) : null}
      {reading.convention ? (
        <Alert mb="md">
          {t('reading.draftedText')}{' '}
          <Link to="/conventions/$conventionId" params={{ conventionId: reading.convention.id }}>
            {reading.convention.title}
          </Link>
        </Alert>
      ) : null}
      <Deciding reading={reading as unknown as Reading} source={reading.source} onChanged={refetch} />
    </>
  );
}

interface DecidingProps {
  readonly reading: Reading;
  readonly source: string;
  readonly onChanged: () => unknown;
}

function Deciding({ reading, source, onChanged }: DecidingProps) {
  const t = useT();
  const [pane, setPane] = useState('proposals');
  const [confidence, setConfidence] = useState('');
  const [state, setState] = useState('pending');
  const [shownId, setShownId] = useState<string | null>(null);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const reread = useCallback(() => void onChanged(), [onChanged]);
  const { decide, loading } = useDecisions(reading.id, reread);
  const convention = useMemo(() => asConvention(reading), [reading]);
  const pen = useMemo<Pen>(
    () => ({
      way: 'write',
      partyKey: '',
      discussed: false,
      parties: convention.parties,
      decide: (id, version, fields) => decide([{ id, version }], 'corrected', fields as Fields),
    }),
    [convention, decide],
  );
  const open = reading.state === 'open';
  const sure = reading.proposals.filter(
    (each) => each.decision === 'pending' && each.confidence === 'sure' && isReady(each),
  );
  const pending = reading.proposals.filter(({ decision }) => decision === 'pending');
  const visible = reading.proposals.filter(
    (each) =>
      (confidence === '' || each.confidence === confidence) &&
      (state === '' ||
        (state === 'pending' ? each.decision === 'pending' || each.id === shownId : each.decision !== 'pending')),
  );
  const shown = reading.proposals.find(({ id }) => id === shownId) ?? null;

  const act = async (
    proposals: readonly Proposal[],
    decision: Proposal['decision'],
    fields?: Fields,
  ): Promise<void> => {
    const refusals = await decide(proposals, decision, fields);
    if (refusals === null) return;
    const [only] = proposals;
    setProblems(refusals.length > 0 && only ? new Map([[only.id, sentence(refusals)]]) : new Map());
    if (refusals.length > 0 && proposals.length > 1) toast(sentence(refusals), 'bad');
  };
  const show = (proposal: Proposal): void => {
    setShownId(proposal.id);
    setPane('source');
  };
  return (
    <WithPen pen={pen}>
      <Stack gap="md">
        <ReadingToolbar
          reading={reading}
          sure={sure}
          pending={pending}
          open={open}
          busy={loading}
          onAct={act}
          onRefused={setProblems}
          onShowAll={() => {
            setConfidence('');
            setState('');
          }}
        />
        <Group gap="md" align="end" data-print="no">
          <NativeSelect
            label={t('reading.filter.confidence')}
            value={confidence}
            onChange={(event) => setConfidence(event.currentTarget.value)}
            data={[
              { value: '', label: t('reading.filter.all') },
              ...CONFIDENCES.map((value) => ({ value, label: t(`reading.confidence.${value}`) })),
            ]}
          />
          <NativeSelect
            label={t('reading.filter.state')}
            value={state}
            onChange={(event) => setState(event.currentTarget.value)}
            data={[
              { value: 'pending', label: t('reading.filter.pending') },
              { value: 'decided', label: t('reading.filter.decided') },
              { value: '', label: t('reading.filter.all') },
            ]}
          />
        </Group>
        <div className={styles.tabs}>
          <SegmentedControl
            fullWidth
            aria-label={t('reading.panes')}
            value={pane}
            onChange={setPane}
            data={[
              { value: 'proposals', label: t('reading.proposals') },
              { value: 'source', label: t('reading.source') },
            ]}
            data-print="no"
          />
        </div>
        <div className={styles.panes}>
          <div className={styles.sourcePane} data-hidden={pane === 'source' ? undefined : ''}>
            <SourcePane source={source} reading={reading} shown={shown} />
          </div>
          <div data-hidden={pane === 'proposals' ? undefined : ''}>
            <Stack gap="lg">
              {visible.length === 0 ? (
                <EmptyState title={t('reading.nothingHere')}>{t('reading.nothingHereText')}</EmptyState>
              ) : null}
              {KINDS.map((kind) => {
                const of = visible.filter((each) => each.kind === kind);
                if (of.length === 0) return null;
                return (
                  <Section key={kind} title={t(`reading.kind.${kind}`, { count: of.length })}>
                    <ul className={styles.list}>
                      {of.map((proposal) => (
                        <ProposalCard
                          key={proposal.id}
                          proposal={proposal}
                          convention={convention}
                          source={source}
                          shown={proposal.id === shownId}
                          open={open}
                          busy={loading}
                          problem={problems.get(proposal.id) ?? null}
                          onShow={() => show(proposal)}
                          onDecide={(decision, fields) => void act([proposal], decision, fields)}
                        />
                      ))}
                    </ul>
                  </Section>
                );
              })}
              <Unread reading={reading} source={source} />
            </Stack>
          </div>
        </div>
      </Stack>
    </WithPen>
  );
}

function Unread({ reading, source }: { readonly reading: Reading; readonly source: string }) {
  const t = useT();
  return (
    <Section title={t('reading.unread', { count: reading.unread.length })}>
      {reading.unread.length === 0 ? (
        <Text>{t('reading.unreadNone')}</Text>
      ) : (
        <>
          <Text size="sm" mb="xs">
            {t('reading.unreadText')}
          </Text>
          <ul className={styles.list}>
            {reading.unread.map(({ start, end }) => (
              <li key={start}>
                <blockquote className={styles.quote}>{source.slice(start, end).replaceAll(/\s+/g, ' ')}</blockquote>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
