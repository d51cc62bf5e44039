import { whyNotSignText, whyNotVouchForPaper } from '@maillage/domain/access';
import { signatureState } from '@maillage/domain/conventions';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { GraphQLContext } from '../../../context.ts';
import { capability, CapabilityType } from '../../../platform/graphql/capability.ts';
import { toGlobalId, uuidOf, uuidOrNull } from '../../../platform/graphql/ids.ts';
import { OrganisationType } from '../../organisations/graphql/organisation.type.ts';
import { organisationOf } from '../../organisations/graphql/read-model.ts';
import { loadOriginals } from '../persistence/convention.loader.ts';
import { readRefusalsToSign, slotOf } from '../use-cases/circuit.ts';
import { discussionRights } from '../use-cases/discussion.ts';
import { arrangeCircuit, remindSignatory, stateEnablingAct } from '../use-cases/prepare-signing.ts';
import { answerPaper, declareOnPaper } from '../use-cases/sign-on-paper.ts';
import { declineToSign, signText } from '../use-cases/sign-text.ts';
import { DiscussionType } from './discussion.type.ts';
import { loadDiscussion, partyOfText, textRefOf } from './load-discussion.ts';
import { PartyType } from './parts.type.ts';
import {
  AnswerPaperInput,
  ArrangeCircuitInput,
  CircuitSignatureType,
  DeclareOnPaperInput,
  DeclineToSignInput,
  RemindSignatoryInput,
  SignatureRefusalType,
  SignTextInput,
  StateEnablingActInput,
} from './signing.type.ts';
import { given, partWritten, written, WrittenPayload, type Written } from './written.ts';

@Resolver(() => DiscussionType)
export class DiscussionCircuitResolver {
  @FieldResolver(() => [CircuitSignatureType], { description: 'The signatures of the text, step by step.' })
  async circuit(@Root() root: DiscussionType, @Ctx() context: GraphQLContext): Promise<CircuitSignatureType[]> {
    const { parties, signatures } = (await loadDiscussion(context, root.ref))!;
    const slots = signatures.map((row) => slotOf(row, parties));
    return signatures.map(({ id, conventionId: _convention, partyId, declaredBy, signingLinkId, ...shown }, index) =>
      Object.assign(new CircuitSignatureType(), shown, {
        id: toGlobalId('Signature', id),
        uuid: id,
        ref: root.ref,
        partyUuid: partyId,
        declaredByUuid: declaredBy,
        byLink: signingLinkId !== null,
        state: signatureState(slots[index]!, slots),
      }),
    );
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Number of originals signed on paper; null while not set.' })
  async originals(@Root() root: DiscussionType, @Ctx() context: GraphQLContext): Promise<number | null> {
    const discussion = await loadDiscussion(context, root.ref);
    return discussion && loadOriginals(context, discussion.instrumentId);
  }

  @FieldResolver(() => [SignatureRefusalType], { description: 'Refusals to sign, oldest first; at most 100.' })
  async refusalsToSign(@Root() root: DiscussionType, @Ctx() context: GraphQLContext): Promise<SignatureRefusalType[]> {
    const { instrumentId } = (await loadDiscussion(context, root.ref))!;
    return (await readRefusalsToSign(context.gate, instrumentId)).map(({ id, organisationId, reason, refusedAt }) =>
      Object.assign(new SignatureRefusalType(), {
        id: toGlobalId('SignatureRefusal', id),
        organisationUuid: organisationId,
        reason,
        refusedAt,
      }),
    );
  }
}

@Resolver(() => SignatureRefusalType)
export class SignatureRefusalResolver {
  @FieldResolver(() => OrganisationType, { nullable: true })
  organisation(@Root() root: SignatureRefusalType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.organisationUuid);
  }
}

@Resolver(() => CircuitSignatureType)
export class CircuitSignatureResolver {
  @FieldResolver(() => PartyType, { nullable: true })
  party(@Root() root: CircuitSignatureType, @Ctx() context: GraphQLContext): Promise<PartyType | null> {
    return partyOfText(context, root.ref, root.partyUuid);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Who declared the signature on paper.' })
  declaredBy(@Root() root: CircuitSignatureType, @Ctx() context: GraphQLContext): Promise<OrganisationType | null> {
    return organisationOf(context, root.declaredByUuid);
  }

  @FieldResolver(() => CapabilityType, { description: 'Whether the reader may sign, or refuse to, for this party.' })
  async viewerCanSign(@Root() root: CircuitSignatureType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const discussion = (await loadDiscussion(context, root.ref))!;
    const partyKey = discussion.parties.find(({ id }) => id === root.partyUuid)?.key ?? '';
    return capability(context, whyNotSignText(context.requireActor(), { ...discussionRights(discussion), partyKey }));
  }

  @FieldResolver(() => CapabilityType, {
    description: 'Whether the reader may declare a signature on paper, or answer a declaration.',
  })
  async viewerCanVouch(@Root() root: CircuitSignatureType, @Ctx() context: GraphQLContext): Promise<CapabilityType> {
    const discussion = (await loadDiscussion(context, root.ref))!;
    return capability(context, whyNotVouchForPaper(context.requireActor(), discussionRights(discussion)));
  }
}

interface Target {
  conventionId: string;
  signatureId: string;
  expectedVersion: number;
}

/** The signature that an input names, and what it says besides. */
function commandOf({ conventionId, signatureId, expectedVersion, ...fields }: Target) {
  return {
    conventionId: uuidOf('Convention', conventionId),
    signatureId: uuidOf('Signature', signatureId),
    expectedVersion,
    fields: given(fields),
  };
}

@Resolver()
export class SigningMutations {
  @Mutation(() => WrittenPayload, {
    description: 'Signs a text for a party; with the last signature the convention is in force and its text sealed.',
  })
  async signText(@Ctx() context: GraphQLContext, @Arg('input', () => SignTextInput) input: SignTextInput): Written {
    const command = commandOf(input);
    return partWritten(context, 'Signature', await context.mutate('signText', command, (tx) => signText(tx, command)));
  }

  @Mutation(() => WrittenPayload, { description: 'Refuses to sign for a party: the text goes back to negotiation.' })
  async declineToSign(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => DeclineToSignInput) input: DeclineToSignInput,
  ): Written {
    const command = commandOf(input);
    return partWritten(
      context,
      'Signature',
      await context.mutate('declineToSign', command, (tx) => declineToSign(tx, command)),
    );
  }

  @Mutation(() => WrittenPayload, {
    description: 'Declares that a party has signed an original on paper; another organisation confirms it.',
  })
  async declareOnPaper(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => DeclareOnPaperInput) input: DeclareOnPaperInput,
  ): Written {
    const withScan = { ...input, fileId: uuidOrNull('File', input.fileId) };
    const command = commandOf(withScan);
    return partWritten(
      context,
      'Signature',
      await context.mutate('declareOnPaper', command, (tx) => declareOnPaper(tx, command)),
    );
  }

  @Mutation(() => WrittenPayload, {
    description: 'Confirms a signature on paper that another declared, or contests it.',
  })
  async answerPaper(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => AnswerPaperInput) input: AnswerPaperInput,
  ): Written {
    const command = { ...commandOf(input), confirmed: input.confirmed };
    return partWritten(
      context,
      'Signature',
      await context.mutate('answerPaper', command, (tx) => answerPaper(tx, command)),
    );
  }

  @Mutation(() => WrittenPayload, { description: 'Reminds a signatory whose turn it is.' })
  async remindSignatory(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => RemindSignatoryInput) input: RemindSignatoryInput,
  ): Written {
    const command = commandOf(input);
    return partWritten(
      context,
      'Signature',
      await context.mutate('remindSignatory', command, (tx) => remindSignatory(tx, command)),
    );
  }

  @Mutation(() => WrittenPayload, { description: 'Sets the order of the signatures and the number of originals.' })
  async arrangeCircuit(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => ArrangeCircuitInput) input: ArrangeCircuitInput,
  ): Written {
    const fields = {
      originals: input.originals ?? null,
      steps: input.steps.map(({ signatureId, step }) => ({ id: uuidOf('Signature', signatureId), step })),
    };
    const command = { ...textRefOf(input), fields };
    return written(context, await context.mutate('arrangeCircuit', command, (tx) => arrangeCircuit(tx, command)));
  }

  @Mutation(() => WrittenPayload, { description: 'A party states the act that enables it to sign.' })
  async stateEnablingAct(
    @Ctx() context: GraphQLContext,
    @Arg('input', () => StateEnablingActInput) input: StateEnablingActInput,
  ): Written {
    const { conventionId, avenantId, partyKey, fileId, ...fields } = input;
    const command = {
      ...textRefOf({ conventionId, avenantId }),
      partyKey,
      fields: given({ ...fields, fileId: uuidOrNull('File', fileId) }),
    };
    return written(context, await context.mutate('stateEnablingAct', command, (tx) => stateEnablingAct(tx, command)));
  }
}
