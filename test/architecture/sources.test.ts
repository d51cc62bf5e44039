import { describe, expect, it } from 'vitest';
import { filesMatching } from './support/repository.ts';
import { SOURCE_RULES, violations, type SourceRule } from './support/source-rules.ts';

const rule = (name: string): SourceRule => {
  const found = SOURCE_RULES.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no rule is named ${name}`);
  return found;
};

/** For each rule: texts it stops and texts it lets pass, each with the path it would stand at. */
const CASES: Record<string, { stops: [string, string][]; passes: [string, string][] }> = {
  'the database is told the day': {
    stops: [
      ['server/src/db/migrations/0009-x.sql', 'using (valid_to >= current_date)'],
      ['server/src/db/migrations/0009-x.sql', 'using (ends_at > now())'],
      [
        'server/src/modules/access/persistence/a.queries.ts',
        'const sql = `/* x */ select 1 where expires_at > now()`;',
      ],
      ['server/src/modules/access/persistence/a.queries.ts', 'const sql = `select clock_timestamp()`;'],
    ],
    passes: [
      ['server/src/db/migrations/0009-x.sql', 'created_at timestamptz not null default now(), -- not current_date'],
      ['server/src/modules/access/persistence/a.queries.ts', 'const sql = `update x set changed_at = now()`;'],
      ['server/src/platform/a.ts', 'const at = clock.now(); const begun = Date.now();'],
    ],
  },
  'rules are told the time': {
    stops: [
      ['packages/domain/src/access/a.ts', 'const at = new Date();'],
      ['server/src/modules/access/use-cases/a.ts', 'const at = Temporal.Now.plainDateISO();'],
    ],
    passes: [
      ['packages/domain/src/access/a.ts', 'const at = new Date(instant);'],
      ['server/src/platform/clock.ts', 'const at = new Date();'],
    ],
  },
  'agreements are clauses': {
    stops: [
      ['packages/domain/src/conventions/a.ts', "const end = '2026-12-31';"],
      ['server/src/modules/conventions/use-cases/a.ts', 'const price = cents(12_000);'],
      ['client/src/features/conventions/a.tsx', 'const end = "2026-12-31";'],
    ],
    passes: [
      [
        'packages/domain/src/conventions/a.ts',
        "/** Shape 'YYYY-MM-DD', for example '2026-12-31'. */\nconst none = cents(0);",
      ],
      ['packages/domain/src/conventions/a.ts', "example: { date: calendarDate('2030-12-31') },"],
      ['packages/domain/src/conventions/a.unit.test.ts', "const end = '2026-12-31';"],
    ],
  },
  'no lazy relations, cascades or subscribers': {
    stops: [
      ['server/src/db/data-source.ts', 'const options = { synchronize: true };'],
      ['server/src/modules/access/persistence/a.entity.ts', '@BeforeInsert()\nstamp() {}'],
      ['server/src/modules/access/persistence/a.entity.ts', '@OneToMany(() => A, (a) => a.b, { cascade: true })'],
    ],
    passes: [['server/src/db/data-source.ts', 'const options = { synchronize: false };']],
  },
  'every statement is named': {
    stops: [['server/src/modules/access/persistence/a.queries.ts', 'const x = 1;\nexport function sessions() {}']],
    passes: [
      [
        'server/src/modules/access/persistence/a.queries.ts',
        '/** Sessions of an account. */\nexport function sessions() {}',
      ],
    ],
  },
  'no work left for later': {
    stops: [
      ['server/src/app.ts', '// TODO: later'],
      ['packages/kernel/src/a.unit.test.ts', "it.skip('x', () => {});"],
    ],
    passes: [['server/src/app.ts', "const state = 'todo';"]],
  },
  'no machine of ours in the sources': {
    stops: [
      ['README.md', 'cd /root/maillage'],
      ['server/src/app.ts', "const folder = '/tmp/maillage';"],
      ['CONTRIBUTING.md', 'under /home/someone/maillage'],
    ],
    passes: [
      ['README.md', 'see https://example.org/work/main and client/src/home/page'],
      ['server/src/app.ts', 'mkdtempSync(join(tmpdir(), name))'],
    ],
  },
};

describe.each(SOURCE_RULES.map((each) => [each.name, each] as const))('%s', (name, each) => {
  const cases = CASES[name];

  it('is tried on texts it must stop and texts it must let pass', () => {
    expect(cases?.stops.length ?? 0, 'a text it stops').toBeGreaterThan(0);
    expect(cases?.passes.length ?? 0, 'a text it lets pass').toBeGreaterThan(0);
    for (const [path, text] of cases?.stops ?? []) expect(violations(rule(name), { path, text }), text).not.toEqual([]);
    for (const [path, text] of cases?.passes ?? []) expect(violations(rule(name), { path, text }), text).toEqual([]);
  });

  it('holds in every file of the repository', () => {
    const read = filesMatching(each.files).filter(({ path }) => !each.except?.test(path));
    expect(
      read.flatMap((file) => violations(each, file)),
      each.why,
    ).toEqual([]);
  });
});

it('reads the repository: each rule has files to look at', () => {
  for (const each of SOURCE_RULES) expect(filesMatching(each.files).length, each.name).toBeGreaterThan(0);
});
