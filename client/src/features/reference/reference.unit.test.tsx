import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { findTitle, openPortal, viewer, type FakeServer } from '../../testing/portal.tsx';

const line = (name: string, changes: object = {}) => ({
  __typename: 'Commune',
  id: `C-${name}`,
  inseeCode: '72001',
  name,
  population: 1250,
  postalCodes: ['72240'],
  coordinatesApproximate: false,
  distanceKm: 4.2,
  departement: { __typename: 'Departement', code: '72', name: 'Sarthe' },
  epci: null,
  ...changes,
});

const page = (nodes: object[], totalCount = nodes.length, endCursor: string | null = null) => ({
  data: {
    communes: {
      __typename: 'CommuneConnection',
      totalCount,
      pageInfo: { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor },
      edges: nodes.map((node) => ({ __typename: 'CommuneEdge', node })),
    },
  },
});

const usual: NonNullable<FakeServer['operations']> = {
  Viewer: () => ({ data: { viewer: viewer() } }),
  ReferenceSources: () => ({
    data: {
      referenceSources: [
        {
          __typename: 'ReferenceSource',
          key: 'decoupage',
          title: 'Communes',
          publisher: 'Insee',
          package: 'p',
          packageVersion: '1',
          vintage: '2026',
          licence: 'Licence Ouverte',
          licenceUrl: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
        },
      ],
    },
  }),
  ReferenceAreas: () => ({ data: { regions: [], departements: [] } }),
  BodiesOf: () => ({ data: { organisations: { __typename: 'OrganisationConnection', edges: [] } } }),
  Commune: () => ({
    data: {
      commune: {
        ...line('Conlie', { inseeCode: '72089' }),
        siren: null,
        latitude: 48.12,
        longitude: -0.02,
        vintage: '2026',
        retiredOn: null,
        region: { __typename: 'Region', code: '52', name: 'Pays de la Loire' },
      },
    },
  }),
};

describe('A commune', { timeout: 60_000 }, () => {
  it('shows its neighbours within the radius of the address, and flags a distance that may be wrong', async () => {
    const portal = openPortal('/communes/72089?rayon=30', {
      operations: {
        ...usual,
        Communes: () => page([line('Tennie'), line('Cures', { distanceKm: 2.9, coordinatesApproximate: true })]),
      },
    });
    await findTitle('Conlie');
    const exact = await screen.findByRole('row', { name: /Tennie/ });
    expect(within(exact).getByText(/^4,2\skm$/)).toBeDefined();
    expect(within(exact).queryByText('situation approximative')).toBeNull();
    const rough = screen.getByRole('row', { name: /Cures/ });
    expect(within(rough).getByText('situation approximative')).toBeDefined();
    expect(await screen.findByText(/Insee, millésime 2026/)).toBeDefined();

    const asked = (): unknown[] =>
      portal.requests
        .filter((request) => request.body['operationName'] === 'Communes')
        .map((request) => (request.body['variables'] as { filter: { near: object } }).filter.near);
    expect(asked()).toEqual([{ inseeCode: '72089', km: 30 }]);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Rayon de recherche' }), '50');
    expect(portal.path()).toContain('rayon=');
    await screen.findByRole('table', { name: /moins de 50 km/ });
    expect(asked().at(-1)).toEqual({ inseeCode: '72089', km: 50 });
  });

  it('is not found under a code that is none', async () => {
    openPortal('/communes/99999', { operations: { ...usual, Commune: () => ({ data: { commune: null } }) } });
    await findTitle('Commune introuvable');
    expect(screen.getByRole('link', { name: 'Retour à la liste des communes' })).toBeDefined();
  });
});

describe('The list of communes', { timeout: 60_000 }, () => {
  it('grows beyond what one answer holds', async () => {
    const names = Array.from({ length: 150 }, (_, index) => `Commune ${index}`);
    const portal = openPortal('/communes?count=150', {
      operations: {
        ...usual,
        Communes: ({ after }) =>
          after === null || after === undefined
            ? page(
                names.slice(0, 100).map((name) => line(name)),
                150,
                'hundredth',
              )
            : page(
                names.slice(100).map((name) => line(name)),
                150,
              ),
      },
    });
    await findTitle('Communes');
    expect(await screen.findByText('Commune 149', undefined, { timeout: 10_000 })).toBeDefined();
    expect(document.querySelectorAll('tbody tr')).toHaveLength(150);
    const asked = portal.requests.filter((request) => request.body['operationName'] === 'Communes');
    expect(asked.map((request) => request.body['variables'])).toMatchObject([
      { first: 100 },
      { first: 50, after: 'hundredth' },
    ]);
  });
});

describe('The reference data', { timeout: 60_000 }, () => {
  it('is described to those who run the platform only', async () => {
    openPortal('/referentiels', { operations: usual });
    await findTitle('Référentiels');
    expect(screen.getByText(/réservée à l’administration de la plateforme/)).toBeDefined();
  });
});
