import type { ImmersionEvent, ImmersionParty } from '@maillage/domain/cohorts';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CalendarDate } from '@maillage/kernel';
import type { FormEvent } from 'react';
import type { ImmersionWholeFragment } from '../../../gql/graphql.ts';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useToday } from '../../../ui/today.tsx';
import { reread } from '../reread.ts';
import { IMMERSION_READS } from './reads.ts';
import { MOVE_IMMERSION } from './mutations.ts';

interface StepFormProps {
  readonly stay: ImmersionWholeFragment;
  readonly event: Exclude<ImmersionEvent, 'find_host'>;
  readonly onClose: () => void;
}

const WITH_REASON: ReadonlySet<ImmersionEvent> = new Set(['decline', 'interrupt', 'cancel']);

/** One step of a stay: says what it is, asks what it must know. */
export function StepForm({ stay, event, onClose }: StepFormProps) {
  const t = useT();
  const apollo = useApolloClient();
  const form = useForm({
    mode: 'controlled',
    initialValues: { party: stay.signable[0] ?? '', signatory: '', on: useToday() as string, reason: '' },
  });
  const refusals = useRefusals(form as never);
  const [move, { loading }] = useMutation(MOVE_IMMERSION);
  const { values } = form;
  const signs = event === 'sign';
  const asksWhy = WITH_REASON.has(event);

  const submit = async (submitted: FormEvent): Promise<void> => {
    submitted.preventDefault();
    refusals.clear();
    const details = signs
      ? {
          party: values.party as ImmersionParty,
          signatory: values.signatory.trim() || null,
          on: values.on as CalendarDate,
        }
      : { reason: asksWhy ? values.reason.trim() || null : null };
    try {
      const { data } = await move({ variables: { id: stay.id, event, expectedVersion: stay.version, details } });
      if (data?.moved.__typename === 'Refused') refusals.report(data.moved.refusals);
      else {
        toast(t('immersions.step.done'));
        void reread(apollo, IMMERSION_READS);
        onClose();
      }
    } catch {
      toast(t('immersions.step.failed'), 'bad');
    }
  };

  return (
    <form onSubmit={(submitted) => void submit(submitted)} noValidate aria-label={t(`immersionStep.${event}`)}>
      <Stack gap="md">
        <h3>{t(`immersionStep.${event}`)}</h3>
        <ErrorSummary refusals={refusals} />
        {signs ? (
          <>
            <NativeSelect
              label={t('immersions.sign.party')}
              data={stay.signable.map((party) => ({ value: party, label: t(`immersionParty.${party}`) }))}
              {...form.getInputProps('party')}
            />
            {values.party === 'person' ? null : (
              <TextInput
                label={t('immersions.sign.signatory')}
                required
                maxLength={160}
                {...form.getInputProps('signatory')}
              />
            )}
            <TextInput type="date" label={t('immersions.sign.on')} required {...form.getInputProps('on')} />
          </>
        ) : null}
        {asksWhy ? (
          <Textarea
            label={t('immersions.step.reason')}
            description={t('immersions.step.reasonHelp')}
            required
            maxLength={300}
            autosize
            minRows={2}
            {...form.getInputProps('reason')}
          />
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading} color={event === 'cancel' ? 'red' : undefined}>
            {t(`immersionStep.${event}`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
