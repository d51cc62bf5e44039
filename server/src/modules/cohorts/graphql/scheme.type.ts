import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/connection.ts';
import { DateScalar } from '../../../platform/graphql/scalars.ts';

@ObjectType('SchemeBlock', { description: 'A block of skills of the title that a scheme leads to.' })
export class SchemeBlockType {
  @Field(() => String, { description: 'Its code in the register, or its rank.' })
  code!: string;

  @Field(() => String)
  title!: string;
}

@ObjectType('ProgrammePart', { description: 'A module of theory, or a period of immersion.' })
export class ProgrammePartType {
  @Field(() => String)
  title!: string;

  @Field(() => Int, { description: 'How many days it takes.' })
  days!: number;
}

@ObjectType('Scheme', {
  description: 'A scheme (dispositif) under a convention: the occupation that it trains for, and how one gets there.',
})
export class SchemeType {
  uuid!: string;
  conventionUuid!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'The occupation that it trains for.' })
  occupation!: string;

  @Field(() => String, { nullable: true, description: 'The occupation that it may turn to; null when to none.' })
  fallbackOccupation!: string | null;

  @Field(() => Boolean, { description: 'Whether one may pass later from the fallback to the occupation.' })
  fallbackLeadsOn!: boolean;

  @Field(() => [String], { description: 'What a candidate must bring.' })
  prerequisites!: string[];

  @Field(() => String, { nullable: true, description: 'The title of the national register; null when to none.' })
  certificationTitle!: string | null;

  @Field(() => String, { nullable: true, description: "E.g. 'RNCP41406'; null until the title is registered." })
  rncpNumber!: string | null;

  @Field(() => Int, { nullable: true, description: 'Level of the national framework, from 3 to 8.' })
  certificationLevel!: number | null;

  @Field(() => [SchemeBlockType], { description: 'Blocks of skills of the title.' })
  blocks!: SchemeBlockType[];

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Int)
  version!: number;
}

@ObjectType('SchemeEdition', {
  description: 'An edition of a scheme: its programme, with the article or the document that its numbers come from.',
})
export class SchemeEditionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  label!: string;

  @Field(() => DateScalar, { description: 'First day on which a cohort may begin under it.' })
  opensOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last such day; null while it goes on.' })
  endsOn!: string | null;

  @Field(() => Boolean, { description: 'Whether it trains for the fallback instead of the occupation.' })
  isFallback!: boolean;

  @Field(() => [ProgrammePartType], { description: 'Modules of theory, in the order of the programme.' })
  modules!: ProgrammePartType[];

  @Field(() => [ProgrammePartType], { description: 'Periods of immersion.' })
  immersions!: ProgrammePartType[];

  @Field(() => Int, { description: 'Length of a day of theory, in minutes.' })
  theoryDayMinutes!: number;

  @Field(() => Int, { description: 'Length of a day of immersion, in minutes.' })
  immersionDayMinutes!: number;

  @Field(() => Int, { description: 'Days of theory, the modules together.' })
  theoryDays!: number;

  @Field(() => Int, { description: 'Days of immersion, the periods together.' })
  immersionDays!: number;

  @Field(() => Int, { description: 'Length of the whole, in minutes.' })
  minutes!: number;

  @Field(() => String, { nullable: true, description: 'Article of the convention that sets its numbers.' })
  articleNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Document that they come from otherwise.' })
  source!: string | null;

  @Field(() => Int)
  version!: number;
}

export const SchemeConnection = connectionType('Scheme', SchemeType);
