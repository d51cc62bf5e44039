import { whyNotDraftConvention } from '@maillage/domain/access';
import type { OrganisationKind } from '@maillage/domain/organisations';
import {
  checkOpenContract,
  contractInput,
  phaseOn,
  type ModelInput,
  type SourcePart,
} from '@maillage/domain/conventions';
import { failed, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { conventionsById } from '../persistence/convention.queries.ts';
import { kindsOf, modelsOf } from '../persistence/copies.queries.ts';
import { factsFrom, partsOfConvention } from './convention-facts.ts';
import { copyText } from './copy-text.ts';
import { createConvention } from './create-convention.ts';
import { whoOf } from './open-for-editing.ts';
import { identifiedParts, readAround } from './part-fields.ts';
import { namingParty } from './party-names.ts';

/**
 * Opens a draft of a territorial contract from the model of a framework (AMF-2): its parties stand in the places of the
 * framework's, under the same keys, so that clauses and commitments name them.
 * @param command.frameworkId the framework
 * @returns the draft's id; NOT_FOUND, FORBIDDEN, MODEL_MISSING, TRANSITION_NOT_ALLOWED, or what `checkOpenContract` says
 */
export async function openContract(
  tx: Transaction,
  command: { frameworkId: string; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const { frameworkId } = command;
  const denial = whyNotDraftConvention(whoOf(tx));
  const [framework] = await conventionsById(tx, [frameworkId]);
  if (!framework) return failed([refusal('NOT_FOUND', ['frameworkId'])]);
  if (denial) return failed([denial]);
  const parsed = contractInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const input = parsed.data;
  const [model] = await modelsOf(tx, [frameworkId]);
  const facts = factsFrom(framework, await partsOfConvention(tx, frameworkId, tx.today), tx.today);
  const kinds = await kindsOf(
    tx,
    input.parties.map((party) => party.organisationId),
  );
  const around = (await readAround(tx, frameworkId, tx.today))!;
  const refusals = checkOpenContract(
    {
      frameworkPhase: phaseOn(facts, tx.today),
      model: (model as ModelInput | undefined) ?? null,
      kinds: new Map(kinds.map(({ id, kind }) => [id, kind as OrganisationKind])),
      actingOrganisationId: tx.actor.organisationId,
    },
    input,
  );
  if (refusals.length > 0) return failed(refusals.map((each) => namingParty(each, around.parties)));

  const text = await identifiedParts(tx, around, tx.today);
  const created = await createConvention(tx, {
    title: input.title,
    kind: 'territorial_contract',
    object: framework.object,
    parentId: frameworkId,
    territory: input.territory,
  });
  if (!created.ok) return created;
  const { id } = created.value;
  const goesDown = new Map(model!.parts.map((part) => [part.id, part.fixed]));
  const copied = await copyText(tx, {
    into: id,
    source: {
      conventionId: frameworkId,
      parts: [...partiesFor(text, input.parties), ...text.filter((part) => goesDown.has(part.id))],
      readOn: tx.today,
    },
    choice: {
      blocks: ['Party', 'Article', 'Recital', 'Axis', 'Clause', 'Commitment'],
      startsOn: input.startsOn,
      endsOn: input.endsOn,
    },
    fixed: new Set(model!.parts.filter((part) => part.fixed).map((part) => part.id)),
  });
  return copied.ok ? ok({ id }) : copied;
}

/** The organisations of a contract, each in the place of a party of the framework: it signs, by an office to be put right. */
function partiesFor(
  text: readonly SourcePart[],
  parties: readonly { key: string; organisationId: string }[],
): SourcePart[] {
  return text.flatMap((part): SourcePart[] => {
    if (part.block !== 'Party') return [];
    const named = parties.find((party) => party.key === part.fields.key);
    if (!named) return [];
    const { key, representative, position } = part.fields;
    const fields = {
      key,
      organisationId: named.organisationId,
      role: 'signatory',
      designation: null,
      actsForKey: null,
      mandates: [],
      representative: representative ?? { office: 'Présidence', quality: null },
      enablingAct: null,
      signatureSlots: ['elected'],
      position,
      validFrom: null,
      validTo: null,
    } as const;
    return [{ ...part, fields: { ...fields, mandates: [], signatureSlots: ['elected'] } }];
  });
}
