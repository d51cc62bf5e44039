import { NUMBER, numberOf } from '../french-values.ts';
import { eachUnit, found, itemsAfter, keysIn, label, labels, spanOf } from './rule.ts';
import type { ClauseFound, ClauseRule } from './rule.ts';

/** Posts of a collectivité and what it says of its needs. */
export const staff: ClauseRule = (context) =>
  context.units.flatMap((unit): ClauseFound[] => {
    const match = new RegExp(
      `(${NUMBER}) (?:postes|agents|emplois)[^.]{0,30}?(${NUMBER}) (?:agents )?(?:fonctionnaires|titulaires)[^.]{0,30}?(${NUMBER}) (?:agents )?contractuels`,
    ).exec(unit.folded);
    const collectivite = context.parties.find((party) =>
      ['collectivite', 'commune', 'departement', 'region', 'etablissement'].includes(party.key),
    );
    const partyKey = keysIn(unit.folded, context)[0] ?? collectivite?.key;
    const [posts, civilServants, contractAgents] = [1, 2, 3].map((group) => numberOf(match?.[group]));
    if (!partyKey || posts == null || civilServants == null || contractAgents == null) return [];
    const lead = context.units.find((each) => /\bdiagnostic\b/.test(each.folded) && each.folded.endsWith(':'));
    const items = lead ? itemsAfter(context.units, lead) : [];
    return [
      found(
        'staff_profile',
        'profile.staff',
        unit,
        posts === civilServants + contractAgents ? 0.95 : 0.6,
        {
          partyKey,
          posts,
          civilServants,
          contractAgents,
          diagnosis: labels(items),
        },
        partyKey,
      ),
    ];
  });

const COUNTED = new RegExp(
  `\\b(?:ses |de |dont |et |d'|reseau de )*(\\d{1,3}(?: \\d{3})+|\\d{2,6}) ((?:adherents?|maires|presidents?|associations?|membres|communes|collectivites|agents|etablissements)(?: (?:de|d'|des|departementales?|locales?|regionales?|communaut\\w*)){0,3}(?: communautes?)?)`,
  'g',
);

/** Figures that a party gives of itself: one sentence with several counts. */
export const figures: ClauseRule = (context) => {
  const counts = context.units.flatMap((unit) =>
    [...unit.folded.matchAll(COUNTED)].map((match) => ({
      unit,
      count: numberOf(match[1])!,
      label: label(unit.text.slice(match.index + match[0].lastIndexOf(match[2]!)).slice(0, match[2]!.length), 160),
    })),
  );
  const first = counts.find(({ unit }) => counts.filter((each) => each.unit === unit).length >= 2);
  const partyKey = first && keysIn(first.unit.folded, context)[0];
  if (!first || !partyKey) return [];
  const near = counts.filter(({ unit }) => unit.block === first.unit.block);
  if (new Set(near.map(({ label: named }) => named)).size < 2) return [];
  return [
    found(
      'party_figures',
      'profile.figures',
      { ...spanOf(near.map(({ unit }) => unit)), section: first.unit.section },
      0.6,
      {
        partyKey,
        asOf: null,
        isHistoric: false,
        figures: near
          .filter((one, index) => near.findIndex((other) => other.label === one.label) === index)
          .map(({ count, label: named }) => ({ label: named, count })),
      },
      partyKey,
    ),
  ];
};

/** What a party is in charge of by law. */
export const missions: ClauseRule = eachUnit((unit, context) => {
  const match = /\bmissions? (?:lui |leur )?(?:sont|est) (?:devolues?|confiees?)[^:.]{0,60}: ?(.{10,600})/.exec(
    unit.folded,
  );
  if (!match) return null;
  const block = context.source.folded.slice(unit.block.start, unit.block.end);
  const partyKey = keysIn(block, context)[0];
  if (!partyKey) return null;
  const start = match.index + match[0].lastIndexOf(match[1]!);
  const excludes = [...block.matchAll(/\(a l'exception (?:du |de la |de l'|des |de )([^)]{3,120})\)/g)].map((each) => {
    const at = unit.block.start + each.index + each[0].lastIndexOf(each[1]!);
    return label(context.source.flat.slice(at, at + each[1]!.length));
  });
  const list = unit.text
    .slice(start)
    .replaceAll(/\([^)]*\)/g, '')
    .split(/, | et (?=la |le |les |l')/)
    .map((text) => label(text))
    .filter((text) => text.length > 2);
  return found(
    'mission_scope',
    'profile.missions',
    unit,
    0.55,
    {
      partyKey,
      missions: [...new Set(list)],
      excludes: [...new Set(excludes)],
      parityGoverned: /\bparitaire\b|composition egale|composees a egalite/.test(block),
    },
    partyKey,
  );
});

/** The aims that the parties set themselves. */
export const aims: ClauseRule = (context) =>
  context.units.flatMap((unit): ClauseFound[] => {
    if (unit.bullet || !unit.folded.endsWith(':')) return laterAim(unit);
    if (
      !/\b(?:finalites?|ambitions?|objectifs?|buts?)\b/.test(unit.folded) ||
      !/\b(?:partenariat|convention|parties|accord|assignees?|suivants?)\b/.test(unit.folded)
    )
      return [];
    if (
      /\bcomite|\brencontre|\bstrategique|\bcnfpt\b/.test(unit.folded) ||
      !unit.section ||
      unit.section.number.includes('-')
    )
      return [];
    const items = itemsAfter(context.units, unit);
    if (items.length < 2) return [];
    return [
      found('aims', 'profile.aims', { ...spanOf([unit, ...items]), section: unit.section }, 0.78, {
        horizon: 'now',
        aims: labels(items),
      }),
    ];
  });

function laterAim(unit: Parameters<typeof found>[2] & { folded: string; text: string }): ClauseFound[] {
  const match = /\bl'objectif a terme est (?:de |d')([^.;]{10,300})/.exec(unit.folded);
  if (!match) return [];
  const at = match.index + match[0].lastIndexOf(match[1]!);
  return [
    found('aims', 'profile.later_aim', unit, 0.6, {
      horizon: 'later',
      aims: [label(unit.text.slice(at, at + match[1]!.length))],
    }),
  ];
}

export const profileRules: readonly ClauseRule[] = [staff, figures, missions, aims];
