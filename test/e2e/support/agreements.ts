import type { Locator } from 'playwright-core';
import { said, type Visit } from './visit.ts';

/** Titles of the four real agreements, as the demonstration enters them. */
export const PAYS_DE_LA_LOIRE =
  'Convention de partenariat 2024-2027 : formation au métier de secrétaire général de mairie';
export const VALSERHONE = 'Convention-cadre pluriannuelle CNFPT – Communauté de communes Terre Valserhône';
export const AMF = 'Accord-cadre de coopération CNFPT – Association des maires de France';
export const NORD = 'Plans de formation mutualisés du Nord';

export type Tab =
  | 'Synthèse'
  | 'Négociation'
  | 'Parties'
  | 'Texte et clauses'
  | 'Avenants'
  | 'Engagements'
  | 'Échéances'
  | 'Échéance et suite'
  | 'Différend'
  | 'Axes'
  | 'Contrats'
  | 'Historique';

/** Opens a convention from the list, as somebody who knows its title does. */
export async function openConvention(reader: Visit, title: string): Promise<void> {
  await reader.page.goto('/conventions');
  await reader.page.getByRole('rowheader').getByRole('link', { name: title, exact: true }).click();
  await reader.title(title).waitFor();
}

/** Turns to one of the pages of a convention. */
export async function turnTo(reader: Visit, tab: Tab): Promise<Locator> {
  await reader.page.getByRole('tab', { name: tab, exact: true }).click();
  const panel = reader.page.getByRole('tabpanel', { name: tab, exact: true });
  await panel.waitFor();
  await reader.loaded();
  return panel;
}

/** An article of the text, with the clauses in its margin. */
export function article(reader: Visit, number: string): Locator {
  return reader.page.getByRole('article', { name: new RegExp(`^Article ${number.replaceAll('.', '\\.')} `) });
}

/** The clauses in the margin of an article. */
export function margin(reader: Visit, number: string): Locator {
  return reader.page.getByRole('complementary', { name: said(`Clauses de l'article ${number}`), exact: true });
}

/** Opens the form behind a button, and gives it. */
export async function openForm(reader: Visit, button: string | RegExp, title?: string | RegExp): Promise<Locator> {
  await reader.button(button).first().click();
  const wanted = title ?? button;
  const form = reader.page.getByRole(
    'dialog',
    typeof wanted === 'string' ? { name: said(wanted), exact: true } : { name: wanted },
  );
  await form.waitFor();
  return form;
}

/** Chooses the day on which the text is read, and waits until the page is of that day. */
export async function readOn(reader: Visit, day: string): Promise<void> {
  await reader.page.getByLabel('Texte en vigueur le').fill(day);
  await reader.page
    .getByRole('status')
    .filter({ hasText: new RegExp(`en vigueur le .*${day.slice(0, 4)}`) })
    .waitFor();
  await reader.loaded();
}
