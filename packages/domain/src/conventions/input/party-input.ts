import { z } from 'zod';
import { PARTY_ROLES, SIGNATURE_SLOTS, SIGNING_ROLES } from '../facts.ts';
import { MAX_LENGTHS, line, optionalLine, position, slug } from './texts.ts';
import { endBeforeStart, isOrdered, optionalDate, validity } from './validity.ts';

export const enablingActInput = z.strictObject({
  /** 'Délibération du conseil d'administration', 'Arrêté'… */
  kind: line(MAX_LENGTHS.act),
  number: optionalLine(MAX_LENGTHS.actNumber),
  date: optionalDate,
});
export type EnablingActInput = z.output<typeof enablingActInput>;

export const mandateInput = z.strictObject({
  /** Uuid of the organisation that gives the mandate. */
  mandatorId: z.uuid(),
  resolution: optionalLine(MAX_LENGTHS.resolution),
  date: optionalDate,
});
export type MandateInput = z.output<typeof mandateInput>;

export const representativeInput = z.strictObject({
  /** The office ('Présidence'), never a name. */
  office: line(MAX_LENGTHS.office),
  /** In what quality: 'habilitée par délibération', 'par délégation'… */
  quality: optionalLine(MAX_LENGTHS.office),
});
export type RepresentativeInput = z.output<typeof representativeInput>;

/** An organisation and its part in the convention. What its role demands is checked here as well. */
export const partyInput = z
  .strictObject({
    key: slug,
    organisationId: z.uuid(),
    role: z.enum(PARTY_ROLES),
    /** How the text calls it ('la Région'). */
    designation: optionalLine(MAX_LENGTHS.designation),
    actsForKey: slug.nullish().transform((key) => key ?? null),
    mandates: z.array(mandateInput).max(100).default([]),
    representative: representativeInput.nullish().transform((each) => each ?? null),
    enablingAct: enablingActInput.nullish().transform((act) => act ?? null),
    signatureSlots: z.array(z.enum(SIGNATURE_SLOTS)).max(SIGNATURE_SLOTS.length).default([]),
    position: position.default(0),
    ...validity,
  })
  .superRefine((party, context) => {
    const report = (refusal: string, field: string): void =>
      context.addIssue({ code: 'custom', path: [field], params: { refusal }, input: party });
    const signs = SIGNING_ROLES.includes(party.role);
    if (signs && party.representative === null) report('REPRESENTATIVE_REQUIRED', 'representative');
    if (signs && party.signatureSlots.length === 0) report('SIGNATURE_SLOT_REQUIRED', 'signatureSlots');
    if (!signs && party.signatureSlots.length > 0) report('SIGNATURE_NOT_EXPECTED', 'signatureSlots');
    if (new Set(party.signatureSlots).size < party.signatureSlots.length) report('DUPLICATE_ITEM', 'signatureSlots');
    if (party.role === 'paying_agent' && party.actsForKey === null) report('PRINCIPAL_REQUIRED', 'actsForKey');
    if (party.role !== 'paying_agent' && party.actsForKey !== null) report('PRINCIPAL_NOT_APPLICABLE', 'actsForKey');
    if (party.actsForKey === party.key) report('PRINCIPAL_IS_SELF', 'actsForKey');
    if (party.role === 'mandated_coordinator' && party.mandates.length === 0) report('MANDATOR_REQUIRED', 'mandates');
    if (party.role !== 'mandated_coordinator' && party.mandates.length > 0)
      report('MANDATE_NOT_APPLICABLE', 'mandates');
    const mandators = party.mandates.map((mandate) => mandate.mandatorId);
    if (mandators.includes(party.organisationId)) report('MANDATOR_IS_SELF', 'mandates');
    if (new Set(mandators).size < mandators.length) report('DUPLICATE_ITEM', 'mandates');
  })
  .refine(isOrdered, endBeforeStart);
export type PartyInput = z.output<typeof partyInput>;
