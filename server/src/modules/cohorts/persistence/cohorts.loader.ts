import type { CategoryRule } from '@maillage/domain/cohorts';
import type { SqlReader } from '../../../db/sql.ts';
import { groupRows, pickRows, type Loaders } from '../../../platform/graphql/loaders.ts';
import { campaignsById, progressOf, type CampaignRow, type ProgressRow } from './campaign.queries.ts';
import { candidaturesById, candidaturesOf, type CandidatureRow } from './candidature.queries.ts';
import {
  candidatureEventsOf,
  dossierReadsOf,
  lastEventsOf,
  type CandidatureEventRow,
  type DossierReadRow,
} from './candidature-events.queries.ts';
import { cohortsById, type CohortRow } from './cohort.queries.ts';
import {
  cohortEventsOf,
  cohortParts,
  experimentsOf,
  funnelsOf,
  type CohortEventRow,
  type CohortPartsRow,
  type ExperimentRow,
  type FunnelRow,
} from './cohort-figures.queries.ts';
import { followUpsOf, type FollowUpRow } from './follow-up.queries.ts';
import { categoryRules, needsById, type NeedRow } from './need.queries.ts';
import { editionsOf, schemesById, schemesOf, type EditionRow, type SchemeRow } from './scheme.queries.ts';
import { scopeOf, type ScopeRow } from './scope.queries.ts';

const SCHEME = Symbol('scheme by id');
const SCHEMES = Symbol('schemes of a convention');
const EDITIONS = Symbol('editions of a scheme');
const NEED = Symbol('need by id');
const CAMPAIGN = Symbol('campaign by id');
const PROGRESS = Symbol('progress of a campaign');
const RULES = Symbol('category rules');
const SCOPE = Symbol('needs scope');
const COHORT = Symbol('cohort by id');
const PARTS = Symbol('cohort parts');
const CANDIDATURE = Symbol('candidature by id');

export interface Reading {
  loaders: Loaders;
  readonly gate: SqlReader;
}

/** A loader of one record by its uuid; null when out of reach. */
export function byId<R extends { id: string }>(
  name: symbol,
  read: (db: SqlReader, ids: readonly string[]) => Promise<R[]>,
) {
  return ({ loaders, gate }: Reading, id: string): Promise<R | null> =>
    loaders.get<string, R | null>(name, async (ids) => pickRows(ids, await read(gate, ids), (row) => row.id)).load(id);
}

export const loadScheme = byId<SchemeRow>(SCHEME, schemesById);
export const loadNeed = byId<NeedRow>(NEED, needsById);
export const loadCampaign = byId<CampaignRow>(CAMPAIGN, campaignsById);
export const loadCohort = byId<CohortRow>(COHORT, cohortsById);
export const loadCandidature = byId<CandidatureRow>(CANDIDATURE, candidaturesById);

export function loadSchemesOf({ loaders, gate }: Reading, conventionId: string): Promise<SchemeRow[]> {
  return loaders
    .get<string, SchemeRow[]>(SCHEMES, async (ids) =>
      groupRows(ids, await schemesOf(gate, ids), (row) => row.conventionId),
    )
    .load(conventionId);
}

export function loadEditions({ loaders, gate }: Reading, schemeId: string): Promise<EditionRow[]> {
  return loaders
    .get<string, EditionRow[]>(EDITIONS, async (ids) =>
      groupRows(ids, await editionsOf(gate, ids), (row) => row.schemeId),
    )
    .load(schemeId);
}

/** How far a campaign has come, by département. */
export function loadProgress({ loaders, gate }: Reading, campaignId: string): Promise<ProgressRow[]> {
  return loaders
    .get<string, ProgressRow[]>(PROGRESS, async (ids) =>
      groupRows(ids, await progressOf(gate, ids), (row) => row.campaignId),
    )
    .load(campaignId);
}

/** Every line of the law on categories: there are four, all are read at once. */
export function loadCategoryRules({ loaders, gate }: Reading): Promise<CategoryRule[]> {
  return loaders
    .get<string, CategoryRule[]>(RULES, async (keys) => {
      const rules = await categoryRules(gate);
      return keys.map(() => rules);
    })
    .load('all');
}

/** For which communes the organisation acted for states or surveys needs. */
export function loadScope({ loaders, gate }: Reading): Promise<ScopeRow> {
  return loaders
    .get<string, ScopeRow>(SCOPE, async (keys) => {
      const scope = await scopeOf(gate);
      return keys.map(() => scope);
    })
    .load('own');
}

/** A loader of the rows that belong to one record, by its uuid. */
export function rowsOf<R>(
  read: (db: SqlReader, ids: readonly string[]) => Promise<R[]>,
  ownerOf: (row: R) => string,
): (reading: Reading, id: string) => Promise<R[]> {
  const name = Symbol(read.name);
  return ({ loaders, gate }, id) =>
    loaders.get<string, R[]>(name, async (ids) => groupRows(ids, await read(gate, ids), ownerOf)).load(id);
}

export const loadCandidatures = rowsOf<CandidatureRow>(candidaturesOf, (row) => row.cohortId);
export const loadFunnel = rowsOf<FunnelRow>(funnelsOf, (row) => row.cohortId);
export const loadExperiments = rowsOf<ExperimentRow>(experimentsOf, (row) => row.conventionId);
export const loadCohortEvents = rowsOf<CohortEventRow>(cohortEventsOf, (row) => row.cohortId);
export const loadCandidatureEvents = rowsOf<CandidatureEventRow>(candidatureEventsOf, (row) => row.candidatureId);
export const loadLastEvents = rowsOf<CandidatureEventRow & { cohortId: string }>(lastEventsOf, (row) => row.cohortId);
export const loadFollowUps = rowsOf<FollowUpRow>(followUpsOf, (row) => row.candidatureId);
export const loadDossierReads = rowsOf<DossierReadRow>(dossierReadsOf, (row) => row.candidatureId);

/** What the organisation acted for is for each cohort. */
export function loadCohortParts({ loaders, gate }: Reading): Promise<CohortPartsRow> {
  return loaders
    .get<string, CohortPartsRow>(PARTS, async (keys) => {
      const parts = await cohortParts(gate);
      return keys.map(() => parts);
    })
    .load('own');
}
