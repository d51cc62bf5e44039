import type { PartyInput } from '@maillage/domain/conventions';
import type { PartyRow } from '../persistence/parts.queries.ts';
import type { Editing } from './open-for-editing.ts';

/** A stored party in the form of the input, so that the rules see all parties alike. */
export function partyAsInput(editing: Pick<Editing, 'parties' | 'mandates'>, row: PartyRow): PartyInput {
  return {
    key: row.key,
    organisationId: row.organisationId,
    role: row.role,
    designation: row.designation,
    actsForKey: editing.parties.find((party) => party.id === row.actsForPartyId)?.key ?? null,
    mandates: editing.mandates
      .filter((mandate) => mandate.partyVersionId === row.versionId)
      .map((mandate) => ({
        mandatorId: mandate.mandatorOrganisationId,
        resolution: mandate.resolution,
        date: mandate.resolvedOn as PartyInput['mandates'][number]['date'],
      })),
    representative:
      row.representativeOffice === null
        ? null
        : { office: row.representativeOffice, quality: row.representativeQuality },
    enablingAct:
      row.actKind === null
        ? null
        : { kind: row.actKind, number: row.actNumber, date: row.actOn as PartyInput['validFrom'] },
    signatureSlots: [...row.signatureSlots],
    position: row.position,
    validFrom: row.validFrom as PartyInput['validFrom'],
    validTo: row.validTo as PartyInput['validTo'],
  };
}
