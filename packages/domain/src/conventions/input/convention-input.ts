import { z } from 'zod';
import { dateSchema } from '../clause-kinds/fields.ts';
import { clauseKind } from '../clause-kinds/index.ts';
import { dueRuleSchema } from '../commitments/due-rule.ts';
import { COMMITMENT_EVENT_STATUSES } from '../commitments/occurrences.ts';
import {
  AXIS_SCOPES,
  CONVENTION_KINDS,
  EVIDENCE_KINDS,
  RECITAL_KINDS,
  RECURRENCES,
  SIGNATURE_SLOTS,
  TERRITORY_KINDS,
} from '../facts.ts';
import {
  MAX_LENGTHS,
  articleNumber,
  freeText,
  line,
  optionalArticle,
  optionalId,
  optionalLine,
  position,
  refuse,
  ruleId,
  slug,
} from './texts.ts';
import { partyInput } from './party-input.ts';
import { endBeforeStart, isOrdered, optionalDate, validity } from './validity.ts';

export const territorySchema = z.strictObject({
  kind: z.enum(TERRITORY_KINDS),
  /** INSEE code, or SIREN for an EPCI; 'FR' for the whole country. */
  code: z.string().regex(/^(?:FR|[0-9AB]{2,9})$/),
});

/** What a convention is, apart from its parts. */
export const conventionDetailsInput = z
  .strictObject({
    title: line(MAX_LENGTHS.title, 3),
    reference: optionalLine(MAX_LENGTHS.reference),
    kind: z.enum(CONVENTION_KINDS),
    object: freeText(MAX_LENGTHS.description),
    /** Uuid of the framework above it. */
    parentId: z
      .uuid()
      .nullish()
      .transform((id) => id ?? null),
    territory: z.array(territorySchema).max(500).default([]),
    signedAtPlace: optionalLine(MAX_LENGTHS.place),
    /** Where the portal knows the text from. */
    sourceNote: optionalLine(MAX_LENGTHS.note),
  })
  .refine(
    (details) =>
      new Set(details.territory.map((each) => `${each.kind}:${each.code}`)).size === details.territory.length,
    {
      path: ['territory'],
      ...refuse('DUPLICATE_ITEM'),
    },
  );
export type ConventionDetailsInput = z.output<typeof conventionDetailsInput>;

export const articleInput = z
  .strictObject({
    number: articleNumber,
    heading: line(MAX_LENGTHS.heading),
    body: z.string().trim().max(MAX_LENGTHS.body).default(''),
    parentNumber: optionalArticle,
    position,
    ...validity,
  })
  .refine((article) => article.parentNumber !== article.number, { path: ['parentNumber'], ...refuse('INVALID_VALUE') })
  .refine(isOrdered, endBeforeStart);
export type ArticleInput = z.output<typeof articleInput>;

export const recitalInput = z.strictObject({
  position,
  kind: z.enum(RECITAL_KINDS),
  text: line(MAX_LENGTHS.paragraph),
  /** Short form of the law, decree or act that a visa cites. */
  legalReference: optionalLine(MAX_LENGTHS.title),
});
export type RecitalInput = z.output<typeof recitalInput>;

export const annexInput = z
  .strictObject({
    number: articleNumber,
    title: line(MAX_LENGTHS.title),
    articleNumber: optionalArticle,
    /** Null while the annex that the text announces is missing. */
    receivedOn: optionalDate,
    /** Bare uuid of the annex itself; an annex may also have been received on paper alone. */
    fileId: optionalId,
    note: optionalLine(MAX_LENGTHS.note),
    position: position.default(0),
  })
  .refine((annex) => annex.fileId === null || annex.receivedOn !== null, {
    path: ['receivedOn'],
    ...refuse('REQUIRED'),
  });
export type AnnexInput = z.output<typeof annexInput>;

export const axisInput = z
  .strictObject({
    scope: z.enum(AXIS_SCOPES),
    /** Name of the list it belongs to ('Projet d'établissement'). */
    list: line(MAX_LENGTHS.axisList),
    code: articleNumber,
    label: line(MAX_LENGTHS.axisLabel),
    parentCode: optionalArticle,
    position: position.default(0),
  })
  .refine((axis) => axis.parentCode !== axis.code, { path: ['parentCode'], ...refuse('INVALID_VALUE') });
export type AxisInput = z.output<typeof axisInput>;

/** A clause; its value must fit its kind. Overlaps and party keys are checked on the whole set (`checkClauses`). */
export const clauseInput = z
  .strictObject({
    kind: z.string().min(1).max(MAX_LENGTHS.scope),
    scope: z
      .string()
      .max(MAX_LENGTHS.scope)
      .regex(/^(?:[a-z0-9]+(?:[-_][a-z0-9]+)*)?$/)
      .default(''),
    value: z.record(z.string(), z.unknown()),
    articleNumber: optionalArticle,
    ruleId,
    ...validity,
  })
  .superRefine((clause, context) => {
    const kind = clauseKind(clause.kind);
    if (!kind) {
      context.addIssue({
        code: 'custom',
        path: ['kind'],
        params: { refusal: 'UNKNOWN_CLAUSE_KIND', kind: clause.kind },
        input: clause,
      });
      return;
    }
    if (kind.scope === 'required' && clause.scope === '') {
      context.addIssue({
        code: 'custom',
        path: ['scope'],
        params: { refusal: 'SCOPE_REQUIRED', kind: clause.kind },
        input: clause,
      });
    }
    if (kind.scope === 'none' && clause.scope !== '') {
      context.addIssue({
        code: 'custom',
        path: ['scope'],
        params: { refusal: 'SCOPE_NOT_ALLOWED', kind: clause.kind },
        input: clause,
      });
    }
    const parsed = kind.schema.safeParse(clause.value);
    for (const issue of parsed.error?.issues ?? []) {
      context.addIssue({ ...issue, path: ['value', ...issue.path] } as Parameters<typeof context.addIssue>[0]);
    }
  })
  .refine(isOrdered, endBeforeStart);
export type ClauseInput = z.output<typeof clauseInput>;

export const commitmentInput = z
  .strictObject({
    partyKey: slug,
    /** Empty = all the other parties. */
    beneficiaryKeys: z.array(slug).max(50).default([]),
    articleNumber: optionalArticle,
    ruleId,
    title: line(MAX_LENGTHS.title, 3),
    description: freeText(MAX_LENGTHS.description),
    recurrence: z.enum(RECURRENCES),
    dueRule: dueRuleSchema.default({ type: 'none' }),
    evidenceKinds: z.array(z.enum(EVIDENCE_KINDS)).max(EVIDENCE_KINDS.length).default([]),
    /** Codes of the axes it serves. */
    axisCodes: z.array(articleNumber).max(50).default([]),
    survivesTerm: z.boolean().default(false),
    ...validity,
  })
  .superRefine((commitment, context) => {
    const report = (refusal: string, field: string): void =>
      context.addIssue({ code: 'custom', path: [field], params: { refusal }, input: commitment });
    const { dueRule, recurrence } = commitment;
    if (commitment.beneficiaryKeys.includes(commitment.partyKey)) report('BENEFICIARY_IS_SELF', 'beneficiaryKeys');
    if (new Set(commitment.beneficiaryKeys).size < commitment.beneficiaryKeys.length)
      report('DUPLICATE_ITEM', 'beneficiaryKeys');
    const repeats = dueRule.type === 'yearly' || dueRule.type === 'on_event';
    const fits = {
      one_off: dueRule.type !== 'yearly',
      recurring: repeats || dueRule.type === 'none',
      continuous: dueRule.type === 'none',
    };
    if (!fits[recurrence]) report('DUE_RULE_NOT_ALLOWED', 'dueRule');
  })
  .refine(isOrdered, endBeforeStart);
export type CommitmentInput = z.output<typeof commitmentInput>;

export const signatureInput = z.strictObject({
  partyKey: slug,
  slot: z.enum(SIGNATURE_SLOTS),
  /** The office that signs, which may differ from the one that represents the party (VALS-P1). */
  office: line(MAX_LENGTHS.office),
  signedOn: optionalDate,
});
export type SignatureInput = z.output<typeof signatureInput>;

/** A line to add to the history of a commitment. */
export const commitmentEventInput = z
  .strictObject({
    status: z.enum(COMMITMENT_EVENT_STATUSES),
    /** Due day of the occurrence; null for what runs all along, or for what is said of the commitment as a whole. */
    occurrenceOn: optionalDate,
    happenedOn: dateSchema,
    evidenceKind: z
      .enum(EVIDENCE_KINDS)
      .nullish()
      .transform((kind) => kind ?? null),
    /** Address of the link, global id of the record, or what the file is called and where it is kept. */
    evidence: optionalLine(MAX_LENGTHS.paragraph),
    /** Bare uuid of the file, where it is joined. */
    fileId: optionalId,
    note: optionalLine(MAX_LENGTHS.paragraph),
  })
  .refine((event) => event.evidenceKind === null || event.evidence !== null || event.fileId !== null, {
    path: ['evidence'],
    ...refuse('EVIDENCE_REQUIRED'),
  })
  .refine((event) => event.fileId === null || event.evidenceKind === 'file', {
    path: ['evidenceKind'],
    ...refuse('INVALID_VALUE'),
  });
export type CommitmentEventInput = z.output<typeof commitmentEventInput>;

/** Every part of a convention, to be used whole or field by field by both sides. */
export const conventionInput = {
  details: conventionDetailsInput,
  party: partyInput,
  article: articleInput,
  recital: recitalInput,
  annex: annexInput,
  axis: axisInput,
  clause: clauseInput,
  commitment: commitmentInput,
  commitmentEvent: commitmentEventInput,
  signature: signatureInput,
} as const;
