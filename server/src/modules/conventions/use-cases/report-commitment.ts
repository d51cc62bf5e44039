import {
  whyNotReportCommitment,
  whyNotWaiveCommitment,
  type Denial,
  type WaiverRightsFacts,
} from '@maillage/domain/access';
import {
  checkReport,
  commitmentEventInput,
  creditorsOf,
  lastDecision,
  occurrencesOf,
  termOf,
  type CommitmentEventInput,
  type CommitmentFact,
  type EvidenceKind,
} from '@maillage/domain/conventions';
import {
  addYears,
  failed,
  fromGlobalId,
  newId,
  ok,
  refusal,
  refusalsFromIssues,
  type Refusal,
  type Result,
} from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { citeFile } from '../../files/use-cases/cite-file.ts';
import { lockHistory, readableRecord } from '../persistence/commitments.queries.ts';
import { CommitmentEventEntity } from '../persistence/convention.entities.ts';
import { conventionsById, grantsOf } from '../persistence/convention.queries.ts';
import { boundOrganisations } from '../persistence/parts.queries.ts';
import { actsForKeys } from './acting-parties.ts';
import { factsFrom, partsOfConvention } from './convention-facts.ts';
import { whoOf } from './open-for-editing.ts';
import { refreshDeadlines } from './refresh-deadlines.ts';

/** How far ahead a commitment of a convention without an end may be reported on. */
export const REPORT_HORIZON_YEARS = 3;

/**
 * Adds a line to the history of a commitment: in progress, met, waived, reopened, with its evidence.
 * @returns NOT_FOUND; FORBIDDEN when the actor may not say this of it (met by those bound or the drafter, waived by those
 * towards whom it is taken); else the reasons of the rules (`checkReport`), and NOT_FOUND on a record or a file given as evidence
 */
export async function reportCommitment(
  tx: Transaction,
  command: { conventionId: string; commitmentId: string; fields: unknown },
): Promise<Result<{ conventionId: string; id: string }, Refusal>> {
  const ids = [command.conventionId];
  const [convention] = await conventionsById(tx, ids);
  if (!convention) return failed([refusal('NOT_FOUND', ['commitmentId'])]);
  // Two reports on one commitment are decided one after the other.
  await lockHistory(tx, command.commitmentId);
  const parts = await partsOfConvention(tx, command.conventionId, tx.today);
  const row = parts.commitments.find((each) => each.id === command.commitmentId);
  const facts = factsFrom(convention, parts, tx.today);
  const commitment = facts.commitments.find((each) => each.id === command.commitmentId);
  if (!row || !commitment) return failed([refusal('NOT_FOUND', ['commitmentId'])]);
  const parsed = commitmentEventInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const report = parsed.data;
  const denial = whyNot(tx, report, commitment, {
    status: convention.status,
    draftingOrganisationId: convention.draftingOrganisationId,
    boundOrganisationIds: (await boundOrganisations(tx, [row.partyId])).map((each) => each.organisationId),
    partyKey: commitment.partyKey,
    creditorKeys: creditorsOf(commitment, facts.parties),
    actsForKeys: actsForKeys(await grantsOf(tx, ids), parts.parties),
  });
  if (denial) return failed([denial]);

  const term = termOf(facts);
  const refusals = checkReport(report, {
    commitment,
    evidenceKinds: row.evidenceKinds as EvidenceKind[],
    occurrences: occurrencesOf(commitment, { ...term, horizon: addYears(tx.today, REPORT_HORIZON_YEARS) }),
    startsOn: term.startsOn,
    today: tx.today,
  });
  refusals.push(...(await evidenceRefusals(tx, report)));
  if (refusals.length > 0) return failed(refusals);

  const { fileId, ...line } = report;
  const id = newId<'CommitmentEvent'>();
  if (fileId !== null) {
    const { conventionId } = command;
    const record = { type: 'CommitmentEvent', id };
    const uncited = await citeFile(tx, { fileId, purpose: 'evidence', conventionId, record, path: ['fileId'] });
    if (uncited.length > 0) return failed(uncited);
  }
  await tx.manager.insert(CommitmentEventEntity, {
    id,
    conventionId: command.conventionId,
    commitmentId: command.commitmentId,
    ...line,
    organisationId: tx.actor.organisationId!,
    accountId: tx.actor.accountId,
  });
  await tx.audit({
    stream: `convention:${command.conventionId}`,
    recordType: 'Commitment',
    recordId: command.commitmentId,
    action: `reported_${report.status}`,
    conventionId: command.conventionId,
    before: null,
    after: report,
  });
  await refreshDeadlines(tx, command.conventionId, tx.today);
  await tx.announce({ type: 'convention', id: command.conventionId });
  return ok({ conventionId: command.conventionId, id: command.commitmentId });
}

/** What was waived is reopened by those who may waive it: otherwise the debtor would undo what the creditor decided. */
function whyNot(
  tx: Transaction,
  { status, occurrenceOn }: CommitmentEventInput,
  { events }: CommitmentFact,
  facts: WaiverRightsFacts,
): Denial {
  const waived = lastDecision({ dueOn: occurrenceOn }, events)?.status === 'waived';
  const creditorDecides = status === 'waived' || (status === 'reopened' && waived);
  return creditorDecides ? whyNotWaiveCommitment(whoOf(tx), facts) : whyNotReportCommitment(whoOf(tx), facts);
}

async function evidenceRefusals(
  tx: Transaction,
  { evidenceKind, evidence }: CommitmentEventInput,
): Promise<readonly Refusal[]> {
  const record = evidenceKind === 'record' && evidence !== null ? fromGlobalId(evidence) : null;
  if (record === null || (await readableRecord(tx, record.type, record.id))) return [];
  return [refusal('NOT_FOUND', ['evidence'], { of: 'record' })];
}
