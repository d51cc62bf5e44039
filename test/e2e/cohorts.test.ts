import { describe, expect } from 'vitest';
import { journey } from './support/journey.ts';
import type { Visit } from './support/visit.ts';

const dialogOf = (visit: Visit) => visit.page.getByRole('dialog');

describe('a cohort and its candidatures', () => {
  journey('are led by the centre de gestion from what waits at home to the seats', async ({ visit }) => {
    const manager = await visit();
    const { page } = manager;
    await manager.arriveAs('emploi.cdg72');
    await manager.sees('Cohortes qui recrutent', /11 candidatures attendent votre décision/);
    await manager.isAccessible('home of a centre that recruits');
    await manager.link('Cohortes').click();
    await manager.title('Cohortes').waitFor();
    await page.getByRole('row').filter({ hasText: 'Sarthe 2027' }).filter({ hasText: 'Minimum à atteindre' }).waitFor();
    await page.getByRole('table', { name: 'Tableau des taux' }).waitFor();
    await manager.isAccessible('cohorts');
    await manager.link('Sarthe 2027').click();
    await manager.title('Sarthe 2027').waitFor();
    await page.getByRole('img', { name: '5 places prises, minimum 12, maximum 18' }).waitFor();
    await manager.isAccessible('the board of a cohort');
    const board = new URL(page.url()).pathname;

    await manager.button('Confirmer la cohorte').click();
    await manager.sees(/Il manque 7 personnes/);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Origine : art\.\s1$/ })
      .waitFor();
    await manager.isAccessible('the reason against a step of a cohort');
    await page.keyboard.press('Escape');

    await manager.link('Saisir une candidature').click();
    await manager.title('Saisir une candidature').waitFor();
    await page.getByLabel('Nom', { exact: false }).first().fill('Essai');
    await manager.button('Enregistrer la candidature').click();
    await manager.sees(/points empêchent l’enregistrement/);
    await manager.isAccessible('a candidature that lacks what is needed');
    await page.getByLabel('Prénom').fill('Théodore');
    await page.getByLabel('Adresse électronique').fill('theodore.essai');
    await page.getByLabel('Allocation de retour à l’emploi').selectOption('with_are');
    await page.getByLabel('Fin des droits').fill('2027-05-31');
    await manager.button('Enregistrer la candidature').click();
    await manager.sees(/Un point empêche l’enregistrement/);
    await page.getByLabel('Adresse électronique').fill('theodore.essai@candidat.example');
    await manager.button('Enregistrer la candidature').click();
    await manager.title('Théodore Essai').waitFor();
    await manager.isAccessible('a dossier');
    const dossier = new URL(page.url()).pathname;

    await manager.button('Vérifier les prérequis').click();
    const boxes = dialogOf(manager).getByRole('checkbox');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await manager.isAccessible('the step that checks prerequisites');
    await dialogOf(manager).getByRole('button', { name: 'Vérifier les prérequis' }).click();
    await manager.sees(/Un prérequis n’est pas vérifié/);
    await boxes.nth(2).check();
    await dialogOf(manager).getByRole('button', { name: 'Vérifier les prérequis' }).click();
    await manager.sees('Théodore Essai : prérequis vérifiés.');

    await manager.button('Admettre').click();
    await dialogOf(manager).getByText('demandeurs d’emploi').first().waitFor();
    await dialogOf(manager).getByRole('button', { name: 'Admettre' }).click();
    await manager.sees('Théodore Essai a une place.');
    await page.getByRole('status').getByRole('button', { name: 'Annuler', exact: true }).last().click();
    await manager.sees('Théodore Essai : étape annulée.');
    await page
      .getByRole('list', { name: 'Étapes de la candidature' })
      .getByRole('listitem')
      .filter({ hasText: 'Admise' })
      .filter({ hasText: 'annulé' })
      .waitFor();

    const night = await visit({ colorScheme: 'dark' });
    await night.arriveAs('emploi.cdg72', '/cohortes');
    await night.isAccessible('cohorts, dark');
    for (const path of [board, `${board}?vue=liste`, `${board}?vue=suivi`, dossier]) {
      await night.go(path);
      await night.isAccessible(`${path}, dark`);
    }
  });

  journey('are led several at once, each with what came of it, and one with the keyboard alone', async ({ visit }) => {
    const coordinator = await visit();
    const { page } = coordinator;
    await coordinator.arriveAs('coordination.cdg44', '/cohortes/nouvelle');
    await page.getByLabel('Département').selectOption('49');
    await page.getByLabel('Antenne du CNFPT').filter({ hasText: 'Antenne de Maine-et-Loire' }).waitFor();
    await coordinator.isAccessible('the form of a cohort');
    await coordinator.go('/cohortes?q=Maine-et-Loire%202027');
    await coordinator.link('Maine-et-Loire 2027').click();
    await coordinator.title('Maine-et-Loire 2027').waitFor();
    await page.getByRole('tab', { name: 'Liste' }).click();
    await coordinator.button('Étape').click();
    await page.getByRole('checkbox', { name: 'Prérequis vérifiés' }).check();
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).searchParams.get('vue')).toBe('liste');
    await page.getByRole('checkbox', { name: 'Choisir toutes les lignes affichées' }).check();
    await coordinator.sees('2 candidatures choisies');
    await coordinator.isAccessible('a selection of candidatures');
    await coordinator.button(/^Admettre/).click();
    await dialogOf(coordinator)
      .getByRole('button', { name: /^Admettre/ })
      .click();
    const outcome = dialogOf(coordinator);
    await outcome.getByText(/Une candidature a avancé, une est restée\./).waitFor();
    await outcome.getByText(/Une immersion validée, de 2 à 3 jours, décide de l’admission/).waitFor();
    await coordinator.isAccessible('what came of a step for several');
    await outcome.getByRole('button', { name: 'Fermer' }).last().click();

    await page.getByRole('tab', { name: 'Tableau' }).click();
    const card = page
      .getByRole('list', { name: /^Prérequis vérifiés/ })
      .getByRole('listitem')
      .first();
    const steps = card.getByRole('button', { name: /^Étapes possibles pour / });
    await steps.click();
    await dialogOf(coordinator).getByRole('button', { name: 'Admettre' }).click();
    await coordinator.sees(/Une immersion validée, de 2 à 3 jours/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialogOf(coordinator).waitFor({ state: 'detached' });

    await steps.focus();
    await page.keyboard.press('Enter');
    await dialogOf(coordinator).waitFor();
    await expect
      .poll(() => page.evaluate<boolean>('document.activeElement?.closest("[role=dialog]") != null'))
      .toBe(true);
    await tabTo(coordinator, 'Valider une immersion');
    await page.keyboard.press('Enter');
    const days = dialogOf(coordinator).getByLabel('Nombre de jours');
    await days.focus();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await coordinator.sees(/la convention en demande de 2 à 3/);
    await days.focus();
    await page.keyboard.press('Backspace');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await coordinator.sees(/: immersion validée\./);
    await expect
      .poll(() => page.evaluate<string>('document.activeElement?.getAttribute("aria-label") ?? ""'))
      .toMatch(/^Étapes possibles pour /);
  });

  journey('are figures to a partner, who is told no small group', async ({ visit }) => {
    const partner = await visit({ viewport: { width: 390, height: 800 } });
    await partner.arriveAs('framel', '/cohortes');
    await partner.link('Sarthe 2027').click();
    await partner.title('Sarthe 2027').waitFor();
    await partner.sees(/Vous voyez les effectifs, pas les candidatures/, 'moins de 5');
    await partner.fitsWidth('a cohort on a telephone');
    await partner.isAccessible('a cohort as a partner reads it');
  });
});

/** Presses Tab until the button of a name has the focus. */
async function tabTo(visit: Visit, name: string): Promise<void> {
  for (let at = 0; at < 20; at += 1) {
    if ((await visit.page.evaluate<string>('document.activeElement?.textContent ?? ""')) === name) return;
    await visit.page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to « ${name} »`);
}
