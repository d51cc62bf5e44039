import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Fieldset, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { FormEvent } from 'react';
import type { GridShownFragment } from '../../../gql/graphql.ts';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { IconPlus, IconTrash } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { SAVE_GRID } from './operations.ts';
import styles from './Selection.module.css';

const MOST = 12;

interface GridValues {
  criteria: { label: string; weight: string | number; maximum: string | number }[];
}

interface GridFormProps {
  readonly cohortId: string;
  /** Null for the first one. */
  readonly grid: GridShownFragment | null;
  readonly onDone: () => void;
}

/** The criteria of a grid, one line each. */
export function GridForm({ cohortId, grid, onDone }: GridFormProps) {
  const t = useT();
  const form = useForm<GridValues>({
    mode: 'controlled',
    initialValues: {
      criteria: grid?.criteria.map(({ label, weight, maximum }) => ({ label, weight, maximum })) ?? [
        { label: '', weight: '', maximum: 10 },
      ],
    },
  });
  const refusals = useRefusals(form as never);
  const [save, { loading }] = useMutation(SAVE_GRID);
  const { criteria } = form.values;

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const missing = criteria.flatMap((criterion, at) =>
      (['weight', 'maximum'] as const)
        .filter((field) => criterion[field] === '')
        .map((field) => ({ code: 'REQUIRED', path: ['criteria', String(at), field], message: t('refusal.REQUIRED') })),
    );
    if (missing.length > 0) {
      refusals.report(missing);
      return;
    }
    try {
      const { data } = await save({
        variables: {
          input: {
            cohortId,
            expectedVersion: grid?.version ?? null,
            criteria: criteria.map(({ label, weight, maximum }) => ({
              label,
              weight: Number(weight),
              maximum: Number(maximum),
            })),
          },
        },
      });
      if (data?.saved.__typename === 'Refused') refusals.report(data.saved.refusals);
      else {
        toast(t('selection.grid.saved'));
        onDone();
      }
    } catch {
      toast(t('selection.grid.notSaved'), 'bad');
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('selection.grid')}>
      <Stack gap="md">
        <ErrorSummary refusals={refusals} />
        {criteria.map((_, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a line has no name of its own before it is saved
          <Fieldset key={at} legend={t('selection.grid.one', { number: at + 1 })}>
            <div className={styles.criterion}>
              <TextInput
                label={t('selection.criterion')}
                required
                maxLength={120}
                {...form.getInputProps(`criteria.${at}.label`)}
              />
              <NumberInput
                label={t('selection.weight')}
                required
                min={0}
                max={100}
                allowDecimal={false}
                hideControls
                {...form.getInputProps(`criteria.${at}.weight`)}
              />
              <NumberInput
                label={t('selection.maximum')}
                required
                min={1}
                max={100}
                allowDecimal={false}
                hideControls
                {...form.getInputProps(`criteria.${at}.maximum`)}
              />
              {criteria.length > 1 ? (
                <ActionIcon
                  variant="default"
                  size="lg"
                  aria-label={t('selection.grid.remove', { number: at + 1 })}
                  onClick={() => form.removeListItem('criteria', at)}
                >
                  <IconTrash aria-hidden="true" size={16} />
                </ActionIcon>
              ) : null}
            </div>
          </Fieldset>
        ))}
        <Group justify="space-between">
          <Button
            variant="default"
            disabled={criteria.length >= MOST}
            leftSection={<IconPlus aria-hidden="true" size={16} />}
            onClick={() => form.insertListItem('criteria', { label: '', weight: '', maximum: 10 })}
          >
            {t('selection.grid.add')}
          </Button>
          <Group>
            <Button variant="default" onClick={onDone}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={loading}>
              {t('selection.grid.save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
