import { describe, expect } from 'vitest';
import { openConvention, PAYS_DE_LA_LOIRE, turnTo, VALSERHONE, type Tab } from './support/agreements.ts';
import { journey } from './support/journey.ts';
import { address, PASSWORD, type Visit } from './support/visit.ts';

const TABS: readonly Tab[] = [
  'Synthèse',
  'Parties',
  'Texte et clauses',
  'Engagements',
  'Échéances',
  'Axes',
  'Historique',
];
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Presses Tab until the element named so has the focus, as somebody without a mouse does. */
async function tabTo(reader: Visit, role: string, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await reader.page.keyboard.press('Tab');
    const focused = reader.page.locator('*:focus');
    if ((await focused.count()) === 0) continue;
    const snapshot = (await focused.first().ariaSnapshot()).split('\n')[0] ?? '';
    if (snapshot.startsWith(`- ${role}`) && name.test(snapshot)) return;
  }
  throw new Error(`${role} ${name} was not reached with the Tab key`);
}

describe('other ways to use the portal', () => {
  journey('a person without a mouse signs in, finds a convention and changes a clause', async ({ visit }) => {
    const editor = await visit();
    await editor.go('/connexion');
    const { keyboard } = editor.page;
    await tabTo(editor, 'textbox', /Adresse électronique/);
    await keyboard.type(address('antenne.sarthe'));
    await tabTo(editor, 'textbox', /Mot de passe/);
    await keyboard.type(PASSWORD);
    await keyboard.press('Enter');
    await editor.title('À traiter').waitFor();

    await keyboard.press('Control+K');
    await editor.page.getByRole('dialog', { name: 'Rechercher dans le portail' }).waitFor();
    await keyboard.type('salle de formation a conlie');
    await editor.page.getByRole('option', { name: /Mise à disposition d’une salle/ }).waitFor();
    await keyboard.press('Enter');
    await editor.title(/Mise à disposition d’une salle/).waitFor();

    await tabTo(editor, 'tab', /Synthèse/);
    // Past the negotiation and the parties.
    for (let tabs = 0; tabs < 3; tabs += 1) await keyboard.press('ArrowRight');
    await editor.page.getByRole('tabpanel', { name: 'Texte et clauses' }).waitFor();
    await editor.loaded();
    await tabTo(editor, 'button', /Modifier la clause « Durée »/);
    await keyboard.press('Enter');
    const form = editor.page.getByRole('dialog', { name: 'Modifier la clause « Durée »' });
    await form.waitFor();
    await tabTo(editor, 'textbox', /Durée en mois/);
    await keyboard.press('Control+A');
    await keyboard.type('33');
    await keyboard.press('Enter');
    await form.waitFor({ state: 'hidden' });
    await editor.sees('Durée de 33 mois');
    // The focus comes back to where the form was opened from.
    await expect.poll(() => editor.page.locator('*:focus').ariaSnapshot()).toContain('Modifier la clause');
  });

  journey('the first press of Tab leads past the navigation', async ({ visit }) => {
    const reader = await visit();
    await reader.arriveAs('france-travail', '/conventions');
    await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('Enter');
    await expect.poll(() => reader.page.evaluate('document.activeElement?.id')).toBe('contenu');
  });

  journey.for([
    ['on a phone', PHONE],
    ['at 200 %', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
    ['in the dark', { colorScheme: 'dark' as const }],
  ] as const)('a convention is readable on every page of it %s', async ([condition, options], { visit }) => {
    const reader = await visit(options);
    await reader.arriveAs('rh.terre-valserhone', '/conventions');
    await reader.isAccessible(`conventions ${condition}`);
    await reader.fitsWidth(`conventions ${condition}`);
    await openConvention(reader, VALSERHONE);
    for (const tab of TABS) {
      await turnTo(reader, tab);
      await reader.isAccessible(`${tab} ${condition}`);
      await reader.fitsWidth(`${tab} ${condition}`);
    }
  });

  journey('a form is filled on a phone', async ({ visit }) => {
    const editor = await visit(PHONE);
    await editor.arriveAs('mairie.conlie');
    await openConvention(editor, 'Exemple – Accueil d’une personne en immersion à la mairie de Conlie');
    await turnTo(editor, 'Texte et clauses');
    await editor.button('Modifier la clause « Durée »').tap();
    await editor.page.getByRole('dialog').waitFor();
    await editor.isAccessible('clause on a phone');
    await editor.fitsWidth('clause on a phone');
  });

  journey('on paper there is the convention, and nothing to click', async ({ visit }) => {
    const reader = await visit();
    await reader.arriveAs('framel');
    await openConvention(reader, PAYS_DE_LA_LOIRE);
    await turnTo(reader, 'Texte et clauses');
    await reader.page.emulateMedia({ media: 'print' });
    await reader.title(PAYS_DE_LA_LOIRE).waitFor();
    await reader.page.getByRole('article').first().waitFor();
    expect(await reader.page.getByRole('banner').isVisible()).toBe(false);
    expect(await reader.page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(await reader.button('Imprimer').isVisible()).toBe(false);
    expect(await reader.page.getByRole('tab').filter({ visible: true }).allInnerTexts()).toEqual(['Texte et clauses']);
    await reader.fitsWidth('the printed text');
  });
});
