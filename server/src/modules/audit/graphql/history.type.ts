import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/connection.ts';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';

@ObjectType('HistoryEntry', { description: 'A line of the audit log: who changed what, when, for whom.' })
export class HistoryEntryType {
  uuid!: string;
  accountUuid!: string;
  organisationUuid!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => String, { description: "'created', 'changed', 'deleted', 'signed', 'reported_met'…" })
  action!: string;

  @Field(() => String, { description: "Type of the record changed: 'Convention', 'Clause', 'Membership'…" })
  recordType!: string;

  @Field(() => ID, { description: 'The record changed, which may no longer exist.' })
  recordId!: string;
}

export const HistoryEntryConnection = connectionType('HistoryEntry', HistoryEntryType);
