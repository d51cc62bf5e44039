import {
  applyChanges,
  checkChanges,
  checkEffect,
  effectOf,
  lastOfPart,
  partOf,
  termOf,
  type AnnexInput,
  type ArticleInput,
  type AvenantChange,
  type ClauseInput,
  type CommitmentInput,
  type PartyInput,
  type TextVersion,
} from '@maillage/domain/conventions';
import { addDays, failed, maxDate, newId, ok, type CalendarDate, type Refusal, type Result } from '@maillage/kernel';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { SqlReader } from '../../../db/sql.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import {
  AnnexEntity,
  ArticleEntity,
  ArticleVersionEntity,
  ClauseEntity,
  CommitmentEntity,
  CommitmentVersionEntity,
  PartyVersionEntity,
} from '../persistence/convention.entities.ts';
import { endVersion } from '../persistence/instruments.queries.ts';
import { concludeAvenant } from '../persistence/parts.queries.ts';
import { nameParties } from '../persistence/signing.queries.ts';
import { readDiscussion, type Discussion } from './discussion.ts';
import { conventionFacts, recorded } from './open-avenant.ts';
import type { NamedParts } from './open-for-editing.ts';
import { namingParty } from './party-names.ts';
import { refreshDeadlinesAfter } from './refresh-deadlines.ts';
import { annexColumns } from './save-annex.ts';
import { articleColumns } from './save-article.ts';
import { clauseColumns } from './save-clause.ts';
import { commitmentColumns, nextPosition, writeAxes } from './save-commitment.ts';
import { partyColumns, writeMandates } from './save-party.ts';
import { changeFact, textVersions, type StoredVersion } from './text-versions.ts';

/**
 * What stands against signing an avenant on a day: its convention has ended meanwhile, or the text has changed under it.
 * Nothing for the initial text.
 */
export async function checkAvenantSigning(
  db: SqlReader,
  { avenant, convention, changes }: Pick<Discussion, 'avenant' | 'convention' | 'changes'>,
  today: CalendarDate,
): Promise<Refusal[]> {
  if (!avenant) return [];
  const on = effectOf(avenant.wantedOn as CalendarDate | null, today);
  const outside = checkEffect(on, await conventionFacts(db, convention), null);
  return [...outside, ...checkChanges(await textVersions(db, convention.id), changes.map(changeFact), on)];
}

/**
 * Writes the changes of an avenant into the text once every signature is there: the versions in force end the day before
 * its effect, the new ones begin. All of it, or nothing.
 * @returns what stands against it after all
 */
export async function applyAvenant(
  tx: Transaction,
  ref: { conventionId: string; avenantId: string },
): Promise<Result<null, Refusal>> {
  const discussion = await readDiscussion(tx, ref, tx.today);
  const { avenant, signatures, convention } = discussion!;
  const dates = signatures.flatMap(({ signedOn }) => (signedOn ?? []) as CalendarDate);
  if (dates.length === 0 || dates.length < signatures.length) return ok(null);
  const concludedOn = maxDate(dates[0]!, ...dates.slice(1));
  const effectiveOn = effectOf(avenant!.wantedOn as CalendarDate | null, concludedOn);
  const changes = discussion!.changes.map(changeFact);
  const text = await textVersions(tx, convention.id);
  const facts = await conventionFacts(tx, convention);
  const refusals = [...checkEffect(effectiveOn, facts, null), ...checkChanges(text, changes, effectiveOn)];
  if (refusals.length > 0) return failed(refusals.map((each) => namingParty(each, discussion!.parties)));

  const after = applyChanges(text, changes, effectiveOn, avenant!.ordinal);
  const writing = { tx, conventionId: convention.id, instrumentId: avenant!.id, named: namedParts(after), effectiveOn };
  for (const change of changes.filter(({ operation }) => operation !== 'add')) {
    const { block, versionId } = lastOfPart(text, partOf(change)) as StoredVersion;
    await endVersion(tx, block, versionId, { on: addDays(effectiveOn, -1), avenantId: avenant!.id });
  }
  for (const change of changes) {
    const written = after.find((each) => each.partId === partOf(change) && each.ordinal === avenant!.ordinal);
    if (written) await insertVersion(writing, change, written);
  }
  const term = termOf(await conventionFacts(tx, convention));
  const ordered = term.startsOn === null || term.endsOn === null || term.startsOn <= term.endsOn;
  await concludeAvenant(
    tx,
    avenant!.id,
    { concludedOn, effectiveOn },
    { ...term, endsOn: ordered ? term.endsOn : null },
  );
  await refreshDeadlinesAfter(tx, convention.id);
  await recorded(
    tx,
    convention.id,
    avenant!.id,
    'avenant_in_force',
    { status: avenant!.status },
    {
      label: avenant!.label,
      status: 'in_force',
      effectiveOn,
      endsOn: term.endsOn,
    },
  );
  return ok(null);
}

interface Writing {
  tx: Transaction;
  conventionId: string;
  instrumentId: string;
  named: NamedParts;
  effectiveOn: CalendarDate;
}

/** What parts name by key or number once the changes are made: the newest of each, those just added too. */
function namedParts(after: readonly TextVersion[]): NamedParts {
  const newest = after.filter((version) => lastOfPart(after, version.partId) === version);
  const of = (block: TextVersion['block']) => newest.filter((version) => version.block === block);
  return {
    parties: of('Party').map(({ partId, fields }) => ({ id: partId, key: String(fields['key']) })),
    articles: of('Article').map(({ partId, fields }) => ({ id: partId, number: String(fields['number']) })),
  };
}

async function insertVersion(writing: Writing, change: AvenantChange, version: TextVersion): Promise<void> {
  const { tx, conventionId, instrumentId, named, effectiveOn } = writing;
  const { partId, validTo } = version;
  const isNew = change.operation === 'add';
  const input = { ...version.fields, validFrom: effectiveOn, validTo } as unknown;
  const row = { id: newId(), conventionId, instrumentId, version: 1 };
  const insert = (Entity: EntityTarget<ObjectLiteral>, columns: object) => tx.manager.insert(Entity, columns as never);
  switch (version.block) {
    case 'Article':
      if (isNew) await insert(ArticleEntity, { id: partId, conventionId });
      await insert(ArticleVersionEntity, {
        ...row,
        articleId: partId,
        ...articleColumns(named, input as ArticleInput),
      });
      return;
    case 'Annex':
      await insert(AnnexEntity, {
        ...row,
        partId,
        ...annexColumns(named, input as AnnexInput),
        validFrom: effectiveOn,
        validTo,
      });
      return;
    case 'Clause':
      await insert(ClauseEntity, { ...row, partId, ...clauseColumns(named, input as ClauseInput) });
      return;
    case 'Party': {
      const party = input as PartyInput;
      if (isNew) await nameParties(tx, conventionId, [{ id: partId, key: party.key }]);
      await insert(PartyVersionEntity, { ...row, partyId: partId, ...partyColumns(named, party) });
      await writeMandates(tx, { conventionId, partyId: partId, versionId: row.id }, party);
      return;
    }
    case 'Commitment': {
      const commitment = input as CommitmentInput;
      if (isNew) await insert(CommitmentEntity, { id: partId, conventionId });
      const columns = commitmentColumns(named, commitment);
      const place = await nextPosition(tx, conventionId);
      await insert(CommitmentVersionEntity, { ...row, commitmentId: partId, position: place, ...columns });
      await writeAxes(tx, { conventionId, commitmentId: partId, versionId: row.id }, commitment.axisCodes);
    }
  }
}
