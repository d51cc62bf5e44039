import { URGENCIES, type Urgency } from '@maillage/domain/steering';
import type { MessageRef } from '@maillage/kernel';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { connectionFrom, connectionType, type Connection } from '../../../platform/graphql/connection.ts';
import { toGlobalId, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { ConventionType } from '../../conventions/graphql/convention.type.ts';
import { conventionModel } from '../../conventions/graphql/read-models.ts';
import { loadConvention, loadParties } from '../../conventions/persistence/convention.loader.ts';
import { partyNames } from '../../conventions/use-cases/party-names.ts';
import { listTasks, pressureOf } from '../use-cases/list-tasks.ts';

const TaskUrgencyEnum = Object.fromEntries(URGENCIES.map((urgency) => [urgency, urgency])) as Record<Urgency, Urgency>;
registerEnumType(TaskUrgencyEnum, {
  name: 'TaskUrgency',
  description: 'How much a task presses: late, due within 30 days, or later; what has no date is never late.',
});

@ObjectType('Task', { description: 'Something to do: what, by when, and which text asks for it.' })
class TaskType {
  conventionUuid!: string;
  messageId!: string;
  messageValues!: unknown;

  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "What falls due: 'committee', 'needs_census', 'commitment'…" })
  kind!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day to do it; for what is done within a window, the day on which it closes; null for what has no date, such as a missing annex.',
  })
  dueOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Days until it is due, negative when late; null without a date.' })
  daysLeft!: number | null;

  @Field(() => TaskUrgencyEnum)
  urgency!: Urgency;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it can be done; null when at once.' })
  windowOpensOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the window; null when it is not done within one.',
  })
  windowClosesOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the article that asks for it.' })
  article!: string | null;

  @Field(() => String, { nullable: true })
  articleHeading!: string | null;

  @Field(() => String, { nullable: true, description: "Identifier of the rule, e.g. 'VALS-9.1'." })
  rule!: string | null;
}

const TaskConnection = connectionType('Task', TaskType);

@Resolver(() => TaskType)
export class TaskResolver {
  @Query(() => TaskConnection, {
    description: 'What the organisation acted for has to do, the nearest date first, then what has no date.',
  })
  async tasks(
    @Ctx() context: GraphQLContext,
    @Arg('first', () => Int, { nullable: true, description: 'At most 100.' }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('conventionId', () => ID, { nullable: true }) conventionId?: string,
    @Arg('dueTo', () => DateScalar, {
      nullable: true,
      description: 'Last day looked at: what falls due, or can be done, by then; a year ahead by default.',
    })
    dueTo?: string,
    @Arg('urgency', () => TaskUrgencyEnum, { nullable: true }) urgency?: Urgency,
    @Arg('dated', () => Boolean, { nullable: true, description: 'Only what has a date (true), or has none (false).' })
    dated?: boolean,
  ): Promise<Connection<TaskType>> {
    const asked = {
      conventionId: uuidOrNull('Convention', conventionId),
      dueTo: dueTo ?? null,
      urgency: urgency ?? null,
      dated: dated ?? null,
    };
    const page = await listTasks(context.gate, { first, after }, asked, context.today);
    return connectionFrom(page, ({ id, conventionId: convention, articleNumber, ruleId, ...row }) =>
      Object.assign(new TaskType(), row, {
        id: toGlobalId('Task', id),
        conventionUuid: convention,
        article: articleNumber,
        rule: ruleId,
        ...pressureOf(row.dueOn, context.today),
      }),
    );
  }

  @FieldResolver(() => String, { description: 'The task as a sentence.' })
  async title(@Root() task: TaskType, @Ctx() context: GraphQLContext): Promise<string> {
    const nameOf = partyNames(await loadParties(context, task.conventionUuid, context.today));
    return context.texts.write(
      { messageId: task.messageId, values: task.messageValues as MessageRef['values'] },
      nameOf,
    );
  }

  @FieldResolver(() => ConventionType, { nullable: true })
  async convention(@Root() task: TaskType, @Ctx() context: GraphQLContext): Promise<ConventionType | null> {
    const row = await loadConvention(context, task.conventionUuid);
    return row && conventionModel(row, context.today);
  }
}
