import { describe, expect, inject } from 'vitest';
import { ApiClient } from '../testkit/client.ts';
import { pdf } from '../testkit/sample-files.ts';
import { SPEAKERS, threePartyDraft } from '../testkit/three-parties.ts';
import { article, margin, openForm, turnTo } from './support/agreements.ts';
import { field } from './support/drafts.ts';
import { journey } from './support/journey.ts';
import { REGION } from './support/organisations.ts';
import { said, type Visit } from './support/visit.ts';

/** A draft of the CDG 44 with the Région and the FRAMEL: writing one is another journey's. */
async function aDraft(title: string): Promise<string> {
  const drafter = new ApiClient(inject('portalUrl')!);
  await drafter.signIn(SPEAKERS.cdg);
  return `/conventions/${await threePartyDraft(drafter, title)}`;
}

/** Presses a button that asks, and answers yes. */
async function act(reader: Visit, button: string): Promise<void> {
  await reader.button(button).first().click();
  const question = reader.page.getByRole('dialog', { name: said(button), exact: true });
  await question.waitFor();
  await question.getByRole('button', { name: said(button), exact: true }).click();
  await question.waitFor({ state: 'hidden' });
}

/** Opens the negotiation as it is now: a page that lags behind would have its reader approve a text that has changed. */
async function openNegotiation(reader: Visit, path: string): Promise<void> {
  await reader.go(`${path}?onglet=negociation`);
}

async function approveFor(reader: Visit, path: string, party: string): Promise<void> {
  await openNegotiation(reader, path);
  const question = await openForm(reader, `Approuver pour ${party}`);
  await question.getByRole('checkbox').check();
  await question.getByRole('button', { name: 'Approuver le texte' }).click();
  await question.waitFor({ state: 'hidden' });
  await reader.page.getByRole('listitem').filter({ hasText: party }).getByText('Approuvé', { exact: true }).waitFor();
}

async function signFor(reader: Visit, path: string, party: string): Promise<void> {
  await openNegotiation(reader, path);
  const form = await openForm(reader, `Signer pour ${party}`);
  await form.getByText('Ce que signer engage').waitFor();
  await field(form, 'En qualité de').fill('Présidente');
  await form.getByRole('button', { name: 'Continuer' }).click();
  const question = reader.page.getByRole('dialog', { name: 'Signer ce texte ?' });
  await question.getByText(`signe pour ${party}`).waitFor();
  await reader.isAccessible('the last look before signing');
  await question.getByRole('button', { name: 'Signer', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
}

describe('a text of three parties', () => {
  journey(
    'is agreed on, corrected, signed and in force: an edit asks again only those whom it touches',
    async ({ visit }) => {
      const title = `Accord à trois ${Date.now()}`;
      const path = await aDraft(title);
      const drafter = await visit();
      await drafter.arriveAs('coordination.cdg44', `${path}?onglet=negociation`);
      await drafter.sees('Le texte est chez vous, en rédaction : aucune partie ne le voit.');
      await drafter.isAccessible('a draft before it is sent');
      await act(drafter, 'Transmettre aux parties');
      await drafter.sees('En négociation', 'Approbations', 'Aucune proposition.');
      await drafter.isAccessible('a text in negotiation');

      const region = await visit();
      await region.arriveAs('conventions.region', path);
      await region.actsFor(REGION);
      await region.go(path);
      await region.sees(/^Le texte est chez vous, entre autres/);
      await turnTo(region, 'Texte et clauses');
      const form = await openForm(region, "Modifier l'article 1");
      await field(form, 'Intitulé').fill('Objet et durée de la coopération');
      await field(form, 'Motif de la proposition').fill('Pour que le titre dise de quoi il s’agit.');
      await region.isAccessible('proposing a change');
      await form.getByRole('button', { name: 'Proposer', exact: true }).click();
      await form.waitFor({ state: 'hidden' });
      await turnTo(region, 'Négociation');
      await region.sees('À décider', /^En attente de CDG 44, qui doit répondre/);
      await region.page.getByRole('textbox', { name: 'Votre remarque' }).fill('Qui transmet le bilan ?');
      await region.button('Ajouter la remarque').click();
      await region.sees('Qui transmet le bilan ?');

      await drafter.sees('À décider');
      expect(await drafter.button('Mettre à la signature').isDisabled(), 'a proposal waits').toBe(true);
      await drafter.isAccessible('a proposal to decide');
      await act(drafter, 'Accepter');
      await drafter.sees('Acceptée');
      await turnTo(drafter, 'Texte et clauses');
      await article(drafter, '1').getByText('Objet et durée de la coopération').waitFor();

      const framel = await visit({ viewport: { width: 390, height: 844 } });
      await framel.arriveAs('framel', `${path}?onglet=negociation`);
      await framel.fitsWidth('a text in negotiation');
      await turnTo(drafter, 'Négociation');
      await approveFor(framel, path, 'FRAMEL');
      await approveFor(region, path, 'Région Pays de la Loire');
      await approveFor(drafter, path, 'CDG 44');
      await framel.isAccessible('an approved text on a phone');

      // The notice is the Région's alone by this text: the others' word stands.
      await turnTo(drafter, 'Texte et clauses');
      const clause = margin(drafter, '1').getByRole('button', { name: /Dénonciation/ });
      await clause.first().click();
      const notice = drafter.page.getByRole('dialog').first();
      await notice.getByLabel(/^Préavis en mois/).fill('4');
      await notice.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      const impact = drafter.page.getByRole('dialog', { name: 'Qui cette modification touche' });
      await impact.getByText('Région Pays de la Loire devra approuver à nouveau le texte.').waitFor();
      await drafter.isAccessible('the impact of an edit');
      await impact.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await impact.waitFor({ state: 'hidden' });
      await region.sees('À relire : texte modifié');
      await framel.page.getByRole('listitem').filter({ hasText: 'FRAMEL' }).getByText('Approuvé').first().waitFor();

      // A slip of the pen is put right without asking anybody.
      const heading = await openForm(drafter, "Modifier l'article 1");
      await field(heading, 'Texte').fill('Les parties coopèrent entre elles.');
      await heading.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await impact.getByText(/^Cette modification touche 3 parties/).waitFor();
      await impact.getByRole('checkbox', { name: /Correction de pure forme/ }).check();
      await impact.getByText('Correction de forme : aucune approbation n’est remise en cause.').waitFor();
      await impact.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await impact.waitFor({ state: 'hidden' });

      // What is approved is the text under one's eyes: the corrected one.
      await region.go(`${path}?onglet=negociation`);
      await approveFor(region, path, 'Région Pays de la Loire');
      await turnTo(drafter, 'Négociation');
      await drafter.sees(/toutes les parties l’ont approuvé/);
      await act(drafter, 'Mettre à la signature');
      await drafter.sees('À la signature');
      await region.sees('À la signature', /À vous de signer/);

      await signFor(region, path, 'Région Pays de la Loire');
      await signFor(framel, path, 'FRAMEL');
      await framel.fitsWidth('a text being signed');
      await framel.isAccessible('a text being signed, on a phone');

      // A correction for the Région alone: it approves and signs again, the FRAMEL does not.
      await turnTo(drafter, 'Texte et clauses');
      await clause.first().click();
      await notice.getByLabel(/^Préavis en mois/).fill('6');
      await notice.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await impact.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await impact.waitFor({ state: 'hidden' });
      await turnTo(drafter, 'Négociation');
      const signatureOf = (reader: Visit, party: string) =>
        reader.page.getByRole('region', { name: 'Signatures' }).getByRole('listitem').filter({ hasText: party }).last();
      await signatureOf(drafter, 'FRAMEL').getByText('Signée', { exact: true }).waitFor();
      await signatureOf(drafter, 'Région Pays de la Loire').getByText('Signature attendue').waitFor();
      await drafter.isAccessible('a signature taken back');
      await region.go(`${path}?onglet=negociation`);
      await approveFor(region, path, 'Région Pays de la Loire');
      await signFor(region, path, 'Région Pays de la Loire');

      // The CDG signed on paper: the Région declares it, and does not confirm its own word.
      await signatureOf(region, 'CDG 44').getByRole('button', { name: 'Signée sur papier' }).click();
      const paper = region.page.getByRole('dialog', { name: 'Signature sur papier de CDG 44' });
      await field(paper, 'Nom de la personne qui signe').fill('Dominique Essai');
      await field(paper, 'En qualité de').fill('Président');
      await field(paper, 'Où est conservé l’original').fill('Registre des conventions');
      const scan = { name: 'original.pdf', mimeType: 'application/pdf', buffer: pdf({ pages: 3 }) };
      await paper.locator('input[type="file"]').setInputFiles(scan);
      await region.sees(/3 pages/);
      await region.isAccessible('a signature on paper');
      await paper.getByRole('button', { name: 'Déclarer la signature' }).click();
      await paper.waitFor({ state: 'hidden' });
      expect(await region.button('Confirmer la signature').count(), 'nobody confirms its own word').toBe(0);
      await openNegotiation(framel, path);
      await framel.button('Confirmer la signature').click();
      const confirmation = framel.page.getByRole('dialog', { name: /^Confirmer la signature de CDG 44/ });
      await confirmation.getByText('signature de Dominique Essai, Président').waitFor();
      await confirmation.getByRole('button', { name: 'Confirmer la signature' }).click();
      await framel.sees('Signature confirmée.');
      await drafter.go(path);
      await drafter.sees('En vigueur', 'lundi 23 novembre 2026');
      expect(
        await drafter.page.getByRole('tab', { name: 'Négociation' }).count(),
        'what is signed is not discussed',
      ).toBe(0);
      await turnTo(drafter, 'Parties');
      await drafter.sees(
        /Dominique Essai, Président/,
        /signature sur papier/,
        /signature dans le portail/,
        'original.pdf',
      );
      await drafter.isAccessible('the parties of a signed text');
      await turnTo(drafter, 'Historique');
      await drafter.sees('a confirmé une signature sur papier', 'a signé le texte', 'a mis le texte à la signature');
      await drafter.isAccessible('the history of a signed text');
    },
    150_000,
  );
});
