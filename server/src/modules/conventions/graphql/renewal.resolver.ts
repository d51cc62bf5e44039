import { whyNotDecideRenewal, whyNotRecordHeld } from '@maillage/domain/access';
import { decisionsOf, renewalOutcome, SIGNING_ROLES, termOf } from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { toGlobalId, uuidOf } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { loadConvention, loadGrants, loadParties, loadRenewal } from '../persistence/convention.loader.ts';
import type { RenewalRow } from '../persistence/renewal.queries.ts';
import { actsForKeys } from '../use-cases/acting-parties.ts';
import { factsFrom } from '../use-cases/convention-facts.ts';
import { decideRenewal, recordAssessment } from '../use-cases/decide-renewal.ts';
import { renewalFacts } from '../use-cases/dispute-facts.ts';
import { partsOn } from '../use-cases/list-deadlines.ts';
import { ConventionType } from './convention.type.ts';
import { DecideRenewalInput, RecordAssessmentInput, RenewalOutcomeEnum, RenewalRecordType } from './renewal.type.ts';
import { partyOf } from './load-party.ts';
import { PartyType } from './parts.type.ts';
import { given, partWritten, WrittenPayload, type Written } from './written.ts';

function recordModel({ id, conventionId, partyId, ...shown }: RenewalRow): RenewalRecordType {
  return Object.assign(new RenewalRecordType(), shown, {
    id: toGlobalId('RenewalRecord', id),
    conventionUuid: conventionId,
    partyUuid: partyId,
  });
}

async function rightsOn(conventionUuid: string, context: GraphQLContext) {
  const [convention, parties, grants] = await Promise.all([
    loadConvention(context, conventionUuid),
    loadParties(context, conventionUuid, context.today),
    loadGrants(context, conventionUuid, null),
  ]);
  return {
    status: convention?.status ?? ('draft' as const),
    draftingOrganisationId: convention?.draftingOrganisationId ?? '',
    actsForKeys: actsForKeys(grants, parties),
    parties,
  };
}

@Resolver(() => RenewalRecordType)
export class RenewalRecordResolver {
  @FieldResolver(() => PartyType, { nullable: true, description: 'The party that decided; null for an assessment.' })
  party(@Root() root: RenewalRecordType, @Ctx() context: GraphQLContext): Promise<PartyType | null> {
    return partyOf(context, root.conventionUuid, root.partyUuid);
  }
}

@Resolver(() => PartyType)
export class PartyRenewalRightsResolver {
  @FieldResolver(() => CapabilityType, {
    description: 'Whether the reader may record what this party wants to follow the term.',
  })
  async viewerCanDecideRenewal(@Root() party: PartyType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const rights = await rightsOn(party.conventionUuid, context);
    return capability(context, whyNotDecideRenewal(context.requireActor(), { ...rights, partyKey: party.key }));
  }
}

@Resolver(() => ConventionType)
export class ConventionRenewalResolver {
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'Last day, on the day it is read: what silence has renewed by then is counted. Null when nothing ends it.',
  })
  async endsOn(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<string | null> {
    return (await termOn(root, context))?.endsOn ?? root.endsOn;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'First day of the renewal window before that end; null without one, or while a notice runs.',
  })
  async renewalOpensOn(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<string | null> {
    const term = await termOn(root, context);
    return term ? term.renewalOpensOn : root.renewalOpensOn;
  }

  @FieldResolver(() => [RenewalRecordType], {
    description: 'What was recorded of the ends of its terms: assessments, and what each party wants to follow.',
  })
  async renewalRecords(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<RenewalRecordType[]> {
    return (await loadRenewal(context, root.uuid, null)).map(recordModel);
  }

  @FieldResolver(() => RenewalOutcomeEnum, {
    nullable: true,
    description: 'What the parties that sign have decided of the present term, once all have; null before.',
  })
  async renewalOutcome(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<string | null> {
    const parts = await partsOn(context, root.uuid, root.asOf);
    const { endsOn } = termOf(factsFrom(root as never, parts, root.asOf as CalendarDate));
    if (endsOn === null) return null;
    const signing = parts.parties.filter(({ role }) => SIGNING_ROLES.includes(role)).map(({ key }) => key);
    return renewalOutcome(decisionsOf(renewalFacts(parts.renewal, parts.parties), endsOn), signing);
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may record the assessment of the term.' })
  async viewerCanAssessTerm(@Root() root: ConventionType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const { parties, ...rights } = await rightsOn(root.uuid, context);
    const holderKeys = parties.filter(({ role }) => SIGNING_ROLES.includes(role)).map(({ key }) => key);
    return capability(context, whyNotRecordHeld(context.requireActor(), { ...rights, holderKeys }));
  }
}

/**
 * The term of a convention that silence has renewed by the day it is read, or as it stood for a party that has left; null
 * when what is stored still holds.
 */
async function termOn(root: ConventionType, context: GraphQLContext) {
  if (root.status !== 'in_force' && root.readsUntil === null) return null;
  const term = termOf(
    factsFrom(root as never, await partsOn(context, root.uuid, root.asOf), root.asOf as CalendarDate),
  );
  return term.tacitRenewals > 0 || root.readsUntil !== null ? term : null;
}

@Resolver()
export class RenewalMutations {
  @Mutation(() => WrittenPayload, {
    description: 'Records what a party wants to follow the present term; a later word of the same party replaces it.',
  })
  async decideRenewal(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => DecideRenewalInput) input: DecideRenewalInput,
  ): Written {
    const { conventionId, ...fields } = input;
    const command = { conventionId: uuidOf('Convention', conventionId), fields: given(fields) };
    const result = await context.mutate('decideRenewal', command, (tx) => decideRenewal(tx, command));
    return partWritten(context, 'RenewalRecord', result);
  }

  @Mutation(() => WrittenPayload, { description: 'Records the assessment of the present term, for all its parties.' })
  async recordAssessment(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => RecordAssessmentInput) input: RecordAssessmentInput,
  ): Written {
    const { conventionId, ...fields } = input;
    const command = { conventionId: uuidOf('Convention', conventionId), fields: given(fields) };
    const result = await context.mutate('recordAssessment', command, (tx) => recordAssessment(tx, command));
    return partWritten(context, 'RenewalRecord', result);
  }
}
