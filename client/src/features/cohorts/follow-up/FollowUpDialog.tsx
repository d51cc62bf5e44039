import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import {
  FOLLOW_UP_CONTRACTS,
  FOLLOW_UP_SITUATIONS,
  isPost,
  type FollowUpContract,
  type FollowUpSituation,
} from '@maillage/domain/cohorts';
import type { FormEvent } from 'react';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import type { Dossier } from '../candidature/DossierFacts.tsx';
import { reread } from '../reread.ts';
import { RECORD_FOLLOW_UP } from './operations.ts';

export type FollowUp = Dossier['followUps'][number];

interface FollowUpDialogProps {
  readonly candidatureId: string;
  /** The one to note; null while none is asked for. */
  readonly followUp: FollowUp | null;
  readonly onClose: () => void;
}

/** Notes what somebody told their centre de gestion. */
export function FollowUpDialog({ candidatureId, followUp, onClose }: FollowUpDialogProps) {
  const t = useT();
  return (
    <Modal
      opened={followUp !== null}
      onClose={onClose}
      title={followUp ? t('followUp.recordOf', { months: followUp.months }) : ''}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {followUp ? (
        <FollowUpForm key={followUp.months} candidatureId={candidatureId} followUp={followUp} onClose={onClose} />
      ) : null}
    </Modal>
  );
}

/** Marks of content, from the lowest. */
const MARKS = ['1', '2', '3', '4'];

function FollowUpForm({
  candidatureId,
  followUp,
  onClose,
}: FollowUpDialogProps & { readonly followUp: NonNullable<FollowUpDialogProps['followUp']> }) {
  const t = useT();
  const apollo = useApolloClient();
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      situation: (followUp.situation ?? '') as FollowUpSituation | '',
      employer: followUp.employer ?? '',
      contract: followUp.contract ?? '',
      satisfaction: followUp.satisfaction === null ? '' : String(followUp.satisfaction),
      remark: followUp.remark ?? '',
    },
  });
  const refusals = useRefusals(form as never);
  const [record, { loading }] = useMutation(RECORD_FOLLOW_UP);
  const { values } = form;
  const inPost = values.situation !== '' && isPost(values.situation);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    if (values.situation === '') {
      refusals.report([{ code: 'REQUIRED', path: ['situation'], message: t('refusal.REQUIRED') }]);
      return;
    }
    try {
      const { data } = await record({
        variables: {
          input: {
            candidatureId,
            months: followUp.months,
            expectedVersion: followUp.version,
            situation: values.situation,
            employer: inPost ? values.employer.trim() || null : null,
            contract: inPost ? ((values.contract || null) as FollowUpContract | null) : null,
            satisfaction: values.satisfaction === '' ? null : Number(values.satisfaction),
            remark: values.remark.trim() || null,
          },
        },
      });
      if (data?.recorded.__typename === 'Refused') refusals.report(data.recorded.refusals);
      else {
        await reread(apollo, ['candidature']);
        toast(t('followUp.recorded'));
        onClose();
      }
    } catch {
      toast(t('followUp.notRecorded'), 'bad');
    }
  };

  return (
    <form
      noValidate
      aria-label={t('followUp.recordOf', { months: followUp.months })}
      onSubmit={(event) => void submit(event)}
    >
      <Stack gap="md">
        <ErrorSummary refusals={refusals} />
        <NativeSelect
          label={t('followUp.situationField')}
          required
          data={[
            { value: '', label: t('followUp.choose') },
            ...FOLLOW_UP_SITUATIONS.map((value) => ({ value, label: t(`followUp.situation.${value}`) })),
          ]}
          {...form.getInputProps('situation')}
        />
        {inPost ? (
          <>
            <TextInput label={t('followUp.employer')} maxLength={160} {...form.getInputProps('employer')} />
            <NativeSelect
              label={t('followUp.contractField')}
              data={[
                { value: '', label: t('followUp.unknown') },
                ...FOLLOW_UP_CONTRACTS.map((value) => ({ value, label: t(`followUp.contract.${value}`) })),
              ]}
              {...form.getInputProps('contract')}
            />
          </>
        ) : null}
        <NativeSelect
          label={t('followUp.satisfaction')}
          data={[
            { value: '', label: t('followUp.unknown') },
            ...MARKS.map((value) => ({ value, label: t(`followUp.satisfaction.${value}`) })),
          ]}
          {...form.getInputProps('satisfaction')}
        />
        <Textarea label={t('followUp.remark')} autosize minRows={2} maxLength={500} {...form.getInputProps('remark')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('followUp.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
