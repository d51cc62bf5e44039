import { describe, expect, it } from 'vitest';
import { blocksAsText, blocksOf, minutesOf, partsAsText, partsOf } from './programme-text.ts';

describe('the lines of a programme', () => {
  it('are read as they are written', () => {
    const parts = [
      { title: 'État civil', days: 4 },
      { title: 'Finances : le budget', days: 12 },
    ];
    expect(partsOf(partsAsText(parts))).toEqual(parts);
    expect(partsOf(' Paie :3 jours \n\nUrbanisme : 1 jour')).toEqual([
      { title: 'Paie', days: 3 },
      { title: 'Urbanisme', days: 1 },
    ]);
  });

  it('have no day where none is written, which the server refuses', () => {
    expect(partsOf('Immersion')).toEqual([{ title: 'Immersion', days: 0 }]);
  });

  it('give blocks their code, or their rank', () => {
    const blocks = [{ code: 'BC01', title: 'Assister - et conseiller - les élus' }];
    expect(blocksOf(blocksAsText(blocks))).toEqual(blocks);
    expect(blocksOf('Gérer les finances')).toEqual([{ code: '1', title: 'Gérer les finances' }]);
  });

  it('count hours in minutes', () => {
    expect([minutesOf('17,5'), minutesOf(35), minutesOf('6.25')]).toEqual([1050, 2100, 375]);
    expect(minutesOf('x')).toBeNaN();
  });
});
