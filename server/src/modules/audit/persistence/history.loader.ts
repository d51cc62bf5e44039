import type { SqlReader } from '../../../db/sql.ts';
import { pickRows, type Loaders } from '../../../platform/graphql/loaders.ts';
import {
  accountNames,
  entrySeals,
  entryValues,
  type AccountNameRow,
  type EntrySealRow,
  type EntryValueRow,
} from './history.queries.ts';

const VALUE = Symbol('values of an audit line');
const SEAL = Symbol('seal of an audit line');
const NAME = Symbol('name of an account');

interface Reading {
  loaders: Loaders;
  readonly gate: SqlReader;
}

/** What a line changed; null once it was erased with a person. */
export function loadEntryValue({ loaders, gate }: Reading, entryId: string): Promise<EntryValueRow | null> {
  return loaders
    .get<string, EntryValueRow | null>(VALUE, async (ids) =>
      pickRows(ids, await entryValues(gate, ids), (row) => row.entryId),
    )
    .load(entryId);
}

/** The hash of a line; null until it is chained. */
export async function loadEntryHash({ loaders, gate }: Reading, entryId: string): Promise<string | null> {
  const row = await loaders
    .get<string, EntrySealRow | null>(SEAL, async (ids) =>
      pickRows(ids, await entrySeals(gate, ids), (seal) => seal.entryId),
    )
    .load(entryId);
  return row?.hash ?? null;
}

/** The name of an account; null when it is neither the reader's nor one of the organisation acted for. */
export async function loadAccountName({ loaders, gate }: Reading, accountId: string): Promise<string | null> {
  const row = await loaders
    .get<string, AccountNameRow | null>(NAME, async (ids) =>
      pickRows(ids, await accountNames(gate, ids), (account) => account.id),
    )
    .load(accountId);
  return row?.displayName ?? null;
}
