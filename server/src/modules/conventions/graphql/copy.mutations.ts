import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { uuidOf } from '../../../platform/graphql/ids.ts';
import { openContract } from '../use-cases/open-contract.ts';
import { openSuccessor } from '../use-cases/open-successor.ts';
import { saveModel } from '../use-cases/save-model.ts';
import { OpenContractInput, OpenSuccessorInput, SaveModelInput } from './copy.type.ts';
import { given, written, WrittenPayload, type Written } from './written.ts';

@Resolver()
export class CopyMutations {
  @Mutation(() => WrittenPayload, {
    description:
      'Opens a draft that is to replace a convention, from its text as it reads on a day; answers the draft.',
  })
  async openSuccessor(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => OpenSuccessorInput) input: OpenSuccessorInput,
  ): Written {
    const { conventionId, ...fields } = input;
    const command = { conventionId: uuidOf('Convention', conventionId), fields: given(fields) };
    return written(context, await context.mutate('openSuccessor', command, (tx) => openSuccessor(tx, command)));
  }

  @Mutation(() => WrittenPayload, {
    description: 'Opens a draft of a territorial contract from the model of a framework; answers the draft.',
  })
  async openContract(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => OpenContractInput) input: OpenContractInput,
  ): Written {
    const { frameworkId, parties, territory, ...fields } = input;
    const command = {
      frameworkId: uuidOf('Convention', frameworkId),
      fields: {
        ...given(fields),
        territory: territory.map(given),
        parties: parties.map(({ key, organisationId }) => ({
          key,
          organisationId: uuidOf('Organisation', organisationId),
        })),
      },
    };
    return written(context, await context.mutate('openContract', command, (tx) => openContract(tx, command)));
  }

  @Mutation(() => WrittenPayload, {
    description:
      'Says what goes down from a framework to the contracts opened from it, and what they may change of it.',
  })
  async saveModel(@Ctx() context: GraphQLContext, @Arg('input', () => SaveModelInput) input: SaveModelInput): Written {
    const { conventionId, expectedVersion, roles, parts, note } = input;
    const command = {
      conventionId: uuidOf('Convention', conventionId),
      expectedVersion: expectedVersion ?? null,
      fields: {
        note: note ?? null,
        roles: roles.map(given),
        parts: parts.map(({ block, id, fixed }) => ({ block, id: uuidOf(block, id), fixed })),
      },
    };
    return written(context, await context.mutate('saveModel', command, (tx) => saveModel(tx, command)));
  }
}
