import { describe, expect, inject } from 'vitest';
import { conventionInForce } from '../testkit/avenants.ts';
import { ApiClient } from '../testkit/client.ts';
import { SPEAKERS } from '../testkit/three-parties.ts';
import { margin, openForm, turnTo } from './support/agreements.ts';
import { approveAvenant, changeClause, leadAvenant, openAvenant, signAvenant } from './support/avenants.ts';
import { downloadText } from './support/downloads.ts';
import { journey } from './support/journey.ts';
import { REGION } from './support/organisations.ts';

describe('an avenant', () => {
  journey(
    'is agreed on by three parties, changes the text from its day, and outlives neither notice nor end',
    async ({ visit }) => {
      const api = new ApiClient(inject('portalUrl')!);
      await api.signIn(SPEAKERS.cdg);
      const path = `/conventions/${await conventionInForce(api, `Groupes à agrandir ${Date.now()}`)}`;
      const drafter = await visit();
      await drafter.arriveAs('coordination.cdg44', `${path}?onglet=avenants`);
      await drafter.sees('Aucun avenant');
      await drafter.isAccessible('no avenant yet');
      const avenant = await openAvenant(drafter, {
        object: 'Former davantage de secrétaires de mairie.',
        blocks: ['Clauses'],
        wantedOn: '2027-01-01',
      });
      await drafter.sees('En préparation', "L'avenant ne change rien : modifiez au moins un élément du texte.");
      await drafter.isAccessible('an empty avenant');
      await changeClause(drafter, /^Effectif d’une cohorte/, async (form) => {
        await form.getByLabel(/^Effectif maximal/).fill('20');
      });
      await drafter.sees(/^Modification\s:\sune clause/);
      await drafter.isAccessible('an avenant with a change');
      await leadAvenant(drafter, 'Transmettre aux parties');
      await drafter.sees('En négociation');

      const region = await visit();
      await region.arriveAs('conventions.region', avenant);
      await region.actsFor(REGION);
      const framel = await visit({ viewport: { width: 390, height: 844 } });
      await framel.arriveAs('framel', avenant);
      await framel.fitsWidth('an avenant in negotiation');
      await framel.isAccessible('an avenant on a phone');
      await approveAvenant(region, avenant, 'Région Pays de la Loire');
      await approveAvenant(framel, avenant, 'FRAMEL');
      await approveAvenant(drafter, avenant, 'CDG 44');
      await leadAvenant(drafter, 'Mettre à la signature');
      await signAvenant(region, avenant, 'Région Pays de la Loire');
      await signAvenant(framel, avenant, 'FRAMEL');
      await signAvenant(drafter, avenant, 'CDG 44');
      await drafter.go(avenant);
      await drafter.sees('Signé', 'Signatures');
      await drafter.isAccessible('an avenant in force');

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
      expect((await downloadText(drafter, 'PDF')).head).toBe('%PDF');
      await drafter.go(path);
      await turnTo(drafter, 'Historique');
      await drafter.sees(/dernière signature d’un avenant/);
      await drafter.isAccessible('the history of a convention that was changed');

      // The Région ends it, as the text allows it alone; what is read of a later day says so.
      await region.go(path);
      const notice = await openForm(region, 'Enregistrer une dénonciation');
      await notice.getByLabel(/^Reçue le/).fill('2026-11-23');
      await notice.getByRole('button', { name: 'Enregistrer la dénonciation' }).click();
      const question = region.page.getByRole('dialog', { name: /^Mettre fin à la convention/ });
      await question.getByRole('button', { name: 'Dénoncer la convention' }).click();
      await notice.waitFor({ state: 'hidden' });
      await region.sees('Préavis en cours');
      await framel.go(`${path}?au=2027-03-01`);
      await framel.sees('Résiliée');
      await framel.fitsWidth('a convention that has ended');
    },
    240_000,
  );
});
