import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import type { ClientRefusal } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { DRAFT_FROM_READING } from './operations.ts';
import { isTaken, type Proposal, type Reading } from './proposals.ts';

/** Reasons in a row, each once. */
export const sentence = (refusals: readonly ClientRefusal[]): string =>
  [...new Set(refusals.map(({ message }) => message))].join(' ');

interface ToolbarProps {
  readonly reading: Reading;
  readonly sure: readonly Proposal[];
  readonly pending: readonly Proposal[];
  readonly open: boolean;
  readonly busy: boolean;
  readonly onAct: (proposals: readonly Proposal[], decision: Proposal['decision']) => Promise<void>;
  readonly onRefused: (problems: ReadonlyMap<string, string>) => void;
  readonly onShowAll: () => void;
}

/** How far the deciding is, what can be decided at once, and the draft at the end. */
export function ReadingToolbar({ reading, sure, pending, open, busy, onAct, onRefused, onShowAll }: ToolbarProps) {
  const t = useT();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<readonly ClientRefusal[]>([]);
  const [draft, { loading }] = useMutation(DRAFT_FROM_READING);
  const decided = reading.proposals.length - pending.length;
  const taken = reading.proposals.filter(isTaken).length;
  const make = async (): Promise<void> => {
    const answer = await draft({ variables: { readingId: reading.id, expectedVersion: reading.version } }).then(
      ({ data }) => data?.draftFromReading ?? null,
      () => null,
    );
    setAsking(false);
    if (answer?.__typename === 'DraftMade' && answer.convention) {
      toast(t('reading.draftMade'));
      await navigate({ to: '/conventions/$conventionId', params: { conventionId: answer.convention.id } });
    } else if (answer?.__typename === 'Refused') {
      setRefused(answer.refusals);
      const byProposal = new Map<string, string>();
      for (const { path, message } of answer.refusals) {
        const id = path[0] === 'proposals' ? path[1] : undefined;
        if (id) byProposal.set(id, [byProposal.get(id), message].filter(Boolean).join(' '));
      }
      onRefused(byProposal);
      onShowAll();
    } else toast(t('conventions.notSaved'), 'bad');
  };
  return (
    <Stack gap="sm">
      <div>
        <Text role="status">{t('reading.left', { pending: pending.length, proposed: reading.proposals.length })}</Text>
        <Progress
          value={reading.proposals.length === 0 ? 100 : (decided / reading.proposals.length) * 100}
          aria-label={t('reading.progress')}
        />
      </div>
      {refused.length > 0 ? (
        <Alert color="red" role="alert" title={t('reading.refused', { count: refused.length })}>
          {refused.slice(0, 8).map(({ message, path }) => (
            <Text size="sm" key={`${path?.join('.')}${message}`}>
              {message}
            </Text>
          ))}
          <Text size="sm">{t('reading.refusedText')}</Text>
        </Alert>
      ) : null}
      {open ? (
        <Group gap="xs" data-print="no">
          <Button variant="default" disabled={busy || sure.length === 0} onClick={() => void onAct(sure, 'accepted')}>
            {t('reading.acceptSure', { count: sure.length })}
          </Button>
          <Button disabled={busy || taken === 0} onClick={() => setAsking(true)}>
            {t('reading.makeDraft')}
          </Button>
        </Group>
      ) : null}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={make}
        title={t('reading.makeDraft')}
        confirmLabel={loading ? t('reading.making') : t('reading.makeDraft')}
        danger={false}
      >
        {t('reading.makeDraftText', { taken, rest: reading.proposals.length - taken })}
      </ConfirmDialog>
    </Stack>
  );
}
