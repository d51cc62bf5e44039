import { whyNotEditAvenant, whyNotOpenAvenant, whyNotRecordAvenant } from '@maillage/domain/access';
import { blockOf, checkOpenAvenant, type Block } from '@maillage/domain/conventions';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import { organisationOf } from '../../organisations/graphql/read-model.ts';
import { loadAvenants, loadConvention } from '../persistence/convention.loader.ts';
import type { AvenantRow } from '../persistence/parts.queries.ts';
import {
  affectedRecords,
  concernOf,
  conflictsOf,
  partsInAvenant,
  readOpenAvenants,
} from '../use-cases/describe-avenant.ts';
import { discussionRights } from '../use-cases/discussion.ts';
import { whyNotReady } from '../use-cases/lead-avenant.ts';
import { avenantRights, conventionFacts } from '../use-cases/open-avenant.ts';
import { withIds } from '../use-cases/part-codec.ts';
import { namingParty, partyNames } from '../use-cases/party-names.ts';
import { changeFact } from '../use-cases/text-versions.ts';
import {
  AffectedRecordType,
  AvenantChangeType,
  AvenantConcernType,
  AvenantConflictType,
  AvenantPartType,
  AvenantSignatureType,
  AvenantType,
} from './avenant.type.ts';
import { ConventionType } from './convention.type.ts';
import { DiscussionType } from './discussion.type.ts';
import { loadDiscussion, textRefOf } from './load-discussion.ts';
import { partyOf } from './load-party.ts';
import { conventionModel, partyModel } from './read-models.ts';

function avenantModel(row: AvenantRow): AvenantType {
  const { id, conventionId, draftingOrganisationId, ...shown } = row;
  return Object.assign(new AvenantType(), shown, {
    id: toGlobalId('Avenant', id),
    ref: { conventionId, avenantId: id },
    draftingOrganisationUuid: draftingOrganisationId,
  });
}

@Resolver(() => ConventionType)
export class ConventionAvenantsResolver {
  @FieldResolver(() => [AvenantType], {
    description: 'Avenants in their order: those in force, and the open ones that the reader takes part in.',
  })
  async avenants(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<AvenantType[]> {
    return (await loadAvenants(context, root.uuid, null)).map(avenantModel);
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may open an avenant today.' })
  async viewerCanOpenAvenant(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const convention = await loadConvention(context, root.uuid);
    if (!convention) return capability(context, null);
    const denial = whyNotOpenAvenant(
      context.requireActor(),
      await avenantRights(context.gate, convention, context.today),
    );
    if (denial) return capability(context, denial);
    const [refused] = checkOpenAvenant(await conventionFacts(context.gate, convention), context.today);
    return capability(context, refused ?? null);
  }
}

@Resolver(() => AvenantType)
export class AvenantResolver {
  @Query(() => AvenantType, { nullable: true, description: 'One avenant of a convention; null when out of reach.' })
  async avenant(
    @Ctx() context: GraphQLContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('id', () => ID) id: string,
  ): Promise<AvenantType | null> {
    context.requireActor();
    const discussion = await loadDiscussion(context, textRefOf({ conventionId, avenantId: id }));
    return discussion?.avenant ? avenantModel(discussion.avenant) : null;
  }

  @Query(() => [AvenantType], {
    description: 'Open avenants of every convention that the reader may see, the last touched first; at most 50.',
  })
  async openAvenants(@Ctx() context: GraphQLContext): Promise<AvenantType[]> {
    context.requireActor();
    return (await readOpenAvenants(context.gate)).map(avenantModel);
  }

  @FieldResolver(() => ConventionType, { nullable: true, description: 'The convention that it changes.' })
  async convention(@Root() root: AvenantType, @Ctx() context: GraphQLContext): Promise<ConventionType | null> {
    const row = await loadConvention(context, root.ref.conventionId);
    return row && conventionModel(row, context.today);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who holds its pen.' })
  drafter(@Root() root: AvenantType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.draftingOrganisationUuid);
  }

  @FieldResolver(() => DiscussionType, {
    nullable: true,
    description: 'What is said of it until all have signed; null afterwards.',
  })
  discussion(@Root() root: AvenantType): DiscussionType | null {
    const closed = root.status === 'in_force' || root.status === 'abandoned';
    return closed ? null : Object.assign(new DiscussionType(), { ref: root.ref });
  }

  @FieldResolver(() => [AvenantChangeType], { description: 'In the order in which they were written.' })
  async changes(@Root() root: AvenantType, @Ctx() context: GraphQLContext): Promise<AvenantChangeType[]> {
    const { changes } = (await loadDiscussion(context, root.ref))!;
    return changes.map((row) => {
      const { id, block, operation, targetId, before, fields, version } = row;
      return Object.assign(new AvenantChangeType(), {
        id: toGlobalId('AvenantChange', id),
        block,
        group: blockOf(changeFact(row)),
        operation,
        targetId: toGlobalId(block, targetId ?? id),
        before: before && withIds(block, before, toGlobalId),
        fields: fields && withIds(block, fields, toGlobalId),
        version,
      });
    });
  }

  @FieldResolver(() => [AvenantPartType], {
    description: 'The parts that it opens, as it would leave them; empty once it is closed.',
  })
  async parts(@Root() root: AvenantType, @Ctx() context: GraphQLContext): Promise<AvenantPartType[]> {
    const parts = await partsInAvenant(context.gate, (await loadDiscussion(context, root.ref))!);
    return parts.map(({ partId, block, fields, changeId }) =>
      Object.assign(new AvenantPartType(), {
        id: toGlobalId(block, partId),
        block,
        group: blockOf({ block, before: null, fields }),
        fields: withIds(block as Block, { ...fields }, toGlobalId),
        changeId: changeId && toGlobalId('AvenantChange', changeId),
      }),
    );
  }

  @FieldResolver(() => [AvenantSignatureType], { description: 'Its signatures, once it is in force.' })
  async signatures(@Root() root: AvenantType, @Ctx() context: GraphQLContext): Promise<AvenantSignatureType[]> {
    if (root.status !== 'in_force') return [];
    const { signatures } = (await loadDiscussion(context, root.ref))!;
    return Promise.all(
      signatures.map(async (row) =>
        Object.assign(new AvenantSignatureType(), row, {
          party: await partyOf(context, row.conventionId, row.partyId),
        }),
      ),
    );
  }

  @FieldResolver(() => AvenantConcernType)
  async concerns(@Root() root: AvenantType, @Ctx() context: GraphQLContext): Promise<AvenantConcernType> {
    const discussion = (await loadDiscussion(context, root.ref))!;
    const { touchedKeys, signingKeys, source } = await concernOf(context.gate, discussion, context.today);
    const named = (keys: readonly string[]) =>
      discussion.parties.filter(({ key }) => keys.includes(key)).map(partyModel);
    return Object.assign(new AvenantConcernType(), {
      touched: named(touchedKeys),
      signing: named(signingKeys),
      articleNumber: source.article ?? null,
    });
  }

  @FieldResolver(() => [AvenantConflictType], { description: 'With the other open avenants that the reader may see.' })
  async conflicts(@Root() root: AvenantType, @Ctx() context: GraphQLContext): Promise<AvenantConflictType[]> {
    const found = await conflictsOf(context.gate, (await loadDiscussion(context, root.ref))!);
    return found.map(({ changeId, ...conflict }) =>
      Object.assign(new AvenantConflictType(), conflict, { changeId: toGlobalId('AvenantChange', changeId) }),
    );
  }

  @FieldResolver(() => [AffectedRecordType], {
    description: 'What would read otherwise with it: days of the convention, due dates, agreements below.',
  })
  async affected(@Root() root: AvenantType, @Ctx() context: GraphQLContext): Promise<AffectedRecordType[]> {
    const discussion = (await loadDiscussion(context, root.ref))!;
    const nameOf = partyNames(discussion.parties);
    const records = await affectedRecords(context.gate, discussion, context.today);
    return records.map(({ deadline, childTitle, key, ...record }) =>
      Object.assign(new AffectedRecordType(), record, {
        title: deadline
          ? context.texts.write(deadline, nameOf)
          : (childTitle ?? context.texts.message(`avenants.affected.${key}`)),
      }),
    );
  }

  @FieldResolver(() => [String], {
    description: 'What stands against sending it to the parties, in sentences; empty when nothing does.',
  })
  async obstacles(@Root() root: AvenantType, @Ctx() context: GraphQLContext): Promise<string[]> {
    if (root.status === 'in_force' || root.status === 'abandoned') return [];
    const discussion = (await loadDiscussion(context, root.ref))!;
    const refusals = await whyNotReady(context.gate, discussion, context.today);
    return refusals.map((each) => context.texts.refusal(namingParty(each, discussion.parties)));
  }

  @FieldResolver(() => CapabilityType)
  async viewerCanEdit(@Root() root: AvenantType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const discussion = (await loadDiscussion(context, root.ref))!;
    return capability(context, whyNotEditAvenant(context.requireActor(), discussionRights(discussion)));
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may enter it as it was signed elsewhere.' })
  async viewerCanRecord(@Root() root: AvenantType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const discussion = (await loadDiscussion(context, root.ref))!;
    const coordinatorId = discussion.convention.draftingOrganisationId;
    const facts = { ...discussionRights(discussion), coordinatorId };
    return capability(context, whyNotRecordAvenant(context.requireActor(), facts));
  }
}
