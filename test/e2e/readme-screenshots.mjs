#!/usr/bin/env node
// Takes the pictures of the README on a portal that runs with its demonstration:
//   node test/e2e/readme-screenshots.mjs http://localhost:4000
import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../runner/suites.mjs';

const [portal = 'http://localhost:4000'] = process.argv.slice(2);
const folder = resolve(import.meta.dirname, '../../.github/screenshots');
const MOST_BYTES = 250_000;

/** A convention of the demonstration, opened on one of its pages. */
const convention = (title, tab) => async (page) => {
  await page.goto('/conventions');
  await page.getByRole('rowheader').getByRole('link', { name: title }).click();
  await page.getByRole('tab', { name: tab, exact: true }).click();
  await page.getByRole('tabpanel', { name: tab, exact: true }).waitFor();
};

/** Brings an article to the top of the window, under the header. */
const atArticle = (title, number) => async (page) => {
  await convention(title, 'Texte et clauses')(page);
  await page
    .getByRole('navigation', { name: 'Sommaire' })
    .getByRole('link', { name: new RegExp(`^${number} `) })
    .click();
};

const PICTURES = [
  { name: 'accueil', account: 'rh.terre-valserhone', open: (page) => page.goto('/') },
  {
    name: 'texte-et-clauses',
    account: 'rh.terre-valserhone',
    open: atArticle(/^Convention-cadre pluriannuelle/, '12'),
  },
  {
    name: 'echeances',
    account: 'coordination.cdg44',
    open: convention(/^Convention de partenariat 2024-2027/, 'Échéances'),
  },
  {
    name: 'engagements-sombre',
    account: 'delegation.pdl',
    scheme: 'dark',
    open: convention(/^Convention de partenariat 2024-2027/, 'Engagements'),
  },
];

const executablePath = findChromium(process.env);
if (executablePath === null) throw new Error('No Chromium: install one or set CHROMIUM_PATH');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: ['--disable-gpu', '--lang=fr-FR', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  env: { ...process.env, LANGUAGE: 'fr' },
});
try {
  for (const { name, account, scheme = 'light', open } of PICTURES) {
    const context = await browser.newContext({
      baseURL: portal,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      colorScheme: scheme,
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 800 },
    });
    await context.request.post('/auth/sign-in', {
      headers: { 'x-maillage': '1' },
      data: { email: `${account}@maillage.example`, password: 'Maillage-Demo-2026' },
    });
    const page = await context.newPage();
    await open(page);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const path = join(folder, `${name}.png`);
    await page.screenshot({ path });
    const { size } = statSync(path);
    if (size > MOST_BYTES) throw new Error(`${name}.png weighs ${size} bytes, more than ${MOST_BYTES}`);
    process.stdout.write(`${path} (${Math.round(size / 1000)} kB)\n`);
    await context.close();
  }
} finally {
  await browser.close();
}
