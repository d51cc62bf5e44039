/** What every version of a part carries: the days on which it applies (inclusive, null = open) and what brought it. */
export interface VersionRow {
  conventionId: string;
  validFrom: string | null;
  validTo: string | null;
  instrumentOrdinal: number;
  version: number;
}

export const VERSION = (v: string): string => `${v}.convention_id as "conventionId", ${v}.valid_from as "validFrom",
  ${v}.valid_to as "validTo", i.ordinal as "instrumentOrdinal", ${v}.version`;

/** Versions that apply on the day $2; all of them when $2 is null. */
export const ON_DAY = (v: string): string =>
  `${v}.convention_id = any($1::uuid[]) and ($2::date is null or daterange(${v}.valid_from, ${v}.valid_to, '[]') @> $2::date)`;
