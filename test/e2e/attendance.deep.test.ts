import { describe } from 'vitest';
import { journey } from './support/journey.ts';

describe('the training', () => {
  journey(
    'is kept by its antenne: the calendar, a sheet filled without a network and sent when it returns, a statement',
    async ({ visit }) => {
      const antenne = await visit({ viewport: { width: 1024, height: 768 } });
      await antenne.arriveAs('delegation.pdl');
      const id = await antenne.page.evaluate<string>(`(async () => {
        const answer = await fetch('/graphql', {
          method: 'POST',
          headers: { 'x-maillage': '1', 'content-type': 'application/json' },
          body: JSON.stringify({
            query: '{ cohorts(first: 5, filter: { departement: "44", states: [running] }) { edges { node { id } } } }',
          }),
        });
        return (await answer.json()).data.cohorts.edges[0].node.id;
      })()`);

      await antenne.go(`/cohortes/${id}/calendrier?mois=2026-11`);
      await antenne.sees('Théorie : 58 jours sur 58 au programme, 348 h');
      await antenne.isAccessible('a calendar by month');
      await antenne.page.getByText('Liste', { exact: true }).click();
      await antenne.sees('lundi 2 novembre 2026');
      await antenne.isAccessible('a calendar as a list');

      await antenne.button('Ajouter une journée').click();
      const added = antenne.page.getByRole('dialog', { name: 'Ajouter une journée' });
      await added.getByLabel('Date').fill('2026-11-21');
      await added.getByLabel('Module ou période').fill('Rattrapage');
      await added.getByRole('button', { name: 'Enregistrer' }).click();
      await added
        .getByText(/jour de fin de semaine/)
        .first()
        .waitFor();
      await antenne.isAccessible('a day that the rules refuse');
      await added.getByLabel('Motif, si personne ne travaille ce jour-là').fill('Intervenante disponible ce jour-là');
      await added.getByRole('button', { name: 'Enregistrer' }).click();
      await antenne.sees(/59 journées de théorie sont prévues, pour 58 au programme/);

      await antenne.go(`/cohortes/${id}/presences?jour=2026-11-21`);
      await antenne.title('Feuilles de présence').waitFor();
      await antenne.page.getByText('présence à confirmer').first().waitFor();
      await antenne.isAccessible('a sheet that is open');
      const morning = antenne.page.getByRole('region', { name: /^Matin/ });
      const people = morning.getByRole('listitem');
      await people
        .first()
        .getByRole('button', { name: /: absent$/ })
        .click();
      await people.first().getByText('Absence injustifiée').waitFor();

      antenne.faults.expect(/ERR_INTERNET_DISCONNECTED/, /net::ERR/);
      await antenne.context.setOffline(true);
      await morning.getByRole('button', { name: /^Confirmer les présences/ }).click();
      await people
        .nth(1)
        .getByRole('button', { name: /^Faire signer/ })
        .click();
      const question = antenne.page.getByRole('dialog', { name: /^Signature de/ });
      await question.getByRole('button', { name: 'Signer', exact: true }).click();
      await antenne.sees(/^\d+ saisies en attente d’envoi$/);
      await people
        .nth(1)
        .getByText(/signé à/)
        .waitFor();
      await antenne.isAccessible('a sheet without a network');
      await antenne.context.setOffline(false);
      await antenne.page.getByText(/en attente d’envoi/).waitFor({ state: 'detached' });
      await antenne.page.reload();
      await antenne.loaded();
      await people
        .nth(1)
        .getByText(/signé à/)
        .waitFor();
      await people.first().getByText('Absence injustifiée').waitFor();

      await people
        .first()
        .getByRole('button', { name: /^Préciser/ })
        .click();
      const precise = antenne.page.getByRole('dialog');
      await precise.getByLabel('Situation').selectOption('Absence justifiée');
      await antenne.isAccessible('an absence in full');
      await precise.getByRole('button', { name: 'Enregistrer' }).click();
      await precise.getByText('Ce champ est obligatoire.').first().waitFor();
      await precise.getByLabel('Motif').selectOption('Convocation');
      await precise.getByRole('button', { name: 'Enregistrer' }).click();
      await people
        .first()
        .getByText(/Convocation/)
        .waitFor();

      await morning.getByRole('button', { name: 'Clore la feuille' }).click();
      const closing = antenne.page.getByRole('dialog', { name: 'Clore la feuille' });
      await closing.getByRole('button', { name: 'Clore la feuille' }).click();
      await closing.getByRole('alert').waitFor();
      await closing
        .getByLabel('Pourquoi des signatures manquent')
        .fill('Tablette en panne, feuille de papier conservée');
      await closing.getByRole('button', { name: 'Clore la feuille' }).click();
      await morning.getByText('Close', { exact: true }).waitFor();

      await antenne.link('États mensuels').click();
      await antenne.sees('Certifié', 'Projet');
      await antenne.isAccessible('monthly statements');

      const region = await visit({ viewport: { width: 390, height: 800 }, colorScheme: 'dark' });
      await region.arriveAs('remuneration.region', `/cohortes/${id}/etats`);
      await region.sees('Certifié', /corrige septembre 2026/);
      await region.isAccessible('certified statements as the région reads them');
      await region.fitsWidth('certified statements');
      await region.go(`/cohortes/${id}/presences`);
      await region.sees(/sont tenues par le centre de gestion/);
      await region.go(`/cohortes/${id}/calendrier?mois=2026-10`);
      await region.isAccessible('a calendar on a phone');
      await region.fitsWidth('a calendar');
    },
  );
});
