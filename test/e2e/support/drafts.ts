import type { Locator } from 'playwright-core';
import { openForm } from './agreements.ts';
import type { Visit } from './visit.ts';

/** A box of a form, by its label. */
export const field = (form: Locator, name: string): Locator => form.getByRole('textbox', { name, exact: true });

/** A list to choose from, by its label. */
export const choice = (form: Locator, name: string): Locator => form.getByRole('combobox', { name, exact: true });

/** Saves a form that nothing is wrong with. */
export async function saved(form: Locator): Promise<void> {
  await form.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
}

/** Adds a party that signs to the draft on the page. */
export async function addParty(
  author: Visit,
  words: string,
  organisation: RegExp,
  key: string,
  office: string,
): Promise<void> {
  const form = await openForm(author, 'Ajouter une partie');
  await field(form, 'Organisme').pressSequentially(words, { delay: 20 });
  await author.page.getByRole('option', { name: organisation }).first().click();
  await field(form, 'Nom abrégé').fill(key);
  await field(form, 'Fonction du représentant').fill(office);
  await saved(form);
}

/** Adds a clause to the draft on the page; `fill` does what its kind asks beyond its name. */
export async function addClause(author: Visit, kind: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  const form = await openForm(author, 'Ajouter une clause');
  await choice(form, 'Nature de la clause').selectOption({ label: kind });
  await fill(form);
  await saved(form);
}
