import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { toGlobalId, uuidOf, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { loadClauses, loadNotices, loadParties } from '../persistence/convention.loader.ts';
import type { NoticeRow } from '../persistence/parts.queries.ts';
import { giveNotice, withdrawNotice } from '../use-cases/give-notice.ts';
import { ConventionType } from './convention.type.ts';
import { NoticeFormEnum } from './enums.ts';
import { partyOf } from './load-party.ts';
import { PartyType } from './parts.type.ts';
import { partyModel } from './read-models.ts';
import { given, partWritten, WrittenPayload, type Written } from './written.ts';

@ObjectType('Notice', { description: "A party's decision to end a convention before its term." })
export class NoticeType {
  uuid!: string;
  conventionUuid!: string;
  partyUuid!: string;
  clauseUuid!: string;
  agreedPartyUuids!: string[];

  @Field(() => ID)
  id!: string;

  @Field(() => NoticeFormEnum)
  form!: string;

  @Field(() => DateScalar, { nullable: true })
  sentOn!: string | null;

  @Field(() => DateScalar, { description: 'The delay counts from here.' })
  receivedOn!: string;

  @Field(() => DateScalar, { description: 'Last day of the convention by this notice, in civil months from receipt.' })
  effectiveOn!: string;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the registered letter, or where its receipt is kept.',
  })
  evidence!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was taken back; null while it stands.' })
  withdrawnOn!: string | null;

  @Field(() => String, { nullable: true })
  withdrawalNote!: string | null;

  @Field(() => Int, { description: 'To be given back by whoever withdraws it.' })
  version!: number;
}

function noticeModel({ id, conventionId, partyId, clauseId, agreedPartyIds, ...shown }: NoticeRow): NoticeType {
  return Object.assign(new NoticeType(), shown, {
    uuid: id,
    id: toGlobalId('Notice', id),
    conventionUuid: conventionId,
    partyUuid: partyId,
    clauseUuid: clauseId,
    agreedPartyUuids: agreedPartyIds,
  });
}

@InputType('GiveNoticeInput')
class GiveNoticeInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => String, { description: 'The party that ends the convention.' })
  partyKey!: string;

  @Field(() => NoticeFormEnum)
  form!: string;

  @Field(() => DateScalar, { nullable: true })
  sentOn?: string | null;

  @Field(() => DateScalar, { description: 'Day on which the others received it.' })
  receivedOn!: string;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => ID, { nullable: true, description: 'The letter, sent as a file for a notice.' })
  fileId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the registered letter, or where its receipt is kept.',
  })
  evidence?: string | null;
}

@InputType('WithdrawNoticeInput')
class WithdrawNoticeInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID)
  noticeId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => DateScalar)
  withdrawnOn!: string;

  @Field(() => [String], { description: 'Keys of the other parties that agree: every one that signs is needed.' })
  agreedByKeys!: string[];

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@Resolver(() => NoticeType)
export class NoticeResolver {
  @FieldResolver(() => PartyType, { nullable: true, description: 'The party that gave it.' })
  async party(@Root() notice: NoticeType, @Ctx() context: GraphQLContext): Promise<PartyType | null> {
    return partyOf(context, notice.conventionUuid, notice.partyUuid);
  }

  @FieldResolver(() => [PartyType], { description: 'The parties that agreed to its withdrawal.' })
  async agreedBy(@Root() notice: NoticeType, @Ctx() context: GraphQLContext): Promise<PartyType[]> {
    const rows = await loadParties(context, notice.conventionUuid, null);
    return rows.filter(({ id }) => notice.agreedPartyUuids.includes(id)).map(partyModel);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Article by which it takes effect.' })
  async articleNumber(@Root() notice: NoticeType, @Ctx() context: GraphQLContext): Promise<string | null> {
    const rows = await loadClauses(context, notice.conventionUuid, null);
    return rows.find(({ id }) => id === notice.clauseUuid)?.articleNumber ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  async ruleId(@Root() notice: NoticeType, @Ctx() context: GraphQLContext): Promise<string | null> {
    const rows = await loadClauses(context, notice.conventionUuid, null);
    return rows.find(({ id }) => id === notice.clauseUuid)?.ruleId ?? null;
  }
}

@Resolver(() => ConventionType)
export class ConventionNoticesResolver {
  @FieldResolver(() => [NoticeType], {
    description: 'Every notice ever given, those withdrawn included, in the order of their receipt.',
  })
  async notices(@Root() convention: ConventionType, @Ctx() context: GraphQLContext): Promise<NoticeType[]> {
    return (await loadNotices(context, convention.uuid, null)).map(noticeModel);
  }
}

@Resolver()
export class NoticeMutations {
  @Mutation(() => WrittenPayload, {
    description:
      "Records a party's notice; the convention ends on the day that its clause makes of the day of receipt.",
  })
  async giveNotice(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => GiveNoticeInput) input: GiveNoticeInput,
  ): Written {
    const { conventionId, fileId, ...fields } = input;
    const command = {
      conventionId: uuidOf('Convention', conventionId),
      fields: given({ ...fields, fileId: uuidOrNull('File', fileId) }),
    };
    const result = await context.mutate('giveNotice', command, (tx) => giveNotice(tx, command));
    return partWritten(context, 'Notice', result);
  }

  @Mutation(() => WrittenPayload, {
    description: 'Takes back a notice that still runs, when every other party that signs agrees.',
  })
  async withdrawNotice(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => WithdrawNoticeInput) input: WithdrawNoticeInput,
  ): Written {
    const { conventionId, noticeId, expectedVersion, ...fields } = input;
    const command = {
      conventionId: uuidOf('Convention', conventionId),
      noticeId: uuidOf('Notice', noticeId),
      expectedVersion,
      fields: given(fields),
    };
    const result = await context.mutate('withdrawNotice', command, (tx) => withdrawNotice(tx, command));
    return partWritten(context, 'Notice', result);
  }
}
