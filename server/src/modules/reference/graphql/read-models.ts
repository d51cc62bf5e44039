import type { CommuneRecord, ListedCommune } from '../persistence/commune.queries.ts';
import type { EpciRecord } from '../persistence/epci.queries.ts';
import { codeGlobalId } from './code-ids.ts';
import { CommuneType, EpciObject } from './reference.type.ts';

/** A commune as the API shows it. */
export function communeModel(row: CommuneRecord | ListedCommune): CommuneType {
  const metres = 'metres' in row ? row.metres : undefined;
  return Object.assign(new CommuneType(), row, {
    id: codeGlobalId('Commune', row.inseeCode),
    distanceKm: metres === undefined ? null : metres / 1_000,
  });
}

/** An EPCI as the API shows it. */
export function epciModel(row: EpciRecord): EpciObject {
  return Object.assign(new EpciObject(), row, { id: codeGlobalId('Epci', row.siren) });
}
