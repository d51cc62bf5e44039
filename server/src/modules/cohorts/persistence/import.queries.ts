import { normaliseForSearch } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';

/** communes that texts name: by code anywhere, by name within a région. @returns each under the text that names it */
export function communesNamed(
  db: SqlReader,
  texts: readonly string[],
  regionCode: string | null,
): Promise<{ key: string; inseeCode: string; departementCode: string }[]> {
  return db.query(
    `select c.insee_code as key, c.insee_code as "inseeCode", c.departement_code as "departementCode"
     from reference.commune c where c.insee_code = any($1::text[]) and c.retired_on is null
     union all
     select c.search_key, c.insee_code, c.departement_code
     from reference.commune c
     where c.search_key = any($2::text[]) and c.region_code = $3 and c.retired_on is null`,
    [texts, texts.map(normaliseForSearch), regionCode],
  );
}

/** employers that texts name: by SIRET, or by their whole name. @returns each under the text that names it */
export function employersNamed(db: SqlReader, texts: readonly string[]): Promise<{ key: string; id: string }[]> {
  const names = texts.map((text) => text.toLowerCase());
  return db
    .query<{ name: string; shortName: string; siret: string | null; id: string }>(
      `select o.id, o.name, o.short_name as "shortName", o.siret from organisations.organisation o
       where o.siret = any($1::text[]) or lower(o.name) = any($2::text[]) or lower(o.short_name) = any($2::text[])`,
      [texts.map((text) => text.replaceAll(' ', '')), names],
    )
    .then((rows) =>
      rows.flatMap(({ id, name, shortName, siret }) =>
        [...new Set([normaliseForSearch(name), normaliseForSearch(shortName), ...(siret ? [siret] : [])])].map(
          (key) => ({
            key,
            id,
          }),
        ),
      ),
    );
}
