import { DURATION, monthsOf } from '../french-values.ts';
import { eachSection, eachUnit, found, headingOf } from './rule.ts';
import type { ClauseRule } from './rule.ts';

const DISPUTE = /\b(?:litige|differend|contestation|desaccord|contentieu)/;

/** 'Les parties recherchent une solution amiable'. */
export const amicable: ClauseRule = eachUnit((unit) => {
  const { folded } = unit;
  if (!/\bamiables?\b|\bamiablement\b/.test(folded)) return null;
  if (!DISPUTE.test(folded) && !DISPUTE.test(headingOf(unit.section))) return null;
  return found('amicable_settlement', 'disputes.amicable', unit, 0.95, { beforeCourt: true });
});

const DELAY = new RegExp(
  `(?:expiration|issue|terme|ecoulement)? ?d'un delai (?:de |d'|maximum de )*(${DURATION})|\\bpasse (?:un|ce) delai de (${DURATION})`,
);

/** How long before a court. */
export const delay: ClauseRule = eachUnit((unit) => {
  const { folded } = unit;
  if (!DISPUTE.test(folded) && !DISPUTE.test(headingOf(unit.section))) return null;
  if (!/\b(?:tribunal|juge|juridiction|amiable|conciliat|contentieux)/.test(`${folded} ${headingOf(unit.section)}`))
    return null;
  const match = DELAY.exec(folded);
  const months = monthsOf(match?.[1] ?? match?.[2]);
  if (months === null || months > 60) return null;
  const notified = /notifi|ecrit|courrier|lettre/.test(folded);
  const failed = /constat|echec/.test(folded);
  return found('dispute_delay', 'disputes.delay', unit, notified !== failed ? 0.93 : 0.6, {
    months,
    from: failed && !notified ? 'recorded_failure' : 'written_notification',
  });
});

/** A conciliator or a mediator, and who pays him. */
export const conciliation: ClauseRule = eachSection(({ folded, units, section }) => {
  const first = units.findIndex((unit) => /\b(?:conciliateur|conciliation|mediateur|mediation)\b/.test(unit.folded));
  if (first === -1 || !(DISPUTE.test(folded) || DISPUTE.test(headingOf(section)))) return null;
  const about = units.filter((unit) => /\b(?:conciliat|mediat)/.test(unit.folded));
  const words = about.map((unit) => unit.folded).join(' ');
  return found(
    'conciliation',
    'disputes.conciliation',
    { start: about[0]!.start, end: about.at(-1)!.end, section },
    0.85,
    {
      single: /\bunique\b|\bun (?:seul )?(?:conciliateur|mediateur)\b/.test(words),
      byAgreement: /commun accord|d'un accord|conjointement/.test(words),
      optional: /\b(?:pourront|peuvent|pourra|peut|possibilite|le cas echeant)\b/.test(words),
      costSplit:
        /partag|part(?:s)? egale|moitie|supportes (?:par|a)/.test(words) || !/demandeur/.test(words)
          ? 'equal'
          : 'by_applicant',
    },
  );
});

const COURT =
  /\btribunal (administratif|judiciaire|de grande instance)(?: territorialement)?( competent)?(?: (?:de |d'|du |des )([a-z][a-z' -]{1,60}?))?(?=\s*(?:[.,;()]|$)|\s+(?:sera|est|dans|qui|apres|a|peut|pourra|seul|conformement|situe|par)\b)/;

/** The court: named, or the one that the law makes competent. */
export const court: ClauseRule = eachUnit((unit) => {
  const match = COURT.exec(unit.folded);
  if (!match) return null;
  if (!DISPUTE.test(unit.folded) && !DISPUTE.test(headingOf(unit.section)) && !/\brecours\b/.test(unit.folded))
    return null;
  const administrative = match[1] === 'administratif';
  const place = match[3];
  const at = place === undefined ? -1 : match.index + match[0].lastIndexOf(place);
  const name =
    place === undefined || place.startsWith('competent')
      ? null
      : `Tribunal ${administrative ? 'administratif' : 'judiciaire'} ${/^[aeiouy]/.test(place) ? "d'" : 'de '}${unit.text.slice(at, at + place.length)}`;
  return found('court', 'disputes.court', unit, 0.95, {
    name,
    competence: administrative ? 'administrative' : 'judicial',
  });
});

export const disputeRules: readonly ClauseRule[] = [amicable, delay, conciliation, court];
