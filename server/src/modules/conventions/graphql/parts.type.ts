import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar, JSONScalar } from '../../../platform/graphql/scalars.ts';
import { AxisScopeEnum, PartyRoleEnum, RecitalKindEnum, SignatureMethodEnum, SignatureSlotEnum } from './enums.ts';
import { Versioned } from './versioned.type.ts';

export * from './follow-up.type.ts';

@ObjectType('Recital', { description: 'A visa (legal basis) or a recital.' })
export class RecitalType extends Versioned {
  @Field(() => RecitalKindEnum)
  kind!: string;

  @Field(() => Int)
  position!: number;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true, description: 'Short form of the law, decree or act cited.' })
  legalReference!: string | null;
}

@ObjectType('Article', { description: 'A numbered article, in the version of the day asked for.' })
export class ArticleType extends Versioned {
  parentUuid!: string | null;
  asOf!: string;

  @Field(() => String, { description: "As the text numbers it, e.g. '6.1'." })
  number!: string;

  @Field(() => String)
  heading!: string;

  @Field(() => String)
  body!: string;

  @Field(() => Int)
  position!: number;

  @Field(() => ID, { nullable: true })
  parentId!: string | null;
}

@ObjectType('Annex', { description: 'An annex that the text announces.' })
export class AnnexType extends Versioned {
  fileId!: string | null;

  @Field(() => ID, { description: 'The annex, the same through the versions that avenants make of it.' })
  partId!: string;

  @Field(() => String)
  number!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true, description: 'Article that announces it.' })
  articleNumber!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null while it is missing.' })
  receivedOn!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Int)
  position!: number;
}

@ObjectType('EnablingAct', { description: 'The act that enables a representative (deliberation, order).' })
export class EnablingActType {
  partyVersionUuid!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String, { nullable: true })
  number!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null when the text leaves it blank.' })
  date!: string | null;
}

@ObjectType('Representative', { description: 'Who stands for a party, by office; never a name.' })
export class RepresentativeType {
  @Field(() => String)
  office!: string;

  @Field(() => String, { nullable: true })
  quality!: string | null;
}

@ObjectType('Mandate', { description: 'For whom a coordinator speaks, and by which resolution.' })
export class MandateType {
  mandatorUuid!: string;

  @Field(() => String, { nullable: true })
  resolution!: string | null;

  @Field(() => DateScalar, { nullable: true })
  date!: string | null;
}

@ObjectType('Signature', { description: 'A signature that a convention waits for or has.' })
export class SignatureType {
  id!: string;
  declaredOn!: string | null;

  @Field(() => SignatureSlotEnum)
  slot!: string;

  @Field(() => String, { nullable: true, description: 'Office that signs; it may differ from the representative.' })
  office!: string | null;

  @Field(() => DateScalar, { nullable: true })
  signedOn!: string | null;

  @Field(() => SignatureMethodEnum, {
    nullable: true,
    description: 'How it was given; null while it is awaited, and for one given elsewhere and only recorded here.',
  })
  method!: string | null;

  @Field(() => String, { nullable: true })
  signerName!: string | null;

  @Field(() => String, { nullable: true, description: 'The quality by which the person signed.' })
  signerQuality!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  signedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the canonical content that was signed.' })
  contentHash!: string | null;
}

@ObjectType('Party', { description: 'An organisation and its part in a convention.' })
export class PartyType extends Versioned {
  versionUuid!: string;
  organisationUuid!: string;
  actsForUuid!: string | null;

  @Field(() => String, { description: 'Short name by which clauses refer to the party.' })
  key!: string;

  @Field(() => PartyRoleEnum)
  role!: string;

  @Field(() => String, { nullable: true, description: 'How the text calls it.' })
  designation!: string | null;

  @Field(() => RepresentativeType, { nullable: true })
  representative!: RepresentativeType | null;

  @Field(() => EnablingActType, { nullable: true })
  enablingAct!: EnablingActType | null;

  @Field(() => Int)
  position!: number;
}

@ObjectType('Axis', { description: 'A strategic axis or priority to which commitments attach.' })
export class AxisType {
  uuid!: string;
  organisationUuid!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => AxisScopeEnum)
  scope!: string;

  @Field(() => String, { description: 'Title of the list.' })
  list!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => ID, { nullable: true })
  parentId!: string | null;

  @Field(() => Int)
  position!: number;

  @Field(() => Int)
  version!: number;
}

@ObjectType('Clause', {
  description: 'A typed parameter of a convention, attached to an article and valid for a period.',
})
export class ClauseType extends Versioned {
  @Field(() => ID, { description: 'The clause, the same through the versions that avenants make of it.' })
  partId!: string;

  @Field(() => String, { description: 'Code of the kind; the kinds are listed by `clauseKinds`.' })
  kind!: string;

  @Field(() => String, { description: "Tells clauses of one kind apart; '' for kinds that stand once." })
  scope!: string;

  @Field(() => JSONScalar, {
    description: 'Value in the shape of its kind; amounts in cents, delays with their unit in the name.',
  })
  value!: unknown;

  @Field(() => String, { nullable: true })
  articleNumber!: string | null;

  @Field(() => String, { nullable: true, description: "Identifier of the rule, e.g. 'VALS-12.1'." })
  ruleId!: string | null;
}
