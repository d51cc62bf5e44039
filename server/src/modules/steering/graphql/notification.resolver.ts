import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { connectionFrom, connectionType, type Connection } from '../../../platform/graphql/connection.ts';
import { toGlobalId, uuidOf } from '../../../platform/graphql/ids.ts';
import { RecordKindEnum, type RecordKind } from '../../../platform/graphql/record-kind.ts';
import { payload, payloadOf, type Refused } from '../../../platform/graphql/refused.ts';
import { DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import { loadConvention } from '../../conventions/persistence/convention.loader.ts';
import { loadOrganisation } from '../../organisations/persistence/organisation.loader.ts';
import type { NotificationRow } from '../persistence/notification.queries.ts';
import { countUnread, markNotificationsRead, readNotifications } from '../use-cases/notifications.ts';
import { expiryText } from './expiry.resolver.ts';

@ObjectType('NotificationSubject', { description: 'The record that a notification is about.' })
class NotificationSubjectType {
  @Field(() => ID)
  id!: string;

  @Field(() => RecordKindEnum)
  kind!: RecordKind;
}

@ObjectType('Notification', {
  description: 'Something that another organisation did, or the end of a convention, that the reader may want to know.',
})
class NotificationType {
  action!: string;
  recordType!: string;
  conventionUuid!: string;
  organisationUuid!: string | null;
  expiry!: NotificationRow['expiry'];

  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => Boolean, { description: 'Whether the reader has marked it as read for the organisation acted for.' })
  read!: boolean;

  @Field(() => NotificationSubjectType, { nullable: true })
  subject!: NotificationSubjectType | null;
}

const NotificationConnection = connectionType('Notification', NotificationType);

@ObjectType('NotificationsRead')
class NotificationsRead {
  @Field(() => Int, { description: 'How many are left unread.' })
  unreadCount!: number;
}

const MarkPayload = payloadOf('MarkNotificationsReadPayload', NotificationsRead);

/** The act as the catalogue tells it: of the convention itself, of an avenant, or of a part. */
function actionOf({ recordType, action }: Pick<NotificationType, 'recordType' | 'action'>): string {
  if (recordType === 'Avenant') return action.startsWith('avenant_') ? action : `avenant_${action}`;
  return recordType === 'Convention' ? `own_${action}` : action;
}

@Resolver(() => NotificationType)
class NotificationResolver {
  @Query(() => NotificationConnection, {
    description:
      'What other organisations did in the last 30 days on the conventions that the reader may see, the newest first.',
  })
  async notifications(
    @Ctx() context: GraphQLContext,
    @Arg('first', () => Int, { nullable: true, description: 'At most 100.' }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<NotificationType>> {
    const page = await readNotifications(context.gate, { first, after }, context.today);
    return connectionFrom(page, ({ id, conventionId, organisationId, ...row }) =>
      Object.assign(new NotificationType(), row, {
        id: toGlobalId('Notification', id),
        conventionUuid: conventionId,
        organisationUuid: organisationId,
        subject: Object.assign(new NotificationSubjectType(), {
          id: toGlobalId('Convention', conventionId),
          kind: 'convention',
        }),
      }),
    );
  }

  @FieldResolver(() => String, { description: 'Who did what to which convention, as a sentence.' })
  async text(@Root() root: NotificationType, @Ctx() context: GraphQLContext): Promise<string> {
    const [organisation, convention] = await Promise.all([
      root.organisationUuid === null ? null : loadOrganisation(context, root.organisationUuid),
      loadConvention(context, root.conventionUuid),
    ]);
    if (root.expiry) return expiryText(context, root.expiry, convention?.title ?? '');
    const record = context.texts.message('notification.record', { type: root.recordType });
    return context.texts.message('notification.text', {
      organisation: organisation?.shortName ?? '',
      action: actionOf(root),
      record,
      convention: convention?.title ?? '',
    });
  }

  @Mutation(() => MarkPayload, {
    description: 'Marks a notification and all the older ones as read, for the organisation acted for.',
  })
  async markNotificationsRead(
    @Ctx() context: GraphQLContext,
    @Arg('upTo', () => ID) upTo: string,
  ): Promise<NotificationsRead | Refused> {
    const uuid = uuidOf('Notification', upTo);
    const result = await context.mutate('markNotificationsRead', { uuid }, (tx) => markNotificationsRead(tx, uuid));
    return payload(result, (left) => Object.assign(new NotificationsRead(), left));
  }
}

@Resolver(() => NotificationConnection)
class NotificationConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many the reader has not marked as read, over all pages.' })
  unreadCount(@Ctx() context: GraphQLContext): Promise<number> {
    return countUnread(context.gate, context.today);
  }
}

/** Resolvers of the notifications. */
export const notificationResolvers: Function[] = [NotificationResolver, NotificationConnectionResolver];
