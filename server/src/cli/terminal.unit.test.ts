import { describe, expect, it } from 'vitest';
import { bar, duration, openTerminal, table } from './terminal.ts';

function recording(isTTY: boolean) {
  let written = '';
  const stream = {
    isTTY,
    columns: 60,
    write: (text: string) => ((written += text), true),
  } as unknown as NodeJS.WriteStream;
  return { terminal: openTerminal(stream, stream), written: () => written };
}

describe('the terminal', () => {
  it('writes one plain line for each step when nobody watches', async () => {
    const { terminal, written } = recording(false);
    expect(await terminal.step('Serveur', async (tell) => (tell('à moitié'), 7))).toBe(7);
    await expect(terminal.step('Base', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(written()).toMatch(/^✔ Serveur \(\d+ ms\)\n✘ Base\n$/);
  });

  it('shows how far a step is on a screen, and cuts what would overflow', async () => {
    const { terminal, written } = recording(true);
    await terminal.step('Import', async (tell) => {
      await new Promise((done) => setTimeout(done, 100));
      tell('x'.repeat(200));
    });
    expect(written()).toContain('… Import : xxx');
    for (const piece of written().split('\r\u001b[2K')) expect(piece.length).toBeLessThan(60);
  });
});

it.each([
  [4, '4 ms'],
  [949, '949 ms'],
  [1_000, '1,0 s'],
  [59_940, '59,9 s'],
  [59_960, '1 min 00 s'],
  [125_400, '2 min 05 s'],
])('a duration of %d ms reads %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});

it('a bar shows a share', () => {
  expect(bar(1, 2, 10)).toBe('█████░░░░░ 50 %');
  expect(bar(0, 0, 4)).toBe('████ 100 %');
  expect(bar(9, 3, 4)).toBe('████ 100 %');
});

it('a table aligns its columns, accents included', () => {
  expect(
    table([
      ['Nom', 'Rôle'],
      ['Région', 'agent'],
      ['é', 'b'],
    ]),
  ).toEqual(['  Nom     Rôle', '  ──────  ─────', '  Région  agent', '  é       b']);
});
