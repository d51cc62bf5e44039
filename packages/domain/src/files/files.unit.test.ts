import { describe, expect, it } from 'vitest';
import {
  checkCitation,
  FILE_PURPOSES,
  LARGEST_FILE,
  purposeRule,
  receiveFile,
  safeFileName,
  type CitedFile,
  type Inspection,
} from './index.ts';

const scan = (more: Partial<Inspection> = {}): Inspection => ({
  type: 'pdf',
  size: 1_000,
  damage: null,
  active: [],
  pages: 3,
  ...more,
});

describe('a file that is sent', () => {
  it('is kept when it is what is asked for', () => {
    expect(receiveFile('signature_scan', scan())).toEqual({ state: 'kept', type: 'pdf' });
    expect(receiveFile('signature_scan', scan({ pages: 300 })).state).toBe('kept');
    expect(receiveFile('annex', scan({ type: 'docx', pages: null })).state).toBe('kept');
  });

  it.each([
    ['FILE_EMPTY', { size: 0, type: 'text' }],
    ['FILE_TOO_LARGE', { size: LARGEST_FILE + 1 }],
    ['FILE_TYPE_NOT_ALLOWED', { type: 'png', pages: null }],
    ['FILE_TYPE_NOT_ALLOWED', { type: null, pages: null }],
    ['FILE_UNREADABLE', { damage: 'unreadable' }],
    ['FILE_UNREADABLE', { type: null, damage: 'unreadable' }],
    ['FILE_ENCRYPTED', { damage: 'encrypted' }],
    ['FILE_ENCRYPTED', { type: null, damage: 'encrypted' }],
    ['FILE_UNPACKS_TOO_LARGE', { damage: 'unpacks_too_large' }],
  ] as const)('is refused: %s', (code, more) => {
    expect(receiveFile('signature_scan', scan(more))).toMatchObject({ state: 'refused', reason: { code } });
  });

  it('says which kinds are taken', () => {
    expect(receiveFile('notice', scan({ type: 'docx' }))).toMatchObject({
      reason: { parameters: { of: 'notice', types: 'PDF, PNG, JPG' } },
    });
  });

  it.each([
    ['FILE_MACROS', { type: 'docx', active: ['macros', 'embedded_file'] }],
    ['FILE_ACTIVE_CONTENT', { active: ['script'] }],
    ['FILE_ACTIVE_CONTENT', { active: ['launch'] }],
    ['FILE_ACTIVE_CONTENT', { active: ['embedded_file'] }],
    ['FILE_TOO_MANY_PAGES', { pages: 301 }],
  ] as const)('is put apart: %s', (code, more) => {
    expect(receiveFile('annex', scan(more))).toMatchObject({ state: 'quarantined', reason: { code } });
  });

  it('is read by its sender alone for an import, by all readers for an annex', () => {
    expect(FILE_PURPOSES.map((purpose) => [purpose, purposeRule(purpose).audience])).toEqual([
      ['signature_scan', 'parties'],
      ['enabling_act', 'parties'],
      ['annex', 'readers'],
      ['evidence', 'parties'],
      ['notice', 'parties'],
      ['convention_import', 'sender'],
      ['candidature_import', 'sender'],
    ]);
  });
});

describe('the name of a file', () => {
  it.each([
    ['Convention signée.pdf', 'Convention signée.pdf'],
    ['SCAN.PDF', 'SCAN.pdf'],
    ['scan.exe', 'scan.exe.pdf'],
    ['scan', 'scan.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    [String.raw`C:\fichiers\acte.pdf`, 'acte.pdf'],
    ['=HYPERLINK("x").pdf', 'HYPERLINK( x ).pdf'],
    ['+33.pdf', '33.pdf'],
    ['@somme.pdf', 'somme.pdf'],
    ['--help', 'help.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['a\u202Efdp.exe', 'a fdp.exe.pdf'],
    ['a\u0000b\r\nc.pdf', 'a b c.pdf'],
    ['CON.pdf', 'document.pdf'],
    ['', 'document.pdf'],
    ['...', 'document.pdf'],
    ['\ud800.pdf', 'document.pdf'],
  ])('%j becomes %j', (given, kept) => {
    expect(safeFileName(given, 'pdf')).toBe(kept);
  });

  it('is never long, and keeps its extension', () => {
    expect(safeFileName(`${'é'.repeat(500)}.jpeg`, 'jpeg')).toBe(`${'é'.repeat(120)}.jpeg`);
  });
});

describe('a record that cites a file', () => {
  const file: CitedFile = { purpose: 'annex', state: 'kept', conventionId: null, attached: false };
  const citation = { purpose: 'annex', conventionId: 'c', path: ['fileId'] } as const;

  it('may cite what was sent for it, again too', () => {
    expect(checkCitation(file, citation)).toEqual([]);
    expect(checkCitation({ ...file, attached: true, conventionId: 'c' }, citation)).toEqual([]);
  });

  it.each([
    ['NOT_FOUND', null],
    ['NOT_FOUND', { ...file, purpose: 'evidence' }],
    ['FILE_QUARANTINED', { ...file, state: 'quarantined' }],
    ['FILE_IN_USE', { ...file, attached: true, conventionId: 'other' }],
  ] as const)('may not otherwise: %s', (code, cited) => {
    expect(checkCitation(cited, citation)).toMatchObject([{ code, path: ['fileId'] }]);
  });
});
