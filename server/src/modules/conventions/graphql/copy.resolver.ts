import { whyNotDraftConvention, whyNotEditModel, whyNotOpenSuccessor } from '@maillage/domain/access';
import { DUE_SOON_DAYS, SIGNING_ROLES } from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { connectionFrom, type Connection } from '../../../platform/graphql/connection.ts';
import { toGlobalId, uuidOf } from '../../../platform/graphql/ids.ts';
import { RefusalType } from '../../../platform/graphql/refused.ts';
import {
  loadAxes,
  loadConvention,
  loadGrants,
  loadModels,
  loadParties,
  loadSuccessors,
} from '../persistence/convention.loader.ts';
import { actsForKeys } from '../use-cases/acting-parties.ts';
import { withIds } from '../use-cases/part-codec.ts';
import { readOrigin } from '../use-cases/read-origin.ts';
import { listAxisCommitments, readAxisProgress } from '../use-cases/read-progress.ts';
import { successionRefusals } from '../use-cases/succession.ts';
import { ConventionType } from './convention.type.ts';
import {
  AxisCommitmentConnection,
  AxisCommitmentType,
  AxisProgressType,
  ContractModelType,
  ModelPartType,
  ModelRoleType,
  ProgressStateEnum,
  OriginDifferenceType,
  TextOriginType,
} from './copy.type.ts';
import { axisModel, conventionModel } from './read-models.ts';

/** What a convention follows, what follows it, what it was copied from, what is opened from it. */
@Resolver(() => ConventionType)
export class ConventionCopiesResolver {
  @FieldResolver(() => ConventionType, {
    nullable: true,
    description: 'The convention that it replaces, when the reader may see that too.',
  })
  async replaces(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<ConventionType | null> {
    const row = root.replacesUuid === null ? null : await loadConvention(context, root.replacesUuid);
    return row && conventionModel(row, root.asOf);
  }

  @FieldResolver(() => [ConventionType], {
    description: 'Those that replace it, or are to, that the reader may see: the signed one first; at most 20.',
  })
  async replacedBy(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<ConventionType[]> {
    const successors = await loadSuccessors(context, root.uuid, null);
    const rows = await Promise.all(successors.map(({ id }) => loadConvention(context, id)));
    return rows.flatMap((row) => (row ? [conventionModel(row, root.asOf)] : []));
  }

  @FieldResolver(() => [RefusalType], {
    description: 'What stands today against a text that is to replace another: empty once it is signed.',
  })
  async successionRefusals(
    @Root() root: ConventionType,
    @Ctx() context: GraphQLContext,
  ): Promise<readonly RefusalType[]> {
    if (root.replacesUuid === null || root.status === 'in_force') return [];
    return (await successionRefusals(context.gate, root.uuid)) as never;
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may open a draft that replaces it.' })
  async viewerCanOpenSuccessor(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const [parties, grants] = await Promise.all([
      loadParties(context, root.uuid, context.today),
      loadGrants(context, root.uuid, null),
    ]);
    const signing = parties.filter((party) => SIGNING_ROLES.includes(party.role));
    const facts = { ...rightsFacts(root), actsForKeys: actsForKeys(grants, signing) };
    return capability(context, whyNotOpenSuccessor(context.requireActor(), facts));
  }

  @FieldResolver(() => TextOriginType, {
    nullable: true,
    description: 'What it was copied from and what it says otherwise; null for a text that was typed.',
  })
  async origin(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<TextOriginType | null> {
    const origin = await readOrigin(context.gate, root.uuid, root.asOf as CalendarDate);
    if (!origin) return null;
    const seen = (block: string, fields: Record<string, unknown> | null) =>
      fields && withIds(block as never, fields, toGlobalId);
    return Object.assign(new TextOriginType(), {
      sourceUuid: origin.sourceId,
      readOn: origin.readOn,
      fixedPartIds: origin.fixed.map(({ block, partId }) => toGlobalId(block, partId)),
      differences: origin.differences.map(({ block, partId, before, after }) =>
        Object.assign(new OriginDifferenceType(), {
          block,
          partId: toGlobalId(block, partId),
          before: seen(block, before),
          after: seen(block, after),
        }),
      ),
    });
  }

  @FieldResolver(() => ContractModelType, { nullable: true, description: 'Null when no contract is opened from it.' })
  async model(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<ContractModelType | null> {
    const [row] = await loadModels(context, root.uuid, null);
    if (!row) return null;
    return Object.assign(new ContractModelType(), {
      note: row.note,
      version: row.version,
      roles: row.roles.map((role) => Object.assign(new ModelRoleType(), role)),
      parts: row.parts.map(({ block, id, fixed }) =>
        Object.assign(new ModelPartType(), { block, id: toGlobalId(block, id), fixed }),
      ),
    });
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may say what goes down to its contracts.' })
  viewerCanEditModel(@Root() root: ConventionType, @Ctx() context: GraphQLContext): CapabilityType {
    return capability(context, whyNotEditModel(context.requireActor(), rightsFacts(root)));
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may open a contract from its model.' })
  viewerCanOpenContract(@Ctx() context: GraphQLContext): CapabilityType {
    return capability(context, whyNotDraftConvention(context.requireActor()));
  }

  @FieldResolver(() => [AxisProgressType], {
    description:
      'Its axes in their order, with what became of the commitments that serve them in its contracts, today.',
  })
  async axisProgress(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<AxisProgressType[]> {
    const [axes, rows] = await Promise.all([
      loadAxes(context, root.uuid, null),
      readAxisProgress(context.gate, root.uuid, context.today, DUE_SOON_DAYS),
    ]);
    return axes.flatMap((axis) => {
      const row = rows.find((each) => each.axisId === axis.id);
      return row ? [Object.assign(new AxisProgressType(), row, { axis: axisModel(axis) })] : [];
    });
  }

  @Query(() => AxisCommitmentConnection, {
    description: 'Commitments that serve an axis of a framework in its contracts, as far as the reader may see them.',
  })
  async axisCommitments(
    @Ctx() context: GraphQLContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('axisId', () => ID) axisId: string,
    @Arg('states', () => [ProgressStateEnum], { nullable: true }) states?: string[] | null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<Connection<AxisCommitmentType>> {
    const page = await listAxisCommitments(
      context.gate,
      { first: first ?? null, after: after ?? null },
      {
        frameworkId: uuidOf('Convention', conventionId),
        axisId: uuidOf('Axis', axisId),
        states: states ?? null,
        today: context.today,
        soonDays: DUE_SOON_DAYS,
      },
    );
    return connectionFrom(page, ({ id, contractId, ...row }) =>
      Object.assign(new AxisCommitmentType(), row, {
        id: toGlobalId('Commitment', id),
        contractId: toGlobalId('Convention', contractId),
      }),
    );
  }
}

@Resolver(() => TextOriginType)
export class TextOriginResolver {
  @FieldResolver(() => ConventionType, {
    nullable: true,
    description: 'The convention that was copied, when the reader may see it.',
  })
  async source(@Root() root: TextOriginType, @Ctx() context: GraphQLContext): Promise<ConventionType | null> {
    const row = await loadConvention(context, root.sourceUuid);
    return row && conventionModel(row, context.today);
  }
}

function rightsFacts(root: ConventionType) {
  return { status: root.status as never, draftingOrganisationId: root.draftingOrganisationUuid };
}
