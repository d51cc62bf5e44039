import { COPY_BLOCKS, MODEL_BLOCKS, PROGRESS_STATES } from '@maillage/domain/conventions';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/connection.ts';
import { DateScalar, JSONScalar } from '../../../platform/graphql/scalars.ts';
import { TerritoryInput } from './convention.input.ts';
import { enumOf } from './enums.ts';
import { AxisType } from './parts.type.ts';

export const CopyBlockEnum = enumOf('CopyBlock', 'What can be taken over from a text.', COPY_BLOCKS);
export const ModelBlockEnum = enumOf('ModelBlock', 'What goes down from a framework to a contract.', MODEL_BLOCKS);
export const ProgressStateEnum = enumOf(
  'ProgressState',
  'Where a commitment stands as a whole: late as soon as one of its due days is, due when one falls due soon, met when one was and none of these, waived when nothing is left but waivers.',
  PROGRESS_STATES,
);

@ObjectType('OriginDifference', { description: 'A part that says something else than the one it was copied from.' })
export class OriginDifferenceType {
  @Field(() => CopyBlockEnum)
  block!: string;

  @Field(() => ID, { description: 'The part, also when it is gone.' })
  partId!: string;

  @Field(() => JSONScalar, { nullable: true, description: 'As it was copied; null for a part of the text’s own.' })
  before!: unknown;

  @Field(() => JSONScalar, { nullable: true, description: 'As it reads; null for a part that was not kept.' })
  after!: unknown;
}

@ObjectType('TextOrigin', { description: 'What a text was copied from, and what it says otherwise.' })
export class TextOriginType {
  sourceUuid!: string;

  @Field(() => DateScalar, { description: 'Day on which the text that was copied was read.' })
  readOn!: string;

  @Field(() => [ID], { description: 'Parts that the framework fixes: a contract may not change them.' })
  fixedPartIds!: string[];

  @Field(() => [OriginDifferenceType])
  differences!: OriginDifferenceType[];
}

@ObjectType('ModelRole', { description: 'Who stands, in a contract, in the place of a party of the framework.' })
export class ModelRoleType {
  @Field(() => String)
  partyKey!: string;

  @Field(() => [String], { description: 'Kinds of organisations that may.' })
  organisationKinds!: string[];
}

@ObjectType('ModelPart', { description: 'A part of a framework that goes down to its contracts.' })
export class ModelPartType {
  @Field(() => ModelBlockEnum)
  block!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Boolean, { description: 'Whether a contract may not change it.' })
  fixed!: boolean;
}

@ObjectType('ContractModel', {
  description: 'What goes down from a framework to the contracts opened from it (AMF-2).',
})
export class ContractModelType {
  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [ModelRoleType])
  roles!: ModelRoleType[];

  @Field(() => [ModelPartType])
  parts!: ModelPartType[];
}

@ObjectType('AxisProgress', {
  description:
    'How an axis of a framework progresses in the contracts under it, of those that are signed, have begun, and that the reader may see.',
})
export class AxisProgressType {
  @Field(() => AxisType)
  axis!: AxisType;

  @Field(() => Int, { description: 'Contracts that have the axis.' })
  contracts!: number;

  @Field(() => Int, { description: 'Commitments of these contracts that serve it.' })
  commitments!: number;

  @Field(() => Int)
  todo!: number;

  @Field(() => Int)
  due!: number;

  @Field(() => Int)
  late!: number;

  @Field(() => Int)
  met!: number;

  @Field(() => Int)
  waived!: number;
}

@ObjectType('AxisCommitment', { description: 'A commitment of a contract that serves an axis of its framework.' })
export class AxisCommitmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  contractId!: string;

  @Field(() => String)
  contractTitle!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'Who owes it.' })
  party!: string;

  @Field(() => String, { nullable: true })
  articleNumber!: string | null;

  @Field(() => ProgressStateEnum)
  state!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it is still to be met.' })
  nextOn!: string | null;
}

export const AxisCommitmentConnection = connectionType('AxisCommitment', AxisCommitmentType);

@ObjectType('BeforeEffect', {
  description: 'That something came before the convention took effect, and why it counts from then.',
})
export class BeforeEffectType {
  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => String, { nullable: true, description: 'Article that says when it takes effect.' })
  articleNumber!: string | null;

  @Field(() => String, { nullable: true })
  ruleId!: string | null;
}

@InputType('OpenSuccessorInput')
export class OpenSuccessorInput {
  @Field(() => ID, { description: 'The convention that is replaced.' })
  conventionId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => DateScalar, { description: 'Day on which the text that is taken over is read.' })
  asOf!: string;

  @Field(() => [CopyBlockEnum])
  blocks!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'Absent = from the last signature.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsOn?: string | null;
}

@InputType('ContractPartyInput')
class ContractPartyInput {
  @Field(() => String, { description: 'Key of the party of the framework in whose place it stands.' })
  key!: string;

  @Field(() => ID)
  organisationId!: string;
}

@InputType('OpenContractInput')
export class OpenContractInput {
  @Field(() => ID)
  frameworkId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => [ContractPartyInput])
  parties!: ContractPartyInput[];

  @Field(() => [TerritoryInput])
  territory!: TerritoryInput[];

  @Field(() => DateScalar, { nullable: true, description: 'Absent = from the last signature.' })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsOn?: string | null;
}

@InputType('ModelRoleInput')
class ModelRoleInput {
  @Field(() => String)
  partyKey!: string;

  @Field(() => [String])
  organisationKinds!: string[];
}

@InputType('ModelPartInput')
class ModelPartInput {
  @Field(() => ModelBlockEnum)
  block!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => Boolean)
  fixed!: boolean;
}

@InputType('SaveModelInput')
export class SaveModelInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => Int, { nullable: true, description: 'Absent when the framework has no model yet.' })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => [ModelRoleInput])
  roles!: ModelRoleInput[];

  @Field(() => [ModelPartInput])
  parts!: ModelPartInput[];
}
