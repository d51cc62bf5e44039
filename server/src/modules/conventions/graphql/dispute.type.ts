import { DISPUTE_EVENTS, DISPUTE_STATES, type DisputeEvent, type DisputeState } from '@maillage/domain/conventions';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CentsScalar, DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { enumOf, NoticeFormEnum } from './enums.ts';
import { PartyType } from './parts.type.ts';

export const DisputeStateEnum = enumOf('DisputeState', 'Where a dispute stands.', DISPUTE_STATES);
export const DisputeEventEnum = enumOf('DisputeEventKind', 'A step of a dispute.', DISPUTE_EVENTS);
/** Steps that take nothing but a day and words: the others have a mutation of their own. */
export const TAKEN_STEPS = [
  'open_talks',
  'begin_conciliation',
  'settle',
  'record_failure',
  'seize_court',
  'withdraw',
  'close',
] as const satisfies readonly DisputeEvent[];
export const DisputeStepEnum = enumOf('DisputeStep', 'A step that takes a day and words.', TAKEN_STEPS);

@ObjectType('DisputeParty', { description: 'A party to a dispute.' })
export class DisputePartyType {
  @Field(() => PartyType, { nullable: true })
  party!: PartyType | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it accepted the conciliator who is proposed.' })
  acceptedOn!: string | null;

  @Field(() => CentsScalar, {
    nullable: true,
    description: 'Its share of the cost of the conciliation, in euro cents.',
  })
  share!: number | null;

  @Field(() => Boolean, { description: 'Whether its share bears a cent that could not be split.' })
  oddCent!: boolean;
}

@ObjectType('DisputeEvent', { description: 'A step of a dispute that was taken.' })
export class DisputeEventType {
  conventionUuid!: string;
  partyUuid!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => DisputeEventEnum)
  event!: string;

  @Field(() => DisputeStateEnum, { description: 'Where the dispute stood after it.' })
  state!: string;

  @Field(() => DateScalar)
  happenedOn!: string;

  @Field(() => String, { nullable: true })
  words!: string | null;

  @Field(() => String, { nullable: true, description: 'Name and quality of the conciliator that it is about.' })
  conciliator!: string | null;

  @Field(() => CentsScalar, { nullable: true })
  amount!: number | null;

  @Field(() => DateTimeScalar)
  recordedAt!: string;
}

@ObjectType('DisputeClause', { description: 'A clause by which a dispute is settled, with its article.' })
export class DisputeClauseType {
  @Field(() => String, { description: "'amicable_settlement', 'dispute_delay', 'conciliation' or 'court'." })
  kind!: string;

  @Field(() => String)
  summary!: string;

  @Field(() => String, { nullable: true })
  articleNumber!: string | null;

  @Field(() => String, { nullable: true })
  ruleId!: string | null;
}

@ObjectType('DisputeStepChoice', { description: 'A step that the reader may take today in the name of a party.' })
export class DisputeStepChoiceType {
  @Field(() => DisputeEventEnum)
  event!: string;

  @Field(() => String)
  partyKey!: string;

  @Field(() => String, { nullable: true, description: 'Why not today, as a sentence; null when it may be taken.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Article behind the reason.' })
  articleNumber!: string | null;
}

@ObjectType('Dispute', {
  description: 'A dispute between parties, read by those who speak for one that signs and by the drafter alone.',
})
export class DisputeType {
  uuid!: string;
  conventionUuid!: string;
  notifierUuid!: string;
  conciliatorPartyUuid!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => DisputeStateEnum)
  state!: DisputeState;

  @Field(() => NoticeFormEnum)
  form!: string;

  @Field(() => DateScalar, {
    description: 'Day of the written notification: the delay before the court counts from it.',
  })
  notifiedOn!: string;

  @Field(() => DateScalar, { nullable: true })
  receivedOn!: string | null;

  @Field(() => String)
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Article that it is about.' })
  articleNumber!: string | null;

  @Field(() => DateScalar, { description: 'Day of its last step.' })
  lastOn!: string;

  @Field(() => DateScalar, { nullable: true })
  failedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the parties stopped looking for an agreement.',
  })
  outcomeOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The conciliator proposed, or appointed once all have accepted.',
  })
  conciliatorName!: string | null;

  @Field(() => String, { nullable: true })
  conciliatorQuality!: string | null;

  @Field(() => DateScalar, { nullable: true })
  conciliationBeganOn!: string | null;

  @Field(() => CentsScalar, { nullable: true, description: 'What the conciliation cost, in euro cents.' })
  conciliationCost!: number | null;

  @Field(() => Int, { description: 'To be given back by whoever takes a step.' })
  version!: number;
}

@InputType('NotifyDisputeInput')
export class NotifyDisputeInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => String, { description: 'The party that notifies it.' })
  partyKey!: string;

  @Field(() => [String], { description: 'The other parties that it concerns.' })
  concernedKeys!: string[];

  @Field(() => NoticeFormEnum)
  form!: string;

  @Field(() => DateScalar)
  notifiedOn!: string;

  @Field(() => DateScalar, { nullable: true })
  receivedOn?: string | null;

  @Field(() => String)
  subject!: string;

  @Field(() => String, { nullable: true })
  articleNumber?: string | null;
}

@InputType({ description: 'A step of a dispute, from the version that was read.' })
class DisputeActInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID)
  disputeId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String, { description: 'The party in whose name it is done.' })
  partyKey!: string;

  @Field(() => DateScalar)
  happenedOn!: string;

  @Field(() => String, { nullable: true })
  words?: string | null;
}

@InputType('TakeDisputeStepInput')
export class TakeDisputeStepInput extends DisputeActInput {
  @Field(() => DisputeStepEnum)
  event!: string;
}

@InputType('ProposeConciliatorInput')
export class ProposeConciliatorInput extends DisputeActInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  quality?: string | null;
}

@InputType('RespondToConciliatorInput')
export class RespondToConciliatorInput extends DisputeActInput {
  @Field(() => Boolean)
  accepted!: boolean;
}

@InputType('RecordConciliationCostInput')
export class RecordConciliationCostInput extends DisputeActInput {
  @Field(() => CentsScalar, { description: 'Euro cents, at most 1,000,000 €.' })
  amount!: number;
}
