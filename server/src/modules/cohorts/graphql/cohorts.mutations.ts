import type { NeedEvent } from '@maillage/domain/cohorts';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { uuidOf, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { payload, payloadOf, type Refused } from '../../../platform/graphql/refused.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { loadCampaign, loadNeed, loadScheme } from '../persistence/cohorts.loader.ts';
import { answerCampaign, saveCampaign } from '../use-cases/save-campaign.ts';
import { moveNeed, saveNeed } from '../use-cases/save-need.ts';
import { saveEdition, saveScheme } from '../use-cases/save-scheme.ts';
import { CampaignAnswerEnum, NeedsCampaignType } from './campaign.type.ts';
import { SaveNeedInput } from './need.input.ts';
import { NeedEventEnum, RecruitmentNeedType } from './need.type.ts';
import { campaignModel, needModel, schemeModel } from './read-models.ts';
import { SaveSchemeEditionInput, SaveSchemeInput } from './scheme.input.ts';
import { SchemeType } from './scheme.type.ts';

@ObjectType('SchemeWritten')
class SchemeWritten {
  @Field(() => SchemeType, { nullable: true })
  scheme!: SchemeType | null;
}
const SchemePayload = payloadOf('SchemePayload', SchemeWritten);

@ObjectType('NeedWritten')
class NeedWritten {
  @Field(() => RecruitmentNeedType, { nullable: true })
  need!: RecruitmentNeedType | null;
}
const NeedPayload = payloadOf('NeedPayload', NeedWritten);

@ObjectType('NeedsCampaignWritten')
class NeedsCampaignWritten {
  @Field(() => NeedsCampaignType, { nullable: true })
  campaign!: NeedsCampaignType | null;
}
const NeedsCampaignPayload = payloadOf('NeedsCampaignPayload', NeedsCampaignWritten);

@InputType('SaveNeedsCampaignInput', { description: 'A campaign; without id, a new one.' })
class SaveNeedsCampaignInput {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version read; required with an id.' })
  expectedVersion?: number | null;

  @Field(() => String)
  title!: string;

  @Field(() => [String], { description: 'Codes of the départements whose communes are asked.' })
  departements!: string[];

  @Field(() => DateScalar)
  opensOn!: string;

  @Field(() => DateScalar)
  closesOn!: string;

  @Field(() => Int, { nullable: true })
  belowPopulation?: number | null;

  @Field(() => String, { nullable: true })
  message?: string | null;
}

/** The fields of an input, without what says which record is written. */
function fieldsOf(input: object): Record<string, unknown> {
  const {
    id: _id,
    expectedVersion: _version,
    conventionId: _convention,
    schemeId: _scheme,
    ...fields
  } = {
    ...input,
  } as Record<string, unknown>;
  return fields;
}

@Resolver()
export class CohortsMutations {
  @Mutation(() => SchemePayload, { description: 'Enters a scheme under a convention, or corrects one.' })
  async saveScheme(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => SaveSchemeInput) input: SaveSchemeInput,
  ): Promise<SchemeWritten | Refused> {
    const command = {
      conventionId: uuidOf('Convention', input.conventionId),
      id: uuidOrNull('Scheme', input.id),
      expectedVersion: input.expectedVersion ?? null,
      fields: fieldsOf(input),
    };
    const result = await context.mutate('saveScheme', command, (tx) => saveScheme(tx, command));
    const row = result.ok ? await loadScheme(context, result.value.id) : null;
    return payload(result, () => Object.assign(new SchemeWritten(), { scheme: row && schemeModel(row) }));
  }

  @Mutation(() => SchemePayload, { description: 'Enters an edition of a scheme, or corrects one.' })
  async saveSchemeEdition(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => SaveSchemeEditionInput) input: SaveSchemeEditionInput,
  ): Promise<SchemeWritten | Refused> {
    const command = {
      schemeId: uuidOf('Scheme', input.schemeId),
      id: uuidOrNull('SchemeEdition', input.id),
      expectedVersion: input.expectedVersion ?? null,
      fields: fieldsOf(input),
    };
    const result = await context.mutate('saveSchemeEdition', command, (tx) => saveEdition(tx, command));
    const row = result.ok ? await loadScheme(context, result.value.id) : null;
    return payload(result, () => Object.assign(new SchemeWritten(), { scheme: row && schemeModel(row) }));
  }

  @Mutation(() => NeedPayload, {
    description: 'States a recruitment need, or corrects one, which confirms it and answers the campaigns under way.',
  })
  async saveNeed(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => SaveNeedInput) input: SaveNeedInput,
  ): Promise<NeedWritten | Refused> {
    const command = {
      id: uuidOrNull('RecruitmentNeed', input.id),
      expectedVersion: input.expectedVersion ?? null,
      fields: fieldsOf(input),
    };
    const result = await context.mutate('saveNeed', command, (tx) => saveNeed(tx, command));
    const row = result.ok ? await loadNeed(context, result.value.id) : null;
    return payload(result, () => Object.assign(new NeedWritten(), { need: row && needModel(row) }));
  }

  @Mutation(() => NeedPayload, {
    description: 'Confirms a need, says that it is filled or given up, or opens it again.',
  })
  async moveNeed(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
    @Arg('event', () => NeedEventEnum) event: NeedEvent,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<NeedWritten | Refused> {
    const command = { id: uuidOf('RecruitmentNeed', id), event, expectedVersion };
    const result = await context.mutate('moveNeed', command, (tx) => moveNeed(tx, command));
    const row = result.ok ? await loadNeed(context, result.value.id) : null;
    return payload(result, () => Object.assign(new NeedWritten(), { need: row && needModel(row) }));
  }

  @Mutation(() => NeedsCampaignPayload, { description: 'Opens a campaign, or changes one that is not closed.' })
  async saveNeedsCampaign(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => SaveNeedsCampaignInput) input: SaveNeedsCampaignInput,
  ): Promise<NeedsCampaignWritten | Refused> {
    const command = {
      id: uuidOrNull('NeedsCampaign', input.id),
      expectedVersion: input.expectedVersion ?? null,
      fields: fieldsOf(input),
    };
    const result = await context.mutate('saveNeedsCampaign', command, (tx) => saveCampaign(tx, command));
    const row = result.ok ? await loadCampaign(context, result.value.id) : null;
    const campaign = row && campaignModel(row, context.today);
    return payload(result, () => Object.assign(new NeedsCampaignWritten(), { campaign }));
  }

  @Mutation(() => NeedsCampaignPayload, {
    description: 'Answers a campaign for a commune: all its open needs stand, or it has none.',
  })
  async answerNeedsCampaign(
    @Ctx() context: GraphQLContext,
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('inseeCode', () => String) inseeCode: string,
    @Arg('answer', () => CampaignAnswerEnum) answer: string,
  ): Promise<NeedsCampaignWritten | Refused> {
    const command = { campaignId: uuidOf('NeedsCampaign', campaignId), inseeCode, answer };
    const result = await context.mutate('answerNeedsCampaign', command, (tx) => answerCampaign(tx, command));
    const row = result.ok ? await loadCampaign(context, result.value.id) : null;
    const campaign = row && campaignModel(row, context.today);
    return payload(result, () => Object.assign(new NeedsCampaignWritten(), { campaign }));
  }
}
