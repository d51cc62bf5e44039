/** Kinds of files that the portal knows by their bytes. */
export const FILE_TYPES = ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'odt', 'text'] as const;
export type FileType = (typeof FILE_TYPES)[number];

export const MEDIA_TYPES: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  text: 'text/plain; charset=utf-8',
};

/** Extensions of each kind, the usual one first. */
export const EXTENSIONS: Readonly<Record<FileType, readonly string[]>> = {
  pdf: ['pdf'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  odt: ['odt'],
  text: ['txt', 'csv'],
};

/**
 * Who reads a file once a record cites it: whoever reads the convention, those that speak for a party or hold the pen,
 * or the sender alone.
 */
export type FileAudience = 'readers' | 'parties' | 'sender';

export interface PurposeRule {
  readonly types: readonly FileType[];
  readonly audience: FileAudience;
  /** The file may name people: each reading of it is noted. */
  readonly personal: boolean;
}

const OFFICE = ['pdf', 'docx', 'xlsx', 'odt', 'png', 'jpeg'] as const;

/** What files are sent for, and what each may be. */
export const PURPOSE_RULES = {
  signature_scan: { types: ['pdf'], audience: 'parties', personal: true },
  enabling_act: { types: ['pdf'], audience: 'parties', personal: true },
  annex: { types: OFFICE, audience: 'readers', personal: false },
  evidence: { types: OFFICE, audience: 'parties', personal: true },
  notice: { types: ['pdf', 'png', 'jpeg'], audience: 'parties', personal: true },
  convention_import: { types: ['pdf', 'docx', 'odt', 'text'], audience: 'sender', personal: true },
  candidature_import: { types: ['xlsx', 'text'], audience: 'sender', personal: true },
} as const satisfies Readonly<Record<string, PurposeRule>>;

export type FilePurpose = keyof typeof PURPOSE_RULES;
export const FILE_PURPOSES = Object.keys(PURPOSE_RULES) as readonly FilePurpose[];

export const isFilePurpose = (value: unknown): value is FilePurpose =>
  typeof value === 'string' && Object.hasOwn(PURPOSE_RULES, value);

export const purposeRule = (purpose: FilePurpose): PurposeRule => PURPOSE_RULES[purpose];

/** Size of one file at most, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** Pages of one PDF at most: beyond, somebody looks at it first. */
export const MOST_PAGES = 300;
