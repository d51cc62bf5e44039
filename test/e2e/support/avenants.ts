import type { Locator } from 'playwright-core';
import { openForm } from './agreements.ts';
import { field } from './drafts.ts';
import { said, type Visit } from './visit.ts';

/** Opens an avenant from the tab of its convention. @returns the address of its page */
export async function openAvenant(
  author: Visit,
  { object, blocks, wantedOn }: { object: string; blocks: readonly string[]; wantedOn: string },
): Promise<string> {
  const form = await openForm(author, 'Ouvrir un avenant');
  await field(form, 'Objet').fill(object);
  for (const block of blocks) await form.getByRole('checkbox', { name: block, exact: true }).check();
  await form.getByLabel(/^Prise d’effet souhaitée/).fill(wantedOn);
  await author.isAccessible('opening an avenant');
  await form.getByRole('button', { name: 'Ouvrir', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
  await author
    .link(/^Avenant n° /)
    .last()
    .click();
  await author.title(/^Avenant n° /).waitFor();
  await author.loaded();
  return new URL(author.page.url()).pathname;
}

/** Changes a clause from the list of what the avenant has opened. */
export async function changeClause(
  author: Visit,
  label: RegExp,
  fill: (form: Locator) => Promise<void>,
): Promise<void> {
  await author.page
    .getByRole('listitem')
    .filter({ hasText: label })
    .getByRole('button', { name: /^Modifier la clause|^Modifier/ })
    .first()
    .click();
  const form = author.page.getByRole('dialog').first();
  await form.waitFor();
  await fill(form);
  await form.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
}

/** Presses a button that asks, and answers yes. */
export async function confirm(author: Visit, button: string): Promise<void> {
  await author.loaded();
  await author.button(button).first().click();
  const question = author.page.getByRole('dialog', { name: said(button), exact: true });
  await question.waitFor();
  await question.getByRole('button', { name: said(button), exact: true }).click();
  await question.waitFor({ state: 'hidden' });
}

/**
 * Approves for a party a text, or an avenant, as it is now: a page that lags behind would have its reader approve what has
 * changed.
 */
export async function approve(reader: Visit, page: string, party: string): Promise<void> {
  await reader.go(page);
  const question = await openForm(reader, `Approuver pour ${party}`);
  await question.getByRole('checkbox').check();
  await question.getByRole('button', { name: 'Approuver le texte' }).click();
  await question.waitFor({ state: 'hidden' });
  await reader.page.getByRole('listitem').filter({ hasText: party }).getByText('Approuvé', { exact: true }).waitFor();
}

/** States the act of the party for this avenant, then signs it. */
export async function signAvenant(reader: Visit, path: string, party: string): Promise<void> {
  await reader.go(path);
  const act = await openForm(reader, 'Acte qui autorise à signer', `Acte qui autorise ${party} à signer`);
  await field(act, 'Nature de l’acte').fill('Délibération');
  await act.getByLabel(/^Date/).fill('2026-11-20');
  await act.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await act.waitFor({ state: 'hidden' });
  await reader.go(path);
  const form = await openForm(reader, `Signer pour ${party}`);
  await form.getByText('Ce que cet avenant change').waitFor();
  await field(form, 'En qualité de').fill('Présidente');
  await form.getByRole('button', { name: 'Continuer' }).click();
  const question = reader.page.getByRole('dialog', { name: 'Signer ce texte ?' });
  await question.getByRole('button', { name: 'Signer', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
}
