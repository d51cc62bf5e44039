import { fromGlobalId } from '@maillage/kernel';
import { Arg, createUnionType, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { ConventionType } from '../../conventions/graphql/convention.type.ts';
import { conventionModel } from '../../conventions/graphql/read-models.ts';
import { loadConvention } from '../../conventions/persistence/convention.loader.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import { organisationModel } from '../../organisations/graphql/read-model.ts';
import { loadOrganisation } from '../../organisations/persistence/organisation.loader.ts';
import { inseeCodeOf } from '../../reference/graphql/code-ids.ts';
import { communeModel } from '../../reference/graphql/read-models.ts';
import { CommuneType } from '../../reference/graphql/reference.type.ts';
import { loadCommune } from '../../reference/persistence/reference.loader.ts';

const NodeUnion = createUnionType({
  name: 'Node',
  description: 'A record with a page of its own.',
  types: () => [ConventionType, OrganisationType, CommuneType] as const,
  resolveType: (value) => value.constructor as typeof ConventionType | typeof OrganisationType | typeof CommuneType,
});

@Resolver()
export class NodeResolver {
  @Query(() => NodeUnion, {
    nullable: true,
    description:
      'A record by its global id, read today; null when there is none, when it is out of reach, or when the id is malformed.',
  })
  async node(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
  ): Promise<ConventionType | OrganisationType | CommuneType | null> {
    context.requireActor();
    const inseeCode = inseeCodeOf(id);
    if (inseeCode !== null) {
      const commune = await loadCommune(context, inseeCode);
      return commune && communeModel(commune);
    }
    const named = fromGlobalId(id);
    if (named?.type === 'Convention') {
      const convention = await loadConvention(context, named.id);
      return convention && conventionModel(convention, context.today);
    }
    if (named?.type === 'Organisation') {
      const organisation = await loadOrganisation(context, named.id);
      return organisation && organisationModel(organisation);
    }
    return null;
  }
}
