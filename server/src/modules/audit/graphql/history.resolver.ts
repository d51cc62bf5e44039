import { fromGlobalId } from '@maillage/kernel';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { connectionFrom, type Connection } from '../../../platform/graphql/connection.ts';
import { NO_RECORD, toGlobalId } from '../../../platform/graphql/ids.ts';
import { JSONScalar } from '../../../platform/graphql/scalars.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import { organisationModel } from '../../organisations/graphql/read-model.ts';
import { loadOrganisation } from '../../organisations/persistence/organisation.loader.ts';
import { loadAccountName, loadEntryHash, loadEntryValue } from '../persistence/history.loader.ts';
import type { HistoryRow } from '../persistence/history.queries.ts';
import { readHistory, type HistoryOwner } from '../use-cases/read-history.ts';
import { HistoryEntryConnection, HistoryEntryType } from './history.type.ts';

const OWNERS = new Set<string>(['Convention', 'Organisation', 'Account'] satisfies HistoryOwner['type'][]);

/** A malformed id, or one of a record without a history of its own, reads as that of an unknown record. */
function ownerOf(globalId: string): HistoryOwner {
  const named = fromGlobalId(globalId);
  return named && OWNERS.has(named.type) ? (named as HistoryOwner) : { type: 'Convention', id: NO_RECORD };
}

function entryModel({ id, accountId, organisationId, recordId, ...row }: HistoryRow): HistoryEntryType {
  return Object.assign(new HistoryEntryType(), row, {
    uuid: id,
    id: toGlobalId('HistoryEntry', id),
    recordId: toGlobalId(row.recordType, recordId),
    accountUuid: accountId,
    organisationUuid: organisationId,
  });
}

@Resolver(() => HistoryEntryType)
export class HistoryResolver {
  @Query(() => HistoryEntryConnection, {
    description:
      'What happened to a convention, an organisation or an account and to their parts, the newest first. Empty for whoever may not know.',
  })
  async history(
    @Ctx() context: GraphQLContext,
    @Arg('recordId', () => ID, { description: 'A Convention, an Organisation or an Account.' }) recordId: string,
    @Arg('first', () => Int, { nullable: true, description: 'At most 100.' }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<HistoryEntryType>> {
    return connectionFrom(await readHistory(context.gate, { first, after }, ownerOf(recordId)), entryModel);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'For whom it was done.' })
  async organisation(@Root() root: HistoryEntryType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    const row = root.organisationUuid === null ? null : await loadOrganisation(context, root.organisationUuid);
    return row && organisationModel(row);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Who did it, when that is the reader or somebody of the organisation acted for; null for people of others.',
  })
  accountName(@Root() root: HistoryEntryType, @Ctx() context: GraphQLContext): Promise<string | null> {
    return loadAccountName(context, root.accountUuid);
  }

  @FieldResolver(() => JSONScalar, {
    nullable: true,
    description: 'Null when the record did not exist, or once erased with a person.',
  })
  async before(@Root() root: HistoryEntryType, @Ctx() context: GraphQLContext): Promise<unknown> {
    return (await loadEntryValue(context, root.uuid))?.before ?? null;
  }

  @FieldResolver(() => JSONScalar, {
    nullable: true,
    description: 'Null when the record no longer exists, or once erased with a person.',
  })
  async after(@Root() root: HistoryEntryType, @Ctx() context: GraphQLContext): Promise<unknown> {
    return (await loadEntryValue(context, root.uuid))?.after ?? null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the line is in its chain already.' })
  async sealed(@Root() root: HistoryEntryType, @Ctx() context: GraphQLContext): Promise<boolean> {
    return (await loadEntryHash(context, root.uuid)) !== null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Hash of the line and of all before it, in hexadecimal; null while it is not sealed.',
  })
  hash(@Root() root: HistoryEntryType, @Ctx() context: GraphQLContext): Promise<string | null> {
    return loadEntryHash(context, root.uuid);
  }
}
