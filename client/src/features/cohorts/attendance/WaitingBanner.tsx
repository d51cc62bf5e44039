import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { IconWifiOff } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import styles from './Attendance.module.css';

interface WaitingBannerProps {
  readonly count: number;
  readonly onSend: () => void;
  readonly onDiscard: () => void;
}

/** How much waits on the device, and the two ways out: sending it now, or giving it up. */
export function WaitingBanner({ count, onSend, onDiscard }: WaitingBannerProps) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  const discard = (): void => {
    setAsked(false);
    onDiscard();
  };
  return (
    <>
      <div role="status">
        {count > 0 ? (
          <div className={styles.waiting}>
            <IconWifiOff aria-hidden="true" size={20} />
            <div>
              <strong>{t('attendance.pending', { count })}</strong>
              <div className={styles.muted}>{t('attendance.pendingText')}</div>
            </div>
            <Button variant="default" onClick={onSend}>
              {t('attendance.sendNow')}
            </Button>
            <Button variant="default" onClick={() => setAsked(true)}>
              {t('attendance.discard')}
            </Button>
          </div>
        ) : null}
      </div>
      <ConfirmDialog
        opened={asked && count > 0}
        onClose={() => setAsked(false)}
        onConfirm={discard}
        title={t('attendance.discardTitle', { count })}
        confirmLabel={t('attendance.discard')}
        danger
      >
        {t('attendance.discardText')}
      </ConfirmDialog>
    </>
  );
}
