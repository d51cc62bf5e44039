import { CONFIDENCE_LEVELS, confidenceLevel, PROPOSAL_KINDS } from '@maillage/domain/conventions/reading';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { toGlobalId } from '../../../platform/graphql/ids.ts';
import { JSONScalar } from '../../../platform/graphql/scalars.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import type { ProposalRow, ReadingRow } from '../persistence/reading.queries.ts';
import { withIds } from '../use-cases/part-codec.ts';

const enumOf = (values: readonly string[]): Record<string, string> =>
  Object.fromEntries(values.map((value) => [value, value]));
export const ProposalKindEnum = enumOf(PROPOSAL_KINDS);
registerEnumType(ProposalKindEnum, {
  name: 'ReadingProposalKind',
  description: 'The part of a convention that a proposal would become.',
});
const ConfidenceEnum = enumOf(CONFIDENCE_LEVELS);
registerEnumType(ConfidenceEnum, {
  name: 'ReadingConfidence',
  description: "'sure': the text says it in a form that has one meaning; 'likely'; 'to_check': a person looks closely.",
});
export const DecisionEnum = enumOf(['pending', 'accepted', 'corrected', 'left_out']);
registerEnumType(DecisionEnum, { name: 'ReadingDecision', description: 'What a person has decided on a proposal.' });
const ReadingStateEnum = enumOf(['open', 'drafted']);
registerEnumType(ReadingStateEnum, { name: 'ReadingState', description: "'drafted': a draft was made of it." });

@ObjectType('UnreadPassage', { description: 'A passage with a number or a date that no rule has understood.' })
export class UnreadPassageType {
  @Field(() => Int, { description: 'Place in the text, in UTF-16 units.' })
  start!: number;

  @Field(() => Int, { description: 'Excluded.' })
  end!: number;

  @Field(() => String, { description: "'date' or 'number'." })
  holds!: string;
}

@ObjectType('ReadingProposal', {
  description: 'Something read in a text. It enters a draft only once a person accepts it.',
})
export class ReadingProposalType {
  readingUuid!: string;
  mention!: ProposalRow['mention'];

  @Field(() => ID)
  id!: string;

  @Field(() => ProposalKindEnum)
  kind!: string;

  @Field(() => JSONScalar, { description: 'What was read, in the form of the input of its kind.' })
  fields!: Record<string, unknown>;

  @Field(() => JSONScalar, { nullable: true, description: 'What the person has put in its place.' })
  corrected!: Record<string, unknown> | null;

  @Field(() => Int, { description: 'Start of the passage that it was read from, in the text of the reading.' })
  start!: number;

  @Field(() => Int, { description: 'End of the passage, excluded.' })
  end!: number;

  @Field(() => String, { description: 'The rule that read it.' })
  rule!: string;

  @Field(() => ConfidenceEnum)
  confidence!: string;

  @Field(() => DecisionEnum)
  decision!: string;

  @Field(() => String, { nullable: true, description: 'How the text names the organisation of a party.' })
  organisationName!: string | null;

  @Field(() => String, { nullable: true, description: 'SIRET that the text gives for it.' })
  organisationSiret!: string | null;

  @Field(() => Int, { description: 'To be given back by whoever decides.' })
  version!: number;
}

@ObjectType('OrganisationCandidate', { description: 'An organisation of the directory that a text may mean.' })
export class OrganisationCandidateType {
  @Field(() => OrganisationType)
  organisation!: OrganisationType;

  @Field(() => Boolean, { description: 'Its SIRET is the one that the text gives.' })
  bySiret!: boolean;
}

@ObjectType('ConventionReading', {
  description:
    'A convention that exists, read by rules for a person to decide. Seen by the organisation that imports it alone.',
})
export class ReadingType {
  uuid!: string;
  conventionUuid!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => String)
  mediaType!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "How the bytes of a text were read: 'utf-8', 'utf-16le', 'windows-1252'…; null for a file that says it.",
  })
  encoding!: string | null;

  @Field(() => String, { description: 'SHA-256 of the file, in hexadecimal.' })
  sha256!: string;

  @Field(() => Int, { nullable: true, description: 'Pages of a PDF.' })
  pages!: number | null;

  @Field(() => [UnreadPassageType])
  unread!: UnreadPassageType[];

  @Field(() => ReadingStateEnum)
  state!: string;

  @Field(() => String, { description: 'Instant, ISO 8601 in UTC.' })
  startedAt!: string;

  @Field(() => String, { description: 'Instant of the last decision, ISO 8601 in UTC.' })
  changedAt!: string;

  @Field(() => Int)
  proposed!: number;

  @Field(() => Int, { description: 'Proposals without a decision.' })
  pending!: number;

  @Field(() => Int, { description: 'To be given back by whoever makes the draft.' })
  version!: number;
}

export function readingModel({ id, conventionId, ...shown }: ReadingRow): ReadingType {
  return Object.assign(new ReadingType(), shown, {
    uuid: id,
    id: toGlobalId('ConventionReading', id),
    conventionUuid: conventionId,
    startedAt: new Date(shown.startedAt).toISOString(),
    changedAt: new Date(shown.changedAt).toISOString(),
  });
}

const turned = (row: ProposalRow, fields: Record<string, unknown>): Record<string, unknown> =>
  row.kind === 'party'
    ? withIds('Party', fields, toGlobalId)
    : row.kind === 'details'
      ? withIds('Convention', fields, toGlobalId)
      : fields;

export function proposalModel(row: ProposalRow): ReadingProposalType {
  return Object.assign(new ReadingProposalType(), {
    readingUuid: row.readingId,
    mention: row.mention,
    id: toGlobalId('ReadingProposal', row.id),
    kind: row.kind,
    fields: turned(row, row.fields),
    corrected: row.corrected && turned(row, row.corrected),
    start: row.passageStart,
    end: row.passageEnd,
    rule: row.rule,
    confidence: confidenceLevel(row.confidence),
    decision: row.decision,
    organisationName: row.mention?.name ?? null,
    organisationSiret: row.mention?.siret ?? null,
    version: row.version,
  });
}
