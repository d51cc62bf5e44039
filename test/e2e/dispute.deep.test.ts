import { describe, expect } from 'vitest';
import { openConvention, openForm, PAYS_DE_LA_LOIRE, turnTo, VALSERHONE } from './support/agreements.ts';
import { field } from './support/drafts.ts';
import { journey } from './support/journey.ts';
import { said } from './support/visit.ts';

const NOTIFY = 'Notifier un différend';

describe('a dispute between two parties', () => {
  journey('is notified, talked over and conciliated to the cent, with what each may do', async ({ visit }) => {
    const collectivite = await visit();
    await collectivite.arriveAs('rh.terre-valserhone');
    await openConvention(collectivite, VALSERHONE);
    await turnTo(collectivite, 'Différend');
    await collectivite.sees('Aucun différend');
    await collectivite.isAccessible('a convention without a dispute');
    let form = await openForm(collectivite, NOTIFY);
    await field(form, 'Objet').fill('Les salles prévues ne sont pas mises à disposition.');
    await form.getByLabel(/^Notifié le/).fill('2026-01-31');
    await form
      .getByRole('status', { name: 'Effet de cette notification' })
      .getByText(/31 mars 2026/)
      .waitFor();
    await collectivite.isAccessible('notifying a dispute');
    await form.getByRole('button', { name: 'Enregistrer la notification' }).click();
    await form.waitFor({ state: 'hidden' });
    await collectivite.sees('Notifié', 'mardi 31 mars 2026', 'Tribunal administratif de Lyon');
    await collectivite.isAccessible('a dispute notified');

    const cnfpt = await visit({ viewport: { width: 390, height: 844 } });
    await cnfpt.arriveAs('delegation.aura');
    await cnfpt.sees(/Répondre au différend notifié par/);
    await openConvention(cnfpt, VALSERHONE);
    await cnfpt.sees(/Un différend est ouvert entre des parties/);
    await turnTo(cnfpt, 'Différend');
    form = await openForm(cnfpt, "Répondre et ouvrir la recherche d'accord");
    await form.getByLabel(/^Date/).fill('2026-02-10');
    await form.getByRole('button', { name: said("Répondre et ouvrir la recherche d'accord") }).click();
    await form.waitFor({ state: 'hidden' });
    form = await openForm(cnfpt, 'Proposer un conciliateur');
    await field(form, 'Nom du conciliateur').fill('Mme Durand');
    await form.getByLabel(/^Date/).fill('2026-02-12');
    await form.getByRole('button', { name: 'Proposer un conciliateur' }).click();
    await form.waitFor({ state: 'hidden' });
    await cnfpt.sees('Mme Durand', /Pas encore possible/, /n’a pas accepté le conciliateur/);
    await cnfpt.isAccessible('a conciliator proposed, on a phone');
    await cnfpt.fitsWidth('a dispute');

    form = await openForm(collectivite, 'Accepter le conciliateur');
    await form.getByLabel(/^Date/).fill('2026-02-13');
    await form.getByRole('button', { name: 'Accepter le conciliateur' }).click();
    await form.waitFor({ state: 'hidden' });
    form = await openForm(collectivite, 'Commencer la conciliation');
    await form.getByLabel(/^Date/).fill('2026-02-20');
    await form.getByRole('button', { name: 'Commencer la conciliation' }).click();
    await form.waitFor({ state: 'hidden' });
    form = await openForm(collectivite, 'Enregistrer le coût');
    await field(form, 'Coût total, en euros').fill('mille');
    await form.getByRole('button', { name: 'Enregistrer le coût' }).click();
    await form.getByRole('alert').waitFor();
    await field(form, 'Coût total, en euros').fill('1 250,01');
    await form.getByLabel(/^Date/).fill('2026-03-20');
    await form.getByRole('button', { name: 'Enregistrer le coût' }).click();
    await form.waitFor({ state: 'hidden' });
    await collectivite.sees(/625,01/, /625,00/, /1\s250,01/, /Le centime qui ne se partage pas revient à/);
    await collectivite.isAccessible('a conciliation and its cost');
  });

  journey('is settled in words, and the page says what the end will stop and what goes on', async ({ visit }) => {
    const framel = await visit();
    await framel.arriveAs('framel');
    await openConvention(framel, PAYS_DE_LA_LOIRE);
    await turnTo(framel, 'Différend');
    let form = await openForm(framel, NOTIFY);
    await form.getByRole('checkbox').first().check();
    await field(form, 'Objet').fill('Les maires ne sont pas informés des dates.');
    await form.getByText(/qu’une fois constaté l’échec/).waitFor();
    await form.getByRole('button', { name: 'Enregistrer la notification' }).click();
    await form.waitFor({ state: 'hidden' });
    await framel.sees(/Pas encore possible/, /Le juge ne peut être saisi qu’une fois/);
    form = await openForm(framel, 'Enregistrer un accord');
    await form.getByRole('button', { name: 'Enregistrer un accord' }).click();
    await form.getByRole('alert').waitFor();
    await field(form, 'En quels termes').fill('Un calendrier est envoyé chaque mois.');
    await form.getByRole('button', { name: 'Enregistrer un accord' }).click();
    await form.waitFor({ state: 'hidden' });
    await framel.sees('Réglé', 'Un calendrier est envoyé chaque mois.');
    await turnTo(framel, 'Historique');
    await framel.sees('a notifié un différend');
    await turnTo(framel, 'Échéance et suite');
    await framel.sees(/Ce qui s’arrête/, /Ce qui demeure/, 'Suite à donner', /Rappels de l’échéance/);
    await framel.isAccessible('what ends and what goes on');
  });

  journey('is not shown to whoever speaks for no party that signs', async ({ visit }) => {
    const mandator = await visit();
    await mandator.arriveAs('emploi.cdg72');
    await openConvention(mandator, PAYS_DE_LA_LOIRE);
    expect(await mandator.page.getByRole('tab', { name: 'Différend' }).count()).toBe(0);
    expect(await mandator.page.getByText(/différend est ouvert/).count()).toBe(0);
  });
});
