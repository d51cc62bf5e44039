import { BLOCKS, CHANGE_OPERATIONS, PROPOSAL_STATES, type HeldFor } from '@maillage/domain/conventions';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, JSONScalar } from '../../../platform/graphql/scalars.ts';
import { AVENANT_LEADING_EVENTS } from '../use-cases/lead-avenant.ts';
import type { TextRef } from '../use-cases/text-ref.ts';
import { enumOf } from './enums.ts';
import { PartyType } from './parts.type.ts';

const HELD_FOR = [
  'drafting',
  'deciding',
  'approving',
  'opening_signing',
  'signing',
  'nothing',
] as const satisfies readonly HeldFor[];

export const TextBlockEnum = enumOf('TextBlock', 'What a text is made of.', BLOCKS);
export const ChangeOperationEnum = enumOf('ChangeOperation', 'What is done to a part of a text.', CHANGE_OPERATIONS);
export const ProposalStateEnum = enumOf('ProposalState', 'What became of a proposal.', PROPOSAL_STATES);
export const HeldForEnum = enumOf('HeldFor', 'What a text waits for, where it is.', HELD_FOR);
export const LeadingEventEnum = enumOf(
  'LeadingEvent',
  'What whoever holds the pen does to a text; only an avenant is abandoned.',
  AVENANT_LEADING_EVENTS,
);
export const ApprovalEndEnum = enumOf('ApprovalEnd', 'Why an approval no longer stands.', [
  'edit',
  'party',
  'taken_back',
]);
export const ProposalDecisionEnum = enumOf('ProposalDecision', 'The answer to a proposal.', [
  'accepted',
  'refused',
  'withdrawn',
]);

@ObjectType('TextHolder', {
  description: 'With whom a text is, and for what: never with nobody until all have signed.',
})
export class TextHolderType {
  @Field(() => HeldForEnum)
  for!: string;

  @Field(() => Boolean, { description: 'With whoever holds the pen.' })
  drafter!: boolean;

  @Field(() => [PartyType])
  parties!: PartyType[];

  @Field(() => Boolean, { description: 'Whether it is with the reader, as the drafter or for a party.' })
  withViewer!: boolean;
}

@ObjectType('Approval', { description: "A party's word on the text that it had read." })
export class ApprovalType {
  ref!: TextRef;
  partyUuid!: string;
  organisationUuid!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'SHA-256 of the canonical content that was read.' })
  contentHash!: string;

  @Field(() => DateTimeScalar)
  approvedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null while it stands.' })
  endedAt!: string | null;

  @Field(() => ApprovalEndEnum, { nullable: true })
  endedBy!: string | null;
}

@ObjectType('Proposal', { description: 'A change that a party asks for, of one part of the text.' })
export class ProposalType {
  ref!: TextRef;
  partyUuid!: string;
  organisationUuid!: string;
  targetUuid!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => TextBlockEnum)
  block!: string;

  @Field(() => ChangeOperationEnum)
  operation!: string;

  @Field(() => ID, { nullable: true, description: 'The part; null for a new one, and for the convention itself.' })
  targetId!: string | null;

  @Field(() => JSONScalar, {
    nullable: true,
    description: 'The part as it stood, in the form of its input; null for a new one.',
  })
  before!: Record<string, unknown> | null;

  @Field(() => JSONScalar, {
    nullable: true,
    description: 'The part as it would be, in the form of its input; null for a removal.',
  })
  fields!: Record<string, unknown> | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => ProposalStateEnum)
  state!: string;

  @Field(() => String, { nullable: true })
  decisionNote!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  decidedAt!: string | null;

  @Field(() => DateTimeScalar)
  recordedAt!: string;

  @Field(() => Int)
  version!: number;
}

@ObjectType('TextComment', { description: 'A remark on a text under discussion, on a part of it, or on a passage.' })
export class CommentType {
  organisationUuid!: string;
  resolvedByUuid!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The remark that it answers.' })
  answersId!: string | null;

  @Field(() => TextBlockEnum, { nullable: true })
  block!: string | null;

  @Field(() => ID, { nullable: true })
  targetId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the field that it is about.' })
  field!: string | null;

  @Field(() => String, { nullable: true, description: 'The words that it is about, as they stood.' })
  passage!: string | null;

  @Field(() => String)
  body!: string;

  @Field(() => DateTimeScalar)
  recordedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  resolvedAt!: string | null;

  @Field(() => Int)
  version!: number;
}

@ObjectType('Discussion', { description: 'What the parties have said of a text before all have signed it.' })
export class DiscussionType {
  ref!: TextRef;
}

@ObjectType('EditImpact', { description: 'What an edit would do to what the parties have said.' })
export class EditImpactType {
  @Field(() => [PartyType], { description: 'Parties that it touches: they are to read the text again.' })
  touched!: PartyType[];

  @Field(() => [PartyType], { description: 'Of those, the ones whose approval stands, and would end.' })
  approvalsLost!: PartyType[];

  @Field(() => [String], { description: 'Fields that it changes.' })
  fields!: string[];

  @Field(() => Boolean, { description: 'Whether it may be a correction of form, which touches nobody.' })
  mayBeForm!: boolean;
}

@InputType('TextChangeInput', { description: 'A change of one part of a text, whole.' })
export class TextChangeInput {
  @Field(() => TextBlockEnum)
  block!: string;

  @Field(() => ChangeOperationEnum)
  operation!: string;

  @Field(() => ID, { nullable: true, description: 'Absent for a new part, and for the convention itself.' })
  targetId?: string | null;

  @Field(() => JSONScalar, { nullable: true, description: "The fields of the part's own input; absent for a removal." })
  fields?: Record<string, unknown> | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@InputType('ProposeChangeInput')
export class ProposeChangeInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID, { nullable: true, description: 'The avenant that is meant; absent for the text itself.' })
  avenantId?: string | null;

  @Field(() => String, { description: 'The party in whose name it is proposed.' })
  partyKey!: string;

  @Field(() => TextChangeInput)
  change!: TextChangeInput;
}

@InputType('AnswerProposalInput')
export class AnswerProposalInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID)
  proposalId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ProposalDecisionEnum)
  decision!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Accepted as a correction of form: no party is asked again.' })
  formOnly?: boolean | null;
}

@InputType('CommentTextInput')
export class CommentTextInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID, { nullable: true, description: 'The avenant that is meant; absent for the text itself.' })
  avenantId?: string | null;

  @Field(() => String)
  body!: string;

  @Field(() => TextBlockEnum, { nullable: true })
  block?: string | null;

  @Field(() => ID, { nullable: true })
  targetId?: string | null;

  @Field(() => String, { nullable: true })
  field?: string | null;

  @Field(() => String, { nullable: true })
  passage?: string | null;

  @Field(() => ID, { nullable: true, description: 'The remark that it answers.' })
  answersId?: string | null;
}
