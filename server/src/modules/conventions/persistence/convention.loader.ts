import { groupRows, pickRows, type Loaders } from '../../../platform/graphql/loaders.ts';
import type { SqlReader } from '../../../db/sql.ts';
import {
  childrenOf,
  conventionsById,
  grantsOf,
  territoriesOf,
  type ConventionRow,
  type GrantRow,
  type TerritoryRow,
} from './convention.queries.ts';
import { modelsOf, successorsOf, type ModelRow, type SuccessorRow } from './copies.queries.ts';
import {
  disputeEventsOf,
  disputesOf,
  inConfidence,
  type DisputeEventRow,
  type DisputeRow,
} from './disputes.queries.ts';
import * as parts from './parts.queries.ts';
import { renewalRecordsOf, type RenewalRow } from './renewal.queries.ts';
import { liveLinksOf, type SigningLinkRow } from './signing-links.queries.ts';
import { originalsOf } from './signing.queries.ts';

export interface Reading {
  loaders: Loaders;
  readonly gate: SqlReader;
}

type Read<R> = (db: SqlReader, ids: readonly string[], asOf: string | null) => Promise<R[]>;

/** A loader of the rows of a part, by convention and day: one statement for each day asked for. */
function partLoader<R extends { conventionId: string }>(read: Read<R>) {
  const name = Symbol(read.name);
  return (reading: Reading, conventionId: string, asOf: string | null): Promise<R[]> =>
    reading.loaders
      .get<string, R[]>(name, async (keys) => {
        const days = new Map<string, string[]>();
        for (const key of keys) {
          const [id, day] = key.split('|') as [string, string];
          days.set(day, [...(days.get(day) ?? []), id]);
        }
        const found = new Map<string, R[]>(keys.map((key) => [key, []]));
        for (const [day, ids] of days) {
          for (const row of await read(reading.gate, ids, day === '' ? null : day))
            found.get(`${row.conventionId}|${day}`)?.push(row);
        }
        return keys.map((key) => found.get(key)!);
      })
      .load(`${conventionId}|${asOf ?? ''}`);
}

export const loadRecitals = partLoader(parts.recitalsOf);
export const loadArticles = partLoader(parts.articlesOf);
export const loadParties = partLoader(parts.partiesOf);
export const loadClauses = partLoader(parts.clausesOf);
export const loadCommitments = partLoader(parts.commitmentsOf);
export const loadAnnexes = partLoader(parts.annexesOf);
export const loadMandates = partLoader<parts.MandateRow>((db, ids) => parts.mandatesOf(db, ids));
export const loadSignatures = partLoader<parts.SignatureRow>((db, ids) => parts.signaturesOf(db, ids));
export const loadSigningLinks = partLoader<SigningLinkRow>((db, ids) => liveLinksOf(db, ids));
export const loadEvents = partLoader<parts.CommitmentEventRow>((db, ids) => parts.commitmentEventsOf(db, ids));
export const loadCommitmentAxes = partLoader<parts.CommitmentAxisRow>((db, ids) => parts.commitmentAxesOf(db, ids));
export const loadHeld = partLoader<parts.HeldRow>((db, ids) => parts.heldOf(db, ids));
export const loadNotices = partLoader<parts.NoticeRow>((db, ids) => parts.noticesOf(db, ids));
export const loadAvenants = partLoader<parts.AvenantRow>((db, ids) => parts.avenantsOf(db, ids));
export const loadDisputes = partLoader<DisputeRow>((db, ids) => disputesOf(db, ids));
export const loadDisputeEvents = partLoader<DisputeEventRow>((db, ids) => disputeEventsOf(db, ids));
export const loadConfidence = partLoader<{ conventionId: string }>((db, ids) => inConfidence(db, ids));
export const loadRenewal = partLoader<RenewalRow>((db, ids) => renewalRecordsOf(db, ids));
export const loadInstruments = partLoader<parts.InstrumentRow>((db, ids) => parts.instrumentsOf(db, ids));
export const loadTerritory = partLoader<TerritoryRow>((db, ids) => territoriesOf(db, ids));
export const loadGrants = partLoader<GrantRow>((db, ids) => grantsOf(db, ids));
export const loadSuccessors = partLoader<SuccessorRow>((db, ids) => successorsOf(db, ids));
export const loadModels = partLoader<ModelRow>((db, ids) => modelsOf(db, ids));
export const loadAxes = partLoader<parts.AxisRow & { conventionId: string }>(async (db, ids) =>
  (await parts.axesOf(db, ids)).map((row) => ({ ...row, conventionId: row.forConventionId })),
);
export const loadChildren = partLoader<ConventionRow & { conventionId: string }>(async (db, ids) =>
  (await childrenOf(db, ids)).map((row) => ({ ...row, conventionId: row.parentId! })),
);

const BY_ID = Symbol('convention by id');

export function loadConvention(reading: Reading, id: string): Promise<ConventionRow | null> {
  return reading.loaders
    .get<string, ConventionRow | null>(BY_ID, async (ids) =>
      pickRows(ids, await conventionsById(reading.gate, ids), (row) => row.id),
    )
    .load(id);
}

const BOUND = Symbol('organisations bound with a party');

/** Organisations that answer for a party's commitments. */
export function loadBound(reading: Reading, partyId: string): Promise<string[]> {
  return reading.loaders
    .get<string, string[]>(BOUND, async (ids) => {
      const rows = await parts.boundOrganisations(reading.gate, ids);
      return groupRows(ids, rows, (row) => row.partyId).map((group) => group.map((row) => row.organisationId));
    })
    .load(partyId);
}

const ORIGINALS = Symbol('originals of a text');

/** How many originals of a text are signed on paper; null while it is not set. */
export async function loadOriginals({ loaders, gate }: Reading, instrumentId: string): Promise<number | null> {
  const row = await loaders
    .get<string, { id: string; originals: number | null } | null>(ORIGINALS, async (ids) =>
      pickRows(ids, await originalsOf(gate, ids), ({ id }) => id),
    )
    .load(instrumentId);
  return row?.originals ?? null;
}
