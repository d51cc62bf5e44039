import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryRoot } from '../platform/paths.ts';
import { generateContract, release } from './contract/generate-contract.ts';

const USAGE = `npm run generate -- [--check | --release]

Emits the contract between server and client:
  schema/schema.graphql    the schema, from the resolvers
  schema/operations.json   the operations the client sends, by their SHA-256
  client/src/gql/          the client's types

  --check    write nothing; fail on a difference or on a breaking change that schema/CHANGELOG.md does not name
  --release  emit, then declare this schema to be the released one (schema/released.graphql)
`;

const { values } = parseArgs({
  options: { check: { type: 'boolean' }, release: { type: 'boolean' }, help: { type: 'boolean' } },
});

if (values.help) {
  process.stdout.write(USAGE);
} else {
  const places = {
    root: repositoryRoot,
    schemaFolder: join(repositoryRoot, 'schema'),
    clientFolder: join(repositoryRoot, 'client', 'src'),
  };
  // Loaded late: the help and a fault of the arguments need no server.
  const { buildApiSchema } = await import('../platform/graphql/schema.ts');
  const report = await generateContract(buildApiSchema(), places, values.check ? 'check' : 'write');
  if (values.release && report.problems.length === 0) release(places.schemaFolder);
  if (!values.check) for (const path of report.changed) process.stdout.write(`written: ${path}\n`);
  for (const problem of report.problems) process.stderr.write(`${problem}\n`);
  process.stdout.write(`${report.operations} operations; ${report.problems.length} problems\n`);
  if (report.problems.length > 0) process.exitCode = 1;
}
