import { whyNotSurvey } from '@maillage/domain/cohorts';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { connectionFrom, type Connection } from '../../../platform/graphql/connection.ts';
import { uuidOf } from '../../../platform/graphql/ids.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import { organisationOf } from '../../organisations/graphql/read-model.ts';
import { DepartementType } from '../../reference/graphql/reference.type.ts';
import { loadDepartement } from '../../reference/persistence/reference.loader.ts';
import { loadCampaign, loadProgress, loadScope } from '../persistence/cohorts.loader.ts';
import { askedCommunes, campaignsList } from '../use-cases/read-needs.ts';
import { AskedCommuneConnection, AskedCommuneType, CampaignProgressType, NeedsCampaignType } from './campaign.type.ts';
import { campaignModel } from './read-models.ts';

@Resolver(() => NeedsCampaignType)
export class CampaignResolver {
  @Query(() => NeedsCampaignType, { nullable: true, description: 'One campaign; null when out of reach.' })
  async needsCampaign(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
  ): Promise<NeedsCampaignType | null> {
    const row = await loadCampaign(context, uuidOf('NeedsCampaign', id));
    return row && campaignModel(row, context.today);
  }

  @Query(() => [NeedsCampaignType], {
    description: 'Campaigns that the reader leads or is asked by, the last to close first, at most 100.',
  })
  async needsCampaigns(
    @Ctx() context: GraphQLContext,
    @Arg('open', () => Boolean, { defaultValue: false, description: 'Only those that are open today.' }) open: boolean,
  ): Promise<NeedsCampaignType[]> {
    const rows = await campaignsList(context.gate, open ? context.today : null);
    return rows.map((row) => campaignModel(row, context.today));
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who opened it.' })
  organisation(@Root() root: NeedsCampaignType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.organisationUuid);
  }

  @FieldResolver(() => [DepartementType])
  async departements(@Root() root: NeedsCampaignType, @Ctx() context: GraphQLContext): Promise<DepartementType[]> {
    const rows = await Promise.all(root.departements.map((code) => loadDepartement(context, code)));
    return rows.map((row) => Object.assign(new DepartementType(), row));
  }

  @FieldResolver(() => CampaignProgressType, {
    nullable: true,
    description: 'How far it has come, in the départements that the reader surveys; null for a commune that is asked.',
  })
  async progress(
    @Root() root: NeedsCampaignType,
    @Ctx() context: GraphQLContext,
  ): Promise<CampaignProgressType | null> {
    const parts = await this.progressByDepartement(root, context);
    if (parts.length === 0) return null;
    const sum = (field: 'asked' | 'answered' | 'withNeeds'): number =>
      parts.reduce((total, part) => total + part[field], 0);
    return Object.assign(new CampaignProgressType(), {
      departement: null,
      asked: sum('asked'),
      answered: sum('answered'),
      withNeeds: sum('withNeeds'),
    });
  }

  @FieldResolver(() => [CampaignProgressType], {
    description: 'How far it has come in each département that the reader surveys.',
  })
  async progressByDepartement(
    @Root() root: NeedsCampaignType,
    @Ctx() context: GraphQLContext,
  ): Promise<CampaignProgressType[]> {
    // Answers elsewhere are out of the reader's reach: to count them as missing would be wrong.
    const { surveyed } = await loadScope(context);
    return (await loadProgress(context, root.uuid))
      .filter((row) => surveyed.includes(row.departementCode))
      .map((row) => Object.assign(new CampaignProgressType(), row, { departement: row.departementCode }));
  }

  @FieldResolver(() => AskedCommuneConnection, { description: 'Communes that it asks and that the reader surveys.' })
  async communes(
    @Root() root: NeedsCampaignType,
    @Ctx() context: GraphQLContext,
    @Arg('first', () => Int, { nullable: true, description: 'At most 100.' }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('text', () => String, { nullable: true }) text?: string,
    @Arg('departement', () => String, { nullable: true }) departement?: string,
    @Arg('answered', () => Boolean, { nullable: true, description: 'Only those that have answered, or have not.' })
    answered?: boolean,
  ): Promise<Connection<AskedCommuneType>> {
    const { surveyed } = await loadScope(context);
    const filter = { text, departement, answered, departements: surveyed };
    const page = await askedCommunes(context.gate, root.uuid, { first, after }, filter);
    return connectionFrom(page, (row) => Object.assign(new AskedCommuneType(), row));
  }

  @FieldResolver(() => AskedCommuneType, {
    nullable: true,
    description: 'The own commune, when the campaign asks it; null otherwise.',
  })
  async ownCommune(@Root() root: NeedsCampaignType, @Ctx() context: GraphQLContext): Promise<AskedCommuneType | null> {
    const { ownCommune } = await loadScope(context);
    if (ownCommune === null) return null;
    const page = await askedCommunes(context.gate, root.uuid, { first: 1 }, { inseeCode: ownCommune });
    return page.rows[0] ? Object.assign(new AskedCommuneType(), page.rows[0].row) : null;
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may change it.' })
  async viewerCanEdit(@Root() root: NeedsCampaignType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    return capability(context, whyNotSurvey(context.requireActor(), await loadScope(context), root.departements));
  }
}
