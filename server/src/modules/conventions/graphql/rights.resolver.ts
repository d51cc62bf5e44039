import {
  whyNotGiveNotice,
  whyNotRecordHeld,
  whyNotReportCommitment,
  whyNotWaiveCommitment,
  type WaiverRightsFacts,
} from '@maillage/domain/access';
import { creditorsOf, holdersOf, isHeldKind } from '@maillage/domain/conventions';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { loadBound, loadClauses, loadConvention, loadGrants, loadParties } from '../persistence/convention.loader.ts';
import { actsForKeys } from '../use-cases/acting-parties.ts';
import { clauseFacts } from '../use-cases/open-for-editing.ts';
import { ClauseType, CommitmentType, PartyType } from './parts.type.ts';

/** What the reader may do with what a clause asks for. */
@Resolver(() => ClauseType)
export class ClauseRightsResolver {
  @FieldResolver(() => CapabilityType, {
    nullable: true,
    description:
      'Whether the reader may record that what it asks for took place; null when it asks for nothing that is recorded.',
  })
  async viewerCanRecordHeld(
    @Root() clause: ClauseType,
    @Ctx() context: GraphQLContext,
  ): Promise<CapabilityType | null> {
    const { kind, scope, conventionUuid } = clause;
    if (!isHeldKind(kind)) return null;
    const [convention, parties, clauses, grants] = await Promise.all([
      loadConvention(context, conventionUuid),
      loadParties(context, conventionUuid, context.today),
      loadClauses(context, conventionUuid, null),
      loadGrants(context, conventionUuid, null),
    ]);
    const facts = {
      status: convention?.status ?? ('draft' as const),
      draftingOrganisationId: convention?.draftingOrganisationId ?? '',
      holderKeys: holdersOf({ kind, scope }, clauseFacts(clauses), parties, context.today) ?? [],
      actsForKeys: actsForKeys(grants, parties),
    };
    return capability(context, whyNotRecordHeld(context.requireActor(), facts));
  }
}

/** What the reader may do for a party. */
@Resolver(() => PartyType)
export class PartyRightsResolver {
  @FieldResolver(() => CapabilityType, {
    description: 'Whether the reader may record that this party ends the convention, or takes its notice back.',
  })
  async viewerCanGiveNotice(@Root() party: PartyType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const [convention, parties, grants] = await Promise.all([
      loadConvention(context, party.conventionUuid),
      loadParties(context, party.conventionUuid, context.today),
      loadGrants(context, party.conventionUuid, null),
    ]);
    const facts = {
      status: convention?.status ?? ('draft' as const),
      draftingOrganisationId: convention?.draftingOrganisationId ?? '',
      partyKey: party.key,
      actsForKeys: actsForKeys(grants, parties),
    };
    return capability(context, whyNotGiveNotice(context.requireActor(), facts));
  }
}

/** What the reader may do with a commitment. */
@Resolver(() => CommitmentType)
export class CommitmentRightsResolver {
  @FieldResolver(() => CapabilityType, {
    description: 'Whether the reader may say what became of it, and reopen what was met.',
  })
  async viewerCanReport(@Root() root: CommitmentType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    return capability(context, whyNotReportCommitment(context.requireActor(), await rightsFacts(root, context)));
  }

  @FieldResolver(() => CapabilityType, {
    description: 'Whether the reader may waive it, and reopen what was waived: those towards whom it is taken may.',
  })
  async viewerCanWaive(@Root() root: CommitmentType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    return capability(context, whyNotWaiveCommitment(context.requireActor(), await rightsFacts(root, context)));
  }
}

/** What the rights on a commitment depend on, today: whatever the day it is read on. */
async function rightsFacts(root: CommitmentType, context: GraphQLContext): Promise<WaiverRightsFacts> {
  const [convention, boundOrganisationIds, parties, grants] = await Promise.all([
    loadConvention(context, root.conventionUuid),
    loadBound(context, root.partyUuid),
    loadParties(context, root.conventionUuid, context.today),
    loadGrants(context, root.conventionUuid, null),
  ]);
  const keyOf = (id: string): string => parties.find((party) => party.id === id)?.key ?? '';
  const owed = { partyKey: keyOf(root.partyUuid), beneficiaryKeys: root.beneficiaryUuids.map(keyOf) };
  return {
    status: convention?.status ?? 'draft',
    draftingOrganisationId: convention?.draftingOrganisationId ?? '',
    boundOrganisationIds,
    partyKey: owed.partyKey,
    creditorKeys: creditorsOf(owed, parties),
    actsForKeys: actsForKeys(grants, parties),
  };
}
