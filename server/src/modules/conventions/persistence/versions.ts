/** What every version of a part carries: the days on which it applies (inclusive, null = open) and what brought it. */
export interface VersionRow {
  conventionId: string;
  validFrom: string | null;
  validTo: string | null;
  instrumentOrdinal: number;
  version: number;
}

const VERSION_ENDING = (v: string, end: string): string =>
  `${v}.convention_id as "conventionId", ${v}.valid_from as "validFrom", ${end} as "validTo",
  i.ordinal as "instrumentOrdinal", ${v}.version`;

/** An end that an avenant has set is told to those who may read that avenant: to the others the version goes on. */
export const VERSION = (v: string): string =>
  VERSION_ENDING(
    v,
    `case when ${v}.ended_by_instrument_id is null or exists (
       select 1 from conventions.instrument e where e.id = ${v}.ended_by_instrument_id) then ${v}.valid_to end`,
  );

/** Of visas and recitals, which no avenant ends. */
export const INITIAL_VERSION = (v: string): string => VERSION_ENDING(v, `${v}.valid_to`);

/** Versions that apply on the day $2; all of them when $2 is null. */
export const ON_DAY = (v: string): string =>
  `${v}.convention_id = any($1::uuid[]) and ($2::date is null or daterange(${v}.valid_from, ${v}.valid_to, '[]') @> $2::date)`;

/**
 * Versions that apply on the day $2; when $2 is null the newest of each part, of those that have left the text too.
 * @param part the table of the versions, and its column that holds the identity of the part
 */
export const ON_DAY_OR_NEWEST = (v: string, part: { table: string; column: string }): string =>
  `${ON_DAY(v)} and ($2::date is not null or not exists (
     select 1 from conventions.${part.table} w where w.${part.column} = ${v}.${part.column}
       and coalesce(w.valid_from, '-infinity'::date) > coalesce(${v}.valid_from, '-infinity'::date)))`;
