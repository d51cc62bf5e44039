import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { uuidOf } from '../../../platform/graphql/ids.ts';
import { openAvenant, updateAvenant } from '../use-cases/open-avenant.ts';
import { recordAvenant } from '../use-cases/record-avenant.ts';
import { saveAvenantChange } from '../use-cases/save-avenant-change.ts';
import { OpenAvenantInput, RecordAvenantInput, SaveAvenantChangeInput, UpdateAvenantInput } from './avenant.type.ts';
import { changeOf } from './discussion.mutations.ts';
import { given, partWritten, WrittenPayload, type Written } from './written.ts';

function target({ conventionId, avenantId }: { conventionId: string; avenantId: string }) {
  return { conventionId: uuidOf('Convention', conventionId), avenantId: uuidOf('Avenant', avenantId) };
}

@Resolver()
export class AvenantMutations {
  @Mutation(() => WrittenPayload, { description: 'Opens an avenant to a signed convention, in draft.' })
  async openAvenant(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => OpenAvenantInput) input: OpenAvenantInput,
  ): Written {
    const { conventionId, ...fields } = input;
    const command = { conventionId: uuidOf('Convention', conventionId), fields: given(fields) };
    return partWritten(
      context,
      'Avenant',
      await context.mutate('openAvenant', command, (tx) => openAvenant(tx, command)),
    );
  }

  @Mutation(() => WrittenPayload, {
    description: 'Writes what an avenant opens, why and from when; a block that is left out is restored.',
  })
  async updateAvenant(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => UpdateAvenantInput) input: UpdateAvenantInput,
  ): Written {
    const { conventionId, avenantId, expectedVersion, ...fields } = input;
    const command = { ...target({ conventionId, avenantId }), expectedVersion, fields: given(fields) };
    return partWritten(
      context,
      'Avenant',
      await context.mutate('updateAvenant', command, (tx) => updateAvenant(tx, command)),
    );
  }

  @Mutation(() => WrittenPayload, {
    description: 'Writes a change of an avenant; a part written as it is in force leaves the avenant.',
  })
  async saveAvenantChange(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => SaveAvenantChangeInput) input: SaveAvenantChangeInput,
  ): Written {
    const command = {
      ...target(input),
      change: changeOf(input.change),
      expectedVersion: input.expectedVersion ?? null,
      formOnly: input.formOnly ?? false,
    };
    return partWritten(
      context,
      'AvenantChange',
      await context.mutate('saveAvenantChange', command, (tx) => saveAvenantChange(tx, command)),
    );
  }

  @Mutation(() => WrittenPayload, {
    description: 'Enters an avenant that was signed elsewhere: it applies as one signed here does.',
  })
  async recordAvenant(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => RecordAvenantInput) input: RecordAvenantInput,
  ): Written {
    const { signatures, sourceNote, expectedVersion } = input;
    const command = { ...target(input), expectedVersion, fields: { signatures: signatures.map(given), sourceNote } };
    return partWritten(
      context,
      'Avenant',
      await context.mutate('recordAvenant', command, (tx) => recordAvenant(tx, command)),
    );
  }
}
