import { PASSAGE_BLOCKS } from '@maillage/domain/conventions';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars.ts';
import { enumOf } from './enums.ts';

export const PassageBlockEnum = enumOf('PassageBlock', 'What of a text has versions.', PASSAGE_BLOCKS);
const DifferenceEnum = enumOf('TextDifferenceKind', 'What became of a passage.', ['added', 'removed', 'changed']);
const WordRunEnum = enumOf('WordRunKind', 'Whether words are in both texts or in one.', ['same', 'added', 'removed']);
const PassageEndEnum = enumOf('PassageEnd', 'How a passage left the text.', ['replaced', 'removed', 'lapsed']);

@ObjectType('ReadPassage', { description: 'A passage of a text in words, and what brought it.' })
class ReadPassageType {
  @Field(() => String, { description: "'Article 3 – Durée', the name of a party, the title of a commitment." })
  title!: string;

  @Field(() => [String])
  paragraphs!: string[];

  @Field(() => String, { nullable: true, description: 'The days that bound it, in words; null throughout.' })
  period!: string | null;

  @Field(() => String, { nullable: true, description: 'The article that carries it.' })
  articleNumber!: string | null;

  @Field(() => Int, { description: '0 = the initial text, n = avenant n.' })
  instrumentOrdinal!: number;

  @Field(() => String)
  instrumentLabel!: string;
}

@ObjectType('WordRun', { description: 'A stretch of words.' })
class WordRunType {
  @Field(() => WordRunEnum)
  kind!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType('ComparedField', { description: 'A field that reads otherwise; null on the side that does not say it.' })
class ComparedFieldType {
  @Field(() => String)
  field!: string;

  @Field(() => String, { description: 'Its name in words.' })
  label!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;

  @Field(() => [WordRunType], { nullable: true, description: 'Word by word, for what is written as prose.' })
  words!: WordRunType[] | null;
}

@ObjectType('TextDifference', { description: 'A passage that is not the same on both days.' })
class TextDifferenceType {
  @Field(() => String)
  id!: string;

  @Field(() => DifferenceEnum)
  kind!: string;

  @Field(() => PassageBlockEnum)
  block!: string;

  @Field(() => ReadPassageType, { nullable: true, description: 'Null for what is added.' })
  before!: ReadPassageType | null;

  @Field(() => ReadPassageType, { nullable: true, description: 'Null for what is removed.' })
  after!: ReadPassageType | null;

  @Field(() => [ComparedFieldType], { description: 'What reads otherwise; empty for what is added or removed whole.' })
  fields!: ComparedFieldType[];
}

@ObjectType('TextComparison', { description: 'What changed in the text of a convention between two days.' })
export class TextComparisonType {
  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;

  @Field(() => Int, { description: 'How many passages read the same on both.' })
  same!: number;

  @Field(() => [TextDifferenceType], { description: 'In the order of the text.' })
  differences!: TextDifferenceType[];
}

@ObjectType('FormerPassage', { description: 'What the text said before the day, and does not say any more on it.' })
class FormerPassageType {
  @Field(() => String)
  id!: string;

  @Field(() => PassageBlockEnum)
  block!: string;

  @Field(() => ReadPassageType)
  passage!: ReadPassageType;

  @Field(() => DateScalar, { description: 'Last day on which it applied.' })
  validTo!: string;

  @Field(() => PassageEndEnum)
  end!: string;

  @Field(() => String, { nullable: true, description: 'What replaced or removed it; null when its own days ran out.' })
  endedByLabel!: string | null;
}

@ObjectType('ConsolidatedText', { description: 'The text of a convention on a day, as a whole.' })
export class ConsolidatedTextType {
  @Field(() => DateScalar)
  asOf!: string;

  @Field(() => String, { description: 'SHA-256 of its canonical content, in hexadecimal.' })
  contentHash!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it changed; null when it holds no date.' })
  changedOn!: string | null;

  @Field(() => [FormerPassageType], { description: 'The last to leave first.' })
  former!: FormerPassageType[];
}
