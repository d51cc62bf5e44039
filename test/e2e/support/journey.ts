import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';
import { FaultWatch } from './faults.ts';
import { Visit } from './visit.ts';
import './global-setup.ts';

export interface JourneyContext {
  /** Opens a browser for one more person: its own session, its own preferences. */
  visit: (options?: BrowserContextOptions) => Promise<Visit>;
}

const PATIENCE = 20_000;
let browser: Browser | undefined;

async function sharedBrowser(endpoint: string): Promise<Browser> {
  browser ??= await chromium.connect(endpoint);
  return browser;
}

/** A test in a browser. It fails on any fault of a page that it did not expect, even when all it looked for was there. */
export const journey = base.extend<JourneyContext>({
  visit: async ({ skip, task }, use) => {
    const endpoint = inject('browserEndpoint');
    const baseURL = inject('portalUrl');
    if (endpoint === null || baseURL === null) return skip('no Chromium: install one or set CHROMIUM_PATH');
    const visits: Visit[] = [];
    await use(async (options = {}) => {
      const context = await (
        await sharedBrowser(endpoint)
      ).newContext({
        baseURL,
        locale: 'fr-FR',
        timezoneId: 'Europe/Paris',
        reducedMotion: 'reduce',
        viewport: { width: 1280, height: 800 },
        ...options,
      });
      context.setDefaultTimeout(PATIENCE);
      const faults = new FaultWatch();
      await faults.attach(context);
      const visit = new Visit(await context.newPage(), faults);
      visits.push(visit);
      return visit;
    });
    const unexpected = (await Promise.all(visits.map(({ faults }) => faults.unexpected()))).flat();
    // A folder for the last state of each page, to see what a journey saw.
    const pictures = process.env['E2E_PICTURES'];
    for (const [index, visit] of visits.entries()) {
      if (pictures) await visit.page.screenshot({ path: `${pictures}/${task.id}-${index}.png` }).catch(() => undefined);
      await visit.context.close();
    }
    expect(unexpected, 'faults of the pages').toEqual([]);
  },
});
