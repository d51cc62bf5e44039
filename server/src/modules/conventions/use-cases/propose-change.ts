import { whyNotLeadText, whyNotProposeChange, type Denial } from '@maillage/domain/access';
import {
  changedFields,
  changeInput,
  type AnnexInput,
  type Block,
  type ChangeInput,
} from '@maillage/domain/conventions';
import {
  failed,
  newId,
  ok,
  refusal,
  refusalsFromIssues,
  refusalsUnder,
  type Refusal,
  type Result,
} from '@maillage/kernel';
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { holdConvention } from '../persistence/convention.queries.ts';
import {
  avenantOfProposal,
  closeProposal,
  insertProposal,
  type ProposalRow,
} from '../persistence/discussion.queries.ts';
import { updateConvention } from './create-convention.ts';
import { discussionRights, readDiscussion, type Discussion } from './discussion.ts';
import { whoOf } from './open-for-editing.ts';
import { partFields, readAround, type StoredPart } from './part-fields.ts';
import { removePart } from './remove-part.ts';
import { citeAnnexFile, saveAnnex } from './save-annex.ts';
import { checkOpened, partInAvenant, saveAvenantChange } from './save-avenant-change.ts';
import { saveArticle } from './save-article.ts';
import { saveAxis } from './save-axis.ts';
import { saveClause } from './save-clause.ts';
import { saveCommitment } from './save-commitment.ts';
import type { SavedPart, SavePart } from './save-part.ts';
import { saveParty } from './save-party.ts';
import { saveRecital } from './save-recital.ts';
import { editOf } from './text-edited.ts';
import type { TextRef } from './text-ref.ts';

const WRITERS: Readonly<
  Record<Exclude<Block, 'Convention'>, (tx: Transaction, command: SavePart) => Promise<Result<SavedPart, Refusal>>>
> = {
  Article: saveArticle,
  Recital: saveRecital,
  Annex: saveAnnex,
  Axis: saveAxis,
  Clause: saveClause,
  Commitment: saveCommitment,
  Party: saveParty,
};

/** The part that a change is about, as it stands; null for a new one, or when it is gone. */
export async function targetOf(
  db: SqlReader,
  { conventionId, avenantId }: TextRef,
  change: Pick<ChangeInput, 'block' | 'operation' | 'targetId'>,
): Promise<StoredPart | null> {
  if (change.operation === 'add') return null;
  if (avenantId !== null) return partInAvenant(db, { conventionId, avenantId }, change);
  const around = await readAround(db, conventionId);
  return around && partFields(db, around, change.block, change.targetId);
}

/**
 * Proposes a change of one part in the name of a party: it waits for whoever holds the pen, who accepts or refuses it.
 * @returns the proposal's id; FORBIDDEN, TRANSITION_NOT_ALLOWED outside negotiation, the reasons of the part's fields,
 * PROPOSAL_WITHOUT_CHANGE
 */
export async function proposeChange(
  tx: Transaction,
  command: TextRef & { partyKey: string; change: unknown },
): Promise<Result<{ conventionId: string; id: string }, Refusal>> {
  await holdConvention(tx, command.conventionId);
  const { conventionId, avenantId } = command;
  const discussion = await readDiscussion(tx, { conventionId, avenantId }, tx.today);
  if (!discussion) return failed([refusal('NOT_FOUND', ['conventionId'])]);
  const denial = whyNotProposeChange(whoOf(tx), discussionRights(discussion));
  if (denial) return failed([denial]);
  const party = discussion.parties.find(({ key }) => key === command.partyKey);
  if (!party || !discussion.actsForKeys.includes(party.key)) {
    return failed([refusal('FORBIDDEN', ['partyKey'], { reason: 'not_speaking' })]);
  }
  const parsed = changeInput.safeParse(command.change);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.change));
  const change = parsed.data;
  const unopened = checkOpened(discussion.avenant, change);
  if (unopened.length > 0) return failed(unopened);
  const stored = await targetOf(tx, discussion.ref, change);
  if (change.operation !== 'add' && !stored) return failed([refusal('NOT_FOUND', ['targetId'])]);
  const edit = editOf(change.block, stored?.fields ?? null, change.fields, false);
  if (changedFields(edit).length === 0) return failed([refusal('PROPOSAL_WITHOUT_CHANGE', ['fields'])]);
  if (change.block === 'Annex') {
    // Whoever answers the proposal reads the file.
    const fileId = (change.fields as AnnexInput | null)?.fileId ?? null;
    const refusals = await citeAnnexFile(tx, command.conventionId, fileId);
    if (refusals.length > 0) return failed(refusalsUnder(['fields'], refusals));
  }
  const id = newId<'Proposal'>();
  const { block, operation, targetId, fields, reason } = change;
  await insertProposal(tx, {
    id,
    conventionId: command.conventionId,
    instrumentId: discussion.instrumentId,
    partyId: party.id,
    block,
    operation,
    targetId,
    before: stored ? { ...stored.fields } : null,
    fields,
    reason,
    organisationId: tx.actor.organisationId!,
    accountId: tx.actor.accountId!,
    recordedAt: tx.now,
  });
  await recorded(tx, discussion, id, 'change_proposed', null, {
    party: party.organisationShortName,
    block,
    operation,
  });
  return ok({ conventionId: command.conventionId, id });
}

type Decision = 'accepted' | 'refused' | 'withdrawn';

/**
 * Answers a proposal: whoever holds the pen accepts it, which writes the part, or refuses it; the party that made it takes
 * it back.
 * @returns FORBIDDEN, PROPOSAL_CLOSED, PROPOSAL_OUTDATED when the part has changed since, STALE_VERSION, or what the
 * rules of the part say against it
 */
export async function answerProposal(
  tx: Transaction,
  command: {
    conventionId: string;
    proposalId: string;
    expectedVersion: number;
    decision: Decision;
    note: string | null;
    formOnly: boolean;
  },
): Promise<Result<{ conventionId: string; id: string }, Refusal>> {
  const { conventionId, decision, note } = command;
  await holdConvention(tx, conventionId);
  const ref = { conventionId, avenantId: await avenantOfProposal(tx, command.proposalId) };
  const discussion = await readDiscussion(tx, ref, tx.today);
  const proposal = discussion?.proposals.find(({ id }) => id === command.proposalId);
  if (!discussion || !proposal) return failed([refusal('NOT_FOUND', ['proposalId'])]);
  const denial = whyNotAnswer(tx, discussion, proposal, decision);
  if (denial) return failed([denial]);
  if (proposal.state !== 'open') return failed([refusal('PROPOSAL_CLOSED', ['proposalId'])]);
  if (proposal.version !== command.expectedVersion) {
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  }
  if (decision === 'accepted') {
    const written = await write(tx, ref, proposal, command.formOnly);
    if (!written.ok) return written;
  }
  if (!(await closeProposal(tx, proposal.id, proposal.version, { state: decision, note, at: tx.now }))) {
    return failed([refusal('STALE_VERSION', ['expectedVersion'], { expected: command.expectedVersion })]);
  }
  await recorded(
    tx,
    discussion,
    proposal.id,
    `proposal_${decision}`,
    { state: 'open' },
    {
      party: discussion.parties.find(({ id }) => id === proposal.partyId)?.organisationShortName,
      block: proposal.block,
      operation: proposal.operation,
    },
  );
  return ok({ conventionId, id: proposal.id });
}

function whyNotAnswer(tx: Transaction, discussion: Discussion, proposal: ProposalRow, decision: Decision): Denial {
  const rights = discussionRights(discussion);
  if (decision !== 'withdrawn') return whyNotLeadText(whoOf(tx), rights);
  const author = discussion.parties.find(({ id }) => id === proposal.partyId);
  return (
    whyNotProposeChange(whoOf(tx), rights) ??
    (rights.actsForKeys.includes(author?.key ?? '') ? null : refusal('FORBIDDEN', [], { reason: 'not_speaking' }))
  );
}

async function write(
  tx: Transaction,
  ref: TextRef,
  proposal: ProposalRow,
  formOnly: boolean,
): Promise<Result<unknown, Refusal>> {
  const { conventionId, block, operation, targetId, before, fields } = proposal;
  const stored = await targetOf(tx, ref, proposal);
  const outdated =
    operation !== 'add' && (!stored || changedFields(editOf(block, before as never, stored.fields, false)).length > 0);
  if (outdated) return failed([refusal('PROPOSAL_OUTDATED', ['proposalId'])]);
  if (ref.avenantId !== null) {
    const change = { block, operation, targetId, fields };
    return under(
      await saveAvenantChange(tx, { ...ref, avenantId: ref.avenantId, change, expectedVersion: null, formOnly }),
    );
  }
  const expectedVersion = stored?.version ?? null;
  if (block === 'Convention') {
    return under(
      await updateConvention(tx, { conventionId, expectedVersion: expectedVersion!, details: fields, formOnly }),
    );
  }
  if (operation === 'remove') {
    return removePart(tx, { conventionId, kind: block, id: targetId!, expectedVersion: expectedVersion! });
  }
  return under(await WRITERS[block](tx, { conventionId, id: targetId, expectedVersion, fields, formOnly }));
}

const under = <T>(result: Result<T, Refusal>): Result<T, Refusal> =>
  result.ok ? result : failed(refusalsUnder(['fields'], result.errors));

async function recorded(
  tx: Transaction,
  { convention, avenant }: Discussion,
  id: string,
  action: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  await tx.audit({
    stream: `convention:${convention.id}`,
    // Whoever reads an avenant reads its trace, and nobody else.
    recordType: avenant ? 'Avenant' : 'Proposal',
    recordId: avenant?.id ?? id,
    action,
    conventionId: convention.id,
    before,
    after,
  });
  await tx.announce({ type: 'convention', id: convention.id });
}
