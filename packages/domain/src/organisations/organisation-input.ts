import { parseSiren, parseSiret, refusal, sirenOf } from '@maillage/kernel';
import type { Refusal, Siren, Siret } from '@maillage/kernel';
import { z } from 'zod';
import { ORGANISATION_KINDS, traitsOf } from './kinds.ts';
import type { OrganisationKind } from './kinds.ts';

const orNull = <T>(value: T | null | undefined): T | null => value ?? null;
const refuse = (code: string) => ({ params: { refusal: code } });
const DEPARTEMENT = /^(?:\d{2}|2[AB]|97\d|98\d)$/;

/** Spaces are accepted and dropped; blank reads as null. */
const sirenField = z
  .string()
  .max(40)
  .nullish()
  .transform((text, context): Siren | null => {
    if (!text?.trim()) return null;
    const siren = parseSiren(text);
    if (siren === null) context.addIssue({ code: 'custom', ...refuse('INVALID_SIREN'), input: text });
    return siren;
  });
const siretField = z
  .string()
  .max(40)
  .nullish()
  .transform((text, context): Siret | null => {
    if (!text?.trim()) return null;
    const siret = parseSiret(text);
    if (siret === null) context.addIssue({ code: 'custom', ...refuse('INVALID_SIRET'), input: text });
    return siret;
  });

/** A public body, a unit of one, or an association. What its kind demands is checked here as well. */
export const organisationInput = z
  .strictObject({
    kind: z.enum(ORGANISATION_KINDS),
    name: z.string().trim().min(1).max(200),
    shortName: z.string().trim().min(1).max(60),
    siren: sirenField,
    siret: siretField,
    /** Uuid of the body it is a unit of. */
    parentId: z.uuid().nullish().transform(orNull),
    regionCode: z
      .string()
      .regex(/^\d{2}$/)
      .nullish()
      .transform(orNull),
    departementCode: z.string().regex(DEPARTEMENT).nullish().transform(orNull),
    /** INSEE code of the commune. */
    inseeCode: z
      .string()
      .regex(/^(?:\d{5}|2[AB]\d{3})$/)
      .nullish()
      .transform(orNull),
    epciSiren: sirenField,
    /** Null where the question does not arise or is not answered. */
    cdgAffiliated: z.boolean().nullish().transform(orNull),
    /** Uuid of the centre de gestion. */
    cdgId: z.uuid().nullish().transform(orNull),
    /** Where the entry comes from. */
    source: z
      .string()
      .trim()
      .max(300)
      .nullish()
      .transform((text) => text || null),
    /** Départements it serves. */
    reach: z.array(z.string().regex(DEPARTEMENT)).max(110).default([]),
  })
  .superRefine((organisation, context) => {
    for (const { code, path, parameters } of kindRefusals(organisation)) {
      context.addIssue({
        code: 'custom',
        path: [...path],
        params: { refusal: code, ...parameters },
        input: organisation,
      });
    }
  });
export type OrganisationInput = z.output<typeof organisationInput>;

type KindFacts = Pick<
  OrganisationInput,
  | 'kind'
  | 'siren'
  | 'siret'
  | 'parentId'
  | 'regionCode'
  | 'departementCode'
  | 'inseeCode'
  | 'epciSiren'
  | 'cdgAffiliated'
  | 'cdgId'
  | 'reach'
>;

function kindRefusals(organisation: KindFacts): Refusal[] {
  const { kind, siren, siret, parentId, cdgAffiliated, cdgId, reach } = organisation;
  const traits = traitsOf(kind);
  const refusals: Refusal[] = [];
  if (traits.siret === 'required' && siret === null && siren === null) refusals.push(refusal('REQUIRED', ['siret']));
  if (siren !== null && siret !== null && sirenOf(siret) !== siren)
    refusals.push(refusal('SIREN_SIRET_MISMATCH', ['siret'], { siren }));
  if (traits.unitOf.length > 0 && parentId === null) refusals.push(refusal('PARENT_REQUIRED', ['parentId'], { kind }));
  if (traits.unitOf.length === 0 && parentId !== null)
    refusals.push(refusal('PARENT_KIND_NOT_ALLOWED', ['parentId'], { kind }));
  if (!traits.affiliable && (cdgAffiliated !== null || cdgId !== null)) {
    refusals.push(refusal('AFFILIATION_NOT_APPLICABLE', ['cdgAffiliated'], { kind }));
  }
  if (traits.affiliable && cdgAffiliated === true && cdgId === null) refusals.push(refusal('CDG_REQUIRED', ['cdgId']));
  if (new Set(reach).size < reach.length) refusals.push(refusal('DUPLICATE_ITEM', ['reach']));
  refusals.push(...territoryRefusals(organisation));
  return refusals;
}

const TERRITORY_FIELD = {
  region: 'regionCode',
  departement: 'departementCode',
  commune: 'inseeCode',
  epci: 'epciSiren',
  reach: 'reach',
} as const;

function territoryRefusals(organisation: KindFacts): Refusal[] {
  const { territory } = traitsOf(organisation.kind);
  if (territory === 'none') return [];
  const field = TERRITORY_FIELD[territory];
  const given = organisation[field];
  if (given === null || given.length === 0)
    return [refusal('TERRITORY_REQUIRED', [field], { kind: organisation.kind, territory })];
  // The official code of an EPCI is its SIREN.
  const owner = organisation.siret === null ? organisation.siren : sirenOf(organisation.siret);
  return territory === 'epci' && owner !== null && owner !== given
    ? [refusal('EPCI_CODE_IS_SIREN', ['epciSiren'], { siren: owner })]
    : [];
}

/**
 * Reasons that need the directory: a number already taken, a parent of a kind that cannot hold this one, a centre de
 * gestion that is not one. The caller looks the three up.
 * @param directory `twinName` = name of another body with the same SIRET; null = none.
 */
export function checkOrganisation(
  organisation: OrganisationInput,
  directory: {
    readonly twinName: string | null;
    readonly parent: { readonly kind: OrganisationKind; readonly siren: string | null } | null;
    readonly cdg: { readonly kind: OrganisationKind } | null;
  },
): Refusal[] {
  const refusals: Refusal[] = [];
  const { kind, siret, parentId, cdgId } = organisation;
  if (directory.twinName !== null)
    refusals.push(refusal('DUPLICATE_SIRET', ['siret'], { siret, name: directory.twinName }));
  if (parentId !== null) {
    const { parent } = directory;
    if (parent === null) refusals.push(refusal('NOT_FOUND', ['parentId']));
    else if (!traitsOf(kind).unitOf.includes(parent.kind)) {
      refusals.push(refusal('PARENT_KIND_NOT_ALLOWED', ['parentId'], { kind, parentKind: parent.kind }));
    } else if (siret !== null && parent.siren !== null && sirenOf(siret) !== parent.siren) {
      refusals.push(refusal('SIREN_DIFFERS_FROM_PARENT', ['siret'], { siren: parent.siren }));
    }
  }
  if (cdgId !== null && directory.cdg?.kind !== 'cdg') refusals.push(refusal('CDG_REQUIRED', ['cdgId']));
  return refusals;
}
