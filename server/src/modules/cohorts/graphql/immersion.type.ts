import {
  EVALUATION_SIDES,
  IMMERSION_KINDS,
  IMMERSION_PARTIES,
  IMMERSION_STATES,
  IMMERSION_STEPS,
} from '@maillage/domain/cohorts';
import type { Refusal } from '@maillage/kernel';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RefusalType } from '../../../platform/graphql/refused.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { CandidatureType } from './candidature.type.ts';
import { enumOf } from './enum-of.ts';
import { HostOfferType } from './host-offer.type.ts';

export const ImmersionKindEnum = enumOf(IMMERSION_KINDS);
registerEnumType(ImmersionKindEnum, { name: 'ImmersionKind', description: 'What a stay is for.' });
export const ImmersionStateEnum = enumOf(IMMERSION_STATES);
registerEnumType(ImmersionStateEnum, { name: 'ImmersionState', description: 'How far a stay has come.' });
export const ImmersionStepEnum = enumOf(IMMERSION_STEPS);
registerEnumType(ImmersionStepEnum, { name: 'ImmersionEvent', description: 'A step of a stay.' });
export const ImmersionPartyEnum = enumOf(IMMERSION_PARTIES);
registerEnumType(ImmersionPartyEnum, { name: 'ImmersionParty', description: 'A party of the agreement of a stay.' });
export const EvaluationSideEnum = enumOf(EVALUATION_SIDES);
registerEnumType(EvaluationSideEnum, { name: 'EvaluationSide', description: 'Who says how a stay went.' });
export const WithoutPlaceEnum = enumOf(['home_unknown', 'no_place', 'too_far', 'taken'] as const);
registerEnumType(WithoutPlaceEnum, { name: 'WithoutPlace', description: 'Why nobody is proposed to somebody.' });

@ObjectType('ImmersionSignature', { description: 'A signature under the agreement of a stay.' })
export class ImmersionSignatureType {
  @Field(() => ImmersionPartyEnum)
  party!: string;

  @Field(() => String, { nullable: true, description: 'Null for the person who stays.' })
  signatory!: string | null;

  @Field(() => DateScalar)
  signedOn!: string;
}

@ObjectType('ImmersionEvaluation', { description: 'What the tutor or the stagiaire says of a stay.' })
export class ImmersionEvaluationType {
  @Field(() => EvaluationSideEnum)
  side!: string;

  @Field(() => [Int], { description: 'From 1 to 4, in the order of the questions of the side.' })
  grades!: number[];

  @Field(() => Boolean)
  favourable!: boolean;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => DateScalar)
  evaluatedOn!: string;

  @Field(() => Int)
  version!: number;
}

@ObjectType('ImmersionOffer', { description: 'A step of a stay that lies before the reader.' })
export class ImmersionOfferType {
  @Field(() => ImmersionStepEnum)
  event!: string;

  @Field(() => [RefusalType], { description: 'What stands against it as things are; empty = it may be taken.' })
  refusals!: readonly Refusal[];
}

@ObjectType('Immersion', {
  description: 'A stay of somebody with a commune or an EPCI. A host is told the name of the person, and no more.',
})
export class ImmersionType {
  uuid!: string;
  cohortUuid!: string;
  conventionUuid!: string;
  candidatureUuid!: string;
  offerUuid!: string | null;
  institutionUuid!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => ImmersionKindEnum)
  kind!: string;

  @Field(() => ImmersionStateEnum)
  state!: string;

  @Field(() => DateScalar, { description: 'Day on which it came to this state.' })
  stateOn!: string;

  @Field(() => String, { nullable: true, description: 'Why it is declined, interrupted or cancelled.' })
  reason!: string | null;

  @Field(() => [DateScalar], { description: 'Days of presence, in order.' })
  days!: string[];

  @Field(() => DateScalar)
  startsOn!: string;

  @Field(() => DateScalar)
  endsOn!: string;

  @Field(() => String, { nullable: true, description: 'Null once erased.' })
  lastName!: string | null;

  @Field(() => String, { nullable: true })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the cohort.' })
  cohortTitle!: string | null;

  @Field(() => Boolean, { description: 'Whether its agreement was sent to be signed.' })
  sent!: boolean;

  @Field(() => Int)
  version!: number;
}

@ObjectType('PlacementChoice', { description: 'Where somebody could stay, and on which days.' })
export class PlacementChoiceType {
  offerUuid!: string;

  @Field(() => HostOfferType)
  offer!: HostOfferType;

  @Field(() => [DateScalar])
  days!: readonly string[];

  @Field(() => Float, { description: 'Kilometres from home, along a great circle.' })
  km!: number;

  @Field(() => Boolean, { description: 'Whether there is room once everybody is placed as proposed.' })
  free!: boolean;
}

@ObjectType('PlacementLine', { description: 'What is proposed to somebody who needs a stay.' })
export class PlacementLineType {
  @Field(() => CandidatureType)
  candidature!: CandidatureType;

  @Field(() => ID, { nullable: true, description: 'The stay that waits for a host already.' })
  immersionId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its version.' })
  immersionVersion!: number | null;

  @Field(() => PlacementChoiceType, { nullable: true })
  choice!: PlacementChoiceType | null;

  @Field(() => WithoutPlaceEnum, { nullable: true, description: 'Why there is none.' })
  reason!: string | null;

  @Field(() => Float, { nullable: true, description: 'How far the nearest place on those dates is, in kilometres.' })
  nearestKm!: number | null;

  @Field(() => [PlacementChoiceType], { description: 'Other offers, the nearest first; at most five.' })
  alternatives!: PlacementChoiceType[];
}

@ObjectType('PlacementProposal', { description: 'A host for everybody in a cohort who needs one; nothing is written.' })
export class PlacementProposalType {
  @Field(() => [PlacementLineType], { description: 'At most sixty.' })
  lines!: PlacementLineType[];

  @Field(() => Float, { description: 'Kilometres of all those placed.' })
  totalKm!: number;

  @Field(() => Boolean, { description: 'Whether people or offers were left out, because there are too many.' })
  cut!: boolean;
}

@ObjectType('StayLengthRule', { description: 'How long a stay may be for somebody of a public.' })
export class StayLengthRuleType {
  @Field(() => String, { description: 'The public.' })
  audience!: string;

  @Field(() => Int)
  minDays!: number;

  @Field(() => Int)
  maxDays!: number;

  @Field(() => String, { nullable: true, description: 'Article that says so, or the text.' })
  article!: string | null;

  @Field(() => String, { nullable: true })
  rule!: string | null;
}

@InputType('ImmersionItem', { description: 'Somebody to place; without an offer, a host is still to be found.' })
export class ImmersionItemInput {
  @Field(() => ID)
  candidatureId!: string;

  @Field(() => ID, { nullable: true })
  offerId?: string | null;

  @Field(() => [DateScalar], { description: 'Days of presence; at most 200.' })
  days!: string[];

  @Field(() => ID, { nullable: true, description: 'The stay that is there already; null = a new one.' })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version read; required with an id.' })
  expectedVersion?: number | null;
}

@InputType('ImmersionStepInput', { description: 'What a step of a stay says beside its name.' })
export class ImmersionStepInput {
  @Field(() => ImmersionPartyEnum, { nullable: true, description: 'Who signed.' })
  party?: string | null;

  @Field(() => String, { nullable: true, description: 'Name and office of who signed; of the person, none.' })
  signatory?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the signature.' })
  on?: string | null;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@InputType('EvaluateImmersionInput')
export class EvaluateImmersionInput {
  @Field(() => ID)
  id!: string;

  @Field(() => EvaluationSideEnum)
  side!: string;

  @Field(() => Int, { nullable: true, description: 'Version read of the evaluation; null for a first one.' })
  expectedVersion?: number | null;

  @Field(() => [Int])
  grades!: number[];

  @Field(() => Boolean)
  favourable!: boolean;

  @Field(() => String, { nullable: true })
  text?: string | null;
}
