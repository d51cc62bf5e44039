import { NUMBER, numberOf } from '../french-values.ts';
import type { ReadingContext, Unit } from '../units.ts';
import {
  eachSection,
  eachUnit,
  found,
  itemsAfter,
  keysIn,
  label,
  labels,
  partyOf,
  spanOf,
  trainingKey,
} from './rule.ts';
import type { ClauseRule } from './rule.ts';

const PEOPLE = '(?:stagiaires?|participants?|agents?|personnes|inscrits?|inscriptions)';
const THRESHOLDS: readonly RegExp[] = [
  new RegExp(`\\bgroupes? (?:d'au moins|de|comportant|constitue d'au moins)(?: de)? (${NUMBER})\\b`),
  new RegExp(`\\b(?:minimum|seuil|au moins|a partir)(?: minimal| minimum)?(?: de| d')? (${NUMBER}) ${PEOPLE}`),
  new RegExp(`\\b(${NUMBER}) ${PEOPLE} (?:au )?(?:minimum|moins)\\b`),
];

/** Trainees needed to open a group, and the bounds of what a theme may ask. */
export const groupThreshold: ClauseRule = eachUnit((unit, { units }) => {
  const { folded } = unit;
  if (
    !/\b(?:formation|session|groupe|action|stage|atelier|cycle|cours)/.test(folded) ||
    /\b(?:maximum|jusqu'a|au plus)\b/.test(folded)
  )
    return null;
  const min = THRESHOLDS.map((pattern) => numberOf(pattern.exec(folded)?.[1])).find((value) => value !== null) ?? null;
  if (min === null || min < 2 || min > 500) return null;
  const next = units[units.indexOf(unit) + 1];
  const reduced =
    next && next.section === unit.section
      ? new RegExp(`\\b(?:reduit|ramene|abaisse|porte)e?s? a (${NUMBER})(?: (?:ou|a|et) (${NUMBER}))?`).exec(
          next.folded,
        )
      : null;
  const exceptionMin = numberOf(reduced?.[1]);
  return found('group_threshold', 'projects.threshold', reduced ? { ...unit, end: next!.end } : unit, 0.9, {
    min,
    isObjective: /\bobjectif\b|\bvis(?:e|er|ant)\b|\bde preference\b|\bdans la mesure du possible\b/.test(folded),
    countedOver: /\b(?:perimetre|territoire|bassin|issus des collectivites)\b/.test(folded)
      ? 'perimeter'
      : 'organisation',
    exceptions: [],
    exceptionMin,
    exceptionMax: numberOf(reduced?.[2]) ?? exceptionMin,
    regulatedExempt: /\b(?:hors|sauf|exception|excepte\w*)\b[^.]{0,30}reglementee?s?/.test(folded),
  });
});

/** How far from the premises training may be. */
export const radius: ClauseRule = eachUnit((unit) => {
  const { folded } = unit;
  const match = new RegExp(
    `\\b(?:rayon|perimetre|distance)(?: maximale?| maximum)? (?:de |d'environ |inferieure? a )(${NUMBER}) ?(?:km|kilometres?)\\b|\\ba moins de (${NUMBER}) ?(?:km|kilometres?)\\b`,
  ).exec(folded);
  const km = numberOf(match?.[1] ?? match?.[2]);
  if (km === null || km > 1000) return null;
  return found('proximity_radius', 'projects.radius', unit, 0.93, {
    km,
    intraPreferred: /\bintra\b/.test(folded),
    onPremisesPreferred: /\b(?:dans les|ses|leurs) locaux\b|\bsur place\b|\bsur site\b/.test(folded),
    publicTransportPreferred: /\btransports? (?:en commun|collectifs?|publics?)\b/.test(folded),
  });
});

const SHEET_FIELDS = [
  [/\b(?:libelle|intitule|titre|denomination)\b/, 'title'],
  [/\blieux?\b/, 'place'],
  [/\b(?:periode|dates?|calendrier)\b/, 'period'],
  [/\b(?:presentiel|a distance|modalites? pedagogiques?)\b/, 'mode'],
  [/\b(?:nombre|effectifs?|participants?)\b/, 'participants'],
  [/\bcontexte\b/, 'context'],
  [/\bobjectifs? (?:poursuivis?|vises?|de la|pedagogiques?)|\bles objectifs\b/, 'objectives'],
] as const;

/** The sheet that is filed for each project. */
export const projectSheet: ClauseRule = eachSection(({ units, folded, section }, context) => {
  const lead = units.find(
    (unit) =>
      /\bfiches?[- ]?projets?\b/.test(unit.folded) &&
      /\b(?:devra|doit|adress|transm|remet|depos|etabli)/.test(unit.folded),
  );
  if (!lead) return null;
  const keys = keysIn(lead.folded, context);
  const byPartyKey = keys[0];
  const toPartyKey = keys.find((key) => key !== byPartyKey) ?? trainingKey(context);
  if (!byPartyKey || !toPartyKey || byPartyKey === toPartyKey) return null;
  const items = itemsAfter(units, lead);
  const words = items.length > 0 ? items.map((unit) => unit.folded).join(' ') : lead.folded;
  const requiredFields = SHEET_FIELDS.filter(([pattern]) => pattern.test(words)).map(([, field]) => field);
  if (requiredFields.length === 0) return null;
  return found(
    'project_sheet',
    'projects.sheet',
    { ...spanOf([lead, ...items]), section },
    items.length > 0 ? 0.88 : 0.7,
    {
      mandatory: /\bprealable\b|\bobligatoire|\bindispensable|\bdevra\b|\bdoit\b/.test(folded),
      byPartyKey,
      toPartyKey,
      requiredFields,
    },
  );
});

/** In which year the actions of a plan are run. */
export const executionYear: ClauseRule = eachUnit((unit) => {
  const { folded } = unit;
  if (!/\b(?:plan|actions?|programme)\b/.test(folded)) return null;
  const following = /\bl'annee (?:qui suit|suivante|n ?\+ ?1)\b/.test(folded);
  if (!following) return null;
  return found('execution_year', 'projects.execution_year', unit, 0.75, { offsetYears: 1 });
});

/** The ground of a pooled plan. */
export const perimeter: ClauseRule = (context) => {
  const about = context.units.filter(({ folded }) => /\bperimetres?\b/.test(folded));
  const ground = about.find(({ folded }) =>
    /\b(?:intercommunalites?|epci|communautes?|departement|communes)\b/.test(folded),
  );
  if (!ground || !context.units.some(({ folded }) => /\bplans? de formation\b/.test(folded))) return [];
  const words = context.units.map(({ folded }) => folded).join(' ');
  const keys = keysIn(ground.section ? words : ground.folded, context);
  const methodByPartyKeys = keys.length > 0 ? keys : context.parties.map((party) => party.key);
  if (methodByPartyKeys.length === 0) return [];
  return [
    found('plan_perimeter', 'projects.perimeter', at(ground, context), 0.65, {
      unit: /intercommunal|epci|communaute/.test(ground.folded)
        ? 'one_or_more_epci'
        : /departement/.test(ground.folded)
          ? 'departement'
          : 'communes',
      allCollectivites: /\btoutes les collectivites\b/.test(words),
      coordinatorExpected: /\bcoordinat\w+|\bcoordonnat\w+/.test(words),
      methodByPartyKeys,
    }),
  ];
};

const at = (unit: Unit, context: ReadingContext) => ({ ...unit, section: unit.section ?? context.sections[0] ?? null });

const STEPS: readonly (readonly [RegExp, string])[] = [
  [/accompagnement methodologique|methodologie|appui methodologique/, 'Accompagnement méthodologique'],
  [/plans? de formation (?:sont |est )?(?:formalise|elabore|etabli)/, 'Plan formalisé par chaque collectivité'],
  [/\bsynthese/, 'Synthèse'],
  [/plan de formation mutualise/, 'Plan de formation mutualisé'],
  [/\bactions\b[^.]{0,60}(?:organisees|mises en|deployees)/, 'Actions organisées sur le territoire'],
];

/** The steps that lead to a pooled plan. */
export const planSteps: ClauseRule = (context) => {
  const hits = STEPS.flatMap(([pattern, step]) => {
    const unit = context.units.find(({ folded }) => pattern.test(folded));
    return unit ? [{ unit, step }] : [];
  });
  if (hits.length < 3 || !hits.some(({ step }) => step.includes('mutualisé'))) return [];
  const units = hits.map(({ unit }) => unit).toSorted((a, b) => a.start - b.start);
  return [
    found('plan_steps', 'projects.plan_steps', { ...spanOf(units), section: at(units[0]!, context).section }, 0.6, {
      steps: hits.map(({ step }) => step),
    }),
  ];
};

/** Where sessions are shown. */
export const visibility: ClauseRule = eachUnit((unit) => {
  const match =
    /\b(?:visibles?|accessibles?|publiees?|consultables?|mises en ligne)\b[^.]{0,30}\bsur (?:le |la |l'|son |sa )([^.]*?(?:inscription en ligne|plate-?forme|\biel\b|portail|site)[^.;,]*)/.exec(
      unit.folded,
    );
  if (!match || !/\b(?:formations?|sessions?|actions?|stages?)\b/.test(unit.folded)) return null;
  const start = match.index + match[0].lastIndexOf(match[1]!);
  return found('registration_visibility', 'projects.visibility', unit, 0.8, {
    platform: label(unit.text.slice(start, start + match[1]!.length), 120),
    restrictedToPerimeter: /\bperimetre\b/.test(unit.folded),
  });
});

const MODES = [
  [/\bpresentiel\b/, 'in_person'],
  [/\ba distance\b|\be-? ?formation\b/, 'remote_platform'],
  [/\bmoocs?\b/, 'mooc'],
  [/\bwebinaires?\b|\bclasses? virtuelles?\b/, 'webinar'],
  [/\bsituation de travail\b|\bafest\b/, 'work_situation'],
] as const;

/** How training is given. */
export const modes: ClauseRule = ({ units }) => {
  const lead = units.find(
    ({ folded }) => /\bmodalites? (?:pedagogiques?|de formation)\b/.test(folded) && /[:]$/.test(folded),
  );
  if (!lead) return [];
  const items = itemsAfter(units, lead);
  const words = items.map((unit) => unit.folded).join(' ');
  const given = MODES.filter(([pattern]) => pattern.test(words)).map(([, mode]) => mode);
  if (given.length < 2) return [];
  return [
    found('delivery_modes', 'projects.modes', { ...spanOf([lead, ...items]), section: lead.section }, 0.88, {
      modes: given,
      combinable: /\bcombin|\bmixte|\bhybrid/.test(`${lead.folded} ${words}`),
    }),
  ];
};

/** What a party offers. */
export const offer: ClauseRule = (context) =>
  context.units.flatMap((lead) => {
    if (lead.bullet || !lead.folded.endsWith(':') || !/\boffre\b|\bbouquet de services\b/.test(lead.folded)) return [];
    const items = itemsAfter(context.units, lead);
    const byPartyKey = partyOf(lead, context);
    if (
      items.length < 3 ||
      byPartyKey === null ||
      !/\b(?:comprend|compose|repose|suivants?|suivantes?)\b/.test(lead.folded)
    )
      return [];
    return [
      found('service_offer', 'projects.offer', { ...spanOf([lead, ...items]), section: lead.section }, 0.75, {
        byPartyKey,
        items: labels(items),
      }),
    ];
  });

export const projectRules: readonly ClauseRule[] = [
  groupThreshold,
  radius,
  projectSheet,
  executionYear,
  perimeter,
  planSteps,
  visibility,
  modes,
  offer,
];
