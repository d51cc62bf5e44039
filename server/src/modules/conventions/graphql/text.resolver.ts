import type { CalendarDate } from '@maillage/kernel';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { uuidOf } from '../../../platform/graphql/ids.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { compareDates, consolidatedText } from '../use-cases/compare-dates.ts';
import { dayRead } from '../use-cases/day-read.ts';
import { readText, type WrittenText } from '../use-cases/read-text.ts';
import { ConsolidatedTextType, TextComparisonType } from './text.type.ts';

const TEXT = Symbol('text of a convention');

/** The text of a convention on every day, read once for a request; null when it is out of the reader's reach. */
function loadText(context: GraphQLContext, globalId: string): Promise<WrittenText | null> {
  return context.loaders
    .get<string, WrittenText | null>(TEXT, async (ids) => {
      const texts: (WrittenText | null)[] = [];
      for (const id of ids) texts.push(await readText(context.gate, id));
      return texts;
    })
    .load(uuidOf('Convention', globalId));
}

@Resolver()
export class TextResolver {
  @Query(() => TextComparisonType, {
    nullable: true,
    description: 'What changed in the text of a convention from one day to another; null when out of reach.',
  })
  async textComparison(
    @Ctx() context: GraphQLContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('from', () => DateScalar) from: CalendarDate,
    @Arg('to', () => DateScalar) to: CalendarDate,
  ): Promise<TextComparisonType | null> {
    const text = await loadText(context, conventionId);
    const locale = context.requireActor().locale;
    if (!text) return null;
    const days = { from: dayRead(text.convention, from), to: dayRead(text.convention, to) };
    return Object.assign(new TextComparisonType(), { ...days, ...compareDates(text, days.from, days.to, locale) });
  }

  @Query(() => ConsolidatedTextType, {
    nullable: true,
    description: 'The text of a convention on a day (today by default), as a whole; null when out of reach.',
  })
  async consolidatedText(
    @Ctx() context: GraphQLContext,
    @Arg('conventionId', () => ID) conventionId: string,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf?: CalendarDate | null,
  ): Promise<ConsolidatedTextType | null> {
    const text = await loadText(context, conventionId);
    if (!text) return null;
    const day = dayRead(text.convention, asOf ?? context.today);
    const locale = context.requireActor().locale;
    return Object.assign(new ConsolidatedTextType(), { asOf: day, ...consolidatedText(text, day, locale) });
  }
}
