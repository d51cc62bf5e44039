import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import { MAX_LENGTHS } from '@maillage/domain/conventions';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { DiffView } from '../../../ui/DiffView.tsx';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';
import { InstantText } from '../../../ui/text.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { changesOf, whatHappened } from '../history-lines.tsx';
import { nameOfKey } from '../party-names.ts';
import type { Discussion } from './holder-text.ts';
import { ANSWER_PROPOSAL } from './operations.ts';
import { tell, useAct } from './use-act.ts';
import styles from './Discussion.module.css';

type Proposal = Discussion['proposals'][number];

const TONES: Readonly<Record<string, Tone>> = { open: 'wait', accepted: 'good', refused: 'bad', withdrawn: 'quiet' };

/** Changes that the parties ask for: what the text says, what it would say, and the answer. */
export function Proposals({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const { proposals, viewerCanPropose } = convention.discussion!;
  return (
    <Section
      title={t('conventions.proposal.title')}
      description={viewerCanPropose.allowed && !convention.viewerCanEdit.allowed ? t('conventions.proposal.how') : null}
    >
      {proposals.length === 0 ? <p className={styles.none}>{t('conventions.proposal.none')}</p> : null}
      <ul className={styles.plain}>
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <ProposalCard convention={convention} proposal={proposal} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ProposalCard({ convention, proposal }: { readonly convention: ConventionData; readonly proposal: Proposal }) {
  const t = useT();
  const locale = useLocale();
  const { discussion, parties, commitments, viewerCanEdit } = convention;
  const around = { t, locale, parties, commitments };
  const line = {
    action: `propose_${proposal.operation}`,
    recordType: proposal.block,
    recordId: proposal.targetId ?? '',
    before: proposal.before,
    after: proposal.fields,
  };
  const open = proposal.state === 'open' && convention.status === 'negotiation';
  const own = discussion!.viewerPartyKeys.includes(proposal.party?.key ?? '');
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <h3>
          {t('conventions.proposal.by', {
            party: nameOfKey(parties, proposal.party?.key ?? ''),
            what: whatHappened(line, around),
          })}
        </h3>
        <StatusBadge tone={TONES[proposal.state] ?? 'neutral'}>{t(`proposalState.${proposal.state}`)}</StatusBadge>
        <InstantText instant={proposal.recordedAt} />
      </div>
      {proposal.reason ? <p className={styles.words}>{proposal.reason}</p> : null}
      <DiffView changes={changesOf(line, around)} caption={t('ui.history.changes')} />
      {proposal.decisionNote ? (
        <p className={styles.words}>{t('conventions.proposal.answer', { note: proposal.decisionNote })}</p>
      ) : null}
      {open && viewerCanEdit.allowed ? (
        <Group gap="sm" mt="sm">
          <AnswerButton convention={convention} proposal={proposal} decision="accepted" />
          <AnswerButton convention={convention} proposal={proposal} decision="refused" />
        </Group>
      ) : null}
      {open && own && !viewerCanEdit.allowed ? (
        <Group mt="sm">
          <AnswerButton convention={convention} proposal={proposal} decision="withdrawn" />
        </Group>
      ) : null}
    </article>
  );
}

interface AnswerButtonProps {
  readonly convention: ConventionData;
  readonly proposal: Proposal;
  readonly decision: 'accepted' | 'refused' | 'withdrawn';
}

function AnswerButton({ convention, proposal, decision }: AnswerButtonProps) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  const [note, setNote] = useState('');
  const [formOnly, setFormOnly] = useState(false);
  const { act } = useAct(ANSWER_PROPOSAL);
  const accepts = decision === 'accepted';
  const confirm = async (): Promise<void> => {
    const refusals = await act(
      {
        input: {
          conventionId: convention.id,
          proposalId: proposal.id,
          expectedVersion: proposal.version,
          decision,
          note: note.trim() || null,
          formOnly: accepts && formOnly,
        },
      },
      t(`conventions.proposal.${decision}.done`),
    );
    if (tell(refusals)) setAsked(false);
  };
  return (
    <>
      <Button size="compact-sm" variant={accepts ? 'filled' : 'default'} onClick={() => setAsked(true)}>
        {t(`conventions.proposal.${decision}.button`)}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={confirm}
        title={t(`conventions.proposal.${decision}.button`)}
        confirmLabel={t(`conventions.proposal.${decision}.button`)}
        danger={decision === 'refused'}
      >
        <Stack gap="sm">
          <p>{t(`conventions.proposal.${decision}.text`)}</p>
          {decision === 'withdrawn' ? null : (
            <Textarea
              label={t('conventions.proposal.note')}
              autosize
              minRows={2}
              maxLength={MAX_LENGTHS.paragraph}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          )}
          {accepts && proposal.operation === 'replace' ? (
            <Checkbox
              checked={formOnly}
              onChange={(event) => setFormOnly(event.currentTarget.checked)}
              label={t('conventions.impact.form')}
              description={t('conventions.impact.formHelp')}
            />
          ) : null}
        </Stack>
      </ConfirmDialog>
    </>
  );
}
