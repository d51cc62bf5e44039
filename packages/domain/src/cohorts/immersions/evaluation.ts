import { refusal } from '@maillage/kernel';
import type { Refusal } from '@maillage/kernel';
import { z } from 'zod';
import { COHORT_RUNNERS, COHORT_TEACHERS } from '../cohort-life.ts';
import { optionalText } from '../inputs.ts';
import { ASSESSABLE, type ImmersionActor, type ImmersionKind, type ImmersionState } from './immersion.ts';

/** Who says how a stay went. */
export const EVALUATION_SIDES = ['tutor', 'stagiaire'] as const;
export type EvaluationSide = (typeof EVALUATION_SIDES)[number];

/** What each side is asked, in order; graded from 1 (not at all) to 4 (entirely). Nothing of it tells of health. */
export const EVALUATION_QUESTIONS: Readonly<Record<EvaluationSide, readonly string[]>> = {
  tutor: ['presence', 'understanding', 'relations', 'initiative'],
  stagiaire: ['welcome', 'tasks', 'tutoring', 'project'],
};
export const LOWEST_GRADE = 1;
export const HIGHEST_GRADE = 4;

const grade = z.int().min(LOWEST_GRADE).max(HIGHEST_GRADE);

/** What a side says: a grade for each of its questions, whether it is favourable on the whole, and a free text. */
export const evaluationInput = z.strictObject({
  grades: z.array(grade).length(EVALUATION_QUESTIONS.tutor.length),
  favourable: z.boolean(),
  text: optionalText(2000),
});
export type EvaluationInput = z.output<typeof evaluationInput>;

/** Who may enter what a side says: the host for its tutor; those who run the cohort for both, as they are told. */
export function evaluationActors(kind: ImmersionKind, side: EvaluationSide): readonly ImmersionActor[] {
  if (side === 'tutor') return [...COHORT_RUNNERS, 'host'];
  return kind === 'course' ? COHORT_TEACHERS : COHORT_RUNNERS;
}

/** A stay is assessed once it has begun. */
export function checkEvaluation(state: ImmersionState): Refusal[] {
  return ASSESSABLE.includes(state) ? [] : [refusal('IMMERSION_NOT_BEGUN', [], { state })];
}
