import { whyNotHandleDispute } from '@maillage/domain/access';
import {
  amicableEndsOn,
  courtOpening,
  disputeClauses,
  shareCost,
  summariseClause,
  type ClauseFact,
  type DisputeClauses,
} from '@maillage/domain/conventions';
import { cents, type CalendarDate } from '@maillage/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import {
  loadClauses,
  loadConfidence,
  loadConvention,
  loadDisputeEvents,
  loadDisputes,
  loadGrants,
  loadParties,
} from '../persistence/convention.loader.ts';
import type { DisputeEventRow, DisputeRow } from '../persistence/disputes.queries.ts';
import { actsForKeys } from '../use-cases/acting-parties.ts';
import { stepChoices } from '../use-cases/dispute-choices.ts';
import { disputeFact } from '../use-cases/dispute-facts.ts';
import { clauseFacts } from '../use-cases/open-for-editing.ts';
import { namingParty, partyNames } from '../use-cases/party-names.ts';
import { ConventionType } from './convention.type.ts';
import {
  DisputeClauseType,
  DisputeEventType,
  DisputePartyType,
  DisputeStepChoiceType,
  DisputeType,
} from './dispute.type.ts';
import { partyOf } from './load-party.ts';
import { PartyType } from './parts.type.ts';
import { partyModel } from './read-models.ts';

function disputeModel(row: DisputeRow): DisputeType {
  const { id, conventionId, notifierPartyId, conciliatorPartyId, parties: _between, ...shown } = row;
  return Object.assign(new DisputeType(), shown, {
    id: toGlobalId('Dispute', id),
    uuid: id,
    conventionUuid: conventionId,
    notifierUuid: notifierPartyId,
    conciliatorPartyUuid: conciliatorPartyId,
  });
}

function eventModel({ id, conventionId, partyId, ...shown }: DisputeEventRow): DisputeEventType {
  return Object.assign(new DisputeEventType(), shown, {
    id: toGlobalId('DisputeEvent', id),
    conventionUuid: conventionId,
    partyUuid: partyId,
  });
}

async function factsOf(root: DisputeType, context: GraphQLContext) {
  const [rows, parties, clauses] = await Promise.all([
    loadDisputes(context, root.conventionUuid, null),
    loadParties(context, root.conventionUuid, null),
    loadClauses(context, root.conventionUuid, null),
  ]);
  const row = rows.find(({ id }) => id === root.uuid)!;
  const facts = clauseFacts(clauses);
  return { row, parties, facts, clauses: disputeClauses(facts, root.notifiedOn as CalendarDate) };
}

@Resolver(() => ConventionType)
export class ConventionDisputesResolver {
  @FieldResolver(() => [DisputeType], {
    nullable: true,
    description:
      'The disputes between its parties, the first notified first; null for whoever neither speaks for a party that signs nor holds the pen.',
  })
  async disputes(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<DisputeType[] | null> {
    const [inside] = await loadConfidence(context, root.uuid, null);
    return inside ? (await loadDisputes(context, root.uuid, null)).map(disputeModel) : null;
  }
}

@Resolver(() => PartyType)
export class PartyDisputeRightsResolver {
  @FieldResolver(() => CapabilityType, {
    description: 'Whether the reader may notify a dispute for this party, and act for it in those that concern it.',
  })
  async viewerCanHandleDispute(@Root() party: PartyType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
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
    return capability(context, whyNotHandleDispute(context.requireActor(), facts));
  }
}

@Resolver(() => DisputeEventType)
export class DisputeEventResolver {
  @FieldResolver(() => PartyType, { nullable: true, description: 'The party in whose name it was taken.' })
  party(@Root() root: DisputeEventType, @Ctx() context: GraphQLContext): Promise<PartyType | null> {
    return partyOf(context, root.conventionUuid, root.partyUuid);
  }
}

@Resolver(() => DisputeType)
export class DisputeResolver {
  @FieldResolver(() => PartyType, { nullable: true, description: 'The party that notified it.' })
  notifier(@Root() root: DisputeType, @Ctx() context: GraphQLContext): Promise<PartyType | null> {
    return partyOf(context, root.conventionUuid, root.notifierUuid);
  }

  @FieldResolver(() => PartyType, { nullable: true, description: 'The party that proposed the conciliator.' })
  conciliatorProposedBy(@Root() root: DisputeType, @Ctx() context: GraphQLContext): Promise<PartyType | null> {
    return partyOf(context, root.conventionUuid, root.conciliatorPartyUuid);
  }

  @FieldResolver(() => [DisputePartyType], {
    description: 'The parties to it in the order of the text; the first ones bear the cents that cannot be split.',
  })
  async parties(@Root() root: DisputeType, @Ctx() context: GraphQLContext): Promise<DisputePartyType[]> {
    const { row, parties, clauses } = await factsOf(root, context);
    const shares =
      row.conciliationCost !== null && clauses.conciliation
        ? shareCost(disputeFact(row, parties), clauses.conciliation, cents(row.conciliationCost))
        : [];
    return row.parties.map(({ partyId, acceptedOn }, index) => {
      const party = parties.find(({ id }) => id === partyId);
      return Object.assign(new DisputePartyType(), {
        party: party ? partyModel(party) : null,
        acceptedOn,
        share: shares[index]?.amount ?? null,
        oddCent: shares[index]?.oddCent ?? false,
      });
    });
  }

  @FieldResolver(() => [DisputeEventType], { description: 'Every step, oldest first.' })
  async events(@Root() root: DisputeType, @Ctx() context: GraphQLContext): Promise<DisputeEventType[]> {
    const rows = await loadDisputeEvents(context, root.conventionUuid, null);
    return rows.filter(({ disputeId }) => disputeId === root.uuid).map(eventModel);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Last day of the time to agree that the text gives; null when it gives none.',
  })
  async amicableEndsOn(@Root() root: DisputeType, @Ctx() context: GraphQLContext): Promise<string | null> {
    return amicableEndsOn(root.notifiedOn as CalendarDate, (await factsOf(root, context)).clauses);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'First day on which a court may be seised, in civil months; null while it waits for a recorded failure.',
  })
  async courtOpensOn(@Root() root: DisputeType, @Ctx() context: GraphQLContext): Promise<string | null> {
    const { row, parties, clauses } = await factsOf(root, context);
    return courtOpening(disputeFact(row, parties), clauses).on;
  }

  @FieldResolver(() => [DisputeClauseType], {
    description: 'What the text in force on the day of the notification says of it, clause by clause.',
  })
  async clauses(@Root() root: DisputeType, @Ctx() context: GraphQLContext): Promise<DisputeClauseType[]> {
    const { parties, clauses } = await factsOf(root, context);
    const { amicable, delay, conciliation, court }: DisputeClauses = clauses;
    const nameOf = partyNames(parties);
    return [amicable, delay, conciliation, court].flatMap((clause: ClauseFact | null) =>
      clause === null
        ? []
        : [
            Object.assign(new DisputeClauseType(), {
              kind: clause.kind,
              summary: context.texts.write(summariseClause(clause), nameOf),
              articleNumber: clause.articleNumber,
              ruleId: clause.ruleId,
            }),
          ],
    );
  }

  @FieldResolver(() => [DisputeStepChoiceType], {
    description: 'The steps that the reader may take today, for each party that it speaks for.',
  })
  async viewerSteps(@Root() root: DisputeType, @Ctx() context: GraphQLContext): Promise<DisputeStepChoiceType[]> {
    const [convention, grants, { row, parties, facts }] = await Promise.all([
      loadConvention(context, root.conventionUuid),
      loadGrants(context, root.conventionUuid, null),
      factsOf(root, context),
    ]);
    if (!convention) return [];
    const choices = stepChoices(context.requireActor(), convention, {
      dispute: disputeFact(row, parties),
      clauses: facts,
      actsForKeys: actsForKeys(grants, parties),
      today: context.today as CalendarDate,
    });
    return choices.map(({ event, partyKey, refusal }) =>
      Object.assign(new DisputeStepChoiceType(), {
        event,
        partyKey,
        reason: refusal && context.texts.refusal(namingParty(refusal, parties)),
        articleNumber: refusal?.article ?? null,
      }),
    );
  }
}
