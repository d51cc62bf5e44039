import { strFromU8, unzipSync } from 'fflate';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { writeDocx } from './docx.ts';
import { writePdf } from './pdf.ts';
import { sampleDocument } from './testing/sample.ts';

const script = join(import.meta.dirname, 'testing', 'print-fingerprints.ts');
const inAnotherProcess = (zone: string, language: string): Promise<{ stdout: string }> =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, TZ: zone, LANG: language, LC_ALL: language },
  });

describe('a document', () => {
  it('has the same bytes for the same content, whatever the hour, the zone and the process', async () => {
    const east = await inAnotherProcess('Pacific/Auckland', 'fr_FR.UTF-8');
    const west = await inAnotherProcess('America/Los_Angeles', 'C');
    expect(east.stdout).toMatch(/^[0-9a-f]{64} [0-9a-f]{64}$/);
    expect(west.stdout).toBe(east.stdout);
  });

  it('has other bytes for another content', async () => {
    const other = sampleDocument({ title: 'Convention d’un autre exemple' });
    expect((await writePdf(other)).equals(await writePdf(sampleDocument()))).toBe(false);
    expect((await writeDocx(other)).equals(await writeDocx(sampleDocument()))).toBe(false);
  });

  it('is dated by its content, and in French', async () => {
    const pdf = (await writePdf(sampleDocument())).toString('latin1');
    expect(pdf.match(/2026-?03-?01T?12/g)?.length).toBeGreaterThanOrEqual(2);
    expect(pdf).toMatch(/\/Lang \(fr-FR\)/);
    expect(pdf).toMatch(/\/MarkInfo/);
    const files = unzipSync(new Uint8Array(await writeDocx(sampleDocument())));
    const core = strFromU8(files['docProps/core.xml']!);
    expect(core.match(/2026-03-01T12:00:00Z/g)).toHaveLength(2);
    expect(strFromU8(files['word/styles.xml']!)).toContain('fr-FR');
  });

  it('says on each page of a project that it is one', async () => {
    const files = unzipSync(new Uint8Array(await writeDocx(sampleDocument({ banner: 'Projet : texte non signé' }))));
    const headers = Object.keys(files).filter((name) => /^word\/header\d*\.xml$/.test(name));
    expect(headers).not.toEqual([]);
    for (const name of headers) expect(strFromU8(files[name]!)).toContain('Projet : texte non signé');
    expect(strFromU8(files['word/document.xml']!)).not.toContain('w:titlePg');
  });
});
