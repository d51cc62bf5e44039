import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
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
import { loadDepartement, loadEpci, loadEpciParts } from '../persistence/reference.loader.ts';
import type { ReferenceSort } from '../persistence/search-order.ts';
import { checkCodes } from '../use-cases/find-communes.ts';
import { findEpcis } from '../use-cases/find-epcis.ts';
import { listCommunes } from '../use-cases/list-communes.ts';
import { communeModel, epciModel } from './read-models.ts';
import {
  CommuneConnection,
  DepartementType,
  EpciConnection,
  EpciObject,
  EpciPartType,
  EpciTypeEnum,
  type CommuneType,
} from './reference.type.ts';

const EpciSortEnum = { RELEVANCE: 'RELEVANCE', NAME: 'NAME', POPULATION: 'POPULATION' } as const;
registerEnumType(EpciSortEnum, { name: 'EpciSortField' });

@InputType('EpciFilter', { description: 'Each condition given must hold.' })
class EpciFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Beginnings of words of the name or of its kind, or of the SIREN; accents and hyphens ignored.',
  })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Has communes in this département.' })
  departement?: string | null;

  @Field(() => String, { nullable: true, description: 'Has communes in this région.' })
  region?: string | null;

  @Field(() => [EpciTypeEnum], { nullable: true })
  types?: ('CC' | 'CA' | 'CU' | 'METRO' | 'MET69')[] | null;
}

@InputType('EpciSort')
class EpciSortInput {
  @Field(() => EpciSortEnum)
  field!: ReferenceSort['by'];

  @Field(() => SortDirectionEnum, { defaultValue: 'ASC', description: 'RELEVANCE has one direction, the best first.' })
  direction!: 'ASC' | 'DESC';
}

@ArgsType()
class EpcisArgs {
  @Field(() => Int, { nullable: true, description: 'At most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => Int, { nullable: true })
  last?: number | null;

  @Field(() => String, { nullable: true })
  before?: string | null;

  @Field(() => EpciFilterInput, { nullable: true })
  filter?: EpciFilterInput | null;

  @Field(() => EpciSortInput, { nullable: true, description: 'Without one: by relevance under a text, else by name.' })
  sort?: EpciSortInput | null;
}

@Resolver(() => EpciObject)
export class EpciResolver {
  @Query(() => EpciConnection, { description: 'The EPCI of today, under a filter.' })
  async epcis(@Ctx() context: GraphQLContext, @Args(() => EpcisArgs) args: EpcisArgs): Promise<Connection<EpciObject>> {
    const sort = args.sort ? { by: args.sort.field, direction: args.sort.direction } : null;
    return connectionFrom(await findEpcis(context.gate, args, args.filter ?? {}, sort), epciModel);
  }

  @Query(() => EpciObject, { nullable: true, description: 'An EPCI by its SIREN, also when it no longer exists.' })
  async epci(@Ctx() context: GraphQLContext, @Arg('siren', () => String) siren: string): Promise<EpciObject | null> {
    checkCodes(siren);
    const row = await loadEpci(context, siren);
    return row && epciModel(row);
  }

  @FieldResolver(() => [EpciPartType], { description: 'Where it lies, by département, the most populated part first.' })
  async parts(@Root() root: EpciObject, @Ctx() context: GraphQLContext): Promise<EpciPartType[]> {
    return (await loadEpciParts(context, root.siren)).map((row) => Object.assign(new EpciPartType(), row));
  }

  @FieldResolver(() => CommuneConnection, { description: 'Its member communes, by name.' })
  async communes(
    @Root() root: EpciObject,
    @Ctx() context: GraphQLContext,
    @Arg('first', () => Int, { nullable: true }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<CommuneType>> {
    return connectionFrom(await listCommunes(context.gate, { first, after }, { epciSiren: root.siren }), communeModel);
  }
}

@Resolver(() => EpciPartType)
export class EpciPartResolver {
  @FieldResolver(() => DepartementType)
  async departement(@Root() root: EpciPartType, @Ctx() context: GraphQLContext): Promise<DepartementType> {
    return Object.assign(new DepartementType(), await loadDepartement(context, root.departementCode));
  }
}
