import { describe, expect } from 'vitest';
import { openConvention, openForm, turnTo } from './support/agreements.ts';
import { addClause, addParty, choice, field, saved } from './support/drafts.ts';
import { journey } from './support/journey.ts';
import { said, type Visit } from './support/visit.ts';

const GIVE = 'Enregistrer une dénonciation';
const WITHDRAW = 'Retirer la dénonciation';
const BANNER = 'a dénoncé la convention : elle prend fin le 20 février 2027';

/** Writes and signs a convention of Conlie with its centre de gestion, which either may end by a registered letter. */
async function signConvention(author: Visit, title: string): Promise<void> {
  await author.arriveAs('mairie.conlie', '/conventions/nouvelle');
  const opening = author.page.getByRole('form', { name: 'Nouvelle convention' });
  await field(opening, 'Titre').fill(title);
  await choice(opening, 'Nature').selectOption({ label: 'Convention-cadre bilatérale' });
  await field(opening, 'Objet').fill('Prêter une salle de réunion.');
  await choice(opening, 'Niveau du territoire').selectOption({ label: 'Territoire national' });
  await opening.getByRole('button', { name: 'Créer le projet' }).click();
  await author.title(title).waitFor();

  await turnTo(author, 'Parties');
  await addParty(author, 'Conlie', /^Conlie|Commune de Conlie/, 'commune', 'Maire');
  await addParty(author, 'gestion Sarthe', /^Centre de gestion .* de la Sarthe/, 'cdg', 'Présidence');
  await turnTo(author, 'Texte et clauses');
  const form = await openForm(author, 'Ajouter un article');
  await field(form, 'Numéro').fill('1');
  await field(form, 'Intitulé').fill('Durée');
  await field(form, 'Texte').fill('Deux ans, et trois mois de préavis.');
  await saved(form);
  await addClause(author, 'Durée', async (clause) => {
    await clause.getByLabel(/^Durée en mois/).fill('24');
  });
  await addClause(author, 'Dénonciation', async (clause) => {
    await clause.getByLabel(/^Préavis en mois/).fill('3');
    await choice(clause, 'Forme').selectOption({ label: 'Lettre recommandée avec avis de réception' });
    await choice(clause, 'Article').selectOption('1');
  });
  const signing = await openForm(author, 'Enregistrer les signatures');
  const dates = signing.getByLabel(/^Signée le/);
  await dates.nth(0).fill('2026-06-01');
  await dates.nth(1).fill('2026-06-15');
  await signing.getByRole('button', { name: 'Mettre en vigueur' }).click();
  await author.sees('La convention est en vigueur.', 'En vigueur');
}

describe('the end of a convention', () => {
  journey('a party ends it by notice, everybody is told, and the notice is taken back', async ({ visit }) => {
    const title = `Salle de réunion partagée ${Date.now()}`;
    const author = await visit();
    await signConvention(author, title);

    const party = await visit();
    await party.arriveAs('emploi.cdg72');
    await openConvention(party, title);
    await party.sees('mercredi 14 juin 2028');
    let form = await openForm(party, GIVE);
    const preview = form.getByRole('status', { name: 'Ce que ferait la dénonciation' });
    await form.getByLabel(/^Reçue le/).fill('2026-11-20');
    await preview.getByText(/prendrait fin le 20 février 2027 au lieu du 14 juin 2028/).waitFor();
    await party.isAccessible('giving notice');
    await choice(form, 'Forme').selectOption({ label: 'Notification écrite' });
    await form.getByRole('button', { name: 'Enregistrer la dénonciation' }).click();
    await form
      .getByRole('alert')
      .getByText(/par lettre recommandée avec avis de réception/)
      .waitFor();
    await party.isAccessible('a notice refused');
    await choice(form, 'Forme').selectOption({ label: 'Lettre recommandée avec avis de réception' });
    await field(form, 'Motif').fill('Salle fermée pour travaux.');
    await form.getByRole('button', { name: 'Enregistrer la dénonciation' }).click();
    const question = party.page.getByRole('dialog', { name: /^Mettre fin à la convention/ });
    await question.waitFor();
    await party.isAccessible('ending a convention');
    await question.getByRole('button', { name: 'Dénoncer la convention' }).click();
    await form.waitFor({ state: 'hidden' });
    await party.sees('Dénoncée, préavis en cours', 'Préavis en cours', 'reste 89 jours', 'Salle fermée pour travaux.');
    await party.isAccessible('a convention in notice');
    expect(await party.button(GIVE).count(), 'one notice is enough').toBe(0);

    // Whoever has the page open is told, on every tab; whoever only reads is offered nothing.
    await turnTo(author, 'Engagements');
    await author.sees(BANNER);
    const reader = await visit({ viewport: { width: 390, height: 844 } });
    await reader.arriveAs('elu.conlie', '/conventions?phase=in_notice');
    await reader.page.getByRole('link', { name: title, exact: true }).first().click();
    await reader.title(title).waitFor();
    await reader.sees(BANNER, 'Fin anticipée');
    await reader.fitsWidth('a convention in notice');
    expect(await reader.button(WITHDRAW).count(), 'a reader takes nothing back').toBe(0);

    form = await openForm(party, WITHDRAW);
    await form.getByRole('button', { name: WITHDRAW }).click();
    await form.getByRole('alert').getByText(said("L'accord de Conlie manque.")).waitFor();
    await party.isAccessible('a withdrawal without the agreement of the other party');
    await form.getByRole('checkbox', { name: 'Accord de Conlie' }).check();
    await field(form, 'Note').fill('Les travaux sont reportés.');
    await form.getByRole('button', { name: WITHDRAW }).click();
    await form.waitFor({ state: 'hidden' });
    await party.sees('Retirée', 'Les travaux sont reportés.', 'mercredi 14 juin 2028');
    expect(await party.page.getByText(/a dénoncé la convention/).count(), 'nothing stands any more').toBe(0);

    await turnTo(party, 'Historique');
    await party.sees('a enregistré le retrait de la dénonciation', 'a enregistré une dénonciation de la convention');
  });
});
