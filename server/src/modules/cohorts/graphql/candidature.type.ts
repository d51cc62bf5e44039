import {
  ARE_SITUATIONS,
  CANDIDATURE_EVENTS,
  CANDIDATURE_STEPS,
  DEPARTURE_REASONS,
  ORIGINS,
  PRESCRIBERS,
  type Offer,
} from '@maillage/domain/cohorts';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RefusalType } from '../../../platform/graphql/refused.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { enumOf } from './enum-of.ts';

export const CandidatureStepEnum = enumOf(CANDIDATURE_STEPS);
registerEnumType(CandidatureStepEnum, { name: 'CandidatureStep', description: 'How far a candidature has come.' });
export const CandidatureEventEnum = enumOf(CANDIDATURE_EVENTS);
registerEnumType(CandidatureEventEnum, { name: 'CandidatureEvent', description: 'A step of a candidature.' });
export const CandidateOriginEnum = enumOf(ORIGINS);
registerEnumType(CandidateOriginEnum, { name: 'CandidateOrigin', description: 'The public that a candidate is of.' });
export const DepartureReasonEnum = enumOf(DEPARTURE_REASONS);
registerEnumType(DepartureReasonEnum, {
  name: 'DepartureReason',
  description: 'Why somebody is refused, withdraws or leaves.',
});
export const PrescriberEnum = enumOf(PRESCRIBERS);
registerEnumType(PrescriberEnum, { name: 'Prescriber', description: 'Who sent a job seeker.' });
export const AreSituationEnum = enumOf(ARE_SITUATIONS);
registerEnumType(AreSituationEnum, {
  name: 'AreSituation',
  description: 'Whether a job seeker is paid by unemployment insurance.',
});

@ObjectType('CandidatureOffer', { description: 'A step of a candidature that lies before the reader.' })
export class CandidatureOfferType {
  @Field(() => CandidatureEventEnum)
  event!: string;

  @Field(() => [RefusalType], { description: 'What stands against it as things are; empty = it may be taken.' })
  refusals!: Offer<string>['refusals'];
}

@ObjectType('CandidatureHistoryEvent', { description: 'Something that happened to a candidature.' })
export class CandidatureHistoryEventType {
  organisationUuid!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String, {
    description: "A candidature event, 'receive', 'promote', or 'cohort_…' for a step of its cohort.",
  })
  event!: string;

  @Field(() => CandidatureStepEnum)
  toStep!: string;

  @Field(() => DateScalar)
  happenedOn!: string;

  @Field(() => DepartureReasonEnum, { nullable: true })
  reason!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days of a short stay.' })
  days!: number | null;

  @Field(() => [String], { nullable: true, description: 'Blocks of the title that were obtained.' })
  blocks!: string[] | null;

  @Field(() => String, { nullable: true, description: 'Who employs the person since.' })
  employer!: string | null;

  @Field(() => Boolean, { description: 'Whether it was taken back.' })
  undone!: boolean;
}

@ObjectType('DossierRead', { description: 'Somebody who opened a dossier, on a day.' })
export class DossierReadType {
  organisationUuid!: string;

  @Field(() => String, { nullable: true })
  accountName!: string | null;

  @Field(() => DateScalar)
  readOn!: string;

  @Field(() => Int)
  times!: number;
}

@ObjectType('CandidateSituation', {
  description: 'What decides on who pays somebody, and a remark. Not told to those who teach or sit on a jury.',
})
export class CandidateSituationType {
  employerUuid!: string | null;

  @Field(() => PrescriberEnum, { nullable: true })
  prescriber!: string | null;

  @Field(() => AreSituationEnum, { nullable: true, description: 'Null for another public than job seekers.' })
  are!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of entitlement; null while it is not known.' })
  areEndsOn!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType('Candidature', { description: 'Somebody’s wish to enter a cohort, and how far it went.' })
export class CandidatureType {
  uuid!: string;
  cohortUuid!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => CandidateOriginEnum)
  audience!: string;

  @Field(() => CandidatureStepEnum)
  step!: string;

  @Field(() => DateScalar, { description: 'Day on which it came to this step.' })
  stepOn!: string;

  @Field(() => DepartureReasonEnum, { nullable: true })
  reason!: string | null;

  @Field(() => DateScalar)
  receivedOn!: string;

  @Field(() => Int, { nullable: true, description: 'Days of the short stay that were validated.' })
  immersionDays!: number | null;

  @Field(() => DateScalar, { nullable: true })
  immersedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which a jury heard the person.' })
  heardOn!: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the blocks that were obtained; null while unknown.' })
  blocks!: string[] | null;

  @Field(() => DateScalar, { nullable: true })
  certifiedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Null once erased, or when out of reach.' })
  lastName!: string | null;

  @Field(() => String, { nullable: true })
  firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the commune where the person lives.' })
  communeName!: string | null;

  @Field(() => Boolean, { description: 'Whether who it was has been erased.' })
  erased!: boolean;

  @Field(() => CandidateSituationType, { nullable: true, description: 'Null when the reader may not see it.' })
  situation!: CandidateSituationType | null;

  @Field(() => Int)
  version!: number;
}

@ObjectType('CandidateContact', { description: 'How to reach somebody. Only in a dossier, whose reading is logged.' })
export class CandidateContactType {
  @Field(() => DateScalar, { nullable: true })
  birthOn!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'INSEE code of the commune where the person lives.' })
  inseeCode!: string | null;
}

@ObjectType('CandidatureDossier', {
  description: 'A candidature with all that is known of the person. Its reading is logged.',
})
export class CandidatureDossierType {
  uuid!: string;

  @Field(() => CandidatureType)
  candidature!: CandidatureType;

  @Field(() => CandidateContactType, { nullable: true, description: 'Null once erased.' })
  contact!: CandidateContactType | null;
}
