import { beforeEffect, termOf, yearBeforeEffect, type BeforeEffect, type Term } from '@maillage/domain/conventions';
import type { CalendarDate } from '@maillage/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { loadConvention } from '../persistence/convention.loader.ts';
import { factsFrom } from '../use-cases/convention-facts.ts';
import { partsOn } from '../use-cases/list-deadlines.ts';
import { BeforeEffectType } from './copy.type.ts';
import { CommitmentEventType, HeldRecordType } from './follow-up.type.ts';
import { ClauseType } from './parts.type.ts';

/** The term of a signed convention as it is known today; null before, when nothing has begun. */
export async function termToday(context: GraphQLContext, uuid: string): Promise<Term | null> {
  const convention = await loadConvention(context, uuid);
  if (convention?.status !== 'in_force') return null;
  return termOf(factsFrom(convention, await partsOn(context, uuid, context.today), context.today));
}

const model = (found: BeforeEffect | null): BeforeEffectType | null =>
  found && Object.assign(new BeforeEffectType(), found);

const DESCRIPTION = 'Set when it comes before the convention takes effect (PDL-5).';

@Resolver(() => HeldRecordType)
export class HeldBeforeEffectResolver {
  @FieldResolver(() => BeforeEffectType, { nullable: true, description: DESCRIPTION })
  async beforeEffect(@Root() held: HeldRecordType, @Ctx() context: GraphQLContext): Promise<BeforeEffectType | null> {
    const term = await termToday(context, held.conventionId);
    return term && model(beforeEffect(term, held.heldOn as CalendarDate));
  }
}

@Resolver(() => CommitmentEventType)
export class EventBeforeEffectResolver {
  @FieldResolver(() => BeforeEffectType, { nullable: true, description: DESCRIPTION })
  async beforeEffect(
    @Root() event: CommitmentEventType,
    @Ctx() context: GraphQLContext,
  ): Promise<BeforeEffectType | null> {
    const term = await termToday(context, event.conventionId);
    return term && model(beforeEffect(term, event.happenedOn as CalendarDate));
  }
}

@Resolver(() => ClauseType)
export class ClauseBeforeEffectResolver {
  @FieldResolver(() => BeforeEffectType, {
    nullable: true,
    description:
      'Set for an experiment of which the whole year comes before the convention takes effect (PDL-1.2, PDL-5).',
  })
  async beforeEffect(@Root() clause: ClauseType, @Ctx() context: GraphQLContext): Promise<BeforeEffectType | null> {
    if (clause.kind !== 'cohort_gate') return null;
    const term = await termToday(context, clause.conventionUuid);
    return term && model(yearBeforeEffect(term, (clause.value as { year: number }).year));
  }
}
