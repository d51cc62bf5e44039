import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { findTitle, membership, openPortal, tasksAnswer, unauthenticated, viewer } from '../testing/portal.tsx';

const task = {
  __typename: 'Task',
  id: 'VDE',
  title: 'Réunir le comité de pilotage',
  dueOn: '2026-02-20',
  windowOpensOn: null,
  article: '8',
  articleHeading: 'Gouvernance',
  rule: 'PDL-8.1',
  convention: { __typename: 'Convention', id: 'QzE', title: 'Secrétaires généraux de mairie' },
};

const session = (id: string, current: boolean) => ({
  __typename: 'AccountSession',
  id,
  current,
  method: 'password',
  userAgent: current ? 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' : 'Mozilla/5.0 (iPhone) Safari/604',
  openedAt: '2026-02-03T07:00:00Z',
  seenAt: '2026-02-03T08:00:00Z',
  expiresAt: '2026-02-03T19:00:00Z',
});

describe('The door', () => {
  it('stops whoever is not signed in, and leads back to the page asked for', async () => {
    let signedIn = false;
    const portal = openPortal('/compte', {
      rest: {
        'POST /auth/sign-in': () => {
          signedIn = true;
          return { json: { account: { id: '1', displayName: 'x' } } };
        },
      },
      operations: {
        Viewer: () => (signedIn ? { data: { viewer: viewer() } } : unauthenticated),
        MySessions: () => ({ data: { mySessions: [session('UzE', true)] } }),
      },
    });
    await findTitle('Connexion');
    expect(portal.path()).toBe('/connexion?retour=%2Fcompte');
    await userEvent.type(screen.getByLabelText('Adresse électronique'), 'maelle@cdg44.example');
    await userEvent.type(screen.getByLabelText('Mot de passe'), 'une phrase secrète');
    await userEvent.click(screen.getByRole('button', { name: 'Se connecter' }));
    const title = await findTitle('Mon compte');
    expect(document.activeElement).toBe(title);
    const sent = portal.requests.find((request) => request.path === '/auth/sign-in');
    expect(sent?.body).toEqual({ email: 'maelle@cdg44.example', password: 'une phrase secrète' });
    expect(sent?.headers.get('x-maillage')).toBe('1');
  });

  it.each([
    [
      { status: 401, json: { error: { code: 'INVALID_CREDENTIALS', message: '' } } },
      'L’adresse électronique ou le mot de passe est incorrect.',
    ],
    [
      { status: 429, headers: { 'retry-after': '700' }, json: { error: { code: 'TOO_MANY_REQUESTS', message: '' } } },
      'Trop d’essais. Réessayez dans 12 minutes.',
    ],
    [{ status: 500, json: { error: { code: 'NEW_ONE', message: 'Le service est fermé.' } } }, 'Le service est fermé.'],
  ])('says why it stays shut', async (answer, words) => {
    openPortal('/connexion', { rest: { 'POST /auth/sign-in': () => answer } });
    await findTitle('Connexion');
    await userEvent.type(screen.getByLabelText('Adresse électronique'), 'a@b.fr');
    await userEvent.type(screen.getByLabelText('Mot de passe'), 'faux');
    await userEvent.click(screen.getByRole('button', { name: 'Se connecter' }));
    expect((await screen.findByRole('alert')).textContent).toBe(words);
    expect(screen.getByLabelText('Mot de passe')).toHaveProperty('value', '');
  });

  it('asks for what is missing before it asks the server', async () => {
    const portal = openPortal('/connexion', {});
    await findTitle('Connexion');
    await userEvent.click(screen.getByRole('button', { name: 'Se connecter' }));
    expect(screen.getByText('Indiquez votre mot de passe.')).toBeTruthy();
    expect(portal.requests.some((request) => request.path === '/auth/sign-in')).toBe(false);
  });

  it('offers the identity provider only where there is one, and never leads to another site', async () => {
    openPortal('/connexion?retour=//mal.example', {
      rest: { 'GET /auth/config': () => ({ json: { oidc: { enabled: true } } }) },
    });
    const link = await screen.findByRole('link', { name: 'Se connecter avec ProConnect' }, { timeout: 5000 });
    expect(link.getAttribute('href')).toBe('/auth/oidc/start?returnTo=%2F');
  });

  it.each([
    ['COMPTE_INCONNU', /^Aucun compte de Maillage ne correspond/],
    ['CONNEXION_EXPIREE', /a pris trop de temps/],
    ['CONNEXION_REFUSEE', /a été annulée/],
    ['FOURNISSEUR_INDISPONIBLE', /n’a pas répondu comme prévu/],
    ['TROP_D_ESSAIS', /^Trop de connexions/],
    ['%3Cb%3ERAPPELEZ_LE_0123%3C%2Fb%3E', /n’a pas abouti/],
    ['constructor', /n’a pas abouti/],
    ['1234', /n’a pas abouti/],
  ])('says why the identity provider led back: %s', async (code, words) => {
    openPortal(`/connexion?erreur=${code}`, {});
    await findTitle('Connexion');
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toMatch(words);
    expect(alert.textContent).toMatch(/[.]$/);
    expect(document.body.textContent).not.toMatch(/[A-Z]_[A-Z]|constructor|1234/);
  });

  it('no longer says why the identity provider led back once a password is tried', async () => {
    openPortal('/connexion?erreur=CONNEXION_REFUSEE', {
      rest: { 'POST /auth/sign-in': () => ({ status: 401, json: { error: { code: 'INVALID_CREDENTIALS' } } }) },
    });
    await findTitle('Connexion');
    await userEvent.type(screen.getByLabelText('Adresse électronique'), 'a@b.fr');
    await userEvent.type(screen.getByLabelText('Mot de passe'), 'faux{Enter}');
    await screen.findByText(/est incorrect/);
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });

  it('answers the same whether an address is known or not', async () => {
    openPortal('/mot-de-passe/oublie', {
      rest: { 'POST /auth/password-reset/request': () => ({ status: 202, json: {} }) },
    });
    await findTitle('Mot de passe oublié');
    await userEvent.type(screen.getByLabelText('Adresse électronique'), 'a@b.fr');
    await userEvent.click(screen.getByRole('button', { name: 'Recevoir le lien' }));
    expect((await screen.findByText(/Si un compte existe/)).textContent).toContain('une heure');
  });

  it('says that a newer invitation was sent to whoever opens the one before it', async () => {
    openPortal('/invitation?token=jeton', {
      rest: {
        'GET /auth/invitations/jeton': () => ({
          status: 410,
          json: { error: { code: 'INVITATION_REPLACED', message: 'Le serveur le dit ainsi.' } },
        }),
      },
    });
    expect(
      await screen.findByText(/Une invitation plus récente vous a été envoyée/, {}, { timeout: 5000 }),
    ).toBeTruthy();
  });

  it('lets an invited person in, and says for whom', async () => {
    const invitation = {
      organisationName: 'Mairie de Rezé',
      email: 'a@reze.example',
      role: 'agent',
      hasAccount: false,
    };
    const portal = openPortal('/invitation?token=jeton', {
      rest: {
        'GET /auth/invitations/jeton': () => ({ json: { invitation } }),
        'POST /auth/invitations/accept': () => ({ status: 204 }),
      },
    });
    expect(await screen.findByText('Mairie de Rezé', {}, { timeout: 5000 })).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Prénom et nom'), 'Anne Le Goff');
    await userEvent.type(screen.getByLabelText('Nouveau mot de passe'), 'une phrase secrète');
    await userEvent.click(screen.getByRole('button', { name: 'Accepter l’invitation' }));
    expect(await screen.findByText(/Vous faites maintenant partie de/)).toBeTruthy();
    expect(portal.requests.find((request) => request.path === '/auth/invitations/accept')?.body).toEqual({
      token: 'jeton',
      displayName: 'Anne Le Goff',
      password: 'une phrase secrète',
    });
  });
});

describe('The home', () => {
  it('says what is to be done, by when, and why', async () => {
    openPortal('/', {
      operations: { Viewer: () => ({ data: { viewer: viewer() } }), Tasks: tasksAnswer([task]) },
    });
    await findTitle('À traiter');
    const line = (await screen.findByText('Réunir le comité de pilotage')).closest('li')!;
    expect(within(line).getByText('vendredi 20 février 2026')).toBeTruthy();
    expect(within(line).getByText('reste 17 jours')).toBeTruthy();
    expect(within(line).getByRole('button', { name: /art\. 8$/ })).toBeTruthy();
  });

  it('keeps what is expected without a date in a group of its own', async () => {
    const annex = {
      ...task,
      id: 'VDI',
      title: 'L’annexe 1 n’est pas jointe',
      dueOn: null,
      article: '9',
      rule: 'PDL-9',
    };
    openPortal('/', {
      operations: { Viewer: () => ({ data: { viewer: viewer() } }), Tasks: tasksAnswer([task], [annex]) },
    });
    const group = await screen.findByRole('region', { name: 'Sans date (1)' }, { timeout: 5000 });
    const line = within(group).getByRole('listitem');
    expect(line.textContent).toContain('L’annexe 1 n’est pas jointe');
    expect(within(line).getByRole('button', { name: /art\. 9$/ })).toBeTruthy();
    expect(screen.getByText('1 échéance')).toBeTruthy();
  });

  it('goes on to the last date, beyond what one answer holds', async () => {
    const total = 120;
    openPortal('/', {
      operations: {
        Viewer: () => ({ data: { viewer: viewer() } }),
        Tasks: ({ dated, first, after }) => {
          if (dated === false) return tasksAnswer()({ dated });
          const start = Number(after ?? 0);
          const end = Math.min(start + Number(first), total);
          const some = Array.from({ length: end - start }, (_, index) => ({ ...task, id: `V${start + index}` }));
          const { tasks } = tasksAnswer(some)({ dated }).data;
          const pageInfo = { ...tasks.pageInfo, hasNextPage: end < total, endCursor: String(end) };
          return Number(first) > 100 ? { errors: [] } : { data: { tasks: { ...tasks, pageInfo, totalCount: total } } };
        },
      },
    });
    for (const shown of [50, 100]) {
      await vi.waitFor(() => expect(screen.getAllByText(task.title)).toHaveLength(shown), { timeout: 5000 });
      await userEvent.click(screen.getByRole('button', { name: 'Afficher les échéances suivantes' }));
    }
    await vi.waitFor(() => expect(screen.getAllByText(task.title)).toHaveLength(total), { timeout: 5000 });
    expect(screen.queryByRole('button', { name: 'Afficher les échéances suivantes' })).toBeNull();
  });

  it.each([
    ['cdg', 'Espace centre de gestion'],
    ['region', 'Espace Région'],
    ['cnfpt', 'Espace CNFPT'],
    ['partner', 'Espace partenaire'],
    ['collectivite', 'Espace collectivité'],
    ['platform', 'Administration de la plateforme'],
  ] as const)('is the one of the workspace %s', async (workspace, name) => {
    openPortal('/', {
      operations: { Viewer: () => ({ data: { viewer: viewer({ membership: membership({ workspace }) }) } }) },
    });
    await findTitle('À traiter');
    expect(screen.getByRole('navigation', { name })).toBeTruthy();
    expect(await screen.findByText('Rien n’est à traiter')).toBeTruthy();
  });

  it('stays up when the list of tasks fails, and tries again', async () => {
    let failing = true;
    openPortal('/', {
      operations: {
        Viewer: () => ({ data: { viewer: viewer() } }),
        Tasks: (asked) =>
          failing
            ? { errors: [{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR', incident: '0199' } }] }
            : tasksAnswer([task])(asked),
      },
    });
    expect((await screen.findByRole('alert', {}, { timeout: 5000 })).textContent).toContain('0199');
    failing = false;
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByText('Réunir le comité de pilotage')).toBeTruthy();
  });
});

describe('Acting for another organisation', () => {
  it('names it in every request that follows and reads everything anew', async () => {
    const other = membership({
      id: 'TTI',
      workspace: 'partner',
      organisation: {
        __typename: 'Organisation',
        id: 'TzI',
        name: 'Fédération des maires',
        shortName: 'FRAMEL',
      } as never,
    });
    const both = { memberships: [membership(), other] };
    const portal = openPortal('/', {
      operations: {
        Viewer: (_, request) => ({
          data: {
            viewer: viewer({
              ...both,
              membership: request.headers.get('maillage-organisation') === 'TzI' ? other : membership(),
            }),
          },
        }),
        SwitchOrganisation: () => ({
          data: {
            switchOrganisation: {
              __typename: 'OrganisationSwitched',
              viewer: { __typename: 'Viewer', id: 'VjE', membership: { __typename: 'Membership', id: 'TTI' } },
            },
          },
        }),
      },
    });
    await findTitle('À traiter');
    await userEvent.click(screen.getByRole('button', { name: /CdG 44/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /Fédération des maires/ }));
    expect(await screen.findByRole('navigation', { name: 'Espace partenaire' }, { timeout: 5000 })).toBeTruthy();
    const change = portal.requests.find((request) => request.body['operationName'] === 'SwitchOrganisation');
    expect(change?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
    await vi.waitFor(() =>
      expect(
        portal.requests
          .findLast((request) => request.body['operationName'] === 'Tasks')
          ?.headers.get('maillage-organisation'),
      ).toBe('TzI'),
    );
  });
});

describe('A session that ends', () => {
  it('is asked back over the page, and what was refused is sent again with the same key', async () => {
    let alive = false;
    const portal = openPortal('/compte', {
      rest: {
        'POST /auth/sign-in': () => {
          alive = true;
          return { json: { account: { id: 'VjE', displayName: 'x' } } };
        },
      },
      operations: {
        Viewer: () => ({ data: { viewer: viewer() } }),
        MySessions: () => ({ data: { mySessions: [session('UzE', true), session('UzI', false)] } }),
        RevokeSession: () =>
          alive ? { data: { revokeSession: { __typename: 'SessionRevoked', sessionId: 'UzI' } } } : unauthenticated,
      },
    });
    await findTitle('Mon compte');
    await userEvent.click(await screen.findByRole('button', { name: /Safari sur iOS/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Fermer la session' }));
    const dialog = await screen.findByRole('dialog', { name: 'Votre session a pris fin' });
    await userEvent.type(within(dialog).getByLabelText('Mot de passe'), 'une phrase secrète');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Se connecter' }));
    expect(await screen.findByText('La session est fermée.')).toBeTruthy();
    const sent = portal.requests.filter((request) => request.body['operationName'] === 'RevokeSession');
    expect(sent).toHaveLength(2);
    expect(sent[0]?.headers.get('idempotency-key')).toBe(sent[1]?.headers.get('idempotency-key'));
  });
});

describe('Search', () => {
  it('opens on Ctrl-K and goes to a page of the workspace', async () => {
    openPortal('/', {
      operations: {
        Viewer: () => ({ data: { viewer: viewer() } }),
        GlobalSearch: () => ({ data: { search: [] } }),
        MySessions: () => ({ data: { mySessions: [] } }),
      },
    });
    await findTitle('À traiter');
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox', {}, { timeout: 5000 }), 'compte{Enter}');
    await findTitle('Mon compte');
  });
});

describe('Public pages', () => {
  it.each([
    ['/accessibilite', 'Accessibilité : non conforme'],
    ['/mentions-legales', 'Mentions légales'],
    ['/confidentialite', 'Données personnelles'],
    ['/conditions', 'Conditions d’utilisation'],
  ])('are read without signing in: %s', async (address, title) => {
    const portal = openPortal(address, {});
    await findTitle(title);
    expect(portal.requests).toEqual([]);
  });

  it('say whether the service answers', async () => {
    openPortal('/etat-du-service', {
      rest: { 'GET /health/live': () => ({ json: {} }), 'GET /health/ready': () => ({ status: 503 }) },
    });
    await findTitle('État du service');
    expect(await screen.findByText('Fonctionne')).toBeTruthy();
    expect(await screen.findByText('Ne répond pas')).toBeTruthy();
  });

  it('answer an unknown address with a page', async () => {
    openPortal('/nulle-part', {});
    await findTitle('Page introuvable');
  });
});
