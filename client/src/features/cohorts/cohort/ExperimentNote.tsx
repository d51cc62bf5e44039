import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { EXPERIMENT_OUTCOMES, type ExperimentOutcome } from '@maillage/domain/cohorts';
import type { CalendarDate } from '@maillage/kernel';
import { useState, type FormEvent } from 'react';
import type { CohortWholeFragment } from '../../../gql/graphql.ts';
import { ArticleRef } from '../../../ui/ArticleRef.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { useToday } from '../../../ui/today.tsx';
import { reread } from '../reread.ts';
import { ASSESS_EXPERIMENT } from './mutations.ts';
import { COHORT_READS } from './reads.ts';
import styles from './Cohort.module.css';

/** While other cohorts wait for the assessment of the experiment (PDL-1.2): that they do, and, to the coordinator, how to record it. */
export function ExperimentNote({ cohort }: { readonly cohort: CohortWholeFragment }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const { experiment, convention } = cohort;
  if (!experiment?.blocks || experiment.outcome === 'positive' || !convention) return null;
  const { departement, year, outcome } = experiment;
  return (
    <div className={styles.note}>
      <p>
        {t('cohorts.experiment.waits', { year: String(year), departement, outcome: outcome ?? 'none' })}{' '}
        <ArticleRef article={experiment.articleNumber} rule={experiment.rule} />
      </p>
      {cohort.parts.includes('coordinator') ? (
        <Button variant="default" onClick={() => setOpened(true)}>
          {t('cohorts.experiment.assess')}
        </Button>
      ) : null}
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('cohorts.experiment.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {opened ? <AssessForm conventionId={convention.id} onDone={() => setOpened(false)} /> : null}
      </Modal>
    </div>
  );
}

interface AssessFormProps {
  readonly conventionId: string;
  readonly onDone: () => void;
}

function AssessForm({ conventionId, onDone }: AssessFormProps) {
  const t = useT();
  const apollo = useApolloClient();
  const form = useForm({
    mode: 'controlled',
    initialValues: { outcome: 'positive' as ExperimentOutcome, assessedOn: useToday() as string, note: '' },
  });
  const refusals = useRefusals(form as never);
  const [assess, { loading }] = useMutation(ASSESS_EXPERIMENT);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const { outcome, assessedOn, note } = form.values;
    if (assessedOn === '') {
      refusals.report([{ code: 'REQUIRED', path: ['assessedOn'], message: t('refusal.REQUIRED') }]);
      return;
    }
    try {
      const { data } = await assess({
        variables: { conventionId, outcome, assessedOn: assessedOn as CalendarDate, note: note.trim() || null },
      });
      if (data?.assessed.__typename === 'Refused') refusals.report(data.assessed.refusals);
      else {
        await reread(apollo, COHORT_READS);
        toast(t('cohorts.experiment.saved'));
        onDone();
      }
    } catch {
      toast(t('cohorts.experiment.notSaved'), 'bad');
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t('cohorts.experiment.title')}>
      <Stack gap="md">
        <ErrorSummary refusals={refusals} />
        <NativeSelect
          label={t('cohorts.experiment.outcome')}
          required
          data={EXPERIMENT_OUTCOMES.map((outcome) => ({ value: outcome, label: t(`experimentOutcome.${outcome}`) }))}
          {...form.getInputProps('outcome')}
        />
        <TextInput
          type="date"
          label={t('cohorts.experiment.assessedOn')}
          required
          {...form.getInputProps('assessedOn')}
        />
        <Textarea
          label={t('cohorts.experiment.note')}
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps('note')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('cohorts.experiment.assess')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
