import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Float,
  InputType,
  Int,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { connectionFrom, type Connection } from '../../../platform/graphql/connection.ts';
import { SortDirectionEnum } from '../../../platform/graphql/sort-direction.ts';
import { loadCommune, loadDepartement, loadEpci, loadRegion } from '../persistence/reference.loader.ts';
import type { ReferenceSort } from '../persistence/search-order.ts';
import { checkCodes } from '../use-cases/find-communes.ts';
import { listCommunes } from '../use-cases/list-communes.ts';
import { communeModel, epciModel } from './read-models.ts';
import { CommuneConnection, CommuneType, DepartementType, EpciObject, RegionType } from './reference.type.ts';

const CommuneSortEnum = {
  RELEVANCE: 'RELEVANCE',
  NAME: 'NAME',
  POPULATION: 'POPULATION',
  DISTANCE: 'DISTANCE',
} as const;
registerEnumType(CommuneSortEnum, {
  name: 'CommuneSortField',
  description: 'RELEVANCE puts the name itself first, then names that begin with the text, then the most populated.',
});

@InputType('NearInput', { description: 'Around a commune, itself left out.' })
class NearInput {
  @Field(() => String)
  inseeCode!: string;

  @Field(() => Float, { description: 'From 0 to 200 kilometres along a great circle.' })
  km!: number;
}

@InputType('CommuneFilter', { description: 'Each condition given must hold.' })
class CommuneFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Beginnings of words of the name, or of an INSEE or postal code; accents and hyphens ignored.',
  })
  text?: string | null;

  @Field(() => String, { nullable: true, description: "Code of the département, e.g. '44'." })
  departement?: string | null;

  @Field(() => String, { nullable: true, description: "Code of the région, e.g. '52'." })
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'SIREN of the EPCI.' })
  epci?: string | null;

  @Field(() => NearInput, { nullable: true })
  near?: NearInput | null;
}

@InputType('CommuneSort')
class CommuneSortInput {
  @Field(() => CommuneSortEnum)
  field!: ReferenceSort['by'];

  @Field(() => SortDirectionEnum, { defaultValue: 'ASC', description: 'RELEVANCE has one direction, the best first.' })
  direction!: 'ASC' | 'DESC';
}

@ArgsType()
class CommunesArgs {
  @Field(() => Int, { nullable: true, description: 'At most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => Int, { nullable: true })
  last?: number | null;

  @Field(() => String, { nullable: true })
  before?: string | null;

  @Field(() => CommuneFilterInput, { nullable: true })
  filter?: CommuneFilterInput | null;

  @Field(() => CommuneSortInput, {
    nullable: true,
    description: 'Without one: the nearest first around a place, by relevance under a text, else by name.',
  })
  sort?: CommuneSortInput | null;
}

@Resolver(() => CommuneType)
export class CommuneResolver {
  @Query(() => CommuneConnection, { description: 'The communes of today, under a filter.' })
  async communes(
    @Ctx() context: GraphQLContext,
    @Args(() => CommunesArgs) args: CommunesArgs,
  ): Promise<Connection<CommuneType>> {
    const { epci, ...filter } = args.filter ?? {};
    const sort = args.sort ? { by: args.sort.field, direction: args.sort.direction } : null;
    const page = await listCommunes(context.gate, args, { ...filter, epciSiren: epci }, sort);
    return connectionFrom(page, communeModel);
  }

  @Query(() => CommuneType, {
    nullable: true,
    description: 'A commune by its INSEE code, also when it no longer exists.',
  })
  async commune(
    @Ctx() context: GraphQLContext,
    @Arg('inseeCode', () => String) inseeCode: string,
  ): Promise<CommuneType | null> {
    checkCodes(inseeCode);
    const row = await loadCommune(context, inseeCode);
    return row && communeModel(row);
  }

  @FieldResolver(() => DepartementType)
  async departement(@Root() root: CommuneType, @Ctx() context: GraphQLContext): Promise<DepartementType> {
    return Object.assign(new DepartementType(), await loadDepartement(context, root.departementCode));
  }

  @FieldResolver(() => RegionType, { nullable: true, description: 'Null in the overseas collectivités.' })
  async region(@Root() root: CommuneType, @Ctx() context: GraphQLContext): Promise<RegionType | null> {
    const row = root.regionCode === null ? null : await loadRegion(context, root.regionCode);
    return row && Object.assign(new RegionType(), row);
  }

  @FieldResolver(() => EpciObject, { nullable: true, description: 'Null for the communes that are in none.' })
  async epci(@Root() root: CommuneType, @Ctx() context: GraphQLContext): Promise<EpciObject | null> {
    const row = root.epciSiren === null ? null : await loadEpci(context, root.epciSiren);
    return row && epciModel(row);
  }
}
