import { CATEGORIES, NEED_EVENTS, NEED_POSTS, NEED_REASONS, NEED_STATES } from '@maillage/domain/cohorts';
import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/connection.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { FIGURE_AREAS, NEED_SORTS } from '../use-cases/read-needs.ts';
import { enumOf } from './enum-of.ts';

export const NeedPostEnum = enumOf(NEED_POSTS);
registerEnumType(NeedPostEnum, { name: 'NeedPost', description: 'Which post a commune recruits for.' });
export const NeedReasonEnum = enumOf(NEED_REASONS);
registerEnumType(NeedReasonEnum, { name: 'NeedReason', description: 'Why a commune recruits.' });
export const NeedStateEnum = enumOf(NEED_STATES);
registerEnumType(NeedStateEnum, { name: 'NeedState', description: 'What became of a recruitment need.' });
export const NeedEventEnum = enumOf(NEED_EVENTS);
registerEnumType(NeedEventEnum, { name: 'NeedEvent', description: 'A step of a recruitment need.' });
export const CategoryEnum = enumOf(CATEGORIES);
registerEnumType(CategoryEnum, { name: 'Category', description: 'Category of the territorial public service.' });
export const NeedSortEnum = enumOf(NEED_SORTS);
registerEnumType(NeedSortEnum, { name: 'NeedSortField' });
export const FigureAreaEnum = enumOf(FIGURE_AREAS);
registerEnumType(FigureAreaEnum, { name: 'FigureArea', description: 'By what needs are counted.' });

@ObjectType('CategoryRule', {
  description: 'What the law asks of a commune for its secrétaire général de mairie, by population and day.',
})
export class CategoryRuleType {
  @Field(() => CategoryEnum, { nullable: true, description: 'Lowest category; null = any.' })
  minimum!: string | null;

  @Field(() => Boolean, { description: 'Whether a directeur général des services may be appointed instead.' })
  allowsDirector!: boolean;

  @Field(() => String, { description: 'The article of law.' })
  source!: string;
}

@ObjectType('RecruitmentNeed', {
  description: 'A post that a commune wants to fill. Read by the commune and by the centre de gestion that surveys it.',
})
export class RecruitmentNeedType {
  uuid!: string;
  inseeCode!: string;
  organisationUuid!: string;
  population!: number | null;

  @Field(() => ID)
  id!: string;

  @Field(() => NeedPostEnum)
  post!: string;

  @Field(() => String, { nullable: true, description: 'What the post is called there.' })
  title!: string | null;

  @Field(() => Int, { description: 'Weekly length of service, in minutes.' })
  weeklyMinutes!: number;

  @Field(() => NeedReasonEnum)
  reason!: string;

  @Field(() => DateScalar, { description: 'Day from which somebody is wanted.' })
  wantedOn!: string;

  @Field(() => CategoryEnum, { nullable: true, description: 'Null while the commune has not decided.' })
  category!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => NeedStateEnum)
  state!: string;

  @Field(() => DateScalar, { description: 'Day on which it was last said to stand.' })
  confirmedOn!: string;

  @Field(() => Boolean, { description: 'Whether a campaign asks to confirm it again.' })
  toRefresh!: boolean;

  @Field(() => Int)
  version!: number;
}

@ObjectType('NeedFigure', { description: 'The needs of an area, counted under a filter.' })
export class NeedFigureType {
  @Field(() => String, {
    nullable: true,
    description: 'SIREN of the EPCI, or code of the département or the région; null for communes that are in none.',
  })
  code!: string | null;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field(() => Int, { description: 'Number of needs.' })
  needs!: number;

  @Field(() => Int, { description: 'Number of communes that they are in.' })
  communes!: number;

  @Field(() => Int, { description: 'Their weekly lengths of service together, in minutes.' })
  weeklyMinutes!: number;

  @Field(() => Int, { description: 'How many of them a campaign asks to confirm again.' })
  toRefresh!: number;
}

@ObjectType('NeedPoint', { description: 'A commune with needs, as a point.' })
export class NeedPointType {
  @Field(() => String)
  inseeCode!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Float, { description: 'Degrees, WGS 84.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees, WGS 84.' })
  longitude!: number;

  @Field(() => Boolean, { description: 'The point is the centre of a larger area.' })
  approximate!: boolean;

  @Field(() => Int)
  needs!: number;
}

@ObjectType('NeedMap', { description: 'Where needs are, over the communes of the départements surveyed.' })
export class NeedMapType {
  @Field(() => [NeedPointType], { description: 'Communes with needs, the most needs first.' })
  points!: NeedPointType[];

  @Field(() => [Float], {
    description: 'Longitude and latitude in turn of every commune around, in degrees: they draw the territory.',
  })
  backdrop!: number[];
}

export const RecruitmentNeedConnection = connectionType('RecruitmentNeed', RecruitmentNeedType);
