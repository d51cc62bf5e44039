import { defineClauseKind } from './define.ts';
import { choiceSet, integer, oneOf, partyKeys, text, textList, yesNo } from './fields.ts';

/** The documents that make up the contract, the strongest first (PDL-9). */
export const documentPrecedence = defineClauseKind({
  code: 'document_precedence',
  category: 'contract',
  fields: { documents: textList(1, 200) },
  summary: ({ documents }) => ({ documents: { texts: documents } }),
  example: { documents: ['La convention'] },
});

/** How many originals are signed (PDL-9, VALS-S). */
export const originals = defineClauseKind({
  code: 'originals',
  category: 'contract',
  fields: { count: integer({ min: 1, max: 200, unit: 'copies' }) },
  summary: ({ count }) => ({ count }),
  example: { count: 3 },
});

/** What earlier agreements it replaces (PDL-7.1). */
export const supersedes = defineClauseKind({
  code: 'supersedes',
  category: 'contract',
  fields: { allOnSameSubject: yesNo(), agreements: textList(0, 300) },
  check: (value, report) => {
    if (!value.allOnSameSubject && value.agreements.length === 0) report('REQUIRED', 'agreements');
  },
  summary: ({ allOnSameSubject, agreements }) => ({
    allOnSameSubject,
    agreementCount: agreements.length,
    agreements: { texts: agreements },
  }),
  example: { allOnSameSubject: false, agreements: ['Convention de 2020'] },
});

const amendmentRule = choiceSet('amendmentRule', ['common_accord']);

/** How it is changed (PDL-7.2, VALS-13). */
export const amendment = defineClauseKind({
  code: 'amendment',
  category: 'contract',
  fields: {
    rule: oneOf(amendmentRule),
    /** Events that call for an avenant. */
    triggers: textList(0, 300),
  },
  summary: ({ rule, triggers }) => ({ rule, triggerCount: triggers.length, triggers: { texts: triggers } }),
  example: { rule: 'common_accord', triggers: [] },
});

/** Who must be insured, for how long (PDL-7.5). */
export const insurance = defineClauseKind({
  code: 'insurance',
  category: 'contract',
  fields: {
    /** Empty = every party. */
    partyKeys: partyKeys(),
    wholeTerm: yesNo(),
  },
  summary: (value) => ({
    everyParty: value.partyKeys.length === 0,
    parties: { parties: value.partyKeys },
    wholeTerm: value.wholeTerm,
  }),
  example: { partyKeys: [], wholeTerm: true },
});

const derivedKind = choiceSet('derivedKind', ['territorial_contract', 'local_arrangement']);

/** The agreements that are to be concluded under this one (AMF-2). */
export const derivedAgreements = defineClauseKind({
  code: 'derived_agreements',
  category: 'contract',
  fields: { kind: oneOf(derivedKind), between: textList(1, 160), subjects: textList(0, 300) },
  summary: ({ kind, between, subjects }) => ({ kind, between: { texts: between }, subjects: { texts: subjects } }),
  example: { kind: 'territorial_contract', between: ['Délégations', 'Communes'], subjects: [] },
});

/** A model or an act that the text follows (VALS-P1). */
export const modelText = defineClauseKind({
  code: 'model_text',
  category: 'contract',
  fields: { act: text(300), number: text(60) },
  summary: ({ act, number }) => ({ act, number }),
  example: { act: 'Délibération', number: '2030-001' },
});
