import { changeInput, changedFields, checkFormOnly, partiesTouched } from '@maillage/domain/conventions';
import {
  failed,
  ok,
  refusal,
  refusalsFromIssues,
  type CalendarDate,
  type Refusal,
  type Result,
} from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import { readDiscussion } from './discussion.ts';
import { targetOf } from './propose-change.ts';
import { editOf } from './text-edited.ts';
import type { TextRef } from './text-ref.ts';

/** What an edit would do to what the parties have said, before it is made. */
export interface EditImpact {
  /** Keys of the parties that it touches. */
  touchedKeys: string[];
  /** Of those, the ones whose approval stands, and would end. */
  approvalsLost: string[];
  /** Names of the fields that it changes. */
  fields: string[];
  /** Whether it may be called a correction of form, which touches nobody. */
  mayBeForm: boolean;
}

/**
 * The impact of a change of one part, computed by the very rules that will apply when it is made.
 * @param change in the form of `changeInput`
 */
export async function editImpact(
  db: SqlReader,
  ref: TextRef,
  given: { change: unknown; today: CalendarDate },
): Promise<Result<EditImpact, Refusal>> {
  const discussion = await readDiscussion(db, ref, given.today);
  if (!discussion) return failed([refusal('NOT_FOUND', ['conventionId'])]);
  const parsed = changeInput.safeParse(given.change);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, given.change));
  const change = parsed.data;
  const stored = await targetOf(db, ref, change);
  if (change.operation !== 'add' && !stored) return failed([refusal('NOT_FOUND', ['targetId'])]);
  const edit = editOf(change.block, stored?.fields ?? null, change.fields, false);
  const { signingKeys, approvedKeys } = discussion.facts;
  const touchedKeys = partiesTouched(edit, signingKeys);
  return ok({
    touchedKeys,
    approvalsLost: touchedKeys.filter((key) => approvedKeys.includes(key)),
    fields: changedFields(edit),
    mayBeForm: checkFormOnly({ ...edit, formOnly: true }).length === 0,
  });
}
