import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { uuidOf, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { payload, payloadOf, type Refused } from '../../../platform/graphql/refused.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { linkOrganisations, unlinkOrganisations } from '../use-cases/link-organisations.ts';
import { createOrganisation, updateOrganisation } from '../use-cases/save-organisation.ts';
import { OrganisationInputType, OrganisationLinkInputType } from './organisation.input.ts';
import { OrganisationType } from './organisation.type.ts';
import { organisationOf } from './read-model.ts';

@ObjectType('OrganisationWritten')
class OrganisationWritten {
  @Field(() => OrganisationType, { nullable: true })
  organisation!: OrganisationType | null;
}

const OrganisationPayload = payloadOf('OrganisationPayload', OrganisationWritten);

function fieldsOf(input: OrganisationInputType): Record<string, unknown> {
  return {
    ...Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined)),
    parentId: uuidOrNull('Organisation', input.parentId),
    cdgId: uuidOrNull('Organisation', input.cdgId),
  };
}

@Resolver()
export class OrganisationMutations {
  @Mutation(() => OrganisationPayload, { description: 'Enters a body in the directory.' })
  async createOrganisation(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => OrganisationInputType) input: OrganisationInputType,
  ): Promise<OrganisationWritten | Refused> {
    const fields = fieldsOf(input);
    const result = await context.mutate('createOrganisation', fields, (tx) => createOrganisation(tx, fields));
    const organisation = result.ok ? await organisationOf(context, result.value.id) : null;
    return payload(result, () => Object.assign(new OrganisationWritten(), { organisation }));
  }

  @Mutation(() => OrganisationPayload, {
    description:
      'Corrects an entry of the directory. What the body belongs to and the territory it serves are changed by the platform alone.',
  })
  async updateOrganisation(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => OrganisationInputType) input: OrganisationInputType,
  ): Promise<OrganisationWritten | Refused> {
    const command = { id: uuidOf('Organisation', id), expectedVersion, fields: fieldsOf(input) };
    const result = await context.mutate('updateOrganisation', command, (tx) => updateOrganisation(tx, command));
    const organisation = result.ok ? await organisationOf(context, result.value.id) : null;
    return payload(result, () => Object.assign(new OrganisationWritten(), { organisation }));
  }

  @Mutation(() => OrganisationPayload, { description: 'Records a federation or a coordination between two bodies.' })
  async linkOrganisations(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => OrganisationLinkInputType) input: OrganisationLinkInputType,
  ): Promise<OrganisationWritten | Refused> {
    const fields = { ...input, fromId: uuidOf('Organisation', input.fromId), toId: uuidOf('Organisation', input.toId) };
    const result = await context.mutate('linkOrganisations', fields, (tx) => linkOrganisations(tx, fields));
    const organisation = result.ok ? await organisationOf(context, fields.fromId) : null;
    return payload(result, () => Object.assign(new OrganisationWritten(), { organisation }));
  }

  @Mutation(() => OrganisationPayload, {
    description: 'Ends a link between two bodies on a day, or takes away one that should never have been made.',
  })
  async unlinkOrganisations(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID, { description: 'Id of the link.' }) id: string,
    @Arg('endsOn', () => DateScalar, {
      nullable: true,
      description: 'Its last day; without one, the entry is taken away.',
    })
    endsOn?: string,
  ): Promise<OrganisationWritten | Refused> {
    const command = { id: uuidOf('OrganisationLink', id), endsOn: endsOn ?? null };
    const result = await context.mutate('unlinkOrganisations', command, (tx) => unlinkOrganisations(tx, command));
    const organisation = result.ok ? await organisationOf(context, result.value.fromId) : null;
    return payload(result, () => Object.assign(new OrganisationWritten(), { organisation }));
  }
}
