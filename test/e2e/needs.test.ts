import { describe, expect } from 'vitest';
import { journey } from './support/journey.ts';

describe('the recruitment needs', () => {
  journey(
    'of a mairie are asked by its centre de gestion, stated under the law, and counted by the coordinator',
    async ({ visit }) => {
      const mairie = await visit();
      await mairie.arriveAs('mairie.conlie');
      await mairie.isAccessible('home of a mairie that is asked');
      await mairie.link('Répondre à la campagne « Recensement de l’automne 2026 »').click();
      await mairie.title('Recensement de l’automne 2026').waitFor();
      await mairie.sees('Votre commune a un besoin en cours.');
      await mairie.isAccessible('a campaign as a mairie reads it');
      await mairie.link('Saisir un besoin').click();
      await mairie.title('Saisir un besoin').waitFor();
      await mairie.page.getByLabel('Heures par semaine').fill('17,5');
      await mairie.page.getByLabel('Souhaité pour le').fill('2028-02-01');
      await mairie.page.getByLabel('Catégorie envisagée').selectOption('C');
      await mairie.sees(/Catégorie B au moins à cette date pour une commune de 1\s?833 habitants/);
      await mairie.button('Enregistrer').click();
      await mairie.sees(/relève au moins de la catégorie B/);
      await mairie.isAccessible('a need that the law refuses');
      await mairie.page.getByLabel('Catégorie envisagée').selectOption('B');
      await mairie.button('Enregistrer').click();
      await mairie.title('Conlie (Sarthe)').waitFor();
      await mairie.sees('Le besoin est enregistré.');

      const coordinator = await visit();
      await coordinator.arriveAs('coordination.cdg44', '/besoins?vue=territoires');
      await coordinator.page.getByRole('img', { name: /^Carte : \d+ communes avec \d+ besoins/ }).waitFor();
      await coordinator.isAccessible('needs by territory');
      await coordinator.link('Voir les besoins : Sarthe').click();
      const conlie = coordinator.page.getByRole('row').filter({ hasText: 'Conlie' });
      await conlie.filter({ hasText: '17,5' }).waitFor();
      expect(new URL(coordinator.page.url()).searchParams.get('departement')).toContain('72');
      await coordinator.isAccessible('needs');
      await coordinator.page.getByRole('tab', { name: 'Campagnes' }).click();
      await coordinator.link('Recensement de l’automne 2026').click();
      await coordinator
        .button(/^Aucun besoin : /)
        .first()
        .waitFor();
      await coordinator.isAccessible('a campaign as its centre leads it');

      await coordinator.go('/dispositifs');
      await coordinator.link('Formation au métier de secrétaire général de mairie').click();
      await coordinator.sees(/108 jours, 698 heures/);
      await coordinator.page
        .getByRole('button', { name: /^Origine : art\.\s1$/ })
        .first()
        .waitFor();
      await coordinator.isAccessible('a scheme');
    },
  );
});
