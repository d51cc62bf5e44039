import { heaviestOf, weightOf } from '@maillage/domain/cohorts';
import { normaliseForSearch, refusal, type CalendarDate } from '@maillage/kernel';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { loadCandidatures } from '../persistence/cohorts.loader.ts';
import {
  loadCriteria,
  loadJurors,
  loadJuryDays,
  loadJuryProgress,
  loadJurySlots,
  loadScores,
} from '../persistence/jury.loader.ts';
import { prioritiesOn, rankingOf } from '../use-cases/jury-facts.ts';
import { possibleJurors } from '../use-cases/read-juries.ts';
import { rulesOf } from './cohort-models.ts';
import { CohortType } from './cohort.type.ts';
import { juryDayModel, whyNotKeepJuries } from './jury-models.ts';
import { gridOf, tieRuleOf } from './jury.resolver.ts';
import {
  JuryDayType,
  JuryPendingType,
  JuryRankingType,
  JuryRankType,
  PossibleJurorType,
  SelectionGridType,
} from './jury.type.ts';

/** What a cohort says of its selection: grid, juries, ranking. */
@Resolver(() => CohortType)
export class CohortSelectionResolver {
  @FieldResolver(() => SelectionGridType, {
    nullable: true,
    description: 'The grid of its juries; null while there is none, or when out of reach.',
  })
  selectionGrid(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<SelectionGridType | null> {
    return gridOf(context, root.uuid);
  }

  @FieldResolver(() => [JuryDayType], { description: 'The days of its juries that the reader may see.' })
  async juryDays(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<JuryDayType[]> {
    return (await loadJuryDays(context, root.uuid)).map(juryDayModel);
  }

  @FieldResolver(() => JuryRankingType, {
    nullable: true,
    description:
      'Those whom its juries heard, as things are; ties by the clause in force on the last day of a jury. Null for who neither runs nor teaches it.',
  })
  async juryRanking(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<JuryRankingType | null> {
    if ((await whyNotKeepJuries(context, root.uuid)) !== null) return null;
    const [days, criteria] = await Promise.all([loadJuryDays(context, root.uuid), loadCriteria(context, root.uuid)]);
    const last = days.at(-1);
    const rules = prioritiesOn(
      await rulesOf(context, root.conventionUuid),
      (last?.day ?? context.today) as CalendarDate,
    );
    const slots = (await Promise.all(days.map(({ id }) => loadJurySlots(context, id)))).flat();
    const withheld = slots.some(({ known }) => known);
    const shown = {
      outOf: weightOf(criteria),
      tieRule: tieRuleOf(criteria, rules.priority),
      withheld,
    };
    if (withheld || heaviestOf(criteria) === null)
      return Object.assign(new JuryRankingType(), shown, { ranked: [], pending: [] });
    const [jurors, scores, progress, candidatures] = await Promise.all([
      Promise.all(days.map(({ id }) => loadJurors(context, id))),
      loadScores(context, root.uuid),
      loadJuryProgress(context, root.uuid),
      loadCandidatures(context, root.uuid),
    ]);
    const { ranked, pending } = rankingOf(
      { criteria, slots, jurors: jurors.flat(), scores, progress, candidatures },
      rules,
    );
    return Object.assign(new JuryRankingType(), shown, {
      ranked: ranked.map(({ id, rank, hundredths, jurors: scored, tieBreak }) =>
        Object.assign(new JuryRankType(), { candidatureUuid: id, rank, hundredths, jurors: scored, tieBreak }),
      ),
      pending: pending.map(({ id, ...line }) => Object.assign(new JuryPendingType(), line, { candidatureUuid: id })),
    });
  }

  @FieldResolver(() => [PossibleJurorType], {
    description: 'Who may be named to its juries, by words of a name; at most 40. For those who run or teach it.',
  })
  async possibleJurors(
    @Root() root: CohortType,
    @Ctx() context: GraphQLContext,
    @Arg('text', () => String, { nullable: true }) text?: string | null,
  ): Promise<PossibleJurorType[]> {
    const words = normaliseForSearch(text ?? '')
      .split(' ')
      .filter(Boolean)
      .slice(0, 6);
    const rows = await possibleJurors(context.gate, root.uuid, { accounts: null, words });
    return rows.map(({ accountId, organisationId, name, organisationName }) =>
      Object.assign(new PossibleJurorType(), {
        accountId: toGlobalId('Account', accountId),
        organisationId: toGlobalId('Organisation', organisationId),
        name,
        organisationName,
      }),
    );
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may prepare its grid and its juries.' })
  async viewerCanKeepJuries(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const denial = await whyNotKeepJuries(context, root.uuid);
    return capability(context, denial ?? (root.jury ? null : refusal('JURY_NOT_FORESEEN', [])));
  }
}
