import { describe, expect } from 'vitest';
import { journey } from './support/journey.ts';

describe('a jury', () => {
  journey(
    'is scored by each juror on a sheet for each person, is followed by who runs the cohort, and tells the region nothing',
    async ({ visit }) => {
      const juror = await visit({ viewport: { width: 390, height: 844 } });
      await juror.arriveAs('rh.region');
      await juror.link('Noter : Vendée 2027').click();
      await juror.title('Jury du lundi 23 novembre 2026').waitFor();
      await juror.sees('0 sur 3 personnes notées', 'Prérequis, vérifiés pour toutes les personnes convoquées');
      await juror.isAccessible('a jury as a juror reads it on a phone');
      await juror.fitsWidth('a jury on a phone');

      const first = juror.page.getByRole('form', { name: /^Notation de / });
      const name = (await first.getAttribute('aria-label'))!.replace('Notation de ', '');
      const points = (label: RegExp) => juror.page.getByLabel(label);
      await points(/^Motivation et projet professionnel/).fill('11');
      await points(/^Aisance à l’écrit et rigueur/).fill('6');
      await juror.button('Enregistrer les notes').click();
      await juror.sees('Entre 0 et 10 points.');
      await juror.isAccessible('a sheet that is refused');
      await points(/^Motivation et projet professionnel/).fill('8');
      await points(/^Contact avec le public et les élus/).fill('7');
      await juror.page.getByLabel('Remarque').fill('Projet solide');
      await juror.button('Enregistrer les notes').click();
      await juror.sees(`Les notes de ${name} sont enregistrées.`, '1 sur 3 personnes notées');

      await juror.button('Je connais cette personne').click();
      const dialog = juror.page.getByRole('dialog');
      await dialog.getByText(/ne la noterez pas/).waitFor();
      await juror.isAccessible('declaring a bond');
      await dialog.getByRole('button', { name: 'Déclarer et me retirer' }).click();
      await juror.sees('Vous avez déclaré connaître cette personne', '1 sur 2 personnes notées');
      await juror.isAccessible('somebody whom the juror knows');

      const coordinator = await visit();
      await coordinator.arriveAs('coordination.cdg44');
      await coordinator.link('Noter : Vendée 2027').click();
      await coordinator.sees('1 note sur 3', 'Aucune note sur 2');
      await coordinator.isAccessible('a jury as who runs the cohort follows it');
      await coordinator.link('Grille et classement de la cohorte').click();
      await coordinator.title('Vendée 2027').waitFor();
      await coordinator.sees(
        'Une note a été donnée : la grille ne change plus.',
        '3 personnes attendent encore des notes',
      );
      await coordinator.sees(/À égalité de total passe en premier la personne dont le public vient d’abord/);
      await coordinator.isAccessible('the selection of a cohort');
      await coordinator.button('Modifier la journée').click();
      await coordinator.page.getByRole('dialog').getByText('Membres du jury').first().waitFor();
      await coordinator.isAccessible('the form of a jury day');
      await coordinator.page.keyboard.press('Escape');
      await coordinator.link('jeudi 22 octobre 2026').click();
      await coordinator.sees('Procès-verbal clos le 22 octobre 2026');
      await coordinator.isAccessible('a jury that is closed');
      const [file] = await Promise.all([
        coordinator.page.waitForEvent('download'),
        coordinator.link('Procès-verbal en PDF').click(),
      ]);
      expect(file.suggestedFilename()).toBe('proces-verbal-jury-2026-10-22.pdf');

      await juror.go(new URL(coordinator.page.url()).pathname);
      await juror.sees('Jury du jeudi 22 octobre 2026');
      expect(await juror.page.getByRole('table').count()).toBe(0);
      const selection = await visit();
      await selection.arriveAs('remuneration.region', new URL(coordinator.page.url()).pathname);
      await selection.title('Jury introuvable').waitFor();
    },
  );
});
