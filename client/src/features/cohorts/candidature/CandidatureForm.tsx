import { useApolloClient } from '@apollo/client/react';
import { isAgent, type AreSituation, type Prescriber } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import type { LinkProps } from '@tanstack/react-router';
import { RecordForm } from '../../../ui/forms/RecordForm.tsx';
import { useRecord } from '../../../ui/forms/use-record.ts';
import { useSubmission } from '../../../ui/forms/use-submission.ts';
import { useT } from '../../../ui/intl.tsx';
import { useToday } from '../../../ui/today.tsx';
import { COHORT_READS } from '../cohort/reads.ts';
import { reread } from '../reread.ts';
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
  const current = dossier?.candidature ?? null;
  const record = useRecord<CandidatureValues>({
    draftKey: `candidature:${current?.id ?? `new:${cohort.id}`}`,
    version: current?.version ?? null,
    initial: valuesOf(dossier, useToday()),
    saved: t('candidatureForm.saved'),
    notSaved: t('candidatureForm.notSaved'),
  });
  const { form } = record;
  const { values } = form;
  const { send } = useSubmission(SAVE_CANDIDATURE);
  const seeker = values.audience === 'job_seeker';
  const agent = isAgent(values.audience);
  const asked = {
    email: values.email.trim() || null,
    phone: values.phone.trim() || null,
    are: seeker ? values.are || null : null,
    employerId: agent ? values.employerId || null : null,
  };

  const submit = (): Promise<void> =>
    record.submit({
      missing: [
        ...(['lastName', 'firstName', 'receivedOn'] as const).filter((field) => values[field].trim() === ''),
        ...(asked.email === null && asked.phone === null ? ['email'] : []),
        ...(seeker && asked.are === null ? ['are'] : []),
        ...(agent && asked.employerId === null ? ['employerId'] : []),
      ],
      send: async () =>
        (
          await send({
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
          })
        )?.saved,
      onSaved: ({ candidature: saved }) => {
        void reread(apollo, COHORT_READS);
        if (saved) onSaved(saved.id);
      },
    });

  return (
    <RecordForm
      record={record}
      label={t(current ? 'candidatures.edit' : 'candidatures.new')}
      className={styles.form}
      onSubmit={submit}
      onReload={onReload}
      cancelTo={cancelTo}
      saveLabel={t('candidatureForm.save')}
    >
      <PersonFields form={form} dossier={dossier} />
      <PublicFields form={form} cohort={cohort} dossier={dossier} />
    </RecordForm>
  );
}
