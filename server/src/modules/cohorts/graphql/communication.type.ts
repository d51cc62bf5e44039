import {
  COMMUNICATION_EVENTS,
  COMMUNICATION_KINDS,
  COMMUNICATION_STATES,
  COMMUNICATION_WARNINGS,
} from '@maillage/domain/cohorts';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/connection.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars.ts';
import type { CommunicationRow } from '../persistence/communication.queries.ts';
import { COMMUNICATION_SORTS } from '../use-cases/read-meetings.ts';
import { enumOf } from './enum-of.ts';

export const CommunicationKindEnum = enumOf(COMMUNICATION_KINDS);
registerEnumType(CommunicationKindEnum, { name: 'CommunicationKind', description: 'In what form something is told.' });
export const CommunicationStateEnum = enumOf(COMMUNICATION_STATES);
registerEnumType(CommunicationStateEnum, { name: 'CommunicationState', description: 'How far a communication is.' });
export const CommunicationEventEnum = enumOf(COMMUNICATION_EVENTS);
registerEnumType(CommunicationEventEnum, { name: 'CommunicationEvent', description: 'A step of a communication.' });
export const CommunicationSortEnum = enumOf(COMMUNICATION_SORTS);
registerEnumType(CommunicationSortEnum, { name: 'CommunicationSortField' });
const WarningCodeEnum = enumOf(COMMUNICATION_WARNINGS);
registerEnumType(WarningCodeEnum, { name: 'CommunicationWarningCode', description: 'What a communication lacks.' });
const NamedEnum = enumOf(['in_text', 'ticked'] as const);
registerEnumType(NamedEnum, { name: 'NamedHow', description: 'How a communication names a party.' });

@ObjectType('CommunicationLogo', { description: 'A logo that a communication shows.' })
export class CommunicationLogoType {
  @Field(() => String, { description: 'Key of the party whose logo it is.' })
  partyKey!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of its written consent; null while there is none.' })
  consentOn!: string | null;
}

@ObjectType('CommunicationWarning', {
  description: 'What a communication lacks under its convention. It warns and does not block.',
})
export class CommunicationWarningType {
  @Field(() => String, { description: 'Names the warning, to confirm that it was read.' })
  key!: string;

  @Field(() => WarningCodeEnum)
  code!: string;

  @Field(() => String)
  partyKey!: string;

  @Field(() => String, { description: 'As a sentence.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'Number of the article that asks for it.' })
  article!: string | null;

  @Field(() => String, { nullable: true, description: "Identifier of the rule, e.g. 'PDL-6.1'." })
  rule!: string | null;
}

@ObjectType('PartyMention', { description: 'A party of the convention, as a communication treats it.' })
export class PartyMentionType {
  @Field(() => String)
  partyKey!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: 'Whether the convention asks for its name.' })
  required!: boolean;

  @Field(() => NamedEnum, { nullable: true, description: 'Null when it is not named.' })
  named!: string | null;

  @Field(() => String, { nullable: true, description: 'The name that was found in the text.' })
  found!: string | null;
}

@ObjectType('CommunicationCheck', { description: 'Whom a communication names, and what it lacks, on its day.' })
export class CommunicationCheckType {
  @Field(() => Boolean, { description: 'Whether the convention says whom a communication names.' })
  asksForNames!: boolean;

  @Field(() => String, { nullable: true, description: 'The article that says it.' })
  article!: string | null;

  @Field(() => String, { nullable: true })
  rule!: string | null;

  @Field(() => [PartyMentionType], { description: 'The parties on that day, in the order of the text.' })
  mentions!: PartyMentionType[];

  @Field(() => [CommunicationWarningType])
  warnings!: CommunicationWarningType[];
}

@ObjectType('Communication', { description: 'What is published about what a convention does.' })
export class CommunicationType {
  uuid!: string;
  conventionUuid!: string;
  meetingUuid!: string | null;
  cohortUuid!: string | null;
  organisationUuid!: string;
  row!: CommunicationRow;

  @Field(() => ID)
  id!: string;

  @Field(() => CommunicationKindEnum)
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => DateScalar, { description: 'Day on which it is, or was, published.' })
  publishesOn!: string;

  @Field(() => String, { nullable: true, description: 'The text; null for an image or a film.' })
  body!: string | null;

  @Field(() => String, { description: 'Key of the party in whose name it is published.' })
  publisherKey!: string;

  @Field(() => String, { nullable: true, description: 'Short name of that party on that day.' })
  publisherName!: string | null;

  @Field(() => [String], { description: 'Keys of the parties that it names otherwise than in the text.' })
  namedKeys!: string[];

  @Field(() => [CommunicationLogoType])
  logos!: CommunicationLogoType[];

  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  link!: string | null;

  @Field(() => CommunicationStateEnum)
  state!: string;

  @Field(() => Int, { description: 'How much it lacked when it was last saved or published.' })
  warningCount!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published in spite of its warnings.' })
  confirmedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Organisation that confirmed that.' })
  confirmedByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Who confirmed it there, for colleagues.' })
  confirmedByPerson!: string | null;

  @Field(() => Int)
  version!: number;
}

export const CommunicationConnection = connectionType('Communication', CommunicationType);
