import { describe, expect } from 'vitest';
import { journey } from './support/journey.ts';

describe('the directory, the communes and the life of an organisation', () => {
  journey('a partner finds a body of the directory and a commune with its neighbours', async ({ visit }) => {
    const reader = await visit();
    await reader.arriveAs('framel', '/annuaire');
    await reader.page.getByRole('rowheader').first().waitFor();
    await reader.isAccessible('directory');
    await reader.fitsWidth('directory');
    await reader.page.getByRole('searchbox', { name: 'Rechercher dans la liste' }).fill('centre de gestion sarthe');
    await reader.page.waitForURL(/[?&]q=/);
    await reader.page
      .getByRole('rowheader', { name: /Centre de gestion .* de la Sarthe/ })
      .getByRole('link')
      .click();
    await reader.title(/Sarthe/).waitFor();
    await reader.loaded();
    await reader.isAccessible('an organisation');

    await reader.go('/communes');
    await reader.page.getByRole('rowheader').first().waitFor();
    await reader.isAccessible('communes');
    await reader.page.getByRole('searchbox', { name: 'Rechercher dans la liste' }).fill('conlie');
    await reader.page.waitForURL(/[?&]q=/);
    await reader.page.getByRole('rowheader', { name: 'Conlie', exact: true }).getByRole('link').click();
    await reader.title(/Conlie/).waitFor();
    await reader.sees('72089', 'Communes voisines');
    await reader.loaded();
    await reader.isAccessible('a commune');
  });

  journey('an administrator invites a colleague, changes a mind, and reads the journal', async ({ visit }) => {
    const administrator = await visit();
    await administrator.arriveAs('administration.cdg44', '/administration');
    await administrator.title(/Administration/).waitFor();
    await administrator.sees('Aline Exemple');
    await administrator.isAccessible('administration');
    await administrator.button('Inviter une personne').click();
    const form = administrator.page.getByRole('dialog');
    await form.waitFor();
    await administrator.isAccessible('inviting');
    await form.getByRole('textbox', { name: 'Adresse électronique' }).fill('nouvelle.personne@maillage.example');
    await form.getByRole('button', { name: 'Envoyer l’invitation' }).click();
    await administrator.sees(/L’invitation est envoyée à/);
    await administrator.button(/^Retirer l’invitation de nouvelle\.personne@maillage\.example/).click();
    await administrator.page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
    await administrator.sees(/est retirée\./);

    await administrator.go('/journal');
    await administrator.page
      .getByRole('main')
      .getByText(/Bruno Gabarit/)
      .first()
      .waitFor();
    await administrator.isAccessible('journal');
  });

  journey('the platform reads the sources of its reference data, and enters no dossier', async ({ visit }) => {
    const administrator = await visit();
    await administrator.arriveAs('plateforme', '/referentiels');
    await administrator.title('Référentiels').waitFor();
    await administrator.sees('Dernier import');
    await administrator.loaded();
    await administrator.isAccessible('sources');
    await administrator.go('/annuaire/nouvelle');
    await administrator.isAccessible('new organisation');
    await administrator.go('/conventions');
    await administrator.sees(/Aucune convention/);
    expect(await administrator.page.getByRole('rowheader').count()).toBe(0);
  });

  journey('a reader who administers nothing is told so at the door', async ({ visit }) => {
    const reader = await visit();
    await reader.arriveAs('lecture.cdg49');
    for (const path of ['/administration', '/journal', '/referentiels']) {
      await reader.go(path);
      await reader.isAccessible(`${path} forbidden`);
    }
    expect(await reader.link('Administration').count()).toBe(0);
  });
});
