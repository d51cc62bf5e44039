import type { Refusal } from '@maillage/kernel';

const UNIQUE = '23505';
const EXCLUSION = '23P01';
const CHECK = '23514';
const FOREIGN_KEY = '23503';
const NOT_UTF8 = '22021';
const UNTRANSLATABLE = '22P05';
const ROW_LEVEL_SECURITY = '42501';

/** What a named constraint means to a person. The rules refuse first; the database is the backstop in a race. */
const BY_CONSTRAINT: Record<string, Refusal> = {
  article_number_once_a_day: { code: 'ALREADY_EXISTS', path: ['number'], parameters: {} },
  annex_number_once: { code: 'ALREADY_EXISTS', path: ['number'], parameters: {} },
  clause_one_a_day: { code: 'CLAUSE_OVERLAP', path: ['validFrom'], parameters: {} },
  party_key_once: { code: 'ALREADY_EXISTS', path: ['key'], parameters: {} },
  party_organisation_once_a_day: { code: 'PARTY_TWICE', path: ['organisationId'], parameters: {} },
  organisation_siret_unique: { code: 'DUPLICATE_SIRET', path: ['siret'], parameters: {} },
  convention_end_after_start: { code: 'END_BEFORE_START', path: ['endsOn'], parameters: {} },
  held_record_once: { code: 'ALREADY_EXISTS', path: ['heldOn'], parameters: {} },
  notice_one_stands: {
    code: 'TRANSITION_NOT_ALLOWED',
    path: [],
    parameters: { phase: 'in_notice', event: 'give_notice' },
  },
  convention_one_successor: { code: 'SUCCESSOR_EXISTS', path: [], parameters: {} },
  invitation_pending: { code: 'ALREADY_EXISTS', path: ['email'], parameters: {} },
};

interface PgError {
  code?: string;
  constraint?: string;
}

/**
 * The refusal that an error of PostgreSQL stands for, or null when it is a bug and must surface as one.
 * A constraint without an entry here gives a generic refusal that names no hidden row.
 */
export function refusalOfDatabaseError(error: unknown): Refusal | null {
  const { code, constraint } = (error as { driverError?: PgError }).driverError ?? (error as PgError);
  const known = constraint ? BY_CONSTRAINT[constraint] : undefined;
  switch (code) {
    case UNIQUE:
    case EXCLUSION:
      return known ?? { code: 'ALREADY_EXISTS', path: [], parameters: {} };
    case CHECK:
      return known ?? { code: 'INVALID_VALUE', path: [], parameters: {} };
    case FOREIGN_KEY:
      return known ?? { code: 'INVALID_VALUE', path: [], parameters: {} };
    case NOT_UTF8:
    case UNTRANSLATABLE:
      return { code: 'INVALID_VALUE', path: [], parameters: {} };
    case ROW_LEVEL_SECURITY:
      return { code: 'FORBIDDEN', path: [], parameters: {} };
    default:
      return null;
  }
}
