import { EVALUATION_QUESTIONS, HIGHEST_GRADE, LOWEST_GRADE, type EvaluationSide } from '@maillage/domain/cohorts';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { FormEvent } from 'react';
import type { ImmersionWholeFragment } from '../../../gql/graphql.ts';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { useT } from '../../../ui/intl.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { reread } from '../reread.ts';
import { EVALUATE_IMMERSION } from './mutations.ts';

interface EvaluationFormProps {
  readonly stay: ImmersionWholeFragment;
  readonly side: EvaluationSide;
  readonly onClose: () => void;
}

const GRADES = Array.from({ length: HIGHEST_GRADE - LOWEST_GRADE + 1 }, (_, at) => String(LOWEST_GRADE + at));

/** What the tutor or the stagiaire says of a stay: a grade for each question, an opinion, and some words. */
export function EvaluationForm({ stay, side, onClose }: EvaluationFormProps) {
  const t = useT();
  const apollo = useApolloClient();
  const current = stay.evaluations.find((each) => each.side === side);
  const questions = EVALUATION_QUESTIONS[side];
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      grades: questions.map((_, at) => String(current?.grades[at] ?? '')),
      favourable: current?.favourable ?? true,
      text: current?.text ?? '',
    },
  });
  const refusals = useRefusals(form as never);
  const [evaluate, { loading }] = useMutation(EVALUATE_IMMERSION);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    refusals.clear();
    const { grades, favourable, text } = form.values;
    const missing = questions.map((_, at) => at).filter((at) => grades[at] === '');
    if (missing.length > 0) {
      refusals.report(
        missing.map((at) => ({ code: 'REQUIRED', path: ['grades', String(at)], message: t('refusal.REQUIRED') })),
      );
      return;
    }
    try {
      const { data } = await evaluate({
        variables: {
          input: {
            id: stay.id,
            side,
            expectedVersion: current?.version ?? null,
            grades: grades.map(Number),
            favourable,
            text: text.trim() || null,
          },
        },
      });
      if (data?.evaluated.__typename === 'Refused') refusals.report(data.evaluated.refusals);
      else {
        toast(t('immersions.evaluate.saved'));
        void reread(apollo, ['immersion']);
        onClose();
      }
    } catch {
      toast(t('immersions.evaluate.notSaved'), 'bad');
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate aria-label={t(`immersions.evaluate.${side}`)}>
      <Stack gap="md">
        <h3>{t(`immersions.evaluate.${side}`)}</h3>
        <ErrorSummary refusals={refusals} />
        <p>{t('immersions.evaluate.help')}</p>
        {questions.map((question, at) => (
          <Radio.Group
            key={question}
            label={t(`immersions.question.${side}.${question}`)}
            required
            {...form.getInputProps(`grades.${at}`)}
          >
            <Group gap="lg" mt="xs">
              {GRADES.map((grade) => (
                <Radio key={grade} value={grade} label={grade} />
              ))}
            </Group>
          </Radio.Group>
        ))}
        <Checkbox
          label={t('immersions.evaluate.favourable')}
          {...form.getInputProps('favourable', { type: 'checkbox' })}
        />
        <Textarea
          label={t('immersions.evaluate.text')}
          description={t('immersions.evaluate.textHelp')}
          autosize
          minRows={3}
          maxLength={2000}
          {...form.getInputProps('text')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {t('immersions.evaluate.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
