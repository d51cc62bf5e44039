import type { Recruitment } from '@maillage/domain/cohorts';
import { noticeFacts } from '../../conventions/use-cases/convention-facts.ts';
import { clauseFacts } from '../../conventions/use-cases/open-for-editing.ts';
import { loadClauses, loadNotices, loadParties } from '../../conventions/persistence/convention.loader.ts';
import type { GraphQLContext } from '../../../context.ts';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import type { CandidatureRow } from '../persistence/candidature.queries.ts';
import type { CandidatureEventRow } from '../persistence/candidature-events.queries.ts';
import type { CohortRow } from '../persistence/cohort.queries.ts';
import { loadCandidatures, loadCohort, loadExperiments, loadScheme } from '../persistence/cohorts.loader.ts';
import { recruitmentOf, type ConventionRules } from '../use-cases/cohort-facts.ts';
import { CandidateSituationType, CandidatureHistoryEventType, CandidatureType } from './candidature.type.ts';
import { CohortType } from './cohort.type.ts';

export function cohortModel(row: CohortRow): CohortType {
  const { id, conventionId, schemeId, editionId, cdgId, antenneId, ...shown } = row;
  return Object.assign(new CohortType(), shown, {
    uuid: id,
    id: toGlobalId('Cohort', id),
    conventionUuid: conventionId,
    schemeUuid: schemeId,
    editionUuid: editionId,
    cdgUuid: cdgId,
    antenneUuid: antenneId,
  });
}

export function candidatureModel(row: CandidatureRow): CandidatureType {
  return Object.assign(new CandidatureType(), {
    uuid: row.id,
    id: toGlobalId('Candidature', row.id),
    cohortUuid: row.cohortId,
    audience: row.audience,
    step: row.step,
    stepOn: row.stepOn,
    reason: row.reason,
    receivedOn: row.receivedOn,
    immersionDays: row.immersionDays,
    immersedOn: row.immersedOn,
    heardOn: row.heardOn,
    blocks: row.blocks,
    certifiedOn: row.certifiedOn,
    lastName: row.lastName,
    firstName: row.firstName,
    communeName: row.communeName,
    erased: row.erasedOn !== null,
    situation: row.situated
      ? Object.assign(new CandidateSituationType(), {
          employerUuid: row.employerId,
          prescriber: row.prescriber,
          are: row.are,
          areEndsOn: row.areEndsOn,
          note: row.note,
        })
      : null,
    version: row.version,
  });
}

export function candidatureEventModel(row: CandidatureEventRow): CandidatureHistoryEventType {
  const { days, blocks, employer } = row.details as { days?: number; blocks?: string[]; employer?: string };
  return Object.assign(new CandidatureHistoryEventType(), {
    organisationUuid: row.organisationId,
    id: toGlobalId('CandidatureHistoryEvent', row.id),
    event: row.event,
    toStep: row.toStep,
    happenedOn: row.happenedOn,
    reason: row.reason,
    days: days ?? null,
    blocks: blocks ?? null,
    employer: employer ?? null,
    undone: row.undoneAt !== null,
  });
}

/** What a convention says of its cohorts, through the loaders of the request. */
export async function rulesOf(context: GraphQLContext, conventionId: string): Promise<ConventionRules> {
  const [clauses, parties, notices, experiments] = await Promise.all([
    loadClauses(context, conventionId, null),
    loadParties(context, conventionId, null),
    loadNotices(context, conventionId, null),
    loadExperiments(context, conventionId),
  ]);
  return { clauses: clauseFacts(clauses), notices: noticeFacts({ parties, notices }), experiments };
}

const RECRUITMENT = Symbol('recruitment of a cohort');

/** A cohort with everybody in it, as its rules see it, once for a request; null when out of reach. */
export function loadRecruitment(context: GraphQLContext, cohortId: string): Promise<Recruitment | null> {
  return context.loaders
    .get<string, Recruitment | null>(RECRUITMENT, (ids) =>
      Promise.all(
        ids.map(async (id) => {
          const row = await loadCohort(context, id);
          if (!row) return null;
          const [rules, scheme, candidatures] = await Promise.all([
            rulesOf(context, row.conventionId),
            loadScheme(context, row.schemeId),
            loadCandidatures(context, id),
          ]);
          return recruitmentOf(row, rules, scheme, candidatures, context.today);
        }),
      ),
    )
    .load(cohortId);
}

/** The cohort as it is now; null when out of reach. */
export async function modelOfCohort(context: GraphQLContext, id: string): Promise<CohortType | null> {
  const row = await loadCohort(context, id);
  return row && cohortModel(row);
}
