import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { findTitle, membership, openPortal, viewer } from '../../testing/portal.tsx';
import type { FakeServer } from '../../testing/portal.tsx';

const entry = (changes: object = {}) => ({
  __typename: 'Organisation',
  id: 'T3JnMQ',
  kind: 'epci',
  name: 'Communauté de communes Terre Valserhône',
  shortName: 'Terre Valserhône',
  siren: '240100891',
  siret: '24010089100102',
  regionCode: '84',
  departementCode: '01',
  inseeCode: null,
  epciSiren: '240100891',
  cdgAffiliated: true,
  source: null,
  departements: [],
  version: 3,
  parent: null,
  cdg: { __typename: 'Organisation', id: 'T3JnMg', name: 'Centre de gestion de l’Ain' },
  viewerCanEdit: { __typename: 'Capability', allowed: true, reason: null },
  ...changes,
});

const reader = viewer({ capabilities: ['edit_organisation'] });
const platform = viewer({
  membership: membership({ role: 'administrator', workspace: 'platform' }),
  capabilities: ['edit_organisation', 'read_platform'],
});

const answers: NonNullable<FakeServer['operations']> = {
  DirectoryTerritories: () => ({
    data: {
      regions: [{ __typename: 'Region', code: '84', name: 'Auvergne-Rhône-Alpes' }],
      departements: [{ __typename: 'Departement', code: '01', name: 'Ain' }],
    },
  }),
  DirectoryRights: () => ({
    data: { viewerCanKeepDirectory: { __typename: 'Capability', allowed: false, reason: 'Réservé.' } },
  }),
  FindEpcis: () => ({ data: { epcis: { __typename: 'EpciConnection', edges: [] } } }),
  FindBodies: () => ({ data: { organisations: { __typename: 'OrganisationConnection', edges: [] } } }),
  FormDraft: () => ({ data: { formDraft: null } }),
};

const refused = (...refusals: object[]) => ({
  data: {
    saved: {
      __typename: 'Refused',
      refusals: refusals.map((each) => ({ __typename: 'Refusal', article: null, rule: null, ...each })),
    },
  },
});

describe('The entry of a body', { timeout: 60_000 }, () => {
  it('is corrected, and each reason of a refusal stands under its field', async () => {
    const portal = openPortal('/annuaire/T3JnMQ/modifier', {
      operations: {
        ...answers,
        Viewer: () => ({ data: { viewer: reader } }),
        OrganisationToEdit: () => ({ data: { organisation: entry() } }),
        UpdateOrganisation: () =>
          refused(
            { code: 'INVALID_SIRET', path: ['siret'], message: 'Ce numéro SIRET est faux.' },
            { code: 'CDG_REQUIRED', path: ['cdgId'], message: 'Indiquez le centre de gestion.' },
          ),
      },
    });
    await findTitle('Communauté de communes Terre Valserhône');
    const siret = screen.getByRole('textbox', { name: /^SIRET/ });
    expect(siret).toHaveProperty('value', '240 100 891 00102');
    await userEvent.clear(siret);
    await userEvent.click(siret);
    await userEvent.paste('24010089100103');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));

    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toContain('2 points');
    expect(siret.getAttribute('aria-invalid')).toBe('true');
    const cdg = screen.getByRole('combobox', { name: /^Centre de gestion/ });
    expect(cdg.getAttribute('aria-invalid')).toBe('true');
    await userEvent.click(
      within(summary).getByRole('button', { name: (name) => name.endsWith('Indiquez le centre de gestion.') }),
    );
    expect(document.activeElement).toBe(cdg);

    const sent = portal.requests.find((request) => request.body['operationName'] === 'UpdateOrganisation');
    expect(sent?.body['variables']).toMatchObject({
      id: 'T3JnMQ',
      expectedVersion: 3,
      input: { kind: 'epci', siret: '24010089100103', cdgAffiliated: true, cdgId: 'T3JnMg', parentId: null },
    });
  });

  it('is read again after somebody else changed it', async () => {
    let version = 3;
    openPortal('/annuaire/T3JnMQ/modifier', {
      operations: {
        ...answers,
        Viewer: () => ({ data: { viewer: reader } }),
        OrganisationToEdit: () => ({ data: { organisation: entry({ version, shortName: `Version ${version}` }) } }),
        UpdateOrganisation: () => {
          version = 4;
          return refused({
            code: 'STALE_VERSION',
            path: ['expectedVersion'],
            message: 'Une autre personne a modifié.',
          });
        },
      },
    });
    await findTitle('Communauté de communes Terre Valserhône');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Recharger la fiche' }));
    expect(await screen.findByDisplayValue('Version 4')).toBeDefined();
  });

  it('is closed to whoever may not correct it, and says why', async () => {
    openPortal('/annuaire/T3JnMQ/modifier', {
      operations: {
        ...answers,
        Viewer: () => ({ data: { viewer: viewer() } }),
        OrganisationToEdit: () => ({
          data: {
            organisation: entry({
              viewerCanEdit: { __typename: 'Capability', allowed: false, reason: 'Réservé à la plateforme.' },
            }),
          },
        }),
      },
    });
    await findTitle('Communauté de communes Terre Valserhône');
    expect(screen.getByText('Réservé à la plateforme.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Enregistrer' })).toBeNull();
  });

  it('asks what its kind asks, and is entered by the platform', async () => {
    const portal = openPortal('/annuaire/nouvelle', {
      operations: {
        ...answers,
        DirectoryRights: () => ({
          data: { viewerCanKeepDirectory: { __typename: 'Capability', allowed: true, reason: null } },
        }),
        Viewer: () => ({ data: { viewer: platform } }),
        CreateOrganisation: () =>
          refused({ code: 'TERRITORY_REQUIRED', path: ['departementCode'], message: 'Indiquez le département.' }),
      },
    });
    await findTitle('Ajouter un organisme');
    expect(await screen.findByRole('combobox', { name: /^Commune/ })).toBeDefined();
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Nature' }), 'maison_region');
    expect(screen.queryByRole('combobox', { name: /^Commune/ })).toBeNull();
    expect(screen.queryByRole('combobox', { name: /affiliée/ })).toBeNull();
    expect(screen.getByRole('combobox', { name: /^Dépend de/ })).toBeDefined();
    await userEvent.click(screen.getByRole('textbox', { name: /^Nom \*?$|^Nom$/ }));
    await userEvent.paste('Maison de la Région');
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter' }));
    const departement = await screen.findByRole('combobox', { name: /^Département/ });
    await screen.findByRole('alert');
    expect(departement.getAttribute('aria-invalid')).toBe('true');
    const sent = portal.requests.find((request) => request.body['operationName'] === 'CreateOrganisation');
    expect(sent?.body['variables']).toMatchObject({
      input: { kind: 'maison_region', cdgAffiliated: null, siret: null },
    });
  });
});
