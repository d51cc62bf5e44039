import { fromGlobalId } from '@maillage/kernel';
import { randomUUID } from 'node:crypto';
import type { Superuser } from '../security/support.ts';

/** First day of the avenant of these tests. */
export const EFFECT = '2026-03-01';
export const EVE = '2026-02-28';

/**
 * Avenant 1 on a convention in force, written where the portal keeps it: it rewrites the body of an article and brings
 * another, from EFFECT on.
 */
export async function writeAvenant(superuser: Superuser, globalId: string, articleNumber: string): Promise<void> {
  const convention = fromGlobalId(globalId)!.id;
  const [instrument, article, version] = [randomUUID(), randomUUID(), randomUUID()];
  const run = (sql: string, parameters: unknown[]) => superuser.rows(sql, parameters);
  await run(
    `insert into conventions.instrument
       (id, convention_id, ordinal, label, effective_on, concluded_on, status, drafting_organisation_id)
     select $1, c.id, 1, 'Avenant n° 1', $3, $3, 'in_force', c.drafting_organisation_id
     from conventions.convention c where c.id = $2`,
    [instrument, convention, EFFECT],
  );
  await run(
    `with closed as (
       update conventions.article_version set valid_to = $3, ended_by_instrument_id = $1 where convention_id = $2 and number = $4 returning *)
     insert into conventions.article_version
       (id, article_id, convention_id, instrument_id, number, parent_article_id, position, heading, body, valid_from)
     select $5, article_id, convention_id, $1, number, parent_article_id, position, heading,
       body || ' Deux comités se tiennent chaque année.', $6::date from closed`,
    [instrument, convention, EVE, articleNumber, version, EFFECT],
  );
  await run('insert into conventions.article (id, convention_id) values ($1, $2)', [article, convention]);
  await run(
    `insert into conventions.article_version
       (id, article_id, convention_id, instrument_id, number, position, heading, body, valid_from)
     values ($1, $2, $3, $4, '99', 9900, 'Sobriété numérique', 'Les parties limitent leurs envois.', $5)`,
    [randomUUID(), article, convention, instrument, EFFECT],
  );
}

/** Lets the first commitment of a convention go by that avenant. */
export async function endCommitment(superuser: Superuser, globalId: string): Promise<void> {
  await superuser.rows(
    `update conventions.commitment_version set valid_to = $2, ended_by_instrument_id = (
       select id from conventions.instrument where convention_id = $1 and ordinal = 1)
     where id = (
       select id from conventions.commitment_version where convention_id = $1 order by position, id limit 1)`,
    [fromGlobalId(globalId)!.id, EVE],
  );
}
