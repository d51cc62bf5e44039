import { whyNotHandleDispute } from '@maillage/domain/access';
import {
  checkDisputeStep,
  conciliationCostInput,
  conciliatorInput,
  disputeLine,
  disputeOutcomeInput,
  disputeStepInput,
  type DisputeEvent,
  type DisputeStepInput,
} from '@maillage/domain/conventions';
import { failed, newId, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { z } from 'zod';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { conventionsById, grantsOf, holdConvention } from '../persistence/convention.queries.ts';
import {
  answerConciliator,
  disputesOf,
  insertDisputeEvent,
  moveDispute,
  type DisputeChange,
  type DisputeRow,
} from '../persistence/disputes.queries.ts';
import { clausesOf, partiesOf, type PartyRow } from '../persistence/parts.queries.ts';
import { actsForKeys } from './acting-parties.ts';
import { disputeFact } from './dispute-facts.ts';
import { clauseFacts, whoOf } from './open-for-editing.ts';
import { namingParty } from './party-names.ts';
import { refreshDeadlines } from './refresh-deadlines.ts';

export interface DisputeCommand {
  conventionId: string;
  disputeId: string;
  expectedVersion: number;
  fields: unknown;
}

type Moved = Promise<Result<{ conventionId: string; id: string }, Refusal>>;

interface Step {
  event: DisputeEvent;
  input: DisputeStepInput & { name?: string; quality?: string | null; amount?: number };
  change: (before: DisputeRow, party: PartyRow) => Partial<DisputeChange>;
}

/** Outcomes after which the parties no longer look for an agreement by themselves. */
const OUTCOMES: ReadonlySet<DisputeEvent> = new Set(['settle', 'record_failure', 'seize_court', 'withdraw', 'close']);

/**
 * Takes a dispute one step on, in the name of a party to it: talks are opened, a conciliation begins, it is settled, has
 * failed, goes to court, is withdrawn or closed.
 * @returns NOT_FOUND for whoever may not read it; FORBIDDEN for whoever does not speak for the party; STALE_VERSION;
 * DISPUTE_STEP_*, COURT_*, CONCILIATOR_* and CONCILIATION_* with their article
 */
export function takeDisputeStep(tx: Transaction, command: DisputeCommand & { event: DisputeEvent }): Moved {
  const { event } = command;
  const schema = OUTCOMES.has(event) ? disputeOutcomeInput : disputeStepInput;
  return step(tx, command, schema, (input) => ({
    event,
    input,
    change: (before) => {
      const on = input.happenedOn;
      return {
        ...(event === 'open_talks' ? { receivedOn: before.receivedOn ?? on } : {}),
        ...(event === 'begin_conciliation' ? { conciliationBeganOn: on } : {}),
        ...(event === 'record_failure' ? { failedOn: on } : {}),
        ...(OUTCOMES.has(event) ? { outcomeOn: before.outcomeOn ?? on } : {}),
      };
    },
  }));
}

/** Proposes a conciliator in the name of a party, which accepts by that; answers to an earlier proposal are void. */
export function proposeConciliator(tx: Transaction, command: DisputeCommand): Moved {
  return step(tx, command, conciliatorInput, (input) => ({
    event: 'propose_conciliator',
    input,
    change: (_before, party) => ({
      conciliatorName: input.name,
      conciliatorQuality: input.quality,
      conciliatorPartyId: party.id,
    }),
  }));
}

/** Accepts or refuses the conciliator who stands proposed, in the name of another party than the one that proposed. */
export function respondToConciliator(tx: Transaction, command: DisputeCommand & { accepted: boolean }): Moved {
  const none = { conciliatorName: null, conciliatorQuality: null, conciliatorPartyId: null };
  return step(tx, command, disputeStepInput, (input) => ({
    event: command.accepted ? 'accept_conciliator' : 'refuse_conciliator',
    input,
    change: () => (command.accepted ? {} : none),
  }));
}

/** Records what the conciliation cost; the rules say who pays what. A later figure replaces it. */
export function recordConciliationCost(tx: Transaction, command: DisputeCommand): Moved {
  return step(tx, command, conciliationCostInput, (input) => ({
    event: 'record_cost',
    input,
    change: () => ({ conciliationCost: input.amount }),
  }));
}

async function step<S extends z.ZodType<Step['input']>>(
  tx: Transaction,
  command: DisputeCommand,
  schema: S,
  describe: (input: z.output<S>) => Step,
): Moved {
  const { conventionId, disputeId, expectedVersion } = command;
  const ids = [conventionId];
  await holdConvention(tx, conventionId);
  const [convention] = await conventionsById(tx, ids);
  const before = (await disputesOf(tx, ids)).find(({ id }) => id === disputeId);
  if (!convention || !before) return failed([refusal('NOT_FOUND', ['disputeId'])]);
  const parties = await partiesOf(tx, ids, null);
  const denial = whyNotHandleDispute(whoOf(tx), {
    status: convention.status,
    draftingOrganisationId: convention.draftingOrganisationId,
    partyKey: String((command.fields as { partyKey?: unknown }).partyKey),
    actsForKeys: actsForKeys(await grantsOf(tx, ids), parties),
  });
  if (denial) return failed([denial]);
  const parsed = schema.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  if (before.version !== expectedVersion) return failed([stale(expectedVersion)]);
  const { event, input, change } = describe(parsed.data);
  const facts = { clauses: clauseFacts(await clausesOf(tx, ids, null)), dispute: disputeFact(before, parties) };
  const refusals = checkDisputeStep({ ...facts, today: tx.today }, event, input);
  if (refusals.length > 0) return failed(refusals.map((each) => namingParty(each, parties)));

  const party = parties.find(({ key }) => key === input.partyKey)!;
  const { to: state } = disputeLine(before.state, event)!;
  const changed = { ...change(before, party), state, lastOn: input.happenedOn };
  if (!(await moveDispute(tx, before, expectedVersion, changed))) return failed([stale(expectedVersion)]);
  if (event === 'propose_conciliator' || event === 'accept_conciliator' || event === 'refuse_conciliator') {
    await answerConciliator(tx, disputeId, {
      partyId: party.id,
      acceptedOn: event === 'refuse_conciliator' ? null : input.happenedOn,
      others: event === 'accept_conciliator' ? 'stay' : 'are_taken_back',
    });
  }
  await recorded(tx, { command, before, state, event, input, party });
  return ok({ conventionId, id: disputeId });
}

interface Taken {
  command: DisputeCommand;
  before: DisputeRow;
  state: DisputeRow['state'];
  event: DisputeEvent;
  input: Step['input'];
  party: PartyRow;
}

async function recorded(tx: Transaction, { command, before, state, event, input, party }: Taken): Promise<void> {
  const { conventionId, disputeId } = command;
  const { happenedOn, words, name, quality, amount = null } = input;
  const about = name === undefined ? [before.conciliatorName, before.conciliatorQuality] : [name, quality];
  const conciliator = event.endsWith('_conciliator') ? about.filter(Boolean).join(', ') : null;
  await insertDisputeEvent(tx, {
    id: newId<'DisputeEvent'>(),
    disputeId,
    conventionId,
    event,
    state,
    partyId: party.id,
    happenedOn,
    words,
    conciliator,
    amount,
    recordedAt: tx.now,
    organisationId: tx.actor.organisationId,
    accountId: tx.actor.accountId!,
  });
  await tx.audit({
    stream: `convention:${conventionId}`,
    recordType: 'Dispute',
    recordId: disputeId,
    action: `dispute_${event}`,
    conventionId,
    before: { state: before.state },
    after: { state, party: party.organisationShortName, happenedOn, words, conciliator, amount },
  });
  await refreshDeadlines(tx, conventionId, tx.today);
  await tx.announce({ type: 'convention', id: conventionId });
}

const stale = (expected: number): Refusal => refusal('STALE_VERSION', ['expectedVersion'], { expected });
