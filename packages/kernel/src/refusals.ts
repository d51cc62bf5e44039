import { REFUSAL_CODES } from './refusal-codes.ts';

export { REFUSAL_CODES } from './refusal-codes.ts';

export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type RefusalParameters = Readonly<Record<string, string | number | boolean | null>>;

/** One reason, on one field, with what the sentence needs and where the rule comes from. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Field names from the root of the input; list positions as text. Empty = the whole input. */
  readonly path: readonly string[];
  readonly parameters: RefusalParameters;
  /** Number of the article that holds the rule. */
  readonly article?: string;
  /** Identifier of the rule ('VALS-12.1'). */
  readonly rule?: string;
}

export interface RefusalSource {
  readonly article?: string | null;
  readonly rule?: string | null;
}

export function refusal(
  code: RefusalCode,
  path: readonly (string | number)[],
  parameters: RefusalParameters = {},
  source: RefusalSource = {},
): Refusal {
  return {
    code,
    path: path.map(String),
    parameters,
    ...(source.article ? { article: source.article } : {}),
    ...(source.rule ? { rule: source.rule } : {}),
  };
}

export function isRefusalCode(value: unknown): value is RefusalCode {
  return typeof value === 'string' && (REFUSAL_CODES as readonly string[]).includes(value);
}

/** The same refusals seen from the root of a larger input. */
export function refusalsUnder(prefix: readonly (string | number)[], refusals: readonly Refusal[]): Refusal[] {
  return refusals.map((each) => ({ ...each, path: [...prefix.map(String), ...each.path] }));
}
