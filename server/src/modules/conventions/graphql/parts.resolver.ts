import {
  CLAUSE_KINDS,
  closedOn,
  DUE_SOON_DAYS,
  dueRuleSchema,
  occurrencesOf,
  occurrenceState,
  summariseClause,
  describeClauseKind,
  termOf,
  type CommitmentFact,
} from '@maillage/domain/conventions';
import { addYears, type CalendarDate } from '@maillage/kernel';
import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { JSONScalar } from '../../../platform/graphql/scalars.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import { organisationModel } from '../../organisations/graphql/read-model.ts';
import { loadOrganisation } from '../../organisations/persistence/organisation.loader.ts';
import {
  loadAxes,
  loadClauses,
  loadCommitmentAxes,
  loadConvention,
  loadEvents,
  loadMandates,
  loadParties,
  loadSignatures,
} from '../persistence/convention.loader.ts';
import { factsFrom } from '../use-cases/convention-facts.ts';
import { partsOn } from '../use-cases/list-deadlines.ts';
import { partyNames } from '../use-cases/party-names.ts';
import { REPORT_HORIZON_YEARS } from '../use-cases/report-commitment.ts';
import { partyOf } from './load-party.ts';
import {
  ArticleType,
  AxisType,
  ClauseType,
  CommitmentEventType,
  CommitmentOccurrenceType,
  CommitmentType,
  DeadlineType,
  MandateType,
  PartyType,
  SignatureType,
} from './parts.type.ts';
import { axisModel, clauseModel, partyModel } from './read-models.ts';

@ObjectType('ClauseKind', { description: 'A kind of clause: what it is called, and the fields of its value.' })
class ClauseKindType {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  category!: string;

  @Field(() => String, { description: "'none', 'optional' or 'required'." })
  scope!: string;

  @Field(() => JSONScalar, { description: 'Fields of the value with their types, units and bounds, for an editor.' })
  fields!: unknown;
}

@Resolver(() => ClauseType)
export class ClauseResolver {
  @Query(() => [ClauseKindType], { description: 'Every kind of clause that a convention may hold.' })
  clauseKinds(@Ctx() context: GraphQLContext): ClauseKindType[] {
    context.requireActor();
    return CLAUSE_KINDS.map((kind) =>
      Object.assign(new ClauseKindType(), describeClauseKind(kind), {
        label: context.texts.message(`clauseKind.${kind.code}`),
      }),
    );
  }

  @FieldResolver(() => String, { description: 'Name of its kind.' })
  label(@Root() clause: ClauseType, @Ctx() context: GraphQLContext): string {
    return context.texts.message(`clauseKind.${clause.kind}`);
  }

  @FieldResolver(() => String, { description: 'What it says, as a sentence.' })
  async summary(@Root() clause: ClauseType, @Ctx() context: GraphQLContext): Promise<string> {
    const nameOf = partyNames(await loadParties(context, clause.conventionUuid, null));
    return context.texts.write(summariseClause({ ...clause, validFrom: null, validTo: null }), nameOf);
  }
}

@Resolver(() => ArticleType)
export class ArticleResolver {
  @FieldResolver(() => [ClauseType], { description: 'Clauses read from this article, in force on the day.' })
  async clauses(@Root() article: ArticleType, @Ctx() context: GraphQLContext): Promise<ClauseType[]> {
    const rows = await loadClauses(context, article.conventionUuid, article.asOf);
    return rows.filter((row) => row.articleId === article.uuid).map(clauseModel);
  }
}

@Resolver(() => PartyType)
export class PartyResolver {
  @FieldResolver(() => OrganisationType, { nullable: true })
  async organisation(@Root() party: PartyType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    const row = await loadOrganisation(context, party.organisationUuid);
    return row && organisationModel(row);
  }

  @FieldResolver(() => PartyType, { nullable: true, description: 'The party in whose name a paying agent acts.' })
  async actsFor(@Root() party: PartyType, @Ctx() context: GraphQLContext): Promise<PartyType | null> {
    return partyOf(context, party.conventionUuid, party.actsForUuid);
  }

  @FieldResolver(() => [MandateType])
  async mandates(@Root() party: PartyType, @Ctx() context: GraphQLContext): Promise<MandateType[]> {
    const rows = await loadMandates(context, party.conventionUuid, null);
    return rows
      .filter((row) => row.partyVersionId === party.versionUuid)
      .map((row) =>
        Object.assign(new MandateType(), {
          mandatorUuid: row.mandatorOrganisationId,
          resolution: row.resolution,
          date: row.resolvedOn,
        }),
      );
  }

  @FieldResolver(() => [SignatureType])
  async signatures(@Root() party: PartyType, @Ctx() context: GraphQLContext): Promise<SignatureType[]> {
    return (await loadSignatures(context, party.conventionUuid, null)).filter((row) => row.partyId === party.uuid);
  }
}

@Resolver(() => MandateType)
export class MandateResolver {
  @FieldResolver(() => OrganisationType, { nullable: true })
  async mandator(@Root() mandate: MandateType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    const row = await loadOrganisation(context, mandate.mandatorUuid);
    return row && organisationModel(row);
  }
}

@Resolver(() => AxisType)
export class AxisResolver {
  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who publishes the list.' })
  async publisher(@Root() axis: AxisType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    const row = axis.organisationUuid === null ? null : await loadOrganisation(context, axis.organisationUuid);
    return row && organisationModel(row);
  }
}

@Resolver(() => CommitmentEventType)
export class CommitmentEventResolver {
  @FieldResolver(() => OrganisationType, { nullable: true })
  async organisation(
    @Root() event: CommitmentEventType,
    @Ctx() context: GraphQLContext,
  ): Promise<OrganisationType | null> {
    const row = await loadOrganisation(context, event.organisationUuid);
    return row && organisationModel(row);
  }
}

@Resolver(() => CommitmentType)
export class CommitmentResolver {
  @FieldResolver(() => PartyType, { nullable: true, description: 'Who owes it.' })
  async party(@Root() root: CommitmentType, @Ctx() context: GraphQLContext): Promise<PartyType | null> {
    return partyOf(context, root.conventionUuid, root.partyUuid, root.asOf);
  }

  @FieldResolver(() => [PartyType], { description: 'Towards whom; empty = all the other parties.' })
  async beneficiaries(@Root() root: CommitmentType, @Ctx() context: GraphQLContext): Promise<PartyType[]> {
    const rows = await loadParties(context, root.conventionUuid, root.asOf);
    return rows.filter((row) => root.beneficiaryUuids.includes(row.id)).map(partyModel);
  }

  @FieldResolver(() => [AxisType], { description: 'Axes that it serves.' })
  async axes(@Root() root: CommitmentType, @Ctx() context: GraphQLContext): Promise<AxisType[]> {
    const [links, axes] = await Promise.all([
      loadCommitmentAxes(context, root.conventionUuid, null),
      loadAxes(context, root.conventionUuid, null),
    ]);
    const wanted = new Set(
      links.filter((link) => link.commitmentVersionId === root.versionUuid).map((link) => link.axisId),
    );
    return axes.filter((axis) => wanted.has(axis.id)).map(axisModel);
  }

  @FieldResolver(() => [CommitmentEventType], { description: 'Its history, oldest first.' })
  async events(@Root() root: CommitmentType, @Ctx() context: GraphQLContext): Promise<CommitmentEventType[]> {
    const rows = await loadEvents(context, root.conventionUuid, null);
    return rows
      .filter((row) => row.commitmentId === root.uuid)
      .map((row) => Object.assign(new CommitmentEventType(), row, { organisationUuid: row.organisationId }));
  }

  @FieldResolver(() => [CommitmentOccurrenceType], {
    description: 'The times it falls due, with their state on the day.',
  })
  async occurrences(@Root() root: CommitmentType, @Ctx() context: GraphQLContext): Promise<CommitmentOccurrenceType[]> {
    const day = (root.asOf ?? context.today) as CalendarDate;
    const convention = await loadConvention(context, root.conventionUuid);
    if (!convention) return [];
    const facts = factsFrom(convention, await partsOn(context, root.conventionUuid, day), day);
    const fact: CommitmentFact | undefined = facts.commitments.find((each) => each.id === root.uuid);
    if (!fact) return [];
    const occurrences = occurrencesOf(
      { ...fact, dueRule: dueRuleSchema.parse(fact.dueRule) },
      { ...termOf(facts), horizon: addYears(day, REPORT_HORIZON_YEARS) },
    );
    return occurrences.map((occurrence) =>
      Object.assign(new CommitmentOccurrenceType(), {
        label: occurrence.label,
        dueOn: occurrence.dueOn,
        state: occurrenceState(occurrence, fact.events, day, DUE_SOON_DAYS),
        closedOn: closedOn(occurrence, fact.events, day),
      }),
    );
  }
}

@Resolver(() => DeadlineType)
export class DeadlineResolver {
  @FieldResolver(() => [String], { description: 'Keys of the parties that owe it; empty = all.' })
  parties(@Root() deadline: DeadlineType): readonly string[] {
    return deadline.partyKeys;
  }
}
