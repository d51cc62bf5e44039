import { refusal, type Refusal } from '@maillage/kernel';
import { EXTENSIONS, LARGEST_FILE, MOST_PAGES, purposeRule, type FilePurpose, type FileType } from './purposes.ts';

/** What a file does by itself when it is opened, or carries along. */
export type ActiveContent = 'macros' | 'script' | 'launch' | 'embedded_file';

/** What the bytes of a file are found to be. */
export interface Inspection {
  /** Null when they are no kind that the portal knows. */
  readonly type: FileType | null;
  /** In bytes. */
  readonly size: number;
  readonly damage: 'unreadable' | 'encrypted' | 'unpacks_too_large' | null;
  readonly active: readonly ActiveContent[];
  /** Of a PDF; null for what has no pages. */
  readonly pages: number | null;
}

/** What becomes of a file: kept, put apart where nobody is served it, or not taken at all. */
export type Reception =
  | { readonly state: 'kept'; readonly type: FileType }
  | { readonly state: 'quarantined'; readonly type: FileType; readonly reason: Refusal }
  | { readonly state: 'refused'; readonly reason: Refusal };

const DAMAGE = {
  unreadable: 'FILE_UNREADABLE',
  encrypted: 'FILE_ENCRYPTED',
  unpacks_too_large: 'FILE_UNPACKS_TOO_LARGE',
} as const;

/**
 * Decides on a file that somebody sends. What cannot be read, or is not what is asked for, is refused; what would act on
 * the reader's machine, or is longer than anybody reads, is kept apart.
 */
export function receiveFile(purpose: FilePurpose, found: Inspection): Reception {
  const refused = (reason: Refusal): Reception => ({ state: 'refused', reason });
  const { types } = purposeRule(purpose);
  if (found.size === 0) return refused(refusal('FILE_EMPTY', []));
  if (found.size > LARGEST_FILE)
    return refused(refusal('FILE_TOO_LARGE', [], { megabytes: inMegabytes(LARGEST_FILE) }));
  if (found.type === null && found.damage) return refused(refusal(DAMAGE[found.damage], []));
  if (found.type === null || !types.includes(found.type)) {
    return refused(refusal('FILE_TYPE_NOT_ALLOWED', [], { of: purpose, types: extensionsOf(purpose).join(', ') }));
  }
  if (found.damage) return refused(refusal(DAMAGE[found.damage], []));
  const { type } = found;
  if (found.active.includes('macros')) return { state: 'quarantined', type, reason: refusal('FILE_MACROS', []) };
  if (found.active.length > 0) {
    const what = found.active[0] ?? null;
    return { state: 'quarantined', type, reason: refusal('FILE_ACTIVE_CONTENT', [], { what }) };
  }
  if (found.pages !== null && found.pages > MOST_PAGES) {
    const parameters = { pages: found.pages, maximum: MOST_PAGES };
    return { state: 'quarantined', type, reason: refusal('FILE_TOO_MANY_PAGES', [], parameters) };
  }
  return { state: 'kept', type };
}

/** Kinds of files that are taken for a purpose, as people call them: 'PDF', 'DOCX'… */
export const extensionsOf = (purpose: FilePurpose): string[] =>
  purposeRule(purpose).types.map((type) => EXTENSIONS[type][0]!.toUpperCase());

export const inMegabytes = (bytes: number): number => Math.round(bytes / (1024 * 1024));

/** A file as the rules read it when a record cites it. */
export interface CitedFile {
  readonly purpose: string;
  readonly state: 'kept' | 'quarantined';
  /** Convention in which a record cites it already. */
  readonly conventionId: string | null;
  readonly attached: boolean;
}

/**
 * Reasons against a record that cites a file: unknown to the one who cites it, put apart, sent for something else, or
 * cited in another convention already.
 * @param file null when there is none within reach
 */
export function checkCitation(
  file: CitedFile | null,
  { purpose, conventionId, path }: { purpose: FilePurpose; conventionId: string; path: readonly string[] },
): Refusal[] {
  if (!file || file.purpose !== purpose) return [refusal('NOT_FOUND', path)];
  if (file.state === 'quarantined') return [refusal('FILE_QUARANTINED', path)];
  return file.attached && file.conventionId !== conventionId ? [refusal('FILE_IN_USE', path)] : [];
}
