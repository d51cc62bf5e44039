import { MEMBERSHIP_ROLES, roleMay } from '@maillage/domain/access';
import { alertSteps, expiryStep, termOf, type ExpiryTold } from '@maillage/domain/conventions';
import { toGlobalId, type Clock } from '@maillage/kernel';
import { writeDate } from '@maillage/messages/writing';
import type { SqlReader } from '../../../db/sql.ts';
import { queueMail, type Mail } from '../../../platform/mail/mailer.ts';
import { texts } from '../../../platform/texts.ts';
import { conventionsById, type ConventionRow } from '../persistence/convention.queries.ts';
import { ownersOf, ownsOn } from '../persistence/deadline-owners.queries.ts';
import { expirySteps, namesOf, tellOrganisations } from '../persistence/expiry.queries.ts';
import { writeRenewedTerms } from '../persistence/renewal.queries.ts';
import { holdersOfPen } from '../persistence/signing-mails.queries.ts';
import { factsFrom, partsOfConvention } from './convention-facts.ts';

interface Post {
  clock: Clock;
  /** Address of the portal, without a final slash. */
  publicUrl: string;
}

/** Those who manage what their organisation has agreed to. */
const MANAGING_ROLES = MEMBERSHIP_ROLES.filter((role) => roleMay(role, 'decideRenewal'));

/**
 * The nightly round, as maillage_worker, that lets no convention end in silence: each organisation that takes part, or has
 * given mandate, is told once at each step, among its notifications and by a mail to those who manage its conventions; and
 * the end that lists show follows what silence has renewed.
 * @returns how many organisations were told of something
 */
export async function tellExpiries(db: SqlReader, post: Post): Promise<number> {
  const today = post.clock.today();
  const byDefault = await expirySteps(db);
  const conventions = await db.query<{ id: string }>(
    "select id from conventions.convention where status = 'in_force' order by id",
  );
  let told = 0;
  for (const { id } of conventions) {
    const [convention] = await conventionsById(db, [id]);
    const facts = factsFrom(convention!, await partsOfConvention(db, id, null), today);
    const { endsOn, renewalOpensOn, tacitRenewals } = termOf({ ...facts, notices: [] });
    if (tacitRenewals > 0 && endsOn !== null) await writeRenewedTerms(db, [{ id, endsOn, renewalOpensOn }]);
    const step = expiryStep(facts, alertSteps(facts.clauses, byDefault, today).steps, today);
    if (step === null) continue;
    const owners = (await ownersOf(db, id)).filter((owner) => ownsOn(owner, today));
    const organisationIds = [...new Set(owners.map(({ organisationId }) => organisationId))];
    const news = await tellOrganisations(db, id, step, { organisationIds, at: post.clock.now() });
    await writeToManagers(db, { convention: convention!, step, organisationIds: news }, post);
    told += news.length;
  }
  return told;
}

/** A mail to each of those who manage the conventions of organisations that have just been told of an end. */
async function writeToManagers(
  db: SqlReader,
  told: { convention: ConventionRow; step: ExpiryTold; organisationIds: readonly string[] },
  { clock, publicUrl }: Post,
): Promise<void> {
  const { convention, step } = told;
  const date = writeDate(step.endsOn, 'fr', 'long');
  const values = { ...step, convention: convention.title, date };
  const sentence = texts('fr').message('notification.expiry', values);
  const link = `${publicUrl}/conventions/${toGlobalId('Convention', convention.id)}?onglet=fin`;
  for (const { id, name: party } of await namesOf(db, told.organisationIds)) {
    for (const { email, displayName } of await holdersOfPen(db, id, MANAGING_ROLES, clock.today())) {
      const mail: Mail = {
        to: email,
        template: 'conventionEnds',
        values: { name: displayName, convention: convention.title, step: step.step, date, sentence, link, party },
      };
      await queueMail(db, mail);
    }
  }
}
