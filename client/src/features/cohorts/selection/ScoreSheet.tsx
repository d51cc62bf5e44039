import { useMutation } from '@apollo/client/react';
import { Button, Group, NumberInput, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState, type FormEvent } from 'react';
import type { GridShownFragment, JuryDayWholeFragment } from '../../../gql/graphql.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { DECLARE_BOND, SCORE_CANDIDATE } from './operations.ts';
import styles from './Selection.module.css';
import { nameOf } from './words.ts';

interface ScoreSheetProps {
  readonly juryDayId: string;
  readonly grid: GridShownFragment;
  readonly slot: JuryDayWholeFragment['slots'][number];
  /** After the points are kept: on to the next person. */
  readonly onSaved: () => void;
}

interface SheetValues {
  scores: Record<string, string | number>;
  remark: string;
}

/** Paths of the API name a criterion by its uuid; the fields of the form do by its place. */
const fieldOf = (at: number): string => `scores.c${at}`;
const uuidOf = (id: string): string => atob(id.replaceAll('-', '+').replaceAll('_', '/')).split(':')[1] ?? id;

/** What the reader, as a juror, gives one candidate: points for each criterion, and a remark. */
export function ScoreSheet({ juryDayId, grid, slot, onSaved }: ScoreSheetProps) {
  const t = useT();
  const { criteria } = grid;
  const name = nameOf(t, slot);
  const form = useForm<SheetValues>({
    mode: 'controlled',
    initialValues: {
      scores: Object.fromEntries(
        criteria.map(({ id }, at) => [
          `c${at}`,
          slot.sheet?.scores.find(({ criterionId }) => criterionId === id)?.points ?? '',
        ]),
      ),
      remark: slot.sheet?.remark ?? '',
    },
  });
  const refusals = useRefusals(
    form as never,
    Object.fromEntries(criteria.map(({ id }, at) => [`scores.${uuidOf(id)}`, fieldOf(at)])),
  );
  const [save, { loading }] = useMutation(SCORE_CANDIDATE);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const { scores, remark } = form.values;
    try {
      const { data } = await save({
        variables: {
          input: {
            juryDayId,
            candidatureId: slot.candidatureId,
            expectedVersion: slot.sheet?.version ?? null,
            scores: criteria.map(({ id }, at) => {
              const points = scores[`c${at}`] ?? '';
              return { criterionId: id, points: points === '' ? null : Number(points) };
            }),
            remark: remark.trim() || null,
          },
        },
      });
      if (data?.scored.__typename === 'Refused') refusals.report(data.scored.refusals);
      else {
        toast(t('jury.saved', { name }));
        onSaved();
      }
    } catch {
      toast(t('jury.notSaved'), 'bad');
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('jury.sheetOf', { name })}>
      <Stack gap="md">
        <ErrorSummary refusals={refusals} />
        {criteria.map(({ id, label, maximum, weight }, at) => (
          <NumberInput
            key={id}
            className={styles.points ?? ''}
            label={t('jury.points', { label, maximum })}
            description={t('jury.weight', { weight })}
            inputMode="numeric"
            required
            min={0}
            max={maximum}
            allowDecimal={false}
            clampBehavior="none"
            {...form.getInputProps(fieldOf(at))}
          />
        ))}
        <Textarea
          label={t('jury.remark')}
          description={t('jury.remarkHelp')}
          autosize
          minRows={2}
          maxLength={1000}
          {...form.getInputProps('remark')}
        />
        <Group justify="space-between">
          <Button type="submit" loading={loading}>
            {t('jury.save')}
          </Button>
          <BondButton juryDayId={juryDayId} candidatureId={slot.candidatureId} name={name} />
        </Group>
      </Stack>
    </form>
  );
}

interface BondButtonProps {
  readonly juryDayId: string;
  readonly candidatureId: string;
  readonly name: string;
}

/** 'I know this person', asked again before it is said. */
export function BondButton({ juryDayId, candidatureId, name }: BondButtonProps) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const [declare] = useMutation(DECLARE_BOND);
  const confirm = async (): Promise<void> => {
    try {
      const { data } = await declare({ variables: { juryDayId, candidatureId } });
      if (data?.declared.__typename === 'Refused')
        toast(data.declared.refusals.map(({ message }) => message).join(' '), 'bad');
      else toast(t('jury.bondDone'));
      setAsking(false);
    } catch {
      toast(t('jury.bondNotDone'), 'bad');
    }
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('jury.bond')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={confirm}
        title={t('jury.bondTitle', { name })}
        confirmLabel={t('jury.bondConfirm')}
        danger
      >
        {t('jury.bondText')}
      </ConfirmDialog>
    </>
  );
}
