import { Alert, Button, Group } from '@mantine/core';
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

/** Somebody else saved the same part meanwhile: the reader chooses which text stays. */
export function StaleNotice({ refusals, onReload, onKeep }: StaleNoticeProps) {
  const t = useT();
  if (!refusals.all.some((refusal) => refusal.code === 'STALE_VERSION')) return null;
  return (
    <Alert color="yellow" icon={<IconHistory aria-hidden="true" size={18} />} title={t('conventions.stale.title')}>
      <p>{t('conventions.stale.text')}</p>
      <Group gap="xs" mt="sm">
        <Button size="xs" onClick={onReload}>
          {t('conventions.stale.reload')}
        </Button>
        <Button size="xs" variant="default" onClick={onKeep}>
          {t('conventions.stale.keep')}
        </Button>
      </Group>
    </Alert>
  );
}
