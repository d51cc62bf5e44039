import { isRefusalCode, refusal } from './refusals.ts';
import type { Refusal, RefusalParameters } from './refusals.ts';

/** What this file reads of a zod 4 issue; declared here so that the kernel needs no validator. */
export interface SchemaIssue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly origin?: string;
  readonly format?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly params?: Record<string, unknown> | undefined;
  readonly discriminator?: string;
}

const LENGTHS = { string: ['TOO_SHORT', 'TOO_LONG'], array: ['TOO_FEW', 'TOO_MANY'] } as const;

/**
 * Translates the issues of a schema into refusals; a rule of ours inside a schema is a `custom` issue whose
 * `params.refusal` is the code and whose other params are the parameters.
 * Two issues that come to one reason on one field are told once: an empty text is too short and ill-formed at once.
 * @param input the value that was validated, to tell what is missing from what is wrong.
 */
export function refusalsFromIssues(issues: readonly SchemaIssue[], input: unknown): Refusal[] {
  const told = new Map<string, Refusal>();
  for (const issue of issues) {
    const refused = refusalFromIssue(issue, input);
    const reason = JSON.stringify([refused.code, refused.path]);
    if (!told.has(reason)) told.set(reason, refused);
  }
  return [...told.values()];
}

function refusalFromIssue(issue: SchemaIssue, input: unknown): Refusal {
  const path = issue.path.map(String);
  const given = valueAt(input, path);
  const missing = given === undefined || given === null || given === '';
  switch (issue.code) {
    case 'invalid_type':
      return missing
        ? refusal('REQUIRED', path)
        : refusal('INVALID_FORMAT', path, { expected: issue.expected ?? null });
    case 'too_small': {
      if (missing || (issue.origin === 'string' && issue.minimum === 1)) return refusal('REQUIRED', path);
      const minimum = { minimum: Number(issue.minimum) };
      return refusal(
        issue.origin === 'string' || issue.origin === 'array' ? LENGTHS[issue.origin][0] : 'TOO_SMALL',
        path,
        minimum,
      );
    }
    case 'too_big': {
      const maximum = { maximum: Number(issue.maximum) };
      return refusal(
        issue.origin === 'string' || issue.origin === 'array' ? LENGTHS[issue.origin][1] : 'TOO_LARGE',
        path,
        maximum,
      );
    }
    case 'invalid_format':
      return missing ? refusal('REQUIRED', path) : refusal('INVALID_FORMAT', path, { expected: issue.format ?? null });
    case 'invalid_value':
    case 'invalid_union':
      if (missing) return refusal('REQUIRED', path);
      return refusal(
        'INVALID_CHOICE',
        path,
        issue.values ? { choices: issue.values.map(String).join(', ') } : { choices: null },
      );
    case 'unrecognized_keys':
      return refusal('UNKNOWN_FIELD', path, { fields: (issue.keys ?? []).join(', ') });
    case 'custom':
      return customRefusal(issue, path, missing);
    default:
      return refusal('INVALID_VALUE', path);
  }
}

function customRefusal(issue: SchemaIssue, path: readonly string[], missing: boolean): Refusal {
  const { refusal: code, ...parameters } = issue.params ?? {};
  if (!isRefusalCode(code)) return refusal('INVALID_VALUE', path);
  // An empty field is missing rather than ill-formed.
  if (missing && code.startsWith('INVALID_') && path.length > 0) return refusal('REQUIRED', path);
  return refusal(code, path, parameters as RefusalParameters);
}

function valueAt(input: unknown, path: readonly string[]): unknown {
  let value = input;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}
