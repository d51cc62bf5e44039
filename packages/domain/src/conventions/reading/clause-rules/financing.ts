import type { ClauseValueInput } from '../../clause-kinds/index.ts';
import { NUMBER, numberOf } from '../french-values.ts';
import type { ReadingContext, Unit } from '../units.ts';
import { eachUnit, found, headingOf, keysIn, label, trainingKey } from './rule.ts';
import type { ClauseFound, ClauseRule } from './rule.ts';

type Line = ClauseValueInput<'financing'>;

const NATURES: readonly (readonly [RegExp, Line['nature']])[] = [
  [
    /\bcouts? pedagogiques?|\bfrais pedagogiques?|\bfinancement (?:du|des) couts? (?:de|des) formations?|\bformations? (?:sont |est |seront )?finance/,
    'pedagogical',
  ],
  [/\b(?:actions?|frais|couts?|campagnes?)\b[^.;]{0,40}\b(?:promotion|communication)\b/, 'promotion'],
  [/\bcoordination et\b|\bsuivi administratif\b|\bfrais de (?:gestion|coordination)/, 'coordination'],
  [/\blogistiques?\b/, 'logistics'],
  [
    /(?<!beneficiant pas de l'|fins? de droits? (?:du benefice )?de l'|droit du benefice de l')\ballocation d(?:e|'aide au) retour a l'emploi\b/,
    'are',
  ],
  [/\bremunerations? (?:publiques? )?(?:de stage|des stagiaires)/, 'stage_remuneration'],
  [/\bfrais de (?:deplacement|transport|hebergement|restauration|mission)/, 'travel'],
  [/\b(?:couverture|protection) sociale\b/, 'social_cover'],
  [/\bsalaires?\b|\bmaintien de (?:la )?remuneration|\bagents\b[^.;]*\bremuneres\b/, 'salary'],
  [/\b(?:espaces?|salles?|locaux)\b[^.;]*\b(?:gracieux|gratuit|gracieusement|gratuitement)/, 'rooms'],
];
const PAYS =
  /\b(?:pren(?:d|dra|nent|dront|dre) en charge|prise en charge|financ(?:e|era|ent|eront|er|ees?)\b|assur(?:e|era|ent|eront|er) (?:le (?:financement|versement|relai|paiement)|la (?:remuneration|prise en charge))|supporte|a la charge|verse(?:ra|nt|ront)?\b|rembours|particip(?:e|era|er|ent|eront) (?:aux|au financement)|remuneres? par|mett(?:ra|ront|ent|re)? (?:gracieusement |gratuitement )?a (?:la )?disposition|mettant a disposition)/;
const NO_ARE =
  /\bne (?:beneficiant|relevant|percevant) pas (?:de l'|du |d')|\bnon indemnises?\b|\bn'etant pas indemnises|\bne sont pas indemnises/;

/** A sentence by itself, or an item with the sentence that opens its list. */
const wordsOf = (unit: Unit): string => (unit.lead === '' ? unit.folded : `${unit.lead} ${unit.folded}`);

function payersOf(unit: Unit, context: ReadingContext): string[] {
  const words = wordsOf(unit);
  const passive =
    /\b(?:financee?s?|remuneree?s?|pris(?:e|es)? en charge|supportee?s?|a la charge|verse(?:e|es|s)?) (?:par|de|du) (.{2,80})/.exec(
      words,
    );
  if (passive) {
    const named = keysIn(passive[1]!, context);
    if (named.length > 0) return named.slice(0, 1);
  }
  const verb = words.search(
    /\b(?:pren(?:d|dra|nent|dront) en charge|finance|assure|supporte|verse|rembourse|participe|mett(?:ra|ront|ent|re)|s'engage|favorise|mettant)/,
  );
  const named = keysIn(verb <= 0 ? words : words.slice(0, verb), context);
  return named.length > 0 ? named : unit.section?.partyKey ? [unit.section.partyKey] : [];
}

function conditionOf(unit: Unit, payers: readonly string[], nature: Line['nature']): Line['condition'] {
  const words = wordsOf(unit);
  if (/\b(?:en )?fins? de droits?\b/.test(words)) return 'are_exhausted';
  if (NO_ARE.test(words)) return 'without_are';
  if (nature === 'are') return 'with_are';
  if (nature === 'salary') return payers.includes('region') ? 'region_agent' : 'other_agent';
  return 'any';
}

/** Who bears each cost: one line for each nature that a sentence names. */
export const lines: ClauseRule = (context) =>
  context.units.flatMap((unit): ClauseFound[] => {
    const words = wordsOf(unit);
    const heading = headingOf(unit.section);
    const inFinancing = /financ|cout|prise en charge|remuneration|moyens/.test(heading);
    const natures = NATURES.filter(([pattern]) => pattern.test(unit.folded)).map(([, nature]) => nature);
    const clear = natures.some((nature) => nature === 'rooms' || nature === 'salary' || nature === 'pedagogical');
    if (!PAYS.test(words) || natures.length === 0 || !(inFinancing || clear) || unit.section?.number === 'P') return [];
    // Where a cost is only spoken of, nobody is said to pay it.
    if (/\bavenant\b|\bpourra\b/.test(unit.folded)) return [];
    const payerKeys = payersOf(unit, context);
    if (payerKeys.length === 0) return [];
    const percent = new RegExp(`(\\d{1,3}(?:[.,]\\d{1,2})?) ?(?:%|pour cent)|(${NUMBER}) pour cent`).exec(unit.folded);
    const share = percent
      ? Math.round(Number((percent[1] ?? String(numberOf(percent[2]))).replace(',', '.')) * 100)
      : null;
    const inPart = /\bparticip|\bune partie\b|\bpour partie\b|\bcertains de\b/.test(unit.folded);
    const cap =
      /(?:limite|plafond\w*|maximum|concurrence) (?:de |d'|a |fixe a )*(\d[\d ]*)(?:,(\d{2}))? ?(?:€|euros?)/.exec(
        unit.folded,
      );
    const after = context.units[context.units.indexOf(unit) + 1];
    const changeNeedsAmendment = after !== undefined && after.block === unit.block && /\bavenant\b/.test(after.folded);
    return natures.map((nature) => {
      const condition = conditionOf(unit, payerKeys, nature);
      const relay = /\brelais?\b/.test(unit.folded);
      return found(
        'financing',
        'financing.line',
        changeNeedsAmendment ? { ...unit, end: after.end } : unit,
        payerKeys.length > 0 && inFinancing ? 0.85 : 0.72,
        {
          payerKeys,
          nature,
          shareBasisPoints:
            share !== null && share >= 1 && share <= 10_000
              ? share
              : inPart && nature !== 'stage_remuneration'
                ? null
                : 10_000,
          capCents: cap ? Number(cap[1]!.replaceAll(' ', '')) * 100 + Number(cap[2] ?? 0) : null,
          condition,
          inKind:
            /\b(?:mett\w+|mis\w*) (?:gracieusement )?a (?:la )?disposition|\bressources humaines\b|\bgracieux|\bgracieusement|\bgratuit/.test(
              unit.folded,
            ),
          relay,
          changeNeedsAmendment,
        },
        [nature.replaceAll('_', '-'), condition === 'any' ? '' : condition.replaceAll('_', '-'), relay ? 'relay' : '']
          .filter((part) => part !== '')
          .join('-'),
      );
    });
  });

/** Themes that the contribution of employers does not pay. */
export const exclusion: ClauseRule = eachUnit((unit, context) => {
  const { folded } = unit;
  const match =
    /\bfinancee?s?\b[^.]*?\b(?:a l'exception|hors|sauf|excepte|a l'exclusion)\b (?:de |des |du |les |d')*(.{5,300})/.exec(
      folded,
    );
  if (!match || !/\bcotisation/.test(folded)) return null;
  const byPartyKey = keysIn(folded, context)[0] ?? trainingKey(context);
  if (!byPartyKey) return null;
  const start = match.index + match[0].lastIndexOf(match[1]!);
  const bracket = /\(([^)]{2,80})\)/;
  const themes = unit.text
    .slice(start)
    .split(/ et (?:des?|du|de la) |, /)
    .flatMap((part) => {
      const listed = bracket.exec(part)?.[1];
      if (listed) return listed.split(/ et |, /);
      return [
        part.replace(/^(?:de |des |du |en |à l'|à la |au )*(?:formations? (?:à l'|à la |au |aux |en |sur )?)?/i, ''),
      ];
    });
  const named = [...new Set(themes.map((theme) => label(theme, 120)))].filter((theme) => theme.length >= 2);
  if (named.length === 0) return null;
  return found('contribution_exclusion', 'financing.exclusion', unit, 0.75, { themes: named, byPartyKey });
});

/** An operator who acts in the name of a party. */
export const operator: ClauseRule = eachUnit((unit, context) => {
  const { folded } = unit;
  const match =
    /\bpour le compte (?:de la |de l'|du |des |de )(.{2,60}?)(?: et en (?:son|leur) nom)? par (?:la societe |l'organisme |l'entreprise |le prestataire |l')?(.{2,60})|\bau nom et pour le compte (?:de la |de l'|du |des |de )(.{2,60})/.exec(
      folded,
    );
  if (!match) return null;
  const onBehalfOfKey = keysIn(match[1] ?? match[3] ?? '', context)[0];
  const operatorKey =
    context.parties.find((party) => party.role === 'paying_agent')?.key ??
    keysIn(match[2] ?? folded.slice(0, match.index), context)[0];
  if (!onBehalfOfKey || !operatorKey || onBehalfOfKey === operatorKey) return null;
  const block = context.source.folded.slice(unit.block.start, unit.block.end);
  const tasks = [
    ...(/\beligibilite\b/.test(folded) ? (['eligibility'] as const) : []),
    ...(/\b(?:versement|paiement|verse)\b/.test(folded) ? (['payment'] as const) : []),
    ...(/\bassistance\b|\bhotline\b|\bsupport (?:technique|aux usagers)/.test(block) ? (['helpdesk'] as const) : []),
  ];
  if (tasks.length === 0) return null;
  return found('delegated_operator', 'financing.operator', { ...unit, end: unit.block.end }, 0.85, {
    operatorKey,
    onBehalfOfKey,
    tasks,
  });
});

export const financingRules: readonly ClauseRule[] = [lines, exclusion, operator];
