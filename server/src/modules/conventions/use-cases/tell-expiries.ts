import { expiryStep, termOf } from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import { conventionsById } from '../persistence/convention.queries.ts';
import { ownersOf, ownsOn } from '../persistence/deadline-owners.queries.ts';
import { expirySteps, tellOrganisations } from '../persistence/expiry.queries.ts';
import { writeRenewedTerms } from '../persistence/renewal.queries.ts';
import { factsFrom, partsOfConvention } from './convention-facts.ts';

/**
 * The nightly round, as maillage_worker, that lets no convention end in silence: each organisation that takes part, or has
 * given mandate, is told once at each step; and the end that lists show follows what silence has renewed.
 * @returns how many organisations were told of something
 */
export async function tellExpiries(db: SqlReader, today: CalendarDate, now: string): Promise<number> {
  const steps = await expirySteps(db);
  const conventions = await db.query<{ id: string }>(
    "select id from conventions.convention where status = 'in_force' order by id",
  );
  let told = 0;
  for (const { id } of conventions) {
    const [convention] = await conventionsById(db, [id]);
    const facts = factsFrom(convention!, await partsOfConvention(db, id, null), today);
    const { endsOn, renewalOpensOn, tacitRenewals } = termOf({ ...facts, notices: [] });
    if (tacitRenewals > 0 && endsOn !== null) await writeRenewedTerms(db, [{ id, endsOn, renewalOpensOn }]);
    const step = expiryStep(facts, steps, today);
    if (step === null) continue;
    const owners = (await ownersOf(db, id)).filter((owner) => ownsOn(owner, today));
    const organisationIds = [...new Set(owners.map(({ organisationId }) => organisationId))];
    told += await tellOrganisations(db, id, step, { organisationIds, at: now });
  }
  return told;
}
