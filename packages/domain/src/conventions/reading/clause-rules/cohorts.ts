import { NUMBER, numberOf } from '../french-values.ts';
import { fold } from '../source-text.ts';
import type { ReadingContext, Unit } from '../units.ts';
import { eachUnit, found, keysIn, label, trainingKey } from './rule.ts';
import type { ClauseFound, ClauseRule } from './rule.ts';

const PEOPLE = '(?:participant|stagiaire|apprenant|personne|place|beneficiaire|candidat|agent|inscrit|demandeur)';
const BETWEEN: readonly RegExp[] = [
  new RegExp(`\\b(?:entre |de )(${NUMBER}) (?:et|a) (${NUMBER}) ${PEOPLE}`),
  new RegExp(
    `\\b(?:minimum|min\\.?|au moins)(?: de)? (${NUMBER})\\b[^.;]{0,40}?\\b(?:maximum|max\\.?|jusqu'a|au plus|plafond)(?: de)? (${NUMBER})\\b[^.;]{0,25}${PEOPLE}`,
  ),
  new RegExp(
    `\\b(${NUMBER}) ${PEOPLE}e?s? (?:au )?(?:minimum|moins)[^.;]{0,30}?\\b(${NUMBER}) (?:${PEOPLE}e?s? )?(?:au )?(?:maximum|plus)`,
  ),
  new RegExp(
    `\\b(?:groupes?|cohortes?|promotions?|sessions?) (?:de |d'|comprenant |constituees? de )+(${NUMBER}) (?:a|et) (${NUMBER})\\b`,
  ),
];

/** Seats of a cohort, from its least to its most. */
export const cohortSize: ClauseRule = eachUnit((unit) => {
  for (const pattern of BETWEEN) {
    const match = pattern.exec(unit.folded);
    const [min, max] = [numberOf(match?.[1]), numberOf(match?.[2])];
    if (min === null || max === null || max < min || min < 1 || max > 500) continue;
    return found('cohort_size', 'cohorts.size', unit, 0.92, { min, max });
  }
  return null;
});

/** An experiment that must succeed before the rest opens. */
export const gate: ClauseRule = eachUnit((unit, { facts }) => {
  const { folded } = unit;
  if (
    !/\bexperimentation\b/.test(folded) ||
    !/\bavant (?:de |d'|que|toute)|\bprealable/.test(folded) ||
    !/\b(?:session|formation|cohorte|cycle|deploiement)/.test(folded)
  )
    return null;
  const year = Number(/\b(20\d{2})\b/.exec(folded)?.[1] ?? Number.NaN);
  const place = facts.departements.find(({ name }) =>
    new RegExp(`\\b(?:departement|en|dans|a) (?:de |du |des |d'|l'|la |le |les )*${fold(name)}\\b`).test(folded),
  );
  if (!Number.isInteger(year) || !place) return null;
  return found('cohort_gate', 'cohorts.gate', unit, 0.75, {
    departement: place.code,
    year,
    blocksOthersUntilPositive: true,
  });
});

/** Another form that the programme may take. */
export const variant: ClauseRule = eachUnit((unit, { source }) => {
  const match =
    /\b(?:pourra|peut|pourrait) etre (?:adapte|transforme|decline|modifie)e?s? (?:sous la forme|en) (?:d'un |d'une |un |une )?(?:dispositif )?(?:de formation )?(?:au metier |aux fonctions |de )?(?:d'|de |du )?([^.,;]{4,100})/.exec(
      unit.folded,
    );
  if (!match) return null;
  const at = match.index + match[0].lastIndexOf(match[1]!);
  const leads = /\bpermettant d'acceder\b[^.]*?\b(?:fonctions|metier|poste) (?:de |d'|du )([^.;,]{4,100})/.exec(
    unit.folded,
  );
  const programme = leads
    ? unit.text.slice(leads.index + leads[0].lastIndexOf(leads[1]!), leads.index + leads[0].length)
    : /\b(?:formation|metier) (?:au metier )?(?:de |d'|du )([^.,;:]{4,80}?)(?= a compter| a l'| dans |[.,;]|$)/.exec(
        source.flat,
      )?.[1];
  if (!programme) return null;
  const condition = /^([^.,;]{5,200}),/.exec(unit.text)?.[1] ?? unit.text;
  return found('programme_variant', 'cohorts.variant', unit, leads ? 0.72 : 0.5, {
    programme: label(programme, 160),
    variant: label(unit.text.slice(at, at + match[1]!.length), 160),
    condition: label(condition),
    leadsToProgramme: leads !== null,
  });
});

type Audience = 'job_seeker' | 'region_agent' | 'unaffiliated_agent' | 'affiliated_agent' | 'student';
const AUDIENCES: readonly (readonly [RegExp, Audience])[] = [
  [/\bdemandeurs? d'emploi|recherche d'emploi/, 'job_seeker'],
  [/\b(?:la |de la |a la )region\b|agents regionaux/, 'region_agent'],
  [/\bnon[- ]affiliee?s?\b/, 'unaffiliated_agent'],
  [/(?<!non )(?<!non-)\baffiliee?s\b/, 'affiliated_agent'],
  [/\betudiant/, 'student'],
];
const IF_SEATS_LEFT =
  /\bsi (?:la formation|le groupe|les places|l'effectif|la session|la promotion)[^,.]{0,60}(?:ne|n'|pas)\b|places? (?:restantes?|vacantes?|disponibles?|non pourvues?)/;

/** Who is admitted first, and who when seats are left. */
export const publicPriority: ClauseRule = ({ units }) => {
  const first = units.findIndex(
    ({ folded }) =>
      /\bpublics?\b[^.]{0,60}\b(?:vises?|concernes?|prioritaires?|eligibles?)\b|\bpriorite aux\b|\bprioritairement (?:aux|les|ouverte? aux)/.test(
        folded,
      ) && AUDIENCES.some(([pattern]) => pattern.test(folded)),
  );
  const opening = units[first];
  if (!opening) return [];
  const always = AUDIENCES.filter(([pattern]) => pattern.test(opening.folded)).map(([, audience]) => audience);
  const next = units
    .slice(first + 1, first + 3)
    .find((unit) => unit.section === opening.section && IF_SEATS_LEFT.test(unit.folded));
  const later = next
    ? AUDIENCES.filter(([pattern]) => pattern.test(next.folded))
        .map(([, audience]) => audience)
        .filter((audience) => !always.includes(audience))
    : [];
  const publics = [
    ...always.map((audience) => ({ audience, condition: 'always' as const, territory: 'any' as const })),
    ...later.map((audience) => ({
      audience,
      condition: 'seats_left' as const,
      territory:
        audience === 'region_agent'
          ? ('region' as const)
          : /departement (?:concerne|de la)/.test(next!.folded)
            ? ('departement_of_cohort' as const)
            : ('any' as const),
    })),
  ];
  return [
    found(
      'public_priority',
      'cohorts.publics',
      { ...opening, end: (next ?? opening).end },
      later.length > 0 ? 0.8 : 0.7,
      { publics },
    ),
  ];
};

/** A short stay that decides on admission. */
export const immersion: ClauseRule = eachUnit((unit, context) => {
  const match = new RegExp(
    `\\bimmersion (?:prealable )?(?:\\()?(?:d'une duree )?(?:de |d')?(${NUMBER})(?: (?:ou|a) (${NUMBER}))? jours?`,
  ).exec(unit.folded);
  const minDays = numberOf(match?.[1]);
  if (!match || minDays === null || minDays < 1) return null;
  const maxDays = numberOf(match[2]) ?? minDays;
  const region = keysIn(headed(unit), context).includes('region');
  const audiences = /\bagents\b/.test(unit.folded)
    ? [region ? ('region_agent' as const) : ('any' as const)]
    : /demandeurs/.test(unit.folded)
      ? ['job_seeker' as const]
      : ['any' as const];
  return found('selection_immersion', 'cohorts.immersion', unit, 0.78, {
    minDays,
    maxDays,
    isGate: /valid|condition|entree|selection|admission/.test(unit.folded),
    checksPrerequisites: /prerequis|pre-requis/.test(unit.folded),
    audiences,
  });
});

const headed = (unit: Unit): string => `${fold(unit.section?.heading ?? '')} ${unit.folded}`;

/** Quality marks and titles: what is held, under way or offered. */
export const certifications: ClauseRule = (context) => {
  const schemes = [
    ['qualiopi', /\bqualiopi\b/],
    ['rncp', /\brncp\b|repertoire national des certifications/],
    ['clea_numerique', /\bclea numerique\b/],
    ['clea', /\bclea\b(?! numerique)/],
  ] as const;
  return schemes.flatMap(([scheme, pattern]) => {
    const naming = context.units.filter((unit) => pattern.test(unit.folded));
    const best = naming.find((unit) => /certifi|titre|offre|demarche/.test(unit.folded) && /^(?!\d)/.test(unit.folded));
    return best ? certificationIn(best, scheme, context) : [];
  });
};

function certificationIn(
  unit: Unit,
  scheme: 'qualiopi' | 'rncp' | 'clea' | 'clea_numerique',
  context: ReadingContext,
): ClauseFound | [] {
  const { folded } = unit;
  const byPartyKey = keysIn(folded, context)[0] ?? unit.section?.partyKey ?? trainingKey(context);
  if (!byPartyKey) return [];
  const status = /\boffres?\b|\bpropos/.test(folded)
    ? 'offered'
    : /\b(?:certifie|titulaire|labellise|detient|a obtenu)/.test(folded)
      ? 'held'
      : scheme === 'qualiopi'
        ? 'engaged'
        : 'sought';
  return found(
    'certification',
    'cohorts.certification',
    unit,
    0.72,
    { scheme, status, byPartyKey, reference: null },
    scheme.replace('_', '-'),
  );
}

/** Approval of trainings that opens public pay. */
export const approval: ClauseRule = eachUnit((unit, context) => {
  const { folded } = unit;
  if (!/\bagrement\b|\bagree(?:e|s|es)?\b/.test(folded) || !/\bremunerat|\bremuner/.test(folded)) return null;
  const years = /\b(20\d{2}) ?(?:-|–|\/|a|et) ?(20\d{2})\b/.exec(folded);
  const byPartyKey =
    keysIn(folded, context).find((key) => key === 'region') ?? unit.section?.partyKey ?? keysIn(folded, context)[0];
  if (!years || !byPartyKey || Number(years[2]) < Number(years[1])) return null;
  const governed = /\b(reglement d'intervention[^,.;]{0,60}|arrete[^,.;]{0,80}|code du travail)/.exec(folded);
  return found('remuneration_approval', 'cohorts.approval', unit, governed ? 0.8 : 0.6, {
    byPartyKey,
    fromYear: Number(years[1]),
    toYear: Number(years[2]),
    audience: /demandeurs? d'emploi|recherche d'emploi/.test(folded) ? 'job_seeker' : 'any',
    governedBy: governed
      ? label(unit.text.slice(governed.index, governed.index + governed[1]!.length))
      : 'Code du travail',
  });
});

export const cohortRules: readonly ClauseRule[] = [
  cohortSize,
  gate,
  variant,
  publicPriority,
  immersion,
  certifications,
  approval,
];
