import type { TestProject } from 'vitest/node';
import { startChromium } from './chromium.ts';
import { startPortal, type RunningPortal } from './portal-process.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the portal; null where no browser can open it. */
    portalUrl: string | null;
    browserEndpoint: string | null;
    /** Folder where the portal writes its mails; null when it was started elsewhere. */
    portalOutbox: string | null;
  }
}

/** One portal and one browser for all journeys; both end with them, failed or not. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const tell = (line: string): void => {
    process.stderr.write(`  portail : ${line}\n`);
  };
  const browser = await startChromium(process.env);
  if (browser === null) {
    tell('aucun Chromium : les parcours dans un navigateur ne sont pas joués (installez-en un, ou CHROMIUM_PATH)');
    project.provide('portalUrl', null);
    project.provide('browserEndpoint', null);
    project.provide('portalOutbox', null);
    return async () => undefined;
  }
  // A portal that already runs, while journeys are being written; its data must be fresh.
  const given = process.env['E2E_PORTAL_URL'];
  let portal: RunningPortal;
  try {
    portal = given
      ? { url: given, outbox: process.env['E2E_OUTBOX'] ?? null, stop: async () => undefined }
      : await startPortal(tell);
  } catch (error) {
    await browser.close();
    throw error;
  }
  project.provide('portalUrl', portal.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  project.provide('portalOutbox', portal.outbox);
  return async () => {
    await browser.close();
    await portal.stop();
  };
}
