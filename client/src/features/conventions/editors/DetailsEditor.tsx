import { useApolloClient } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState, type FormEvent } from 'react';
import type { ConventionData } from '../components/SummaryTab.tsx';
import type { UpdateConventionMutation } from '../../../gql/graphql.ts';
import { DraftState, FoundDraft } from '../../../ui/forms/DraftNotice.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useFormDraft } from '../../../ui/forms/useFormDraft.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { ImpactQuestion, impactOf, type Impact } from '../discussion/ImpactQuestion.tsx';
import { usePen } from '../discussion/pen.tsx';
import { UPDATE_CONVENTION } from '../mutations.ts';
import { CONVENTION } from '../operations.ts';
import { DETAILS_RENAMED, DetailsFields, detailsInput, type DetailsValues } from './DetailsForm.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { useSubmission } from '../../../ui/forms/use-submission.ts';

interface DetailsEditorProps {
  readonly convention: ConventionData;
  readonly onDone: () => void;
}

/** Title, kind, subject and territory of a draft. */
export function DetailsEditor({ convention, onDone }: DetailsEditorProps) {
  const t = useT();
  const client = useApolloClient();
  const pen = usePen();
  const [version, setVersion] = useState(convention.version);
  const [impact, setImpact] = useState<Impact | null>(null);
  const { send, loading } = useSubmission<UpdateConventionMutation>(UPDATE_CONVENTION);
  const form = useForm<DetailsValues>({ mode: 'controlled', initialValues: valuesOf(convention) });
  const refusals = useRefusals(form, DETAILS_RENAMED);
  const draft = useFormDraft<DetailsValues>({
    key: `convention:${convention.id}:details`,
    values: form.values,
    dirty: form.isDirty(),
    baseVersion: version,
    onRestore: (values) => form.setValues(values),
  });
  const reread = () => client.refetchQueries({ include: [CONVENTION] }).then(nothing, nothing);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const change = { block: 'Convention', operation: 'replace', fields: input() };
    const found = pen.discussed
      ? await impactOf(client, { conventionId: convention.id, avenantId: undefined }, change).catch(nothing)
      : undefined;
    if (found && found.touched.length > 0) setImpact(found);
    else await record(false);
  };
  const input = () => detailsInput(form.values, convention.parent?.id ?? null);
  const record = async (formOnly: boolean): Promise<void> => {
    let answer: UpdateConventionMutation['updateConvention'] | undefined;
    try {
      const variables = { id: convention.id, expectedVersion: version, input: input(), formOnly };
      answer = (await send(variables))?.updateConvention;
    } catch {
      toast(t('conventions.notSaved'), 'bad');
      return;
    }
    setImpact(null);
    if (answer?.__typename === 'Refused') {
      if (answer.refusals.some((refusal) => refusal.code === 'STALE_VERSION')) await reread();
      refusals.report(answer.refusals);
      return;
    }
    await draft.discard().catch(nothing);
    await reread();
    toast(t('conventions.saved'));
    onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('conventions.edit.details')}>
      <Stack gap="md">
        <FoundDraft draft={draft} />
        <ErrorSummary refusals={refusals} />
        <StaleNotice
          refusals={refusals}
          onReload={() => {
            setVersion(convention.version);
            form.setInitialValues(valuesOf(convention));
            form.setValues(valuesOf(convention));
            refusals.clear();
          }}
          onKeep={() => {
            setVersion(convention.version);
            refusals.clear();
          }}
        />
        <DetailsFields form={form} />
        <ImpactQuestion impact={impact} onClose={() => setImpact(null)} onConfirm={record} />
        <Group justify="flex-end">
          <DraftState draft={draft} />
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const nothing = (): void => undefined;

function valuesOf(convention: ConventionData): DetailsValues {
  return {
    title: convention.title,
    kind: convention.kind,
    reference: convention.reference ?? '',
    object: convention.object,
    territoryKind: convention.territory[0]?.kind ?? 'departement',
    territoryCodes: convention.territory.map((place) => place.code),
    signedAtPlace: convention.signedAtPlace ?? '',
    sourceNote: convention.sourceNote ?? '',
  };
}
