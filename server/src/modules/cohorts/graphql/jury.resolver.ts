import { heaviestOf, weightOf, type SelectionRules } from '@maillage/domain/cohorts';
import { refusal, type CalendarDate } from '@maillage/kernel';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { toGlobalId, uuidOf } from '../../../platform/graphql/ids.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import { organisationOf } from '../../organisations/graphql/read-model.ts';
import { loadCandidature, loadCohort } from '../persistence/cohorts.loader.ts';
import {
  loadCriteria,
  loadGrids,
  loadJurors,
  loadJuryDay,
  loadJuryProgress,
  loadJurySlots,
  loadOwnSheets,
  loadResults,
} from '../persistence/jury.loader.ts';
import { ownJuryDays } from '../use-cases/read-juries.ts';
import { CandidatureType } from './candidature.type.ts';
import { candidatureModel, cohortModel } from './cohort-models.ts';
import { CohortType } from './cohort.type.ts';
import { jurorModel, juryDayModel, jurySlotModel, whyNotKeepJuries } from './jury-models.ts';
import {
  JurorType,
  JuryDayType,
  JuryPendingType,
  JuryProgressType,
  JuryRankingType,
  JuryRankType,
  JuryScoreType,
  JurySheetType,
  JurySlotType,
  SelectionCriterionType,
  SelectionGridType,
  TieRuleType,
} from './jury.type.ts';

/** The grid of a cohort, as far as the reader may see it. */
export async function gridOf(context: GraphQLContext, cohortId: string): Promise<SelectionGridType | null> {
  const [[grid], criteria] = await Promise.all([loadGrids(context, cohortId), loadCriteria(context, cohortId)]);
  if (!grid) return null;
  return Object.assign(new SelectionGridType(), {
    cohortUuid: cohortId,
    version: grid.version,
    criteria: criteria.map(({ id, label, weight, maximum }) =>
      Object.assign(new SelectionCriterionType(), {
        id: toGlobalId('SelectionCriterion', id),
        label,
        weight,
        maximum,
      }),
    ),
  });
}

/** The rule of ties as it is told, from the grid and from what orders the publics. */
export function tieRuleOf(
  criteria: readonly { label: string; weight: number }[],
  priority: Pick<NonNullable<SelectionRules['priority']>, 'article' | 'rule'> | null,
): TieRuleType {
  return Object.assign(new TieRuleType(), {
    ordersPublics: priority !== null,
    articleNumber: priority?.article ?? null,
    rule: priority?.rule ?? null,
    heaviest: heaviestOf(criteria)?.label ?? null,
  });
}

@Resolver(() => SelectionGridType)
export class SelectionGridResolver {
  @FieldResolver(() => Boolean, { description: 'Whether a score was given, so that nothing of it changes any more.' })
  async frozen(@Root() root: SelectionGridType, @Ctx() context: GraphQLContext): Promise<boolean> {
    return (await loadJuryProgress(context, root.cohortUuid)).some(({ stoodBack }) => !stoodBack);
  }
}

@Resolver(() => JuryDayType)
export class JuryDayResolver {
  @Query(() => JuryDayType, {
    nullable: true,
    description: 'A day of a jury: for its jurors and for those who run or teach the cohort; null when out of reach.',
  })
  async juryDay(@Ctx() context: GraphQLContext, @Arg('id', () => ID) id: string): Promise<JuryDayType | null> {
    const row = await loadJuryDay(context, uuidOf('JuryDay', id));
    return row && juryDayModel(row);
  }

  @Query(() => [JuryDayType], {
    description: 'Days on which the reader sits on a jury, the last one first; at most 50.',
  })
  async ownJuryDays(@Ctx() context: GraphQLContext): Promise<JuryDayType[]> {
    return (await ownJuryDays(context.gate)).map(juryDayModel);
  }

  @FieldResolver(() => CohortType, { nullable: true })
  async cohort(@Root() root: JuryDayType, @Ctx() context: GraphQLContext): Promise<CohortType | null> {
    const row = await loadCohort(context, root.cohortUuid);
    return row && cohortModel(row);
  }

  @FieldResolver(() => SelectionGridType, { nullable: true, description: 'The grid of the cohort.' })
  grid(@Root() root: JuryDayType, @Ctx() context: GraphQLContext): Promise<SelectionGridType | null> {
    return gridOf(context, root.cohortUuid);
  }

  @FieldResolver(() => [JurorType])
  async jurors(@Root() root: JuryDayType, @Ctx() context: GraphQLContext): Promise<JurorType[]> {
    const { accountId } = context.requireActor();
    return (await loadJurors(context, root.uuid)).map((row) => jurorModel(row, accountId));
  }

  @FieldResolver(() => [JurySlotType], { description: 'Those who are called, in their order.' })
  async slots(@Root() root: JuryDayType, @Ctx() context: GraphQLContext): Promise<JurySlotType[]> {
    return (await loadJurySlots(context, root.uuid)).map(jurySlotModel);
  }

  @FieldResolver(() => JuryRankingType, {
    nullable: true,
    description:
      'The ranking as it stood when the minutes were closed; null while they are open, or when out of reach.',
  })
  async results(@Root() root: JuryDayType, @Ctx() context: GraphQLContext): Promise<JuryRankingType | null> {
    if (root.closedOn === null || (await whyNotKeepJuries(context, root.cohortUuid)) !== null) return null;
    const [day, rows, criteria, slots] = await Promise.all([
      loadJuryDay(context, root.uuid),
      loadResults(context, root.uuid),
      loadCriteria(context, root.cohortUuid),
      loadJurySlots(context, root.uuid),
    ]);
    const { priorityArticle: article, priorityRule: rule } = day!;
    return Object.assign(new JuryRankingType(), {
      ranked: rows.map(({ candidatureId, rank, hundredths, jurors, tieBreak }) =>
        Object.assign(new JuryRankType(), { candidatureUuid: candidatureId, rank, hundredths, jurors, tieBreak }),
      ),
      pending: [],
      outOf: weightOf(criteria),
      tieRule: tieRuleOf(criteria, article === null && rule === null ? null : { article, rule }),
      withheld: slots.some(({ known }) => known),
    });
  }

  @FieldResolver(() => Boolean, { description: 'Whether the reader sits that day, for the organisation acted for.' })
  async viewerSits(@Root() root: JuryDayType, @Ctx() context: GraphQLContext): Promise<boolean> {
    const { accountId, organisationId } = context.requireActor();
    const jurors = await loadJurors(context, root.uuid);
    return jurors.some((row) => row.accountId === accountId && row.organisationId === organisationId);
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may correct it.' })
  async viewerCanEdit(@Root() root: JuryDayType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const denial = await whyNotKeepJuries(context, root.cohortUuid);
    return capability(context, denial ?? (root.closedOn === null ? null : refusal('JURY_CLOSED', [])));
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may close its minutes, scores apart.' })
  async viewerCanClose(@Root() root: JuryDayType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const denial = await whyNotKeepJuries(context, root.cohortUuid);
    if (denial) return capability(context, denial);
    if (root.closedOn !== null) return capability(context, refusal('JURY_CLOSED', []));
    if ((root.day as CalendarDate) > context.today)
      return capability(context, refusal('JURY_NOT_BEGUN', [], { date: root.day }));
    const known = (await loadJurySlots(context, root.uuid)).some((slot) => slot.known);
    return capability(context, known ? refusal('FORBIDDEN', [], { reason: 'stood_back' }) : null);
  }
}

@Resolver(() => JurorType)
export class JurorResolver {
  @FieldResolver(() => OrganisationType, { nullable: true, description: 'For which the person sits.' })
  organisation(@Root() root: JurorType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.organisationUuid);
  }
}

@Resolver(() => JurySlotType)
export class JurySlotResolver {
  @FieldResolver(() => JurySheetType, {
    nullable: true,
    description: 'What the reader gave; null before, or not a juror.',
  })
  async sheet(@Root() root: JurySlotType, @Ctx() context: GraphQLContext): Promise<JurySheetType | null> {
    const sheets = await loadOwnSheets(context, root.dayUuid);
    const found = sheets.find(({ candidatureId }) => candidatureId === root.candidatureUuid);
    if (!found) return null;
    return Object.assign(new JurySheetType(), {
      version: found.version,
      remark: found.remark,
      scores: found.scores.map(({ criterionId, points }) =>
        Object.assign(new JuryScoreType(), { criterionId: toGlobalId('SelectionCriterion', criterionId), points }),
      ),
    });
  }

  @FieldResolver(() => JuryProgressType, {
    nullable: true,
    description: 'How far the jury is with the person; null for who neither runs nor teaches the cohort.',
  })
  async progress(@Root() root: JurySlotType, @Ctx() context: GraphQLContext): Promise<JuryProgressType | null> {
    if ((await whyNotKeepJuries(context, root.cohortUuid)) !== null) return null;
    const [jurors, rows] = await Promise.all([
      loadJurors(context, root.dayUuid),
      loadJuryProgress(context, root.cohortUuid),
    ]);
    const here = rows.filter((row) => row.juryDayId === root.dayUuid && row.candidatureId === root.candidatureUuid);
    const stoodBack = here.filter((row) => row.stoodBack).length;
    return Object.assign(new JuryProgressType(), {
      scored: here.length - stoodBack,
      stoodBack,
      jurors: jurors.length,
    });
  }
}

async function candidatureOf(context: GraphQLContext, uuid: string): Promise<CandidatureType | null> {
  const row = await loadCandidature(context, uuid);
  return row && candidatureModel(row);
}

@Resolver(() => JuryRankType)
export class JuryRankResolver {
  @FieldResolver(() => CandidatureType, { nullable: true })
  candidature(@Root() root: JuryRankType, @Ctx() context: GraphQLContext): Promise<CandidatureType | null> {
    return candidatureOf(context, root.candidatureUuid);
  }
}

@Resolver(() => JuryPendingType)
export class JuryPendingResolver {
  @FieldResolver(() => CandidatureType, { nullable: true })
  candidature(@Root() root: JuryPendingType, @Ctx() context: GraphQLContext): Promise<CandidatureType | null> {
    return candidatureOf(context, root.candidatureUuid);
  }
}
