import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findTitle, openPortal, viewer, type FakeServer, type SentRequest } from '../../testing/portal.tsx';

const CURRENT = 'une phrase secrète';
const NEXT = 'une autre phrase secrète';

const changed = (endedSessions: number) => ({
  data: { changePassword: { __typename: 'PasswordChanged', endedSessions } },
});

const refused = (code: string, path: string, message: string) => ({
  data: {
    changePassword: {
      __typename: 'Refused',
      refusals: [{ __typename: 'Refusal', code, path: [path], message, article: null, rule: null }],
    },
  },
});

// What was said in one test must not be read in the next.
afterEach(async () => {
  for (const button of screen.queryAllByRole('button', { name: 'Fermer' })) await userEvent.click(button);
});

type Answer = NonNullable<FakeServer['operations']>[string];

/** Opens the account page in front of a server that answers a change of password so; returns what was asked of it. */
async function openAccount(answer: Answer): Promise<(operation: string) => SentRequest[]> {
  const { requests } = openPortal('/compte', {
    rest: { 'GET /auth/config': () => ({ json: { oidc: { enabled: false }, password: { minLength: 14 } } }) },
    operations: {
      Viewer: () => ({ data: { viewer: viewer() } }),
      MySessions: () => ({ data: { mySessions: [] } }),
      ChangePassword: answer,
    },
  });
  await findTitle('Mon compte');
  return (operation) => requests.filter((request) => request.body['operationName'] === operation);
}

const field = (label: string): HTMLElement => screen.getByLabelText(label);

async function fill(current: string, next: string, again: string): Promise<void> {
  const typed = { 'Mot de passe actuel': current, 'Nouveau mot de passe': next, [AGAIN]: again };
  for (const [label, text] of Object.entries(typed)) {
    await userEvent.clear(field(label));
    if (text) await userEvent.type(field(label), text);
  }
  await userEvent.click(screen.getByRole('button', { name: 'Changer le mot de passe' }));
}

const AGAIN = 'Nouveau mot de passe, une seconde fois';

const reasonOn = (label: string): string =>
  (field(label).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();

describe('One’s own password', () => {
  it('has its rule told, and the fate of the other sessions, before anything is typed', async () => {
    await openAccount(() => changed(0));
    expect(await screen.findByText(/^Au moins 14 caractères/)).toBeTruthy();
    const section = screen.getByRole('region', { name: 'Changement de mot de passe' });
    expect(within(section).getByText(/les sessions ouvertes sur d’autres appareils sont fermées/)).toBeTruthy();
    expect(
      within(section)
        .getByRole('link', { name: /oublié, ou jamais choisi/ })
        .getAttribute('href'),
    ).toBe('/mot-de-passe/oublie');
  });

  it.each([
    [0, 'Aucune autre session n’était ouverte.'],
    [1, 'Votre autre session a été fermée.'],
    [3, 'Vos 3 autres sessions ont été fermées.'],
  ])('is changed, and %i other sessions end', async (ended, words) => {
    const sent = await openAccount(() => changed(ended));
    await fill(CURRENT, NEXT, NEXT);
    const told = await screen.findByText(new RegExp(`Votre mot de passe est changé. ${words}`));
    expect(told.closest('[role="status"]')).toBeTruthy();
    expect(sent('ChangePassword').map(({ body }) => body['variables'])).toEqual([
      { currentPassword: CURRENT, newPassword: NEXT },
    ]);
    for (const label of ['Mot de passe actuel', 'Nouveau mot de passe', AGAIN])
      expect(field(label)).toHaveProperty('value', '');
    await vi.waitFor(() => expect(sent('MySessions').length).toBeGreaterThan(1));
  });

  it('is not sent before it is typed twice alike', async () => {
    const sent = await openAccount(() => changed(0));
    await fill('', '', '');
    expect(reasonOn('Mot de passe actuel')).toContain('Indiquez votre mot de passe actuel.');
    expect(reasonOn('Nouveau mot de passe')).toContain('Choisissez un nouveau mot de passe.');
    await fill(CURRENT, NEXT, `${NEXT} !`);
    expect(reasonOn(AGAIN)).toContain('ne sont pas identiques');
    expect(sent('ChangePassword')).toEqual([]);
    await fill(CURRENT, NEXT, NEXT);
    await screen.findByText(/Votre mot de passe est changé/);
    expect(sent('ChangePassword')).toHaveLength(1);
  });

  it.each([
    ['INVALID_CREDENTIALS', 'currentPassword', 'Mot de passe actuel', 'Ce n’est pas le bon.'],
    ['TOO_MANY_REQUESTS', 'currentPassword', 'Mot de passe actuel', 'Trop d’essais.'],
    ['PASSWORD_TOO_WEAK', 'newPassword', 'Nouveau mot de passe', 'Trop court.'],
  ])('has the refusal %s on its field, which the summary leads to', async (code, path, label, message) => {
    await openAccount(() => refused(code, path, message));
    await fill(CURRENT, 'court', 'court');
    const summary = (await screen.findByText('Un point empêche l’enregistrement')).closest('[role="alert"]')!;
    expect(document.activeElement).toBe(summary);
    expect(field(label).getAttribute('aria-invalid')).toBe('true');
    expect(reasonOn(label)).toContain(message);
    await userEvent.click(
      within(summary as HTMLElement).getByRole('button', { name: (name) => name.endsWith(message) }),
    );
    expect(document.activeElement).toBe(field(label));
  });

  it('stays typed when the answer is lost, and is the same act when it is sent again', async () => {
    let reachable = false;
    const sent = await openAccount(() => {
      if (!reachable) throw new TypeError('no network');
      return changed(1);
    });
    await fill(CURRENT, NEXT, NEXT);
    expect(await screen.findByText(/Le mot de passe n’a pas pu être changé/)).toBeTruthy();
    expect(field('Mot de passe actuel')).toHaveProperty('value', CURRENT);
    reachable = true;
    await userEvent.click(screen.getByRole('button', { name: 'Changer le mot de passe' }));
    await screen.findByText(/Votre mot de passe est changé/);
    const keys = sent('ChangePassword').map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('leaves no trace in this browser', async () => {
    const sent = await openAccount(() => refused('INVALID_CREDENTIALS', 'currentPassword', 'Non.'));
    await fill(CURRENT, NEXT, NEXT);
    await screen.findByText('Un point empêche l’enregistrement');
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain(CURRENT);
    expect(sent('SaveFormDraft')).toEqual([]);
  });
});
