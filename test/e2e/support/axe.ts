import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong on the page as it stands, in every rule of WCAG 2.2 A and AA and the good practices.
 * @returns one line per rule and element; empty when there is nothing to say
 */
export async function barriers(page: Page): Promise<string[]> {
  await settled(page);
  if (!(await page.evaluate<boolean>('typeof window.axe === "object"'))) await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(
      (node) =>
        `${id} (${impact ?? 'unknown'}) ${node.target.join(' ')}: ${(node.failureSummary ?? '').replaceAll(/\s+/g, ' ')} — ${node.html.slice(0, 160)}`,
    ),
  );
}

/** Waits until transitions are over: a colour half faded in is not the one people read. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(`Promise.race([
    Promise.allSettled(document.getAnimations().filter((each) => each.effect?.getComputedTiming().iterations !== Infinity).map((each) => each.finished)),
    new Promise((done) => setTimeout(done, 2000)),
  ])`);
}
