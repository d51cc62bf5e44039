import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { isAgent, type AreSituation, type Prescriber } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { DraftState, FoundDraft } from '../../../ui/forms/DraftNotice.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useFormDraft } from '../../../ui/forms/useFormDraft.ts';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useToday } from '../../../ui/today.tsx';
import { rereadCohorts } from '../cohort/reread.ts';
import type { Dossier } from './DossierFacts.tsx';
import { PersonFields, PublicFields, type CandidatureValues, type EnteredCohort } from './CandidatureFields.tsx';
import { SAVE_CANDIDATURE } from './mutations.ts';
import styles from '../components/Cohorts.module.css';

function valuesOf(dossier: Dossier | null, today: CalendarDate): CandidatureValues {
  const candidature = dossier?.candidature;
  const contact = dossier?.contact;
  const situation = candidature?.situation;
  return {
    lastName: candidature?.lastName ?? '',
    firstName: candidature?.firstName ?? '',
    birthOn: contact?.birthOn ?? '',
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
    inseeCode: contact?.inseeCode ?? '',
    audience: candidature?.audience ?? 'job_seeker',
    receivedOn: candidature?.receivedOn ?? today,
    prescriber: situation?.prescriber ?? '',
    are: situation?.are ?? '',
    areEndsOn: situation?.areEndsOn ?? '',
    employerId: situation?.employer?.id ?? '',
    note: situation?.note ?? '',
  };
}

interface CandidatureFormProps {
  readonly cohort: EnteredCohort;
  /** The dossier to correct; null for a new candidature. */
  readonly dossier: Dossier | null;
  readonly onSaved: (id: string) => void;
  readonly onReload?: () => void;
  readonly cancelTo: LinkProps;
}

/** A candidature as it is entered: what the public of the person asks, and for each datum what it is for. */
export function CandidatureForm({ cohort, dossier, onSaved, onReload, cancelTo }: CandidatureFormProps) {
  const t = useT();
  const apollo = useApolloClient();
  const form = useForm<CandidatureValues>({ mode: 'controlled', initialValues: valuesOf(dossier, useToday()) });
  const refusals = useRefusals(form as never);
  const { values } = form;
  const current = dossier?.candidature ?? null;
  const draft = useFormDraft<CandidatureValues>({
    key: `candidature:${current?.id ?? `new:${cohort.id}`}`,
    values,
    dirty: form.isDirty(),
    baseVersion: current?.version ?? null,
    onRestore: (restored) => form.setValues(restored),
  });
  const [save, { loading }] = useMutation(SAVE_CANDIDATURE);
  const stale = refusals.all.some((refusal) => refusal.code === 'STALE_VERSION');
  const seeker = values.audience === 'job_seeker';
  const agent = isAgent(values.audience);
  const asked = {
    email: values.email.trim() || null,
    phone: values.phone.trim() || null,
    are: seeker ? values.are || null : null,
    employerId: agent ? values.employerId || null : null,
  };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const missing = [
      ...(['lastName', 'firstName', 'receivedOn'] as const).filter((field) => values[field].trim() === ''),
      ...(asked.email === null && asked.phone === null ? ['email'] : []),
      ...(seeker && asked.are === null ? ['are'] : []),
      ...(agent && asked.employerId === null ? ['employerId'] : []),
    ];
    if (missing.length > 0) {
      refusals.report(missing.map((field) => ({ code: 'REQUIRED', path: [field], message: t('refusal.REQUIRED') })));
      return;
    }
    try {
      const { data } = await save({
        variables: {
          input: {
            cohortId: cohort.id,
            id: current?.id ?? null,
            expectedVersion: current?.version ?? null,
            lastName: values.lastName,
            firstName: values.firstName,
            birthOn: (values.birthOn || null) as CalendarDate | null,
            inseeCode: values.inseeCode || null,
            audience: values.audience,
            receivedOn: values.receivedOn as CalendarDate,
            note: values.note.trim() || null,
            email: asked.email,
            phone: asked.phone,
            prescriber: seeker ? ((values.prescriber || null) as Prescriber | null) : null,
            are: asked.are as AreSituation | null,
            areEndsOn: (seeker && asked.are === 'with_are' && values.areEndsOn
              ? values.areEndsOn
              : null) as CalendarDate | null,
            employerId: asked.employerId,
          },
        },
      });
      if (data?.saved.__typename === 'Refused') refusals.report(data.saved.refusals);
      else if (data?.saved.candidature) {
        await draft.discard();
        void rereadCohorts(apollo);
        toast(t('candidatureForm.saved'));
        onSaved(data.saved.candidature.id);
      }
    } catch {
      toast(t('candidatureForm.notSaved'), 'bad');
    }
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-label={t(current ? 'candidatures.edit' : 'candidatures.new')}
    >
      <Stack gap="md">
        <FoundDraft draft={draft} />
        <ErrorSummary refusals={refusals} />
        {stale && onReload ? (
          <Button variant="default" onClick={onReload}>
            {t('candidatureForm.reload')}
          </Button>
        ) : null}
        <PersonFields form={form} dossier={dossier} />
        <PublicFields form={form} cohort={cohort} dossier={dossier} />
        <Group justify="flex-end">
          <DraftState draft={draft} />
          <Button variant="default" renderRoot={(rest) => <Link {...cancelTo} {...rest} />}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('candidatureForm.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
