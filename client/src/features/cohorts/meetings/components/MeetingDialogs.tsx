import { CANCELLATION_REASONS } from '@maillage/domain/cohorts';
import { Button, Group, Modal, NativeSelect, NumberInput, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { CancellationReason } from '../../../../gql/graphql.ts';
import { useT } from '../../../../ui/intl.tsx';

interface DialogProps {
  readonly opened: boolean;
  readonly loading: boolean;
  readonly onClose: () => void;
}

interface HoldDialogProps extends DialogProps {
  readonly came: number | null;
  readonly candidates: number | null;
  readonly onSave: (came: number, candidates: number | null) => void;
}

const read = (value: string | number): number | null => (value === '' ? null : Number(value));

/** How many came, and how many candidates came of it. */
export function HoldDialog({ opened, loading, onClose, came, candidates, onSave }: HoldDialogProps) {
  const t = useT();
  const [values, setValues] = useState<{ came: string | number; candidates: string | number }>({
    came: came ?? '',
    candidates: candidates ?? '',
  });
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const counted = read(values.came);
    setMissing(counted === null);
    if (counted !== null) onSave(counted, read(values.candidates));
  };
  const field = { min: 0, allowNegative: false, allowDecimal: false, hideControls: true } as const;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('meetings.hold.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <NumberInput
            {...field}
            label={t('meetings.hold.came')}
            required
            data-autofocus
            value={values.came}
            error={missing ? t('refusal.REQUIRED') : null}
            onChange={(value) => setValues((previous) => ({ ...previous, came: value }))}
          />
          <NumberInput
            {...field}
            label={t('meetings.hold.candidates')}
            description={t('meetings.hold.candidatesHelp')}
            value={values.candidates}
            onChange={(value) => setValues((previous) => ({ ...previous, candidates: value }))}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={loading}>
              {t('meetings.hold.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Why a meeting does not take place. */
export function CancelDialog({
  opened,
  loading,
  onClose,
  onSave,
}: DialogProps & { readonly onSave: (reason: CancellationReason) => void }) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(reason === '');
    if (reason !== '') onSave(reason as CancellationReason);
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('meetings.cancel.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <NativeSelect
            label={t('meetings.cancel.reason')}
            required
            data-autofocus
            value={reason}
            error={missing ? t('refusal.REQUIRED') : null}
            data={[
              { value: '', label: t('meetings.cancel.choose') },
              ...CANCELLATION_REASONS.map((value) => ({ value, label: t(`cancellationReason.${value}`) })),
            ]}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('meetings.cancel.keep')}
            </Button>
            <Button type="submit" color="red" loading={loading}>
              {t('meetings.cancel.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
