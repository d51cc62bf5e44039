import { whyNotOpenSuccessor } from '@maillage/domain/access';
import { checkOpenSuccessor, phaseOn, SIGNING_ROLES, successorInput } from '@maillage/domain/conventions';
import { failed, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { conventionsById, grantsOf, territoriesOf } from '../persistence/convention.queries.ts';
import { writeReplaces } from '../persistence/copies.queries.ts';
import { partiesOf } from '../persistence/parts.queries.ts';
import { actsForKeys } from './acting-parties.ts';
import { factsFrom, partsOfConvention } from './convention-facts.ts';
import { copyText } from './copy-text.ts';
import { createConvention } from './create-convention.ts';
import { whoOf } from './open-for-editing.ts';
import { identifiedParts, readAround } from './part-fields.ts';
import { successionRefusals } from './succession.ts';

/**
 * Opens a draft that is to replace a convention, from the text of that one as it reads on a day (PDL-7.1).
 * @param command.conventionId the convention that is replaced
 * @returns the draft's id; NOT_FOUND, FORBIDDEN for whoever neither coordinates nor signs it, TRANSITION_NOT_ALLOWED from a
 * phase that no successor is opened from, SUCCESSOR_EXISTS; with a stated start SUCCESSOR_BEFORE_END,
 * SUCCESSOR_LACKS_SIGNATORY, SUCCESSOR_BEFORE_START
 */
export async function openSuccessor(
  tx: Transaction,
  command: { conventionId: string; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const ids = [command.conventionId];
  const [prior] = await conventionsById(tx, ids);
  if (!prior) return failed([refusal('NOT_FOUND', ['conventionId'])]);
  const parties = await partiesOf(tx, ids, tx.today);
  const denial = whyNotOpenSuccessor(whoOf(tx), {
    status: prior.status,
    draftingOrganisationId: prior.draftingOrganisationId,
    actsForKeys: actsForKeys(
      await grantsOf(tx, ids),
      parties.filter((party) => SIGNING_ROLES.includes(party.role)),
    ),
  });
  if (denial) return failed([denial]);
  const facts = factsFrom(prior, await partsOfConvention(tx, prior.id, tx.today), tx.today);
  const impossible = checkOpenSuccessor(phaseOn(facts, tx.today));
  if (impossible.length > 0) return failed(impossible);
  const parsed = successorInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const { title, startsOn, endsOn, asOf, blocks } = parsed.data;

  const around = (await readAround(tx, prior.id, asOf))!;
  const territory = await territoriesOf(tx, ids);
  // A framework above that the opener does not see is for the drafter to name.
  const parent = prior.parentId === null ? [] : await conventionsById(tx, [prior.parentId]);
  const created = await createConvention(tx, {
    title,
    kind: prior.kind,
    object: prior.object,
    parentId: parent[0]?.id ?? null,
    territory: territory.map(({ kind, code }) => ({ kind, code })),
  });
  if (!created.ok) return created;
  const { id } = created.value;
  await writeReplaces(tx, id, prior.id);
  const copied = await copyText(tx, {
    into: id,
    source: { conventionId: prior.id, parts: await identifiedParts(tx, around, asOf), readOn: asOf },
    choice: { blocks, startsOn, endsOn },
  });
  if (!copied.ok) return copied;
  // Without a stated start there is time: it is asked again before the text is signed.
  const refusals = (await successionRefusals(tx, id)).filter(
    ({ code }) => startsOn !== null || code === 'SUCCESSOR_EXISTS',
  );
  return refusals.length > 0 ? failed(refusals) : ok({ id });
}
