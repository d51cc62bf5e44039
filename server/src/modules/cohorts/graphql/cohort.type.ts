import {
  COHORT_EVENTS,
  COHORT_INDICATORS,
  COHORT_STATES,
  EXPERIMENT_OUTCOMES,
  POSTPONE_REASONS,
  type Offer,
} from '@maillage/domain/cohorts';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/connection.ts';
import { RefusalType } from '../../../platform/graphql/refused.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { COHORT_SORTS } from '../use-cases/read-cohorts.ts';
import { enumOf } from './enum-of.ts';

export const CohortStateEnum = enumOf(COHORT_STATES);
registerEnumType(CohortStateEnum, { name: 'CohortState', description: 'Where a cohort stands in its life.' });
export const CohortEventEnum = enumOf(COHORT_EVENTS);
registerEnumType(CohortEventEnum, { name: 'CohortEvent', description: 'A step of a cohort.' });
export const StopReasonEnum = enumOf(POSTPONE_REASONS);
registerEnumType(StopReasonEnum, { name: 'CohortStopReason', description: 'Why a cohort is postponed or cancelled.' });
export const ExperimentOutcomeEnum = enumOf(EXPERIMENT_OUTCOMES);
registerEnumType(ExperimentOutcomeEnum, {
  name: 'ExperimentOutcome',
  description: 'What the committee concludes of an experiment.',
});
export const CohortPartEnum = enumOf(['coordinator', 'manager', 'teacher', 'payer'] as const);
registerEnumType(CohortPartEnum, {
  name: 'CohortPart',
  description: 'What the organisation acted for is for a cohort: it coordinates, runs, teaches or pays.',
});
export const GaugeOutlookEnum = enumOf(['reached', 'open', 'at_risk', 'late'] as const);
registerEnumType(GaugeOutlookEnum, { name: 'GaugeOutlook', description: 'Whether a group will reach its minimum.' });
export const CohortIndicatorEnum = enumOf(COHORT_INDICATORS);
registerEnumType(CohortIndicatorEnum, {
  name: 'CohortIndicatorCode',
  description:
    'Who left, of those who began; who holds the whole title, of those whose certification is known; who found a post, of those who went to the end.',
});
export const CohortSortEnum = enumOf(COHORT_SORTS);
registerEnumType(CohortSortEnum, { name: 'CohortSortField' });

@ObjectType('CohortGauge', { description: 'Where a group stands against the numbers of the convention.' })
export class CohortGaugeType {
  @Field(() => Int, {
    nullable: true,
    description: 'People who have a seat; null when too few to be told to the reader.',
  })
  admitted!: number | null;

  @Field(() => Int, { nullable: true, description: 'Fewest people to begin; null when the convention says nothing.' })
  min!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seats: the most of the convention, or fewer where there is less room.',
  })
  capacity!: number | null;

  @Field(() => Int, { nullable: true, description: 'People missing to begin; null when not told.' })
  missing!: number | null;

  @Field(() => GaugeOutlookEnum, { nullable: true, description: 'Null when not told.' })
  outlook!: string | null;

  @Field(() => String, { nullable: true, description: 'Article that sets the numbers.' })
  articleNumber!: string | null;

  @Field(() => String, { nullable: true, description: "Identifier of the rule, e.g. 'PDL-1.1'." })
  rule!: string | null;
}

@ObjectType('CohortFunnelStep', { description: 'How many people of a cohort are at a step.' })
export class CohortFunnelStepType {
  @Field(() => String, { description: 'A candidature step.' })
  step!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Null for fewer than five people, unless the reader runs the cohort.',
  })
  people!: number | null;
}

@ObjectType('CohortIndicator', {
  description: 'A share of the people of cohorts, counted from their records; null numbers where a group is too small.',
})
export class CohortIndicatorType {
  @Field(() => CohortIndicatorEnum)
  code!: string;

  @Field(() => Int, { nullable: true })
  numerator!: number | null;

  @Field(() => Int, { nullable: true })
  denominator!: number | null;
}

@ObjectType('CohortOffer', { description: 'A step of a cohort that lies before the reader.' })
export class CohortOfferType {
  @Field(() => CohortEventEnum)
  event!: string;

  @Field(() => [RefusalType], { description: 'What stands against it as things are; empty = it may be taken.' })
  refusals!: Offer<string>['refusals'];
}

@ObjectType('CohortExperiment', { description: 'The experiment of a convention that other cohorts wait for.' })
export class CohortExperimentType {
  @Field(() => String, { description: 'Code of its département.' })
  departement!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => Boolean, { description: 'Whether the others wait for it.' })
  blocks!: boolean;

  @Field(() => ExperimentOutcomeEnum, { nullable: true, description: 'Null while it is not assessed.' })
  outcome!: string | null;

  @Field(() => DateScalar, { nullable: true })
  assessedOn!: string | null;

  @Field(() => String, { nullable: true })
  articleNumber!: string | null;

  @Field(() => String, { nullable: true })
  rule!: string | null;
}

@ObjectType('CohortHistoryEvent', { description: 'Something that happened to a cohort.' })
export class CohortHistoryEventType {
  organisationUuid!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "A cohort event, or 'propose'." })
  event!: string;

  @Field(() => CohortStateEnum)
  toState!: string;

  @Field(() => DateScalar)
  happenedOn!: string;

  @Field(() => StopReasonEnum, { nullable: true })
  reason!: string | null;
}

@ObjectType('Cohort', {
  description: 'A scheme in a département: who runs and teaches it, its days, its seats and how far it has come.',
})
export class CohortType {
  uuid!: string;
  conventionUuid!: string;
  schemeUuid!: string;
  editionUuid!: string;
  departementCode!: string;
  cdgUuid!: string;
  antenneUuid!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => CohortStateEnum)
  state!: string;

  @Field(() => DateScalar, { description: 'First day of the training.' })
  startsOn!: string;

  @Field(() => DateScalar, { description: 'Last day of the training.' })
  endsOn!: string;

  @Field(() => DateScalar, { description: 'Day by which the minimum must be reached.' })
  minimumBy!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Seats that there are in practice; null = as many as the convention allows.',
  })
  seats!: number | null;

  @Field(() => Boolean, { description: 'Whether a jury hears the candidates.' })
  jury!: boolean;

  @Field(() => String, { nullable: true })
  venue!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the committee that let it open.' })
  approvedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which recruitment was opened to the other publics.' })
  extendedOn!: string | null;

  @Field(() => StopReasonEnum, { nullable: true })
  stoppedReason!: string | null;

  @Field(() => String, { description: 'Label of its edition.' })
  editionLabel!: string;

  @Field(() => Boolean, { description: 'Whether its edition trains for the fallback occupation.' })
  isFallback!: boolean;

  @Field(() => Int)
  version!: number;
}

export const CohortConnection = connectionType('Cohort', CohortType);
