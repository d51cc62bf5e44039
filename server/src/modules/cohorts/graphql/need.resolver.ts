import { whyNotRecordNeed, whyNotSurvey } from '@maillage/domain/cohorts';
import { Arg, Args, Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { connectionFrom, type Connection } from '../../../platform/graphql/connection.ts';
import { uuidOf } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import { organisationOf } from '../../organisations/graphql/read-model.ts';
import { communeModel } from '../../reference/graphql/read-models.ts';
import { CommuneType, DepartementType } from '../../reference/graphql/reference.type.ts';
import { loadCommune, loadDepartement } from '../../reference/persistence/reference.loader.ts';
import { loadCategoryRules, loadNeed, loadScope } from '../persistence/cohorts.loader.ts';
import { communePlaces, needFigures, needPoints, needsPage, type FigureArea } from '../use-cases/read-needs.ts';
import { NeedFilterInput, NeedsArgs } from './need.input.ts';
import {
  CategoryRuleType,
  FigureAreaEnum,
  NeedFigureType,
  NeedMapType,
  RecruitmentNeedConnection,
  RecruitmentNeedType,
} from './need.type.ts';
import { categoryRuleModel, needModel } from './read-models.ts';

@ObjectType('NeedsScope', { description: 'For which communes the reader states or surveys needs.' })
class NeedsScopeType {
  @Field(() => CommuneType, { nullable: true, description: 'The commune that the organisation acted for is.' })
  commune!: CommuneType | null;

  @Field(() => [DepartementType], { description: 'Départements that the organisation acted for surveys.' })
  departements!: DepartementType[];

  @Field(() => CapabilityType, { description: 'Whether the reader may state needs.' })
  viewerCanRecord!: CapabilityType;

  @Field(() => CapabilityType, { description: 'Whether the reader may open a campaign.' })
  viewerCanSurvey!: CapabilityType;
}

@Resolver(() => RecruitmentNeedType)
export class NeedResolver {
  @Query(() => RecruitmentNeedType, { nullable: true, description: 'One recruitment need; null when out of reach.' })
  async recruitmentNeed(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
  ): Promise<RecruitmentNeedType | null> {
    const row = await loadNeed(context, uuidOf('RecruitmentNeed', id));
    return row && needModel(row);
  }

  @Query(() => RecruitmentNeedConnection, {
    description: 'The recruitment needs of the own commune, or of the communes that the reader surveys.',
  })
  async recruitmentNeeds(
    @Ctx() context: GraphQLContext,
    @Args(() => NeedsArgs) args: NeedsArgs,
  ): Promise<Connection<RecruitmentNeedType>> {
    const sort = { by: args.sort?.field ?? 'COMMUNE', direction: args.sort?.direction ?? 'ASC' } as const;
    return connectionFrom(await needsPage(context.gate, args, args.filter ?? {}, sort), needModel);
  }

  @Query(() => [NeedFigureType], { description: 'The needs of the list, counted by area, the most needs first.' })
  needFigures(
    @Ctx() context: GraphQLContext,
    @Arg('by', () => FigureAreaEnum) by: FigureArea,
    @Arg('filter', () => NeedFilterInput, { nullable: true }) filter?: NeedFilterInput,
  ): Promise<NeedFigureType[]> {
    return needFigures(context.gate, by, filter ?? {});
  }

  @Query(() => NeedMapType, { description: 'The needs of the list as points, over the communes around.' })
  async needMap(
    @Ctx() context: GraphQLContext,
    @Arg('filter', () => NeedFilterInput, { nullable: true }) filter?: NeedFilterInput,
  ): Promise<NeedMapType> {
    const { surveyed } = await loadScope(context);
    const shown = filter?.departement ? surveyed.filter((code) => code === filter.departement) : surveyed;
    const points = await needPoints(context.gate, filter ?? {});
    const places = await communePlaces(context.gate, shown);
    return Object.assign(new NeedMapType(), {
      points,
      backdrop: places.flatMap(({ longitude, latitude }) => [longitude, latitude]),
    });
  }

  @Query(() => NeedsScopeType, { description: 'For which communes the reader states or surveys needs.' })
  async needsScope(@Ctx() context: GraphQLContext): Promise<NeedsScopeType> {
    const who = context.requireActor();
    const scope = await loadScope(context);
    const commune = scope.ownCommune === null ? null : await loadCommune(context, scope.ownCommune);
    const departements = await Promise.all(scope.surveyed.map((code) => loadDepartement(context, code)));
    return Object.assign(new NeedsScopeType(), {
      commune: commune && communeModel(commune),
      departements: departements.map((row) => Object.assign(new DepartementType(), row)),
      viewerCanRecord: capability(context, whyNotRecordNeed(who, scope, null)),
      viewerCanSurvey: capability(context, whyNotSurvey(who, scope, null)),
    });
  }

  @Query(() => CategoryRuleType, {
    nullable: true,
    description: 'What the law asks of a commune for its secrétaire général de mairie on a day; null when nothing.',
  })
  async categoryRule(
    @Ctx() context: GraphQLContext,
    @Arg('inseeCode', () => String) inseeCode: string,
    @Arg('on', () => DateScalar) on: string,
  ): Promise<CategoryRuleType | null> {
    const commune = await loadCommune(context, inseeCode);
    return commune && categoryRuleModel(await loadCategoryRules(context), commune.population, on);
  }

  @FieldResolver(() => CommuneType)
  async commune(@Root() root: RecruitmentNeedType, @Ctx() context: GraphQLContext): Promise<CommuneType> {
    return communeModel((await loadCommune(context, root.inseeCode))!);
  }

  @FieldResolver(() => CategoryRuleType, {
    nullable: true,
    description: 'What the law asks for this post on the day from which somebody is wanted; null when nothing.',
  })
  async rule(@Root() root: RecruitmentNeedType, @Ctx() context: GraphQLContext): Promise<CategoryRuleType | null> {
    return root.post === 'secretaire_general_de_mairie'
      ? categoryRuleModel(await loadCategoryRules(context), root.population, root.wantedOn)
      : null;
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who entered it.' })
  enteredBy(@Root() root: RecruitmentNeedType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.organisationUuid);
  }
}
