import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Visit } from './visit.ts';

/** Downloads a text of the page, and gives the name of the file and its first bytes. @param what name of the buttons */
export async function download(
  reader: Visit,
  what: string,
  format: 'PDF' | 'DOCX',
): Promise<{ name: string; head: string }> {
  const coming = reader.page.waitForEvent('download');
  await reader.page.getByRole('group', { name: what }).getByRole('button', { name: format }).click();
  const file = await coming;
  // The browser is another process: what it has received is asked of it.
  const folder = mkdtempSync(join(tmpdir(), 'maillage-download-'));
  try {
    const path = join(folder, 'file');
    await file.saveAs(path);
    return { name: file.suggestedFilename(), head: readFileSync(path).subarray(0, 4).toString('latin1') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
