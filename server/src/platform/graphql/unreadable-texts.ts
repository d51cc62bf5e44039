import { refusal, type Refusal } from '@maillage/kernel';

/** Half of a pair of UTF-16, which no text of PostgreSQL can hold; nor can it hold NUL. */
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Parts of a command that stand for the input itself: refusals are told on its fields. */
const WRAPPERS = new Set(['details', 'fields']);

interface Step {
  value: unknown;
  key: string;
  above: Step | null;
}

/**
 * The refusal of each text of a mutation's input that the database could not keep, on its field: PostgreSQL would refuse
 * the whole without saying where.
 */
export function unreadableTexts(input: unknown): Refusal[] {
  const refusals: Refusal[] = [];
  // Not by recursion: values of JSON are as nested as the caller likes.
  const waiting: Step[] = [{ value: input, key: '', above: null }];
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    const { value } = step;
    if (typeof value === 'string') {
      if (value.includes('\0') || LONE_SURROGATE.test(value))
        refusals.push(refusal('INVALID_FORMAT', pathTo(step), { expected: null }));
    } else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value).toReversed()) waiting.push({ value: inner, key, above: step });
    }
  }
  return refusals;
}

function pathTo(last: Step): string[] {
  const path: string[] = [];
  for (let step = last; step.above; step = step.above) path.unshift(step.key);
  return path.length > 1 && WRAPPERS.has(path[0]!) ? path.slice(1) : path;
}
