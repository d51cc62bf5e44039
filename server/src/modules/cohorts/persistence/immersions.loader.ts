import type { AgentStayRule } from '@maillage/domain/cohorts';
import type { SqlReader } from '../../../db/sql.ts';
import type { Loaders } from '../../../platform/graphql/loaders.ts';
import { byId, rowsOf } from './cohorts.loader.ts';
import {
  agentStaysOf,
  hostOffersById,
  hostScopeOf,
  type HostOfferRow,
  type HostScopeRow,
} from './host-offer.queries.ts';
import {
  immersionEvaluationsOf,
  immersionsById,
  immersionSignaturesOf,
  immersionsOf,
  type ImmersionEvaluationRow,
  type ImmersionRow,
  type ImmersionSignatureRow,
} from './immersion.queries.ts';

interface Reading {
  loaders: Loaders;
  readonly gate: SqlReader;
}

export const loadHostOffer = byId<HostOfferRow>(Symbol('host offer by id'), hostOffersById);
export const loadImmersion = byId<ImmersionRow>(Symbol('immersion by id'), immersionsById);
export const loadImmersionsOf = rowsOf<ImmersionRow>(immersionsOf, (row) => row.cohortId);
export const loadImmersionSignatures = rowsOf<ImmersionSignatureRow>(immersionSignaturesOf, (row) => row.immersionId);
export const loadImmersionEvaluations = rowsOf<ImmersionEvaluationRow>(
  immersionEvaluationsOf,
  (row) => row.immersionId,
);

/** A loader of what does not depend on a record, read once for a request. */
function once<R>(read: (db: SqlReader) => Promise<R>): (reading: Reading) => Promise<R> {
  const name = Symbol(read.name);
  return ({ loaders, gate }) =>
    loaders
      .get<string, R>(name, async (keys) => {
        const found = await read(gate);
        return keys.map(() => found);
      })
      .load('own');
}

/** For whom the organisation acted for offers places. */
export const loadHostScope = once<HostScopeRow>(hostScopeOf);
export const loadAgentStays = rowsOf<AgentStayRule & { conventionId: string }>(agentStaysOf, (row) => row.conventionId);
