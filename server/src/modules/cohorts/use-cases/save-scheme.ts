import { editionInput, schemeInput, whyNotKeepSchemes } from '@maillage/domain/cohorts';
import { failed, newId, ok, refusal, refusalsFromIssues, type Refusal, type Result } from '@maillage/kernel';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { conventionsById, grantsOf } from '../../conventions/persistence/convention.queries.ts';
import { articlesOf, partiesOf } from '../../conventions/persistence/parts.queries.ts';
import { whoOf } from '../../conventions/use-cases/open-for-editing.ts';
import {
  insertEdition,
  insertScheme,
  lockEdition,
  schemesById,
  updateEdition,
  updateScheme,
} from '../persistence/scheme.queries.ts';
import { schemeRightsFacts } from './scheme-rights.ts';

const STALE = (expected: number | null) => failed([refusal('STALE_VERSION', ['expectedVersion'], { expected })]);

/** Whether the actor may keep the schemes of a convention. @returns NOT_FOUND when it is out of reach; FORBIDDEN */
async function mayKeep(tx: Transaction, conventionId: string): Promise<Result<null, Refusal>> {
  const ids = [conventionId];
  const [convention] = await conventionsById(tx, ids);
  if (!convention) return failed([refusal('NOT_FOUND', ['conventionId'])]);
  const facts = schemeRightsFacts(convention, await partiesOf(tx, ids, tx.today), await grantsOf(tx, ids));
  const denial = whyNotKeepSchemes(whoOf(tx), facts);
  return denial ? failed([denial]) : ok(null);
}

const author = (tx: Transaction) => ({
  organisationId: tx.actor.organisationId!,
  accountId: tx.actor.accountId,
});

/**
 * Enters a scheme under a convention, or corrects one.
 * @param command `id` null = a new one; `fields` those of `schemeInput`
 * @returns the scheme's id; NOT_FOUND, FORBIDDEN, STALE_VERSION, or what is wrong with the fields
 */
export async function saveScheme(
  tx: Transaction,
  command: { conventionId: string; id: string | null; expectedVersion: number | null; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const { conventionId, expectedVersion } = command;
  const may = await mayKeep(tx, conventionId);
  if (!may.ok) return may;
  const [current] = command.id === null ? [] : await schemesById(tx, [command.id]);
  if (command.id !== null && current?.conventionId !== conventionId) return failed([refusal('NOT_FOUND', ['id'])]);
  const parsed = schemeInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const id = current?.id ?? newId<'Scheme'>();
  if (!current) await insertScheme(tx, { id, conventionId, ...author(tx) }, parsed.data);
  else if (expectedVersion === null || !(await updateScheme(tx, id, expectedVersion, parsed.data)))
    return STALE(expectedVersion);
  await tx.audit({
    stream: `convention:${conventionId}`,
    recordType: 'Scheme',
    recordId: id,
    action: current ? 'changed' : 'created',
    conventionId,
    before: current ?? null,
    after: parsed.data,
  });
  await tx.announce({ type: 'convention', id: conventionId });
  return ok({ id });
}

/**
 * Enters an edition of a scheme, or corrects one.
 * @param command `id` null = a new one; `fields` those of `editionInput`
 * @returns the scheme's id; NOT_FOUND, FORBIDDEN, STALE_VERSION, UNKNOWN_ARTICLE when the convention has no such article
 */
export async function saveEdition(
  tx: Transaction,
  command: { schemeId: string; id: string | null; expectedVersion: number | null; fields: unknown },
): Promise<Result<{ id: string }, Refusal>> {
  const [scheme] = await schemesById(tx, [command.schemeId]);
  if (!scheme) return failed([refusal('NOT_FOUND', ['schemeId'])]);
  const { conventionId } = scheme;
  const may = await mayKeep(tx, conventionId);
  if (!may.ok) return may;
  const current = command.id === null ? null : await lockEdition(tx, command.id);
  if (command.id !== null && current?.schemeId !== scheme.id) return failed([refusal('NOT_FOUND', ['id'])]);
  const parsed = editionInput.safeParse(command.fields);
  if (!parsed.success) return failed(refusalsFromIssues(parsed.error.issues, command.fields));
  const edition = parsed.data;
  const refusals: Refusal[] = [];
  if (edition.isFallback && scheme.fallbackOccupation === null) refusals.push(refusal('INVALID_VALUE', ['isFallback']));
  if (edition.articleNumber !== null) {
    const articles = await articlesOf(tx, [conventionId], tx.today);
    if (!articles.some((article) => article.number === edition.articleNumber))
      refusals.push(refusal('UNKNOWN_ARTICLE', ['articleNumber'], { number: edition.articleNumber }));
  }
  if (refusals.length > 0) return failed(refusals);
  const id = current?.id ?? newId<'SchemeEdition'>();
  if (!current) await insertEdition(tx, { id, schemeId: scheme.id, conventionId, ...author(tx) }, edition);
  else if (command.expectedVersion === null || !(await updateEdition(tx, id, command.expectedVersion, edition)))
    return STALE(command.expectedVersion);
  await tx.audit({
    stream: `convention:${conventionId}`,
    recordType: 'SchemeEdition',
    recordId: id,
    action: current ? 'changed' : 'created',
    conventionId,
    before: current,
    after: edition,
  });
  await tx.announce({ type: 'convention', id: conventionId });
  return ok({ id: scheme.id });
}
