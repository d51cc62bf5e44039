import { newId, refusalsFromIssues } from '@maillage/kernel';
import { describe, expect, test } from 'vitest';
import { ORGANISATION_KINDS, checkOrganisation, isCollectivite, organisationInput, traitsOf } from './index.ts';

const epci = {
  kind: 'epci',
  name: 'Communauté de communes Terre Valserhône',
  shortName: 'Terre Valserhône',
  siren: '240 100 891',
  siret: '240 100 891 00102',
  epciSiren: '240100891',
  cdgAffiliated: true,
  cdgId: newId(),
};
const codes = (input: object): string[] => {
  const parsed = organisationInput.safeParse(input);
  return parsed.success
    ? []
    : refusalsFromIssues(parsed.error.issues, input).map((each) => `${each.path.join('.')}:${each.code}`);
};
const none = { twinName: null, parent: null, cdg: { kind: 'cdg' } } as const;

describe('an organisation', () => {
  test('is read with its numbers freed of spaces (VALS-P1)', () => {
    expect(organisationInput.parse(epci)).toMatchObject({ siren: '240100891', siret: '24010089100102', reach: [] });
  });
  test('is refused with a wrong, missing or foreign number', () => {
    expect(codes({ ...epci, siret: '24010089100103' })).toEqual(['siret:INVALID_SIRET']);
    expect(codes({ ...epci, siren: '123456789' })).toEqual(['siren:INVALID_SIREN']);
    expect(codes({ ...epci, siret: '', siren: null })).toEqual(['siret:REQUIRED']);
    expect(codes({ ...epci, siren: '356000000' })).toEqual(['siret:SIREN_SIRET_MISMATCH']);
    expect(codes({ ...epci, epciSiren: '200035129' })).toEqual(['epciSiren:EPCI_CODE_IS_SIREN']);
  });
  test('tells its affiliation when it is a collectivité, and only then', () => {
    expect(codes({ ...epci, cdgId: null })).toEqual(['cdgId:CDG_REQUIRED']);
    expect(codes({ ...epci, cdgAffiliated: false, cdgId: null })).toEqual([]);
    const region = { kind: 'region', name: 'Région', shortName: 'Région', siret: '24010089100102', regionCode: '52' };
    expect(codes(region)).toEqual([]);
    expect(codes({ ...region, cdgAffiliated: false })).toEqual(['cdgAffiliated:AFFILIATION_NOT_APPLICABLE']);
  });
  test('has the territory that its kind asks for, and a parent when it is a unit', () => {
    const antenne = { kind: 'cnfpt_antenne', name: 'Antenne de la Sarthe', shortName: 'Antenne 72' };
    expect(codes(antenne)).toEqual(['parentId:PARENT_REQUIRED', 'reach:TERRITORY_REQUIRED']);
    expect(codes({ ...antenne, parentId: newId(), reach: ['72'] })).toEqual([]);
    expect(codes({ ...antenne, parentId: newId(), reach: ['72', '72'] })).toEqual(['reach:DUPLICATE_ITEM']);
    expect(codes({ ...epci, parentId: newId() })).toEqual(['parentId:PARENT_KIND_NOT_ALLOWED']);
    expect(codes({ ...epci, name: 'x'.repeat(201), kind: 'nothing' })).toEqual([
      'kind:INVALID_CHOICE',
      'name:TOO_LONG',
    ]);
  });
  test('is checked against the directory: SIRET taken, parent of another kind or body, CDG that is none', () => {
    const input = organisationInput.parse(epci);
    expect(checkOrganisation(input, none)).toEqual([]);
    expect(checkOrganisation(input, { ...none, twinName: 'Autre' })).toMatchObject([
      { code: 'DUPLICATE_SIRET', parameters: { name: 'Autre' } },
    ]);
    expect(checkOrganisation(input, { ...none, cdg: { kind: 'region' } }).map((each) => each.code)).toEqual([
      'CDG_REQUIRED',
    ]);
    const unit = organisationInput.parse({
      kind: 'region_direction',
      name: 'Direction',
      shortName: 'DRH',
      parentId: newId(),
      siret: '24010089100102',
    });
    const check = (parent: Parameters<typeof checkOrganisation>[1]['parent']) =>
      checkOrganisation(unit, { ...none, parent }).map((each) => each.code);
    expect(check({ kind: 'region', siren: '240100891' })).toEqual([]);
    expect([check(null), check({ kind: 'cdg', siren: null }), check({ kind: 'region', siren: '200035129' })]).toEqual([
      ['NOT_FOUND'],
      ['PARENT_KIND_NOT_ALLOWED'],
      ['SIREN_DIFFERS_FROM_PARENT'],
    ]);
  });
  test('has traits for every kind; collectivités are those that employ and may be affiliated', () => {
    expect(ORGANISATION_KINDS.filter(isCollectivite)).toEqual(['departement', 'commune', 'epci', 'other_collectivite']);
    for (const kind of ORGANISATION_KINDS)
      for (const parent of traitsOf(kind).unitOf) expect(ORGANISATION_KINDS).toContain(parent);
  });
});
