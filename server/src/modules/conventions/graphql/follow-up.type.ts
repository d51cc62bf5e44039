import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar, JSONScalar } from '../../../platform/graphql/scalars.ts';
import {
  CommitmentEventStatusEnum,
  DeadlineKindEnum,
  DeadlineSeverityEnum,
  EvidenceKindEnum,
  HeldKindEnum,
  OccurrenceStateEnum,
  RecurrenceEnum,
} from './enums.ts';
import { Versioned } from './versioned.type.ts';

@ObjectType('CommitmentEvent', { description: 'A line of the history of a commitment.' })
export class CommitmentEventType {
  id!: string;
  conventionId!: string;
  organisationUuid!: string;

  @Field(() => CommitmentEventStatusEnum)
  status!: string;

  @Field(() => DateScalar)
  happenedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Due day of the occurrence that it is about; null = the commitment as a whole.',
  })
  occurrenceOn!: string | null;

  @Field(() => EvidenceKindEnum, { nullable: true })
  evidenceKind!: string | null;

  @Field(() => String, { nullable: true })
  evidence!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => DateTimeScalar)
  recordedAt!: string;
}

@ObjectType('CommitmentOccurrence', { description: 'One time that a commitment falls due.' })
export class CommitmentOccurrenceType {
  @Field(() => String)
  label!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Null for a duty that runs all along.' })
  dueOn!: string | null;

  @Field(() => OccurrenceStateEnum)
  state!: string;

  @Field(() => DateScalar, { nullable: true })
  closedOn!: string | null;
}

@ObjectType('Commitment', { description: 'What a party commits to, towards whom, under which article.' })
export class CommitmentType extends Versioned {
  versionUuid!: string;
  partyUuid!: string;
  beneficiaryUuids!: string[];
  asOf!: string;

  @Field(() => String, { nullable: true })
  articleNumber!: string | null;

  @Field(() => String, { nullable: true })
  ruleId!: string | null;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  description!: string;

  @Field(() => RecurrenceEnum)
  recurrence!: string;

  @Field(() => JSONScalar, {
    description: "Due rule: { type: 'none' | 'date' | 'relative' | 'yearly' | 'on_event', … }.",
  })
  dueRule!: unknown;

  @Field(() => [EvidenceKindEnum])
  evidenceKinds!: string[];

  @Field(() => Boolean, { description: 'Whether it goes on after the end of the convention.' })
  survivesTerm!: boolean;

  @Field(() => Int)
  position!: number;
}

@ObjectType('Deadline', { description: 'A due date that a convention sets, with its origin.' })
export class DeadlineType {
  partyKeys!: readonly string[];
  messageId!: string;
  values!: unknown;

  @Field(() => String, { description: 'Stable within the convention.' })
  key!: string;

  @Field(() => DeadlineKindEnum)
  kind!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day to do it, for a window the day on which it closes; null for what has no date, such as a missing annex.',
  })
  dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it can be done; null when at once.' })
  windowStart!: string | null;

  @Field(() => DateScalar, { nullable: true })
  windowEnd!: string | null;

  @Field(() => String, { nullable: true })
  articleNumber!: string | null;

  @Field(() => String, { nullable: true })
  ruleId!: string | null;

  @Field(() => DeadlineSeverityEnum)
  severity!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was done or waived.' })
  metOn!: string | null;

  @Field(() => String, { description: 'The due date as a sentence.' })
  title!: string;
}

@ObjectType('TermExplanation', { description: 'Why the start, the end or the renewal window falls on its day.' })
export class TermExplanationType {
  @Field(() => String, { description: "'starts_on', 'ends_on' or 'renewal_opens_on'." })
  fact!: string;

  @Field(() => DateScalar)
  date!: string;

  @Field(() => Boolean, { description: 'Whether this candidate is the one that applies.' })
  applies!: boolean;

  @Field(() => String)
  sentence!: string;

  @Field(() => String, { nullable: true })
  articleNumber!: string | null;

  @Field(() => String, { nullable: true })
  ruleId!: string | null;
}

@ObjectType('HeldRecord', { description: 'Something periodic that took place.' })
export class HeldRecordType {
  conventionId!: string;

  @Field(() => HeldKindEnum)
  kind!: string;

  @Field(() => String)
  scope!: string;

  @Field(() => DateScalar)
  heldOn!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType('Instrument', { description: 'The initial text, or an avenant.' })
export class InstrumentType {
  @Field(() => Int)
  ordinal!: number;

  @Field(() => String)
  label!: string;

  @Field(() => DateScalar, { nullable: true })
  effectiveOn!: string | null;
}

@ObjectType('Territory', { description: 'Where a convention applies.' })
export class TerritoryType {
  @Field(() => String)
  kind!: string;

  @Field(() => String, { description: "INSEE code, SIREN of an EPCI, or 'FR'." })
  code!: string;

  @Field(() => String, { nullable: true })
  name!: string | null;
}
