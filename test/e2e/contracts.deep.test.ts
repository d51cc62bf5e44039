import { describe, expect } from 'vitest';
import { AMF, article, openConvention, openForm, PAYS_DE_LA_LOIRE, turnTo, VALSERHONE } from './support/agreements.ts';
import { field } from './support/drafts.ts';
import { journey } from './support/journey.ts';

const OPEN = 'Ouvrir un contrat';

describe('a framework and its contracts', () => {
  journey(
    'a delegation opens a contract from the model, keeps what is fixed, and reads the progress',
    async ({ visit }) => {
      const title = `Contrat territorial de Loire-Atlantique ${Date.now()}`;
      const reader = await visit();
      await reader.arriveAs('delegation.pdl');
      await openConvention(reader, AMF);
      const panel = await turnTo(reader, 'Contrats');
      const contracts = panel.getByRole('list', { name: 'Contrats ouverts à partir de l’accord-cadre' });
      await contracts.getByRole('listitem').filter({ hasText: 'Mayenne' }).getByText('En vigueur').waitFor();
      await reader.isAccessible('contracts of a framework');
      await panel.getByLabel('Département', { exact: true }).selectOption('85');
      await contracts.getByRole('listitem').filter({ hasText: 'Vendée' }).getByText('En négociation').waitFor();
      await contracts.getByRole('listitem').filter({ hasText: 'Mayenne' }).waitFor({ state: 'detached' });

      // Progress: the share and the figures, down to what is late.
      const row = panel.getByRole('row', { name: /^6\.2 / });
      await row.getByText('en retard', { exact: false }).waitFor();
      await row.getByRole('button', { name: /1 – axe 6\.2, En retard/ }).click();
      const behind = reader.page.getByRole('dialog', { name: /^Axe 6\.2 – / });
      await behind.getByRole('link', { name: 'Tenir une session de repérage de l’illettrisme' }).waitFor();
      await reader.isAccessible('commitments behind a figure');
      await behind.getByRole('button', { name: 'Fermer' }).click();

      const form = await openForm(reader, OPEN);
      expect(await form.getByLabel(/^À la place de .*CNFPT/).inputValue()).toContain('Pays de la Loire');
      await reader.isAccessible('opening of a contract');
      await field(form, 'Titre').fill(title);
      const codes = form.getByLabel(/^Codes du territoire/);
      await codes.fill('44');
      await codes.press('Enter');
      await form.getByRole('button', { name: 'Créer le projet' }).click();
      await form
        .getByText(/Indiquez l’organisme qui tient la place/)
        .first()
        .waitFor();
      await form.getByLabel(/^À la place de AMF/).fill('AMF 44');
      await form.getByRole('option', { name: /Loire-Atlantique/ }).click();
      await form.getByRole('button', { name: 'Créer le projet' }).click();
      await reader.title(title).waitFor();
      await reader.sees('Texte d’origine', 'Rien ne diffère du texte d’origine.');
      await reader.isAccessible('draft of a contract');

      await turnTo(reader, 'Texte et clauses');
      await article(reader, '3')
        .getByRole('button', { name: /^Modifier l’article/ })
        .click();
      const edition = reader.page.getByRole('dialog');
      await edition.getByLabel('Texte', { exact: true }).fill('Autre chose.');
      await edition.getByRole('button', { name: 'Enregistrer' }).click();
      await edition
        .getByText('L’accord-cadre fixe cet élément : il ne peut pas être changé dans le contrat.')
        .first()
        .waitFor();
    },
  );

  journey('a convention is followed by a draft, and says so to whoever may see it', async ({ visit }) => {
    const reader = await visit();
    await reader.arriveAs('delegation.aura');
    await openConvention(reader, VALSERHONE);
    await reader.sees('Un projet est destiné à la remplacer :');
    const form = await openForm(reader, 'Préparer la suite');
    await reader.isAccessible('opening of a successor');
    await form.getByLabel('Prise d’effet').fill('2027-01-01');
    await form.getByRole('button', { name: 'Créer le projet' }).click();
    await form
      .getByText(/La convention remplacée court jusqu’au 31 décembre 2027/)
      .first()
      .waitFor();
    await form.getByRole('button', { name: 'Annuler' }).click();

    const other = await visit();
    await other.arriveAs('rh.terre-valserhone');
    await openConvention(other, VALSERHONE);
    expect(await other.page.getByText('Un projet est destiné à la remplacer').count()).toBe(0);
  });

  journey('what began before the effect is flagged where it stands', async ({ visit }) => {
    const reader = await visit();
    await reader.arriveAs('delegation.pdl');
    await openConvention(reader, PAYS_DE_LA_LOIRE);
    const panel = await turnTo(reader, 'Engagements');
    const line = panel.getByRole('listitem').filter({ hasText: 'Première cohorte ouverte en Sarthe' }).last();
    await line.getByText('Avant la prise d’effet').waitFor();
    await line.getByRole('button', { name: /art\.\s5/ }).waitFor();
    await reader.isAccessible('what began before the effect');
  });
});
