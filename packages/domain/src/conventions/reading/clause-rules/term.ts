import { dateOf } from '@maillage/kernel';
import { DATE, DURATION, NUMBER, dateFrom, monthsOf, numberAgrees, numberOf } from '../french-values.ts';
import { eachUnit, found, headingOf, keysIn, namesAll, signingKeys } from './rule.ts';
import type { ClauseRule } from './rule.ts';
import type { Unit } from '../units.ts';

const AGREEMENT = /\b(?:convention|accord|accord-cadre|contrat|protocole|partenariat|presente?s?)\b/;
const TERM_HEADING =
  /\b(?:duree|effet|entree en vigueur|validite|vigueur|terme|renouvellement|reconduction|echeance)\b/;
const RENEWS = /\b(?:proroge|renouvel|reconduc|reconduit|tacite)/;

const inTerm = (unit: Unit): boolean => TERM_HEADING.test(headingOf(unit.section));
const lowerUnlessTerm = (unit: Unit, confidence: number): number =>
  inTerm(unit) ? confidence : Math.min(confidence, 0.72);

const DURATION_OF = new RegExp(
  `(?:\\bduree (?:maximale |maximum |totale |ferme |initiale |globale |de validite )*(?:est |sera )?(?:fixee a |de |d'|:|est de )*|\\bconclue? pour |\\betablie? pour |\\bvalable |\\bsignee? pour )(?:une (?:duree|periode) (?:maximale |ferme |initiale )?(?:de |d'))?(?:une periode (?:de |d'))?(${DURATION})`,
);

/** How long it lasts: 'pour une durée de trois (3) ans', 'd'une durée maximale de 36 mois'. */
export const duration: ClauseRule = eachUnit((unit) => {
  const match = DURATION_OF.exec(unit.folded);
  if (!match || !(inTerm(unit) || AGREEMENT.test(unit.folded))) return null;
  if (RENEWS.test(unit.folded.slice(0, match.index))) return null;
  const months = monthsOf(match[1]);
  if (months === null) return null;
  const isMaximum = /maxim|ne (?:peut|pourra) exceder|au plus|dans la limite/.test(
    unit.folded.slice(0, match.index + match[0].length + 20),
  );
  const certain = numberAgrees(match[1]!.replace(/ (?:mois|ans?|annees?|semestres?|trimestres?)$/, '')) ? 0.95 : 0.5;
  return found('duration', 'term.duration', unit, lowerUnlessTerm(unit, certain), { months, isMaximum });
});

const TAKES_EFFECT =
  /\b(?:pren(?:d|dra|nent|dront) effet|entr(?:e|era|ent|eront) en (?:vigueur|application)|est (?:conclue|valable|applicable|signee)|prise d'effet|s'applique)\b/;
const HALF =
  /\b(?:a compter|a partir|des|au cours) (?:du |de la )?(1 ?er|2 ?(?:nd|eme|e)|premier|second|deuxieme) semestre (\d{4})/;

/** When it takes effect: at the signature, on a date, or from a half-year on for what is deployed. */
export const effectStart: ClauseRule = eachUnit((unit) => {
  const half = HALF.exec(unit.folded);
  if (half) {
    const date = dateOf(Number(half[2]), /^(?:1|premier)/.test(half[1]!) ? 1 : 7, 1);
    return found('effect_start', 'term.half_year', unit, 0.7, { rule: 'period_start', date }, 'programme');
  }
  if (!(inTerm(unit) || AGREEMENT.test(unit.folded)) || !(TAKES_EFFECT.test(unit.folded) || inTerm(unit))) return null;
  if (/\b(?:avenant|resiliation|denonciation)\b.{0,40}\bprend/.test(unit.folded)) return null;
  const from =
    /\b(?:a compter|a partir|des|a) (?:de |du |d')?(?:la date de |la |sa (?:date de )?)?(?:derniere )?signature\b|\b(?:a|des) (?:la|sa) (?:date de )?(?:derniere )?signature\b/.exec(
      unit.folded,
    );
  if (from)
    return found('effect_start', 'term.at_signature', unit, lowerUnlessTerm(unit, 0.95), { rule: 'last_signature' });
  const dated = new RegExp(
    `(?:a compter|a partir|des|effet|vigueur|application) (?:du |le |au |de |la date du )*(${DATE})|\\bdu (${DATE}) (?:inclus )?(?:au|jusqu'au) `,
  ).exec(unit.folded);
  const date = dateFrom(dated?.[1] ?? dated?.[2]);
  if (!date) return null;
  return found('effect_start', 'term.on_date', unit, lowerUnlessTerm(unit, 0.93), { rule: 'fixed_date', date });
});

const ENDS = new RegExp(
  `(?:jusqu'au|jusqu'a la date du|pren(?:d|dra) fin (?:le|au)|s'acheve(?:ra)? (?:le|au)|expire(?:ra)? (?:le|au)|arriv(?:e|era) a (?:echeance|son terme|terme) le|echeance (?:est )?(?:fixee )?(?:le|au)|\\bterme (?:est )?(?:fixe )?(?:le|au)|\\bdu ${DATE} (?:inclus )?au) (${DATE})`,
);

/** The day on which it ends: 'jusqu'au 31 décembre 2027', 'du 1er janvier 2025 au 31 décembre 2026'. */
export const fixedEnd: ClauseRule = eachUnit((unit) => {
  if (!inTerm(unit) && !AGREEMENT.test(unit.folded)) return null;
  const date = dateFrom(ENDS.exec(unit.folded)?.[1]);
  if (!date) return null;
  return found('fixed_end', 'term.fixed_end', unit, lowerUnlessTerm(unit, 0.95), { date });
});

/** A delay in months, or in days of the calendar: 'jours ouvrés' are none. */
const DELAY = `(?:${DURATION}|${NUMBER} jours?\\b(?! (?:ouvr|franc)))`;
const NOTICE = new RegExp(
  `\\bpreavis (?:ecrit )?(?:minimal |minimum )?(?:d'au moins |d'un delai de |de |d')*(${DELAY})|\\b(${DELAY}) (?:calendaires )?(?:de preavis|avant (?:la date (?:d'effet|d'echeance|de resiliation)|l'echeance|son terme|le terme|la fin))|\\bavec (?:un delai de |un preavis de )(${DELAY})`,
);

/** How a party leaves before the end: delay and form. */
export const notice: ClauseRule = eachUnit((unit, context) => {
  const folded = unit.folded;
  const match = NOTICE.exec(folded);
  if (!match || !/\b(?:denon|resili|preavis|mettre fin|mettre un terme|retir)/.test(folded)) return null;
  if (/tacite|reconduc/.test(folded) && !/preavis/.test(folded)) return null;
  const delay = match[1] ?? match[2] ?? match[3]!;
  const days = / jours?$/.test(delay) ? numberOf(delay.replace(/ jours?$/, '')) : null;
  const months = days === null ? monthsOf(delay) : 0;
  if (months === null || months > 60) return null;
  const registered = /recommandee|\blrar\b|\bl\.?r\.?a\.?r\b|accuse de reception/.test(folded);
  const written = registered || /\b(?:ecrit|ecrite|courrier|lettre|notification)\b/.test(folded);
  const subject = folded.slice(0, folded.search(/\b(?:preavis|denon|resili|mettre)/) + 40);
  const named = namesAll(folded) ? [] : keysIn(subject, context);
  const byPartyKeys =
    named.length > 0 && named.length < signingKeys(context).length && /\bpar\b/.test(folded) ? named : [];
  return found('notice', 'term.notice', unit, written ? 0.95 : 0.8, {
    months,
    days,
    form: registered ? 'registered_letter' : 'written',
    byPartyKeys,
  });
});

const WINDOW = new RegExp(
  `(?:\\bdans (?:les|un delai de)|\\bau cours des|\\bau (?:plus tard|moins|minimum)|\\bdurant les)?\\s?(${NUMBER}) (?:derniers )?mois (?:precedant|avant|qui precedent) (?:l'echeance|le terme|son terme|la fin|l'expiration|la date d'echeance|sa fin|son echeance)`,
);

/** The meeting about what comes next, so many months before the end. */
export const renewalWindow: ClauseRule = eachUnit((unit) => {
  const match = WINDOW.exec(unit.folded);
  if (!match || !/\b(?:rencontr|reuni|bilan|evaluation|concert|negoci|examin)/.test(unit.folded)) return null;
  if (/preavis|denon|resili/.test(unit.folded)) return null;
  const monthsBeforeTerm = numberOf(match[1]);
  if (monthsBeforeTerm === null || monthsBeforeTerm < 1 || monthsBeforeTerm > 60) return null;
  const agenda = [
    ...(/\bbilan|evalu/.test(unit.folded) ? (['assessment'] as const) : []),
    ...(/nouvelle convention|renouvel|reconduc|suite|prolong/.test(unit.folded) ? (['renewal_talk'] as const) : []),
    ...(/modalites|conditions|nouveaux termes|contenu/.test(unit.folded) ? (['new_terms'] as const) : []),
  ];
  return found('renewal_window', 'term.renewal_window', unit, agenda.length > 0 ? 0.93 : 0.6, {
    monthsBeforeTerm,
    agenda: agenda.length > 0 ? agenda : ['renewal_talk'],
  });
});

/** Renewal by silence. 'Sans tacite reconduction' and 'reconduction expresse' are none. */
export const tacitRenewal: ClauseRule = eachUnit((unit) => {
  const { folded } = unit;
  if (!/tacite(?:ment)?\b/.test(folded) || !/reconduc|reconduit|renouvel|proroge/.test(folded)) return null;
  if (/\b(?:sans|pas|aucune|exclu\w*|ne (?:peut|pourra|saurait)|hors)\b[^.]{0,60}tacite/.test(folded)) return null;
  const each = new RegExp(
    `(?:par periodes? (?:successives? )?(?:de |d')|pour (?:une|la) (?:meme |nouvelle )?(?:duree|periode) (?:de |d')|chaque fois pour |par tranches? de |\\bpour )(${DURATION})`,
  ).exec(folded)?.[1];
  const months = monthsOf(each) ?? (/d'annee en annee|annuellement|chaque annee/.test(folded) ? 12 : null);
  if (months === null) return null;
  const times = new RegExp(
    `(${NUMBER}) (?:seule )?fois|(?:limite de|plus de|exceder) (${NUMBER}) (?:renouvellements?|reconductions?|fois)`,
  ).exec(folded);
  const maxRenewals = numberOf(times?.[1] ?? times?.[2]);
  return found('tacit_renewal', 'term.tacit_renewal', unit, 0.92, { months, maxRenewals });
});

export const termRules: readonly ClauseRule[] = [duration, effectStart, fixedEnd, notice, renewalWindow, tacitRenewal];
