import { describe, expect } from 'vitest';
import { margin, openConvention, openForm, turnTo } from './support/agreements.ts';
import { addParty, choice, field, saved } from './support/drafts.ts';
import { journey } from './support/journey.ts';

describe('the life of a convention', () => {
  journey(
    'a mairie writes a convention with its centre de gestion, both sign, and it binds both',
    async ({ visit }) => {
      const title = `Secrétariat de mairie partagé ${Date.now()}`;
      const author = await visit();
      await author.arriveAs('mairie.conlie', '/conventions');
      await author.link('Nouvelle convention').click();
      await author.title('Nouvelle convention').waitFor();
      await author.isAccessible('new convention');
      const opening = author.page.getByRole('form', { name: 'Nouvelle convention' });
      await opening.getByRole('button', { name: 'Créer le projet' }).click();
      await opening.getByRole('alert').first().waitFor();
      await author.isAccessible('new convention refused');
      await field(opening, 'Titre').fill(title);
      await choice(opening, 'Nature').selectOption({ label: 'Convention-cadre bilatérale' });
      await field(opening, 'Objet').fill('Partager un service de secrétariat entre deux organismes.');
      await choice(opening, 'Niveau du territoire').selectOption({ label: 'Commune' });
      const codes = opening.getByLabel(/^Codes du territoire/).first();
      await codes.fill('72089');
      await codes.press('Enter');
      await opening.getByRole('button', { name: 'Créer le projet' }).click();
      await author.title(title).waitFor();

      await turnTo(author, 'Parties');
      await addParty(author, 'Conlie', /^Conlie|Commune de Conlie/, 'commune', 'Maire');
      await addParty(author, 'gestion Sarthe', /^Centre de gestion .* de la Sarthe/, 'cdg', 'Présidence');
      const twice = await openForm(author, 'Ajouter une partie');
      await field(twice, 'Organisme').pressSequentially('Conlie', { delay: 20 });
      await author.page
        .getByRole('option', { name: /Conlie/ })
        .first()
        .click();
      await field(twice, 'Nom abrégé').fill('commune');
      await field(twice, 'Fonction du représentant').fill('Maire');
      await twice.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await twice.getByRole('alert').first().waitFor();
      await author.isAccessible('a party twice');
      await twice.getByRole('button', { name: 'Annuler' }).click();

      await turnTo(author, 'Texte et clauses');
      let form = await openForm(author, 'Ajouter un article');
      await field(form, 'Numéro').fill('1');
      await field(form, 'Intitulé').fill('Durée');
      await field(form, 'Texte').fill('La convention prend effet à la dernière signature et dure deux ans.');
      await saved(form);

      form = await openForm(author, 'Ajouter une clause');
      await choice(form, 'Nature de la clause').selectOption({ label: 'Durée' });
      await form.getByLabel(/^Durée en mois/).fill('24');
      await saved(form);
      form = await openForm(author, 'Ajouter une clause');
      await choice(form, 'Nature de la clause').selectOption({ label: 'Prise d’effet' });
      await saved(form);
      await margin(author, '1').getByText('Durée de 24 mois').waitFor();

      form = await openForm(author, 'Ajouter une clause');
      await choice(form, 'Nature de la clause').selectOption({ label: 'Durée' });
      await form.getByLabel(/^Durée en mois/).fill('12');
      await form.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await form.getByRole('alert').first().waitFor();
      await form.getByRole('button', { name: 'Annuler' }).click();

      await turnTo(author, 'Engagements');
      form = await openForm(author, 'Ajouter un engagement');
      await choice(form, 'Engagement de').selectOption({ label: 'CDG 72' });
      await field(form, 'Titre').fill('Former la personne recrutée');
      await choice(form, 'Périodicité').selectOption({ label: 'Ponctuel' });
      await choice(form, 'Règle d’échéance').selectOption({ label: 'À une date' });
      await form.getByLabel(/^Date/).first().fill('2026-12-15');
      await saved(form);

      const reader = await visit();
      await reader.arriveAs('emploi.cdg72', '/conventions');
      await reader.page.getByRole('rowheader').first().waitFor();
      expect(await reader.page.getByRole('rowheader', { name: title }).count(), 'a draft is its author’s').toBe(0);

      const signing = await openForm(author, 'Enregistrer les signatures');
      await author.isAccessible('signatures');
      const dates = signing.getByLabel(/^Signée le/);
      await dates.nth(0).fill('2026-11-16');
      await signing.getByRole('button', { name: 'Mettre en vigueur' }).click();
      await signing.getByRole('alert').first().waitFor();
      await author.isAccessible('a signature is missing');
      await dates.nth(1).fill('2026-11-20');
      await signing.getByRole('button', { name: 'Mettre en vigueur' }).click();
      await author.sees('La convention est en vigueur.', 'En vigueur');
      await turnTo(author, 'Synthèse');
      await author.sees('vendredi 20 novembre 2026', 'dimanche 19 novembre 2028');
      expect(await author.button('Modifier la présentation').count(), 'what is signed is not edited').toBe(0);

      await openConvention(reader, title);
      await turnTo(reader, 'Engagements');
      const duty = reader.page.getByRole('listitem').filter({ hasText: 'Former la personne recrutée' }).first();
      await duty.getByText('15 décembre 2026').first().waitFor();
      await duty.getByRole('button', { name: 'Rendre compte' }).click();
      const report = reader.page.getByRole('dialog', { name: /^Rendre compte de/ });
      await report.waitFor();
      await reader.isAccessible('reporting on a commitment');
      await choice(report, 'Ce qui s’est passé').selectOption({ label: 'Réalisé' });
      await choice(report, 'Nature du justificatif').selectOption({ label: 'Lien' });
      await field(report, 'Justificatif').fill('pas une adresse');
      await report.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await report.getByRole('alert').first().waitFor();
      await field(report, 'Justificatif').fill('https://formation.maillage.example/attestation');
      await field(report, 'Note').fill('Formation suivie.');
      await saved(report);
      await duty.getByText('Formation suivie.').waitFor();
      await duty.getByText('Réalisé').first().waitFor();

      await author.go('/');
      await author.button(/^Notifications/).click();
      await author.page.getByRole('dialog', { name: 'Notifications' }).getByText(title).first().waitFor();
    },
  );

  journey('an author who gives a draft up finds it gone', async ({ visit }) => {
    const author = await visit();
    await author.arriveAs('amf', '/conventions/nouvelle');
    const opening = author.page.getByRole('form', { name: 'Nouvelle convention' });
    await field(opening, 'Titre').fill('Projet abandonné');
    await choice(opening, 'Niveau du territoire').selectOption({ label: 'Territoire national' });
    await opening.getByRole('button', { name: 'Créer le projet' }).click();
    await author.title('Projet abandonné').waitFor();
    await author.button('Supprimer le projet').click();
    const question = author.page.getByRole('dialog', { name: 'Supprimer ce projet ?' });
    await question.waitFor();
    await author.isAccessible('deleting a draft');
    await question.getByRole('button', { name: 'Supprimer le projet' }).click();
    await author.title('Conventions').waitFor();
    await author.page.getByRole('rowheader').first().waitFor();
    expect(await author.page.getByRole('rowheader', { name: 'Projet abandonné' }).count()).toBe(0);
  });
});
