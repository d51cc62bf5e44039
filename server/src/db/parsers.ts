import pg from 'pg';

const DATE = 1082;
const INT8 = 20;
const TIMESTAMPTZ = 1184;

/**
 * Makes pg answer values in the shapes of the domain: civil dates stay 'YYYY-MM-DD' (a JavaScript Date would slip by a
 * day across time zones), bigint becomes a safe integer, instants become ISO strings in UTC.
 * @throws RangeError when a bigint does not fit a safe integer.
 */
export function installParsers(): void {
  pg.types.setTypeParser(DATE, (text) => text);
  pg.types.setTypeParser(INT8, (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of the safe range: ${text}`);
    return value;
  });
  pg.types.setTypeParser(TIMESTAMPTZ, (text) => new Date(text).toISOString());
}
