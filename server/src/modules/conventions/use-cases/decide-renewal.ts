import { whyNotDecideRenewal, whyNotRecordHeld } from '@maillage/domain/access';
import {
  assessmentInput,
  checkRenewal,
  renewalDecisionInput,
  SIGNING_ROLES,
  termOf,
  type RenewalFacts,
} from '@maillage/domain/conventions';
import { failed, newId, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { conventionsById, grantsOf, holdConvention, type ConventionRow } from '../persistence/convention.queries.ts';
import { clausesOf, noticesOf, partiesOf, signaturesOf, type PartyRow } from '../persistence/parts.queries.ts';
import { insertRenewalRecord, type RenewalRow } from '../persistence/renewal.queries.ts';
import { actsForKeys } from './acting-parties.ts';
import { noticeFacts } from './convention-facts.ts';
import { clauseFacts, signatureFacts, whoOf } from './open-for-editing.ts';
import { namingParty } from './party-names.ts';
import { refreshDeadlines } from './refresh-deadlines.ts';

interface Command {
  conventionId: string;
  fields: unknown;
}

type Recorded = Promise<Result<{ conventionId: string; id: string }, Refusal>>;

interface Opened {
  convention: ConventionRow;
  parties: PartyRow[];
  /** Parties for which the reader's organisation acts. */
  actsForKeys: string[];
  facts: RenewalFacts;
}

async function opened(tx: Transaction, conventionId: string): Promise<Opened | null> {
  const ids = [conventionId];
  await holdConvention(tx, conventionId);
  const [convention] = await conventionsById(tx, ids);
  if (!convention) return null;
  const parties = await partiesOf(tx, ids, null);
  return {
    convention,
    parties,
    actsForKeys: actsForKeys(await grantsOf(tx, ids), parties),
    facts: {
      status: convention.status,
      clauses: clauseFacts(await clausesOf(tx, ids, null)),
      signatures: signatureFacts({ parties, signatures: await signaturesOf(tx, ids) }),
      parties: parties.map(({ key, role }) => ({ key, role })),
      notices: noticeFacts({ parties, notices: await noticesOf(tx, ids) }),
    },
  };
}

/**
 * Records what a party wants to follow the end of the present term (VALS-12.3): to renew, to negotiate anew, or to let it
 * expire. A later word of the same party replaces it.
 * @returns FORBIDDEN for whoever does not speak for the party; RENEWAL_NOT_OPEN with the article of the window;
 * TRANSITION_NOT_ALLOWED outside the term or under notice; TERM_UNKNOWN when nothing ends it
 */
export async function decideRenewal(tx: Transaction, command: Command): Recorded {
  const file = await opened(tx, command.conventionId);
  if (!file) return failed([refusal('NOT_FOUND', ['conventionId'])]);
  const { status, draftingOrganisationId } = file.convention;
  const partyKey = String((command.fields as { partyKey?: unknown }).partyKey);
  const rights = { status, draftingOrganisationId, partyKey, actsForKeys: file.actsForKeys };
  const denial = whyNotDecideRenewal(whoOf(tx), rights);
  if (denial) return failed([denial]);
  const parsed = renewalDecisionInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const { decision, decidedOn, decidedBy, words } = parsed.data;
  const refusals = checkRenewal(file.facts, { on: decidedOn, path: 'decidedOn', partyKey }, tx.today);
  if (refusals.length > 0) return failed(refusals.map((each) => namingParty(each, file.parties)));
  const party = file.parties.find(({ key }) => key === partyKey)!;
  const row = { kind: 'decision', happenedOn: decidedOn, partyId: party.id, decision, decidedBy, words } as const;
  return record(tx, command.conventionId, file, row, {
    party: party.organisationShortName,
    decision,
    decidedOn,
    decidedBy,
    words,
  });
}

/**
 * Records the assessment of the present term (VALS-12.3), for all of its parties.
 * @returns FORBIDDEN for whoever neither acts for a party that signs nor holds the pen; as for a decision otherwise
 */
export async function recordAssessment(tx: Transaction, command: Command): Recorded {
  const file = await opened(tx, command.conventionId);
  if (!file) return failed([refusal('NOT_FOUND', ['conventionId'])]);
  const { status, draftingOrganisationId } = file.convention;
  const holderKeys = file.parties.filter(({ role }) => SIGNING_ROLES.includes(role)).map(({ key }) => key);
  const rights = { status, draftingOrganisationId, holderKeys, actsForKeys: file.actsForKeys };
  const denial = whyNotRecordHeld(whoOf(tx), rights);
  if (denial) return failed([denial]);
  const parsed = assessmentInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const { assessedOn, words } = parsed.data;
  const refusals = checkRenewal(file.facts, { on: assessedOn, path: 'assessedOn', partyKey: null }, tx.today);
  if (refusals.length > 0) return failed(refusals);
  const row = { kind: 'assessment', happenedOn: assessedOn, words } as const;
  return record(tx, command.conventionId, file, row, { assessedOn, words });
}

async function record(
  tx: Transaction,
  conventionId: string,
  { facts }: Opened,
  row: Pick<RenewalRow, 'kind' | 'happenedOn' | 'words'> & Partial<RenewalRow>,
  after: object,
): Recorded {
  const { endsOn } = termOf({ ...facts, asOf: row.happenedOn as never });
  const id = newId<'RenewalRecord'>();
  await insertRenewalRecord(tx, {
    partyId: null,
    decision: null,
    decidedBy: null,
    ...row,
    id,
    conventionId,
    termEndsOn: endsOn!,
    organisationId: tx.actor.organisationId,
    accountId: tx.actor.accountId!,
    recordedAt: tx.now,
  });
  await tx.audit({
    stream: `convention:${conventionId}`,
    recordType: 'RenewalRecord',
    recordId: id,
    action: row.kind === 'decision' ? 'renewal_decided' : 'term_assessed',
    conventionId,
    before: null,
    after: { endsOn, ...after },
  });
  await refreshDeadlines(tx, conventionId, tx.today);
  await tx.announce({ type: 'convention', id: conventionId });
  return ok({ conventionId, id });
}
