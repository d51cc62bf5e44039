import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { SortDirectionEnum } from '../../../platform/graphql/sort-direction.ts';
import type { CommunicationSort } from '../use-cases/read-meetings.ts';
import {
  CommunicationEventEnum,
  CommunicationKindEnum,
  CommunicationSortEnum,
  CommunicationStateEnum,
} from './communication.type.ts';

@InputType('CommunicationFilter', { description: 'Each condition given must hold.' })
export class CommunicationFilterInput {
  @Field(() => String, { nullable: true, description: 'Words of the title.' })
  text?: string | null;

  @Field(() => [CommunicationKindEnum], { nullable: true })
  kinds?: string[] | null;

  @Field(() => [CommunicationStateEnum], { nullable: true })
  states?: string[] | null;

  @Field(() => DateScalar, { nullable: true })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true })
  to?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that lacked something when last saved or published.',
  })
  withWarnings?: boolean | null;

  @Field(() => ID, { nullable: true })
  conventionId?: string | null;

  @Field(() => ID, { nullable: true })
  meetingId?: string | null;
}

@InputType('CommunicationSort')
class CommunicationSortInput {
  @Field(() => CommunicationSortEnum)
  field!: CommunicationSort;

  @Field(() => SortDirectionEnum, { defaultValue: 'ASC' })
  direction!: 'ASC' | 'DESC';
}

@ArgsType()
export class CommunicationsArgs {
  @Field(() => Int, { nullable: true, description: 'At most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;

  @Field(() => CommunicationFilterInput, { nullable: true })
  filter?: CommunicationFilterInput | null;

  @Field(() => CommunicationSortInput, { nullable: true, description: 'By day of publication when absent.' })
  sort?: CommunicationSortInput | null;
}

@InputType('CommunicationLogoInput')
class CommunicationLogoInput {
  @Field(() => String)
  partyKey!: string;

  @Field(() => DateScalar, { nullable: true })
  consentOn?: string | null;
}

@InputType('CommunicationCheckInput', { description: 'A communication as it is being written.' })
export class CommunicationCheckInput {
  @Field(() => ID)
  conventionId!: string;

  @Field(() => CommunicationKindEnum)
  kind!: string;

  @Field(() => String, { defaultValue: '' })
  title!: string;

  @Field(() => DateScalar)
  publishesOn!: string;

  @Field(() => String, { nullable: true, description: 'At most 20,000 characters.' })
  body?: string | null;

  @Field(() => String)
  publisherKey!: string;

  @Field(() => [String], { defaultValue: [] })
  namedKeys!: string[];

  @Field(() => [CommunicationLogoInput], { defaultValue: [] })
  logos!: CommunicationLogoInput[];
}

@InputType('SaveCommunicationInput', { description: 'A communication; without id, a new one.' })
export class SaveCommunicationInput extends CommunicationCheckInput {
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version read; required with an id.' })
  expectedVersion?: number | null;

  @Field(() => ID, { nullable: true })
  meetingId?: string | null;

  @Field(() => ID, { nullable: true })
  cohortId?: string | null;

  @Field(() => String, { nullable: true })
  link?: string | null;
}

@InputType('MoveCommunicationInput', { description: 'A step of a communication.' })
export class MoveCommunicationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => CommunicationEventEnum)
  event!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was published; its own day when absent, or today when that is to come.',
  })
  publishedOn?: string | null;

  @Field(() => [String], { defaultValue: [], description: 'Keys of the warnings that were read and are confirmed.' })
  confirmed!: string[];
}
