import { Fieldset, NativeSelect, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import type { useForm } from '@mantine/form';
import { ARE_SITUATIONS, isAgent, ORIGINS, PRESCRIBERS } from '@maillage/domain/cohorts';
import type { CandidateOrigin, CohortToEnterQuery } from '../../../gql/graphql.ts';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { useT } from '../../../ui/intl.tsx';
import { CommuneChoice } from '../components/CommuneChoice.tsx';
import type { Dossier } from './DossierFacts.tsx';
import { EmployerChoice } from './EmployerChoice.tsx';
import styles from '../components/Cohorts.module.css';

export interface CandidatureValues {
  lastName: string;
  firstName: string;
  birthOn: string;
  email: string;
  phone: string;
  inseeCode: string;
  audience: CandidateOrigin;
  receivedOn: string;
  prescriber: string;
  are: string;
  areEndsOn: string;
  employerId: string;
  note: string;
}

export type EnteredCohort = Pick<NonNullable<CohortToEnterQuery['cohort']>, 'id' | 'convention'>;

interface FieldsProps {
  readonly form: ReturnType<typeof useForm<CandidatureValues>>;
  readonly dossier: Dossier | null;
}

/** What a datum is for, under its field. */
function useWhy(): (field: string) => string {
  const t = useT();
  return (field) => t('candidatureForm.why', { why: t(`candidatureWhy.${field}`) });
}

/** Who the person is, how to reach them, and where they live. */
export function PersonFields({ form, dossier }: FieldsProps) {
  const t = useT();
  const why = useWhy();
  const current = dossier?.candidature;
  return (
    <Fieldset legend={t('candidatureForm.who')}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label={t('candidatureForm.lastName')}
            description={why('name')}
            required
            maxLength={80}
            autoComplete="off"
            {...form.getInputProps('lastName')}
          />
          <TextInput
            label={t('candidatureForm.firstName')}
            description={why('name')}
            required
            maxLength={80}
            autoComplete="off"
            {...form.getInputProps('firstName')}
          />
          <TextInput
            type="email"
            label={t('candidatureForm.email')}
            description={why('contact')}
            maxLength={254}
            autoComplete="off"
            {...form.getInputProps('email')}
          />
          <TextInput
            type="tel"
            label={t('candidatureForm.phone')}
            description={why('phone')}
            autoComplete="off"
            {...form.getInputProps('phone')}
          />
          <TextInput
            type="date"
            label={t('candidatureForm.birthOn')}
            description={why('birthOn')}
            {...form.getInputProps('birthOn')}
          />
        </SimpleGrid>
        <CommuneChoice
          label={t('candidatureForm.commune')}
          description={why('commune')}
          required={false}
          value={form.values.inseeCode}
          known={
            dossier?.contact?.inseeCode && current?.communeName
              ? { value: dossier.contact.inseeCode, label: current.communeName }
              : null
          }
          error={form.errors['inseeCode']}
          onChange={(inseeCode) => form.setFieldValue('inseeCode', inseeCode)}
        />
      </Stack>
    </Fieldset>
  );
}

/** The public that the person is of, and what it asks: who sends and pays a job seeker, who employs an agent. */
export function PublicFields({ form, cohort, dossier }: FieldsProps & { readonly cohort: EnteredCohort }) {
  const t = useT();
  const why = useWhy();
  const { values } = form;
  const seeker = values.audience === 'job_seeker';
  const agent = isAgent(values.audience);
  const [priority] = cohort.convention?.clauses.filter(({ kind }) => kind === 'public_priority') ?? [];
  return (
    <Fieldset legend={t('candidatureForm.public')}>
      <Stack gap="md">
        {priority ? (
          <p className={styles.muted}>
            {priority.summary} <ArticleRef article={priority.articleNumber} rule={priority.ruleId} />
          </p>
        ) : null}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label={t('candidatureForm.audience')}
            description={why('audience')}
            required
            data={ORIGINS.map((audience) => ({ value: audience, label: t(`audience.${audience}`) }))}
            {...form.getInputProps('audience')}
          />
          <TextInput
            type="date"
            label={t('candidatureForm.receivedOn')}
            description={why('receivedOn')}
            required
            {...form.getInputProps('receivedOn')}
          />
          {seeker ? (
            <>
              <NativeSelect
                label={t('candidatureForm.are')}
                description={why('are')}
                required
                data={[
                  { value: '', label: t('candidatures.field.choose') },
                  ...ARE_SITUATIONS.map((are) => ({ value: are, label: t(`are.${are}`) })),
                ]}
                {...form.getInputProps('are')}
              />
              {values.are === 'with_are' ? (
                <TextInput
                  type="date"
                  label={t('candidatureForm.areEndsOn')}
                  description={why('areEndsOn')}
                  {...form.getInputProps('areEndsOn')}
                />
              ) : null}
              <NativeSelect
                label={t('candidatureForm.prescriber')}
                description={why('prescriber')}
                data={[
                  { value: '', label: t('candidatureForm.notGiven') },
                  ...PRESCRIBERS.map((each) => ({ value: each, label: t(`prescriber.${each}`) })),
                ]}
                {...form.getInputProps('prescriber')}
              />
            </>
          ) : null}
        </SimpleGrid>
        {agent ? (
          <EmployerChoice
            value={values.employerId}
            description={why('employer')}
            known={employerOf(dossier)}
            error={form.errors['employerId']}
            onChange={(employerId) => form.setFieldValue('employerId', employerId)}
          />
        ) : null}
        <Textarea
          label={t('candidatureForm.note')}
          description={t('candidatureWhy.note')}
          autosize
          minRows={2}
          maxLength={1000}
          {...form.getInputProps('note')}
        />
      </Stack>
    </Fieldset>
  );
}

function employerOf(dossier: Dossier | null) {
  const employer = dossier?.candidature.situation?.employer;
  return employer ? { value: employer.id, label: employer.name } : null;
}
