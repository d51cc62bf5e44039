import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { article, margin, openConvention, openForm, turnTo } from './support/agreements.ts';
import { EMPLOI_FORMATION } from './support/organisations.ts';
import { journey } from './support/journey.ts';
import type { Visit } from './support/visit.ts';

/** Who holds the pen of which draft, and the article of its duration. */
const EDITORS = [
  [
    'coordination.cdg44',
    'Promotion commune de l’emploi public territorial par les centres de gestion des Pays de la Loire',
  ],
  ['emploi.cdg72', 'Plan de formation mutualisé du territoire de LBN Communauté'],
  ['territoires.region', 'Rencontres territoriales sur l’attractivité des emplois communaux'],
  ['antenne.sarthe', 'Mise à disposition d’une salle de formation à Conlie'],
  [
    'delegation.pdl',
    'Contrat de partenariat de formation territorialisée entre le CNFPT Pays de la Loire et LBN Communauté',
  ],
  ['framel', 'Information des maires sur le métier de secrétaire général de mairie'],
  ['france-travail', 'Échange sur les offres d’emploi territorial'],
  [
    'rh.terre-valserhone',
    'Formations partagées entre la communauté de communes Terre Valserhône et la commune de Valserhône',
  ],
  ['mairie.conlie', 'Accueil d’une personne en immersion à la mairie de Conlie'],
] as const;

/** The one whose draft its parties have: an edit says first whom it touches. */
const SENT = 'framel';

const TITLE = 'Modifier la clause « Durée »';
const months = (form: Locator): Locator => form.getByLabel(/^Durée en mois/);
const save = (form: Locator): Promise<void> => form.getByRole('button', { name: 'Enregistrer', exact: true }).click();

async function openDuration(editor: Visit, title: string): Promise<Locator> {
  await openConvention(editor, `Exemple – ${title}`);
  await turnTo(editor, 'Texte et clauses');
  return openForm(editor, TITLE);
}

describe('editing a draft', () => {
  journey.for(EDITORS)('%s changes the duration of its draft (%s)', async ([local, title], { visit }) => {
    const editor = await visit();
    await editor.arriveAs(local);
    let form = await openDuration(editor, title);
    const before = Number(await months(form).inputValue());
    expect(before).toBeGreaterThan(0);

    await months(form).fill('douze');
    await save(form);
    await form
      .getByRole('alert')
      .getByText(/Un point empêche l’enregistrement/)
      .waitFor();
    expect(await months(form).getAttribute('aria-invalid')).toBe('true');
    expect(await months(form).getAttribute('aria-describedby')).toBeTruthy();

    await months(form).fill(String(before + 6));
    await form.getByText('Brouillon sauvegardé').waitFor();
    await editor.page.reload();
    await editor.loaded();
    form = await openForm(editor, TITLE);
    expect(await months(form).inputValue()).toBe(String(before));
    await form.getByRole('button', { name: 'Reprendre' }).click();
    expect(await months(form).inputValue()).toBe(String(before + 6));
    await save(form);
    if (local === SENT) {
      const impact = editor.page.getByRole('dialog', { name: 'Qui cette modification touche' });
      await impact.getByText(/^Cette modification touche 3 parties/).waitFor();
      await impact.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    }
    await form.waitFor({ state: 'hidden' });
    await editor.sees('Enregistré.', new RegExp(`Durée (maximale )?de ${before + 6} mois`));

    form = await openForm(editor, TITLE);
    await form.getByRole('button', { name: 'Annuler' }).waitFor();
    expect(await months(form).inputValue()).toBe(String(before + 6));
    expect(await form.getByRole('button', { name: 'Reprendre' }).count(), 'what was saved is no draft any more').toBe(
      0,
    );
    await form.getByRole('button', { name: 'Annuler' }).click();

    const history = await turnTo(editor, 'Historique');
    const line = history.getByRole('listitem').filter({ hasText: 'a modifié une clause' }).first();
    await line.waitFor();
    expect(await line.innerText()).toMatch(/Exemple|Modèle|Conte|Prototype|Ébauche|Parabole|Fiction|Dessein|Croquis/);
  });

  journey('every form of a draft is readable, and refuses what is missing on its field', async ({ visit }) => {
    const editor = await visit();
    await editor.arriveAs('rh.region');
    await openConvention(editor, 'Exemple – Immersion d’agents de la Région en mairie');
    const forms = [
      ['Synthèse', 'Modifier la présentation'],
      ['Synthèse', 'Ajouter une annexe'],
      ['Parties', 'Ajouter une partie'],
      ['Texte et clauses', 'Ajouter un visa ou un considérant'],
      ['Texte et clauses', 'Ajouter un article'],
      ['Texte et clauses', 'Ajouter une clause'],
      ['Engagements', 'Ajouter un engagement'],
      ['Axes', 'Ajouter un axe'],
    ] as const;
    for (const [tab, button] of forms) {
      await turnTo(editor, tab);
      const form = await openForm(editor, button);
      await editor.isAccessible(button);
      if (button === 'Ajouter un article' || button === 'Ajouter une partie' || button === 'Ajouter une clause') {
        await save(form);
        await form.getByRole('alert').first().waitFor();
        await editor.isAccessible(`${button}, refused`);
      }
      await form.getByRole('button', { name: 'Annuler' }).click();
      await form.waitFor({ state: 'hidden' });
    }
  });

  journey('the head of a refused form leads to the field', async ({ visit }) => {
    const editor = await visit();
    await editor.arriveAs('rh.region');
    const form = await openDuration(editor, 'Immersion d’agents de la Région en mairie');
    await months(form).fill('0');
    await save(form);
    const reasons = form.getByRole('alert').first();
    await reasons.waitFor();
    await reasons.getByRole('button').first().click();
    await form.locator('input:focus').and(months(form)).waitFor();
    await form.getByRole('button', { name: 'Annuler' }).click();
  });

  journey('of two editors, the second learns that the clause has changed, and loses nothing', async ({ visit }) => {
    const title = 'Relais de rémunération des stagiaires entre France Travail et la Région';
    const [first, second] = [await visit(), await visit()];
    for (const editor of [first, second]) {
      await editor.arriveAs('conventions.region');
      await editor.actsFor(EMPLOI_FORMATION);
    }
    const theirs = await openDuration(second, title);
    await months(theirs).fill('48');

    const ours = await openDuration(first, title);
    await months(ours).fill('24');
    await save(ours);
    await first.sees('Durée de 24 mois');

    // The page behind the second form shows the change without being asked; the form keeps what was typed.
    await margin(second, '4').getByText('Durée de 24 mois').waitFor();
    expect(await months(theirs).inputValue()).toBe('48');
    await save(theirs);
    await theirs
      .getByRole('alert')
      .first()
      .getByText(/modifié/)
      .waitFor();
    await second.isAccessible('stale version');
    expect(await margin(first, '4').innerText()).toContain('Durée de 24 mois');
    expect(await months(theirs).inputValue()).toBe('48');
  });

  journey('a clause changed by one appears to the other without reload', async ({ visit }) => {
    const title = 'Rencontres territoriales sur l’attractivité des emplois communaux';
    const writer = await visit();
    const watcher = await visit();
    await watcher.arriveAs('territoires.region');
    await openConvention(watcher, `Exemple – ${title}`);
    await turnTo(watcher, 'Texte et clauses');
    await article(watcher, '3').waitFor();

    await writer.arriveAs('territoires.region');
    await openConvention(writer, `Exemple – ${title}`);
    await turnTo(writer, 'Texte et clauses');
    const form = await openForm(writer, 'Modifier la clause « Dénonciation »');
    await form.getByLabel(/^Préavis en mois/).fill('5');
    await save(form);
    await margin(watcher, '3')
      .getByText(/préavis de 5 mois/)
      .waitFor();
  });
});
