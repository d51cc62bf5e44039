import { Button, Checkbox, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { IconCheck, IconClock, IconRefresh } from '../../../ui/icons.ts';
import { T, useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { InstantText } from '../../../ui/text.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { nameOfKey } from '../party-names.ts';
import type { Discussion } from './holder-text.ts';
import { APPROVE_TEXT, WITHDRAW_APPROVAL } from './operations.ts';
import { useTextTarget } from './text-target.tsx';
import { tell, useAct } from './use-act.ts';
import styles from './Discussion.module.css';

/** Each party that signs, and its word on the text as it stands. */
export function Approvals({ convention }: { readonly convention: ConventionData }) {
  const t = useT();
  const discussion = convention.discussion!;
  return (
    <Section title={t('conventions.approvals.title')} description={t('conventions.approvals.text')}>
      <ul className={styles.approvals}>
        {discussion.approvers.map(({ key }) => (
          <ApprovalLine key={key} convention={convention} discussion={discussion} partyKey={key} />
        ))}
      </ul>
      <p className={styles.hash}>
        <T id="conventions.approvals.hash" values={{ hash: <code>{discussion.contentHash.slice(0, 16)}</code> }} />
      </p>
    </Section>
  );
}

interface ApprovalLineProps {
  readonly convention: ConventionData;
  readonly discussion: Discussion;
  readonly partyKey: string;
}

function ApprovalLine({ convention, discussion, partyKey }: ApprovalLineProps) {
  const t = useT();
  const given = discussion.approvals.filter(({ party }) => party?.key === partyKey);
  const stands = given.find(({ endedAt }) => endedAt === null);
  const last = given.at(-1);
  const mine = discussion.viewerApproves.includes(partyKey);
  return (
    <li className={styles.approval}>
      <span className={styles.partyName}>{nameOfKey(convention.parties, partyKey)}</span>
      {stands ? (
        <>
          <StatusBadge tone="good" icon={IconCheck}>
            {t('conventions.approvals.given')}
          </StatusBadge>
          <InstantText instant={stands.approvedAt} />
        </>
      ) : last?.endedBy === 'edit' ? (
        <StatusBadge tone="bad" icon={IconRefresh}>
          {t('conventions.approvals.again')}
        </StatusBadge>
      ) : (
        <StatusBadge tone="wait" icon={IconClock}>
          {t('conventions.approvals.awaited')}
        </StatusBadge>
      )}
      {mine && !stands ? <ApproveButton convention={convention} partyKey={partyKey} /> : null}
      {mine && stands && convention.status === 'negotiation' ? (
        <WithdrawButton conventionId={convention.id} partyKey={partyKey} />
      ) : null}
    </li>
  );
}

function ApproveButton({ convention, partyKey }: { readonly convention: ConventionData; readonly partyKey: string }) {
  const t = useT();
  // The text under the eyes when the question is asked: what is edited meanwhile is not approved unread.
  const [hash, setHash] = useState<string | null>(null);
  const [read, setRead] = useState(false);
  const { avenantId } = useTextTarget();
  const { act } = useAct(APPROVE_TEXT);
  const party = nameOfKey(convention.parties, partyKey);
  const close = (): void => {
    setHash(null);
    setRead(false);
  };
  const confirm = async (): Promise<void> => {
    if (!read) return;
    const variables = { conventionId: convention.id, avenantId, partyKey, contentHash: hash };
    tell(await act(variables, t('conventions.approvals.done')));
    close();
  };
  return (
    <>
      <Button size="compact-sm" onClick={() => setHash(convention.discussion!.contentHash)}>
        {t('conventions.approvals.approve', { party })}
      </Button>
      <ConfirmDialog
        opened={hash !== null}
        onClose={close}
        onConfirm={confirm}
        title={t('conventions.approvals.approve', { party })}
        confirmLabel={t('conventions.approvals.confirm')}
      >
        <Stack gap="sm">
          <p>
            <T
              id="conventions.approvals.confirmText"
              values={{
                text: avenantId ? (
                  t('avenants.theText')
                ) : (
                  <Link
                    to="/conventions/$conventionId"
                    params={{ conventionId: convention.id }}
                    search={{ onglet: 'texte' }}
                  >
                    {t('conventions.approvals.theText')}
                  </Link>
                ),
              }}
            />
          </p>
          <Checkbox
            checked={read}
            onChange={(event) => setRead(event.currentTarget.checked)}
            label={t('conventions.approvals.read', { party })}
            required
          />
        </Stack>
      </ConfirmDialog>
    </>
  );
}

function WithdrawButton({ conventionId, partyKey }: { readonly conventionId: string; readonly partyKey: string }) {
  const t = useT();
  const { avenantId } = useTextTarget();
  const { act, loading } = useAct(WITHDRAW_APPROVAL);
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      loading={loading}
      onClick={() => void act({ conventionId, avenantId, partyKey }, t('conventions.approvals.withdrawn')).then(tell)}
    >
      {t('conventions.approvals.withdraw')}
    </Button>
  );
}
