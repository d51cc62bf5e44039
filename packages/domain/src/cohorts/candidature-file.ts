import { isCalendarDate, normaliseForSearch } from '@maillage/kernel';

/** A cell of a file, as its reader gives it: a day of a workbook is a date. */
export type FileCell = string | number | boolean | Date | null;

/** What a column of a file of candidatures may hold. */
export const CANDIDATURE_FIELDS = [
  'lastName',
  'firstName',
  'birthOn',
  'email',
  'phone',
  'commune',
  'audience',
  'receivedOn',
  'prescriber',
  'are',
  'areEndsOn',
  'employer',
  'note',
] as const;
export type CandidatureField = (typeof CANDIDATURE_FIELDS)[number];

/** Which column of the file holds which field, from 0. */
export type ColumnMapping = Partial<Record<CandidatureField, number>>;

/** Words of headers, in the form in which names are compared; the first field that a header fits takes the column. */
const HEADERS: Record<CandidatureField, readonly string[]> = {
  lastName: ['nom', 'nom de famille', 'nom d usage', 'nom usuel', 'nom du candidat'],
  firstName: ['prenom', 'prenoms', 'prenom du candidat'],
  birthOn: ['date de naissance', 'naissance', 'ne le', 'nee le', 'ne e le'],
  email: ['courriel', 'mail', 'e mail', 'email', 'adresse electronique', 'adresse mail', 'adresse e mail'],
  phone: ['telephone', 'tel', 'portable', 'mobile', 'numero de telephone'],
  commune: ['commune', 'code insee', 'insee', 'ville', 'commune de residence'],
  audience: ['public', 'origine', 'statut', 'situation'],
  receivedOn: ['recue le', 'date de candidature', 'date de reception', 'recu le', 'candidature recue le'],
  prescriber: ['prescripteur', 'prescrit par', 'oriente par'],
  are: ['are', 'indemnisation', 'allocation', 'indemnise', 'beneficiaire de l are'],
  areEndsOn: ['fin de l are', 'fin are', 'fin d indemnisation', 'fin de droits', 'date de fin de droits'],
  employer: ['employeur', 'collectivite', 'siret de l employeur', 'siret'],
  note: ['remarque', 'remarques', 'observation', 'observations', 'commentaire'],
};

/** Guesses which column holds what from the headers of a file; a column serves once. */
export function suggestMapping(headers: readonly string[]): ColumnMapping {
  const names = headers.map(normaliseForSearch);
  const taken = new Set<number>();
  const mapping: ColumnMapping = {};
  for (const field of CANDIDATURE_FIELDS) {
    const at = names.findIndex((name, column) => !taken.has(column) && HEADERS[field].includes(name));
    if (at < 0) continue;
    mapping[field] = at;
    taken.add(at);
  }
  return mapping;
}

const pad = (part: string): string => part.padStart(2, '0');

/** A day as people and workbooks write it: 3/2/1990, 03-02-1990, 03.02.1990, 1990-02-03. What is no day stays as it is. */
export function dayOfCell(cell: FileCell): string | null {
  if (cell === null || cell === '') return null;
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  const text = String(cell).trim();
  const french = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text);
  if (!french) return text === '' ? null : text;
  const day = `${french[3]}-${pad(french[2]!)}-${pad(french[1]!)}`;
  return isCalendarDate(day) ? day : text;
}

/** What a cell says; null for an empty one. A day is written 'YYYY-MM-DD'. */
export const textOf = (cell: FileCell): string | null => {
  if (cell === null) return null;
  const text = (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).trim();
  return text === '' ? null : text;
};

const wordsOf = (...lines: readonly (readonly [string, string])[]) => new Map(lines);

/** How people write a public, a prescriber, or whether somebody is paid by unemployment insurance. */
const WORDS = {
  audience: wordsOf(
    ['demandeur d emploi', 'job_seeker'],
    ['demandeuse d emploi', 'job_seeker'],
    ['de', 'job_seeker'],
    ['agent de la region', 'region_agent'],
    ['agent region', 'region_agent'],
    ['agent d une collectivite non affiliee', 'unaffiliated_agent'],
    ['agent non affilie', 'unaffiliated_agent'],
    ['agent d une collectivite affiliee', 'affiliated_agent'],
    ['agent affilie', 'affiliated_agent'],
    ['etudiant', 'student'],
    ['etudiante', 'student'],
  ),
  prescriber: wordsOf(
    ['france travail', 'france_travail'],
    ['pole emploi', 'france_travail'],
    ['ft', 'france_travail'],
    ['mission locale', 'mission_locale'],
    ['cap emploi', 'cap_emploi'],
    ['autre', 'other'],
    ['autre prescripteur', 'other'],
    ['aucun', 'none'],
    ['sans prescripteur', 'none'],
  ),
  are: wordsOf(
    ['oui', 'with_are'],
    ['indemnise', 'with_are'],
    ['indemnisee', 'with_are'],
    ['indemnise are', 'with_are'],
    ['are', 'with_are'],
    ['non', 'without_are'],
    ['sans are', 'without_are'],
    ['non indemnise', 'without_are'],
    ['non indemnisee', 'without_are'],
    ['a verifier', 'unknown'],
    ['inconnu', 'unknown'],
  ),
} as const;

/** The code that a word stands for; a word that is not known stays, so that the form of the field refuses it. */
function codeOf(kind: keyof typeof WORDS, cell: FileCell): string | null {
  const text = textOf(cell);
  if (text === null) return null;
  return WORDS[kind].get(normaliseForSearch(text)) ?? text;
}

/** What the reader of a file cannot know: the communes and the employers that its words name. */
export interface FileLookups {
  /** INSEE code of a commune by its code or its name; null when none or several have it. */
  commune(text: string): string | null;
  /** Id of an organisation by its SIRET or its name; null when none or several have it. */
  employer(text: string): string | null;
}

/** Where a file says nothing: the public of all its lines, and the day on which it was received. */
export interface FileDefaults {
  readonly audience: string | null;
  readonly receivedOn: string | null;
}

/**
 * The fields of `candidatureInput` that a line of a file gives.
 * @param cells in the order of the columns
 * @returns plain values, not checked: what is wrong is refused with the field that it is in
 */
export function fieldsOfLine(
  cells: readonly FileCell[],
  mapping: ColumnMapping,
  lookups: FileLookups,
  defaults: FileDefaults,
): Record<string, unknown> {
  const cell = (field: CandidatureField): FileCell => {
    const column = mapping[field];
    return column === undefined ? null : (cells[column] ?? null);
  };
  const audience = codeOf('audience', cell('audience')) ?? defaults.audience;
  const seeker = audience === 'job_seeker';
  const commune = textOf(cell('commune'));
  const employer = textOf(cell('employer'));
  const are = codeOf('are', cell('are'));
  return {
    lastName: textOf(cell('lastName')) ?? '',
    firstName: textOf(cell('firstName')) ?? '',
    birthOn: dayOfCell(cell('birthOn')),
    email: textOf(cell('email')),
    phone: textOf(cell('phone')),
    // A name that no commune has, or several, stays: it is refused as it stands.
    inseeCode: commune && (lookups.commune(commune) ?? commune),
    audience,
    receivedOn: dayOfCell(cell('receivedOn')) ?? defaults.receivedOn,
    prescriber: codeOf('prescriber', cell('prescriber')),
    // Nothing said of a job seeker is something to be verified.
    are: are ?? (seeker ? 'unknown' : null),
    areEndsOn: dayOfCell(cell('areEndsOn')),
    employerId: employer && (lookups.employer(employer) ?? employer),
    note: textOf(cell('note')),
  };
}
