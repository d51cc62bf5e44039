import { whyNotKeepSchemes } from '@maillage/domain/cohorts';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { connectionFrom, type Connection } from '../../../platform/graphql/connection.ts';
import { uuidOf } from '../../../platform/graphql/ids.ts';
import { ConventionType } from '../../conventions/graphql/convention.type.ts';
import { conventionModel } from '../../conventions/graphql/read-models.ts';
import { loadConvention, loadGrants, loadParties } from '../../conventions/persistence/convention.loader.ts';
import { loadEditions, loadScheme, loadSchemesOf } from '../persistence/cohorts.loader.ts';
import { schemesPage } from '../use-cases/read-needs.ts';
import { schemeRightsFacts } from '../use-cases/scheme-rights.ts';
import { editionModel, schemeModel } from './read-models.ts';
import { SchemeConnection, SchemeEditionType, SchemeType } from './scheme.type.ts';

/** Whether the reader may keep the schemes of a convention that the reader sees. */
async function keeping(context: GraphQLContext, conventionId: string): Promise<CapabilityType> {
  const [convention, parties, grants] = await Promise.all([
    loadConvention(context, conventionId),
    loadParties(context, conventionId, context.today),
    loadGrants(context, conventionId, null),
  ]);
  const facts = convention ?? { status: 'draft' as const, draftingOrganisationId: '' };
  return capability(context, whyNotKeepSchemes(context.requireActor(), schemeRightsFacts(facts, parties, grants)));
}

@Resolver(() => SchemeType)
export class SchemeResolver {
  @Query(() => SchemeType, { nullable: true, description: 'One scheme; null when out of reach.' })
  async scheme(@Ctx() context: GraphQLContext, @Arg('id', () => ID) id: string): Promise<SchemeType | null> {
    const row = await loadScheme(context, uuidOf('Scheme', id));
    return row && schemeModel(row);
  }

  @Query(() => SchemeConnection, { description: 'Schemes of the conventions that the reader may see, by title.' })
  async schemes(
    @Ctx() context: GraphQLContext,
    @Arg('first', () => Int, { nullable: true, description: 'At most 100.' }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('text', () => String, { nullable: true, description: 'Words of the title or the occupation.' }) text?: string,
  ): Promise<Connection<SchemeType>> {
    return connectionFrom(await schemesPage(context.gate, { first, after }, text ?? null), schemeModel);
  }

  @FieldResolver(() => [SchemeEditionType], { description: 'Its editions, the latest first.' })
  async editions(@Root() root: SchemeType, @Ctx() context: GraphQLContext): Promise<SchemeEditionType[]> {
    return (await loadEditions(context, root.uuid)).map(editionModel);
  }

  @FieldResolver(() => ConventionType, {
    nullable: true,
    description: 'The convention under which it is, as of today.',
  })
  async convention(@Root() root: SchemeType, @Ctx() context: GraphQLContext): Promise<ConventionType | null> {
    const row = await loadConvention(context, root.conventionUuid);
    return row && conventionModel(row, context.today);
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may correct it and its editions.' })
  viewerCanEdit(@Root() root: SchemeType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    return keeping(context, root.conventionUuid);
  }
}

@Resolver(() => ConventionType)
export class ConventionSchemesResolver {
  @FieldResolver(() => [SchemeType], { description: 'Schemes under it, whatever the day it is read on.' })
  async schemes(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<SchemeType[]> {
    return (await loadSchemesOf(context, root.uuid)).map(schemeModel);
  }

  @FieldResolver(() => CapabilityType, {
    description: 'Whether the reader may enter schemes under it: its mandated coordinator, or its drafter without one.',
  })
  viewerCanKeepSchemes(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    return keeping(context, root.uuid);
  }
}
