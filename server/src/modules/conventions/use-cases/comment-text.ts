import { whyNotDiscussText } from '@maillage/domain/access';
import { commentInput } from '@maillage/domain/conventions';
import { failed, newId, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { avenantOfComment, insertComment, markComment } from '../persistence/discussion.queries.ts';
import { discussionRights, readComments, readDiscussion, type Discussion } from './discussion.ts';
import { whoOf } from './open-for-editing.ts';
import { targetOf } from './propose-change.ts';
import type { TextRef } from './text-ref.ts';

async function discussing(tx: Transaction, ref: TextRef): Promise<Result<Discussion, Refusal>> {
  const discussion = await readDiscussion(tx, ref, tx.today);
  if (!discussion) return failed([refusal('NOT_FOUND', ['conventionId'])]);
  const denial = whyNotDiscussText(whoOf(tx), discussionRights(discussion));
  return denial ? failed([denial]) : ok(discussion);
}

/**
 * Adds a remark to a text under discussion: on the whole, on a part, on a passage of a field, or in answer to another.
 * @returns the remark's id; FORBIDDEN, TRANSITION_NOT_ALLOWED, NOT_FOUND for a part or a remark that is not there
 */
export async function commentText(
  tx: Transaction,
  command: TextRef & { fields: unknown },
): Promise<Result<{ conventionId: string; id: string }, Refusal>> {
  const { conventionId } = command;
  const opened = await discussing(tx, { conventionId, avenantId: command.avenantId });
  if (!opened.ok) return opened;
  const discussion = opened.value;
  const parsed = commentInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const { block, targetId, answersId } = parsed.data;
  if (block !== null && !(await targetOf(tx, discussion.ref, { block, targetId, operation: 'replace' }))) {
    return failed([refusal('NOT_FOUND', ['targetId'])]);
  }
  if (answersId !== null) {
    const answered = (await readComments(tx, discussion)).find(({ id }) => id === answersId);
    if (!answered) return failed([refusal('NOT_FOUND', ['answersId'])]);
    if (answered.resolvedAt !== null) return failed([refusal('COMMENT_RESOLVED', ['answersId'])]);
  }
  const id = newId<'Comment'>();
  await insertComment(tx, {
    id,
    conventionId,
    instrumentId: discussion.instrumentId,
    ...parsed.data,
    organisationId: tx.actor.organisationId!,
    accountId: tx.actor.accountId!,
    recordedAt: tx.now,
  });
  await recorded(tx, discussion, id, 'commented', { block });
  return ok({ conventionId, id });
}

/** Closes a remark, or opens it again. @returns STALE_VERSION when somebody did meanwhile */
export async function resolveComment(
  tx: Transaction,
  command: { conventionId: string; commentId: string; expectedVersion: number; resolved: boolean },
): Promise<Result<{ conventionId: string; id: string }, Refusal>> {
  const { conventionId, commentId: id, expectedVersion, resolved } = command;
  const opened = await discussing(tx, { conventionId, avenantId: await avenantOfComment(tx, id) });
  if (!opened.ok) return opened;
  const comment = (await readComments(tx, opened.value)).find((each) => each.id === id && each.answersId === null);
  if (!comment) return failed([refusal('NOT_FOUND', ['commentId'])]);
  const mark = resolved ? { at: tx.now, organisationId: tx.actor.organisationId! } : null;
  if (!(await markComment(tx, id, expectedVersion, mark))) {
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: expectedVersion })]);
  }
  await recorded(tx, opened.value, id, resolved ? 'comment_resolved' : 'comment_reopened', { block: comment.block });
  return ok({ conventionId, id });
}

/** What was said stays among those who discuss: the history says that it was. */
async function recorded(
  tx: Transaction,
  { convention, avenant }: Discussion,
  id: string,
  action: string,
  after: unknown,
) {
  await tx.audit({
    stream: `convention:${convention.id}`,
    recordType: avenant ? 'Avenant' : 'Comment',
    recordId: avenant?.id ?? id,
    action,
    conventionId: convention.id,
    before: null,
    after,
  });
  await tx.announce({ type: 'convention', id: convention.id });
}
