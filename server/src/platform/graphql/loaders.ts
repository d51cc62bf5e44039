import DataLoader from 'dataloader';

/** DataLoaders of one request: made at first use, forgotten with it. */
export class Loaders {
  readonly #made = new Map<unknown, DataLoader<unknown, unknown>>();

  /**
   * The loader under a name (module-level constant), made by `create` at the first call of this request.
   * @param batch answers one value for each key, in the order of the keys
   */
  get<K, V>(
    name: symbol,
    batch: (keys: readonly K[]) => Promise<ArrayLike<V | Error>>,
    cacheKey?: (key: K) => unknown,
  ): DataLoader<K, V> {
    let loader = this.#made.get(name);
    if (!loader) {
      loader = new DataLoader<unknown, unknown>(
        batch as unknown as DataLoader.BatchLoadFn<unknown, unknown>,
        cacheKey ? { cacheKeyFn: cacheKey as (key: unknown) => unknown } : {},
      );
      this.#made.set(name, loader);
    }
    return loader as unknown as DataLoader<K, V>;
  }
}

/** Puts rows under the keys that asked for them, keeping the order of both. */
export function groupRows<K extends string, R>(keys: readonly K[], rows: readonly R[], keyOf: (row: R) => K): R[][] {
  const groups = new Map<K, R[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key)!);
}

export function pickRows<K extends string, R>(
  keys: readonly K[],
  rows: readonly R[],
  keyOf: (row: R) => K,
): (R | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}
