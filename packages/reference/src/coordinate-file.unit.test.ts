import { describe, expect, it } from 'vitest';
import { parseCoordinates } from './coordinate-file.ts';

const known = new Set(['30037', '30227', '2A004', '97411', '97502', '01033']);
const read = (text: string): ReturnType<typeof parseCoordinates> => parseCoordinates(text, known);

describe('an official file of coordinates', () => {
  it.each([
    ['semicolons', 'code_insee;latitude;longitude\n30037;44.29;4.10\n'],
    ['commas', 'code_insee,latitude,longitude\n30037,44.29,4.10'],
    ['tabs and Windows lines', 'code_insee\tlatitude\tlongitude\r\n30037\t44.29\t4.10\r\n'],
    ['decimal commas', 'CODE INSEE;Latitude;Longitude\n30037;44,29;4,10'],
    [
      'a mark, quotes and other columns',
      '\uFEFF"lon";"nom";"insee";"lat"\n"4.10";"Bessèges; ""la mine""";"30037";"44.29"\n',
    ],
    ['decimal commas between quotes', 'com,lat,lon\n30037,"44,29","4,10"'],
    ['both in one field', '#Code_commune_INSEE;Nom_de_la_commune;_geopoint\n30037;BESSEGES;44.29,4.10'],
    ['both in one quoted field', 'code_commune_insee,coordonnees_gps\n30037,"44.29, 4.10"'],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toEqual({ points: new Map([['30037', { latitude: 44.29, longitude: 4.1 }]]), faults: [] });
  });

  it('takes the codes of Corsica and overseas', () => {
    const { points, faults } = read('insee;lat;lon\n2a004;41.92;8.74\n97411;-20.88;55.45\n97502;46.78;-56.18');
    expect([...points.keys()]).toEqual(['2A004', '97411', '97502']);
    expect(faults).toEqual([]);
  });

  it.each([
    ['30037;;4.10', 'Latitude ou longitude illisible pour 30037.'],
    ['30037;44.29', 'Latitude ou longitude illisible pour 30037.'],
    ['30037;44.29°;4.10', 'Latitude ou longitude illisible pour 30037.'],
    ['30037;NaN;4.10', 'Latitude ou longitude illisible pour 30037.'],
    ['3003;44.29;4.10', 'Code Insee illisible : « 3003 ».'],
    [';44.29;4.10', 'Code Insee illisible : «  ».'],
    ['30999;44.29;4.10', 'Aucune commune ne porte le code Insee 30999.'],
    [
      '30037;4.10;44.29',
      'Point hors du territoire de 30037 : des degrés sont attendus, la latitude avant la longitude.',
    ],
    [
      '30037;6330000;780000',
      'Point hors du territoire de 30037 : des degrés sont attendus, la latitude avant la longitude.',
    ],
    [
      '97411;55.45;-20.88',
      'Point hors du territoire de 97411 : des degrés sont attendus, la latitude avant la longitude.',
    ],
  ])('tells the line « %s » and keeps the others', (line, message) => {
    const { points, faults } = read(`code_insee;latitude;longitude\n30227;44.26;4.20\n\n${line}\n01033;46.11;5.83`);
    expect([...points.keys()]).toEqual(['30227', '01033']);
    expect(faults).toEqual([{ line: 4, message }]);
  });

  it('keeps the first of two points of one commune, and says nothing of a line repeated', () => {
    const { points, faults } = read(
      'code_insee;latitude;longitude\n30037;44.29;4.10\n30037;44.29;4.10\n30037;44.5;4.2',
    );
    expect(points.get('30037')).toEqual({ latitude: 44.29, longitude: 4.1 });
    expect(faults).toEqual([{ line: 4, message: 'Second point pour 30037 : le premier est gardé.' }]);
  });

  it.each(['', 'bonjour', 'code_insee;x;y\n30037;1;2', 'latitude;longitude\n44.29;4.10', '\0\0PNG'])(
    'without the columns is refused as a whole (%j)',
    (text) => {
      expect(read(text)).toEqual({
        points: new Map(),
        faults: [{ line: 1, message: 'Colonnes attendues : code_insee, latitude, longitude.' }],
      });
    },
  );
});
