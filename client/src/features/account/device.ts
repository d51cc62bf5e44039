export interface Device {
  readonly browser: string | null;
  readonly system: string | null;
  readonly mobile: boolean;
}

const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** Enough of a user agent for its owner to recognise the device. */
export function deviceOf(userAgent: string | null): Device {
  const text = userAgent ?? '';
  const first = (table: readonly [RegExp, string][]): string | null =>
    table.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  return { browser: first(BROWSERS), system: first(SYSTEMS), mobile: /Mobi|iPhone|iPad|Android/.test(text) };
}
