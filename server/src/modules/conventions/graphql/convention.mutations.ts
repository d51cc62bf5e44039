import type { Refusal, Result } from '@maillage/kernel';
import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import type { Transaction } from '../../../db/unit-of-work.ts';
import { toGlobalId, uuidOf, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { payload, payloadOf, type Refused } from '../../../platform/graphql/refused.ts';
import { createConvention, deleteDraft, updateConvention } from '../use-cases/create-convention.ts';
import { recordHeld } from '../use-cases/record-held.ts';
import { recordSignatures } from '../use-cases/record-signatures.ts';
import { removePart, type PartName } from '../use-cases/remove-part.ts';
import { reportCommitment } from '../use-cases/report-commitment.ts';
import { saveAnnex } from '../use-cases/save-annex.ts';
import { saveArticle } from '../use-cases/save-article.ts';
import { adoptAxes, publishAxis, saveAxis } from '../use-cases/save-axis.ts';
import { saveClause } from '../use-cases/save-clause.ts';
import { saveCommitment } from '../use-cases/save-commitment.ts';
import type { SavedPart, SavePart } from '../use-cases/save-part.ts';
import { saveParty } from '../use-cases/save-party.ts';
import { saveRecital } from '../use-cases/save-recital.ts';
import {
  AdoptAxesInput,
  ConventionDetailsInput,
  PublishAxisInput,
  RecordHeldInput,
  RecordSignaturesInput,
  RemoveConventionPartInput,
  ReportCommitmentInput,
  SaveAnnexInput,
  SaveArticleInput,
  SaveAxisInput,
  SaveClauseInput,
  SaveCommitmentInput,
  SavePartyInput,
  SaveRecitalInput,
} from './convention.input.ts';
import { ConventionType } from './convention.type.ts';
import { given, partWritten, reread, written, WrittenPayload, type Written } from './written.ts';

@ObjectType('DraftDeleted')
class DraftDeleted {
  @Field(() => ID)
  id!: string;
}

@ObjectType('AxisPublished')
class AxisPublished {
  @Field(() => ID)
  id!: string;
}

@ObjectType('AxesAdopted')
class AxesAdopted {
  @Field(() => ConventionType, { nullable: true })
  convention!: ConventionType | null;

  @Field(() => Int)
  adopted!: number;
}

const DeletedPayload = payloadOf('DeleteDraftPayload', DraftDeleted);
const PublishedPayload = payloadOf('PublishAxisPayload', AxisPublished);
const AdoptedPayload = payloadOf('AdoptAxesPayload', AxesAdopted);

/** Runs the use case of a part, and answers the convention around it. */
async function savedPart(
  context: GraphQLContext,
  type: string,
  input: { conventionId: string; id?: string | null; expectedVersion?: number | null; formOnly?: boolean | null },
  save: (tx: Transaction, command: SavePart) => Promise<Result<SavedPart, Refusal>>,
  fieldsOf: (fields: Record<string, unknown>) => Record<string, unknown> = (fields) => fields,
): Written {
  const { conventionId, id, expectedVersion, formOnly, ...fields } = given(input) as typeof input &
    Record<string, unknown>;
  const command: SavePart = {
    conventionId: uuidOf('Convention', conventionId),
    id: uuidOrNull(type, id),
    expectedVersion: expectedVersion ?? null,
    fields: fieldsOf(fields),
    formOnly: formOnly ?? false,
  };
  const result = await context.mutate(`save${type}`, command, (tx) => save(tx, command));
  return partWritten(context, type, result);
}

function detailsOf(input: ConventionDetailsInput): Record<string, unknown> {
  return { ...given(input), parentId: uuidOrNull('Convention', input.parentId) };
}

@Resolver()
export class ConventionMutations {
  @Mutation(() => WrittenPayload, { description: 'Opens a draft, held by the organisation acted for.' })
  async createConvention(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => ConventionDetailsInput) input: ConventionDetailsInput,
  ): Written {
    const details = detailsOf(input);
    return written(context, await context.mutate('createConvention', details, (tx) => createConvention(tx, details)));
  }

  @Mutation(() => WrittenPayload, { description: 'Changes the details of a draft.' })
  async updateConvention(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
    @Arg('input', () => ConventionDetailsInput) input: ConventionDetailsInput,
    @Arg('formOnly', () => Boolean, { nullable: true, description: 'A correction of form: no party is asked again.' })
    formOnly?: boolean | null,
  ): Written {
    const command = {
      conventionId: uuidOf('Convention', id),
      expectedVersion,
      details: detailsOf(input),
      formOnly: formOnly ?? false,
    };
    return written(context, await context.mutate('updateConvention', command, (tx) => updateConvention(tx, command)));
  }

  @Mutation(() => DeletedPayload, { description: 'Removes a draft; a signed convention stays.' })
  async deleteDraft(
    @Ctx() context: GraphQLContext,
    @Arg('id', () => ID) id: string,
    @Arg('expectedVersion', () => Int) expectedVersion: number,
  ): Promise<DraftDeleted | Refused> {
    const command = { conventionId: uuidOf('Convention', id), expectedVersion };
    const result = await context.mutate('deleteDraft', command, (tx) => deleteDraft(tx, command));
    return payload(result, (value) => Object.assign(new DraftDeleted(), { id: toGlobalId('Convention', value.id) }));
  }

  @Mutation(() => WrittenPayload)
  saveArticle(@Ctx() context: GraphQLContext, @Arg('input', () => SaveArticleInput) input: SaveArticleInput): Written {
    return savedPart(context, 'Article', input, saveArticle);
  }

  @Mutation(() => WrittenPayload)
  saveRecital(@Ctx() context: GraphQLContext, @Arg('input', () => SaveRecitalInput) input: SaveRecitalInput): Written {
    return savedPart(context, 'Recital', input, saveRecital);
  }

  @Mutation(() => WrittenPayload)
  saveAnnex(@Ctx() context: GraphQLContext, @Arg('input', () => SaveAnnexInput) input: SaveAnnexInput): Written {
    const fileId = uuidOrNull('File', input.fileId);
    return savedPart(context, 'Annex', input, saveAnnex, (fields) => ({ ...fields, fileId }));
  }

  @Mutation(() => WrittenPayload, { description: 'Writes an axis of the convention itself.' })
  saveAxis(@Ctx() context: GraphQLContext, @Arg('input', () => SaveAxisInput) input: SaveAxisInput): Written {
    return savedPart(context, 'Axis', input, saveAxis, (fields) => ({ ...fields, scope: 'convention' }));
  }

  @Mutation(() => WrittenPayload)
  saveParty(@Ctx() context: GraphQLContext, @Arg('input', () => SavePartyInput) input: SavePartyInput): Written {
    return savedPart(context, 'Party', input, saveParty, (fields) => ({
      ...fields,
      organisationId: uuidOf('Organisation', input.organisationId),
      mandates: (input.mandates ?? []).map((mandate) => ({
        ...given(mandate),
        mandatorId: uuidOf('Organisation', mandate.mandatorId),
      })),
      ...(input.representative ? { representative: given(input.representative) } : {}),
      ...(input.enablingAct ? { enablingAct: given(input.enablingAct) } : {}),
    }));
  }

  @Mutation(() => WrittenPayload)
  saveClause(@Ctx() context: GraphQLContext, @Arg('input', () => SaveClauseInput) input: SaveClauseInput): Written {
    return savedPart(context, 'Clause', input, saveClause);
  }

  @Mutation(() => WrittenPayload)
  saveCommitment(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => SaveCommitmentInput) input: SaveCommitmentInput,
  ): Written {
    return savedPart(context, 'Commitment', input, saveCommitment);
  }

  @Mutation(() => WrittenPayload, { description: 'Removes a part of a draft.' })
  async removeConventionPart(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => RemoveConventionPartInput) input: RemoveConventionPartInput,
  ): Written {
    const kind = input.kind as PartName;
    const command = {
      conventionId: uuidOf('Convention', input.conventionId),
      kind,
      id: uuidOf(kind, input.id),
      expectedVersion: input.expectedVersion,
    };
    const result = await context.mutate('removeConventionPart', command, (tx) => removePart(tx, command));
    return partWritten(context, kind, result);
  }

  @Mutation(() => PublishedPayload, {
    description: 'Adds an axis to a national or regional list of the organisation acted for.',
  })
  async publishAxis(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => PublishAxisInput) input: PublishAxisInput,
  ): Promise<AxisPublished | Refused> {
    const fields = given(input);
    const result = await context.mutate('publishAxis', fields, (tx) => publishAxis(tx, fields));
    return payload(result, (value) => Object.assign(new AxisPublished(), { id: toGlobalId('Axis', value.id) }));
  }

  @Mutation(() => AdoptedPayload, { description: 'Takes a published list of axes over into a draft.' })
  async adoptAxes(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => AdoptAxesInput) input: AdoptAxesInput,
  ): Promise<AxesAdopted | Refused> {
    const command = {
      conventionId: uuidOf('Convention', input.conventionId),
      organisationId: uuidOf('Organisation', input.organisationId),
      list: input.list,
      articleNumber: input.articleNumber ?? null,
    };
    const result = await context.mutate('adoptAxes', command, (tx) => adoptAxes(tx, command));
    const convention = result.ok ? await reread(context, result.value.conventionId) : null;
    return payload(result, (value) => Object.assign(new AxesAdopted(), { convention, adopted: value.adopted }));
  }

  @Mutation(() => WrittenPayload, {
    description: 'Records the dates of signature; with the last one the convention is in force and its text sealed.',
  })
  async recordSignatures(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => RecordSignaturesInput) input: RecordSignaturesInput,
  ): Written {
    const command = {
      conventionId: uuidOf('Convention', input.conventionId),
      expectedVersion: input.expectedVersion,
      signatures: input.signatures.map(given),
    };
    return written(context, await context.mutate('recordSignatures', command, (tx) => recordSignatures(tx, command)));
  }

  @Mutation(() => WrittenPayload, {
    description:
      'Adds a line to the history of a commitment: one that falls due is met, waived or reopened for one of its due days.',
  })
  async reportCommitment(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => ReportCommitmentInput) input: ReportCommitmentInput,
  ): Written {
    const { conventionId, commitmentId, fileId, ...fields } = input;
    const command = {
      conventionId: uuidOf('Convention', conventionId),
      commitmentId: uuidOf('Commitment', commitmentId),
      fields: given({ ...fields, fileId: uuidOrNull('File', fileId) }),
    };
    const result = await context.mutate('reportCommitment', command, (tx) => reportCommitment(tx, command));
    return partWritten(context, 'Commitment', result);
  }

  @Mutation(() => WrittenPayload, {
    description:
      'Records that a committee, a census or an evaluation took place: for a party that holds it, or as the drafter.',
  })
  async recordHeld(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => RecordHeldInput) input: RecordHeldInput,
  ): Written {
    const { conventionId, ...fields } = input;
    const command = { conventionId: uuidOf('Convention', conventionId), fields: given(fields) };
    return written(context, await context.mutate('recordHeld', command, (tx) => recordHeld(tx, command)));
  }
}
