import type { SqlReader } from '../../../db/sql.ts';

export interface FormDraftRow {
  form: string;
  payload: unknown;
  savedAt: string;
}

/** form draft: the actor's own, for the organisation acted for */
export async function readFormDraft(db: SqlReader, form: string): Promise<FormDraftRow | null> {
  const [row] = await db.query<FormDraftRow>(
    `select form, payload, saved_at as "savedAt" from platform.form_draft
     where account_id = (select access.actor_account()) and organisation_id = (select access.acting_for()) and form = $1`,
    [form],
  );
  return row ?? null;
}
