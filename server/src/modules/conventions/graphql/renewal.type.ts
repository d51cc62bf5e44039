import { RENEWAL_DECISIONS } from '@maillage/domain/conventions';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { enumOf } from './enums.ts';

const RenewalDecisionEnum = enumOf('RenewalDecision', 'What a party wants to follow a term.', RENEWAL_DECISIONS);
export const RenewalOutcomeEnum = enumOf('RenewalOutcome', 'What the parties have decided together, once all have.', [
  ...RENEWAL_DECISIONS,
  'divided',
]);
@ObjectType('RenewalRecord', { description: 'What was recorded of the end of a term.' })
export class RenewalRecordType {
  conventionUuid!: string;
  partyUuid!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "'assessment' or 'decision'." })
  kind!: string;

  @Field(() => DateScalar, { description: 'The end of the term that it is about.' })
  termEndsOn!: string;

  @Field(() => DateScalar)
  happenedOn!: string;

  @Field(() => RenewalDecisionEnum, { nullable: true })
  decision!: string | null;

  @Field(() => String, { nullable: true, description: 'The body or the office that decided.' })
  decidedBy!: string | null;

  @Field(() => String, { nullable: true })
  words!: string | null;
}

@InputType('DecideRenewalInput')
export class DecideRenewalInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => String)
  partyKey!: string;

  @Field(() => RenewalDecisionEnum)
  decision!: string;

  @Field(() => DateScalar)
  decidedOn!: string;

  @Field(() => String, { description: 'The body or the office that decided.' })
  decidedBy!: string;

  @Field(() => String, { nullable: true })
  words?: string | null;
}

@InputType('RecordAssessmentInput')
export class RecordAssessmentInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => DateScalar)
  assessedOn!: string;

  @Field(() => String, { description: 'What it says, or where it is kept.' })
  words!: string;
}
