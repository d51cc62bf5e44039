import { NUMBER, numberOf } from '../french-values.ts';
import {
  eachSection,
  eachUnit,
  found,
  headingOf,
  itemsAfter,
  keysIn,
  label,
  labels,
  namesAll,
  partyOf,
  signingKeys,
  spanOf,
} from './rule.ts';
import type { ClauseRule, SectionText } from './rule.ts';

const BODY =
  /\b(?:comites? (?:de pilotage|technique|de suivi|de coordination|local|regional|departemental|strategique|operationnel)(?: et (?:de |d')[a-z]+)?|commissions? (?:de suivi|mixte|technique)|instances? de (?:pilotage|suivi|gouvernance)|rencontres? annuelles?|reunions? annuelles?|conference annuelle|copil\b|cotech\b)/;
const BODY_NAMES: readonly (readonly [RegExp, string])[] = [
  [/pilotage|copil|strategique|gouvernance/, 'copil'],
  [/technique|cotech|operationnel/, 'cotech'],
  [/rencontre|reunion|conference/, 'parties_meeting'],
  [/./, 'suivi'],
];

const PERIODS: readonly (readonly [RegExp, number])[] = [
  [/semestriel|chaque semestre|tous les (?:six|6) mois/, 2],
  [/trimestriel|chaque trimestre|tous les (?:trois|3) mois/, 4],
  [/mensuel|chaque mois|tous les mois/, 12],
  [/\bannuel|chaque annee|tous les ans|\bune fois l'an/, 1],
];

/** How many times a year a folded text asks for; null when it does not say. */
export function timesPerYear(folded: string): number | null {
  const times = new RegExp(
    `(${NUMBER}) (?:fois|reunions?|rencontres?) (?:par an|l'an|par annee|chaque annee|annuel)`,
  ).exec(folded);
  const count = numberOf(times?.[1]);
  if (count !== null) return count;
  return PERIODS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** The body in which the parties meet, how often, who sits in it and what for. */
export const committee: ClauseRule = eachSection((text, context) => {
  const { folded, units, section } = text;
  const body = BODY.exec(folded);
  if (
    !body ||
    !/pilotage|suivi|gouvernance|comite|instance|coordination|mise en|evaluation|partenariat/.test(headingOf(section))
  )
    return null;
  const opening = units.find((unit) => BODY.test(unit.folded))!;
  const perYear = timesPerYear(
    units
      .filter((unit) => /\breuni|\brencontr|\bfois\b|\bcomite|\bcopil/.test(unit.folded))
      .map((unit) => unit.folded)
      .join(' . '),
  );
  const composed =
    units.find((unit) =>
      /\b(?:associant|compose|reunit|constitue|comprend|entre les|representants?|reunissant)\b/.test(unit.folded),
    ) ?? opening;
  const named = keysIn(composed.folded, context);
  const signers = signingKeys(context);
  const members = (named.length >= 2 ? named : signers).filter((key) =>
    context.parties.some((party) => party.key === key),
  );
  if (members.length === 0) return null;
  const name = label(context.source.flat.slice(text.start + body.index, text.start + body.index + body[0].length), 160);
  const scope = BODY_NAMES.find(([pattern]) => pattern.test(body[0]))![1];
  const mandated = new Set(
    members.filter((key) => {
      const own = context.parties.find((party) => party.key === key)!.aliases;
      return own.some((alias) =>
        new RegExp(`\\b${escaped(alias)}\\b[^.;]{0,120}\\b(?:dument )?mandate`).test(composed.folded),
      );
    }),
  );
  const quorum = numberOf(new RegExp(`\\bquorum (?:est )?(?:fixe )?(?:de |a )(${NUMBER})`).exec(folded)?.[1]);
  return found(
    'committee',
    'governance.committee',
    { ...spanOf(units), section },
    perYear === null ? 0.65 : named.length >= 2 ? 0.92 : 0.8,
    {
      name,
      minPerYear: perYear ?? 0,
      cycle: 'civil',
      members: members.map((partyKey) => ({ partyKey, isMandated: mandated.size === 1 && mandated.has(partyKey) })),
      tasks: tasksOf(text),
      quorum,
      mayAddThemes: /nouvelles? (?:thematiques?|themes?|pistes)/.test(folded),
    },
    scope,
  );
});

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function tasksOf({ units }: SectionText): string[] {
  const lead = units.find(
    (unit) =>
      !unit.bullet && unit.folded.endsWith(':') && /\b(?:role|mission|objet|objectif|charge|vise)/.test(unit.folded),
  );
  if (lead) return labels(itemsAfter(units, lead));
  const stated = units.find((unit) =>
    /\b(?:a pour (?:role|mission|objet|objectif)|est charge)e? (?:de |d')/.test(unit.folded),
  );
  const match =
    stated && /\b(?:a pour (?:role|mission|objet|objectif)|est chargee?) (?:de |d')(.*)$/.exec(stated.folded);
  if (!stated || !match) return [];
  const at = match.index + match[0].indexOf(match[1]!);
  return [
    ...new Set(
      stated.text
        .slice(at)
        .split(/ et (?:de |d')|, (?:de |d')/)
        .map((task) => label(task.replace(/^en /, ''))),
    ),
  ].filter((task) => task.length > 2);
}

const SCOPES = ['intra', 'union', 'inter'] as const;

/** The yearly collection of needs. */
export const census: ClauseRule = eachUnit((unit, context) => {
  const { folded } = unit;
  if (
    !/\brecense(?:ment|r|ra|nt)?\b[^.]{0,80}\b(?:besoins|demandes)|\b(?:besoins|demandes)\b[^.]{0,60}\brecense/.test(
      folded,
    )
  )
    return null;
  const perYear = timesPerYear(folded);
  const byPartyKey = partyOf(unit, context);
  if (perYear === null || byPartyKey === null || perYear > 12) return null;
  const deliveryScopes = SCOPES.filter((scope) => new RegExp(`\\b${scope}\\b`).test(folded));
  return found('needs_census', 'governance.census', unit, 0.85, { perYear, byPartyKey, deliveryScopes });
});

const INDICATORS = [
  [
    /(?:bilans?|evaluations?|satisfaction) (?:et evaluations? )?des stagiaires|questionnaires? (?:de satisfaction|d'evaluation)/,
    'trainee_evaluations',
  ],
  [/nombre (?:total )?(?:de |d')(?:participants?|stagiaires|agents formes)/, 'participants'],
  [/taux d'absenteisme/, 'absenteeism_rate'],
  [/taux de refus/, 'refusal_rate'],
  [/jours? (?:de )?formation[- ]stagiaires?|journees?[- ]stagiaires?|\bjfs\b/, 'trainee_days'],
] as const;

/** What is measured, and how often. */
export const indicators: ClauseRule = eachSection(({ folded, units, section }, context) => {
  const measured = INDICATORS.filter(([pattern]) => pattern.test(folded)).map(([, indicator]) => indicator);
  if (measured.length < 2) return null;
  const perYear = timesPerYear(folded);
  const frequency =
    perYear !== null ? 'yearly' : /chaque (?:cohorte|session|cycle|promotion)/.test(folded) ? 'each_cohort' : 'at_term';
  const byPartyKeys = namesAll(folded) ? [] : keysIn(units[0]!.folded, context).slice(0, 1);
  return found(
    'evaluation_indicators',
    'governance.indicators',
    { ...spanOf(units), section },
    perYear === null ? 0.7 : 0.9,
    {
      frequency,
      indicators: measured,
      byPartyKeys,
    },
  );
});

/** Who validates the programme of actions. */
export const validation: ClauseRule = eachSection(({ units, folded, section }) => {
  const unit = units.find((each) =>
    /\bvalid\w+[^.;]{0,40}\bprogramm\w+[^.;]{0,30}\b(?:annuel|actions?)/.test(each.folded),
  );
  const body = BODY.exec(folded);
  if (!unit || !body) return null;
  return found('programme_validation', 'governance.programme_validation', { ...unit, section }, 0.8, {
    perYear: 1,
    committeeScope: BODY_NAMES.find(([pattern]) => pattern.test(body[0]))![1],
    proRataOfInvolvement: /\bprorata\b/.test(folded),
  });
});

/** Information that a party brings back to the others. */
export const feedback: ClauseRule = eachUnit((unit, context) => {
  const match =
    /\b((?:informations?|donnees|elements|constats)[^.]{0,60}?) (?:seront|sont) (?:remont|transmis|communiqu|restitu)\w+ (?:aux|a l'ensemble des) (?:partenaires|parties|signataires)/.exec(
      unit.folded,
    );
  const fromPartyKey = unit.section?.partyKey ?? keysIn(unit.folded, context)[0];
  if (!match || !fromPartyKey) return null;
  return found('partner_feedback', 'governance.feedback', unit, 0.7, {
    fromPartyKey,
    toPartyKeys: [],
    subject: label(unit.text.slice(match.index, match.index + match[1]!.length)),
  });
});

/** The party that coordinates the actions. */
export const coordination: ClauseRule = eachUnit((unit, context) => {
  const match =
    /\b(?:la )?(coordination(?: generale)?(?: (?:des?|du|de la|de l') ?([^.]{3,80}?))?) (?:sera |est |seront )?(?:realisee|assuree|confiee|exercee) (?:par|a|au) (.{2,120})/.exec(
      unit.folded,
    );
  if (!match) return null;
  const byPartyKey = keysIn(match[3]!, context)[0];
  if (!byPartyKey) return null;
  const mandated = context.units.some(
    ({ folded }) =>
      /\bmandate/.test(folded) && keysIn(folded.slice(0, folded.search(/\bmandate/)), context).includes(byPartyKey),
  );
  const at = match.index + match[0].indexOf(match[1]!);
  return found('coordination', 'governance.coordination', unit, 0.85, {
    byPartyKey,
    subject: label(unit.text.slice(at, at + match[1]!.length)),
    isMandated: mandated,
  });
});

/** Who operates on the ground. */
export const localOperation: ClauseRule = eachUnit((unit, context) => {
  const { folded } = unit;
  if (
    !/\b(?:antennes?|echelon|niveau|echelle)\b/.test(folded) ||
    !/\b(?:mobilis|pour chaque|deploi|mis\w* en (?:œ|oe)uvre)/.test(folded)
  )
    return null;
  const level = /departement/.test(folded)
    ? 'departement'
    : /perimetre|bassin/.test(folded)
      ? 'perimeter'
      : /regional/.test(folded)
        ? 'region'
        : null;
  const partyKeys = keysIn(folded, context);
  if (
    level === null ||
    partyKeys.length === 0 ||
    !/chaque (?:cycle|session|cohorte|promotion|action)|pour chaque/.test(folded)
  )
    return null;
  return found('local_operation', 'governance.local_operation', unit, 0.72, {
    level,
    partyKeys,
    description: label(unit.text),
  });
});

export const governanceRules: readonly ClauseRule[] = [
  committee,
  census,
  indicators,
  validation,
  feedback,
  coordination,
  localOperation,
];
