import { useMutation } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useCan } from '../../../app/session/viewer-context.tsx';
import { DraftState, FoundDraft } from '../../../ui/forms/DraftNotice.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useFormDraft } from '../../../ui/forms/useFormDraft.ts';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Section } from '../../../ui/Section.tsx';
import { ForbiddenState } from '../../../ui/states.tsx';
import { toast } from '../../../ui/toasts.tsx';
import {
  DETAILS_RENAMED,
  DetailsFields,
  detailsInput,
  NEW_DETAILS,
  type DetailsValues,
} from '../editors/DetailsForm.tsx';
import { CREATE_CONVENTION } from '../mutations.ts';

export const route = createLazyRoute('/portal/conventions/nouvelle')({ component: NewConventionPage });

/** Opens a draft; its parties, articles and clauses come next, on its page. */
function NewConventionPage() {
  const t = useT();
  const allowed = useCan('create_convention');
  return (
    <>
      <PageHeader title={t('conventions.new')} description={t('conventions.newText')} />
      {allowed ? <NewForm /> : <ForbiddenState />}
    </>
  );
}

function NewForm() {
  const t = useT();
  const navigate = useNavigate();
  const form = useForm<DetailsValues>({ mode: 'controlled', initialValues: NEW_DETAILS });
  const refusals = useRefusals(form, DETAILS_RENAMED);
  const [create, { loading }] = useMutation(CREATE_CONVENTION);
  const draft = useFormDraft<DetailsValues>({
    key: 'convention:new',
    values: form.values,
    dirty: form.isDirty(),
    baseVersion: null,
    onRestore: (values) => form.setValues(values),
  });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    try {
      const { data } = await create({ variables: { input: detailsInput(form.values, null) as never } });
      const answer = data?.createConvention;
      if (answer?.__typename === 'Refused') refusals.report(answer.refusals);
      else if (answer?.convention) {
        await draft.discard();
        await navigate({ to: '/conventions/$conventionId', params: { conventionId: answer.convention.id } });
      }
    } catch {
      toast(t('conventions.notSaved'), 'bad');
    }
  };
  return (
    <Section title={t('conventions.edit.details')}>
      <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('conventions.new')}>
        <Stack gap="md" maw={704}>
          <FoundDraft draft={draft} />
          <ErrorSummary refusals={refusals} />
          <DetailsFields form={form} />
          <Group justify="flex-end">
            <DraftState draft={draft} />
            <Button type="submit" loading={loading}>
              {t('conventions.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
