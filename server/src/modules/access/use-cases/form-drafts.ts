import { failed, ok, refusal, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';

const LONGEST_FORM = 200;
const LARGEST_DRAFT = 262_144;
const LARGEST_DRAFT_KB = LARGEST_DRAFT / 1024;

/** Keeps what the actor has typed in a form; no line in the audit log, since nothing was decided yet. */
export async function saveFormDraft(
  tx: Transaction,
  form: string,
  content: unknown,
): Promise<Result<{ savedAt: string }, Refusal>> {
  if (tx.actor.organisationId === null) return failed([refusal('FORBIDDEN', [], { reason: 'no_organisation' })]);
  if (form === '' || form.length > LONGEST_FORM)
    return failed([refusal('TOO_LONG', ['form'], { maximum: LONGEST_FORM })]);
  const text = JSON.stringify(content ?? null);
  if (Buffer.byteLength(text) > LARGEST_DRAFT)
    return failed([refusal('TOO_LARGE', ['payload'], { maximum: LARGEST_DRAFT_KB })]);
  await tx.query(
    `insert into platform.form_draft (account_id, organisation_id, form, payload, saved_at) values ($1, $2, $3, $4, $5)
     on conflict (account_id, organisation_id, form) do update set payload = excluded.payload, saved_at = excluded.saved_at`,
    [tx.actor.accountId, tx.actor.organisationId, form, text, tx.now],
  );
  return ok({ savedAt: tx.now });
}

export async function discardFormDraft(tx: Transaction, form: string): Promise<Result<{ form: string }, Refusal>> {
  await tx.query('delete from platform.form_draft where account_id = $1 and organisation_id = $2 and form = $3', [
    tx.actor.accountId,
    tx.actor.organisationId,
    form,
  ]);
  return ok({ form });
}
