import { describe, expect, inject } from 'vitest';
import { ApiClient } from '../testkit/client.ts';
import { SPEAKERS, threePartyDraft, write } from '../testkit/three-parties.ts';
import { article, margin, openForm, turnTo } from './support/agreements.ts';
import { approve, changeClause, confirm, openAvenant, signAvenant } from './support/avenants.ts';
import { download } from './support/downloads.ts';
import { field } from './support/drafts.ts';
import { journey } from './support/journey.ts';
import { REGION } from './support/organisations.ts';
import type { Visit } from './support/visit.ts';

/** A draft of the CDG 44 with the Région and the FRAMEL, which says the size of its groups: writing one is another journey's. */
async function aDraft(title: string): Promise<string> {
  const drafter = new ApiClient(inject('portalUrl')!);
  await drafter.signIn(SPEAKERS.cdg);
  const conventionId = await threePartyDraft(drafter, title);
  const size = { kind: 'cohort_size', value: { min: 12, max: 18 } };
  await write(drafter, 'Clause', { conventionId, articleNumber: '1', ...size });
  return `/conventions/${conventionId}`;
}

/** Signs for a party the text as it is now, once what it engages and the last look were shown. */
async function sign(reader: Visit, page: string, party: string, look?: () => Promise<void>): Promise<void> {
  await reader.go(page);
  const form = await openForm(reader, `Signer pour ${party}`);
  await form.getByText('Ce que signer engage').waitFor();
  await field(form, 'En qualité de').fill('Présidente');
  await form.getByRole('button', { name: 'Continuer' }).click();
  const question = reader.page.getByRole('dialog', { name: 'Signer ce texte ?' });
  await question.getByText(`signe pour ${party}`).waitFor();
  await look?.();
  await question.getByRole('button', { name: 'Signer', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
}

describe('a convention of three parties', () => {
  journey(
    'is agreed on, corrected, signed, in force, changed by avenant, read as a document, denounced and ended',
    async ({ visit }) => {
      const title = `Accord à trois ${Date.now()}`;
      const path = await aDraft(title);
      const negotiation = `${path}?onglet=negociation`;
      const drafter = await visit();
      await drafter.arriveAs('coordination.cdg44', negotiation);
      await drafter.sees('Le texte est chez vous, en rédaction : aucune partie ne le voit.');
      await drafter.isAccessible('a draft before it is sent');
      await confirm(drafter, 'Transmettre aux parties');
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
      await confirm(drafter, 'Accepter');
      await drafter.sees('Acceptée');
      await turnTo(drafter, 'Texte et clauses');
      await article(drafter, '1').getByText('Objet et durée de la coopération').waitFor();

      const framel = await visit({ viewport: { width: 390, height: 844 } });
      await framel.arriveAs('framel', negotiation);
      await framel.fitsWidth('a text in negotiation');
      await turnTo(drafter, 'Négociation');
      await approve(framel, negotiation, 'FRAMEL');
      await approve(region, negotiation, 'Région Pays de la Loire');
      await approve(drafter, negotiation, 'CDG 44');
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
      await region.go(negotiation);
      await approve(region, negotiation, 'Région Pays de la Loire');
      await turnTo(drafter, 'Négociation');
      await drafter.sees(/toutes les parties l’ont approuvé/);
      await confirm(drafter, 'Mettre à la signature');
      await drafter.sees('À la signature');
      await region.sees('À la signature', /À vous de signer/);

      await sign(region, negotiation, 'Région Pays de la Loire', () =>
        region.isAccessible('the last look before signing'),
      );
      await sign(framel, negotiation, 'FRAMEL');
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
      await region.go(negotiation);
      await approve(region, negotiation, 'Région Pays de la Loire');
      await sign(region, negotiation, 'Région Pays de la Loire');
      await sign(drafter, negotiation, 'CDG 44');
      await drafter.go(path);
      await drafter.sees('En vigueur', 'lundi 23 novembre 2026');
      expect(
        await drafter.page.getByRole('tab', { name: 'Négociation' }).count(),
        'what is signed is not discussed',
      ).toBe(0);
      await turnTo(drafter, 'Parties');
      await drafter.sees(/signature dans le portail/);
      await drafter.isAccessible('the parties of a signed text');
      await turnTo(drafter, 'Historique');
      await drafter.sees('a signé le texte', 'a mis le texte à la signature');

      // The same convention is changed by avenant.
      await drafter.go(`${path}?onglet=avenants`);
      await drafter.sees('Aucun avenant');
      await drafter.isAccessible('no avenant yet');
      const avenant = await openAvenant(drafter, {
        object: 'Former davantage de secrétaires de mairie.',
        blocks: ['Clauses'],
        wantedOn: '2027-01-01',
      });
      await drafter.sees('En préparation', "L'avenant ne change rien : modifiez au moins un élément du texte.");
      await drafter.isAccessible('an empty avenant');
      await changeClause(drafter, /^Effectif d’une cohorte/, async (size) => {
        await size.getByLabel(/^Effectif maximal/).fill('20');
      });
      await drafter.sees(/^Modification\s:\sune clause/);
      await drafter.isAccessible('an avenant with a change');
      await confirm(drafter, 'Transmettre aux parties');
      await drafter.sees('En négociation');

      await framel.go(avenant);
      await framel.fitsWidth('an avenant in negotiation');
      await framel.isAccessible('an avenant on a phone');
      await approve(region, avenant, 'Région Pays de la Loire');
      await approve(framel, avenant, 'FRAMEL');
      await approve(drafter, avenant, 'CDG 44');
      await confirm(drafter, 'Mettre à la signature');
      await signAvenant(region, avenant, 'Région Pays de la Loire');
      await signAvenant(framel, avenant, 'FRAMEL');
      await signAvenant(drafter, avenant, 'CDG 44');
      await drafter.go(avenant);
      await drafter.sees('Signé', 'Signatures');
      await drafter.isAccessible('an avenant in force');
      expect((await download(drafter, 'Télécharger l’avenant', 'PDF')).head).toBe('%PDF');

      await framel.go(`${path}?onglet=texte`);
      await margin(framel, '1')
        .getByText(/de 12 à 18/)
        .first()
        .waitFor();
      await drafter.go(`${path}?onglet=texte&au=2027-01-01`);
      await margin(drafter, '1')
        .getByText(/de 12 à 20/)
        .first()
        .waitFor();
      expect(await download(drafter, 'Télécharger le texte lu', 'PDF')).toEqual({
        name: 'convention-2027-01-01.pdf',
        head: '%PDF',
      });
      await drafter.go(path);
      await turnTo(drafter, 'Historique');
      await drafter.sees(/dernière signature d’un avenant/);
      await drafter.isAccessible('the history of a convention that was changed');

      // The Région ends it, as the text allows it alone; what is read of a later day says so.
      await region.go(path);
      const ending = await openForm(region, 'Enregistrer une dénonciation');
      await ending.getByLabel(/^Reçue le/).fill('2026-11-23');
      await ending.getByRole('button', { name: 'Enregistrer la dénonciation' }).click();
      const question = region.page.getByRole('dialog', { name: /^Mettre fin à la convention/ });
      await question.getByRole('button', { name: 'Dénoncer la convention' }).click();
      await ending.waitFor({ state: 'hidden' });
      await region.sees('Préavis en cours');
      await framel.go(`${path}?au=2027-06-01`);
      await framel.sees('Résiliée');
      await framel.fitsWidth('a convention that has ended');
    },
    300_000,
  );
});
