import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../../../ui/intl.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';
import { ClauseSentence } from '../components/ClauseSentence.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { nameOfKey } from '../party-names.ts';
import { ProposalEditor } from './ProposalEditor.tsx';
import { chosen, isReady, type Fields, type Proposal } from './proposals.ts';
import styles from './Reading.module.css';

const TONES: Readonly<Record<Proposal['confidence'], Tone>> = { sure: 'good', likely: 'wait', to_check: 'bad' };
const QUOTED = 220;

interface ProposalCardProps {
  readonly proposal: Proposal;
  readonly convention: ConventionData;
  readonly source: string;
  readonly shown: boolean;
  /** False once a draft was made: what was decided is only shown. */
  readonly open: boolean;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onShow: () => void;
  readonly onDecide: (decision: Proposal['decision'], fields?: Fields) => void;
}

/** One proposal: what it says, the passage that it was read from, how sure it is, and what is decided on it. */
export function ProposalCard(props: ProposalCardProps) {
  const { proposal, convention, source, shown, open, busy, problem, onShow, onDecide } = props;
  const t = useT();
  const { decision } = proposal;
  const passage = source.slice(proposal.start, proposal.end).replaceAll(/\s+/g, ' ').trim();
  const name = t(`reading.kindOne.${proposal.kind}`);
  return (
    <li
      className={styles.card}
      data-decision={decision}
      data-shown={shown || undefined}
      id={`proposal-${proposal.id}`}
      tabIndex={-1}
    >
      <Stack gap="xs">
        <Group gap="xs">
          <StatusBadge tone={TONES[proposal.confidence]}>{t(`reading.confidence.${proposal.confidence}`)}</StatusBadge>
          {decision === 'pending' ? null : (
            <StatusBadge tone={decision === 'left_out' ? 'quiet' : 'violet'}>
              {t(`reading.decision.${decision}`)}
            </StatusBadge>
          )}
        </Group>
        <div className={styles.said}>
          <Said proposal={proposal} convention={convention} />
        </div>
        {passage === '' ? null : (
          <blockquote className={styles.quote}>
            {passage.length > QUOTED ? `${passage.slice(0, QUOTED)}…` : passage}
          </blockquote>
        )}
        {open && proposal.kind === 'party' && decision === 'pending' ? (
          <Candidates proposal={proposal} busy={busy} onDecide={onDecide} />
        ) : null}
        {problem ? (
          <Text c="red" size="sm" role="alert">
            {problem}
          </Text>
        ) : null}
        <Group gap="xs" data-print="no" role="group" aria-label={name}>
          {open && decision === 'pending' ? (
            <>
              {isReady(proposal) ? (
                <Button size="compact-sm" disabled={busy} onClick={() => onDecide('accepted')}>
                  {t('reading.accept')}
                </Button>
              ) : null}
              <Button size="compact-sm" variant="default" disabled={busy} onClick={() => onDecide('left_out')}>
                {t('reading.leaveOut')}
              </Button>
            </>
          ) : null}
          {open && decision !== 'pending' ? (
            <Button size="compact-sm" variant="default" disabled={busy} onClick={() => onDecide('pending')}>
              {t('reading.putBack')}
            </Button>
          ) : null}
          {open && decision !== 'left_out' ? <ProposalEditor proposal={proposal} convention={convention} /> : null}
          <Button size="compact-sm" variant="subtle" onClick={onShow} aria-pressed={shown}>
            {t('reading.showPassage')}
          </Button>
        </Group>
      </Stack>
    </li>
  );
}

function Candidates({ proposal, busy, onDecide }: Pick<ProposalCardProps, 'proposal' | 'busy' | 'onDecide'>) {
  const t = useT();
  if (proposal.candidates.length === 0) return <Text size="sm">{t('reading.noCandidate')}</Text>;
  return (
    <Stack gap={4} align="flex-start" role="group" aria-label={t('reading.candidates')}>
      <Text size="sm">{t('reading.candidates')}</Text>
      {proposal.candidates.slice(0, 4).map(({ organisation, bySiret }) => (
        <Button
          key={organisation.id}
          size="compact-sm"
          variant="light"
          disabled={busy}
          style={{ height: 'auto', paddingBlock: 4 }}
          styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
          onClick={() => onDecide('corrected', { ...chosen(proposal), organisationId: organisation.id })}
        >
          {t(bySiret ? 'reading.chooseBySiret' : 'reading.choose', { name: organisation.name })}
        </Button>
      ))}
    </Stack>
  );
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the proposal says, in a line or two. */
function Said({ proposal, convention }: Pick<ProposalCardProps, 'proposal' | 'convention'>): ReactNode {
  const t = useT();
  const fields = chosen(proposal);
  switch (proposal.kind) {
    case 'details':
      return (
        <>
          <strong>{text(fields['title'])}</strong>
          <Text size="sm">{t(`conventionKind.${text(fields['kind'])}`)}</Text>
        </>
      );
    case 'party':
      return <PartySaid proposal={proposal} convention={convention} />;
    case 'article':
      return (
        <>
          <strong>{t('reading.article', { number: text(fields['number']), heading: text(fields['heading']) })}</strong>
        </>
      );
    case 'annex':
      return t('reading.annex', { number: text(fields['number']), title: text(fields['title']) });
    case 'recital':
      return text(fields['text']);
    case 'clause': {
      const article = text(fields['articleNumber']);
      return (
        <>
          <strong>{t(`clauseKind.${text(fields['kind'])}`)}</strong>
          {article === '' ? null : ` — ${t('reading.inArticle', { number: article })}`}
          <br />
          <ClauseSentence kind={text(fields['kind'])} value={fields['value']} parties={convention.parties} />
        </>
      );
    }
    case 'commitment':
      return (
        <>
          <strong>{nameOfKey(convention.parties, text(fields['partyKey']))}</strong> : {text(fields['title'])}
        </>
      );
  }
}

function PartySaid({ proposal, convention }: Pick<ProposalCardProps, 'proposal' | 'convention'>) {
  const t = useT();
  const fields = chosen(proposal);
  const party = convention.parties.find(({ id }) => id === proposal.id);
  const representative = fields['representative'] as { office: string } | null;
  const act = fields['enablingAct'] as { kind: string; number: string | null; date: string | null } | null;
  return (
    <>
      <strong>{party?.organisation?.name ?? proposal.organisationName}</strong>
      <Text size="sm">
        {[
          t(`partyRole.${text(fields['role'])}`),
          text(fields['designation']),
          representative?.office,
          act
            ? [act.kind, act.number ? `n° ${act.number}` : '', act.date ? t('reading.dated', { date: act.date }) : '']
                .filter(Boolean)
                .join(' ')
            : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </>
  );
}
