import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import {
  CommitmentEventStatusEnum,
  ConventionKindEnum,
  EvidenceKindEnum,
  HeldKindEnum,
  PartKindEnum,
  SignatureSlotEnum,
  TerritoryKindEnum,
} from './enums.ts';

export * from './parts.input.ts';

@InputType('TerritoryInput')
export class TerritoryInput {
  @Field(() => TerritoryKindEnum)
  kind!: string;

  @Field(() => String, { description: "INSEE code, SIREN of an EPCI, or 'FR' for the whole country." })
  code!: string;
}

@InputType('ConventionDetailsInput', { description: 'What a convention is, apart from its parts.' })
export class ConventionDetailsInput {
  @Field(() => String, { description: '3 to 300 characters.' })
  title!: string;

  @Field(() => ConventionKindEnum)
  kind!: string;

  @Field(() => String, { nullable: true })
  reference?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about; at most 4,000 characters.' })
  object?: string | null;

  @Field(() => ID, { nullable: true })
  parentId?: string | null;

  @Field(() => [TerritoryInput], { nullable: true })
  territory?: TerritoryInput[] | null;

  @Field(() => String, { nullable: true })
  signedAtPlace?: string | null;

  @Field(() => String, { nullable: true })
  sourceNote?: string | null;
}

@InputType('RemoveConventionPartInput')
export class RemoveConventionPartInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => PartKindEnum)
  kind!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType('SignatureInput')
export class SignatureInput {
  @Field(() => String)
  partyKey!: string;

  @Field(() => SignatureSlotEnum)
  slot!: string;

  @Field(() => String, { description: 'The office that signed.' })
  office!: string;

  @Field(() => DateScalar, { nullable: true })
  signedOn?: string | null;
}

@InputType('RecordSignaturesInput')
export class RecordSignaturesInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => [SignatureInput])
  signatures!: SignatureInput[];
}

@InputType('ReportCommitmentInput')
export class ReportCommitmentInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID)
  commitmentId!: string;

  @Field(() => CommitmentEventStatusEnum)
  status!: string;

  @Field(() => DateScalar)
  happenedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Due day of the occurrence: required to meet, waive or reopen what falls due; absent = the commitment as a whole.',
  })
  occurrenceOn?: string | null;

  @Field(() => EvidenceKindEnum, {
    nullable: true,
    description: 'One of those that the commitment asks for; any when it asks for none.',
  })
  evidenceKind?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The address of a link, the global id of a record, or what a file is called and where it is kept.',
  })
  evidence?: string | null;

  @Field(() => ID, { nullable: true, description: 'The file itself, sent as a file for evidence.' })
  fileId?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType('RecordHeldInput')
export class RecordHeldInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => HeldKindEnum)
  kind!: string;

  @Field(() => String, { nullable: true, description: 'Scope of the clause, when its kind has one.' })
  scope?: string | null;

  @Field(() => DateScalar)
  heldOn!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;
}
