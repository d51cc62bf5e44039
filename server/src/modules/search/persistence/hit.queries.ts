import { prefixQuery } from '../../../db/search-terms.ts';
import type { SqlReader } from '../../../db/sql.ts';
import { normaliseForSearch } from '@maillage/kernel';

export interface ConventionHit {
  id: string;
  title: string;
  kind: string;
  /** Names of the places where it applies, the first three; null when none is stated. */
  territory: string | null;
}

const PLACE = `case t.kind
  when 'region' then (select r.name from reference.region r where r.code = t.code)
  when 'departement' then (select d.name from reference.departement d where d.code = t.code)
  when 'epci' then (select e.name from reference.epci e where e.siren = t.code)
  when 'commune' then (select m.name from reference.commune m where m.insee_code = t.code) end`;

/** search conventions: those in sight with words that begin so, titles that begin so first */
export function conventionHits(db: SqlReader, text: string, first: number): Promise<ConventionHit[]> {
  const words = prefixQuery(text);
  if (words === null) return Promise.resolve([]);
  return db.query(
    `select found.id, found.title, found.kind,
       (select string_agg(p.name, ', ' order by p.name collate "fr-x-icu") from (
          select ${PLACE} as name from conventions.territory t where t.convention_id = found.id order by t.kind, t.code limit 3) p
        ) as territory
     from (
       select c.id, c.title, c.kind, not starts_with(c.search_key, $2) as inside from conventions.convention c
       where to_tsvector('simple', c.search_key) @@ to_tsquery('simple', $1)
       order by inside, c.changed_at desc, c.id limit $3) found
     order by found.inside, found.title collate "fr-x-icu", found.id`,
    [words, normaliseForSearch(text), first],
  );
}

export interface OrganisationHit {
  id: string;
  name: string;
  kind: string;
  departement: string | null;
}

/** search organisations: bodies with words that begin so, the short name itself first, then names that begin so */
export function organisationHits(db: SqlReader, text: string, first: number): Promise<OrganisationHit[]> {
  const words = prefixQuery(text);
  if (words === null) return Promise.resolve([]);
  return db.query(
    `select o.id, o.name, o.kind,
       (select d.name from reference.departement d where d.code = o.departement_code) as departement
     from organisations.organisation o
     where to_tsvector('simple', o.search_key) @@ to_tsquery('simple', $1)
     order by case when lower(o.short_name) = lower($2) then 0 when starts_with(o.search_key, $3) then 1 else 2 end,
       (o.parent_id is not null), o.name collate "fr-x-icu", o.id
     limit $4`,
    [words, text.trim(), normaliseForSearch(text), first],
  );
}
