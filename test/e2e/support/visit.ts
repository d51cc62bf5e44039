import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { barriers } from './axe.ts';
import type { FaultWatch } from './faults.ts';
import type { Organisation } from './organisations.ts';

/** Password of every account of the demonstration. */
export const PASSWORD = 'Maillage-Demo-2026';

/** A text as the portal writes it: with typographic apostrophes. Spaces, breaking or not, are all the same to a search. */
export const said = (text: string): string => text.replaceAll("'", '’');

const named = (name: string | RegExp): { name: string | RegExp; exact?: boolean } =>
  typeof name === 'string' ? { name: said(name), exact: true } : { name };

/** The whole address of a demonstration account. */
export const address = (local: string): string => `${local}@maillage.example`;

/** One person in front of one browser. */
export class Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: FaultWatch;

  constructor(page: Page, faults: FaultWatch) {
    this.page = page;
    this.context = page.context();
    this.faults = faults;
  }

  /** Signs in without the form: for journeys that begin behind it. */
  async arriveAs(local: string, path = '/'): Promise<this> {
    const answer = await this.context.request.post('/auth/sign-in', {
      headers: { 'x-maillage': '1' },
      data: { email: address(local), password: PASSWORD },
    });
    expect(answer.status(), `sign-in of ${local}`).toBe(200);
    await this.go(path);
    return this;
  }

  /** Opens an address of the portal and waits for its title. */
  async go(path: string): Promise<void> {
    await this.page.goto(path);
    await this.loaded();
  }

  /** Waits until the page has its title and nothing is loading. */
  async loaded(): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    await this.page.getByRole('main').locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  }

  /** Fills the sign-in form, as it stands on the page. */
  async signIn(local: string, password = PASSWORD): Promise<void> {
    await this.page.getByLabel('Adresse électronique').fill(address(local));
    await this.page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  }

  /** Acts for one of the person's organisations; the portal remembers it for the person's next visit. */
  async actsFor({ name, shortName }: Organisation): Promise<void> {
    const switcher = this.button(/^Agir pour/);
    await switcher.waitFor();
    if ((await switcher.innerText()).includes(shortName)) return;
    await switcher.click();
    await this.page.getByRole('menuitem', { name }).click();
    await switcher.filter({ hasText: shortName }).waitFor();
  }

  title(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, ...named(name) });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', named(name));
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', named(name));
  }

  /** Waits until the text is on the page. */
  async sees(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) {
      const found = this.page.getByText(typeof text === 'string' ? said(text) : text);
      await found.filter({ visible: true }).first().waitFor();
    }
  }

  /** Refuses the page as it stands when axe finds anything in it. */
  async isAccessible(state: string): Promise<void> {
    expect(await barriers(this.page), `axe: ${state}`).toEqual([]);
  }

  /** Refuses a page wider than its window: nobody reads sideways. */
  async fitsWidth(state: string): Promise<void> {
    const [inner, scroll] = await this.page.evaluate<[number, number]>(
      '[document.documentElement.clientWidth, document.documentElement.scrollWidth]',
    );
    expect(scroll, `width of ${state}`).toBeLessThanOrEqual(inner);
  }
}
