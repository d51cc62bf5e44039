import type { SignatureMethod } from '@maillage/domain/conventions';
import type { SqlReader } from '../../../db/sql.ts';

export interface DocumentSignatureRow {
  ordinal: number;
  partyKey: string;
  slot: 'elected' | 'administrative';
  office: string | null;
  signerName: string | null;
  signerQuality: string | null;
  signedOn: string | null;
  method: SignatureMethod | null;
}

/** signatures of a convention and of its avenants, given or awaited */
export function documentSignaturesOf(db: SqlReader, conventionId: string): Promise<DocumentSignatureRow[]> {
  return db.query(
    `select i.ordinal, p.key as "partyKey", s.slot, s.office, s.signer_name as "signerName",
       s.signer_quality as "signerQuality", s.signed_on as "signedOn", s.method
     from conventions.signature s
     join conventions.instrument i on i.id = s.instrument_id
     join conventions.party p on p.id = s.party_id
     where s.convention_id = $1 order by i.ordinal, s.step, p.key, s.slot desc`,
    [conventionId],
  );
}

export interface OrganisationNameRow {
  id: string;
  name: string;
  shortName: string;
}

/** organisations named: the names of some */
export function organisationNames(db: SqlReader, ids: readonly string[]): Promise<OrganisationNameRow[]> {
  return db.query(
    'select o.id, o.name, o.short_name as "shortName" from organisations.organisation o where o.id = any($1::uuid[])',
    [ids],
  );
}
