import { chromium, type BrowserServer } from 'playwright-core';

type FindChromium = (env: Record<string, string | undefined>) => string | null;

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the browser of the journeys.
 * @returns the running browser; null where none is installed and none is required
 * @throws Error when REQUIRE_BROWSER=1 and there is none
 */
export async function startChromium(env: Record<string, string | undefined>): Promise<BrowserServer | null> {
  // The runner of the tests is plain JavaScript: it runs before anything is installed.
  const suites = new URL('../../runner/suites.mjs', import.meta.url).href;
  const { findChromium } = (await import(suites)) as { findChromium: FindChromium };
  const executablePath = findChromium(env);
  if (executablePath === null) {
    if (env['REQUIRE_BROWSER'] === '1') throw new Error('REQUIRE_BROWSER=1 and no Chromium was found');
    return null;
  }
  // Chromium refuses to isolate itself when root runs it, as containers do.
  const args = process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET;
  return chromium.launchServer({ executablePath, args, headless: true });
}
