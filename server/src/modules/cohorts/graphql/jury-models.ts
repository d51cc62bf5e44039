import type { Denial } from '@maillage/domain/access';
import { COHORT_TEACHERS, whyNotLeadCohort } from '@maillage/domain/cohorts';
import type { GraphQLContext } from '../../../context.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { loadCohort, loadCohortParts } from '../persistence/cohorts.loader.ts';
import type { JurorRow, JuryDayRow, JurySlotRow } from '../persistence/jury.queries.ts';
import { partsFor } from '../use-cases/cohort-facts.ts';
import { JurorType, JuryDayType, JurySlotType } from './jury.type.ts';

export function juryDayModel(row: JuryDayRow): JuryDayType {
  const { day, startsAt, endsAt, slotMinutes, breakFrom, breakTo, place, closedOn, version } = row;
  return Object.assign(new JuryDayType(), {
    uuid: row.id,
    cohortUuid: row.cohortId,
    id: toGlobalId('JuryDay', row.id),
    day,
    startsAt,
    endsAt,
    slotMinutes,
    breakFrom,
    breakTo,
    place,
    closedOn,
    version,
  });
}

export const jurorModel = (row: JurorRow, accountId: string): JurorType =>
  Object.assign(new JurorType(), {
    organisationUuid: row.organisationId,
    id: toGlobalId('Juror', row.id),
    accountId: toGlobalId('Account', row.accountId),
    name: row.name,
    isViewer: row.accountId === accountId,
  });

export function jurySlotModel(row: JurySlotRow): JurySlotType {
  const { startsAt, endsAt, lastName, firstName, known, absent } = row;
  return Object.assign(new JurySlotType(), {
    dayUuid: row.juryDayId,
    cohortUuid: row.cohortId,
    candidatureUuid: row.candidatureId,
    candidatureId: toGlobalId('Candidature', row.candidatureId),
    startsAt,
    endsAt,
    lastName,
    firstName,
    known,
    absent,
  });
}

/** Why the reader may not prepare, follow or close the juries of a cohort; null when they may. */
export async function whyNotKeepJuries(context: GraphQLContext, cohortId: string): Promise<Denial> {
  const cohort = await loadCohort(context, cohortId);
  const actors = cohort ? partsFor(cohort, await loadCohortParts(context)).actors : [];
  return whyNotLeadCohort(context.requireActor(), actors, COHORT_TEACHERS);
}
