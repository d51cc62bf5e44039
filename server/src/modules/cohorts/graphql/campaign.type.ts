import { CAMPAIGN_ANSWERS, CAMPAIGN_PHASES } from '@maillage/domain/cohorts';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/connection.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';

const CampaignPhaseEnum = Object.fromEntries(CAMPAIGN_PHASES.map((phase) => [phase, phase]));
registerEnumType(CampaignPhaseEnum, { name: 'CampaignPhase', description: 'Where a campaign stands today.' });
export const CampaignAnswerEnum = Object.fromEntries(CAMPAIGN_ANSWERS.map((answer) => [answer, answer]));
registerEnumType(CampaignAnswerEnum, {
  name: 'CampaignAnswer',
  description: 'The commune has needs, all of which stand; or it has none.',
});

@ObjectType('CampaignProgress', {
  description: 'How many communes are asked and have answered, as far as the reader sees them.',
})
export class CampaignProgressType {
  @Field(() => String, { nullable: true, description: 'Code of the département; null for the whole campaign.' })
  departement!: string | null;

  @Field(() => Int, { description: 'Communes that are asked.' })
  asked!: number;

  @Field(() => Int, { description: 'Communes that have answered.' })
  answered!: number;

  @Field(() => Int, { description: 'Communes that have needs, among those that have answered.' })
  withNeeds!: number;
}

@ObjectType('NeedsCampaign', {
  description: 'A survey of the needs of communes by their centre de gestion, read by both.',
})
export class NeedsCampaignType {
  uuid!: string;
  organisationUuid!: string;
  departements!: string[];

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => DateScalar)
  opensOn!: string;

  @Field(() => DateScalar, { description: 'Last day to answer.' })
  closesOn!: string;

  @Field(() => CampaignPhaseEnum)
  phase!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Only communes of fewer than so many inhabitants are asked; null = all.',
  })
  belowPopulation!: number | null;

  @Field(() => String, { nullable: true, description: 'What the mairies read above the question.' })
  message!: string | null;

  @Field(() => Int)
  version!: number;
}

@ObjectType('AskedCommune', { description: 'A commune that a campaign asks, and what it answered.' })
export class AskedCommuneType {
  @Field(() => String)
  inseeCode!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { nullable: true })
  population!: number | null;

  @Field(() => String)
  departementCode!: string;

  @Field(() => CampaignAnswerEnum, { nullable: true, description: 'Null while it has not answered.' })
  answer!: string | null;

  @Field(() => DateScalar, { nullable: true })
  answeredOn!: string | null;

  @Field(() => Int, { description: 'Its needs that are open.' })
  openNeeds!: number;
}

export const AskedCommuneConnection = connectionType('AskedCommune', AskedCommuneType);
