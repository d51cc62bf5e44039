import {
  avenantDiagram,
  disputeDiagram,
  lifeCycleDiagram,
  linkDiagram,
  signatureDiagram,
} from '@maillage/domain/conventions';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test.each([
  ['a convention', lifeCycleDiagram()],
  ['a signature', signatureDiagram()],
  ['an avenant', avenantDiagram()],
  ['a dispute', disputeDiagram()],
  ['a link to sign', linkDiagram()],
])('the README of the rules draws the life of %s as the table has it', (_of, diagram) => {
  const readme = readFileSync(new URL('../../packages/domain/README.md', import.meta.url), 'utf8');
  expect(readme).toContain(`\`\`\`mermaid\n${diagram}\n\`\`\``);
});
