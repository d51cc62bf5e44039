import { describe, expect } from 'vitest';
import { journey } from './support/journey.ts';

describe('places of immersion', () => {
  journey(
    'are offered by a mairie, and given to a group from a proposal that its centre de gestion adjusts',
    async ({ visit }) => {
      const mairie = await visit();
      await mairie.arriveAs('mairie.conlie', '/immersions');
      await mairie.link('Offrir des places').click();
      await mairie.title('Offrir des places').waitFor();
      const { page } = mairie;
      await page.getByLabel('À partir du').fill('2027-01-04');
      await page.getByLabel('Jusqu’au').fill('2027-02-26');
      await page.getByLabel('lundi').check();
      await page.getByLabel('mardi').check();
      await page.getByRole('checkbox', { name: 'jeudi' }).check();
      await page.getByRole('checkbox', { name: 'vendredi' }).check();
      await page.getByLabel('Prénom et nom').fill('Clémence Origan');
      await mairie.button('Enregistrer l’offre').click();
      await mairie.sees(/Ce champ est obligatoire/);
      await mairie.isAccessible('an offer without a way to reach the tutor');
      await page.getByLabel('Adresse électronique').fill('clemence.origan@mairie.example');
      await mairie.button('Enregistrer l’offre').click();
      await mairie.sees('L’offre est enregistrée.');
      await page.getByRole('row').filter({ hasText: 'Clémence Origan' }).first().waitFor();
      await mairie.isAccessible('offers of a mairie');
      await page.getByRole('tab', { name: 'Personnes accueillies' }).click();
      await page.getByRole('row').filter({ hasText: 'Validée' }).waitFor();
      await mairie.isAccessible('people whom a mairie hosts');

      const sarthe = await visit();
      await sarthe.arriveAs('emploi.cdg72', '/immersions');
      await sarthe.link('Sarthe 2027').click();
      await sarthe.title('Immersions').waitFor();
      await sarthe.isAccessible('stays of a cohort');
      await sarthe.page.getByRole('tab', { name: 'Placer' }).click();
      await sarthe.page.getByLabel('Entre le').fill('2027-01-04');
      await sarthe.page.getByLabel(/^et le/).fill('2027-01-08');
      await sarthe.button('Proposer des places').click();
      await sarthe.sees(/2 personnes placées sur 2/);
      await sarthe.isAccessible('a proposal');
      expect(new URL(sarthe.page.url()).searchParams.get('du')).toContain('2027-01-04');
      // One of them goes elsewhere, as a person decides.
      const choice = sarthe.page.getByRole('combobox', { name: /^Accueil de / }).first();
      await choice.selectOption({ index: 1 });
      await sarthe.sees('Choisi par vous');
      await sarthe.button('Appliquer à 2 personnes').click();
      await sarthe.sees('2 immersions sont enregistrées.', 'Personne à placer');
      await sarthe.page.getByRole('tab', { name: 'Suivre' }).click();
      const found = sarthe.page.getByRole('row').filter({ hasText: 'Accueil trouvé' });
      expect(await found.count()).toBe(2);
      await found
        .first()
        .getByRole('button', { name: /^Ouvrir l’immersion de / })
        .click();
      await sarthe.button('Envoyer à la signature').click();
      await sarthe.button('Envoyer à la signature').click();
      await sarthe.sees('L’immersion est à jour.', 'Signature attendue');
      await sarthe.isAccessible('a stay to be signed');
    },
    240_000,
  );
});
