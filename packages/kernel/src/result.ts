/** Outcome of a decision: a value, or every reason against it at once. */
export type Result<T, E> = Ok<T> | Failed<E>;
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}
export interface Failed<E> {
  readonly ok: false;
  readonly errors: readonly E[];
}

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** @param errors at least one reason; an empty list would be a failure nobody can explain. */
export function failed<E>(errors: readonly E[]): Failed<E> {
  if (errors.length === 0) throw new RangeError('A failed result needs at least one error.');
  return { ok: false, errors };
}

/** The value when no error was found, else all the errors. */
export function resultOf<T, E>(value: T, errors: readonly E[]): Result<T, E> {
  return errors.length === 0 ? ok(value) : failed(errors);
}

export function mapResult<T, U, E>(result: Result<T, E>, map: (value: T) => U): Result<U, E> {
  return result.ok ? ok(map(result.value)) : result;
}

/** All values in order, or every error of every failed result. */
export function combineResults<T, E>(results: readonly Result<T, E>[]): Result<T[], E> {
  const values: T[] = [];
  const errors: E[] = [];
  for (const result of results) {
    if (result.ok) values.push(result.value);
    else errors.push(...result.errors);
  }
  return errors.length === 0 ? ok(values) : failed(errors);
}

/** The value of a result that the caller knows to be good: anything else is a bug. */
export function unwrap<T, E>(result: Result<T, E>): T {
  if (result.ok) return result.value;
  throw new Error(`Unexpected failure: ${JSON.stringify(result.errors)}`);
}
