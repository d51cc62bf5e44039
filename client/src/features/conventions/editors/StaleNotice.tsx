import { Alert, Button, Group } from '@mantine/core';
import type { MouseEvent } from 'react';
import { IconHistory } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import type { Refusals } from '../../../ui/forms/refusals.tsx';

interface StaleNoticeProps {
  readonly refusals: Refusals;
  /** Shows what is stored now; what was typed is lost. */
  readonly onReload: () => void;
  /** Keeps what was typed, and lets it replace what is stored now. */
  readonly onKeep: () => void;
}

/** Somebody else saved the same part meanwhile: the reader chooses which text stays, and is led on to saving it. */
export function StaleNotice({ refusals, onReload, onKeep }: StaleNoticeProps) {
  const t = useT();
  if (!refusals.all.some((refusal) => refusal.code === 'STALE_VERSION')) return null;
  const then =
    (choice: () => void) =>
    (event: MouseEvent<HTMLButtonElement>): void => {
      // The notice goes with the choice: a keyboard must not be left on a button that is no longer there.
      event.currentTarget.form?.querySelector<HTMLElement>('[type="submit"]')?.focus();
      choice();
    };
  return (
    <Alert color="yellow" icon={<IconHistory aria-hidden="true" size={18} />} title={t('conventions.stale.title')}>
      <p>{t('conventions.stale.text')}</p>
      <Group gap="xs" mt="sm">
        <Button size="xs" onClick={then(onReload)}>
          {t('conventions.stale.reload')}
        </Button>
        <Button size="xs" variant="default" onClick={then(onKeep)}>
          {t('conventions.stale.keep')}
        </Button>
      </Group>
    </Alert>
  );
}
