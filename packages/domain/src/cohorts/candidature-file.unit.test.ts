import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CANDIDATURE_FIELDS, dayOfCell, fieldsOfLine, suggestMapping } from './candidature-file.ts';
import { candidatureInput } from './candidature-input.ts';

const nothing = { commune: () => null, employer: () => null };
const defaults = { audience: 'job_seeker', receivedOn: '2026-11-02' };

describe('a file of candidatures', () => {
  test('is understood by its headers, however they are written, and a column serves once', () => {
    const headers = ['NOM', 'Prénom', 'Né(e) le', 'E-mail', 'Tél.', 'Commune', 'Prescripteur', 'Fin de l’ARE', 'Nom'];
    expect(suggestMapping(headers)).toEqual({
      lastName: 0,
      firstName: 1,
      birthOn: 2,
      email: 3,
      phone: 4,
      commune: 5,
      prescriber: 6,
      areEndsOn: 7,
    });
    expect(suggestMapping(['Chose', 'Machin'])).toEqual({});
  });

  test('may write days as people do, or as a workbook does; what is no day stays to be refused', () => {
    expect([
      dayOfCell('3/2/1990'),
      dayOfCell('03.02.1990'),
      dayOfCell('1990-02-03'),
      dayOfCell(new Date('1990-02-03T00:00:00Z')),
      dayOfCell('31/02/1990'),
      dayOfCell('hier'),
      dayOfCell(' '),
      dayOfCell(null),
    ]).toEqual(['1990-02-03', '1990-02-03', '1990-02-03', '1990-02-03', '31/02/1990', 'hier', null, null]);
  });

  test('gives the fields of a candidature in the words of its author', () => {
    const mapping = suggestMapping([
      'Nom',
      'Prénom',
      'Courriel',
      'Public',
      'ARE',
      'Prescripteur',
      'Ville',
      'Employeur',
    ]);
    const lookups = { commune: (text: string) => (text === 'Conlie' ? '72089' : null), employer: () => null };
    const cells = [
      'Étoile',
      'Marie',
      'marie@candidat.example',
      'Demandeuse d’emploi',
      'Oui',
      'Pôle emploi',
      'Conlie',
      '',
    ];
    expect(candidatureInput.parse(fieldsOfLine(cells, mapping, lookups, defaults))).toMatchObject({
      lastName: 'Étoile',
      audience: 'job_seeker',
      are: 'with_are',
      prescriber: 'france_travail',
      inseeCode: '72089',
      employerId: null,
      receivedOn: '2026-11-02',
    });
  });

  test('says nothing of the benefit of a job seeker: it is to be verified', () => {
    const mapping = suggestMapping(['Nom', 'Prénom', 'Téléphone']);
    expect(fieldsOfLine(['A', 'B', '0600000000'], mapping, nothing, defaults)).toMatchObject({ are: 'unknown' });
    expect(
      fieldsOfLine(['A', 'B', '0600000000'], mapping, nothing, { ...defaults, audience: 'student' }),
    ).toMatchObject({
      are: null,
    });
  });

  test('with anything in its cells is either a candidature or a list of refusals, never an error', () => {
    const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.date(), fc.constant(null));
    const mapping = Object.fromEntries(CANDIDATURE_FIELDS.map((field, column) => [field, column]));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 15 }), (cells) => {
        const result = candidatureInput.safeParse(fieldsOfLine(cells, mapping, nothing, defaults));
        expect(result.success || result.error.issues.length > 0).toBe(true);
      }),
    );
  });
});
