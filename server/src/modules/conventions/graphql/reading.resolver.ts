import { normaliseForSearch } from '@maillage/kernel';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { readInWorker } from '../../../platform/documents/read-in-worker.ts';
import { toGlobalId, uuidOf } from '../../../platform/graphql/ids.ts';
import { payload, payloadOf, type Refused } from '../../../platform/graphql/refused.ts';
import { JSONScalar } from '../../../platform/graphql/scalars.ts';
import { readFile } from '../../files/use-cases/read-file.ts';
import { organisationOf } from '../../organisations/graphql/read-model.ts';
import { decideProposals, deleteReading } from '../use-cases/decide-proposals.ts';
import { draftFromReading } from '../use-cases/draft-from-reading.ts';
import {
  listProposals,
  listReadings,
  matchOrganisations,
  oneReading,
  sourceOfReading,
} from '../use-cases/read-readings.ts';
import { startReading, takeText } from '../use-cases/start-reading.ts';
import { withIds } from '../use-cases/part-codec.ts';
import { ConventionType } from './convention.type.ts';
import {
  DecisionEnum,
  OrganisationCandidateType,
  proposalModel,
  readingModel,
  ReadingProposalType,
  ReadingType,
} from './reading.type.ts';
import { reread } from './written.ts';

@InputType('ProposalDecisionInput')
class ProposalDecisionInput {
  @Field(() => ID)
  proposalId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => DecisionEnum, { description: "'pending' puts it back." })
  decision!: string;

  @Field(() => JSONScalar, {
    nullable: true,
    description: "All the fields of the part, in place of those read: for 'corrected' only.",
  })
  fields?: Record<string, unknown> | null;
}

@InputType('DecideProposalsInput')
class DecideProposalsInput {
  @Field(() => ID)
  readingId!: string;

  @Field(() => [ProposalDecisionInput], { description: 'From 1 to 500.' })
  decisions!: ProposalDecisionInput[];
}

@ObjectType('ReadingWritten', { description: 'The reading as it now stands.' })
class ReadingWritten {
  @Field(() => ReadingType)
  reading!: ReadingType;
}

@ObjectType('ReadingDeleted')
class ReadingDeleted {
  @Field(() => ID)
  id!: string;
}

@ObjectType('DraftMade', { description: 'The draft that was made of a reading.' })
class DraftMade {
  @Field(() => ConventionType, { nullable: true })
  convention!: ConventionType | null;
}

const ReadingPayload = payloadOf('ReadingPayload', ReadingWritten);
const ReadingDeletedPayload = payloadOf('DeleteReadingPayload', ReadingDeleted);
const DraftPayload = payloadOf('DraftFromReadingPayload', DraftMade);

const MATCHES = Symbol('organisations that a reading may mean');

@Resolver(() => ReadingType)
export class ReadingResolver {
  @Query(() => [ReadingType], {
    description: 'Readings of the organisation acted for, at most 50, the one touched last first.',
  })
  async conventionReadings(@Ctx() context: GraphQLContext): Promise<ReadingType[]> {
    const { organisationId } = context.requireActor();
    return organisationId === null ? [] : (await listReadings(context.gate, organisationId)).map(readingModel);
  }

  @Query(() => ReadingType, { nullable: true, description: 'A reading of the organisation acted for.' })
  async conventionReading(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
  ): Promise<ReadingType | null> {
    context.requireActor();
    const row = await oneReading(context.gate, uuidOf('ConventionReading', id));
    return row && readingModel(row);
  }

  @FieldResolver(() => String, { description: 'The text that was read; passages are places in it, in UTF-16 units.' })
  source(@Root() reading: ReadingType, @Ctx() context: GraphQLContext): Promise<string> {
    return sourceOfReading(context.gate, reading.uuid);
  }

  @FieldResolver(() => [ReadingProposalType], {
    description: 'In the order of their kinds, then of the text; at most 2,000.',
  })
  async proposals(@Root() reading: ReadingType, @Ctx() context: GraphQLContext): Promise<ReadingProposalType[]> {
    return (await listProposals(context.gate, reading.uuid)).map(proposalModel);
  }

  @FieldResolver(() => ConventionType, { nullable: true, description: 'The draft that was made of it.' })
  async convention(@Root() reading: ReadingType, @Ctx() context: GraphQLContext): Promise<ConventionType | null> {
    return reading.conventionUuid === null ? null : reread(context, reading.conventionUuid);
  }
}

@Resolver(() => ReadingProposalType)
export class ReadingProposalResolver {
  @FieldResolver(() => [OrganisationCandidateType], {
    description:
      'For a party: organisations that the text may mean, at most 5, for a person to choose. Empty otherwise.',
  })
  async candidates(
    @Root() proposal: ReadingProposalType,
    @Ctx() context: GraphQLContext,
  ): Promise<OrganisationCandidateType[]> {
    if (!proposal.mention) return [];
    const found = await context.loaders
      .get<NonNullable<ReadingProposalType['mention']>, { id: string; bySiret: boolean }[]>(
        MATCHES,
        (mentions) => matchOrganisations(context.gate, mentions),
        ({ name, siret }) => `${siret ?? ''}/${normaliseForSearch(name)}`,
      )
      .load(proposal.mention);
    const candidates = await Promise.all(
      found.map(async ({ id, bySiret }) => ({ organisation: await organisationOf(context, id), bySiret })),
    );
    return candidates.flatMap(({ organisation, bySiret }) =>
      organisation ? [Object.assign(new OrganisationCandidateType(), { organisation, bySiret })] : [],
    );
  }
}

@Resolver()
export class ReadingMutations {
  @Mutation(() => ReadingPayload, {
    description:
      'Reads a file that was sent to be imported, by rules and without any outside service. Nothing is drafted.',
  })
  async startReading(
    @Ctx() context: GraphQLContext,
    @Arg('fileId', () => ID) fileId: string,
  ): Promise<ReadingWritten | Refused> {
    const actor = context.requireActor();
    const file = await readFile(context.gate, uuidOf('File', fileId));
    const taken = await takeText(context.gate, actor, file, async (order) => {
      await context.release();
      return readInWorker(order);
    });
    if (!taken.ok) return payload(taken, () => new ReadingWritten());
    const note = context.texts.message('reading.sourceNote', { name: taken.value.file.name });
    const key = { fileId: taken.value.file.id };
    const result = await context.mutate('startReading', key, (tx) => startReading(tx, taken.value, note));
    return answered(context, result);
  }

  @Mutation(() => ReadingPayload, {
    description: 'Accepts, corrects, leaves out or puts back proposals: all of them or none.',
  })
  async decideProposals(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => DecideProposalsInput) input: DecideProposalsInput,
  ): Promise<ReadingWritten | Refused> {
    const command = {
      readingId: uuidOf('ConventionReading', input.readingId),
      decisions: input.decisions.map(({ proposalId, expectedVersion, decision, fields }) => ({
        proposalId: uuidOf('ReadingProposal', proposalId),
        expectedVersion,
        decision: decision as 'pending' | 'accepted' | 'corrected' | 'left_out',
        // Only a party names an organisation, only the details a convention: turning both does no harm elsewhere.
        fields: fields == null ? null : withIds('Convention', withIds('Party', fields, uuidOf), uuidOf),
      })),
    };
    return answered(context, await context.mutate('decideProposals', command, (tx) => decideProposals(tx, command)));
  }

  @Mutation(() => DraftPayload, {
    description:
      'Makes a draft of what was accepted or corrected, and of nothing else. Reasons come under proposals.<id>.',
  })
  async draftFromReading(
    @Ctx() context: GraphQLContext,
    @Arg('readingId', () => ID) readingId: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<DraftMade | Refused> {
    const command = { readingId: uuidOf('ConventionReading', readingId), expectedVersion };
    const result = await context.mutate('draftFromReading', command, (tx) => draftFromReading(tx, command));
    const convention = result.ok ? await reread(context, result.value.conventionId) : null;
    const shown = result.ok ? result : { ...result, errors: result.errors.map(withProposalId) };
    return payload(shown, () => Object.assign(new DraftMade(), { convention }));
  }

  @Mutation(() => ReadingDeletedPayload, {
    description: 'Erases a reading and the text that was read; a draft made of it stays.',
  })
  async deleteReading(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
  ): Promise<ReadingDeleted | Refused> {
    const readingId = uuidOf('ConventionReading', id);
    const result = await context.mutate('deleteReading', { readingId }, (tx) => deleteReading(tx, readingId));
    return payload(result, (value) =>
      Object.assign(new ReadingDeleted(), { id: toGlobalId('ConventionReading', value.id) }),
    );
  }
}

type Failed = Extract<Awaited<ReturnType<typeof draftFromReading>>, { ok: false }>['errors'][number];

/** A reason under proposals.<uuid>, under the id by which the client knows the proposal. */
function withProposalId(reason: Failed): Failed {
  const [block, id, ...path] = reason.path;
  return block === 'proposals' && id
    ? { ...reason, path: [block, toGlobalId('ReadingProposal', id), ...path] }
    : reason;
}

async function answered(
  context: GraphQLContext,
  result: Awaited<ReturnType<typeof decideProposals>>,
): Promise<ReadingWritten | Refused> {
  const row = result.ok ? await oneReading(context.gate, result.value.id) : null;
  if (result.ok && !row) throw new Error('a reading that was written is not there');
  return payload(result, () => Object.assign(new ReadingWritten(), { reading: readingModel(row!) }));
}
