import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { loadRegion } from '../persistence/reference.loader.ts';
import { describeReference, listDepartements, listRegions } from '../use-cases/describe-reference.ts';
import { checkCodes } from '../use-cases/find-communes.ts';
import { DepartementType, ReferenceImportType, ReferenceSourceType, RegionType } from './reference.type.ts';

@Resolver(() => DepartementType)
export class AreaResolver {
  @Query(() => [RegionType], { description: 'The 18 régions, by name.' })
  async regions(@Ctx() context: GraphQLContext): Promise<RegionType[]> {
    return (await listRegions(context.gate)).map((row) => Object.assign(new RegionType(), row));
  }

  @Query(() => [DepartementType], {
    description: 'Départements and overseas collectivités, by code; all of them or those of a région.',
  })
  async departements(
    @Ctx() context: GraphQLContext,
    @Arg('region', () => String, { nullable: true, description: "Code of the région, e.g. '52'." }) region?: string,
  ): Promise<DepartementType[]> {
    checkCodes(region);
    return (await listDepartements(context.gate, region ?? null)).map((row) =>
      Object.assign(new DepartementType(), row),
    );
  }

  @FieldResolver(() => RegionType, { nullable: true, description: 'Null for the overseas collectivités.' })
  async region(@Root() root: DepartementType, @Ctx() context: GraphQLContext): Promise<RegionType | null> {
    const row = root.regionCode === null ? null : await loadRegion(context, root.regionCode);
    return row && Object.assign(new RegionType(), row);
  }

  @Query(() => [ReferenceSourceType], {
    description: 'What must be named wherever communes, EPCI or distances are shown.',
  })
  async referenceSources(@Ctx() context: GraphQLContext): Promise<ReferenceSourceType[]> {
    const { sources } = await describeReference(context.gate);
    return sources.map((source) => Object.assign(new ReferenceSourceType(), source));
  }

  @Query(() => ReferenceImportType, {
    nullable: true,
    description: 'The last import of reference data; null before the first.',
  })
  async referenceImport(@Ctx() context: GraphQLContext): Promise<ReferenceImportType | null> {
    const { lastImport } = await describeReference(context.gate);
    return lastImport && Object.assign(new ReferenceImportType(), lastImport);
  }
}
