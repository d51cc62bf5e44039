import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';

@InputType('SchemeBlockInput')
class SchemeBlockInput {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  title!: string;
}

@InputType('SaveSchemeInput', { description: 'A scheme; without id, a new one.' })
export class SaveSchemeInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version read; required with an id.' })
  expectedVersion?: number | null;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  occupation!: string;

  @Field(() => String, { nullable: true })
  fallbackOccupation?: string | null;

  @Field(() => Boolean, { defaultValue: false })
  fallbackLeadsOn!: boolean;

  @Field(() => [String], { defaultValue: [] })
  prerequisites!: string[];

  @Field(() => String, { nullable: true })
  certificationTitle?: string | null;

  @Field(() => String, { nullable: true, description: "'RNCP' and its digits." })
  rncpNumber?: string | null;

  @Field(() => Int, { nullable: true })
  certificationLevel?: number | null;

  @Field(() => [SchemeBlockInput], { defaultValue: [] })
  blocks!: SchemeBlockInput[];

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType('ProgrammePartInput')
class ProgrammePartInput {
  @Field(() => String)
  title!: string;

  @Field(() => Int)
  days!: number;
}

@InputType('SaveSchemeEditionInput', { description: 'An edition of a scheme; without id, a new one.' })
export class SaveSchemeEditionInput {
  @Field(() => ID)
  schemeId!: string;

  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version read; required with an id.' })
  expectedVersion?: number | null;

  @Field(() => String)
  label!: string;

  @Field(() => DateScalar)
  opensOn!: string;

  @Field(() => DateScalar, { nullable: true })
  endsOn?: string | null;

  @Field(() => Boolean, { defaultValue: false })
  isFallback!: boolean;

  @Field(() => [ProgrammePartInput])
  modules!: ProgrammePartInput[];

  @Field(() => [ProgrammePartInput], { defaultValue: [] })
  immersions!: ProgrammePartInput[];

  @Field(() => Int)
  theoryDayMinutes!: number;

  @Field(() => Int)
  immersionDayMinutes!: number;

  @Field(() => String, { nullable: true, description: 'An article of the convention; or a source, or both.' })
  articleNumber?: string | null;

  @Field(() => String, { nullable: true })
  source?: string | null;
}
