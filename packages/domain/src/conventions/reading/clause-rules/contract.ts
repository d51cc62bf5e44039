import { DATE, NUMBER, dateFrom, numberOf } from '../french-values.ts';
import { enablingActIn } from '../read-parties.ts';
import type { ReadingContext, Unit } from '../units.ts';
import {
  eachSection,
  eachUnit,
  found,
  headingOf,
  itemsAfter,
  keysIn,
  label,
  labels,
  spanOf,
  trainingKey,
} from './rule.ts';
import type { ClauseFound, ClauseRule } from './rule.ts';

const lastArticle = ({ sections }: ReadingContext) =>
  sections.findLast((section) => section.parentNumber === null) ?? null;

/** 'En quatre exemplaires originaux'. */
export const originals: ClauseRule = (context) =>
  [...context.closing, ...context.units].flatMap((unit): ClauseFound[] => {
    const match = new RegExp(`(${NUMBER}) (?:exemplaires?|originaux)\\b`).exec(unit.folded);
    const count = numberOf(match?.[1]);
    if (!match || count === null || count < 1 || count > 200) return [];
    return [
      found('originals', 'contract.originals', { ...unit, section: unit.section ?? lastArticle(context) }, 0.95, {
        count,
      }),
    ];
  });

/** What earlier agreements it replaces. */
export const supersedes: ClauseRule = eachUnit((unit) => {
  const { folded } = unit;
  if (
    !/\b(?:se substitue|annule et remplace|remplace|met fin a)\b/.test(folded) ||
    !/\b(?:accord|convention|contrat|protocole)s?\b/.test(folded)
  )
    return null;
  const all =
    /\b(?:tout|tous|toute|toutes) (?:les )?(?:autres? )?(?:accords?|conventions?|contrats?|documents?)[^.]{0,60}\b(?:anterieur|precedent|preexistant)/.test(
      folded,
    );
  const named = new RegExp(
    `\\b(?:la convention|le protocole|l'accord|le contrat)\\b[^.;]{0,120}?(?:du|signee? le|en date du) ${DATE}`,
  ).exec(folded);
  const agreements = named ? [label(unit.text.slice(named.index, named.index + named[0].length))] : [];
  if (!all && agreements.length === 0) return null;
  return found('supersedes', 'contract.supersedes', unit, all ? 0.9 : 0.75, { allOnSameSubject: all, agreements });
});

/** How it is changed, and on what events. */
export const amendment: ClauseRule = ({ units }) => {
  const about = units.filter((unit) => /\bavenants?\b/.test(unit.folded));
  const main =
    about.find(
      ({ folded, section }) =>
        /\b(?:modifi|amenag|commun accord|revis|complet)/.test(folded) &&
        /\b(?:modif|avenant|revision|stipulations|dispositions)/.test(headingOf(section)),
    ) ?? about.find(({ folded }) => /\b(?:modifi|amenag|commun accord|revis)/.test(folded));
  if (!main) return [];
  const triggers = about.flatMap((unit) => {
    const match = /\b(?:en cas (?:de |d'))([^.;,]{5,200})/.exec(unit.folded);
    if (!match) return [];
    const at = match.index + match[0].indexOf(match[1]!);
    return [label(unit.text.slice(at, at + match[1]!.length))];
  });
  return [
    found('amendment', 'contract.amendment', main, 0.93, { rule: 'common_accord', triggers: [...new Set(triggers)] }),
  ];
};

/** Who must be insured. */
export const insurance: ClauseRule = eachUnit((unit, context) => {
  const { folded } = unit;
  if (
    !/\bassur(?:ances?|ee?s?|er)\b/.test(folded) ||
    !/\b(?:souscri|police|contrat d'assurance|compagnie|attestation d'assurance|garantir)/.test(folded)
  )
    return null;
  const every = /\b(?:parties|partie|partenaires?)\b/.test(folded);
  const named = keysIn(folded, context);
  return found('insurance', 'contract.insurance', unit, every ? 0.9 : 0.75, {
    partyKeys: every ? [] : named,
    wholeTerm: /(?:pendant|durant|pour) (?:toute )?la duree|pendant toute|toute la duree/.test(folded),
  });
});

/** The documents that make up the contract. */
export const precedence: ClauseRule = eachSection(({ units, section }) => {
  const lead = units.find(
    (unit) => /\b(?:pieces|documents) (?:contractuel|constitutif)/.test(unit.folded) && unit.folded.endsWith(':'),
  );
  if (!lead) return null;
  const items = itemsAfter(units, lead).filter((unit) => !unit.folded.endsWith(':'));
  if (items.length === 0) return null;
  return found('document_precedence', 'contract.documents', { ...spanOf([lead, ...items]), section }, 0.9, {
    documents: labels(items, 200).map((text) => text.replace(/^La présente/, 'La')),
  });
});

/** Agreements that are to be concluded under it. */
export const derived: ClauseRule = eachUnit((unit) => {
  const match =
    /\b(?:traduit|decline|decliner|declinera|complete|precise)\w*\b[^.]{0,60}\b(contrats?|conventions?|accords?)\b([^.]{0,80}?)\bentre (?:les |la |le |l')([^.]{3,100}?) et (?:les |la |le |l')([^.,;]{3,100})/.exec(
      unit.folded,
    );
  if (!match) return null;
  const cut = (group: number): string => {
    const at = match.index + match[0].lastIndexOf(match[group]!);
    return label(unit.text.slice(at, at + match[group]!.length), 160);
  };
  return found('derived_agreements', 'contract.derived', unit, 0.72, {
    kind: match[1]!.startsWith('contrat') ? 'territorial_contract' : 'local_arrangement',
    between: [cut(3), cut(4)],
    subjects: [],
  });
});

const fromVisas =
  (read: (visa: Unit, context: ReadingContext) => ClauseFound | null): ClauseRule =>
  (context) =>
    context.recitals.flatMap((visa) => read(visa, context) ?? []);

const actAt = (visa: Unit, context: ReadingContext) => ({
  ...visa,
  section: context.sections.find((section) => section.number === 'P') ?? null,
});

/** The model that the text follows, cited among the visas. */
export const modelText: ClauseRule = fromVisas((visa, context) => {
  if (!/\b(?:modele|convention[- ]type|convention[- ]cadre type)\b/.test(visa.folded)) return null;
  const act = enablingActIn(visa.text);
  if (!act?.number) return null;
  return found('model_text', 'contract.model', actAt(visa, context), 0.85, { act: act.kind, number: act.number });
});

/** The act that sets the fees, cited among the visas. */
export const feeSchedule: ClauseRule = fromVisas((visa, context) => {
  if (!/\bfixant\b[^.]*\b(?:participation financiere|tarif|bareme|redevance|cout)/.test(visa.folded)) return null;
  const act = enablingActIn(visa.text);
  const byPartyKey = keysIn(visa.folded, context)[0] ?? trainingKey(context);
  if (!act?.number || !byPartyKey) return null;
  const date = act.date ?? dateFrom(new RegExp(DATE).exec(visa.folded)?.[0]);
  return found('fee_schedule', 'financing.fees', actAt(visa, context), 0.85, {
    byPartyKey,
    act: act.kind,
    number: act.number,
    date,
  });
});

/** The number under which a party declares its training activity. */
export const activityNumber: ClauseRule = (context) =>
  [...context.recitals, ...context.units].flatMap((unit): ClauseFound[] => {
    const match = /(?:declaration d'activite|\bnda\b)[^\d.]{0,90}(\d{2} ?\d{2} ?\d{5} ?\d{2})\b/.exec(unit.folded);
    const partyKey = keysIn(unit.folded, context)[0];
    if (!match || !partyKey) return [];
    const at = unit.section === null ? actAt(unit, context) : unit;
    return [found('activity_number', 'profile.activity_number', at, 0.93, { partyKey, number: match[1]! }, partyKey)];
  });

export const contractRules: readonly ClauseRule[] = [
  originals,
  supersedes,
  amendment,
  insurance,
  precedence,
  derived,
  modelText,
  feeSchedule,
  activityNumber,
];
