import { describe, expect } from 'vitest';
import { journey } from './support/journey.ts';
import { said, type Visit } from './support/visit.ts';

/** Pages that anybody may open, by their title. */
const PUBLIC_PAGES = [
  ['/connexion', 'Connexion'],
  ['/mot-de-passe/oublie', 'Mot de passe oublié'],
  ['/accessibilite', 'Accessibilité : non conforme'],
  ['/mentions-legales', 'Mentions légales'],
  ['/confidentialite', 'Données personnelles'],
  ['/conditions', "Conditions d'utilisation"],
  ['/etat-du-service', 'État du service'],
] as const;

/** Conditions under which people read. A zoom of 200 % in a window of 1280 is a page of 640. */
const CONDITIONS = [
  ['in the light', { colorScheme: 'light' }],
  ['in the dark', { colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
  ['at 200 %', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
] as const;

describe('the appearance of the portal', () => {
  journey.for(CONDITIONS)('every public page is readable %s', async ([condition, options], { visit }) => {
    const reader = await visit(options);
    for (const [path] of PUBLIC_PAGES) {
      await reader.go(path);
      await reader.isAccessible(`${path} ${condition}`);
      await reader.fitsWidth(`${path} ${condition}`);
    }
  });

  journey('the foot of every page leads to the public pages, under their own title', async ({ visit }) => {
    const reader = await visit();
    await reader.go('/connexion');
    for (const [, title] of PUBLIC_PAGES.slice(2)) {
      await reader.page
        .getByRole('contentinfo')
        .getByRole('link', { name: said(title) })
        .click();
      await reader.title(title).waitFor();
    }
  });

  journey.for(CONDITIONS)(
    'the home, the account and what is not there are readable %s',
    async ([condition, options], { visit }) => {
      const reader = await visit(options);
      await reader.arriveAs('rh.terre-valserhone');
      await look(reader, `home ${condition}`);
      await reader.go('/compte');
      await look(reader, `account ${condition}`);
      await reader.go('/rien/ici');
      await reader.title('Page introuvable').waitFor();
      await look(reader, `not found ${condition}`);
    },
  );

  journey('the menus of the header stay readable in the dark', async ({ visit }) => {
    const reader = await visit();
    await reader.arriveAs('framel');
    await reader.button(/^Compte de /).click();
    await reader.isAccessible('account menu');
    await reader.page.getByRole('menuitemradio', { name: 'Sombre' }).click();
    await reader.isAccessible('account menu, dark');
    await reader.page.keyboard.press('Escape');
    await reader.page.keyboard.press('Control+K');
    await reader.page.getByRole('dialog', { name: 'Rechercher dans le portail' }).waitFor();
    await reader.isAccessible('search, dark');
    await reader.page.keyboard.press('Escape');
    await reader.page.reload();
    await reader.loaded();
    expect(await reader.page.evaluate('document.documentElement.dataset.mantineColorScheme')).toBe('dark');
  });

  journey('a reader who prefers English has the frame in English, and finds it so again', async ({ visit }) => {
    const reader = await visit();
    await reader.arriveAs('docaposte');
    await reader.button(/^Compte de /).click();
    await reader.page.getByRole('menuitemradio', { name: 'English' }).click();
    await reader.page.keyboard.press('Escape');
    await reader.link('Home').waitFor();
    await reader.isAccessible('home in English');
    await reader.page.reload();
    await reader.link('Home').waitFor();
    await reader.button(/^Account of /).click();
    await reader.page.getByRole('menuitemradio', { name: 'Français' }).click();
    await reader.link('Accueil').waitFor();
  });

  journey('a phone reaches the pages behind the menu button', async ({ visit }) => {
    const reader = await visit({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    await reader.arriveAs('elu.conlie');
    await reader.button('Menu').tap();
    const menu = reader.page.getByRole('dialog', { name: 'Menu' });
    await menu.getByRole('link', { name: 'Mon compte' }).waitFor();
    await reader.isAccessible('menu on a phone');
    await menu.getByRole('link', { name: 'Mon compte' }).tap();
    await reader.title('Mon compte').waitFor();
    await menu.waitFor({ state: 'hidden' });
  });
});

async function look(reader: Visit, state: string): Promise<void> {
  await reader.isAccessible(state);
  await reader.fitsWidth(state);
}
