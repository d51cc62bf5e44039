import {
  balanceOf,
  CALENDAR_STATES,
  CERTIFIERS,
  checkCertification,
  DAY_KINDS,
  minutesOfDay,
  openSheetsOf,
  statementOf,
  whyNotLeadCohort,
} from '@maillage/domain/cohorts';
import { clauseInForce } from '@maillage/domain/conventions';
import { isMonth, lastDayOf, monthOf, refusal, type CalendarDate, type Month } from '@maillage/kernel';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../../context.ts';
import { BadRequest } from '../../../../db/bad-request.ts';
import { capability, CapabilityType } from '../../../../platform/graphql/capability.ts';
import { toGlobalId } from '../../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../../platform/graphql/scalars.ts';
import { OrganisationType } from '../../../organisations/graphql/organisation.type.ts';
import { organisationOf } from '../../../organisations/graphql/read-model.ts';
import { loadTrainingDays } from '../../persistence/attendance/attendance.loader.ts';
import { loadCohort, loadCohortParts, loadEditions } from '../../persistence/cohorts.loader.ts';
import type { CohortRow } from '../../persistence/cohort.queries.ts';
import { bookOf, fingerprintOf, monthsOfCohort } from '../../use-cases/attendance/attendance-book.ts';
import { partsFor } from '../../use-cases/cohort-facts.ts';
import { rulesOf } from '../cohort-models.ts';
import { CohortType } from '../cohort.type.ts';
import { CalendarBalanceType, TrainingDayType } from './calendar.type.ts';
import {
  absenceModel,
  attendanceDayModel,
  loadTraining,
  statementLineModel,
  trainingDayModel,
  whyNotKeepTraining,
} from './models.ts';
import { AbsenceFiguresType, AttendanceDayType } from './sheet.type.ts';
import { AttendanceStatementType } from './statement.type.ts';

const keyOf = (root: CohortType) => ({ id: root.uuid, conventionId: root.conventionUuid });

function monthArgument(month: string | undefined): Month | null {
  if (month === undefined || month === null) return null;
  if (isMonth(month)) return month;
  throw new BadRequest('Mois attendu sous la forme AAAA-MM, par exemple 2026-02.');
}

/**
 * The statements of a cohort that the reader may see, in the order of their months: all of them for those who keep the
 * training, the certified ones for the Région that pays (PDL-2.R4).
 */
export async function statementModels(context: GraphQLContext, cohort: CohortRow): Promise<AttendanceStatementType[]> {
  const rows = await loadTraining(context, cohort.id);
  const book = bookOf(rows);
  const months = monthsOfCohort(cohort);
  const keeps = (await whyNotKeepTraining(context, cohort)) === null;
  const { clauses } = await rulesOf(context, cohort.conventionId);
  const { actors } = partsFor(cohort, await loadCohortParts(context));
  const forbidden = whyNotLeadCohort(context.requireActor(), actors, CERTIFIERS);
  const certified = new Set(book.certified.map((statement) => statement.month));
  const known = new Map(
    [...rows.lines.map((line) => ({ ...line, id: line.personId })), ...rows.stays].map((row) => [row.id, row]),
  );
  return months
    .filter((month) => certified.has(month) || (keeps && month <= monthOf(context.today)))
    .map((month) => {
      const lines = statementOf(book, month);
      const open = keeps ? openSheetsOf(book, month) : [];
      const clause = clauseInForce(clauses, 'remuneration_approval', lastDayOf(month));
      const row = rows.statements.find((statement) => statement.month === month);
      const against = forbidden ?? checkCertification(book, month, months, context.today)[0] ?? null;
      return Object.assign(new AttendanceStatementType(), {
        cohortUuid: cohort.id,
        organisationUuid: row?.organisationId ?? null,
        id: `${toGlobalId('Cohort', cohort.id)}.${month}`,
        month,
        certifiedOn: row?.certifiedOn ?? null,
        certifiedBy: row?.certifiedBy ?? null,
        halfDays: book.sheets.filter(({ date }) => monthOf(date) === month).length,
        openSheets: open.length,
        firstOpen: open[0]?.date ?? null,
        lines: lines.map((line) => statementLineModel(line, [...known.values()])),
        fingerprint: fingerprintOf(lines),
        viewerCanCertify: capability(context, against),
        articleNumber: clause?.articleNumber ?? null,
        rule: clause?.ruleId ?? null,
      });
    });
}

@Resolver(() => CohortType)
export class CohortTrainingResolver {
  @FieldResolver(() => [TrainingDayType], { description: 'Its days of training, cancelled ones too, in order.' })
  async calendar(
    @Root() root: CohortType,
    @Ctx() context: GraphQLContext,
    @Arg('month', () => String, { nullable: true, description: "Of one month, 'YYYY-MM'." }) month?: string,
  ): Promise<TrainingDayType[]> {
    const wanted = monthArgument(month);
    const days = await loadTrainingDays(context, root.uuid);
    return days.filter(({ date }) => wanted === null || monthOf(date as CalendarDate) === wanted).map(trainingDayModel);
  }

  @FieldResolver(() => [CalendarBalanceType], {
    description: 'Its days against the programme of its edition, by kind.',
  })
  async calendarBalance(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<CalendarBalanceType[]> {
    const edition = (await loadEditions(context, root.schemeUuid)).find(({ id }) => id === root.editionUuid);
    if (!edition) return [];
    const days = (await loadTrainingDays(context, root.uuid)).filter(({ cancelledOn }) => cancelledOn === null);
    const balance = balanceOf(edition, days);
    return DAY_KINDS.map((kind) =>
      Object.assign(new CalendarBalanceType(), balance[kind], {
        kind,
        dayMinutes: minutesOfDay(edition, kind),
        minutes: days
          .filter((day) => day.kind === kind)
          .flatMap(({ halves }) => halves)
          .reduce((sum, { minutes }) => sum + minutes, 0),
      }),
    );
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader keeps its calendar.' })
  async viewerCanKeepCalendar(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const denial = await whyNotKeepTraining(context, keyOf(root));
    const open = CALENDAR_STATES.includes(root.state as never);
    return capability(context, denial ?? (open ? null : refusal('CALENDAR_CLOSED', [], { state: root.state })));
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader keeps its sheets.' })
  async viewerCanKeepAttendance(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    return capability(context, await whyNotKeepTraining(context, keyOf(root)));
  }

  @FieldResolver(() => AttendanceDayType, {
    nullable: true,
    description: 'The two sheets of a day; null when there is no training on it, or for whoever does not keep them.',
  })
  async attendance(
    @Root() root: CohortType,
    @Ctx() context: GraphQLContext,
    @Arg('day', () => DateScalar) day: string,
  ): Promise<AttendanceDayType | null> {
    if (await whyNotKeepTraining(context, keyOf(root))) return null;
    const found = (await loadTrainingDays(context, root.uuid)).find(
      ({ date, cancelledOn }) => date === day && cancelledOn === null,
    );
    return found ? attendanceDayModel(context, found) : null;
  }

  @FieldResolver(() => AbsenceFiguresType, {
    nullable: true,
    description: 'Absences in a row, rates, and sheets to close; null for whoever does not keep the sheets.',
  })
  absences(@Root() root: CohortType, @Ctx() context: GraphQLContext): Promise<AbsenceFiguresType | null> {
    return absenceModel(context, keyOf(root));
  }

  @FieldResolver(() => [AttendanceStatementType], {
    description: 'Its monthly statements until this month; the certified ones alone for the Région that pays.',
  })
  async statements(
    @Root() root: CohortType,
    @Ctx() context: GraphQLContext,
    @Arg('month', () => String, { nullable: true, description: "Of one month, 'YYYY-MM'." }) month?: string,
  ): Promise<AttendanceStatementType[]> {
    const wanted = monthArgument(month);
    const cohort = await loadCohort(context, root.uuid);
    const models = cohort ? await statementModels(context, cohort) : [];
    return models.filter((model) => wanted === null || model.month === wanted);
  }
}

@Resolver(() => AttendanceStatementType)
export class AttendanceStatementResolver {
  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The training body that certified it.' })
  async by(@Root() root: AttendanceStatementType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return root.organisationUuid === null ? null : organisationOf(context, root.organisationUuid);
  }
}
