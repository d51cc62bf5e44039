import { Button, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useT } from '../../../ui/intl.tsx';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { LEAD_TEXT } from './operations.ts';
import { useTextTarget } from './text-target.tsx';
import { tell, useAct } from './use-act.ts';
import styles from './Discussion.module.css';

const EVENTS = [
  { event: 'submit', told: 'submit', main: true },
  { event: 'open_signing', told: 'openSigning', main: true },
  { event: 'reopen_negotiation', told: 'reopen', main: false },
  { event: 'take_back', told: 'takeBack', main: false },
] as const;

/** What whoever holds the pen does with the text as a whole; what stands against the next step is said beside it. */
export function LeadActions({ convention, more }: { readonly convention: ConventionData; readonly more?: ReactNode }) {
  const { discussion } = convention;
  if (!discussion || discussion.submit.code === 'FORBIDDEN') return null;
  const possible = EVENTS.filter(({ told }) => discussion[told].code !== 'TRANSITION_NOT_ALLOWED');
  const reason = possible.map(({ told }) => discussion[told].reason).find((each) => each);
  return (
    <div>
      <Group gap="sm">
        {possible.map(({ event, told, main }) => (
          <LeadButton
            key={event}
            convention={convention}
            event={event}
            main={main}
            disabled={!discussion[told].allowed}
          />
        ))}
        {more}
      </Group>
      {reason ? <p className={styles.reason}>{reason}</p> : null}
    </div>
  );
}

interface LeadButtonProps {
  readonly convention: ConventionData;
  readonly event: (typeof EVENTS)[number]['event'];
  readonly main: boolean;
  readonly disabled: boolean;
}

function LeadButton({ convention, event, main, disabled }: LeadButtonProps) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  const { avenantId } = useTextTarget();
  const { act } = useAct(LEAD_TEXT);
  const confirm = async (): Promise<void> => {
    const { id: conventionId, version: expectedVersion } = convention;
    tell(await act({ conventionId, avenantId, event, expectedVersion }, t(`conventions.lead.${event}.done`)));
    setAsked(false);
  };
  return (
    <>
      <Button variant={main ? 'filled' : 'default'} disabled={disabled} onClick={() => setAsked(true)}>
        {t(`conventions.lead.${event}.button`)}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        onConfirm={confirm}
        title={t(`conventions.lead.${event}.button`)}
        confirmLabel={t(`conventions.lead.${event}.button`)}
        danger={event === 'take_back'}
      >
        {t(`conventions.lead.${event}.text`)}
      </ConfirmDialog>
    </>
  );
}
