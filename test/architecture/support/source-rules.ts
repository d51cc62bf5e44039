import type { SourceFile } from './repository.ts';

/** A rule that no linter knows: what it looks at, what it forbids and why. */
export interface SourceRule {
  name: string;
  why: string;
  /** Paths it reads. */
  files: RegExp;
  /** Paths it leaves out, with their reason beside them. */
  except?: RegExp;
  forbidden: RegExp;
  /** Comments say things code must not do; most rules do not read them. */
  readsComments?: boolean;
}

/** Tests, and the builders that only tests use. */
const TESTS = /\.test\.tsx?$|\/testing\//;

export const SOURCE_RULES: SourceRule[] = [
  {
    name: 'the database is told the day',
    why: 'now() and current_date stand in no query and no policy: the day comes from the injected Clock (maillage.today). Only a timestamp of the trace may default to them.',
    files: /^server\/src\/.*\.(sql|ts)$/,
    // A column's default, or the assignment of a trace column.
    forbidden:
      /(?<!default\s)(?<!_at\s*=\s*)(?<![.\w])(now\(\)(?!\s*[:{])|clock_timestamp\(\)|statement_timestamp\(\)|transaction_timestamp\(\))|\b(current_date|current_timestamp|localtimestamp)\b|'today'::/i,
  },
  {
    name: 'rules are told the time',
    why: 'Rules, read models and use cases receive the day and the instant from the injected Clock.',
    files: /^(packages\/[^/]+|server\/src\/modules)\/.*\.ts$/,
    except: TESTS,
    forbidden: /new Date\(\s*\)|Temporal\.Now\b/,
  },
  {
    name: 'agreements are clauses',
    why: 'A date or an amount of an agreement is a clause, a parameter of a rule set or dated reference data; it never stands in code.',
    files: /^(packages\/domain\/src|server\/src\/modules|client\/src\/(app|features|ui|workspaces))\/.*\.tsx?$/,
    except: TESTS,
    // The example a clause kind shows in its editor is not a rule.
    forbidden: /(?<!\bexample\b.*)(['"`](19|20)\d\d-[01]\d-[0-3]\d['"`]|\b(cents|euros)\(\s*[1-9])/,
  },
  {
    name: 'no lazy relations, cascades or subscribers',
    why: 'TypeORM writes aggregates and runs migrations; what it does behind the back of the unit of work cannot be audited.',
    files: /^server\/src\/.*\.ts$/,
    forbidden:
      /\b(lazy|cascade|eager|synchronize):\s*true|@EventSubscriber|@(Before|After)(Insert|Update|Remove|Load)\(/,
  },
  {
    name: 'every statement is named',
    why: 'A reader of SQL is told first what a statement answers: each exported function of a queries file has its sentence above it.',
    files: /^server\/src\/modules\/.*\.queries\.ts$/,
    readsComments: true,
    forbidden: /(?<!\*\/\n)^export (async )?function \w+/m,
  },
  {
    name: 'no work left for later',
    why: 'What is committed is finished: open work belongs in the tracker, not in the sources.',
    files: /^(packages|server|client|test|schema)\/.*\.(tsx?|mjs|sql|md)$/,
    except: /^test\/architecture\//,
    readsComments: true,
    forbidden: /\b(TODO|FIXME|XXX)\b|\b(it|test|describe)\.(skip|todo|only)\(/,
  },
  {
    name: 'no machine of ours in the sources',
    why: 'A committed file runs anywhere: paths of one machine or of one person have no place in it.',
    files: /./,
    // The folders of a container are those of its image, not of a machine.
    except:
      /^pnpm-lock\.yaml$|(^|\/)(Dockerfile|docker-compose\.yml)$|\.(png|svg|ico|woff2?|gz|pdf|xlsx|docx)$|^test\/architecture\//,
    readsComments: true,
    // A home or a working folder; a temporary folder is asked of the system.
    forbidden: /(?<![\w./-])\/(work|home|Users|root)\/[\w.-]+|(?<![\w./-])\/tmp\/[\w.-]+|\b[A-Z]:\\(Users|work)\\/,
  },
];

/** What a rule finds in a file: 'path:line  text of the line'. */
export function violations(rule: SourceRule, file: SourceFile): string[] {
  if (!rule.files.test(file.path) || rule.except?.test(file.path)) return [];
  const text = rule.readsComments ? file.text : withoutComments(file);
  const lines = text.split('\n');
  return [...text.matchAll(new RegExp(rule.forbidden.source, `${rule.forbidden.flags.replace('g', '')}g`))].map(
    (match) => {
      const line = text.slice(0, match.index).split('\n').length;
      return `${file.path}:${line}  ${lines[line - 1]?.trim() ?? ''}`;
    },
  );
}

/** Blanks comments out, lines kept in place. */
function withoutComments({ path, text }: SourceFile): string {
  const blank = (match: string): string => match.replace(/[^\n]/g, ' ');
  if (path.endsWith('.sql')) return text.replace(/--.*$/gm, blank);
  return text
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/(^|\s)\/\/.*$/gm, blank)
    .replace(/(^|\s)--\s.*$/gm, blank);
}
