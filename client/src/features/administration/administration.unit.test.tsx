import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { findTitle, membership, openPortal, viewer, type FakeServer } from '../../testing/portal.tsx';

const own = membership({ role: 'administrator' });
const administrator = viewer({ membership: own, capabilities: ['manage_members', 'read_journal'] });

const member = (id: string, displayName: string, changes: object = {}) => ({
  __typename: 'Member',
  id,
  displayName,
  email: `${id.toLowerCase()}@cdg44.example`,
  role: 'reader',
  office: null,
  since: '2025-09-01',
  version: 1,
  ...changes,
});

const connection = (type: string, nodes: object[]) => ({
  __typename: `${type}Connection`,
  totalCount: nodes.length,
  pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  edges: nodes.map((node) => ({ __typename: `${type}Edge`, node })),
});

const refused = (field: string, refusal: object) => ({
  data: {
    [field]: { __typename: 'Refused', refusals: [{ __typename: 'Refusal', article: null, rule: null, ...refusal }] },
  },
});

const usual: NonNullable<FakeServer['operations']> = {
  Viewer: () => ({ data: { viewer: administrator } }),
  AdministeredOrganisation: () => ({
    data: {
      organisation: {
        __typename: 'Organisation',
        id: 'TzE',
        name: 'Centre de gestion de Loire-Atlantique',
        viewerCanManageMembers: { __typename: 'Capability', allowed: true, reason: null },
      },
    },
  }),
  Members: () => ({
    data: {
      members: connection('Member', [
        member('TTE', 'Maëlle Guivarc’h', { role: 'administrator' }),
        member('TTI', 'Yann Exemple', { office: 'chargé de mission' }),
      ]),
    },
  }),
  PendingInvitations: () => ({ data: { invitations: [] } }),
};

describe('The people of an organisation', { timeout: 60_000 }, () => {
  it('are invited; a refusal stands under its field', async () => {
    const portal = openPortal('/administration', {
      operations: {
        ...usual,
        InviteMember: () =>
          refused('inviteMember', {
            code: 'EMAIL_ALREADY_MEMBER',
            path: ['email'],
            message: 'Cette adresse est déjà celle d’un membre.',
          }),
      },
    });
    await findTitle('Administration');
    await userEvent.click(screen.getByRole('button', { name: 'Inviter une personne' }));
    const dialog = await screen.findByRole('dialog', { name: /^Inviter une personne pour/ });
    const email = within(dialog).getByRole('textbox', { name: /^Adresse électronique/ });
    await userEvent.click(email);
    await userEvent.paste('yann@cdg44.example');
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Coordination' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Envoyer l’invitation' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('déjà celle d’un membre');
    expect(email.getAttribute('aria-invalid')).toBe('true');
    const sent = portal.requests.find((request) => request.body['operationName'] === 'InviteMember');
    expect(sent?.body['variables']).toEqual({
      input: { organisationId: 'TzE', email: 'yann@cdg44.example', role: 'coordinator', office: null },
    });
  });

  it('change role, except the last administrator, who is told what to do first', async () => {
    openPortal('/administration', {
      operations: {
        ...usual,
        ChangeMembership: () =>
          refused('changeMembership', {
            code: 'LAST_ADMINISTRATOR',
            path: ['id'],
            message: 'Il faut un administrateur.',
          }),
      },
    });
    await findTitle('Administration');
    await userEvent.click(await screen.findByRole('button', { name: 'Modifier le rôle de Maëlle Guivarc’h' }));
    const dialog = await screen.findByRole('dialog', { name: 'Rôle de Maëlle Guivarc’h' });
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Consultation' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Il faut un administrateur.');
    expect(within(dialog).getByText(/Donnez d’abord ce rôle à quelqu’un d’autre/)).toBeDefined();
  });

  it('leave after a confirmation, which explains a refusal and stays open', async () => {
    const portal = openPortal('/administration', {
      operations: {
        ...usual,
        EndMembership: () =>
          refused('endMembership', { code: 'LAST_ADMINISTRATOR', path: ['id'], message: 'Il faut un administrateur.' }),
      },
    });
    await findTitle('Administration');
    await userEvent.click(await screen.findByRole('button', { name: 'Mettre fin à l’accès de Yann Exemple' }));
    const dialog = await screen.findByRole('dialog');
    expect(portal.requests.some((request) => request.body['operationName'] === 'EndMembership')).toBe(false);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Mettre fin' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Donnez d’abord ce rôle');
  });

  it('are hidden from whoever does not administer', async () => {
    openPortal('/administration', {
      operations: {
        ...usual,
        Viewer: () => ({ data: { viewer: viewer() } }),
        AdministeredOrganisation: () => ({
          data: {
            organisation: {
              __typename: 'Organisation',
              id: 'TzE',
              name: 'Centre de gestion de Loire-Atlantique',
              viewerCanManageMembers: { __typename: 'Capability', allowed: false, reason: 'Votre rôle ne suffit pas.' },
            },
          },
        }),
      },
    });
    await findTitle('Administration');
    expect(screen.getByText('Votre rôle ne suffit pas.')).toBeDefined();
  });
});

describe('The journal', { timeout: 60_000 }, () => {
  it('tells who did what, what it replaced, and whether the line is sealed', async () => {
    openPortal('/journal', {
      operations: {
        ...usual,
        Journal: () => ({
          data: {
            history: connection('HistoryEntry', [
              {
                __typename: 'HistoryEntry',
                id: 'SDE',
                at: '2026-02-03T09:00:00Z',
                action: 'changed',
                recordType: 'Membership',
                accountName: 'Maëlle Guivarc’h',
                before: { id: 'x', displayName: 'Yann Exemple', role: 'reader', office: null, version: 1 },
                after: { id: 'x', displayName: 'Yann Exemple', role: 'coordinator', office: null, version: 1 },
                sealed: true,
                hash: 'abcdef0123456789abcdef',
                organisation: { __typename: 'Organisation', id: 'TzE', shortName: 'CdG 44' },
              },
              {
                __typename: 'HistoryEntry',
                id: 'SDI',
                at: '2026-02-02T09:00:00Z',
                action: 'never_heard_of',
                recordType: 'Comet',
                accountName: null,
                before: null,
                after: null,
                sealed: false,
                hash: null,
                organisation: null,
              },
            ]),
          },
        }),
      },
    });
    await findTitle('Journal');
    const lines = within(await screen.findByRole('list', { name: 'Journal' })).getAllByRole('listitem');
    expect(lines[0]!.textContent).toContain('Membre\u00a0: modification (Yann Exemple)');
    expect(within(lines[0]!).getByRole('row', { name: /Rôle Consultation Coordination/ })).toBeDefined();
    expect(within(lines[0]!).getAllByRole('row')).toHaveLength(2);
    expect(lines[0]!.textContent).toContain('abcdef0123456789');
    expect(lines[1]!.textContent).toContain('Autre élément\u00a0: autre action');
    expect(lines[1]!.textContent).toContain('En attente de scellement');
  });

  it('is for administrators', async () => {
    openPortal('/journal', { operations: { ...usual, Viewer: () => ({ data: { viewer: viewer() } }) } });
    await findTitle('Journal');
    expect(screen.getByText(/réservé aux administrateurs/)).toBeDefined();
  });
});
