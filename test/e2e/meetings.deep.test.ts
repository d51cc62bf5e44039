import { describe, expect } from 'vitest';
import { journey } from './support/journey.ts';

const SCHEME_CONVENTION = 'Convention de partenariat 2024-2027 : formation au métier de secrétaire général de mairie';

describe('meetings and communications', () => {
  journey(
    'a direction of the Région enters a webinar and tells what came of it; a communication that lacks a partner is warned about',
    async ({ visit }) => {
      const region = await visit();
      await region.arriveAs('territoires.region');
      await region.sees('Réunions et webinaires à tenir', 'Webinaire : accueillir un stagiaire');
      await region.isAccessible('home with meetings to hold');
      await region.link('Toutes les réunions').click();
      await region.title('Réunions et webinaires').waitFor();
      await region.link('Webinaire : accueillir un stagiaire secrétaire général de mairie').waitFor();
      expect(new URL(region.page.url()).searchParams.get('mine')).toBe('true');
      await region.isAccessible('meetings');
      await region.link('Prévoir une réunion').click();
      await region.title('Prévoir une réunion').waitFor();
      const { page } = region;
      // Other journeys may have brought the Région another agreement.
      await page.getByLabel('Convention', { exact: true }).selectOption({ label: SCHEME_CONVENTION });
      await page.getByLabel('Nature de la réunion').selectOption('elected_webinar');
      await page.getByLabel('Titre').fill('Webinaire de novembre');
      await page.getByLabel('Date').fill('2026-11-20');
      await page.getByLabel('Début').fill('18:00');
      await page.getByLabel('Fin').fill('19:15');
      await page.getByLabel('Personnes invitées').fill('200');
      await page.getByRole('checkbox', { name: 'Élus', exact: true }).check();
      await page.getByRole('checkbox', { name: 'Région Pays de la Loire', exact: true }).check();
      await page.getByLabel('Engagement de la convention').selectOption({
        label: 'Tenir un webinaire pour les élus et les techniciens (Région Pays de la Loire, art. 2-REGION)',
      });
      await region.button('Enregistrer').click();
      await region.sees(/Indiquez le lieu de la réunion/);
      await region.isAccessible('a meeting without a place');
      await page.getByLabel('Adresse pour suivre à distance').fill('https://visio.example/novembre');
      await region.button('Enregistrer').click();
      await region.title('Webinaire de novembre').waitFor();
      await region.sees('La réunion est enregistrée.', /Ce webinaire n’a qu’un pilote/, /de 18\sh à 19\sh\s15/);
      await region.button('Elle a eu lieu').click();
      await page.getByLabel('Personnes venues').fill('86');
      await page.getByLabel('Candidats', { exact: true }).fill('4');
      await region.isAccessible('the figures of a meeting being entered');
      await region.button('Enregistrer les chiffres').click();
      await region.sees('La réunion est tenue, ses chiffres sont enregistrés.', /43\s% des invités/);
      await region.isAccessible('a meeting with its figures');

      await region.link('Préparer une communication').click();
      await region.title('Préparer une communication').waitFor();
      await page.getByLabel('Titre').fill('Le webinaire en replay');
      await page
        .getByLabel('Texte', { exact: true })
        .fill('La Région, le CNFPT et les centres de gestion vous remercient.');
      await region.sees(/Partenaire non nommé\s: FRAMEL/, 'Nommé : « le CNFPT »');
      await region.isAccessible('a communication being written');
      await region.button('Enregistrer').click();
      await region.title('Le webinaire en replay').waitFor();
      await region.button('Publier').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/Partenaire non nommé\s: FRAMEL/).waitFor();
      await dialog.getByRole('button', { name: /art\.\s6/ }).waitFor();
      await region.isAccessible('warnings to confirm');
      await region.button('Publier malgré tout').click();
      await region.sees(/Publiée malgré ses avertissements, confirmés le .* par Gaëlle Prototype/);
      await region.isAccessible('a communication published with a warning');

      const reader = await visit({ viewport: { width: 390, height: 800 }, colorScheme: 'dark' });
      await reader.arriveAs('lecture.cdg49', '/communications?withWarnings=true');
      await reader.link('Le webinaire en replay').click();
      await reader.sees(/confirmés le .* par Région – Politiques territoriales/);
      expect(await reader.button('Retirer').count()).toBe(0);
      await reader.fitsWidth('a communication on a phone');
      await reader.isAccessible('a communication on a phone, in the dark');
      await reader.go('/reunions?kind=forum');
      await reader.link('Forum de l’emploi public à Nantes').click();
      await reader.sees(/62\s% des invités/);
      await reader.fitsWidth('a meeting on a phone');
      await reader.isAccessible('a meeting on a phone, in the dark');
      await reader.go('/reunions/nouvelle');
      await reader.sees(/Une réunion se prévoit dans une convention en vigueur/);
    },
  );
});
