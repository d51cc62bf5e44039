import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { docx, jpeg, odt, pdf, png, xlsx, zip } from '../../../../test/testkit/sample-files.ts';
import { inspectFile } from './inspect.ts';

const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';

describe('what a file is', () => {
  it.each([
    ['pdf', pdf()],
    ['png', png()],
    ['jpeg', jpeg()],
    ['docx', docx()],
    ['xlsx', xlsx()],
    ['odt', odt()],
    ['text', Buffer.from('Article 1er – Objet\r\nLes parties coopèrent.\n')],
  ])('is told from its bytes: %s', async (type, bytes) => {
    expect(await inspectFile(bytes)).toMatchObject({ type, damage: null, active: [], size: bytes.length });
  });

  it.each([
    ['an executable', Buffer.from('MZ\u0090\u0000\u0003')],
    ['bytes that are no UTF-8', Buffer.from([0xe9, 0x20, 0xe8])],
    ['a text with controls', Buffer.from('a\u0000b')],
    ['a zip that is no document', zip([{ name: 'a.exe', content: 'MZ' }])],
    ['an old office document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ])('is unknown for %s', async (_what, bytes) => {
    expect(await inspectFile(bytes)).toMatchObject({ type: null });
  });

  it('is no PDF for a PDF behind something else', async () => {
    expect(await inspectFile(Buffer.concat([png(), pdf()]))).toMatchObject({ type: 'png' });
  });
});

describe('a PDF', () => {
  it.each([1, 2, 299, 300, 301])('has its %i pages counted', async (pages) => {
    expect(await inspectFile(pdf({ pages }))).toMatchObject({ pages });
    expect(await inspectFile(pdf({ pages, packed: true }))).toMatchObject({ pages, damage: null });
  });

  it('has the pages of its tree counted, whatever its count says', async () => {
    const lying = Buffer.from(pdf({ pages: 12 }).toString('latin1').replace('/Count 12', '/Count 1'), 'latin1');
    expect(await inspectFile(lying)).toMatchObject({ pages: 12 });
  });

  it('ends for a tree that goes round in circles', async () => {
    const round = pdf().toString('latin1').replace('/Kids [10 0 R]', '/Kids [2 0 R 2 0 R 10 0 R]');
    const found = await inspectFile(Buffer.from(round, 'latin1'));
    expect(found.type).toBe('pdf');
  });

  it.each([
    ['script', { catalog: '/OpenAction 900 0 R', objects: [SCRIPT] }],
    ['script', { objects: ['<< /S /J#61va#53cript /JS 901 0 R >>'] }],
    ['script', { catalog: '/AcroForm << /XFA 900 0 R >>' }],
    ['launch', { objects: ['<< /S /Launch /F (cmd.exe) >>'] }],
    ['embedded_file', { catalog: '/Names << /EmbeddedFiles 900 0 R >>' }],
    ['embedded_file', { objects: ['<< /Type /EmbeddedFile >>'] }],
  ])('is found to carry: %s', async (what, parts) => {
    expect((await inspectFile(pdf(parts))).active).toContain(what);
    expect((await inspectFile(pdf({ ...parts, packed: true }))).active).toContain(what);
  });

  it('hides no script in a stream that does not say that it holds objects', async () => {
    const hidden = deflateSync(Buffer.from(`900 0 << /S /GoTo >> ${SCRIPT}`, 'latin1'));
    const sly = pdf({ objects: [`<< /Length ${hidden.length} >>\nstream\n${hidden.toString('latin1')}\nendstream`] });
    expect((await inspectFile(sly)).active).toContain('script');
  });

  it('is encrypted', async () => {
    expect(await inspectFile(pdf({ trailer: '/Encrypt 900 0 R', objects: ['<< /Filter /Standard >>'] }))).toMatchObject(
      {
        damage: 'encrypted',
      },
    );
  });

  it.each([
    ['cut short', pdf().subarray(0, 200)],
    ['without a page', pdf({ pages: 0 })],
    ['with a broken object stream', pdf({ packed: true, packedContent: Buffer.from('no zlib') })],
    ['a name and nothing behind', Buffer.from('%PDF-1.7\n%%EOF')],
  ])('is unreadable: %s', async (_what, bytes) => {
    expect(await inspectFile(bytes)).toMatchObject({ type: 'pdf', damage: 'unreadable' });
  });

  it('is not unpacked beyond the bound', async () => {
    const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024, 0x20));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await inspectFile(pdf({ packed: true, packedContent: bomb }))).toMatchObject({
      damage: 'unpacks_too_large',
    });
  });

  it('is read in good time when it is made to be slow', async () => {
    const begun = performance.now();
    await inspectFile(Buffer.from(`%PDF-1.7\n${'1 0 obj '.repeat(1_000_000)}\n%%EOF`));
    await inspectFile(Buffer.from(`%PDF-1.7\n1 ${' '.repeat(8_000_000)}obj /Type${' '.repeat(8_000_000)}\n%%EOF`));
    await inspectFile(Buffer.from(`%PDF-1.7\n${'stream\nendstream\n'.repeat(500_000)}\n%%EOF`));
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});

describe('an office document', () => {
  it.each([
    ['a project of macros', docx([{ name: 'word/vbaProject.bin', content: 'x' }])],
    ['a type that announces macros', docx([], 'application/vnd.ms-word.document.macroEnabled.main+xml')],
    ['old macro sheets', xlsx([{ name: 'xl/macrosheets/sheet1.xml', content: '<x/>' }])],
    ['Basic of an open document', odt([{ name: 'Basic/Standard/Module1.xml', content: '<x/>' }])],
  ])('has macros: %s', async (_what, bytes) => {
    expect((await inspectFile(bytes)).active).toContain('macros');
  });

  it('carries an object of another program', async () => {
    const found = await inspectFile(docx([{ name: 'word/embeddings/oleObject1.bin', content: 'x' }]));
    expect(found.active).toEqual(['embedded_file']);
  });

  it('is not unpacked beyond the bound, whatever it says of its size', async () => {
    const large = Buffer.alloc(160 * 1024 * 1024);
    expect(await inspectFile(docx([{ name: 'word/a', content: large }]))).toMatchObject({
      type: 'docx',
      damage: 'unpacks_too_large',
    });
    expect(await inspectFile(docx([{ name: 'word/a', content: large, toldSize: 10 }]))).toMatchObject({
      damage: 'unreadable',
    });
  });

  it('is encrypted, entry by entry or as a whole', async () => {
    expect(await inspectFile(docx([{ name: 'word/a', content: 'x', encrypted: true }]))).toMatchObject({
      damage: 'encrypted',
    });
    const whole = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await inspectFile(whole)).toMatchObject({ type: null, damage: 'encrypted' });
  });

  it.each([
    ['cut short', docx().subarray(0, 120)],
    ['with an entry that leads out', docx([{ name: '../../etc/passwd', content: 'x' }])],
    ['with an entry twice', docx([{ name: 'word/document.xml', content: 'another' }])],
  ])('is unreadable: %s', async (_what, bytes) => {
    expect(await inspectFile(bytes)).toMatchObject({ damage: 'unreadable' });
  });
});
