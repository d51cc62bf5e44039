import { lifeCycleDiagram } from '@maillage/domain/conventions';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the README of the rules draws the life of a convention as the table has it', () => {
  const readme = readFileSync(new URL('../../packages/domain/README.md', import.meta.url), 'utf8');
  expect(readme).toContain(`\`\`\`mermaid\n${lifeCycleDiagram()}\n\`\`\``);
});
