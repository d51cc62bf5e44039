import { buildSchema, findBreakingChanges } from 'graphql';

/**
 * The breaking changes since the last release that the changelog does not name.
 * @param released the last released schema, in SDL
 * @param current the emitted schema, in SDL
 * @param changelog the API's changelog; only its 'Unreleased' section counts, a line of an older release excuses nothing
 * @returns the exact sentence the changelog must hold for each, for example 'Query.convention was removed.'
 */
export function unnamedBreakingChanges(released: string, current: string, changelog: string): string[] {
  const named = new Set(unreleasedLines(changelog));
  return findBreakingChanges(buildSchema(released), buildSchema(current))
    .map(({ description }) => description)
    .filter((description) => !named.has(description));
}

function unreleasedLines(changelog: string): string[] {
  const [, section = ''] = changelog.split(/^## Unreleased\b.*$/m);
  const [body = ''] = section.split(/^## /m);
  return body
    .split('\n')
    .map((line) => line.replace(/^\s*[-*]\s+/, '').trim())
    .filter((line) => line !== '');
}
