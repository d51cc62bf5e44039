import { whyNotManageMembers, whyNotManageOrganisation } from '@maillage/domain/access';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { connectionFrom, type Connection } from '../../../platform/graphql/connection.ts';
import { toGlobalId, uuidOf, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { payload, payloadOf, type Refused } from '../../../platform/graphql/refused.ts';
import { loadLinks, loadReach } from '../persistence/organisation.loader.ts';
import { findBySiret } from '../use-cases/find-by-siret.ts';
import { listOrganisations } from '../use-cases/list-organisations.ts';
import { OrganisationsArgs } from './organisation.input.ts';
import { OrganisationConnection, OrganisationLinkType, OrganisationType } from './organisation.type.ts';
import { organisationModel, organisationOf } from './read-model.ts';

const OrganisationLookup = payloadOf('OrganisationLookup', OrganisationType);

@Resolver(() => OrganisationType)
export class OrganisationResolver {
  @Query(() => OrganisationType, { nullable: true, description: 'One body of the directory; null when there is none.' })
  organisation(@Ctx() context: GraphQLContext, @Arg('id', () => ID) id: string): Promise<OrganisationType | null> {
    return organisationOf(context, uuidOf('Organisation', id));
  }

  @Query(() => OrganisationConnection, { description: 'The directory of public bodies.' })
  async organisations(
    @Ctx() context: GraphQLContext,
    @Args(() => OrganisationsArgs) args: OrganisationsArgs,
  ): Promise<Connection<OrganisationType>> {
    const { parentId, ...filter } = args.filter ?? {};
    const page = await listOrganisations(
      context.gate,
      args,
      { ...filter, parentId: uuidOrNull('Organisation', parentId) },
      { by: args.sort?.field ?? 'NAME', direction: args.sort?.direction ?? 'ASC' },
    );
    return connectionFrom(page, organisationModel);
  }

  @Query(() => OrganisationLookup, {
    description: 'The body that bears a SIRET, or why there is none: INVALID_SIRET, UNKNOWN_SIRET.',
  })
  async organisationBySiret(
    @Ctx() context: GraphQLContext,
    @Arg('siret', () => String, { description: '14 digits; spaces are dropped.' }) siret: string,
  ): Promise<OrganisationType | Refused> {
    return payload(await findBySiret(context.gate, siret), organisationModel);
  }

  @Query(() => CapabilityType, {
    description: 'Whether the reader may enter bodies in the directory and state what they belong to.',
  })
  viewerCanKeepDirectory(@Ctx() context: GraphQLContext): CapabilityType {
    return capability(context, whyNotManageOrganisation(context.requireActor(), null));
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The body of which it is a unit.' })
  parent(@Root() root: OrganisationType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.parentUuid);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The centre de gestion that it is affiliated to.',
  })
  cdg(@Root() root: OrganisationType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.cdgUuid);
  }

  @FieldResolver(() => [String], { description: 'Codes of the départements that it serves.' })
  departements(@Root() root: OrganisationType, @Ctx() context: GraphQLContext): Promise<string[]> {
    return loadReach(context, root.uuid);
  }

  @FieldResolver(() => [OrganisationLinkType], {
    description: 'Links that start from it or lead to it, those that have ended included.',
  })
  async links(@Root() root: OrganisationType, @Ctx() context: GraphQLContext): Promise<OrganisationLinkType[]> {
    const rows = await loadLinks(context, root.uuid);
    return rows.map((row) =>
      Object.assign(new OrganisationLinkType(), row, {
        id: toGlobalId('OrganisationLink', row.id),
        fromUuid: row.fromId,
        toUuid: row.toId,
      }),
    );
  }

  @FieldResolver(() => CapabilityType, {
    description: 'Whether the reader may correct its entry; what it belongs to is stated by the platform.',
  })
  viewerCanEdit(@Root() root: OrganisationType, @Ctx() context: GraphQLContext): CapabilityType {
    return capability(context, whyNotManageOrganisation(context.requireActor(), root.uuid));
  }

  @FieldResolver(() => CapabilityType, {
    description: 'Whether the reader may see its invitations and manage its people.',
  })
  viewerCanManageMembers(@Root() root: OrganisationType, @Ctx() context: GraphQLContext): CapabilityType {
    return capability(context, whyNotManageMembers(context.requireActor(), root.uuid));
  }
}

@Resolver(() => OrganisationLinkType)
export class OrganisationLinkResolver {
  @FieldResolver(() => OrganisationType, { nullable: true })
  from(@Root() root: OrganisationLinkType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.fromUuid);
  }

  @FieldResolver(() => OrganisationType, { nullable: true })
  to(@Root() root: OrganisationLinkType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.toUuid);
  }
}
