import { AVENANT_BLOCKS, AVENANT_STATUSES } from '@maillage/domain/conventions';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, JSONScalar } from '../../../platform/graphql/scalars.ts';
import type { TextRef } from '../use-cases/text-ref.ts';
import { SignatureInput } from './convention.input.ts';
import { ChangeOperationEnum, TextBlockEnum, TextChangeInput } from './discussion.type.ts';
import { enumOf } from './enums.ts';
import { PartyType, SignatureType } from './parts.type.ts';

export const AvenantBlockEnum = enumOf('AvenantBlock', 'What an avenant may open of a text.', AVENANT_BLOCKS);
export const AvenantStatusEnum = enumOf('AvenantStatus', 'How far an avenant is.', AVENANT_STATUSES);
export const AffectedKindEnum = enumOf('AffectedKind', 'What sort of record an avenant would move.', [
  'term',
  'deadline',
  'child',
]);
export const AffectedChangeEnum = enumOf('AffectedChange', 'What an avenant would do to a record.', [
  'moved',
  'added',
  'removed',
]);
export const AvenantConflictEnum = enumOf('AvenantConflictKind', 'Why two open avenants cannot both be signed.', [
  'same_field',
  'same_part',
  'removed',
  'same_key',
  'party_leaves',
]);

@ObjectType('Avenant', { description: 'A change that the parties of a signed convention agree on, open or in force.' })
export class AvenantType {
  ref!: TextRef;
  draftingOrganisationUuid!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Its number among the avenants of the convention, those abandoned included.' })
  ordinal!: number;

  @Field(() => String, { description: "How it is called: 'Avenant n° 1'." })
  label!: string;

  @Field(() => String, { description: 'Why the text is changed.' })
  object!: string;

  @Field(() => AvenantStatusEnum)
  status!: string;

  @Field(() => [AvenantBlockEnum], { description: 'What it opens; what is not there stays as it is.' })
  blocks!: string[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it is to apply; null = on its last signature. Signed later, it applies from then.',
  })
  wantedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it applies; null until all have signed.',
  })
  effectiveOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of its last signature.' })
  concludedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the portal knows it from, when it was signed elsewhere.' })
  sourceNote!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of originals signed on paper.' })
  originals!: number | null;

  @Field(() => Int, { description: 'To be given back by whoever changes it.' })
  version!: number;
}

@ObjectType('AvenantChange', { description: 'A part that an avenant adds, replaces or takes out.' })
export class AvenantChangeType {
  @Field(() => ID)
  id!: string;

  @Field(() => TextBlockEnum)
  block!: string;

  @Field(() => AvenantBlockEnum, { description: 'Under which block it is shown: the money apart.' })
  group!: string;

  @Field(() => ChangeOperationEnum)
  operation!: string;

  @Field(() => ID, { description: 'The part: of the convention, or the one that the avenant adds.' })
  targetId!: string;

  @Field(() => JSONScalar, { nullable: true, description: 'The part as it read; null for one added.' })
  before!: Record<string, unknown> | null;

  @Field(() => JSONScalar, { nullable: true, description: 'The part as it will read; null for one taken out.' })
  fields!: Record<string, unknown> | null;

  @Field(() => Int)
  version!: number;
}

@ObjectType('AvenantPart', { description: 'A part of the text as an open avenant would leave it.' })
export class AvenantPartType {
  @Field(() => ID)
  id!: string;

  @Field(() => TextBlockEnum)
  block!: string;

  @Field(() => AvenantBlockEnum)
  group!: string;

  @Field(() => JSONScalar, { description: 'In the form of its input.' })
  fields!: Record<string, unknown>;

  @Field(() => ID, { nullable: true, description: 'The change that touches it, when one does.' })
  changeId!: string | null;
}

@ObjectType('AvenantSignature', { description: 'A signature that was given to an avenant.' })
export class AvenantSignatureType extends SignatureType {
  @Field(() => PartyType, { nullable: true })
  party!: PartyType | null;
}

@ObjectType('AvenantConflict', { description: 'Two open avenants that write the same thing.' })
export class AvenantConflictType {
  @Field(() => AvenantConflictEnum)
  kind!: string;

  @Field(() => String, { description: 'Label of the other avenant.' })
  with!: string;

  @Field(() => ID)
  changeId!: string;

  @Field(() => [String], { description: 'Names of the fields that both write.' })
  fields!: string[];
}

@ObjectType('AffectedRecord', { description: 'A record that an avenant would move, bring or take away.' })
export class AffectedRecordType {
  @Field(() => AffectedKindEnum)
  kind!: string;

  @Field(() => AffectedChangeEnum)
  change!: string;

  @Field(() => String, { description: 'What it is, in words.' })
  title!: string;

  @Field(() => DateScalar, { nullable: true })
  before!: string | null;

  @Field(() => DateScalar, { nullable: true })
  after!: string | null;

  @Field(() => String, { nullable: true, description: 'The article that decides it.' })
  articleNumber!: string | null;
}

@ObjectType('AvenantConcern', { description: 'Whom an avenant concerns, and who signs it.' })
export class AvenantConcernType {
  @Field(() => [PartyType], { description: 'Parties whose rights or duties it touches.' })
  touched!: PartyType[];

  @Field(() => [PartyType])
  signing!: PartyType[];

  @Field(() => String, { nullable: true, description: 'The article that says who signs.' })
  articleNumber!: string | null;
}

@InputType('OpenAvenantInput')
export class OpenAvenantInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => String, { nullable: true, description: "Absent for the usual one: 'Avenant n° 1'." })
  label?: string | null;

  @Field(() => String)
  object!: string;

  @Field(() => [AvenantBlockEnum])
  blocks!: string[];

  @Field(() => DateScalar, { nullable: true })
  wantedOn?: string | null;
}

@InputType('UpdateAvenantInput')
export class UpdateAvenantInput extends OpenAvenantInput {
  @Field(() => ID)
  avenantId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType('SaveAvenantChangeInput')
export class SaveAvenantChangeInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID)
  avenantId!: string;

  @Field(() => TextChangeInput)
  change!: TextChangeInput;

  @Field(() => Int, { nullable: true, description: 'Of the change, when the part has one already.' })
  expectedVersion?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only words or their place are put right: nobody is asked again.',
  })
  formOnly?: boolean | null;
}

@InputType('RecordAvenantInput', { description: 'An avenant signed elsewhere, with the dates of its original.' })
export class RecordAvenantInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID)
  avenantId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => [SignatureInput])
  signatures!: SignatureInput[];

  @Field(() => String, { description: 'Where the signed original is kept.' })
  sourceNote!: string;
}
