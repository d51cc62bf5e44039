import type { ClientRefusal } from '../../../ui/forms/refusals.tsx';
import { orNull } from './fields.tsx';
import type { FoundOrganisation } from './OrganisationField.tsx';

export interface MandateValues {
  mandator: FoundOrganisation;
  resolution: string;
  date: string;
}

export interface PartyValues {
  key: string;
  organisation: FoundOrganisation;
  role: string;
  designation: string;
  actsForKey: string;
  office: string;
  quality: string;
  actKind: string;
  actNumber: string;
  actDate: string;
  elected: boolean;
  administrative: boolean;
  mandates: MandateValues[];
}

export const NOBODY: FoundOrganisation = { id: '', name: '' };

/** Bodies that were typed but not chosen in the directory. */
export function unchosen(values: PartyValues, message: string): ClientRefusal[] {
  const mandates = values.role === 'mandated_coordinator' ? values.mandates : [];
  return [
    ...(values.organisation.id === '' ? [{ code: 'REQUIRED', path: ['organisation'], message }] : []),
    ...mandates.flatMap((mandate, index) =>
      mandate.mandator.id === ''
        ? [{ code: 'REQUIRED', path: ['mandates', String(index), 'mandatorId'], message }]
        : [],
    ),
  ];
}

export function isSigning(role: string): boolean {
  return role === 'signatory' || role === 'mandated_coordinator';
}

/** What was typed, as the API takes it; what the role does not need is left out. */
export function toInput(values: PartyValues, position: number): object {
  const signing = isSigning(values.role);
  return {
    key: values.key.trim(),
    organisationId: values.organisation.id,
    role: values.role,
    designation: orNull(values.designation),
    actsForKey: values.role === 'paying_agent' ? orNull(values.actsForKey) : null,
    representative:
      signing && values.office.trim() ? { office: values.office.trim(), quality: orNull(values.quality) } : null,
    enablingAct:
      signing && values.actKind.trim()
        ? { kind: values.actKind.trim(), number: orNull(values.actNumber), date: orNull(values.actDate) }
        : null,
    signatureSlots: signing
      ? [...(values.elected ? ['elected'] : []), ...(values.administrative ? ['administrative'] : [])]
      : [],
    mandates:
      values.role === 'mandated_coordinator'
        ? values.mandates.map((mandate) => ({
            mandatorId: mandate.mandator.id,
            resolution: orNull(mandate.resolution),
            date: orNull(mandate.date),
          }))
        : [],
    position,
  };
}
