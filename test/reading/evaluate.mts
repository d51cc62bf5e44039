/**
 * Says how much of an agreement the reading rules find: compares what they propose for a text with the agreement as it
 * was structured by hand. Texts, DOCX, ODT and PDF are read as the server reads them.
 * From the root: node --import tsx test/reading/evaluate.mts PDL=/path/to/text.txt VALS=/path/to/other.txt [--notes] [--json]
 * A file without the code of an agreement is only counted.
 */
import { confidenceLevel } from '@maillage/domain/conventions/reading';
import { AGREEMENTS } from '@maillage/domain/conventions/testing';
import { EXTENSIONS, FILE_TYPES } from '@maillage/domain/files';
import { readInWorker } from '@maillage/server/src/platform/documents/read-in-worker.ts';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { argv, stdout } from 'node:process';
import { ceze } from './ceze.ts';
import { compareReading } from './compare.ts';

const ofReference = createRequire(new URL('../../packages/reference/package.json', import.meta.url));
const DEPARTEMENTS = '@etalab/decoupage-administratif/data/departements.json';
const departements = (ofReference(DEPARTEMENTS) as { code: string; nom: string }[]).map(({ code, nom }) => ({
  code,
  name: nom,
}));
const write = (line: string): void => void stdout.write(`${line}\n`);
function groups<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const all = new Map<string, Item[]>();
  for (const item of items) all.set(key(item), [...(all.get(key(item)) ?? []), item]);
  return all;
}
const options = new Set(argv.slice(2).filter((argument) => argument.startsWith('--')));

for (const argument of argv.slice(2).filter((each) => !each.startsWith('--'))) {
  const [code, file] = argument.includes('=') ? (argument.split('=', 2) as [string, string]) : ['', argument];
  const type = FILE_TYPES.find((each) => EXTENSIONS[each].includes(extname(file).slice(1))) ?? 'text';
  const outcome = await readInWorker({ type, bytes: readFileSync(file), facts: { departements } });
  if ('refused' in outcome) {
    write(`\n## ${code || file}: ${outcome.refused}`);
    continue;
  }
  const { text, reading } = outcome;
  write(`\n## ${code || file}`);
  const levels = groups(reading.proposals, (proposal) => confidenceLevel(proposal.confidence));
  const kinds = groups(reading.proposals, (proposal) => proposal.kind);
  write(
    `proposals ${reading.proposals.length} (${[...levels].map(([level, all]) => `${level} ${all.length}`).join(', ')}; ${[...kinds].map(([kind, all]) => `${kind} ${all.length}`).join(', ')}), unread ${reading.unread.length}`,
  );
  const agreement = code === 'CEZE' ? ceze : AGREEMENTS.find((each) => each.code === code);
  if (options.has('--json')) {
    for (const { kind, fields, rule, confidence, passage } of reading.proposals)
      write(`${kind} ${rule} ${confidence} [${passage.start}-${passage.end}] ${JSON.stringify(fields)}`);
    for (const each of reading.unread) write(`UNREAD ${JSON.stringify(text.slice(each.start, each.end))}`);
  }
  if (!agreement) continue;
  for (const { kind, right, differing, missed, more, notes } of compareReading(agreement, reading.proposals)) {
    write(`${kind.padEnd(20)} right ${right}  differing ${differing}  missed ${missed}  more ${more}`);
    if (options.has('--notes')) for (const note of notes) write(`    ${note}`);
  }
}
