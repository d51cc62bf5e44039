import type { CandidatureInput } from '@maillage/domain/cohorts';
import { addDays, calendarDate, type CalendarDate } from '@maillage/kernel';

const FIRST_NAMES = [
  'Alix',
  'Basile',
  'Capucine',
  'Désiré',
  'Éloïse',
  'Firmin',
  'Garance',
  'Honoré',
  'Iris',
  'Jonas',
  'Katell',
  'Lazare',
  'Mahaut',
  'Nestor',
  'Ophélie',
  'Placide',
  'Quitterie',
  'Rodrigue',
  'Solveig',
  'Théodore',
  'Urielle',
  'Valère',
  'Wanda',
  'Xavière',
  'Yseult',
  'Zéphyrine',
  'Ambroise',
  'Blandine',
  'Corentin',
  'Domitille',
  'Evrard',
  'Flavie',
  'Gontran',
  'Hermine',
  'Ivan',
  'Joséphine',
  'Kilian',
  'Léontine',
  'Maxence',
  'Ninon',
];
const LAST_NAMES = [
  'Ajonc',
  'Bouleau',
  'Campanule',
  'Douve',
  'Églantine',
  'Fougère',
  'Genêt',
  'Houblon',
  'Immortelle',
  'Jonquille',
  'Lavandin',
  'Mélisse',
  'Noisetier',
  'Ormeau',
  'Pervenche',
  'Quenouille',
  'Roselière',
  'Sauge',
  'Tilleul',
  'Valériane',
  'Aubépine',
  'Bruyère',
  'Capillaire',
  'Digitale',
  'Euphorbe',
  'Fusain',
  'Giroflée',
  'Hellébore',
  'Joubarbe',
  'Luzerne',
  'Millepertuis',
  'Nigelle',
  'Oseille',
  'Passerage',
  'Romarin',
  'Salicorne',
  'Troène',
  'Verveine',
  'Centaurée',
];
/** Communes where candidates live, by département. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  '44': ['44113', '44099', '44050', '44112', '44106', '44033', '44178'],
  '49': ['49127', '49240', '49107', '49011', '49211', '49036', '49205'],
  '53': ['53271', '53101', '53035', '53172', '53048', '53238', '53021'],
  '72': ['72089', '72168', '72050', '72249', '72099', '72022', '72243', '72275'],
  '85': ['85135', '85174', '85062', '85237', '85133', '85232', '85054'],
};

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What an invented candidate is entered with; no number is drawn at random, so that each loading gives the same people. */
export type CandidateFields = { [K in keyof CandidatureInput]: CandidatureInput[K] | string | null };

let drawn = 0;

/** Forgets who was invented, so that the next loading invents the same people. */
export const startInventing = (): void => {
  drawn = 0;
};

/**
 * Invents a candidate of a département.
 * @param receivedOn the day of the candidature
 * @param more what is not the usual: a job seeker, sent by France Travail, with unemployment benefit for some months
 */
export function invent(
  departement: string,
  receivedOn: CalendarDate,
  more: Partial<CandidateFields> = {},
): CandidateFields {
  const at = drawn++;
  const firstName = FIRST_NAMES[(at * 7) % FIRST_NAMES.length]!;
  const lastName = LAST_NAMES[(at * 11 + Math.floor(at / FIRST_NAMES.length)) % LAST_NAMES.length]!;
  const homes = HOMES[departement]!;
  const agent = more.employerId !== undefined && more.employerId !== null;
  const withAre = at % 3 !== 2;
  return {
    firstName,
    lastName,
    birthOn: calendarDate(`${1970 + ((at * 13) % 34)}-${String(1 + ((at * 5) % 12)).padStart(2, '0')}-17`),
    email: `${plain(firstName)}.${plain(lastName)}.${at}@candidat.example`,
    phone: null,
    inseeCode: homes[at % homes.length]!,
    audience: 'job_seeker',
    receivedOn,
    prescriber: agent ? null : at % 5 === 4 ? 'mission_locale' : 'france_travail',
    are: agent ? null : withAre ? 'with_are' : 'without_are',
    areEndsOn: agent || !withAre ? null : addDays(receivedOn, 120 + ((at * 37) % 420)),
    employerId: null,
    note: at % 6 === 0 ? 'Personne inventée pour la démonstration.' : null,
    ...more,
  };
}
