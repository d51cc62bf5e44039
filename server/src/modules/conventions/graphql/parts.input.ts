import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, JSONScalar } from '../../../platform/graphql/scalars.ts';
import {
  AxisScopeEnum,
  EvidenceKindEnum,
  PartyRoleEnum,
  RecitalKindEnum,
  RecurrenceEnum,
  SignatureSlotEnum,
} from './enums.ts';

@InputType({ description: 'Which draft, which part (none: a new one), and the version that the editor has read.' })
class PartTarget {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID, { nullable: true, description: 'Absent for a new part.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Required with an id.' })
  expectedVersion?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'While the parties discuss the text: a correction of form, so no party is asked again.',
  })
  formOnly?: boolean | null;
}

@InputType({ description: 'A part that has a period; both days included, absent = open.' })
class DatedPart extends PartTarget {
  @Field(() => DateScalar, { nullable: true })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true })
  validTo?: string | null;
}

@InputType('SaveArticleInput')
export class SaveArticleInput extends DatedPart {
  @Field(() => String)
  number!: string;

  @Field(() => String)
  heading!: string;

  @Field(() => String, { nullable: true })
  body?: string | null;

  @Field(() => String, { nullable: true })
  parentNumber?: string | null;

  @Field(() => Int)
  position!: number;
}

@InputType('SaveRecitalInput')
export class SaveRecitalInput extends PartTarget {
  @Field(() => RecitalKindEnum)
  kind!: string;

  @Field(() => Int)
  position!: number;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  legalReference?: string | null;
}

@InputType('SaveAnnexInput')
export class SaveAnnexInput extends PartTarget {
  @Field(() => String)
  number!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  articleNumber?: string | null;

  @Field(() => DateScalar, { nullable: true })
  receivedOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The annex itself, sent as a file for an annex; then it is received.',
  })
  fileId?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => Int, { nullable: true })
  position?: number | null;
}

@InputType('SaveAxisInput')
export class SaveAxisInput extends PartTarget {
  @Field(() => String, { description: 'Title of the list.' })
  list!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true })
  parentCode?: string | null;

  @Field(() => Int, { nullable: true })
  position?: number | null;
}

@InputType('PublishAxisInput')
export class PublishAxisInput {
  @Field(() => AxisScopeEnum, { description: "'national' or 'regional'." })
  scope!: string;

  @Field(() => String)
  list!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { nullable: true })
  parentCode?: string | null;

  @Field(() => Int, { nullable: true })
  position?: number | null;
}

@InputType('AdoptAxesInput')
export class AdoptAxesInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID, { description: 'The organisation that publishes the list.' })
  organisationId!: string;

  @Field(() => String)
  list!: string;

  @Field(() => String, { nullable: true })
  articleNumber?: string | null;
}

@InputType('RepresentativeInput')
class RepresentativeInput {
  @Field(() => String, { description: 'The office, never a name.' })
  office!: string;

  @Field(() => String, { nullable: true })
  quality?: string | null;
}

@InputType('EnablingActInput')
class EnablingActInput {
  @Field(() => String)
  kind!: string;

  @Field(() => String, { nullable: true })
  number?: string | null;

  @Field(() => DateScalar, { nullable: true })
  date?: string | null;
}

@InputType('MandateInput')
class MandateInput {
  @Field(() => ID, { description: 'The organisation that gives the mandate.' })
  mandatorId!: string;

  @Field(() => String, { nullable: true })
  resolution?: string | null;

  @Field(() => DateScalar, { nullable: true })
  date?: string | null;
}

@InputType('SavePartyInput')
export class SavePartyInput extends DatedPart {
  @Field(() => String, { description: "Short name by which clauses refer to it, e.g. 'region'." })
  key!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => PartyRoleEnum)
  role!: string;

  @Field(() => String, { nullable: true })
  designation?: string | null;

  @Field(() => String, { nullable: true, description: 'Party in whose name a paying agent acts.' })
  actsForKey?: string | null;

  @Field(() => [MandateInput], { nullable: true })
  mandates?: MandateInput[] | null;

  @Field(() => RepresentativeInput, { nullable: true })
  representative?: RepresentativeInput | null;

  @Field(() => EnablingActInput, { nullable: true })
  enablingAct?: EnablingActInput | null;

  @Field(() => [SignatureSlotEnum], { nullable: true })
  signatureSlots?: string[] | null;

  @Field(() => Int, { nullable: true })
  position?: number | null;
}

@InputType('SaveClauseInput')
export class SaveClauseInput extends DatedPart {
  @Field(() => String, { description: 'Code of a kind of `clauseKinds`.' })
  kind!: string;

  @Field(() => String, { nullable: true })
  scope?: string | null;

  @Field(() => JSONScalar, { description: 'Value in the shape of its kind.' })
  value!: unknown;

  @Field(() => String, { nullable: true })
  articleNumber?: string | null;

  @Field(() => String, { nullable: true })
  ruleId?: string | null;
}

@InputType('SaveCommitmentInput')
export class SaveCommitmentInput extends DatedPart {
  @Field(() => String)
  partyKey!: string;

  @Field(() => [String], { nullable: true, description: 'Absent or empty = all the other parties.' })
  beneficiaryKeys?: string[] | null;

  @Field(() => String, { nullable: true })
  articleNumber?: string | null;

  @Field(() => String, { nullable: true })
  ruleId?: string | null;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => RecurrenceEnum)
  recurrence!: string;

  @Field(() => JSONScalar, { nullable: true })
  dueRule?: unknown;

  @Field(() => [EvidenceKindEnum], { nullable: true })
  evidenceKinds?: string[] | null;

  @Field(() => [String], { nullable: true })
  axisCodes?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  survivesTerm?: boolean | null;
}
